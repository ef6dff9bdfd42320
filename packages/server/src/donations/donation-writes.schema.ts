import type { InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { OverRefundError } from '../errors.ts'
import { asData, ErrorInterface } from '../graph/errors.schema.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { ExchangeRateInput, MoneyInput } from '../graph/money.schema.ts'
import { PrecisionType } from '../ledger/totals.schema.ts'
import { acceptDonation } from './accept-donation.ts'
import { correctDonation } from './correct-donation.ts'
import type { DonationInput } from './donation.input.ts'
import { Granularity, ValuationMethod, VoidReason } from './donation.schema.ts'
import { issueReceipt } from './issue-receipt.ts'
import { receivePledge } from './receive-pledge.ts'
import { type RecordedRow, recordDonations } from './record-donations.ts'
import { refundDonation } from './refund-donation.ts'
import { supersedeAggregate } from './supersede-aggregate.ts'
import { voidDonation } from './void-donation.ts'

const idempotencyKey = 'Makes a retry safe: same key and input, same answer. At most 255 characters.'
const writers = 'Scope `donations:write`, for the receiver, or for the platform that the campaign authorised.'

const ValuationInput = builder.inputType('ValuationInput', {
  description: 'What goods are worth.',
  fields: (t) => ({
    value: t.field({ type: MoneyInput, required: true, description: 'The value.' }),
    method: t.field({ type: ValuationMethod, required: true, description: 'How it was found.' }),
    valuedOn: t.field({ type: 'Date', description: 'Of which day: today if nothing is said.' }),
    evidence: t.string({ description: 'What it rests on.' }),
    exchangeRate: t.field({ type: ExchangeRateInput, description: 'The rate of a value that is not in CNY.' }),
  }),
})

const DonationItemInput = builder.inputType('DonationItemInput', {
  description: 'Goods in a gift.',
  fields: (t) => ({
    description: t.string({ required: true, description: 'What it is: `口罩`, `electric bicycle`.' }),
    unit: t.string({ required: true, description: 'What is counted: `piece`.' }),
    quantity: t.field({ type: 'Decimal', required: true, description: 'How many or how much, at most 6 places.' }),
    precision: t.field({ type: PrecisionType, description: 'How exact the quantity is: EXACT if nothing is said.' }),
  }),
})

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]

const donationFields = (t: InputFields) => ({
  campaign: t.id({ description: 'The campaign that receives it. Else give the organization.' }),
  organization: t.id({ description: 'The organisation that receives it without a campaign.' }),
  amount: t.field({ type: MoneyInput, description: 'The money. Leave out for goods.' }),
  exchangeRate: t.field({
    type: ExchangeRateInput,
    description: 'The rate of that day, for money that is not in CNY.',
  }),
  items: t.field({ type: [DonationItemInput], description: 'The goods, at most 100 kinds.' }),
  declared: t.field({ type: ValuationInput, description: 'What the donor says that the goods are worth.' }),
  accepted: t.field({ type: ValuationInput, description: 'At which value they were accepted.' }),
  platform: t.string({ description: 'The slug of the platform that collected it.' }),
  externalReference: t.string({ description: 'Its name at the platform: the same again makes no second gift.' }),
  occurredAt: t.field({ type: 'DateTime', description: 'When it was given: now if nothing is said.' }),
  granularity: t.field({ type: Granularity, description: 'ITEM if nothing is said.' }),
  giftCount: t.field({ type: 'BigInt', description: 'How many gifts an AGGREGATE stands for.' }),
  precision: t.field({ type: PrecisionType, description: 'How exact the source is: EXACT if nothing is said.' }),
  beneficiary: t.string({ description: 'Whom it is for.' }),
  beneficiaryRegion: t.string({ description: 'The code of the region of those whom it is for.' }),
  donorName: t.string({ description: 'Who gave it.' }),
  donorHidden: t.boolean({ description: 'The donor asks to be hidden, everywhere.' }),
  coveredBy: t.id({ description: 'The AGGREGATE that has counted this gift already: it then counts that much less.' }),
  source: t.string({ description: 'Where the figure comes from.' }),
})

