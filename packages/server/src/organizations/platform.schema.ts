import { builder } from '../builder.ts'
import { optionalUuid } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { pageCost } from '../graph/page.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from '../ledger/totals-field.schema.ts'
import { defaultTimeZone } from '../regions/time-zones.ts'
import { createPlatform } from './create-platform.ts'

const PlatformKind = builder.enumType('PlatformKind', {
  description: 'What kind of place gifts are collected at.',
  values: {
    APP: { description: 'An app.' },
    WEBSITE: { description: 'A web site.' },
    BANK: { description: 'A bank account.' },
    COUNTER: { description: 'A counter.' },
    OTHER: { description: 'Another.' },
  } as const,
})

builder.prismaNode('Platform', {
  id: { field: 'id', description: 'TypeID `platform_…`.' },
  description: 'Where gifts are collected.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses and inputs: `tencent-gongyi`.' }),
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (platform, { locale }) => localName(platform, locale),
    }),
    kind: t.expose('kind', { type: PlatformKind, description: 'What it is.' }),
    organization: t.field({
      type: 'Organization',
      nullable: true,
      description: 'Who runs it: its applications push the gifts collected here.',
      resolve: ({ organizationId }, _args, { rows }) =>
        organizationId ? rows.get('Organization', organizationId) : null,
    }),
    totals: t.field({
      type: TotalsRef,
      complexity: 10,
      description: 'The figures of all that was collected here.',
      args: { ...totalsArgs },
      resolve: (platform, args, ctx) => resolveTotals(ctx, args, [[platform.id]], defaultTimeZone),
    }),
    series: t.field({
      type: [SeriesPoint],
      complexity: { field: 50, multiplier: 20 },
      description: 'The same figures, point by point.',
      args: { ...seriesArgs },
      resolve: (platform, args, ctx) => resolveSeries(ctx, args, [[platform.id]], defaultTimeZone),
    }),
  }),
})

builder.queryFields((t) => ({
  platform: t.field({
    type: 'Platform',
    nullable: true,
    authScopes: { public: true },
    description: 'A platform by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (_root, { slug }, { rows }) => rows.find('Platform', 'slug', slug),
  }),
  platforms: t.connection({
    type: 'Platform',
    authScopes: { public: true },
    description: 'Platforms, by slug.',
    complexity: pageCost,
    resolve: (_root, args, { pages }) => pages.load({ type: 'Platform', column: 'slug', descending: false }, args),
  }),
}))

const CreatePlatformInput = builder.inputType('CreatePlatformInput', {
  description: 'A new platform.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Small letters, digits and hyphens; unique.' }),
    nameZh: t.string({ required: true, description: 'Name in Chinese.' }),
    nameEn: t.string({ description: 'Name in English.' }),
    kind: t.field({ type: PlatformKind, required: true, description: 'What it is.' }),
    organization: t.id({ description: 'Who runs it.' }),
    idempotencyKey: t.string({
      description: idempotencyKey,
    }),
  }),
})

builder.mutationFields((t) => ({
  createPlatform: t.prismaField({
    type: 'Platform',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Adds a platform. Scope `admin`.',
    args: { input: t.arg({ type: CreatePlatformInput, required: true, description: 'The platform.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await createPlatform(ctx.act('createPlatform', input), {
        ...input,
        organizationId: optionalUuid('Organization', input.organization),
      })
      return ctx.db.prisma.platform.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
