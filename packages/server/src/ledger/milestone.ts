import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/**
 * When the cash given within a scope first came to an amount (minor units of the reporting currency): the time of the
 * entry that reached it, or null. It goes down from days to the quarter of an hour to its entries.
 */
export async function readMilestone(db: Database, scope: string, minor: bigint): Promise<Date | null> {
  const [reached] = await db.query<{ at: Date }>(sql`
    WITH cash AS (
      SELECT grain, effective_from, sum(reporting) AS amount FROM kept_totals
      WHERE scope = ${scope}::uuid AND grain IN ('DAY', 'QUARTER') AND kind IN ('GIFT', 'TRANSFER_IN') GROUP BY 1, 2
    ),
    day AS (
      SELECT effective_from, through - amount AS before FROM (
        SELECT *, sum(amount) OVER (ORDER BY effective_from) AS through FROM cash WHERE grain = 'DAY'
      ) d WHERE through >= ${minor}::numeric ORDER BY effective_from LIMIT 1
    ),
    quarter AS (
      SELECT effective_from, through - amount AS before FROM (
        SELECT c.*, day.before + sum(c.amount) OVER (ORDER BY c.effective_from) AS through FROM cash c JOIN day
          ON c.grain = 'QUARTER' AND c.effective_from >= day.effective_from AND c.effective_from < day.effective_from + interval '1 day'
      ) q WHERE through >= ${minor}::numeric ORDER BY effective_from LIMIT 1
    ),
    moments AS (
      SELECT e.effective_at AS at, sum(e.reporting) AS amount FROM quarter q JOIN accounts a ON a.scopes @> ARRAY[${scope}::uuid]
      JOIN ledger_entries e ON e.account_id = a.id AND e.kind IN ('GIFT', 'TRANSFER_IN')
        AND e.effective_at >= q.effective_from AND e.effective_at < q.effective_from + interval '15 minutes'
      GROUP BY 1
    )
    SELECT at FROM (SELECT m.at, q.before + sum(m.amount) OVER (ORDER BY m.at) AS through FROM moments m CROSS JOIN quarter q) t
    WHERE through >= ${minor}::numeric ORDER BY at LIMIT 1`)
  return reached?.at ?? null
}
