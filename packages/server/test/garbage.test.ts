import { RequestCache } from '@pothos/plugin-scope-auth'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { builder } from '../src/builder.ts'
import type { Context } from '../src/context.ts'
import { type Api, campaignId, serve, startApi, yuan } from './api.ts'

// What authorisation finds out for a request is in a weak map, and knows the request. The quick collector takes the values
// of an old map for alive: each request would be carried into the old generation, with all that it holds.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const found = vi.spyOn(RequestCache, 'fromContext')

/** Expects that nothing is in the map of those who were looked up since it was cleared: so many. */
function expectForgotten(count: number): void {
  const held = new Map<Context, unknown>()
  for (const [index, [context]] of found.mock.calls.entries())
    held.set(context as Context, found.mock.results[index]?.value)
  expect(held.size).toBe(count)
  for (const [context, cache] of held) expect(RequestCache.fromContext(context, builder as never)).not.toBe(cache)
}

it.each([
  ['compiled', { compileAfter: 1, restAfter: 0 }],
  ['by Yoga', false],
] as const)('nothing of an operation that ran %s is held once it is answered', async (_how, hotLane) => {
  const server = await serve(api.db, { hotLane })
  const owner = await api.client(api.owner)
  const client = api.withKey(owner.key, server.url)
  const id = campaignId(api.campaign)
  found.mockClear()
  await client.query('query ($id: ID!) { campaign(id: $id) { id totals { cash { net { amount } } } } }', { id })
  await client.mutate('recordDonation', { campaign: id, amount: yuan('1.00') })
  // One that is refused on its way.
  await api.withKey(null, server.url).mutate('recordDonation', { campaign: id, amount: yuan('1.00') })
  await server.close()
  expectForgotten(3)
})

it('nothing of it is held by a stream that goes on', async () => {
  found.mockClear()
  const leaving = new AbortController()
  const response = await fetch(`${api.server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { events { id } }' }),
    signal: leaving.signal,
  })
  // Its first sign of life.
  await response.body?.getReader().read()
  expectForgotten(1)
  leaving.abort()
})
