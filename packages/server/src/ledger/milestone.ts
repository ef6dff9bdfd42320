import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What is asked for: when a scope came to an amount, in minor units of the reporting currency. */
export interface MilestoneKey {
  scope: string
  minor: bigint
}

/**
 * When the cash given within a scope first came to an amount: the time of the entry that reached it, or null. It goes
 * down from days to the quarter of an hour to its entries. One statement for all that are asked for.
 */
export async function readMilestones(db: Database, keys: readonly MilestoneKey[]): Promise<(Date | null)[]> {
  const reached = await db.query<{ ord: number; at: Date }>(sql`
    WITH asked AS (
      SELECT ord - 1 AS ord, scope, minor
      FROM unnest(${keys.map(({ scope }) => scope)}::uuid[], ${keys.map(({ minor }) => minor)}::numeric[]) WITH ORDINALITY AS u(scope, minor, ord)
    ),
    cash AS (
      SELECT a.ord, a.scope, a.minor, t.grain, t.effective_from, sum(t.reporting) AS amount
      FROM asked a JOIN kept_totals t ON t.scope = a.scope AND t.grain IN ('DAY', 'QUARTER') AND t.kind IN ('GIFT', 'TRANSFER_IN')
      GROUP BY 1, 2, 3, 4, 5
    ),
    day AS (
      SELECT DISTINCT ON (ord) ord, effective_from, through - amount AS before FROM (
        SELECT *, sum(amount) OVER (PARTITION BY ord ORDER BY effective_from) AS through FROM cash WHERE grain = 'DAY'
      ) d WHERE through >= minor ORDER BY ord, effective_from
    ),
    quarter AS (
      SELECT DISTINCT ON (ord) ord, scope, minor, effective_from, through - amount AS before FROM (
        SELECT c.*, day.before + sum(c.amount) OVER (PARTITION BY c.ord ORDER BY c.effective_from) AS through
        FROM cash c JOIN day ON day.ord = c.ord AND c.grain = 'QUARTER'
          AND c.effective_from >= day.effective_from AND c.effective_from < day.effective_from + interval '24 hours'
      ) q WHERE through >= minor ORDER BY ord, effective_from
    ),
    moments AS (
      SELECT q.ord, q.minor, q.before, e.effective_at AS at, sum(e.reporting) AS amount
      FROM quarter q JOIN accounts a ON a.scopes @> ARRAY[q.scope]
      JOIN ledger_entries e ON e.account_id = a.id AND e.kind IN ('GIFT', 'TRANSFER_IN')
        AND e.effective_at >= q.effective_from AND e.effective_at < q.effective_from + interval '15 minutes'
      GROUP BY 1, 2, 3, 4
    )
    SELECT DISTINCT ON (ord) ord::int, at FROM (
      SELECT *, before + sum(amount) OVER (PARTITION BY ord ORDER BY at) AS through FROM moments
    ) t WHERE through >= minor ORDER BY ord, at`)
  const times = new Map(reached.map(({ ord, at }) => [ord, at]))
  return keys.map((_, ord) => times.get(ord) ?? null)
}
