import { setTimeout as wait } from 'node:timers/promises'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { connect } from '../src/database/connect.ts'
import { openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { type Api, serve, startApi } from './api.ts'
import { type Reading, transports } from './stream-readers.ts'

// However a stream ends, its reader loses nothing, and the server keeps nothing of it.

let api: Api

beforeAll(async () => {
  api = await startApi({ streams: { beatEvery: 1000 } })
})
afterAll(() => api.close())

const news =
  'subscription($after: String) { events(after: $after, types: ["campaign.news_posted"]) { cursor position ... on CampaignNewsPostedEvent { update { body } } } }'
const plain =
  'subscription($after: String) { events(after: $after, types: ["campaign.updated"]) { id cursor position } }'
const positions = (...readings: Reading[]) =>
  readings.flatMap(({ results }) => results.flatMap(({ data }) => (data ? [Number(data.events.position)] : [])))

function announceMany(to: Api, count: number): Promise<unknown> {
  return to.db.query(sql`
    INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id)
    SELECT gen_random_uuid(), 'campaign.updated', now(), now(), ARRAY[${to.owner}::uuid], ARRAY[${to.campaign}::uuid], ${to.province}::uuid, ${to.campaign}::uuid
    FROM generate_series(1, ${count}::int)`)
}

/** The positions of all events of a type, once all have theirs. */
async function logged(of: Api, type: string): Promise<number[]> {
  await of.db.query(sql`SELECT sequence_events(100000)`)
  const rows = await of.db.query<{ position: bigint }>(
    sql`SELECT position FROM events WHERE type = ${type} ORDER BY position`,
  )
  return rows.map(({ position }) => Number(position))
}

/** News of a hundred kilobytes each. */
async function postMuch(to: Api, count: number): Promise<void> {
  await to.db.query(sql`
    WITH news AS (
      INSERT INTO campaign_updates (id, campaign_id, title, body)
      SELECT gen_random_uuid(), ${to.campaign}::uuid, 'x', repeat(md5(random()::text), 3000) FROM generate_series(1, ${count}::int) RETURNING id
    )
    INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id, payload)
    SELECT gen_random_uuid(), 'campaign.news_posted', now(), now(), ARRAY[${to.owner}::uuid], ARRAY[${to.campaign}::uuid], ${to.province}::uuid,
      ${to.campaign}::uuid, jsonb_build_object('updateId', id) FROM news`)
}

describe.each(transports)('by %s', (transport, follow) => {
  it('a reader that does not read is cut off with the reason, and goes on without loss', async () => {
    const own = await startApi({ streams: { beatEvery: 60_000, patience: 1500 } })
    const slow = await follow(own.server, news)
    slow.pause()
    while (own.running.streams()) {
      await postMuch(own, 20)
      await wait(200)
    }
    // From here on it reads again: what was on its way, and then why there is no more.
    slow.goOn()
    await slow.whenEnded()
    const reason = slow.results.at(-1)?.errors?.[0]?.extensions['code'] ?? slow.reason?.code
    expect([reason, slow.end]).toEqual({ SSE: ['SLOW_READER', 'complete'], WebSocket: [1013, 'cut'] }[transport])
    const all = await logged(own, 'campaign.news_posted')
    const again = await follow(own.server, news, { resume: slow.cursor })
    await again.until('the last', ({ results }) => results.length + positions(slow).length >= all.length)
    expect(positions(slow, again)).toEqual(all)
    again.stop()
    await own.close()
  })

  it('a reader that leaves, however it does, leaves nothing', async () => {
    const readings = await Promise.all(Array.from({ length: 20 }, () => follow(api.server, plain)))
    await expect.poll(() => [api.running.streams(), api.running.waiting()]).toEqual([20, 20])
    for (const reading of readings) reading.stop()
    await expect.poll(() => [api.running.streams(), api.running.waiting()]).toEqual([0, 0])
  })

  it('a database that is away for two seconds delays events and loses none', async () => {
    const own = await startApi({ streams: { beatEvery: 1000 } })
    const admin = await connect(api.url, { max: 1 })
    const reading = await follow(own.server, plain)
    const busy = await follow(own.server, plain)
    let written = 0
    const write = async () => {
      for (let round = 0; round < 30; round++) {
        await announceMany(own, 5).then(
          () => (written += 5),
          () => {},
        )
        await wait(100)
      }
    }
    const name = new URL(own.url).pathname.slice(1)
    const away = async () => {
      await wait(300)
      for (let round = 0; round < 20; round++) {
        await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
        await wait(100)
      }
    }
    await Promise.all([write(), away()])
    await announceMany(own, 5)
    written += 5
    const expected = await logged(own, 'campaign.updated')
    expect(expected.length).toBeGreaterThanOrEqual(written)
    for (const one of [reading, busy]) {
      await one.take(expected.length)
      expect(positions(one)).toEqual(expected)
      one.stop()
    }
    await admin.end()
    await own.close()
  })
})

describe('a server that closes', () => {
  it.each(transports)('ends streams by %s without saying that they are complete', async (_name, follow) => {
    const server = await serve(api.db)
    const reading = await follow(server.url, plain)
    const ended = reading.whenEnded()
    await server.close()
    await ended
    expect(reading.end).toBe('cut')
    expect(server.streams()).toBe(0)
  })

  it.each(transports)('does not wait for a reader by %s that does not read', async (_name, follow) => {
    const own = await startApi()
    const slow = await follow(own.server, news)
    slow.pause()
    for (let posted = 0; posted < 10; posted++) {
      await postMuch(own, 20)
      await wait(50)
    }
    await own.close()
    // Its socket is ended a second later.
    await expect.poll(() => own.running.streams(), { timeout: 10_000 }).toBe(0)
    slow.goOn()
    await slow.whenEnded()
  })

  it('closes whatever is being opened at that moment', async () => {
    for (let round = 0; round < 10; round++) {
      const server = await serve(api.db)
      const tries = transports.flatMap(([, follow]) =>
        Array.from({ length: 10 }, () =>
          follow(server.url, plain).then(
            (reading) => reading.whenEnded(),
            () => {},
          ),
        ),
      )
      await wait(round * 3)
      await server.close()
      expect([server.streams(), server.waiting()]).toEqual([0, 0])
      await Promise.all(tries)
    }
  })

  it('is left by its connection that listens, also where it closes at once', async () => {
    const db = openDatabase(await connect(api.url))
    const servers = await Promise.all(Array.from({ length: 5 }, () => serve(db)))
    await Promise.all(servers.map((server) => server.close()))
    const [first] = await db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM pg_stat_activity
      WHERE application_name = 'tongzhou events' AND datname = current_database()`)
    // That of the server of these tests.
    expect(first?.count).toBe(1n)
    await db.prisma.$disconnect()
    await db.pool.end()
  })

  it.each<[string, (url: string, seen: Set<string>) => () => void]>([
    [
      'graphql-sse',
      (url, seen) => {
        const client = createSseClient({ url: `${url}/graphql`, retryAttempts: 20, retry: () => wait(200) })
        const sink = { next: hear(seen), error: () => {}, complete: () => {} }
        return client.subscribe({ query: plain }, sink)
      },
    ],
    [
      'graphql-ws',
      (url, seen) => {
        const socket = `${url.replace('http', 'ws')}/graphql`
        const client = createWebSocketClient({
          url: socket,
          webSocketImpl: WebSocket,
          retryAttempts: 20,
          retryWait: () => wait(200),
        })
        return client.subscribe({ query: plain }, { next: hear(seen), error: () => {}, complete: () => {} })
      },
    ],
  ])('%s comes back by itself to the next one', async (_name, subscribe) => {
    const seen = new Set<string>()
    const first = await serve(api.db)
    const stop = subscribe(first.url, seen)
    await expect.poll(() => first.waiting()).toBe(1)
    await announceMany(api, 1)
    await expect.poll(() => seen.size, { timeout: 5000 }).toBe(1)
    await first.close()
    const second = await serve(api.db, { port: Number(new URL(first.url).port) })
    await expect.poll(() => second.waiting(), { timeout: 10_000 }).toBe(1)
    await announceMany(api, 1)
    await expect.poll(() => seen.size, { timeout: 5000 }).toBe(2)
    stop()
    await expect.poll(() => second.streams()).toBe(0)
    await second.close()
  })
})

const hear = (seen: Set<string>) => (result: { data?: unknown }) =>
  void seen.add((result.data as { events: { id: string } }).events.id)
