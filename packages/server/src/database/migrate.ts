import pg from 'pg'
import { unreachable } from './connect.ts'
import { DatabaseError } from './database-error.ts'
import { everything, withSchemaEngine } from './schema-engine.ts'
import { migrationNames, migrationsDirectory, readMigrations } from './schema-files.ts'

/** How migrations are applied. */
export interface MigrateOptions {
  /** Called after each migration that was applied. */
  onApplied?: (name: string) => void
  /** Where the migrations are. Default: the repository's `prisma/migrations`. */
  directory?: string
}

// Any number will do, as long as it stays the same. It is not the key that Prisma's own engine locks with.
const lockKey = 7_046_029

/**
 * Brings a database up to date and returns the names of the migrations it applied. Each runs as one transaction. Safe
 * to call from many processes at once: one migrates, the others wait. When there is nothing to do it costs one query.
 *
 * @throws DatabaseError DATABASE_UNREACHABLE, MIGRATION_FAILED or MIGRATION_UNKNOWN
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const directory = options.directory ?? migrationsDirectory
  const known = await migrationNames(directory)
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'tongzhou migrate',
  })
  // A connection that is lost makes the next query fail; that is soon enough.
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw unreachable(url, error)
  })
  try {
    const history = await readHistory(client)
    refuseUnknown(history, known)
    if (history.every((row) => row.applied) && history.length === known.length) return []
    // Ends with the connection, also when this process is killed.
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    return await applyPending(client, url, directory, options.onApplied)
  } finally {
    await client.end()
  }
}

interface Row {
  name: string
  applied: boolean
  logs: string | null
}

async function applyPending(
  client: pg.Client,
  url: string,
  directory: string,
  onApplied: MigrateOptions['onApplied'],
): Promise<string[]> {
  const history = await readHistory(client)
  refuseFailed(history)
  const done = new Set(history.map((row) => row.name))
  const list = await readMigrations(directory)
  const pending = list.migrationDirectories.filter(({ path }) => !done.has(path))
  if (pending.length === 0) return []
  await withSchemaEngine(url, async (engine) => {
    for (const { path } of pending) {
      // One at a time, so that each is reported when it is done and not when all are.
      const upToHere = list.migrationDirectories.slice(
        0,
        list.migrationDirectories.findIndex((it) => it.path === path) + 1,
      )
      const migrationsList = { ...list, migrationDirectories: upToHere }
      await engine.applyMigrations({ migrationsList, filters: everything }).catch(async (error: unknown) => {
        refuseFailed(await readHistory(client))
        throw failed(path, error instanceof Error ? error.message : String(error))
      })
      onApplied?.(path)
    }
  })
  return pending.map(({ path }) => path)
}

async function readHistory(client: pg.Client): Promise<Row[]> {
  const sql = `SELECT migration_name AS name, finished_at IS NOT NULL AS applied, logs
                 FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`
  try {
    return (await client.query<Row>(sql)).rows
  } catch (error) {
    const undefinedTable = '42P01'
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return []
    throw error
  }
}

function refuseUnknown(history: Row[], known: string[]): void {
  const unknown = history.filter((row) => row.applied && !known.includes(row.name)).map((row) => row.name)
  if (unknown.length === 0) return
  throw new DatabaseError(
    'MIGRATION_UNKNOWN',
    `The database holds migrations that this version does not know: ${unknown.join(', ')}. A newer version made it.`,
    'Start the newer version, or use another database.',
  )
}

function refuseFailed(history: Row[]): void {
  const row = history.find((it) => !it.applied)
  if (row) throw failed(row.name, withoutTrace(row.logs) || 'it was interrupted')
}

// The engine adds its own words before the error, and after it where in its source it was.
function withoutTrace(logs: string | null): string {
  const [error = ''] = (logs ?? '').split(/\n +0: /, 1)
  return error.replace(/^external connector error\s+(Error querying the database: )?/, '').trim()
}

function failed(name: string, reason: string): DatabaseError {
  const mark = `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL`
  const hint = `It ran as one transaction, so nothing of it stays. Mend the cause, then run: ${mark}; and start again.`
  return new DatabaseError('MIGRATION_FAILED', `Migration ${name} failed: ${reason}\n${hint}`, hint)
}
