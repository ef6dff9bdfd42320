import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { inject } from 'vitest'
import type { EmbeddedServer } from '../src/database/embedded.ts'
import { dataArgument, postgresUser, programEnvironment } from '../src/database/postgres-user.ts'
import { startPostmaster } from '../src/database/postmaster.ts'

const run = promisify(execFile)

// PostgreSQL's own tools, which no npm package brings: those of the machine, where it has them.

const installed = '/usr/lib/postgresql'

/** The major version of the newest tools of this machine; 0 without any. */
export const toolsVersion = Math.max(0, ...(await readdir(installed).catch(() => [])).map(Number))

/** Runs one of them. */
export async function tool(name: string, args: readonly string[]): Promise<void> {
  await run(programOf(name), args, { env: programEnvironment() })
}

const programOf = (name: string) => join(installed, String(toolsVersion), 'bin', name)

/** A server that the tools can dump, which they do up to their own version: that of the tests, or one of the tools' own. */
export async function startDumpable(): Promise<EmbeddedServer> {
  const url = inject('databaseServer')
  if ((await versionOf(url)) <= toolsVersion) return { url, stop: async () => {} }
  const place = await mkdtemp(join(tmpdir(), 'tongzhou-dumpable-'))
  const clusterDir = join(place, 'cluster')
  const user = await postgresUser(clusterDir)
  await mkdir(clusterDir, { mode: 0o700 })
  if (user) await chown(clusterDir, user.uid, user.gid)
  // Older programs leave their folder for a moment and come back by its path.
  await chmod(place, 0o711)
  const as = { ...user, cwd: clusterDir, env: programEnvironment() }
  const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  await run(programOf('initdb'), [`--pgdata=${dataArgument(clusterDir, user)}`, ...how], as)
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' }
  const program = programOf('postgres')
  const postmaster = await startPostmaster({ program, clusterDir, user, settings, onLog: undefined })
  return {
    url: `postgresql://postgres@127.0.0.1:${postmaster.port}/postgres`,
    async stop() {
      await postmaster.stop()
      await rm(place, { recursive: true, force: true })
    },
  }
}

async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
  await client.end()
  return Number.parseInt(rows[0]?.version ?? '', 10)
}
