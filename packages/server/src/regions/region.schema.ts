import { builder } from '../builder.ts'
import { sql } from '../database/sql.ts'
import { byName, byState, TextFilter } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { pageCost } from '../graph/page.ts'
import { TotalsRef } from '../ledger/totals.schema.ts'
import { beneficiaryScope } from '../ledger/totals.ts'
import { resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from '../ledger/totals-field.schema.ts'
import { createRegion } from './create-region.ts'

const RegionLevel = builder.enumType('RegionLevel', {
  description: 'How wide a region is.',
  values: {
    COUNTRY: { description: 'A country.' },
    PROVINCE: { description: 'A province, or a municipality of that rank.' },
    CITY: { description: 'A city of prefecture rank.' },
    COUNTY: { description: 'A county, district or city of county rank.' },
    STREET: { description: 'A street, town or township.' },
    COMMUNITY: { description: 'A community or village.' },
    GRID: { description: 'A grid cell of a community.' },
  } as const,
})

const TotalsRole = builder.enumType('TotalsRole', {
  description: 'By whose region a gift counts.',
  values: {
    RECEIVER: { description: 'By that of the campaign, else of the organisation, that received it.' },
    BENEFICIARY: { description: 'By that of the people it is for.' },
  } as const,
})

const scopeOf = (id: string, role: 'RECEIVER' | 'BENEFICIARY' | null | undefined) => [
  [role === 'BENEFICIARY' ? beneficiaryScope(id) : id],
]
const role = () =>
  ({ type: TotalsRole, defaultValue: 'RECEIVER', description: 'By whose region a gift counts.' }) as const

builder.prismaNode('Region', {
  id: { field: 'id', description: 'TypeID `region_…`.' },
  description: 'An area, with everything under it.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'GB/T 2260 code in China (`330100`), ISO 3166 alpha-2 for a country (`CN`).',
    }),
    level: t.expose('level', { type: RegionLevel, description: 'How wide it is.' }),
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (region, { locale }) => localName(region, locale),
    }),
    countryCode: t.expose('countryCode', { type: 'CountryCode', description: 'The country that it is in.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA name of the zone in which a plain date means a day here.',
    }),
    parent: t.field({
      type: 'Region',
      nullable: true,
      description: 'The region above.',
      resolve: ({ parentId }, _args, { rows }) => (parentId ? rows.get('Region', parentId) : null),
    }),
    children: t.connection({
      type: 'Region',
      description: 'The regions right below, by code.',
      complexity: pageCost,
      resolve: (region, args, { pages }) =>
        pages.load({ type: 'Region', parent: 'parent_id', column: 'code', descending: false }, args, region.id),
    }),
    totals: t.field({
      type: TotalsRef,
      complexity: 10,
      description: 'The figures of everything received in the region and under it (or for its people, by role).',
      args: { ...totalsArgs, role: t.arg(role()) },
      resolve: (region, args, ctx) => resolveTotals(ctx, args, scopeOf(region.id, args.role), region.timeZone),
    }),
    series: t.field({
      type: [SeriesPoint],
      complexity: { field: 50, multiplier: 20 },
      description: 'The same figures, point by point.',
      args: { ...seriesArgs, role: t.arg(role()) },
      resolve: (region, args, ctx) => resolveSeries(ctx, args, scopeOf(region.id, args.role), region.timeZone),
    }),
  }),
})

const RegionsFilter = builder.inputType('RegionsFilter', {
  description: 'Which regions.',
  fields: (t) => ({
    name: t.field({ type: TextFilter, description: 'By name.' }),
    level: t.field({
      type: builder.inputType('RegionLevelFilter', {
        description: 'Chooses by level.',
        fields: (f) => ({ in: f.field({ type: [RegionLevel], required: true, description: 'Any of these.' }) }),
      }),
      description: 'By level.',
    }),
    within: t.string({ description: 'The code of a region: those under it, and itself.' }),
  }),
})

builder.queryFields((t) => ({
  region: t.field({
    type: 'Region',
    nullable: true,
    authScopes: { public: true },
    description: 'A region by its code.',
    args: { code: t.arg.string({ required: true, description: 'Its code, such as `330000`.' }) },
    resolve: (_root, { code }, { rows }) => rows.find('Region', 'code', code),
  }),
  regions: t.connection({
    type: 'Region',
    authScopes: { public: true },
    description: 'Regions, by code.',
    complexity: pageCost,
    args: { filter: t.arg({ type: RegionsFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Region',
          column: 'code',
          descending: false,
          where: [
            ...byName(['t.name_zh', 't.name_en'], filter?.name),
            ...byState('t.level', 'region_level', filter?.level),
            ...(filter?.within
              ? [sql`t.ancestor_ids @> ARRAY[(SELECT r.id FROM regions r WHERE r.code = ${filter.within})]`]
              : []),
          ],
        },
        args,
      ),
  }),
}))

const CreateRegionInput = builder.inputType('CreateRegionInput', {
  description: 'A new region below another.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Its code.' }),
    level: t.field({ type: RegionLevel, required: true, description: 'How wide it is.' }),
    nameZh: t.string({ required: true, description: 'Name in Chinese.' }),
    nameEn: t.string({ required: true, description: 'Name in English.' }),
    parent: t.string({ description: 'The code of the region above; only a country has none.' }),
    timeZone: t.string({ description: 'IANA name; that of the region above if nothing is said.' }),
    idempotencyKey: t.string({
      description: idempotencyKey,
    }),
  }),
})

builder.mutationFields((t) => ({
  createRegion: t.prismaField({
    type: 'Region',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Adds a region. Scope `admin`. Regions never move.',
    args: { input: t.arg({ type: CreateRegionInput, required: true, description: 'The region.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await createRegion(ctx.act('createRegion', input), input)
      return ctx.db.prisma.region.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
