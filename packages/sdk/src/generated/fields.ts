// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import type { Open, AttendanceStatus, CampaignStatus, CheckMethod, DonationKind, DonationStatus, DutyKind, EntryKind, Granularity, HeadcountKind, OrganizationKind, OrganizationStatus, OverridableRule, PlatformKind, Precision, RegionLevel, Scope, ShiftStatus, SignupStatus, SkillLevel, TransferPurpose, ValuationMethod, ValuationStage, VoidReason, VolunteerStatus, WebhookDeliveryOrigin, WebhookDeliveryStatus, WebhookStatus, Weekday } from './enums.ts'
import type { EventType } from './events.ts'

/** What can be selected of an `Affiliation`. */
export interface AffiliationFields {
  /** TypeID `affiliation_…`. */
  id: string
  /** The organisation. */
  organization: OrganizationFields
  /** What the organisation calls the volunteer. */
  reference: string | null
  /** Since when. */
  since: string
  /** Until when. */
  until: string | null
}

/** What can be selected of an `ApiKey`. */
export interface ApiKeyFields {
  /** Whose it is. */
  application: ApplicationFields
  /** When it was issued. */
  createdAt: string
  /** When it stops working. */
  expiresAt: string | null
  /** TypeID `key_…`. */
  id: string
  /** The public part of its text, by which it can be told from others. */
  prefix: string
  /** When it was revoked. */
  revokedAt: string | null
  /** What it may do. */
  scopes: Array<Open<Scope>>
}

/** What can be selected of an `Application`. */
export interface ApplicationFields {
  /** When it was created. */
  createdAt: string
  /** TypeID `application_…`. */
  id: string
  /** Its name. */
  name: string
  /** For whom it acts; null for the operator's own. */
  organization: OrganizationFields | null
}

/** What can be selected of an `Attendance`. */
export interface AttendanceFields {
  /** When they were approved. */
  approvedAt: string | null
  /** When the volunteer came. */
  checkedInAt: string | null
  /** How that was recorded. */
  checkedInBy: Open<CheckMethod> | null
  /** When the volunteer left. */
  checkedOutAt: string | null
  /** How that was recorded. */
  checkedOutBy: Open<CheckMethod> | null
  /** Whether a coordinator corrected them. */
  corrected: boolean
  /** Why they were corrected. */
  correction: string | null
  /** What the volunteer says. */
  disputeReason: string | null
  /** What was done. */
  duty: Open<DutyKind>
  /** TypeID `attendance_…`. */
  id: string
  /** Minutes after the beginning at which the volunteer came. */
  lateMinutes: number
  /** Minutes that count: those within the shift without its break, or as corrected. */
  minutes: number | null
  /** Of which place. */
  signup: SignupFields
  /** Where it is in its life. */
  status: Open<AttendanceStatus>
}

/** What can be selected of a `CalendarFeed`. */
export interface CalendarFeedFields {
  /** When it was made. */
  createdAt: string
  /** TypeID `calendar_…`. */
  id: string
  /** When it was revoked. */
  revokedAt: string | null
  /** The site whose shifts it has, if one. */
  site: SiteFields | null
  /** The team whose shifts it has, if one. */
  team: TeamFields | null
}

/** What can be selected of a `Campaign`. */
export interface CampaignFields {
  /** Whom it is for. */
  beneficiaries: string | null
  /** The campaigns under it. */
  children: CampaignChildrenConnectionFields
  /** When it closed. */
  closedAt: string | null
  /** When it was created here. */
  createdAt: string
  /** What was spent or granted of it, the last first. */
  disbursements: CampaignDisbursementsConnectionFields
  /** Its gifts, the last given first. */
  donations: CampaignDonationsConnectionFields
  /** Planned last moment for gifts. */
  endsAt: string | null
  /** How much it wants to raise. */
  goal: MoneyFields | null
  /** TypeID `campaign_…`. */
  id: string
  /** Its name. */
  name: string
  /** When it opened. */
  openedAt: string | null
  /** Who owns it. */
  organization: OrganizationFields
  /** The umbrella campaign; null where it is a draft of somebody else. */
  parent: CampaignFields | null
  /** The platforms that may record donations for it. */
  platforms: CampaignPlatformsConnectionFields
  /** What it is for. */
  purpose: string | null
  /** In whose figures its gifts count. */
  region: RegionFields
  /** Its name in addresses; unique. */
  slug: string
  /** Where it is in its life. */
  status: Open<CampaignStatus>
  /** Its figures. */
  totals: TotalsFields
  /** Its news, the last first. */
  updates: CampaignUpdatesConnectionFields
}

/** What can be selected of a `CampaignChildrenConnection`. */
export interface CampaignChildrenConnectionFields {
  /** The rows with their cursors. */
  edges: Array<CampaignChildrenConnectionEdgeFields>
  /** The rows. */
  nodes: Array<CampaignFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `CampaignChildrenConnectionEdge`. */
export interface CampaignChildrenConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: CampaignFields
}

/** What can be selected of a `CampaignDisbursementsConnection`. */
export interface CampaignDisbursementsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<CampaignDisbursementsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<DisbursementFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `CampaignDisbursementsConnectionEdge`. */
export interface CampaignDisbursementsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: DisbursementFields
}

