import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../src/server.ts'
import { type Api, read, serve, startApi } from './api.ts'
import { followBySse, followByWebSocket, type Reading, type Refusal } from './stream-readers.ts'

// A server that may have two requests in flight, and a table that makes them wait.

let api: Api
let server: RunningServer
beforeAll(async () => {
  api = await startApi()
  server = await serve(api.db, { requestLimit: 2, metrics: 'open' })
})
afterAll(async () => {
  await server.close()
  await api.close()
})

const ask = (query = '{ regions { nodes { id } } }') =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)

async function inFlight(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/tongzhou_requests_in_flight (\d+)/.exec(text)?.[1])
}

/** Two requests that wait until `release`. */
async function occupy(): Promise<() => Promise<Response[]>> {
  const blocker = await api.db.pool.connect()
  await blocker.query('BEGIN; LOCK TABLE regions IN ACCESS EXCLUSIVE MODE')
  const waiting = [ask(), ask()]
  await expect.poll(inFlight).toBe(2)
  return async () => {
    await blocker.query('COMMIT')
    blocker.release()
    return Promise.all(waiting)
  }
}

it('what is beyond is sent back at once, and says when to come again', async () => {
  const release = await occupy()
  const refused = await ask('{ __typename }')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect((await read(refused)).errors).toEqual([
    { message: expect.stringContaining('Try again'), extensions: { code: 'OVERLOADED' } },
  ])
  const bySse = await followBySse(server.url, 'subscription { events { id } }').catch((error: Refusal) => error)
  expect(bySse).toMatchObject({ status: 503 })
  const byWebSocket = await followByWebSocket(server.url, 'subscription { events { id } }').catch(
    (error: Refusal) => error,
  )
  expect(JSON.stringify(byWebSocket)).toContain('OVERLOADED')
  const answered = await release()
  expect(answered.map(({ status }) => status)).toEqual([200, 200])
  expect((await ask('{ __typename }')).status).toBe(200)
})

it('a costly operation is sent back where others are under way, and let in where it is alone', async () => {
  const costly = '{ regions(first: 100) { nodes { children(first: 10) { nodes { id name } } } } }'
  const alone = await read(await ask(costly))
  expect(alone.extensions).toMatchObject({ cost: { requested: expect.any(Number) } })
  expect((alone.extensions['cost'] as { requested: number }).requested).toBeGreaterThan(200)
  const blocker = await api.db.pool.connect()
  await blocker.query('BEGIN; LOCK TABLE regions IN ACCESS EXCLUSIVE MODE')
  const waiting = ask()
  await expect.poll(inFlight).toBe(1)
  const refused = await ask(costly)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
  // Nothing was charged for it.
  expect(refused.headers.get('ratelimit-remaining')).toBeNull()
  expect((await read(refused)).errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }])
  await blocker.query('COMMIT')
  blocker.release()
  expect((await waiting).status).toBe(200)
})

it('whoever looks after the server is answered always', async () => {
  const release = await occupy()
  const paths = ['livez', 'readyz', 'metrics']
  const statuses = await Promise.all(paths.map(async (path) => (await fetch(`${server.url}/${path}`)).status))
  expect((await ask()).status).toBe(503)
  expect(statuses).toEqual([200, 200, 200])
  const text = await (await fetch(`${server.url}/metrics`)).text()
  expect(text).toMatch(/tongzhou_requests_total\{kind="none",outcome="shed",lane="none"\} [1-9]/)
  await release()
})

it('streams that are open are not in flight', async () => {
  const readings: Reading[] = []
  for (let count = 0; count < 3; count++) readings.push(await followBySse(server.url, 'subscription { events { id } }'))
  await expect.poll(inFlight).toBe(0)
  expect((await ask()).status).toBe(200)
  for (const reading of readings) reading.stop()
})
