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
    // Without the arguments of the call, which its errors quote otherwise.
    errorFormat: 'minimal',
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onStatement) prisma.$on('query' as never, (event: { query: string }) => onStatement(event.query))
  return {
    pool,
    prisma,
    async query<Row>(statement: Sql): Promise<Row[]> {
      const { text, values } = statement
      onStatement?.(text)
      const { rows } = await pool
        .query({ name: preparedName(text), text, values: values as unknown[] })
        .catch(withoutValues)
      return rows.map(camelCase) as Row[]
    },
  }
}

/** An error without what it quotes of the row, which may be somebody's name: errors of ours are logged whole. */
function withoutValues(error: Error & { detail?: string; where?: string }): never {
  delete error.detail
  delete error.where
  throw error
}

/** The most statements that a connection keeps prepared. */
const preparedLimit = 300
const names = new Map<string, string | undefined>()
let prepared = 0

/**
 * The name under which a connection keeps a statement prepared: planning a money write costs more than running it. Only
 * what comes a second time has one, so that texts made for a single occasion do not fill the server's memory.
 */
function preparedName(text: string): string | undefined {
  const name = names.get(text)
  if (name !== undefined) return name
  if (names.has(text)) names.set(text, `tongzhou_${++prepared}`)
  else if (names.size < preparedLimit) names.set(text, undefined)
  return names.get(text)
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
