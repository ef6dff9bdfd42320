import { setTimeout as wait } from 'node:timers/promises'
import type { Viewer } from '../access/viewer.ts'
import type { Database } from '../database/database.ts'
import { type Cursor, cursorAt } from './cursor.ts'
import { maySeeEvent } from './event.policy.ts'
import type { EventRow } from './event.ts'
import { type EventFilter, matches } from './event-filter.ts'
import type { EventLog } from './event-log.ts'
import { readEvents } from './read-events.ts'

/** How many events a reader takes at a time. */
const batch = 200

/**
 * One reader of the log: a position, a filter and a viewer. Iterated, it gives what comes behind the position, batch by
 * batch, each event once and in order: first from the table, then as it comes. It takes only what is asked for, so a slow
 * reader costs no memory.
 */
export class EventFollower implements AsyncIterableIterator<EventRow[]> {
  private readonly events: EventLog
  private readonly db: Database
  private readonly viewer: Viewer
  private readonly filter: EventFilter
  private at: Cursor
  private ended = false
  private wake: (() => void) | null = null

  constructor(events: EventLog, db: Database, viewer: Viewer, filter: EventFilter, after: Cursor) {
    this.events = events
    this.db = db
    this.viewer = viewer
    this.filter = filter
    this.at = after
  }

  /** Up to where everything has been given out. */
  get cursor(): Cursor {
    return this.at
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<EventRow[], undefined>> {
    while (!this.ended && !this.events.isClosed) {
      const found = this.take() ?? (await this.read())
      if (found.length && !this.ended) return { done: false, value: found }
      if (!this.ended && this.at.position >= this.events.head.position) await this.news()
    }
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<EventRow[], undefined>> {
    this.ended = true
    if (this.wake) {
      this.events.forget(this.wake)
      this.wake()
    }
    return { done: true, value: undefined }
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve
      this.events.whenNews(resolve)
    })
  }

  /** What is at hand; null where it has to be read. */
  private take(): EventRow[] | null {
    const rows = this.events.atHand(this.at.position, batch)
    const last = rows?.at(-1)
    if (last) this.at = cursorAt(last)
    return rows?.filter((event) => matches(this.filter, event) && maySeeEvent(this.viewer, event)) ?? null
  }

  private async read(): Promise<EventRow[]> {
    // Everything up to the head is committed: what is not found up to there will not come.
    const { head } = this.events
    const part = { after: this.at.position, before: head.position + 1n, filter: this.filter, viewer: this.viewer }
    try {
      const rows = await readEvents(this.db, { ...part, limit: batch })
      const last = rows.at(-1)
      this.at = last && rows.length === batch ? cursorAt(last) : head
      return rows
    } catch (error) {
      // A database that is away for a while is no reason to cut a reader off.
      if (this.ended || this.events.isClosed) return []
      this.events.complain(error)
      await wait(1000, undefined, { ref: false })
      return []
    }
  }
}
