import { Writable } from 'node:stream'
import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { raw, sql } from '../src/database/sql.ts'
import { tables } from '../src/graph/list.ts'
import { exampleQueries } from '../src/http/example-queries.ts'
import { HotLane, type HotLaneOptions } from '../src/http/hot-lane.ts'
import { encodeId, type NodeType, newId } from '../src/identifiers.ts'
import { schema } from '../src/schema.ts'
import type { RunningServer } from '../src/server.ts'
import { type Api, type Client, campaignId, donationId, serve, startApi, yuan } from './api.ts'
import { type Cast, mutationCases, mutations } from './mutation-cases.ts'

// The corpus of operations goes down both lanes; their answers have to be the same bytes.

interface Lane {
  server: RunningServer
  log: object[]
}
interface Told {
  status: number
  headers: Record<string, string>
  text: string
}
type Ask = { query: string; variables?: object | null; operationName?: string | null }

let api: Api
let owner: Client
let hot: Lane
let cold: Lane
const answers = vi.spyOn(HotLane.prototype, 'answer')

async function lane(hotLane: HotLaneOptions | false): Promise<Lane> {
  const log: object[] = []
  const stream = new Writable({
    write: (line, _encoding, done) => {
      const { level, msg, err } = JSON.parse(String(line))
      // That an answer took long depends on the machine.
      if (level >= 40) log.push({ level, msg, err: err?.message })
      done()
    },
  })
  return { server: await serve(api.db, { hotLane, points: { anonymous: 10_000_000 }, log: pino(stream) }), log }
}

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
  hot = await lane({ compileAfter: 1, restAfter: 0 })
  cold = await lane(false)
  // Something of everything: each mutation is done once.
  const cast: Cast = { api, owner, operator: api.operatorClient }
  const cases = mutationCases(cast)
  for (const { name } of mutations)
    for (const { as, input } of cases[name] ?? []) await (as?.() ?? owner).mutate(name, await input())
}, 120_000)
afterAll(async () => {
  await hot.server.close()
  await cold.server.close()
  await api.close()
})

async function send({ server }: Lane, ask: Ask, key: string | null, headers: object): Promise<Told> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...headers,
    },
    body: JSON.stringify(ask),
  })
  const headersOf = Object.fromEntries(response.headers)
  const { date, 'x-request-id': id, 'ratelimit-remaining': left, 'ratelimit-reset': reset, ...told } = headersOf
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  return { status: response.status, headers: told, text: await response.text() }
}

// Moments of reading, whether something was being written just then, and ids of requests differ, whoever answers.
function plain(told: Told): Told {
  const began = new Date(Date.now() - 600_000)
  const text = told.text
    .replaceAll(/"(20\d\d-\d\d-\d\dT[\d:.]+Z)"/g, (time, at: string) => (new Date(at) > began ? '"now"' : time))
    .replaceAll(/"settled":(true|false)/g, '"settled":…')
    .replaceAll(/request id [0-9a-f-]{36}/g, 'request id')
  return { ...told, text, headers: { ...told.headers, 'content-length': '' } }
}

function expectAlike(fast: Told, slow: Told, about: string): void {
  const [one, other] = [plain(fast), plain(slow)]
  const place = [...one.text].findIndex((letter, index) => letter !== other.text[index])
  // Where they differ, and not a page of text.
  expect(place < 0 ? '' : one.text.slice(place - 200, place + 100), about).toBe(
    place < 0 ? '' : other.text.slice(place - 200, place + 100),
  )
  expect({ ...one, text: one.text.length }).toEqual({ ...other, text: other.text.length })
}

/** Sends an operation down both lanes, and gives the answer that both gave. `taken`: whether it is one for the hot lane. */
async function both(
  ask: Ask,
  { key = null, headers = {}, taken = true }: { key?: string | null; headers?: object; taken?: boolean } = {},
) {
  answers.mockClear()
  const [hotLog, coldLog] = [hot.log.length, cold.log.length]
  const fast = await send(hot, ask, key, headers)
  const answered = await Promise.all(answers.mock.results.map(({ value }) => value))
  expect(
    answered.filter((answer) => answer !== null),
    ask.query,
  ).toHaveLength(taken ? 1 : 0)
  const slow = await send(cold, ask, key, headers)
  expectAlike(fast, slow, ask.query)
  expect(hot.log.slice(hotLog)).toEqual(cold.log.slice(coldLog))
  // Then what it read was kept, and then perhaps its whole answer.
  if (taken) for (const _ of [2, 3]) expectAlike(await send(hot, ask, key, headers), slow, ask.query)
  return { ...fast, body: JSON.parse(fast.text) }
}

