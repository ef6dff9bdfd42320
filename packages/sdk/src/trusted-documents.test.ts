import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Client } from './client.ts'
import { Resource } from './resource.ts'
import { json, type Reply, refusal, serve, stillClock } from './test-server.ts'
import { createFakeApi } from './testing.ts'
import { Tongzhou } from './tongzhou.ts'

const trusted: Record<string, string> = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../schema/documents.json`, 'utf8'),
)
const query = 'query Name($code: String!) { region(code: $code) { name } }'
const fine = json({ data: { region: { name: 'Zhejiang' } } })
const unknown = refusal('PERSISTED_DOCUMENT_NOT_FOUND', 404)

async function connect(...replies: Reply[]) {
  const { url, seen } = await serve(...replies)
  return { client: new Client({ url, trustedDocuments: true }, stillClock()), seen }
}

function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

async function readOne(things: AsyncIterable<unknown>): Promise<unknown> {
  for await (const thing of things) return thing
}

/** Each method of each resource, called with whatever; the texts that it sends. */
async function textsOfAllMethods(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  let method = ''
  const fetch = async (_url: string, { body }: RequestInit) => {
    texts.set(method, JSON.parse(String(body)).query)
    return Response.json({ errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] }, { status: 403 })
  }
  const tz = new Tongzhou({ url: 'http://test', fetch })
  for (const [name, resource] of Object.entries(tz)) {
    if (!(resource instanceof Resource)) continue
    for (const key of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
      if (key === 'constructor') continue
      method = `${name}_${key}`
      const call = (resource as unknown as Record<string, (...words: unknown[]) => object>)[key]?.(['x'], {}, {})
      const sent = call && Symbol.asyncIterator in call ? readOne(call as AsyncIterable<unknown>) : call
      await expect(sent).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  }
  return texts
}

test('what methods ask is in documents.json, to the byte, and nothing else is', async () => {
  const texts = await textsOfAllMethods()
  for (const [method, text] of texts) expect(text).toMatch(new RegExp(`^(query|mutation|subscription) ${method}\\b`))
  const queries = [...texts.values()].filter((text) => text.startsWith('query '))
  expect(Object.values(trusted).sort()).toEqual(queries.sort())
  expect(Object.keys(trusted)).toEqual(Object.values(trusted).map(idOf))
  expect(Object.keys(trusted)).toEqual(Object.keys(trusted).sort())
})

test('a query is asked for by the hash of its text, with nothing that makes a browser ask before', async () => {
  const { client, seen } = await connect(fine)
  const { data, meta } = await client.request(query, { code: '330000', big: 2n })
  expect(data).toEqual({ region: { name: 'Zhejiang' } })
  expect(meta).toMatchObject({ requestId: 'req-1', attempts: 1 })
  expect(seen).toMatchObject([
    { method: 'GET', query: '', documentId: idOf(query), variables: { code: '330000', big: '2' } },
  ])
  expect(seen[0]?.headers['content-type']).toBeUndefined()
  expect(seen[0]?.headers.authorization).toBeUndefined()
})

test('the same question has the same address, and is hashed once', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest')
  onTestFinished(() => digest.mockRestore())
  const urls: string[] = []
  const fetch = async (url: string) => {
    urls.push(url)
    return Response.json({ data: {} })
  }
  const tz = new Tongzhou({ url: 'http://test', trustedDocuments: true, fetch })
  await Promise.all([tz.query(query, { code: '330000' }), tz.query(query, { code: '330000' })])
  expect(urls[0]).toContain(`http://test/graphql?documentId=${idOf(query)}&variables=`)
  expect(urls[1]).toBe(urls[0])
  expect(digest).toHaveBeenCalledTimes(1)
})

test('without the option nothing is asked for by an id', async () => {
  const { url, seen } = await serve(fine)
  await new Client({ url }).query(query, { code: '330000' })
  expect(seen).toMatchObject([{ method: 'POST', query, documentId: null }])
})

test.each([
  ['404', unknown],
  ['400', refusal('PERSISTED_DOCUMENT_NOT_FOUND', 400)],
])(
  'a document that the server answers %s for is sent as text from then on, other ones by their id',
  async (_, reply) => {
    const { client, seen } = await connect(reply, fine)
    const other = query.replace('Name', 'Other')
    const { meta } = await client.request(query, { code: '330000' })
    await client.query(query, { code: '330000' })
    await client.query(other, { code: '330000' })
    expect(seen.map(({ method, query }) => [method, query])).toEqual([
      ['GET', ''],
      ['POST', query],
      ['POST', query],
      ['GET', ''],
    ])
    expect(seen[1]?.variables).toEqual({ code: '330000' })
    expect(meta.attempts).toBe(1)
  },
)

test('another refusal is an error, and the document keeps its id', async () => {
  const { client, seen } = await connect(refusal('NOT_FOUND', 404), fine)
  await expect(client.query(query, { code: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await client.query(query, { code: '330000' })
  expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test('a retry asks by the id again', async () => {
  const { client, seen } = await connect(json({}, 503), json({}, 503), fine)
  const { meta } = await client.request(query, { code: '330000' })
  expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
  expect(meta.attempts).toBe(3)
})

test('variables that make the address long are sent in a body', async () => {
  const { client, seen } = await connect(fine)
  await client.query(query, { code: '浙'.repeat(500) })
  await client.query(query, { code: '浙' })
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET'])
})

test('where WebCrypto is missing, as on pages without https, the text is sent', async () => {
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(crypto, 'subtle'))
  const { client, seen } = await connect(fine)
  await client.query(query, { code: '330000' })
  expect(seen).toMatchObject([{ method: 'POST', query }])
})

test('writes and subscriptions are never asked for by an id', async () => {
  const { client, seen } = await connect(json({ data: { openCampaign: {}, events: {} } }))
  await client.query('mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename } }', {
    input: { campaign: 'campaign_1' },
  })
  await client.query('fragment E on Event { type } subscription { events { ...E } }')
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST'])
  expect(seen[0]?.variables.input?.idempotencyKey).toMatch(/^[\da-f]{32}$/)
})

test('the fake API knows no document by its id, and is asked with the text', async () => {
  const api = createFakeApi()
  const tz = new Tongzhou({ url: api.url, fetch: api.fetch, trustedDocuments: true })
  api.field('campaign', { name: 'Masks' })
  expect((await tz.campaigns.get('campaign_1')).name).toBe('Masks')
  expect(api.requests.map(({ operation }) => operation)).toEqual(['campaigns_get'])
})

test('the real server knows what methods ask, and lets caches keep it; what is selected goes as text', async () => {
  const server = '../../server/test/api.ts'
  const { startApi, campaignId } = await import(server)
  const api = await startApi()
  onTestFinished(() => api.close())
  const seen: string[] = []
  const look = async (url: string, init: RequestInit) => {
    const response = await fetch(url, init)
    seen.push(`${init.method} ${response.status} ${response.headers.get('cache-control')?.split(',')[0] ?? ''}`.trim())
    return response
  }
  const tz = new Tongzhou({ url: api.server, trustedDocuments: true, fetch: look })
  const id = campaignId(api.campaign)
  expect((await tz.campaigns.get(id)).id).toBe(id)
  expect(await tz.campaigns.totalsOf([id])).toMatchObject([{ id }])
  expect(await tz.campaigns.get(id, { select: { id: true } })).toEqual({ id })
  expect(seen).toEqual(['GET 200 public', 'GET 200 public', 'GET 404', 'POST 200'])
})
