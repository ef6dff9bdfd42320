import { execFileSync } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from './database-error.ts'

/**
 * Settings to start PostgreSQL with, which only serve to be read from its command line by {@link freeDataDir}: who
 * started it, and on which folder (the path as PostgreSQL knows it says nothing when root starts it).
 */
export async function ownershipSettings(clusterDir: string): Promise<Record<string, string>> {
  const { dev, ino } = await stat(clusterDir)
  return { 'tongzhou.owner': String(process.pid), 'tongzhou.cluster': `${dev}:${ino}` }
}

interface Holder {
  pid: number
  /** The server process that started it and still lives; undefined for an orphan. */
  owner: number | undefined
}

/**
 * Makes sure that no PostgreSQL runs on a cluster. One that lost its parent (killed with -9) is stopped, one whose
 * parent lives is left alone. There is no lock file of our own that could go stale: PostgreSQL's lock says who runs,
 * and the kernel says who the parent is.
 *
 * @throws DatabaseError DATA_DIR_IN_USE
 */
export async function freeDataDir(clusterDir: string): Promise<void> {
  const holder = await findHolder(clusterDir)
  if (!holder) return
  if (holder.owner !== undefined) throw inUse(clusterDir, holder.owner)
  process.kill(holder.pid, 'SIGINT')
  const deadline = Date.now() + 30_000
  while ((await findHolder(clusterDir))?.pid === holder.pid) {
    if (Date.now() > deadline) throw inUse(clusterDir, holder.pid)
    await sleep(20)
  }
}

/** The error for a data folder that a living process uses. */
export function inUse(clusterDir: string, pid: number): DatabaseError {
  const message = `The data folder ${clusterDir} is in use by process ${pid}.`
  const hint = `Stop process ${pid} first, or set TONGZHOU_DATA_DIR to another folder.`
  return new DatabaseError('DATA_DIR_IN_USE', message, hint)
}

async function findHolder(clusterDir: string): Promise<Holder | undefined> {
  const lockFile = join(clusterDir, 'postmaster.pid')
  const pid = Number.parseInt(await readFile(lockFile, 'utf8').catch(() => ''), 10)
  if (!(pid > 0)) return undefined
  const running = await processOf(pid)
  if (!running) return undefined
  const { 'tongzhou.cluster': ours } = await ownershipSettings(clusterDir)
  const theirs = setting(running.command, 'tongzhou.cluster')
  if (theirs ? theirs !== ours : !running.command.includes('postgres')) {
    // The number now belongs to another process (usual after a container restarts), or to a zombie that nobody
    // reaps. PostgreSQL only looks whether it exists, and would refuse to start for ever.
    await rm(lockFile, { force: true })
    return undefined
  }
  // Without the settings somebody started it by hand: theirs to stop.
  const startedBy = Number(setting(running.command, 'tongzhou.owner') ?? running.parent)
  return { pid, owner: startedBy === running.parent ? startedBy : undefined }
}

function setting(command: string, name: string): string | undefined {
  return new RegExp(`${name}=([\\d:]+)`).exec(command)?.[1]
}

async function processOf(pid: number): Promise<{ parent: number; command: string } | undefined> {
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/stat`, 'utf8')
      // The name, in parentheses, may itself hold spaces and parentheses.
      const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ')
      return { parent: Number(parent), command: await readFile(`/proc/${pid}/cmdline`, 'utf8') }
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return { parent: Number.parseInt(line, 10), command: line }
  } catch {
    return undefined
  }
}
