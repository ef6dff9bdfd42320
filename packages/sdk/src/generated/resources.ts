// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import { Bulk, type BulkOptions } from '../bulk.ts'
import type { Call } from '../call.ts'
import type { ApiError } from '../error.ts'
import { type CallOptions, Client } from '../client.ts'
import type { Pages } from '../pages.ts'
import { readMany } from '../read-many.ts'
import { Resource, list, read, write } from '../resource.ts'
import type { Select, SelectOption, Selected } from '../select.ts'
import { Stream, type StreamOptions } from '../stream.ts'
import * as documents from './documents.ts'
import type { DutyKind, Scope, SeriesInterval, TotalsDimension, TotalsRole, VolunteerDimension } from './enums.ts'
import type {
  ClashError,
  ConflictError,
  ForbiddenError,
  IdempotencyError,
  NotFoundError,
  NotQualifiedError,
  OverRefundError,
  RestError,
  ShiftFullError,
  ValidationError,
} from './errors.ts'
import type { Event, EventType } from './events.ts'
import type {
  ApiKeyFields,
  ApplicationFields,
  AttendanceFields,
  CalendarFeedFields,
  CampaignFields,
  CreateKeyPayloadFields,
  CreateWebhookEndpointPayloadFields,
  DisbursementFields,
  DonationFields,
  HeadcountFields,
  HoursCertificateFields,
  LedgerEntryFields,
  OrganizationFields,
  PlatformFields,
  ReceiptFields,
  RegionFields,
  ReplayWebhookDeliveriesPayloadFields,
  RotateWebhookSecretPayloadFields,
  SeriesPointFields,
  ShiftFields,
  ShiftSeriesFields,
  SignupFields,
  SiteFields,
  TeamFields,
  TotalsFields,
  TransferFields,
  VerifiedCertificateFields,
  ViewerFields,
  VolunteerFields,
  VolunteerTotalsFields,
  WebhookDeliveryFields,
  WebhookEndpointFields,
  WebhookExampleFields,
} from './fields.ts'
import type {
  AcceptDonationInput,
  ApiKey,
  Application,
  ApproveHoursInput,
  AssignVolunteerInput,
  Attendance,
  AttendancesFilter,
  AuthorizePlatformInput,
  CalendarFeed,
  CalendarsCreate,
  Campaign,
  CampaignOrderBy,
  CampaignTotalsUpdate,
  CampaignsBreakdown,
  CampaignsFilter,
  CampaignsSeries,
  CampaignsTotals,
  CampaignsTotalsOf,
  CancelShiftInput,
  CancelSignupInput,
  ChangeShiftInput,
  CheckInInput,
  CheckInWithCodeInput,
  CheckOutInput,
  CloseCampaignInput,
  CloseSiteInput,
  CorrectDonationInput,
  CorrectHoursInput,
  CreateApplicationInput,
  CreateCalendarFeedInput,
  CreateCampaignInput,
  CreateKeyInput,
  CreatePlatformInput,
  CreateRegionInput,
  CreateShiftInput,
  CreateShiftSeriesInput,
  CreateWebhookEndpointInput,
  CreatedKey,
  CreatedWebhookEndpoint,
  DeleteWebhookEndpointInput,
  DisbandTeamInput,
  Disbursement,
  DisbursementsFilter,
  DisputeHoursInput,
  Donation,
  DonationOrderBy,
  DonationsFilter,
  EndAffiliationInput,
  EndMembershipInput,
  EraseVolunteerInput,
  FormTeamInput,
  Headcount,
  HoursCertificate,
  IdFilter,
  IssueHoursCertificateInput,
  IssueReceiptInput,
  JoinTeamInput,
  LeaveTeamInput,
  LedgerEntry,
  MarkNoShowInput,
  OpenCampaignInput,
  OpenSiteInput,
  Organization,
  OrganizationOrderBy,
  OrganizationsBreakdown,
  OrganizationsFilter,
  OrganizationsSeries,
  OrganizationsTotals,
  OrganizationsTotalsOf,
  PauseCampaignInput,
  Platform,
  PlatformsBreakdown,
  PlatformsSeries,
  PlatformsTotals,
  PledgeDonationInput,
  PostCampaignUpdateInput,
  PublishShiftsInput,
  ReceivePledgeInput,
  RecordDisbursementInput,
  RecordDonationInput,
  RecordDonationRow,
  RecordTransferInput,
  RefundDonationInput,
  Region,
  RegionFilter,
  RegionsBreakdown,
  RegionsFilter,
  RegionsSeries,
  RegionsTotals,
  RegisterOrganizationInput,
  RegisterOrganizationRow,
  RegisterVolunteerInput,
  RegisterVolunteerRow,
  RemoveVolunteerSkillInput,
  ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveryInput,
  ReplayedWebhookDeliveries,
  ReportHeadcountInput,
  ReviewOrganizationInput,
  RevokeCalendarFeedInput,
  RevokeHoursCertificateInput,
  RevokeKeyInput,
  RevokePlatformInput,
  RotateWebhookSecretInput,
  RotatedWebhookSecret,
  SendTestEventInput,
  SeriesPoint,
  SetVolunteerSkillInput,
  Shift,
  ShiftSeries,
  ShiftsCancel,
  ShiftsChange,
  ShiftsFilter,
  ShiftsPublish,
  ShiftsRota,
  ShiftsSuggestions,
  SignUpInput,
  Signup,
  Site,
  SitesCodeQr,
  SitesCoverage,
  SitesFilter,
  StartAffiliationInput,
  StartMembershipInput,
  SupersedeAggregateInput,
  SwapSignupsInput,
  Team,
  TeamsFilter,
  Totals,
  TotalsBreakdown,
  TotalsFilter,
  Transfer,
  UpdateCampaignInput,
  UpdateOrganizationInput,
  UpdateSiteInput,
  UpdateVolunteerInput,
  UpdateWebhookEndpointInput,
  VerifiedCertificate,
  VerifiedReceipt,
  Viewer,
  VoidDisbursementInput,
  VoidDonationInput,
  VoidTransferInput,
  Volunteer,
  VolunteerTotals,
  VolunteersBreakdown,
  VolunteersDays,
  VolunteersFilter,
  WebhookDelivery,
  WebhookDeliveryFilter,
  WebhookEndpoint,
  WebhookExample,
  WebhooksGetDelivery,
  WithdrawHeadcountInput,
} from './types.ts'

/** Arguments of `attendances.list`. */
export interface AttendancesListArguments {
  /** Which ones. */
  filter?: AttendancesFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `calendars.list`. */
export interface CalendarsListArguments {
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `campaigns.list`. */
export interface CampaignsListArguments {
  /** Which ones. */
  filter?: CampaignsFilter | null | undefined
  /** How they are ordered. */
  orderBy?: CampaignOrderBy | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `campaigns.totals`. */
export interface CampaignsTotalsArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of all campaigns under it. */
  includeChildren?: boolean | null | undefined
}

/** Arguments of `campaigns.breakdown`. */
export interface CampaignsBreakdownArguments {
  /** By what. */
  by: TotalsDimension
  /** How many groups at most, up to 100. */
  first?: number | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of all campaigns under it. */
  includeChildren?: boolean | null | undefined
}

/** Arguments of `campaigns.series`. */
export interface CampaignsSeriesArguments {
  /** How long each point is. */
  interval: SeriesInterval
  /** In the first point. */
  from: string | Date
  /** In the last point: a date counts to its end. */
  to: string | Date
  /** IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region. */
  timeZone?: string | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
  /** With those of all campaigns under it. */
  includeChildren?: boolean | null | undefined
}

/** Arguments of `campaigns.totalsOf`. */
export interface CampaignsTotalsOfArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of all campaigns under it. */
  includeChildren?: boolean | null | undefined
}

/** Arguments of `certificates.verify`. */
export interface CertificatesVerifyArguments {
  /** The name that the holder shows. */
  name?: string | null | undefined
}

/** Arguments of `certificates.list`. */
export interface CertificatesListArguments {
  /** Of one volunteer. */
  volunteer?: string | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `disbursements.list`. */
export interface DisbursementsListArguments {
  /** Which ones. */
  filter?: DisbursementsFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `donations.list`. */
export interface DonationsListArguments {
  /** Which ones. */
  filter?: DonationsFilter | null | undefined
  /** How they are ordered. */
  orderBy?: DonationOrderBy | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `events.list`. */
export interface EventsListArguments {
  /** Only these types, at most 100. */
  types?: readonly EventType[] | null | undefined
  /** Only what concerns any of these campaigns, at most 100. */
  campaignIds?: readonly string[] | null | undefined
  /** Only what concerns any of these organisations, at most 100. */
  organizationIds?: readonly string[] | null | undefined
  /** Only what happened in this region or below it: its code. */
  region?: string | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `events.subscribe`. */
export interface EventsSubscribeArguments {
  /** Only these types, at most 100. */
  types?: readonly EventType[] | null | undefined
  /** Only what concerns any of these campaigns, at most 100. */
  campaignIds?: readonly string[] | null | undefined
  /** Only what concerns any of these organisations, at most 100. */
  organizationIds?: readonly string[] | null | undefined
  /** Only what happened in this region or below it: its code. */
  region?: string | null | undefined
  /**
   * A cursor to go on behind: that of an event, or of a frame (`Last-Event-ID`, which counts more). Left out: from
   * now on.
   */
  after?: string | null | undefined
}

/** Arguments of `headcounts.list`. */
export interface HeadcountsListArguments {
  /** By organisation. */
  organization?: IdFilter | null | undefined
  /** By region. */
  region?: RegionFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `organizations.list`. */
export interface OrganizationsListArguments {
  /** Which ones. */
  filter?: OrganizationsFilter | null | undefined
  /** How they are ordered. */
  orderBy?: OrganizationOrderBy | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `organizations.totals`. */
export interface OrganizationsTotalsArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of its present members. */
  includeMembers?: boolean | null | undefined
}

/** Arguments of `organizations.breakdown`. */
export interface OrganizationsBreakdownArguments {
  /** By what. */
  by: TotalsDimension
  /** How many groups at most, up to 100. */
  first?: number | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of its present members. */
  includeMembers?: boolean | null | undefined
}

/** Arguments of `organizations.series`. */
export interface OrganizationsSeriesArguments {
  /** How long each point is. */
  interval: SeriesInterval
  /** In the first point. */
  from: string | Date
  /** In the last point: a date counts to its end. */
  to: string | Date
  /** IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region. */
  timeZone?: string | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
}

/** Arguments of `organizations.totalsOf`. */
export interface OrganizationsTotalsOfArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** With those of its present members. */
  includeMembers?: boolean | null | undefined
}

/** Arguments of `platforms.list`. */
export interface PlatformsListArguments {
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `platforms.totals`. */
export interface PlatformsTotalsArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
}

/** Arguments of `platforms.breakdown`. */
export interface PlatformsBreakdownArguments {
  /** By what. */
  by: TotalsDimension
  /** How many groups at most, up to 100. */
  first?: number | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
}

/** Arguments of `platforms.series`. */
export interface PlatformsSeriesArguments {
  /** How long each point is. */
  interval: SeriesInterval
  /** In the first point. */
  from: string | Date
  /** In the last point: a date counts to its end. */
  to: string | Date
  /** IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region. */
  timeZone?: string | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
}

/** Arguments of `regions.list`. */
export interface RegionsListArguments {
  /** Which ones. */
  filter?: RegionsFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `regions.totals`. */
export interface RegionsTotalsArguments {
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** By whose region a gift counts. */
  role?: TotalsRole | null | undefined
}

/** Arguments of `regions.breakdown`. */
export interface RegionsBreakdownArguments {
  /** By what. */
  by: TotalsDimension
  /** How many groups at most, up to 100. */
  first?: number | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
  /** By whose region a gift counts. */
  role?: TotalsRole | null | undefined
}

/** Arguments of `regions.series`. */
export interface RegionsSeriesArguments {
  /** How long each point is. */
  interval: SeriesInterval
  /** In the first point. */
  from: string | Date
  /** In the last point: a date counts to its end. */
  to: string | Date
  /** IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region. */
  timeZone?: string | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
  /** By whose region a gift counts. */
  role?: TotalsRole | null | undefined
}

/** Arguments of `shifts.list`. */
export interface ShiftsListArguments {
  /** Which ones. */
  filter?: ShiftsFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `shifts.suggestions`. */
export interface ShiftsSuggestionsArguments {
  /** How many at most: 5 if nothing is said, at most 50. */
  first?: number | null | undefined
}

/** Arguments of `shifts.rota`. */
export interface ShiftsRotaArguments {
  /** All shifts of an organisation. */
  organization?: string | null | undefined
  /** The shifts of a team. */
  team?: string | null | undefined
  /** The shifts at a site. */
  site?: string | null | undefined
  /** From when. */
  from: string | Date
  /** Until when. */
  to: string | Date
}

/** Arguments of `sites.list`. */
export interface SitesListArguments {
  /** Which ones. */
  filter?: SitesFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `sites.coverage`. */
export interface SitesCoverageArguments {
  /** From when. */
  from: string | Date
  /** Until when. */
  to: string | Date
  /** How many have to be there at any time. */
  minimum: number
  /** How many at most: 5 if nothing is said, at most 50. */
  suggestions?: number | null | undefined
}

/** Arguments of `teams.list`. */
export interface TeamsListArguments {
  /** Which ones. */
  filter?: TeamsFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `totals.get`. */
export interface TotalsGetArguments {
  /** What it is over. */
  filter?: TotalsFilter | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
}

/** Arguments of `totals.breakdown`. */
export interface TotalsBreakdownArguments {
  /** By what. */
  by: TotalsDimension
  /** How many groups at most, up to 100. */
  first?: number | null | undefined
  /** What it is over. */
  filter?: TotalsFilter | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: everything that is known now. */
  knownAt?: string | Date | null | undefined
  /**
   * The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see
   * `cash.byCurrency`.
   */
  currency?: string | null | undefined
}

/** Arguments of `totals.series`. */
export interface TotalsSeriesArguments {
  /** What it is over. */
  filter?: TotalsFilter | null | undefined
  /** How long each point is. */
  interval: SeriesInterval
  /** In the first point. */
  from: string | Date
  /** In the last point: a date counts to its end. */
  to: string | Date
  /** IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region. */
  timeZone?: string | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
}

/** Arguments of `totals.entries`. */
export interface TotalsEntriesArguments {
  /** What it is over. */
  filter?: TotalsFilter | null | undefined
  /** Only what happened by then. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. */
  knownAt?: string | Date | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `transfers.list`. */
export interface TransfersListArguments {
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `volunteers.list`. */
export interface VolunteersListArguments {
  /** Which ones. */
  filter?: VolunteersFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `volunteers.totals`. */
export interface VolunteersTotalsArguments {
  /** The code of a region. */
  region?: string | null | undefined
  /** An organisation. */
  organization?: string | null | undefined
  /** Only of this duty. */
  duty?: DutyKind | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: all that is known. */
  knownAt?: string | Date | null | undefined
}

/** Arguments of `volunteers.breakdown`. */
export interface VolunteersBreakdownArguments {
  /** By what. */
  by: VolunteerDimension
  /** How many at most: 20 if nothing is said, at most 500. */
  first?: number | null | undefined
  /** The code of a region. */
  region?: string | null | undefined
  /** An organisation. */
  organization?: string | null | undefined
  /** Only of this duty. */
  duty?: DutyKind | null | undefined
  /** Only what happened by then. Left out: everything. */
  asOf?: string | Date | null | undefined
  /** Only what was recorded by then. Left out: all that is known. */
  knownAt?: string | Date | null | undefined
}

/** Arguments of `volunteers.days`. */
export interface VolunteersDaysArguments {
  /** The first day. */
  from: string
  /** The last day. */
  to: string
  /** The code of a region. */
  region?: string | null | undefined
  /** An organisation. */
  organization?: string | null | undefined
  /** Only of this duty. */
  duty?: DutyKind | null | undefined
  /** IANA name of the zone whose days they are: that of the region if left out. */
  timeZone?: string | null | undefined
}

/** Arguments of `webhooks.list`. */
export interface WebhooksListArguments {
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** Arguments of `webhooks.examples`. */
export interface WebhooksExamplesArguments {
  /** The subscription document: the whole event if nothing is said. */
  document?: string | null | undefined
  /** Of which events: of all if nothing is said. */
  types?: readonly EventType[] | null | undefined
}

/** Arguments of `webhooks.deliveries`. */
export interface WebhooksDeliveriesArguments {
  /** Which ones. */
  filter?: WebhookDeliveryFilter | null | undefined
  /** Items a request, at most 100; the list itself is not cut. */
  first?: number | null | undefined
  /** Only what comes after this cursor. */
  after?: string | null | undefined
}

/** What `tz.applications` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class ApplicationsResource extends Resource {
  /**
   * Adds an application. Scope `admin`.
   *
   * @example
   * ```ts
   * const application = await tz.applications.create({ name: 'Our importer', organization: organizationId })
   * ```
   */
  create<const S extends Select<ApplicationFields>>(input: CreateApplicationInput, options: CallOptions & SelectOption<ApplicationFields, S>): Call<Selected<ApplicationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Adds an application. Scope `admin`.
   *
   * @example
   * ```ts
   * const application = await tz.applications.create({ name: 'Our importer', organization: organizationId })
   * ```
   */
  create(input: CreateApplicationInput, options?: CallOptions): Call<Application, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateApplicationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsCreate, 'createApplication', input, options)
  }

