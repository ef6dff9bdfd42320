import { builder } from '../builder.ts'
import { VoidReason } from '../donations/donation.schema.ts'
import { byId, byTime, DateTimeFilter, IdFilter, optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { ExchangeRate, ExchangeRateInput, MoneyInput, MoneyType, rateOf } from '../graph/money.schema.ts'
import { pageCost } from '../graph/page.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { recordDisbursement } from './record-disbursement.ts'
import { recordTransfer } from './record-transfer.ts'
import { voidDisbursement, voidTransfer } from './void-payment.ts'

const TransferPurpose = builder.enumType('TransferPurpose', {
  description: 'Why money moved between organisations.',
  values: {
    REGRANT: { description: 'A grant handed on.' },
    SETTLEMENT: { description: 'What one had collected for the other.' },
    MATCHING: { description: 'A gift that matches others.' },
  } as const,
})

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
    beneficiaryOrganization: t.relation('beneficiaryOrganization', {
      nullable: true,
      description: 'The organisation that got it.',
    }),
    beneficiaryRegion: t.relation('beneficiaryRegion', { nullable: true, description: 'Where it went.' }),
    organization: t.relation('organization', { description: 'Whose money it was.' }),
    campaign: t.relation('campaign', { nullable: true, description: 'Of which campaign.' }),
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

builder.prismaNode('Transfer', {
  id: { field: 'id', description: 'TypeID `transfer_…`.' },
  description: 'Money moved between organisations or campaigns that is already counted once.',
  fields: (t) => ({
    purpose: t.expose('purpose', { type: TransferPurpose, description: 'Why.' }),
    amount: t.field({
      type: MoneyType,
      description: 'How much.',
      resolve: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
    }),
    exchangeRate: t.field({
      type: ExchangeRate,
      nullable: true,
      description: 'The rate frozen with it; null in CNY.',
      resolve: (transfer) => rateOf(transfer),
    }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact the source is.' }),
    fromOrganization: t.relation('fromOrganization', { description: 'Who gave it away.' }),
    fromCampaign: t.relation('fromCampaign', { nullable: true, description: 'Out of which campaign.' }),
    toOrganization: t.relation('toOrganization', { description: 'Who got it.' }),
    toCampaign: t.relation('toCampaign', { nullable: true, description: 'For which campaign.' }),
    note: t.exposeString('note', { nullable: true, description: 'What there is to say of it.' }),
    occurredAt: t.expose('effectiveAt', { type: 'DateTime', description: 'When it moved.' }),
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
            ...byId('t.campaign_id', 'Campaign', filter?.campaign),
            ...byId('t.organization_id', 'Organization', filter?.organization),
            ...byTime('t.effective_at', filter?.occurredAt),
          ],
        },
        args,
      ),
  }),
  transfer: t.prismaField({
    type: 'Transfer',
    nullable: true,
    authScopes: { public: true },
    description: 'A transfer by its id.',
    args: { id: t.arg.id({ required: true, description: 'Its TypeID.' }) },
    resolve: (query, _root, { id }, { db }) =>
      db.prisma.transfer.findUnique({ ...query, where: { id: uuidOf('Transfer', id) } }),
  }),
  transfers: t.connection({
    type: 'Transfer',
    authScopes: { public: true },
    description: 'Transfers, the last first.',
    complexity: pageCost,
    resolve: (_root, args, { pages }) =>
      pages.load({ type: 'Transfer', column: 'effective_at', columnType: 'timestamptz' }, args),
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

const TransferEndInput = builder.inputType('TransferEndInput', {
  description: 'One end of a transfer: a campaign (then it is its organisation too), or an organisation without one.',
  fields: (t) => ({
    campaign: t.id({ description: 'The campaign.' }),
    organization: t.id({ description: 'The organisation.' }),
  }),
})

const RecordTransferInput = builder.inputType('RecordTransferInput', {
  description: 'Money that moved between organisations or campaigns.',
  fields: (t) => ({
    from: t.field({ type: TransferEndInput, required: true, description: 'Who gave it away.' }),
    to: t.field({ type: TransferEndInput, required: true, description: 'Who got it.' }),
    purpose: t.field({ type: TransferPurpose, required: true, description: 'Why.' }),
    amount: t.field({ type: MoneyInput, required: true, description: 'How much.' }),
    exchangeRate: t.field({
      type: ExchangeRateInput,
      description: 'The rate of that day, for money that is not in CNY.',
    }),
    precision: t.field({ type: PrecisionType, description: 'How exact the source is: EXACT if nothing is said.' }),
    note: t.string({ description: 'What there is to say of it.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it moved: now if nothing is said.' }),
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

const VoidTransferInput = builder.inputType('VoidTransferInput', {
  description: 'A transfer that is taken out of every figure.',
  fields: (t) => ({
    transfer: t.id({ required: true, description: 'Which one.' }),
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
  recordTransfer: t.prismaField({
    type: 'Transfer',
    errors: {},
    authScopes: { scope: 'disbursements:write' },
    description: `Records money that moved between organisations or campaigns. ${writers}`,
    args: { input: t.arg({ type: RecordTransferInput, required: true, description: 'The transfer.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await recordTransfer(ctx.act('recordTransfer', input), {
        ...input,
        from: endOf(input.from),
        to: endOf(input.to),
      })
      return ctx.db.prisma.transfer.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  voidTransfer: t.prismaField({
    type: 'Transfer',
    errors: {},
    authScopes: { scope: 'disbursements:write' },
    description: `Takes a transfer, both its lines, out of every figure. ${writers}`,
    args: { input: t.arg({ type: VoidTransferInput, required: true, description: 'Which one, and why.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await voidTransfer(ctx.act('voidTransfer', input), {
        id: uuidOf('Transfer', input.transfer),
        reason: input.reason,
      })
      return ctx.db.prisma.transfer.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
