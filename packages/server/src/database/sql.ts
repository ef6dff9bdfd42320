import { Prisma } from '../generated/prisma/client.ts'

/** A piece of SQL with its values; `sql` nests: values become parameters, pieces become text. */
export type Sql = Prisma.Sql
export const sql = Prisma.sql
/** Pieces with a separator between them. */
export const join = Prisma.join
/** The piece that is nothing. */
export const empty = Prisma.empty
/** Text that is not a value. Never of a caller's making. */
export const raw = Prisma.raw

/** Whether a value is a piece of SQL. */
export function isSql(value: unknown): value is Sql {
  return value instanceof Prisma.Sql
}