/** What can be selected of a `CampaignDonationsConnection`. */
export interface CampaignDonationsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<CampaignDonationsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<DonationFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `CampaignDonationsConnectionEdge`. */
export interface CampaignDonationsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: DonationFields
}

/** What can be selected of a `CampaignPlatformsConnection`. */
export interface CampaignPlatformsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<CampaignPlatformsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<PlatformFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `CampaignPlatformsConnectionEdge`. */
export interface CampaignPlatformsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: PlatformFields
}

/** What can be selected of a `CampaignUpdate`. */
export interface CampaignUpdateFields {
  /** Its text. */
  body: string
  /** TypeID `update_…`. */
  id: string
  /** When. */
  postedAt: string
  /** Its headline. */
  title: string
}

/** What can be selected of a `CampaignUpdatesConnection`. */
export interface CampaignUpdatesConnectionFields {
  /** The rows with their cursors. */
  edges: Array<CampaignUpdatesConnectionEdgeFields>
  /** The rows. */
  nodes: Array<CampaignUpdateFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `CampaignUpdatesConnectionEdge`. */
export interface CampaignUpdatesConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: CampaignUpdateFields
}

/** What can be selected of a `CashTotals`. */
export interface CashTotalsFields {
  /** The part of gross reported as sums over many gifts. */
  aggregate: MoneyFields
  /** The same by original currency. */
  byCurrency: Array<CurrencyTotalsFields>
  /** How many gifts of money. */
  donationCount: string
  /** Gifts and what came in by transfer. */
  gross: MoneyFields
  /** The part of gross recorded gift by gift. */
  itemized: MoneyFields
  /** Gross less refunded. */
  net: MoneyFields
  /** How exact it is: as exact as its least exact record. */
  precision: Open<Precision>
  /** What went back to donors. */
  refunded: MoneyFields
}

/** What can be selected of a `CreateKeyPayload`. */
export interface CreateKeyPayloadFields {
  /** The key. */
  key: ApiKeyFields
  /** Its text: keep it, it is shown this once. Null where the same request is answered again. */
  secret: string | null
}

/** What can be selected of a `CreateWebhookEndpointPayload`. */
export interface CreateWebhookEndpointPayloadFields {
  /** The endpoint. */
  endpoint: WebhookEndpointFields
  /**
   * The secret that signs what is sent, `whsec_…`. Keep it, it is shown this once. Null where the same request is
   * answered again.
   */
  secret: string | null
}

/** What can be selected of a `CurrencyTotals`. */
export interface CurrencyTotalsFields {
  /** Net in CNY, by the rates frozen with each record. */
  converted: MoneyFields
  /** The original currency. */
  currency: string
  /** In the original currency. */
  gross: MoneyFields
  /** In the original currency. */
  net: MoneyFields
  /** In the original currency. */
  refunded: MoneyFields
}

