import type { Changes } from '../database/changes.ts'
import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { Kept } from '../database/kept.ts'
import type { Moment } from '../database/moment.ts'
import { type Cut, isPlain, readTotals, settle, type Totals, type TotalsKey } from './totals.ts'

/** The most totals that are kept: a kilobyte each. */
const mostKept = 20_000

const now: Cut = { before: null, known: null }

/** Totals, as one request reads them. */
export class TotalsLoader {
  private readonly shared: SharedTotals
  private readonly moment: Moment
  constructor(shared: SharedTotals, moment: Moment) {
    this.shared = shared
    this.moment = moment
  }

  load(key: TotalsKey): Totals | Promise<Totals> {
    return this.shared.load(key, this.moment)
  }
}

/** Totals for whoever asks: everyone may see them, so all requests of this server share their statements. */
export class SharedTotals {
  // Plain reads of now are the most by far and have a plan of their own; the others do not wait behind them.
  private readonly now: Coalescer<TotalsKey, Totals>
  /** The same of one scope each, which are kept until they change. */
  private readonly kept: Kept<Totals>
  private readonly single: Coalescer<TotalsKey, Totals>
  private readonly cut: Coalescer<TotalsKey, Totals>
  constructor(db: Database, changes: Changes) {
    const read = (keys: TotalsKey[]) => readTotals(db, keys)
    this.kept = new Kept<Totals>(changes, {
      changed: 'scopes',
      most: mostKept,
      renew: (it, moment) => settle(now, it, moment),
    })
    this.now = new Coalescer(read, nameOf)
    this.single = new Coalescer((keys) => this.kept.readAll(keys, { nameOf: scopeOf, tagOf: scopeOf, read }), scopeOf)
    this.cut = new Coalescer(read, nameOf)
  }

  load(key: TotalsKey, moment: Moment): Totals | Promise<Totals> {
    if (isPlain(key) && key.sets[0]?.length === 1)
      return this.kept.load(scopeOf(key), moment, () => this.single.load(key))
    moment.spoil()
    return isPlain(key) ? this.now.load(key) : this.cut.load(key)
  }
}

const scopeOf = ({ sets }: TotalsKey) => String(sets[0]?.[0])

function nameOf({ sets, items, before, known }: TotalsKey): string {
  return `${sets.map((set) => set.join()).join(';')} ${items} ${before?.getTime()} ${known?.getTime()}`
}
