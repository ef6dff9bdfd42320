import { builder } from '../builder.ts'
import { VoidReason } from '../donations/donation.schema.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { ExchangeRate, ExchangeRateInput, MoneyInput, MoneyType, rateOf } from '../graph/money.schema.ts'
import { pageCost } from '../graph/page.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { recordTransfer } from './record-transfer.ts'
import { voidTransfer } from './void-payment.ts'

const TransferPurpose = builder.enumType('TransferPurpose', {
  description: 'Why money moved between organisations.',
  values: {
    REGRANT: { description: 'A grant handed on.' },
    SETTLEMENT: { description: 'What one had collected for the other.' },
    MATCHING: { description: 'A gift that matches others.' },
  } as const,
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
    fromOrganization: t.field({
      type: 'Organization',
      description: 'Who gave it away.',
      resolve: ({ fromOrganizationId }, _args, { rows }) => rows.get('Organization', fromOrganizationId),
    }),
    fromCampaign: t.field({
      type: 'Campaign',
      nullable: true,
      description: 'Out of which campaign.',
      resolve: ({ fromCampaignId }, _args, { rows }) => (fromCampaignId ? rows.get('Campaign', fromCampaignId) : null),
    }),
    toOrganization: t.field({
      type: 'Organization',
      description: 'Who got it.',
      resolve: ({ toOrganizationId }, _args, { rows }) => rows.get('Organization', toOrganizationId),
    }),
    toCampaign: t.field({
      type: 'Campaign',
      nullable: true,
      description: 'For which campaign.',
      resolve: ({ toCampaignId }, _args, { rows }) => (toCampaignId ? rows.get('Campaign', toCampaignId) : null),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What there is to say of it.' }),
    occurredAt: t.expose('effectiveAt', { type: 'DateTime', description: 'When it moved.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded here.' }),
    voidReason: t.expose('voidReason', { type: VoidReason, nullable: true, description: 'Why it was voided.' }),
    voidedAt: t.expose('voidedAt', { type: 'DateTime', nullable: true, description: 'When it was voided.' }),
  }),
})

builder.queryFields((t) => ({
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
