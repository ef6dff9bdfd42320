import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { connect } from '../src/database/connect.ts'
import { openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { createLog } from '../src/log.ts'
import { openTracing } from '../src/traces/open-tracing.ts'
import type { Tracing } from '../src/traces/tracing.ts'
import { type Api, type Client, campaignId, serve, startApi, yuan } from './api.ts'
import { type CollectedSpan, type Collector, startCollector, treeOf } from './collector.ts'
import { followBySse } from './stream-readers.ts'
import { secretOrPersonal, someone, variedSession } from './varied-session.ts'

// A collector on this machine gets what a real one would get, as JSON.

let collector: Collector
let tracing: Tracing
let api: Api
let owner: Client
const lines: string[] = []
const told = () => lines.map((line) => JSON.parse(line))

beforeAll(async () => {
  collector = await startCollector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url)
  vi.stubEnv('OTEL_SERVICE_NAME', 'tongzhou-test')
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '20')
  const log = createLog('trace', { write: (line) => void lines.push(line) })
  tracing = openTracing(log)
  // The first time that a text comes it is Yoga's, the second time it is compiled.
  api = await startApi({ log, tracing, hotLane: { compileAfter: 2, restAfter: 0 } })
  owner = await api.client(api.owner)
})
beforeEach(() => {
  collector.received.length = 0
  lines.length = 0
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await api.close()
  await tracing.close()
  await collector.close()
})

/** Sends a query, with further headers. */
function send(body: object, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${owner.key}`
  return fetch(`${api.server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify(body),
  })
}

/** The spans of a trace, once its request has ended: that span is sent last. */
async function traceOf(requestId: string | null): Promise<[request: CollectedSpan, ...parts: CollectedSpan[]]> {
  const find = () => collector.spans().find(({ attributes }) => JSON.stringify(attributes).includes(`${requestId}`))
  await expect.poll(find).toBeDefined()
  const request = find() as CollectedSpan
  const parts = collector.spans().filter((span) => span !== request && span.traceId === request.traceId)
  return [request, ...parts.filter(({ spanId }) => spanId !== request.spanId)]
}

const named = (spans: CollectedSpan[], name: string) => spans.filter((span) => span.name === name)

describe('a request is a tree: what was asked, its fields at the top, and their statements', () => {
  const query = `query Overview($first: Int!) {
    regions(first: $first) { nodes { name } }
    newest: campaigns(first: 2) { nodes { slug updates(first: 1) { nodes { title } } } }
    viewer { scopes }
  }`

  it.each([
    ['yoga', 'SELECT campaigns'],
    // Of what was kept since then it is asked whether it holds.
    ['hot', 'SELECT changes_since'],
  ])('in the lane %s', async (lane, statementOfCampaigns) => {
    const response = await send({ query, variables: { first: 3 } })
    expect(response.status).toBe(200)
    const spans = await traceOf(response.headers.get('x-request-id'))
    // Whom the key stands for is asked for once a second.
    expect(treeOf(spans).filter((line) => line !== '  SELECT api_keys')).toEqual([
      'query Overview',
      '  Query.regions',
      '    SELECT regions',
      '  Query.campaigns',
      `    ${statementOfCampaigns}`,
      '    SELECT campaign_updates',
      '  Query.viewer',
    ])
    const [request, ...parts] = spans
    expect(request).toMatchObject({ kind: 2, failed: false, links: [] })
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Overview',
      'graphql.operation.type': 'query',
      'tongzhou.document.id': expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'tongzhou.lane': lane,
      'tongzhou.outcome': 'ok',
    })
    for (const part of parts) {
      const parent = spans.find(({ spanId }) => spanId === part.parentSpanId) as CollectedSpan
      expect(part.start >= parent.start && part.end <= parent.end).toBe(true)
    }
    const [statement] = named(parts, 'SELECT regions')
    expect(statement).toMatchObject({ kind: 3, failed: false })
    expect(statement?.attributes).toMatchObject({
      'db.system.name': 'postgresql',
      'db.operation.name': 'SELECT',
      'db.collection.name': 'regions',
      'db.query.text': expect.stringContaining('LIMIT $1'),
    })
    expect(told().findLast(({ msg }) => msg === 'answered')).toMatchObject({ trace_id: request.traceId })
    expect(collector.resource()).toMatchObject({ 'service.name': 'tongzhou-test' })
  })

  it('what is written and read by the object mapper too', async () => {
    const { headers, data } = await owner.mutate(
      'pledgeDonation',
      { campaign: campaignId(api.campaign), amount: yuan('1.00'), idempotencyKey: 'traced-1' },
      '... on Donation { id campaign { slug } }',
    )
    expect(data.__typename).toBe('Donation')
    const spans = await traceOf(headers.get('x-request-id'))
    const [field] = named(spans, 'Mutation.pledgeDonation')
    const below = spans.filter(({ parentSpanId }) => parentSpanId === field?.spanId)
    expect(below.map(({ name }) => name)).toEqual(expect.arrayContaining(['INSERT donations', 'SELECT donations']))
    // What becomes of its event is nobody's request.
    await expect.poll(async () => (await api.db.query(sql`SELECT FROM event_outbox`)).length).toBe(0)
    const texts = collector.spans().map(({ attributes }) => String(attributes['db.query.text']))
    expect(texts.filter((text) => /sequence_events|pg_notify/.test(text))).toEqual([])
  })

  it("fields that share a statement: it is the first one's, and the other has a link to it", async () => {
    const text = '{ a: region(code: "330000") { name } b: region(code: "330100") { name } }'
    for (const _lane of ['yoga', 'hot']) {
      const response = await send({ query: text })
      const spans = await traceOf(response.headers.get('x-request-id'))
      const [first, second] = named(spans, 'Query.region')
      const statements = named(spans, 'SELECT regions')
      expect(statements.map(({ parentSpanId }) => parentSpanId)).toEqual([first?.spanId])
      expect([first?.links, second?.links]).toEqual([[], [statements[0]?.spanId]])
    }
  })

  it('a statement that fails is told by its code, and so are the field and the request', async () => {
    await api.db.query(sql`ALTER TABLE campaign_updates RENAME TO gone`)
    const response = await send({
      query: '{ campaigns { nodes { updates { nodes { title } } } } regions { totalCount } }',
    })
    await api.db.query(sql`ALTER TABLE gone RENAME TO campaign_updates`)
    const [request, ...parts] = await traceOf(response.headers.get('x-request-id'))
    expect(request).toMatchObject({ failed: true, attributes: { 'tongzhou.outcome': 'fault' } })
    expect(parts.filter(({ failed }) => failed).map(({ name }) => name)).toEqual([
      'SELECT campaign_updates',
      'Query.campaigns',
    ])
    expect(named(parts, 'SELECT campaign_updates')[0]?.attributes).toMatchObject({ 'db.response.status_code': '42P01' })
  })
})

