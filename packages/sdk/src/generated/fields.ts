// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import type { Open, AttendanceStatus, CampaignStatus, CheckMethod, DonationKind, DonationStatus, DutyKind, EntryKind, Granularity, HeadcountKind, OrganizationKind, OrganizationStatus, OverridableRule, PlatformKind, Precision, RegionLevel, Scope, ShiftStatus, SignupStatus, SkillLevel, TransferPurpose, ValuationMethod, ValuationStage, VoidReason, VolunteerStatus, WebhookDeliveryOrigin, WebhookDeliveryStatus, WebhookStatus, Weekday } from './enums.ts'
import type { EventType } from './events.ts'

/** What can be selected of an `Affiliation`. */
export interface AffiliationFields {
  id: string
  organization: OrganizationFields
  reference: string | null
  since: string
  until: string | null
}

/** What can be selected of an `ApiKey`. */
export interface ApiKeyFields {
  application: ApplicationFields
  createdAt: string
  expiresAt: string | null
  id: string
  prefix: string
  revokedAt: string | null
  scopes: Array<Open<Scope>>
}

/** What can be selected of an `Application`. */
export interface ApplicationFields {
  createdAt: string
  id: string
  name: string
  organization: OrganizationFields | null
}

/** What can be selected of an `Attendance`. */
export interface AttendanceFields {
  approvedAt: string | null
  checkedInAt: string | null
  checkedInBy: Open<CheckMethod> | null
  checkedOutAt: string | null
  checkedOutBy: Open<CheckMethod> | null
  corrected: boolean
  correction: string | null
  disputeReason: string | null
  duty: Open<DutyKind>
  id: string
  lateMinutes: number
  minutes: number | null
  signup: SignupFields
  status: Open<AttendanceStatus>
}

/** What can be selected of a `CalendarFeed`. */
export interface CalendarFeedFields {
  createdAt: string
  id: string
  revokedAt: string | null
  site: SiteFields | null
  team: TeamFields | null
}

/** What can be selected of a `Campaign`. */
export interface CampaignFields {
  beneficiaries: string | null
  children: CampaignChildrenConnectionFields
  closedAt: string | null
  createdAt: string
  disbursements: CampaignDisbursementsConnectionFields
  donations: CampaignDonationsConnectionFields
  endsAt: string | null
  goal: MoneyFields | null
  id: string
  name: string
  openedAt: string | null
  organization: OrganizationFields
  parent: CampaignFields | null
  platforms: CampaignPlatformsConnectionFields
  purpose: string | null
  region: RegionFields
  slug: string
  status: Open<CampaignStatus>
  totals: TotalsFields
  updates: CampaignUpdatesConnectionFields
}

