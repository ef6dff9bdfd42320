import { sql } from '../database/sql.ts'

// An aggregate counts many gifts at once. As single gifts come in that it had counted, it counts that much less, in the
// same statement, so that nothing counts twice; and when such a gift is voided it counts them again. The aggregate's line
// is reversed each time and what is left of it is entered anew.

/**
 * Steps between `judged` and `inserted`: which part of its aggregate each new gift takes over, in the order of the rows,
 * until nothing is left. The lock makes two batches take one after the other, and waits for whoever changes the aggregate.
 */
export const coverShares = sql`
covering AS (
  SELECT d.* FROM donations d WHERE d.id IN (SELECT "coveredById" FROM judged WHERE problem IS NULL) AND d.status = 'RECEIVED'
  ORDER BY d.id FOR UPDATE
),
shares AS MATERIALIZED (
  SELECT id, least(remaining, through) - least(remaining, through - minor) AS minor, (place <= gifts)::int AS gifts
  FROM (
    SELECT j.id, j."amountMinor" AS minor, c.amount_minor - c.refunded_minor - c.superseded_minor AS remaining,
      c.gift_count - c.superseded_count AS gifts, sum(j."amountMinor") OVER (PARTITION BY c.id ORDER BY j.row) AS through,
      row_number() OVER (PARTITION BY c.id ORDER BY j.row) AS place
    FROM judged j JOIN covering c ON c.id = j."coveredById" AND c.currency = j.currency
    WHERE j.problem IS NULL AND j.existing_id IS NULL
  ) s
)`

/** Steps after `inserted`: the aggregates count less. */
export const coverTaken = sql`
taking AS MATERIALIZED (
  SELECT covered_by_id AS id, sum(covered_minor) AS minor, sum(covered_count) AS gifts FROM inserted WHERE covered_minor > 0 GROUP BY 1
),
superseded AS (
  UPDATE donations d SET superseded_minor = c.superseded_minor + t.minor, superseded_count = c.superseded_count + t.gifts,
    version = d.version + 1
  FROM taking t JOIN covering c ON c.id = t.id WHERE d.id = t.id
)`

/** Steps after `after`, the gift that is voided: its aggregate counts it again, if it still counts at all. */
export const coverGivenBack = sql`
covering AS (
  SELECT d.* FROM donations d WHERE d.status = 'RECEIVED' AND d.id IN (SELECT covered_by_id FROM after WHERE covered_minor > 0) FOR UPDATE
),
taking AS MATERIALIZED (
  SELECT c.id, -a.covered_minor AS minor, -a.covered_count AS gifts FROM after a JOIN covering c ON c.id = a.covered_by_id
),
given_back AS (
  UPDATE donations d SET superseded_minor = c.superseded_minor + t.minor, superseded_count = c.superseded_count + t.gifts,
    version = d.version + 1
  FROM taking t JOIN covering c ON c.id = t.id WHERE d.id = t.id
)`

/** The entries of either, as a SELECT of the entry columns. */
export const coverEntries = sql`
  SELECT 'GIFT'::entry_kind, c.granularity, c.precision, c.effective_at, clock.at, c.organization_id, c.campaign_id, c.region_id,
    c.beneficiary_region_id, c.platform_id, c.currency, line.minor::bigint, in_reporting(line.minor, c.factor), line.gifts::bigint, c.id,
    NULL::uuid, NULL::uuid, NULL::uuid
  FROM taking t JOIN covering c ON c.id = t.id CROSS JOIN clock
  CROSS JOIN LATERAL (VALUES
    (-(c.amount_minor - c.superseded_minor)::numeric, -(c.gift_count - c.superseded_count)::numeric),
    (c.amount_minor - c.superseded_minor - t.minor, c.gift_count - c.superseded_count - t.gifts)
  ) AS line(minor, gifts)
  WHERE line.minor <> 0 OR line.gifts <> 0`
