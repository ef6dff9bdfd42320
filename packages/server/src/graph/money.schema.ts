import { builder } from '../builder.ts'
import { currencyDigits, reportingCurrency } from '../money/currency.ts'
import { formatMinor, type Money } from '../money/money.ts'

/** Money in the graph. Its shape is minor units, so that resolvers never touch decimals. */
export const MoneyType = builder.objectRef<Money>('Money').implement({
  description: 'An exact amount of money.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      description: 'The amount with all decimal places of its currency: `"12.50"`.',
      resolve: ({ minor, currency }) => formatMinor(minor, currencyDigits(currency) ?? 2),
    }),
    currency: t.field({
      type: 'CurrencyCode',
      description: 'The currency.',
      resolve: ({ currency }) => currency,
    }),
  }),
})

/** Minor units of the reporting currency as Money. */
export function reporting(minor: bigint): Money {
  return { minor, currency: reportingCurrency }
}

export const MoneyInput = builder.inputType('MoneyInput', {
  description: 'An exact amount of money.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      required: true,
      description: 'A positive decimal as text, with no more places than the currency has.',
    }),
    currency: t.field({ type: 'CurrencyCode', required: true, description: 'ISO 4217 code.' }),
  }),
})

export const ExchangeRateInput = builder.inputType('ExchangeRateInput', {
  description: 'The rate that is frozen with a record in another currency than CNY. Figures never use a later one.',
  fields: (t) => ({
    value: t.field({ type: 'Decimal', required: true, description: 'CNY for one unit of the other currency.' }),
    date: t.field({ type: 'Date', required: true, description: 'The day of the rate.' }),
    source: t.string({ required: true, description: 'Who published it.' }),
  }),
})

export const ExchangeRate = builder
  .objectRef<{ value: string; date: string; source: string }>('ExchangeRate')
  .implement({
    description: 'The rate that was frozen with a record.',
    fields: (t) => ({
      value: t.field({
        type: 'Decimal',
        description: 'CNY for one unit of the other currency.',
        resolve: ({ value }) => value,
      }),
      date: t.field({ type: 'Date', description: 'The day of the rate.', resolve: ({ date }) => date }),
      source: t.exposeString('source', { description: 'Who published it.' }),
    }),
  })

/** The frozen rate of a row, null where it was in the reporting currency. */
export function rateOf(row: {
  rateValue: unknown
  rateDate: unknown
  rateSource: string | null
}): { value: string; date: string; source: string } | null {
  if (row.rateValue === null || row.rateSource === null) return null
  const date = row.rateDate instanceof Date ? row.rateDate.toISOString() : String(row.rateDate)
  return {
    value: String(row.rateValue)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
    date: date.slice(0, 10),
    source: row.rateSource,
  }
}
