/** How all who read by SQL of their own read a campaign's totals: from the kept ones, as we do. `$1` is its id. */
export const figures = (scope: string) => `
  SELECT COALESCE(sum(CASE t.kind WHEN 'GIFT' THEN t.reporting ELSE -t.reporting END), 0)::text AS "netMinor",
    COALESCE(sum(t.count) FILTER (WHERE t.kind = 'GIFT'), 0)::text AS "donationCount"
  FROM kept_totals t WHERE t.scope = ${scope} AND t.grain = 'ALL' AND t.kind IN ('GIFT', 'REFUND')`