/** What can be selected of a `CampaignChildrenConnection`. */
export interface CampaignChildrenConnectionFields {
  edges: Array<CampaignChildrenConnectionEdgeFields>
  nodes: Array<CampaignFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `CampaignChildrenConnectionEdge`. */
export interface CampaignChildrenConnectionEdgeFields {
  cursor: string
  node: CampaignFields
}

/** What can be selected of a `CampaignDisbursementsConnection`. */
export interface CampaignDisbursementsConnectionFields {
  edges: Array<CampaignDisbursementsConnectionEdgeFields>
  nodes: Array<DisbursementFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `CampaignDisbursementsConnectionEdge`. */
export interface CampaignDisbursementsConnectionEdgeFields {
  cursor: string
  node: DisbursementFields
}

/** What can be selected of a `CampaignDonationsConnection`. */
export interface CampaignDonationsConnectionFields {
  edges: Array<CampaignDonationsConnectionEdgeFields>
  nodes: Array<DonationFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `CampaignDonationsConnectionEdge`. */
export interface CampaignDonationsConnectionEdgeFields {
  cursor: string
  node: DonationFields
}

/** What can be selected of a `CampaignPlatformsConnection`. */
export interface CampaignPlatformsConnectionFields {
  edges: Array<CampaignPlatformsConnectionEdgeFields>
  nodes: Array<PlatformFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `CampaignPlatformsConnectionEdge`. */
export interface CampaignPlatformsConnectionEdgeFields {
  cursor: string
  node: PlatformFields
}

/** What can be selected of a `CampaignUpdate`. */
export interface CampaignUpdateFields {
  body: string
  id: string
  postedAt: string
  title: string
}

/** What can be selected of a `CampaignUpdatesConnection`. */
export interface CampaignUpdatesConnectionFields {
  edges: Array<CampaignUpdatesConnectionEdgeFields>
  nodes: Array<CampaignUpdateFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `CampaignUpdatesConnectionEdge`. */
export interface CampaignUpdatesConnectionEdgeFields {
  cursor: string
  node: CampaignUpdateFields
}

/** What can be selected of a `CashTotals`. */
export interface CashTotalsFields {
  aggregate: MoneyFields
  byCurrency: Array<CurrencyTotalsFields>
  donationCount: string
  gross: MoneyFields
  itemized: MoneyFields
  net: MoneyFields
  precision: Open<Precision>
  refunded: MoneyFields
}

/** What can be selected of a `CreateKeyPayload`. */
export interface CreateKeyPayloadFields {
  key: ApiKeyFields
  secret: string | null
}

/** What can be selected of a `CreateWebhookEndpointPayload`. */
export interface CreateWebhookEndpointPayloadFields {
  endpoint: WebhookEndpointFields
  secret: string | null
}

/** What can be selected of a `CurrencyTotals`. */
export interface CurrencyTotalsFields {
  converted: MoneyFields
  currency: string
  gross: MoneyFields
  net: MoneyFields
  refunded: MoneyFields
}

/** What can be selected of a `Disbursement`. */
export interface DisbursementFields {
  amount: MoneyFields
  beneficiary: string | null
  beneficiaryOrganization: OrganizationFields | null
  beneficiaryRegion: RegionFields | null
  campaign: CampaignFields | null
  exchangeRate: ExchangeRateFields | null
  externalReference: string | null
  id: string
  occurredAt: string
  organization: OrganizationFields
  precision: Open<Precision>
  purpose: string
  recordedAt: string
  source: string | null
  voidReason: Open<VoidReason> | null
  voidedAt: string | null
}

/** What can be selected of a `Donation`. */
export interface DonationFields {
  accepted: MoneyFields | null
  amount: MoneyFields | null
  beneficiary: string | null
  beneficiaryRegion: RegionFields | null
  campaign: CampaignFields | null
  coveredBy: DonationFields | null
  declared: MoneyFields | null
  donorName: string | null
  exchangeRate: ExchangeRateFields | null
  externalReference: string | null
  giftCount: string
  granularity: Open<Granularity>
  id: string
  items: Array<DonationItemFields>
  kind: Open<DonationKind>
  occurredAt: string
  organization: OrganizationFields
  platform: PlatformFields | null
  pledgedAt: string | null
  precision: Open<Precision>
  receipt: ReceiptFields | null
  recordedAt: string
  refunded: MoneyFields
  refunds: Array<RefundFields>
  source: string | null
  status: Open<DonationStatus>
  superseded: MoneyFields
  valuations: Array<ValuationFields>
  voidReason: Open<VoidReason> | null
  voidedAt: string | null
}

/** What can be selected of a `DonationItem`. */
export interface DonationItemFields {
  description: string
  precision: Open<Precision>
  quantity: string
  unit: string
}

/** What can be selected of an `ExchangeRate`. */
export interface ExchangeRateFields {
  date: string
  source: string
  value: string
}

/** What can be selected of a `Headcount`. */
export interface HeadcountFields {
  amount: string
  duty: Open<DutyKind> | null
  externalReference: string
  id: string
  kind: Open<HeadcountKind>
  occurredAt: string
  organization: OrganizationFields
  precision: Open<Precision>
  region: RegionFields
  source: string
  withdrawnAt: string | null
}

/** What can be selected of a `HoursCertificate`. */
export interface HoursCertificateFields {
  from: string
  hours: string
  id: string
  issuedAt: string
  number: string
  organization: OrganizationFields
  revokedAt: string | null
  shiftCount: number
  to: string
  volunteer: VolunteerFields | null
}

/** What can be selected of an `InKindTotals`. */
export interface InKindTotalsFields {
  accepted: MoneyFields
  declared: MoneyFields
  donationCount: string
  items: Array<ItemTotalsFields>
  pledged: MoneyFields
  precision: Open<Precision>
}

/** What can be selected of an `ItemTotals`. */
export interface ItemTotalsFields {
  description: string
  precision: Open<Precision>
  quantity: string
  unit: string
}

/** What can be selected of a `LedgerEntry`. */
export interface LedgerEntryFields {
  amount: string
  commodity: string
  count: string
  disbursement: DisbursementFields | null
  donation: DonationFields | null
  granularity: string
  kind: Open<EntryKind>
  occurredAt: string
  position: string
  precision: Open<Precision>
  recordedAt: string
  reporting: MoneyFields
  transfer: TransferFields | null
}

/** What can be selected of a `Money`. */
export interface MoneyFields {
  amount: string
  currency: string
}

/** What can be selected of a `NeededSkill`. */
export interface NeededSkillFields {
  level: Open<SkillLevel>
  skill: string
}

/** What can be selected of an `Organization`. */
export interface OrganizationFields {
  campaigns: OrganizationCampaignsConnectionFields
  contact: OrganizationContactFields | null
  createdAt: string
  creditCode: string | null
  id: string
  kind: Open<OrganizationKind>
  members: OrganizationMembersConnectionFields
  name: string
  parent: OrganizationFields | null
  region: RegionFields
  reviews: Array<OrganizationReviewFields>
  status: Open<OrganizationStatus>
  totals: TotalsFields
  volunteers: VolunteerTotalsFields
  website: string | null
}

/** What can be selected of an `OrganizationCampaignsConnection`. */
export interface OrganizationCampaignsConnectionFields {
  edges: Array<OrganizationCampaignsConnectionEdgeFields>
  nodes: Array<CampaignFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of an `OrganizationCampaignsConnectionEdge`. */
export interface OrganizationCampaignsConnectionEdgeFields {
  cursor: string
  node: CampaignFields
}

/** What can be selected of an `OrganizationContact`. */
export interface OrganizationContactFields {
  email: string | null
  name: string | null
  phone: string | null
}

/** What can be selected of an `OrganizationMembersConnection`. */
export interface OrganizationMembersConnectionFields {
  edges: Array<OrganizationMembersConnectionEdgeFields>
  nodes: Array<OrganizationFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of an `OrganizationMembersConnectionEdge`. */
export interface OrganizationMembersConnectionEdgeFields {
  cursor: string
  node: OrganizationFields
}

/** What can be selected of an `OrganizationReview`. */
export interface OrganizationReviewFields {
  decidedAt: string
  reason: string | null
  reviewer: string
  status: Open<OrganizationStatus>
}

/** What can be selected of a `PageInfo`. */
export interface PageInfoFields {
  endCursor: string | null
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
}

/** What can be selected of a `PeriodFigures`. */
export interface PeriodFiguresFields {
  cash: CashTotalsFields
  disbursed: MoneyFields
  disbursedPrecision: Open<Precision>
  donationCount: string
  inKind: InKindTotalsFields
  netOfTransfers: MoneyFields
  pledged: MoneyFields
  refundCount: string
  transferredIn: MoneyFields
  transferredOut: MoneyFields
}

/** What can be selected of a `PersonCount`. */
export interface PersonCountFields {
  suppressed: boolean
  value: string | null
}

/** What can be selected of a `Platform`. */
export interface PlatformFields {
  id: string
  kind: Open<PlatformKind>
  name: string
  organization: OrganizationFields | null
  slug: string
  totals: TotalsFields
}

/** What can be selected of a `Position`. */
export interface PositionFields {
  latitude: string
  longitude: string
}

/** What can be selected of a `Receipt`. */
export interface ReceiptFields {
  donation: DonationFields
  issuedAt: string
  number: string
}

/** What can be selected of a `Refund`. */
export interface RefundFields {
  amount: MoneyFields
  id: string
  occurredAt: string
  reason: string | null
  recordedAt: string
}

/** What can be selected of a `Region`. */
export interface RegionFields {
  children: RegionChildrenConnectionFields
  code: string
  countryCode: string
  id: string
  level: Open<RegionLevel>
  name: string
  parent: RegionFields | null
  timeZone: string
  totals: TotalsFields
  volunteers: VolunteerTotalsFields
}

/** What can be selected of a `RegionChildrenConnection`. */
export interface RegionChildrenConnectionFields {
  edges: Array<RegionChildrenConnectionEdgeFields>
  nodes: Array<RegionFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `RegionChildrenConnectionEdge`. */
export interface RegionChildrenConnectionEdgeFields {
  cursor: string
  node: RegionFields
}

/** What can be selected of a `ReplayWebhookDeliveriesPayload`. */
export interface ReplayWebhookDeliveriesPayloadFields {
  count: number
  endpoint: WebhookEndpointFields
  moreAfter: string | null
}

/** What can be selected of a `ReportedCount`. */
export interface ReportedCountFields {
  precision: Open<Precision>
  value: string
}

/** What can be selected of a `RotateWebhookSecretPayload`. */
export interface RotateWebhookSecretPayloadFields {
  endpoint: WebhookEndpointFields
  secret: string | null
}

/** What can be selected of a `SeriesPoint`. */
export interface SeriesPointFields {
  change: PeriodFiguresFields
  closing: PeriodFiguresFields
  end: string
  opening: PeriodFiguresFields
  start: string
}

/** What can be selected of a `Shift`. */
export interface ShiftFields {
  breakMinutes: number
  cancelReason: string | null
  cancelledAt: string | null
  capacity: number
  duty: Open<DutyKind>
  endsAt: string
  id: string
  isFull: boolean
  note: string | null
  openToOthers: boolean
  organization: OrganizationFields
  publishedAt: string | null
  region: RegionFields
  restMinutes: number
  series: ShiftSeriesFields | null
  signups: ShiftSignupsConnectionFields
  site: SiteFields
  skills: Array<NeededSkillFields>
  startsAt: string
  status: Open<ShiftStatus>
  suggestions: Array<VolunteerSuggestionFields>
  taken: number | null
  team: TeamFields | null
  version: number
  waiting: number | null
}

/** What can be selected of a `ShiftSeries`. */
export interface ShiftSeriesFields {
  createdAt: string
  id: string
  rule: string
  shifts: ShiftSeriesShiftsConnectionFields
}

/** What can be selected of a `ShiftSeriesShiftsConnection`. */
export interface ShiftSeriesShiftsConnectionFields {
  edges: Array<ShiftSeriesShiftsConnectionEdgeFields>
  nodes: Array<ShiftFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `ShiftSeriesShiftsConnectionEdge`. */
export interface ShiftSeriesShiftsConnectionEdgeFields {
  cursor: string
  node: ShiftFields
}

/** What can be selected of a `ShiftSignupsConnection`. */
export interface ShiftSignupsConnectionFields {
  edges: Array<ShiftSignupsConnectionEdgeFields>
  nodes: Array<SignupFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `ShiftSignupsConnectionEdge`. */
export interface ShiftSignupsConnectionEdgeFields {
  cursor: string
  node: SignupFields
}

/** What can be selected of a `Signup`. */
export interface SignupFields {
  attendance: AttendanceFields | null
  cancelReason: string | null
  cancelledAt: string | null
  confirmedAt: string | null
  createdAt: string
  id: string
  organization: OrganizationFields | null
  overrideReason: string | null
  overrides: Array<Open<OverridableRule>>
  shift: ShiftFields
  status: Open<SignupStatus>
  volunteer: VolunteerFields | null
  waitlistPosition: number | null
}

/** What can be selected of a `Site`. */
export interface SiteFields {
  address: string | null
  closedAt: string | null
  code: string | null
  codeQr: string | null
  duty: Open<DutyKind>
  id: string
  name: string
  openedAt: string
  openingTimes: Array<WeeklyTimeFields>
  organization: OrganizationFields
  position: PositionFields | null
  region: RegionFields
  shifts: SiteShiftsConnectionFields
  timeZone: string
}

/** What can be selected of a `SiteShiftsConnection`. */
export interface SiteShiftsConnectionFields {
  edges: Array<SiteShiftsConnectionEdgeFields>
  nodes: Array<ShiftFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `SiteShiftsConnectionEdge`. */
export interface SiteShiftsConnectionEdgeFields {
  cursor: string
  node: ShiftFields
}

/** What can be selected of a `Team`. */
export interface TeamFields {
  disbandedAt: string | null
  formedAt: string
  id: string
  members: TeamMembersConnectionFields
  name: string
  organization: OrganizationFields
  region: RegionFields
}

/** What can be selected of a `TeamMembersConnection`. */
export interface TeamMembersConnectionFields {
  edges: Array<TeamMembersConnectionEdgeFields>
  nodes: Array<VolunteerFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `TeamMembersConnectionEdge`. */
export interface TeamMembersConnectionEdgeFields {
  cursor: string
  node: VolunteerFields
}

/** What can be selected of a `Totals`. */
export interface TotalsFields {
  asOf: string
  basis: TotalsBasisFields
  cash: CashTotalsFields
  currency: string
  disbursed: MoneyFields
  disbursedPrecision: Open<Precision>
  donationCount: string
  goalProgress: string | null
  inKind: InKindTotalsFields
  knownAt: string
  netOfTransfers: MoneyFields
  pledged: MoneyFields
  refundCount: string
  transferredIn: MoneyFields
  transferredOut: MoneyFields
}

/** What can be selected of a `TotalsBasis`. */
export interface TotalsBasisFields {
  entryCount: string
  lastPosition: string | null
  pledged: MoneyFields
  settled: boolean
  voided: MoneyFields
  voidedInKind: MoneyFields
}

/** What can be selected of a `Transfer`. */
export interface TransferFields {
  amount: MoneyFields
  exchangeRate: ExchangeRateFields | null
  fromCampaign: CampaignFields | null
  fromOrganization: OrganizationFields
  id: string
  note: string | null
  occurredAt: string
  precision: Open<Precision>
  purpose: Open<TransferPurpose>
  recordedAt: string
  toCampaign: CampaignFields | null
  toOrganization: OrganizationFields
  voidReason: Open<VoidReason> | null
  voidedAt: string | null
}

/** What can be selected of a `Valuation`. */
export interface ValuationFields {
  evidence: string | null
  method: Open<ValuationMethod>
  recordedAt: string
  stage: Open<ValuationStage>
  value: MoneyFields
  valuedOn: string
}

/** What can be selected of a `VerifiedCertificate`. */
export interface VerifiedCertificateFields {
  from: string
  holderMatches: boolean | null
  hours: string
  issuedAt: string
  number: string
  organization: OrganizationFields
  shiftCount: number
  to: string
  valid: boolean
}

/** What can be selected of a `Viewer`. */
export interface ViewerFields {
  application: ApplicationFields | null
  key: ApiKeyFields | null
  organization: OrganizationFields | null
  scopes: Array<Open<Scope>>
}

/** What can be selected of a `Volunteer`. */
export interface VolunteerFields {
  address: string | null
  affiliation: AffiliationFields | null
  availability: Array<WeeklyTimeFields> | null
  consent: string | null
  consentedAt: string | null
  email: string | null
  healthNote: string | null
  id: string
  languages: Array<string> | null
  name: string | null
  phone: string | null
  position: PositionFields | null
  region: RegionFields | null
  registeredAt: string | null
  signups: VolunteerSignupsConnectionFields
  skills: Array<VolunteerSkillFields> | null
  status: Open<VolunteerStatus>
}

/** What can be selected of a `VolunteerSignupsConnection`. */
export interface VolunteerSignupsConnectionFields {
  edges: Array<VolunteerSignupsConnectionEdgeFields>
  nodes: Array<SignupFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `VolunteerSignupsConnectionEdge`. */
export interface VolunteerSignupsConnectionEdgeFields {
  cursor: string
  node: SignupFields
}

/** What can be selected of a `VolunteerSkill`. */
export interface VolunteerSkillFields {
  certificate: string | null
  level: Open<SkillLevel>
  skill: string
  validUntil: string | null
}

/** What can be selected of a `VolunteerSuggestion`. */
export interface VolunteerSuggestionFields {
  distanceMetres: number | null
  plannedMinutes: number
  rank: number
  reasons: Array<string>
  volunteer: VolunteerFields | null
}

/** What can be selected of a `VolunteerTotals`. */
export interface VolunteerTotalsFields {
  active: PersonCountFields
  asOf: string | null
  entryCount: string | null
  hours: string | null
  hoursRecorded: string | null
  knownAt: string
  noShows: PersonCountFields
  onDuty: PersonCountFields
  registered: PersonCountFields
  reportedOrganizations: ReportedCountFields
  reportedVolunteers: ReportedCountFields
  served: PersonCountFields
  settled: boolean
  siteCount: string
  teamCount: string
}

/** What can be selected of a `WebhookAttempt`. */
export interface WebhookAttemptFields {
  answer: string | null
  at: string
  error: string | null
  milliseconds: number
  number: number
  statusCode: number | null
}

/** What can be selected of a `WebhookDelivery`. */
export interface WebhookDeliveryFields {
  attemptCount: number
  attempts: Array<WebhookAttemptFields>
  body: string | null
  createdAt: string
  endpoint: WebhookEndpointFields
  eventId: string
  finishedAt: string | null
  id: string
  nextAttemptAt: string | null
  origin: Open<WebhookDeliveryOrigin>
  status: Open<WebhookDeliveryStatus>
  type: Open<EventType>
}

/** What can be selected of a `WebhookEndpoint`. */
export interface WebhookEndpointFields {
  application: ApplicationFields
  campaignIds: Array<string>
  createdAt: string
  deliveries: WebhookEndpointDeliveriesConnectionFields
  description: string | null
  disabledReason: string | null
  document: string | null
  failingSince: string | null
  id: string
  organizationIds: Array<string>
  region: RegionFields | null
  secrets: Array<WebhookSecretFields>
  status: Open<WebhookStatus>
  types: Array<Open<EventType>>
  updatedAt: string
  url: string
}

/** What can be selected of a `WebhookEndpointDeliveriesConnection`. */
export interface WebhookEndpointDeliveriesConnectionFields {
  edges: Array<WebhookEndpointDeliveriesConnectionEdgeFields>
  nodes: Array<WebhookDeliveryFields>
  pageInfo: PageInfoFields
  totalCount: string
}

/** What can be selected of a `WebhookEndpointDeliveriesConnectionEdge`. */
export interface WebhookEndpointDeliveriesConnectionEdgeFields {
  cursor: string
  node: WebhookDeliveryFields
}

/** What can be selected of a `WebhookExample`. */
export interface WebhookExampleFields {
  body: string
  cost: number
  type: Open<EventType>
}

/** What can be selected of a `WebhookSecret`. */
export interface WebhookSecretFields {
  createdAt: string
  expiresAt: string | null
}

/** What can be selected of a `WeeklyTime`. */
export interface WeeklyTimeFields {
  day: Open<Weekday>
  from: string
  to: string
}
