// Generated from schema/schema.graphql and operations/. Do not edit: `pnpm run generate`.

/** A value of an answer: one of these, or one that the server has learned since. */
export type Open<T extends string> = T | (string & {})

export type CampaignStatus =
  | 'DRAFT'
  | 'OPEN'
  | 'PAUSED'
  | 'CLOSED'

export type DonationKind =
  | 'CASH'
  | 'IN_KIND'

export type ErrorCode =
  | 'VALIDATION'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'IDEMPOTENCY'
  | 'OVER_REFUND'