const required: Record<string, string> = {
  interval: 'MONTH',
  from: '"2020-01-01"',
  to: '"2020-03-01"',
  amount: '{ amount: "5.00", currency: "CNY" }',
  by: 'ORGANIZATION',
}

function call(field: GraphQLField<unknown, unknown>): string | null {
  const args: string[] = []
  for (const argument of field.args) {
    const value = argument.name === 'first' ? '2' : isRequiredArgument(argument) ? required[argument.name] : null
    if (value === undefined) return null
    if (value !== null) args.push(`${argument.name}: ${value}`)
  }
  return args.length ? `${field.name}(${args.join(', ')})` : field.name
}

/** Everything of a type, so deep. */
function selection(type: GraphQLNamedOutputType, depth: number): string {
  if (isAbstractType(type)) {
    const kinds = schema.getPossibleTypes(type).slice(0, 6)
    return `__typename ${kinds.map((kind) => `... on ${kind.name} { ${aliased(kind, depth)} }`).join(' ')}`
  }
  return `__typename ${fieldsOf(type as GraphQLObjectType, depth).join(' ')}`
}

function fieldsOf(type: GraphQLObjectType, depth: number): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    const called = call(field)
    if (called === null || (!isLeafType(named) && depth === 0)) return []
    return isLeafType(named) ? [called] : [`${called} { ${selection(named, depth - 1)} }`]
  })
}

// Fields of one name differ in type from kind to kind.
function aliased(type: GraphQLObjectType, depth: number): string {
  return fieldsOf(type, depth)
    .map((field) => `${type.name}_${field.split(/\W/)[0]}: ${field}`)
    .join(' ')
}

// No webhook was delivered in this world.
const { WebhookDelivery: _, ...listed } = tables
const kinds: Partial<Record<NodeType, string>> = { ...listed, Application: 'applications', ApiKey: 'api_keys' }

