import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWebSocketClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { sql } from '../src/database/sql.ts'
import { type Api, type Client, campaignId, organizationId, startApi, yuan } from './api.ts'
import { type Follow, type FollowOptions, followBySse, type Reading, readSse, transports } from './stream-readers.ts'

// What holds on both transports: each event once and in order, live, resumed and from the one into the other.

let api: Api
let owner: Client

beforeAll(async () => {
  api = await startApi({ streams: { beatEvery: 1000 } })
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

const gift = (more: Record<string, unknown> = {}) => ({
  campaign: campaignId(api.campaign),
  amount: yuan('10.00'),
  ...more,
})
const give = async (more: Record<string, unknown> = {}): Promise<string> =>
  (await owner.mutate('recordDonation', gift(more), '... on Donation { id }')).data.id
const gifts =
  'subscription($after: String) { events(after: $after, types: ["donation.recorded"]) { cursor position ... on DonationRecordedEvent { donation { id } } } }'
const given = ({ results }: Reading): string[] => results.map(({ data }) => data.events.donation.id)
const totals =
  'subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { campaign { id } totals { cash { gross { amount } donationCount } } } }'

const open: Reading[] = []
/** Follows until the end of the test file. */
async function start(follow: Follow, query: string, options: FollowOptions = {}): Promise<Reading> {
  const reading = await follow(api.server, query, options)
  open.push(reading)
  return reading
}
afterAll(() => {
  for (const reading of open) reading.stop()
})

describe.each(transports)('by %s', (_name, follow) => {
  it('an event comes as it happens', async () => {
    const reading = await start(follow, gifts)
    const id = await give()
    await reading.take(1)
    expect(given(reading)).toEqual([id])
  })

  it('a reader that comes back has each event once, in order, whatever was given meanwhile', async () => {
    const reading = await start(follow, gifts)
    const ids = [await give(), await give()]
    await reading.take(2)
    reading.stop()
    ids.push(await give(), await give())
    const again = await start(follow, gifts, { resume: reading.cursor })
    ids.push(await give())
    await again.take(3)
    expect([...given(reading), ...given(again)]).toEqual(ids)
  })

  it('a replay goes over into live without a gap or a double while writers go on', async () => {
    const reading = await start(follow, gifts)
    const ids: string[] = []
    const writer = async () => {
      for (let index = 0; index < 60; index++) ids.push(await give())
    }
    const writing = Promise.all([writer(), writer()])
    const others: Reading[] = []
    for (const after of [5, 30, 60, 90]) {
      await reading.until(`${after} events`, ({ results }) => results.length >= after)
      others.push(await start(follow, gifts, { resume: reading.results[4]?.data.events.cursor }))
    }
    await writing
    await reading.take(120)
    for (const other of others) await other.take(115)
    const positions = reading.results.map(({ data }) => Number(data.events.position))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect([...given(reading)].sort()).toEqual([...ids].sort())
    for (const other of others) expect(given(other)).toEqual(given(reading).slice(5))
  })

  it('its first sign of life and all that follow carry the cursor, which moves where nothing fits', async () => {
    const reading = await start(follow, 'subscription { events(types: ["region.created"]) { id cursor } }')
    const [first] = reading.cursors
    expect(reading.beats).toBe(1)
    expect(first).toMatch(/^[\w-]{4,}$/)
    await give()
    await reading.until('a cursor that moved', ({ cursor }) => cursor !== first)
    expect(reading.results).toEqual([])
    const again = await start(follow, gifts, { resume: reading.cursor })
    const id = await give()
    await again.take(1)
    expect(given(again)).toEqual([id])
  })

  it('figures come at once, and then the latest, a burst as few', async () => {
    const ids = [campaignId(api.otherCampaign)]
    const other = await api.client(api.other)
    const reading = await start(follow, totals, { variables: { ids } })
    await reading.take(1)
    const before = Number(reading.results[0]?.data.campaignTotals.totals.cash.donationCount)
    const after = String(before + 40)
    await Promise.all(
      Array.from({ length: 40 }, () =>
        other.mutate('recordDonation', gift({ campaign: ids[0], amount: yuan('1.00') })),
      ),
    )
    await reading.until(
      'the sum',
      ({ results }) => results.at(-1)?.data.campaignTotals.totals.cash.donationCount === after,
    )
    expect(reading.results.at(-1)?.data.campaignTotals).toEqual({
      campaign: { id: ids[0] },
      totals: { cash: { gross: { amount: `${after}.00` }, donationCount: after } },
    })
    expect(reading.results.length).toBeLessThan(20)
  })

  it('figures of many campaigns come each at once; those above change with those below', async () => {
    const ids = [campaignId(api.campaign), campaignId(api.child)]
    const reading = await start(follow, totals, { variables: { ids: [...ids, ids[0]] } })
    await reading.take(2)
    const told = reading.results.map(({ data }) => data.campaignTotals.campaign.id)
    expect(told.sort()).toEqual([...ids].sort())
    const before = reading.results.length
    await give({ campaign: ids[1] })
    await reading.until('both', ({ results }) => {
      const ofChange = results.slice(before).map(({ data }) => data.campaignTotals.campaign.id)
      return ids.every((id) => ofChange.includes(id))
    })
  })

  it('fragments, variables, directives and aliases work as elsewhere', async () => {
    const query = `subscription Mine($types: [EventType!], $with: Boolean!) { happened: events(types: $types) {
        ...Whole ... on DonationRecordedEvent { gift: donation @include(if: $with) { id amount { amount } } } } }
      fragment Whole on Event { __typename type }`
    const readings = await Promise.all(
      [true, false].map((whole) => start(follow, query, { variables: { types: ['donation.recorded'], with: whole } })),
    )
    const id = await give()
    for (const reading of readings) await reading.take(1)
    const event = { __typename: 'DonationRecordedEvent', type: 'donation.recorded' }
    expect(readings.map(({ results }) => results[0]?.data)).toEqual([
      { happened: { ...event, gift: { id, amount: { amount: '10.00' } } } },
      { happened: event },
    ])
  })
})

describe('by SSE', () => {
  it('Last-Event-ID counts more than the argument `after`', async () => {
    const reading = await start(followBySse, gifts)
    const ids = [await give(), await give(), await give()]
    await reading.take(3)
    const [first, second] = reading.results.map(({ data }) => data.events.cursor)
    const again = await start(followBySse, gifts, { resume: second, variables: { after: first } })
    const byArgument = await start(followBySse, gifts, { resume: '', variables: { after: first } })
    await again.take(1)
    await byArgument.take(2)
    expect(given(again)).toEqual(ids.slice(2))
    expect(given(byArgument)).toEqual(ids.slice(1))
  })

  it('an EventSource can follow by GET, with its variables in the address', async () => {
    const url = new URL(`${api.server}/graphql`)
    url.searchParams.set('query', 'subscription($types: [EventType!]) { events(types: $types) { type } }')
    url.searchParams.set('variables', JSON.stringify({ types: ['donation.recorded'] }))
    const stopping = new AbortController()
    const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: stopping.signal })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const reading = await readSse(response, stopping)
    await give()
    await reading.take(1)
    expect(reading.results).toEqual([{ data: { events: { type: 'donation.recorded' } } }])
    reading.stop()
  })
})

