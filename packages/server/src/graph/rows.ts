import type { Changes } from '../database/changes.ts'
import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { Kept } from '../database/kept.ts'
import type { Moment } from '../database/moment.ts'
import { raw, sql } from '../database/sql.ts'
import type PrismaTypes from '../generated/pothos-types.ts'

// The unique columns by which rows are looked up, with their PostgreSQL types. Only of types whose rows are the same for
// everyone: who may see a row, and what of it, is decided by who was asked for it.
const columns = {
  Region: { table: 'regions', id: 'uuid', code: 'text' },
  Organization: { table: 'organizations', id: 'uuid', credit_code: 'text' },
  Platform: { table: 'platforms', id: 'uuid', slug: 'text' },
  Campaign: { table: 'campaigns', id: 'uuid', slug: 'text' },
  Donation: { table: 'donations', id: 'uuid' },
} as const

/** Types whose rows are kept until they change: the database notes when they do. */
const noted = new Set<string>(['Region', 'Organization', 'Platform', 'Campaign'])
/** The most rows of a type that are kept: a few kilobytes each. */
const mostKept = 5000

/** A type whose rows are looked up for all requests together. */
export type SharedType = keyof typeof columns
type Row<Type extends SharedType> = PrismaTypes[Type]['Shape']
type Column<Type extends SharedType> = Exclude<keyof (typeof columns)[Type], 'table'> & string

/** Rows by their unique columns, as one request reads them. */
export class Rows {
  private readonly shared: SharedRows
  private readonly moment: Moment
  constructor(shared: SharedRows, moment: Moment) {
    this.shared = shared
    this.moment = moment
  }

  /** The row with a value in a unique column; null where there is none. */
  find<Type extends SharedType>(
    type: Type,
    column: Column<Type>,
    value: string,
  ): Row<Type> | null | Promise<Row<Type> | null> {
    return this.shared.find(type, column, value, this.moment) as Row<Type> | null | Promise<Row<Type> | null>
  }

  /** The row that a foreign key names: it is there, the database sees to that. */
  get<Type extends SharedType>(type: Type, id: string): Row<Type> | Promise<Row<Type>> {
    const there = (row: Row<Type> | null) => {
      if (!row) throw new Error(`There is no ${type} ${id}.`)
      return row
    }
    const row = this.find(type, 'id' as Column<Type>, id)
    return row instanceof Promise ? row.then(there) : there(row)
  }
}

/** The same for all requests of a server. */
export class SharedRows {
  private readonly coalescers = new Map<string, Coalescer<string, object | null>>()
  private readonly kept = new Map<string, Kept<object | null>>()
  private readonly db: Database
  private readonly changes: Changes
  constructor(db: Database, changes: Changes) {
    this.db = db
    this.changes = changes
  }

  /** The row with a value in a unique column, as it is at a moment or later; null where there is none. */
  find(type: SharedType, column: string, value: string, moment: Moment): object | null | Promise<object | null> {
    const name = `${type} ${column}`
    let coalescer = this.coalescers.get(name)
    if (!coalescer) this.coalescers.set(name, (coalescer = new Coalescer(this.reader(type, column))))
    const read = () => coalescer.load(value)
    const kept = this.kept.get(name)
    if (kept) return kept.load(value, moment, read)
    moment.spoil()
    return read()
  }

  private reader(type: SharedType, column: string): (values: string[]) => Promise<(object | null)[]> {
    const read = (values: string[]) => this.read(type, column, values)
    if (column !== 'id' || !noted.has(type)) return read
    const kept = new Kept<object | null>(this.changes, { changed: 'ids', most: mostKept })
    this.kept.set(`${type} ${column}`, kept)
    const itself = (id: string) => id
    return (ids) => kept.readAll(ids, { nameOf: itself, tagOf: itself, read })
  }

  // Key by key, whatever the plan thinks: joined, a table that was small when it was planned is read as a whole.
  private async read(type: SharedType, column: string, values: string[]): Promise<(object | null)[]> {
    const { table, [column as 'id']: columnType } = columns[type]
    const rows = await this.db.query<{ ord: bigint }>(sql`
      SELECT k.ord, t.* FROM unnest(${values}::${raw(columnType)}[]) WITH ORDINALITY AS k(value, ord)
      CROSS JOIN LATERAL (SELECT * FROM ${raw(table)} WHERE ${raw(column)} = k.value OFFSET 0) t`)
    const found: (object | null)[] = values.map(() => null)
    for (const { ord, ...row } of rows) found[Number(ord) - 1] = row
    return found
  }
}