describe('both lanes answer alike', () => {
  it.each(Object.entries(kinds) as [NodeType, string][])('%s, with everything below it', async (type, table) => {
    const rows = await api.db.query<{ id: string }>(sql`SELECT id FROM ${raw(table)} ORDER BY id DESC LIMIT 2`)
    expect(rows.length).toBeGreaterThan(0)
    const object = schema.getType(type) as GraphQLObjectType
    expect(isObjectType(object)).toBe(true)
    for (const { id } of rows)
      for (const key of [null, owner.key, api.operatorClient.key]) {
        const whole = `query($id: ID!) { node(id: $id) { id ... on ${type} { ${fieldsOf(object, 0).join(' ')} } } }`
        await both({ query: whole, variables: { id: encodeId(type, id) } }, { key })
        for (const field of Object.values(object.getFields())) {
          const called = call(field)
          if (called === null || isLeafType(getNamedType(field.type))) continue
          const below = `query($id: ID!) { node(id: $id) { ... on ${type} { ${called} { ${selection(getNamedType(field.type), 2)} } } } }`
          await both({ query: below, variables: { id: encodeId(type, id) } }, { key })
        }
      }
  })

  it('what a field of the root lists', async () => {
    let asked = 0
    for (const field of Object.values((schema.getQueryType() as GraphQLObjectType).getFields())) {
      const called = call(field)
      if (called === null) continue
      for (const key of [null, owner.key, api.operatorClient.key]) {
        const below = isLeafType(getNamedType(field.type)) ? '' : `{ ${selection(getNamedType(field.type), 2)} }`
        const query = `{ ${called} ${below} }`
        const taken = validate(schema, parse(query)).length === 0
        await both({ query }, { key, taken })
        if (taken) asked++
      }
    }
    expect(asked).toBeGreaterThan(40)
  })

  it('the queries that GraphiQL opens with, and what it asks of the schema', async () => {
    const names = [...exampleQueries.matchAll(/^query (\w+)/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(2)
    for (const operationName of names) await both({ query: exampleQueries, operationName })
    await both({ query: getIntrospectionQuery({ descriptions: true }) })
  })

  it('fragments, aliases, directives and variables', async () => {
    const id = campaignId(api.campaign)
    const query = `query($id: ID!, $yes: Boolean!, $first: Int = 2, $at: PointInTime) {
      a: campaign(id: $id) { ...Names b: totals(asOf: $at) { ...Cash @include(if: $yes) donationCount @skip(if: $yes) } }
      campaign(id: $id) { id ... @include(if: $yes) { slug } donations(first: $first) { nodes { id ...Gift } } }
      campaign(id: $id) { name organization { name } }
    }
    fragment Names on Campaign { name english: name(locale: EN) ... on Node { __typename } }
    fragment Cash on Totals { cash { net { amount currency } } }
    fragment Gift on Donation { amount { amount } campaign { ...Names } }`
    for (const yes of [true, false])
      for (const at of [undefined, null, '2020-02-12'])
        await both({ query, variables: { id, yes, ...(at === undefined ? {} : { at }) } })
    await both({ query, variables: { id, yes: true, first: 1, more: 'ignored' } })
  })
})

describe('both lanes refuse alike', () => {
  const campaign = 'query($id: ID!, $first: Int) { campaign(id: $id) { id donations(first: $first) { nodes { id } } } }'

  it.each([
    ['a variable that is missing', { query: campaign }, false],
    ['a variable of another type', { query: campaign, variables: { id: {} } }, false],
    ['a variable beyond its range', { query: campaign, variables: { id: 'x', first: 3_000_000_000 } }, false],
    ['a field that is not there', { query: '{ nothing }' }, false],
    ['a text that is no query', { query: '{ campaigns { ' }, false],
    ['nothing', { query: '' }, false],
    ['an operation that is not in the document', { query: 'query A { __typename }', operationName: 'B' }, false],
    ['two operations without a name', { query: 'query A { __typename } query B { __typename }' }, false],
    ['a parameter that is unknown', { query: '{ __typename }', id: 'x' }, false],
    ['a subscription', { query: 'subscription { events { cursor } }' }, false],
    ['an id of nothing', { query: campaign, variables: { id: 'x' } }, true],
    [
      'ids of something else to choose by',
      {
        query:
          'query($id: ID!) { donations(filter: { platform: { in: [$id, "x"] } }) { totalCount } volunteerTotals(organization: $id) { asOf } }',
        variables: { id: 'CAMPAIGN' },
      },
      true,
    ],
    ['a page that is too large', { query: campaign, variables: { id: 'CAMPAIGN', first: 101 } }, true],
    [
      'several things at once, and what is above them',
      {
        query: `query($id: ID!) { b: campaign(id: $id) { donations(first: 101) { totalCount } series(interval: DAY, from: "x", to: "y") { start } totals(asOf: "z") { asOf } }
          a: campaigns(first: 2) { nodes { totals(currency: "USD") { asOf } updates(last: -1) { totalCount } } } 
          ledgerEntries(last: 3) { totalCount } organizations(after: "no") { totalCount } }`,
        variables: { id: 'CAMPAIGN' },
      },
      true,
    ],
    [
      'what costs too much',
      {
        query:
          '{ regions(first: 100) { nodes { children(first: 100) { nodes { children(first: 100) { nodes { id } } } } } } }',
      },
      true,
    ],
    [
      'what needs a key',
      { query: 'mutation { postCampaignUpdate(input: { campaign: "x", title: "t", body: "b" }) { __typename } }' },
      true,
    ],
    ['a list that needs a key', { query: '{ viewer { application { id } } volunteers { totalCount } }' }, true],
  ] as [string, Ask, boolean][])('%s', async (_what, ask, taken) => {
    const variables =
      (ask.variables as { id?: unknown } | undefined)?.id === 'CAMPAIGN'
        ? { ...ask.variables, id: campaignId(api.campaign) }
        : ask.variables
    const accepts = [
      {},
      { accept: 'application/json' },
      { accept: 'application/graphql-response+json, application/json;q=0.5' },
    ]
    for (const headers of accepts) {
      const { body } = await both({ ...ask, ...(variables ? { variables } : {}) }, { headers, taken })
      if (_what !== 'an id of nothing' && _what !== 'a list that needs a key')
        expect(body.errors.length).toBeGreaterThan(0)
    }
  })

  it('media types that are none of GraphQL, which are left to Yoga', async () => {
    for (const accept of ['text/plain', 'image/png, text/css']) {
      const [fast, slow] = await Promise.all(
        [hot, cold].map((lane) => send(lane, { query: '{ __typename }' }, null, { accept })),
      )
      expect(fast).toEqual(slow)
      expect(fast?.status).toBe(406)
    }
  })

  it('an allowance that is used up', async () => {
    const poor = await Promise.all(
      [{ compileAfter: 1, restAfter: 0 }, false as const].map((hotLane) =>
        serve(api.db, { hotLane, points: { anonymous: 30 } }),
      ),
    )
    const told = await Promise.all(
      poor.map(async (server) => {
        const ask = () => send({ server, log: [] }, { query: '{ regions { nodes { id } } }' }, null, {})
        return [await ask(), await ask()]
      }),
    )
    expect(told[0]?.[1]).toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) } })
    expect(told[0]).toEqual(told[1])
    await Promise.all(poor.map((server) => server.close()))
  })

  it('a key that is none, and one that was revoked a moment ago', async () => {
    const client = await api.client(api.owner)
    const ask = { query: '{ viewer { application { id } } }' }
    await both(ask, { key: client.key })
    const [{ id } = { id: '' }] = await api.db.query<{ id: string }>(
      sql`SELECT id FROM api_keys ORDER BY created_at DESC LIMIT 1`,
    )
    const input = { key: encodeId('ApiKey', id) }
    const revoke = `mutation($input: RevokeKeyInput!) { revokeKey(input: $input) { __typename } }`
    const done = await send(hot, { query: revoke, variables: { input } }, api.operatorClient.key, {})
    expect(done.text).toContain('ApiKey')
    // At once where it was revoked, and elsewhere within two seconds.
    expect(await send(hot, ask, client.key, {})).toMatchObject({ status: 401 })
    await vi.waitFor(async () => expect(await send(cold, ask, client.key, {})).toMatchObject({ status: 401 }), 2000)
    await both(ask, { key: client.key, taken: false }).catch(() => {})
    expect((await send(hot, ask, 'tz_nonsense', {})).status).toBe(401)
  })

  it('what fails by our fault, with the same words outside and in the log', async () => {
    await api.db.query(sql`ALTER TABLE campaign_updates RENAME TO gone`)
    try {
      const query = '{ campaigns(first: 2) { nodes { id updates { nodes { title } } } } region(code: "CN") { name } }'
      const { body } = await both({ query })
      expect(body.errors[0]).toMatchObject({ extensions: { code: 'INTERNAL' } })
      expect(JSON.stringify(body)).not.toMatch(/gone|campaign_updates|relation/)
      expect(hot.log.at(-1)).toMatchObject({ level: 50, err: expect.stringContaining('campaign_updates') })
    } finally {
      await api.db.query(sql`ALTER TABLE gone RENAME TO campaign_updates`)
    }
  })
})

