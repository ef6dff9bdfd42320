import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Dice } from './dice.ts'
import { type Odds, Wire } from './wire.ts'

const main = fileURLToPath(import.meta.resolve('@tongzhou/server/src/main.ts'))
const plant = fileURLToPath(new URL('./plant.ts', import.meta.url))

const odds: Odds = { delay: 0.03, cutAnswer: 0.015, reset: 0.01, halfOpen: 0.003 }

/** How a server is started. */
export interface ServerSettings {
  databaseUrl: string
  adminKey: string
  /** Where its log goes. */
  log: string
  /** The name of the bug that is planted in it. */
  bug: string | null
}

/** A real server in a process of its own, behind a proxy. */
export class ServerProcess {
  readonly wire: Wire
  private readonly settings: ServerSettings
  private child: ChildProcess | null = null
  private straight: string | null = null

  private constructor(wire: Wire, settings: ServerSettings) {
    this.wire = wire
    this.settings = settings
  }

  static async start(settings: ServerSettings, dice: Dice): Promise<ServerProcess> {
    const server = new ServerProcess(await Wire.listen(odds, dice), settings)
    await server.begin()
    return server
  }

  /** Where its clients find it. */
  get url(): string {
    return `http://127.0.0.1:${this.wire.port}`
  }

  /** Where it is without a proxy between; null while it is down. */
  get straightUrl(): string | null {
    return this.straight
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const { child } = this
    this.wire.leadTo(null)
    this.straight = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Starts it, as whoever keeps it running would: again, where the database is not there yet. */
  async begin(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.spawn()
      } catch (error) {
        if (tries === 10 || this.settings.bug !== null) throw error
        await wait(500)
      }
    }
  }

  /** It stands still, and its connections stay open. */
  pause(): void {
    this.child?.kill('SIGSTOP')
  }

  goOn(): void {
    this.child?.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    await this.kill()
    await this.wire.close()
  }

  private async spawn(): Promise<void> {
    const { databaseUrl, adminKey, log, bug } = this.settings
    const env = {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      REDIS_URL: '',
      TONGZHOU_ADMIN_KEY: adminKey,
      TONGZHOU_SEED: 'none',
      TONGZHOU_KEY_POINTS: '1000000000',
      TONGZHOU_WEBHOOK_ALLOW: '127.0.0.1',
      LOG_LEVEL: 'warn',
      TORTURE_BUG: bug ?? '',
    }
    const args = [...(bug === null ? [] : ['--import', plant]), main, 'start']
    const file = openSync(log, 'a')
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', file] })
    closeSync(file)
    const last = () => child.kill('SIGKILL')
    process.once('exit', last)
    child.once('exit', () => process.off('exit', last))
    this.child = child
    this.straight = await new Promise<string>((resolve, reject) => {
      let output = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk
        const [, port] = /http:\/\/[^:]+:(\d+)\/graphql[\s\S]*Ctrl-C stops everything/.exec(output) ?? []
        if (port) resolve(`http://127.0.0.1:${port}`)
      })
      child.once('exit', (code, signal) =>
        reject(new Error(`A server ended with ${code ?? signal} as it started: ${output}; see ${log}`)),
      )
    })
    this.wire.leadTo(Number(new URL(this.straight).port))
  }
}
