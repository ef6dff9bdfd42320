import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { sql } from '../database/sql.ts'
import { IdFilter, uuidsIn } from '../graph/filters.schema.ts'
import { MoneyType, reporting } from '../graph/money.schema.ts'
import { pageCost, pageSize } from '../graph/page.ts'
import { currencyDigits } from '../money/currency.ts'
import { formatMinor } from '../money/money.ts'
import { defaultTimeZone } from '../regions/time-zones.ts'
import { type Entry, readEntries } from './entries.ts'
import { PrecisionType } from './figures.schema.ts'
import { TotalsRef } from './totals.schema.ts'
import { beneficiaryScope, type ScopeSets } from './totals.ts'
import { readCut, resolveSeries, resolveTotals, SeriesPoint, seriesArgs, totalsArgs } from './totals-field.schema.ts'

const EntryKind = builder.enumType('EntryKind', {
  description: 'What a ledger entry counts.',
  values: {
    GIFT: { description: 'Cash that was given.' },
    REFUND: { description: 'Cash that went back to a donor.' },
    TRANSFER_IN: { description: 'Cash that came from another organisation or campaign.' },
    TRANSFER_OUT: { description: 'Cash that went to another organisation or campaign.' },
    DISBURSEMENT: { description: 'Cash that was spent or granted.' },
    PLEDGE: { description: 'Cash that was promised and has not come.' },
    DECLARED: { description: "Goods: the donor's declared value." },
    ACCEPTED: { description: 'Goods: the accepted value.' },
    IN_KIND_PLEDGE: { description: 'Goods that were promised, by declared value.' },
    ITEM: { description: 'Goods, by piece.' },
    VOIDED: { description: 'Memo, in no figure: what voided cash gifts had counted.' },
    IN_KIND_VOIDED: { description: 'Memo, in no figure: the declared value of voided goods.' },
  } as const,
})

const LedgerEntry = builder.objectRef<Entry>('LedgerEntry').implement({
  description:
    'The append-only line behind every figure. A correction is a reversal (a negative amount) and a new entry.',
  fields: (t) => ({
    position: t.field({
      type: 'BigInt',
      description: 'Grows with every entry; numbers may be missing.',
      resolve: ({ position }) => position,
    }),
    kind: t.expose('kind', { type: EntryKind, description: 'What it counts.' }),
    amount: t.field({
      type: 'Decimal',
      description: 'The amount in its commodity, negative in a reversal.',
      resolve: ({ kind, amount, commodity }) =>
        kind === 'ITEM'
          ? formatMinor(amount, 6).replace(/\.?0+$/, '')
          : formatMinor(amount, currencyDigits(commodity) ?? 2),
    }),
    commodity: t.string({
      description: 'A currency code; for goods by piece the unit and what it is.',
      resolve: ({ commodity }) => commodity.replace('\u001f', ' '),
    }),
    reporting: t.field({
      type: MoneyType,
      description: 'The amount in CNY, by the frozen rate; zero for goods by piece.',
      resolve: (entry) => reporting(entry.reporting),
    }),
    count: t.field({
      type: 'BigInt',
      description: 'How many gifts or refunds it adds or takes away.',
      resolve: ({ count }) => count,
    }),
    granularity: t.string({ description: 'ITEM or AGGREGATE.', resolve: ({ granularity }) => granularity }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact it is.' }),
    occurredAt: t.field({
      type: 'DateTime',
      description: 'When it took effect.',
      resolve: ({ effectiveAt }) => effectiveAt,
    }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When the system learned of it.',
      resolve: ({ recordedAt }) => recordedAt,
    }),
    donation: t.prismaField({
      type: 'Donation',
      nullable: true,
      description: 'The gift that it comes from.',
      resolve: (query, { donationId }, _args, { db }) =>
        donationId ? db.prisma.donation.findUnique({ ...query, where: { id: donationId } }) : null,
    }),
    transfer: t.prismaField({
      type: 'Transfer',
      nullable: true,
      description: 'The transfer that it comes from.',
      resolve: (query, { transferId }, _args, { db }) =>
        transferId ? db.prisma.transfer.findUnique({ ...query, where: { id: transferId } }) : null,
    }),
    disbursement: t.prismaField({
      type: 'Disbursement',
      nullable: true,
      description: 'The disbursement that it comes from.',
      resolve: (query, { disbursementId }, _args, { db }) =>
        disbursementId ? db.prisma.disbursement.findUnique({ ...query, where: { id: disbursementId } }) : null,
    }),
  }),
})

