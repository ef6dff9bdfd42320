import { Agent, request } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { createApplication, createKey } from '../src/access/manage-keys.ts'
import { connect } from '../src/database/connect.ts'
import { openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import type { RunningServer } from '../src/server.ts'
import { campaignId, serve, yuan } from './api.ts'
import { followBySse, followByWebSocket } from './stream-readers.ts'
import { createWorld, type World } from './world.ts'

// Servers that come and go under load, behind whoever sends requests to those that say they are ready.

let world: World
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function newWorld(): Promise<string> {
  world = await createWorld()
  closing.push(() => world.close())
  const { id } = await createApplication(world.operator, { name: 'test', organizationId: world.owner })
  const { secret } = await createKey(world.operator, { applicationId: id, scopes: ['donations:write'] })
  return secret ?? ''
}

async function start(): Promise<RunningServer> {
  const db = openDatabase(await connect(world.url))
  const server = await serve(db, { points: { keyed: 1_000_000_000 } })
  closing.push(async () => {
    await server.close()
    await db.prisma.$disconnect()
    await db.pool.end()
  })
  return server
}

interface Sent {
  status: number
  body: string
  connection: string | undefined
}

/** Sends a query over a connection that is kept. */
function send(server: RunningServer, agent: Agent, key: string, body: object): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const sending = request(`${server.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, connection: response.headers.connection }),
      )
    })
    sending.on('error', reject)
    sending.end(JSON.stringify(body))
  })
}

const gift = () => ({
  query: 'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename } }',
  variables: { input: { campaign: campaignId(world.campaign), amount: yuan('1.00') } },
})

it('one after the other is replaced, and no request of a busy client fails', async () => {
  const key = await newWorld()
  const agent = new Agent({ keepAlive: true })
  const ready = new Set([await start(), await start()])
  const looking = new Set(ready)
  let busy = true
  // As a load balancer does, which looks now and then and never asks twice.
  const look = async () => {
    while (busy) {
      for (const server of looking) {
        const answer = await fetch(`${server.url}/readyz`, { headers: { connection: 'close' } }).catch(() => null)
        if (answer?.status === 200) ready.add(server)
        else ready.delete(server)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const failures: unknown[] = []
  const servers = new Map<RunningServer, number>()
  let recorded = 0
  const work = async (turn: number) => {
    while (busy) {
      const candidates = [...ready]
      const server = candidates[turn++ % candidates.length]
      if (!server) throw new Error('No server is ready.')
      try {
        const { status, body } = await send(
          server,
          agent,
          key,
          turn % 3 ? { query: '{ regions { totalCount } }' } : gift(),
        )
        if (status !== 200 || body.includes('"errors"')) failures.push(body)
        else if (body.includes('Donation')) recorded++
        servers.set(server, (servers.get(server) ?? 0) + 1)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const working = [look(), ...[0, 1, 2, 3, 4, 5, 6, 7].map(work)]
  const enough = async (server: RunningServer) => {
    const before = servers.get(server) ?? 0
    await expect.poll(() => servers.get(server) ?? 0, { timeout: 20_000 }).toBeGreaterThan(before + 50)
  }
  for (const old of [...ready]) {
    await enough(old)
    const next = await start()
    looking.add(next)
    await expect.poll(() => ready.has(next)).toBe(true)
    await enough(next)
    await old.close(5000)
    looking.delete(old)
  }
  busy = false
  await Promise.all(working)
  agent.destroy()
  expect(failures).toEqual([])
  expect(servers.size).toBe(4)
  const [stored] = await world.db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM donations`)
  expect(Number(stored?.count)).toBe(recorded)
})

it('what a closing server began it finishes, and its answer ends the connection', async () => {
  const key = await newWorld()
  const server = await start()
  const agent = new Agent({ keepAlive: true })
  expect((await send(server, agent, key, gift())).connection).toBe('keep-alive')
  // A gift that waits for its turn while the server closes.
  const blocker = await world.db.pool.connect()
  await blocker.query('BEGIN; LOCK TABLE donations IN ACCESS EXCLUSIVE MODE')
  const waiting = send(server, agent, key, gift())
  await expect
    .poll(async () => (await world.db.pool.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount)
    .toBeGreaterThan(0)
  const closed = server.close()
  await blocker.query('COMMIT')
  blocker.release()
  expect(await waiting).toMatchObject({ status: 200, connection: 'close', body: expect.stringContaining('Donation') })
  await closed
  agent.destroy()
})

it('who left before it was known who they are is not waited for', async () => {
  const key = await newWorld()
  const server = await start()
  const blocker = await world.db.pool.connect()
  await blocker.query('BEGIN; LOCK TABLE api_keys IN ACCESS EXCLUSIVE MODE')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': '100' }
  const leaving = request(`${server.url}/graphql`, { method: 'POST', headers })
  leaving.on('error', () => {})
  leaving.flushHeaders()
  await expect
    .poll(async () => (await world.db.pool.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount)
    .toBeGreaterThan(0)
  leaving.destroy()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await blocker.query('COMMIT')
  blocker.release()
  await server.close()
})

it('streams go on while others find out, and are sent elsewhere at the end', async () => {
  const key = await newWorld()
  const [old, other] = [await start(), await start()]
  const query =
    'subscription($after: String) { events(after: $after, types: ["donation.recorded"]) { cursor position } }'
  for (const follow of [followBySse, followByWebSocket]) {
    const reading = await follow(old.url, query)
    const agent = new Agent()
    const before = reading.results.length
    const closed = follow === followByWebSocket ? old.close(2000) : Promise.resolve()
    await send(other, agent, key, gift())
    await reading.take(before + 1)
    expect(reading.end).toBeNull()
    await closed
    if (follow === followByWebSocket) await expect.poll(() => reading.end).toBe('cut')
    reading.stop()
  }
})
