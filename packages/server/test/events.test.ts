import { type GraphQLObjectType, type GraphQLUnionType, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { type EventType, eventTypes, graphName } from '../src/events/event.ts'
import { schema } from '../src/schema.ts'
import { type Api, type Client, campaignId, organizationId, startApi, yuan } from './api.ts'

// Whatever changes something writes an event, and every event can be asked for all that it carries.

let api: Api
let owner: Client
let operator: Client

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
  operator = api.operatorClient
})
afterAll(() => api.close())

interface Case {
  /** What it is about, where a mutation has several. */
  about?: string
  as?: () => Client
  input: () => Promise<Record<string, unknown>> | Record<string, unknown>
  /** Every type of event that it writes, sorted. */
  writes: EventType[]
}

let names = 0
const fresh = (what: string) => `${what}-${++names}`
const gift = (more: Record<string, unknown> = {}) => ({
  campaign: campaignId(api.campaign),
  amount: yuan('10.00'),
  ...more,
})
const masks = { items: [{ description: '口罩', unit: 'piece', quantity: '100' }], amount: undefined }

/** The type with which a mutation answers where nothing is wrong. */
function answerOf(name: string): GraphQLObjectType {
  const union = getNamedType(mutations.find((field) => field.name === name)?.type) as GraphQLUnionType
  return union
    .getTypes()
    .find((type) => !type.getInterfaces().some(({ name }) => name === 'Error')) as GraphQLObjectType
}

/** Runs a mutation that has to succeed, and gives the id of what it made or changed. */
async function done(client: Client, name: string, input: Record<string, unknown>): Promise<string> {
  const type = answerOf(name)
  const fields = type.getFields()
  const [field = '__typename'] = ['id', 'key { id }', 'application { id }', 'endpoint { id }'].filter(
    (text) => fields[text.split(' ')[0] as string],
  )
  const { data, errors } = await client.mutate(name, input, `... on ${type.name} { ${field} }`)
  expect({ name, errors, data }).toMatchObject({ errors: [], data: { __typename: type.name } })
  return data.id ?? data.key?.id ?? data.endpoint?.id
}

const newGift = (more: Record<string, unknown> = {}) => done(owner, 'recordDonation', gift(more))
const newCampaign = () =>
  done(owner, 'createCampaign', { organization: organizationId(api.owner), slug: fresh('c'), nameZh: '新' })
const newOpenCampaign = async () => {
  const campaign = await newCampaign()
  await done(owner, 'openCampaign', { campaign })
  return campaign
}
const newOrganization = () =>
  done(operator, 'registerOrganization', { nameZh: fresh('会'), kind: 'FOUNDATION', region: '330100' })
const newApplication = () => done(operator, 'createApplication', { name: fresh('app') })
const newKey = async () =>
  done(operator, 'createKey', { application: await newApplication(), scopes: ['DONATIONS_WRITE'] })

const newEndpoint = () =>
  done(owner, 'createWebhookEndpoint', { url: 'https://hooks.invalid/', types: ['key.revoked'] })
const newDelivery = async () => done(owner, 'sendTestEvent', { endpoint: await newEndpoint(), type: 'key.revoked' })

const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields())

