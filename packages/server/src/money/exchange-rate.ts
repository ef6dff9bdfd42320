import type { Check } from '../check.ts'
import { currencyDigits, reportingCurrency } from './currency.ts'
import type { Money } from './money.ts'

/** A rate as a caller writes it: units of the reporting currency for one unit of the other, when, and who says so. */
export interface ExchangeRateInput {
  value: string
  date: string
  source: string
}

/** A rate that was frozen with a record. */
export interface FrozenRate {
  /** Minor units of the reporting currency for one minor unit, as decimal text of at most 15 places. */
  factor: string
  rateValue: string | null
  rateDate: string | null
  rateSource: string | null
}

const same: FrozenRate = { factor: '1', rateValue: null, rateDate: null, rateSource: null }

/** Freezes the rate of an amount: none for the reporting currency, and one is needed for any other. */
export function freezeRate(check: Check, path: string[], money: Money, input?: ExchangeRateInput | null): FrozenRate {
  const digits = currencyDigits(money.currency)
  if (digits === null) return same
  if (money.currency === reportingCurrency) {
    if (input)
      check.fail(path, 'RATE_NOT_NEEDED', `An amount in ${reportingCurrency} has no exchange rate. Leave it out.`)
    return same
  }
  if (!input) {
    check.fail(
      path,
      'RATE_REQUIRED',
      `Give the rate from ${money.currency} to ${reportingCurrency} of that day, with its date and source.`,
    )
    return same
  }
  const rateDate = check.date([...path, 'date'], input.date)
  const rateSource = check.text([...path, 'source'], input.source, { max: 200 })
  const factor = scaledRate(input.value, 2 - digits)
  if (factor === null || (money.minor * factor.units) / 10n ** 15n > 10n ** 17n) {
    check.fail(
      [...path, 'value'],
      'BAD_RATE',
      'A rate is a positive decimal with at most 12 places, below one million, such as "7.0342".',
    )
    return same
  }
  return { factor: factor.text, rateValue: input.value, rateDate, rateSource }
}

/** The rate times 10^shift, as units of 10^-15 and as text; null when it is no proper rate. */
function scaledRate(value: string, shift: number): { units: bigint; text: string } | null {
  const match = /^(\d{1,6})(?:\.(\d{1,12}))?$/.exec(value)
  if (!match) return null
  const [, whole = '0', fraction = ''] = match
  // Four decimal places are the most that a currency has, so 15 + shift is never negative.
  const units = BigInt(whole + fraction.padEnd(15 + shift, '0').slice(0, 15 + shift))
  if (units === 0n) return null
  const text = units.toString().padStart(16, '0')
  return { units, text: `${text.slice(0, -15)}.${text.slice(-15)}` }
}
