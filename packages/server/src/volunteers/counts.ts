import DataLoader from 'dataloader'
import type { Database } from '../database/database.ts'
import { join, type Sql, sql } from '../database/sql.ts'
import { bucketDay, bucketQuarter } from '../ledger/buckets.ts'

/** What figures are about; null is everything. */
export interface CountSubject {
  organizationId: string | null
  regionId: string | null
  duty: string | null
}

/** Which entries count: those that took effect before one instant and were recorded before another. Null is now. */
export interface CountCut {
  before: Date | null
  known: Date | null
}

export const countKinds = [
  'REGISTERED',
  'ACTIVE',
  'ON_DUTY',
  'SERVED',
  'NO_SHOW',
  'WORKED',
  'APPROVED',
  'TEAM',
  'SITE',
  'REPORTED_VOLUNTEERS',
  'REPORTED_ORGANIZATIONS',
] as const
export type CountKind = (typeof countKinds)[number]

/** The figures of a subject at a cut. */
export interface Counts extends CountCut {
  amounts: ReadonlyMap<CountKind, Amount>
  /** How many entries they are the sum of. */
  entryCount: bigint
  /** The database's clock when they were read. */
  readAt: Date
  /** Whether nothing that could still change them, as known then, was being written. */
  settled: boolean
}

export interface Amount {
  value: bigint
  /** Net number of entries that are "about" and "at least". */
  approximate: bigint
  atLeast: bigint
}

/** A part of figures: what it is about, and its own. */
export interface CountGroup extends CountSubject {
  counts: Counts
}

/** By what figures fall into parts. */
export type CountDimension = 'REGION' | 'ORGANIZATION' | 'DUTY'

interface Row {
  ord: number
  organizationId: string | null
  regionId: string | null
  duty: string | null
  kind: CountKind | null
  entryCount: bigint
  amount: string
  approximate: bigint
  atLeast: bigint
  readAt: Date
  inFlight: boolean
}

/** Reads figures; those that a request asks for at the same cut are one statement. */
export class CountsLoader {
  private readonly loaders = new Map<string, DataLoader<CountSubject, Counts, string>>()
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
  }

  load(subject: CountSubject, cut: CountCut): Promise<Counts> {
    const name = `${cut.before?.getTime()} ${cut.known?.getTime()}`
    let loader = this.loaders.get(name)
    if (!loader) {
      const cacheKeyFn = ({ organizationId, regionId, duty }: CountSubject) => `${organizationId} ${regionId} ${duty}`
      loader = new DataLoader((subjects) => readCounts(this.db, subjects, cut), { cacheKeyFn })
      this.loaders.set(name, loader)
    }
    return loader.load(subject)
  }

  groups(subject: CountSubject, cut: CountCut, by: CountDimension): Promise<CountGroup[]> {
    return readCountGroups(this.db, subject, cut, by)
  }
}

/** Reads the figures of subjects at one cut. Kept sums are read, and entries only of the quarter hour in which a time lies. */
export async function readCounts(db: Database, subjects: readonly CountSubject[], cut: CountCut): Promise<Counts[]> {
  const column = (name: keyof CountSubject) => subjects.map((subject) => subject[name])
  const wanted = sql`
    SELECT (u.ord - 1)::int AS ord, count_scope(u.o, u.r, u.d) AS scope, u.o AS organization_id, u.r AS region_id, u.d AS duty
    FROM unnest(${column('organizationId')}::uuid[], ${column('regionId')}::uuid[], ${column('duty')}::duty_kind[]) WITH ORDINALITY AS u(o, r, d, ord)`
  const rows = Map.groupBy(await read(db, wanted, cut), ({ ord }) => ord)
  return subjects.map((_, ord) => toCounts(rows.get(ord) ?? [], cut))
}

/** Reads the parts into which figures fall: regions right below, organisations, or duties. */
export async function readCountGroups(
  db: Database,
  subject: CountSubject,
  cut: CountCut,
  by: CountDimension,
): Promise<CountGroup[]> {
  const { organizationId, regionId, duty } = subject
  const same = (column: Sql, value: string | null, type: Sql) => sql`${column} IS NOT DISTINCT FROM ${value}::${type}`
  const where = {
    REGION: sql`s.region_id IN (SELECT id FROM regions WHERE parent_id IS NOT DISTINCT FROM ${regionId}::uuid)
      AND ${same(sql`s.organization_id`, organizationId, sql`uuid`)} AND ${same(sql`s.duty`, duty, sql`duty_kind`)}`,
    ORGANIZATION: sql`s.organization_id IS NOT NULL AND ${same(sql`s.region_id`, regionId, sql`uuid`)} AND ${same(sql`s.duty`, duty, sql`duty_kind`)}`,
    DUTY: sql`s.duty IS NOT NULL AND ${same(sql`s.region_id`, regionId, sql`uuid`)} AND ${same(sql`s.organization_id`, organizationId, sql`uuid`)}`,
  }[by]
  const wanted = sql`SELECT row_number() OVER (ORDER BY s.id)::int AS ord, s.id AS scope, s.organization_id, s.region_id, s.duty FROM count_scopes s WHERE ${where}`
  const found = (await read(db, wanted, cut)).filter(({ kind }) => kind !== null)
  return [...Map.groupBy(found, ({ ord }) => ord).values()].map((rows) => {
    const { organizationId, regionId, duty } = rows[0] as Row
    return { organizationId, regionId, duty, counts: toCounts(rows, cut) }
  })
}

/** A second beyond the longest that a statement may run: what was recorded before that is there or never will be. */
const settledAfter = 31_000