describe('both lanes write alike', () => {
  const query =
    'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename ... on Donation { id amount { amount } campaign { slug } } ... on ValidationError { message fieldErrors { path code } } } }'

  it('and one repeats what the other did under the same key, byte for byte', async () => {
    for (const [first, second] of [
      [hot, cold],
      [cold, hot],
    ] as [Lane, Lane][]) {
      const input = { campaign: campaignId(api.campaign), amount: yuan('7.77'), idempotencyKey: newId() }
      const before = await api.donationCount()
      const made = await send(first, { query, variables: { input } }, owner.key, {})
      const again = await send(second, { query, variables: { input } }, owner.key, {})
      const [{ data }, repeated] = [JSON.parse(made.text), JSON.parse(again.text)]
      expect(data.recordDonation.__typename).toBe('Donation')
      expect(JSON.stringify(repeated.data)).toBe(JSON.stringify(data))
      expect(repeated.extensions.idempotentReplay).toBe(true)
      expect(await api.donationCount()).toBe(before + 1)
      const third = await send(first, { query, variables: { input } }, owner.key, {})
      expect(third.text).toBe(again.text)
    }
  })

  it('and refuse what is wrong in the same words', async () => {
    for (const amount of ['0.00', '-1', 'x', '1.234', '99999999999999999999.00'])
      await both(
        { query, variables: { input: { campaign: campaignId(api.campaign), amount: yuan(amount) } } },
        { key: owner.key },
      )
    await both(
      { query, variables: { input: { campaign: donationId(newId()), amount: yuan('1.00') } } },
      { key: owner.key },
    )
  })

  it('several mutations one after the other', async () => {
    const several = `mutation($a: RecordDonationInput!, $b: RecordDonationInput!) {
      one: recordDonation(input: $a) { ... on Donation { amount { amount } } } two: recordDonation(input: $b) { __typename ... on Donation { amount { amount } } } }`
    const input = (amount: string) => ({ campaign: campaignId(api.campaign), amount: yuan(amount) })
    const { body } = await both(
      { query: several, variables: { a: input('1.00'), b: input('2.00') } },
      { key: owner.key },
    )
    expect(body.data.two.amount.amount).toBe('2.00')
  })
})

