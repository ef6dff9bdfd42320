import { expect, test } from 'vitest'
import {
  CostLimitError,
  type Event,
  GapError,
  NetworkError,
  NotFoundError,
  Tongzhou,
  ValidationError,
} from './index.ts'
import { stillClock } from './test-server.ts'
import {
  createFakeApi,
  cutBody,
  cutStream,
  type FakeApiOptions,
  type Fault,
  lostAnswer,
  offline,
  Refusal,
  rateLimited,
  refused,
  slow,
  unavailable,
} from './testing.ts'

function start(options?: FakeApiOptions) {
  const api = createFakeApi(options)
  const clock = stillClock()
  return { api, tz: new Tongzhou({ url: api.url, fetch: api.fetch, apiKey: 'tz_test' }, clock), slept: clock.slept }
}

const gift = { campaign: 'campaign_1', amount: { amount: '12.50', currency: 'CNY' }, platform: 'lejuan' }

test('the same seed gives the same data, another one other data', async () => {
  const [one, same, other] = await Promise.all(
    ['a', 'a', 'b'].map((seed) => start({ seed }).tz.campaigns.list().take(3).toArray()),
  )
  expect(one).toHaveLength(3)
  expect(same).toEqual(one)
  expect(other).not.toEqual(one)
})

test('a thing is the same wherever it is met', async () => {
  const { tz } = start()
  const [first] = await tz.campaigns.list().take(1).toArray()
  expect(await tz.campaigns.get(first?.id ?? '')).toEqual(first)
  const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on Campaign { name organization { id } } } }'
  const { node } = await tz.query<{ node: object }>(query, { id: first?.id })
  expect(node).toEqual({
    __typename: 'Campaign',
    id: first?.id,
    name: first?.name,
    organization: { id: first?.organization.id },
  })
})

test('a list is read page by page, forwards and backwards, and goes on from a cursor', async () => {
  const { tz, api } = start({ size: 7 })
  const list = tz.campaigns.list({ first: 3 })
  const all = await list.toArray()
  expect(new Set(all.map(({ id }) => id)).size).toBe(7)
  expect(api.requests).toHaveLength(3)
  const part = tz.campaigns.list()
  for await (const { id } of part.take(2)) expect(all.map((campaign) => campaign.id)).toContain(id)
  const page = await tz.query<{ campaigns: { nodes: { id: string }[]; pageInfo: object; totalCount: string } }>(
    '{ campaigns(last: 2, before: "c5") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } totalCount } }',
  )
  expect(page.campaigns).toEqual({
    nodes: [{ id: all[2]?.id }, { id: all[3]?.id }],
    pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: 'c3' },
    totalCount: '7',
  })
})

test('every method that reads is answered', async () => {
  const { tz } = start()
  const [campaign] = await tz.campaigns.list().take(1).toArray()
  const id = campaign?.id ?? ''
  const { totals } = await tz.campaigns.totals(id, { asOf: '2020-02-12' })
  expect(totals.cash.net.amount).toMatch(/^\d+\.\d\d$/)
  expect(totals.cash.net.currency).toBe('CNY')
  expect(BigInt(totals.donationCount)).toBeGreaterThanOrEqual(0n)
  expect(await tz.campaigns.totalsOf([id, 'donation_1'])).toHaveLength(2)
  expect((await tz.regions.get('330000')).code).toBe('330000')
  expect((await tz.viewer.get())?.scopes).toHaveLength(2)
  expect(await tz.webhooks.deliveries('webhook_1').toArray()).toHaveLength(3)
})

test('an id of another type, and what an answer says is null, is not found', async () => {
  const { tz, api } = start()
  await expect(tz.campaigns.get('donation_1')).rejects.toBeInstanceOf(NotFoundError)
  api.field('donation', null)
  await expect(tz.donations.get('donation_1')).rejects.toBeInstanceOf(NotFoundError)
})

