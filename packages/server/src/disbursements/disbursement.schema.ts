import { builder } from '../builder.ts'
import { VoidReason } from '../donations/donation.schema.ts'
import { byId, byTime, DateTimeFilter, IdFilter, optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { ExchangeRate, ExchangeRateInput, MoneyInput, MoneyType, rateOf } from '../graph/money.schema.ts'
import { pageCost } from '../graph/page.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { recordDisbursement } from './record-disbursement.ts'
import { voidDisbursement } from './void-payment.ts'

builder.prismaNode('Disbursement', {
  id: { field: 'id', description: 'TypeID `disbursement_…`.' },
  description: 'Money that left a campaign or an organisation for a purpose and a beneficiary.',
  fields: (t) => ({
    amount: t.field({
      type: MoneyType,
      description: 'How much.',
      resolve: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
    }),
    exchangeRate: t.field({
      type: ExchangeRate,
      nullable: true,
      description: 'The rate frozen with it; null in CNY.',
      resolve: (disbursement) => rateOf(disbursement),
    }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact the source is.' }),
    purpose: t.exposeString('purpose', { description: 'For what.' }),
    beneficiary: t.exposeString('beneficiary', { nullable: true, description: 'For whom.' }),
    beneficiaryOrganization: t.field({
      type: 'Organization',
      nullable: true,
      description: 'The organisation that got it.',
      resolve: ({ beneficiaryOrganizationId }, _args, { rows }) =>
        beneficiaryOrganizationId ? rows.get('Organization', beneficiaryOrganizationId) : null,
    }),
    beneficiaryRegion: t.field({
      type: 'Region',
      nullable: true,
      description: 'Where it went.',
      resolve: ({ beneficiaryRegionId }, _args, { rows }) =>
        beneficiaryRegionId ? rows.get('Region', beneficiaryRegionId) : null,
    }),
    organization: t.field({
      type: 'Organization',
      description: 'Whose money it was.',
      resolve: ({ organizationId }, _args, { rows }) => rows.get('Organization', organizationId),
    }),
    campaign: t.field({
      type: 'Campaign',
      nullable: true,
      description: 'Of which campaign.',
      resolve: ({ campaignId }, _args, { rows }) => (campaignId ? rows.get('Campaign', campaignId) : null),
    }),
    externalReference: t.exposeString('externalReference', {
      nullable: true,
      description: 'Its name in the books of the organisation.',
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where the figure comes from.' }),
    occurredAt: t.expose('effectiveAt', { type: 'DateTime', description: 'When it left.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded here.' }),
    voidReason: t.expose('voidReason', { type: VoidReason, nullable: true, description: 'Why it was voided.' }),
    voidedAt: t.expose('voidedAt', { type: 'DateTime', nullable: true, description: 'When it was voided.' }),
  }),
})

const PaymentsFilter = builder.inputType('DisbursementsFilter', {
  description: 'Which disbursements. Every condition has to hold.',
  fields: (t) => ({
    campaign: t.field({ type: IdFilter, description: 'By campaign.' }),
    organization: t.field({ type: IdFilter, description: 'By whose money it was.' }),
    occurredAt: t.field({ type: DateTimeFilter, description: 'By time.' }),
  }),
})

builder.queryFields((t) => ({
  disbursement: t.prismaField({
    type: 'Disbursement',
    nullable: true,
    authScopes: { public: true },
    description: 'A disbursement by its id.',
    args: { id: t.arg.id({ required: true, description: 'Its TypeID.' }) },
    resolve: (query, _root, { id }, { db }) =>
      db.prisma.disbursement.findUnique({ ...query, where: { id: uuidOf('Disbursement', id) } }),
  }),
  disbursements: t.connection({
    type: 'Disbursement',
    authScopes: { public: true },
    description: 'Disbursements, the last first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: PaymentsFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Disbursement',
          column: 'effective_at',
          columnType: 'timestamptz',
          where: [
            ...byId('t.campaign_id', 'Campaign', filter?.campaign, ['filter', 'campaign']),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byTime('t.effective_at', filter?.occurredAt),
          ],
        },
        args,
      ),
  }),
}))

const RecordDisbursementInput = builder.inputType('RecordDisbursementInput', {
  description: 'Money that left for a purpose.',
  fields: (t) => ({
    campaign: t.id({ description: 'Of which campaign. Else give the organization.' }),
    organization: t.id({ description: 'Whose money it was, without a campaign.' }),
    amount: t.field({ type: MoneyInput, required: true, description: 'How much.' }),
    exchangeRate: t.field({
      type: ExchangeRateInput,
      description: 'The rate of that day, for money that is not in CNY.',
    }),
    purpose: t.string({ required: true, description: 'For what.' }),
    beneficiary: t.string({ description: 'For whom.' }),
    beneficiaryOrganization: t.id({ description: 'The organisation that got it.' }),
    beneficiaryRegion: t.string({ description: 'The code of the region where it went.' }),
    precision: t.field({ type: PrecisionType, description: 'How exact the source is: EXACT if nothing is said.' }),
    externalReference: t.string({
      description: 'Its name in the books of the organisation: the same again makes no second one.',
    }),
    source: t.string({ description: 'Where the figure comes from.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it left: now if nothing is said.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const VoidDisbursementInput = builder.inputType('VoidDisbursementInput', {
  description: 'A disbursement that is taken out of every figure.',
  fields: (t) => ({
    disbursement: t.id({ required: true, description: 'Which one.' }),
    reason: t.field({ type: VoidReason, required: true, description: 'Why.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const writers = 'Scope `disbursements:write`, for the organisation whose money it is.'
const endOf = (end: { campaign?: string | null; organization?: string | null }) => ({
  campaignId: optionalUuid('Campaign', end.campaign),
  organizationId: optionalUuid('Organization', end.organization),
})

builder.mutationFields((t) => ({
  recordDisbursement: t.prismaField({
    type: 'Disbursement',
    errors: {},
    authScopes: { scope: 'disbursements:write' },
    description: `Records money that left for a purpose. ${writers}`,
    args: { input: t.arg({ type: RecordDisbursementInput, required: true, description: 'The disbursement.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = {
        ...endOf(input),
        beneficiaryOrganizationId: optionalUuid('Organization', input.beneficiaryOrganization),
      }
      const { id } = await recordDisbursement(ctx.act('recordDisbursement', input), { ...input, ...ids })
      return ctx.db.prisma.disbursement.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  voidDisbursement: t.prismaField({
    type: 'Disbursement',
    errors: {},
    authScopes: { scope: 'disbursements:write' },
    description: `Takes a disbursement out of every figure. ${writers}`,
    args: { input: t.arg({ type: VoidDisbursementInput, required: true, description: 'Which one, and why.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await voidDisbursement(ctx.act('voidDisbursement', input), {
        id: uuidOf('Disbursement', input.disbursement),
        reason: input.reason,
      })
      return ctx.db.prisma.disbursement.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