  /**
   * Issues a key. `secret` is its text, shown this once: it is null where an answer was lost on its way and a retry
   * found the key issued. Revoke it then and issue another. Scope `admin`.
   *
   * @example
   * ```ts
   * const { secret } = await tz.applications.createKey({ application: applicationId, scopes: ['DONATIONS_WRITE'] })
   * await keep(secret) // It is shown this once.
   * ```
   */
  createKey<const S extends Select<CreateKeyPayloadFields>>(input: CreateKeyInput, options: CallOptions & SelectOption<CreateKeyPayloadFields, S>): Call<Selected<CreateKeyPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Issues a key. `secret` is its text, shown this once: it is null where an answer was lost on its way and a retry
   * found the key issued. Revoke it then and issue another. Scope `admin`.
   *
   * @example
   * ```ts
   * const { secret } = await tz.applications.createKey({ application: applicationId, scopes: ['DONATIONS_WRITE'] })
   * await keep(secret) // It is shown this once.
   * ```
   */
  createKey(input: CreateKeyInput, options?: CallOptions): Call<CreatedKey, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  createKey(input: CreateKeyInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsCreateKey, 'createKey', input, options)
  }

  /**
   * Revokes a key; it stops working within two seconds, and on this server at once. Scope `admin`.
   *
   * @example
   * ```ts
   * await tz.applications.revokeKey({ key: keyId })
   * ```
   */
  revokeKey<const S extends Select<ApiKeyFields>>(input: RevokeKeyInput, options: CallOptions & SelectOption<ApiKeyFields, S>): Call<Selected<ApiKeyFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Revokes a key; it stops working within two seconds, and on this server at once. Scope `admin`.
   *
   * @example
   * ```ts
   * await tz.applications.revokeKey({ key: keyId })
   * ```
   */
  revokeKey(input: RevokeKeyInput, options?: CallOptions): Call<ApiKey, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revokeKey(input: RevokeKeyInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsRevokeKey, 'revokeKey', input, options)
  }
}

/** What `tz.attendances` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class AttendancesResource extends Resource {
  /**
   * What happened in shifts of your organisation, or with its volunteers, the newest shift first. Scope
   * `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const { id, status } of tz.attendances.list({ filter: { organization: { in: [organizationId] } } })) console.log(id, status)
   * ```
   */
  list<const S extends Select<AttendanceFields>>(args: AttendancesListArguments | undefined, options: CallOptions & SelectOption<AttendanceFields, S>): Pages<Selected<AttendanceFields, S>>
  /**
   * What happened in shifts of your organisation, or with its volunteers, the newest shift first. Scope
   * `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const { id, status } of tz.attendances.list({ filter: { organization: { in: [organizationId] } } })) console.log(id, status)
   * ```
   */
  list(args?: AttendancesListArguments, options?: CallOptions): Pages<Attendance>
  list(args: AttendancesListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.attendancesList, 'attendances', args, options)
  }

