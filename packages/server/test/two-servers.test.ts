import { createClient } from '@redis/client'
import { afterEach, describe, expect, it } from 'vitest'
import { createApplication, createKey } from '../src/access/manage-keys.ts'
import { connect } from '../src/database/connect.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import type { RunningServer } from '../src/server.ts'
import { atOnce, campaignId, serve, yuan } from './api.ts'
import { redisAnswers, redisUrl } from './redis.ts'
import { type Reading, transports } from './stream-readers.ts'
import { createWorld, type World } from './world.ts'

// Two servers before one database: whoever follows at either has each event once, whatever tells them of it.

interface Pair {
  world: World
  servers: RunningServer[]
  key: string
  close(): Promise<void>
}

let pair: Pair | null = null
afterEach(async () => {
  await pair?.close()
  pair = null
})

async function startTwo(redis: string | null): Promise<Pair> {
  const world = await createWorld()
  const second: Database = openDatabase(await connect(world.url))
  const servers = [await serve(world.db, { redisUrl: redis }), await serve(second, { redisUrl: redis })]
  const { id } = await createApplication(world.operator, { name: 'test', organizationId: world.owner })
  const { secret } = await createKey(world.operator, { applicationId: id, scopes: ['donations:write'] })
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()))
    await second.prisma.$disconnect()
    await second.pool.end()
    await world.close()
  }
  pair = { world, servers, key: secret ?? '', close }
  return pair
}

const query =
  'subscription($after: String) { events(after: $after, types: ["donation.recorded"]) { id cursor position } }'
const ids = ({ results }: Reading): string[] => results.map(({ data }) => data.events.id)

async function give({ world, servers, key }: Pair, index: number): Promise<void> {
  const input = { campaign: campaignId(world.campaign), amount: yuan('1.00') }
  const response = await fetch(`${servers[index % servers.length]?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query: 'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename } }',
      variables: { input },
    }),
  })
  expect(await response.json()).toMatchObject({ data: { recordDonation: { __typename: 'Donation' } } })
}

/** Two readers by each transport at each server. */
function followEverywhere({ servers }: Pair): Promise<Reading[]> {
  const everywhere = servers.flatMap(({ url }) =>
    transports.flatMap(([, follow]) => [follow(url, query), follow(url, query)]),
  )
  return Promise.all(everywhere)
}

/** What the log has, in its order. */
async function logged({ world }: Pair): Promise<string[]> {
  const rows = await world.db.query<{ position: bigint }>(
    sql`SELECT position FROM events WHERE type = 'donation.recorded' ORDER BY position`,
  )
  return rows.map(({ position }) => String(position))
}

async function expectAllOnce(readings: Reading[], of: Pair, count: number): Promise<void> {
  for (const reading of readings) {
    await reading.take(count)
    expect(reading.results.map(({ data }) => data.events.position)).toEqual(await logged(of))
    expect(new Set(ids(reading)).size).toBe(count)
    reading.stop()
  }
}

async function listening({ world }: Pair): Promise<number> {
  const [row] = await world.db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM pg_stat_activity
    WHERE application_name = 'tongzhou events' AND datname = current_database()`)
  return Number(row?.count ?? 0)
}

const told: [string, string | null][] = [
  ['PostgreSQL', null],
  ...(redisAnswers ? [['Redis', redisUrl] as [string, string]] : []),
]

describe.each(told)('two servers that hear of each other by %s', (name, redis) => {
  it('give each reader each event once, in one order', async () => {
    const two = await startTwo(redis)
    const readings = await followEverywhere(two)
    await atOnce(60, (index) => give(two, index))
    await expectAllOnce(readings, two, 60)
  })

  it(`lose nothing when ${name} cuts them off in between`, async () => {
    const two = await startTwo(redis)
    const readings = await followEverywhere(two)
    await atOnce(10, (index) => give(two, index))
    const cut = { PostgreSQL: cutListeners, Redis: cutRedis }[name] as (of: Pair) => Promise<unknown>
    await cut(two)
    await atOnce(10, (index) => give(two, index))
    await cut(two)
    await atOnce(10, (index) => give(two, index))
    await expectAllOnce(readings, two, 30)
  })

  it('leave no connection that listens when they are closed', async () => {
    const two = await startTwo(redis)
    await expect.poll(() => listening(two)).toBe({ PostgreSQL: 2, Redis: 0 }[name])
    await Promise.all(two.servers.map((server) => server.close()))
    expect(await listening(two)).toBe(0)
  })
})

function cutListeners({ world }: Pair): Promise<unknown> {
  return world.db.query(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'tongzhou events' AND datname = current_database()`)
}

async function cutRedis(): Promise<unknown> {
  const client = createClient({ url: redisUrl })
  await client.connect()
  const killed = await client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub'])
  client.destroy()
  return killed
}

describe('Redis', () => {
  it('that is not there delays events and loses none; the servers close all the same', async () => {
    const two = await startTwo('redis://127.0.0.1:1')
    const readings = await followEverywhere(two)
    await atOnce(10, (index) => give(two, index))
    await expectAllOnce(readings, two, 10)
  })

  it(
    redisAnswers ? 'answers, so two servers were tried with it' : 'does not answer: two servers with it were left out',
    () => {
      expect(told.length).toBe(redisAnswers ? 2 : 1)
    },
  )
})
