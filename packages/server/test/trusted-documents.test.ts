import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf, TrustedDocuments } from '../src/http/trusted-documents.ts'
import { schema } from '../src/schema.ts'
import { type Api, campaignId, startApi, yuan } from './api.ts'

const name =
  'query Name($id: ID!, $locale: Locale) { campaign(id: $id) { name(locale: $locale) totals { donationCount } } }'
const wrong = 'query Wrong($id: ID!) { campaign(id: $id) { donations(first: 101) { totalCount } } }'
const write = 'mutation Open($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename } }'
const follow = 'subscription Follow { events { cursor } }'

/** Texts in a file, by their ids. */
function fileOf(texts: Record<string, unknown>): string {
  const file = join(mkdtempSync(join(tmpdir(), 'documents-')), 'documents.json')
  writeFileSync(file, JSON.stringify(texts))
  return file
}
const registered = (...texts: string[]) =>
  TrustedDocuments.read([fileOf(Object.fromEntries(texts.map((text) => [documentIdOf(text), text])))])

let api: Api
beforeAll(async () => {
  api = await startApi({ documents: registered(name, wrong, write, follow) })
})
afterAll(() => api.close())

function get(
  text: string,
  variables: object | null,
  headers: Record<string, string> = {},
  more = '',
): Promise<Response> {
  const sent = variables ? `&variables=${encodeURIComponent(JSON.stringify(variables))}` : ''
  return fetch(`${api.server}/graphql?documentId=${documentIdOf(text)}${sent}${more}`, { headers, redirect: 'manual' })
}
const ofCampaign = () => ({ id: campaignId(api.campaign) })

describe('a query by the id of its document', () => {
  it('is answered as its text is, by GET and by POST', async () => {
    const variables = ofCampaign()
    const plain = await api.anonymous.query(name, variables)
    expect(plain.data.campaign.name).toBe('mask')
    for (let time = 0; time < 3; time++) {
      const got = await get(name, variables)
      expect(got.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect((await got.json()).data).toEqual(plain.data)
    }
    const posted = await fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: documentIdOf(name), operationName: 'Name', variables }),
    })
    expect((await posted.json()).data).toEqual(plain.data)
    expect(posted.headers.get('etag')).toBeNull()
  })

  it('may be kept by caches for some seconds where no key was sent, and by none with one', async () => {
    const open = await get(name, ofCampaign())
    expect(open.headers.get('cache-control')).toBe('public, max-age=5')
    expect(open.headers.get('vary')).toBe('authorization, accept')
    const client = await api.client(api.owner)
    const closed = await get(name, ofCampaign(), { authorization: `Bearer ${client.key}` })
    expect(closed.headers.get('cache-control')).toBe('private, no-cache')
    expect(closed.headers.get('etag')).toBe(open.headers.get('etag'))
  })

  it('is told shortly where nothing has changed, and anew after a write', async () => {
    const etag = (await get(name, ofCampaign())).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const same = await get(name, ofCampaign(), { 'if-none-match': tag })
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
    }
    const owner = await api.client(api.owner)
    await owner.mutate('recordDonation', { campaign: campaignId(api.campaign), amount: yuan('1.00') })
    const changed = await get(name, ofCampaign(), { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
    expect((await changed.json()).data.campaign.totals.donationCount).toBe('1')
  })

  it('that fails is kept by nobody', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await get(wrong, ofCampaign(), { accept })
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('etag')).toBeNull()
      expect((await answer.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    }
    const without = await get(name, null)
    expect(without.headers.get('cache-control')).toBe('no-store')
    expect((await without.json()).errors[0].message).toContain('"$id"')
  })

  it('is followed, where it is a subscription', async () => {
    const stream = await get(follow, null, { accept: 'text/event-stream' })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    await stream.body?.cancel()
  })
})

describe('is refused', () => {
  it('by an id that is not registered, in both media types', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const answer = await get('{ __typename }', null, { accept })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toContain('json')
      expect((await answer.json()).errors).toEqual([
        {
          message: 'No document is registered under this id. Send its text as "query".',
          extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' },
        },
      ])
    }
  })

  it.each([
    ['with a text beside it', { documentId: documentIdOf(name), query: name }, 400],
    ['that is no text', { documentId: 7 }, 400],
    ['that is only a word', { documentId: 'Name' }, 404],
    ['of a prototype', { documentId: '__proto__' }, 404],
  ])('an id %s', async (_what, sent, status) => {
    const answer = await fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
    expect(answer.status).toBe(status)
    expect((await answer.json()).errors).toHaveLength(1)
  })

  it('a mutation by GET, which does nothing', async () => {
    const owner = await api.client(api.owner)
    const answer = await get(
      write,
      { input: { campaign: campaignId(api.campaign) } },
      { authorization: `Bearer ${owner.key}` },
    )
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })

  it('variables that are no JSON', async () => {
    const answer = await fetch(`${api.server}/graphql?documentId=${documentIdOf(name)}&variables=%7B`)
    expect((await answer.json()).errors).toEqual([
      { message: '"variables" in the address is no JSON.', extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

describe('a file of documents', () => {
  it.each([
    ['is not there', '/nowhere/documents.json', /cannot be read: ENOENT/],
    ['holds a list', fileOf([] as never), /holds no object of documents/],
    ['has a hash of something else', fileOf({ [documentIdOf('a')]: 'b' }), /is not the SHA-256 of its text/],
    ['has something that is no text', fileOf({ [documentIdOf('a')]: 7 }), /is not the SHA-256/],
    [
      'does not fit the schema',
      fileOf({ [documentIdOf('{ nothing }')]: '{ nothing }' }),
      /does not fit the schema: Cannot query field "nothing"/,
    ],
    ['cannot be parsed', fileOf({ [documentIdOf('{')]: '{' }), /does not fit the schema: Syntax Error/],
  ])('that %s ends the start with its reason', (_what, file, reason) => {
    expect(() => TrustedDocuments.read([file])).toThrow(reason)
  })

  it('of the SDK fits the schema as it is', () => {
    const texts = JSON.parse(readFileSync(new URL('../../../schema/documents.json', import.meta.url), 'utf8'))
    expect(Object.keys(texts).length).toBeGreaterThan(20)
    for (const [id, text] of Object.entries(texts) as [string, string][]) {
      expect(documentIdOf(text)).toBe(id)
      expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
    }
  })
})
