import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { DatabaseError } from './database-error.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import type { PostgresUser } from './postgres-user.ts'
import { dataArgument, programEnvironment } from './postgres-user.ts'

/** The version of PostgreSQL whose programs we bring. */
export const majorVersion = '18'

/** The role that owns everything in the embedded database. */
export const role = 'tongzhou'

/** The folder inside `dataDir` that PostgreSQL calls its data directory. */
export const clusterDirIn = (dataDir: string): string => join(dataDir, 'postgres', 'cluster')

const passwordFileIn = (dataDir: string): string => join(dataDir, 'postgres', 'password')

/**
 * Creates the cluster in `dataDir` unless there is one, and returns the password of {@link role}.
 *
 * It is made aside and moved into place when it is complete, so that neither a start that was killed nor two first
 * starts at once leave half a cluster.
 *
 * @throws DatabaseError WRONG_DATA_VERSION, DATA_DIR_NOT_WRITABLE, DISK_FULL or DATABASE_NOT_STARTED
 */
export async function ensureCluster(
  dataDir: string,
  { initdb }: PostgresPrograms,
  user: PostgresUser | undefined,
): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true })
    if ((await versionOf(dataDir)) === undefined) await create(dataDir, initdb, user)
    const version = await versionOf(dataDir)
    if (version !== majorVersion) throw wrongVersion(dataDir, version)
    return await readFile(passwordFileIn(dataDir), 'utf8')
  } catch (error) {
    throw error instanceof DatabaseError ? error : fileError(dataDir, error)
  }
}

/** The error for what PostgreSQL's programs printed before they gave up. */
export function notStarted(dataDir: string, output: string): DatabaseError {
  if (output.includes('No space left on device')) return diskFull(dataDir)
  const message = `The embedded PostgreSQL did not start in ${dataDir}:\n${output.trim()}`
  return new DatabaseError('DATABASE_NOT_STARTED', message, 'See what PostgreSQL says above, or set DATABASE_URL.')
}

async function versionOf(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(clusterDirIn(dataDir), 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function create(dataDir: string, initdb: string, user: PostgresUser | undefined): Promise<void> {
  const aside = await mkdtemp(join(dataDir, 'new-'))
  try {
    const cluster = join(aside, 'cluster')
    const password = join(aside, 'password')
    await mkdir(cluster, { mode: 0o700 })
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (user) for (const path of [cluster, password]) await chown(path, user.uid, user.gid)
    await runInitdb(initdb, cluster, password, user)
    await rename(aside, join(dataDir, 'postgres')).catch(async (error: unknown) => {
      // Another first start was faster: its cluster is as good as ours.
      if ((await versionOf(dataDir)) === undefined) throw error
    })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

async function runInitdb(initdb: string, cluster: string, password: string, user: PostgresUser | undefined) {
  const stdin = await open(password)
  const args = [
    `--pgdata=${dataArgument(cluster, user)}`,
    `--username=${role}`,
    // By its descriptor, as the path may be closed to PostgreSQL's user.
    `--pwfile=${user ? '/dev/stdin' : password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  const env = programEnvironment()
  const child = spawn(initdb, args, { ...user, cwd: cluster, env, stdio: [stdin.fd, 'ignore', 'pipe'] })
  try {
    const exited = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    const [output, code] = await Promise.all([text(child.stderr as Readable), exited])
    if (code !== 0) throw notStarted(cluster, output)
  } finally {
    await stdin.close()
  }
}

function wrongVersion(dataDir: string, version: string | undefined): DatabaseError {
  return new DatabaseError(
    'WRONG_DATA_VERSION',
    `The data folder ${dataDir} was made by PostgreSQL ${version}; this version of Tongzhou brings PostgreSQL ${majorVersion}.`,
    `Run PostgreSQL ${version} on ${clusterDirIn(dataDir)} and set DATABASE_URL to it (or pg_dump it from there into a new one), or set TONGZHOU_DATA_DIR to an empty folder.`,
  )
}

function fileError(dataDir: string, cause: unknown): DatabaseError {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dataDir)
  const hint = 'Make it writable for the user that starts Tongzhou, or set TONGZHOU_DATA_DIR to another folder.'
  return new DatabaseError('DATA_DIR_NOT_WRITABLE', `The data folder ${dataDir} cannot be used: ${message}`, hint, {
    cause,
  })
}

function diskFull(dataDir: string): DatabaseError {
  const hint = 'Free some space and start again, or set TONGZHOU_DATA_DIR to a folder on another disk.'
  return new DatabaseError('DISK_FULL', `The disk that holds the data folder ${dataDir} is full.`, hint)
}