test('an answer of your own is a part, the rest is made up', async () => {
  const { tz, api } = start()
  api.field('campaign', ({ id }) => ({ id, name: 'Masks', organization: { name: 'Federation' } }))
  api.field('Totals.donationCount', 7n)
  const campaign = await tz.campaigns.get('campaign_1')
  expect(campaign).toMatchObject({ id: 'campaign_1', name: 'Masks', organization: { name: 'Federation' } })
  expect(campaign.slug).toMatch(/^slug-/)
  expect((await tz.campaigns.totals('campaign_1')).totals.donationCount).toBe('7')
})

test('an answer may be a list, differ each time, and belong to one operation', async () => {
  const { tz, api } = start()
  api.field('campaigns', [{ name: 'A' }, { name: 'B' }])
  api.field('Query.region', (_args, { times }) => (times === 0 ? { name: 'first' } : undefined))
  api.operation('viewer_get', { viewer: { scopes: ['donations:write'] } })
  expect((await tz.campaigns.list().toArray()).map(({ name }) => name)).toEqual(['A', 'B'])
  expect((await tz.regions.get('330000')).name).toBe('first')
  expect((await tz.regions.get('330000')).name).not.toBe('first')
  expect((await tz.viewer.get())?.scopes).toEqual(['donations:write'])
})

test('an answer to a field that there is not is an error at once', () => {
  const { api } = start()
  expect(() => api.field('campagin', {})).toThrow('The schema has no field "campagin".')
  expect(() => api.field('Campaign.title', {})).toThrow('The schema has no field "Campaign.title".')
  expect(() => api.emit({ type: 'donation.recoded' })).toThrow('no event of type')
})

test('a write is remembered: by its id, in its list, and under its own names', async () => {
  const { tz } = start()
  const donation = await tz.donations.record({ ...gift, externalReference: 'A-1' })
  expect(donation).toMatchObject({
    amount: { amount: '12.50', currency: 'CNY' },
    campaign: { id: 'campaign_1' },
    platform: { slug: 'lejuan' },
    externalReference: 'A-1',
  })
  expect(await tz.donations.get(donation.id)).toEqual(donation)
  expect((await tz.donations.list().take(1).toArray())[0]).toEqual(donation)
})

test('a change is of the thing that it names', async () => {
  const { tz } = start()
  const [campaign] = await tz.campaigns.list().take(1).toArray()
  const id = campaign?.id ?? ''
  const changed = await tz.campaigns.update({ campaign: id, purpose: 'Masks and gowns' })
  expect(changed).toEqual({ ...campaign, purpose: 'Masks and gowns' })
  expect(await tz.campaigns.get(id)).toEqual(changed)
})

test('a bulk write answers for each row', async () => {
  const { tz, api } = start()
  const rows = Array.from({ length: 3 }, (_, index) => ({ ...gift, externalReference: `A-${index}` }))
  expect(await tz.donations.recordAll(rows, { batch: 2 })).toMatchObject({ done: 3, created: 3, failed: 0 })
  expect(api.writes).toHaveLength(2)
})

test('a bulk write says of all rows whose they are, where that is said', async () => {
  const { tz, api } = start()
  const rows = [{ name: '李强', region: '330100', consent: 'Form of 2020-02-01' }]
  await tz.volunteers.registerAll(rows)
  await tz.volunteers.registerAll(rows, { organization: 'organization_1', batch: 1 })
  expect(api.writes.map(({ input }) => input['organization'])).toEqual([undefined, 'organization_1'])
})

test('an error as data is an answer with its type', async () => {
  const { tz, api } = start()
  const fieldErrors = [{ path: ['amount'], message: 'Too small.', code: 'TOO_SMALL' }]
  api.field('recordDonation', { __typename: 'ValidationError', message: 'No.', fieldErrors })
  const call = tz.donations.record(gift)
  await expect(call).rejects.toBeInstanceOf(ValidationError)
  await expect(call).rejects.toMatchObject({ code: 'VALIDATION', message: 'No.', fieldErrors })
})

test('an answer may refuse the whole request', async () => {
  const { tz, api } = start()
  api.field('campaign', () => {
    throw new Refusal('COST_LIMIT', 'Ask for less.')
  })
  await expect(tz.campaigns.get('campaign_1')).rejects.toBeInstanceOf(CostLimitError)
})

