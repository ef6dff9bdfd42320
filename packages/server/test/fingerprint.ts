import type { Database } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'

/** What the server changes by itself: the log gets its places, webhooks are on their way, what changed is forgotten after a minute. */
const background =
  /^(changes|changes_since|event_outbox|events(_\d+)?|event_head|webhook_(endpoints|deliveries|attempts))$/

/** Everything that is stored, as one text for each table: how many rows it has, and what is in them. */
export async function fingerprint(db: Database): Promise<Record<string, string>> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  )
  const parts = tables
    .filter(({ name }) => !background.test(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || COALESCE(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS value FROM "${name}" t`,
    )
  const { rows } = await db.pool.query<{ name: string; value: string }>(parts.join(' UNION ALL '))
  const [told] = await db.query<{ events: bigint; endpoints: bigint; deliveries: bigint }>(sql`
    SELECT (SELECT count(DISTINCT id) FROM (SELECT id FROM events UNION ALL SELECT id FROM event_outbox) e) AS events,
      (SELECT count(*) FROM webhook_endpoints) AS endpoints, (SELECT count(*) FROM webhook_deliveries) AS deliveries`)
  const counts = Object.entries(told ?? {}).map(([name, count]) => [name, String(count)])
  return Object.fromEntries([...rows.map(({ name, value }) => [name, value]), ...counts])
}
