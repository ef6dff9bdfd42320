/** An amount as the API writes it and reads it. Amounts are decimal text: no number of JavaScript is exact enough. */
export interface MoneyLike {
  /** Decimal text. */
  readonly amount: string
  /** ISO 4217. */
  readonly currency: string
}

/**
 * Money as a value: exact, immutable, ready to be an input of the API.
 *
 * @example
 * ```ts
 * const sum = cny('12.50').add(cny('0.10'))
 * sum.amount // '12.60'
 * sum.format('zh-CN') // '¥12.60'
 * ```
 */
export class Money implements MoneyLike {
  /** Decimal text, with as many places as it was given. */
  readonly amount: string
  /** ISO 4217. */
  readonly currency: string

  constructor(amount: string, currency: string) {
    if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new TypeError('An amount is decimal text such as "12.50".')
    if (!/^[A-Z]{3}$/.test(currency)) throw new TypeError('A currency is an ISO 4217 code such as "CNY".')
    this.amount = amount
    this.currency = currency
  }

  /** The sum. Both have to be of one currency. */
  add(other: MoneyLike): Money {
    return this.#combine(other, (a, b) => a + b)
  }

  /** The difference. Both have to be of one currency. */
  subtract(other: MoneyLike): Money {
    return this.#combine(other, (a, b) => a - b)
  }

  /** Less than zero when this is less than the other, zero when equal (`12.5` equals `12.50`): fits `sort`. */
  compare(other: MoneyLike): -1 | 0 | 1 {
    const [a, b] = this.#align(other)
    return a < b ? -1 : a > b ? 1 : 0
  }

  /** Whether both are the same amount of the same currency. */
  equals(other: MoneyLike): boolean {
    return this.currency === other.currency && this.compare(other) === 0
  }

  /** The amount as people of a locale write it, by the locale of the machine if none is given. Nothing is rounded. */
  format(locale?: string | readonly string[], options: Intl.NumberFormatOptions = {}): string {
    const style = { style: 'currency', currency: this.currency } as const
    const usual = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2
    const format = new Intl.NumberFormat(locale as string | string[] | undefined, {
      ...style,
      maximumFractionDigits: Math.max(usual, scaleOf(this.amount)),
      ...options,
    })
    // Decimal text is formatted exactly; the types of ES2022 do not know it yet.
    return format.format(this.amount as unknown as number)
  }

  /** `12.50 CNY` */
  toString(): string {
    return `${this.amount} ${this.currency}`
  }

  #combine(other: MoneyLike, operation: (a: bigint, b: bigint) => bigint): Money {
    const [a, b, scale] = this.#align(other)
    return new Money(toText(operation(a, b), scale), this.currency)
  }

  #align(other: MoneyLike): [bigint, bigint, number] {
    if (other.currency !== this.currency) throw new TypeError(`Cannot mix ${this.currency} and ${other.currency}.`)
    const scale = Math.max(scaleOf(this.amount), scaleOf(other.amount))
    return [toUnits(this.amount, scale), toUnits(other.amount, scale), scale]
  }
}

/**
 * An amount in a currency, or an answer's amount as a value.
 *
 * @example
 * ```ts
 * money('12.50', 'USD')
 * money(totals.cash.net).format('en')
 * ```
 */
export function money(amount: string | bigint, currency: string): Money
export function money(amount: MoneyLike): Money
export function money(amount: string | bigint | MoneyLike, currency = ''): Money {
  return typeof amount === 'object' ? new Money(amount.amount, amount.currency) : new Money(String(amount), currency)
}

/**
 * Yuan.
 *
 * @example
 * ```ts
 * cny('12.50')
 * ```
 */
export function cny(amount: string | bigint): Money {
  return money(amount, 'CNY')
}

function scaleOf(amount: string): number {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

function toUnits(amount: string, scale: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(scale - scaleOf(amount)))
}

function toText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`
}
