import { expect, onTestFinished, test, vi } from 'vitest'
import { Client, type ClientOptions } from './client.ts'
import { systemClock } from './clock.ts'
import { cut, hangUp, json, type Reply, refusal, serve, stall, stillClock } from './test-server.ts'
import { HttpError, NetworkError, RateLimitedError, TimeoutError } from './transport-error.ts'

const query = '{ viewer { id } }'
const mutation = 'mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename } }'
const fine = json({ data: { ok: true } })

async function connect(replies: Reply[], options: Partial<ClientOptions> = {}) {
  const clock = stillClock()
  const { url, seen } = await serve(...replies)
  return { client: new Client({ url, ...options }, clock), seen, slept: clock.slept }
}

test.each([
  ['a server that hangs up', hangUp],
  ['an answer that is cut', cut],
  [
    'an answer whose JSON ends early',
    ((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"da')) as Reply,
  ],
  ['408', json({}, 408)],
  ['429', refusal('RATE_LIMITED', 429)],
  ['502', json({}, 502)],
  ['503', ((response) => response.writeHead(503).end('<html>')) as Reply],
  ['504', json({}, 504)],
])('a read is sent again after %s', async (_what, reply) => {
  const { client, seen, slept } = await connect([reply, reply, fine])
  const { data, meta } = await client.request(query)
  expect(data).toEqual({ ok: true })
  expect(meta.attempts).toBe(3)
  expect(seen).toHaveLength(3)
  expect(slept).toEqual([125, 250])
})

test.each([
  ['400', json({}, 400)],
  ['500', refusal('INTERNAL', 500)],
  ['an error with status 200', refusal('UNKNOWN_THING', 200)],
  ['a document that is too dear', refusal('COST_LIMIT', 429)],
])('a read is not sent again after %s', async (_what, reply) => {
  const { client, seen } = await connect([reply])
  await expect(client.query(query)).rejects.toMatchObject({ retryable: false })
  expect(seen).toHaveLength(1)
})

test.each([
  ['RATE_LIMITED', 429],
  ['OVERLOADED', 503],
  ['UNAVAILABLE', 503],
])('it waits as many seconds as Retry-After says after %s', async (code, status) => {
  const { client, slept } = await connect([refusal(code, status, { 'retry-after': '7' }), fine])
  await client.query(query)
  expect(slept).toEqual([7000])
})

test('it waits until the date that Retry-After says, by the clock of the server', async () => {
  const headers = { date: 'Wed, 12 Feb 2020 08:00:00 GMT', 'retry-after': 'Wed, 12 Feb 2020 08:00:03 GMT' }
  const { client, slept } = await connect([json({}, 503, headers), fine])
  await client.query(query)
  expect(slept).toEqual([3000])
})

test('it does not wait for longer than the timeout, but says when to come again', async () => {
  const { client, slept } = await connect([refusal('RATE_LIMITED', 429, { 'retry-after': '3600' })])
  const call = client.query(query)
  await expect(call).rejects.toBeInstanceOf(RateLimitedError)
  await expect(call).rejects.toMatchObject({ retryAfter: 3600 })
  expect(slept).toEqual([])
})

test('it gives up after as many retries as allowed, with the last error', async () => {
  const { client, seen } = await connect([hangUp, hangUp, json({}, 503)], { retries: 2 })
  await expect(client.query(query)).rejects.toBeInstanceOf(HttpError)
  expect(seen).toHaveLength(3)
})

test('a write carries one idempotency key over all retries', async () => {
  const { client, seen } = await connect([hangUp, cut, json({}, 503), fine])
  await client.query(mutation, { input: { id: 'campaign_1' } })
  const keys = seen.map(({ variables }) => variables.input?.idempotencyKey)
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(keys).size).toBe(1)
  expect(seen).toHaveLength(4)
})

test('two writes carry two idempotency keys, and one of the caller is kept', async () => {
  const { client, seen } = await connect([fine])
  await client.query(mutation, { input: { id: 'campaign_1' } })
  await client.query(mutation, { input: { id: 'campaign_1' } })
  await client.query(mutation, { input: { id: 'campaign_1', idempotencyKey: 'mine' } })
  const keys = seen.map(({ variables }) => variables.input?.idempotencyKey)
  expect(new Set(keys).size).toBe(3)
  expect(keys[2]).toBe('mine')
})

test('the input of the caller is left as it is', async () => {
  const { client } = await connect([fine])
  const input = Object.freeze({ id: 'campaign_1' })
  await client.query(mutation, { input })
  expect(input).toEqual({ id: 'campaign_1' })
})

test('a write without a place for a key is sent again only where it was surely not done', async () => {
  const twice =
    'mutation { a: openCampaign(input: { id: "1" }) { __typename } b: openCampaign(input: { id: "2" }) { __typename } }'
  const lost = await connect([hangUp, fine])
  await expect(lost.client.query(twice, { input: {} })).rejects.toBeInstanceOf(NetworkError)
  expect(lost.seen).toHaveLength(1)
  const limited = await connect([refusal('RATE_LIMITED', 429), fine])
  await limited.client.query(twice)
  expect(limited.seen).toHaveLength(2)
})

test('an abort before anything is sent sends nothing', async () => {
  const { client, seen } = await connect([fine])
  await expect(client.query(query, {}, { signal: AbortSignal.abort('changed my mind') })).rejects.toBe(
    'changed my mind',
  )
  expect(seen).toHaveLength(0)
})

test('an abort ends the wait for a retry', async () => {
  const { url } = await serve(refusal('RATE_LIMITED', 429, { 'retry-after': '600' }))
  const controller = new AbortController()
  const sleep: typeof systemClock.sleep = (milliseconds, signal) => {
    queueMicrotask(() => controller.abort('asleep'))
    return systemClock.sleep(milliseconds, signal)
  }
  const client = new Client({ url, timeout: 3_600_000 }, { ...systemClock, sleep })
  await expect(client.query(query, {}, { signal: controller.signal })).rejects.toBe('asleep')
})

test('an abort ends the reading of an answer', async () => {
  const controller = new AbortController()
  const slow: Reply = (response, request) => {
    stall(response, request)
    setImmediate(() => controller.abort('reading'))
  }
  const { client, seen } = await connect([slow])
  await expect(client.query(query, {}, { signal: controller.signal })).rejects.toBe('reading')
  expect(seen).toHaveLength(1)
})

test('an abort ends a fetch that does not look at its signal', async () => {
  const controller = new AbortController()
  const client = new Client({ url: 'http://test', fetch: () => new Promise(() => controller.abort('deaf')) })
  await expect(client.query(query, {}, { signal: controller.signal })).rejects.toBe('deaf')
})

test('the timeout holds for the reading of an answer too', async () => {
  const { client } = await connect([stall])
  const call = client.query(query, {}, { timeout: 50 })
  await expect(call).rejects.toBeInstanceOf(TimeoutError)
  await expect(call).rejects.toMatchObject({ retryable: true })
})

test.each([
  ['forward', 3_600_000],
  ['back', -3_600_000],
])('a clock that is set %s while a call is under way changes nothing', async (_way, jump) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const { url, seen } = await serve((response, request) => {
    vi.setSystemTime(Date.now() + jump)
    json({}, 503, { 'retry-after': '0.01' })(response, request)
  }, fine)
  await new Client({ url, timeout: 20_000 }).query(mutation, { input: { id: 'campaign_1' } })
  expect(new Set(seen.map(({ variables }) => variables.input?.idempotencyKey)).size).toBe(1)
  expect(seen).toHaveLength(2)
})

