import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type Network, readNetworks } from '../src/network.ts'
import { type Api, organizationId, startApi, yuan } from './api.ts'
import { freePort } from './free-port.ts'

// The app of a partner, as a program of its own, before a server that is one too and can be killed. Gifts are recorded at
// a second server on the same database, which stays.

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A program and what it said. */
export class Program {
  readonly child: ChildProcess
  output = ''
  constructor(file: string, words: string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [file, ...words], { env: { ...process.env, ...env } })
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text
      })
  }

  /** Waits until it says something. */
  async says(what: string): Promise<void> {
    await until(
      () => this.output.includes(what),
      () => `"${what}", but it said: ${this.output}`,
    )
  }

  /** Waits until it told a gift of somebody. */
  async tells(donor: string): Promise<void> {
    await until(
      () => this.donors.includes(donor),
      () => `a gift of ${donor}, but it said: ${this.output}`,
    )
  }

  /** The names of whom it told a gift, in that order, each as often as it did. */
  get donors(): string[] {
    return [...this.output.matchAll(/^gift .*¥[\d,.]+ {2}(.+)$/gm)].map(([, name]) => name as string)
  }

  async kill(): Promise<void> {
    const gone = this.child.exitCode !== null || this.child.signalCode !== null
    const closed = gone ? null : new Promise((resolve) => this.child.on('close', resolve))
    this.child.kill('SIGKILL')
    await closed
  }
}

async function until(holds: () => boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + 90_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 50)))
    expect(Date.now(), `waited for ${what()}`).toBeLessThan(end)
}

/** Where a partner is: a server, a campaign to look at, and apps that look at it. */
export class PartnerWorld {
  readonly api: Api
  readonly port: number
  server: Program | null = null
  /** The campaign of this test, and where its apps keep what they keep. */
  campaign = ''
  slug = ''
  folder = ''
  readonly #apps: Program[] = []
  #count = 0

  constructor(api: Api, port: number) {
    this.api = api
    this.port = port
  }

  static async start(): Promise<PartnerWorld> {
    const api = await startApi({ webhooks: { allowed: readNetworks('127.0.0.1') as Network[] } })
    const world = new PartnerWorld(api, await freePort())
    await world.startServer()
    return world
  }

  async close(): Promise<void> {
    await this.server?.kill()
    await this.api.close()
  }

  async startServer(): Promise<void> {
    this.server = new Program(pathOf('../src/main.ts'), ['start'], {
      PORT: String(this.port),
      DATABASE_URL: this.api.url,
      TONGZHOU_SEED: 'none',
      TONGZHOU_WEBHOOK_ALLOW: '127.0.0.1',
    })
    await this.server.says('Ctrl-C stops everything')
  }

  async killServer(): Promise<void> {
    await this.server?.kill()
  }

  /** A campaign and a folder of a test's own. */
  async begin(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'tongzhou-test-'))
    this.slug = `one-mask-${++this.#count}`
    const appeal = { slug: this.slug, organization: organizationId(this.api.owner), goal: yuan('1000.00') }
    const names = { nameZh: '一只口罩温暖一座城', nameEn: 'One mask warms a city' }
    const { operatorClient } = this.api
    const { data } = await operatorClient.mutate('createCampaign', { ...appeal, ...names }, '... on Campaign { id }')
    this.campaign = data.id
    const openedAt = '2020-01-20T00:00:00+08:00'
    await operatorClient.mutate('openCampaign', { campaign: this.campaign, openedAt })
  }

  async end(): Promise<void> {
    await Promise.all(this.#apps.splice(0).map((app) => app.kill()))
    await rm(this.folder, { recursive: true, force: true })
  }

  startApp(words: string[], env: NodeJS.ProcessEnv = {}): Program {
    const main = pathOf('../../../examples/partner-app/src/main.ts')
    const url = `http://localhost:${this.port}`
    const flags = '--disable-warning=ExperimentalWarning'
    const app = new Program(main, [...words, '--data', this.folder], { TONGZHOU_URL: url, NODE_OPTIONS: flags, ...env })
    this.#apps.push(app)
    return app
  }

  /** Records a gift, and answers with its id. */
  async give(donorName: string, amount: string, more: object = {}): Promise<string> {
    const reference = { platform: 'lejuan', externalReference: `P-${++this.#count}` }
    const gift = { campaign: this.campaign, amount: yuan(amount), donorName, occurredAt: '2020-02-01T10:00:00+08:00' }
    const input = { ...reference, ...gift, ...more }
    const { data } = await this.api.operatorClient.mutate('recordDonation', input, '... on Donation { id }')
    return data.id
  }
}
