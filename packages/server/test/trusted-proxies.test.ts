import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Network, readNetworks } from '../src/network.ts'
import type { ServerOptions } from '../src/server.ts'
import { type Api, serve, startApi } from './api.ts'
import { type Follow, Refusal, transports } from './stream-readers.ts'

// Whoever is behind a proxy that the operator trusts has an address of their own; elsewhere nobody can say that they have.

const trustedProxies = readNetworks('127.0.0.1') as Network[]
let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

/** A server that trusts whoever comes from this machine, unless something else is said. */
async function withServer(options: Partial<ServerOptions>, work: (url: string) => Promise<void>): Promise<void> {
  const server = await serve(api.db, { trustedProxies, ...options })
  await work(server.url).finally(() => server.close())
}

async function ask(url: string, forwardedFor: string, key?: string): Promise<number> {
  const headers = { 'x-forwarded-for': forwardedFor, ...(key ? { authorization: `Bearer ${key}` } : {}) }
  return (await fetch(`${url}/graphql?query={__typename}`, { headers })).status
}

describe.each([
  ['the hot lane', {}],
  ['Yoga', { hotLane: false }],
] as const)('points, answered by %s,', (_lane, options) => {
  // So few that they are soon spent, and come back one a second.
  const few = { points: { anonymous: 60 }, ...options }
  const spend = async (url: string, forwardedFor: string) => {
    for (let time = 0; time < 200; time++) if ((await ask(url, forwardedFor)) === 429) return
    throw new Error('There is no limit.')
  }

  it('are those of each address behind the proxy', () =>
    withServer(few, async (url) => {
      await spend(url, '198.51.100.1')
      expect(await ask(url, '198.51.100.2')).toBe(200)
      // Whatever somebody says before they come to the proxy.
      expect(await ask(url, '8.8.8.8, 198.51.100.1')).toBe(429)
      expect(await ask(url, '::ffff:198.51.100.1')).toBe(429)
    }))

  it('are those of the connection where its other end is not trusted', () =>
    withServer({ ...few, trustedProxies: readNetworks('10.0.0.0/8') as Network[] }, async (url) => {
      await spend(url, '198.51.100.1')
      expect(await ask(url, '198.51.100.2')).toBe(429)
    }))

  it('and where nothing is said', () =>
    withServer({ ...few, trustedProxies: [] }, async (url) => {
      await spend(url, '198.51.100.1')
      expect(await ask(url, '198.51.100.2')).toBe(429)
    }))
})

it('who sends wrong keys waits alone', () =>
  withServer({}, async (url) => {
    const statuses: number[] = []
    for (let time = 0; time < 40; time++) statuses.push(await ask(url, '198.51.100.1', 'tz_wrong'))
    expect(statuses).toContain(429)
    expect(await ask(url, '198.51.100.2', 'tz_wrong')).toBe(401)
  }))

describe.each(transports)('streams by %s', (_transport, follow) => {
  const open = (url: string, forwardedFor: string): ReturnType<Follow> =>
    follow(url, 'subscription { events { id } }', { headers: { 'x-forwarded-for': forwardedFor } })
  const each = { streams: { each: 2 } }

  it('are counted for each address behind the proxy', () =>
    withServer(each, async (url) => {
      const readings = [await open(url, '198.51.100.1'), await open(url, '8.8.8.8, 198.51.100.1')]
      await expect(open(url, '198.51.100.1')).rejects.toBeInstanceOf(Refusal)
      readings.push(await open(url, '198.51.100.2'))
      for (const reading of readings) reading.stop()
    }))

  it('are counted for the connection’s other end where it is not trusted', () =>
    withServer({ ...each, trustedProxies: [] }, async (url) => {
      const readings = [await open(url, '198.51.100.1'), await open(url, '198.51.100.2')]
      await expect(open(url, '198.51.100.3')).rejects.toBeInstanceOf(Refusal)
      for (const reading of readings) reading.stop()
    }))
})