/** What can be selected of a `Disbursement`. */
export interface DisbursementFields {
  /** How much. */
  amount: MoneyFields
  /** For whom. */
  beneficiary: string | null
  /** The organisation that got it. */
  beneficiaryOrganization: OrganizationFields | null
  /** Where it went. */
  beneficiaryRegion: RegionFields | null
  /** Of which campaign. */
  campaign: CampaignFields | null
  /** The rate frozen with it; null in CNY. */
  exchangeRate: ExchangeRateFields | null
  /** Its name in the books of the organisation. */
  externalReference: string | null
  /** TypeID `disbursement_…`. */
  id: string
  /** When it left. */
  occurredAt: string
  /** Whose money it was. */
  organization: OrganizationFields
  /** How exact the source is. */
  precision: Open<Precision>
  /** For what. */
  purpose: string
  /** When it was recorded here. */
  recordedAt: string
  /** Where the figure comes from. */
  source: string | null
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/** What can be selected of a `Donation`. */
export interface DonationFields {
  /** The value at which goods were accepted; null until somebody has said. */
  accepted: MoneyFields | null
  /** The money; null for goods. */
  amount: MoneyFields | null
  /** Whom it is for. */
  beneficiary: string | null
  /** Where those are whom it is for. */
  beneficiaryRegion: RegionFields | null
  /** The campaign that it was for. */
  campaign: CampaignFields | null
  /** The aggregate that had counted it before. */
  coveredBy: DonationFields | null
  /** The declared value of goods; null for money, and where none was declared. */
  declared: MoneyFields | null
  /** Who gave it; null where that is not known, or the donor asked to be hidden. */
  donorName: string | null
  /** The rate frozen with it; null in CNY. */
  exchangeRate: ExchangeRateFields | null
  /** Its name at the platform. */
  externalReference: string | null
  /** How many gifts it stands for. */
  giftCount: string
  /** One gift or a sum over many. */
  granularity: Open<Granularity>
  /** TypeID `donation_…`. */
  id: string
  /** The goods. */
  items: Array<DonationItemFields>
  /** Money or goods. */
  kind: Open<DonationKind>
  /** When it was given; when it was promised, while PLEDGED. */
  occurredAt: string
  /** Who received it. */
  organization: OrganizationFields
  /** Where it was collected. */
  platform: PlatformFields | null
  /** When it was promised, if it was. */
  pledgedAt: string | null
  /** How exact the source is. */
  precision: Open<Precision>
  /** Its receipt, where one was issued. */
  receipt: ReceiptFields | null
  /** When it was recorded here. */
  recordedAt: string
  /** What went back of it. */
  refunded: MoneyFields
  /** Every refund, the first first. */
  refunds: Array<RefundFields>
  /** Where the figure comes from. */
  source: string | null
  /** Where it is in its life. */
  status: Open<DonationStatus>
  /** What of an aggregate is now counted by single gifts. */
  superseded: MoneyFields
  /** Every valuation, the first first. */
  valuations: Array<ValuationFields>
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/** What can be selected of a `DonationItem`. */
export interface DonationItemFields {
  /** What it is. */
  description: string
  /** How exact the quantity is. */
  precision: Open<Precision>
  /** How many or how much. */
  quantity: string
  /** What is counted. */
  unit: string
}

/** What can be selected of an `ExchangeRate`. */
export interface ExchangeRateFields {
  /** The day of the rate. */
  date: string
  /** Who published it. */
  source: string
  /** CNY for one unit of the other currency. */
  value: string
}

/** What can be selected of a `Headcount`. */
export interface HeadcountFields {
  /** How many. */
  amount: string
  /** Of which duty, if of one. */
  duty: Open<DutyKind> | null
  /** What the organisation calls the report. */
  externalReference: string
  /** TypeID `headcount_…`. */
  id: string
  /** What is counted. */
  kind: Open<HeadcountKind>
  /** The time of which it speaks. */
  occurredAt: string
  /** Who reported it. */
  organization: OrganizationFields
  /** How exact. */
  precision: Open<Precision>
  /** Of where it speaks. */
  region: RegionFields
  /** Where it is from. */
  source: string
  /** When it was withdrawn. */
  withdrawnAt: string | null
}

/** What can be selected of a `HoursCertificate`. */
export interface HoursCertificateFields {
  /** Shifts that ended after. */
  from: string
  /** Approved hours. */
  hours: string
  /** TypeID `certificate_…`. */
  id: string
  /** When it was issued. */
  issuedAt: string
  /** The number by which anyone can check it. */
  number: string
  /** Who vouches for the hours. */
  organization: OrganizationFields
  /** When it was revoked. */
  revokedAt: string | null
  /** In how many shifts. */
  shiftCount: number
  /** Shifts that ended by. */
  to: string
  /** Whose hours they are: for organisations that the volunteer belongs to, with the scope `volunteers:read`. */
  volunteer: VolunteerFields | null
}

/** What can be selected of an `InKindTotals`. */
export interface InKindTotalsFields {
  /** By the value at which they were accepted. */
  accepted: MoneyFields
  /** By what the donors declared. */
  declared: MoneyFields
  /** How many gifts of goods. */
  donationCount: string
  /** The goods by piece, those in most gifts first; empty in a series. */
  items: Array<ItemTotalsFields>
  /** Promised and not yet received, by declared value. */
  pledged: MoneyFields
  /** How exact the accepted value is. */
  precision: Open<Precision>
}

/** What can be selected of an `ItemTotals`. */
export interface ItemTotalsFields {
  /** What it is, as recorded. */
  description: string
  /** How exact it is. */
  precision: Open<Precision>
  /** How many or how much. */
  quantity: string
  /** What is counted: `piece`, `kg`. */
  unit: string
}

/** What can be selected of a `LedgerEntry`. */
export interface LedgerEntryFields {
  /** The amount in its commodity, negative in a reversal. */
  amount: string
  /** A currency code; for goods by piece the unit and what it is. */
  commodity: string
  /** How many gifts or refunds it adds or takes away. */
  count: string
  /** The disbursement that it comes from. */
  disbursement: DisbursementFields | null
  /** The gift that it comes from. */
  donation: DonationFields | null
  /** ITEM or AGGREGATE. */
  granularity: string
  /** What it counts. */
  kind: Open<EntryKind>
  /** When it took effect. */
  occurredAt: string
  /** Grows with every entry; numbers may be missing. */
  position: string
  /** How exact it is. */
  precision: Open<Precision>
  /** When the system learned of it. */
  recordedAt: string
  /** The amount in CNY, by the frozen rate; zero for goods by piece. */
  reporting: MoneyFields
  /** The transfer that it comes from. */
  transfer: TransferFields | null
}

/** What can be selected of a `Money`. */
export interface MoneyFields {
  /** The amount with all decimal places of its currency: `"12.50"`. */
  amount: string
  /** The currency. */
  currency: string
}

/** What can be selected of a `NeededSkill`. */
export interface NeededSkillFields {
  /** At least how well. */
  level: Open<SkillLevel>
  /** What. */
  skill: string
}

/** What can be selected of an `Organization`. */
export interface OrganizationFields {
  /** Its campaigns, the newest first. */
  campaigns: OrganizationCampaignsConnectionFields
  /** How to reach it: for its own applications and those with the scope `organizations:read`, null for others. */
  contact: OrganizationContactFields | null
  /** When it was registered here. */
  createdAt: string
  /** Unified Social Credit Code, GB 32100-2015. */
  creditCode: string | null
  /** TypeID `organization_…`. */
  id: string
  /** What it is. */
  kind: Open<OrganizationKind>
  /** The organisations that are its members now. */
  members: OrganizationMembersConnectionFields
  /** Its name. */
  name: string
  /** The organisation that it is a part of. */
  parent: OrganizationFields | null
  /** Where it is registered. */
  region: RegionFields
  /** Every decision about it, the last one first. */
  reviews: Array<OrganizationReviewFields>
  /** Whether it is verified. */
  status: Open<OrganizationStatus>
  /** The figures of all that it received, with or without a campaign. */
  totals: TotalsFields
  /** The figures about the organisation's volunteers, and about what volunteers did in its shifts. */
  volunteers: VolunteerTotalsFields
  /** Its web address. */
  website: string | null
}

/** What can be selected of an `OrganizationCampaignsConnection`. */
export interface OrganizationCampaignsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<OrganizationCampaignsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<CampaignFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of an `OrganizationCampaignsConnectionEdge`. */
export interface OrganizationCampaignsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: CampaignFields
}

/** What can be selected of an `OrganizationContact`. */
export interface OrganizationContactFields {
  /** Mail address. */
  email: string | null
  /** Whom to ask for. */
  name: string | null
  /** Telephone. */
  phone: string | null
}

/** What can be selected of an `OrganizationMembersConnection`. */
export interface OrganizationMembersConnectionFields {
  /** The rows with their cursors. */
  edges: Array<OrganizationMembersConnectionEdgeFields>
  /** The rows. */
  nodes: Array<OrganizationFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of an `OrganizationMembersConnectionEdge`. */
export interface OrganizationMembersConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: OrganizationFields
}

/** What can be selected of an `OrganizationReview`. */
export interface OrganizationReviewFields {
  /** When. */
  decidedAt: string
  /** Why. */
  reason: string | null
  /** Who decided. */
  reviewer: string
  /** What was decided. */
  status: Open<OrganizationStatus>
}

/** What can be selected of a `PageInfo`. */
export interface PageInfoFields {
  /** The cursor of the last row: pass it as `after` to go on. */
  endCursor: string | null
  /** Whether the list goes on after this page. */
  hasNextPage: boolean
  /** Whether there is anything before this page. */
  hasPreviousPage: boolean
  /** The cursor of the first row, null where there is none. */
  startCursor: string | null
}

/** What can be selected of a `PeriodFigures`. */
export interface PeriodFiguresFields {
  /** Money received. */
  cash: CashTotalsFields
  /** Money that was spent or granted. */
  disbursed: MoneyFields
  /** How exact what was disbursed is. */
  disbursedPrecision: Open<Precision>
  /** How many gifts, of money and of goods. */
  donationCount: string
  /** Goods received. */
  inKind: InKindTotalsFields
  /** Net cash less what came in by transfer: added up over organisations it counts a yuan once. */
  netOfTransfers: MoneyFields
  /** Money promised and not yet received; in no other figure. */
  pledged: MoneyFields
  /** How many refunds. */
  refundCount: string
  /** Money that came from another organisation or campaign; it is in cash too. */
  transferredIn: MoneyFields
  /** Money that went to another organisation or campaign. */
  transferredOut: MoneyFields
}

/** What can be selected of a `PersonCount`. */
export interface PersonCountFields {
  /** From 1 to 4, which only the organisation itself is told, with the scope `volunteers:read`. */
  suppressed: boolean
  /** How many; null where that is suppressed. */
  value: string | null
}

/** What can be selected of a `Platform`. */
export interface PlatformFields {
  /** TypeID `platform_…`. */
  id: string
  /** What it is. */
  kind: Open<PlatformKind>
  /** Its name. */
  name: string
  /** Who runs it: its applications push the gifts collected here. */
  organization: OrganizationFields | null
  /** Its name in addresses and inputs: `tencent-gongyi`. */
  slug: string
  /** The figures of all that was collected here. */
  totals: TotalsFields
}

/** What can be selected of a `Position`. */
export interface PositionFields {
  /** Degrees north. */
  latitude: string
  /** Degrees east. */
  longitude: string
}

/** What can be selected of a `Receipt`. */
export interface ReceiptFields {
  /** The gift as it stands now: a voided or refunded one says so. */
  donation: DonationFields
  /** When it was issued. */
  issuedAt: string
  /** The number. */
  number: string
}

/** What can be selected of a `Refund`. */
export interface RefundFields {
  /** How much. */
  amount: MoneyFields
  /** TypeID `refund_…`. */
  id: string
  /** When it went back. */
  occurredAt: string
  /** Why. */
  reason: string | null
  /** When it was recorded here. */
  recordedAt: string
}

/** What can be selected of a `Region`. */
export interface RegionFields {
  /** The regions right below, by code. */
  children: RegionChildrenConnectionFields
  /** GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`). */
  code: string
  /** The country that it is in. */
  countryCode: string
  /** TypeID `region_…`. */
  id: string
  /** How wide it is. */
  level: Open<RegionLevel>
  /** Its name. */
  name: string
  /** The region above. */
  parent: RegionFields | null
  /** IANA name of the zone in which a plain date means a day here. */
  timeZone: string
  /** The figures of everything received in the region and under it (or for its people, by role). */
  totals: TotalsFields
  /** The figures about volunteers of the region and everything under it. */
  volunteers: VolunteerTotalsFields
}

/** What can be selected of a `RegionChildrenConnection`. */
export interface RegionChildrenConnectionFields {
  /** The rows with their cursors. */
  edges: Array<RegionChildrenConnectionEdgeFields>
  /** The rows. */
  nodes: Array<RegionFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `RegionChildrenConnectionEdge`. */
export interface RegionChildrenConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: RegionFields
}

/** What can be selected of a `ReplayWebhookDeliveriesPayload`. */
export interface ReplayWebhookDeliveriesPayloadFields {
  /** How many events were queued, at most 10,000 at a time. */
  count: number
  /** The endpoint. */
  endpoint: WebhookEndpointFields
  /** Where there are more, the cursor to go on from as `after`; else null. */
  moreAfter: string | null
}

/** What can be selected of a `ReportedCount`. */
export interface ReportedCountFields {
  /** How exact. */
  precision: Open<Precision>
  /** How many. */
  value: string
}

/** What can be selected of a `RotateWebhookSecretPayload`. */
export interface RotateWebhookSecretPayloadFields {
  /** The endpoint. */
  endpoint: WebhookEndpointFields
  /** The new secret, `whsec_…`. Keep it, it is shown this once. Null where the same request is answered again. */
  secret: string | null
}

/** What can be selected of a `SeriesPoint`. */
export interface SeriesPointFields {
  /** What came and went within it. */
  change: PeriodFiguresFields
  /** As it ended. */
  closing: PeriodFiguresFields
  /** The first moment after it. */
  end: string
  /** As the period began. */
  opening: PeriodFiguresFields
  /** The first moment of the period. */
  start: string
}

/** What can be selected of a `Shift`. */
export interface ShiftFields {
  /** Time in it that does not count as hours. */
  breakMinutes: number
  /** Why it was cancelled. */
  cancelReason: string | null
  /** When it was cancelled. */
  cancelledAt: string | null
  /** How many places there are. */
  capacity: number
  /** What is done. */
  duty: Open<DutyKind>
  /** When it ends. */
  endsAt: string
  /** TypeID `shift_…`. */
  id: string
  /** Whether every place is taken. */
  isFull: boolean
  /** What to know before one comes. */
  note: string | null
  /** Whether volunteers of other organisations may take a place. */
  openToOthers: boolean
  /** Who runs it. */
  organization: OrganizationFields
  /** When it was published. */
  publishedAt: string | null
  /** Where the site is. */
  region: RegionFields
  /** Rest after it before the next shift of the same volunteer. */
  restMinutes: number
  /** The series that it is of. */
  series: ShiftSeriesFields | null
  /**
   * Who has a place, had one or waits for one, in the order in which they came: for its own organisation with the
   * scope `volunteers:read` or `shifts:write`, nobody for others.
   */
  signups: ShiftSignupsConnectionFields
  /** Where. */
  site: SiteFields
  /** What everybody in it has to be able to do. */
  skills: Array<NeededSkillFields>
  /** When it begins. */
  startsAt: string
  /** Where it is in its life. */
  status: Open<ShiftStatus>
  /**
   * Who could take a place in it, the best first: for its organisation, with the scope `volunteers:read` or
   * `shifts:write`.
   */
  suggestions: Array<VolunteerSuggestionFields>
  /** How many places are taken; null without an API key. */
  taken: number | null
  /** The team that it is for. */
  team: TeamFields | null
  /** Grows with every change. */
  version: number
  /** How many wait for a place; null without an API key. */
  waiting: number | null
}

/** What can be selected of a `ShiftSeries`. */
export interface ShiftSeriesFields {
  /** When it was made. */
  createdAt: string
  /** TypeID `series_…`. */
  id: string
  /** RRULE of iCalendar, by days in the zone of the site. */
  rule: string
  /** The shifts, the first first. */
  shifts: ShiftSeriesShiftsConnectionFields
}

/** What can be selected of a `ShiftSeriesShiftsConnection`. */
export interface ShiftSeriesShiftsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<ShiftSeriesShiftsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<ShiftFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `ShiftSeriesShiftsConnectionEdge`. */
export interface ShiftSeriesShiftsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: ShiftFields
}

