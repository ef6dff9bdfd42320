import { builder } from '../builder.ts'
import {
  byId,
  byRegion,
  byState,
  byTime,
  DateTimeFilter,
  IdFilter,
  RegionFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { ExchangeRate, MoneyType, rateOf } from '../graph/money.schema.ts'
import { orderBy } from '../graph/order.schema.ts'
import { pageCost } from '../graph/page.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'

const DonationKind = builder.enumType('DonationKind', {
  description: 'Money or goods.',
  values: { CASH: { description: 'Money.' }, IN_KIND: { description: 'Goods.' } } as const,
})

const DonationStatus = builder.enumType('DonationStatus', {
  description: 'Where a gift is in its life.',
  values: {
    PLEDGED: { description: 'Promised; in no figure of what was received.' },
    RECEIVED: { description: 'It came. What was refunded of it is in `refunded`.' },
    VOIDED: { description: 'Taken out of every figure.' },
  } as const,
})

export const Granularity = builder.enumType('Granularity', {
  description: 'What one record stands for.',
  values: {
    ITEM: { description: 'One gift.' },
    AGGREGATE: { description: 'A sum over many gifts that somebody reports.' },
  } as const,
})

export const VoidReason = builder.enumType('VoidReason', {
  description: 'Why a record is taken out.',
  values: {
    DUPLICATE: { description: 'It was recorded twice.' },
    ERROR: { description: 'It is wrong.' },
    FRAUD: { description: 'It never was.' },
    TEST: { description: 'It was a test.' },
  } as const,
})

builder.prismaNode('Refund', {
  id: { field: 'id', description: 'TypeID `refund_…`.' },
  description: 'Money that went back: its own dated record.',
  fields: (t) => ({
    amount: t.field({
      type: MoneyType,
      description: 'How much.',
      resolve: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    occurredAt: t.expose('effectiveAt', { type: 'DateTime', description: 'When it went back.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded here.' }),
  }),
})

builder.prismaObject('Receipt', {
  description: 'A number by which anyone can verify a gift, without learning who gave it.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number.' }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When it was issued.' }),
    donation: t.relation('donation', { description: 'The gift as it stands now: a voided or refunded one says so.' }),
  }),
})

