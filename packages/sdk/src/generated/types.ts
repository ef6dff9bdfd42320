// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import type { Open, AttendanceStatus, CampaignOrderField, CampaignStatus, CheckMethod, DonationKind, DonationOrderField, DonationStatus, DutyKind, EntryKind, ErrorCode, FinishedDeliveryStatus, Granularity, HeadcountKind, Locale, OrderDirection, OrganizationKind, OrganizationOrderField, OrganizationStatus, OverridableRule, PlatformKind, Precision, RegionLevel, ReviewDecision, Scope, SeriesInterval, ShiftStatus, SignupStatus, SkillLevel, TotalsDimension, TotalsRole, TransferPurpose, ValuationMethod, ValuationStage, VoidReason, VolunteerDimension, VolunteerStatus, WebhookDeliveryOrigin, WebhookDeliveryStatus, WebhookStatus, Weekday } from './enums.ts'
import type { EventType } from './events.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The value at which goods are accepted. */
export type AcceptDonationInput = {
  /** The value. */
  accepted: ValuationInput;
  /** Which gift. */
  donation: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Hours that are right. */
export type ApproveHoursInput = {
  /** The attendance. */
  attendance: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A volunteer and a shift. */
export type AssignVolunteerInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Rules that do not hold for this place. */
  override?: ReadonlyArray<OverridableRule> | null | undefined;
  /** Why they do not; required with `override`. */
  reason?: string | null | undefined;
  /** To which shift. */
  shift: string;
  /** Who. */
  volunteer: string;
};

/** Chooses by status. */
export type AttendanceStatusFilter = {
  /** Any of these. */
  in: ReadonlyArray<AttendanceStatus>;
};

/** Which attendances. Every condition has to hold. */
export type AttendancesFilter = {
  /** By the organisation of the shift. */
  organization?: IdFilter | null | undefined;
  /** By when the shift begins. */
  startsAt?: DateTimeFilter | null | undefined;
  /** By status. */
  status?: AttendanceStatusFilter | null | undefined;
  /** By volunteer. */
  volunteer?: IdFilter | null | undefined;
};

/** Lets a platform record donations for a campaign. */
export type AuthorizePlatformInput = {
  /** The campaign. */
  campaign: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The slug of the platform. */
  platform: string;
};

/** How campaigns are ordered. */
export type CampaignOrderBy = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: CampaignOrderField;
};

/** Chooses by status. */
export type CampaignStatusFilter = {
  /** Any of these. */
  in: ReadonlyArray<CampaignStatus>;
};

/** Which campaigns. Every condition has to hold. */
export type CampaignsFilter = {
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name, in Chinese or English. */
  name?: TextFilter | null | undefined;
  /** By opening. */
  openedAt?: DateTimeFilter | null | undefined;
  /** By owner. */
  organization?: IdFilter | null | undefined;
  /** By region. */
  region?: RegionFilter | null | undefined;
  /** By status. */
  status?: CampaignStatusFilter | null | undefined;
};

/** A shift that will not be. */
export type CancelShiftInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Why; it is public. */
  reason: string;
  /** Which one. */
  shift: string;
};

/** A place that is given up. */
export type CancelSignupInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
  /** Which one. */
  signup: string;
};

/** What changes. */
export type ChangeShiftInput = {
  /** Time in it that does not count as hours. */
  breakMinutes?: number | null | undefined;
  /** How many places. */
  capacity?: number | null | undefined;
  /** When it ends. */
  endsAt?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What to know before one comes. */
  note?: string | null | undefined;
  /** Rest after it. */
  restMinutes?: number | null | undefined;
  /** Which one. */
  shift: string;
  /** What everybody in it has to be able to do. */
  skills?: ReadonlyArray<NeededSkillInput> | null | undefined;
  /** When it begins. */
  startsAt?: string | Date | null | undefined;
};

/** A volunteer who came. */
export type CheckInInput = {
  /** When: now if nothing is said. */
  at?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The place. */
  signup: string;
};

/** A volunteer who is at a site. */
export type CheckInWithCodeInput = {
  /** The code, as it was scanned or typed. */
  code: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Who. */
  volunteer: string;
};

/** A volunteer who leaves. */
export type CheckOutInput = {
  /** When: now if nothing is said. With a code it is always now. */
  at?: string | Date | null | undefined;
  /** The attendance. */
  attendance: string;
  /** The code of the site, where the volunteer checks out without a coordinator. */
  code?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Which campaign closes, and since when. */
export type CloseCampaignInput = {
  /** Which one. */
  campaign: string;
  /** When it closed, if that was before now. */
  closedAt?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A site that closes. */
export type CloseSiteInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Which one. */
  site: string;
};

/** What of a gift was recorded wrongly; what is left out stays. */
export type CorrectDonationInput = {
  /** The right amount of money. */
  amount?: MoneyInput | null | undefined;
  /** Whom it is for. */
  beneficiary?: string | null | undefined;
  /** Which one. */
  donation: string;
  /** Whether the donor asks to be hidden. */
  donorHidden?: boolean | null | undefined;
  /** Who gave it. */
  donorName?: string | null | undefined;
  /** The rate, for an amount that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** When it was really given. */
  occurredAt?: string | Date | null | undefined;
};

/** Hours as they were. */
export type CorrectHoursInput = {
  /** The attendance. */
  attendance: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Minutes that count. */
  minutes: number;
  /** Why. */
  reason: string;
};

/** A new application. */
export type CreateApplicationInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Its name. */
  name: string;
  /** For whom it acts. */
  organization?: string | null | undefined;
};

/** A new link, of one of the four. */
export type CreateCalendarFeedInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** All shifts of an organisation. */
  organization?: string | null | undefined;
  /** The shifts at a site. */
  site?: string | null | undefined;
  /** The shifts of a team. */
  team?: string | null | undefined;
  /** The places of a volunteer. */
  volunteer?: string | null | undefined;
};

/** A new campaign. */
export type CreateCampaignInput = {
  /** Whom it is for. */
  beneficiaries?: string | null | undefined;
  /** Planned last moment for gifts. */
  endsAt?: string | Date | null | undefined;
  /** How much it wants to raise. */
  goal?: MoneyInput | null | undefined;
  /** The rate of a goal that is not in CNY. */
  goalExchangeRate?: ExchangeRateInput | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh: string;
  /** Who will own it. */
  organization: string;
  /** The umbrella campaign. */
  parent?: string | null | undefined;
  /** What it is for. */
  purpose?: string | null | undefined;
  /** The code of the region in whose figures its gifts count: that of the organisation if nothing is said. */
  region?: string | null | undefined;
  /** Small letters, digits and hyphens; unique. */
  slug: string;
};

/** A new key. */
export type CreateKeyInput = {
  /** For which application. */
  application: string;
  /** When it stops working: never if nothing is said. */
  expiresAt?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What it may do. */
  scopes: ReadonlyArray<Scope>;
};

/** A new platform. */
export type CreatePlatformInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What it is. */
  kind: PlatformKind;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh: string;
  /** Who runs it. */
  organization?: string | null | undefined;
  /** Small letters, digits and hyphens; unique. */
  slug: string;
};

/** A new region below another. */
export type CreateRegionInput = {
  /** Its code. */
  code: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** How wide it is. */
  level: RegionLevel;
  /** Name in English. */
  nameEn: string;
  /** Name in Chinese. */
  nameZh: string;
  /** The code of the region above; only a country has none. */
  parent?: string | null | undefined;
  /** IANA name; that of the region above if nothing is said. */
  timeZone?: string | null | undefined;
};

/** A new shift. */
export type CreateShiftInput = {
  /** Time in it that does not count as hours. */
  breakMinutes?: number | null | undefined;
  /** How many places. */
  capacity: number;
  /** When it ends, at most 48 hours later. */
  endsAt: string | Date;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What to know before one comes. */
  note?: string | null | undefined;
  /** Lets volunteers of other organisations take a place. */
  openToOthers?: boolean | null | undefined;
  /** Publishes at once; else it begins as a draft. */
  publish?: boolean | null | undefined;
  /** Rest after it before the next shift of the same volunteer: none if nothing is said. */
  restMinutes?: number | null | undefined;
  /** Where. */
  site: string;
  /** What everybody in it has to be able to do. */
  skills?: ReadonlyArray<NeededSkillInput> | null | undefined;
  /** When it begins. */
  startsAt: string | Date;
  /** The team that it is for. */
  team?: string | null | undefined;
};

/** Shifts by a rule, in the time zone of the site: at most 2,000 of them, within a year of the first day. */
export type CreateShiftSeriesInput = {
  /** Time in it that does not count as hours. */
  breakMinutes?: number | null | undefined;
  /** How many places. */
  capacity: number;
  /** The first day that the rule is asked about. */
  firstDay: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What to know before one comes. */
  note?: string | null | undefined;
  /** Lets volunteers of other organisations take a place. */
  openToOthers?: boolean | null | undefined;
  /** Publishes at once; else it begins as a draft. */
  publish?: boolean | null | undefined;
  /** Rest after it before the next shift of the same volunteer: none if nothing is said. */
  restMinutes?: number | null | undefined;
  /** RRULE of iCalendar that chooses days, with an end: `FREQ=DAILY;UNTIL=20200229`, `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8`. */
  rule: string;
  /** Where. */
  site: string;
  /** What everybody in it has to be able to do. */
  skills?: ReadonlyArray<NeededSkillInput> | null | undefined;
  /** The team that it is for. */
  team?: string | null | undefined;
  /** The shifts of each day. */
  times: ReadonlyArray<ShiftTimeInput>;
};

/** A new endpoint. */
export type CreateWebhookEndpointInput = {
  /** Only events of these campaigns, at most 100. */
  campaignIds?: ReadonlyArray<string> | null | undefined;
  /** What it is for. */
  description?: string | null | undefined;
  /** A GraphQL document with one subscription to `events`: what it selects is what is sent. The whole event if nothing is said. */
  document?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Only events that concern these organisations, at most 100. */
  organizationIds?: ReadonlyArray<string> | null | undefined;
  /** The code of a region: only events in it or below it. */
  region?: string | null | undefined;
  /** Only these events: all if nothing is said. */
  types?: ReadonlyArray<EventType> | null | undefined;
  /** Where to post: an https address on the public internet. */
  url: string;
};

/** Chooses by time. */
export type DateTimeFilter = {
  /** At or after. */
  gte?: string | Date | null | undefined;
  /** Before. */
  lt?: string | Date | null | undefined;
};

/** An endpoint that is not needed any more. */
export type DeleteWebhookEndpointInput = {
  /** Which one. */
  endpoint: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A team that ends. */
export type DisbandTeamInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Which one. */
  team: string;
};

/** Which disbursements. Every condition has to hold. */
export type DisbursementsFilter = {
  /** By campaign. */
  campaign?: IdFilter | null | undefined;
  /** By time. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By whose money it was. */
  organization?: IdFilter | null | undefined;
};

/** Hours that the volunteer says are wrong. */
export type DisputeHoursInput = {
  /** The attendance. */
  attendance: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What the volunteer says. */
  reason: string;
};

/** Goods in a gift. */
export type DonationItemInput = {
  /** What it is: `口罩`, `electric bicycle`. */
  description: string;
  /** How exact the quantity is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** How many or how much, at most 6 places. */
  quantity: string;
  /** What is counted: `piece`. */
  unit: string;
};

/** Chooses by kind. */
export type DonationKindFilter = {
  /** Any of these. */
  in: ReadonlyArray<DonationKind>;
};

/** How donations are ordered. */
export type DonationOrderBy = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: DonationOrderField;
};

/** Chooses by status. */
export type DonationStatusFilter = {
  /** Any of these. */
  in: ReadonlyArray<DonationStatus>;
};

/** Which donations. Every condition has to hold. */
export type DonationsFilter = {
  /** By region of the beneficiary. */
  beneficiaryRegion?: RegionFilter | null | undefined;
  /** By campaign. */
  campaign?: IdFilter | null | undefined;
  /** By kind. */
  kind?: DonationKindFilter | null | undefined;
  /** By time of the gift. */
  occurredAt?: DateTimeFilter | null | undefined;
  /** By receiver. */
  organization?: IdFilter | null | undefined;
  /** By platform. */
  platform?: IdFilter | null | undefined;
  /** By time of recording. */
  recordedAt?: DateTimeFilter | null | undefined;
  /** By region of the receiver. */
  region?: RegionFilter | null | undefined;
  /** By status. */
  status?: DonationStatusFilter | null | undefined;
};

/** Chooses by duty. */
export type DutyFilter = {
  /** Any of these. */
  in: ReadonlyArray<DutyKind>;
};

/** A volunteer and an organisation. */
export type EndAffiliationInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** From whom. */
  organization: string;
  /** Who. */
  volunteer: string;
};

/** Ends a membership. */
export type EndMembershipInput = {
  /** The association. */
  association: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The member. */
  member: string;
};

/** Who asks to be erased. */
export type EraseVolunteerInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Who. */
  volunteer: string;
};

/** The rate that is frozen with a record in another currency than CNY. Figures never use a later one. */
export type ExchangeRateInput = {
  /** The day of the rate. */
  date: string;
  /** Who published it. */
  source: string;
  /** CNY for one unit of the other currency. */
  value: string;
};

/** A new team. */
export type FormTeamInput = {
  /** When it was formed, if that was before now. */
  formedAt?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh: string;
  /** Whose it is. */
  organization: string;
  /** The code of the region where it works: that of the organisation if left out. */
  region?: string | null | undefined;
};

/** Chooses by id. */
export type IdFilter = {
  /** Any of these, at most 100. An id of another type is an error. */
  in: ReadonlyArray<string>;
};

/** A new certificate. */
export type IssueHoursCertificateInput = {
  /** Shifts that ended after. */
  from: string | Date;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** With which organisation they were served. */
  organization: string;
  /** Shifts that ended by. */
  to: string | Date;
  /** Whose hours. */
  volunteer: string;
};

/** A gift that gets a receipt. */
export type IssueReceiptInput = {
  /** Which one. */
  donation: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Takes a volunteer of the organisation into one of its teams. */
export type JoinTeamInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The team. */
  team: string;
  /** The volunteer. */
  volunteer: string;
};

/** Takes a volunteer out of a team. */
export type LeaveTeamInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The team. */
  team: string;
  /** The volunteer. */
  volunteer: string;
};

/** A volunteer who did not come. */
export type MarkNoShowInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The place. */
  signup: string;
};

/** An exact amount of money. */
export type MoneyInput = {
  /** A positive decimal as text, with no more places than the currency has. */
  amount: string;
  /** ISO 4217 code. */
  currency: string;
};

/** What everybody in a shift has to be able to do. */
export type NeededSkillInput = {
  /** At least how well. */
  level: SkillLevel;
  /** What; capital letters do not matter. */
  skill: string;
};

/** Which campaign opens, and since when. */
export type OpenCampaignInput = {
  /** Which one. */
  campaign: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** When it opened, if that was before now. */
  openedAt?: string | Date | null | undefined;
};

/** A new site. */
export type OpenSiteInput = {
  /** Its address. */
  address?: string | null | undefined;
  /** What is done there. */
  duty: DutyKind;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh: string;
  /** When it opened, if that was before now. */
  openedAt?: string | Date | null | undefined;
  /** When it is open; none is round the clock. */
  openingTimes?: ReadonlyArray<WeeklyTimeInput> | null | undefined;
  /** Who runs it. */
  organization: string;
  /** Where it is, exactly. */
  position?: PositionInput | null | undefined;
  /** The code of the region where it is. */
  region: string;
  /** IANA name of its zone: that of the region if nothing is said. */
  timeZone?: string | null | undefined;
};