const RecordDonationRow = builder.inputType('RecordDonationRow', {
  description: 'One gift of a bulk.',
  fields: donationFields,
})
const RecordDonationInput = builder.inputType('RecordDonationInput', {
  description: 'A gift that was received.',
  fields: (t) => ({ ...donationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
const PledgeDonationInput = builder.inputType('PledgeDonationInput', {
  description: 'A gift that was promised.',
  fields: (t) => ({ ...donationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
const RecordDonationsInput = builder.inputType('RecordDonationsInput', {
  description: 'Many gifts that were received.',
  fields: (t) => ({
    donations: t.field({ type: [RecordDonationRow], required: true, description: 'From 1 to 500.' }),
    atomic: t.boolean({ defaultValue: false, description: 'All rows or none.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

type Given = InputShapeFromFields<ReturnType<typeof donationFields>>

/** Public ids become UUIDs; all else is the operation's own shape. */
function toDonation(input: Given): DonationInput {
  return {
    ...input,
    campaignId: optionalUuid('Campaign', input.campaign),
    organizationId: optionalUuid('Organization', input.organization),
    coveredById: optionalUuid('Donation', input.coveredBy),
  }
}

function only(rows: RecordedRow[]): string {
  const [row] = rows
  if (!row || 'error' in row) throw row?.error
  return row.id
}

interface RowResult {
  row: number
  id: string | null
  created: boolean
  error: Error | null
}

const RecordDonationsRowResult = builder.objectRef<RowResult>('RecordDonationsRowResult').implement({
  description: 'What became of one row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its place in the call, from 0.' }),
    created: t.exposeBoolean('created', { description: 'Made now; false where it was there already, or failed.' }),
    donation: t.prismaField({
      type: 'Donation',
      nullable: true,
      description: 'The gift; null where the row failed.',
      resolve: (query, { id }, _args, { db }) =>
        id ? db.prisma.donation.findUnique({ ...query, where: { id } }) : null,
    }),
    error: t.field({
      type: ErrorInterface,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ error }) => asData(error),
    }),
  }),
})

const RecordDonationsPayload = builder.objectRef<{ results: RowResult[] }>('RecordDonationsPayload').implement({
  description: 'A result for each row, in order.',
  fields: (t) => ({
    results: t.field({
      type: [RecordDonationsRowResult],
      description: 'Row by row.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ results }) => results,
    }),
    createdCount: t.int({
      description: 'Gifts made now.',
      resolve: ({ results }) => results.filter(({ created }) => created).length,
    }),
    existingCount: t.int({
      description: 'Gifts that were there already.',
      resolve: ({ results }) => results.filter(({ id, created }) => id && !created).length,
    }),
    failedCount: t.int({
      description: 'Rows that failed.',
      resolve: ({ results }) => results.filter(({ error }) => error).length,
    }),
  }),
})

const RefundDonationInput = builder.inputType('RefundDonationInput', {
  description: 'Money that goes back.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Of which gift.' }),
    amount: t.field({
      type: MoneyInput,
      description: 'How much, in the currency of the gift: all that is left if nothing is said.',
    }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it went back: now if nothing is said.' }),
    reason: t.string({ description: 'Why.' }),
    externalReference: t.string({ description: "The refund's name at the platform; unique for the gift." }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const VoidDonationInput = builder.inputType('VoidDonationInput', {
  description: 'A gift that is taken out of every figure.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    reason: t.field({ type: VoidReason, required: true, description: 'Why.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const ReceivePledgeInput = builder.inputType('ReceivePledgeInput', {
  description: 'A promised gift that has come.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it came: now if nothing is said.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const CorrectDonationInput = builder.inputType('CorrectDonationInput', {
  description: 'What of a gift was recorded wrongly; what is left out stays.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    amount: t.field({ type: MoneyInput, description: 'The right amount of money.' }),
    exchangeRate: t.field({ type: ExchangeRateInput, description: 'The rate, for an amount that is not in CNY.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it was really given.' }),
    donorName: t.string({ description: 'Who gave it.' }),
    donorHidden: t.boolean({ description: 'Whether the donor asks to be hidden.' }),
    beneficiary: t.string({ description: 'Whom it is for.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const SupersedeAggregateInput = builder.inputType('SupersedeAggregateInput', {
  description: 'What an aggregate no longer counts, because single gifts do.',
  fields: (t) => ({
    aggregate: t.id({ required: true, description: 'The AGGREGATE.' }),
    amount: t.field({ type: MoneyInput, description: 'How much of it: all that is left if nothing is said.' }),
    giftCount: t.field({ type: 'BigInt', description: 'How many of its gifts, where it is not all.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const AcceptDonationInput = builder.inputType('AcceptDonationInput', {
  description: 'The value at which goods are accepted.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which gift.' }),
    accepted: t.field({ type: ValuationInput, required: true, description: 'The value.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const IssueReceiptInput = builder.inputType('IssueReceiptInput', {
  description: 'A gift that gets a receipt.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

builder.mutationFields((t) => ({
  recordDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records a gift that was received. ${writers}`,
    args: { input: t.arg({ type: RecordDonationInput, required: true, description: 'The gift.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = only(await recordDonations(ctx.act('recordDonation', input), [toDonation(input)], { path: () => [] }))
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  pledgeDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records a gift that was promised. ${writers}`,
    args: { input: t.arg({ type: PledgeDonationInput, required: true, description: 'The gift.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = only(
        await recordDonations(ctx.act('pledgeDonation', input), [toDonation(input)], { pledged: true, path: () => [] }),
      )
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  recordDonations: t.field({
    type: RecordDonationsPayload,
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records up to 500 gifts, a result for each; with \`atomic\` all or none. ${writers}`,
    complexity: ({ input }) => ({ field: input.donations.length, multiplier: 1 }),
    args: { input: t.arg({ type: RecordDonationsInput, required: true, description: 'The gifts.' }) },
    resolve: async (_root, { input }, ctx) => {
      const results = await recordDonations(ctx.act('recordDonations', input), input.donations.map(toDonation), {
        atomic: input.atomic ?? false,
      })
      return {
        results: results.map((result, row) =>
          'error' in result ? { row, id: null, created: false, error: result.error } : { row, ...result, error: null },
        ),
      }
    },
  }),
  receivePledge: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `What was promised has come. ${writers}`,
    args: { input: t.arg({ type: ReceivePledgeInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await receivePledge(ctx.act('receivePledge', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  refundDonation: t.prismaField({
    type: 'Donation',
    errors: { types: [OverRefundError] },
    authScopes: { scope: 'donations:write' },
    description: `Gives money back, in part or whole; never more than is left. ${writers}`,
    args: { input: t.arg({ type: RefundDonationInput, required: true, description: 'The refund.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await refundDonation(ctx.act('refundDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  voidDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Takes a gift out of every figure, by reversal. ${writers}`,
    args: { input: t.arg({ type: VoidDonationInput, required: true, description: 'Which one, and why.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await voidDonation(ctx.act('voidDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  correctDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Puts a record right, by reversal and a new entry. ${writers}`,
    args: { input: t.arg({ type: CorrectDonationInput, required: true, description: 'What is right.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await correctDonation(ctx.act('correctDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  supersedeAggregate: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Takes back what an aggregate counts that single gifts now count. ${writers}`,
    args: { input: t.arg({ type: SupersedeAggregateInput, required: true, description: 'Which one, and how much.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await supersedeAggregate(ctx.act('supersedeAggregate', input), {
        ...input,
        donationId: uuidOf('Donation', input.aggregate),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  acceptDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Says at which value goods are accepted; an earlier value is reversed. ${writers}`,
    args: { input: t.arg({ type: AcceptDonationInput, required: true, description: 'Which one, and the value.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await acceptDonation(ctx.act('acceptDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  issueReceipt: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Gives a received gift a number by which anyone can verify it; one a gift. ${writers}`,
    args: { input: t.arg({ type: IssueReceiptInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await issueReceipt(ctx.act('issueReceipt', input), {
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