it('what comes to too much when it is compiled is left to Yoga, however short it is', async () => {
  const doubling = Array.from({ length: 11 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  )
  const query = `{ ...F0 } ${doubling} fragment F11 on Query { __typename }`
  const { body } = await both({ query }, { taken: false })
  expect(body.data).toEqual({ __typename: 'Query' })
  const everything = Array.from({ length: 60 }, (_, n) => `a${n}: id`).join(' ')
  await both(
    { query: `query($ids: [ID!]!) { nodes(ids: $ids) { ${everything} } }`, variables: { ids: [] } },
    { taken: false },
  )
})

it('an operation is compiled when it has come three times', async () => {
  const server = await serve(api.db, { hotLane: {} })
  answers.mockClear()
  for (let time = 0; time < 4; time++)
    await send({ server, log: [] }, { query: '{ regions(first: 1) { totalCount } }' }, null, {})
  const taken = await Promise.all(answers.mock.results.map(async ({ value }) => (await value) !== null))
  expect(taken).toEqual([false, false, true, true])
  await server.close()
})

it('what is compiled stays, however many other texts come by', async () => {
  const server = await serve(api.db, { hotLane: {} })
  const ask = (query: string) => send({ server, log: [] }, { query }, null, {})
  const often = '{ regions(first: 2) { totalCount } }'
  for (let time = 0; time < 3; time++) await ask(often)
  for (let flood = 0; flood < 11; flood++)
    await Promise.all(Array.from({ length: 100 }, (_, n) => ask(`{ a${flood * 100 + n}: __typename }`)))
  answers.mockClear()
  await ask(often)
  expect(await answers.mock.results[0]?.value).not.toBeNull()
  await server.close()
})

it('what is asked for all the time stays compiled, however much else is', async () => {
  const server = await serve(api.db, { hotLane: { restAfter: 0 } })
  const ask = (query: string) => send({ server, log: [] }, { query }, null, {})
  const often = '{ regions(first: 3) { totalCount } }'
  for (let time = 0; time < 3; time++) await ask(often)
  const fields = Array.from({ length: 90 }, (_, n) => `a${n}: name`).join(' ')
  const large = (n: number) => `query Q${n} { regions(first: 1) { nodes { ${fields} } } }`
  // Together they come to more than is kept.
  for (let other = 0; other < 200; other++) {
    for (let time = 0; time < 3; time++) await ask(large(other))
    answers.mockClear()
    await ask(often)
    expect(await answers.mock.results[0]?.value).not.toBeNull()
  }
  await ask(large(0))
  expect(await answers.mock.results[1]?.value).toBeNull()
  await server.close()
})
