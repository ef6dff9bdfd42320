import { type GraphQLObjectType, type GraphQLUnionType, getNamedType } from 'graphql'
import { expect } from 'vitest'
import type { EventType } from '../src/events/event.ts'
import { schema } from '../src/schema.ts'
import { type Api, type Client, campaignId, organizationId, yuan } from './api.ts'
import { volunteerCases } from './volunteer-cases.ts'

/** Who is there when the cases run. */
export interface Cast {
  api: Api
  owner: Client
  operator: Client
}

/** A way to run a mutation so that it changes something. */
export interface Case {
  /** What it is about, where a mutation has several. */
  about?: string
  as?: () => Client
  input: () => Promise<Record<string, unknown>> | Record<string, unknown>
  /** Every type of event that it writes, sorted. */
  writes: EventType[]
}

export const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields())

/** The type with which a mutation answers where nothing is wrong. */
function answerOf(name: string): GraphQLObjectType {
  const union = getNamedType(mutations.find((field) => field.name === name)?.type) as GraphQLUnionType
  return union
    .getTypes()
    .find((type) => !type.getInterfaces().some(({ name }) => name === 'Error')) as GraphQLObjectType
}

/** Runs a mutation that has to succeed, and gives the id of what it made or changed. */
export async function done(client: Client, name: string, input: Record<string, unknown>): Promise<string> {
  const type = answerOf(name)
  const fields = type.getFields()
  const [field = '__typename'] = ['id', 'key { id }', 'endpoint { id }', 'feed { id }'].filter(
    (text) => fields[text.split(' ')[0] as string],
  )
  const { data, errors } = await client.mutate(name, input, `... on ${type.name} { ${field} }`)
  expect({ name, errors, data }).toMatchObject({ errors: [], data: { __typename: type.name } })
  return data.id ?? data.key?.id ?? data.endpoint?.id ?? data.feed?.id
}