/** What can be selected of a `ShiftSignupsConnection`. */
export interface ShiftSignupsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<ShiftSignupsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<SignupFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `ShiftSignupsConnectionEdge`. */
export interface ShiftSignupsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: SignupFields
}

/** What can be selected of a `Signup`. */
export interface SignupFields {
  /** What really happened; null before check-in. */
  attendance: AttendanceFields | null
  /** Why it ended: what was said, or `SWAPPED`, `SHIFT_CHANGED`, `SHIFT_CANCELLED`, `ERASED`. */
  cancelReason: string | null
  /** When it ended. */
  cancelledAt: string | null
  /** When the place was given. */
  confirmedAt: string | null
  /** When the volunteer signed up. */
  createdAt: string
  /** TypeID `signup_…`. */
  id: string
  /** The organisation that signed the volunteer up; null for the operator. */
  organization: OrganizationFields | null
  /** Why they were overridden. */
  overrideReason: string | null
  /** Rules that a coordinator overrode for it. */
  overrides: Array<Open<OverridableRule>>
  /** In which shift. */
  shift: ShiftFields
  /** Where it is in its life. */
  status: Open<SignupStatus>
  /** Whose it is: for organisations that the volunteer belongs to, with the scope `volunteers:read`. */
  volunteer: VolunteerFields | null
  /** How many wait before it, and itself; null where it does not wait. */
  waitlistPosition: number | null
}

