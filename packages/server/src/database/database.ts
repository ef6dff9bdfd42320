import { PrismaPg } from '@prisma/adapter-pg'
import { LRUCache } from 'lru-cache'
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
      const { rows, fields } = await pool
        .query<unknown[]>({ name: preparedName(text), text, values: values as unknown[], rowMode: 'array' })
        .catch(withoutValues)
      return rows.map(shapeOf(fields)) as Row[]
    },
  }
}

/** An error without what it quotes of the row, which may be somebody's name: errors of ours are logged whole. */
function withoutValues(error: Error & { detail?: string; where?: string }): never {
  delete error.detail
  delete error.where
  throw error
}

/** The most statements that a connection keeps prepared; it never forgets one. */
const mostPrepared = 300
/** How often a text has to come until it is: filters make thousands of texts that do not come again. */
const preparedAfter = 5
const prepared = new Map<string, string>()
/** How often a text that is not prepared has come. */
const counted = new LRUCache<string, number>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (_times, text) => text.length + 1,
})

/**
 * The name under which a connection keeps a statement prepared: planning a money write costs more than running it. Texts
 * that seldom come have none, so that they neither fill the server's memory nor take the place of others.
 */
function preparedName(text: string): string | undefined {
  const name = prepared.get(text)
  if (name !== undefined || prepared.size >= mostPrepared) return name
  const times = (counted.get(text) ?? 0) + 1
  counted.set(text, times)
  if (times < preparedAfter) return undefined
  counted.delete(text)
  prepared.set(text, `tongzhou_${prepared.size + 1}`)
  return prepared.get(text)
}

type Shape = (row: unknown[]) => object

/** The most shapes of rows that are remembered. */
const mostShapes = 500
const shapes = new Map<string, Shape>()

/**
 * Makes objects of rows: written out once for each list of columns, so that a row is made in one step. A page of gifts
 * has thousands of values.
 */
function shapeOf(fields: { name: string }[]): Shape {
  const columns = fields.map(({ name }) => name)
  const list = columns.join()
  let shape = shapes.get(list)
  if (shape) return shape
  // The names are those of our own statements.
  const parts = columns.map((name, place) => `${JSON.stringify(camelCase(name))}: row[${place}]`)
  shape = new Function('row', `return { ${parts.join(', ')} }`) as Shape
  if (shapes.size >= mostShapes) shapes.clear()
  shapes.set(list, shape)
  return shape
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
