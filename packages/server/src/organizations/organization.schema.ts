import { builder } from '../builder.ts'
import { visibleCampaigns } from '../campaigns/campaign.policy.ts'
import { asData, ErrorInterface } from '../graph/errors.schema.ts'
import {
  byId,
  byName,
  byRegion,
  byState,
  IdFilter,
  optionalUuid,
  RegionFilter,
  TextFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from '../ledger/totals.field.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { endMembership, startMembership } from './change-membership.ts'
import { normalizeCreditCode } from './credit-code.ts'
import { membersOf } from './members.ts'
import { mayReadContact } from './organization.policy.ts'
import { registerOrganizations } from './register-organizations.ts'
import { reviewOrganization } from './review-organization.ts'
import { updateOrganization } from './update-organization.ts'

const OrganizationKind = builder.enumType('OrganizationKind', {
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
    region: t.relation('region', { description: 'Where it is registered.' }),
    parent: t.relation('parent', { nullable: true, description: 'The organisation that it is a part of.' }),
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
      complexity: ({ first, last }) => ({ field: 5, multiplier: first ?? last ?? 20 }),
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
      complexity: ({ first, last }) => ({ field: 5, multiplier: first ?? last ?? 20 }),
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
        const scopes = args.includeMembers ? await membersOf(ctx.db, organization.id) : [organization.id]
        return resolveTotals(ctx, args, [scopes], ctx.timeZones.of(organization.regionId))
      },
    }),
    series: t.field({
      type: [SeriesPoint],
      complexity: { field: 50, multiplier: 20 },
      description: 'The same figures, point by point.',
      args: { ...seriesArgs },
      resolve: (organization, args, ctx) =>
        resolveSeries(ctx, args, [[organization.id]], ctx.timeZones.of(organization.regionId)),
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

builder.queryFields((t) => ({
  organization: t.prismaField({
    type: 'Organization',
    nullable: true,
    authScopes: { public: true },
    description: 'An organisation by its id or its credit code.',
    args: {
      id: t.arg.id({ description: 'Its TypeID.' }),
      creditCode: t.arg.string({ description: 'Its Unified Social Credit Code.' }),
    },
    resolve: (query, _root, { id, creditCode }, { db }) => {
      if (id) return db.prisma.organization.findUnique({ ...query, where: { id: uuidOf('Organization', id) } })
      return db.prisma.organization.findUnique({
        ...query,
        where: { creditCode: normalizeCreditCode(creditCode ?? '') },
      })
    },
  }),
  organizations: t.connection({
    type: 'Organization',
    authScopes: { public: true },
    description: 'Organisations, the newest first.',
    complexity: ({ first, last }) => ({ field: 5, multiplier: first ?? last ?? 20 }),
    args: { filter: t.arg({ type: OrganizationsFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Organization',
          where: [
            ...byId('t.id', 'Organization', filter?.id),
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

const idempotencyKey = 'Makes a retry safe: same key and input, same answer. At most 255 characters.'

const organizationFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  nameZh: t.string({ required: true, description: 'Name in Chinese, as registered.' }),
  nameEn: t.string({ description: 'Name in English.' }),
  kind: t.field({ type: OrganizationKind, required: true, description: 'What it is.' }),
  region: t.string({ required: true, description: 'The code of the region in which it is registered.' }),
  creditCode: t.string({
    description: 'Unified Social Credit Code. The same code again answers with the organisation that has it.',
  }),
  parent: t.id({ description: 'The organisation that it is a part of.' }),
  website: t.string({ description: 'Its web address.' }),
  contactName: t.string({ description: 'Whom to ask for; not public.' }),
  contactPhone: t.string({ description: 'Telephone; not public.' }),
  contactEmail: t.string({ description: 'Mail address; not public.' }),
})

const RegisterOrganizationRow = builder.inputType('RegisterOrganizationRow', {
  description: 'One organisation of a bulk.',
  fields: organizationFields,
})
const RegisterOrganizationInput = builder.inputType('RegisterOrganizationInput', {
  description: 'A new organisation. It begins as UNVERIFIED.',
  fields: (t) => ({ ...organizationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
const RegisterOrganizationsInput = builder.inputType('RegisterOrganizationsInput', {
  description: 'Many new organisations.',
  fields: (t) => ({
    organizations: t.field({ type: [RegisterOrganizationRow], required: true, description: 'From 1 to 500.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

interface RowResult {
  row: number
  id: string | null
  created: boolean
  error: Error | null
}

const RegisterOrganizationsRowResult = builder.objectRef<RowResult>('RegisterOrganizationsRowResult').implement({
  description: 'What became of one row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its place in the call, from 0.' }),
    created: t.exposeBoolean('created', { description: 'Made now; false where it was there already, or failed.' }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The organisation; null where the row failed.',
      resolve: (query, { id }, _args, { db }) =>
        id ? db.prisma.organization.findUnique({ ...query, where: { id } }) : null,
    }),
    error: t.field({
      type: ErrorInterface,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ error }) => asData(error),
    }),
  }),
})

const RegisterOrganizationsPayload = builder
  .objectRef<{ results: RowResult[] }>('RegisterOrganizationsPayload')
  .implement({
    description: 'A result for each row, in order.',
    fields: (t) => ({
      results: t.field({
        type: [RegisterOrganizationsRowResult],
        description: 'Row by row.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ results }) => results,
      }),
      createdCount: t.int({
        description: 'Rows made now.',
        resolve: ({ results }) => results.filter(({ created }) => created).length,
      }),
      existingCount: t.int({
        description: 'Rows that were there already.',
        resolve: ({ results }) => results.filter(({ id, created }) => id && !created).length,
      }),
      failedCount: t.int({
        description: 'Rows that failed.',
        resolve: ({ results }) => results.filter(({ error }) => error).length,
      }),
    }),
  })

builder.mutationFields((t) => ({
  registerOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description: 'Registers an organisation. Scope `organizations:write`.',
    args: { input: t.arg({ type: RegisterOrganizationInput, required: true, description: 'The organisation.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const rows = [{ ...input, parentId: optionalUuid('Organization', input.parent) }]
      const [row] = await registerOrganizations(ctx.act('registerOrganization', input), rows, () => [])
      if (!row || 'error' in row) throw row?.error
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id: row.id } })
    },
  }),
  registerOrganizations: t.field({
    type: RegisterOrganizationsPayload,
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description: 'Registers up to 500 organisations, a result for each. Scope `organizations:write`.',
    complexity: ({ input }) => ({ field: input.organizations.length, multiplier: 1 }),
    args: { input: t.arg({ type: RegisterOrganizationsInput, required: true, description: 'The organisations.' }) },
    resolve: async (_root, { input }, ctx) => {
      const rows = input.organizations.map((row) => ({ ...row, parentId: optionalUuid('Organization', row.parent) }))
      const results = await registerOrganizations(ctx.act('registerOrganizations', input), rows)
      return {
        results: results.map((result, row) =>
          'error' in result ? { row, id: null, created: false, error: result.error } : { row, ...result, error: null },
        ),
      }
    },
  }),
  updateOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description:
      'Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own applications.',
    args: {
      input: t.arg({
        required: true,
        description: 'The changes.',
        type: builder.inputType('UpdateOrganizationInput', {
          description: 'What changes.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Which one.' }),
            nameEn: f.string({ description: 'Name in English.' }),
            website: f.string({ description: 'Its web address.' }),
            contactName: f.string({ description: 'Whom to ask for.' }),
            contactPhone: f.string({ description: 'Telephone.' }),
            contactEmail: f.string({ description: 'Mail address.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await updateOrganization(ctx.act('updateOrganization', input), {
        ...input,
        organizationId: uuidOf('Organization', input.organization),
      })
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  reviewOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Verifies, rejects or suspends an organisation. Scope `admin`.',
    args: {
      input: t.arg({
        required: true,
        description: 'The decision.',
        type: builder.inputType('ReviewOrganizationInput', {
          description: 'A decision about an organisation.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Which one.' }),
            status: f.field({
              required: true,
              description: 'What is decided.',
              type: builder.enumType('ReviewDecision', {
                description: 'A decision about an organisation.',
                values: {
                  VERIFIED: { description: 'It is who it says it is.' },
                  REJECTED: { description: 'It is not.' },
                  SUSPENDED: { description: 'It takes no gifts for now.' },
                } as const,
              }),
            }),
            reviewer: f.string({ required: true, description: 'Who decides.' }),
            reason: f.string({ description: 'Why; required to reject or suspend.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await reviewOrganization(ctx.act('reviewOrganization', input), {
        ...input,
        organizationId: uuidOf('Organization', input.organization),
      })
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))

for (const [name, run, what] of [
  ['startMembership', startMembership, 'Makes an organisation a member of an association'],
  ['endMembership', endMembership, 'Ends a membership'],
] as const) {
  const Input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `${what}.`,
    fields: (t) => ({
      association: t.id({ required: true, description: 'The association.' }),
      member: t.id({ required: true, description: 'The member.' }),
      idempotencyKey: t.string({ description: idempotencyKey }),
    }),
  })
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Organization',
      errors: {},
      authScopes: { scope: 'organizations:write' },
      description: `${what}; answers with the association. Scope \`organizations:write\`, for the association's own applications.`,
      args: { input: t.arg({ type: Input, required: true, description: 'The two.' }) },
      resolve: async (query, _root, { input }, ctx) => {
        const { id } = await run(ctx.act(name, input), {
          associationId: uuidOf('Organization', input.association),
          memberId: uuidOf('Organization', input.member),
        })
        return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
      },
    }),
  )
}
