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
  /** Any of these, at most 100. */
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

export type Application = { id: string, name: string, createdAt: string, organization: { id: string, name: string } | null };

export type ApiKey = { id: string, prefix: string, scopes: Array<Open<Scope>>, createdAt: string, expiresAt: string | null, revokedAt: string | null, application: { id: string } };

export type CreatedKey = { secret: string | null, key: ApiKey };

export type ApplicationsCreateVariables = Exact<{
  input: CreateApplicationInput;
}>;


export type ApplicationsCreate = { createApplication:
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


export type ApplicationsCreateKey = { createKey:
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


export type ApplicationsRevokeKey = { revokeKey:
    | ApiKey
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type Attendance = { id: string, duty: Open<DutyKind>, status: Open<AttendanceStatus>, checkedInAt: string | null, checkedInBy: Open<CheckMethod> | null, checkedOutAt: string | null, checkedOutBy: Open<CheckMethod> | null, lateMinutes: number, minutes: number | null, corrected: boolean, correction: string | null, disputeReason: string | null, approvedAt: string | null, signup: { id: string } };

export type AttendancesListVariables = Exact<{
  filter?: AttendancesFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AttendancesList = { attendances: { edges: Array<{ cursor: string, node: Attendance }>, pageInfo: { hasNextPage: boolean } } };

export type AttendancesCheckInVariables = Exact<{
  input: CheckInInput;
}>;


export type AttendancesCheckIn = { checkIn:
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


export type AttendancesCheckInWithCode = { checkInWithCode:
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


export type AttendancesCheckOut = { checkOut:
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


export type AttendancesMarkNoShow = { markNoShow:
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


export type AttendancesCorrect = { correctHours:
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


export type AttendancesApprove = { approveHours:
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


export type AttendancesDispute = { disputeHours:
    | Attendance
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CalendarFeed = { id: string, createdAt: string, revokedAt: string | null, team: { id: string } | null, site: { id: string } | null };

export type CalendarsListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CalendarsList = { calendarFeeds: { edges: Array<{ cursor: string, node: CalendarFeed }>, pageInfo: { hasNextPage: boolean } } };

export type CalendarsCreateVariables = Exact<{
  input: CreateCalendarFeedInput;
}>;


export type CalendarsCreate = { createCalendarFeed:
    | ErrorsConflictError
    | { path: string | null, feed: CalendarFeed }
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type CalendarsRevokeVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


export type CalendarsRevoke = { revokeCalendarFeed:
    | CalendarFeed
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type Campaign = { id: string, slug: string, name: string, status: Open<CampaignStatus>, purpose: string | null, beneficiaries: string | null, openedAt: string | null, endsAt: string | null, closedAt: string | null, createdAt: string, nameEn: string, organization: { id: string, name: string }, region: { code: string, name: string }, parent: { id: string } | null, goal: { amount: string, currency: string } | null };

export type CampaignsGetVariables = Exact<{
  id: string;
}>;


export type CampaignsGet = { campaign: Campaign | null };

export type CampaignsGetBySlugVariables = Exact<{
  slug: string;
}>;


export type CampaignsGetBySlug = { campaign: Campaign | null };

export type CampaignsListVariables = Exact<{
  filter?: CampaignsFilter | null | undefined;
  orderBy?: CampaignOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignsList = { campaigns: { edges: Array<{ cursor: string, node: Campaign }>, pageInfo: { hasNextPage: boolean } } };

export type CampaignsTotalsVariables = Exact<{
  id: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


export type CampaignsTotals = { campaign: { id: string, totals: Totals } | null };

export type CampaignsBreakdownVariables = Exact<{
  id: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


export type CampaignsBreakdown = { campaign: { id: string, totals: (
      { groups: Array<TotalsGroup> }
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


export type CampaignsSeries = { campaign: { id: string, series: Array<SeriesPoint> } | null };

export type CampaignsTotalsOfVariables = Exact<{
  ids: Array<string> | string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeChildren?: boolean | null | undefined;
}>;


export type CampaignsTotalsOf = { nodes: Array<
    | { id: string, totals: Totals }
    | Record<PropertyKey, never>
   | null> };

export type CampaignsCreateVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CampaignsCreate = { createCampaign:
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


export type CampaignsUpdate = { updateCampaign:
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


export type CampaignsOpen = { openCampaign:
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


export type CampaignsPause = { pauseCampaign:
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


export type CampaignsClose = { closeCampaign:
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


export type CampaignsAuthorizePlatform = { authorizePlatform:
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


export type CampaignsRevokePlatform = { revokePlatform:
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


export type CampaignsPostUpdate = { postCampaignUpdate:
    | Campaign
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type HoursCertificate = { id: string, number: string, from: string, to: string, hours: string, shiftCount: number, issuedAt: string, revokedAt: string | null, organization: { id: string, name: string }, volunteer: { id: string, name: string | null } | null };

export type VerifiedCertificate = { number: string, from: string, to: string, hours: string, shiftCount: number, issuedAt: string, valid: boolean, holderMatches: boolean | null, organization: { id: string, name: string } };

export type CertificatesVerifyVariables = Exact<{
  number: string;
  name?: string | null | undefined;
}>;


export type CertificatesVerify = { verifiedCertificate: VerifiedCertificate | null };

export type CertificatesListVariables = Exact<{
  volunteer?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CertificatesList = { hoursCertificates: { edges: Array<{ cursor: string, node: HoursCertificate }>, pageInfo: { hasNextPage: boolean } } };

export type CertificatesIssueVariables = Exact<{
  input: IssueHoursCertificateInput;
}>;


export type CertificatesIssue = { issueHoursCertificate:
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


export type CertificatesRevoke = { revokeHoursCertificate:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | HoursCertificate
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type Disbursement = { id: string, precision: Open<Precision>, purpose: string, beneficiary: string | null, externalReference: string | null, source: string | null, occurredAt: string, recordedAt: string, voidedAt: string | null, voidReason: Open<VoidReason> | null, amount: { amount: string, currency: string }, exchangeRate: { value: string, date: string, source: string } | null, beneficiaryOrganization: { id: string, name: string } | null, beneficiaryRegion: { code: string, name: string } | null, organization: { id: string }, campaign: { id: string } | null };

export type DisbursementsGetVariables = Exact<{
  id: string;
}>;


export type DisbursementsGet = { disbursement: Disbursement | null };

export type DisbursementsListVariables = Exact<{
  filter?: DisbursementsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisbursementsList = { disbursements: { edges: Array<{ cursor: string, node: Disbursement }>, pageInfo: { hasNextPage: boolean } } };

export type DisbursementsRecordVariables = Exact<{
  input: RecordDisbursementInput;
}>;


export type DisbursementsRecord = { recordDisbursement:
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


export type DisbursementsVoid = { voidDisbursement:
    | ErrorsConflictError
    | Disbursement
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type Donation = { id: string, kind: Open<DonationKind>, status: Open<DonationStatus>, granularity: Open<Granularity>, giftCount: string, precision: Open<Precision>, externalReference: string | null, beneficiary: string | null, donorName: string | null, source: string | null, occurredAt: string, recordedAt: string, pledgedAt: string | null, voidedAt: string | null, voidReason: Open<VoidReason> | null, amount: { amount: string, currency: string } | null, exchangeRate: { value: string, date: string, source: string } | null, declared: { amount: string, currency: string } | null, accepted: { amount: string, currency: string } | null, items: Array<{ description: string, unit: string, quantity: string, precision: Open<Precision> }>, refunded: { amount: string, currency: string }, superseded: { amount: string, currency: string }, campaign: { id: string } | null, organization: { id: string }, platform: { id: string, slug: string } | null, beneficiaryRegion: { code: string, name: string } | null, coveredBy: { id: string } | null, receipt: { number: string, issuedAt: string } | null };

export type VerifiedReceipt = { number: string, issuedAt: string, donation: Donation };

export type DonationsGetVariables = Exact<{
  id: string;
}>;


export type DonationsGet = { donation: Donation | null };

export type DonationsGetByReferenceVariables = Exact<{
  platform: string;
  externalReference: string;
}>;


export type DonationsGetByReference = { donation: Donation | null };

export type DonationsListVariables = Exact<{
  filter?: DonationsFilter | null | undefined;
  orderBy?: DonationOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DonationsList = { donations: { edges: Array<{ cursor: string, node: Donation }>, pageInfo: { hasNextPage: boolean } } };

export type DonationsVerifyReceiptVariables = Exact<{
  number: string;
}>;


export type DonationsVerifyReceipt = { receipt: VerifiedReceipt | null };

export type DonationsRecordVariables = Exact<{
  input: RecordDonationInput;
}>;


export type DonationsRecord = { recordDonation:
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


export type DonationsRecordAll = { recordDonations:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | { results: Array<{ row: number, created: boolean, error:
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


export type DonationsPledge = { pledgeDonation:
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


export type DonationsReceive = { receivePledge:
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


export type DonationsRefund = { refundDonation:
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


export type DonationsVoid = { voidDonation:
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


export type DonationsCorrect = { correctDonation:
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


export type DonationsSupersede = { supersedeAggregate:
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


export type DonationsAccept = { acceptDonation:
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


export type DonationsIssueReceipt = { issueReceipt:
    | ErrorsConflictError
    | Donation
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ValidationErrorFacts = { fieldErrors: Array<{ path: Array<string>, message: string, code: string }> };

export type OverRefundErrorFacts = { refundable: { amount: string, currency: string } };

export type ShiftFullErrorFacts = { waitlistLength: number };

export type NotQualifiedErrorFacts = { skill: string };

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

export type Headcount = { id: string, kind: Open<HeadcountKind>, duty: Open<DutyKind> | null, amount: string, precision: Open<Precision>, source: string, externalReference: string, occurredAt: string, withdrawnAt: string | null, organization: { id: string, name: string }, region: { code: string, name: string } };

export type HeadcountsListVariables = Exact<{
  organization?: IdFilter | null | undefined;
  region?: RegionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HeadcountsList = { headcounts: { edges: Array<{ cursor: string, node: Headcount }>, pageInfo: { hasNextPage: boolean } } };

export type HeadcountsReportVariables = Exact<{
  input: ReportHeadcountInput;
}>;


export type HeadcountsReport = { reportHeadcount:
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


export type HeadcountsWithdraw = { withdrawHeadcount:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | Headcount
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type Organization = { id: string, name: string, kind: Open<OrganizationKind>, status: Open<OrganizationStatus>, creditCode: string | null, website: string | null, createdAt: string, nameEn: string, region: { code: string, name: string }, parent: { id: string } | null };

export type OrganizationsGetVariables = Exact<{
  id: string;
}>;


export type OrganizationsGet = { organization: Organization | null };

export type OrganizationsGetByCreditCodeVariables = Exact<{
  creditCode: string;
}>;


export type OrganizationsGetByCreditCode = { organization: Organization | null };

export type OrganizationsListVariables = Exact<{
  filter?: OrganizationsFilter | null | undefined;
  orderBy?: OrganizationOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsList = { organizations: { edges: Array<{ cursor: string, node: Organization }>, pageInfo: { hasNextPage: boolean } } };

export type OrganizationsTotalsVariables = Exact<{
  id: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


export type OrganizationsTotals = { organization: { id: string, totals: Totals } | null };

export type OrganizationsBreakdownVariables = Exact<{
  id: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


export type OrganizationsBreakdown = { organization: { id: string, totals: (
      { groups: Array<TotalsGroup> }
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


export type OrganizationsSeries = { organization: { id: string, series: Array<SeriesPoint> } | null };

export type OrganizationsTotalsOfVariables = Exact<{
  ids: Array<string> | string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  includeMembers?: boolean | null | undefined;
}>;


export type OrganizationsTotalsOf = { nodes: Array<
    | { id: string, totals: Totals }
    | Record<PropertyKey, never>
   | null> };

export type OrganizationsRegisterVariables = Exact<{
  input: RegisterOrganizationInput;
}>;


export type OrganizationsRegister = { registerOrganization:
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


export type OrganizationsRegisterAll = { registerOrganizations:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | { results: Array<{ row: number, created: boolean, error:
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


export type OrganizationsUpdate = { updateOrganization:
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


export type OrganizationsReview = { reviewOrganization:
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


export type OrganizationsStartMembership = { startMembership:
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


export type OrganizationsEndMembership = { endMembership:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Organization
    | ErrorsValidationError
   };

export type Platform = { id: string, slug: string, name: string, kind: Open<PlatformKind>, nameEn: string, organization: { id: string, name: string } | null };

export type PlatformsGetVariables = Exact<{
  slug: string;
}>;


export type PlatformsGet = { platform: Platform | null };

export type PlatformsListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformsList = { platforms: { edges: Array<{ cursor: string, node: Platform }>, pageInfo: { hasNextPage: boolean } } };

export type PlatformsTotalsVariables = Exact<{
  slug: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type PlatformsTotals = { platform: { slug: string, totals: Totals } | null };

export type PlatformsBreakdownVariables = Exact<{
  slug: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type PlatformsBreakdown = { platform: { slug: string, totals: (
      { groups: Array<TotalsGroup> }
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


export type PlatformsSeries = { platform: { slug: string, series: Array<SeriesPoint> } | null };

export type PlatformsCreateVariables = Exact<{
  input: CreatePlatformInput;
}>;


export type PlatformsCreate = { createPlatform:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Platform
    | ErrorsValidationError
   };

export type Region = { id: string, code: string, level: Open<RegionLevel>, name: string, countryCode: string, timeZone: string, nameEn: string, parent: { code: string } | null };

export type RegionsGetVariables = Exact<{
  code: string;
}>;


export type RegionsGet = { region: Region | null };

export type RegionsListVariables = Exact<{
  filter?: RegionsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegionsList = { regions: { edges: Array<{ cursor: string, node: Region }>, pageInfo: { hasNextPage: boolean } } };

export type RegionsTotalsVariables = Exact<{
  code: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  role?: TotalsRole | null | undefined;
}>;


export type RegionsTotals = { region: { code: string, totals: Totals } | null };

export type RegionsBreakdownVariables = Exact<{
  code: string;
  by: TotalsDimension;
  first?: number | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
  role?: TotalsRole | null | undefined;
}>;


export type RegionsBreakdown = { region: { code: string, totals: (
      { groups: Array<TotalsGroup> }
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


export type RegionsSeries = { region: { code: string, series: Array<SeriesPoint> } | null };

export type RegionsCreateVariables = Exact<{
  input: CreateRegionInput;
}>;


export type RegionsCreate = { createRegion:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Region
    | ErrorsValidationError
   };

export type Shift = { id: string, duty: Open<DutyKind>, status: Open<ShiftStatus>, startsAt: string, endsAt: string, capacity: number, isFull: boolean, taken: number | null, waiting: number | null, restMinutes: number, breakMinutes: number, openToOthers: boolean, note: string | null, version: number, publishedAt: string | null, cancelledAt: string | null, cancelReason: string | null, site: { id: string, name: string }, team: { id: string } | null, skills: Array<{ skill: string, level: Open<SkillLevel> }> };

export type Signup = { id: string, status: Open<SignupStatus>, overrides: Array<Open<OverridableRule>>, overrideReason: string | null, createdAt: string, confirmedAt: string | null, cancelledAt: string | null, cancelReason: string | null, waitlistPosition: number | null, shift: { id: string, startsAt: string, endsAt: string }, volunteer: { id: string, name: string | null } | null };

export type ShiftSeries = { id: string, rule: string, createdAt: string };

export type ShiftsGetVariables = Exact<{
  id: string;
}>;


export type ShiftsGet = { shift: Shift | null };

export type ShiftsListVariables = Exact<{
  filter?: ShiftsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ShiftsList = { shifts: { edges: Array<{ cursor: string, node: Shift }>, pageInfo: { hasNextPage: boolean } } };

export type ShiftsSuggestionsVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type ShiftsSuggestions = { shift: { suggestions: Array<{ rank: number, distanceMetres: number | null, plannedMinutes: number, reasons: Array<string>, volunteer: { id: string, name: string | null } | null }> } | null };

export type ShiftsRotaVariables = Exact<{
  organization?: string | null | undefined;
  team?: string | null | undefined;
  site?: string | null | undefined;
  from: string | Date;
  to: string | Date;
}>;


export type ShiftsRota = { rota: { from: string, to: string, missing: number, entries: Array<{ missing: number, shift: Shift, signups: Array<{ id: string, volunteer: { id: string, name: string | null } | null }> }> } };

export type ShiftsCreateVariables = Exact<{
  input: CreateShiftInput;
}>;


export type ShiftsCreate = { createShift:
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


export type ShiftsCreateSeries = { createShiftSeries:
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


export type ShiftsPublish = { publishShifts:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | { shifts: Array<Shift> }
    | ErrorsValidationError
   };

export type ShiftsChangeVariables = Exact<{
  input: ChangeShiftInput;
}>;


export type ShiftsChange = { changeShift:
    | { shift: Shift, signups: Array<Signup> }
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ShiftsCancelVariables = Exact<{
  input: CancelShiftInput;
}>;


export type ShiftsCancel = { cancelShift:
    | { shift: Shift, signups: Array<Signup> }
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ErrorsValidationError
   };

export type ShiftsSignUpVariables = Exact<{
  input: SignUpInput;
}>;


export type ShiftsSignUp = { signUp:
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


export type ShiftsAssign = { assignVolunteer:
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


export type ShiftsCancelSignup = { cancelSignup:
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


export type ShiftsSwap = { swapSignups:
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

export type Site = { id: string, name: string, duty: Open<DutyKind>, address: string | null, timeZone: string, openedAt: string, closedAt: string | null, code: string | null, organization: { id: string, name: string }, region: { code: string, name: string }, position: { latitude: string, longitude: string } | null, openingTimes: Array<{ day: Open<Weekday>, from: string, to: string }> };

export type SitesGetVariables = Exact<{
  id: string;
}>;


export type SitesGet = { site: Site | null };

export type SitesListVariables = Exact<{
  filter?: SitesFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SitesList = { sites: { edges: Array<{ cursor: string, node: Site }>, pageInfo: { hasNextPage: boolean } } };

export type SitesCodeQrVariables = Exact<{
  id: string;
}>;


export type SitesCodeQr = { site: { code: string | null, codeQr: string | null } | null };

export type SitesCoverageVariables = Exact<{
  id: string;
  from: string | Date;
  to: string | Date;
  minimum: number;
  suggestions?: number | null | undefined;
}>;


export type SitesCoverage = { site: { coverage: { isCovered: boolean, gaps: Array<{ from: string, to: string, present: number, missing: number, shifts: Array<{ id: string }>, suggestions: Array<{ rank: number, distanceMetres: number | null, plannedMinutes: number, reasons: Array<string>, volunteer: { id: string, name: string | null } | null }> }>, overlaps: Array<{ from: string, to: string, present: number, shifts: Array<{ id: string }> }>, restBreaches: Array<{ restMinutes: number, neededMinutes: number, volunteer: { id: string, name: string | null } | null }> } } | null };

export type SitesOpenVariables = Exact<{
  input: OpenSiteInput;
}>;


export type SitesOpen = { openSite:
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


export type SitesUpdate = { updateSite:
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


export type SitesClose = { closeSite:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Site
    | ErrorsValidationError
   };

export type Team = { id: string, name: string, formedAt: string, disbandedAt: string | null, organization: { id: string, name: string }, region: { code: string, name: string } };

export type TeamsGetVariables = Exact<{
  id: string;
}>;


export type TeamsGet = { team: Team | null };

export type TeamsListVariables = Exact<{
  filter?: TeamsFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TeamsList = { teams: { edges: Array<{ cursor: string, node: Team }>, pageInfo: { hasNextPage: boolean } } };

export type TeamsFormVariables = Exact<{
  input: FormTeamInput;
}>;


export type TeamsForm = { formTeam:
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


export type TeamsDisband = { disbandTeam:
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


export type TeamsJoin = { joinTeam:
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


export type TeamsLeave = { leaveTeam:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Team
    | ErrorsValidationError
   };

export type Totals = { asOf: string, knownAt: string, currency: string, disbursedPrecision: Open<Precision>, donationCount: string, refundCount: string, goalProgress: string | null, cash: { precision: Open<Precision>, donationCount: string, gross: { amount: string, currency: string }, refunded: { amount: string, currency: string }, net: { amount: string, currency: string }, itemized: { amount: string, currency: string }, aggregate: { amount: string, currency: string } }, inKind: { precision: Open<Precision>, donationCount: string, declared: { amount: string, currency: string }, accepted: { amount: string, currency: string }, pledged: { amount: string, currency: string } }, pledged: { amount: string, currency: string }, disbursed: { amount: string, currency: string }, transferredIn: { amount: string, currency: string }, transferredOut: { amount: string, currency: string }, netOfTransfers: { amount: string, currency: string }, basis: { entryCount: string, lastPosition: string | null, settled: boolean, voided: { amount: string, currency: string }, voidedInKind: { amount: string, currency: string } } };

export type PeriodFigures = { disbursedPrecision: Open<Precision>, donationCount: string, refundCount: string, cash: { precision: Open<Precision>, donationCount: string, gross: { amount: string, currency: string }, refunded: { amount: string, currency: string }, net: { amount: string, currency: string }, itemized: { amount: string, currency: string }, aggregate: { amount: string, currency: string } }, inKind: { precision: Open<Precision>, donationCount: string, declared: { amount: string, currency: string }, accepted: { amount: string, currency: string }, pledged: { amount: string, currency: string } }, pledged: { amount: string, currency: string }, disbursed: { amount: string, currency: string }, transferredIn: { amount: string, currency: string }, transferredOut: { amount: string, currency: string }, netOfTransfers: { amount: string, currency: string } };

export type SeriesPoint = { start: string, end: string, opening: PeriodFigures, change: PeriodFigures, closing: PeriodFigures };

export type TotalsGroup = { campaign: { id: string, name: string } | null, organization: { id: string, name: string } | null, platform: { slug: string, name: string } | null, region: { code: string, name: string } | null, totals: Totals };

export type LedgerEntry = { position: string, kind: Open<EntryKind>, granularity: string, precision: Open<Precision>, commodity: string, amount: string, count: string, occurredAt: string, recordedAt: string, reporting: { amount: string, currency: string }, donation: { id: string } | null, transfer: { id: string } | null, disbursement: { id: string } | null };

export type CampaignTotalsUpdate = { campaign: { id: string, slug: string, name: string }, totals: Totals };

export type TotalsGetVariables = Exact<{
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type TotalsGet = { totals: Totals };

export type TotalsBreakdownVariables = Exact<{
  by: TotalsDimension;
  first?: number | null | undefined;
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type TotalsBreakdown = { totals: (
    { groups: Array<TotalsGroup> }
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


export type TotalsSeries = { series: Array<SeriesPoint> };

export type TotalsEntriesVariables = Exact<{
  filter?: TotalsFilter | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TotalsEntries = { ledgerEntries: { edges: Array<{ cursor: string, node: LedgerEntry }>, pageInfo: { hasNextPage: boolean } } };

export type TotalsWatchVariables = Exact<{
  ids: Array<string> | string;
}>;


export type TotalsWatch = { campaignTotals: CampaignTotalsUpdate };

export type Transfer = { id: string, purpose: Open<TransferPurpose>, precision: Open<Precision>, note: string | null, occurredAt: string, recordedAt: string, voidedAt: string | null, voidReason: Open<VoidReason> | null, amount: { amount: string, currency: string }, exchangeRate: { value: string, date: string, source: string } | null, fromOrganization: { id: string }, fromCampaign: { id: string } | null, toOrganization: { id: string }, toCampaign: { id: string } | null };

export type TransfersGetVariables = Exact<{
  id: string;
}>;


export type TransfersGet = { transfer: Transfer | null };

export type TransfersListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TransfersList = { transfers: { edges: Array<{ cursor: string, node: Transfer }>, pageInfo: { hasNextPage: boolean } } };

export type TransfersRecordVariables = Exact<{
  input: RecordTransferInput;
}>;


export type TransfersRecord = { recordTransfer:
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


export type TransfersVoid = { voidTransfer:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | Transfer
    | ErrorsValidationError
   };

export type Viewer = { scopes: Array<Open<Scope>>, application: { id: string, name: string } | null, organization: { id: string, name: string } | null };

export type ViewerGetVariables = Exact<{ [key: string]: never; }>;


export type ViewerGet = { viewer: Viewer };

export type Volunteer = { id: string, status: Open<VolunteerStatus>, name: string | null, phone: string | null, email: string | null, address: string | null, healthNote: string | null, languages: Array<string> | null, consent: string | null, consentedAt: string | null, registeredAt: string | null, region: { code: string, name: string } | null, position: { latitude: string, longitude: string } | null, availability: Array<{ day: Open<Weekday>, from: string, to: string }> | null, skills: Array<{ skill: string, level: Open<SkillLevel>, certificate: string | null, validUntil: string | null }> | null, affiliation: { reference: string | null, since: string } | null };

export type PersonCount = { value: string | null, suppressed: boolean };

export type VolunteerTotals = { hours: string | null, hoursRecorded: string | null, teamCount: string, siteCount: string, asOf: string | null, knownAt: string, entryCount: string | null, settled: boolean, registered: PersonCount, active: PersonCount, onDuty: PersonCount, served: PersonCount, noShows: PersonCount, reportedVolunteers: { value: string, precision: Open<Precision> }, reportedOrganizations: { value: string, precision: Open<Precision> } };

export type VolunteersGetVariables = Exact<{
  id: string;
}>;


export type VolunteersGet = { volunteer: Volunteer | null };

export type VolunteersListVariables = Exact<{
  filter?: VolunteersFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VolunteersList = { volunteers: { edges: Array<{ cursor: string, node: Volunteer }>, pageInfo: { hasNextPage: boolean } } };

export type VolunteersRegisterVariables = Exact<{
  input: RegisterVolunteerInput;
}>;


export type VolunteersRegister = { registerVolunteer:
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


export type VolunteersRegisterAll = { registerVolunteers:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | { results: Array<{ row: number, created: boolean, error:
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


export type VolunteersUpdate = { updateVolunteer:
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


export type VolunteersSetSkill = { setVolunteerSkill:
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


export type VolunteersRemoveSkill = { removeVolunteerSkill:
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


export type VolunteersErase = { eraseVolunteer:
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


export type VolunteersStartAffiliation = { startAffiliation:
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


export type VolunteersEndAffiliation = { endAffiliation:
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


export type VolunteersTotals = { volunteerTotals: VolunteerTotals };

export type VolunteersBreakdownVariables = Exact<{
  by: VolunteerDimension;
  first?: number | null | undefined;
  region?: string | null | undefined;
  organization?: string | null | undefined;
  duty?: DutyKind | null | undefined;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
}>;


export type VolunteersBreakdown = { volunteerTotals: (
    { groups: Array<{ duty: Open<DutyKind> | null, region: { code: string, name: string } | null, organization: { id: string, name: string } | null, totals: VolunteerTotals }> }
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


export type VolunteersDays = { volunteerDays: Array<{ day: string, hours: string | null, registered: PersonCount, active: PersonCount, served: PersonCount }> };

export type WebhookEndpoint = { id: string, url: string, description: string | null, status: Open<WebhookStatus>, disabledReason: string | null, failingSince: string | null, types: Array<Open<EventType>>, campaignIds: Array<string>, organizationIds: Array<string>, document: string | null, createdAt: string, updatedAt: string, region: { code: string, name: string } | null, application: { id: string, name: string }, secrets: Array<{ createdAt: string, expiresAt: string | null }> };

export type WebhookDelivery = { id: string, eventId: string, type: Open<EventType>, origin: Open<WebhookDeliveryOrigin>, status: Open<WebhookDeliveryStatus>, attemptCount: number, nextAttemptAt: string | null, createdAt: string, finishedAt: string | null, endpoint: { id: string }, attempts: Array<{ number: number, at: string, statusCode: number | null, milliseconds: number, error: string | null, answer: string | null }> };

export type WebhookExample = { type: Open<EventType>, body: string, cost: number };

export type CreatedWebhookEndpoint = { secret: string | null, endpoint: WebhookEndpoint };

export type RotatedWebhookSecret = { secret: string | null, endpoint: WebhookEndpoint };

export type ReplayedWebhookDeliveries = { count: number, moreAfter: string | null };

export type WebhooksGetVariables = Exact<{
  id: string;
}>;


export type WebhooksGet = { webhookEndpoint: WebhookEndpoint | null };

export type WebhooksListVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhooksList = { webhookEndpoints: { edges: Array<{ cursor: string, node: WebhookEndpoint }>, pageInfo: { hasNextPage: boolean } } };

export type WebhooksCreateVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type WebhooksCreate = { createWebhookEndpoint:
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


export type WebhooksUpdate = { updateWebhookEndpoint:
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


export type WebhooksDelete = { deleteWebhookEndpoint:
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


export type WebhooksRotateSecret = { rotateWebhookSecret:
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


export type WebhooksSendTestEvent = { sendTestEvent:
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


export type WebhooksExamples = { webhookExamples: Array<WebhookExample> };

export type WebhooksDeliveriesVariables = Exact<{
  endpoint: string;
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhooksDeliveries = { webhookEndpoint: { deliveries: { edges: Array<{ cursor: string, node: WebhookDelivery }>, pageInfo: { hasNextPage: boolean } } } | null };

export type WebhooksGetDeliveryVariables = Exact<{
  id: string;
}>;


export type WebhooksGetDelivery = { webhookDelivery: (
    { body: string | null }
    & WebhookDelivery
  ) | null };

export type WebhooksReplayDeliveryVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type WebhooksReplayDelivery = { replayWebhookDelivery:
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


export type WebhooksReplayDeliveries = { replayWebhookDeliveries:
    | ErrorsConflictError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
    | ErrorsNotFoundError
    | ReplayedWebhookDeliveries
    | ErrorsValidationError
   };