// A mutation has its cases here, or the tests below fail.
const cases: Record<string, Case[]> = {
  createRegion: [
    {
      as: () => operator,
      input: () => ({ code: '331000', level: 'CITY', nameZh: '台州市', nameEn: 'Taizhou', parent: '330000' }),
      writes: ['region.created'],
    },
  ],
  registerOrganization: [
    {
      input: () => ({ nameZh: fresh('会'), kind: 'FOUNDATION', region: '330100' }),
      writes: ['organization.registered'],
    },
  ],
  registerOrganizations: [
    {
      input: () => ({ organizations: [{ nameZh: fresh('会'), kind: 'FOUNDATION', region: '330100' }] }),
      writes: ['organization.registered'],
    },
  ],
  updateOrganization: [
    {
      input: () => ({ organization: organizationId(api.owner), website: 'https://example.org' }),
      writes: ['organization.updated'],
    },
  ],
  reviewOrganization: (['VERIFIED', 'REJECTED', 'SUSPENDED'] as const).map((status) => ({
    about: status,
    as: () => operator,
    input: async () => {
      const organization = await newOrganization()
      if (status === 'SUSPENDED')
        await done(operator, 'reviewOrganization', { organization, status: 'VERIFIED', reviewer: 'R' })
      return { organization, status, reviewer: 'R', reason: 'x' }
    },
    writes: [`organization.${status.toLowerCase()}` as EventType],
  })),
  startMembership: [
    {
      input: () => ({ association: organizationId(api.owner), member: organizationId(api.other) }),
      writes: ['membership.started'],
    },
  ],
  endMembership: [
    {
      input: async () => {
        const member = await newOrganization()
        await done(owner, 'startMembership', { association: organizationId(api.owner), member })
        return { association: organizationId(api.owner), member }
      },
      writes: ['membership.ended'],
    },
  ],
  createPlatform: [
    {
      as: () => operator,
      input: () => ({ slug: fresh('p'), nameZh: '平台', kind: 'APP' }),
      writes: ['platform.created'],
    },
  ],
  createCampaign: [
    {
      input: () => ({ organization: organizationId(api.owner), slug: fresh('c'), nameZh: '新' }),
      writes: ['campaign.created'],
    },
  ],
  updateCampaign: [
    { input: () => ({ campaign: campaignId(api.campaign), purpose: '口罩' }), writes: ['campaign.updated'] },
    {
      about: 'a draft',
      input: async () => ({ campaign: await newCampaign(), purpose: '口罩' }),
      writes: ['campaign.updated'],
    },
  ],
  openCampaign: [{ input: async () => ({ campaign: await newCampaign() }), writes: ['campaign.opened'] }],
  pauseCampaign: [{ input: async () => ({ campaign: await newOpenCampaign() }), writes: ['campaign.paused'] }],
  closeCampaign: [{ input: async () => ({ campaign: await newOpenCampaign() }), writes: ['campaign.closed'] }],
  authorizePlatform: [
    {
      input: () => ({ campaign: campaignId(api.campaign), platform: 'tongxin' }),
      writes: ['campaign.platform_authorized'],
    },
  ],
  revokePlatform: [
    {
      input: async () => {
        const campaign = await newCampaign()
        await done(owner, 'authorizePlatform', { campaign, platform: 'tongxin' })
        return { campaign, platform: 'tongxin' }
      },
      writes: ['campaign.platform_revoked'],
    },
  ],
  postCampaignUpdate: [
    {
      input: () => ({ campaign: campaignId(api.campaign), title: '消息', body: '到了' }),
      writes: ['campaign.news_posted'],
    },
  ],
  recordDonation: [
    { input: () => gift(), writes: ['campaign.totals_changed', 'donation.recorded'] },
    {
      about: 'without a campaign',
      input: () => gift({ campaign: undefined, organization: organizationId(api.owner) }),
      writes: ['donation.recorded'],
    },
  ],
  recordDonations: [
    { input: () => ({ donations: [gift(), gift()] }), writes: ['campaign.totals_changed', 'donation.recorded'] },
  ],
  pledgeDonation: [{ input: () => gift(), writes: ['campaign.totals_changed', 'donation.pledged'] }],
  receivePledge: [
    {
      input: async () => ({ donation: await done(owner, 'pledgeDonation', gift()) }),
      writes: ['campaign.totals_changed', 'donation.received'],
    },
  ],
  refundDonation: [
    {
      input: async () => ({ donation: await newGift(), amount: yuan('1.00') }),
      writes: ['campaign.totals_changed', 'donation.refunded'],
    },
  ],
  voidDonation: [
    {
      input: async () => ({ donation: await newGift(), reason: 'TEST' }),
      writes: ['campaign.totals_changed', 'donation.voided'],
    },
  ],
  correctDonation: [
    {
      input: async () => ({ donation: await newGift(), amount: yuan('9.00') }),
      writes: ['campaign.totals_changed', 'donation.corrected'],
    },
  ],
  supersedeAggregate: [
    {
      input: async () => ({
        aggregate: await newGift({ granularity: 'AGGREGATE', giftCount: '5' }),
        amount: yuan('2.00'),
        giftCount: '1',
      }),
      writes: ['campaign.totals_changed', 'donation.superseded'],
    },
  ],
  acceptDonation: [
    {
      input: async () => ({ donation: await newGift(masks), accepted: { value: yuan('50.00'), method: 'MARKET' } }),
      writes: ['campaign.totals_changed', 'donation.valued'],
    },
  ],
  issueReceipt: [{ input: async () => ({ donation: await newGift() }), writes: ['donation.receipt_issued'] }],
  recordTransfer: [{ input: () => transferOf(), writes: ['campaign.totals_changed', 'transfer.recorded'] }],
  voidTransfer: [
    {
      input: async () => ({ transfer: await done(owner, 'recordTransfer', transferOf()), reason: 'TEST' }),
      writes: ['campaign.totals_changed', 'transfer.voided'],
    },
  ],
  recordDisbursement: [{ input: () => spending(), writes: ['campaign.totals_changed', 'disbursement.recorded'] }],
  voidDisbursement: [
    {
      input: async () => ({ disbursement: await done(owner, 'recordDisbursement', spending()), reason: 'TEST' }),
      writes: ['campaign.totals_changed', 'disbursement.voided'],
    },
  ],
  createApplication: [{ as: () => operator, input: () => ({ name: '应用' }), writes: ['application.created'] }],
  createKey: [
    {
      as: () => operator,
      input: async () => ({ application: await newApplication(), scopes: ['DONATIONS_WRITE'] }),
      writes: ['key.created'],
    },
  ],
  revokeKey: [{ as: () => operator, input: async () => ({ key: await newKey() }), writes: ['key.revoked'] }],
  createWebhookEndpoint: [{ input: () => ({ url: 'https://hooks.invalid/' }), writes: ['webhook.created'] }],
  updateWebhookEndpoint: [
    { input: async () => ({ endpoint: await newEndpoint(), description: 'x' }), writes: ['webhook.updated'] },
    {
      about: 'switching it off',
      input: async () => ({ endpoint: await newEndpoint(), enabled: false }),
      writes: ['webhook.disabled'],
    },
  ],
  deleteWebhookEndpoint: [{ input: async () => ({ endpoint: await newEndpoint() }), writes: ['webhook.deleted'] }],
  rotateWebhookSecret: [{ input: async () => ({ endpoint: await newEndpoint() }), writes: ['webhook.secret_rotated'] }],
  // These only send what is there once more, or what is not.
  sendTestEvent: [{ input: async () => ({ endpoint: await newEndpoint(), type: 'key.revoked' }), writes: [] }],
  replayWebhookDelivery: [{ input: async () => ({ delivery: await newDelivery() }), writes: [] }],
  replayWebhookDeliveries: [
    { input: async () => ({ endpoint: await newEndpoint(), from: '2026-01-01T00:00:00Z' }), writes: [] },
  ],
}

