import currencyCodes from 'currency-codes'

/** The currency in which figures over several currencies are given. */
export const reportingCurrency = 'CNY'

// The list is searched from its beginning each time, and every amount asks.
const known = new Map<string, number | null>()

/** Decimal places of a currency by ISO 4217 (CNY 2, JPY 0, KWD 3), or null for a code that ISO does not list. */
export function currencyDigits(code: string): number | null {
  if (!/^[A-Z]{3}$/.test(code)) return null
  let digits = known.get(code)
  if (digits === undefined) known.set(code, (digits = currencyCodes.code(code)?.digits ?? null))
  return digits
}
