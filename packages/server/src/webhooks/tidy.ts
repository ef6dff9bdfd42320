import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** How many rows are forgotten at a time. */
const batch = 5000

/** Nothing waits for an endpoint that is off: an event that came just as it was switched off may have been queued still. */
export async function cancelStranded(db: Database): Promise<void> {
  await db.query(sql`
    UPDATE webhook_deliveries d SET status = 'CANCELLED', finished_at = now()
    FROM webhook_endpoints e WHERE e.status <> 'ENABLED' AND d.endpoint_id = e.id AND d.status = 'PENDING'`)
}

/** Forgets deliveries a month after they came to their end, then deleted endpoints, and secrets that sign no more. */
export async function forgetDeliveries(db: Database): Promise<void> {
  await db.query(sql`DELETE FROM webhook_secrets WHERE expires_at < now()`)
  for (;;) {
    const gone = await db.query(sql`
      DELETE FROM webhook_deliveries WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE finished_at < now() - interval '30 days' LIMIT ${batch})
      RETURNING 1`)
    if (gone.length < batch) break
  }
  await db.query(sql`
    DELETE FROM webhook_endpoints e WHERE e.status = 'DELETED' AND e.updated_at < now() - interval '30 days'
      AND NOT EXISTS (SELECT FROM webhook_deliveries d WHERE d.endpoint_id = e.id) AND NOT EXISTS (SELECT FROM webhook_secrets s WHERE s.endpoint_id = e.id)`)
}
