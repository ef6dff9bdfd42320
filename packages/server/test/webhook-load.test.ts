import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { type Network, readNetworks } from '../src/network.ts'
import type { RunningServer } from '../src/server.ts'
import { type Api, campaignId, serve, startApi, yuan } from './api.ts'
import { isSigned, type Received, startReceiver } from './receiver.ts'

// WEBHOOK_LOAD=10000 sends as many, and says how long it took.
const wanted = Number(process.env['WEBHOOK_LOAD'] ?? 1000)
const endpoints = 4

let api: Api
let second: RunningServer
beforeAll(async () => {
  const allowed = readNetworks('127.0.0.1') as Network[]
  const webhooks = { allowed, schedule: [0, ...Array(20).fill(50)], timeout: 2000, lookEvery: 100 }
  api = await startApi({ webhooks })
  second = await serve(api.db, { webhooks })
})
afterAll(async () => {
  await second.close()
  await api.close()
})

it(`${wanted} webhooks to receivers that answer 500 and 302, are slow, or close: all delivered, all verified, none elsewhere`, async () => {
  const owner = await api.client(api.owner)
  const elsewhere = await startReceiver()
  const seen = new Map<string, number>()
  const taken = new Map<string, Received>()
  let forged = 0
  // Half of the messages are taken at once; the others fail the first time, each in its way.
  const to = await startReceiver((got, response) => {
    const name = `${got.path} ${got.headers['webhook-id']}`
    const tries = (seen.get(name) ?? 0) + 1
    seen.set(name, tries)
    const way = tries > 1 ? 0 : seen.size % 20
    if (!isSigned(secrets.get(got.path) ?? '', got)) forged++
    if (way === 19) return
    if (way > 15) return void response.destroy()
    if (way > 12) return void response.writeHead(302, { location: elsewhere.url }).end()
    if (way > 9) return void response.writeHead(500).end('not now')
    taken.set(name, got)
    response.end()
  })
  const secrets = new Map<string, string>()
  for (let number = 0; number < endpoints; number++) {
    const input = { url: `${to.url}${number}`, types: ['donation.recorded'] }
    const { data } = await owner.mutate(
      'createWebhookEndpoint',
      input,
      '... on CreateWebhookEndpointPayload { secret }',
    )
    secrets.set(`/${number}`, data.secret)
  }

  const began = performance.now()
  const events = wanted / endpoints
  for (let done = 0; done < events; done += 500) {
    const donations = Array.from({ length: Math.min(500, events - done) }, () => ({
      campaign: campaignId(api.campaign),
      amount: yuan('12.50'),
    }))
    await owner.mutate('recordDonations', { donations })
  }
  const states = async () =>
    api.db.query<{ status: string; count: number }>(
      sql`SELECT status::text, count(*)::int AS count FROM webhook_deliveries GROUP BY 1 ORDER BY 1`,
    )
  const settled = async () => {
    const all = await states()
    return all.length === 1 && all[0]?.status === 'DELIVERED' && all[0].count === wanted
  }
  while (!(await settled())) await new Promise((resolve) => setTimeout(resolve, 200))
  const seconds = (performance.now() - began) / 1000

  const sums = Array.from({ length: endpoints }, (_, number) => {
    const ids = [...taken.values()].filter(({ path }) => path === `/${number}`).map(({ body }) => body.id)
    return new Set(ids).size
  })
  expect(sums).toEqual(Array(endpoints).fill(events))
  expect({ forged, elsewhere: elsewhere.received.length }).toEqual({ forged: 0, elsewhere: 0 })
  expect(to.received.length).toBeGreaterThan(wanted * 1.4)
  await to.close()
  await elsewhere.close()
  process.env['WEBHOOK_LOAD'] &&
    console.log(
      `${wanted} webhooks in ${to.received.length} requests: ${seconds.toFixed(1)} s, ${Math.round(wanted / seconds)} a second`,
    )
}, 600_000)
