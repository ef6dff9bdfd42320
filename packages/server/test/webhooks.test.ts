import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeCursor } from '../src/events/cursor.ts'
import { eventTypes } from '../src/events/event.ts'
import { decodeId, encodeId, newId } from '../src/identifiers.ts'
import { type Network, readNetworks } from '../src/network.ts'
import { type Api, atOnce, type Client, campaignId, organizationId, startApi, yuan } from './api.ts'
import { isSigned, type Receiver, startReceiver } from './receiver.ts'

let api: Api
let owner: Client
let other: Client
let weak: Client

beforeAll(async () => {
  const allowed = readNetworks('127.0.0.1') as Network[]
  api = await startApi({ webhooks: { allowed, schedule: [0, 20, 20, 20], lookEvery: 50, timeout: 10_000 } })
  owner = await api.client(api.owner)
  other = await api.client(api.other)
  weak = await api.client(api.owner, ['donations:write'])
})
afterAll(() => api.close())

const receivers: Receiver[] = []
afterEach(async () => {
  await api.db.query(
    sql`UPDATE webhook_endpoints SET status = 'DELETED', disabled_reason = NULL WHERE status <> 'DELETED'`,
  )
  await Promise.all(receivers.splice(0).map((it) => it.close()))
})
async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args)
  receivers.push(started)
  return started
}

interface Made {
  id: string
  secret: string
}

async function create(client: Client, input: Record<string, unknown>): Promise<Made> {
  const { data } = await client.mutate(
    'createWebhookEndpoint',
    { types: ['donation.recorded'], ...input },
    '... on CreateWebhookEndpointPayload { secret endpoint { id } }',
  )
  expect(data).toMatchObject({ __typename: 'CreateWebhookEndpointPayload', secret: expect.stringMatching(/^whsec_/) })
  return { id: data.endpoint.id, secret: data.secret }
}

const nowhere = 'https://hooks.invalid/'
const give = () =>
  owner.mutate(
    'recordDonation',
    { campaign: campaignId(api.campaign), amount: yuan('12.50') },
    '... on Donation { id }',
  )
const log = `deliveries { totalCount nodes { id type origin status attemptCount eventId nextAttemptAt finishedAt body attempts { number statusCode error answer } } }`
const read = async (client: Client, id: string, selection = log) =>
  (await client.query(`query($id: ID!) { webhookEndpoint(id: $id) { id ${selection} } }`, { id })).data.webhookEndpoint

async function settled(id: string, count: number): Promise<void> {
  for (;;) {
    const { deliveries } = await read(owner, id, 'deliveries(first: 100) { nodes { status } }')
    const done = deliveries.nodes.filter(({ status }: { status: string }) => status !== 'PENDING')
    if (done.length >= count) return
  }
}