function toCounts(rows: Row[], cut: CountCut): Counts {
  const readAt = rows[0]?.readAt ?? new Date()
  const known = cut.known ? cut.known.getTime() - 1 : readAt.getTime()
  const inFlight = rows[0]?.inFlight === true || known > readAt.getTime()
  const found = rows.filter(({ kind }) => kind !== null)
  return {
    ...cut,
    readAt,
    settled: !inFlight || known < readAt.getTime() - settledAfter,
    entryCount: found.reduce((sum, { entryCount }) => sum + entryCount, 0n),
    amounts: new Map(
      found.map(({ kind, amount, approximate, atLeast }) => [
        kind as CountKind,
        { value: BigInt(amount), approximate, atLeast },
      ]),
    ),
  }
}

// In flight: see the ledger's totals, which say so in the same way.
function read(db: Database, wanted: Sql, cut: CountCut): Promise<Row[]> {
  return db.query<Row>(sql`
    WITH w AS MATERIALIZED (${wanted}),
    sums AS (
      SELECT w.ord, t.kind, sum(t.entry_count)::bigint AS entry_count, sum(t.amount) AS amount, sum(t.approximate)::bigint AS approximate, sum(t.at_least)::bigint AS at_least
      FROM w CROSS JOIN LATERAL (${sums(cut)}) t GROUP BY 1, 2
    )
    SELECT w.ord, w.organization_id, w.region_id, w.duty, s.kind, s.entry_count, s.amount, s.approximate, s.at_least,
      date_trunc('milliseconds', now()) AS read_at, age(pg_snapshot_xmin(pg_current_snapshot())::xid) > 0 AS in_flight
    FROM w LEFT JOIN sums s ON s.ord = w.ord`)
}

const columns = sql`t.kind, t.entry_count, t.amount, t.approximate, t.at_least`

/** What lies before two cuts at once: whole days, then quarters of the days in which a cut lies, then single entries. */
function sums({ before, known }: CountCut): Sql {
  if (!before && !known) return sql`SELECT ${columns} FROM kept_counts t WHERE t.scope = w.scope AND t.grain = 'ALL'`
  const at = (cut: Date | null, floor: (at: Date) => Date = (it) => it) =>
    sql`${cut ? floor(cut).toISOString() : 'infinity'}::timestamptz`
  const [b, bDay, bQuarter] = [at(before), at(before, bucketDay), at(before, bucketQuarter)]
  const [k, kDay, kQuarter] = [at(known), at(known, bucketDay), at(known, bucketQuarter)]
  const kept = (grain: string, where: Sql) =>
    sql`SELECT ${columns} FROM kept_counts t WHERE t.scope = w.scope AND t.grain = ${grain}::grain AND ${where}`
  const edge = (where: Sql) => sql`
    SELECT e.kind, 1::bigint, e.amount, CASE WHEN e.precision = 'APPROXIMATE' THEN sign(e.amount) ELSE 0 END::bigint,
      CASE WHEN e.precision = 'AT_LEAST' THEN sign(e.amount) ELSE 0 END::bigint
    FROM count_accounts a JOIN count_entries e ON e.account_id = a.id WHERE a.scopes @> ARRAY[w.scope] AND ${where}`
  return join(
    [
      kept('DAY', sql`t.effective_from < ${bDay} AND t.recorded_from < ${kDay}`),
      kept(
        'QUARTER',
        sql`t.effective_from >= ${bDay} AND t.effective_from < ${bQuarter} AND t.recorded_from < ${kQuarter}`,
      ),
      kept('QUARTER', sql`t.effective_from < ${bDay} AND t.recorded_from >= ${kDay} AND t.recorded_from < ${kQuarter}`),
      edge(sql`e.effective_at >= ${bQuarter} AND e.effective_at < ${b} AND e.recorded_at < ${k}`),
      edge(sql`e.recorded_at >= ${kQuarter} AND e.recorded_at < ${k} AND e.effective_at < ${bQuarter}`),
    ],
    ' UNION ALL ',
  )
}

/** What came to be on one day. */
export interface CountDay {
  day: string
  amounts: ReadonlyMap<CountKind, Amount>
}

/** What came to be day by day, in a time zone: zones are quarters of an hour away from UTC, so that the sums are exact. */
export async function readCountDays(
  db: Database,
  subject: CountSubject,
  days: { from: string; to: string; timeZone: string },
): Promise<CountDay[]> {
  const rows = await db.query<{ day: string; kind: CountKind | null; amount: string }>(sql`
    SELECT d.day::date AS day, s.kind, s.amount FROM generate_series(${days.from}::date, ${days.to}::date, '1 day') AS d(day)
    LEFT JOIN (
      SELECT (t.effective_from AT TIME ZONE ${days.timeZone})::date AS day, t.kind, sum(t.amount) AS amount FROM kept_counts t
      WHERE t.scope = count_scope(${subject.organizationId}::uuid, ${subject.regionId}::uuid, ${subject.duty}::duty_kind) AND t.grain = 'QUARTER'
        AND t.effective_from >= (${days.from}::date)::timestamp AT TIME ZONE ${days.timeZone}
        AND t.effective_from < (${days.to}::date + 1)::timestamp AT TIME ZONE ${days.timeZone}
      GROUP BY 1, 2
    ) s ON s.day = d.day::date ORDER BY 1`)
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, sums]) => ({
    day,
    amounts: new Map(
      sums.flatMap(({ kind, amount }) =>
        kind ? [[kind, { value: BigInt(amount), approximate: 0n, atLeast: 0n }] as const] : [],
      ),
    ),
  }))
}
