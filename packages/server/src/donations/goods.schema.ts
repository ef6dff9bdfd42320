import { builder } from '../builder.ts'
import { MoneyType } from '../graph/money.schema.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'

export const ValuationMethod = builder.enumType('ValuationMethod', {
  description: 'How goods were valued.',
  values: {
    DONOR_DECLARED: { description: "By the donor's word." },
    MARKET: { description: 'By the market price.' },
    PURCHASE_COST: { description: 'By what they cost.' },
    CUSTOMS: { description: 'By the value declared to customs.' },
    APPRAISAL: { description: 'By an appraiser.' },
  } as const,
})

const ValuationStage = builder.enumType('ValuationStage', {
  description: 'Whose value it is.',
  values: { DECLARED: { description: "The donor's." }, ACCEPTED: { description: "The receiver's." } } as const,
})

builder.prismaObject('DonationItem', {
  description: 'Goods in a gift.',
  fields: (t) => ({
    description: t.exposeString('description', { description: 'What it is.' }),
    unit: t.exposeString('unit', { description: 'What is counted.' }),
    quantity: t.field({
      type: 'Decimal',
      description: 'How many or how much.',
      resolve: ({ quantity }) => quantity.toFixed(),
    }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact the quantity is.' }),
  }),
})

builder.prismaObject('Valuation', {
  description: 'What goods were worth, said by whom and how. A new one never edits an old one.',
  fields: (t) => ({
    stage: t.expose('stage', { type: ValuationStage, description: 'Whose value it is.' }),
    method: t.expose('method', { type: ValuationMethod, description: 'How it was found.' }),
    value: t.field({
      type: MoneyType,
      description: 'The value.',
      resolve: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }),
    }),
    valuedOn: t.field({
      type: 'Date',
      description: 'Of which day.',
      resolve: ({ valuedOn }) => valuedOn.toISOString().slice(0, 10),
    }),
    evidence: t.exposeString('evidence', { nullable: true, description: 'What it rests on.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was said here.' }),
  }),
})
