import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { newKey } from '../src/access/key.ts'
import { createApplication, createKey } from '../src/access/manage-keys.ts'
import { sql } from '../src/database/sql.ts'
import { campaignId, yuan } from './api.ts'
import { freePort } from './free-port.ts'
import { createWorld, type World } from './world.ts'

// Servers are killed, readers are cut, writers commit out of order: each reader has each event once, in order. The seed
// chooses all that is chosen; STREAM_TORTURE=full is the full run, STREAM_SEED=… another one.

const full = process.env.STREAM_TORTURE === 'full'
const size = full ? { events: 10_000, readers: 100, kills: 5 } : { events: 600, readers: 16, kills: 1 }
const seed = Number(process.env.STREAM_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Numbers from 0 to 1 that a seed brings forth, the same every time (mulberry32). */
function dice(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let world: World
let key: string
let pool: pg.Pool
const servers: { port: number; url: string; child: ChildProcess | null }[] = []

beforeAll(async () => {
  world = await createWorld()
  const { id } = await createApplication(world.operator, { name: 'test', organizationId: world.owner })
  key = (await createKey(world.operator, { applicationId: id, scopes: ['donations:write'] })).secret ?? ''
  pool = new pg.Pool({ connectionString: world.url, max: 12 })
  for (let index = 0; index < 2; index++) {
    const port = await freePort()
    servers.push({ port, url: `http://127.0.0.1:${port}`, child: null })
  }
  for (const server of servers) await startProcess(server)
})
afterAll(async () => {
  for (const { child } of servers) child?.kill('SIGKILL')
  await pool.end()
  await world.close()
})

function startProcess(server: (typeof servers)[number]): Promise<void> {
  const env = {
    ...process.env,
    PORT: String(server.port),
    DATABASE_URL: world.url,
    TONGZHOU_SEED: 'none',
    TONGZHOU_ADMIN_KEY: newKey().text,
    LOG_LEVEL: 'fatal',
  }
  const child = spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  server.child = child
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ctrl-C stops everything')) resolve()
    })
    child.on('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal}: ${output}`)))
  })
}

/** One subscriber: every event that it was told, in the order in which it was. */
class Subscriber {
  readonly told: { id: string; position: number }[] = []
  cursor: string
  resumed = 0
  private ended = false
  private server: number
  private readonly roll: () => number
  private readonly bySse: boolean
  constructor(index: number, start: string) {
    this.cursor = start
    this.roll = dice(seed + 1000 + index)
    this.bySse = index % 2 === 0
    this.server = index % servers.length
  }

  async run(): Promise<void> {
    while (!this.ended) {
      const stopping = new AbortController()
      // The cut comes so long after the first sign of life; where there is none, the other server is tried.
      let timer = setTimeout(() => stopping.abort(), 10_000)
      const alive = () => {
        clearTimeout(timer)
        timer = setTimeout(() => stopping.abort(), 50 + this.roll() * 450)
      }
      const url = servers[this.server % servers.length]?.url ?? ''
      const read = this.bySse
        ? this.readSse(url, alive, stopping.signal)
        : this.readWebSocket(url, alive, stopping.signal)
      await read.catch(() => {})
      clearTimeout(timer)
      this.resumed++
      // Whoever was cut by the other side tries the other server.
      if (!stopping.signal.aborted) {
        this.server++
        await wait(20)
      }
    }
  }

  end(): void {
    this.ended = true
  }

  private hear(data: { events: { id: string; position: string; cursor: string } }): void {
    const { id, position, cursor } = data.events
    this.told.push({ id, position: Number(position) })
    this.cursor = cursor
  }

  private async readSse(url: string, alive: () => void, signal: AbortSignal): Promise<void> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${key}`,
        'last-event-id': this.cursor,
      },
      body: JSON.stringify({ query }),
    })
    alive()
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      // What is read after the cut was not told: it comes again.
      if (signal.aborted) return
      const frames = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) {
        const lines = frame.split('\n')
        const data = lines.find((line) => line.startsWith('data: '))
        if (data) this.hear(JSON.parse(data.slice(6)).data)
        this.cursor = lines.find((line) => line.startsWith('id: '))?.slice(4) ?? this.cursor
      }
    }
  }

  private readWebSocket(url: string, alive: () => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      let socket: WebSocket | undefined
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${key}` },
        on: {
          opened: (opened) => (socket = opened as WebSocket),
          ping: (_received, payload) => {
            if (signal.aborted) return
            this.cursor = String(payload?.['cursor'])
            alive()
          },
        },
      })
      signal.addEventListener('abort', () => {
        socket?.terminate()
        // Where it was still connecting, the reference client rejects.
        Promise.resolve(client.dispose()).catch(() => {})
        resolve()
      })
      client.subscribe<Parameters<Subscriber['hear']>[0]>(
        { query, variables: { after: this.cursor } },
        { next: ({ data }) => void (data && !signal.aborted && this.hear(data)), error: reject, complete: resolve },
      )
    })
  }
}

const query = 'subscription($after: String) { events(after: $after) { id position cursor } }'

