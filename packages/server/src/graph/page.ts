import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { Changes } from '../database/changes.ts'
import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { Kept } from '../database/kept.ts'
import { empty, join, raw, type Sql, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import type PrismaTypes from '../generated/pothos-types.ts'
import { parseDateTime } from '../time/point-in-time.ts'

/** What a caller asks of a list: Relay's arguments. */
export interface PageArgs {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

const tables = {
  Region: 'regions',
  Organization: 'organizations',
  Platform: 'platforms',
  Campaign: 'campaigns',
  CampaignUpdate: 'campaign_updates',
  Donation: 'donations',
  Refund: 'refunds',
  Transfer: 'transfers',
  Disbursement: 'disbursements',
  Volunteer: 'volunteers',
  Team: 'teams',
  Headcount: 'headcounts',
  HoursCertificate: 'hours_certificates',
  Site: 'sites',
  Shift: 'shifts',
  Signup: 'signups',
  Attendance: 'attendances',
  CalendarFeed: 'calendar_feeds',
  WebhookEndpoint: 'webhook_endpoints',
  WebhookDelivery: 'webhook_deliveries',
} as const

/** A type of which there are lists. */
export type ListedType = keyof typeof tables

/** A list of rows of one table, in an order that new rows do not disturb. */
export interface ListSpec<Type extends ListedType = ListedType> {
  type: Type
  /** What to read instead of the type's own table: a table expression with at least its columns. */
  from?: string
  /** The column that names the parent, for a list below something. */
  parent?: string
  where?: Sql[]
  /** The column to order by, before the id. It is never null. */
  column?: string
  /** PostgreSQL type of that column, for its cursor. */
  columnType?: string
  descending?: boolean
  /**
   * Keep what was read until it changes. Only where the database notes every change of the list: of which rows are in it,
   * of their order, and of what is in them.
   */
  kept?: boolean
}

/** A page as a connection resolves it. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  count: () => Promise<bigint>
}

/** The most rows in pages that are kept. A row that stands in many pages is one, of some kilobyte. */
const mostKept = 100_000
const mostDistinct = 20_000
/** What was asked for in so many words is not kept: it does not come again, and its name would weigh more than its rows. */
const longestName = 1000
/** What the database calls the parent of a list that has none. */
const noParent = '00000000-0000-0000-0000-000000000000'

export const defaultPageSize = 20
export const maximumPageSize = 100

/** How many rows a page may have, by its arguments; more than a hundred is an error, never a silent cut. */
export function pageSize(args: PageArgs): number {
  for (const name of ['first', 'last'] as const) {
    const size = args[name]
    if (size !== null && size !== undefined && (size < 0 || size > maximumPageSize)) {
      throw new ValidationError([
        {
          path: [name],
          code: 'BAD_PAGE_SIZE',
          message: `From 0 to ${maximumPageSize} at a time; page on with "after".`,
        },
      ])
    }
  }
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw new ValidationError([{ path: ['last'], code: 'FIRST_OR_LAST', message: 'Give "first" or "last", not both.' }])
  }
  return args.first ?? args.last ?? defaultPageSize
}

/** What a page may cost: each of its rows, as many as it may have. */
export function pageCost({ first, last }: PageArgs): { field: number; multiplier: number } {
  return { field: 5, multiplier: Math.max(0, first ?? last ?? defaultPageSize) }
}

/**
 * Reads pages; the same list asked for below many parents, by whatever requests, is one statement, which takes of each
 * parent no more rows than its page shows. What a viewer may not see is left out by the conditions of the list itself, so
 * only who may see the same shares one.
 */
export class Pages {
  private readonly rows = new Map<string, Coalescer<string, Record<string, unknown>[]>>()
  private readonly counts = new Map<string, Coalescer<string, bigint>>()
  private readonly kept: Kept<Record<string, unknown>[]>
  /** The last rows of kept pages by type and id, as they were read last. */
  private readonly distinct = new LRUCache<string, Record<string, unknown>>({ max: mostDistinct })
  private readonly db: Database
  constructor(db: Database, changes: Changes) {
    this.db = db
    this.kept = new Kept(changes, { changed: 'lists', most: mostKept, weigh: (rows) => rows.length })
  }

  async load<Type extends ListedType>(
    spec: ListSpec<Type>,
    args: PageArgs,
    parentId = '',
  ): Promise<Page<PrismaTypes[Type]['Shape']>> {
    type Row = PrismaTypes[Type]['Shape']
    const size = pageSize(args)
    const backward = typeof args.last === 'number'
    const { type, from, parent, column, descending, where } = spec
    const { first, last, after, before } = args
    const conditions = where?.length
      ? JSON.stringify(
          where.map(({ text, values }) => [text, values]),
          plain,
        )
      : ''
    const list = `${type} ${from} ${parent} ${conditions}`
    const place = after || before ? JSON.stringify([after, before]) : ''
    const page = `${list} ${column} ${descending} ${first} ${last} ${place}`
    const isKept = spec.kept && page.length <= longestName
    const read = async (parents: string[]) => {
      const pages = await this.read(spec, args, size, backward, parents)
      return isKept ? pages.map((rows) => rows.map((row) => this.share(type, row))) : pages
    }
    const nameOf = (parent: string) => `${page}${parent}`
    const tagOf = (parent: string) => parent || noParent
    const found = (await coalesce(this.rows, page, parentId, (parents) =>
      isKept ? this.kept.load(parents, { nameOf, tagOf, read }) : read(parents),
    )) as Row[]
    const more = found.length > size
    // A copy: what was found belongs to others too.
    const rows = found.slice(0, size)
    if (backward) rows.reverse()
    const edges = rows.map((node) => new Edge(spec, node))
    return {
      edges,
      pageInfo: {
        hasNextPage: backward ? args.before != null : more,
        hasPreviousPage: backward ? more : args.after != null,
        get startCursor() {
          return edges[0]?.cursor ?? null
        },
        get endCursor() {
          return edges.at(-1)?.cursor ?? null
        },
      },
      count: () => coalesce(this.counts, list, parentId, (parents) => this.readCounts(spec, parents)),
    }
  }

  private async read(
    spec: ListSpec,
    args: PageArgs,
    size: number,
    backward: boolean,
    parents: readonly string[],
  ): Promise<Record<string, unknown>[][]> {
    const descending = (spec.descending ?? true) !== backward
    const order = raw(
      `${spec.column ? `t.${spec.column} ${descending ? 'DESC' : 'ASC'}, ` : ''}t.id ${descending ? 'DESC' : 'ASC'}`,
    )
    const conditions = [...(spec.where ?? []), ...keyset(spec, args)]
    const inner = (extra: Sql[]) =>
      sql`SELECT t.* FROM ${table(spec)} t ${whereAll([...extra, ...conditions])} ORDER BY ${order} LIMIT ${size + 1}`
    if (!spec.parent) return [await this.db.query<Record<string, unknown>>(inner([]))]
    const rows = await this.db.query<{ parentOrd: bigint }>(sql`
      SELECT p.ord AS parent_ord, x.* FROM unnest(${parents}::uuid[]) WITH ORDINALITY AS p(id, ord)
      CROSS JOIN LATERAL (${inner([sql`${raw(`t.${spec.parent}`)} = p.id`])}) x
      ORDER BY p.ord, ${raw(order.text.replaceAll('t.', 'x.'))}`)
    const pages: Record<string, unknown>[][] = parents.map(() => [])
    for (const row of rows) pages[Number(row.parentOrd) - 1]?.push(row as unknown as Record<string, unknown>)
    return pages
  }

  /** A row as another page has it already, where it is the same. */
  private share(type: ListedType, row: Record<string, unknown>): Record<string, unknown> {
    const name = `${type} ${row.id}`
    const known = this.distinct.get(name)
    if (isDeepStrictEqual(known, row)) return known as Record<string, unknown>
    this.distinct.set(name, row)
    return row
  }

  private async readCounts(spec: ListSpec, parents: readonly string[]): Promise<bigint[]> {
    const conditions = spec.where ?? []
    if (!spec.parent) {
      const [row] = await this.db.query<{ count: bigint }>(
        sql`SELECT count(*) AS count FROM ${table(spec)} t ${whereAll(conditions)}`,
      )
      return [row?.count ?? 0n]
    }
    const rows = await this.db.query<{ count: bigint }>(sql`
      SELECT (SELECT count(*) FROM ${table(spec)} t ${whereAll([sql`${raw(`t.${spec.parent}`)} = p.id`, ...conditions])}) AS count
      FROM unnest(${parents}::uuid[]) WITH ORDINALITY AS p(id, ord) ORDER BY p.ord`)
    return rows.map(({ count }) => count)
  }
}

/** A row with its place. Most who read a list ask for no cursor but the last. */
class Edge<Row extends { id: string }> {
  readonly node: Row
  private readonly spec: ListSpec
  constructor(spec: ListSpec, node: Row) {
    this.spec = spec
    this.node = node
  }

  get cursor(): string {
    return encodeCursor(this.spec, this.node)
  }
}

/** Asks the coalescer of a list, which is there as long as somebody waits for it. */
function coalesce<Value>(
  coalescers: Map<string, Coalescer<string, Value>>,
  list: string,
  parentId: string,
  read: (parents: string[]) => Promise<Value[]>,
): Promise<Value> {
  let coalescer = coalescers.get(list)
  if (!coalescer) {
    coalescer = new Coalescer(read, undefined, { onIdle: () => coalescers.delete(list) })
    coalescers.set(list, coalescer)
  }
  return coalescer.load(parentId)
}

const plain = (_name: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

function table(spec: ListSpec): Sql {
  return raw(spec.from ?? tables[spec.type])
}

function whereAll(conditions: Sql[]): Sql {
  return conditions.length ? sql`WHERE ${join(conditions, ' AND ')}` : empty
}

function keyset(spec: ListSpec, args: PageArgs): Sql[] {
  const descending = spec.descending ?? true
  const at = (cursor: string, name: string, comparison: string): Sql => {
    const { value, id } = decodeCursor(spec, cursor, name)
    return spec.column
      ? sql`(${raw(`t.${spec.column}`)}, t.id) ${raw(comparison)} (${value}::${raw(spec.columnType ?? 'text')}, ${id}::uuid)`
      : sql`t.id ${raw(comparison)} ${id}::uuid`
  }
  return [
    ...(args.after ? [at(args.after, 'after', descending ? '<' : '>')] : []),
    ...(args.before ? [at(args.before, 'before', descending ? '>' : '<')] : []),
  ]
}

function encodeCursor(spec: ListSpec, row: { id: string }): string {
  const field = spec.column?.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const value = field ? (row as Record<string, unknown>)[field] : undefined
  const text = value instanceof Date ? value.toISOString() : value === undefined ? undefined : String(value)
  return Buffer.from(JSON.stringify(text === undefined ? [row.id] : [row.id, text])).toString('base64url')
}

function isValue(spec: ListSpec, value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('\0')) return false
  return spec.columnType !== 'timestamptz' || parseDateTime(value) !== null
}

function decodeCursor(spec: ListSpec, cursor: string, name: string): { id: string; value: string | undefined } {
  try {
    const [id, value] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string | undefined]
    const fits = spec.column === undefined ? value === undefined : isValue(spec, value)
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && fits) return { id, value }
  } catch {
    // Not one of ours: told below.
  }
  throw new ValidationError([
    { path: [name], code: 'BAD_CURSOR', message: 'Not a cursor of this list in this order. Start again without it.' },
  ])
}
