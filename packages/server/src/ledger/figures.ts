import { reportingCurrency } from '../money/currency.ts'

/** What a ledger entry counts; see the schema. */
export type EntryKind =
  | 'GIFT'
  | 'REFUND'
  | 'TRANSFER_IN'
  | 'TRANSFER_OUT'
  | 'DISBURSEMENT'
  | 'PLEDGE'
  | 'DECLARED'
  | 'ACCEPTED'
  | 'IN_KIND_PLEDGE'
  | 'ITEM'
  | 'VOIDED'
  | 'IN_KIND_VOIDED'

/** Entries of one kind, granularity and commodity, added up. */
export interface Sum {
  kind: EntryKind
  granularity: 'ITEM' | 'AGGREGATE'
  /** A currency, or for goods by piece "unit\u001fdescription". */
  commodity: string
  entryCount: bigint
  count: bigint
  /** In minor units of the commodity; goods by piece in millionths. */
  amount: bigint
  /** In minor units of the reporting currency. */
  reporting: bigint
  /** Net number of entries that are "about" and "at least". */
  approximate: bigint
  atLeast: bigint
}

/** One currency's part of a figure. */
export interface CurrencyPart {
  currency: string
  amount: bigint
  reporting: bigint
}

/** Figures made of sums: minor units of the reporting currency, and counts. Cash, goods and counts are never mixed. */
export class Figures {
  readonly sums: readonly Sum[]
  constructor(sums: readonly Sum[]) {
    this.sums = sums
  }

  get itemized(): bigint {
    return this.reporting((sum) => sum.kind === 'GIFT' && sum.granularity === 'ITEM')
  }
  get aggregate(): bigint {
    return this.reporting((sum) => sum.kind === 'GIFT' && sum.granularity === 'AGGREGATE')
  }
  get transferredIn(): bigint {
    return this.of('TRANSFER_IN')
  }
  get transferredOut(): bigint {
    return this.of('TRANSFER_OUT')
  }
  /** Gifts and what came in by transfer. */
  get gross(): bigint {
    return this.of('GIFT') + this.transferredIn
  }
  get refunded(): bigint {
    return this.of('REFUND')
  }
  get net(): bigint {
    return this.gross - this.refunded
  }
  /** Net less what came in by transfer: added up over organisations, it counts a yuan once. */
  get netOfTransfers(): bigint {
    return this.net - this.transferredIn
  }
  get giftCount(): bigint {
    return this.count('GIFT')
  }
  get inKindCount(): bigint {
    return this.count('DECLARED')
  }
  get refundCount(): bigint {
    return this.count('REFUND')
  }
  get entryCount(): bigint {
    return this.sums.reduce((total, sum) => total + sum.entryCount, 0n)
  }

  /** The reporting amount of a kind. */
  of(kind: EntryKind): bigint {
    return this.reporting((sum) => sum.kind === kind)
  }

  /** How many gifts, refunds or lines a kind counts. */
  count(kind: EntryKind): bigint {
    return this.sums.reduce((total, sum) => (sum.kind === kind ? total + sum.count : total), 0n)
  }

  /** Cash by original currency, the reporting currency first, then by code. */
  byCurrency(): { currency: string; gross: CurrencyPart; refunded: CurrencyPart; net: CurrencyPart }[] {
    const currencies = [
      ...new Set(this.sums.filter(({ kind }) => cashKinds.has(kind)).map(({ commodity }) => commodity)),
    ]
    currencies.sort((a, b) => Number(b === reportingCurrency) - Number(a === reportingCurrency) || (a < b ? -1 : 1))
    return currencies.map((currency) => {
      const gross = this.part(currency, (kind) => kind === 'GIFT' || kind === 'TRANSFER_IN')
      const refunded = this.part(currency, (kind) => kind === 'REFUND')
      const net = { currency, amount: gross.amount - refunded.amount, reporting: gross.reporting - refunded.reporting }
      return { currency, gross, refunded, net }
    })
  }

  /** Goods by piece, the greatest number of entries first. Quantities are in millionths of the unit. */
  items(): { description: string; unit: string; quantity: bigint; precision: Precision }[] {
    const items = new Map<string, Sum[]>()
    for (const sum of this.sums)
      if (sum.kind === 'ITEM') items.set(sum.commodity, [...(items.get(sum.commodity) ?? []), sum])
    const weight = (sums: Sum[]) => Number(sums.reduce((total, sum) => total + sum.entryCount, 0n))
    return [...items]
      .sort(([a, left], [b, right]) => weight(right) - weight(left) || (a < b ? -1 : 1))
      .map(([commodity, sums]) => {
        const [unit = '', description = ''] = commodity.split('\u001f')
        return {
          unit,
          description,
          quantity: sums.reduce((total, { amount }) => total + amount, 0n),
          precision: precisionOf(sums),
        }
      })
      .filter(({ quantity }) => quantity !== 0n)
  }

  /** How exact the figures of some kinds are: as exact as the least exact record in them. */
  precision(...kinds: EntryKind[]): Precision {
    return precisionOf(this.sums.filter(({ kind }) => kinds.includes(kind)))
  }

  private reporting(which: (sum: Sum) => boolean): bigint {
    return this.sums.reduce((total, sum) => (which(sum) ? total + sum.reporting : total), 0n)
  }

  private part(currency: string, which: (kind: EntryKind) => boolean): CurrencyPart {
    const part = { currency, amount: 0n, reporting: 0n }
    for (const sum of this.sums) {
      if (sum.commodity !== currency || !which(sum.kind)) continue
      part.amount += sum.amount
      part.reporting += sum.reporting
    }
    return part
  }
}

export type Precision = 'EXACT' | 'APPROXIMATE' | 'AT_LEAST'

const cashKinds = new Set<EntryKind>(['GIFT', 'REFUND', 'TRANSFER_IN'])

/** A sum with an "about" in it is an "about"; with only lower bounds in it, a lower bound. */
function precisionOf(sums: readonly Sum[]): Precision {
  if (sums.some(({ approximate }) => approximate > 0n)) return 'APPROXIMATE'
  return sums.some(({ atLeast }) => atLeast > 0n) ? 'AT_LEAST' : 'EXACT'
}
