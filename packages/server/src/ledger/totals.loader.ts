import type { Database } from '../database/database.ts'
import { readTotals, type Totals, type TotalsKey } from './totals.ts'

interface Waiting {
  key: TotalsKey
  resolve: (totals: Totals) => void
  reject: (error: unknown) => void
}

/** The most statements under way at once, and the most totals in one. */
const statementsAtOnce = 2
const totalsAtOnce = 500

/**
 * Coalesces reads of totals across all requests of this server: what is asked for while earlier statements are under
 * way goes out as one. Everyone may see totals, so the answers are the same for all; nothing is kept, so a read that
 * starts after a write sees it.
 */
export class TotalsLoader {
  // Plain reads of now are the most by far and have a plan of their own.
  private readonly now: Waiting[] = []
  private readonly cut: Waiting[] = []
  private underWay = 0
  private scheduled = false
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
  }

  load(key: TotalsKey): Promise<Totals> {
    return new Promise((resolve, reject) => {
      const queue = key.before || key.known || key.items || key.sets.length !== 1 ? this.cut : this.now
      queue.push({ key, resolve, reject })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => this.dispatch())
    })
  }

  private dispatch(): void {
    this.scheduled = false
    for (const queue of [this.now, this.cut]) {
      while (queue.length && this.underWay < statementsAtOnce) void this.run(queue.splice(0, totalsAtOnce))
    }
  }

  private async run(batch: Waiting[]): Promise<void> {
    this.underWay++
    try {
      const totals = await readTotals(
        this.db,
        batch.map(({ key }) => key),
      )
      for (const [index, { resolve }] of batch.entries()) resolve(totals[index] as Totals)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      this.underWay--
      this.dispatch()
    }
  }
}
