import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { isPlain, readTotals, type Totals, type TotalsKey } from './totals.ts'

/** Totals for whoever asks: everyone may see them, so all requests of this server share their statements. */
export class TotalsLoader {
  // Plain reads of now are the most by far and have a plan of their own; the others do not wait behind them.
  private readonly now: Coalescer<TotalsKey, Totals>
  private readonly cut: Coalescer<TotalsKey, Totals>
  constructor(db: Database) {
    const read = (keys: TotalsKey[]) => readTotals(db, keys)
    this.now = new Coalescer(read, nameOf)
    this.cut = new Coalescer(read, nameOf)
  }

  load(key: TotalsKey): Promise<Totals> {
    return (isPlain(key) ? this.now : this.cut).load(key)
  }
}

function nameOf({ sets, items, before, known }: TotalsKey): string {
  return `${sets.map((set) => set.join()).join(';')} ${items} ${before?.getTime()} ${known?.getTime()}`
}
