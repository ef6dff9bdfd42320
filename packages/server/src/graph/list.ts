import type { Sql } from '../database/sql.ts'

/** The tables of the types of which there are lists. */
export const tables = {
  Region: 'regions',
  Organization: 'organizations',
  Platform: 'platforms',
  Campaign: 'campaigns',
  CampaignUpdate: 'campaign_updates',
  Donation: 'donations',
  Refund: 'refunds',
  Transfer: 'transfers',
  Disbursement: 'disbursements',
  Volunteer: 'volunteers',
  Team: 'teams',
  Headcount: 'headcounts',
  HoursCertificate: 'hours_certificates',
  Site: 'sites',
  Shift: 'shifts',
  Signup: 'signups',
  Attendance: 'attendances',
  CalendarFeed: 'calendar_feeds',
  WebhookEndpoint: 'webhook_endpoints',
  WebhookDelivery: 'webhook_deliveries',
} as const

/** A type of which there are lists. */
export type ListedType = keyof typeof tables

/** A list of rows of one table, in an order that new rows do not disturb. */
export interface ListSpec<Type extends ListedType = ListedType> {
  type: Type
  /** What to read instead of the type's own table: a table expression with at least its columns. */
  from?: string
  /** The column that names the parent, for a list below something. */
  parent?: string
  where?: Sql[]
  /** The column to order by, before the id. It is never null. */
  column?: string
  /** PostgreSQL type of that column, for its cursor. */
  columnType?: string
  descending?: boolean
  /**
   * Keep what was read until it changes. Only where the database notes every change of the list: of which rows are in it,
   * of their order, and of what is in them.
   */
  kept?: boolean
}