/**
 * Writes straight into the outbox from transactions that are committed in another order than they were begun in. Within
 * a campaign each waits for the one before, so there is an order to keep: `payload.n`.
 */
async function writeOutOfOrder(campaign: string, count: number, roll: () => number): Promise<void> {
  for (let n = 0; n < count; ) {
    const many = Math.min(count - n, 1 + Math.floor(roll() * 4))
    const client = await pool.connect()
    await client.query('BEGIN')
    for (const end = n + many; n < end; n++)
      await client.query(
        `INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id, payload)
         VALUES (gen_random_uuid(), 'campaign.updated', now(), now(), ARRAY[$1::uuid], ARRAY[$2::uuid], $3::uuid, $2::uuid, jsonb_build_object('n', $4::int))`,
        [world.owner, campaign, world.province, n],
      )
    await wait(roll() * 60)
    await client.query(roll() < 0.05 ? 'ROLLBACK' : 'COMMIT')
    client.release()
  }
}

/** Real gifts, by the API, tried again with the same key until one server or the other has answered. */
async function give(count: number, roll: () => number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const input = {
      campaign: campaignId(world.child),
      amount: yuan('1.00'),
      idempotencyKey: randomBytes(8).toString('hex'),
    }
    const body = JSON.stringify({
      query: 'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename } }',
      variables: { input },
    })
    for (let done = false; !done; ) {
      const url = servers[Math.floor(roll() * servers.length)]?.url
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
      done = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).then(
        async (response) => response.ok && (await response.json()).data?.recordDonation?.__typename === 'Donation',
        () => false,
      )
      if (!done) await wait(50)
    }
  }
}

async function killNow(index: number): Promise<void> {
  const server = servers[index % servers.length] as (typeof servers)[number]
  const gone = new Promise((resolve) => server.child?.once('exit', resolve))
  server.child?.kill('SIGKILL')
  await gone
  await wait(300)
  await startProcess(server)
}

describe(`readers that are cut, servers that are killed, writers out of order (seed ${seed})`, () => {
  it('each reader has each event once and in order, for every campaign as it was written', {
    timeout: 1_800_000,
  }, async () => {
    const began = performance.now()
    const roll = dice(seed)
    const { rows } = await pool.query(`SELECT position FROM event_head`)
    const start = Buffer.from(`${rows[0].position}.`).toString('base64url')
    const subscribers = Array.from({ length: size.readers }, (_, index) => new Subscriber(index, start))
    const running = subscribers.map((subscriber) => subscriber.run())
    // A gift is two events, three with the campaign above: some two fifths of all come from gifts.
    const gifts = Math.round(size.events / 8)
    const each = Math.round((size.events - 3 * gifts) / 6)
    const campaigns = [world.campaign, world.child, world.otherCampaign]
    const killing = (async () => {
      for (let index = 0; index < size.kills; index++) {
        await wait((full ? 4000 : 1500) + roll() * 1000)
        await killNow(index)
      }
    })()
    await Promise.all([
      ...campaigns.flatMap((campaign, index) => [writeOutOfOrder(campaign, 2 * each, dice(seed + index))]),
      ...[10, 11, 12].map((from) => give(Math.round(gifts / 3), dice(seed + from))),
      killing,
    ])
    const written = performance.now()
    await expect.poll(() => waiting(), { timeout: 30_000 }).toBe(0)
    const log = await world.db.query<{ position: bigint; campaign: string; n: number | null }>(sql`
      SELECT position, campaign_ids[1]::text AS campaign, (payload ->> 'n')::int AS n FROM events WHERE position > ${rows[0].position} ORDER BY position`)
    const positions = log.map(({ position }) => Number(position))
    const behind = () => subscribers.map(({ told }) => positions.length - told.length)
    await expect.poll(behind, { timeout: 120_000 }).toEqual(subscribers.map(() => 0))
    for (const subscriber of subscribers) subscriber.end()
    await Promise.all(running)
    const resumed = subscribers.reduce((sum, subscriber) => sum + subscriber.resumed, 0)
    console.log(
      `seed ${seed}: ${positions.length} events, ${size.readers} readers, ${resumed} resumptions, ${size.kills} kills, ${positions.length * size.readers} deliveries; written in ${((written - began) / 1000).toFixed(1)} s, all read ${((performance.now() - written) / 1000).toFixed(1)} s later`,
    )
    expect(positions.length).toBeGreaterThan(size.events * 0.7)
    expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index))
    const wrong = subscribers.filter(({ told }) => told.some(({ position }, index) => position !== positions[index]))
    expect(wrong.map(({ told }) => told.map(({ position }) => position))).toEqual([])
    expect(subscribers.map(({ told }) => told.length)).toEqual(subscribers.map(() => positions.length))
    for (const campaign of campaigns) {
      const order = log.flatMap((event) => (event.campaign === campaign && event.n !== null ? [event.n] : []))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })
})

async function waiting(): Promise<number> {
  const [row] = await world.db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM event_outbox`)
  return Number(row?.count)
}
