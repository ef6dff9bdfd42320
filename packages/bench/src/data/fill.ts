import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { entryColumns, standing } from '@tongzhou/server/src/ledger/postings.ts'
import { type Country, makeCountry } from './country.ts'
import { history, type Push, type Scale } from './history.ts'

/** How many pushes are under way at once: as many as a server has connections, so that the totals lie in as many slots. */
const writers = 10

/**
 * Fills an empty database with the history. Each push is one statement that writes rows and ledger entries by the very
 * postings of the API; the totals are kept by the ledger's own trigger. Only the clock is that of the history.
 */
export async function fill(db: Database, scale: Scale, onProgress: (done: number) => void): Promise<Country> {
  const country = await makeCountry(db, scale)
  const pushes = history(scale)
  let done = 0
  const write = async () => {
    for (const push of pushes) {
      await record(db, country, push)
      onProgress((done += push.gifts.length))
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  // Whoever followed the log has heard of all that long ago.
  await db.pool.query('TRUNCATE event_outbox')
  return country
}

function record(db: Database, { campaigns, platforms, applicationId }: Country, { recordedAt, gifts }: Push) {
  const column = <T>(of: (gift: (typeof gifts)[number]) => T) => gifts.map(of)
  return db.query(sql`
    WITH clock AS MATERIALIZED (SELECT ${new Date(recordedAt)}::timestamptz AS at),
    given AS MATERIALIZED (
      SELECT * FROM unnest(
        ${column(({ id }) => id)}::uuid[], ${column(({ campaign }) => campaigns[campaign])}::uuid[],
        ${column(({ platform }) => platforms[platform])}::uuid[], ${column(({ reference }) => reference)}::text[],
        ${column(({ minor }) => minor)}::bigint[], ${column(({ refunded }) => refunded)}::bigint[],
        ${column(({ at }) => new Date(at))}::timestamptz[]
      ) AS g(id, campaign_id, platform_id, reference, minor, refunded, at)
    ),
    inserted AS (
      INSERT INTO donations (id, kind, status, campaign_id, organization_id, region_id, platform_id, external_reference, amount_minor,
        currency, factor, refunded_minor, effective_at, recorded_at, application_id)
      SELECT g.id, 'CASH', 'RECEIVED', c.id, c.organization_id, c.region_id, g.platform_id, g.reference, g.minor,
        'CNY', 1, g.refunded, g.at, clock.at, ${applicationId}::uuid
      FROM given g JOIN campaigns c ON c.id = g.campaign_id CROSS JOIN clock
      RETURNING *
    ),
    items AS (SELECT NULL::uuid AS donation_id, NULL::text AS description, NULL::text AS unit, NULL::numeric AS quantity,
      NULL::precision_kind AS precision WHERE false),
    refunded AS (
      INSERT INTO refunds (id, donation_id, amount_minor, currency, effective_at, recorded_at)
      SELECT gen_random_uuid(), d.id, d.refunded_minor, d.currency, clock.at, clock.at FROM inserted d CROSS JOIN clock WHERE d.refunded_minor > 0
      RETURNING *
    )
    INSERT INTO ledger_entries (${entryColumns})
    ${standing(sql`inserted`, sql`items`)}
    UNION ALL
    SELECT 'REFUND', d.granularity, 'EXACT', r.effective_at, clock.at, d.organization_id, d.campaign_id, d.region_id, d.beneficiary_region_id,
      d.platform_id, d.currency, r.amount_minor, r.amount_minor, 1, d.id, r.id, NULL, NULL
    FROM refunded r JOIN inserted d ON d.id = r.donation_id CROSS JOIN clock`)
}