describe('the trace of the caller', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const parent = '00f067aa0ba902b7'

  it('goes on', async () => {
    await send({ query: '{ regions { totalCount } }' }, { traceparent: `00-${traceId}-${parent}-01` })
    await expect.poll(() => named(collector.spans(), 'query')).toMatchObject([{ traceId, parentSpanId: parent }])
    expect(treeOf(collector.spans(), parent)).toEqual(expect.arrayContaining(['query', '  Query.regions']))
  })

  it('is not recorded where the caller does not record it', async () => {
    await send({ query: '{ regions { totalCount } }' }, { traceparent: `00-${traceId}-${parent}-00` })
    const response = await send({ query: '{ regions { totalCount } }' })
    const [request] = await traceOf(response.headers.get('x-request-id'))
    expect(collector.spans().filter((span) => span.traceId !== request.traceId)).toEqual([])
    expect(
      told()
        .filter(({ msg }) => msg === 'answered')
        .map(({ trace_id }) => trace_id),
    ).toEqual([undefined, request.traceId])
  })

  it('may be sent by a browser', async () => {
    const { headers } = await fetch(`${api.server}/graphql`, { method: 'OPTIONS' })
    expect(headers.get('access-control-allow-headers')).toContain('traceparent')
  })
})

it('a varied session leaves nothing secret, nothing personal and no value in any span', async () => {
  await variedSession(api, owner, 'Stranger13800138000')
  const response = await send({ query: '{ __typename }' })
  await traceOf(response.headers.get('x-request-id'))
  const spans = collector.spans()
  expect(spans.map(words).filter((text) => secretOrPersonal.test(text))).toEqual([])
  const sent = collector.received.map(({ text }) => text).join()
  const own = [...Object.values(someone), '13800138000', owner.key ?? '', 'notice 1']
  expect(own.filter((it) => sent.includes(it))).toEqual([])
  expect(named(spans, 'INSERT volunteers').length).toBeGreaterThan(0)
  expect(named(spans, 'query Stranger_').length).toBe(1)
  expect(spans.length).toBeGreaterThan(500)
}, 60_000)

/** What a span says, without the ids of documents, requests and applications. */
function words({ name, attributes }: CollectedSpan): string {
  const ids = ['tongzhou.document.id', 'http.response.header.x-request-id', 'tongzhou.application.id']
  return JSON.stringify([name, Object.entries(attributes).filter(([key]) => !ids.includes(key))])
}

