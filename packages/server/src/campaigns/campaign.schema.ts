import { builder } from '../builder.ts'
import { Check } from '../check.ts'
import {
  byId,
  byName,
  byRegion,
  byState,
  byTime,
  DateTimeFilter,
  IdFilter,
  RegionFilter,
  TextFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { MoneyInput, MoneyType, reporting } from '../graph/money.schema.ts'
import { orderBy } from '../graph/order.schema.ts'
import { pageCost } from '../graph/page.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from '../ledger/totals-field.schema.ts'
import { readMoney } from '../money/money.ts'
import { mayCampaignBeSeen, visibleCampaigns } from './campaign.policy.ts'

const CampaignStatus = builder.enumType('CampaignStatus', {
  description: 'Where a campaign is in its life.',
  values: {
    DRAFT: { description: 'Known only to its owner.' },
    OPEN: { description: 'Takes gifts.' },
    PAUSED: { description: 'Takes no new gifts for now.' },
    CLOSED: { description: 'Over; late records of earlier gifts are still taken.' },
  } as const,
})

const CampaignMilestone = builder
  .objectRef<{ minor: bigint; at: Date; openedAt: Date | null }>('CampaignMilestone')
  .implement({
    description: 'When a campaign came to an amount.',
    fields: (t) => ({
      amount: t.field({
        type: MoneyType,
        description: 'The amount, in CNY.',
        resolve: ({ minor }) => reporting(minor),
      }),
      at: t.field({ type: 'DateTime', description: 'The time of the gift that reached it.', resolve: ({ at }) => at }),
      elapsed: t.field({
        type: 'Duration',
        nullable: true,
        description: 'From the opening till then; null where the campaign was not opened before.',
        resolve: ({ at, openedAt }) =>
          openedAt && openedAt <= at ? isoDuration(at.getTime() - openedAt.getTime()) : null,
      }),
    }),
  })

builder.prismaNode('CampaignUpdate', {
  id: { field: 'id', description: 'TypeID `update_…`.' },
  description: 'News that a campaign posted.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its headline.' }),
    body: t.exposeString('body', { description: 'Its text.' }),
    postedAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
  }),
})

builder.prismaNode('Campaign', {
  id: { field: 'id', description: 'TypeID `campaign_…`.' },
  description: 'An appeal for money and goods.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses; unique.' }),
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (campaign, { locale }) => localName(campaign, locale),
    }),
    status: t.expose('status', { type: CampaignStatus, description: 'Where it is in its life.' }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What it is for.' }),
    beneficiaries: t.exposeString('beneficiaries', { nullable: true, description: 'Whom it is for.' }),
    organization: t.field({
      type: 'Organization',
      description: 'Who owns it.',
      resolve: ({ organizationId }, _args, { rows }) => rows.get('Organization', organizationId),
    }),
    region: t.field({
      type: 'Region',
      description: 'In whose figures its gifts count.',
      resolve: ({ regionId }, _args, { rows }) => rows.get('Region', regionId),
    }),
    parent: t.field({
      type: 'Campaign',
      nullable: true,
      description: 'The umbrella campaign; null where it is a draft of somebody else.',
      resolve: async ({ parentId }, _args, { rows, viewer }) => {
        const parent = parentId && (await rows.get('Campaign', parentId))
        return parent && mayCampaignBeSeen(viewer, parent) ? parent : null
      },
    }),
    goal: t.field({
      type: MoneyType,
      nullable: true,
      description: 'How much it wants to raise.',
      resolve: ({ goalMinor, goalCurrency }) =>
        goalMinor === null || goalCurrency === null ? null : { minor: goalMinor, currency: goalCurrency },
    }),
    endsAt: t.expose('endsAt', { type: 'DateTime', nullable: true, description: 'Planned last moment for gifts.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', nullable: true, description: 'When it opened.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it closed.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created here.' }),
    children: t.connection({
      type: 'Campaign',
      description: 'The campaigns under it.',
      complexity: pageCost,
      resolve: (campaign, args, { pages, viewer }) =>
        pages.load({ type: 'Campaign', parent: 'parent_id', where: visibleCampaigns(viewer) }, args, campaign.id),
    }),
    platforms: t.connection({
      type: 'Platform',
      description: 'The platforms that may record donations for it.',
      complexity: pageCost,
      resolve: (campaign, args, { pages }) =>
        pages.load(
          {
            type: 'Platform',
            from: '(SELECT p.*, cp.campaign_id FROM platforms p JOIN campaign_platforms cp ON cp.platform_id = p.id AND cp.revoked_at IS NULL)',
            parent: 'campaign_id',
            column: 'slug',
            descending: false,
          },
          args,
          campaign.id,
        ),
    }),
    updates: t.connection({
      type: 'CampaignUpdate',
      description: 'Its news, the last first.',
      complexity: pageCost,
      resolve: (campaign, args, { pages }) =>
        pages.load({ type: 'CampaignUpdate', parent: 'campaign_id' }, args, campaign.id),
    }),
    donations: t.connection({
      type: 'Donation',
      description: 'Its gifts, the last given first.',
      complexity: pageCost,
      resolve: (campaign, args, { pages }) =>
        pages.load(
          { type: 'Donation', parent: 'campaign_id', column: 'effective_at', columnType: 'timestamptz', kept: true },
          args,
          campaign.id,
        ),
    }),
    disbursements: t.connection({
      type: 'Disbursement',
      description: 'What was spent or granted of it, the last first.',
      complexity: pageCost,
      resolve: (campaign, args, { pages }) =>
        pages.load(
          { type: 'Disbursement', parent: 'campaign_id', column: 'effective_at', columnType: 'timestamptz' },
          args,
          campaign.id,
        ),
    }),
    totals: t.field({
      type: TotalsRef,
      complexity: 10,
      description: 'Its figures.',
      args: {
        ...totalsArgs,
        includeChildren: t.arg.boolean({ defaultValue: false, description: 'With those of all campaigns under it.' }),
      },
      resolve: async (campaign, args, ctx) => {
        const scopes = args.includeChildren ? await ctx.loaders.campaignTrees.of(campaign.id) : [campaign.id]
        return resolveTotals(
          ctx,
          args,
          [scopes],
          () => ctx.loaders.timeZones.of(campaign.regionId),
          campaign.goalReportingMinor,
        )
      },
    }),
    series: t.field({
      type: [SeriesPoint],
      complexity: { field: 50, multiplier: 20 },
      description: 'Its figures, point by point.',
      args: {
        ...seriesArgs,
        includeChildren: t.arg.boolean({ defaultValue: false, description: 'With those of all campaigns under it.' }),
      },
      resolve: async (campaign, args, ctx) => {
        const scopes = args.includeChildren ? await ctx.loaders.campaignTrees.of(campaign.id) : [campaign.id]
        return resolveSeries(ctx, args, [scopes], () => ctx.loaders.timeZones.of(campaign.regionId))
      },
    }),
    reached: t.field({
      type: CampaignMilestone,
      nullable: true,
      complexity: 50,
      description:
        'When its gross cash first came to an amount in CNY: "2 million in under 20 hours". Null while it has not.',
      args: { amount: t.arg({ type: MoneyInput, required: true, description: 'The amount, in CNY.' }) },
      resolve: async (campaign, { amount }, { loaders: { series } }) => {
        const check = new Check()
        const { minor, currency } = readMoney(check, ['amount'], amount)
        if (currency !== 'CNY')
          check.fail(['amount', 'currency'], 'NOT_KEPT', 'Ask in CNY, the currency of the figures.')
        check.done()
        const at = await series.reached(campaign.id, minor)
        return at && { minor, at, openedAt: campaign.openedAt }
      },
    }),
  }),
})

