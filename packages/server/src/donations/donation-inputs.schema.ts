import type { InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { optionalUuid } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { ExchangeRateInput, MoneyInput } from '../graph/money.schema.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import type { DonationInput } from './donation.input.ts'
import { Granularity, VoidReason } from './donation.schema.ts'
import { ValuationMethod } from './goods.schema.ts'

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
export const RecordDonationInput = builder.inputType('RecordDonationInput', {
  description: 'A gift that was received.',
  fields: (t) => ({ ...donationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
export const PledgeDonationInput = builder.inputType('PledgeDonationInput', {
  description: 'A gift that was promised.',
  fields: (t) => ({ ...donationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
export const RecordDonationsInput = builder.inputType('RecordDonationsInput', {
  description: 'Many gifts that were received.',
  fields: (t) => ({
    donations: t.field({ type: [RecordDonationRow], required: true, description: 'From 1 to 500.' }),
    atomic: t.boolean({ defaultValue: false, description: 'All rows or none.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

type Given = InputShapeFromFields<ReturnType<typeof donationFields>>

/** Public ids become UUIDs; all else is the operation's own shape. */
export function toDonation(input: Given): DonationInput {
  return {
    ...input,
    campaignId: optionalUuid('Campaign', input.campaign),
    organizationId: optionalUuid('Organization', input.organization),
    coveredById: optionalUuid('Donation', input.coveredBy),
  }
}

export const RefundDonationInput = builder.inputType('RefundDonationInput', {
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

export const VoidDonationInput = builder.inputType('VoidDonationInput', {
  description: 'A gift that is taken out of every figure.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    reason: t.field({ type: VoidReason, required: true, description: 'Why.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

export const ReceivePledgeInput = builder.inputType('ReceivePledgeInput', {
  description: 'A promised gift that has come.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    occurredAt: t.field({ type: 'DateTime', description: 'When it came: now if nothing is said.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

export const CorrectDonationInput = builder.inputType('CorrectDonationInput', {
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

export const SupersedeAggregateInput = builder.inputType('SupersedeAggregateInput', {
  description: 'What an aggregate no longer counts, because single gifts do.',
  fields: (t) => ({
    aggregate: t.id({ required: true, description: 'The AGGREGATE.' }),
    amount: t.field({ type: MoneyInput, description: 'How much of it: all that is left if nothing is said.' }),
    giftCount: t.field({ type: 'BigInt', description: 'How many of its gifts, where it is not all.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

export const AcceptDonationInput = builder.inputType('AcceptDonationInput', {
  description: 'The value at which goods are accepted.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which gift.' }),
    accepted: t.field({ type: ValuationInput, required: true, description: 'The value.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

export const IssueReceiptInput = builder.inputType('IssueReceiptInput', {
  description: 'A gift that gets a receipt.',
  fields: (t) => ({
    donation: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})
