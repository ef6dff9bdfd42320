import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { sql } from '../src/database/sql.ts'
import { type Api, campaignId, startApi } from './api.ts'

// Whoever comes and goes leaves nothing: STREAM_CYCLES=10000 for the full run.

const cycles = Number(process.env.STREAM_CYCLES ?? 1000)
const atOnce = 20

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

let api: Api

beforeAll(async () => {
  // The addresses of all readers here are one.
  api = await startApi({ streams: { each: 1000 } })
})
afterAll(() => api.close())

// Half of them share a selection; others have one each, which the server has to forget as well; the rest follow figures.
function query(cycle: number): string {
  if (cycle % 2) return 'subscription { events { id } }'
  if (cycle % 4) return `subscription { events { id c${cycle % 1000}: cursor } }`
  return `subscription { campaignTotals(ids: ["${campaignId(api.campaign)}"]) { campaign { id } } }`
}

/** Opens a stream, waits for its first sign of life and leaves: by aborting the request. */
async function bySse(cycle: number): Promise<void> {
  const stopping = new AbortController()
  const response = await fetch(`${api.server}/graphql`, {
    method: 'POST',
    signal: stopping.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: query(cycle) }),
  })
  expect(response.status).toBe(200)
  await response.body?.getReader().read()
  stopping.abort()
}

/** By the reference client: by `complete`, and then by closing. */
function byWebSocket(cycle: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let stop = () => {}
    const client = createClient({
      url: `${api.server.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      on: { ping: () => stop(), closed: () => resolve() },
    })
    stop = client.subscribe({ query: query(cycle) }, { next: () => {}, error: reject, complete: () => {} })
  })
}

/** Bare, and gone without a word. */
function byTermination(cycle: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${api.server.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data))
      const subscribe = JSON.stringify({ type: 'subscribe', id: '1', payload: { query: query(cycle) } })
      type === 'connection_ack' ? socket.send(subscribe) : socket.terminate()
    })
    socket.once('close', () => resolve())
  })
}

async function run(count: number, one: (cycle: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await one(next++)
    }),
  )
  await expect.poll(() => [api.running.streams(), api.running.waiting()], { timeout: 10_000 }).toEqual([0, 0])
}

/** Bytes in use once nothing more is let go. */
async function heap(): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 8; round++) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    collect()
    least = Math.min(least, process.memoryUsage().heapUsed)
  }
  return least
}

async function connections(): Promise<number> {
  const [row] = await api.db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM pg_stat_activity
    WHERE application_name = 'tongzhou events' AND datname = current_database()`)
  return Number(row?.count)
}

describe('so many readers come and go', () => {
  it.each([
    ['SSE', bySse],
    ['WebSocket', byWebSocket],
    ['WebSockets that are cut', byTermination],
  ])(
    'by %s, and leave nothing: the heap is as before within five per cent',
    { timeout: 600_000 },
    async (name, one) => {
      await run(Math.max(1000, cycles / 4), one)
      const before = await heap()
      await run(cycles, one)
      const after = await heap()
      console.log(`${cycles} × ${name}: ${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after`)
      expect(after / before).toBeLessThan(1.05)
      expect(await connections()).toBe(1)
    },
  )
})