builder.prismaNode('Donation', {
  id: { field: 'id', description: 'TypeID `donation_…`.' },
  description: 'One gift, or a sum over many (AGGREGATE).',
  fields: (t) => ({
    kind: t.expose('kind', { type: DonationKind, description: 'Money or goods.' }),
    status: t.expose('status', { type: DonationStatus, description: 'Where it is in its life.' }),
    granularity: t.expose('granularity', { type: Granularity, description: 'One gift or a sum over many.' }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact the source is.' }),
    amount: t.field({
      type: MoneyType,
      nullable: true,
      description: 'The money; null for goods.',
      resolve: ({ kind, amountMinor, currency }) => (kind === 'CASH' ? { minor: amountMinor, currency } : null),
    }),
    declared: t.field({
      type: MoneyType,
      nullable: true,
      description: 'The declared value of goods; null for money, and where none was declared.',
      resolve: ({ kind, amountMinor, currency }) =>
        kind === 'IN_KIND' && amountMinor > 0n ? { minor: amountMinor, currency } : null,
    }),
    accepted: t.field({
      type: MoneyType,
      nullable: true,
      description: 'The value at which goods were accepted; null until somebody has said.',
      resolve: ({ acceptedMinor, acceptedCurrency }) =>
        acceptedMinor !== null && acceptedCurrency !== null
          ? { minor: acceptedMinor, currency: acceptedCurrency }
          : null,
    }),
    refunded: t.field({
      type: MoneyType,
      description: 'What went back of it.',
      resolve: ({ refundedMinor, currency }) => ({ minor: refundedMinor, currency }),
    }),
    superseded: t.field({
      type: MoneyType,
      description: 'What of an aggregate is now counted by single gifts.',
      resolve: ({ supersededMinor, currency }) => ({ minor: supersededMinor, currency }),
    }),
    exchangeRate: t.field({
      type: ExchangeRate,
      nullable: true,
      description: 'The rate frozen with it; null in CNY.',
      resolve: (donation) => rateOf(donation),
    }),
    giftCount: t.field({
      type: 'BigInt',
      description: 'How many gifts it stands for.',
      resolve: ({ giftCount }) => giftCount,
    }),
    occurredAt: t.expose('effectiveAt', {
      type: 'DateTime',
      description: 'When it was given; when it was promised, while PLEDGED.',
    }),
    pledgedAt: t.expose('pledgedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was promised, if it was.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded here.' }),
    campaign: t.field({
      type: 'Campaign',
      nullable: true,
      description: 'The campaign that it was for.',
      resolve: ({ campaignId }, _args, { rows }) => (campaignId ? rows.get('Campaign', campaignId) : null),
    }),
    organization: t.field({
      type: 'Organization',
      description: 'Who received it.',
      resolve: ({ organizationId }, _args, { rows }) => rows.get('Organization', organizationId),
    }),
    platform: t.field({
      type: 'Platform',
      nullable: true,
      description: 'Where it was collected.',
      resolve: ({ platformId }, _args, { rows }) => (platformId ? rows.get('Platform', platformId) : null),
    }),
    externalReference: t.exposeString('externalReference', {
      nullable: true,
      description: 'Its name at the platform.',
    }),
    beneficiary: t.exposeString('beneficiary', { nullable: true, description: 'Whom it is for.' }),
    beneficiaryRegion: t.field({
      type: 'Region',
      nullable: true,
      description: 'Where those are whom it is for.',
      resolve: ({ beneficiaryRegionId }, _args, { rows }) =>
        beneficiaryRegionId ? rows.get('Region', beneficiaryRegionId) : null,
    }),
    donorName: t.string({
      nullable: true,
      description: 'Who gave it; null where that is not known, or the donor asked to be hidden.',
      resolve: ({ donorName, donorHidden }) => (donorHidden ? null : donorName),
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where the figure comes from.' }),
    items: t.relation('items', { description: 'The goods.', query: { orderBy: { id: 'asc' } } }),
    valuations: t.relation('valuations', {
      description: 'Every valuation, the first first.',
      query: { orderBy: { recordedAt: 'asc' } },
    }),
    refunds: t.relation('refunds', {
      description: 'Every refund, the first first.',
      query: { orderBy: { effectiveAt: 'asc' } },
    }),
    receipt: t.relation('receipt', { nullable: true, description: 'Its receipt, where one was issued.' }),
    coveredBy: t.field({
      type: 'Donation',
      nullable: true,
      description: 'The aggregate that had counted it before.',
      resolve: ({ coveredById }, _args, { rows }) => (coveredById ? rows.get('Donation', coveredById) : null),
    }),
    voidReason: t.expose('voidReason', { type: VoidReason, nullable: true, description: 'Why it was voided.' }),
    voidedAt: t.expose('voidedAt', { type: 'DateTime', nullable: true, description: 'When it was voided.' }),
  }),
})

const DonationsFilter = builder.inputType('DonationsFilter', {
  description: 'Which donations. Every condition has to hold.',
  fields: (t) => ({
    campaign: t.field({ type: IdFilter, description: 'By campaign.' }),
    organization: t.field({ type: IdFilter, description: 'By receiver.' }),
    platform: t.field({ type: IdFilter, description: 'By platform.' }),
    region: t.field({ type: RegionFilter, description: 'By region of the receiver.' }),
    beneficiaryRegion: t.field({ type: RegionFilter, description: 'By region of the beneficiary.' }),
    kind: t.field({
      description: 'By kind.',
      type: builder.inputType('DonationKindFilter', {
        description: 'Chooses by kind.',
        fields: (f) => ({ in: f.field({ type: [DonationKind], required: true, description: 'Any of these.' }) }),
      }),
    }),
    status: t.field({
      description: 'By status.',
      type: builder.inputType('DonationStatusFilter', {
        description: 'Chooses by status.',
        fields: (f) => ({ in: f.field({ type: [DonationStatus], required: true, description: 'Any of these.' }) }),
      }),
    }),
    occurredAt: t.field({ type: DateTimeFilter, description: 'By time of the gift.' }),
    recordedAt: t.field({ type: DateTimeFilter, description: 'By time of recording.' }),
  }),
})

const order = orderBy('Donation', {
  OCCURRED_AT: { column: 'effective_at', columnType: 'timestamptz', description: 'By when it was given.' },
  // Ids are made as gifts are recorded, and sort by that time.
  RECORDED_AT: { description: 'By when it was recorded here.' },
})

builder.queryFields((t) => ({
  donation: t.field({
    type: 'Donation',
    nullable: true,
    authScopes: { public: true },
    description: 'A donation by its id, or by its platform and reference there.',
    args: {
      id: t.arg.id({ description: 'Its TypeID.' }),
      platform: t.arg.string({ description: 'The slug of the platform.' }),
      externalReference: t.arg.string({ description: 'Its name there.' }),
    },
    resolve: (_root, { id, platform, externalReference }, { db, rows }) =>
      id
        ? rows.find('Donation', 'id', uuidOf('Donation', id))
        : db.prisma.donation.findFirst({
            where: { platform: { slug: platform ?? '' }, externalReference: externalReference ?? '' },
          }),
  }),
  donations: t.connection({
    type: 'Donation',
    authScopes: { public: true },
    description: 'Donations, the last given first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: DonationsFilter, description: 'Which ones.' }), orderBy: t.arg(order.arg) },
    resolve: (_root, { filter, orderBy, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Donation',
          ...order.of(orderBy),
          where: [
            ...byId('t.campaign_id', 'Campaign', filter?.campaign, ['filter', 'campaign']),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byId('t.platform_id', 'Platform', filter?.platform, ['filter', 'platform']),
            ...byRegion('t.region_id', filter?.region),
            ...byRegion('t.beneficiary_region_id', filter?.beneficiaryRegion),
            ...byState('t.kind', 'donation_kind', filter?.kind),
            ...byState('t.status', 'donation_status', filter?.status),
            ...byTime('t.effective_at', filter?.occurredAt),
            ...byTime('t.recorded_at', filter?.recordedAt),
          ],
        },
        args,
      ),
  }),
  receipt: t.prismaField({
    type: 'Receipt',
    nullable: true,
    authScopes: { public: true },
    description: 'Verifies a receipt by its number; null where nobody issued it.',
    args: { number: t.arg.string({ required: true, description: 'The number.' }) },
    resolve: (query, _root, { number }, { db }) =>
      db.prisma.receipt.findUnique({ ...query, where: { number: number.trim().toUpperCase() } }),
  }),
}))