test.each<[string, Fault, number[]]>([
  ['an answer that is lost', lostAnswer(), [125]],
  ['an answer that is cut', cutBody(), [125]],
  ['no connection', offline(), [125]],
  ['429 with seconds', rateLimited({ retryAfter: 7 }), [7000]],
  ['503', unavailable(), [125]],
  ['503 with seconds', unavailable({ retryAfter: 2 }), [2000]],
  ['504', unavailable({ status: 504 }), [125]],
])('a write happens once in spite of %s', async (_what, fault, waits) => {
  const { tz, api, slept } = start()
  api.fail(fault)
  await tz.donations.record(gift)
  expect(slept).toEqual(waits)
  expect(api.requests.map(({ operation }) => operation)).toEqual(['donations_record', 'donations_record'])
  expect(api.writes).toHaveLength(1)
})

test('a retry of a write that was done is marked as such, and another input is refused', async () => {
  const { tz, api } = start()
  api.fail(lostAnswer())
  const { meta } = await tz.donations.record({ ...gift, idempotencyKey: 'k' }).withMeta()
  expect(meta.idempotentReplay).toBe(true)
  const result = await tz.donations.record({ ...gift, platform: 'tongxin', idempotencyKey: 'k' }).result()
  expect(result).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY' } })
})

test('who gives up a write and does it again with its key has written once', async () => {
  const { tz, api } = start()
  const input = { ...gift, idempotencyKey: 'import-1' }
  const controller = new AbortController()
  // It is done, and its answer never comes.
  api.fail(async (next) => {
    await next()
    setTimeout(() => controller.abort('given up'))
    return new Promise(() => {})
  })
  await expect(tz.donations.record(input, { signal: controller.signal })).rejects.toBe('given up')
  api.fail(async (next) => {
    await next()
    return new Promise(() => {})
  })
  await expect(tz.donations.record(input, { timeout: 20 })).rejects.toMatchObject({ name: 'TimeoutError' })
  const { meta } = await tz.donations.record(input).withMeta()
  expect(meta.idempotentReplay).toBe(true)
  expect(api.writes).toHaveLength(1)
})

test('a date in Retry-After is waited for', async () => {
  const { tz, api, slept } = start()
  api.fail(unavailable({ retryAfter: new Date('2020-02-12T00:00:05Z') }))
  await tz.campaigns.get('campaign_1')
  expect(slept).toEqual([5000])
})

test('faults come in their order, as often as said, and only where they are meant', async () => {
  const { tz, api } = start()
  api.fail(refused('INTERNAL'), { on: 'recordDonation' }).fail(offline(), { times: 4, on: 'campaigns_get' })
  await expect(tz.regions.get('330000')).resolves.toBeDefined()
  await expect(tz.campaigns.get('campaign_1')).rejects.toBeInstanceOf(NetworkError)
  await expect(tz.campaigns.get('campaign_1')).resolves.toBeDefined()
  await expect(tz.donations.record(gift)).rejects.toMatchObject({ code: 'INTERNAL' })
})

test.each(['OVERLOADED', 'UNAVAILABLE'])('%s is refused with the status on which clients come again', async (code) => {
  const { tz, api } = start()
  api.fail(refused(code))
  await expect(tz.campaigns.get('campaign_1')).resolves.toBeDefined()
  api.fail(refused(code), { times: 4 })
  await expect(tz.campaigns.get('campaign_1')).rejects.toMatchObject({ code, status: 503, retryable: true })
})

test('a slow answer can be given up', async () => {
  const { tz, api } = start()
  api.fail(slow(60_000))
  await expect(tz.campaigns.get('campaign_1', { timeout: 20 })).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(api.requests).toHaveLength(1)
})

