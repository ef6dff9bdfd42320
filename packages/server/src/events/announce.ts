import { type Act, applicationOf } from '../access/act.ts'
import { type Sql, sql } from '../database/sql.ts'
import type { EventType } from './event.ts'

/**
 * The part of a write's statement that puts its event into the outbox, one for each row of `from`. The pieces are
 * expressions over those rows: whom it concerns (arrays of uuids, the organisation whose act it is first), in which
 * region, and whether it is hidden from all others. Payloads carry no personal data.
 */
export function announce(
  act: Act,
  type: EventType | Sql,
  rows: {
    from: Sql
    subject: Sql
    organizations?: Sql
    campaigns?: Sql
    region?: Sql
    hidden?: Sql
    /** Whose act each is, and by which key, where several acts are one statement. */
    application?: Sql
    key?: Sql
    occurredAt?: Sql
    payload?: Sql
  },
): Sql {
  const name = typeof type === 'string' ? sql`${type}::text` : type
  return sql`announced AS (
    INSERT INTO event_outbox (id, type, occurred_at, recorded_at, application_id, key_id, organization_ids, campaign_ids, region_id, private, subject_id, payload)
    SELECT gen_random_uuid(), ${name}, ${rows.occurredAt ?? sql`now()`}, now(), ${rows.application ?? sql`${applicationOf(act)}::uuid`}, ${rows.key ?? sql`${act.viewer.keyId}::uuid`},
      ${rows.organizations ?? none}, ${rows.campaigns ?? none}, ${rows.region ?? sql`NULL::uuid`}, ${rows.hidden ?? sql`false`},
      ${rows.subject}, ${rows.payload ?? sql`'{}'::jsonb`}
    FROM ${rows.from}
  )`
}

const none = sql`'{}'::uuid[]`