const TotalsFilter = builder.inputType('TotalsFilter', {
  description: 'What a total is over. Every condition has to hold; without any it is everything.',
  fields: (t) => ({
    campaign: t.field({ type: IdFilter, description: 'Any of these campaigns.' }),
    organization: t.field({ type: IdFilter, description: 'Received by any of these organisations.' }),
    platform: t.stringList({ description: 'Collected at any of these platforms, by slug.' }),
    region: t.string({ description: 'Received in the region with this code or under it.' }),
    beneficiaryRegion: t.string({ description: 'For the people of the region with this code or under it.' }),
  }),
})

type Filter = typeof TotalsFilter.$inferInput | null | undefined

/** The scopes of a filter, and the zone in which plain dates are read. Names that nothing has choose nothing. */
async function scopesOf({ db }: Context, filter: Filter): Promise<{ sets: ScopeSets; timeZone: string }> {
  const codes = [filter?.region, filter?.beneficiaryRegion].filter((code) => typeof code === 'string')
  const regions = codes.length
    ? await db.query<{ id: string; code: string; timeZone: string }>(
        sql`SELECT id, code, time_zone FROM regions WHERE code = ANY(${codes})`,
      )
    : []
  const platforms = filter?.platform
    ? await db.query<{ id: string }>(sql`SELECT id FROM platforms WHERE slug = ANY(${filter.platform})`)
    : []
  const regionOf = (code: string) => regions.find((region) => region.code === code)?.id
  const region = filter?.region ? regionOf(filter.region) : undefined
  const beneficiary = filter?.beneficiaryRegion ? regionOf(filter.beneficiaryRegion) : undefined
  const sets: ScopeSets = [
    ...(filter?.campaign ? [uuidsIn('Campaign', filter.campaign, ['filter', 'campaign'])] : []),
    ...(filter?.organization ? [uuidsIn('Organization', filter.organization, ['filter', 'organization'])] : []),
    ...(filter?.platform ? [platforms.map(({ id }) => id)] : []),
    ...(filter?.region ? [region ? [region] : []] : []),
    ...(filter?.beneficiaryRegion ? [beneficiary ? [beneficiaryScope(beneficiary)] : []] : []),
  ].map((set) => [...new Set(set)])
  const roots = sets.length ? [] : await db.query<{ id: string }>(sql`SELECT id FROM regions WHERE parent_id IS NULL`)
  return { sets: sets.length ? sets : [roots.map(({ id }) => id)], timeZone: regions[0]?.timeZone ?? defaultTimeZone }
}

const filterArg = { type: TotalsFilter, description: 'What it is over.' } as const

builder.queryFields((t) => ({
  totals: t.field({
    type: TotalsRef,
    authScopes: { public: true },
    complexity: 20,
    description: 'The figures of whatever a filter chooses.',
    args: { filter: t.arg(filterArg), ...totalsArgs },
    resolve: async (_root, { filter, ...args }, ctx) => {
      const { sets, timeZone } = await scopesOf(ctx, filter)
      return resolveTotals(ctx, args, sets, timeZone)
    },
  }),
  series: t.field({
    type: [SeriesPoint],
    authScopes: { public: true },
    complexity: { field: 50, multiplier: 20 },
    description: 'The same figures, point by point.',
    args: { filter: t.arg(filterArg), ...seriesArgs },
    resolve: async (_root, { filter, ...args }, ctx) => {
      const { sets, timeZone } = await scopesOf(ctx, filter)
      return resolveSeries(ctx, args, sets, timeZone)
    },
  }),
  ledgerEntries: t.connection({
    type: LedgerEntry,
    authScopes: { public: true },
    complexity: (args) => ({ ...pageCost(args), field: 20 }),
    description:
      'The entries behind a total, in the order in which they were recorded: added up they give exactly the total of the same arguments. Forward only (`first`, `after`).',
    args: {
      filter: t.arg(filterArg),
      asOf: t.arg({ type: 'PointInTime', description: 'Only what happened by then.' }),
      knownAt: t.arg({ type: 'PointInTime', description: 'Only what was recorded by then.' }),
    },
    resolve: async (_root, { filter, first, after, last, before, ...args }, ctx) => {
      const { sets, timeZone } = await scopesOf(ctx, filter)
      const page = { first: pageSize({ first, last }), after: after ?? null, backward: last != null || before != null }
      return readEntries(ctx.db, { ...readCut(args, timeZone), sets, items: true }, page)
    },
  }),
}))
