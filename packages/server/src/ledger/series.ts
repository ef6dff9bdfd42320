import { Check } from '../check.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { bucketDay, bucketQuarter } from './buckets.ts'
import { Figures, type Sum } from './figures.ts'
import { readTotals, type ScopeSets, type TotalsKey, wantedScopes } from './totals.ts'

export type Interval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH'

export interface SeriesQuery {
  sets: ScopeSets
  interval: Interval
  /** Inside the first and after the last bucket; buckets are whole. */
  from: Date
  to: Date
  timeZone: string
  known: Date | null
}

/** One bucket: opening + change = closing, in every figure. */
export interface SeriesPoint {
  start: Date
  end: Date
  opening: Figures
  change: Figures
  closing: Figures
}

/** The most buckets of one series. */
export const maximumPoints = 1000

/** Reads the figures bucket by bucket of the zone's own hours, days, weeks (from Monday) or months. */
export async function readSeries(db: Database, { sets, ...query }: SeriesQuery): Promise<SeriesPoint[]> {
  const [series] = await readManySeries(db, [sets], query)
  return series ?? []
}

/** The same over several sets of scopes: three statements, whatever their number. */
export async function readManySeries(
  db: Database,
  sets: readonly ScopeSets[],
  query: Omit<SeriesQuery, 'sets'>,
): Promise<SeriesPoint[][]> {
  const bounds = await bucketBounds(db, query)
  const first = bounds[0]
  if (first === undefined || bounds.length < 2) return sets.map(() => [])
  const keys = sets.map((sets) => ({ sets, before: first, known: query.known, items: false }))
  const openings = await readTotals(db, keys)
  const changes = Map.groupBy(await readChanges(db, keys, query.known, bounds), ({ ord }) => ord)
  return openings.map(({ figures }, ord) => toPoints(figures, changes.get(ord) ?? [], bounds))
}

function toPoints(opening: Figures, changes: BucketSum[], bounds: Date[]): SeriesPoint[] {
  const points: SeriesPoint[] = []
  const byBucket = Map.groupBy(changes, ({ bucket }) => bucket)
  let before = opening
  for (let index = 0; index + 1 < bounds.length; index++) {
    const change = new Figures(byBucket.get(index + 1) ?? [])
    const closing = add(before, change)
    points.push({ start: bounds[index] as Date, end: bounds[index + 1] as Date, opening: before, change, closing })
    before = closing
  }
  return points
}

async function bucketBounds(
  db: Database,
  { interval, from, to, timeZone }: Omit<SeriesQuery, 'sets'>,
): Promise<Date[]> {
  const step = sql`('1 ' || ${interval})::interval`
  const limit = maximumPoints + 2
  // Hours pass evenly; days, weeks and months begin by the zone's clock.
  const bounds =
    interval === 'HOUR'
      ? sql`SELECT date_trunc('hour', ${from}::timestamptz, ${timeZone}) + n * ${step} AS at FROM generate_series(0, ${limit}) AS n`
      : sql`SELECT (date_trunc(lower(${interval}), ${from}::timestamptz AT TIME ZONE ${timeZone}) + n * ${step}) AT TIME ZONE ${timeZone} AS at
        FROM generate_series(0, ${limit}) AS n`
  const rows = await db.query<{ at: Date }>(sql`SELECT at FROM (${bounds}) b ORDER BY at`)
  const end = rows.findIndex(({ at }) => at >= to)
  if (end < 0 || end > maximumPoints) {
    const check = new Check()
    check.fail(
      ['from'],
      'TOO_MANY_POINTS',
      `More than ${maximumPoints} points. Ask for a shorter time or a longer interval.`,
    )
    check.done()
  }
  return rows.slice(0, end + 1).map(({ at }) => at)
}

type BucketSum = Sum & { ord: number; bucket: number }

async function readChanges(
  db: Database,
  keys: readonly TotalsKey[],
  known: Date | null,
  bounds: Date[],
): Promise<BucketSum[]> {
  const first = bounds[0] as Date
  const last = bounds[bounds.length - 1] as Date
  const wholeDays =
    bounds.every((at) => bucketDay(at).getTime() === at.getTime()) &&
    (!known || bucketDay(known).getTime() === known.getTime())
  const grain = wholeDays ? 'DAY' : 'QUARTER'
  const knownQuarter = known ? bucketQuarter(known).toISOString() : 'infinity'
  const rows = await db.query<Omit<BucketSum, 'amount' | 'reporting'> & { amount: string; reporting: string }>(sql`
    WITH wanted AS (${wantedScopes(keys)}),
    parts AS (
      SELECT w.ord, t.effective_from AS at, t.kind, t.granularity, t.commodity, t.entry_count, t.count, t.amount, t.reporting, t.approximate, t.at_least
      FROM wanted w JOIN kept_totals t ON t.scope = w.scope AND t.grain = ${grain}::grain AND t.kind <> 'ITEM'
        AND t.effective_from >= ${first} AND t.effective_from < ${last} AND t.recorded_from < ${knownQuarter}::timestamptz
      UNION ALL
      SELECT w.ord, e.effective_at, e.kind, e.granularity, e.commodity, 1, e.count, e.amount, e.reporting,
        CASE WHEN e.precision = 'APPROXIMATE' THEN sign(e.amount) ELSE 0 END, CASE WHEN e.precision = 'AT_LEAST' THEN sign(e.amount) ELSE 0 END
      FROM wanted w JOIN accounts a ON a.scopes @> ARRAY[w.scope] JOIN ledger_entries e ON e.account_id = a.id AND e.kind <> 'ITEM'
        AND e.effective_at >= ${first} AND e.effective_at < ${last}
        AND e.recorded_at >= ${knownQuarter}::timestamptz AND e.recorded_at < ${known?.toISOString() ?? 'infinity'}::timestamptz
    )
    SELECT ord, width_bucket(at, ${bounds.map((at) => at.toISOString())}::timestamptz[]) AS bucket, kind, granularity, commodity,
      sum(entry_count)::bigint AS entry_count, sum(count)::bigint AS count, sum(amount) AS amount, sum(reporting) AS reporting,
      sum(approximate)::bigint AS approximate, sum(at_least)::bigint AS at_least
    FROM parts GROUP BY 1, 2, 3, 4, 5`)
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount), reporting: BigInt(row.reporting) }))
}

function add(left: Figures, right: Figures): Figures {
  const sums = new Map<string, Sum>()
  for (const sum of [...left.sums, ...right.sums]) {
    const name = `${sum.kind} ${sum.granularity} ${sum.commodity}`
    const so = sums.get(name)
    sums.set(
      name,
      so
        ? {
            ...so,
            entryCount: so.entryCount + sum.entryCount,
            count: so.count + sum.count,
            amount: so.amount + sum.amount,
            reporting: so.reporting + sum.reporting,
            approximate: so.approximate + sum.approximate,
            atLeast: so.atLeast + sum.atLeast,
          }
        : sum,
    )
  }
  return new Figures([...sums.values()])
}
