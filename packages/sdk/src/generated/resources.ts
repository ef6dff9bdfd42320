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
import type { Scope, SeriesInterval, TotalsDimension, TotalsRole } from './enums.ts'
import type {
  ConflictError,
  ForbiddenError,
  IdempotencyError,
  NotFoundError,
  OverRefundError,
  ValidationError,
} from './errors.ts'
import type { Event, EventType } from './events.ts'
import type {
  ApiKeyFields,
  ApplicationFields,
  CampaignFields,
  CreateKeyPayloadFields,
  CreateWebhookEndpointPayloadFields,
  DisbursementFields,
  DonationFields,
  LedgerEntryFields,
  OrganizationFields,
  PlatformFields,
  ReceiptFields,
  RegionFields,
  ReplayWebhookDeliveriesPayloadFields,
  RotateWebhookSecretPayloadFields,
  SeriesPointFields,
  TotalsFields,
  TransferFields,
  ViewerFields,
  WebhookDeliveryFields,
  WebhookEndpointFields,
  WebhookExampleFields,
} from './fields.ts'
import type {
  AcceptDonationInput,
  ApiKey,
  Application,
  AuthorizePlatformInput,
  Campaign,
  CampaignOrderBy,
  CampaignTotalsUpdate,
  CampaignsBreakdown,
  CampaignsFilter,
  CampaignsSeries,
  CampaignsTotals,
  CampaignsTotalsOf,
  CloseCampaignInput,
  CorrectDonationInput,
  CreateApplicationInput,
  CreateCampaignInput,
  CreateKeyInput,
  CreatePlatformInput,
  CreateRegionInput,
  CreateWebhookEndpointInput,
  CreatedKey,
  CreatedWebhookEndpoint,
  DeleteWebhookEndpointInput,
  Disbursement,
  DisbursementsFilter,
  Donation,
  DonationOrderBy,
  DonationsFilter,
  EndMembershipInput,
  IssueReceiptInput,
  LedgerEntry,
  OpenCampaignInput,
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
  ReceivePledgeInput,
  RecordDisbursementInput,
  RecordDonationInput,
  RecordDonationRow,
  RecordTransferInput,
  RefundDonationInput,
  Region,
  RegionsBreakdown,
  RegionsFilter,
  RegionsSeries,
  RegionsTotals,
  RegisterOrganizationInput,
  RegisterOrganizationRow,
  ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveryInput,
  ReplayedWebhookDeliveries,
  ReviewOrganizationInput,
  RevokeKeyInput,
  RevokePlatformInput,
  RotateWebhookSecretInput,
  RotatedWebhookSecret,
  SendTestEventInput,
  SeriesPoint,
  StartMembershipInput,
  SupersedeAggregateInput,
  Totals,
  TotalsBreakdown,
  TotalsFilter,
  Transfer,
  UpdateCampaignInput,
  UpdateOrganizationInput,
  UpdateWebhookEndpointInput,
  VerifiedReceipt,
  Viewer,
  VoidDisbursementInput,
  VoidDonationInput,
  VoidTransferInput,
  WebhookDelivery,
  WebhookDeliveryFilter,
  WebhookEndpoint,
  WebhookExample,
  WebhooksGetDelivery,
} from './types.ts'

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
  /** Adds an application. Scope `admin`. */
  create<const S extends Select<ApplicationFields>>(input: CreateApplicationInput, options: CallOptions & SelectOption<ApplicationFields, S>): Call<Selected<ApplicationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Adds an application. Scope `admin`. */
  create(input: CreateApplicationInput, options?: CallOptions): Call<Application, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateApplicationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsCreate, 'createApplication', input, options)
  }

  /**
   * Issues a key. `secret` is its text, shown this once: it is null where an answer was lost on its way and a retry
   * found the
   * key issued. Revoke it then and issue another. Scope `admin`.
   */
  createKey<const S extends Select<CreateKeyPayloadFields>>(input: CreateKeyInput, options: CallOptions & SelectOption<CreateKeyPayloadFields, S>): Call<Selected<CreateKeyPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Issues a key. `secret` is its text, shown this once: it is null where an answer was lost on its way and a retry
   * found the
   * key issued. Revoke it then and issue another. Scope `admin`.
   */
  createKey(input: CreateKeyInput, options?: CallOptions): Call<CreatedKey, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  createKey(input: CreateKeyInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsCreateKey, 'createKey', input, options)
  }

  /** Revokes a key; it stops working at once. Scope `admin`. */
  revokeKey<const S extends Select<ApiKeyFields>>(input: RevokeKeyInput, options: CallOptions & SelectOption<ApiKeyFields, S>): Call<Selected<ApiKeyFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Revokes a key; it stops working at once. Scope `admin`. */
  revokeKey(input: RevokeKeyInput, options?: CallOptions): Call<ApiKey, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revokeKey(input: RevokeKeyInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.applicationsRevokeKey, 'revokeKey', input, options)
  }
}

