import currencyCodes from 'currency-codes'

/** The currency in which figures over several currencies are given. */
export const reportingCurrency = 'CNY'

/** Decimal places of a currency by ISO 4217 (CNY 2, JPY 0, KWD 3), or null for a code that ISO does not list. */
export function currencyDigits(code: string): number | null {
  return /^[A-Z]{3}$/.test(code) ? (currencyCodes.code(code)?.digits ?? null) : null
}