  /**
   * A coordinator checks a volunteer in: from an hour before the shift until its end. Scope `shifts:write`, for
   * shifts of your organisation.
   *
   * @example
   * ```ts
   * const attendance = await tz.attendances.checkIn({ signup: begunSignupId })
   * ```
   */
  checkIn<const S extends Select<AttendanceFields>>(input: CheckInInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * A coordinator checks a volunteer in: from an hour before the shift until its end. Scope `shifts:write`, for
   * shifts of your organisation.
   *
   * @example
   * ```ts
   * const attendance = await tz.attendances.checkIn({ signup: begunSignupId })
   * ```
   */
  checkIn(input: CheckInInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  checkIn(input: CheckInInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesCheckIn, 'checkIn', input, options)
  }

  /**
   * A volunteer checks in with the code that is shown at the site. Scope `shifts:write`, for volunteers of your
   * organisation.
   *
   * @example
   * ```ts
   * const attendance = await tz.attendances.checkInWithCode({ code: siteCode, volunteer: volunteerId })
   * ```
   */
  checkInWithCode<const S extends Select<AttendanceFields>>(input: CheckInWithCodeInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * A volunteer checks in with the code that is shown at the site. Scope `shifts:write`, for volunteers of your
   * organisation.
   *
   * @example
   * ```ts
   * const attendance = await tz.attendances.checkInWithCode({ code: siteCode, volunteer: volunteerId })
   * ```
   */
  checkInWithCode(input: CheckInWithCodeInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  checkInWithCode(input: CheckInWithCodeInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesCheckInWithCode, 'checkInWithCode', input, options)
  }

  /**
   * Checks a volunteer out and reckons the hours, by a coordinator or with the code of the site. Scope
   * `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.checkOut({ attendance: runningAttendanceId })
   * ```
   */
  checkOut<const S extends Select<AttendanceFields>>(input: CheckOutInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Checks a volunteer out and reckons the hours, by a coordinator or with the code of the site. Scope
   * `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.checkOut({ attendance: runningAttendanceId })
   * ```
   */
  checkOut(input: CheckOutInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  checkOut(input: CheckOutInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesCheckOut, 'checkOut', input, options)
  }

  /**
   * Records that a volunteer did not come. Scope `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.markNoShow({ signup: begunSignupId })
   * ```
   */
  markNoShow<const S extends Select<AttendanceFields>>(input: MarkNoShowInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records that a volunteer did not come. Scope `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.markNoShow({ signup: begunSignupId })
   * ```
   */
  markNoShow(input: MarkNoShowInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  markNoShow(input: MarkNoShowInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesMarkNoShow, 'markNoShow', input, options)
  }

  /**
   * Corrects the hours, never to more than the shift lasts; they have to be approved again. Scope `shifts:write`,
   * for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.correct({ attendance: attendanceId, minutes: 450, reason: 'Left half an hour early' })
   * ```
   */
  correct<const S extends Select<AttendanceFields>>(input: CorrectHoursInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Corrects the hours, never to more than the shift lasts; they have to be approved again. Scope `shifts:write`,
   * for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.correct({ attendance: attendanceId, minutes: 450, reason: 'Left half an hour early' })
   * ```
   */
  correct(input: CorrectHoursInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  correct(input: CorrectHoursInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesCorrect, 'correctHours', input, options)
  }

  /**
   * Approves the hours: they count from then on. Scope `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.approve({ attendance: attendanceId })
   * ```
   */
  approve<const S extends Select<AttendanceFields>>(input: ApproveHoursInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Approves the hours: they count from then on. Scope `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.approve({ attendance: attendanceId })
   * ```
   */
  approve(input: ApproveHoursInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  approve(input: ApproveHoursInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesApprove, 'approveHours', input, options)
  }

  /**
   * Records that a volunteer disputes the hours; they do not count until they are settled. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.dispute({ attendance: attendanceId, reason: 'Nobody saw them' })
   * ```
   */
  dispute<const S extends Select<AttendanceFields>>(input: DisputeHoursInput, options: CallOptions & SelectOption<AttendanceFields, S>): Call<Selected<AttendanceFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records that a volunteer disputes the hours; they do not count until they are settled. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.attendances.dispute({ attendance: attendanceId, reason: 'Nobody saw them' })
   * ```
   */
  dispute(input: DisputeHoursInput, options?: CallOptions): Call<Attendance, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  dispute(input: DisputeHoursInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.attendancesDispute, 'disputeHours', input, options)
  }
}

/** What `tz.calendars` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class CalendarsResource extends Resource {
  /**
   * The links of your organisation, the newest first. Scope `shifts:write`.
   *
   * @example
   * ```ts
   * for await (const feed of tz.calendars.list()) console.log(feed.id)
   * ```
   */
  list<const S extends Select<CalendarFeedFields>>(args: CalendarsListArguments | undefined, options: CallOptions & SelectOption<CalendarFeedFields, S>): Pages<Selected<CalendarFeedFields, S>>
  /**
   * The links of your organisation, the newest first. Scope `shifts:write`.
   *
   * @example
   * ```ts
   * for await (const feed of tz.calendars.list()) console.log(feed.id)
   * ```
   */
  list(args?: CalendarsListArguments, options?: CallOptions): Pages<CalendarFeed>
  list(args: CalendarsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.calendarsList, 'calendarFeeds', args, options)
  }

  /**
   * Makes a secret link to the shifts of an organisation, a team or a site, or to the places of one volunteer, for
   * calendar programs. No names are in it. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const { feed, path } = await tz.calendars.create({ site: siteId })
   * ```
   */
  create(input: CreateCalendarFeedInput, options?: CallOptions): Call<
    Exclude<CalendarsCreate['createCalendarFeed'], { __typename: string }>,
    ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError
  > {
    return write(this.client, documents.calendarsCreate, 'createCalendarFeed', input, options)
  }

  /**
   * Makes a link worthless. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.calendars.revoke({ feed: feedId })
   * ```
   */
  revoke<const S extends Select<CalendarFeedFields>>(input: RevokeCalendarFeedInput, options: CallOptions & SelectOption<CalendarFeedFields, S>): Call<Selected<CalendarFeedFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes a link worthless. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.calendars.revoke({ feed: feedId })
   * ```
   */
  revoke(input: RevokeCalendarFeedInput, options?: CallOptions): Call<CalendarFeed, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revoke(input: RevokeCalendarFeedInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.calendarsRevoke, 'revokeCalendarFeed', input, options)
  }
}

/** What `tz.campaigns` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class CampaignsResource extends Resource {
  /**
   * A campaign by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const campaign = await tz.campaigns.get(campaignId)
   * console.log(campaign.name, campaign.status)
   * ```
   */
  get<const S extends Select<CampaignFields>>(id: string, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, NotFoundError>
  /**
   * A campaign by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const campaign = await tz.campaigns.get(campaignId)
   * console.log(campaign.name, campaign.status)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Campaign, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.campaignsGet, 'campaign', { id }, options, true)
  }

  /**
   * A campaign by its name in addresses.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const campaign = await tz.campaigns.getBySlug('mask')
   * ```
   */
  getBySlug<const S extends Select<CampaignFields>>(slug: string, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, NotFoundError>
  /**
   * A campaign by its name in addresses.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const campaign = await tz.campaigns.getBySlug('mask')
   * ```
   */
  getBySlug(slug: string, options?: CallOptions): Call<Campaign, NotFoundError>
  getBySlug(slug: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.campaignsGetBySlug, 'campaign', { slug }, options, true)
  }

  /**
   * Campaigns, the newest first.
   *
   * @example
   * ```ts
   * for await (const campaign of tz.campaigns.list({ filter: { status: { in: ['OPEN'] } } })) console.log(campaign.name)
   * ```
   */
  list<const S extends Select<CampaignFields>>(args: CampaignsListArguments | undefined, options: CallOptions & SelectOption<CampaignFields, S>): Pages<Selected<CampaignFields, S>>
  /**
   * Campaigns, the newest first.
   *
   * @example
   * ```ts
   * for await (const campaign of tz.campaigns.list({ filter: { status: { in: ['OPEN'] } } })) console.log(campaign.name)
   * ```
   */
  list(args?: CampaignsListArguments, options?: CallOptions): Pages<Campaign>
  list(args: CampaignsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.campaignsList, 'campaigns', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for them with `query`, or see `breakdown`.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { totals } = await tz.campaigns.totals(campaignId, { asOf: '2020-02-12' })
   * console.log(totals.cash.net.amount, totals.donationCount)
   * ```
   */
  totals(id: string, args: CampaignsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<CampaignsTotals['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsTotals, 'campaign', { ...args, id }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { totals } = await tz.campaigns.breakdown(campaignId, { by: 'PLATFORM' })
   * for (const group of totals.groups) console.log(group.totals.cash.net.amount)
   * ```
   */
  breakdown(id: string, args: CampaignsBreakdownArguments, options?: CallOptions): Call<NonNullable<CampaignsBreakdown['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsBreakdown, 'campaign', { ...args, id }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { series } = await tz.campaigns.series(campaignId, { interval: 'DAY', from: '2020-02-01', to: '2020-02-29' })
   * ```
   */
  series(id: string, args: CampaignsSeriesArguments, options?: CallOptions): Call<NonNullable<CampaignsSeries['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsSeries, 'campaign', { ...args, id }, options, true)
  }

  /**
   * The figures of many at once, in the order of the ids, null for an id that names none: a request for each
   * hundred, all as known at the same time.
   *
   * @param ids At most 100 TypeIDs.
   * @example
   * ```ts
   * const many = await tz.campaigns.totalsOf([campaignId, otherCampaignId])
   * for (const campaign of many) console.log(campaign?.totals.cash.net.amount)
   * ```
   */
  totalsOf(ids: readonly string[], args: CampaignsTotalsOfArguments = {}, options?: CallOptions): Promise<(Extract<CampaignsTotalsOf['nodes'][number], { id: string }> | null)[]> {
    return readMany(this.client, documents.campaignsTotalsOf, ids, args, options)
  }

  /**
   * Creates a campaign as a DRAFT. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * const campaign = await tz.campaigns.create({
   *   organization: organizationId,
   *   slug: 'masks-for-hangzhou',
   *   nameZh: '为杭州募集口罩',
   *   goal: cny('100000'),
   * })
   * ```
   */
  create<const S extends Select<CampaignFields>>(input: CreateCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Creates a campaign as a DRAFT. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * const campaign = await tz.campaigns.create({
   *   organization: organizationId,
   *   slug: 'masks-for-hangzhou',
   *   nameZh: '为杭州募集口罩',
   *   goal: cny('100000'),
   * })
   * ```
   */
  create(input: CreateCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsCreate, 'createCampaign', input, options)
  }

  /**
   * Changes what a campaign says of itself. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.update({ campaign: campaignId, purpose: 'Masks for hospitals' })
   * ```
   */
  update<const S extends Select<CampaignFields>>(input: UpdateCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes what a campaign says of itself. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.update({ campaign: campaignId, purpose: 'Masks for hospitals' })
   * ```
   */
  update(input: UpdateCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsUpdate, 'updateCampaign', input, options)
  }

  /**
   * Opens a draft, or a paused campaign again. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.open({ campaign: draftCampaignId })
   * ```
   */
  open<const S extends Select<CampaignFields>>(input: OpenCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Opens a draft, or a paused campaign again. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.open({ campaign: draftCampaignId })
   * ```
   */
  open(input: OpenCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  open(input: OpenCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsOpen, 'openCampaign', input, options)
  }

  /**
   * Pauses an open campaign: it takes no gifts that happen from now on. Scope `campaigns:write`, for the owner's
   * applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.pause({ campaign: campaignId })
   * ```
   */
  pause<const S extends Select<CampaignFields>>(input: PauseCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Pauses an open campaign: it takes no gifts that happen from now on. Scope `campaigns:write`, for the owner's
   * applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.pause({ campaign: campaignId })
   * ```
   */
  pause(input: PauseCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  pause(input: PauseCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsPause, 'pauseCampaign', input, options)
  }

  /**
   * Closes a campaign for good. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.close({ campaign: campaignId })
   * ```
   */
  close<const S extends Select<CampaignFields>>(input: CloseCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Closes a campaign for good. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.close({ campaign: campaignId })
   * ```
   */
  close(input: CloseCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  close(input: CloseCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsClose, 'closeCampaign', input, options)
  }

  /**
   * Lets a platform record donations for a campaign. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.authorizePlatform({ campaign: campaignId, platform: 'tongxin' })
   * ```
   */
  authorizePlatform<const S extends Select<CampaignFields>>(input: AuthorizePlatformInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Lets a platform record donations for a campaign. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.authorizePlatform({ campaign: campaignId, platform: 'tongxin' })
   * ```
   */
  authorizePlatform(input: AuthorizePlatformInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  authorizePlatform(input: AuthorizePlatformInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsAuthorizePlatform, 'authorizePlatform', input, options)
  }

  /**
   * Takes a platform's permission back; what it recorded stays. Scope `campaigns:write`, for the owner's
   * applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.revokePlatform({ campaign: authorizedCampaignId, platform: 'tongxin' })
   * ```
   */
  revokePlatform<const S extends Select<CampaignFields>>(input: RevokePlatformInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a platform's permission back; what it recorded stays. Scope `campaigns:write`, for the owner's
   * applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.revokePlatform({ campaign: authorizedCampaignId, platform: 'tongxin' })
   * ```
   */
  revokePlatform(input: RevokePlatformInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revokePlatform(input: RevokePlatformInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsRevokePlatform, 'revokePlatform', input, options)
  }

  /**
   * Posts news; answers with the campaign. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.postUpdate({ campaign: campaignId, title: 'They are there', body: '5,000 masks arrived.' })
   * ```
   */
  postUpdate<const S extends Select<CampaignFields>>(input: PostCampaignUpdateInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Posts news; answers with the campaign. Scope `campaigns:write`, for the owner's applications.
   *
   * @example
   * ```ts
   * await tz.campaigns.postUpdate({ campaign: campaignId, title: 'They are there', body: '5,000 masks arrived.' })
   * ```
   */
  postUpdate(input: PostCampaignUpdateInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  postUpdate(input: PostCampaignUpdateInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsPostUpdate, 'postCampaignUpdate', input, options)
  }
}

/** What `tz.certificates` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class CertificatesResource extends Resource {
  /**
   * What a certificate of hours says, by its number, for anyone. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   * @example
   * ```ts
   * const certificate = await tz.certificates.verify(certificateNumber)
   * console.log(certificate?.valid)
   * ```
   */
  verify<const S extends Select<VerifiedCertificateFields>>(number: string, args: CertificatesVerifyArguments | undefined, options: CallOptions & SelectOption<VerifiedCertificateFields, S>): Call<Selected<VerifiedCertificateFields, S>, NotFoundError>
  /**
   * What a certificate of hours says, by its number, for anyone. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   * @example
   * ```ts
   * const certificate = await tz.certificates.verify(certificateNumber)
   * console.log(certificate?.valid)
   * ```
   */
  verify(number: string, args?: CertificatesVerifyArguments, options?: CallOptions): Call<VerifiedCertificate, NotFoundError>
  verify(number: string, args: CertificatesVerifyArguments = {}, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.certificatesVerify, 'verifiedCertificate', { ...args, number }, options, true)
  }

  /**
   * Certificates that your organisation issued, the newest first. Scope `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const certificate of tz.certificates.list({ volunteer: volunteerId })) console.log(certificate.id)
   * ```
   */
  list<const S extends Select<HoursCertificateFields>>(args: CertificatesListArguments | undefined, options: CallOptions & SelectOption<HoursCertificateFields, S>): Pages<Selected<HoursCertificateFields, S>>
  /**
   * Certificates that your organisation issued, the newest first. Scope `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const certificate of tz.certificates.list({ volunteer: volunteerId })) console.log(certificate.id)
   * ```
   */
  list(args?: CertificatesListArguments, options?: CallOptions): Pages<HoursCertificate>
  list(args: CertificatesListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.certificatesList, 'hoursCertificates', args, options)
  }

  /**
   * Certifies the approved hours of a volunteer, with a number that anyone can verify. Scope `volunteers:write`, for
   * your own organisation.
   *
   * @example
   * ```ts
   * const certificate = await tz.certificates.issue({
   *   volunteer: servingVolunteerId,
   *   organization: organizationId,
   *   from: '2020-01-01T00:00:00+08:00',
   *   to: '2030-01-01T00:00:00+08:00',
   * })
   * ```
   */
  issue<const S extends Select<HoursCertificateFields>>(input: IssueHoursCertificateInput, options: CallOptions & SelectOption<HoursCertificateFields, S>): Call<Selected<HoursCertificateFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Certifies the approved hours of a volunteer, with a number that anyone can verify. Scope `volunteers:write`, for
   * your own organisation.
   *
   * @example
   * ```ts
   * const certificate = await tz.certificates.issue({
   *   volunteer: servingVolunteerId,
   *   organization: organizationId,
   *   from: '2020-01-01T00:00:00+08:00',
   *   to: '2030-01-01T00:00:00+08:00',
   * })
   * ```
   */
  issue(input: IssueHoursCertificateInput, options?: CallOptions): Call<HoursCertificate, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  issue(input: IssueHoursCertificateInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.certificatesIssue, 'issueHoursCertificate', input, options)
  }

  /**
   * Makes a certificate worthless: who checks its number sees that. Scope `volunteers:write`, for your own
   * organisation.
   *
   * @example
   * ```ts
   * await tz.certificates.revoke({ certificate: certificateId })
   * ```
   */
  revoke<const S extends Select<HoursCertificateFields>>(input: RevokeHoursCertificateInput, options: CallOptions & SelectOption<HoursCertificateFields, S>): Call<Selected<HoursCertificateFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes a certificate worthless: who checks its number sees that. Scope `volunteers:write`, for your own
   * organisation.
   *
   * @example
   * ```ts
   * await tz.certificates.revoke({ certificate: certificateId })
   * ```
   */
  revoke(input: RevokeHoursCertificateInput, options?: CallOptions): Call<HoursCertificate, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revoke(input: RevokeHoursCertificateInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.certificatesRevoke, 'revokeHoursCertificate', input, options)
  }
}

/** What `tz.disbursements` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class DisbursementsResource extends Resource {
  /**
   * A disbursement by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const disbursement = await tz.disbursements.get(disbursementId)
   * ```
   */
  get<const S extends Select<DisbursementFields>>(id: string, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, NotFoundError>
  /**
   * A disbursement by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const disbursement = await tz.disbursements.get(disbursementId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Disbursement, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.disbursementsGet, 'disbursement', { id }, options, true)
  }

  /**
   * Disbursements, the last first.
   *
   * @example
   * ```ts
   * for await (const { purpose, amount } of tz.disbursements.list()) console.log(purpose, amount.amount)
   * ```
   */
  list<const S extends Select<DisbursementFields>>(args: DisbursementsListArguments | undefined, options: CallOptions & SelectOption<DisbursementFields, S>): Pages<Selected<DisbursementFields, S>>
  /**
   * Disbursements, the last first.
   *
   * @example
   * ```ts
   * for await (const { purpose, amount } of tz.disbursements.list()) console.log(purpose, amount.amount)
   * ```
   */
  list(args?: DisbursementsListArguments, options?: CallOptions): Pages<Disbursement>
  list(args: DisbursementsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.disbursementsList, 'disbursements', args, options)
  }

  /**
   * Records money that left for a purpose. Scope `disbursements:write`, for the organisation whose money it is.
   *
   * @example
   * ```ts
   * const disbursement = await tz.disbursements.record({
   *   campaign: campaignId,
   *   amount: cny('5'),
   *   purpose: 'Masks for a hospital',
   * })
   * ```
   */
  record<const S extends Select<DisbursementFields>>(input: RecordDisbursementInput, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records money that left for a purpose. Scope `disbursements:write`, for the organisation whose money it is.
   *
   * @example
   * ```ts
   * const disbursement = await tz.disbursements.record({
   *   campaign: campaignId,
   *   amount: cny('5'),
   *   purpose: 'Masks for a hospital',
   * })
   * ```
   */
  record(input: RecordDisbursementInput, options?: CallOptions): Call<Disbursement, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  record(input: RecordDisbursementInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.disbursementsRecord, 'recordDisbursement', input, options)
  }

  /**
   * Takes a disbursement out of every figure. Scope `disbursements:write`, for the organisation whose money it is.
   *
   * @example
   * ```ts
   * await tz.disbursements.void({ disbursement: disbursementId, reason: 'ERROR' })
   * ```
   */
  void<const S extends Select<DisbursementFields>>(input: VoidDisbursementInput, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a disbursement out of every figure. Scope `disbursements:write`, for the organisation whose money it is.
   *
   * @example
   * ```ts
   * await tz.disbursements.void({ disbursement: disbursementId, reason: 'ERROR' })
   * ```
   */
  void(input: VoidDisbursementInput, options?: CallOptions): Call<Disbursement, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  void(input: VoidDisbursementInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.disbursementsVoid, 'voidDisbursement', input, options)
  }
}

/** What `tz.donations` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class DonationsResource extends Resource {
  /**
   * A donation by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const donation = await tz.donations.get(donationId)
   * ```
   */
  get<const S extends Select<DonationFields>>(id: string, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, NotFoundError>
  /**
   * A donation by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const donation = await tz.donations.get(donationId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Donation, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.donationsGet, 'donation', { id }, options, true)
  }

  /**
   * A donation by the slug of its platform and its name there.
   *
   * @param platform The slug of the platform.
   * @param externalReference Its name there.
   * @example
   * ```ts
   * const donation = await tz.donations.getByReference('lejuan', 'A-0')
   * ```
   */
  getByReference<const S extends Select<DonationFields>>(platform: string, externalReference: string, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, NotFoundError>
  /**
   * A donation by the slug of its platform and its name there.
   *
   * @param platform The slug of the platform.
   * @param externalReference Its name there.
   * @example
   * ```ts
   * const donation = await tz.donations.getByReference('lejuan', 'A-0')
   * ```
   */
  getByReference(platform: string, externalReference: string, options?: CallOptions): Call<Donation, NotFoundError>
  getByReference(platform: string, externalReference: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.donationsGetByReference, 'donation', { platform, externalReference }, options, true)
  }

  /**
   * Donations, the last given first.
   *
   * @example
   * ```ts
   * for await (const donation of tz.donations.list({ filter: { campaign: { in: [campaignId] } } })) console.log(donation.id)
   * ```
   */
  list<const S extends Select<DonationFields>>(args: DonationsListArguments | undefined, options: CallOptions & SelectOption<DonationFields, S>): Pages<Selected<DonationFields, S>>
  /**
   * Donations, the last given first.
   *
   * @example
   * ```ts
   * for await (const donation of tz.donations.list({ filter: { campaign: { in: [campaignId] } } })) console.log(donation.id)
   * ```
   */
  list(args?: DonationsListArguments, options?: CallOptions): Pages<Donation>
  list(args: DonationsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.donationsList, 'donations', args, options)
  }

  /**
   * What a receipt stands for. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   * @example
   * ```ts
   * const receipt = await tz.donations.verifyReceipt(receiptNumber)
   * ```
   */
  verifyReceipt<const S extends Select<ReceiptFields>>(number: string, options: CallOptions & SelectOption<ReceiptFields, S>): Call<Selected<ReceiptFields, S>, NotFoundError>
  /**
   * What a receipt stands for. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   * @example
   * ```ts
   * const receipt = await tz.donations.verifyReceipt(receiptNumber)
   * ```
   */
  verifyReceipt(number: string, options?: CallOptions): Call<VerifiedReceipt, NotFoundError>
  verifyReceipt(number: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.donationsVerifyReceipt, 'receipt', { number }, options, true)
  }

  /**
   * Records a gift that was received. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   *
   * @example
   * ```ts
   * const donation = await tz.donations.record({
   *   campaign: campaignId,
   *   amount: cny('12.50'),
   *   platform: 'lejuan',
   *   externalReference: 'A-2',
   * })
   * ```
   */
  record<const S extends Select<DonationFields>>(input: RecordDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a gift that was received. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   *
   * @example
   * ```ts
   * const donation = await tz.donations.record({
   *   campaign: campaignId,
   *   amount: cny('12.50'),
   *   platform: 'lejuan',
   *   externalReference: 'A-2',
   * })
   * ```
   */
  record(input: RecordDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  record(input: RecordDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsRecord, 'recordDonation', input, options)
  }

  /**
   * Records any number of gifts, 500 a request, and tells of each that was refused. Gifts that are there already, by
   * platform and reference, are counted and not made again. Scope `donations:write`.
   *
   * @example
   * ```ts
   * const { created, existing, failures } = await tz.donations.recordAll(rows)
   * ```
   */
  recordAll(
    rows: Iterable<RecordDonationRow> | AsyncIterable<RecordDonationRow>,
    options?: BulkOptions,
  ): Bulk<RecordDonationRow> {
    const target = { document: documents.donationsRecordAll, field: 'recordDonations', rows: 'donations' }
    return new Bulk(this.client, target, rows, options)
  }

  /**
   * Records a gift that was promised. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   *
   * @example
   * ```ts
   * const pledge = await tz.donations.pledge({ campaign: campaignId, amount: cny('500') })
   * ```
   */
  pledge<const S extends Select<DonationFields>>(input: PledgeDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a gift that was promised. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   *
   * @example
   * ```ts
   * const pledge = await tz.donations.pledge({ campaign: campaignId, amount: cny('500') })
   * ```
   */
  pledge(input: PledgeDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  pledge(input: PledgeDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsPledge, 'pledgeDonation', input, options)
  }

  /**
   * What was promised has come. Scope `donations:write`, for the receiver, or for the platform that the campaign
   * authorised.
   *
   * @example
   * ```ts
   * await tz.donations.receive({ donation: pledgeId })
   * ```
   */
  receive<const S extends Select<DonationFields>>(input: ReceivePledgeInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * What was promised has come. Scope `donations:write`, for the receiver, or for the platform that the campaign
   * authorised.
   *
   * @example
   * ```ts
   * await tz.donations.receive({ donation: pledgeId })
   * ```
   */
  receive(input: ReceivePledgeInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  receive(input: ReceivePledgeInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsReceive, 'receivePledge', input, options)
  }

  /**
   * Gives money back, in part or whole; never more than is left. Scope `donations:write`, for the receiver, or for
   * the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.refund({ donation: donationId, amount: cny('2.50'), reason: 'Paid twice' })
   * ```
   */
  refund<const S extends Select<DonationFields>>(input: RefundDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | OverRefundError | ValidationError>
  /**
   * Gives money back, in part or whole; never more than is left. Scope `donations:write`, for the receiver, or for
   * the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.refund({ donation: donationId, amount: cny('2.50'), reason: 'Paid twice' })
   * ```
   */
  refund(input: RefundDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | OverRefundError | ValidationError>
  refund(input: RefundDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsRefund, 'refundDonation', input, options)
  }

  /**
   * Takes a gift out of every figure, by reversal. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.void({ donation: donationId, reason: 'DUPLICATE' })
   * ```
   */
  void<const S extends Select<DonationFields>>(input: VoidDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a gift out of every figure, by reversal. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.void({ donation: donationId, reason: 'DUPLICATE' })
   * ```
   */
  void(input: VoidDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  void(input: VoidDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsVoid, 'voidDonation', input, options)
  }

  /**
   * Puts a record right, by reversal and a new entry. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.correct({ donation: donationId, amount: cny('12.05') })
   * ```
   */
  correct<const S extends Select<DonationFields>>(input: CorrectDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Puts a record right, by reversal and a new entry. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.correct({ donation: donationId, amount: cny('12.05') })
   * ```
   */
  correct(input: CorrectDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  correct(input: CorrectDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsCorrect, 'correctDonation', input, options)
  }

  /**
   * Takes back what an aggregate counts that single gifts now count. Scope `donations:write`, for the receiver, or
   * for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.supersede({ aggregate: aggregateId, amount: cny('2.00'), giftCount: 1n })
   * ```
   */
  supersede<const S extends Select<DonationFields>>(input: SupersedeAggregateInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes back what an aggregate counts that single gifts now count. Scope `donations:write`, for the receiver, or
   * for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.supersede({ aggregate: aggregateId, amount: cny('2.00'), giftCount: 1n })
   * ```
   */
  supersede(input: SupersedeAggregateInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  supersede(input: SupersedeAggregateInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsSupersede, 'supersedeAggregate', input, options)
  }

  /**
   * Says at which value goods are accepted; an earlier value is reversed. Scope `donations:write`, for the receiver,
   * or for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.accept({ donation: goodsId, accepted: { value: cny('50'), method: 'MARKET' } })
   * ```
   */
  accept<const S extends Select<DonationFields>>(input: AcceptDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Says at which value goods are accepted; an earlier value is reversed. Scope `donations:write`, for the receiver,
   * or for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * await tz.donations.accept({ donation: goodsId, accepted: { value: cny('50'), method: 'MARKET' } })
   * ```
   */
  accept(input: AcceptDonationInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  accept(input: AcceptDonationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsAccept, 'acceptDonation', input, options)
  }

  /**
   * Gives a received gift a number by which anyone can verify it; one a gift. Scope `donations:write`, for the
   * receiver, or for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * const receipt = await tz.donations.issueReceipt({ donation: donationId })
   * ```
   */
  issueReceipt<const S extends Select<DonationFields>>(input: IssueReceiptInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Gives a received gift a number by which anyone can verify it; one a gift. Scope `donations:write`, for the
   * receiver, or for the platform that the campaign authorised.
   *
   * @example
   * ```ts
   * const receipt = await tz.donations.issueReceipt({ donation: donationId })
   * ```
   */
  issueReceipt(input: IssueReceiptInput, options?: CallOptions): Call<Donation, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  issueReceipt(input: IssueReceiptInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.donationsIssueReceipt, 'issueReceipt', input, options)
  }
}

/** What `tz.events` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class EventsResource extends Resource {
  /**
   * The log, the first event first: all that is still kept, or what comes after a cursor. The list's `cursor` is how
   * far the log was read, also where nothing fitted: pass it as `after` next time.
   *
   * @example
   * ```ts
   * const log = tz.events.list({ types: ['donation.recorded'], after: cursor })
   * for await (const event of log) console.log(event.position, event.type)
   * await keep(log.cursor)
   * ```
   */
  list(args: EventsListArguments = {}, options?: CallOptions): Pages<Event> {
    return list(this.client, documents.eventsList, 'events', args, options)
  }

  /**
   * What happens, as it happens: each event once, in the order of the log. With `after` first what has happened
   * since then.
   *
   * @example
   * ```ts
   * for await (const event of tz.events.subscribe({ types: ['donation.recorded'], campaignIds: [campaignId] })) {
   *   if (event.type === 'donation.recorded') console.log(event.donation.amount?.amount)
   * }
   * ```
   */
  subscribe(args: EventsSubscribeArguments = {}, options?: StreamOptions): Stream<Event> {
    const target = { document: documents.eventsSubscribe, field: 'events' }
    return new Stream(this.client, target, args, options)
  }
}

/** What `tz.headcounts` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class HeadcountsResource extends Resource {
  /**
   * Numbers that organisations reported, the newest first.
   *
   * @example
   * ```ts
   * for await (const headcount of tz.headcounts.list()) console.log(headcount.id)
   * ```
   */
  list<const S extends Select<HeadcountFields>>(args: HeadcountsListArguments | undefined, options: CallOptions & SelectOption<HeadcountFields, S>): Pages<Selected<HeadcountFields, S>>
  /**
   * Numbers that organisations reported, the newest first.
   *
   * @example
   * ```ts
   * for await (const headcount of tz.headcounts.list()) console.log(headcount.id)
   * ```
   */
  list(args?: HeadcountsListArguments, options?: CallOptions): Pages<Headcount>
  list(args: HeadcountsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.headcountsList, 'headcounts', args, options)
  }

  /**
   * Records a number that your organisation reports, beside those that are counted from records. Scope
   * `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.headcounts.report({
   *   organization: organizationId,
   *   kind: 'VOLUNTEERS',
   *   amount: 120n,
   *   source: 'Count of 12 February',
   *   externalReference: '2020-02-12',
   * })
   * ```
   */
  report<const S extends Select<HeadcountFields>>(input: ReportHeadcountInput, options: CallOptions & SelectOption<HeadcountFields, S>): Call<Selected<HeadcountFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a number that your organisation reports, beside those that are counted from records. Scope
   * `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.headcounts.report({
   *   organization: organizationId,
   *   kind: 'VOLUNTEERS',
   *   amount: 120n,
   *   source: 'Count of 12 February',
   *   externalReference: '2020-02-12',
   * })
   * ```
   */
  report(input: ReportHeadcountInput, options?: CallOptions): Call<Headcount, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  report(input: ReportHeadcountInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.headcountsReport, 'reportHeadcount', input, options)
  }

  /**
   * Takes a reported number back. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.headcounts.withdraw({ headcount: headcountId })
   * ```
   */
  withdraw<const S extends Select<HeadcountFields>>(input: WithdrawHeadcountInput, options: CallOptions & SelectOption<HeadcountFields, S>): Call<Selected<HeadcountFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a reported number back. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.headcounts.withdraw({ headcount: headcountId })
   * ```
   */
  withdraw(input: WithdrawHeadcountInput, options?: CallOptions): Call<Headcount, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  withdraw(input: WithdrawHeadcountInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.headcountsWithdraw, 'withdrawHeadcount', input, options)
  }
}

/** What `tz.organizations` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class OrganizationsResource extends Resource {
  /**
   * An organisation by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const organization = await tz.organizations.get(organizationId)
   * ```
   */
  get<const S extends Select<OrganizationFields>>(id: string, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, NotFoundError>
  /**
   * An organisation by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const organization = await tz.organizations.get(organizationId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Organization, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.organizationsGet, 'organization', { id }, options, true)
  }

  /**
   * An organisation by its Unified Social Credit Code.
   *
   * @param creditCode Its Unified Social Credit Code.
   * @example
   * ```ts
   * const organization = await tz.organizations.getByCreditCode(creditCode)
   * ```
   */
  getByCreditCode<const S extends Select<OrganizationFields>>(creditCode: string, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, NotFoundError>
  /**
   * An organisation by its Unified Social Credit Code.
   *
   * @param creditCode Its Unified Social Credit Code.
   * @example
   * ```ts
   * const organization = await tz.organizations.getByCreditCode(creditCode)
   * ```
   */
  getByCreditCode(creditCode: string, options?: CallOptions): Call<Organization, NotFoundError>
  getByCreditCode(creditCode: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.organizationsGetByCreditCode, 'organization', { creditCode }, options, true)
  }

  /**
   * Organisations, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.organizations.list({ filter: { kind: { in: ['FOUNDATION'] } } })) console.log(name)
   * ```
   */
  list<const S extends Select<OrganizationFields>>(args: OrganizationsListArguments | undefined, options: CallOptions & SelectOption<OrganizationFields, S>): Pages<Selected<OrganizationFields, S>>
  /**
   * Organisations, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.organizations.list({ filter: { kind: { in: ['FOUNDATION'] } } })) console.log(name)
   * ```
   */
  list(args?: OrganizationsListArguments, options?: CallOptions): Pages<Organization>
  list(args: OrganizationsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.organizationsList, 'organizations', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for them with `query`, or see `breakdown`.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { totals } = await tz.organizations.totals(organizationId, { asOf: '2020-02-12' })
   * ```
   */
  totals(id: string, args: OrganizationsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<OrganizationsTotals['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsTotals, 'organization', { ...args, id }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { totals } = await tz.organizations.breakdown(organizationId, { by: 'CAMPAIGN' })
   * ```
   */
  breakdown(id: string, args: OrganizationsBreakdownArguments, options?: CallOptions): Call<NonNullable<OrganizationsBreakdown['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsBreakdown, 'organization', { ...args, id }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { series } = await tz.organizations.series(organizationId, { interval: 'WEEK', from: '2020-01-20', to: '2020-03-01' })
   * ```
   */
  series(id: string, args: OrganizationsSeriesArguments, options?: CallOptions): Call<NonNullable<OrganizationsSeries['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsSeries, 'organization', { ...args, id }, options, true)
  }

  /**
   * The figures of many at once, in the order of the ids, null for an id that names none: a request for each
   * hundred, all as known at the same time.
   *
   * @param ids At most 100 TypeIDs.
   * @example
   * ```ts
   * const many = await tz.organizations.totalsOf([organizationId, memberId])
   * ```
   */
  totalsOf(ids: readonly string[], args: OrganizationsTotalsOfArguments = {}, options?: CallOptions): Promise<(Extract<OrganizationsTotalsOf['nodes'][number], { id: string }> | null)[]> {
    return readMany(this.client, documents.organizationsTotalsOf, ids, args, options)
  }

  /**
   * Registers an organisation. Scope `organizations:write`.
   *
   * @example
   * ```ts
   * const organization = await tz.organizations.register({
   *   nameZh: '杭州市志愿者协会',
   *   kind: 'COMMUNITY_ORGANIZATION',
   *   region: '330100',
   * })
   * ```
   */
  register<const S extends Select<OrganizationFields>>(input: RegisterOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Registers an organisation. Scope `organizations:write`.
   *
   * @example
   * ```ts
   * const organization = await tz.organizations.register({
   *   nameZh: '杭州市志愿者协会',
   *   kind: 'COMMUNITY_ORGANIZATION',
   *   region: '330100',
   * })
   * ```
   */
  register(input: RegisterOrganizationInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  register(input: RegisterOrganizationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsRegister, 'registerOrganization', input, options)
  }

  /**
   * Registers any number of organisations, 500 a request, and tells of each that was refused. Those that are there
   * already, by credit code, are counted and not made again. Scope `organizations:write`.
   *
   * @example
   * ```ts
   * const { created, failures } = await tz.organizations.registerAll([
   *   { nameZh: '西湖区志愿者协会', kind: 'COMMUNITY_ORGANIZATION', region: '330100' },
   * ])
   * ```
   */
  registerAll(
    rows: Iterable<RegisterOrganizationRow> | AsyncIterable<RegisterOrganizationRow>,
    options?: BulkOptions,
  ): Bulk<RegisterOrganizationRow> {
    const target = { document: documents.organizationsRegisterAll, field: 'registerOrganizations', rows: 'organizations' }
    return new Bulk(this.client, target, rows, options)
  }

  /**
   * Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own
   * applications.
   *
   * @example
   * ```ts
   * await tz.organizations.update({ organization: organizationId, website: 'https://example.org' })
   * ```
   */
  update<const S extends Select<OrganizationFields>>(input: UpdateOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own
   * applications.
   *
   * @example
   * ```ts
   * await tz.organizations.update({ organization: organizationId, website: 'https://example.org' })
   * ```
   */
  update(input: UpdateOrganizationInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateOrganizationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsUpdate, 'updateOrganization', input, options)
  }

  /**
   * Verifies, rejects or suspends an organisation. Scope `admin`.
   *
   * @example
   * ```ts
   * await tz.organizations.review({ organization: newOrganizationId, status: 'VERIFIED', reviewer: 'Li Wei' })
   * ```
   */
  review<const S extends Select<OrganizationFields>>(input: ReviewOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Verifies, rejects or suspends an organisation. Scope `admin`.
   *
   * @example
   * ```ts
   * await tz.organizations.review({ organization: newOrganizationId, status: 'VERIFIED', reviewer: 'Li Wei' })
   * ```
   */
  review(input: ReviewOrganizationInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  review(input: ReviewOrganizationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsReview, 'reviewOrganization', input, options)
  }

  /**
   * Makes an organisation a member of an association; answers with the association. Scope `organizations:write`, for
   * the association's own applications.
   *
   * @example
   * ```ts
   * await tz.organizations.startMembership({ association: organizationId, member: newOrganizationId })
   * ```
   */
  startMembership<const S extends Select<OrganizationFields>>(input: StartMembershipInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes an organisation a member of an association; answers with the association. Scope `organizations:write`, for
   * the association's own applications.
   *
   * @example
   * ```ts
   * await tz.organizations.startMembership({ association: organizationId, member: newOrganizationId })
   * ```
   */
  startMembership(input: StartMembershipInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  startMembership(input: StartMembershipInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsStartMembership, 'startMembership', input, options)
  }

  /**
   * Ends a membership; answers with the association. Scope `organizations:write`, for the association's own
   * applications.
   *
   * @example
   * ```ts
   * await tz.organizations.endMembership({ association: organizationId, member: memberId })
   * ```
   */
  endMembership<const S extends Select<OrganizationFields>>(input: EndMembershipInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Ends a membership; answers with the association. Scope `organizations:write`, for the association's own
   * applications.
   *
   * @example
   * ```ts
   * await tz.organizations.endMembership({ association: organizationId, member: memberId })
   * ```
   */
  endMembership(input: EndMembershipInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  endMembership(input: EndMembershipInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsEndMembership, 'endMembership', input, options)
  }
}

/** What `tz.platforms` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class PlatformsResource extends Resource {
  /**
   * A platform by its slug.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const platform = await tz.platforms.get('lejuan')
   * ```
   */
  get<const S extends Select<PlatformFields>>(slug: string, options: CallOptions & SelectOption<PlatformFields, S>): Call<Selected<PlatformFields, S>, NotFoundError>
  /**
   * A platform by its slug.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const platform = await tz.platforms.get('lejuan')
   * ```
   */
  get(slug: string, options?: CallOptions): Call<Platform, NotFoundError>
  get(slug: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.platformsGet, 'platform', { slug }, options, true)
  }

  /**
   * Platforms, by slug.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.platforms.list()) console.log(name)
   * ```
   */
  list<const S extends Select<PlatformFields>>(args: PlatformsListArguments | undefined, options: CallOptions & SelectOption<PlatformFields, S>): Pages<Selected<PlatformFields, S>>
  /**
   * Platforms, by slug.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.platforms.list()) console.log(name)
   * ```
   */
  list(args?: PlatformsListArguments, options?: CallOptions): Pages<Platform>
  list(args: PlatformsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.platformsList, 'platforms', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for them with `query`, or see `breakdown`.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const { totals } = await tz.platforms.totals('lejuan')
   * ```
   */
  totals(slug: string, args: PlatformsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<PlatformsTotals['platform']>, NotFoundError> {
    return read(this.client, documents.platformsTotals, 'platform', { ...args, slug }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const { totals } = await tz.platforms.breakdown('lejuan', { by: 'CAMPAIGN', first: 10 })
   * ```
   */
  breakdown(slug: string, args: PlatformsBreakdownArguments, options?: CallOptions): Call<NonNullable<PlatformsBreakdown['platform']>, NotFoundError> {
    return read(this.client, documents.platformsBreakdown, 'platform', { ...args, slug }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param slug Its slug.
   * @example
   * ```ts
   * const { series } = await tz.platforms.series('lejuan', { interval: 'DAY', from: '2020-02-01', to: '2020-02-29' })
   * ```
   */
  series(slug: string, args: PlatformsSeriesArguments, options?: CallOptions): Call<NonNullable<PlatformsSeries['platform']>, NotFoundError> {
    return read(this.client, documents.platformsSeries, 'platform', { ...args, slug }, options, true)
  }

  /**
   * Adds a platform. Scope `admin`.
   *
   * @example
   * ```ts
   * const platform = await tz.platforms.create({ slug: 'aixin', nameZh: '爱心捐', kind: 'APP' })
   * ```
   */
  create<const S extends Select<PlatformFields>>(input: CreatePlatformInput, options: CallOptions & SelectOption<PlatformFields, S>): Call<Selected<PlatformFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Adds a platform. Scope `admin`.
   *
   * @example
   * ```ts
   * const platform = await tz.platforms.create({ slug: 'aixin', nameZh: '爱心捐', kind: 'APP' })
   * ```
   */
  create(input: CreatePlatformInput, options?: CallOptions): Call<Platform, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreatePlatformInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.platformsCreate, 'createPlatform', input, options)
  }
}

/** What `tz.regions` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class RegionsResource extends Resource {
  /**
   * A region by its code.
   *
   * @param code Its code, such as `330000`.
   * @example
   * ```ts
   * const region = await tz.regions.get('330000')
   * ```
   */
  get<const S extends Select<RegionFields>>(code: string, options: CallOptions & SelectOption<RegionFields, S>): Call<Selected<RegionFields, S>, NotFoundError>
  /**
   * A region by its code.
   *
   * @param code Its code, such as `330000`.
   * @example
   * ```ts
   * const region = await tz.regions.get('330000')
   * ```
   */
  get(code: string, options?: CallOptions): Call<Region, NotFoundError>
  get(code: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.regionsGet, 'region', { code }, options, true)
  }

  /**
   * Regions, by code.
   *
   * @example
   * ```ts
   * for await (const { code, name } of tz.regions.list()) console.log(code, name)
   * ```
   */
  list<const S extends Select<RegionFields>>(args: RegionsListArguments | undefined, options: CallOptions & SelectOption<RegionFields, S>): Pages<Selected<RegionFields, S>>
  /**
   * Regions, by code.
   *
   * @example
   * ```ts
   * for await (const { code, name } of tz.regions.list()) console.log(code, name)
   * ```
   */
  list(args?: RegionsListArguments, options?: CallOptions): Pages<Region>
  list(args: RegionsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.regionsList, 'regions', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for them with `query`, or see `breakdown`.
   *
   * @param code Its code, such as `330000`.
   * @example
   * ```ts
   * const { totals } = await tz.regions.totals('330000', { asOf: '2020-02-12' })
   * ```
   */
  totals(code: string, args: RegionsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<RegionsTotals['region']>, NotFoundError> {
    return read(this.client, documents.regionsTotals, 'region', { ...args, code }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param code Its code, such as `330000`.
   * @example
   * ```ts
   * const { totals } = await tz.regions.breakdown('330000', { by: 'CITY', asOf: '2020-02-12' })
   * ```
   */
  breakdown(code: string, args: RegionsBreakdownArguments, options?: CallOptions): Call<NonNullable<RegionsBreakdown['region']>, NotFoundError> {
    return read(this.client, documents.regionsBreakdown, 'region', { ...args, code }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param code Its code, such as `330000`.
   * @example
   * ```ts
   * const { series } = await tz.regions.series('330000', { interval: 'DAY', from: '2020-01-25', to: '2020-02-12' })
   * ```
   */
  series(code: string, args: RegionsSeriesArguments, options?: CallOptions): Call<NonNullable<RegionsSeries['region']>, NotFoundError> {
    return read(this.client, documents.regionsSeries, 'region', { ...args, code }, options, true)
  }

  /**
   * Adds a region. Scope `admin`. Regions never move.
   *
   * @example
   * ```ts
   * const region = await tz.regions.create({
   *   code: '331000',
   *   level: 'CITY',
   *   nameZh: '台州市',
   *   nameEn: 'Taizhou',
   *   parent: '330000',
   * })
   * ```
   */
  create<const S extends Select<RegionFields>>(input: CreateRegionInput, options: CallOptions & SelectOption<RegionFields, S>): Call<Selected<RegionFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Adds a region. Scope `admin`. Regions never move.
   *
   * @example
   * ```ts
   * const region = await tz.regions.create({
   *   code: '331000',
   *   level: 'CITY',
   *   nameZh: '台州市',
   *   nameEn: 'Taizhou',
   *   parent: '330000',
   * })
   * ```
   */
  create(input: CreateRegionInput, options?: CallOptions): Call<Region, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateRegionInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.regionsCreate, 'createRegion', input, options)
  }
}

/** What `tz.shifts` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class ShiftsResource extends Resource {
  /**
   * A shift by its id; a draft only for its own organisation.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const shift = await tz.shifts.get(shiftId)
   * ```
   */
  get<const S extends Select<ShiftFields>>(id: string, options: CallOptions & SelectOption<ShiftFields, S>): Call<Selected<ShiftFields, S>, NotFoundError>
  /**
   * A shift by its id; a draft only for its own organisation.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const shift = await tz.shifts.get(shiftId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Shift, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.shiftsGet, 'shift', { id }, options, true)
  }

  /**
   * Shifts, the first first.
   *
   * @example
   * ```ts
   * for await (const shift of tz.shifts.list({ filter: { site: { in: [siteId] } } })) console.log(shift.startsAt)
   * ```
   */
  list<const S extends Select<ShiftFields>>(args: ShiftsListArguments | undefined, options: CallOptions & SelectOption<ShiftFields, S>): Pages<Selected<ShiftFields, S>>
  /**
   * Shifts, the first first.
   *
   * @example
   * ```ts
   * for await (const shift of tz.shifts.list({ filter: { site: { in: [siteId] } } })) console.log(shift.startsAt)
   * ```
   */
  list(args?: ShiftsListArguments, options?: CallOptions): Pages<Shift>
  list(args: ShiftsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.shiftsList, 'shifts', args, options)
  }

  /**
   * Who could take a place in a shift, the best first, with the reasons. Scope `volunteers:read` or `shifts:write`.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const { suggestions } = await tz.shifts.suggestions(shiftId, { first: 5 })
   * ```
   */
  suggestions(id: string, args: ShiftsSuggestionsArguments = {}, options?: CallOptions): Call<NonNullable<ShiftsSuggestions['shift']>, NotFoundError> {
    return read(this.client, documents.shiftsSuggestions, 'shift', { ...args, id }, options, true)
  }

  /**
   * Who does what when, of an organisation, a team or a site of yours. Scope `volunteers:read`.
   *
   * @example
   * ```ts
   * const rota = await tz.shifts.rota({
   *   site: siteId,
   *   from: '2030-02-01T00:00:00+08:00',
   *   to: '2030-02-08T00:00:00+08:00',
   * })
   * ```
   */
  rota(args: ShiftsRotaArguments, options?: CallOptions): Call<NonNullable<ShiftsRota['rota']>, never> {
    return read(this.client, documents.shiftsRota, 'rota', args, options)
  }

  /**
   * Makes one shift. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const startsAt = new Date(Date.now() + 24 * 3_600_000)
   * const endsAt = new Date(startsAt.getTime() + 8 * 3_600_000)
   * const shift = await tz.shifts.create({ site: siteId, capacity: 2, startsAt, endsAt, publish: true })
   * ```
   */
  create<const S extends Select<ShiftFields>>(input: CreateShiftInput, options: CallOptions & SelectOption<ShiftFields, S>): Call<Selected<ShiftFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes one shift. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const startsAt = new Date(Date.now() + 24 * 3_600_000)
   * const endsAt = new Date(startsAt.getTime() + 8 * 3_600_000)
   * const shift = await tz.shifts.create({ site: siteId, capacity: 2, startsAt, endsAt, publish: true })
   * ```
   */
  create(input: CreateShiftInput, options?: CallOptions): Call<Shift, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateShiftInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsCreate, 'createShift', input, options)
  }

  /**
   * Makes shifts by a rule, right where clocks change. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const series = await tz.shifts.createSeries({
   *   site: siteId,
   *   capacity: 2,
   *   rule: 'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=8',
   *   firstDay: '2030-02-02',
   *   times: [{ from: '08:00', to: '16:00' }],
   * })
   * ```
   */
  createSeries<const S extends Select<ShiftSeriesFields>>(input: CreateShiftSeriesInput, options: CallOptions & SelectOption<ShiftSeriesFields, S>): Call<Selected<ShiftSeriesFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes shifts by a rule, right where clocks change. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const series = await tz.shifts.createSeries({
   *   site: siteId,
   *   capacity: 2,
   *   rule: 'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=8',
   *   firstDay: '2030-02-02',
   *   times: [{ from: '08:00', to: '16:00' }],
   * })
   * ```
   */
  createSeries(input: CreateShiftSeriesInput, options?: CallOptions): Call<ShiftSeries, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  createSeries(input: CreateShiftSeriesInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsCreateSeries, 'createShiftSeries', input, options)
  }

  /**
   * Publishes drafts: all of a series, or up to 500 by id. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.publish({ shifts: [draftShiftId] })
   * ```
   */
  publish(input: PublishShiftsInput, options?: CallOptions): Call<
    Exclude<ShiftsPublish['publishShifts'], { __typename: string }>,
    ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError
  > {
    return write(this.client, documents.shiftsPublish, 'publishShifts', input, options)
  }

  /**
   * Moves or changes a shift; what is left out stays. Who clashes with its new time, has too little rest or lacks a
   * skill loses the place; where there are fewer places, who came last waits again. Scope `shifts:write`, for your
   * own organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.change({ shift: shiftId, capacity: 5 })
   * ```
   */
  change(input: ChangeShiftInput, options?: CallOptions): Call<
    Exclude<ShiftsChange['changeShift'], { __typename: string }>,
    ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError
  > {
    return write(this.client, documents.shiftsChange, 'changeShift', input, options)
  }

  /**
   * Cancels a shift with all places in it. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.cancel({ shift: shiftId, reason: 'Snow' })
   * ```
   */
  cancel(input: CancelShiftInput, options?: CallOptions): Call<
    Exclude<ShiftsCancel['cancelShift'], { __typename: string }>,
    ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError
  > {
    return write(this.client, documents.shiftsCancel, 'cancelShift', input, options)
  }

  /**
   * Signs a volunteer up for a shift: never beyond its places, never where the volunteer is elsewhere or has too
   * little rest. Scope `shifts:write`, for volunteers of your organisation.
   *
   * @example
   * ```ts
   * const signup = await tz.shifts.signUp({ shift: shiftId, volunteer: volunteerId, waitlist: true })
   * ```
   */
  signUp<const S extends Select<SignupFields>>(input: SignUpInput, options: CallOptions & SelectOption<SignupFields, S>): Call<Selected<SignupFields, S>, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  /**
   * Signs a volunteer up for a shift: never beyond its places, never where the volunteer is elsewhere or has too
   * little rest. Scope `shifts:write`, for volunteers of your organisation.
   *
   * @example
   * ```ts
   * const signup = await tz.shifts.signUp({ shift: shiftId, volunteer: volunteerId, waitlist: true })
   * ```
   */
  signUp(input: SignUpInput, options?: CallOptions): Call<Signup, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  signUp(input: SignUpInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsSignUp, 'signUp', input, options)
  }

  /**
   * A coordinator gives a volunteer a place, and may override rules with a reason, which is kept. Scope
   * `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * const signup = await tz.shifts.assign({ shift: shiftId, volunteer: volunteerId })
   * ```
   */
  assign<const S extends Select<SignupFields>>(input: AssignVolunteerInput, options: CallOptions & SelectOption<SignupFields, S>): Call<Selected<SignupFields, S>, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  /**
   * A coordinator gives a volunteer a place, and may override rules with a reason, which is kept. Scope
   * `shifts:write`, for shifts of your organisation.
   *
   * @example
   * ```ts
   * const signup = await tz.shifts.assign({ shift: shiftId, volunteer: volunteerId })
   * ```
   */
  assign(input: AssignVolunteerInput, options?: CallOptions): Call<Signup, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  assign(input: AssignVolunteerInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsAssign, 'assignVolunteer', input, options)
  }

  /**
   * Gives a place up, or the wait for one; who waits longest and can come gets the place. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.cancelSignup({ signup: signupId, reason: 'Ill' })
   * ```
   */
  cancelSignup<const S extends Select<SignupFields>>(input: CancelSignupInput, options: CallOptions & SelectOption<SignupFields, S>): Call<Selected<SignupFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Gives a place up, or the wait for one; who waits longest and can come gets the place. Scope `shifts:write`, for
   * shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.cancelSignup({ signup: signupId, reason: 'Ill' })
   * ```
   */
  cancelSignup(input: CancelSignupInput, options?: CallOptions): Call<Signup, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  cancelSignup(input: CancelSignupInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsCancelSignup, 'cancelSignup', input, options)
  }

  /**
   * Two volunteers exchange their places in two shifts, both or neither; answers with the first one's new place.
   * Scope `shifts:write`, for shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.swap({ signup: signupId, with: otherSignupId })
   * ```
   */
  swap<const S extends Select<SignupFields>>(input: SwapSignupsInput, options: CallOptions & SelectOption<SignupFields, S>): Call<Selected<SignupFields, S>, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  /**
   * Two volunteers exchange their places in two shifts, both or neither; answers with the first one's new place.
   * Scope `shifts:write`, for shifts or volunteers of your organisation.
   *
   * @example
   * ```ts
   * await tz.shifts.swap({ signup: signupId, with: otherSignupId })
   * ```
   */
  swap(input: SwapSignupsInput, options?: CallOptions): Call<Signup, ClashError | ConflictError | ForbiddenError | IdempotencyError | NotFoundError | NotQualifiedError | RestError | ShiftFullError | ValidationError>
  swap(input: SwapSignupsInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.shiftsSwap, 'swapSignups', input, options)
  }
}

/** What `tz.sites` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class SitesResource extends Resource {
  /**
   * A site by its id.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const site = await tz.sites.get(siteId)
   * ```
   */
  get<const S extends Select<SiteFields>>(id: string, options: CallOptions & SelectOption<SiteFields, S>): Call<Selected<SiteFields, S>, NotFoundError>
  /**
   * A site by its id.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const site = await tz.sites.get(siteId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Site, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.sitesGet, 'site', { id }, options, true)
  }

  /**
   * Sites, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.sites.list({ filter: { organization: { in: [organizationId] } } })) console.log(name)
   * ```
   */
  list<const S extends Select<SiteFields>>(args: SitesListArguments | undefined, options: CallOptions & SelectOption<SiteFields, S>): Pages<Selected<SiteFields, S>>
  /**
   * Sites, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.sites.list({ filter: { organization: { in: [organizationId] } } })) console.log(name)
   * ```
   */
  list(args?: SitesListArguments, options?: CallOptions): Pages<Site>
  list(args: SitesListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.sitesList, 'sites', args, options)
  }

  /**
   * The code of a site as a QR image to print, in SVG. Scope `shifts:write`.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const { codeQr } = await tz.sites.codeQr(siteId)
   * ```
   */
  codeQr(id: string, options?: CallOptions): Call<NonNullable<SitesCodeQr['site']>, NotFoundError> {
    return read(this.client, documents.sitesCodeQr, 'site', { id }, options, true)
  }

  /**
   * Where a site is manned by too few, where its shifts lie over each other, and where rest is too short, with who
   * could come to each gap. Scope `volunteers:read` or `shifts:write`.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const { coverage } = await tz.sites.coverage(siteId, {
   *   from: '2030-02-01T00:00:00+08:00',
   *   to: '2030-02-08T00:00:00+08:00',
   *   minimum: 2,
   * })
   * ```
   */
  coverage(id: string, args: SitesCoverageArguments, options?: CallOptions): Call<NonNullable<SitesCoverage['site']>, NotFoundError> {
    return read(this.client, documents.sitesCoverage, 'site', { ...args, id }, options, true)
  }

  /**
   * Opens a site. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const site = await tz.sites.open({
   *   organization: organizationId,
   *   nameZh: '武林门卡点',
   *   duty: 'CHECKPOINT',
   *   region: '330100',
   * })
   * ```
   */
  open<const S extends Select<SiteFields>>(input: OpenSiteInput, options: CallOptions & SelectOption<SiteFields, S>): Call<Selected<SiteFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Opens a site. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const site = await tz.sites.open({
   *   organization: organizationId,
   *   nameZh: '武林门卡点',
   *   duty: 'CHECKPOINT',
   *   region: '330100',
   * })
   * ```
   */
  open(input: OpenSiteInput, options?: CallOptions): Call<Site, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  open(input: OpenSiteInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.sitesOpen, 'openSite', input, options)
  }

  /**
   * Changes a site; what is left out stays. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.sites.update({ site: siteId, address: '文三路 1 号' })
   * ```
   */
  update<const S extends Select<SiteFields>>(input: UpdateSiteInput, options: CallOptions & SelectOption<SiteFields, S>): Call<Selected<SiteFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes a site; what is left out stays. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.sites.update({ site: siteId, address: '文三路 1 号' })
   * ```
   */
  update(input: UpdateSiteInput, options?: CallOptions): Call<Site, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateSiteInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.sitesUpdate, 'updateSite', input, options)
  }

  /**
   * Closes a site; its shifts stay, cancel those that will not be. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.sites.close({ site: siteId })
   * ```
   */
  close<const S extends Select<SiteFields>>(input: CloseSiteInput, options: CallOptions & SelectOption<SiteFields, S>): Call<Selected<SiteFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Closes a site; its shifts stay, cancel those that will not be. Scope `shifts:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.sites.close({ site: siteId })
   * ```
   */
  close(input: CloseSiteInput, options?: CallOptions): Call<Site, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  close(input: CloseSiteInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.sitesClose, 'closeSite', input, options)
  }
}

/** What `tz.teams` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class TeamsResource extends Resource {
  /**
   * A team by its id.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const team = await tz.teams.get(teamId)
   * ```
   */
  get<const S extends Select<TeamFields>>(id: string, options: CallOptions & SelectOption<TeamFields, S>): Call<Selected<TeamFields, S>, NotFoundError>
  /**
   * A team by its id.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const team = await tz.teams.get(teamId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Team, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.teamsGet, 'team', { id }, options, true)
  }

  /**
   * Teams, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.teams.list()) console.log(name)
   * ```
   */
  list<const S extends Select<TeamFields>>(args: TeamsListArguments | undefined, options: CallOptions & SelectOption<TeamFields, S>): Pages<Selected<TeamFields, S>>
  /**
   * Teams, the newest first.
   *
   * @example
   * ```ts
   * for await (const { name } of tz.teams.list()) console.log(name)
   * ```
   */
  list(args?: TeamsListArguments, options?: CallOptions): Pages<Team>
  list(args: TeamsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.teamsList, 'teams', args, options)
  }

  /**
   * Forms a team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const team = await tz.teams.form({ organization: organizationId, nameZh: '夜班队' })
   * ```
   */
  form<const S extends Select<TeamFields>>(input: FormTeamInput, options: CallOptions & SelectOption<TeamFields, S>): Call<Selected<TeamFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Forms a team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * const team = await tz.teams.form({ organization: organizationId, nameZh: '夜班队' })
   * ```
   */
  form(input: FormTeamInput, options?: CallOptions): Call<Team, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  form(input: FormTeamInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.teamsForm, 'formTeam', input, options)
  }

  /**
   * Ends a team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.disband({ team: teamId })
   * ```
   */
  disband<const S extends Select<TeamFields>>(input: DisbandTeamInput, options: CallOptions & SelectOption<TeamFields, S>): Call<Selected<TeamFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Ends a team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.disband({ team: teamId })
   * ```
   */
  disband(input: DisbandTeamInput, options?: CallOptions): Call<Team, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  disband(input: DisbandTeamInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.teamsDisband, 'disbandTeam', input, options)
  }

  /**
   * Takes a volunteer of the organisation into one of its teams; answers with the team. Scope `volunteers:write`,
   * for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.join({ team: teamId, volunteer: volunteerId })
   * ```
   */
  join<const S extends Select<TeamFields>>(input: JoinTeamInput, options: CallOptions & SelectOption<TeamFields, S>): Call<Selected<TeamFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a volunteer of the organisation into one of its teams; answers with the team. Scope `volunteers:write`,
   * for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.join({ team: teamId, volunteer: volunteerId })
   * ```
   */
  join(input: JoinTeamInput, options?: CallOptions): Call<Team, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  join(input: JoinTeamInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.teamsJoin, 'joinTeam', input, options)
  }

  /**
   * Takes a volunteer out of a team; answers with the team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.leave({ team: teamId, volunteer: teamMemberId })
   * ```
   */
  leave<const S extends Select<TeamFields>>(input: LeaveTeamInput, options: CallOptions & SelectOption<TeamFields, S>): Call<Selected<TeamFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a volunteer out of a team; answers with the team. Scope `volunteers:write`, for your own organisation.
   *
   * @example
   * ```ts
   * await tz.teams.leave({ team: teamId, volunteer: teamMemberId })
   * ```
   */
  leave(input: LeaveTeamInput, options?: CallOptions): Call<Team, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  leave(input: LeaveTeamInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.teamsLeave, 'leaveTeam', input, options)
  }
}

/** What `tz.totals` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class TotalsResource extends Resource {
  /**
   * The figures of everything that a filter chooses.
   *
   * @example
   * ```ts
   * const totals = await tz.totals.get({ filter: { region: '330000' }, asOf: '2020-02-12' })
   * ```
   */
  get<const S extends Select<TotalsFields>>(args: TotalsGetArguments | undefined, options: CallOptions & SelectOption<TotalsFields, S>): Call<Selected<TotalsFields, S>, never>
  /**
   * The figures of everything that a filter chooses.
   *
   * @example
   * ```ts
   * const totals = await tz.totals.get({ filter: { region: '330000' }, asOf: '2020-02-12' })
   * ```
   */
  get(args?: TotalsGetArguments, options?: CallOptions): Call<Totals, never>
  get(args: TotalsGetArguments = {}, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.totalsGet, 'totals', args, options)
  }

  /**
   * The figures of everything that a filter chooses, broken down, the greatest first.
   *
   * @example
   * ```ts
   * const { groups } = await tz.totals.breakdown({ by: 'CITY', first: 11 })
   * ```
   */
  breakdown(args: TotalsBreakdownArguments, options?: CallOptions): Call<NonNullable<TotalsBreakdown['totals']>, never> {
    return read(this.client, documents.totalsBreakdown, 'totals', args, options)
  }

  /**
   * The figures of everything that a filter chooses, point by point: opening + change = closing.
   *
   * @example
   * ```ts
   * const points = await tz.totals.series({ interval: 'MONTH', from: '2020-01-01', to: '2020-12-31' })
   * ```
   */
  series<const S extends Select<SeriesPointFields>>(args: TotalsSeriesArguments, options: CallOptions & SelectOption<SeriesPointFields, S>): Call<Selected<SeriesPointFields, S>[], never>
  /**
   * The figures of everything that a filter chooses, point by point: opening + change = closing.
   *
   * @example
   * ```ts
   * const points = await tz.totals.series({ interval: 'MONTH', from: '2020-01-01', to: '2020-12-31' })
   * ```
   */
  series(args: TotalsSeriesArguments, options?: CallOptions): Call<SeriesPoint[], never>
  series(args: TotalsSeriesArguments, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.totalsSeries, 'series', args, options)
  }

  /**
   * The entries behind a total, in the order in which they were recorded: added up they give exactly the total of
   * the same arguments. Forward only (`first`, `after`).
   *
   * @example
   * ```ts
   * for await (const entry of tz.totals.entries({ asOf: '2020-02-12' })) console.log(entry.position)
   * ```
   */
  entries<const S extends Select<LedgerEntryFields>>(args: TotalsEntriesArguments | undefined, options: CallOptions & SelectOption<LedgerEntryFields, S>): Pages<Selected<LedgerEntryFields, S>>
  /**
   * The entries behind a total, in the order in which they were recorded: added up they give exactly the total of
   * the same arguments. Forward only (`first`, `after`).
   *
   * @example
   * ```ts
   * for await (const entry of tz.totals.entries({ asOf: '2020-02-12' })) console.log(entry.position)
   * ```
   */
  entries(args?: TotalsEntriesArguments, options?: CallOptions): Pages<LedgerEntry>
  entries(args: TotalsEntriesArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.totalsEntries, 'ledgerEntries', args, options)
  }

  /**
   * The figures of campaigns, each at once and then whenever they change. Only the latest state is told: a burst of
   * changes comes as one.
   *
   * @param ids From 1 to 100 campaigns.
   * @example
   * ```ts
   * for await (const { campaign, totals } of tz.totals.watch([campaignId]))
   *   console.log(campaign.name, totals.cash.net.amount)
   * ```
   */
  watch(ids: readonly string[], options?: StreamOptions): Stream<CampaignTotalsUpdate> {
    const target = { document: documents.totalsWatch, field: 'campaignTotals' }
    return new Stream(this.client, target, { ids }, options)
  }
}

/** What `tz.transfers` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class TransfersResource extends Resource {
  /**
   * A transfer by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const transfer = await tz.transfers.get(transferId)
   * ```
   */
  get<const S extends Select<TransferFields>>(id: string, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, NotFoundError>
  /**
   * A transfer by its id.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const transfer = await tz.transfers.get(transferId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Transfer, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.transfersGet, 'transfer', { id }, options, true)
  }

  /**
   * Transfers, the last first.
   *
   * @example
   * ```ts
   * for await (const { amount, purpose } of tz.transfers.list()) console.log(amount.amount, purpose)
   * ```
   */
  list<const S extends Select<TransferFields>>(args: TransfersListArguments | undefined, options: CallOptions & SelectOption<TransferFields, S>): Pages<Selected<TransferFields, S>>
  /**
   * Transfers, the last first.
   *
   * @example
   * ```ts
   * for await (const { amount, purpose } of tz.transfers.list()) console.log(amount.amount, purpose)
   * ```
   */
  list(args?: TransfersListArguments, options?: CallOptions): Pages<Transfer>
  list(args: TransfersListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.transfersList, 'transfers', args, options)
  }

  /**
   * Records money that moved between organisations or campaigns. Scope `disbursements:write`, for the organisation
   * whose money it is.
   *
   * @example
   * ```ts
   * const transfer = await tz.transfers.record({
   *   from: { campaign: campaignId },
   *   to: { organization: memberId },
   *   amount: cny('1'),
   *   purpose: 'REGRANT',
   * })
   * ```
   */
  record<const S extends Select<TransferFields>>(input: RecordTransferInput, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records money that moved between organisations or campaigns. Scope `disbursements:write`, for the organisation
   * whose money it is.
   *
   * @example
   * ```ts
   * const transfer = await tz.transfers.record({
   *   from: { campaign: campaignId },
   *   to: { organization: memberId },
   *   amount: cny('1'),
   *   purpose: 'REGRANT',
   * })
   * ```
   */
  record(input: RecordTransferInput, options?: CallOptions): Call<Transfer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  record(input: RecordTransferInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.transfersRecord, 'recordTransfer', input, options)
  }

  /**
   * Takes a transfer, both its lines, out of every figure. Scope `disbursements:write`, for the organisation whose
   * money it is.
   *
   * @example
   * ```ts
   * await tz.transfers.void({ transfer: transferId, reason: 'ERROR' })
   * ```
   */
  void<const S extends Select<TransferFields>>(input: VoidTransferInput, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a transfer, both its lines, out of every figure. Scope `disbursements:write`, for the organisation whose
   * money it is.
   *
   * @example
   * ```ts
   * await tz.transfers.void({ transfer: transferId, reason: 'ERROR' })
   * ```
   */
  void(input: VoidTransferInput, options?: CallOptions): Call<Transfer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  void(input: VoidTransferInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.transfersVoid, 'voidTransfer', input, options)
  }
}

/** What `tz.viewer` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class ViewerResource extends Resource {
  /**
   * Who asks: without a key, nobody in particular.
   *
   * @example
   * ```ts
   * const viewer = await tz.viewer.get()
   * console.log(viewer.scopes)
   * ```
   */
  get<const S extends Select<ViewerFields>>(options: CallOptions & SelectOption<ViewerFields, S>): Call<Selected<ViewerFields, S>, never>
  /**
   * Who asks: without a key, nobody in particular.
   *
   * @example
   * ```ts
   * const viewer = await tz.viewer.get()
   * console.log(viewer.scopes)
   * ```
   */
  get(options?: CallOptions): Call<Viewer, never>
  get(options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.viewerGet, 'viewer', {}, options)
  }
}

/** What `tz.volunteers` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class VolunteersResource extends Resource {
  /**
   * A volunteer of your organisation, by id. Scope `volunteers:read`.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const volunteer = await tz.volunteers.get(volunteerId)
   * ```
   */
  get<const S extends Select<VolunteerFields>>(id: string, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, NotFoundError>
  /**
   * A volunteer of your organisation, by id. Scope `volunteers:read`.
   *
   * @param id A TypeID.
   * @example
   * ```ts
   * const volunteer = await tz.volunteers.get(volunteerId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<Volunteer, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.volunteersGet, 'volunteer', { id }, options, true)
  }

  /**
   * The volunteers of your organisation, the newest first. Scope `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const { id } of tz.volunteers.list()) console.log(id)
   * ```
   */
  list<const S extends Select<VolunteerFields>>(args: VolunteersListArguments | undefined, options: CallOptions & SelectOption<VolunteerFields, S>): Pages<Selected<VolunteerFields, S>>
  /**
   * The volunteers of your organisation, the newest first. Scope `volunteers:read`.
   *
   * @example
   * ```ts
   * for await (const { id } of tz.volunteers.list()) console.log(id)
   * ```
   */
  list(args?: VolunteersListArguments, options?: CallOptions): Pages<Volunteer>
  list(args: VolunteersListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.volunteersList, 'volunteers', args, options)
  }

