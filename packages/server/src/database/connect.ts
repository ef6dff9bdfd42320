import pg from 'pg'
import { DatabaseError } from './database-error.ts'

/** How a pool is made. */
export interface ConnectOptions {
  /** The most connections the pool opens. Default 10. */
  max?: number
  /** What `pg_stat_activity` calls us. Default `tongzhou`. */
  applicationName?: string
  /** How long a statement may take, in milliseconds. Default 30 seconds. */
  statementTimeout?: number
  /** How long an answer is waited for, in milliseconds. Default 5 seconds longer than that. */
  patience?: number
  /** Hears of idle connections that were lost. The pool replaces them by itself. */
  onError?: (error: Error) => void
}

/** The oldest PostgreSQL we run on. */
const oldestVersion = 15

/**
 * Opens a pool and makes sure that the server answers, is PostgreSQL ≥ 15 and stores UTF-8.
 *
 * Values arrive as: bigint → `bigint`, numeric → `string`, date → `YYYY-MM-DD`, timestamptz → `Date`.
 * A transaction that waits for us may take 30 seconds.
 *
 * @throws DatabaseError DATABASE_UNREACHABLE, DATABASE_VERSION or DATABASE_ENCODING
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<pg.Pool> {
  const statementTimeout = options.statementTimeout ?? 30_000
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'tongzhou',
    // It also counts the wait for a free connection: a burst of writes has to outlast its own queue.
    connectionTimeoutMillis: 20_000,
    // A new connection plans every statement anew, which takes longer than a hundred of them, so none is given up for a
    // short pause. Those that fell silent unnoticed are given up too, though.
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementTimeout,
    // Where the way to PostgreSQL falls silent, its own limit is never heard of.
    query_timeout: options.patience ?? statementTimeout + 5000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  })
  // Without a listener a lost idle connection would end the process.
  pool.on('error', (error) => options.onError?.(error))
  try {
    await check(pool, url)
  } catch (error) {
    await pool.end()
    throw error
  }
  return pool
}

/** Says which server a URL means, as `host:port`, and never its password. */
export function address(url: string): string {
  try {
    const { host, port } = new pg.Client({ connectionString: url })
    return `${host}:${port}`
  } catch {
    return 'an address that is no PostgreSQL URL'
  }
}

/** The error for a server that did not answer, or did not let us in. */
export function unreachable(url: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    'DATABASE_UNREACHABLE',
    `PostgreSQL at ${address(url)} cannot be used: ${reason(cause)}`,
    'Check that it runs and that DATABASE_URL names its host, port, user, password and database.',
    { cause },
  )
}

async function check(pool: pg.Pool, url: string): Promise<void> {
  const sql = `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`
  const { rows } = await pool.query<{ version: number; encoding: string }>(sql).catch((error: unknown) => {
    throw unreachable(url, error)
  })
  for (const { version, encoding } of rows) {
    const major = Math.floor(version / 10_000)
    if (major < oldestVersion) {
      throw new DatabaseError(
        'DATABASE_VERSION',
        `PostgreSQL at ${address(url)} is version ${major}; ${oldestVersion} or newer is needed.`,
        'Upgrade it, or unset DATABASE_URL to use the embedded database.',
      )
    }
    if (encoding !== 'UTF8') {
      throw new DatabaseError(
        'DATABASE_ENCODING',
        `The database at ${address(url)} stores ${encoding}; UTF8 is needed.`,
        `Create it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.`,
      )
    }
  }
}

function reason(cause: unknown): string {
  // Where a name has several addresses, Node gathers the refusals in an error without a message.
  if (cause instanceof AggregateError) return cause.errors.map(reason).join(', ')
  return cause instanceof Error ? cause.message : String(cause)
}

// `pg` has parsers for these, but no names.
const int8Array: number = 1016
const uuidArray: number = 2951
const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(int8Array)

const parsers: Record<number, (text: string) => unknown> = {
  [int8Array]: (text) => parseTextArray(text).map((it) => (it === null ? null : BigInt(it))),
  [uuidArray]: parseUuidArray,
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: (text) => text,
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: parseTime,
}

/** An array of UUIDs, which need no quotes, unless one of them is NULL: events and changes are made of such arrays. */
function parseUuidArray(text: string): unknown {
  if (text.includes('N')) return parseTextArray(text)
  return text === '{}' ? [] : text.slice(1, -1).split(',')
}

const parseAnyTime: (text: string) => unknown = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)

/** A time as the server writes it where its zone is UTC, read in a third of the time that any other takes. */
function parseTime(text: string): unknown {
  const isPlain = text.endsWith('+00') && text[4] === '-'
  return isPlain ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : parseAnyTime(text)
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format),
}
