// Generated from schema/schema.graphql and operations/. Do not edit: `pnpm run generate`.

import { Bulk, type BulkOptions } from '../bulk.ts'
import type { Call } from '../call.ts'
import { type CallOptions, Client } from '../client.ts'
import type { Pages } from '../pages.ts'
import { readMany } from '../read-many.ts'
import { Resource, list, read, write } from '../resource.ts'
import * as documents from './documents.ts'
import type { ConflictError, ForbiddenError, IdempotencyError, NotFoundError, ValidationError } from './errors.ts'
import type {
  Campaign,
  CampaignFilter,
  CampaignsTotals,
  CampaignsTotalsOf,
  Donation,
  OpenCampaignInput,
  RecordDonationInput,
  RecordDonationRow,
  ViewerGet,
} from './types.ts'

/** Arguments of `campaigns.list`. */
export interface CampaignsListArguments {
  filter?: CampaignFilter | null | undefined
  first?: number | null | undefined
  after?: string | null | undefined
}

/** Arguments of `campaigns.totals`. */
export interface CampaignsTotalsArguments {
  asOf?: string | Date | null | undefined
  knownAt?: string | Date | null | undefined
  currency?: string | null | undefined
}

/** Arguments of `campaigns.totalsOf`. */
export interface CampaignsTotalsOfArguments {
  asOf?: string | Date | null | undefined
  knownAt?: string | Date | null | undefined
  currency?: string | null | undefined
}

/** What `tz.campaigns` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class CampaignsResource extends Resource {
  /** Gets one. */
  get(id: string, options?: CallOptions): Call<Campaign, NotFoundError> {
    return read(this.client, documents.campaignsGet, 'campaign', { id }, options, true)
  }

  /** All campaigns. */
  list(args: CampaignsListArguments = {}, options?: CallOptions): Pages<Campaign> {
    return list(this.client, documents.campaignsList, 'campaigns', args, options)
  }

  totals(id: string, args: CampaignsTotalsArguments = {}, options?: CallOptions): Call<NonNullable<CampaignsTotals['campaign']>, NotFoundError> {
    return read(this.client, documents.campaignsTotals, 'campaign', { ...args, id }, options, true)
  }

  totalsOf(ids: readonly string[], args: CampaignsTotalsOfArguments = {}, options?: CallOptions): Promise<(Extract<CampaignsTotalsOf['nodes'][number], { id: string }> | null)[]> {
    return readMany(this.client, documents.campaignsTotalsOf, ids, args, options)
  }

  open(input: OpenCampaignInput, options?: CallOptions): Call<
    Campaign,
    ValidationError | NotFoundError | ForbiddenError | ConflictError | IdempotencyError
  > {
    return write(this.client, documents.campaignsOpen, 'openCampaign', input, options)
  }
}

/** What `tz.donations` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class DonationsResource extends Resource {
  /** Records a gift. */
  record(input: RecordDonationInput, options?: CallOptions): Call<
    Donation,
    ValidationError | NotFoundError | ForbiddenError | ConflictError | IdempotencyError
  > {
    return write(this.client, documents.donationsRecord, 'recordDonation', input, options)
  }

  recordAll(
    rows: Iterable<RecordDonationRow> | AsyncIterable<RecordDonationRow>,
    options?: BulkOptions,
  ): Bulk<RecordDonationRow> {
    const target = { document: documents.donationsRecordAll, field: 'recordDonations', rows: 'donations' }
    return new Bulk(this.client, target, rows, options)
  }
}

/** What `tz.viewer` offers. Made from `operations/`, where the fields of the answers are chosen. */
export class ViewerResource extends Resource {
  get(options?: CallOptions): Call<NonNullable<ViewerGet['viewer']>, never> {
    return read(this.client, documents.viewerGet, 'viewer', {}, options)
  }
}

/** A client with all resources. */
export class Resources extends Client {
  /** See {@link CampaignsResource}. */
  readonly campaigns: CampaignsResource = new CampaignsResource(this)
  /** See {@link DonationsResource}. */
  readonly donations: DonationsResource = new DonationsResource(this)
  /** See {@link ViewerResource}. */
  readonly viewer: ViewerResource = new ViewerResource(this)
}