describe('what is no subscription has the same answer over', () => {
  const asked: [string, string, Record<string, unknown>][] = [
    ['a query', 'query($id: ID!) { node(id: $id) { ... on Campaign { slug } } }', { id: 'campaign' }],
    [
      'a query whose field fails',
      'query($id: ID!) { campaign(id: $id) { slug } donations(first: 101) { totalCount } }',
      { id: 'x' },
    ],
    [
      'a mutation without a right',
      'mutation { createRegion(input: { code: "1", level: CITY, nameZh: "x", nameEn: "x" }) { __typename } }',
      {},
    ],
    ['a variable that is missing', 'query($id: ID!) { node(id: $id) { id } }', {}],
  ]
  it.each(asked)('JSON, SSE and WebSocket: %s', async (_name, query, variables) => {
    const json = await owner.query(query, variables)
    const sse = await bySse(query, variables)
    const socket = await byWebSocket(query, variables)
    expect(plain(sse)).toEqual(plain(json))
    expect(plain(socket)).toEqual(plain(json))
  })

  it.each([
    ['SSE', () => bySse],
    ['WebSocket', () => byWebSocket],
  ])('a mutation by %s is done once, with its idempotency key', async (name, ask) => {
    const before = await api.donationCount()
    const query =
      'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { ... on Donation { id amount { amount } } } }'
    const variables = { input: gift({ idempotencyKey: `by ${name}` }) }
    const first = await ask()(query, variables)
    const again = await owner.query(query, variables)
    expect(again.data).toEqual(first.data)
    expect(again.extensions.idempotentReplay).toBe(true)
    expect(await api.donationCount()).toBe(before + 1)
  })

  it('a mutation by GET is refused, also as a stream', async () => {
    const before = await api.donationCount()
    const query = `mutation { recordDonation(input: { campaign: "${campaignId(api.campaign)}", amount: { amount: "1", currency: "CNY" } }) { __typename } }`
    const response = await fetch(`${api.server}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${owner.key}` },
    })
    expect(response.status).toBe(405)
    expect(await response.text()).toContain('errors')
    expect(await api.donationCount()).toBe(before)
  })
})

