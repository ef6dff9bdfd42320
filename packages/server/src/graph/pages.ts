import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { Changes } from '../database/changes.ts'
import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { Kept } from '../database/kept.ts'
import type { Moment } from '../database/moment.ts'
import { empty, join, raw, type Sql, sql } from '../database/sql.ts'
import type PrismaTypes from '../generated/pothos-types.ts'
import { Edge, keyset } from './cursor.ts'
import { type ListedType, type ListSpec, tables } from './list.ts'
import { type Page, type PageArgs, pageSize } from './page.ts'

/** The most rows in pages that are kept. A row that stands in many pages is one, of some kilobyte. */
const mostKept = 100_000
const mostDistinct = 20_000
/** What was asked for in so many words is not kept: it does not come again, and its name would weigh more than its rows. */
const longestName = 1000
/** What the database calls the parent of a list that has none. */
const noParent = '00000000-0000-0000-0000-000000000000'

/** Pages of lists, as one request reads them. */
export class Pages {
  private readonly shared: SharedPages
  private readonly moment: Moment
  constructor(shared: SharedPages, moment: Moment) {
    this.shared = shared
    this.moment = moment
  }

  /**
   * A page of a list, below a parent where the list has one.
   *
   * @throws ValidationError where the arguments are none of a page
   */
  load<Type extends ListedType>(
    spec: ListSpec<Type>,
    args: PageArgs,
    parentId = '',
  ): Page<PrismaTypes[Type]['Shape']> | Promise<Page<PrismaTypes[Type]['Shape']>> {
    return this.shared.load(spec, args, parentId, this.moment)
  }
}

/**
 * Reads pages; the same list asked for below many parents, by whatever requests, is one statement, which takes of each
 * parent no more rows than its page shows. What a viewer may not see is left out by the conditions of the list itself, so
 * only who may see the same shares one.
 */
export class SharedPages {
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

  load<Type extends ListedType>(
    spec: ListSpec<Type>,
    args: PageArgs,
    parentId: string,
    moment: Moment,
  ): Page<PrismaTypes[Type]['Shape']> | Promise<Page<PrismaTypes[Type]['Shape']>> {
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
    const nameOf = (parent: string) => `${page}${parent}`
    const ask = () => {
      const tagOf = (parent: string) => parent || noParent
      const read = (parents: string[]) => this.read(spec, args, size, backward, parents)
      const readShared = async (parents: string[]) =>
        (await read(parents)).map((rows) => rows.map((row) => this.share(type, row)))
      return coalesce(this.rows, page, parentId, (parents) =>
        isKept ? this.kept.readAll(parents, { nameOf, tagOf, read: readShared }) : read(parents),
      )
    }
    const toPage = (found: Record<string, unknown>[]): Page<Row> => {
      const more = found.length > size
      // A copy: what was found belongs to others too.
      const rows = found.slice(0, size) as Row[]
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
        count: () => {
          moment.spoil()
          return coalesce(this.counts, list, parentId, (parents) => this.readCounts(spec, parents))
        },
      }
    }
    if (!isKept) moment.spoil()
    const found = isKept ? this.kept.load(nameOf(parentId), moment, ask) : ask()
    return found instanceof Promise ? found.then(toPage) : toPage(found)
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