const transferOf = () => ({
  from: { campaign: campaignId(api.campaign) },
  to: { organization: organizationId(api.other) },
  purpose: 'REGRANT',
  amount: yuan('1.00'),
})
const spending = () => ({ campaign: campaignId(api.campaign), amount: yuan('1.00'), purpose: '口罩' })

/** The types of all events so far, by their ids: those that have their place, and those that wait for it. */
async function written(): Promise<Map<string, EventType>> {
  const rows = await api.db.query<{ id: string; type: EventType }>(
    sql`SELECT id, type FROM events UNION SELECT id, type FROM event_outbox`,
  )
  return new Map(rows.map(({ id, type }) => [id, type]))
}

const all = Object.entries(cases).flatMap(([name, ofName]) =>
  ofName.map((one) => [`${name}${one.about ? `, ${one.about},` : ''}`, name, one] as const),
)

describe('what changes something is told', () => {
  it.each(mutations.map(({ name }) => name))('%s has a case', (name) => {
    expect(cases[name]?.length ?? 0).toBeGreaterThan(0)
  })

  it.each(all)('%s writes its events', async (_title, name, { as = () => owner, input, writes }) => {
    const wanted = await input()
    const before = await written()
    await done(as(), name, wanted)
    const told = [...(await written())].filter(([id]) => !before.has(id)).map(([, type]) => type)
    expect([...new Set(told)].sort()).toEqual(writes)
  })

  it('is all but what only sends', () => {
    const silent = all.filter(([, , { writes }]) => !writes.length).map(([, name]) => name)
    expect(silent).toEqual(['sendTestEvent', 'replayWebhookDelivery', 'replayWebhookDeliveries'])
  })

  it('every type of event is written by some case', () => {
    const byCases = new Set(all.flatMap(([, , { writes }]) => writes))
    expect(eventTypes.filter((type) => !byCases.has(type))).toEqual([])
  })
})

/** Every field of a type that needs no argument, things with what of them is plain. */
function wholeOf(type: GraphQLObjectType): string {
  const plain = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  return plain
    .map((field) => {
      const inner = getNamedType(field.type) as GraphQLObjectType
      if (isLeafType(inner)) return field.name
      const leaves = Object.values(inner.getFields()).filter(
        ({ type, args }) => isLeafType(getNamedType(type)) && !args.some(isRequiredArgument),
      )
      return `${field.name} { ${leaves.map(({ name }) => name).join(' ')} }`
    })
    .join(' ')
}

describe('what an event carries can be asked for', () => {
  const askers: [string, () => Promise<Client>][] = [
    ['the operator', async () => operator],
    ['the owner', () => api.client(api.owner, ['organizations:read'])],
    ['anybody', async () => api.anonymous],
  ]
  const every = askers.flatMap(([who, as]) => eventTypes.map((type) => [type, who, as] as const))

  it.each(every)('%s, by %s', async (type, _who, as) => {
    const concrete = schema.getType(graphName(type)) as GraphQLObjectType
    const answer = await (await as()).query(`{ events(types: ["${type}"], last: 5) {
      totalCount nodes { __typename ... on ${concrete.name} { ${wholeOf(concrete)} } } } }`)
    expect(answer.errors).toEqual([])
    for (const node of answer.data.events.nodes) expect(node).toMatchObject({ __typename: concrete.name, type })
    expect(answer.data.events.nodes.length).toBe(Math.min(5, Number(answer.data.events.totalCount)))
  })

  it('and there is one of each type to ask', async () => {
    const { data } = await operator.query(
      `{ ${eventTypes.map((type, index) => `e${index}: events(types: ["${type}"], last: 1) { nodes { type } }`).join(' ')} }`,
    )
    expect(Object.values(data).map((list) => (list as { nodes: object[] }).nodes)).toEqual(
      eventTypes.map((type) => [{ type }]),
    )
  })
})
