import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** Forgets keys after a week (the promise is 72 hours). */
export async function forgetOldKeys(db: Database): Promise<void> {
  await db.query(sql`DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`)
}