test('what an answer says about itself is in meta', async () => {
  const headers = { 'ratelimit-limit': '1000', 'ratelimit-remaining': '990', 'ratelimit-reset': '12' }
  const extensions = { cost: { requested: 10, limit: 5000 }, idempotentReplay: true }
  const { client } = await connect([json({ data: { ok: true }, extensions }, 200, headers)])
  const { meta } = await client.request(query)
  expect(meta).toEqual({
    requestId: 'req-1',
    cost: { requested: 10, limit: 5000 },
    rateLimit: { limit: 1000, remaining: 990, reset: 12 },
    idempotentReplay: true,
    attempts: 1,
  })
})

test('it sends the key, JSON, and whole numbers beyond a double as text', async () => {
  const { client, seen } = await connect([fine], { apiKey: 'tz_secret', headers: { 'x-proxy': 'yes' } })
  await client.query('query ($n: BigInt) { a(n: $n) }', { n: 9007199254740993n })
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer tz_secret',
    'content-type': 'application/json',
    'x-proxy': 'yes',
  })
  expect(seen[0]?.variables).toEqual({ n: '9007199254740993' })
})

test('the url may end with a slash or name the endpoint', async () => {
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    return Response.json({ data: {} })
  }
  for (const url of ['http://a.test', 'http://a.test/', 'http://a.test/graphql'])
    await new Client({ url, fetch }).query(query)
  expect(new Set(asked)).toEqual(new Set(['http://a.test/graphql']))
})
