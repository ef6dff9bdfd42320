import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Allowance } from '../src/http/rate-limit.ts'
import { SharedRateLimit } from '../src/http/shared-rate-limit.ts'
import { newId } from '../src/identifiers.ts'
import { type Api, serve, startApi } from './api.ts'
import { redisAnswers, redisUrl } from './redis.ts'

// Servers that share allowances by a real Redis.

const log = pino({ level: 'silent' })
const opened: SharedRateLimit[] = []
afterEach(() => {
  for (const limit of opened.splice(0)) limit.close()
})

/** As many servers as that, connected. */
async function servers(count: number, points: number, url = redisUrl): Promise<SharedRateLimit[]> {
  const made = Array.from({ length: count }, () => new SharedRateLimit(url, { keyed: points, anonymous: points }, log))
  opened.push(...made)
  if (url === redisUrl)
    await expect.poll(async () => made.every((limit) => limit.take(newId(), 1, true) instanceof Promise)).toBe(true)
  return made
}

/** Asks all of them by turns until each has refused, and answers with what passed. */
async function spend(limits: SharedRateLimit[], caller: string, points: number): Promise<number> {
  const left = new Set(limits)
  let spent = 0
  while (left.size)
    for (const limit of left) {
      const { retryAfter } = await limit.take(caller, points, true)
      if (retryAfter) left.delete(limit)
      else spent += points
    }
  return spent
}

it(
  redisAnswers ? 'Redis answers, so it was tried' : 'Redis does not answer: limits that are shared were left out',
  () => {
    expect(typeof redisAnswers).toBe('boolean')
  },
)

describe.skipIf(!redisAnswers)('allowances that are shared', () => {
  it('are one for all servers, however they are asked', async () => {
    const limits = await servers(3, 60_000)
    const began = performance.now()
    const spent = await spend(limits, newId(), 70)
    const refilled = (performance.now() - began) * (60_000 / 60_000)
    expect(spent).toBeLessThanOrEqual(60_000 + refilled + 70)
    // What a server has and cannot spend is less than one operation; a share of each at most lies unspent.
    expect(spent).toBeGreaterThan(60_000 - 3 * 3000)
  })

  it('let no more through where all ask at once', async () => {
    const limits = await servers(4, 1000)
    const caller = newId()
    const began = performance.now()
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) => limits[index % 4]?.take(caller, 10, true) as Promise<Allowance>),
    )
    const passed = answers.filter(({ retryAfter }) => retryAfter === 0).length
    const refilled = ((performance.now() - began) * 1000) / 60_000
    expect(passed * 10).toBeLessThanOrEqual(1000 + refilled)
    expect(passed * 10).toBeGreaterThan(700)
    for (const { limit, retryAfter, reset } of answers.filter(({ retryAfter }) => retryAfter)) {
      expect(limit).toBe(1000)
      expect(retryAfter).toBeGreaterThan(0)
      expect(reset).toBeLessThanOrEqual(60)
    }
  })

  it('ask Redis once for many requests', async () => {
    const [limit] = (await servers(1, 300_000)) as [SharedRateLimit]
    const caller = newId()
    await limit.take(caller, 20, true)
    const waited = Array.from({ length: 300 }, () => limit.take(caller, 20, true)).filter(
      (answer) => answer instanceof Promise,
    )
    expect(waited.length).toBe(0)
  })

  it('let an operation pass that costs more than a share, and one that costs more than all', async () => {
    const [limit] = (await servers(1, 1000)) as [SharedRateLimit]
    const first = await limit.take(newId(), 900, true)
    expect([first.retryAfter, first.remaining]).toEqual([0, 100])
    expect((await limit.take(newId(), 5000, true)).retryAfter).toBe(0)
  })
})

describe('without Redis', () => {
  it('each server limits by itself, and nobody waits', async () => {
    const [one, other] = (await servers(2, 100, 'redis://127.0.0.1:1')) as [SharedRateLimit, SharedRateLimit]
    const caller = newId()
    for (const limit of [one, other]) {
      expect(limit.take(caller, 100, true)).toMatchObject({ remaining: 0, retryAfter: 0 })
      expect(limit.take(caller, 100, true)).toMatchObject({ retryAfter: 60 })
    }
  })
})

describe.skipIf(!redisAnswers)('two servers', () => {
  let api: Api
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.close())

  it('refuse by one allowance, with the same headers as one', async () => {
    const { key } = await api.client(api.owner)
    const options = { redisUrl, points: { keyed: 300 } }
    const pair = [await serve(api.db, options), await serve(api.db, options)]
    const ask = async (index: number) => {
      const response = await fetch(`${pair[index % 2]?.url}/graphql?query={regions{nodes{id}}}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      const body = (await response.json()) as { extensions?: { cost: { requested: number } } }
      return { status: response.status, headers: response.headers, cost: body.extensions?.cost.requested ?? 0 }
    }
    // Until both are connected, each limits by itself.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const answers = []
    for (let index = 0; index < 40; index++) answers.push(await ask(index))
    const passed = answers.filter(({ status }) => status === 200)
    const cost = passed[0]?.cost ?? 0
    expect(cost).toBeGreaterThan(5)
    expect(passed.length * cost).toBeLessThanOrEqual(300 + 100)
    const refused = answers.at(-1)
    expect(refused?.status).toBe(429)
    expect(refused?.headers.get('ratelimit-limit')).toBe('300')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    await Promise.all(pair.map((server) => server.close()))
  })
})