/** Chooses by kind. */
export type OrganizationKindFilter = {
  /** Any of these. */
  in: ReadonlyArray<OrganizationKind>;
};

/** How organizations are ordered. */
export type OrganizationOrderBy = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: OrganizationOrderField;
};

/** Chooses by status. */
export type OrganizationStatusFilter = {
  /** Any of these. */
  in: ReadonlyArray<OrganizationStatus>;
};

/** Which organisations. Every condition has to hold. */
export type OrganizationsFilter = {
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By kind. */
  kind?: OrganizationKindFilter | null | undefined;
  /** By name, in Chinese or English. */
  name?: TextFilter | null | undefined;
  /** By region. */
  region?: RegionFilter | null | undefined;
  /** By status. */
  status?: OrganizationStatusFilter | null | undefined;
};

/** Which campaign pauses. */
export type PauseCampaignInput = {
  /** Which one. */
  campaign: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A gift that was promised. */
export type PledgeDonationInput = {
  /** At which value they were accepted. */
  accepted?: ValuationInput | null | undefined;
  /** The money. Leave out for goods. */
  amount?: MoneyInput | null | undefined;
  /** Whom it is for. */
  beneficiary?: string | null | undefined;
  /** The code of the region of those whom it is for. */
  beneficiaryRegion?: string | null | undefined;
  /** The campaign that receives it. Else give the organization. */
  campaign?: string | null | undefined;
  /** The AGGREGATE that has counted this gift already: it then counts that much less. */
  coveredBy?: string | null | undefined;
  /** What the donor says that the goods are worth. */
  declared?: ValuationInput | null | undefined;
  /** The donor asks to be hidden, everywhere. */
  donorHidden?: boolean | null | undefined;
  /** Who gave it. */
  donorName?: string | null | undefined;
  /** The rate of that day, for money that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Its name at the platform: the same again makes no second gift. */
  externalReference?: string | null | undefined;
  /** How many gifts an AGGREGATE stands for. */
  giftCount?: string | bigint | null | undefined;
  /** ITEM if nothing is said. */
  granularity?: Granularity | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The goods, at most 100 kinds. */
  items?: ReadonlyArray<DonationItemInput> | null | undefined;
  /** When it was given: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** The organisation that receives it without a campaign. */
  organization?: string | null | undefined;
  /** The slug of the platform that collected it. */
  platform?: string | null | undefined;
  /** How exact the source is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** Where the figure comes from. */
  source?: string | null | undefined;
};

/** A place on earth, WGS 84. */
export type PositionInput = {
  /** Degrees north, such as `"30.263700"`. */
  latitude: string;
  /** Degrees east, such as `"120.153600"`. */
  longitude: string;
};

/** News for a campaign. */
export type PostCampaignUpdateInput = {
  /** The text; line breaks are kept. */
  body: string;
  /** Which one. */
  campaign: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The headline. */
  title: string;
};

/** Drafts to publish: a series or a list. */
export type PublishShiftsInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** All of a series. */
  series?: string | null | undefined;
  /** Up to 500 shifts. */
  shifts?: ReadonlyArray<string> | null | undefined;
};

/** A promised gift that has come. */
export type ReceivePledgeInput = {
  /** Which one. */
  donation: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** When it came: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
};

/** Money that left for a purpose. */
export type RecordDisbursementInput = {
  /** How much. */
  amount: MoneyInput;
  /** For whom. */
  beneficiary?: string | null | undefined;
  /** The organisation that got it. */
  beneficiaryOrganization?: string | null | undefined;
  /** The code of the region where it went. */
  beneficiaryRegion?: string | null | undefined;
  /** Of which campaign. Else give the organization. */
  campaign?: string | null | undefined;
  /** The rate of that day, for money that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Its name in the books of the organisation: the same again makes no second one. */
  externalReference?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** When it left: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** Whose money it was, without a campaign. */
  organization?: string | null | undefined;
  /** How exact the source is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** For what. */
  purpose: string;
  /** Where the figure comes from. */
  source?: string | null | undefined;
};

/** A gift that was received. */
export type RecordDonationInput = {
  /** At which value they were accepted. */
  accepted?: ValuationInput | null | undefined;
  /** The money. Leave out for goods. */
  amount?: MoneyInput | null | undefined;
  /** Whom it is for. */
  beneficiary?: string | null | undefined;
  /** The code of the region of those whom it is for. */
  beneficiaryRegion?: string | null | undefined;
  /** The campaign that receives it. Else give the organization. */
  campaign?: string | null | undefined;
  /** The AGGREGATE that has counted this gift already: it then counts that much less. */
  coveredBy?: string | null | undefined;
  /** What the donor says that the goods are worth. */
  declared?: ValuationInput | null | undefined;
  /** The donor asks to be hidden, everywhere. */
  donorHidden?: boolean | null | undefined;
  /** Who gave it. */
  donorName?: string | null | undefined;
  /** The rate of that day, for money that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Its name at the platform: the same again makes no second gift. */
  externalReference?: string | null | undefined;
  /** How many gifts an AGGREGATE stands for. */
  giftCount?: string | bigint | null | undefined;
  /** ITEM if nothing is said. */
  granularity?: Granularity | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The goods, at most 100 kinds. */
  items?: ReadonlyArray<DonationItemInput> | null | undefined;
  /** When it was given: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** The organisation that receives it without a campaign. */
  organization?: string | null | undefined;
  /** The slug of the platform that collected it. */
  platform?: string | null | undefined;
  /** How exact the source is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** Where the figure comes from. */
  source?: string | null | undefined;
};

/** One gift of a bulk. */
export type RecordDonationRow = {
  /** At which value they were accepted. */
  accepted?: ValuationInput | null | undefined;
  /** The money. Leave out for goods. */
  amount?: MoneyInput | null | undefined;
  /** Whom it is for. */
  beneficiary?: string | null | undefined;
  /** The code of the region of those whom it is for. */
  beneficiaryRegion?: string | null | undefined;
  /** The campaign that receives it. Else give the organization. */
  campaign?: string | null | undefined;
  /** The AGGREGATE that has counted this gift already: it then counts that much less. */
  coveredBy?: string | null | undefined;
  /** What the donor says that the goods are worth. */
  declared?: ValuationInput | null | undefined;
  /** The donor asks to be hidden, everywhere. */
  donorHidden?: boolean | null | undefined;
  /** Who gave it. */
  donorName?: string | null | undefined;
  /** The rate of that day, for money that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Its name at the platform: the same again makes no second gift. */
  externalReference?: string | null | undefined;
  /** How many gifts an AGGREGATE stands for. */
  giftCount?: string | bigint | null | undefined;
  /** ITEM if nothing is said. */
  granularity?: Granularity | null | undefined;
  /** The goods, at most 100 kinds. */
  items?: ReadonlyArray<DonationItemInput> | null | undefined;
  /** When it was given: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** The organisation that receives it without a campaign. */
  organization?: string | null | undefined;
  /** The slug of the platform that collected it. */
  platform?: string | null | undefined;
  /** How exact the source is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** Where the figure comes from. */
  source?: string | null | undefined;
};

/** Many gifts that were received. */
export type RecordDonationsInput = {
  /** All rows or none. */
  atomic?: boolean | null | undefined;
  /** From 1 to 500. */
  donations: ReadonlyArray<RecordDonationRow>;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Money that moved between organisations or campaigns. */
export type RecordTransferInput = {
  /** How much. */
  amount: MoneyInput;
  /** The rate of that day, for money that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** Who gave it away. */
  from: TransferEndInput;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What there is to say of it. */
  note?: string | null | undefined;
  /** When it moved: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** How exact the source is: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** Why. */
  purpose: TransferPurpose;
  /** Who got it. */
  to: TransferEndInput;
};

/** Money that goes back. */
export type RefundDonationInput = {
  /** How much, in the currency of the gift: all that is left if nothing is said. */
  amount?: MoneyInput | null | undefined;
  /** Of which gift. */
  donation: string;
  /** The refund's name at the platform; unique for the gift. */
  externalReference?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** When it went back: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** Why. */
  reason?: string | null | undefined;
};

/** Chooses by region. */
export type RegionFilter = {
  /** Exactly one of these codes, at most 100. */
  in?: ReadonlyArray<string> | null | undefined;
  /** The code of a region: it and all below it. */
  within?: string | null | undefined;
};

/** Chooses by level. */
export type RegionLevelFilter = {
  /** Any of these. */
  in: ReadonlyArray<RegionLevel>;
};

/** Which regions. */
export type RegionsFilter = {
  /** By level. */
  level?: RegionLevelFilter | null | undefined;
  /** By name. */
  name?: TextFilter | null | undefined;
  /** The code of a region: those under it, and itself. */
  within?: string | null | undefined;
};

/** A new organisation. It begins as UNVERIFIED. */
export type RegisterOrganizationInput = {
  /** Mail address; not public. */
  contactEmail?: string | null | undefined;
  /** Whom to ask for; not public. */
  contactName?: string | null | undefined;
  /** Telephone; not public. */
  contactPhone?: string | null | undefined;
  /** Unified Social Credit Code. The same code again answers with the organisation that has it. */
  creditCode?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What it is. */
  kind: OrganizationKind;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese, as registered. */
  nameZh: string;
  /** The organisation that it is a part of. */
  parent?: string | null | undefined;
  /** The code of the region in which it is registered. */
  region: string;
  /** Its web address. */
  website?: string | null | undefined;
};

/** One organisation of a bulk. */
export type RegisterOrganizationRow = {
  /** Mail address; not public. */
  contactEmail?: string | null | undefined;
  /** Whom to ask for; not public. */
  contactName?: string | null | undefined;
  /** Telephone; not public. */
  contactPhone?: string | null | undefined;
  /** Unified Social Credit Code. The same code again answers with the organisation that has it. */
  creditCode?: string | null | undefined;
  /** What it is. */
  kind: OrganizationKind;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese, as registered. */
  nameZh: string;
  /** The organisation that it is a part of. */
  parent?: string | null | undefined;
  /** The code of the region in which it is registered. */
  region: string;
  /** Its web address. */
  website?: string | null | undefined;
};

/** Many new organisations. */
export type RegisterOrganizationsInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** From 1 to 500. */
  organizations: ReadonlyArray<RegisterOrganizationRow>;
};

/** A new volunteer. */
export type RegisterVolunteerInput = {
  /** Home address. */
  address?: string | null | undefined;
  /** When the volunteer can come, in the zone of the home region; none is any time. */
  availability?: ReadonlyArray<WeeklyTimeInput> | null | undefined;
  /** To what the volunteer agreed, such as the version of a notice. */
  consent: string;
  /** When: now if nothing is said. */
  consentedAt?: string | Date | null | undefined;
  /** Mail address. */
  email?: string | null | undefined;
  /** What a coordinator has to know about health. */
  healthNote?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Languages, as BCP 47 tags: `zh`, `en`, `zh-yue`. */
  languages?: ReadonlyArray<string> | null | undefined;
  /** The name. */
  name: string;
  /** To whom the volunteer belongs: your organisation if nothing is said. */
  organization?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Where the volunteer lives, to find sites that are near. */
  position?: PositionInput | null | undefined;
  /** What your organisation calls the volunteer; the same one again answers with who has it. */
  reference?: string | null | undefined;
  /** The code of the home region. */
  region: string;
  /** What the volunteer can do. */
  skills?: ReadonlyArray<SkillInput> | null | undefined;
};

/** One volunteer of a bulk. */
export type RegisterVolunteerRow = {
  /** Home address. */
  address?: string | null | undefined;
  /** When the volunteer can come, in the zone of the home region; none is any time. */
  availability?: ReadonlyArray<WeeklyTimeInput> | null | undefined;
  /** To what the volunteer agreed, such as the version of a notice. */
  consent: string;
  /** When: now if nothing is said. */
  consentedAt?: string | Date | null | undefined;
  /** Mail address. */
  email?: string | null | undefined;
  /** What a coordinator has to know about health. */
  healthNote?: string | null | undefined;
  /** Languages, as BCP 47 tags: `zh`, `en`, `zh-yue`. */
  languages?: ReadonlyArray<string> | null | undefined;
  /** The name. */
  name: string;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Where the volunteer lives, to find sites that are near. */
  position?: PositionInput | null | undefined;
  /** What your organisation calls the volunteer; the same one again answers with who has it. */
  reference?: string | null | undefined;
  /** The code of the home region. */
  region: string;
  /** What the volunteer can do. */
  skills?: ReadonlyArray<SkillInput> | null | undefined;
};

/** Many new volunteers. */
export type RegisterVolunteersInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** To whom they belong: your organisation if nothing is said. */
  organization?: string | null | undefined;
  /** From 1 to 500. */
  volunteers: ReadonlyArray<RegisterVolunteerRow>;
};

/** A skill of a volunteer. */
export type RemoveVolunteerSkillInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What. */
  skill: string;
  /** Who. */
  volunteer: string;
};

/** A part of the log that is sent once more. Name where it begins: a time, or a cursor. */
export type ReplayWebhookDeliveriesInput = {
  /** Events after this cursor. */
  after?: string | null | undefined;
  /** Where to. */
  endpoint: string;
  /** Events recorded at this time or after it. */
  from?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Those whose last delivery ended so: FAILED and CANCELLED if nothing is said. Events that the endpoint asks for and never got, as before it was made, are sent in any case. */
  statuses?: ReadonlyArray<FinishedDeliveryStatus> | null | undefined;
  /** Events recorded before this time: up to now if nothing is said. */
  to?: string | Date | null | undefined;
};

/** A delivery that is made once more. */
export type ReplayWebhookDeliveryInput = {
  /** Which one. */
  delivery: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A number that is reported. */
export type ReportHeadcountInput = {
  /** How many. */
  amount: string | bigint;
  /** The duty of which it speaks, if one. */
  duty?: DutyKind | null | undefined;
  /** What your organisation calls it; the same one again answers with the report that has it. */
  externalReference: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** What is counted. */
  kind: HeadcountKind;
  /** The time of which it speaks: now if nothing is said. */
  occurredAt?: string | Date | null | undefined;
  /** Who reports it. */
  organization: string;
  /** How exact: EXACT if nothing is said. */
  precision?: Precision | null | undefined;
  /** The code of the region of which it speaks: that of the organisation if left out. */
  region?: string | null | undefined;
  /** Where it is from. */
  source: string;
};

/** A decision about an organisation. */
export type ReviewOrganizationInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Which one. */
  organization: string;
  /** Why; required to reject or suspend. */
  reason?: string | null | undefined;
  /** Who decides. */
  reviewer: string;
  /** What is decided. */
  status: ReviewDecision;
};

