import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { notStarted } from './cluster.ts'
import { inUse } from './data-dir-holder.ts'
import type { DatabaseError } from './database-error.ts'
import type { PostgresUser } from './postgres-user.ts'
import { dataArgument, programEnvironment } from './postgres-user.ts'

/** What to start. */
export interface PostmasterOptions {
  program: string
  clusterDir: string
  user: PostgresUser | undefined
  settings: Record<string, string>
  onLog: ((line: string) => void) | undefined
}

/** PostgreSQL's main process. */
export interface Postmaster {
  port: number
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL at a free port and waits until it takes connections.
 *
 * @throws DatabaseError DATA_DIR_IN_USE, DISK_FULL or DATABASE_NOT_STARTED
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const port = await freePort()
  const flags = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', dataArgument(options.clusterDir, options.user), '-p', String(port), ...flags]
  const child = spawn(options.program, args, {
    cwd: options.clusterDir,
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C in a terminal goes to the whole group, and the database has to outlive us.
    detached: true,
    ...options.user,
  })
  const interrupt = () => child.kill('SIGINT')
  process.once('exit', interrupt)
  child.once('exit', () => process.off('exit', interrupt))
  const refusal = await ready(child, options)
  if (refusal === undefined) return { port, stop: () => stop(child) }
  // Somebody took the port between our asking and PostgreSQL's.
  if (refusal.includes('could not bind')) return startPostmaster(options)
  throw refused(options.clusterDir, refusal)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

// Resolves with what it said when it gave up, or with undefined when it is ready.
async function ready(child: ChildProcess, { onLog }: PostmasterOptions): Promise<string | undefined> {
  const stderr = child.stderr as Socket
  const lines = createInterface({ input: stderr })
  lines.on('line', (line) => onLog?.(line))
  const said: string[] = []
  const refusal = await new Promise<string | undefined>((resolve) => {
    lines.on('line', function listen(line) {
      said.push(line)
      if (!line.includes('database system is ready to accept connections')) return
      lines.off('line', listen)
      resolve(undefined)
    })
    child.once('error', (error) => resolve(error.message))
    child.once('close', () => resolve(said.join('\n')))
  })
  // From here on it does not keep a process alive that has nothing else to do: that one ends, and stops it.
  child.unref()
  stderr.unref()
  return refusal
}

function refused(clusterDir: string, output: string): DatabaseError {
  // Two starts at the same moment: PostgreSQL itself lets only one of them in.
  const [, winner] = /postmaster\.pid" already exists.*\(PID (\d+)\)/s.exec(output) ?? []
  return winner ? inUse(clusterDir, Number(winner)) : notStarted(clusterDir, output)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.ref()
  // Fast shutdown: open transactions are rolled back, the rest is written.
  child.kill('SIGINT')
  await exited
}