describe('an endpoint', () => {
  it('is made with a secret, posted to in the form of its document, and its log says so', async () => {
    const to = await receiver((_got, response) => void response.end('谢谢'))
    const document =
      'subscription { events { type ... on DonationRecordedEvent { donation { id amount { amount currency } } } } }'
    const { id, secret } = await create(owner, { url: `${to.url}hooks?a=1`, description: '账本', document })
    const { data: gift } = await give()
    await to.until(1)
    const [got] = to.received
    expect(got?.path).toBe('/hooks?a=1')
    expect(got?.body.data).toEqual({
      type: 'donation.recorded',
      donation: { id: gift.id, amount: { amount: '12.50', currency: 'CNY' } },
    })
    expect(got && isSigned(secret, got)).toBe(true)
    await settled(id, 1)
    const { deliveries } = await read(owner, id)
    expect(deliveries).toEqual({
      totalCount: '1',
      nodes: [
        {
          id: expect.stringMatching(/^delivery_/),
          type: 'donation.recorded',
          origin: 'EVENT',
          status: 'DELIVERED',
          attemptCount: 1,
          eventId: got?.body.id,
          nextAttemptAt: null,
          finishedAt: expect.any(String),
          body: got?.text,
          attempts: [{ number: 1, statusCode: 200, error: null, answer: '谢谢' }],
        },
      ],
    })
  })

  it('without a document is sent the whole event, and its cursor goes on from there', async () => {
    const to = await receiver()
    await create(owner, { url: to.url })
    const { data: gift } = await give()
    await to.until(1)
    const body = to.received[0]?.body
    expect(body?.data).toMatchObject({
      id: body?.id,
      type: 'donation.recorded',
      organization: { id: organizationId(api.owner) },
      donation: { id: gift.id, amount: { amount: '12.50', currency: 'CNY' } },
    })
    const { data } = await owner.query(
      'query($after: String) { events(after: $after, types: ["donation.recorded"]) { nodes { id } } }',
      {
        after: body?.cursor,
      },
    )
    expect(data.events.nodes).toEqual([])
  })

  it('can be read, listed and changed; what is left out stays, and null takes away', async () => {
    const document = 'subscription { events { id } }'
    const { id } = await create(owner, {
      url: nowhere,
      description: 'first',
      campaignIds: [campaignId(api.campaign)],
      organizationIds: [organizationId(api.owner)],
      region: '330100',
      document,
    })
    const all =
      'url description status disabledReason types campaignIds organizationIds region { code } document secrets { expiresAt }'
    const made = await read(owner, id, all)
    expect(made).toEqual({
      id,
      url: nowhere,
      description: 'first',
      status: 'ENABLED',
      disabledReason: null,
      types: ['donation.recorded'],
      campaignIds: [campaignId(api.campaign)],
      organizationIds: [organizationId(api.owner)],
      region: { code: '330100' },
      document,
      secrets: [{ expiresAt: null }],
    })
    const { data } = await owner.mutate(
      'updateWebhookEndpoint',
      { endpoint: id, types: [], description: null, region: null },
      `... on WebhookEndpoint { id ${all} }`,
    )
    expect(data).toEqual({ ...made, __typename: 'WebhookEndpoint', types: [], description: null, region: null })
    const listed = await owner.query('{ webhookEndpoints { totalCount nodes { id } } }')
    expect(listed.data.webhookEndpoints).toEqual({ totalCount: '1', nodes: [{ id }] })
  })

  it('that is disabled says why, cancels what waits, and goes on when it is enabled', async () => {
    const to = await receiver()
    const { id } = await create(owner, { url: to.url })
    const off = await owner.mutate(
      'updateWebhookEndpoint',
      { endpoint: id, enabled: false },
      '... on WebhookEndpoint { status disabledReason }',
    )
    expect(off.data).toMatchObject({ status: 'DISABLED', disabledReason: 'Its owner disabled it.' })
    await give()
    // What gets its place in the log after that is sent, whenever it was done.
    while ((await api.db.query(sql`SELECT FROM event_outbox`)).length) await wait(5)
    const on = await owner.mutate(
      'updateWebhookEndpoint',
      { endpoint: id, enabled: true },
      '... on WebhookEndpoint { status disabledReason }',
    )
    expect(on.data).toMatchObject({ status: 'ENABLED', disabledReason: null })
    const { data: gift } = await give()
    await to.until(1)
    expect(to.received[0]?.body.data).toMatchObject({ donation: { id: gift.id } })
  })

  it('that is deleted is not there any more, by whatever way', async () => {
    const { id } = await create(owner, { url: nowhere })
    const { data } = await owner.mutate(
      'deleteWebhookEndpoint',
      { endpoint: id },
      '... on WebhookEndpoint { id status }',
    )
    expect(data).toEqual({ __typename: 'WebhookEndpoint', id, status: 'DELETED' })
    expect(await read(owner, id, '')).toBeNull()
    expect((await owner.query('query($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull()
    expect((await owner.mutate('deleteWebhookEndpoint', { endpoint: id })).data.__typename).toBe('NotFoundError')
    const left = await api.db.query(
      sql`SELECT 1 FROM webhook_secrets WHERE endpoint_id = ${decodeId(id)?.uuid ?? ''}::uuid`,
    )
    expect(left).toEqual([])
  })

  it('is one of at most a hundred of an application, however many are made at once', async () => {
    const crowd = await api.client(api.other)
    const answers = await atOnce(104, (index) => crowd.mutate('createWebhookEndpoint', { url: `${nowhere}${index}` }))
    const kinds = answers.map(({ data }) => data.__typename)
    expect(kinds.filter((kind) => kind === 'CreateWebhookEndpointPayload').length).toBe(100)
    expect(kinds.filter((kind) => kind === 'ConflictError').length).toBe(4)
  })
})

describe('a secret is shown once', () => {
  it.each([
    ['createWebhookEndpoint', () => ({ url: nowhere }), 'CreateWebhookEndpointPayload'],
    [
      'rotateWebhookSecret',
      async () => ({ endpoint: (await create(owner, { url: nowhere })).id }),
      'RotateWebhookSecretPayload',
    ],
  ] as const)('by %s: a retry with its key gets the endpoint, and null', async (name, input, type) => {
    const given = { ...(await input()), idempotencyKey: newId() }
    const select = `... on ${type} { secret endpoint { id } }`
    const first = await owner.mutate(name, given, select)
    const again = await owner.mutate(name, given, select)
    expect(first.data.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(again.data).toEqual({ ...first.data, secret: null })
    expect(again.extensions.idempotentReplay).toBe(true)
    const [kept] = await api.db.query<{ text: string }>(
      sql`SELECT (outcome::text || answers::text) AS text FROM idempotency_keys WHERE key = ${given.idempotencyKey}`,
    )
    expect(kept?.text).not.toContain('whsec_')
  })

  it('and several sign while they are rotated; a sixth is refused, unless the others end at once', async () => {
    const { id } = await create(owner, { url: nowhere })
    const rotate = (more: object = {}) =>
      owner.mutate(
        'rotateWebhookSecret',
        { endpoint: id, ...more },
        '... on RotateWebhookSecretPayload { secret endpoint { secrets { expiresAt } } }',
      )
    for (let count = 2; count <= 5; count++)
      expect((await rotate({ keepOldFor: 'P1D' })).data.endpoint.secrets.length).toBe(count)
    expect((await rotate()).data).toMatchObject({
      __typename: 'ValidationError',
      fieldErrors: [{ path: ['keepOldFor'], code: 'TOO_MANY' }],
    })
    expect((await rotate({ keepOldFor: 'PT0S' })).data.endpoint.secrets).toEqual([{ expiresAt: null }])
  })
})

describe('an example', () => {
  it('can be sent, signed and shaped as a real one, and says in the log what it is', async () => {
    const to = await receiver()
    const { id, secret } = await create(owner, {
      url: to.url,
      document: 'subscription { events { type ... on CampaignOpenedEvent { campaign { slug } } } }',
    })
    const { data } = await owner.mutate(
      'sendTestEvent',
      { endpoint: id, type: 'campaign.opened' },
      '... on WebhookDelivery { origin type status }',
    )
    expect(data).toEqual({ __typename: 'WebhookDelivery', origin: 'TEST', type: 'campaign.opened', status: 'PENDING' })
    await to.until(1)
    const [got] = to.received
    expect(got?.body).toMatchObject({
      type: 'campaign.opened',
      data: { type: 'campaign.opened', campaign: { slug: 'one-mask-warms-a-city' } },
    })
    expect(got && isSigned(secret, got)).toBe(true)
  })

  it('of every type is there to look at, with what it costs, always the same', async () => {
    const ask = () => owner.query('{ webhookExamples { type body cost } }')
    const { data } = await ask()
    expect(data.webhookExamples.map(({ type }: { type: string }) => type)).toEqual([...eventTypes])
    for (const { type, body, cost } of data.webhookExamples) {
      expect(JSON.parse(body)).toMatchObject({ id: expect.stringMatching(/^event_/), type, data: { type } })
      expect(cost).toBeGreaterThan(0)
    }
    expect((await ask()).data).toEqual(data)
  })

  it('of a document shows the document, and a bad one says what is wrong', async () => {
    const ask = (document: string) =>
      owner.query(
        'query($document: String) { webhookExamples(document: $document, types: ["donation.recorded"]) { body } }',
        { document },
      )
    const { data } = await ask('subscription { events { type } }')
    expect(JSON.parse(data.webhookExamples[0].body).data).toEqual({ type: 'donation.recorded' })
    const { errors } = await ask('subscription { events { nothing } }')
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fieldErrors: [{ path: ['document'] }] } })
  })
})

describe('a replay', () => {
  const replay = (input: Record<string, unknown>) =>
    owner.mutate(
      'replayWebhookDeliveries',
      input,
      '... on ReplayWebhookDeliveriesPayload { count moreAfter endpoint { id } }',
    )

  it('of a delivery sends the event again under the same id, as the document is now', async () => {
    const to = await receiver()
    const { id } = await create(owner, { url: to.url })
    await give()
    await settled(id, 1)
    await owner.mutate('updateWebhookEndpoint', { endpoint: id, document: 'subscription { events { type } }' })
    const [first] = (await read(owner, id)).deliveries.nodes
    const { data } = await owner.mutate(
      'replayWebhookDelivery',
      { delivery: first.id },
      '... on WebhookDelivery { id origin eventId }',
    )
    expect(data).toMatchObject({ origin: 'REPLAY', eventId: first.eventId })
    await to.until(2)
    expect(to.received[1]?.body).toEqual({ ...to.received[0]?.body, data: { type: 'donation.recorded' } })
    expect(to.received[1]?.headers['webhook-id']).toBe(to.received[0]?.headers['webhook-id'])
  })

  it('behind a cursor of another log, or of this one before it was restored, is refused, not read on wrongly', async () => {
    const { id } = await create(owner, { url: nowhere })
    await give()
    await api.db.query(sql`SELECT sequence_events(1000)`)
    for (const position of [1n, 10n ** 9n]) {
      const { errors } = await replay({ endpoint: id, after: encodeCursor({ position, mark: 'ffffffff' }) })
      expect(errors[0]?.extensions).toMatchObject({ code: 'CURSOR_UNKNOWN', newestCursor: expect.any(String) })
    }
  })

  it('of a part of the log sends what failed or was cancelled, and what happened before the endpoint was made', async () => {
    await api.db.query(sql`SELECT sequence_events(1000)`)
    const [{ head } = { head: '' }] = await api.db.query<{ head: string }>(
      sql`SELECT to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS head FROM event_head`,
    )
    const gifts = [(await give()).data.id, (await give()).data.id]
    await api.db.query(sql`SELECT sequence_events(1000)`)
    let broken = true
    const to = await receiver((_got, response) => void response.writeHead(broken ? 500 : 200).end())
    const { id } = await create(owner, { url: to.url })
    gifts.push((await give()).data.id)
    await settled(id, 1)
    expect((await read(owner, id)).deliveries.nodes[0]).toMatchObject({ status: 'FAILED', attemptCount: 4 })
    broken = false
    const before = to.received.length
    expect((await replay({ endpoint: id, from: head })).data).toMatchObject({
      count: 3,
      moreAfter: null,
      endpoint: { id },
    })
    await to.until(before + 3)
    await settled(id, 4)
    const sent = to.received.slice(before).map(({ body }) => (body.data.donation as { id: string }).id)
    expect(sent.sort()).toEqual(gifts.sort())
    // All of them have arrived: nothing is left to send again, unless that is asked for.
    expect((await replay({ endpoint: id, from: head })).data.count).toBe(0)
    expect((await replay({ endpoint: id, from: head, statuses: ['DELIVERED'] })).data.count).toBe(3)
  })

  it('goes on from a cursor, 10,000 at a time', async () => {
    await api.db.query(sql`
      INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, subject_id)
      SELECT gen_random_uuid(), 'donation.voided', now(), now(), ARRAY[${api.owner}::uuid], '{}', gen_random_uuid() FROM generate_series(1, 10050)`)
    await api.db.query(sql`SELECT sequence_events(20000)`)
    const { id } = await create(owner, { url: nowhere, types: ['donation.voided'] })
    const first = await replay({ endpoint: id, from: '2020-01-01T00:00:00Z' })
    expect(first.data).toMatchObject({ count: 10_000, moreAfter: expect.any(String) })
    const second = await replay({ endpoint: id, after: first.data.moreAfter })
    expect(second.data).toMatchObject({ count: 50, moreAfter: null })
    expect((await read(owner, id, 'deliveries { totalCount }')).deliveries.totalCount).toBe('10050')
  })

  it('is answered again by its key, and done once', async () => {
    await give()
    await api.db.query(sql`SELECT sequence_events(1000)`)
    const { id } = await create(owner, { url: nowhere })
    const input = { endpoint: id, from: '2020-01-01T00:00:00Z', idempotencyKey: newId() }
    const [first, again] = [await replay(input), await replay(input)]
    expect(first.data.count).toBeGreaterThan(0)
    expect(again.data).toEqual(first.data)
    expect((await read(owner, id, 'deliveries { totalCount }')).deliveries.totalCount).toBe(String(first.data.count))
  })

  it('does not reach what the endpoint may not see', async () => {
    await api.db.query(sql`
      INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, private, subject_id)
      VALUES (gen_random_uuid(), 'campaign.created', now(), now(), ARRAY[${api.owner}::uuid], '{}', true, gen_random_uuid())`)
    await api.db.query(sql`SELECT sequence_events(1000)`)
    const { id } = await create(other, { url: nowhere, types: ['campaign.created'] })
    const { data } = await other.mutate(
      'replayWebhookDeliveries',
      { endpoint: id, from: '2020-01-01T00:00:00Z' },
      '... on ReplayWebhookDeliveriesPayload { count }',
    )
    expect(data.count).toBe(0)
  })
})

describe('what is not one’s own', () => {
  const inputs = (id: string, delivery: string): [string, Record<string, unknown>][] => [
    ['updateWebhookEndpoint', { endpoint: id, url: 'https://thief.invalid/' }],
    ['updateWebhookEndpoint', { endpoint: id, enabled: false }],
    ['deleteWebhookEndpoint', { endpoint: id }],
    ['rotateWebhookSecret', { endpoint: id }],
    ['sendTestEvent', { endpoint: id, type: 'donation.recorded' }],
    ['replayWebhookDelivery', { delivery }],
    ['replayWebhookDeliveries', { endpoint: id, from: '2020-01-01T00:00:00Z' }],
  ]

  it('is not there: by query, list, node and mutation', async () => {
    const to = await receiver()
    const { id } = await create(owner, { url: to.url })
    const sent = await owner.mutate(
      'sendTestEvent',
      { endpoint: id, type: 'donation.recorded' },
      '... on WebhookDelivery { id }',
    )
    await settled(id, 1)
    const before = await read(owner, id, 'url status secrets { createdAt } deliveries { totalCount }')
    expect(await read(other, id, '')).toBeNull()
    const answer = await other.query(
      `query($id: ID!, $delivery: ID!) { webhookEndpoints { totalCount nodes { id } } webhookDelivery(id: $delivery) { id } nodes(ids: [$id, $delivery]) { id } }`,
      { id, delivery: sent.data.id },
    )
    expect(answer.data).toEqual({
      webhookEndpoints: { totalCount: '0', nodes: [] },
      webhookDelivery: null,
      nodes: [null, null],
    })
    for (const [name, input] of inputs(id, sent.data.id)) {
      const { data } = await other.mutate(name, input)
      expect({ name, type: data.__typename }).toEqual({ name, type: 'NotFoundError' })
    }
    expect(await read(owner, id, 'url status secrets { createdAt } deliveries { totalCount }')).toEqual(before)
  })

  it('needs the scope, whichever way is tried', async () => {
    const { id } = await create(owner, { url: nowhere })
    for (const [name, input] of inputs(id, id)) {
      expect((await weak.mutate(name, input)).errors[0]?.extensions.code).toBe('FORBIDDEN')
      expect((await api.anonymous.mutate(name, input)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
    }
    for (const query of [
      '{ webhookEndpoints { totalCount } }',
      `{ webhookEndpoint(id: "${id}") { id } }`,
      '{ webhookExamples { type } }',
    ])
      expect((await weak.query(query)).errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await weak.query(`{ node(id: "${id}") { id } }`)).data.node).toBeNull()
  })

  it('may be managed by another application of the organisation, which does not see what it sends', async () => {
    const { id } = await create(owner, { url: nowhere })
    const sent = await owner.mutate(
      'sendTestEvent',
      { endpoint: id, type: 'donation.recorded' },
      '... on WebhookDelivery { id body }',
    )
    const colleague = await api.client(api.owner, ['webhooks:manage'])
    const ask = (client: Client) => client.query(`{ webhookDelivery(id: "${sent.data.id}") { body endpoint { url } } }`)
    expect((await ask(colleague)).data.webhookDelivery).toEqual({ body: null, endpoint: { url: nowhere } })
    expect((await ask(owner)).data.webhookDelivery.body).toBe(sent.data.body)
    expect((await ask(api.operatorClient)).data.webhookDelivery.body).toBe(sent.data.body)
    expect(
      (await colleague.mutate('updateWebhookEndpoint', { endpoint: id, description: 'ours' })).data.__typename,
    ).toBe('WebhookEndpoint')
  })
})

describe('a mistake is told, by the name of the field', () => {
  const unknown = encodeId('WebhookEndpoint', newId())
  const long = Array.from({ length: 101 }, () => campaignId(newId()))
  it.each<[string, string, Record<string, unknown>, string, string]>([
    [
      'an address on a private network',
      'createWebhookEndpoint',
      { url: 'https://10.0.0.1/' },
      'url',
      'PRIVATE_ADDRESS',
    ],
    ['an address that is none', 'createWebhookEndpoint', { url: 'x' }, 'url', 'BAD_URL'],
    ['a password in it', 'createWebhookEndpoint', { url: 'https://a:b@example.org/' }, 'url', 'HAS_CREDENTIALS'],
    ['a fragment in it', 'createWebhookEndpoint', { url: 'https://example.org/#a' }, 'url', 'HAS_FRAGMENT'],
    ['no region of that code', 'createWebhookEndpoint', { url: nowhere, region: '999999' }, 'region', 'NOT_FOUND'],
    [
      'a long description',
      'createWebhookEndpoint',
      { url: nowhere, description: 'x'.repeat(501) },
      'description',
      'TOO_LONG',
    ],
    ['101 campaigns', 'createWebhookEndpoint', { url: nowhere, campaignIds: long }, 'campaignIds', 'TOO_MANY'],
    ['a document that is none', 'createWebhookEndpoint', { url: nowhere, document: '{' }, 'document', 'BAD_DOCUMENT'],
    [
      'a query',
      'createWebhookEndpoint',
      { url: nowhere, document: '{ viewer { scopes } }' },
      'document',
      'BAD_DOCUMENT',
    ],
    [
      'a field that is not there',
      'createWebhookEndpoint',
      { url: nowhere, document: 'subscription { events { x } }' },
      'document',
      'BAD_DOCUMENT',
    ],
    [
      'a document of 20,001 characters',
      'createWebhookEndpoint',
      { url: nowhere, document: `#${'x'.repeat(20_000)}` },
      'document',
      'BAD_DOCUMENT',
    ],
    ['an address taken away', 'updateWebhookEndpoint', { endpoint: unknown, url: null }, 'url', 'REQUIRED'],
    ['a month', 'rotateWebhookSecret', { endpoint: unknown, keepOldFor: 'P1M' }, 'keepOldFor', 'BAD_DURATION'],
    ['31 days', 'rotateWebhookSecret', { endpoint: unknown, keepOldFor: 'P31D' }, 'keepOldFor', 'BAD_DURATION'],
    ['no beginning', 'replayWebhookDeliveries', { endpoint: unknown }, 'from', 'FROM_OR_AFTER'],
    ['a cursor that is none', 'replayWebhookDeliveries', { endpoint: unknown, after: 'x' }, 'after', 'BAD_CURSOR'],
    [
      'an end before it',
      'replayWebhookDeliveries',
      { endpoint: unknown, from: '2020-01-02T00:00:00Z', to: '2020-01-01T00:00:00Z' },
      'to',
      'BEFORE_FROM',
    ],
    [
      'no state',
      'replayWebhookDeliveries',
      { endpoint: unknown, from: '2020-01-02T00:00:00Z', statuses: [] },
      'statuses',
      'REQUIRED',
    ],
  ])('%s', async (_what, name, input, path, code) => {
    const { data } = await owner.mutate(name, input)
    expect(data).toMatchObject({ __typename: 'ValidationError', fieldErrors: [{ path: [path], code }] })
  })

  it('an unknown event is one of the request', async () => {
    const { errors } = await owner.mutate('createWebhookEndpoint', { url: nowhere, types: ['donation.dreamt'] })
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('what is not there is not there', async () => {
    for (const [name, input] of [
      ['updateWebhookEndpoint', { endpoint: unknown, description: 'x' }],
      ['deleteWebhookEndpoint', { endpoint: campaignId(api.campaign) }],
      ['rotateWebhookSecret', { endpoint: 'x' }],
      ['sendTestEvent', { endpoint: unknown, type: 'key.revoked' }],
      ['replayWebhookDelivery', { delivery: unknown }],
      ['replayWebhookDeliveries', { endpoint: unknown, from: '2020-01-02T00:00:00Z' }],
    ] as const)
      expect((await owner.mutate(name, input)).data.__typename).toBe('NotFoundError')
  })

  it('nothing is sent to an endpoint that is off', async () => {
    const { id } = await create(owner, { url: nowhere })
    const sent = await owner.mutate(
      'sendTestEvent',
      { endpoint: id, type: 'key.revoked' },
      '... on WebhookDelivery { id }',
    )
    await owner.mutate('updateWebhookEndpoint', { endpoint: id, enabled: false })
    const tries: [string, Record<string, unknown>][] = [
      ['sendTestEvent', { endpoint: id, type: 'key.revoked' }],
      ['replayWebhookDelivery', { delivery: sent.data.id }],
      ['replayWebhookDeliveries', { endpoint: id, from: '2020-01-01T00:00:00Z' }],
    ]
    for (const [name, input] of tries) expect((await owner.mutate(name, input)).data.__typename).toBe('ConflictError')
  })
})