/** A link that is no longer to work. */
export type RevokeCalendarFeedInput = {
  /** Which one. */
  feed: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A certificate that no longer holds. */
export type RevokeHoursCertificateInput = {
  /** Which one. */
  certificate: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A key that stops working. */
export type RevokeKeyInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Which one. */
  key: string;
};

/** Takes a platform's permission back; what it recorded stays. */
export type RevokePlatformInput = {
  /** The campaign. */
  campaign: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The slug of the platform. */
  platform: string;
};

/** A new secret for an endpoint. */
export type RotateWebhookSecretInput = {
  /** Which one. */
  endpoint: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** How long the old secrets sign too: `PT24H` if nothing is said, at most `P30D`. */
  keepOldFor?: string | null | undefined;
};

/** An example for an endpoint. */
export type SendTestEventInput = {
  /** Where to. */
  endpoint: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Of which event. */
  type: EventType;
};

/** A skill of a volunteer. */
export type SetVolunteerSkillInput = {
  /** The number of its certificate. */
  certificate?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** How well. */
  level: SkillLevel;
  /** What. */
  skill: string;
  /** The last day on which the certificate holds. */
  validUntil?: string | null | undefined;
  /** Who. */
  volunteer: string;
};

/** Chooses by status. */
export type ShiftStatusFilter = {
  /** Any of these. */
  in: ReadonlyArray<ShiftStatus>;
};

/** A time of day at which there is a shift, by the clocks at the site. */
export type ShiftTimeInput = {
  /** When it begins: `16:00`. */
  from: string;
  /** When it ends: `24:00`, or `06:00` of the next day. */
  to: string;
};

/** Which shifts. Every condition has to hold. */
export type ShiftsFilter = {
  /** By duty. */
  duty?: DutyFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** Whether every place is taken. */
  isFull?: boolean | null | undefined;
  /** Whether volunteers of other organisations may take a place. */
  openToOthers?: boolean | null | undefined;
  /** By organisation. */
  organization?: IdFilter | null | undefined;
  /** By region. */
  region?: RegionFilter | null | undefined;
  /** By site. */
  site?: IdFilter | null | undefined;
  /** By when they begin. */
  startsAt?: DateTimeFilter | null | undefined;
  /** By status. */
  status?: ShiftStatusFilter | null | undefined;
  /** By team. */
  team?: IdFilter | null | undefined;
};

/** A volunteer and a shift. */
export type SignUpInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** For which shift. */
  shift: string;
  /** Who. */
  volunteer: string;
  /** Waits for a place where every one is taken, in the order in which they come. */
  waitlist?: boolean | null | undefined;
};

/** Which sites. Every condition has to hold. */
export type SitesFilter = {
  /** By duty. */
  duty?: DutyFilter | null | undefined;
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name, in Chinese or English. */
  name?: TextFilter | null | undefined;
  /** By organisation. */
  organization?: IdFilter | null | undefined;
  /** By region. */
  region?: RegionFilter | null | undefined;
};

/** Chooses by a skill whose certificate, if it has one, holds today. */
export type SkillFilter = {
  /** At least how well: BASIC if nothing is said. */
  level?: SkillLevel | null | undefined;
  /** What. */
  skill: string;
};

/** What a volunteer can do. */
export type SkillInput = {
  /** The number of its certificate. */
  certificate?: string | null | undefined;
  /** How well. */
  level: SkillLevel;
  /** What, such as `first aid` or `普通话`; capital letters do not matter. */
  skill: string;
  /** The last day on which the certificate holds; not one that is past. */
  validUntil?: string | null | undefined;
};

/** A volunteer and another organisation. */
export type StartAffiliationInput = {
  /** To what the volunteer agreed. */
  consent: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** To whom the volunteer will belong too. */
  organization: string;
  /** What that organisation calls the volunteer. */
  reference?: string | null | undefined;
  /** Who. */
  volunteer: string;
};

/** Makes an organisation a member of an association. */
export type StartMembershipInput = {
  /** The association. */
  association: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** The member. */
  member: string;
};

/** What an aggregate no longer counts, because single gifts do. */
export type SupersedeAggregateInput = {
  /** The AGGREGATE. */
  aggregate: string;
  /** How much of it: all that is left if nothing is said. */
  amount?: MoneyInput | null | undefined;
  /** How many of its gifts, where it is not all. */
  giftCount?: string | bigint | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Two places of two volunteers in two shifts. */
export type SwapSignupsInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** One. */
  signup: string;
  /** The other. */
  with: string;
};

/** Which teams. Every condition has to hold. */
export type TeamsFilter = {
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name, in Chinese or English. */
  name?: TextFilter | null | undefined;
  /** By organisation. */
  organization?: IdFilter | null | undefined;
  /** By region. */
  region?: RegionFilter | null | undefined;
};

/** Chooses by text. */
export type TextFilter = {
  /** Has this in it, in Chinese or English, whatever the case. */
  contains: string;
};

/** What a total is over. Every condition has to hold; without any it is everything. */
export type TotalsFilter = {
  /** For the people of the region with this code or under it. */
  beneficiaryRegion?: string | null | undefined;
  /** Any of these campaigns. */
  campaign?: IdFilter | null | undefined;
  /** Received by any of these organisations. */
  organization?: IdFilter | null | undefined;
  /** Collected at any of these platforms, by slug. */
  platform?: ReadonlyArray<string> | null | undefined;
  /** Received in the region with this code or under it. */
  region?: string | null | undefined;
};

/** One end of a transfer: a campaign (then it is its organisation too), or an organisation without one. */
export type TransferEndInput = {
  /** The campaign. */
  campaign?: string | null | undefined;
  /** The organisation. */
  organization?: string | null | undefined;
};

/** What changes; what is left out stays. */
export type UpdateCampaignInput = {
  /** Whom it is for. */
  beneficiaries?: string | null | undefined;
  /** Which one. */
  campaign: string;
  /** Planned last moment for gifts. */
  endsAt?: string | Date | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** What it is for. */
  purpose?: string | null | undefined;
};

/** What changes. */
export type UpdateOrganizationInput = {
  /** Mail address. */
  contactEmail?: string | null | undefined;
  /** Whom to ask for. */
  contactName?: string | null | undefined;
  /** Telephone. */
  contactPhone?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Which one. */
  organization: string;
  /** Its web address. */
  website?: string | null | undefined;
};

/** What changes. */
export type UpdateSiteInput = {
  /** Its address. */
  address?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** When it is open; an empty list is round the clock. */
  openingTimes?: ReadonlyArray<WeeklyTimeInput> | null | undefined;
  /** Where it is, exactly. */
  position?: PositionInput | null | undefined;
  /** Gives it a new code; the printed one no longer works. */
  renewCode?: boolean | null | undefined;
  /** Which one. */
  site: string;
};

/** What changes. */
export type UpdateVolunteerInput = {
  /** Home address. */
  address?: string | null | undefined;
  /** When the volunteer can come, in the zone of the home region; none is any time. */
  availability?: ReadonlyArray<WeeklyTimeInput> | null | undefined;
  /** Mail address. */
  email?: string | null | undefined;
  /** What a coordinator has to know about health. */
  healthNote?: string | null | undefined;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Languages, as BCP 47 tags: `zh`, `en`, `zh-yue`. */
  languages?: ReadonlyArray<string> | null | undefined;
  /** The name. */
  name?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Where the volunteer lives, to find sites that are near. */
  position?: PositionInput | null | undefined;
  /** The code of the home region: from now on the volunteer counts there. */
  region?: string | null | undefined;
  /** Who. */
  volunteer: string;
};

/** What changes; what is left out stays, and null takes away. */
export type UpdateWebhookEndpointInput = {
  /** Only events of these campaigns; an empty list means all. */
  campaignIds?: ReadonlyArray<string> | null | undefined;
  /** What it is for. */
  description?: string | null | undefined;
  /** What shapes what is sent. What is on its way stays as it is. */
  document?: string | null | undefined;
  /** False switches it off: what waits is cancelled, and nothing arrives after the answer. True on again. */
  enabled?: boolean | null | undefined;
  /** Which one. */
  endpoint: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Only events that concern these; an empty list means all. */
  organizationIds?: ReadonlyArray<string> | null | undefined;
  /** The code of a region: only events in it or below it. */
  region?: string | null | undefined;
  /** Only these events; an empty list means all. */
  types?: ReadonlyArray<EventType> | null | undefined;
  /** Where to post: an https address on the public internet. */
  url?: string | null | undefined;
};

/** What goods are worth. */
export type ValuationInput = {
  /** What it rests on. */
  evidence?: string | null | undefined;
  /** The rate of a value that is not in CNY. */
  exchangeRate?: ExchangeRateInput | null | undefined;
  /** How it was found. */
  method: ValuationMethod;
  /** The value. */
  value: MoneyInput;
  /** Of which day: today if nothing is said. */
  valuedOn?: string | null | undefined;
};

/** A disbursement that is taken out of every figure. */
export type VoidDisbursementInput = {
  /** Which one. */
  disbursement: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Why. */
  reason: VoidReason;
};

/** A gift that is taken out of every figure. */
export type VoidDonationInput = {
  /** Which one. */
  donation: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Why. */
  reason: VoidReason;
};

/** A transfer that is taken out of every figure. */
export type VoidTransferInput = {
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
  /** Why. */
  reason: VoidReason;
  /** Which one. */
  transfer: string;
};

/** Which volunteers. Every condition has to hold. */
export type VolunteersFilter = {
  /** By id. */
  id?: IdFilter | null | undefined;
  /** By name. */
  name?: TextFilter | null | undefined;
  /** What your organisation calls the volunteer. */
  reference?: string | null | undefined;
  /** By home region. */
  region?: RegionFilter | null | undefined;
  /** By what they can do today. */
  skill?: SkillFilter | null | undefined;
  /** Who is in a team. */
  team?: string | null | undefined;
};

/** Which deliveries. */
export type WebhookDeliveryFilter = {
  /** How far they have come. */
  status?: WebhookDeliveryStatusFilter | null | undefined;
  /** Of which events, at most 100. */
  types?: ReadonlyArray<EventType> | null | undefined;
};

/** Chooses by state. */
export type WebhookDeliveryStatusFilter = {
  /** Any of these, at most 100. */
  in: ReadonlyArray<WebhookDeliveryStatus>;
};

/** A time on a day of every week. */
export type WeeklyTimeInput = {
  /** The day. */
  day: Weekday;
  /** When it begins: `08:00`. */
  from: string;
  /** When it ends: `20:00`, at the latest `24:00`. */
  to: string;
};

