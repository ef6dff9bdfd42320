import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Contender } from './contender.ts'

/** A contender that answers. */
export interface Running {
  contender: Contender
  url: string
  /** Bytes of memory that it has now; null where the system does not say. */
  memory(): Promise<number | null>
  /** Ticks of processor time that it has used; null where the system does not say. */
  processorTime(): Promise<number | null>
  /** Why it ended by itself, in its own words; null while it runs. */
  broke(): string | null
  stop(): Promise<void>
}

/** A contender that did not come up. */
export class NotStarted extends Error {}

const patience = 60_000

/** Starts a contender; ready when it says where it answers. */
export async function startContender(contender: Contender, databaseUrl: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    [...(contender.flags ?? []), contender.program, ...(contender.arguments ?? [])],
    {
      env: { ...process.env, NODE_ENV: 'production', ...contender.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  // It ends with the bench, however that ends.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  ended.then(() => process.off('exit', end))
  let broke: string | null = null
  let said = ''
  const url = await urlOf(child, contender)
  child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-4000)))
  child.once('exit', (code, signal) => {
    // Of a crash the first line that names an error says most.
    const reason = said
      .split('\n')
      .find((line) => /error/i.test(line))
      ?.trim()
    broke = `it ended with ${signal ?? code}${reason ? `: ${reason}` : ''}`
  })
  return {
    contender,
    url,
    memory: () => memoryOf(child.pid ?? 0),
    processorTime: () => processorTimeOf(child.pid ?? 0),
    broke: () => broke,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(end, 10_000)
      await ended
      clearTimeout(timer)
    },
  }
}

function urlOf(child: ChildProcess, { name }: Contender): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new NotStarted(`${name} ${why}.${said ? ` It said:\n${said.trim()}` : ''}`))
    }
    const timer = setTimeout(() => fail(`did not answer within ${patience / 1000} s`), patience)
    child.once('exit', (code) => fail(`ended with ${code} before it answered`))
    child.once('error', (error) => fail(`could not be started: ${error.message}`))
    child.stderr?.on('data', (chunk) => (said = (said + chunk).slice(-4000)))
    child.stdout?.on('data', (chunk) => {
      said = (said + chunk).slice(-4000)
      const [, url] = /(http:\/\/\S+\/graphql)/.exec(said) ?? []
      if (!url) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      // Some programs of load take the first address of a name, which may be one where nobody listens.
      resolve(url.replace('localhost', '127.0.0.1'))
    })
  })
}

async function memoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? []
  return kilobytes ? Number(kilobytes) * 1024 : null
}

async function processorTimeOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name of the program comes first, in brackets, and may have anything in it.
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(stat) ?? []
  return user && system ? Number(user) + Number(system) : null
}
