import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** How much of the log is kept. */
export interface Retention {
  days: number
  /** The most events. */
  events: number
}

/** Forgets what is older than that, or more than that, partition by partition (500,000 events): rather later than sooner. */
export async function forgetEvents(db: Database, { days, events }: Retention): Promise<void> {
  await db.query(sql`SELECT forget_events(now() - make_interval(days => ${days}::int), ${events}::bigint)`)
}
