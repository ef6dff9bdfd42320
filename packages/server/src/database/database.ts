import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import type { Sql } from './sql.ts'

/** The one way to PostgreSQL: statements of our own, and Prisma, over the same pool of connections. */
export interface Database {
  /** Runs one statement; columns come back in camelCase, bigint as BigInt, numeric as text, times as Date. */
  query<Row>(statement: Sql): Promise<Row[]>
  prisma: PrismaClient
  pool: Pool
}

/** Wraps a pool made by `connect`. `onStatement` sees the text of every statement (tests count them). */
export function openDatabase(pool: Pool, options: { onStatement?: (text: string) => void } = {}): Database {
  const { onStatement } = options
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onStatement) prisma.$on('query' as never, (event: { query: string }) => onStatement(event.query))
  return {
    pool,
    prisma,
    async query<Row>(statement: Sql): Promise<Row[]> {
      onStatement?.(statement.text)
      const { rows } = await pool.query(statement.text, statement.values as unknown[])
      return rows.map(camelCase) as Row[]
    },
  }
}

const camel = new Map<string, string>()

function camelCase(row: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const key in row) {
    let name = camel.get(key)
    if (name === undefined)
      camel.set(key, (name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())))
    out[name] = row[key]
  }
  return out
}