/** What can be selected of a `Site`. */
export interface SiteFields {
  /** Its address. */
  address: string | null
  /** When it closed. */
  closedAt: string | null
  /** What is shown at the site, by which volunteers check in: for its organisation, with the scope `shifts:write`. */
  code: string | null
  /** The code as a QR image to print, in SVG: for its organisation, with the scope `shifts:write`. */
  codeQr: string | null
  /** What is done there. */
  duty: Open<DutyKind>
  /** TypeID `site_…`. */
  id: string
  /** Its name. */
  name: string
  /** When it opened. */
  openedAt: string
  /** When it is open; none is round the clock. */
  openingTimes: Array<WeeklyTimeFields>
  /** Who runs it. */
  organization: OrganizationFields
  /** Where it is, exactly. */
  position: PositionFields | null
  /** Where it is. */
  region: RegionFields
  /** Its shifts, the first first. */
  shifts: SiteShiftsConnectionFields
  /** IANA name of the zone in which its times are meant. */
  timeZone: string
}

/** What can be selected of a `SiteShiftsConnection`. */
export interface SiteShiftsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<SiteShiftsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<ShiftFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `SiteShiftsConnectionEdge`. */
export interface SiteShiftsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: ShiftFields
}

/** What can be selected of a `Team`. */
export interface TeamFields {
  /** When it ended. */
  disbandedAt: string | null
  /** When it was formed. */
  formedAt: string
  /** TypeID `team_…`. */
  id: string
  /** Who is in it: for its own organisation with the scope `volunteers:read`, nobody for others. */
  members: TeamMembersConnectionFields
  /** Its name. */
  name: string
  /** Whose it is. */
  organization: OrganizationFields
  /** Where it works. */
  region: RegionFields
}

