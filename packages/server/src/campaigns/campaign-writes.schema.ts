import { builder } from '../builder.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { ExchangeRateInput, MoneyInput } from '../graph/money.schema.ts'
import {
  authorizePlatform,
  closeCampaign,
  openCampaign,
  pauseCampaign,
  postCampaignUpdate,
  revokePlatform,
  updateCampaign,
} from './change-campaign.ts'
import { createCampaign } from './create-campaign.ts'

const owners = "Scope `campaigns:write`, for the owner's applications."

const CreateCampaignInput = builder.inputType('CreateCampaignInput', {
  description: 'A new campaign.',
  fields: (t) => ({
    organization: t.id({ required: true, description: 'Who will own it.' }),
    slug: t.string({ required: true, description: 'Small letters, digits and hyphens; unique.' }),
    nameZh: t.string({ required: true, description: 'Name in Chinese.' }),
    nameEn: t.string({ description: 'Name in English.' }),
    purpose: t.string({ description: 'What it is for.' }),
    beneficiaries: t.string({ description: 'Whom it is for.' }),
    region: t.string({
      description:
        'The code of the region in whose figures its gifts count: that of the organisation if nothing is said.',
    }),
    parent: t.id({ description: 'The umbrella campaign.' }),
    goal: t.field({ type: MoneyInput, description: 'How much it wants to raise.' }),
    goalExchangeRate: t.field({ type: ExchangeRateInput, description: 'The rate of a goal that is not in CNY.' }),
    endsAt: t.field({ type: 'DateTime', description: 'Planned last moment for gifts.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const UpdateCampaignInput = builder.inputType('UpdateCampaignInput', {
  description: 'What changes; what is left out stays.',
  fields: (t) => ({
    campaign: t.id({ required: true, description: 'Which one.' }),
    nameEn: t.string({ description: 'Name in English.' }),
    purpose: t.string({ description: 'What it is for.' }),
    beneficiaries: t.string({ description: 'Whom it is for.' }),
    endsAt: t.field({ type: 'DateTime', description: 'Planned last moment for gifts.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const OpenCampaignInput = builder.inputType('OpenCampaignInput', {
  description: 'Which campaign opens, and since when.',
  fields: (t) => ({
    campaign: t.id({ required: true, description: 'Which one.' }),
    openedAt: t.field({ type: 'DateTime', description: 'When it opened, if that was before now.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const PauseCampaignInput = builder.inputType('PauseCampaignInput', {
  description: 'Which campaign pauses.',
  fields: (t) => ({
    campaign: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const CloseCampaignInput = builder.inputType('CloseCampaignInput', {
  description: 'Which campaign closes, and since when.',
  fields: (t) => ({
    campaign: t.id({ required: true, description: 'Which one.' }),
    closedAt: t.field({ type: 'DateTime', description: 'When it closed, if that was before now.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const PostCampaignUpdateInput = builder.inputType('PostCampaignUpdateInput', {
  description: 'News for a campaign.',
  fields: (t) => ({
    campaign: t.id({ required: true, description: 'Which one.' }),
    title: t.string({ required: true, description: 'The headline.' }),
    body: t.string({ required: true, description: 'The text; line breaks are kept.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

builder.mutationFields((t) => ({
  createCampaign: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Creates a campaign as a DRAFT. ${owners}`,
    args: { input: t.arg({ type: CreateCampaignInput, required: true, description: 'The campaign.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = {
        organizationId: uuidOf('Organization', input.organization),
        parentId: optionalUuid('Campaign', input.parent),
      }
      const { id } = await createCampaign(ctx.act('createCampaign', input), { ...input, ...ids })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  updateCampaign: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Changes what a campaign says of itself. ${owners}`,
    args: { input: t.arg({ type: UpdateCampaignInput, required: true, description: 'The changes.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await updateCampaign(ctx.act('updateCampaign', input), {
        ...input,
        campaignId: uuidOf('Campaign', input.campaign),
      })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  openCampaign: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Opens a draft, or a paused campaign again. ${owners}`,
    args: { input: t.arg({ type: OpenCampaignInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await openCampaign(ctx.act('openCampaign', input), {
        ...input,
        campaignId: uuidOf('Campaign', input.campaign),
      })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  pauseCampaign: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Pauses an open campaign: it takes no gifts that happen from now on. ${owners}`,
    args: { input: t.arg({ type: PauseCampaignInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await pauseCampaign(ctx.act('pauseCampaign', input), {
        campaignId: uuidOf('Campaign', input.campaign),
      })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  closeCampaign: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Closes a campaign for good. ${owners}`,
    args: { input: t.arg({ type: CloseCampaignInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await closeCampaign(ctx.act('closeCampaign', input), {
        ...input,
        campaignId: uuidOf('Campaign', input.campaign),
      })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  postCampaignUpdate: t.prismaField({
    type: 'Campaign',
    errors: {},
    authScopes: { scope: 'campaigns:write' },
    description: `Posts news; answers with the campaign. ${owners}`,
    args: { input: t.arg({ type: PostCampaignUpdateInput, required: true, description: 'The news.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await postCampaignUpdate(ctx.act('postCampaignUpdate', input), {
        ...input,
        campaignId: uuidOf('Campaign', input.campaign),
      })
      return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))

for (const [name, run, what] of [
  ['authorizePlatform', authorizePlatform, 'Lets a platform record donations for a campaign'],
  ['revokePlatform', revokePlatform, "Takes a platform's permission back; what it recorded stays"],
] as const) {
  const Input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `${what}.`,
    fields: (t) => ({
      campaign: t.id({ required: true, description: 'The campaign.' }),
      platform: t.string({ required: true, description: 'The slug of the platform.' }),
      idempotencyKey: t.string({ description: idempotencyKey }),
    }),
  })
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Campaign',
      errors: {},
      authScopes: { scope: 'campaigns:write' },
      description: `${what}. ${owners}`,
      args: { input: t.arg({ type: Input, required: true, description: 'The two.' }) },
      resolve: async (query, _root, { input }, ctx) => {
        const { id } = await run(ctx.act(name, input), {
          campaignId: uuidOf('Campaign', input.campaign),
          platform: input.platform,
        })
        return ctx.db.prisma.campaign.findUniqueOrThrow({ ...query, where: { id } })
      },
    }),
  )
}
