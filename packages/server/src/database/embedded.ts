import { resolve } from 'node:path'
import pg from 'pg'
import { clusterDirIn, ensureCluster, role } from './cluster.ts'
import { freeDataDir, ownershipSettings } from './data-dir-holder.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { postgresUser } from './postgres-user.ts'
import { startPostmaster } from './postmaster.ts'

/** How the embedded PostgreSQL is started. */
export interface EmbeddedOptions {
  /** The folder that keeps the data. Made when it is missing. */
  dataDir: string
  /** Hears every line that PostgreSQL logs. */
  onLog?: (line: string) => void
  /** False only for data that may be lost in a crash of the machine, as in tests. Default true. */
  durable?: boolean
}

/** A PostgreSQL that runs as our child. */
export interface EmbeddedServer {
  /** Where it listens, with user and password: treat as a secret. */
  url: string
  /** Ends open connections, writes everything to disk and resolves when PostgreSQL has ended. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1, at a port that is free, with its data in `dataDir`; makes the data folder and the
 * database `tongzhou` at the first start. Under a second for a folder that exists. It ends when this process exits or
 * dies of an error. Only a signal that nobody handles (`kill -9`) leaves it behind; the next start stops it first.
 *
 * @throws DatabaseError DATA_DIR_IN_USE, DATA_DIR_NOT_WRITABLE, DISK_FULL, WRONG_DATA_VERSION or DATABASE_NOT_STARTED
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  const clusterDir = clusterDirIn(dataDir)
  const user = await postgresUser(clusterDir)
  const programs = await postgresPrograms(user)
  const password = await ensureCluster(dataDir, programs, user)
  await freeDataDir(clusterDir)
  const settings = {
    ...common,
    ...(options.durable === false ? careless : {}),
    ...(await ownershipSettings(clusterDir)),
  }
  const postmaster = await startPostmaster({
    program: programs.postgres,
    clusterDir,
    user,
    settings,
    onLog: options.onLog,
  })
  const urlOf = (name: string) => `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/${name}`
  try {
    await ensureDatabase(urlOf('postgres'))
  } catch (error) {
    await postmaster.stop()
    throw error
  }
  return { url: urlOf(database), stop: postmaster.stop }
}

const database = 'tongzhou'

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Details of errors quote rows.
  log_error_verbosity: 'terse',
}

const careless = { fsync: 'off', full_page_writes: 'off' }

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`)
  } finally {
    await client.end()
  }
}