  /**
   * Registers a volunteer of an organisation. Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * const volunteer = await tz.volunteers.register({
   *   organization: organizationId,
   *   name: '王芳',
   *   region: '330100',
   *   consent: 'Form of 2020-02-01',
   *   skills: [{ skill: 'nursing', level: 'TRAINED' }],
   * })
   * ```
   */
  register<const S extends Select<VolunteerFields>>(input: RegisterVolunteerInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Registers a volunteer of an organisation. Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * const volunteer = await tz.volunteers.register({
   *   organization: organizationId,
   *   name: '王芳',
   *   region: '330100',
   *   consent: 'Form of 2020-02-01',
   *   skills: [{ skill: 'nursing', level: 'TRAINED' }],
   * })
   * ```
   */
  register(input: RegisterVolunteerInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  register(input: RegisterVolunteerInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersRegister, 'registerVolunteer', input, options)
  }

  /**
   * Registers any number of volunteers of an organisation, 500 a request, and tells of each that was refused. Those
   * whose reference is there already are counted and not made again. They are those of your organisation if nothing
   * is said; an operator, who has none, says whose they are. Scope `volunteers:write`.
   *
   * @example
   * ```ts
   * const rows = [{ name: '李强', region: '330100', consent: 'Form of 2020-02-01', reference: 'V-17' }]
   * const { created, failures } = await tz.volunteers.registerAll(rows, { organization: organizationId })
   * ```
   */
  registerAll(
    rows: Iterable<RegisterVolunteerRow> | AsyncIterable<RegisterVolunteerRow>,
    options?: BulkOptions & {
      /** To whom they belong: your organisation if nothing is said. */
      organization?: string | null | undefined
    },
  ): Bulk<RegisterVolunteerRow> {
    const target = { document: documents.volunteersRegisterAll, field: 'registerVolunteers', rows: 'volunteers' }
    return new Bulk(this.client, target, rows, options, { organization: options?.organization })
  }

  /**
   * Changes what is known of a volunteer; what is left out stays. Scope `volunteers:write`, for your organisation's
   * volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.update({ volunteer: volunteerId, languages: ['zh', 'en'] })
   * ```
   */
  update<const S extends Select<VolunteerFields>>(input: UpdateVolunteerInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes what is known of a volunteer; what is left out stays. Scope `volunteers:write`, for your organisation's
   * volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.update({ volunteer: volunteerId, languages: ['zh', 'en'] })
   * ```
   */
  update(input: UpdateVolunteerInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateVolunteerInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersUpdate, 'updateVolunteer', input, options)
  }

  /**
   * Records a skill of a volunteer, or its new level or certificate. Scope `volunteers:write`, for your
   * organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.setSkill({ volunteer: volunteerId, skill: 'nursing', level: 'EXPERT' })
   * ```
   */
  setSkill<const S extends Select<VolunteerFields>>(input: SetVolunteerSkillInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a skill of a volunteer, or its new level or certificate. Scope `volunteers:write`, for your
   * organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.setSkill({ volunteer: volunteerId, skill: 'nursing', level: 'EXPERT' })
   * ```
   */
  setSkill(input: SetVolunteerSkillInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  setSkill(input: SetVolunteerSkillInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersSetSkill, 'setVolunteerSkill', input, options)
  }

  /**
   * Takes a skill of a volunteer away; places stay. Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.removeSkill({ volunteer: volunteerId, skill: 'nursing' })
   * ```
   */
  removeSkill<const S extends Select<VolunteerFields>>(input: RemoveVolunteerSkillInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a skill of a volunteer away; places stay. Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.removeSkill({ volunteer: volunteerId, skill: 'nursing' })
   * ```
   */
  removeSkill(input: RemoveVolunteerSkillInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  removeSkill(input: RemoveVolunteerSkillInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersRemoveSkill, 'removeVolunteerSkill', input, options)
  }

  /**
   * Erases a volunteer who asks for it: all personal data is gone, places ahead go to others, counts and hours stay.
   * Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.erase({ volunteer: volunteerId })
   * ```
   */
  erase<const S extends Select<VolunteerFields>>(input: EraseVolunteerInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Erases a volunteer who asks for it: all personal data is gone, places ahead go to others, counts and hours stay.
   * Scope `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.erase({ volunteer: volunteerId })
   * ```
   */
  erase(input: EraseVolunteerInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  erase(input: EraseVolunteerInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersErase, 'eraseVolunteer', input, options)
  }

  /**
   * Lets another organisation have a volunteer too, with the volunteer's consent. Scope `volunteers:write`, for your
   * organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.startAffiliation({
   *   volunteer: volunteerId,
   *   organization: memberId,
   *   consent: 'Form of 2020-02-03',
   * })
   * ```
   */
  startAffiliation<const S extends Select<VolunteerFields>>(input: StartAffiliationInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Lets another organisation have a volunteer too, with the volunteer's consent. Scope `volunteers:write`, for your
   * organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.startAffiliation({
   *   volunteer: volunteerId,
   *   organization: memberId,
   *   consent: 'Form of 2020-02-03',
   * })
   * ```
   */
  startAffiliation(input: StartAffiliationInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  startAffiliation(input: StartAffiliationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersStartAffiliation, 'startAffiliation', input, options)
  }

  /**
   * Ends that a volunteer belongs to an organisation, which can read nothing of the volunteer from then on. Scope
   * `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.endAffiliation({ volunteer: volunteerId, organization: organizationId })
   * ```
   */
  endAffiliation<const S extends Select<VolunteerFields>>(input: EndAffiliationInput, options: CallOptions & SelectOption<VolunteerFields, S>): Call<Selected<VolunteerFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Ends that a volunteer belongs to an organisation, which can read nothing of the volunteer from then on. Scope
   * `volunteers:write`, for your organisation's volunteers.
   *
   * @example
   * ```ts
   * await tz.volunteers.endAffiliation({ volunteer: volunteerId, organization: organizationId })
   * ```
   */
  endAffiliation(input: EndAffiliationInput, options?: CallOptions): Call<Volunteer, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  endAffiliation(input: EndAffiliationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.volunteersEndAffiliation, 'endAffiliation', input, options)
  }

  /**
   * Figures about volunteers: of all, a region with everything under it, an organisation, a duty.
   *
   * @example
   * ```ts
   * const totals = await tz.volunteers.totals({ region: '330000' })
   * ```
   */
  totals<const S extends Select<VolunteerTotalsFields>>(args: VolunteersTotalsArguments | undefined, options: CallOptions & SelectOption<VolunteerTotalsFields, S>): Call<Selected<VolunteerTotalsFields, S>, never>
  /**
   * Figures about volunteers: of all, a region with everything under it, an organisation, a duty.
   *
   * @example
   * ```ts
   * const totals = await tz.volunteers.totals({ region: '330000' })
   * ```
   */
  totals(args?: VolunteersTotalsArguments, options?: CallOptions): Call<VolunteerTotals, never>
  totals(args: VolunteersTotalsArguments = {}, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.volunteersTotals, 'volunteerTotals', args, options)
  }

  /**
   * The same figures, broken down by regions right below, organisations or duties.
   *
   * @example
   * ```ts
   * const { groups } = await tz.volunteers.breakdown({ by: 'DUTY', region: '330000' })
   * ```
   */
  breakdown(args: VolunteersBreakdownArguments, options?: CallOptions): Call<NonNullable<VolunteersBreakdown['volunteerTotals']>, never> {
    return read(this.client, documents.volunteersBreakdown, 'volunteerTotals', args, options)
  }

  /**
   * What came to be day by day.
   *
   * @example
   * ```ts
   * const days = await tz.volunteers.days({ region: '330000', from: '2020-02-01', to: '2020-02-07' })
   * ```
   */
  days(args: VolunteersDaysArguments, options?: CallOptions): Call<NonNullable<VolunteersDays['volunteerDays']>[], never> {
    return read(this.client, documents.volunteersDays, 'volunteerDays', args, options)
  }
}

/** What `tz.webhooks` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class WebhooksResource extends Resource {
  /**
   * A webhook endpoint by its id. Scope `webhooks:manage`.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const endpoint = await tz.webhooks.get(endpointId)
   * ```
   */
  get<const S extends Select<WebhookEndpointFields>>(id: string, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, NotFoundError>
  /**
   * A webhook endpoint by its id. Scope `webhooks:manage`.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const endpoint = await tz.webhooks.get(endpointId)
   * ```
   */
  get(id: string, options?: CallOptions): Call<WebhookEndpoint, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.webhooksGet, 'webhookEndpoint', { id }, options, true)
  }

  /**
   * The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * for await (const { url, status } of tz.webhooks.list()) console.log(url, status)
   * ```
   */
  list<const S extends Select<WebhookEndpointFields>>(args: WebhooksListArguments | undefined, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Pages<Selected<WebhookEndpointFields, S>>
  /**
   * The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * for await (const { url, status } of tz.webhooks.list()) console.log(url, status)
   * ```
   */
  list(args?: WebhooksListArguments, options?: CallOptions): Pages<WebhookEndpoint>
  list(args: WebhooksListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.webhooksList, 'webhookEndpoints', args, options)
  }

  /**
   * Adds an endpoint of the caller's application, which is sent what the caller's key may see. Scope
   * `webhooks:manage`.
   *
   * @example
   * ```ts
   * const { endpoint, secret } = await tz.webhooks.create({
   *   url: 'https://example.org/hooks',
   *   types: ['donation.recorded'],
   * })
   * ```
   */
  create<const S extends Select<CreateWebhookEndpointPayloadFields>>(input: CreateWebhookEndpointInput, options: CallOptions & SelectOption<CreateWebhookEndpointPayloadFields, S>): Call<Selected<CreateWebhookEndpointPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Adds an endpoint of the caller's application, which is sent what the caller's key may see. Scope
   * `webhooks:manage`.
   *
   * @example
   * ```ts
   * const { endpoint, secret } = await tz.webhooks.create({
   *   url: 'https://example.org/hooks',
   *   types: ['donation.recorded'],
   * })
   * ```
   */
  create(input: CreateWebhookEndpointInput, options?: CallOptions): Call<CreatedWebhookEndpoint, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateWebhookEndpointInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksCreate, 'createWebhookEndpoint', input, options)
  }

  /**
   * Changes an endpoint; from then on it is sent what the caller's key may see. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.update({ endpoint: endpointId, types: ['donation.recorded', 'donation.refunded'] })
   * ```
   */
  update<const S extends Select<WebhookEndpointFields>>(input: UpdateWebhookEndpointInput, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes an endpoint; from then on it is sent what the caller's key may see. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.update({ endpoint: endpointId, types: ['donation.recorded', 'donation.refunded'] })
   * ```
   */
  update(input: UpdateWebhookEndpointInput, options?: CallOptions): Call<WebhookEndpoint, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateWebhookEndpointInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksUpdate, 'updateWebhookEndpoint', input, options)
  }

  /**
   * Deletes an endpoint, its secrets and its log. When this is answered, nothing arrives there any more; that may
   * take 20 seconds. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.delete({ endpoint: endpointId })
   * ```
   */
  delete<const S extends Select<WebhookEndpointFields>>(input: DeleteWebhookEndpointInput, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Deletes an endpoint, its secrets and its log. When this is answered, nothing arrives there any more; that may
   * take 20 seconds. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.delete({ endpoint: endpointId })
   * ```
   */
  delete(input: DeleteWebhookEndpointInput, options?: CallOptions): Call<WebhookEndpoint, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  delete(input: DeleteWebhookEndpointInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksDelete, 'deleteWebhookEndpoint', input, options)
  }

  /**
   * Makes a new secret for an endpoint; the old ones sign too for a while. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * const { secret } = await tz.webhooks.rotateSecret({ endpoint: endpointId, keepOldFor: 'PT48H' })
   * ```
   */
  rotateSecret<const S extends Select<RotateWebhookSecretPayloadFields>>(input: RotateWebhookSecretInput, options: CallOptions & SelectOption<RotateWebhookSecretPayloadFields, S>): Call<Selected<RotateWebhookSecretPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes a new secret for an endpoint; the old ones sign too for a while. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * const { secret } = await tz.webhooks.rotateSecret({ endpoint: endpointId, keepOldFor: 'PT48H' })
   * ```
   */
  rotateSecret(input: RotateWebhookSecretInput, options?: CallOptions): Call<RotatedWebhookSecret, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  rotateSecret(input: RotateWebhookSecretInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksRotateSecret, 'rotateWebhookSecret', input, options)
  }

  /**
   * Sends an example of an event to an endpoint, shaped and signed as a real one. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.sendTestEvent({ endpoint: endpointId, type: 'donation.recorded' })
   * ```
   */
  sendTestEvent<const S extends Select<WebhookDeliveryFields>>(input: SendTestEventInput, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Call<Selected<WebhookDeliveryFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Sends an example of an event to an endpoint, shaped and signed as a real one. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.sendTestEvent({ endpoint: endpointId, type: 'donation.recorded' })
   * ```
   */
  sendTestEvent(input: SendTestEventInput, options?: CallOptions): Call<WebhookDelivery, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  sendTestEvent(input: SendTestEventInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksSendTestEvent, 'sendTestEvent', input, options)
  }

  /**
   * What a document would send for each type of event, of examples. Nothing is read and nothing is sent.
   *
   * @example
   * ```ts
   * const examples = await tz.webhooks.examples({ types: ['donation.recorded'] })
   * for (const { type, body } of examples) console.log(type, body)
   * ```
   */
  examples<const S extends Select<WebhookExampleFields>>(args: WebhooksExamplesArguments | undefined, options: CallOptions & SelectOption<WebhookExampleFields, S>): Call<Selected<WebhookExampleFields, S>[], never>
  /**
   * What a document would send for each type of event, of examples. Nothing is read and nothing is sent.
   *
   * @example
   * ```ts
   * const examples = await tz.webhooks.examples({ types: ['donation.recorded'] })
   * for (const { type, body } of examples) console.log(type, body)
   * ```
   */
  examples(args?: WebhooksExamplesArguments, options?: CallOptions): Call<WebhookExample[], never>
  examples(args: WebhooksExamplesArguments = {}, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.webhooksExamples, 'webhookExamples', args, options)
  }

  /**
   * What was sent to an endpoint and what is on its way, the last one first.
   *
   * @param endpoint Its TypeID.
   * @example
   * ```ts
   * for await (const delivery of tz.webhooks.deliveries(endpointId)) console.log(delivery.status)
   * ```
   */
  deliveries<const S extends Select<WebhookDeliveryFields>>(endpoint: string, args: WebhooksDeliveriesArguments | undefined, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Pages<Selected<WebhookDeliveryFields, S>>
  /**
   * What was sent to an endpoint and what is on its way, the last one first.
   *
   * @param endpoint Its TypeID.
   * @example
   * ```ts
   * for await (const delivery of tz.webhooks.deliveries(endpointId)) console.log(delivery.status)
   * ```
   */
  deliveries(endpoint: string, args?: WebhooksDeliveriesArguments, options?: CallOptions): Pages<WebhookDelivery>
  deliveries(endpoint: string, args: WebhooksDeliveriesArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.webhooksDeliveries, 'webhookEndpoint.deliveries', { ...args, endpoint }, options)
  }

  /**
   * A delivery by its id, with the very text that is sent.
   *
   * @param id Its TypeID.
   * @example
   * ```ts
   * const { body } = await tz.webhooks.getDelivery(deliveryId)
   * ```
   */
  getDelivery(id: string, options?: CallOptions): Call<NonNullable<WebhooksGetDelivery['webhookDelivery']>, NotFoundError> {
    return read(this.client, documents.webhooksGetDelivery, 'webhookDelivery', { id }, options, true)
  }

  /**
   * Sends an event once more: a new delivery, shaped anew from the log. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.replayDelivery({ delivery: deliveryId })
   * ```
   */
  replayDelivery<const S extends Select<WebhookDeliveryFields>>(input: ReplayWebhookDeliveryInput, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Call<Selected<WebhookDeliveryFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Sends an event once more: a new delivery, shaped anew from the log. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.replayDelivery({ delivery: deliveryId })
   * ```
   */
  replayDelivery(input: ReplayWebhookDeliveryInput, options?: CallOptions): Call<WebhookDelivery, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  replayDelivery(input: ReplayWebhookDeliveryInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksReplayDelivery, 'replayWebhookDelivery', input, options)
  }

  /**
   * Sends a part of the log to an endpoint once more, at most 10,000 events at a time. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.replayDeliveries({ endpoint: endpointId, from: '2030-02-01T00:00:00Z' })
   * ```
   */
  replayDeliveries<const S extends Select<ReplayWebhookDeliveriesPayloadFields>>(input: ReplayWebhookDeliveriesInput, options: CallOptions & SelectOption<ReplayWebhookDeliveriesPayloadFields, S>): Call<Selected<ReplayWebhookDeliveriesPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Sends a part of the log to an endpoint once more, at most 10,000 events at a time. Scope `webhooks:manage`.
   *
   * @example
   * ```ts
   * await tz.webhooks.replayDeliveries({ endpoint: endpointId, from: '2030-02-01T00:00:00Z' })
   * ```
   */
  replayDeliveries(input: ReplayWebhookDeliveriesInput, options?: CallOptions): Call<ReplayedWebhookDeliveries, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  replayDeliveries(input: ReplayWebhookDeliveriesInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksReplayDeliveries, 'replayWebhookDeliveries', input, options)
  }
}

/** A client with all resources. */
export class Resources extends Client {
  /** See {@link ApplicationsResource}. */
  readonly applications: ApplicationsResource = new ApplicationsResource(this)
  /** See {@link AttendancesResource}. */
  readonly attendances: AttendancesResource = new AttendancesResource(this)
  /** See {@link CalendarsResource}. */
  readonly calendars: CalendarsResource = new CalendarsResource(this)
  /** See {@link CampaignsResource}. */
  readonly campaigns: CampaignsResource = new CampaignsResource(this)
  /** See {@link CertificatesResource}. */
  readonly certificates: CertificatesResource = new CertificatesResource(this)
  /** See {@link DisbursementsResource}. */
  readonly disbursements: DisbursementsResource = new DisbursementsResource(this)
  /** See {@link DonationsResource}. */
  readonly donations: DonationsResource = new DonationsResource(this)
  /** See {@link EventsResource}. */
  readonly events: EventsResource = new EventsResource(this)
  /** See {@link HeadcountsResource}. */
  readonly headcounts: HeadcountsResource = new HeadcountsResource(this)
  /** See {@link OrganizationsResource}. */
  readonly organizations: OrganizationsResource = new OrganizationsResource(this)
  /** See {@link PlatformsResource}. */
  readonly platforms: PlatformsResource = new PlatformsResource(this)
  /** See {@link RegionsResource}. */
  readonly regions: RegionsResource = new RegionsResource(this)
  /** See {@link ShiftsResource}. */
  readonly shifts: ShiftsResource = new ShiftsResource(this)
  /** See {@link SitesResource}. */
  readonly sites: SitesResource = new SitesResource(this)
  /** See {@link TeamsResource}. */
  readonly teams: TeamsResource = new TeamsResource(this)
  /** See {@link TotalsResource}. */
  readonly totals: TotalsResource = new TotalsResource(this)
  /** See {@link TransfersResource}. */
  readonly transfers: TransfersResource = new TransfersResource(this)
  /** See {@link ViewerResource}. */
  readonly viewer: ViewerResource = new ViewerResource(this)
  /** See {@link VolunteersResource}. */
  readonly volunteers: VolunteersResource = new VolunteersResource(this)
  /** See {@link WebhooksResource}. */
  readonly webhooks: WebhooksResource = new WebhooksResource(this)
}
