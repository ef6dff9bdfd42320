import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Changes } from '../src/database/changes.ts'
import { HotLane } from '../src/http/hot-lane.ts'
import { RateLimit } from '../src/http/rate-limit.ts'
import { encodeId } from '../src/identifiers.ts'
import type { RunningServer } from '../src/server.ts'
import { type Api, type Client, campaignId, organizationId, serve, startApi, yuan } from './api.ts'
import { type Cast, done, mutationCases } from './mutation-cases.ts'

// A whole answer is told again as long as nothing of it changed. Whatever is written, the next answer has to be that of a
// server that keeps none.

let api: Api
let owner: Client
const cast = {} as Cast
/** One that keeps answers, and one that makes each anew. */
let keeping: RunningServer
let making: RunningServer
const answered = vi.spyOn(HotLane.prototype, 'answer')

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
  Object.assign(cast, { api, owner, operator: api.operatorClient })
  const points = { anonymous: 10_000_000, keyed: 10_000_000 }
  keeping = await serve(api.db, { hotLane: { compileAfter: 1, restAfter: 0 }, points })
  making = await serve(api.db, { hotLane: false, points })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await keeping.close()
  await making.close()
  await api.close()
})

/** A client at the server that keeps. */
const at = (client: Client, server = keeping) => api.withKey(client.key, server.url)

/** Asks the server that keeps, and says whether it told what it had. */
async function ask(client: Client, query: string, variables: Record<string, unknown> = {}) {
  answered.mockClear()
  const answer = await at(client).query(query, variables)
  return { ...answer, kept: answered.mock.calls[0]?.[1].exchange.lane === 'kept' }
}

/** Asks until it is kept: what it rests on is read first, then kept, then told. */
async function askUntilKept(client: Client, query: string, variables: Record<string, unknown> = {}) {
  for (let tries = 0; tries < 6; tries++) {
    const answer = await ask(client, query, variables)
    expect(answer.errors).toEqual([])
    if (answer.kept) return answer
  }
  throw new Error(`Never kept: ${query}`)
}

const figures = 'cash { gross { amount currency } net { amount } refunded { amount } } donationCount'
const campaignFields = 'id slug name(locale: ZH_HANS) english: name(locale: EN) status organization { id name status }'
/** Operations of which all is kept. */
const operations: [about: string, query: string, variables: () => Record<string, unknown>][] = [
  [
    'figures of a campaign',
    `query($id: ID!) { campaign(id: $id) { ${campaignFields} totals { ${figures} } } }`,
    () => ({ id: campaignId(api.campaign) }),
  ],
  [
    'campaigns with what lies below',
    `{ campaigns(first: 100) { nodes { ${campaignFields} totals { donationCount } donations(first: 5) { nodes { id amount { amount } status occurredAt } } } } }`,
    () => ({}),
  ],
  [
    'an organisation',
    `query($id: ID!) { organization(id: $id) { id name status website totals { ${figures} } } }`,
    () => ({ id: organizationId(api.owner) }),
  ],
  [
    'things by their ids',
    'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Campaign { name status } ... on Platform { name } ... on Organization { name region { id name } } } }',
    () => ({ ids: [campaignId(api.child), encodeId('Platform', api.platform), organizationId(api.other)] }),
  ],
]
const clients = (): [string, Client][] => [
  ['owner', owner],
  ['operator', api.operatorClient],
  ['anonymous', api.anonymous],
]

describe('an answer that is kept', () => {
  const cases = Object.entries(mutationCases(cast)).flatMap(([name, ofName]) =>
    ofName.map((one) => [`${name}${one.about ? `, ${one.about}` : ''}`, name, one] as const),
  )
  /** Mutations behind which something of it was different. */
  const changing = new Set<string>()

  it.each(cases)('is not told any more after %s', async (_title, name, { as, input }) => {
    const given = await input()
    const before = new Map<string, string>()
    for (const [about, query, variables] of operations)
      for (const [who, client] of clients())
        before.set(`${about} ${who}`, (await askUntilKept(client, query, variables())).text)
    await done((as ?? (() => owner))(), name, given)
    for (const [about, query, variables] of operations)
      for (const [who, client] of clients()) {
        const { text } = await ask(client, query, variables())
        expect(text, `${about} for ${who}`).toBe((await at(client, making).query(query, variables())).text)
        if (text !== before.get(`${about} ${who}`)) changing.add(name)
      }
  })

  it('was another one after everything that it shows', () => {
    const shown = ['recordDonation', 'refundDonation', 'voidDonation', 'correctDonation', 'createCampaign']
    expect([...shown, 'updateOrganization', 'recordDonations'].filter((name) => !changing.has(name))).toEqual([])
  })
})

