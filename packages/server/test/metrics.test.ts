import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../src/database/connect.ts'
import { openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { type Api, type Client, campaignId, serve, startApi, yuan } from './api.ts'
import { transports } from './stream-readers.ts'

let api: Api
let owner: Client

beforeAll(async () => {
  api = await startApi({ metrics: 'open' })
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

/** The samples of a server by their names with labels, as Prometheus would read them. */
async function scrape(url = api.server, key: string | null = null): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`, { headers: key ? { authorization: `Bearer ${key}` } : {} })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const lines = (await response.text()).split('\n').filter((line) => line)
  const bad = lines.filter(
    (line) =>
      !/^# (HELP \w+ .+|TYPE \w+ (counter|gauge|histogram))$/.test(line) &&
      !/^[a-z_]+(\{\w+="[\w.+-]+"(,\w+="[\w.+-]+")*\})? -?[\d.e+-]+$/.test(line),
  )
  expect(bad).toEqual([])
  const samples = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(/ (?=\S+$)/))
  expect(new Set(samples.map(([name]) => name)).size).toBe(samples.length)
  return new Map(samples.map(([name = '', value]) => [name, Number(value)]))
}

/** What the work added to a sample. */
async function added(name: string, work: () => Promise<unknown>): Promise<number> {
  const before = (await scrape()).get(name) ?? 0
  await work()
  return ((await scrape()).get(name) ?? 0) - before
}

const hotLane = process.env.TONGZHOU_HOT_LANE === 'off' ? 'yoga' : 'hot'

describe('requests are counted by what they are and how they end', () => {
  const gift = { campaign: '', amount: yuan('1.00') }
  const cases: [string, string, () => Promise<unknown>][] = [
    ['an answer', `kind="query",outcome="ok",lane="${hotLane}"`, () => owner.query('{ regions { totalCount } }')],
    [
      'a mutation',
      `kind="mutation",outcome="ok",lane="${hotLane}"`,
      () => owner.mutate('recordDonation', { ...gift, campaign: campaignId(api.campaign) }),
    ],
    [
      'an answer with an error in it',
      `kind="query",outcome="failed",lane="${hotLane}"`,
      () => owner.query('{ regions(first: 1000) { nodes { id } } viewer { scopes } }'),
    ],
    ['a text that is no query', 'kind="none",outcome="refused",lane="yoga"', () => owner.query('{ regions {')],
    [
      'a key that is none',
      'kind="none",outcome="refused",lane="none"',
      () => api.withKey('tz_no').query('{ __typename }'),
    ],
    [
      'what costs too much',
      `kind="query",outcome="refused",lane="${hotLane}"`,
      () =>
        owner.query(
          '{ regions(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } } }',
        ),
    ],
    [
      'our fault',
      `kind="query",outcome="fault",lane="${hotLane}"`,
      async () => {
        await api.db.query(sql`ALTER TABLE campaign_updates RENAME TO gone`)
        await owner.query('{ campaigns { nodes { updates { nodes { title } } } } }')
        await api.db.query(sql`ALTER TABLE gone RENAME TO campaign_updates`)
      },
    ],
  ]
  it.each(cases)('%s', async (_what, labels, ask) => {
    expect(await added(`tongzhou_requests_total{${labels}}`, ask)).toBe(1)
  })

  it('an allowance that is used up', async () => {
    const poor = await serve(api.db, { metrics: 'open', points: { anonymous: 5 } })
    const ask = () => fetch(`${poor.url}/graphql?query={regions{nodes{id}}}`)
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429])
    const limited = [...(await scrape(poor.url))].filter(([name]) => name.includes('outcome="rate_limited"'))
    expect(limited.map(([, count]) => count)).toEqual([1])
    await poor.close()
  })

  it('with the points that they were charged, and how long they took', async () => {
    let cost = 0
    const ask = async () => {
      const { extensions } = await owner.query('{ regions(first: 3) { nodes { id name } } }')
      cost = (extensions['cost'] as { requested: number }).requested
    }
    expect(await added('tongzhou_cost_points_total', ask)).toBe(cost)
    expect(cost).toBeGreaterThan(0)
    const name = `tongzhou_request_duration_seconds_count{kind="query",lane="${hotLane}"}`
    expect(await added(name, ask)).toBe(1)
  })

  it('never by anything that the caller chose', async () => {
    const names = async () => [...(await scrape()).keys()].sort()
    await owner.query('query First { __typename }')
    const before = await names()
    for (let index = 0; index < 5; index++) await owner.query(`query Stranger${index} { a${index}: __typename }`)
    await fetch(`${api.server}/stranger`)
    await fetch(`${api.server}/graphql?stranger=1`, { method: 'DELETE' })
    const after = (await names()).filter((name) => !before.includes(name))
    expect(after.join()).not.toMatch(/stranger/i)
    expect(after.length).toBeLessThanOrEqual(20)
  })
})

it('streams are counted while they are open, by their transport', async () => {
  const open = async (transport: string) => (await scrape()).get(`tongzhou_streams{transport="${transport}"}`)
  for (const [name, follow] of transports) {
    const transport = { SSE: 'sse', WebSocket: 'websocket' }[name] as string
    const opened = async () => {
      const reading = await follow(api.server, 'subscription { events { id } }')
      await expect.poll(() => open(transport)).toBe(1)
      reading.stop()
      await expect.poll(() => open(transport)).toBe(0)
    }
    expect(await added(`tongzhou_streams_opened_total{transport="${transport}"}`, opened)).toBe(1)
    expect((await scrape()).get('tongzhou_requests_in_flight')).toBe(0)
  }
})

it('the log, the outbox and the sizes of groups are those of the database', async () => {
  const input = { campaign: campaignId(api.campaign), amount: yuan('2.00') }
  const groups = 'tongzhou_group_commit_size_sum'
  expect(await added(groups, () => Promise.all([1, 2, 3].map(() => owner.mutate('recordDonation', input))))).toBe(3)
  await expect
    .poll(async () => {
      const samples = await scrape()
      const [head] = await api.db.query<{ position: bigint }>(sql`SELECT position FROM event_head`)
      return (
        [samples.get('tongzhou_log_followed_position'), samples.get('tongzhou_outbox_events')].join() ===
        `${head?.position},0`
      )
    })
    .toBe(true)
  const samples = await scrape()
  expect(samples.get('tongzhou_database_up')).toBe(1)
  expect(samples.get('tongzhou_database_connections{state="idle"}')).toBeGreaterThan(0)
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e7)
})

it('a database that is gone is told, and what is known without it too', async () => {
  const db = openDatabase(await connect(api.url))
  const server = await serve(db, { metrics: 'open' })
  expect((await scrape(server.url)).get('tongzhou_database_up')).toBe(1)
  await db.pool.end()
  await expect.poll(async () => (await scrape(server.url)).get('tongzhou_database_up'), { timeout: 10_000 }).toBe(0)
  const samples = await scrape(server.url)
  expect(samples.has('tongzhou_log_position')).toBe(false)
  expect(samples.has('process_cpu_seconds_total')).toBe(true)
  await server.close()
})

describe('who may read them', () => {
  const status = async (url: string, key: string | null) =>
    (await fetch(`${url}/metrics`, { headers: key ? { authorization: `Bearer ${key}` } : {} })).status

  it('the operator alone, if nothing is said', async () => {
    const server = await serve(api.db)
    expect(await status(server.url, null)).toBe(401)
    expect(await status(server.url, 'tz_nonsense')).toBe(401)
    expect(await status(server.url, owner.key)).toBe(403)
    await scrape(server.url, api.operatorClient.key)
    await server.close()
  })

  it('nobody where they are off', async () => {
    const server = await serve(api.db, { metrics: 'off' })
    expect(await status(server.url, api.operatorClient.key)).toBe(404)
    await server.close()
  })
})

it('every metric that the dashboard asks for is there', async () => {
  const { panels, templating } = JSON.parse(readFileSync(new URL('../grafana/dashboard.json', import.meta.url), 'utf8'))
  const targets: { expr: string }[] = panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets)
  const asked = [...targets.map(({ expr }) => expr), templating.list[1].query.query].flatMap(
    (expr: string) => expr.match(/\b(tongzhou|process|nodejs)_\w+/g) ?? [],
  )
  expect(new Set(asked).size).toBeGreaterThan(20)
  // Attempts of webhooks are counted once there was one.
  const endpoint = { url: 'https://hooks.invalid/', types: ['key.revoked'] }
  const { data } = await owner.mutate(
    'createWebhookEndpoint',
    endpoint,
    '... on CreateWebhookEndpointPayload { endpoint { id } }',
  )
  await owner.mutate('sendTestEvent', { endpoint: data.endpoint.id, type: 'key.revoked' })
  await expect
    .poll(
      async () => {
        const there = new Set([...(await scrape()).keys()].map((name) => name.replace(/\{.*/, '')))
        return [...new Set(asked)].filter((name) => !there.has(name))
      },
      { timeout: 10_000 },
    )
    .toEqual([])
})