/** ISO 8601, in hours, minutes and seconds. */
function isoDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  const minutes = Math.floor(milliseconds / 60_000) % 60
  const seconds = (milliseconds % 60_000) / 1000
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || (!hours && !minutes) ? `${seconds}S` : ''}`
}

const CampaignsFilter = builder.inputType('CampaignsFilter', {
  description: 'Which campaigns. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    name: t.field({ type: TextFilter, description: 'By name, in Chinese or English.' }),
    organization: t.field({ type: IdFilter, description: 'By owner.' }),
    status: t.field({
      description: 'By status.',
      type: builder.inputType('CampaignStatusFilter', {
        description: 'Chooses by status.',
        fields: (f) => ({ in: f.field({ type: [CampaignStatus], required: true, description: 'Any of these.' }) }),
      }),
    }),
    region: t.field({ type: RegionFilter, description: 'By region.' }),
    openedAt: t.field({ type: DateTimeFilter, description: 'By opening.' }),
  }),
})

const order = orderBy('Campaign', {
  CREATED_AT: { description: 'By when it was created here.' },
  NAME: { column: 'name_zh', description: 'By the Chinese name, character by character.' },
})

builder.queryFields((t) => ({
  campaign: t.field({
    type: 'Campaign',
    nullable: true,
    authScopes: { public: true },
    description: 'A campaign by its id or its slug.',
    args: { id: t.arg.id({ description: 'Its TypeID.' }), slug: t.arg.string({ description: 'Its slug.' }) },
    resolve: async (_root, { id, slug }, { rows, viewer }) => {
      const campaign = await (id
        ? rows.find('Campaign', 'id', uuidOf('Campaign', id))
        : rows.find('Campaign', 'slug', slug ?? ''))
      return campaign && mayCampaignBeSeen(viewer, campaign) ? campaign : null
    },
  }),
  campaigns: t.connection({
    type: 'Campaign',
    authScopes: { public: true },
    description: 'Campaigns, the newest first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: CampaignsFilter, description: 'Which ones.' }), orderBy: t.arg(order.arg) },
    resolve: (_root, { filter, orderBy, ...args }, { pages, viewer }) =>
      pages.load(
        {
          type: 'Campaign',
          ...order.of(orderBy),
          // Which regions are within another one is not noted.
          kept: !filter?.region,
          where: [
            ...visibleCampaigns(viewer),
            ...byId('t.id', 'Campaign', filter?.id, ['filter', 'id']),
            ...byName(['t.name_zh', 't.name_en'], filter?.name),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byState('t.status', 'campaign_status', filter?.status),
            ...byRegion('t.region_id', filter?.region),
            ...byTime('t.opened_at', filter?.openedAt),
          ],
        },
        args,
      ),
  }),
}))