/** A report that was wrong. */
export type WithdrawHeadcountInput = {
  /** Which one. */
  headcount: string;
  /** Makes a retry safe: same key and input, same answer. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** A third party's program. */
export type Application = {
  /** TypeID `application_…`. */
  id: string,
  /** Its name. */
  name: string,
  /** When it was created. */
  createdAt: string,
  /** For whom it acts; null for the operator's own. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } | null };

/** An application's credential. Its text is shown once and kept as a hash. */
export type ApiKey = {
  /** TypeID `key_…`. */
  id: string,
  /** The public part of its text, by which it can be told from others. */
  prefix: string,
  /** What it may do. */
  scopes: Array<Open<Scope>>,
  /** When it was issued. */
  createdAt: string,
  /** When it stops working. */
  expiresAt: string | null,
  /** When it was revoked. */
  revokedAt: string | null,
  /** Whose it is. */
  application: {
    /** TypeID `application_…`. */
    id: string } };

/** A key that was issued. */
export type CreatedKey = {
  /** Its text: keep it, it is shown this once. Null where the same request is answered again. */
  secret: string | null,
  /** The key. */
  key: ApiKey };

export type ApplicationsCreateVariables = Exact<{
  input: CreateApplicationInput;
}>;


/** What `applications.create` is answered with. */
export type ApplicationsCreate = {
  /** Adds an application. Scope `admin`. */
  createApplication:
    | Application
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ApplicationsCreateKeyVariables = Exact<{
  input: CreateKeyInput;
}>;


/** What `applications.createKey` is answered with. */
export type ApplicationsCreateKey = {
  /** Issues a key. Scope `admin`. */
  createKey:
    | ErrorsConflictError
    | CreatedKey
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ApplicationsRevokeKeyVariables = Exact<{
  input: RevokeKeyInput;
}>;


/** What `applications.revokeKey` is answered with. */
export type ApplicationsRevokeKey = {
  /** Revokes a key; it stops working within two seconds, and on this server at once. Scope `admin`. */
  revokeKey:
    | ApiKey
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** What really happened with a place. */
export type Attendance = {
  /** TypeID `attendance_…`. */
  id: string,
  /** What was done. */
  duty: Open<DutyKind>,
  /** Where it is in its life. */
  status: Open<AttendanceStatus>,
  /** When the volunteer came. */
  checkedInAt: string | null,
  /** How that was recorded. */
  checkedInBy: Open<CheckMethod> | null,
  /** When the volunteer left. */
  checkedOutAt: string | null,
  /** How that was recorded. */
  checkedOutBy: Open<CheckMethod> | null,
  /** Minutes after the beginning at which the volunteer came. */
  lateMinutes: number,
  /** Minutes that count: those within the shift without its break, or as corrected. */
  minutes: number | null,
  /** Whether a coordinator corrected them. */
  corrected: boolean,
  /** Why they were corrected. */
  correction: string | null,
  /** What the volunteer says. */
  disputeReason: string | null,
  /** When they were approved. */
  approvedAt: string | null,
  /** Of which place. */
  signup: {
    /** TypeID `signup_…`. */
    id: string } };

export type AttendancesListVariables = Exact<{
  filter?: AttendancesFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `attendances.list` is answered with. */
export type AttendancesList = {
  /**
   * What happened in shifts of your organisation, or with its volunteers, the newest shift first. Scope
   * `volunteers:read`.
   */
  attendances: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Attendance }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type AttendancesCheckInVariables = Exact<{
  input: CheckInInput;
}>;


/** What `attendances.checkIn` is answered with. */
export type AttendancesCheckIn = {
  /**
   * A coordinator checks a volunteer in: from an hour before the shift until its end. Scope `shifts:write`, for
   * shifts of your organisation.
   */
  checkIn:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesCheckInWithCodeVariables = Exact<{
  input: CheckInWithCodeInput;
}>;


/** What `attendances.checkInWithCode` is answered with. */
export type AttendancesCheckInWithCode = {
  /**
   * A volunteer checks in with the code that is shown at the site. Scope `shifts:write`, for volunteers of your
   * organisation.
   */
  checkInWithCode:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesCheckOutVariables = Exact<{
  input: CheckOutInput;
}>;


/** What `attendances.checkOut` is answered with. */
export type AttendancesCheckOut = {
  /**
   * Checks a volunteer out and reckons the hours, by a coordinator or with the code of the site. Scope
   * `shifts:write`, for shifts of your organisation.
   */
  checkOut:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesMarkNoShowVariables = Exact<{
  input: MarkNoShowInput;
}>;


/** What `attendances.markNoShow` is answered with. */
export type AttendancesMarkNoShow = {
  /** Records that a volunteer did not come. Scope `shifts:write`, for shifts of your organisation. */
  markNoShow:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesCorrectVariables = Exact<{
  input: CorrectHoursInput;
}>;


/** What `attendances.correct` is answered with. */
export type AttendancesCorrect = {
  /**
   * Corrects the hours, never to more than the shift lasts; they have to be approved again. Scope `shifts:write`,
   * for shifts of your organisation.
   */
  correctHours:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesApproveVariables = Exact<{
  input: ApproveHoursInput;
}>;


/** What `attendances.approve` is answered with. */
export type AttendancesApprove = {
  /** Approves the hours: they count from then on. Scope `shifts:write`, for shifts of your organisation. */
  approveHours:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type AttendancesDisputeVariables = Exact<{
  input: DisputeHoursInput;
}>;


/** What `attendances.dispute` is answered with. */
export type AttendancesDispute = {
  /**
   * Records that a volunteer disputes the hours; they do not count until they are settled. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   */
  disputeHours:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** A secret link by which a calendar program reads shifts. */
export type CalendarFeed = {
  /** TypeID `calendar_…`. */
  id: string,
  /** When it was made. */
  createdAt: string,
  /** When it was revoked. */
  revokedAt: string | null,
  /** The team whose shifts it has, if one. */
  team: {
    /** TypeID `team_…`. */
    id: string } | null,
  /** The site whose shifts it has, if one. */
  site: {
    /** TypeID `site_…`. */
    id: string } | null };

export type CalendarsListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `calendars.list` is answered with. */
export type CalendarsList = {
  /** The links of your organisation, the newest first. Scope `shifts:write`. */
  calendarFeeds: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: CalendarFeed }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type CalendarsCreateVariables = Exact<{
  input: CreateCalendarFeedInput;
}>;


/** What `calendars.create` is answered with. */
export type CalendarsCreate = {
  /**
   * Makes a secret link to the shifts of an organisation, a team or a site, or to the places of one volunteer, for
   * calendar programs. No names are in it. Scope `shifts:write`, for your own organisation.
   */
  createCalendarFeed:
    | ErrorsConflictError
    | {
    /**
     * The secret path of the calendar on this server, shown once: null where a retry is answered. Treat it like a
     * key.
     */
    path: string | null,
    /** The link, without its secret. */
    feed: CalendarFeed }
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CalendarsRevokeVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


/** What `calendars.revoke` is answered with. */
export type CalendarsRevoke = {
  /** Makes a link worthless. Scope `shifts:write`, for your own organisation. */
  revokeCalendarFeed:
    | CalendarFeed
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** An appeal for money and goods. */
export type Campaign = {
  /** TypeID `campaign_…`. */
  id: string,
  /** Its name in addresses; unique. */
  slug: string,
  /** Its name. */
  name: string,
  /** Where it is in its life. */
  status: Open<CampaignStatus>,
  /** What it is for. */
  purpose: string | null,
  /** Whom it is for. */
  beneficiaries: string | null,
  /** When it opened. */
  openedAt: string | null,
  /** Planned last moment for gifts. */
  endsAt: string | null,
  /** When it closed. */
  closedAt: string | null,
  /** When it was created here. */
  createdAt: string,
  /** Its name. */
  nameEn: string,
  /** Who owns it. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** In whose figures its gifts count. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string },
  /** The umbrella campaign; null where it is a draft of somebody else. */
  parent: {
    /** TypeID `campaign_…`. */
    id: string } | null,
  /** How much it wants to raise. */
  goal: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } | null };

export type CampaignsGetVariables = Exact<{
  id: string;
}>;


/** What `campaigns.get` is answered with. */
export type CampaignsGet = {
  /** A campaign by its id or its slug. */
  campaign: Campaign | null };

export type CampaignsGetBySlugVariables = Exact<{
  slug: string;
}>;


/** What `campaigns.getBySlug` is answered with. */
export type CampaignsGetBySlug = {
  /** A campaign by its id or its slug. */
  campaign: Campaign | null };

export type CampaignsListVariables = Exact<{
  filter?: CampaignsFilter | null | undefined;
  orderBy?: CampaignOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `campaigns.list` is answered with. */
export type CampaignsList = {
  /** Campaigns, the newest first. */
  campaigns: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Campaign }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type CampaignsTotalsVariables = Exact<{
  id: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


/** What `campaigns.totals` is answered with. */
export type CampaignsTotals = {
  /** A campaign by its id or its slug. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its figures. */
    totals: Totals } | null };

export type CampaignsBreakdownVariables = Exact<{
  id: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


/** What `campaigns.breakdown` is answered with. */
export type CampaignsBreakdown = {
  /** A campaign by its id or its slug. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its figures. */
    totals: (
      {
      /** The total broken down, the greatest net cash first, then goods. */
      groups: Array<TotalsGroup> }
      & Totals
    ) } | null };

export type CampaignsSeriesVariables = Exact<{
  id: string;
  interval: SeriesInterval;
  from: string | Date;
  to: string | Date;
  timeZone?: string | null | undefined;
  knownAt?: string | Date | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


/** What `campaigns.series` is answered with. */
export type CampaignsSeries = {
  /** A campaign by its id or its slug. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its figures, point by point. */
    series: Array<SeriesPoint> } | null };

export type CampaignsTotalsOfVariables = Exact<{
  ids: Array<string> | string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


/** What `campaigns.totalsOf` is answered with. */
export type CampaignsTotalsOf = {
  /** Many things by their ids, in the order asked for, null where there is none. */
  nodes: Array<
    | {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its figures. */
    totals: Totals }
    | Record<PropertyKey, never>
   | null> };

export type CampaignsCreateVariables = Exact<{
  input: CreateCampaignInput;
}>;


/** What `campaigns.create` is answered with. */
export type CampaignsCreate = {
  /** Creates a campaign as a DRAFT. Scope `campaigns:write`, for the owner's applications. */
  createCampaign:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsUpdateVariables = Exact<{
  input: UpdateCampaignInput;
}>;


/** What `campaigns.update` is answered with. */
export type CampaignsUpdate = {
  /** Changes what a campaign says of itself. Scope `campaigns:write`, for the owner's applications. */
  updateCampaign:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsOpenVariables = Exact<{
  input: OpenCampaignInput;
}>;


/** What `campaigns.open` is answered with. */
export type CampaignsOpen = {
  /** Opens a draft, or a paused campaign again. Scope `campaigns:write`, for the owner's applications. */
  openCampaign:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsPauseVariables = Exact<{
  input: PauseCampaignInput;
}>;


/** What `campaigns.pause` is answered with. */
export type CampaignsPause = {
  /**
   * Pauses an open campaign: it takes no gifts that happen from now on. Scope `campaigns:write`, for the owner's
   * applications.
   */
  pauseCampaign:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsCloseVariables = Exact<{
  input: CloseCampaignInput;
}>;


/** What `campaigns.close` is answered with. */
export type CampaignsClose = {
  /** Closes a campaign for good. Scope `campaigns:write`, for the owner's applications. */
  closeCampaign:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsAuthorizePlatformVariables = Exact<{
  input: AuthorizePlatformInput;
}>;


/** What `campaigns.authorizePlatform` is answered with. */
export type CampaignsAuthorizePlatform = {
  /** Lets a platform record donations for a campaign. Scope `campaigns:write`, for the owner's applications. */
  authorizePlatform:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsRevokePlatformVariables = Exact<{
  input: RevokePlatformInput;
}>;


/** What `campaigns.revokePlatform` is answered with. */
export type CampaignsRevokePlatform = {
  /**
   * Takes a platform's permission back; what it recorded stays. Scope `campaigns:write`, for the owner's
   * applications.
   */
  revokePlatform:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CampaignsPostUpdateVariables = Exact<{
  input: PostCampaignUpdateInput;
}>;


/** What `campaigns.postUpdate` is answered with. */
export type CampaignsPostUpdate = {
  /** Posts news; answers with the campaign. Scope `campaigns:write`, for the owner's applications. */
  postCampaignUpdate:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** A certificate of hours, for who issued it. Others check its number with `verifiedCertificate`. */
export type HoursCertificate = {
  /** TypeID `certificate_…`. */
  id: string,
  /** The number by which anyone can check it. */
  number: string,
  /** Shifts that ended after. */
  from: string,
  /** Shifts that ended by. */
  to: string,
  /** Approved hours. */
  hours: string,
  /** In how many shifts. */
  shiftCount: number,
  /** When it was issued. */
  issuedAt: string,
  /** When it was revoked. */
  revokedAt: string | null,
  /** Who vouches for the hours. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** Whose hours they are: for organisations that the volunteer belongs to, with the scope `volunteers:read`. */
  volunteer: {
    /** TypeID `volunteer_…`. */
    id: string,
    /** The name. */
    name: string | null } | null };

/** What a number of a certificate stands for. It does not say who the holder is. */
export type VerifiedCertificate = {
  /** Its number. */
  number: string,
  /** Shifts that ended after. */
  from: string,
  /** Shifts that ended by. */
  to: string,
  /** Approved hours. */
  hours: string,
  /** In how many shifts. */
  shiftCount: number,
  /** When it was issued. */
  issuedAt: string,
  /** Whether it holds: it was not revoked. */
  valid: boolean,
  /** Whether it was issued to somebody of the name that was given; null where none was. */
  holderMatches: boolean | null,
  /** Who vouches for the hours. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } };

export type CertificatesVerifyVariables = Exact<{
  number: string;
  name?: string | null | undefined;
}>;


/** What `certificates.verify` is answered with. */
export type CertificatesVerify = {
  /**
   * What a certificate of hours says, by its number: for anyone. Give the name that its holder shows to learn
   * whether it is theirs; null where nobody issued the number.
   */
  verifiedCertificate: VerifiedCertificate | null };

export type CertificatesListVariables = Exact<{
  volunteer?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `certificates.list` is answered with. */
export type CertificatesList = {
  /** Certificates that your organisation issued, the newest first. Scope `volunteers:read`. */
  hoursCertificates: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: HoursCertificate }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type CertificatesIssueVariables = Exact<{
  input: IssueHoursCertificateInput;
}>;


/** What `certificates.issue` is answered with. */
export type CertificatesIssue = {
  /**
   * Certifies the approved hours of a volunteer, with a number that anyone can verify. Scope `volunteers:write`, for
   * your own organisation.
   */
  issueHoursCertificate:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | HoursCertificate
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CertificatesRevokeVariables = Exact<{
  input: RevokeHoursCertificateInput;
}>;


/** What `certificates.revoke` is answered with. */
export type CertificatesRevoke = {
  /**
   * Makes a certificate worthless: who checks its number sees that. Scope `volunteers:write`, for your own
   * organisation.
   */
  revokeHoursCertificate:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | HoursCertificate
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** Money that left a campaign or an organisation for a purpose and a beneficiary. */
export type Disbursement = {
  /** TypeID `disbursement_…`. */
  id: string,
  /** How exact the source is. */
  precision: Open<Precision>,
  /** For what. */
  purpose: string,
  /** For whom. */
  beneficiary: string | null,
  /** Its name in the books of the organisation. */
  externalReference: string | null,
  /** Where the figure comes from. */
  source: string | null,
  /** When it left. */
  occurredAt: string,
  /** When it was recorded here. */
  recordedAt: string,
  /** When it was voided. */
  voidedAt: string | null,
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null,
  /** How much. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** The rate frozen with it; null in CNY. */
  exchangeRate: {
    /** CNY for one unit of the other currency. */
    value: string,
    /** The day of the rate. */
    date: string,
    /** Who published it. */
    source: string } | null,
  /** The organisation that got it. */
  beneficiaryOrganization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } | null,
  /** Where it went. */
  beneficiaryRegion: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } | null,
  /** Whose money it was. */
  organization: {
    /** TypeID `organization_…`. */
    id: string },
  /** Of which campaign. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string } | null };

export type DisbursementsGetVariables = Exact<{
  id: string;
}>;


/** What `disbursements.get` is answered with. */
export type DisbursementsGet = {
  /** A disbursement by its id. */
  disbursement: Disbursement | null };

export type DisbursementsListVariables = Exact<{
  filter?: DisbursementsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `disbursements.list` is answered with. */
export type DisbursementsList = {
  /** Disbursements, the last first. */
  disbursements: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Disbursement }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type DisbursementsRecordVariables = Exact<{
  input: RecordDisbursementInput;
}>;


/** What `disbursements.record` is answered with. */
export type DisbursementsRecord = {
  /** Records money that left for a purpose. Scope `disbursements:write`, for the organisation whose money it is. */
  recordDisbursement:
    | ErrorsConflictError
    | Disbursement
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DisbursementsVoidVariables = Exact<{
  input: VoidDisbursementInput;
}>;


/** What `disbursements.void` is answered with. */
export type DisbursementsVoid = {
  /** Takes a disbursement out of every figure. Scope `disbursements:write`, for the organisation whose money it is. */
  voidDisbursement:
    | ErrorsConflictError
    | Disbursement
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** One gift, or a sum over many (AGGREGATE). */
export type Donation = {
  /** TypeID `donation_…`. */
  id: string,
  /** Money or goods. */
  kind: Open<DonationKind>,
  /** Where it is in its life. */
  status: Open<DonationStatus>,
  /** One gift or a sum over many. */
  granularity: Open<Granularity>,
  /** How many gifts it stands for. */
  giftCount: string,
  /** How exact the source is. */
  precision: Open<Precision>,
  /** Its name at the platform. */
  externalReference: string | null,
  /** Whom it is for. */
  beneficiary: string | null,
  /** Who gave it; null where that is not known, or the donor asked to be hidden. */
  donorName: string | null,
  /** Where the figure comes from. */
  source: string | null,
  /** When it was given; when it was promised, while PLEDGED. */
  occurredAt: string,
  /** When it was recorded here. */
  recordedAt: string,
  /** When it was promised, if it was. */
  pledgedAt: string | null,
  /** When it was voided. */
  voidedAt: string | null,
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null,
  /** The money; null for goods. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } | null,
  /** The rate frozen with it; null in CNY. */
  exchangeRate: {
    /** CNY for one unit of the other currency. */
    value: string,
    /** The day of the rate. */
    date: string,
    /** Who published it. */
    source: string } | null,
  /** The declared value of goods; null for money, and where none was declared. */
  declared: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } | null,
  /** The value at which goods were accepted; null until somebody has said. */
  accepted: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } | null,
  /** The goods. */
  items: Array<{
    /** What it is. */
    description: string,
    /** What is counted. */
    unit: string,
    /** How many or how much. */
    quantity: string,
    /** How exact the quantity is. */
    precision: Open<Precision> }>,
  /** What went back of it. */
  refunded: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** What of an aggregate is now counted by single gifts. */
  superseded: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** The campaign that it was for. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string } | null,
  /** Who received it. */
  organization: {
    /** TypeID `organization_…`. */
    id: string },
  /** Where it was collected. */
  platform: {
    /** TypeID `platform_…`. */
    id: string,
    /** Its name in addresses and inputs: `tencent-gongyi`. */
    slug: string } | null,
  /** Where those are whom it is for. */
  beneficiaryRegion: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } | null,
  /** The aggregate that had counted it before. */
  coveredBy: {
    /** TypeID `donation_…`. */
    id: string } | null,
  /** Its receipt, where one was issued. */
  receipt: {
    /** The number. */
    number: string,
    /** When it was issued. */
    issuedAt: string } | null };

/** A number by which anyone can verify a gift, without learning who gave it. */
export type VerifiedReceipt = {
  /** The number. */
  number: string,
  /** When it was issued. */
  issuedAt: string,
  /** The gift as it stands now: a voided or refunded one says so. */
  donation: Donation };

export type DonationsGetVariables = Exact<{
  id: string;
}>;


/** What `donations.get` is answered with. */
export type DonationsGet = {
  /** A donation by its id, or by its platform and reference there. */
  donation: Donation | null };

export type DonationsGetByReferenceVariables = Exact<{
  platform: string;
  externalReference: string;
}>;


/** What `donations.getByReference` is answered with. */
export type DonationsGetByReference = {
  /** A donation by its id, or by its platform and reference there. */
  donation: Donation | null };

export type DonationsListVariables = Exact<{
  filter?: DonationsFilter | null | undefined;
  orderBy?: DonationOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `donations.list` is answered with. */
export type DonationsList = {
  /** Donations, the last given first. */
  donations: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Donation }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type DonationsVerifyReceiptVariables = Exact<{
  number: string;
}>;


/** What `donations.verifyReceipt` is answered with. */
export type DonationsVerifyReceipt = {
  /** Verifies a receipt by its number; null where nobody issued it. */
  receipt: VerifiedReceipt | null };

export type DonationsRecordVariables = Exact<{
  input: RecordDonationInput;
}>;


/** What `donations.record` is answered with. */
export type DonationsRecord = {
  /**
   * Records a gift that was received. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   */
  recordDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsRecordAllVariables = Exact<{
  input: RecordDonationsInput;
}>;


/** What `donations.recordAll` is answered with. */
export type DonationsRecordAll = {
  /**
   * Records up to 500 gifts, a result for each; with `atomic` all or none. Scope `donations:write`, for the
   * receiver, or for the platform that the campaign authorised.
   */
  recordDonations:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | {
    /** Row by row. */
    results: Array<{
      /** Its place in the call, from 0. */
      row: number,
      /** Made now; false where it was there already, or failed. */
      created: boolean,
      /** Why it failed. */
      error:
          | ErrorsClashError
          | ErrorsConflictError
          | ErrorsForbiddenError
          | ErrorsIdempotencyError
          | ErrorsNotFoundError
          | ErrorsNotQualifiedError
          | ErrorsOverRefundError
          | ErrorsRestError
          | ErrorsShiftFullError
          | ErrorsValidationError
         | null }> }
    | ErrorsValidationError
   };

export type DonationsPledgeVariables = Exact<{
  input: PledgeDonationInput;
}>;


/** What `donations.pledge` is answered with. */
export type DonationsPledge = {
  /**
   * Records a gift that was promised. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   */
  pledgeDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsReceiveVariables = Exact<{
  input: ReceivePledgeInput;
}>;


/** What `donations.receive` is answered with. */
export type DonationsReceive = {
  /**
   * What was promised has come. Scope `donations:write`, for the receiver, or for the platform that the campaign
   * authorised.
   */
  receivePledge:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsRefundVariables = Exact<{
  input: RefundDonationInput;
}>;


/** What `donations.refund` is answered with. */
export type DonationsRefund = {
  /**
   * Gives money back, in part or whole; never more than is left. Scope `donations:write`, for the receiver, or for
   * the platform that the campaign authorised.
   */
  refundDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsOverRefundError
    | ErrorsValidationError
   };

export type DonationsVoidVariables = Exact<{
  input: VoidDonationInput;
}>;


/** What `donations.void` is answered with. */
export type DonationsVoid = {
  /**
   * Takes a gift out of every figure, by reversal. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   */
  voidDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsCorrectVariables = Exact<{
  input: CorrectDonationInput;
}>;


/** What `donations.correct` is answered with. */
export type DonationsCorrect = {
  /**
   * Puts a record right, by reversal and a new entry. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   */
  correctDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsSupersedeVariables = Exact<{
  input: SupersedeAggregateInput;
}>;


/** What `donations.supersede` is answered with. */
export type DonationsSupersede = {
  /**
   * Takes back what an aggregate counts that single gifts now count. Scope `donations:write`, for the receiver, or
   * for the platform that the campaign authorised.
   */
  supersedeAggregate:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsAcceptVariables = Exact<{
  input: AcceptDonationInput;
}>;


/** What `donations.accept` is answered with. */
export type DonationsAccept = {
  /**
   * Says at which value goods are accepted; an earlier value is reversed. Scope `donations:write`, for the receiver,
   * or for the platform that the campaign authorised.
   */
  acceptDonation:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type DonationsIssueReceiptVariables = Exact<{
  input: IssueReceiptInput;
}>;


/** What `donations.issueReceipt` is answered with. */
export type DonationsIssueReceipt = {
  /**
   * Gives a received gift a number by which anyone can verify it; one a gift. Scope `donations:write`, for the
   * receiver, or for the platform that the campaign authorised.
   */
  issueReceipt:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** The input breaks rules; nothing was written. */
export type ValidationErrorFacts = {
  /** All of them, field by field. */
  fieldErrors: Array<{
    /** Where, from the input down: `["amount", "currency"]`. */
    path: Array<string>,
    /** What is wrong and what to do. */
    message: string,
    /** Stable name of the problem: `TOO_LONG`, `UNKNOWN_CURRENCY` and others. */
    code: string }> };

/** More would go back than is left of the gift; nothing was written. */
export type OverRefundErrorFacts = {
  /** What can still be refunded. */
  refundable: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } };

/** Every place of the shift is taken; nothing was written. */
export type ShiftFullErrorFacts = {
  /** How many wait for a place. */
  waitlistLength: number };

/** The volunteer lacks a skill that the shift needs; nothing was written. */
export type NotQualifiedErrorFacts = {
  /** What is missing, and at which level. */
  skill: string };

type ErrorsClashError = { __typename: 'ClashError', message: string, errorCode: Open<ErrorCode> };

type ErrorsConflictError = { __typename: 'ConflictError', message: string, errorCode: Open<ErrorCode> };

type ErrorsForbiddenError = { __typename: 'ForbiddenError', message: string, errorCode: Open<ErrorCode> };

type ErrorsIdempotencyError = { __typename: 'IdempotencyError', message: string, errorCode: Open<ErrorCode> };

type ErrorsNotFoundError = { __typename: 'NotFoundError', message: string, errorCode: Open<ErrorCode> };

type ErrorsNotQualifiedError = (
  { __typename: 'NotQualifiedError', message: string, errorCode: Open<ErrorCode> }
  & NotQualifiedErrorFacts
);

type ErrorsOverRefundError = (
  { __typename: 'OverRefundError', message: string, errorCode: Open<ErrorCode> }
  & OverRefundErrorFacts
);

type ErrorsRestError = { __typename: 'RestError', message: string, errorCode: Open<ErrorCode> };

type ErrorsShiftFullError = (
  { __typename: 'ShiftFullError', message: string, errorCode: Open<ErrorCode> }
  & ShiftFullErrorFacts
);

type ErrorsValidationError = (
  { __typename: 'ValidationError', message: string, errorCode: Open<ErrorCode> }
  & ValidationErrorFacts
);

/** Why something was not done. Errors that a caller can act on come as data, in the result of the mutation. */
export type Errors =
  | ErrorsClashError
  | ErrorsConflictError
  | ErrorsForbiddenError
  | ErrorsIdempotencyError
  | ErrorsNotFoundError
  | ErrorsNotQualifiedError
  | ErrorsOverRefundError
  | ErrorsRestError
  | ErrorsShiftFullError
  | ErrorsValidationError
;

/** A number that an organisation reported, beside those that are counted from records. */
export type Headcount = {
  /** TypeID `headcount_…`. */
  id: string,
  /** What is counted. */
  kind: Open<HeadcountKind>,
  /** Of which duty, if of one. */
  duty: Open<DutyKind> | null,
  /** How many. */
  amount: string,
  /** How exact. */
  precision: Open<Precision>,
  /** Where it is from. */
  source: string,
  /** What the organisation calls the report. */
  externalReference: string,
  /** The time of which it speaks. */
  occurredAt: string,
  /** When it was withdrawn. */
  withdrawnAt: string | null,
  /** Who reported it. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** Of where it speaks. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } };

export type HeadcountsListVariables = Exact<{
  organization?: IdFilter | null | undefined;
  region?: RegionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `headcounts.list` is answered with. */
export type HeadcountsList = {
  /** Numbers that organisations reported, the newest first. */
  headcounts: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Headcount }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type HeadcountsReportVariables = Exact<{
  input: ReportHeadcountInput;
}>;


/** What `headcounts.report` is answered with. */
export type HeadcountsReport = {
  /**
   * Records a number that your organisation reports, beside those that are counted from records. Scope
   * `volunteers:write`, for your own organisation.
   */
  reportHeadcount:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | Headcount
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type HeadcountsWithdrawVariables = Exact<{
  input: WithdrawHeadcountInput;
}>;


/** What `headcounts.withdraw` is answered with. */
export type HeadcountsWithdraw = {
  /** Takes a reported number back. Scope `volunteers:write`, for your own organisation. */
  withdrawHeadcount:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | Headcount
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

/** Whoever acts or receives: a registered social organisation, an enterprise, an authority or an institution. */
export type Organization = {
  /** TypeID `organization_…`. */
  id: string,
  /** Its name. */
  name: string,
  /** What it is. */
  kind: Open<OrganizationKind>,
  /** Whether it is verified. */
  status: Open<OrganizationStatus>,
  /** Unified Social Credit Code, GB 32100-2015. */
  creditCode: string | null,
  /** Its web address. */
  website: string | null,
  /** When it was registered here. */
  createdAt: string,
  /** Its name. */
  nameEn: string,
  /** Where it is registered. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string },
  /** The organisation that it is a part of. */
  parent: {
    /** TypeID `organization_…`. */
    id: string } | null };

export type OrganizationsGetVariables = Exact<{
  id: string;
}>;


/** What `organizations.get` is answered with. */
export type OrganizationsGet = {
  /** An organisation by its id or its credit code. */
  organization: Organization | null };

export type OrganizationsGetByCreditCodeVariables = Exact<{
  creditCode: string;
}>;


/** What `organizations.getByCreditCode` is answered with. */
export type OrganizationsGetByCreditCode = {
  /** An organisation by its id or its credit code. */
  organization: Organization | null };

export type OrganizationsListVariables = Exact<{
  filter?: OrganizationsFilter | null | undefined;
  orderBy?: OrganizationOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `organizations.list` is answered with. */
export type OrganizationsList = {
  /** Organisations, the newest first. */
  organizations: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Organization }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type OrganizationsTotalsVariables = Exact<{
  id: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


/** What `organizations.totals` is answered with. */
export type OrganizationsTotals = {
  /** An organisation by its id or its credit code. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** The figures of all that it received, with or without a campaign. */
    totals: Totals } | null };

export type OrganizationsBreakdownVariables = Exact<{
  id: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


/** What `organizations.breakdown` is answered with. */
export type OrganizationsBreakdown = {
  /** An organisation by its id or its credit code. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** The figures of all that it received, with or without a campaign. */
    totals: (
      {
      /** The total broken down, the greatest net cash first, then goods. */
      groups: Array<TotalsGroup> }
      & Totals
    ) } | null };

export type OrganizationsSeriesVariables = Exact<{
  id: string;
  interval: SeriesInterval;
  from: string | Date;
  to: string | Date;
  timeZone?: string | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


/** What `organizations.series` is answered with. */
export type OrganizationsSeries = {
  /** An organisation by its id or its credit code. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** The same figures, point by point. */
    series: Array<SeriesPoint> } | null };

export type OrganizationsTotalsOfVariables = Exact<{
  ids: Array<string> | string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


/** What `organizations.totalsOf` is answered with. */
export type OrganizationsTotalsOf = {
  /** Many things by their ids, in the order asked for, null where there is none. */
  nodes: Array<
    | {
    /** TypeID `organization_…`. */
    id: string,
    /** The figures of all that it received, with or without a campaign. */
    totals: Totals }
    | Record<PropertyKey, never>
   | null> };

export type OrganizationsRegisterVariables = Exact<{
  input: RegisterOrganizationInput;
}>;


/** What `organizations.register` is answered with. */
export type OrganizationsRegister = {
  /** Registers an organisation. Scope `organizations:write`. */
  registerOrganization:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

export type OrganizationsRegisterAllVariables = Exact<{
  input: RegisterOrganizationsInput;
}>;


/** What `organizations.registerAll` is answered with. */
export type OrganizationsRegisterAll = {
  /** Registers up to 500 organisations, a result for each. Scope `organizations:write`. */
  registerOrganizations:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | {
    /** Row by row. */
    results: Array<{
      /** Its place in the call, from 0. */
      row: number,
      /** Made now; false where it was there already, or failed. */
      created: boolean,
      /** Why it failed. */
      error:
          | ErrorsClashError
          | ErrorsConflictError
          | ErrorsForbiddenError
          | ErrorsIdempotencyError
          | ErrorsNotFoundError
          | ErrorsNotQualifiedError
          | ErrorsOverRefundError
          | ErrorsRestError
          | ErrorsShiftFullError
          | ErrorsValidationError
         | null }> }
    | ErrorsValidationError
   };

export type OrganizationsUpdateVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


/** What `organizations.update` is answered with. */
export type OrganizationsUpdate = {
  /**
   * Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own
   * applications.
   */
  updateOrganization:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

export type OrganizationsReviewVariables = Exact<{
  input: ReviewOrganizationInput;
}>;


/** What `organizations.review` is answered with. */
export type OrganizationsReview = {
  /** Verifies, rejects or suspends an organisation. Scope `admin`. */
  reviewOrganization:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

export type OrganizationsStartMembershipVariables = Exact<{
  input: StartMembershipInput;
}>;


/** What `organizations.startMembership` is answered with. */
export type OrganizationsStartMembership = {
  /**
   * Makes an organisation a member of an association; answers with the association. Scope `organizations:write`, for
   * the association's own applications.
   */
  startMembership:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

export type OrganizationsEndMembershipVariables = Exact<{
  input: EndMembershipInput;
}>;


/** What `organizations.endMembership` is answered with. */
export type OrganizationsEndMembership = {
  /**
   * Ends a membership; answers with the association. Scope `organizations:write`, for the association's own
   * applications.
   */
  endMembership:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

/** Where gifts are collected. */
export type Platform = {
  /** TypeID `platform_…`. */
  id: string,
  /** Its name in addresses and inputs: `tencent-gongyi`. */
  slug: string,
  /** Its name. */
  name: string,
  /** What it is. */
  kind: Open<PlatformKind>,
  /** Its name. */
  nameEn: string,
  /** Who runs it: its applications push the gifts collected here. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } | null };

export type PlatformsGetVariables = Exact<{
  slug: string;
}>;


/** What `platforms.get` is answered with. */
export type PlatformsGet = {
  /** A platform by its slug. */
  platform: Platform | null };

export type PlatformsListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `platforms.list` is answered with. */
export type PlatformsList = {
  /** Platforms, by slug. */
  platforms: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Platform }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type PlatformsTotalsVariables = Exact<{
  slug: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


/** What `platforms.totals` is answered with. */
export type PlatformsTotals = {
  /** A platform by its slug. */
  platform: {
    /** Its name in addresses and inputs: `tencent-gongyi`. */
    slug: string,
    /** The figures of all that was collected here. */
    totals: Totals } | null };

export type PlatformsBreakdownVariables = Exact<{
  slug: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


/** What `platforms.breakdown` is answered with. */
export type PlatformsBreakdown = {
  /** A platform by its slug. */
  platform: {
    /** Its name in addresses and inputs: `tencent-gongyi`. */
    slug: string,
    /** The figures of all that was collected here. */
    totals: (
      {
      /** The total broken down, the greatest net cash first, then goods. */
      groups: Array<TotalsGroup> }
      & Totals
    ) } | null };

export type PlatformsSeriesVariables = Exact<{
  slug: string;
  interval: SeriesInterval;
  from: string | Date;
  to: string | Date;
  timeZone?: string | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


/** What `platforms.series` is answered with. */
export type PlatformsSeries = {
  /** A platform by its slug. */
  platform: {
    /** Its name in addresses and inputs: `tencent-gongyi`. */
    slug: string,
    /** The same figures, point by point. */
    series: Array<SeriesPoint> } | null };

export type PlatformsCreateVariables = Exact<{
  input: CreatePlatformInput;
}>;


/** What `platforms.create` is answered with. */
export type PlatformsCreate = {
  /** Adds a platform. Scope `admin`. */
  createPlatform:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Platform
    | ErrorsValidationError
   };

/** An area, with everything under it. */
export type Region = {
  /** TypeID `region_…`. */
  id: string,
  /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
  code: string,
  /** How wide it is. */
  level: Open<RegionLevel>,
  /** Its name. */
  name: string,
  /** The country that it is in. */
  countryCode: string,
  /** IANA name of the zone in which a plain date means a day here. */
  timeZone: string,
  /** Its name. */
  nameEn: string,
  /** The region above. */
  parent: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string } | null };

export type RegionsGetVariables = Exact<{
  code: string;
}>;


/** What `regions.get` is answered with. */
export type RegionsGet = {
  /** A region by its code. */
  region: Region | null };

export type RegionsListVariables = Exact<{
  filter?: RegionsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `regions.list` is answered with. */
export type RegionsList = {
  /** Regions, by code. */
  regions: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Region }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type RegionsTotalsVariables = Exact<{
  code: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  role?: TotalsRole | null | undefined;
}>;


/** What `regions.totals` is answered with. */
export type RegionsTotals = {
  /** A region by its code. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** The figures of everything received in the region and under it (or for its people, by role). */
    totals: Totals } | null };

export type RegionsBreakdownVariables = Exact<{
  code: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  role?: TotalsRole | null | undefined;
}>;


/** What `regions.breakdown` is answered with. */
export type RegionsBreakdown = {
  /** A region by its code. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** The figures of everything received in the region and under it (or for its people, by role). */
    totals: (
      {
      /** The total broken down, the greatest net cash first, then goods. */
      groups: Array<TotalsGroup> }
      & Totals
    ) } | null };

export type RegionsSeriesVariables = Exact<{
  code: string;
  interval: SeriesInterval;
  from: string | Date;
  to: string | Date;
  timeZone?: string | null | undefined;
  knownAt?: string | Date | null | undefined;
  role?: TotalsRole | null | undefined;
}>;


/** What `regions.series` is answered with. */
export type RegionsSeries = {
  /** A region by its code. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** The same figures, point by point. */
    series: Array<SeriesPoint> } | null };

export type RegionsCreateVariables = Exact<{
  input: CreateRegionInput;
}>;


/** What `regions.create` is answered with. */
export type RegionsCreate = {
  /** Adds a region. Scope `admin`. Regions never move. */
  createRegion:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Region
    | ErrorsValidationError
   };

/** A time slot at a site. Who is in it is not public. */
export type Shift = {
  /** TypeID `shift_…`. */
  id: string,
  /** What is done. */
  duty: Open<DutyKind>,
  /** Where it is in its life. */
  status: Open<ShiftStatus>,
  /** When it begins. */
  startsAt: string,
  /** When it ends. */
  endsAt: string,
  /** How many places there are. */
  capacity: number,
  /** Whether every place is taken. */
  isFull: boolean,
  /** How many places are taken; null without an API key. */
  taken: number | null,
  /** How many wait for a place; null without an API key. */
  waiting: number | null,
  /** Rest after it before the next shift of the same volunteer. */
  restMinutes: number,
  /** Time in it that does not count as hours. */
  breakMinutes: number,
  /** Whether volunteers of other organisations may take a place. */
  openToOthers: boolean,
  /** What to know before one comes. */
  note: string | null,
  /** Grows with every change. */
  version: number,
  /** When it was published. */
  publishedAt: string | null,
  /** When it was cancelled. */
  cancelledAt: string | null,
  /** Why it was cancelled. */
  cancelReason: string | null,
  /** Where. */
  site: {
    /** TypeID `site_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** The team that it is for. */
  team: {
    /** TypeID `team_…`. */
    id: string } | null,
  /** What everybody in it has to be able to do. */
  skills: Array<{
    /** What. */
    skill: string,
    /** At least how well. */
    level: Open<SkillLevel> }> };

/** A place taken in a shift, or the wait for one. */
export type Signup = {
  /** TypeID `signup_…`. */
  id: string,
  /** Where it is in its life. */
  status: Open<SignupStatus>,
  /** Rules that a coordinator overrode for it. */
  overrides: Array<Open<OverridableRule>>,
  /** Why they were overridden. */
  overrideReason: string | null,
  /** When the volunteer signed up. */
  createdAt: string,
  /** When the place was given. */
  confirmedAt: string | null,
  /** When it ended. */
  cancelledAt: string | null,
  /** Why it ended: what was said, or `SWAPPED`, `SHIFT_CHANGED`, `SHIFT_CANCELLED`, `ERASED`. */
  cancelReason: string | null,
  /** How many wait before it, and itself; null where it does not wait. */
  waitlistPosition: number | null,
  /** In which shift. */
  shift: {
    /** TypeID `shift_…`. */
    id: string,
    /** When it begins. */
    startsAt: string,
    /** When it ends. */
    endsAt: string },
  /** Whose it is: for organisations that the volunteer belongs to, with the scope `volunteers:read`. */
  volunteer: {
    /** TypeID `volunteer_…`. */
    id: string,
    /** The name. */
    name: string | null } | null };

/** Shifts that were made by one rule. */
export type ShiftSeries = {
  /** TypeID `series_…`. */
  id: string,
  /** RRULE of iCalendar, by days in the zone of the site. */
  rule: string,
  /** When it was made. */
  createdAt: string };

export type ShiftsGetVariables = Exact<{
  id: string;
}>;


/** What `shifts.get` is answered with. */
export type ShiftsGet = {
  /** A shift by its id; a draft only for its own organisation. */
  shift: Shift | null };

export type ShiftsListVariables = Exact<{
  filter?: ShiftsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `shifts.list` is answered with. */
export type ShiftsList = {
  /** Shifts, the first first. */
  shifts: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Shift }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type ShiftsSuggestionsVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


/** What `shifts.suggestions` is answered with. */
export type ShiftsSuggestions = {
  /** A shift by its id; a draft only for its own organisation. */
  shift: {
    /**
     * Who could take a place in it, the best first: for its organisation, with the scope `volunteers:read` or
     * `shifts:write`.
     */
    suggestions: Array<{
      /** Its place, from 1. */
      rank: number,
      /** From home to the site; null where one of the two has no position. */
      distanceMetres: number | null,
      /** Minutes of places that the volunteer has in the week before and the week after. */
      plannedMinutes: number,
      /** What speaks for the volunteer, in English. */
      reasons: Array<string>,
      /** Who: with the scope `volunteers:read`. */
      volunteer: {
        /** TypeID `volunteer_…`. */
        id: string,
        /** The name. */
        name: string | null } | null }> } | null };

export type ShiftsRotaVariables = Exact<{
  organization?: string | null | undefined;
  team?: string | null | undefined;
  site?: string | null | undefined;
  from: string | Date;
  to: string | Date;
}>;


/** What `shifts.rota` is answered with. */
export type ShiftsRota = {
  /**
   * Who does what when, of an organisation, a team or a site of yours, in a time of at most 93 days. Scope
   * `volunteers:read`.
   */
  rota: {
    /** From when. */
    from: string,
    /** Until when. */
    to: string,
    /** How many places are free in all of them. */
    missing: number,
    /** The published shifts, the first first. */
    entries: Array<{
      /** How many places are free. */
      missing: number,
      /** The shift. */
      shift: Shift,
      /** The places that are taken, in the order in which they were. */
      signups: Array<{
        /** TypeID `signup_…`. */
        id: string,
        /** Whose it is: for organisations that the volunteer belongs to, with the scope `volunteers:read`. */
        volunteer: {
          /** TypeID `volunteer_…`. */
          id: string,
          /** The name. */
          name: string | null } | null }> }> } };

export type ShiftsCreateVariables = Exact<{
  input: CreateShiftInput;
}>;


/** What `shifts.create` is answered with. */
export type ShiftsCreate = {
  /** Makes one shift. Scope `shifts:write`, for your own organisation. */
  createShift:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Shift
    | ErrorsValidationError
   };

export type ShiftsCreateSeriesVariables = Exact<{
  input: CreateShiftSeriesInput;
}>;


/** What `shifts.createSeries` is answered with. */
export type ShiftsCreateSeries = {
  /** Makes shifts by a rule, right where clocks change. Scope `shifts:write`, for your own organisation. */
  createShiftSeries:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ShiftSeries
    | ErrorsValidationError
   };

export type ShiftsPublishVariables = Exact<{
  input: PublishShiftsInput;
}>;


/** What `shifts.publish` is answered with. */
export type ShiftsPublish = {
  /** Publishes drafts: all of a series, or up to 500 by id. Scope `shifts:write`, for your own organisation. */
  publishShifts:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | {
    /** The shifts, the first first. */
    shifts: Array<Shift> }
    | ErrorsValidationError
   };

export type ShiftsChangeVariables = Exact<{
  input: ChangeShiftInput;
}>;


/** What `shifts.change` is answered with. */
export type ShiftsChange = {
  /**
   * Moves or changes a shift; what is left out stays. Who clashes with its new time, has too little rest or lacks a
   * skill loses the place; where there are fewer places, who came last waits again. Scope `shifts:write`, for your
   * own organisation.
   */
  changeShift:
    | {
    /** The shift. */
    shift: Shift,
    /** The places that were lost, wait again, or were given to who waited: their status says which. */
    signups: Array<Signup> }
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ShiftsCancelVariables = Exact<{
  input: CancelShiftInput;
}>;


/** What `shifts.cancel` is answered with. */
export type ShiftsCancel = {
  /** Cancels a shift with all places in it. Scope `shifts:write`, for your own organisation. */
  cancelShift:
    | {
    /** The shift. */
    shift: Shift,
    /** The places that were lost, wait again, or were given to who waited: their status says which. */
    signups: Array<Signup> }
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ShiftsSignUpVariables = Exact<{
  input: SignUpInput;
}>;


/** What `shifts.signUp` is answered with. */
export type ShiftsSignUp = {
  /**
   * Signs a volunteer up for a shift: never beyond its places, never where the volunteer is elsewhere or has too
   * little rest. Scope `shifts:write`, for volunteers of your organisation.
   */
  signUp:
    | ErrorsClashError
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsNotQualifiedError
    | ErrorsRestError
    | ErrorsShiftFullError
    | Signup
    | ErrorsValidationError
   };

export type ShiftsAssignVariables = Exact<{
  input: AssignVolunteerInput;
}>;


/** What `shifts.assign` is answered with. */
export type ShiftsAssign = {
  /**
   * A coordinator gives a volunteer a place, and may override rules with a reason, which is kept. Scope
   * `shifts:write`, for shifts of your organisation.
   */
  assignVolunteer:
    | ErrorsClashError
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsNotQualifiedError
    | ErrorsRestError
    | ErrorsShiftFullError
    | Signup
    | ErrorsValidationError
   };

export type ShiftsCancelSignupVariables = Exact<{
  input: CancelSignupInput;
}>;


/** What `shifts.cancelSignup` is answered with. */
export type ShiftsCancelSignup = {
  /**
   * Gives a place up, or the wait for one; who waits longest and can come gets the place. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   */
  cancelSignup:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Signup
    | ErrorsValidationError
   };

export type ShiftsSwapVariables = Exact<{
  input: SwapSignupsInput;
}>;


/** What `shifts.swap` is answered with. */
export type ShiftsSwap = {
  /**
   * Two volunteers exchange their places in two shifts, both or neither; answers with the first one's new place.
   * Scope `shifts:write`, for shifts or volunteers of your organisation.
   */
  swapSignups:
    | ErrorsClashError
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsNotQualifiedError
    | ErrorsRestError
    | ErrorsShiftFullError
    | Signup
    | ErrorsValidationError
   };

/** A place with a duty: a checkpoint, a patrol, a ward, a phone desk. */
export type Site = {
  /** TypeID `site_…`. */
  id: string,
  /** Its name. */
  name: string,
  /** What is done there. */
  duty: Open<DutyKind>,
  /** Its address. */
  address: string | null,
  /** IANA name of the zone in which its times are meant. */
  timeZone: string,
  /** When it opened. */
  openedAt: string,
  /** When it closed. */
  closedAt: string | null,
  /** What is shown at the site, by which volunteers check in: for its organisation, with the scope `shifts:write`. */
  code: string | null,
  /** Who runs it. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** Where it is. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string },
  /** Where it is, exactly. */
  position: {
    /** Degrees north. */
    latitude: string,
    /** Degrees east. */
    longitude: string } | null,
  /** When it is open; none is round the clock. */
  openingTimes: Array<{
    /** The day. */
    day: Open<Weekday>,
    /** When it begins. */
    from: string,
    /** When it ends. */
    to: string }> };

export type SitesGetVariables = Exact<{
  id: string;
}>;


/** What `sites.get` is answered with. */
export type SitesGet = {
  /** A site by its id. */
  site: Site | null };

export type SitesListVariables = Exact<{
  filter?: SitesFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `sites.list` is answered with. */
export type SitesList = {
  /** Sites, the newest first. */
  sites: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Site }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type SitesCodeQrVariables = Exact<{
  id: string;
}>;


/** What `sites.codeQr` is answered with. */
export type SitesCodeQr = {
  /** A site by its id. */
  site: {
    /** What is shown at the site, by which volunteers check in: for its organisation, with the scope `shifts:write`. */
    code: string | null,
    /** The code as a QR image to print, in SVG: for its organisation, with the scope `shifts:write`. */
    codeQr: string | null } | null };

export type SitesCoverageVariables = Exact<{
  id: string;
  from: string | Date;
  to: string | Date;
  minimum: number;
  suggestions?: number | null | undefined;
}>;


/** What `sites.coverage` is answered with. */
export type SitesCoverage = {
  /** A site by its id. */
  site: {
    /**
     * How it is manned in a time of at most 93 days: for its organisation, with the scope `volunteers:read` or
     * `shifts:write`.
     */
    coverage: {
      /** Whether there is no gap. */
      isCovered: boolean,
      /** Where fewer are there than are needed while the site is open. */
      gaps: Array<{
        /** From when. */
        from: string,
        /** Until when. */
        to: string,
        /** How many have a place then. */
        present: number,
        /** How many more are needed. */
        missing: number,
        /** The shifts that run then; none where a shift is missing. */
        shifts: Array<{
          /** TypeID `shift_…`. */
          id: string }>,
        /** Who could come: for the first shift with a free place, or for the first eight hours where there is none. */
        suggestions: Array<{
          /** Its place, from 1. */
          rank: number,
          /** From home to the site; null where one of the two has no position. */
          distanceMetres: number | null,
          /** Minutes of places that the volunteer has in the week before and the week after. */
          plannedMinutes: number,
          /** What speaks for the volunteer, in English. */
          reasons: Array<string>,
          /** Who: with the scope `volunteers:read`. */
          volunteer: {
            /** TypeID `volunteer_…`. */
            id: string,
            /** The name. */
            name: string | null } | null }> }>,
      /** Where several shifts run at once. */
      overlaps: Array<{
        /** From when. */
        from: string,
        /** Until when. */
        to: string,
        /** How many have a place then. */
        present: number,
        /** The shifts that run then. */
        shifts: Array<{
          /** TypeID `shift_…`. */
          id: string }> }>,
      /** Where volunteers have too little rest between places with the organisation of the site; at most 500. */
      restBreaches: Array<{
        /** The rest that there is. */
        restMinutes: number,
        /** The rest that the earlier shift asks for. */
        neededMinutes: number,
        /** Who: with the scope `volunteers:read`. */
        volunteer: {
          /** TypeID `volunteer_…`. */
          id: string,
          /** The name. */
          name: string | null } | null }> } } | null };

export type SitesOpenVariables = Exact<{
  input: OpenSiteInput;
}>;


/** What `sites.open` is answered with. */
export type SitesOpen = {
  /** Opens a site. Scope `shifts:write`, for your own organisation. */
  openSite:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Site
    | ErrorsValidationError
   };

export type SitesUpdateVariables = Exact<{
  input: UpdateSiteInput;
}>;


/** What `sites.update` is answered with. */
export type SitesUpdate = {
  /** Changes a site; what is left out stays. Scope `shifts:write`, for your own organisation. */
  updateSite:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Site
    | ErrorsValidationError
   };

export type SitesCloseVariables = Exact<{
  input: CloseSiteInput;
}>;


/** What `sites.close` is answered with. */
export type SitesClose = {
  /** Closes a site; its shifts stay, cancel those that will not be. Scope `shifts:write`, for your own organisation. */
  closeSite:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Site
    | ErrorsValidationError
   };

/** A group of volunteers of an organisation. Who is in it is not public. */
export type Team = {
  /** TypeID `team_…`. */
  id: string,
  /** Its name. */
  name: string,
  /** When it was formed. */
  formedAt: string,
  /** When it ended. */
  disbandedAt: string | null,
  /** Whose it is. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** Where it works. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } };

export type TeamsGetVariables = Exact<{
  id: string;
}>;


/** What `teams.get` is answered with. */
export type TeamsGet = {
  /** A team by its id. */
  team: Team | null };

export type TeamsListVariables = Exact<{
  filter?: TeamsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `teams.list` is answered with. */
export type TeamsList = {
  /** Teams, the newest first. */
  teams: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Team }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type TeamsFormVariables = Exact<{
  input: FormTeamInput;
}>;


/** What `teams.form` is answered with. */
export type TeamsForm = {
  /** Forms a team. Scope `volunteers:write`, for your own organisation. */
  formTeam:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Team
    | ErrorsValidationError
   };

export type TeamsDisbandVariables = Exact<{
  input: DisbandTeamInput;
}>;


/** What `teams.disband` is answered with. */
export type TeamsDisband = {
  /** Ends a team. Scope `volunteers:write`, for your own organisation. */
  disbandTeam:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Team
    | ErrorsValidationError
   };

export type TeamsJoinVariables = Exact<{
  input: JoinTeamInput;
}>;


/** What `teams.join` is answered with. */
export type TeamsJoin = {
  /**
   * Takes a volunteer of the organisation into one of its teams; answers with the team. Scope `volunteers:write`,
   * for your own organisation.
   */
  joinTeam:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Team
    | ErrorsValidationError
   };

export type TeamsLeaveVariables = Exact<{
  input: LeaveTeamInput;
}>;


/** What `teams.leave` is answered with. */
export type TeamsLeave = {
  /** Takes a volunteer out of a team; answers with the team. Scope `volunteers:write`, for your own organisation. */
  leaveTeam:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Team
    | ErrorsValidationError
   };

/** Figures as of a time, as known at a time. The same two times give the same answer for ever. */
export type Totals = {
  /** The last moment whose gifts count. */
  asOf: string,
  /** Only what was recorded by then counts. Never later than the moment of reading. */
  knownAt: string,
  /** The currency of all amounts but those of `byCurrency`. */
  currency: string,
  /** How exact what was disbursed is. */
  disbursedPrecision: Open<Precision>,
  /** How many gifts, of money and of goods. */
  donationCount: string,
  /** How many refunds. */
  refundCount: string,
  /** Net cash as a part of the goal: `"0.7785"`; null where there is no goal. */
  goalProgress: string | null,
  /** Money received. */
  cash: {
    /** How exact it is: as exact as its least exact record. */
    precision: Open<Precision>,
    /** How many gifts of money. */
    donationCount: string,
    /** Gifts and what came in by transfer. */
    gross: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** What went back to donors. */
    refunded: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** Gross less refunded. */
    net: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** The part of gross recorded gift by gift. */
    itemized: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** The part of gross reported as sums over many gifts. */
    aggregate: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string } },
  /** Goods received. */
  inKind: {
    /** How exact the accepted value is. */
    precision: Open<Precision>,
    /** How many gifts of goods. */
    donationCount: string,
    /** By what the donors declared. */
    declared: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** By the value at which they were accepted. */
    accepted: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** Promised and not yet received, by declared value. */
    pledged: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string } },
  /** Money promised and not yet received; in no other figure. */
  pledged: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that was spent or granted. */
  disbursed: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that came from another organisation or campaign; it is in cash too. */
  transferredIn: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that went to another organisation or campaign. */
  transferredOut: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Net cash less what came in by transfer: added up over organisations it counts a yuan once. */
  netOfTransfers: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** What it rests on. */
  basis: {
    /**
     * How many ledger entries of money and values are in it, reversals too. Goods by piece are lines of their own,
     * not counted here.
     */
    entryCount: string,
    /** The position of the last of them (or of a later one of the same bucket); null where there is none. */
    lastPosition: string | null,
    /**
     * Whether the figure is final for its `knownAt`. False where a write was under way that may still be part of it:
     * ask again with the same `knownAt`.
     */
    settled: boolean,
    /** Left out of cash: recorded, and voided since. */
    voided: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** Left out of goods: declared value of what was voided since. */
    voidedInKind: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string } } };

/** Figures at the edge of, or over, a period. */
export type PeriodFigures = {
  /** How exact what was disbursed is. */
  disbursedPrecision: Open<Precision>,
  /** How many gifts, of money and of goods. */
  donationCount: string,
  /** How many refunds. */
  refundCount: string,
  /** Money received. */
  cash: {
    /** How exact it is: as exact as its least exact record. */
    precision: Open<Precision>,
    /** How many gifts of money. */
    donationCount: string,
    /** Gifts and what came in by transfer. */
    gross: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** What went back to donors. */
    refunded: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** Gross less refunded. */
    net: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** The part of gross recorded gift by gift. */
    itemized: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** The part of gross reported as sums over many gifts. */
    aggregate: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string } },
  /** Goods received. */
  inKind: {
    /** How exact the accepted value is. */
    precision: Open<Precision>,
    /** How many gifts of goods. */
    donationCount: string,
    /** By what the donors declared. */
    declared: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** By the value at which they were accepted. */
    accepted: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string },
    /** Promised and not yet received, by declared value. */
    pledged: {
      /** The amount with all decimal places of its currency: `"12.50"`. */
      amount: string,
      /** The currency. */
      currency: string } },
  /** Money promised and not yet received; in no other figure. */
  pledged: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that was spent or granted. */
  disbursed: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that came from another organisation or campaign; it is in cash too. */
  transferredIn: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Money that went to another organisation or campaign. */
  transferredOut: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** Net cash less what came in by transfer: added up over organisations it counts a yuan once. */
  netOfTransfers: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string } };

/** One point of a series: opening + change = closing, in every figure. */
export type SeriesPoint = {
  /** The first moment of the period. */
  start: string,
  /** The first moment after it. */
  end: string,
  /** As the period began. */
  opening: PeriodFigures,
  /** What came and went within it. */
  change: PeriodFigures,
  /** As it ended. */
  closing: PeriodFigures };

/** One part of a breakdown. */
export type TotalsGroup = {
  /** The campaign, in a breakdown by CAMPAIGN. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its name. */
    name: string } | null,
  /** The organisation, in a breakdown by ORGANIZATION. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } | null,
  /** The platform, in a breakdown by PLATFORM. */
  platform: {
    /** Its name in addresses and inputs: `tencent-gongyi`. */
    slug: string,
    /** Its name. */
    name: string } | null,
  /** The region, in a breakdown by REGION, CITY, COUNTY or BENEFICIARY_REGION. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } | null,
  /** Its figures. */
  totals: Totals };

/** The append-only line behind every figure. A correction is a reversal (a negative amount) and a new entry. */
export type LedgerEntry = {
  /** Grows with every entry; numbers may be missing. */
  position: string,
  /** What it counts. */
  kind: Open<EntryKind>,
  /** ITEM or AGGREGATE. */
  granularity: string,
  /** How exact it is. */
  precision: Open<Precision>,
  /** A currency code; for goods by piece the unit and what it is. */
  commodity: string,
  /** The amount in its commodity, negative in a reversal. */
  amount: string,
  /** How many gifts or refunds it adds or takes away. */
  count: string,
  /** When it took effect. */
  occurredAt: string,
  /** When the system learned of it. */
  recordedAt: string,
  /** The amount in CNY, by the frozen rate; zero for goods by piece. */
  reporting: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** The gift that it comes from. */
  donation: {
    /** TypeID `donation_…`. */
    id: string } | null,
  /** The transfer that it comes from. */
  transfer: {
    /** TypeID `transfer_…`. */
    id: string } | null,
  /** The disbursement that it comes from. */
  disbursement: {
    /** TypeID `disbursement_…`. */
    id: string } | null };

/** The figures of a campaign as they are now. */
export type CampaignTotalsUpdate = {
  /** The campaign. */
  campaign: {
    /** TypeID `campaign_…`. */
    id: string,
    /** Its name in addresses; unique. */
    slug: string,
    /** Its name. */
    name: string },
  /** Its figures, with those of all campaigns under it: of now, or of a moment ago at most. */
  totals: Totals };

export type TotalsGetVariables = Exact<{
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


/** What `totals.get` is answered with. */
export type TotalsGet = {
  /** The figures of whatever a filter chooses. */
  totals: Totals };

export type TotalsBreakdownVariables = Exact<{
  by: TotalsDimension;
  first?: number | null | undefined;
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


/** What `totals.breakdown` is answered with. */
export type TotalsBreakdown = {
  /** The figures of whatever a filter chooses. */
  totals: (
    {
    /** The total broken down, the greatest net cash first, then goods. */
    groups: Array<TotalsGroup> }
    & Totals
  ) };

export type TotalsSeriesVariables = Exact<{
  filter?: TotalsFilter | null | undefined;
  interval: SeriesInterval;
  from: string | Date;
  to: string | Date;
  timeZone?: string | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


/** What `totals.series` is answered with. */
export type TotalsSeries = {
  /** The same figures, point by point. */
  series: Array<SeriesPoint> };

export type TotalsEntriesVariables = Exact<{
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `totals.entries` is answered with. */
export type TotalsEntries = {
  /**
   * The entries behind a total, in the order in which they were recorded: added up they give exactly the total of
   * the same arguments. Forward only (`first`, `after`).
   */
  ledgerEntries: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: LedgerEntry }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type TotalsWatchVariables = Exact<{
  ids: Array<string> | string;
}>;


/** What `totals.watch` is answered with. */
export type TotalsWatch = {
  /**
   * The figures of campaigns, each at once and then whenever they change. Only the latest state is told: a burst of
   * changes comes as one.
   */
  campaignTotals: CampaignTotalsUpdate };

/** Money moved between organisations or campaigns that is already counted once. */
export type Transfer = {
  /** TypeID `transfer_…`. */
  id: string,
  /** Why. */
  purpose: Open<TransferPurpose>,
  /** How exact the source is. */
  precision: Open<Precision>,
  /** What there is to say of it. */
  note: string | null,
  /** When it moved. */
  occurredAt: string,
  /** When it was recorded here. */
  recordedAt: string,
  /** When it was voided. */
  voidedAt: string | null,
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null,
  /** How much. */
  amount: {
    /** The amount with all decimal places of its currency: `"12.50"`. */
    amount: string,
    /** The currency. */
    currency: string },
  /** The rate frozen with it; null in CNY. */
  exchangeRate: {
    /** CNY for one unit of the other currency. */
    value: string,
    /** The day of the rate. */
    date: string,
    /** Who published it. */
    source: string } | null,
  /** Who gave it away. */
  fromOrganization: {
    /** TypeID `organization_…`. */
    id: string },
  /** Out of which campaign. */
  fromCampaign: {
    /** TypeID `campaign_…`. */
    id: string } | null,
  /** Who got it. */
  toOrganization: {
    /** TypeID `organization_…`. */
    id: string },
  /** For which campaign. */
  toCampaign: {
    /** TypeID `campaign_…`. */
    id: string } | null };

export type TransfersGetVariables = Exact<{
  id: string;
}>;


/** What `transfers.get` is answered with. */
export type TransfersGet = {
  /** A transfer by its id. */
  transfer: Transfer | null };

export type TransfersListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `transfers.list` is answered with. */
export type TransfersList = {
  /** Transfers, the last first. */
  transfers: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Transfer }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type TransfersRecordVariables = Exact<{
  input: RecordTransferInput;
}>;


/** What `transfers.record` is answered with. */
export type TransfersRecord = {
  /**
   * Records money that moved between organisations or campaigns. Scope `disbursements:write`, for the organisation
   * whose money it is.
   */
  recordTransfer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Transfer
    | ErrorsValidationError
   };

export type TransfersVoidVariables = Exact<{
  input: VoidTransferInput;
}>;


/** What `transfers.void` is answered with. */
export type TransfersVoid = {
  /**
   * Takes a transfer, both its lines, out of every figure. Scope `disbursements:write`, for the organisation whose
   * money it is.
   */
  voidTransfer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Transfer
    | ErrorsValidationError
   };

/** Who asks. */
export type Viewer = {
  /** What it may do. */
  scopes: Array<Open<Scope>>,
  /** The application of the key; null without one. */
  application: {
    /** TypeID `application_…`. */
    id: string,
    /** Its name. */
    name: string } | null,
  /** For whom it acts. */
  organization: {
    /** TypeID `organization_…`. */
    id: string,
    /** Its name. */
    name: string } | null };

export type ViewerGetVariables = Exact<{ [key: string]: never; }>;


/** What `viewer.get` is answered with. */
export type ViewerGet = {
  /** Who asks: without a key, nobody in particular. */
  viewer: Viewer };

/**
 * A person who helps. All of it is personal data: for organisations that the volunteer belongs to, with the scope
 * `volunteers:read`; null for others.
 */
export type Volunteer = {
  /** TypeID `volunteer_…`. */
  id: string,
  /** Whether the volunteer is there. */
  status: Open<VolunteerStatus>,
  /** The name. */
  name: string | null,
  /** Telephone. */
  phone: string | null,
  /** Mail address. */
  email: string | null,
  /** Home address. */
  address: string | null,
  /** What a coordinator has to know about health. */
  healthNote: string | null,
  /** Languages, as BCP 47 tags. */
  languages: Array<string> | null,
  /** To what the volunteer agreed. */
  consent: string | null,
  /** When the volunteer agreed that this is kept. */
  consentedAt: string | null,
  /** When the volunteer registered. */
  registeredAt: string | null,
  /** Home region. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } | null,
  /** Where the volunteer lives. */
  position: {
    /** Degrees north. */
    latitude: string,
    /** Degrees east. */
    longitude: string } | null,
  /** When the volunteer can come, in the zone of the home region; none is any time. */
  availability: Array<{
    /** The day. */
    day: Open<Weekday>,
    /** When it begins. */
    from: string,
    /** When it ends. */
    to: string }> | null,
  /** What the volunteer can do. */
  skills: Array<{
    /** What, in small letters. */
    skill: string,
    /** How well. */
    level: Open<SkillLevel>,
    /** The number of its certificate. */
    certificate: string | null,
    /** The last day on which the certificate holds. */
    validUntil: string | null }> | null,
  /** That the volunteer belongs to the organisation that asks; for the operator, to the first. Others' is not told. */
  affiliation: {
    /** What the organisation calls the volunteer. */
    reference: string | null,
    /** Since when. */
    since: string } | null };

/** A number of people. Fewer than 5, and not none, are not told to the public: they could be somebody. */
export type PersonCount = {
  /** How many; null where that is suppressed. */
  value: string | null,
  /** From 1 to 4, which only the organisation itself is told, with the scope `volunteers:read`. */
  suppressed: boolean };

/**
 * Figures about volunteers, counted from records, at two times. The database keeps them; reading one does not scan
 * people.
 */
export type VolunteerTotals = {
  /** Approved hours; null where so few served that it is suppressed. */
  hours: string | null,
  /** Hours by check-in and check-out, approved or not; null where that is suppressed. */
  hoursRecorded: string | null,
  /** Teams. */
  teamCount: string,
  /** Sites that are open. */
  siteCount: string,
  /** The time of which they speak; null for now. */
  asOf: string | null,
  /** The time whose knowledge they are. */
  knownAt: string,
  /** How many entries they are the sum of; null where numbers are suppressed. */
  entryCount: string | null,
  /** Whether nothing that could still change them was being written when they were read. */
  settled: boolean,
  /** Volunteers who are registered, by home region, or with the organisation. Who was erased still counts. */
  registered: PersonCount,
  /** Volunteers who had served at least once by then. */
  active: PersonCount,
  /** Volunteers who were checked in at that time. */
  onDuty: PersonCount,
  /** Times that a volunteer came to a shift. */
  served: PersonCount,
  /** Times that a volunteer with a place did not come. */
  noShows: PersonCount,
  /** Volunteers as organisations reported them, beside those that are counted. */
  reportedVolunteers: {
    /** How many. */
    value: string,
    /** How exact. */
    precision: Open<Precision> },
  /** Organisations that took part, as reported. */
  reportedOrganizations: {
    /** How many. */
    value: string,
    /** How exact. */
    precision: Open<Precision> } };

export type VolunteersGetVariables = Exact<{
  id: string;
}>;


/** What `volunteers.get` is answered with. */
export type VolunteersGet = {
  /** A volunteer of your organisation, by id. Scope `volunteers:read`; null for any other. */
  volunteer: Volunteer | null };

export type VolunteersListVariables = Exact<{
  filter?: VolunteersFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `volunteers.list` is answered with. */
export type VolunteersList = {
  /** The volunteers of your organisation, the newest first. Scope `volunteers:read`. */
  volunteers: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: Volunteer }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type VolunteersRegisterVariables = Exact<{
  input: RegisterVolunteerInput;
}>;


/** What `volunteers.register` is answered with. */
export type VolunteersRegister = {
  /** Registers a volunteer of an organisation. Scope `volunteers:write`, for your organisation's volunteers. */
  registerVolunteer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersRegisterAllVariables = Exact<{
  input: RegisterVolunteersInput;
}>;


/** What `volunteers.registerAll` is answered with. */
export type VolunteersRegisterAll = {
  /** Registers up to 500 volunteers, a result for each. Scope `volunteers:write`, for your organisation's volunteers. */
  registerVolunteers:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | {
    /** Row by row. */
    results: Array<{
      /** Its place in the call, from 0. */
      row: number,
      /** Made now; false where it was there already, or failed. */
      created: boolean,
      /** Why it failed. */
      error:
          | ErrorsClashError
          | ErrorsConflictError
          | ErrorsForbiddenError
          | ErrorsIdempotencyError
          | ErrorsNotFoundError
          | ErrorsNotQualifiedError
          | ErrorsOverRefundError
          | ErrorsRestError
          | ErrorsShiftFullError
          | ErrorsValidationError
         | null }> }
    | ErrorsValidationError
   };

export type VolunteersUpdateVariables = Exact<{
  input: UpdateVolunteerInput;
}>;


/** What `volunteers.update` is answered with. */
export type VolunteersUpdate = {
  /**
   * Changes what is known of a volunteer; what is left out stays. Scope `volunteers:write`, for your organisation's
   * volunteers.
   */
  updateVolunteer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersSetSkillVariables = Exact<{
  input: SetVolunteerSkillInput;
}>;


/** What `volunteers.setSkill` is answered with. */
export type VolunteersSetSkill = {
  /**
   * Records a skill of a volunteer, or its new level or certificate. Scope `volunteers:write`, for your
   * organisation's volunteers.
   */
  setVolunteerSkill:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersRemoveSkillVariables = Exact<{
  input: RemoveVolunteerSkillInput;
}>;


/** What `volunteers.removeSkill` is answered with. */
export type VolunteersRemoveSkill = {
  /** Takes a skill of a volunteer away; places stay. Scope `volunteers:write`, for your organisation's volunteers. */
  removeVolunteerSkill:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersEraseVariables = Exact<{
  input: EraseVolunteerInput;
}>;


/** What `volunteers.erase` is answered with. */
export type VolunteersErase = {
  /**
   * Erases a volunteer who asks for it: all personal data is gone, places ahead go to others, counts and hours stay.
   * Scope `volunteers:write`, for your organisation's volunteers.
   */
  eraseVolunteer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersStartAffiliationVariables = Exact<{
  input: StartAffiliationInput;
}>;


/** What `volunteers.startAffiliation` is answered with. */
export type VolunteersStartAffiliation = {
  /**
   * Lets another organisation have a volunteer too, with the volunteer's consent. Scope `volunteers:write`, for your
   * organisation's volunteers.
   */
  startAffiliation:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersEndAffiliationVariables = Exact<{
  input: EndAffiliationInput;
}>;


/** What `volunteers.endAffiliation` is answered with. */
export type VolunteersEndAffiliation = {
  /**
   * Ends that a volunteer belongs to an organisation, which can read nothing of the volunteer from then on. Scope
   * `volunteers:write`, for your organisation's volunteers.
   */
  endAffiliation:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | Volunteer
   };

export type VolunteersTotalsVariables = Exact<{
  region?: string | null | undefined;
  organization?: string | null | undefined;
  duty?: DutyKind | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


/** What `volunteers.totals` is answered with. */
export type VolunteersTotals = {
  /** Figures about volunteers: of all, a region with everything under it, an organisation, a duty. */
  volunteerTotals: VolunteerTotals };

export type VolunteersBreakdownVariables = Exact<{
  by: VolunteerDimension;
  first?: number | null | undefined;
  region?: string | null | undefined;
  organization?: string | null | undefined;
  duty?: DutyKind | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


/** What `volunteers.breakdown` is answered with. */
export type VolunteersBreakdown = {
  /** Figures about volunteers: of all, a region with everything under it, an organisation, a duty. */
  volunteerTotals: (
    {
    /** The parts, those with the most served shifts and then people first. */
    groups: Array<{
      /** The duty that it is about, if one. */
      duty: Open<DutyKind> | null,
      /** The region that it is about, if one. */
      region: {
        /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
        code: string,
        /** Its name. */
        name: string } | null,
      /** The organisation that it is about, if one. */
      organization: {
        /** TypeID `organization_…`. */
        id: string,
        /** Its name. */
        name: string } | null,
      /** Its figures. */
      totals: VolunteerTotals }> }
    & VolunteerTotals
  ) };

export type VolunteersDaysVariables = Exact<{
  from: string;
  to: string;
  region?: string | null | undefined;
  organization?: string | null | undefined;
  duty?: DutyKind | null | undefined;
  timeZone?: string | null | undefined;
}>;


/** What `volunteers.days` is answered with. */
export type VolunteersDays = {
  /** What came to be day by day, at most 366 days. */
  volunteerDays: Array<{
    /** The day. */
    day: string,
    /** Approved hours; null where so few served that it is suppressed. */
    hours: string | null,
    /** Volunteers who came less those who left. */
    registered: PersonCount,
    /** Volunteers who served for the first time. */
    active: PersonCount,
    /** Times that a volunteer came to a shift. */
    served: PersonCount }> };

/**
 * An address to which events are posted, by the Standard Webhooks specification. It is known to the applications of
 * its organisation.
 */
export type WebhookEndpoint = {
  /** TypeID `webhook_…`. */
  id: string,
  /** Where it is posted to. */
  url: string,
  /** What it is for. */
  description: string | null,
  /** Whether it is sent to. */
  status: Open<WebhookStatus>,
  /** Why it is disabled; null where it is not. */
  disabledReason: string | null,
  /**
   * Since when nothing but failures came back; null where the last attempt was taken. After five days it is
   * disabled.
   */
  failingSince: string | null,
  /** The events that it asks for; an empty list means all. */
  types: Array<Open<EventType>>,
  /** Only events of these campaigns; an empty list means all. */
  campaignIds: Array<string>,
  /** Only events that concern these organisations; an empty list means all. */
  organizationIds: Array<string>,
  /** The subscription document that shapes what is sent; null sends the whole event. */
  document: string | null,
  /** When it was made. */
  createdAt: string,
  /** When it was changed. */
  updatedAt: string,
  /** Only events in this region or below it; null means all. */
  region: {
    /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
    code: string,
    /** Its name. */
    name: string } | null,
  /** Whose it is. It is sent what this application may see. */
  application: {
    /** TypeID `application_…`. */
    id: string,
    /** Its name. */
    name: string },
  /** The secrets that sign what is sent now, the last one first. */
  secrets: Array<{
    /** When it was made. */
    createdAt: string,
    /** Until when it signs; null while it is the one in use. */
    expiresAt: string | null }> };

/** An event on its way to an endpoint, or what came of it. */
export type WebhookDelivery = {
  /** TypeID `delivery_…`. */
  id: string,
  /** The id of the event, which is sent as `webhook-id`: the same on every attempt and replay. */
  eventId: string,
  /** What happened. */
  type: Open<EventType>,
  /** Why it is sent. */
  origin: Open<WebhookDeliveryOrigin>,
  /** How far it has come. */
  status: Open<WebhookDeliveryStatus>,
  /** How many attempts were begun. */
  attemptCount: number,
  /** When it is tried next, at the latest where an attempt is under way; null where it is at its end. */
  nextAttemptAt: string | null,
  /** When it was queued. */
  createdAt: string,
  /** When it came to its end; null while it is PENDING. */
  finishedAt: string | null,
  /** Where to. */
  endpoint: {
    /** TypeID `webhook_…`. */
    id: string },
  /** Each request, the first one first. */
  attempts: Array<{
    /** 1 for the first one. */
    number: number,
    /** When it was made. */
    at: string,
    /** What was answered; null where nothing was. */
    statusCode: number | null,
    /** How long it took. */
    milliseconds: number,
    /** Why it failed; null where it was taken. */
    error: string | null,
    /** The first 500 characters of the answer. */
    answer: string | null }> };

/** What would be sent. */
export type WebhookExample = {
  /** What would have happened. */
  type: Open<EventType>,
  /** The very text that would be sent, of an example. */
  body: string,
  /** What shaping it costs, in the points of the cost limit. */
  cost: number };

/** An endpoint that was made. */
export type CreatedWebhookEndpoint = {
  /**
   * The secret that signs what is sent, `whsec_…`. Keep it, it is shown this once. Null where the same request is
   * answered again.
   */
  secret: string | null,
  /** The endpoint. */
  endpoint: WebhookEndpoint };

/** A secret that was made. */
export type RotatedWebhookSecret = {
  /** The new secret, `whsec_…`. Keep it, it is shown this once. Null where the same request is answered again. */
  secret: string | null,
  /** The endpoint. */
  endpoint: WebhookEndpoint };

/** What was queued. */
export type ReplayedWebhookDeliveries = {
  /** How many events were queued, at most 10,000 at a time. */
  count: number,
  /** Where there are more, the cursor to go on from as `after`; else null. */
  moreAfter: string | null };

export type WebhooksGetVariables = Exact<{
  id: string;
}>;


/** What `webhooks.get` is answered with. */
export type WebhooksGet = {
  /** A webhook endpoint by its id. Scope `webhooks:manage`. */
  webhookEndpoint: WebhookEndpoint | null };

export type WebhooksListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `webhooks.list` is answered with. */
export type WebhooksList = {
  /** The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`. */
  webhookEndpoints: {
    /** The rows with their cursors. */
    edges: Array<{
      /** Where the row lies in its list. It stays valid when rows are added. */
      cursor: string,
      /** The row. */
      node: WebhookEndpoint }>,
    /** Where the page lies in the list, and how to go on. */
    pageInfo: {
      /** Whether the list goes on after this page. */
      hasNextPage: boolean } } };

export type WebhooksCreateVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


/** What `webhooks.create` is answered with. */
export type WebhooksCreate = {
  /**
   * Adds an endpoint of the caller's application, which is sent what the caller's key may see. Scope
   * `webhooks:manage`.
   */
  createWebhookEndpoint:
    | ErrorsConflictError
    | CreatedWebhookEndpoint
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type WebhooksUpdateVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


/** What `webhooks.update` is answered with. */
export type WebhooksUpdate = {
  /** Changes an endpoint; from then on it is sent what the caller's key may see. Scope `webhooks:manage`. */
  updateWebhookEndpoint:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | WebhookEndpoint
   };

export type WebhooksDeleteVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;


/** What `webhooks.delete` is answered with. */
export type WebhooksDelete = {
  /**
   * Deletes an endpoint, its secrets and its log. When this is answered, nothing arrives there any more; that may
   * take 20 seconds. Scope `webhooks:manage`.
   */
  deleteWebhookEndpoint:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | WebhookEndpoint
   };

export type WebhooksRotateSecretVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


/** What `webhooks.rotateSecret` is answered with. */
export type WebhooksRotateSecret = {
  /** Makes a new secret for an endpoint; the old ones sign too for a while. Scope `webhooks:manage`. */
  rotateWebhookSecret:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | RotatedWebhookSecret
    | ErrorsValidationError
   };

export type WebhooksSendTestEventVariables = Exact<{
  input: SendTestEventInput;
}>;


/** What `webhooks.sendTestEvent` is answered with. */
export type WebhooksSendTestEvent = {
  /** Sends an example of an event to an endpoint, shaped and signed as a real one. Scope `webhooks:manage`. */
  sendTestEvent:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | WebhookDelivery
   };

export type WebhooksExamplesVariables = Exact<{
  document?: string | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
}>;


/** What `webhooks.examples` is answered with. */
export type WebhooksExamples = {
  /**
   * A dry run: what a document would send for each type of event, of examples. Nothing is read and nothing is sent.
   * Scope `webhooks:manage`.
   */
  webhookExamples: Array<WebhookExample> };

export type WebhooksDeliveriesVariables = Exact<{
  endpoint: string;
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


/** What `webhooks.deliveries` is answered with. */
export type WebhooksDeliveries = {
  /** A webhook endpoint by its id. Scope `webhooks:manage`. */
  webhookEndpoint: {
    /** What was sent there and what is on its way, the last one first. It is kept for 30 days. */
    deliveries: {
      /** The rows with their cursors. */
      edges: Array<{
        /** Where the row lies in its list. It stays valid when rows are added. */
        cursor: string,
        /** The row. */
        node: WebhookDelivery }>,
      /** Where the page lies in the list, and how to go on. */
      pageInfo: {
        /** Whether the list goes on after this page. */
        hasNextPage: boolean } } } | null };

export type WebhooksGetDeliveryVariables = Exact<{
  id: string;
}>;


/** What `webhooks.getDelivery` is answered with. */
export type WebhooksGetDelivery = {
  /** A delivery by its id. Scope `webhooks:manage`. */
  webhookDelivery: (
    {
    /** The very text that is sent. Null before the first attempt, and for keys that may see less than the endpoint. */
    body: string | null }
    & WebhookDelivery
  ) | null };

export type WebhooksReplayDeliveryVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


/** What `webhooks.replayDelivery` is answered with. */
export type WebhooksReplayDelivery = {
  /** Sends an event once more: a new delivery, shaped anew from the log. Scope `webhooks:manage`. */
  replayWebhookDelivery:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
    | WebhookDelivery
   };

export type WebhooksReplayDeliveriesVariables = Exact<{
  input: ReplayWebhookDeliveriesInput;
}>;


/** What `webhooks.replayDeliveries` is answered with. */
export type WebhooksReplayDeliveries = {
  /** Sends a part of the log to an endpoint once more, at most 10,000 events at a time. Scope `webhooks:manage`. */
  replayWebhookDeliveries:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ReplayedWebhookDeliveries
    | ErrorsValidationError
   };
