import type { Logger } from 'pino'
import { connect } from '../database/connect.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { startEmbedded } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { type Env, readEnv } from '../env.ts'
import { createLog } from '../log.ts'

/** A migrated database that is open, and what goes with it. */
export interface OpenDatabase {
  db: Database
  env: Env
  log: Logger
  /** Where the database is, in words and without secrets. */
  place: string
  close(): Promise<void>
}

/** Opens the database of the environment, starting the embedded one where there is no DATABASE_URL, and migrates it. */
export async function openMigrated(onMigration: (name: string) => void = () => {}): Promise<OpenDatabase> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  const embedded = env.databaseUrl
    ? null
    : await startEmbedded({ dataDir: env.dataDir, onLog: (line) => log.debug({ postgres: line }, 'database') })
  try {
    const url = env.databaseUrl ?? embedded?.url ?? ''
    await migrate(url, { onApplied: onMigration })
    const pool = await connect(url, {
      onError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
    })
    const db = openDatabase(pool)
    return {
      db,
      env,
      log,
      place: embedded ? `embedded PostgreSQL in ${env.dataDir}` : 'PostgreSQL of DATABASE_URL',
      async close() {
        await db.prisma.$disconnect()
        await pool.end()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
