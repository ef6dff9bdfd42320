import type { Check } from '../check.ts'
import { currencyDigits } from './currency.ts'

/** An exact amount: whole minor units (fen, cents) of a currency. */
export interface Money {
  minor: bigint
  currency: string
}

/** An amount as a caller writes it: `{ amount: "12.50", currency: "CNY" }`. */
export interface MoneyInput {
  amount: string
  currency: string
}

/**
 * The largest single amount, in minor units: 10^15 (ten trillion yuan). More is a slip of the keyboard, and the bound
 * keeps every sum of every ledger far from the limits of its columns.
 */
export const maximumMinor = 10n ** 15n

/** Reads a positive amount; every fault is noted in `check` under `path`. */
export function readMoney(check: Check, path: string[], input: MoneyInput, options: { zero?: boolean } = {}): Money {
  const none = { minor: 0n, currency: input.currency }
  const digits = currencyDigits(input.currency)
  if (digits === null) {
    check.fail(
      [...path, 'currency'],
      'UNKNOWN_CURRENCY',
      `"${shorten(input.currency)}" is not an ISO 4217 currency code. Use one such as CNY, USD or EUR.`,
    )
    return none
  }
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(input.amount)
  if (!match) {
    check.fail([...path, 'amount'], 'NOT_A_DECIMAL', 'Not a decimal number. Write digits and a point, such as "12.50".')
    return none
  }
  const [, sign, whole = '', fraction = ''] = match
  if (fraction.replace(/0+$/, '').length > digits) {
    check.fail(
      [...path, 'amount'],
      'TOO_PRECISE',
      `${input.currency} has ${digits} decimal places. Round the amount to them.`,
    )
    return none
  }
  if (whole.replace(/^0+/, '').length > 16) {
    check.fail(
      [...path, 'amount'],
      'TOO_LARGE',
      `The largest amount is ${formatMinor(maximumMinor, digits)}. Check the number of digits.`,
    )
    return none
  }
  const minor = BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.slice(0, digits).padEnd(digits, '0') || '0')
  if (minor > maximumMinor) {
    check.fail(
      [...path, 'amount'],
      'TOO_LARGE',
      `The largest amount is ${formatMinor(maximumMinor, digits)}. Check the number of digits.`,
    )
    return none
  }
  if (sign === '-' || (minor === 0n && !options.zero)) {
    check.fail(
      [...path, 'amount'],
      'NOT_POSITIVE',
      'The amount has to be more than zero. Money that goes back is a refund.',
    )
    return none
  }
  return { minor, currency: input.currency }
}

/** Minor units as decimal text: `formatMinor(1250n, 2)` is `"12.50"`. */
export function formatMinor(minor: bigint, digits: number): string {
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const point = text.length - digits
  return `${minor < 0n ? '-' : ''}${text.slice(0, point)}${digits ? `.${text.slice(point)}` : ''}`
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
