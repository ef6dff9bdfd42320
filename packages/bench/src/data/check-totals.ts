import type pg from 'pg'

/** Totals that are not what the gifts come to. */
export class WrongTotals extends Error {}

/**
 * Adds up the gifts one by one and compares that with the kept totals: of every campaign, in every grain. A bench on
 * wrong figures would measure nothing.
 */
export async function checkTotals(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    for (const grain of ['ALL', 'DAY', 'QUARTER']) {
      const { rows } = await client.query<{ campaigns: number; wrong: number }>(differences, [grain])
      const [{ campaigns, wrong } = { campaigns: 0, wrong: 0 }] = rows
      if (wrong)
        throw new WrongTotals(
          `The kept totals (${grain}) of ${wrong} of ${campaigns} campaigns are not what their gifts add up to.`,
        )
    }
  } finally {
    await client.query('RESET statement_timeout')
    client.release()
  }
}

const differences = `
  WITH naive AS (
    SELECT campaign_id AS id, sum(amount_minor) AS gross, sum(refunded_minor) AS refunded, count(*) AS gifts
    FROM donations WHERE status = 'RECEIVED' AND kind = 'CASH' GROUP BY 1
  ),
  kept AS (
    SELECT t.scope AS id, COALESCE(sum(t.reporting) FILTER (WHERE t.kind = 'GIFT'), 0) AS gross,
      COALESCE(sum(t.reporting) FILTER (WHERE t.kind = 'REFUND'), 0) AS refunded, COALESCE(sum(t.count) FILTER (WHERE t.kind = 'GIFT'), 0) AS gifts
    FROM kept_totals t JOIN campaigns c ON c.id = t.scope WHERE t.grain = $1::grain GROUP BY 1
  )
  SELECT count(*)::int AS campaigns, count(*) FILTER (WHERE (n.gross, n.refunded, n.gifts) IS DISTINCT FROM (k.gross, k.refunded, k.gifts))::int AS wrong
  FROM naive n FULL JOIN kept k USING (id)`