/** What can be selected of a `TeamMembersConnection`. */
export interface TeamMembersConnectionFields {
  /** The rows with their cursors. */
  edges: Array<TeamMembersConnectionEdgeFields>
  /** The rows. */
  nodes: Array<VolunteerFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `TeamMembersConnectionEdge`. */
export interface TeamMembersConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: VolunteerFields
}

/** What can be selected of a `Totals`. */
export interface TotalsFields {
  /** The last moment whose gifts count. */
  asOf: string
  /** What it rests on. */
  basis: TotalsBasisFields
  /** Money received. */
  cash: CashTotalsFields
  /** The currency of all amounts but those of `byCurrency`. */
  currency: string
  /** Money that was spent or granted. */
  disbursed: MoneyFields
  /** How exact what was disbursed is. */
  disbursedPrecision: Open<Precision>
  /** How many gifts, of money and of goods. */
  donationCount: string
  /** Net cash as a part of the goal: `"0.7785"`; null where there is no goal. */
  goalProgress: string | null
  /** Goods received. */
  inKind: InKindTotalsFields
  /** Only what was recorded by then counts. Never later than the moment of reading. */
  knownAt: string
  /** Net cash less what came in by transfer: added up over organisations it counts a yuan once. */
  netOfTransfers: MoneyFields
  /** Money promised and not yet received; in no other figure. */
  pledged: MoneyFields
  /** How many refunds. */
  refundCount: string
  /** Money that came from another organisation or campaign; it is in cash too. */
  transferredIn: MoneyFields
  /** Money that went to another organisation or campaign. */
  transferredOut: MoneyFields
}

/** What can be selected of a `TotalsBasis`. */
export interface TotalsBasisFields {
  /**
   * How many ledger entries of money and values are in it, reversals too. Goods by piece are lines of their own, not
   * counted here.
   */
  entryCount: string
  /** The position of the last of them (or of a later one of the same bucket); null where there is none. */
  lastPosition: string | null
  /** Left out of cash: promised and not yet received. */
  pledged: MoneyFields
  /**
   * Whether the figure is final for its `knownAt`. False where a write was under way that may still be part of it:
   * ask again with the same `knownAt`.
   */
  settled: boolean
  /** Left out of cash: recorded, and voided since. */
  voided: MoneyFields
  /** Left out of goods: declared value of what was voided since. */
  voidedInKind: MoneyFields
}

