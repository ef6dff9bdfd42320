import { type Act, applicationOf } from '../access/act.ts'
import { type Sql, sql } from '../database/sql.ts'

/** What happened, as the outbox names it. */
export type EventType =
  | 'region.created'
  | 'organization.registered'
  | 'organization.updated'
  | 'organization.verified'
  | 'organization.rejected'
  | 'organization.suspended'
  | 'membership.started'
  | 'membership.ended'
  | 'platform.created'
  | 'campaign.created'
  | 'campaign.updated'
  | 'campaign.opened'
  | 'campaign.paused'
  | 'campaign.closed'
  | 'campaign.platform_authorized'
  | 'campaign.platform_revoked'
  | 'campaign.news_posted'
  | 'donation.recorded'
  | 'donation.pledged'
  | 'donation.received'
  | 'donation.refunded'
  | 'donation.voided'
  | 'donation.corrected'
  | 'donation.superseded'
  | 'donation.valued'
  | 'donation.receipt_issued'
  | 'transfer.recorded'
  | 'transfer.voided'
  | 'disbursement.recorded'
  | 'disbursement.voided'
  | 'application.created'
  | 'key.created'
  | 'key.revoked'

/**
 * The part of a write's statement that puts its event into the outbox, one for each row of `from`. The pieces are
 * expressions over those rows. Payloads carry no personal data.
 */
export function announce(
  act: Act,
  type: EventType | Sql,
  rows: { from: Sql; subject: Sql; organization?: Sql; campaign?: Sql; occurredAt?: Sql; payload?: Sql },
): Sql {
  const name = typeof type === 'string' ? sql`${type}::text` : type
  return sql`announced AS (
    INSERT INTO events (id, type, occurred_at, recorded_at, application_id, organization_id, campaign_id, subject_id, payload)
    SELECT gen_random_uuid(), ${name}, ${rows.occurredAt ?? sql`now()`}, now(), ${applicationOf(act)}::uuid,
      ${rows.organization ?? sql`NULL`}::uuid, ${rows.campaign ?? sql`NULL`}::uuid, ${rows.subject},
      ${rows.payload ?? sql`'{}'::jsonb`}
    FROM ${rows.from}
  )`
}
