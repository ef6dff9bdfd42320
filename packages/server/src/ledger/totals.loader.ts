import type { Database } from '../database/database.ts'
import { readTotals, type Totals, type TotalsKey } from './totals.ts'

interface Waiting {
  key: TotalsKey
  resolve: (totals: Totals) => void
  reject: (error: unknown) => void
}

/** Reads of one kind: who waits, and how many statements are under way. */
interface Queue {
  waiting: Waiting[]
  underWay: number
}

/** The most statements of a queue under way at once, and the most totals in one. */
const statementsAtOnce = 2
const totalsAtOnce = 500

/**
 * Coalesces reads of totals across all requests of this server: what is asked for while earlier statements are under
 * way goes out as one. Everyone may see totals, so the answers are the same for all; nothing is kept, so a read that
 * starts after a write sees it.
 */
export class TotalsLoader {
  // Plain reads of now are the most by far and have a plan of their own; the others do not wait behind them.
  private readonly now: Queue = { waiting: [], underWay: 0 }
  private readonly cut: Queue = { waiting: [], underWay: 0 }
  private scheduled = false
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
  }

  load(key: TotalsKey): Promise<Totals> {
    return new Promise((resolve, reject) => {
      const queue = key.before || key.known || key.items || key.sets.length !== 1 ? this.cut : this.now
      queue.waiting.push({ key, resolve, reject })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => {
        this.scheduled = false
        this.dispatch(this.now)
        this.dispatch(this.cut)
      })
    })
  }

  private dispatch(queue: Queue): void {
    while (queue.waiting.length && queue.underWay < statementsAtOnce) {
      void this.run(queue, queue.waiting.splice(0, totalsAtOnce))
    }
  }

  private async run(queue: Queue, batch: Waiting[]): Promise<void> {
    queue.underWay++
    try {
      const totals = await readTotals(
        this.db,
        batch.map(({ key }) => key),
      )
      for (const [index, { resolve }] of batch.entries()) resolve(totals[index] as Totals)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      queue.underWay--
      this.dispatch(queue)
    }
  }
}