describe('other ways to ask', () => {
  it('an operation of a WebSocket has a trace of its own', async () => {
    const client = createClient({ url: `${api.server.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket })
    for await (const { data } of client.iterate({ query: 'query Counted { regions { totalCount } }' }))
      expect(data).toBeDefined()
    await client.dispose()
    await expect.poll(() => treeOf(collector.spans()).slice(0, 2)).toEqual(['query Counted', '  Query.regions'])
  })

  it('that of a stream ends when it begins', async () => {
    const reading = await followBySse(api.server, 'subscription Live { events { id } }', { key: owner.key })
    await expect.poll(() => named(collector.spans(), 'subscription Live').length).toBe(1)
    collector.received.length = 0
    await owner.mutate('recordDonation', { campaign: campaignId(api.campaign), amount: yuan('1.00') })
    await reading.until('an event came', ({ results }) => results.length > 0)
    reading.stop()
    await expect.poll(() => treeOf(collector.spans())).toContain('  Mutation.recordDonation')
    expect(new Set(collector.spans().map(({ traceId }) => traceId)).size).toBe(1)
  })
})

it('a collector that is not there holds up nobody, and is told once, as is that it is there again', async () => {
  const gone = await startCollector()
  const { port } = new URL(gone.url)
  await gone.close()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', gone.url)
  // It is tried again within this time.
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '100')
  const heard: { level: number; msg: string }[] = []
  const log = createLog('info', { write: (line) => void heard.push(JSON.parse(line)) })
  const lonely = openTracing(log)
  const db = openDatabase(await connect(api.url))
  const server = await serve(db, { tracing: lonely, log })
  const ask = () => fetch(`${server.url}/graphql?query={regions{totalCount}}`)
  for (let round = 0; round < 5; round++) {
    expect((await ask()).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await expect
    .poll(() => heard.map(({ level, msg }) => [level, msg]))
    .toEqual([[40, expect.stringContaining('traces cannot be sent')]])
  const back = await startCollector(Number(port))
  await expect
    .poll(async () => {
      await ask()
      return heard.map(({ msg }) => msg).slice(1)
    })
    .toEqual(['traces are sent again'])
  expect(named(back.spans(), 'query').length).toBeGreaterThan(0)
  await back.close()
  await ask()
  await server.close()
  await lonely.close()
  await db.prisma.$disconnect()
  await db.pool.end()
})

describe('the program', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  // Tells of each module of OpenTelemetry that is loaded.
  const watch = `import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) {
      const name = /@opentelemetry\\/([a-z-]+)\\//.exec(url.replaceAll('@opentelemetry+', ''))?.[1]
      if (name) console.error('loaded: ' + name + '.')
      return next(url, context)
    } })`

  /** Starts it, asks it once, and ends it; answers with what it printed. */
  async function session(variables: NodeJS.ProcessEnv): Promise<{ output: string; code: number | null }> {
    const env = {
      ...process.env,
      DATABASE_URL: api.url,
      PORT: '0',
      TONGZHOU_SEED: 'none',
      TONGZHOU_DRAIN_SECONDS: '0',
      ...variables,
    }
    const hook = `data:text/javascript,${encodeURIComponent(watch)}`
    const child = spawn(process.execPath, ['--import', hook, main, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const url = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        output += chunk
        const [, url] = /API +(\S+)[\s\S]*Ctrl-C stops/.exec(output) ?? []
        if (url) resolve(url)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('close', (code) => reject(new Error(`ended with ${code}: ${output}`)))
    })
    expect((await fetch(`${url}?query={regions{totalCount}}`)).status).toBe(200)
    return { code: await ended(child), output }
  }
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      child.on('close', resolve)
      child.kill('SIGTERM')
    })
  const loaded = (output: string) => [...new Set([...output.matchAll(/loaded: (.+)\./g)].map(([, name]) => name))]

  it.each([
    ['nothing is said', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
    ['the SDK is disabled', { OTEL_SDK_DISABLED: 'true' }],
    ['traces are sent to nobody', { OTEL_TRACES_EXPORTER: 'none' }],
  ])('loads nothing of the SDK where %s', async (_what, variables) => {
    const { output, code } = await session(variables)
    expect(code).toBe(0)
    expect(loaded(output).filter((name) => name !== 'api')).toEqual([])
    expect(collector.received).toEqual([])
  })

  it('sends what waits when it ends, as it was told', async () => {
    const { output, code } = await session({
      OTEL_BSP_SCHEDULE_DELAY: '60000',
      OTEL_EXPORTER_OTLP_ENDPOINT: '',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}elsewhere`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-of=tongzhou',
    })
    expect(code).toBe(0)
    expect(loaded(output)).toContain('sdk-trace')
    expect(treeOf(collector.spans()).slice(0, 2)).toEqual(['query', '  Query.regions'])
    expect(collector.received[0]).toMatchObject({ path: '/elsewhere', headers: { 'x-of': 'tongzhou' } })
  })

  it('ends where nobody takes it', async () => {
    const { code } = await session({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
    expect(code).toBe(0)
  })
})
