import { setTimeout as wait } from 'node:timers/promises'
import type { EventRow } from './event.ts'
import type { EventFollower } from './event-follower.ts'

/** That the figures of a campaign are to be read: now, or since an event said so. */
export interface TotalsChange {
  campaignId: string
  /** The event, null for the state at the beginning. */
  event: EventRow | null
}

/** At least so long between two answers, so that a burst of changes is one. */
const pause = 250

/**
 * Follows the figures of campaigns: each once at the beginning, then those that changed, however often they did since the
 * last time. What a reader misses is nothing: only the latest state is told.
 */
export class TotalsFollower implements AsyncIterableIterator<TotalsChange[]> {
  private readonly changes: EventFollower
  private beginning: TotalsChange[] | null
  private told = 0
  constructor(changes: EventFollower, campaignIds: readonly string[]) {
    this.changes = changes
    this.beginning = campaignIds.map((campaignId) => ({ campaignId, event: null }))
  }

  get cursor() {
    return this.changes.cursor
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<TotalsChange[], undefined>> {
    if (this.beginning) {
      const value = this.beginning
      this.beginning = null
      this.told = performance.now()
      return { done: false, value }
    }
    const early = pause - (performance.now() - this.told)
    if (early > 0) await wait(early, undefined, { ref: false })
    const { done, value } = await this.changes.next()
    if (done) return { done, value }
    this.told = performance.now()
    const latest = new Map(value.map((event) => [event.subjectId, event]))
    return { done: false, value: [...latest.values()].map(changeOf) }
  }

  return(): Promise<IteratorResult<TotalsChange[], undefined>> {
    return this.changes.return() as Promise<IteratorResult<TotalsChange[], undefined>>
  }
}

const changeByEvent = new WeakMap<EventRow, TotalsChange>()

// One and the same for all readers of an event, so that its figures are read once for all of them.
function changeOf(event: EventRow): TotalsChange {
  let change = changeByEvent.get(event)
  if (!change) changeByEvent.set(event, (change = { campaignId: event.subjectId, event }))
  return change
}