describe('answers', () => {
  const [[, query, variables]] = operations as [(typeof operations)[0]]

  it('are kept for those who may see the same, and for nobody else', async () => {
    const draft = await done(owner, 'createCampaign', {
      organization: organizationId(api.owner),
      slug: 'kept-draft',
      nameZh: '草稿',
    })
    const other = await api.client(api.other)
    const sister = await api.client(api.owner)
    for (const client of [owner, sister])
      expect((await askUntilKept(client, query, { id: draft })).data.campaign.name).toBe('草稿')
    for (const client of [other, api.anonymous])
      for (let n = 0; n < 4; n++) expect((await ask(client, query, { id: draft })).data).toEqual({ campaign: null })
    // Two keys of one application share theirs; what a key may do more or less is another answer.
    const newKey = async () => {
      const input = { application: encodeId('Application', owner.applicationId ?? ''), scopes: ['DONATIONS_WRITE'] }
      const { data } = await api.operatorClient.mutate('createKey', input, '... on CreateKeyPayload { secret }')
      return api.withKey(data.secret)
    }
    const lesser = await newKey()
    expect(await ask(lesser, query, { id: draft })).toMatchObject({ kept: false })
    await askUntilKept(lesser, query, { id: draft })
    expect(await ask(await newKey(), query, { id: draft })).toMatchObject({ kept: true })
  })

  it.each([
    ['when it was read', 'asOf'],
    ['what was known by then', 'knownAt'],
    ['whether it is settled', 'basis { settled }'],
    ['how many there are', '__typename } donations { totalCount'],
    ['a total of an earlier time', `__typename } earlier: totals(asOf: "2020-02-12") { donationCount`],
    ['a breakdown', 'groups(by: PLATFORM) { totals { donationCount } }'],
  ])('are made each time where they tell %s', async (_what, fields) => {
    const query = `query($id: ID!) { campaign(id: $id) { name totals { ${fields} } } }`
    for (let n = 0; n < 5; n++)
      expect(await ask(api.anonymous, query, variables())).toMatchObject({ kept: false, errors: [] })
  })

  it('tell the time at which they were read', async () => {
    const query = 'query($id: ID!) { campaign(id: $id) { totals { asOf knownAt } } }'
    const times = new Set<string>()
    for (let n = 0; n < 4; n++) {
      times.add((await ask(api.anonymous, query, variables())).data.campaign.totals.asOf)
      await setTimeout(5) // Times are told in milliseconds, and a fast machine gives two answers in one.
    }
    expect(times.size).toBe(4)
  })

  it('with errors are made each time', async () => {
    const query = 'query($id: ID!) { campaign(id: $id) { name donations(first: 101) { nodes { id } } } }'
    for (let n = 0; n < 4; n++) expect(await ask(api.anonymous, query, variables())).toMatchObject({ kept: false })
  })

  it('are charged like any other', async () => {
    const { extensions } = await askUntilKept(owner, query, variables())
    const take = vi.spyOn(RateLimit.prototype, 'take')
    expect(await ask(owner, query, variables())).toMatchObject({ kept: true, extensions })
    const [, cost] = take.mock.calls[0] ?? []
    take.mockRestore()
    expect(extensions['cost']).toMatchObject({ requested: cost })
    expect(cost).toBeGreaterThan(0)
  })

  it('are refused as always to whoever used up the allowance', async () => {
    const poor = await serve(api.db, { hotLane: { compileAfter: 1, restAfter: 0 }, points: { anonymous: 60 } })
    const client = api.withKey(null, poor.url)
    const statuses: number[] = []
    for (let n = 0; n < 30; n++) statuses.push((await client.query(query, variables())).status)
    await poor.close()
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200])
    expect(statuses.at(-1)).toBe(429)
  })

  it('are the same bytes for whoever sends a document’s id, takes a stream, or asks for the newer media type', async () => {
    const kept = await askUntilKept(api.anonymous, query, variables())
    expect(kept.text).toMatch(/[\u4e00-\u9fff]/)
    const post = (accept: string) =>
      fetch(`${keeping.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query, variables: variables() }),
      })
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await post(accept)
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
      expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(kept.text))
      expect(await response.text()).toBe(kept.text)
    }
    expect(await (await post('text/event-stream')).text()).toContain(`data: ${kept.text}\n`)
  })

  it('are not told where the database cannot be asked whether they hold', async () => {
    await askUntilKept(api.anonymous, query, variables())
    const away = vi
      .spyOn(Changes.prototype, 'check')
      .mockRejectedValue(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    const answer = await ask(api.anonymous, query, variables())
    away.mockRestore()
    expect(answer).toMatchObject({ kept: false, data: { campaign: null } })
    expect(answer.errors[0]?.extensions['code']).toBe('UNAVAILABLE')
  })

  it('of a writer who was answered are never the ones before', async () => {
    const id = campaignId(api.campaign)
    const counts = async () => BigInt((await ask(owner, query, { id })).data.campaign.totals.donationCount)
    await askUntilKept(owner, query, { id })
    let before = await counts()
    for (let n = 0; n < 30; n++) {
      await done(at(owner), 'recordDonation', { campaign: id, amount: yuan('1.00') })
      const after = await counts()
      expect(after).toBe(before + 1n)
      before = after
    }
  })
})

describe('what answers rest on', () => {
  it('is each thing that is in it: one change of many is enough', async () => {
    const campaigns: string[] = []
    for (const n of [1, 2, 3, 4]) {
      const organization = organizationId(api.owner)
      const id = await done(owner, 'createCampaign', { organization, slug: `rests-${n}`, nameZh: `募捐 ${n}` })
      await done(owner, 'openCampaign', { campaign: id })
      campaigns.push(id)
    }
    const query =
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Campaign { name(locale: EN) totals { donationCount } } } }'
    for (const [place, campaign] of campaigns.entries()) {
      await askUntilKept(api.anonymous, query, { ids: campaigns })
      await done(owner, 'recordDonation', { campaign, amount: yuan('1.00') })
      const { data, kept } = await ask(api.anonymous, query, { ids: campaigns })
      expect(kept).toBe(false)
      expect(data.nodes[place].totals.donationCount).toBe('1')
      await askUntilKept(api.anonymous, query, { ids: campaigns })
      await done(owner, 'updateCampaign', { campaign, nameEn: `Other ${place}` })
      expect((await ask(api.anonymous, query, { ids: campaigns })).data.nodes[place].name).toBe(`Other ${place}`)
    }
  })
})