/** What can be selected of a `Transfer`. */
export interface TransferFields {
  /** How much. */
  amount: MoneyFields
  /** The rate frozen with it; null in CNY. */
  exchangeRate: ExchangeRateFields | null
  /** Out of which campaign. */
  fromCampaign: CampaignFields | null
  /** Who gave it away. */
  fromOrganization: OrganizationFields
  /** TypeID `transfer_…`. */
  id: string
  /** What there is to say of it. */
  note: string | null
  /** When it moved. */
  occurredAt: string
  /** How exact the source is. */
  precision: Open<Precision>
  /** Why. */
  purpose: Open<TransferPurpose>
  /** When it was recorded here. */
  recordedAt: string
  /** For which campaign. */
  toCampaign: CampaignFields | null
  /** Who got it. */
  toOrganization: OrganizationFields
  /** Why it was voided. */
  voidReason: Open<VoidReason> | null
  /** When it was voided. */
  voidedAt: string | null
}

/** What can be selected of a `Valuation`. */
export interface ValuationFields {
  /** What it rests on. */
  evidence: string | null
  /** How it was found. */
  method: Open<ValuationMethod>
  /** When it was said here. */
  recordedAt: string
  /** Whose value it is. */
  stage: Open<ValuationStage>
  /** The value. */
  value: MoneyFields
  /** Of which day. */
  valuedOn: string
}

/** What can be selected of a `VerifiedCertificate`. */
export interface VerifiedCertificateFields {
  /** Shifts that ended after. */
  from: string
  /** Whether it was issued to somebody of the name that was given; null where none was. */
  holderMatches: boolean | null
  /** Approved hours. */
  hours: string
  /** When it was issued. */
  issuedAt: string
  /** Its number. */
  number: string
  /** Who vouches for the hours. */
  organization: OrganizationFields
  /** In how many shifts. */
  shiftCount: number
  /** Shifts that ended by. */
  to: string
  /** Whether it holds: it was not revoked. */
  valid: boolean
}

/** What can be selected of a `Viewer`. */
export interface ViewerFields {
  /** The application of the key; null without one. */
  application: ApplicationFields | null
  /** The key with which it asks, and when that expires; null without one. */
  key: ApiKeyFields | null
  /** For whom it acts. */
  organization: OrganizationFields | null
  /** What it may do. */
  scopes: Array<Open<Scope>>
}

/** What can be selected of a `Volunteer`. */
export interface VolunteerFields {
  /** Home address. */
  address: string | null
  /** That the volunteer belongs to the organisation that asks; for the operator, to the first. Others' is not told. */
  affiliation: AffiliationFields | null
  /** When the volunteer can come, in the zone of the home region; none is any time. */
  availability: Array<WeeklyTimeFields> | null
  /** To what the volunteer agreed. */
  consent: string | null
  /** When the volunteer agreed that this is kept. */
  consentedAt: string | null
  /** Mail address. */
  email: string | null
  /** What a coordinator has to know about health. */
  healthNote: string | null
  /** TypeID `volunteer_…`. */
  id: string
  /** Languages, as BCP 47 tags. */
  languages: Array<string> | null
  /** The name. */
  name: string | null
  /** Telephone. */
  phone: string | null
  /** Where the volunteer lives. */
  position: PositionFields | null
  /** Home region. */
  region: RegionFields | null
  /** When the volunteer registered. */
  registeredAt: string | null
  /** Places that the volunteer has, had or waits for, the newest first. Those with other organisations are not told. */
  signups: VolunteerSignupsConnectionFields
  /** What the volunteer can do. */
  skills: Array<VolunteerSkillFields> | null
  /** Whether the volunteer is there. */
  status: Open<VolunteerStatus>
}

/** What can be selected of a `VolunteerSignupsConnection`. */
export interface VolunteerSignupsConnectionFields {
  /** The rows with their cursors. */
  edges: Array<VolunteerSignupsConnectionEdgeFields>
  /** The rows. */
  nodes: Array<SignupFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `VolunteerSignupsConnectionEdge`. */
export interface VolunteerSignupsConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: SignupFields
}

/** What can be selected of a `VolunteerSkill`. */
export interface VolunteerSkillFields {
  /** The number of its certificate. */
  certificate: string | null
  /** How well. */
  level: Open<SkillLevel>
  /** What, in small letters. */
  skill: string
  /** The last day on which the certificate holds. */
  validUntil: string | null
}

/** What can be selected of a `VolunteerSuggestion`. */
export interface VolunteerSuggestionFields {
  /** From home to the site; null where one of the two has no position. */
  distanceMetres: number | null
  /** Minutes of places that the volunteer has in the week before and the week after. */
  plannedMinutes: number
  /** Its place, from 1. */
  rank: number
  /** What speaks for the volunteer, in English. */
  reasons: Array<string>
  /** Who: with the scope `volunteers:read`. */
  volunteer: VolunteerFields | null
}

