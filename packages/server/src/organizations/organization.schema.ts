import { builder } from '../builder.ts'
import { visibleCampaigns } from '../campaigns/campaign.policy.ts'
import { byId, byName, byRegion, byState, IdFilter, RegionFilter, TextFilter, uuidOf } from '../graph/filters.schema.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { orderBy } from '../graph/order.schema.ts'
import { pageCost } from '../graph/page.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from '../ledger/totals-field.schema.ts'
import { normalizeCreditCode } from './credit-code.ts'
import { mayReadContact } from './organization.policy.ts'

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'What an organisation is.',
  values: {
    CHARITY_FEDERATION: { description: 'A charity federation.' },
    RED_CROSS: { description: 'A Red Cross society.' },
    FOUNDATION: { description: 'A foundation.' },
    INDUSTRY_ASSOCIATION: { description: 'An association of an industry.' },
    CHAMBER_OF_COMMERCE: { description: 'A chamber of commerce.' },
    PROFESSIONAL_SOCIETY: { description: 'A society of a profession or science.' },
    RESCUE_TEAM: { description: 'A rescue team.' },
    VOLUNTEER_ASSOCIATION: { description: 'An association of volunteers.' },
    COMMUNITY_ORGANIZATION: { description: 'An organisation of a community.' },
    SOCIAL_WORK_SERVICE: { description: 'A social work service.' },
    CULTURAL_GROUP: { description: 'A group of culture or arts.' },
    ENTERPRISE: { description: 'An enterprise.' },
    MEDICAL_INSTITUTION: { description: 'A hospital or other medical institution.' },
    EDUCATIONAL_INSTITUTION: { description: 'A school or other educational institution.' },
    AUTHORITY: { description: 'A public authority.' },
    OTHER: { description: 'Another kind.' },
  } as const,
})

const OrganizationStatus = builder.enumType('OrganizationStatus', {
  description: 'What the operator has decided about an organisation.',
  values: {
    UNVERIFIED: { description: 'Nothing yet.' },
    VERIFIED: { description: 'It is who it says it is.' },
    REJECTED: { description: 'It is not; it takes no gifts.' },
    SUSPENDED: { description: 'It takes no gifts for now.' },
  } as const,
})

const OrganizationContact = builder
  .objectRef<{ contactName: string | null; contactPhone: string | null; contactEmail: string | null }>(
    'OrganizationContact',
  )
  .implement({
    description: 'How to reach an organisation.',
    fields: (t) => ({
      name: t.exposeString('contactName', { nullable: true, description: 'Whom to ask for.' }),
      phone: t.exposeString('contactPhone', { nullable: true, description: 'Telephone.' }),
      email: t.exposeString('contactEmail', { nullable: true, description: 'Mail address.' }),
    }),
  })