/** What `tz.campaigns` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class CampaignsResource extends Resource {
  /**
   * A campaign by its id.
   *
   * @param id Its TypeID.
   */
  get<const S extends Select<CampaignFields>>(id: string, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, NotFoundError>
  /**
   * A campaign by its id.
   *
   * @param id Its TypeID.
   */
  get(id: string, options?: CallOptions): Call<Campaign, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.campaignsGet, 'campaign', { id }, options, true)
  }

  /**
   * A campaign by its name in addresses.
   *
   * @param slug Its slug.
   */
  getBySlug<const S extends Select<CampaignFields>>(slug: string, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, NotFoundError>
  /**
   * A campaign by its name in addresses.
   *
   * @param slug Its slug.
   */
  getBySlug(slug: string, options?: CallOptions): Call<Campaign, NotFoundError>
  getBySlug(slug: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.campaignsGetBySlug, 'campaign', { slug }, options, true)
  }

  /** Campaigns, the newest first. */
  list<const S extends Select<CampaignFields>>(args: CampaignsListArguments | undefined, options: CallOptions & SelectOption<CampaignFields, S>): Pages<Selected<CampaignFields, S>>
  /** Campaigns, the newest first. */
  list(args?: CampaignsListArguments, options?: CallOptions): Pages<Campaign>
  list(args: CampaignsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.campaignsList, 'campaigns', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for
   * them with `query`, or see `breakdown`.
   *
   * @param id Its TypeID.
   */
  totals(id: string, args: CampaignsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<CampaignsTotals['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsTotals, 'campaign', { ...args, id }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param id Its TypeID.
   */
  breakdown(id: string, args: CampaignsBreakdownArguments, options?: CallOptions): Call<NonNullable<CampaignsBreakdown['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsBreakdown, 'campaign', { ...args, id }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param id Its TypeID.
   */
  series(id: string, args: CampaignsSeriesArguments, options?: CallOptions): Call<NonNullable<CampaignsSeries['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsSeries, 'campaign', { ...args, id }, options, true)
  }

  /**
   * The figures of many at once, in the order of the ids, null for an id that names none: a request for each
   * hundred, all
   * as known at the same time.
   *
   * @param ids At most 100 TypeIDs.
   */
  totalsOf(ids: readonly string[], args: CampaignsTotalsOfArguments = {}, options?: CallOptions): Promise<(Extract<CampaignsTotalsOf['nodes'][number], { id: string }> | null)[]> {
    return readMany(this.client, documents.campaignsTotalsOf, ids, args, options)
  }

  /** Creates a campaign as a DRAFT. Scope `campaigns:write`, for the owner's applications. */
  create<const S extends Select<CampaignFields>>(input: CreateCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Creates a campaign as a DRAFT. Scope `campaigns:write`, for the owner's applications. */
  create(input: CreateCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsCreate, 'createCampaign', input, options)
  }

  /** Changes what a campaign says of itself. Scope `campaigns:write`, for the owner's applications. */
  update<const S extends Select<CampaignFields>>(input: UpdateCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Changes what a campaign says of itself. Scope `campaigns:write`, for the owner's applications. */
  update(input: UpdateCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsUpdate, 'updateCampaign', input, options)
  }

  /** Opens a draft, or a paused campaign again. Scope `campaigns:write`, for the owner's applications. */
  open<const S extends Select<CampaignFields>>(input: OpenCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Opens a draft, or a paused campaign again. Scope `campaigns:write`, for the owner's applications. */
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
   */
  pause<const S extends Select<CampaignFields>>(input: PauseCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Pauses an open campaign: it takes no gifts that happen from now on. Scope `campaigns:write`, for the owner's
   * applications.
   */
  pause(input: PauseCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  pause(input: PauseCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsPause, 'pauseCampaign', input, options)
  }

  /** Closes a campaign for good. Scope `campaigns:write`, for the owner's applications. */
  close<const S extends Select<CampaignFields>>(input: CloseCampaignInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Closes a campaign for good. Scope `campaigns:write`, for the owner's applications. */
  close(input: CloseCampaignInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  close(input: CloseCampaignInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsClose, 'closeCampaign', input, options)
  }

  /** Lets a platform record donations for a campaign. Scope `campaigns:write`, for the owner's applications. */
  authorizePlatform<const S extends Select<CampaignFields>>(input: AuthorizePlatformInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Lets a platform record donations for a campaign. Scope `campaigns:write`, for the owner's applications. */
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
   */
  revokePlatform<const S extends Select<CampaignFields>>(input: RevokePlatformInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a platform's permission back; what it recorded stays. Scope `campaigns:write`, for the owner's
   * applications.
   */
  revokePlatform(input: RevokePlatformInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  revokePlatform(input: RevokePlatformInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsRevokePlatform, 'revokePlatform', input, options)
  }

  /** Posts news; answers with the campaign. Scope `campaigns:write`, for the owner's applications. */
  postUpdate<const S extends Select<CampaignFields>>(input: PostCampaignUpdateInput, options: CallOptions & SelectOption<CampaignFields, S>): Call<Selected<CampaignFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Posts news; answers with the campaign. Scope `campaigns:write`, for the owner's applications. */
  postUpdate(input: PostCampaignUpdateInput, options?: CallOptions): Call<Campaign, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  postUpdate(input: PostCampaignUpdateInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.campaignsPostUpdate, 'postCampaignUpdate', input, options)
  }

  /**
   * The figures of campaigns, each at once and then whenever they change. Only the latest state is told: a burst of
   * changes comes as one.
   *
   * @param ids From 1 to 100 campaigns.
   */
  watchTotals(ids: readonly string[], options?: StreamOptions): Stream<CampaignTotalsUpdate> {
    const target = { document: documents.campaignsWatchTotals, field: 'campaignTotals' }
    return new Stream(this.client, target, { ids }, options)
  }
}

/** What `tz.disbursements` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class DisbursementsResource extends Resource {
  /**
   * A disbursement by its id.
   *
   * @param id Its TypeID.
   */
  get<const S extends Select<DisbursementFields>>(id: string, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, NotFoundError>
  /**
   * A disbursement by its id.
   *
   * @param id Its TypeID.
   */
  get(id: string, options?: CallOptions): Call<Disbursement, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.disbursementsGet, 'disbursement', { id }, options, true)
  }

  /** Disbursements, the last first. */
  list<const S extends Select<DisbursementFields>>(args: DisbursementsListArguments | undefined, options: CallOptions & SelectOption<DisbursementFields, S>): Pages<Selected<DisbursementFields, S>>
  /** Disbursements, the last first. */
  list(args?: DisbursementsListArguments, options?: CallOptions): Pages<Disbursement>
  list(args: DisbursementsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.disbursementsList, 'disbursements', args, options)
  }

  /** Records money that left for a purpose. Scope `disbursements:write`, for the organisation whose money it is. */
  record<const S extends Select<DisbursementFields>>(input: RecordDisbursementInput, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Records money that left for a purpose. Scope `disbursements:write`, for the organisation whose money it is. */
  record(input: RecordDisbursementInput, options?: CallOptions): Call<Disbursement, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  record(input: RecordDisbursementInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.disbursementsRecord, 'recordDisbursement', input, options)
  }

  /** Takes a disbursement out of every figure. Scope `disbursements:write`, for the organisation whose money it is. */
  void<const S extends Select<DisbursementFields>>(input: VoidDisbursementInput, options: CallOptions & SelectOption<DisbursementFields, S>): Call<Selected<DisbursementFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Takes a disbursement out of every figure. Scope `disbursements:write`, for the organisation whose money it is. */
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
   */
  get<const S extends Select<DonationFields>>(id: string, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, NotFoundError>
  /**
   * A donation by its id.
   *
   * @param id Its TypeID.
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
   */
  getByReference<const S extends Select<DonationFields>>(platform: string, externalReference: string, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, NotFoundError>
  /**
   * A donation by the slug of its platform and its name there.
   *
   * @param platform The slug of the platform.
   * @param externalReference Its name there.
   */
  getByReference(platform: string, externalReference: string, options?: CallOptions): Call<Donation, NotFoundError>
  getByReference(platform: string, externalReference: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.donationsGetByReference, 'donation', { platform, externalReference }, options, true)
  }

  /** Donations, the last given first. */
  list<const S extends Select<DonationFields>>(args: DonationsListArguments | undefined, options: CallOptions & SelectOption<DonationFields, S>): Pages<Selected<DonationFields, S>>
  /** Donations, the last given first. */
  list(args?: DonationsListArguments, options?: CallOptions): Pages<Donation>
  list(args: DonationsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.donationsList, 'donations', args, options)
  }

  /**
   * What a receipt stands for. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   */
  verifyReceipt<const S extends Select<ReceiptFields>>(number: string, options: CallOptions & SelectOption<ReceiptFields, S>): Call<Selected<ReceiptFields, S>, NotFoundError>
  /**
   * What a receipt stands for. A number that nobody issued is a NotFoundError.
   *
   * @param number The number.
   */
  verifyReceipt(number: string, options?: CallOptions): Call<VerifiedReceipt, NotFoundError>
  verifyReceipt(number: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.donationsVerifyReceipt, 'receipt', { number }, options, true)
  }

  /**
   * Records a gift that was received. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
   */
  record<const S extends Select<DonationFields>>(input: RecordDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a gift that was received. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
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
   * platform
   * and reference, are counted and not made again. Scope `donations:write`.
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
   */
  pledge<const S extends Select<DonationFields>>(input: PledgeDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records a gift that was promised. Scope `donations:write`, for the receiver, or for the platform that the
   * campaign authorised.
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
   */
  receive<const S extends Select<DonationFields>>(input: ReceivePledgeInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * What was promised has come. Scope `donations:write`, for the receiver, or for the platform that the campaign
   * authorised.
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
   */
  refund<const S extends Select<DonationFields>>(input: RefundDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | OverRefundError | ValidationError>
  /**
   * Gives money back, in part or whole; never more than is left. Scope `donations:write`, for the receiver, or for
   * the platform that the campaign authorised.
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
   */
  void<const S extends Select<DonationFields>>(input: VoidDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a gift out of every figure, by reversal. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
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
   */
  correct<const S extends Select<DonationFields>>(input: CorrectDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Puts a record right, by reversal and a new entry. Scope `donations:write`, for the receiver, or for the platform
   * that the campaign authorised.
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
   */
  supersede<const S extends Select<DonationFields>>(input: SupersedeAggregateInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes back what an aggregate counts that single gifts now count. Scope `donations:write`, for the receiver, or
   * for the platform that the campaign authorised.
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
   */
  accept<const S extends Select<DonationFields>>(input: AcceptDonationInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Says at which value goods are accepted; an earlier value is reversed. Scope `donations:write`, for the receiver,
   * or for the platform that the campaign authorised.
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
   */
  issueReceipt<const S extends Select<DonationFields>>(input: IssueReceiptInput, options: CallOptions & SelectOption<DonationFields, S>): Call<Selected<DonationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Gives a received gift a number by which anyone can verify it; one a gift. Scope `donations:write`, for the
   * receiver, or for the platform that the campaign authorised.
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
   * far
   * the log was read, also where nothing fitted: pass it as `after` next time.
   */
  list(args: EventsListArguments = {}, options?: CallOptions): Pages<Event> {
    return list(this.client, documents.eventsList, 'events', args, options)
  }

  /**
   * What happens, as it happens: each event once, in the order of the log. With `after` first what has happened
   * since then.
   */
  subscribe(args: EventsSubscribeArguments = {}, options?: StreamOptions): Stream<Event> {
    const target = { document: documents.eventsSubscribe, field: 'events' }
    return new Stream(this.client, target, args, options)
  }
}

/** What `tz.organizations` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class OrganizationsResource extends Resource {
  /**
   * An organisation by its id.
   *
   * @param id Its TypeID.
   */
  get<const S extends Select<OrganizationFields>>(id: string, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, NotFoundError>
  /**
   * An organisation by its id.
   *
   * @param id Its TypeID.
   */
  get(id: string, options?: CallOptions): Call<Organization, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.organizationsGet, 'organization', { id }, options, true)
  }

  /**
   * An organisation by its Unified Social Credit Code.
   *
   * @param creditCode Its Unified Social Credit Code.
   */
  getByCreditCode<const S extends Select<OrganizationFields>>(creditCode: string, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, NotFoundError>
  /**
   * An organisation by its Unified Social Credit Code.
   *
   * @param creditCode Its Unified Social Credit Code.
   */
  getByCreditCode(creditCode: string, options?: CallOptions): Call<Organization, NotFoundError>
  getByCreditCode(creditCode: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.organizationsGetByCreditCode, 'organization', { creditCode }, options, true)
  }

  /** Organisations, the newest first. */
  list<const S extends Select<OrganizationFields>>(args: OrganizationsListArguments | undefined, options: CallOptions & SelectOption<OrganizationFields, S>): Pages<Selected<OrganizationFields, S>>
  /** Organisations, the newest first. */
  list(args?: OrganizationsListArguments, options?: CallOptions): Pages<Organization>
  list(args: OrganizationsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.organizationsList, 'organizations', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for
   * them with `query`, or see `breakdown`.
   *
   * @param id Its TypeID.
   */
  totals(id: string, args: OrganizationsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<OrganizationsTotals['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsTotals, 'organization', { ...args, id }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param id Its TypeID.
   */
  breakdown(id: string, args: OrganizationsBreakdownArguments, options?: CallOptions): Call<NonNullable<OrganizationsBreakdown['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsBreakdown, 'organization', { ...args, id }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param id Its TypeID.
   */
  series(id: string, args: OrganizationsSeriesArguments, options?: CallOptions): Call<NonNullable<OrganizationsSeries['organization']>, NotFoundError> {
    return read(this.client, documents.organizationsSeries, 'organization', { ...args, id }, options, true)
  }

  /**
   * The figures of many at once, in the order of the ids, null for an id that names none: a request for each
   * hundred, all
   * as known at the same time.
   *
   * @param ids At most 100 TypeIDs.
   */
  totalsOf(ids: readonly string[], args: OrganizationsTotalsOfArguments = {}, options?: CallOptions): Promise<(Extract<OrganizationsTotalsOf['nodes'][number], { id: string }> | null)[]> {
    return readMany(this.client, documents.organizationsTotalsOf, ids, args, options)
  }

  /** Registers an organisation. Scope `organizations:write`. */
  register<const S extends Select<OrganizationFields>>(input: RegisterOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Registers an organisation. Scope `organizations:write`. */
  register(input: RegisterOrganizationInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  register(input: RegisterOrganizationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsRegister, 'registerOrganization', input, options)
  }

  /**
   * Registers any number of organisations, 500 a request, and tells of each that was refused. Those that are there
   * already,
   * by credit code, are counted and not made again. Scope `organizations:write`.
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
   */
  update<const S extends Select<OrganizationFields>>(input: UpdateOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own
   * applications.
   */
  update(input: UpdateOrganizationInput, options?: CallOptions): Call<Organization, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  update(input: UpdateOrganizationInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.organizationsUpdate, 'updateOrganization', input, options)
  }

  /** Verifies, rejects or suspends an organisation. Scope `admin`. */
  review<const S extends Select<OrganizationFields>>(input: ReviewOrganizationInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Verifies, rejects or suspends an organisation. Scope `admin`. */
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
   */
  startMembership<const S extends Select<OrganizationFields>>(input: StartMembershipInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Makes an organisation a member of an association; answers with the association. Scope `organizations:write`, for
   * the association's own applications.
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
   */
  endMembership<const S extends Select<OrganizationFields>>(input: EndMembershipInput, options: CallOptions & SelectOption<OrganizationFields, S>): Call<Selected<OrganizationFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Ends a membership; answers with the association. Scope `organizations:write`, for the association's own
   * applications.
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
   */
  get<const S extends Select<PlatformFields>>(slug: string, options: CallOptions & SelectOption<PlatformFields, S>): Call<Selected<PlatformFields, S>, NotFoundError>
  /**
   * A platform by its slug.
   *
   * @param slug Its slug.
   */
  get(slug: string, options?: CallOptions): Call<Platform, NotFoundError>
  get(slug: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.platformsGet, 'platform', { slug }, options, true)
  }

  /** Platforms, by slug. */
  list<const S extends Select<PlatformFields>>(args: PlatformsListArguments | undefined, options: CallOptions & SelectOption<PlatformFields, S>): Pages<Selected<PlatformFields, S>>
  /** Platforms, by slug. */
  list(args?: PlatformsListArguments, options?: CallOptions): Pages<Platform>
  list(args: PlatformsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.platformsList, 'platforms', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for
   * them with `query`, or see `breakdown`.
   *
   * @param slug Its slug.
   */
  totals(slug: string, args: PlatformsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<PlatformsTotals['platform']>, NotFoundError> {
    return read(this.client, documents.platformsTotals, 'platform', { ...args, slug }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param slug Its slug.
   */
  breakdown(slug: string, args: PlatformsBreakdownArguments, options?: CallOptions): Call<NonNullable<PlatformsBreakdown['platform']>, NotFoundError> {
    return read(this.client, documents.platformsBreakdown, 'platform', { ...args, slug }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param slug Its slug.
   */
  series(slug: string, args: PlatformsSeriesArguments, options?: CallOptions): Call<NonNullable<PlatformsSeries['platform']>, NotFoundError> {
    return read(this.client, documents.platformsSeries, 'platform', { ...args, slug }, options, true)
  }

  /** Adds a platform. Scope `admin`. */
  create<const S extends Select<PlatformFields>>(input: CreatePlatformInput, options: CallOptions & SelectOption<PlatformFields, S>): Call<Selected<PlatformFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Adds a platform. Scope `admin`. */
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
   */
  get<const S extends Select<RegionFields>>(code: string, options: CallOptions & SelectOption<RegionFields, S>): Call<Selected<RegionFields, S>, NotFoundError>
  /**
   * A region by its code.
   *
   * @param code Its code, such as `330000`.
   */
  get(code: string, options?: CallOptions): Call<Region, NotFoundError>
  get(code: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.regionsGet, 'region', { code }, options, true)
  }

  /** Regions, by code. */
  list<const S extends Select<RegionFields>>(args: RegionsListArguments | undefined, options: CallOptions & SelectOption<RegionFields, S>): Pages<Selected<RegionFields, S>>
  /** Regions, by code. */
  list(args?: RegionsListArguments, options?: CallOptions): Pages<Region>
  list(args: RegionsListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.regionsList, 'regions', args, options)
  }

  /**
   * Its figures as of a time, as known at a time. Cash by original currency, goods by piece and parts are not in it:
   * ask for
   * them with `query`, or see `breakdown`.
   *
   * @param code Its code, such as `330000`.
   */
  totals(code: string, args: RegionsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<RegionsTotals['region']>, NotFoundError> {
    return read(this.client, documents.regionsTotals, 'region', { ...args, code }, options, true)
  }

  /**
   * Its figures broken down, the greatest first.
   *
   * @param code Its code, such as `330000`.
   */
  breakdown(code: string, args: RegionsBreakdownArguments, options?: CallOptions): Call<NonNullable<RegionsBreakdown['region']>, NotFoundError> {
    return read(this.client, documents.regionsBreakdown, 'region', { ...args, code }, options, true)
  }

  /**
   * Its figures point by point: opening + change = closing.
   *
   * @param code Its code, such as `330000`.
   */
  series(code: string, args: RegionsSeriesArguments, options?: CallOptions): Call<NonNullable<RegionsSeries['region']>, NotFoundError> {
    return read(this.client, documents.regionsSeries, 'region', { ...args, code }, options, true)
  }

  /** Adds a region. Scope `admin`. Regions never move. */
  create<const S extends Select<RegionFields>>(input: CreateRegionInput, options: CallOptions & SelectOption<RegionFields, S>): Call<Selected<RegionFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Adds a region. Scope `admin`. Regions never move. */
  create(input: CreateRegionInput, options?: CallOptions): Call<Region, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateRegionInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.regionsCreate, 'createRegion', input, options)
  }
}

/** What `tz.totals` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class TotalsResource extends Resource {
  /** The figures of everything that a filter chooses. */
  get<const S extends Select<TotalsFields>>(args: TotalsGetArguments | undefined, options: CallOptions & SelectOption<TotalsFields, S>): Call<Selected<TotalsFields, S>, never>
  /** The figures of everything that a filter chooses. */
  get(args?: TotalsGetArguments, options?: CallOptions): Call<Totals, never>
  get(args: TotalsGetArguments = {}, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.totalsGet, 'totals', args, options)
  }

  /** The figures of everything that a filter chooses, broken down, the greatest first. */
  breakdown(args: TotalsBreakdownArguments, options?: CallOptions): Call<NonNullable<TotalsBreakdown['totals']>, never> {
    return read(this.client, documents.totalsBreakdown, 'totals', args, options)
  }

  /** The figures of everything that a filter chooses, point by point: opening + change = closing. */
  series<const S extends Select<SeriesPointFields>>(args: TotalsSeriesArguments, options: CallOptions & SelectOption<SeriesPointFields, S>): Call<Selected<SeriesPointFields, S>[], never>
  /** The figures of everything that a filter chooses, point by point: opening + change = closing. */
  series(args: TotalsSeriesArguments, options?: CallOptions): Call<SeriesPoint[], never>
  series(args: TotalsSeriesArguments, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.totalsSeries, 'series', args, options)
  }

  /**
   * The entries behind a total, in the order in which they were recorded: added up they give exactly the total of
   * the same arguments. Forward only (`first`, `after`).
   */
  entries<const S extends Select<LedgerEntryFields>>(args: TotalsEntriesArguments | undefined, options: CallOptions & SelectOption<LedgerEntryFields, S>): Pages<Selected<LedgerEntryFields, S>>
  /**
   * The entries behind a total, in the order in which they were recorded: added up they give exactly the total of
   * the same arguments. Forward only (`first`, `after`).
   */
  entries(args?: TotalsEntriesArguments, options?: CallOptions): Pages<LedgerEntry>
  entries(args: TotalsEntriesArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.totalsEntries, 'ledgerEntries', args, options)
  }
}

/** What `tz.transfers` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class TransfersResource extends Resource {
  /**
   * A transfer by its id.
   *
   * @param id Its TypeID.
   */
  get<const S extends Select<TransferFields>>(id: string, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, NotFoundError>
  /**
   * A transfer by its id.
   *
   * @param id Its TypeID.
   */
  get(id: string, options?: CallOptions): Call<Transfer, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.transfersGet, 'transfer', { id }, options, true)
  }

  /** Transfers, the last first. */
  list<const S extends Select<TransferFields>>(args: TransfersListArguments | undefined, options: CallOptions & SelectOption<TransferFields, S>): Pages<Selected<TransferFields, S>>
  /** Transfers, the last first. */
  list(args?: TransfersListArguments, options?: CallOptions): Pages<Transfer>
  list(args: TransfersListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.transfersList, 'transfers', args, options)
  }

  /**
   * Records money that moved between organisations or campaigns. Scope `disbursements:write`, for the organisation
   * whose money it is.
   */
  record<const S extends Select<TransferFields>>(input: RecordTransferInput, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Records money that moved between organisations or campaigns. Scope `disbursements:write`, for the organisation
   * whose money it is.
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
   */
  void<const S extends Select<TransferFields>>(input: VoidTransferInput, options: CallOptions & SelectOption<TransferFields, S>): Call<Selected<TransferFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Takes a transfer, both its lines, out of every figure. Scope `disbursements:write`, for the organisation whose
   * money it is.
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
  /** Who asks: without a key, nobody in particular. */
  get<const S extends Select<ViewerFields>>(options: CallOptions & SelectOption<ViewerFields, S>): Call<Selected<ViewerFields, S>, never>
  /** Who asks: without a key, nobody in particular. */
  get(options?: CallOptions): Call<Viewer, never>
  get(options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.viewerGet, 'viewer', {}, options)
  }
}

/** What `tz.webhooks` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class WebhooksResource extends Resource {
  /**
   * A webhook endpoint by its id. Scope `webhooks:manage`.
   *
   * @param id Its TypeID.
   */
  get<const S extends Select<WebhookEndpointFields>>(id: string, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, NotFoundError>
  /**
   * A webhook endpoint by its id. Scope `webhooks:manage`.
   *
   * @param id Its TypeID.
   */
  get(id: string, options?: CallOptions): Call<WebhookEndpoint, NotFoundError>
  get(id: string, options?: CallOptions): Call<unknown, NotFoundError> {
    return read(this.client, documents.webhooksGet, 'webhookEndpoint', { id }, options, true)
  }

  /** The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`. */
  list<const S extends Select<WebhookEndpointFields>>(args: WebhooksListArguments | undefined, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Pages<Selected<WebhookEndpointFields, S>>
  /** The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`. */
  list(args?: WebhooksListArguments, options?: CallOptions): Pages<WebhookEndpoint>
  list(args: WebhooksListArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.webhooksList, 'webhookEndpoints', args, options)
  }

  /**
   * Adds an endpoint of the caller's application, which is sent what the caller's key may see. Scope
   * `webhooks:manage`.
   */
  create<const S extends Select<CreateWebhookEndpointPayloadFields>>(input: CreateWebhookEndpointInput, options: CallOptions & SelectOption<CreateWebhookEndpointPayloadFields, S>): Call<Selected<CreateWebhookEndpointPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Adds an endpoint of the caller's application, which is sent what the caller's key may see. Scope
   * `webhooks:manage`.
   */
  create(input: CreateWebhookEndpointInput, options?: CallOptions): Call<CreatedWebhookEndpoint, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  create(input: CreateWebhookEndpointInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksCreate, 'createWebhookEndpoint', input, options)
  }

  /** Changes an endpoint; from then on it is sent what the caller's key may see. Scope `webhooks:manage`. */
  update<const S extends Select<WebhookEndpointFields>>(input: UpdateWebhookEndpointInput, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Changes an endpoint; from then on it is sent what the caller's key may see. Scope `webhooks:manage`. */
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
   */
  delete<const S extends Select<WebhookEndpointFields>>(input: DeleteWebhookEndpointInput, options: CallOptions & SelectOption<WebhookEndpointFields, S>): Call<Selected<WebhookEndpointFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /**
   * Deletes an endpoint, its secrets and its log. When this is answered, nothing arrives there any more; that may
   * take 20 seconds. Scope `webhooks:manage`.
   */
  delete(input: DeleteWebhookEndpointInput, options?: CallOptions): Call<WebhookEndpoint, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  delete(input: DeleteWebhookEndpointInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksDelete, 'deleteWebhookEndpoint', input, options)
  }

  /** Makes a new secret for an endpoint; the old ones sign too for a while. Scope `webhooks:manage`. */
  rotateSecret<const S extends Select<RotateWebhookSecretPayloadFields>>(input: RotateWebhookSecretInput, options: CallOptions & SelectOption<RotateWebhookSecretPayloadFields, S>): Call<Selected<RotateWebhookSecretPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Makes a new secret for an endpoint; the old ones sign too for a while. Scope `webhooks:manage`. */
  rotateSecret(input: RotateWebhookSecretInput, options?: CallOptions): Call<RotatedWebhookSecret, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  rotateSecret(input: RotateWebhookSecretInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksRotateSecret, 'rotateWebhookSecret', input, options)
  }

  /** Sends an example of an event to an endpoint, shaped and signed as a real one. Scope `webhooks:manage`. */
  sendTestEvent<const S extends Select<WebhookDeliveryFields>>(input: SendTestEventInput, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Call<Selected<WebhookDeliveryFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Sends an example of an event to an endpoint, shaped and signed as a real one. Scope `webhooks:manage`. */
  sendTestEvent(input: SendTestEventInput, options?: CallOptions): Call<WebhookDelivery, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  sendTestEvent(input: SendTestEventInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksSendTestEvent, 'sendTestEvent', input, options)
  }

  /** What a document would send for each type of event, of examples. Nothing is read and nothing is sent. */
  examples<const S extends Select<WebhookExampleFields>>(args: WebhooksExamplesArguments | undefined, options: CallOptions & SelectOption<WebhookExampleFields, S>): Call<Selected<WebhookExampleFields, S>[], never>
  /** What a document would send for each type of event, of examples. Nothing is read and nothing is sent. */
  examples(args?: WebhooksExamplesArguments, options?: CallOptions): Call<WebhookExample[], never>
  examples(args: WebhooksExamplesArguments = {}, options?: CallOptions): Call<unknown, never> {
    return read(this.client, documents.webhooksExamples, 'webhookExamples', args, options)
  }

  /**
   * What was sent to an endpoint and what is on its way, the last one first.
   *
   * @param endpoint Its TypeID.
   */
  deliveries<const S extends Select<WebhookDeliveryFields>>(endpoint: string, args: WebhooksDeliveriesArguments | undefined, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Pages<Selected<WebhookDeliveryFields, S>>
  /**
   * What was sent to an endpoint and what is on its way, the last one first.
   *
   * @param endpoint Its TypeID.
   */
  deliveries(endpoint: string, args?: WebhooksDeliveriesArguments, options?: CallOptions): Pages<WebhookDelivery>
  deliveries(endpoint: string, args: WebhooksDeliveriesArguments = {}, options?: CallOptions): Pages<unknown> {
    return list(this.client, documents.webhooksDeliveries, 'webhookEndpoint.deliveries', { ...args, endpoint }, options)
  }

  /**
   * A delivery by its id, with the very text that is sent.
   *
   * @param id Its TypeID.
   */
  getDelivery(id: string, options?: CallOptions): Call<NonNullable<WebhooksGetDelivery['webhookDelivery']>, NotFoundError> {
    return read(this.client, documents.webhooksGetDelivery, 'webhookDelivery', { id }, options, true)
  }

  /** Sends an event once more: a new delivery, shaped anew from the log. Scope `webhooks:manage`. */
  replayDelivery<const S extends Select<WebhookDeliveryFields>>(input: ReplayWebhookDeliveryInput, options: CallOptions & SelectOption<WebhookDeliveryFields, S>): Call<Selected<WebhookDeliveryFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Sends an event once more: a new delivery, shaped anew from the log. Scope `webhooks:manage`. */
  replayDelivery(input: ReplayWebhookDeliveryInput, options?: CallOptions): Call<WebhookDelivery, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  replayDelivery(input: ReplayWebhookDeliveryInput, options?: CallOptions): Call<
    unknown,
    ApiError
  > {
    return write(this.client, documents.webhooksReplayDelivery, 'replayWebhookDelivery', input, options)
  }

  /** Sends a part of the log to an endpoint once more, at most 10,000 events at a time. Scope `webhooks:manage`. */
  replayDeliveries<const S extends Select<ReplayWebhookDeliveriesPayloadFields>>(input: ReplayWebhookDeliveriesInput, options: CallOptions & SelectOption<ReplayWebhookDeliveriesPayloadFields, S>): Call<Selected<ReplayWebhookDeliveriesPayloadFields, S>, ConflictError | ForbiddenError | IdempotencyError | NotFoundError | ValidationError>
  /** Sends a part of the log to an endpoint once more, at most 10,000 events at a time. Scope `webhooks:manage`. */
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
  /** See {@link CampaignsResource}. */
  readonly campaigns: CampaignsResource = new CampaignsResource(this)
  /** See {@link DisbursementsResource}. */
  readonly disbursements: DisbursementsResource = new DisbursementsResource(this)
  /** See {@link DonationsResource}. */
  readonly donations: DonationsResource = new DonationsResource(this)
  /** See {@link EventsResource}. */
  readonly events: EventsResource = new EventsResource(this)
  /** See {@link OrganizationsResource}. */
  readonly organizations: OrganizationsResource = new OrganizationsResource(this)
  /** See {@link PlatformsResource}. */
  readonly platforms: PlatformsResource = new PlatformsResource(this)
  /** See {@link RegionsResource}. */
  readonly regions: RegionsResource = new RegionsResource(this)
  /** See {@link TotalsResource}. */
  readonly totals: TotalsResource = new TotalsResource(this)
  /** See {@link TransfersResource}. */
  readonly transfers: TransfersResource = new TransfersResource(this)
  /** See {@link ViewerResource}. */
  readonly viewer: ViewerResource = new ViewerResource(this)
  /** See {@link WebhooksResource}. */
  readonly webhooks: WebhooksResource = new WebhooksResource(this)
}