/** What can be selected of a `VolunteerTotals`. */
export interface VolunteerTotalsFields {
  /** Volunteers who had served at least once by then. */
  active: PersonCountFields
  /** The time of which they speak; null for now. */
  asOf: string | null
  /** How many entries they are the sum of; null where numbers are suppressed. */
  entryCount: string | null
  /** Approved hours; null where so few served that it is suppressed. */
  hours: string | null
  /** Hours by check-in and check-out, approved or not; null where that is suppressed. */
  hoursRecorded: string | null
  /** The time whose knowledge they are. */
  knownAt: string
  /** Times that a volunteer with a place did not come. */
  noShows: PersonCountFields
  /** Volunteers who were checked in at that time. */
  onDuty: PersonCountFields
  /** Volunteers who are registered, by home region, or with the organisation. Who was erased still counts. */
  registered: PersonCountFields
  /** Organisations that took part, as reported. */
  reportedOrganizations: ReportedCountFields
  /** Volunteers as organisations reported them, beside those that are counted. */
  reportedVolunteers: ReportedCountFields
  /** Times that a volunteer came to a shift. */
  served: PersonCountFields
  /** Whether nothing that could still change them was being written when they were read. */
  settled: boolean
  /** Sites that are open. */
  siteCount: string
  /** Teams. */
  teamCount: string
}

/** What can be selected of a `WebhookAttempt`. */
export interface WebhookAttemptFields {
  /** The first 500 characters of the answer. */
  answer: string | null
  /** When it was made. */
  at: string
  /** Why it failed; null where it was taken. */
  error: string | null
  /** How long it took. */
  milliseconds: number
  /** 1 for the first one. */
  number: number
  /** What was answered; null where nothing was. */
  statusCode: number | null
}

/** What can be selected of a `WebhookDelivery`. */
export interface WebhookDeliveryFields {
  /** How many attempts were begun. */
  attemptCount: number
  /** Each request, the first one first. */
  attempts: Array<WebhookAttemptFields>
  /** The very text that is sent. Null before the first attempt, and for keys that may see less than the endpoint. */
  body: string | null
  /** When it was queued. */
  createdAt: string
  /** Where to. */
  endpoint: WebhookEndpointFields
  /** The id of the event, which is sent as `webhook-id`: the same on every attempt and replay. */
  eventId: string
  /** When it came to its end; null while it is PENDING. */
  finishedAt: string | null
  /** TypeID `delivery_…`. */
  id: string
  /** When it is tried next, at the latest where an attempt is under way; null where it is at its end. */
  nextAttemptAt: string | null
  /** Why it is sent. */
  origin: Open<WebhookDeliveryOrigin>
  /** How far it has come. */
  status: Open<WebhookDeliveryStatus>
  /** What happened. */
  type: Open<EventType>
}

/** What can be selected of a `WebhookEndpoint`. */
export interface WebhookEndpointFields {
  /** Whose it is. It is sent what this application may see. */
  application: ApplicationFields
  /** Only events of these campaigns; an empty list means all. */
  campaignIds: Array<string>
  /** When it was made. */
  createdAt: string
  /** What was sent there and what is on its way, the last one first. It is kept for 30 days. */
  deliveries: WebhookEndpointDeliveriesConnectionFields
  /** What it is for. */
  description: string | null
  /** Why it is disabled; null where it is not. */
  disabledReason: string | null
  /** The subscription document that shapes what is sent; null sends the whole event. */
  document: string | null
  /**
   * Since when nothing but failures came back; null where the last attempt was taken. After five days it is
   * disabled.
   */
  failingSince: string | null
  /** TypeID `webhook_…`. */
  id: string
  /** Only events that concern these organisations; an empty list means all. */
  organizationIds: Array<string>
  /** Only events in this region or below it; null means all. */
  region: RegionFields | null
  /** The secrets that sign what is sent now, the last one first. */
  secrets: Array<WebhookSecretFields>
  /** Whether it is sent to. */
  status: Open<WebhookStatus>
  /** The events that it asks for; an empty list means all. */
  types: Array<Open<EventType>>
  /** When it was changed. */
  updatedAt: string
  /** Where it is posted to. */
  url: string
}

/** What can be selected of a `WebhookEndpointDeliveriesConnection`. */
export interface WebhookEndpointDeliveriesConnectionFields {
  /** The rows with their cursors. */
  edges: Array<WebhookEndpointDeliveriesConnectionEdgeFields>
  /** The rows. */
  nodes: Array<WebhookDeliveryFields>
  /** Where the page lies in the list, and how to go on. */
  pageInfo: PageInfoFields
  /** How many rows the whole list has. Counted when asked for: leave it out where you do not need it. */
  totalCount: string
}

/** What can be selected of a `WebhookEndpointDeliveriesConnectionEdge`. */
export interface WebhookEndpointDeliveriesConnectionEdgeFields {
  /** Where the row lies in its list. It stays valid when rows are added. */
  cursor: string
  /** The row. */
  node: WebhookDeliveryFields
}

/** What can be selected of a `WebhookExample`. */
export interface WebhookExampleFields {
  /** The very text that would be sent, of an example. */
  body: string
  /** What shaping it costs, in the points of the cost limit. */
  cost: number
  /** What would have happened. */
  type: Open<EventType>
}

/** What can be selected of a `WebhookSecret`. */
export interface WebhookSecretFields {
  /** When it was made. */
  createdAt: string
  /** Until when it signs; null while it is the one in use. */
  expiresAt: string | null
}

/** What can be selected of a `WeeklyTime`. */
export interface WeeklyTimeFields {
  /** The day. */
  day: Open<Weekday>
  /** When it begins. */
  from: string
  /** When it ends. */
  to: string
}