interface Answered {
  data?: unknown
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[]
}

/** An answer without what differs by request: request ids in messages, what is left of the allowance. */
const plain = ({ data, errors }: Answered) => ({
  data: data ?? null,
  errors: (errors ?? []).map(({ message, extensions }) => ({ message, extensions })),
})

async function bySse(query: string, variables: Record<string, unknown>): Promise<Answered> {
  const client = createSseClient({
    url: `${api.server}/graphql`,
    headers: { authorization: `Bearer ${owner.key}` },
    retryAttempts: 0,
  })
  const answers: Answered[] = []
  try {
    for await (const answer of client.iterate({ query, variables })) answers.push(answer as Answered)
  } catch (error) {
    const { response } = error as { response: Response }
    answers.push(await response.json())
  }
  expect(answers.length).toBe(1)
  return answers[0] as Answered
}

async function byWebSocket(query: string, variables: Record<string, unknown>): Promise<Answered> {
  const client = createWebSocketClient({
    url: `${api.server.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${owner.key}` },
    retryAttempts: 0,
  })
  const answers: Answered[] = []
  // An answer without data is told by an `error` of the protocol.
  try {
    for await (const answer of client.iterate({ query, variables })) answers.push(answer as Answered)
  } catch (errors) {
    answers.push({ errors: errors as Answered['errors'] })
  }
  await client.dispose()
  expect(answers.length).toBe(1)
  return answers[0] as Answered
}

describe('readers of one selection', () => {
  it('share what is read for an event, wherever they began', async () => {
    const alone = await start(followBySse, gifts)
    await statementsOfAGift()
    const ofOne = await statementsOfAGift()
    const cursor = alone.cursor
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        start(transports[index % 2]?.[1] as Follow, gifts, index % 3 ? { resume: cursor } : {}),
      ),
    )
    await Promise.all(many.map((reading) => reading.until('life', ({ beats }) => beats > 0)))
    expect(await statementsOfAGift()).toBeLessThan(ofOne + 5)
    for (const reading of [alone, ...many]) reading.stop()
  })

  it('with other keys do not share what only one may see', async () => {
    const query = 'subscription { events(types: ["organization.updated"]) { organization { contact { name } } } }'
    const mine = await start(followBySse, query, { key: owner.key })
    const others = [
      await start(followBySse, query),
      await start(followBySse, query, { key: (await api.client(api.other, ['donations:write'])).key }),
    ]
    await owner.mutate('updateOrganization', { organization: organizationId(api.owner), contactName: '王五' })
    await mine.take(1)
    expect(mine.results).toEqual([{ data: { events: { organization: { contact: { name: '王五' } } } } }])
    for (const reading of others) {
      await reading.take(1)
      expect(JSON.stringify(reading.results)).not.toContain('王五')
    }
  })
})

/** How many statements read the gift of an event for all who follow. */
async function statementsOfAGift(): Promise<number> {
  api.statements()
  const [{ position } = { position: 0n }] = await api.db.query<{ position: bigint }>(
    sql`SELECT position FROM event_head`,
  )
  const id = await give()
  const all = open.filter(({ end }) => end === null)
  await Promise.all(
    all.map((reading) =>
      reading.until(
        `the gift behind ${position}`,
        ({ results }) => results.some(({ data }) => data?.events?.donation?.id === id) || !isOfGifts(reading),
      ),
    ),
  )
  return api.statements().filter((text) => text.includes('"donations"') && text.includes('SELECT')).length
}

const isOfGifts = ({ results }: Reading) => results.some(({ data }) => data?.events?.donation)
