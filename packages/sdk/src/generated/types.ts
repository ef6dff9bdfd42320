// Generated from schema/schema.graphql and operations/. Do not edit: `pnpm run generate`.

import type { Open, CampaignStatus, DonationKind, ErrorCode } from './enums.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MoneyInput = {
  amount: string;
  currency: string;
};

export type StatusFilter = {
  in?: Array<CampaignStatus> | null | undefined;
};

export type CampaignFilter = {
  status?: StatusFilter | null | undefined;
};

export type RecordDonationInput = {
  campaign?: string | null | undefined;
  amount?: MoneyInput | null | undefined;
  platform?: string | null | undefined;
  externalReference?: string | null | undefined;
  occurredAt?: string | Date | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type RecordDonationRow = {
  campaign?: string | null | undefined;
  amount?: MoneyInput | null | undefined;
  platform?: string | null | undefined;
  externalReference?: string | null | undefined;
  occurredAt?: string | Date | null | undefined;
};

export type RecordDonationsInput = {
  donations: Array<RecordDonationRow>;
  atomic?: boolean | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type OpenCampaignInput = {
  id: string;
  idempotencyKey?: string | null | undefined;
};

export type Campaign = { id: string, slug: string, name: string, status: Open<CampaignStatus>, openedAt: string | null, goal: { amount: string, currency: string } | null };

export type Totals = { asOf: string, knownAt: string, currency: string, donationCount: string, cash: { gross: { amount: string, currency: string }, net: { amount: string, currency: string } } };

export type CampaignsGetVariables = Exact<{
  id: string;
}>;


export type CampaignsGet = { campaign: Campaign | null };

export type CampaignsListVariables = Exact<{
  filter?: CampaignFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignsList = { campaigns: { edges: Array<{ cursor: string, node: Campaign }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CampaignsTotalsVariables = Exact<{
  id: string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type CampaignsTotals = { campaign: { id: string, totals: Totals } | null };

export type CampaignsTotalsOfVariables = Exact<{
  ids: Array<string> | string;
  asOf?: string | Date | null | undefined;
  knownAt?: string | Date | null | undefined;
  currency?: string | null | undefined;
}>;


export type CampaignsTotalsOf = { nodes: Array<
    | { id: string, totals: Totals }
    | Record<PropertyKey, never>
   | null> };

export type CampaignsOpenVariables = Exact<{
  input: OpenCampaignInput;
}>;


export type CampaignsOpen = { openCampaign:
    | Campaign
    | ErrorsValidationError
    | ErrorsNotFoundError
    | ErrorsForbiddenError
    | ErrorsConflictError
    | ErrorsIdempotencyError
   };

export type ValidationErrorFacts = { fieldErrors: Array<{ path: Array<string>, message: string, code: string }> };

export type OverRefundErrorFacts = { refundable: { amount: string, currency: string } };

type ErrorsValidationError = (
  { __typename: 'ValidationError', code: Open<ErrorCode>, message: string }
  & ValidationErrorFacts
);

type ErrorsNotFoundError = { __typename: 'NotFoundError', code: Open<ErrorCode>, message: string };

type ErrorsForbiddenError = { __typename: 'ForbiddenError', code: Open<ErrorCode>, message: string };

type ErrorsConflictError = { __typename: 'ConflictError', code: Open<ErrorCode>, message: string };

type ErrorsIdempotencyError = { __typename: 'IdempotencyError', code: Open<ErrorCode>, message: string };

type ErrorsOverRefundError = (
  { __typename: 'OverRefundError', code: Open<ErrorCode>, message: string }
  & OverRefundErrorFacts
);

export type Errors =
  | ErrorsValidationError
  | ErrorsNotFoundError
  | ErrorsForbiddenError
  | ErrorsConflictError
  | ErrorsIdempotencyError
  | ErrorsOverRefundError
;

export type Donation = { id: string, kind: Open<DonationKind>, externalReference: string | null, amount: { amount: string, currency: string } | null, campaign: { id: string } | null };

export type DonationsRecordVariables = Exact<{
  input: RecordDonationInput;
}>;


export type DonationsRecord = { recordDonation:
    | Donation
    | ErrorsValidationError
    | ErrorsNotFoundError
    | ErrorsForbiddenError
    | ErrorsConflictError
    | ErrorsIdempotencyError
   };

export type DonationsRecordAllVariables = Exact<{
  input: RecordDonationsInput;
}>;


export type DonationsRecordAll = { recordDonations:
    | { createdCount: number, existingCount: number, failedCount: number, results: Array<{ row: number, created: boolean, donation: Donation | null, error:
          | ErrorsValidationError
          | ErrorsNotFoundError
          | ErrorsForbiddenError
          | ErrorsConflictError
          | ErrorsIdempotencyError
          | ErrorsOverRefundError
         | null }> }
    | ErrorsValidationError
    | ErrorsForbiddenError
    | ErrorsIdempotencyError
   };

export type ViewerGetVariables = Exact<{ [key: string]: never; }>;


export type ViewerGet = { viewer: { scopes: Array<string> } };