test('documents and inputs that do not fit the schema are refused as the API refuses them', async () => {
  const { tz } = start()
  const refusals = [
    tz.query('{ campaign(id: "campaign_1") { nam } }'),
    tz.query('{ campaign(idd: "campaign_1") { id } }'),
    tz.query('{ campaign(id: "campaign_1") }'),
    tz.query('{ region { name } }'),
    tz.query('query ($id: ID!) { campaign(id: $di) { id } }'),
    tz.query('{ campaigns { nodes { ...Missing } } }'),
    tz.query('{ campaigns {'),
  ]
  for (const refusal of refusals) await expect(refusal).rejects.toMatchObject({ name: 'BadInputError', status: 400 })
  const wrong = { ...gift, granularity: 'SOME' } as never
  await expect(tz.donations.record(wrong)).rejects.toMatchObject({ name: 'BadInputError', code: 'BAD_USER_INPUT' })
  await expect(tz.campaigns.list({ first: 101 }).toArray()).rejects.toMatchObject({ name: 'BadInputError' })
})

test('@skip, @include, aliases and fields asked for twice are as GraphQL has them', async () => {
  const { tz } = start()
  const data = await tz.query<{ one: object; two: object }>(
    `query ($yes: Boolean!) {
      one: region(code: "330000") { code level @skip(if: $yes) ...Names @include(if: $yes) parent { id } parent { code } }
      two: region(code: "330000") { code @include(if: false) __typename }
    }
    fragment Names on Region { name }`,
    { yes: true },
  )
  expect(Object.keys(data.one)).toEqual(['code', 'name', 'parent'])
  expect(data).toMatchObject({ one: { code: '330000', parent: { id: /^region_/, code: /^\d{6}$/ } } } as never)
  expect(data.two).toEqual({ __typename: 'Region' })
})

async function read(stream: AsyncIterable<Event>, count: number): Promise<Event[]> {
  const events: Event[] = []
  for await (const event of stream) if (events.push(event) === count) break
  return events
}

test('events are told to those who follow them, each once, and a stream that is cut goes on', async () => {
  const { tz, api } = start()
  api.fail(cutStream({ after: 1 }))
  const stream = tz.events.subscribe({ types: ['donation.recorded'], after: 'e0' })
  api.emit({ type: 'donation.recorded', donation: { amount: { amount: '1.00', currency: 'CNY' } } })
  api.emit({ type: 'campaign.opened' })
  api.emit({ type: 'donation.recorded' })
  const reading = read(stream, 3)
  setTimeout(() => api.emit({ type: 'donation.recorded' }), 20)
  const events = await reading
  expect(events.map(({ position }) => position)).toEqual(['1', '3', '4'])
  expect(events[0]).toMatchObject({ type: 'donation.recorded', donation: { amount: { amount: '1.00' } } })
  expect(stream.cursor).toBe('e4')
  expect(await tz.events.list({ types: ['campaign.opened'] }).toArray()).toHaveLength(1)
})

test('a stream ends when the test says so', async () => {
  const { tz, api } = start()
  const reading = read(tz.events.subscribe(), Number.POSITIVE_INFINITY)
  await expect.poll(() => api.requests.length).toBe(1)
  api.emit({ type: 'campaign.opened' })
  api.endStreams()
  expect(await reading).toHaveLength(1)
})

test('what is forgotten is a gap', async () => {
  const { tz, api } = start()
  const { cursor } = api.emit({ type: 'campaign.opened' })
  api.emit({ type: 'campaign.closed' })
  api.forgetEvents()
  await expect(read(tz.events.subscribe({ after: cursor }), 1)).rejects.toBeInstanceOf(GapError)
  const gaps: string[] = []
  const stream = tz.events.subscribe({ after: cursor }, { onGap: ({ oldestCursor }) => void gaps.push(oldestCursor) })
  const reading = read(stream, 1)
  await expect.poll(() => gaps).toEqual(['e2'])
  api.emit({ type: 'campaign.paused' })
  expect((await reading)[0]?.type).toBe('campaign.paused')
})

test('other subscriptions give what the test pushes', async () => {
  const { tz, api } = start()
  const iterator = tz.totals.watch(['campaign_1'])[Symbol.asyncIterator]()
  const next = iterator.next()
  await expect.poll(() => api.requests.length).toBe(1)
  api.push('campaignTotals', { campaign: 'campaign_1', totals: { donationCount: '8' } })
  expect((await next).value).toMatchObject({ campaign: { id: 'campaign_1' }, totals: { donationCount: '8' } })
  await iterator.return?.()
})
