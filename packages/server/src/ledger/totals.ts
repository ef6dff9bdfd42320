import { createHash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { join, type Sql, sql } from '../database/sql.ts'
import { bucketDay, bucketQuarter } from './buckets.ts'
import { type EntryKind, Figures, type Sum } from './figures.ts'

/**
 * What a total is over: entries that belong to one scope of each set. A scope is the id of a campaign, organisation,
 * platform or region (with all below it), or `beneficiaryScope` of a region. One set is read from its own kept sums;
 * several are the accounts in which they meet.
 */
export type ScopeSets = string[][]

/** Which entries count: those that took effect before one instant and were recorded before another. Null is now. */
export interface Cut {
  before: Date | null
  known: Date | null
}

export interface TotalsKey extends Cut {
  sets: ScopeSets
  /** With goods by piece, which can be many. */
  items: boolean
}

/** Figures with the entries that they rest on. */
export interface Counted {
  figures: Figures
  /** The position of the last entry that counts; null where none does. */
  lastPosition: bigint | null
  /** When the last one was recorded, in milliseconds; 0 where none was. */
  lastRecordedAt: number
}

/** Figures as they are at a moment. */
export interface Totals extends Cut, Counted {
  /** The database's clock when it was read. */
  readAt: Date
  /** Whether nothing that could still change the figure, as known at `knownAt`, was being written when it was read. */
  settled: boolean
}

/** A breakdown: which part of an account names the group. */
export type Dimension = 'CAMPAIGN' | 'ORGANIZATION' | 'PLATFORM' | 'REGION' | 'CITY' | 'COUNTY' | 'BENEFICIARY_REGION'

/** The scope of gifts for the people of a region, wherever they were received (the same as in the database). */
export function beneficiaryScope(regionId: string): string {
  const hex = createHash('md5').update(`beneficiary|${regionId}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Reads many totals in one statement, whatever their number; it never scans the entries, only those at the edges of a cut. */
export async function readTotals(db: Database, keys: readonly TotalsKey[]): Promise<Totals[]> {
  const sums = keys.every(isPlain) ? readPlainSums(db, keys) : readSums(db, keys, wantedScopes(keys))
  const rows = Map.groupBy(await sums, ({ ord }) => ord)
  return keys.map((key, index) => toTotals(key, rows.get(index) ?? []))
}

/** Reads the parts into which totals fall by a dimension: the id of each group and its figures. One statement. */
export async function readGroups(
  db: Database,
  keys: readonly TotalsKey[],
  by: Dimension,
): Promise<Map<string | null, GroupTotals>[]> {
  const rows = Map.groupBy(await readSums(db, keys, wantedAccounts(keys, by), sql`w.grp`), ({ ord }) => ord)
  const accounts = (sums: SumRow[]) => [...new Set(sums.flatMap(({ accounts }) => accounts))]
  return keys.map((key, index) => {
    const found = (rows.get(index) ?? []).filter(({ kind }) => kind !== null)
    const groups = [...Map.groupBy(found, ({ grp }) => grp)]
    return new Map(groups.map(([group, sums]) => [group, { ...toTotals(key, sums), accounts: accounts(sums) }]))
  })
}

/** One group of a breakdown. */
export interface GroupTotals extends Totals {
  /** The accounts that make it up: a total over exactly these is this one. */
  accounts: string[]
}

interface SumRow extends Omit<Sum, 'kind' | 'amount' | 'reporting'> {
  ord: number
  grp: string | null
  accounts: string[]
  kind: EntryKind | null
  amount: string
  reporting: string
  lastPosition: bigint | null
  lastRecordedAt: Date | null
  readAt: Date
  inFlight: boolean
}

const moneyKinds: EntryKind[] = [
  'GIFT',
  'REFUND',
  'TRANSFER_IN',
  'TRANSFER_OUT',
  'DISBURSEMENT',
  'PLEDGE',
  'DECLARED',
  'ACCEPTED',
  'IN_KIND_PLEDGE',
  'VOIDED',
  'IN_KIND_VOIDED',
]

/** Whether all that a key asks for are the kept sums of now. */
export function isPlain({ before, known, items, sets }: TotalsKey): boolean {
  return !before && !known && !items && sets.length === 1 && sets[0]?.length !== 0
}

/** A second beyond the longest that a statement may run: what was recorded before that is there or never will be. */
const settledAfter = 31_000

function toTotals(key: TotalsKey, all: SumRow[]): Totals {
  // Another key of the same statement may have asked for goods by piece; that must not show here.
  const rows = all.filter(({ kind }) => kind !== 'ITEM' || key.items)
  const sums = rows
    .filter((row) => row.kind !== null)
    .map((row) => ({ ...row, amount: BigInt(row.amount), reporting: BigInt(row.reporting) }) as Sum)
  const lastRecordedAt = rows.reduce<number>((last, row) => Math.max(last, row.lastRecordedAt?.getTime() ?? 0), 0)
  const lastPosition = rows.reduce<bigint | null>(
    (last, row) => (row.lastPosition !== null && (last === null || row.lastPosition > last) ? row.lastPosition : last),
    null,
  )
  const [{ readAt, inFlight } = { readAt: new Date(), inFlight: false }] = all
  return settle(key, { figures: new Figures(sums), lastPosition, lastRecordedAt }, { readAt, inFlight })
}

/** Totals of what counted when the database was asked at `readAt`; `inFlight`: something was being written then. */
export function settle(cut: Cut, counted: Counted, { readAt, inFlight }: { readAt: Date; inFlight: boolean }): Totals {
  const { figures, lastPosition, lastRecordedAt } = counted
  const now = Math.max(readAt.getTime(), lastRecordedAt)
  const known = cut.known ? Math.min(cut.known.getTime() - 1, now) : now
  const settled = !(inFlight || known > readAt.getTime()) || known < readAt.getTime() - settledAfter
  return { figures, lastPosition, lastRecordedAt, before: cut.before, known: new Date(known + 1), readAt, settled }
}

/** A step of (ord, scope, grp): the scopes whose kept sums make up each key. */
export function wantedScopes(keys: readonly TotalsKey[]): Sql {
  const single = keys.map((key, ord) => ({ key, ord })).filter(({ key }) => key.sets.length === 1)
  const flat = single.flatMap(({ key, ord }) => (key.sets[0] ?? []).map((scope) => ({ ord, scope })))
  const several = keys.map((key, ord) => ({ key, ord })).filter(({ key }) => key.sets.length !== 1)
  const pieces = [
    sql`SELECT ord, scope, NULL::uuid AS grp FROM unnest(${flat.map(({ ord }) => ord)}::int[], ${flat.map(({ scope }) => scope)}::uuid[]) AS s(ord, scope)`,
    ...several.map(
      ({ key, ord }) => sql`SELECT ${ord}::int, a.id, NULL::uuid FROM accounts a WHERE ${within(key.sets)}`,
    ),
  ]
  return join(pieces, ' UNION ALL ')
}

/** A step of (ord, scope, grp): the accounts of each key with the group that each belongs to. */
function wantedAccounts(keys: readonly TotalsKey[], by: Dimension): Sql {
  const level = (level: string) =>
    sql`(SELECT r.id FROM regions here JOIN regions r ON r.id = ANY(here.ancestor_ids) AND r.level = ${level}::region_level WHERE here.id = a.region_id)`
  const group = {
    CAMPAIGN: sql`a.campaign_id`,
    ORGANIZATION: sql`a.organization_id`,
    PLATFORM: sql`a.platform_id`,
    REGION: sql`a.region_id`,
    CITY: level('CITY'),
    COUNTY: level('COUNTY'),
    BENEFICIARY_REGION: sql`a.beneficiary_region_id`,
  }[by]
  return join(
    keys.map(
      (key, ord) =>
        sql`SELECT ${ord}::int AS ord, a.id AS scope, ${group} AS grp FROM accounts a WHERE ${within(key.sets)}`,
    ),
    ' UNION ALL ',
  )
}

function within(sets: ScopeSets): Sql {
  if (!sets.length) return sql`true`
  return join(
    sets.map((set) => sql`a.scopes && ${set}::uuid[]`),
    ' AND ',
  )
}

/**
 * The sums of keys that are plain. What is asked for most has a statement with nothing in it that it does not need: it is
 * planned and run in a third of the time of the general one.
 */
async function readPlainSums(db: Database, keys: readonly TotalsKey[]): Promise<SumRow[]> {
  const wanted = keys.flatMap(({ sets }, ord) => (sets[0] ?? []).map((scope) => ({ ord, scope })))
  const rows = await db.query<SumRow & { entryCount: bigint | null }>(sql`
    SELECT w.ord, NULL::uuid AS grp, t.kind, t.granularity, t.commodity, sum(t.entry_count)::bigint AS entry_count, sum(t.count)::bigint AS count,
      sum(t.amount) AS amount, sum(t.reporting) AS reporting, sum(t.approximate)::bigint AS approximate, sum(t.at_least)::bigint AS at_least,
      max(t.last_position) AS last_position, max(t.last_recorded_at) AS last_recorded_at,
      date_trunc('milliseconds', now()) AS read_at, ${inFlight} AS in_flight
    FROM unnest(${wanted.map(({ ord }) => ord)}::int[], ${wanted.map(({ scope }) => scope)}::uuid[]) AS w(ord, scope)
    LEFT JOIN kept_totals t ON t.scope = w.scope AND t.grain = 'ALL' AND t.kind = ANY(${moneyKinds}::entry_kind[])
    GROUP BY w.ord, t.kind, t.granularity, t.commodity`)
  // A row of nothing says when it was read, as the others do.
  return rows.map((row) => (row.entryCount === 0n ? { ...row, kind: null } : row))
}

// In flight: a transaction has a number that this snapshot does not see the end of. The snapshot's own upper bound will
// not do, since it is the last number that *ended*: a writer who holds the newest number would not be noticed. `age`
// counts from the next number to be given, which is read after the snapshot.
const inFlight = sql`age(pg_snapshot_xmin(pg_current_snapshot())::xid) > 0`

async function readSums(
  db: Database,
  keys: readonly TotalsKey[],
  wanted: Sql,
  group: Sql | null = null,
): Promise<SumRow[]> {
  const kinds = keys.some(({ items }) => items) ? [...moneyKinds, 'ITEM'] : moneyKinds
  const sums = keys.every(({ before, known }) => !before && !known) ? allSums(kinds) : cutSums(kinds)
  const time = (at: Date | null, floor: (at: Date) => Date = (at) => at) => (at ? floor(at).toISOString() : 'infinity')
  return db.query<SumRow>(sql`
    WITH k AS MATERIALIZED (
      SELECT ord - 1 AS ord, before, before_day, before_quarter, known, known_day, known_quarter
      FROM unnest(
        ${keys.map(({ before }) => time(before))}::timestamptz[], ${keys.map(({ before }) => time(before, bucketDay))}::timestamptz[],
        ${keys.map(({ before }) => time(before, bucketQuarter))}::timestamptz[], ${keys.map(({ known }) => time(known))}::timestamptz[],
        ${keys.map(({ known }) => time(known, bucketDay))}::timestamptz[], ${keys.map(({ known }) => time(known, bucketQuarter))}::timestamptz[]
      ) WITH ORDINALITY AS u(before, before_day, before_quarter, known, known_day, known_quarter, ord)
    ),
    wanted AS (${wanted}),
    sums AS (
      SELECT w.ord, ${group ?? sql`NULL::uuid`} AS grp, t.kind, t.granularity, t.commodity, sum(t.entry_count)::bigint AS entry_count, sum(t.count)::bigint AS count,
        sum(t.amount) AS amount, sum(t.reporting) AS reporting, sum(t.approximate)::bigint AS approximate, sum(t.at_least)::bigint AS at_least,
        max(t.last_position) AS last_position, max(t.last_recorded_at) AS last_recorded_at,
        ${group ? sql`array_agg(DISTINCT w.scope)` : sql`NULL::uuid[]`} AS accounts
      FROM wanted w JOIN k ON k.ord = w.ord CROSS JOIN LATERAL (${sums}) t
      GROUP BY 1, 2, 3, 4, 5
      HAVING sum(t.entry_count) <> 0
    )
    SELECT k.ord::int, s.grp, s.accounts, s.kind, s.granularity, s.commodity, s.entry_count, s.count, s.amount, s.reporting, s.approximate, s.at_least,
      s.last_position, s.last_recorded_at, date_trunc('milliseconds', now()) AS read_at,
      ${inFlight} AS in_flight
    FROM k LEFT JOIN sums s ON s.ord = k.ord`)
}

const columns = sql`t.kind, t.granularity, t.commodity, t.entry_count, t.count, t.amount, t.reporting, t.approximate, t.at_least, t.last_position, t.last_recorded_at`

/** Everything there is: one small row for each kind, commodity and slot. */
function allSums(kinds: string[]): Sql {
  return sql`SELECT ${columns} FROM kept_totals t WHERE t.scope = w.scope AND t.grain = 'ALL' AND t.kind = ANY(${kinds}::entry_kind[])`
}

/**
 * What lies before two cuts at once. Whole days, then the quarters of the days in which a cut lies, then the entries of
 * the quarter in which it lies: each entry is in exactly one of them.
 */
function cutSums(kinds: string[]): Sql {
  const kept = (grain: string, where: Sql) => sql`
    SELECT ${columns} FROM kept_totals t WHERE t.scope = w.scope AND t.grain = ${grain}::grain AND t.kind = ANY(${kinds}::entry_kind[]) AND ${where}`
  const edge = (where: Sql) => sql`
    SELECT e.kind, e.granularity, e.commodity, 1::bigint, e.count, e.amount, e.reporting,
      CASE WHEN e.precision = 'APPROXIMATE' THEN sign(e.amount) ELSE 0 END::bigint, CASE WHEN e.precision = 'AT_LEAST' THEN sign(e.amount) ELSE 0 END::bigint,
      e.position, e.recorded_at
    FROM accounts a JOIN ledger_entries e ON e.account_id = a.id
    WHERE a.scopes @> ARRAY[w.scope] AND e.kind = ANY(${kinds}::entry_kind[]) AND ${where}`
  return join(
    [
      kept('DAY', sql`t.effective_from < k.before_day AND t.recorded_from < k.known_day`),
      kept(
        'QUARTER',
        sql`t.effective_from >= k.before_day AND t.effective_from < k.before_quarter AND t.recorded_from < k.known_quarter`,
      ),
      kept(
        'QUARTER',
        sql`t.effective_from < k.before_day AND t.recorded_from >= k.known_day AND t.recorded_from < k.known_quarter`,
      ),
      edge(
        sql`k.before_quarter < k.before AND e.effective_at >= k.before_quarter AND e.effective_at < k.before AND e.recorded_at < k.known`,
      ),
      edge(
        sql`k.known_quarter < k.known AND e.recorded_at >= k.known_quarter AND e.recorded_at < k.known AND e.effective_at < k.before_quarter`,
      ),
    ],
    ' UNION ALL ',
  )
}
