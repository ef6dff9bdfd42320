import { raw, type Sql, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import { parseDateTime } from '../time/point-in-time.ts'
import type { ListSpec } from './list.ts'
import type { PageArgs } from './page.ts'

/** A row with its place. Most who read a list ask for no cursor but the last. */
export class Edge<Row extends { id: string }> {
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

/** The conditions under which a row lies behind the cursor `after` and before the cursor `before`. */
export function keyset(spec: ListSpec, args: PageArgs): Sql[] {
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
