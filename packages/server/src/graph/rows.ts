import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
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

/** A type whose rows are looked up for all requests together. */
export type SharedType = keyof typeof columns
type Row<Type extends SharedType> = PrismaTypes[Type]['Shape']
type Column<Type extends SharedType> = Exclude<keyof (typeof columns)[Type], 'table'> & string

/** Rows by their unique columns, shared by all requests of a server. */
export class Rows {
  private readonly coalescers = new Map<string, Coalescer<string, object | null>>()
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
  }

  /** The row with a value in a unique column; null where there is none. */
  find<Type extends SharedType>(type: Type, column: Column<Type>, value: string): Promise<Row<Type> | null> {
    const name = `${type} ${column}`
    let coalescer = this.coalescers.get(name)
    if (!coalescer) this.coalescers.set(name, (coalescer = new Coalescer((values) => this.read(type, column, values))))
    return coalescer.load(value) as Promise<Row<Type> | null>
  }

  /** The row that a foreign key names: it is there, the database sees to that. */
  async get<Type extends SharedType>(type: Type, id: string): Promise<Row<Type>> {
    const row = await this.find(type, 'id' as Column<Type>, id)
    if (!row) throw new Error(`There is no ${type} ${id}.`)
    return row
  }

  private async read(type: SharedType, column: string, values: string[]): Promise<(object | null)[]> {
    const { table, [column as 'id']: columnType } = columns[type]
    const rows = await this.db.query<{ ord: bigint }>(sql`
      SELECT k.ord, t.* FROM unnest(${values}::${raw(columnType)}[]) WITH ORDINALITY AS k(value, ord)
      JOIN ${raw(table)} t ON t.${raw(column)} = k.value`)
    const found: (object | null)[] = values.map(() => null)
    for (const { ord, ...row } of rows) found[Number(ord) - 1] = row
    return found
  }
}