/** The cases of every mutation; `cast` is filled before they run. */
export function mutationCases(cast: Cast): Record<string, Case[]> {
  let names = 0
  const fresh = (what: string) => `${what}-${++names}`
  const gift = (more: Record<string, unknown> = {}) => ({
    campaign: campaignId(cast.api.campaign),
    amount: yuan('10.00'),
    ...more,
  })
  const masks = { items: [{ description: '口罩', unit: 'piece', quantity: '100' }], amount: undefined }

  const newGift = (more: Record<string, unknown> = {}) => done(cast.owner, 'recordDonation', gift(more))
  const newCampaign = () =>
    done(cast.owner, 'createCampaign', { organization: organizationId(cast.api.owner), slug: fresh('c'), nameZh: '新' })
  const newOpenCampaign = async () => {
    const campaign = await newCampaign()
    await done(cast.owner, 'openCampaign', { campaign })
    return campaign
  }
  const newOrganization = () =>
    done(cast.operator, 'registerOrganization', { nameZh: fresh('会'), kind: 'FOUNDATION', region: '330100' })
  const newApplication = () => done(cast.operator, 'createApplication', { name: fresh('app') })
  const newKey = async () =>
    done(cast.operator, 'createKey', { application: await newApplication(), scopes: ['DONATIONS_WRITE'] })

  const newEndpoint = () =>
    done(cast.owner, 'createWebhookEndpoint', { url: 'https://hooks.invalid/', types: ['key.revoked'] })
  const newDelivery = async () =>
    done(cast.owner, 'sendTestEvent', { endpoint: await newEndpoint(), type: 'key.revoked' })

  // A mutation has its cases here, or a test fails.
  const cases: Record<string, Case[]> = {
    ...volunteerCases(cast, fresh),
    createRegion: [
      {
        as: () => cast.operator,
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
        input: () => ({ organization: organizationId(cast.api.owner), website: 'https://example.org' }),
        writes: ['organization.updated'],
      },
    ],
    reviewOrganization: (['VERIFIED', 'REJECTED', 'SUSPENDED'] as const).map((status) => ({
      about: status,
      as: () => cast.operator,
      input: async () => {
        const organization = await newOrganization()
        if (status === 'SUSPENDED')
          await done(cast.operator, 'reviewOrganization', { organization, status: 'VERIFIED', reviewer: 'R' })
        return { organization, status, reviewer: 'R', reason: 'x' }
      },
      writes: [`organization.${status.toLowerCase()}` as EventType],
    })),
    startMembership: [
      {
        input: () => ({ association: organizationId(cast.api.owner), member: organizationId(cast.api.other) }),
        writes: ['membership.started'],
      },
    ],
    endMembership: [
      {
        input: async () => {
          const member = await newOrganization()
          await done(cast.owner, 'startMembership', { association: organizationId(cast.api.owner), member })
          return { association: organizationId(cast.api.owner), member }
        },
        writes: ['membership.ended'],
      },
    ],
    createPlatform: [
      {
        as: () => cast.operator,
        input: () => ({ slug: fresh('p'), nameZh: '平台', kind: 'APP' }),
        writes: ['platform.created'],
      },
    ],
    createCampaign: [
      {
        input: () => ({ organization: organizationId(cast.api.owner), slug: fresh('c'), nameZh: '新' }),
        writes: ['campaign.created'],
      },
    ],
    updateCampaign: [
      { input: () => ({ campaign: campaignId(cast.api.campaign), purpose: '口罩' }), writes: ['campaign.updated'] },
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
        input: () => ({ campaign: campaignId(cast.api.campaign), platform: 'tongxin' }),
        writes: ['campaign.platform_authorized'],
      },
    ],
    revokePlatform: [
      {
        input: async () => {
          const campaign = await newCampaign()
          await done(cast.owner, 'authorizePlatform', { campaign, platform: 'tongxin' })
          return { campaign, platform: 'tongxin' }
        },
        writes: ['campaign.platform_revoked'],
      },
    ],
    postCampaignUpdate: [
      {
        input: () => ({ campaign: campaignId(cast.api.campaign), title: '消息', body: '到了' }),
        writes: ['campaign.news_posted'],
      },
    ],
    recordDonation: [
      { input: () => gift(), writes: ['campaign.totals_changed', 'donation.recorded'] },
      {
        about: 'without a campaign',
        input: () => gift({ campaign: undefined, organization: organizationId(cast.api.owner) }),
        writes: ['donation.recorded'],
      },
    ],
    recordDonations: [
      { input: () => ({ donations: [gift(), gift()] }), writes: ['campaign.totals_changed', 'donation.recorded'] },
    ],
    pledgeDonation: [{ input: () => gift(), writes: ['campaign.totals_changed', 'donation.pledged'] }],
    receivePledge: [
      {
        input: async () => ({ donation: await done(cast.owner, 'pledgeDonation', gift()) }),
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
        input: async () => ({ transfer: await done(cast.owner, 'recordTransfer', transferOf()), reason: 'TEST' }),
        writes: ['campaign.totals_changed', 'transfer.voided'],
      },
    ],
    recordDisbursement: [{ input: () => spending(), writes: ['campaign.totals_changed', 'disbursement.recorded'] }],
    voidDisbursement: [
      {
        input: async () => ({ disbursement: await done(cast.owner, 'recordDisbursement', spending()), reason: 'TEST' }),
        writes: ['campaign.totals_changed', 'disbursement.voided'],
      },
    ],
    createApplication: [{ as: () => cast.operator, input: () => ({ name: '应用' }), writes: ['application.created'] }],
    createKey: [
      {
        as: () => cast.operator,
        input: async () => ({ application: await newApplication(), scopes: ['DONATIONS_WRITE'] }),
        writes: ['key.created'],
      },
    ],
    revokeKey: [{ as: () => cast.operator, input: async () => ({ key: await newKey() }), writes: ['key.revoked'] }],
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
    rotateWebhookSecret: [
      { input: async () => ({ endpoint: await newEndpoint() }), writes: ['webhook.secret_rotated'] },
    ],
    // These only send what is there once more, or what is not.
    sendTestEvent: [{ input: async () => ({ endpoint: await newEndpoint(), type: 'key.revoked' }), writes: [] }],
    replayWebhookDelivery: [{ input: async () => ({ delivery: await newDelivery() }), writes: [] }],
    replayWebhookDeliveries: [
      { input: async () => ({ endpoint: await newEndpoint(), from: '2026-01-01T00:00:00Z' }), writes: [] },
    ],
  }

  const transferOf = () => ({
    from: { campaign: campaignId(cast.api.campaign) },
    to: { organization: organizationId(cast.api.other) },
    purpose: 'REGRANT',
    amount: yuan('1.00'),
  })
  const spending = () => ({ campaign: campaignId(cast.api.campaign), amount: yuan('1.00'), purpose: '口罩' })
  return cases
}