builder.prismaObject('OrganizationReview', {
  description: 'One decision of the operator about an organisation.',
  fields: (t) => ({
    status: t.expose('status', { type: OrganizationStatus, description: 'What was decided.' }),
    reviewer: t.exposeString('reviewer', { description: 'Who decided.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    decidedAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
  }),
})

builder.prismaNode('Organization', {
  id: { field: 'id', description: 'TypeID `organization_…`.' },
  description:
    'Whoever acts or receives: a registered social organisation, an enterprise, an authority or an institution.',
  fields: (t) => ({
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (organization, { locale }) => localName(organization, locale),
    }),
    kind: t.expose('kind', { type: OrganizationKind, description: 'What it is.' }),
    status: t.expose('status', { type: OrganizationStatus, description: 'Whether it is verified.' }),
    creditCode: t.exposeString('creditCode', {
      nullable: true,
      description: 'Unified Social Credit Code, GB 32100-2015.',
    }),
    website: t.exposeString('website', { nullable: true, description: 'Its web address.' }),
    region: t.field({
      type: 'Region',
      description: 'Where it is registered.',
      resolve: ({ regionId }, _args, { rows }) => rows.get('Region', regionId),
    }),
    parent: t.field({
      type: 'Organization',
      nullable: true,
      description: 'The organisation that it is a part of.',
      resolve: ({ parentId }, _args, { rows }) => (parentId ? rows.get('Organization', parentId) : null),
    }),
    reviews: t.relation('reviews', {
      description: 'Every decision about it, the last one first.',
      query: { orderBy: { createdAt: 'desc' }, take: 100 },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered here.' }),
    contact: t.field({
      type: OrganizationContact,
      nullable: true,
      description:
        'How to reach it: for its own applications and those with the scope `organizations:read`, null for others.',
      resolve: (organization, _args, { viewer }) => (mayReadContact(viewer, organization.id) ? organization : null),
    }),
    members: t.connection({
      type: 'Organization',
      description: 'The organisations that are its members now.',
      complexity: pageCost,
      resolve: (organization, args, { pages }) =>
        pages.load(
          {
            type: 'Organization',
            from: '(SELECT o.*, m.association_id FROM organizations o JOIN memberships m ON m.member_id = o.id AND m.until IS NULL)',
            parent: 'association_id',
          },
          args,
          organization.id,
        ),
    }),
    campaigns: t.connection({
      type: 'Campaign',
      description: 'Its campaigns, the newest first.',
      complexity: pageCost,
      resolve: (organization, args, { pages, viewer }) =>
        pages.load(
          { type: 'Campaign', parent: 'organization_id', where: visibleCampaigns(viewer) },
          args,
          organization.id,
        ),
    }),
    totals: t.field({
      type: TotalsRef,
      complexity: 10,
      description: 'The figures of all that it received, with or without a campaign.',
      args: {
        ...totalsArgs,
        includeMembers: t.arg.boolean({ defaultValue: false, description: 'With those of its present members.' }),
      },
      resolve: async (organization, args, ctx) => {
        const scopes = args.includeMembers ? await ctx.loaders.members.of(organization.id) : [organization.id]
        return resolveTotals(ctx, args, [scopes], () => ctx.loaders.timeZones.of(organization.regionId))
      },
    }),
    series: t.field({
      type: [SeriesPoint],
      complexity: { field: 50, multiplier: 20 },
      description: 'The same figures, point by point.',
      args: { ...seriesArgs },
      resolve: (organization, args, ctx) =>
        resolveSeries(ctx, args, [[organization.id]], () => ctx.loaders.timeZones.of(organization.regionId)),
    }),
  }),
})

const KindFilter = builder.inputType('OrganizationKindFilter', {
  description: 'Chooses by kind.',
  fields: (t) => ({ in: t.field({ type: [OrganizationKind], required: true, description: 'Any of these.' }) }),
})
const StatusFilter = builder.inputType('OrganizationStatusFilter', {
  description: 'Chooses by status.',
  fields: (t) => ({ in: t.field({ type: [OrganizationStatus], required: true, description: 'Any of these.' }) }),
})

const OrganizationsFilter = builder.inputType('OrganizationsFilter', {
  description: 'Which organisations. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    name: t.field({ type: TextFilter, description: 'By name, in Chinese or English.' }),
    kind: t.field({ type: KindFilter, description: 'By kind.' }),
    status: t.field({ type: StatusFilter, description: 'By status.' }),
    region: t.field({ type: RegionFilter, description: 'By region.' }),
  }),
})

const order = orderBy('Organization', {
  CREATED_AT: { description: 'By when it was registered here.' },
  NAME: { column: 'name_zh', description: 'By the Chinese name, character by character.' },
})

builder.queryFields((t) => ({
  organization: t.field({
    type: 'Organization',
    nullable: true,
    authScopes: { public: true },
    description: 'An organisation by its id or its credit code.',
    args: {
      id: t.arg.id({ description: 'Its TypeID.' }),
      creditCode: t.arg.string({ description: 'Its Unified Social Credit Code.' }),
    },
    resolve: (_root, { id, creditCode }, { rows }) =>
      id
        ? rows.find('Organization', 'id', uuidOf('Organization', id))
        : rows.find('Organization', 'credit_code', normalizeCreditCode(creditCode ?? '')),
  }),
  organizations: t.connection({
    type: 'Organization',
    authScopes: { public: true },
    description: 'Organisations, the newest first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: OrganizationsFilter, description: 'Which ones.' }), orderBy: t.arg(order.arg) },
    resolve: (_root, { filter, orderBy, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Organization',
          ...order.of(orderBy),
          where: [
            ...byId('t.id', 'Organization', filter?.id, ['filter', 'id']),
            ...byName(['t.name_zh', 't.name_en'], filter?.name),
            ...byState('t.kind', 'organization_kind', filter?.kind),
            ...byState('t.status', 'organization_status', filter?.status),
            ...byRegion('t.region_id', filter?.region),
          ],
        },
        args,
      ),
  }),
}))
