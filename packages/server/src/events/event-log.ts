import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { runUnder } from '../traces/scope.ts'
import { type Cursor, cursorAt } from './cursor.ts'
import type { EventRow } from './event.ts'
import type { FanOut, Hear } from './fan-out.ts'
import { readEvents, readHead } from './read-events.ts'

/** How the log of a server works. */
export interface EventLogOptions {
  db: Database
  log: Logger
  /** How it hears of other servers, and they of it. */
  fanOut: (hear: Hear) => FanOut
  /** How often it looks for itself, in milliseconds. */
  lookEvery?: number
  /** How many of the last events it has at hand for its readers. */
  tailLength?: number
  /** Called each time that it goes further, beside its readers. */
  onNews?: () => void
}

/** How many events are given their positions, and read, at a time. */
const batch = 1000
/** So many events at once mean that many write; then it leaves the log alone for so long, in milliseconds: the next are more at once. */
const many = 10n
const rest = 25

/**
 * The log as one server follows it: it gives events their positions, hears how far the log goes, and has its end at hand,
 * read once for all readers. Readers are only positions: whoever is slow holds up nobody, and nothing is kept for them.
 */
export class EventLog {
  private readonly options: Required<EventLogOptions>
  private readonly fanOut: FanOut
  private readonly looking: NodeJS.Timeout
  /** The end of the log, without a gap, up to `end`. */
  private tail: EventRow[] = []
  private end: Cursor
  /** Readers that wait for more, each called once. */
  private waiting: (() => void)[] = []
  private working: Promise<void> | null = null
  private again = false
  private lookedAt = performance.now()
  private closed = false

  private constructor(options: EventLogOptions, end: Cursor) {
    const { lookEvery = 500, tailLength = 5000, onNews = () => {} } = options
    this.options = { ...options, lookEvery, tailLength, onNews }
    this.end = end
    this.fanOut = options.fanOut((position) => {
      if (position > this.end.position) this.poke()
    })
    this.looking = setInterval(() => this.poke(), this.options.lookEvery)
    this.looking.unref()
  }

  /** Begins at the end of the log as it is now. */
  static async open(options: EventLogOptions): Promise<EventLog> {
    const events = new EventLog(options, await readHead(options.db))
    events.poke()
    return events
  }

  /** How far the log is known to go here. */
  get head(): Cursor {
    return this.end
  }

  /** Whether other servers tell of theirs: where they do not, events come by looking. */
  get isTold(): boolean {
    return this.fanOut.isConnected
  }

  /** How long ago it was last seen how far the log goes. */
  get millisecondsSinceLook(): number {
    return performance.now() - this.lookedAt
  }

  get isClosed(): boolean {
    return this.closed
  }

  /** Says that there may be something new: a write of this server is done, or another server told so. */
  poke(): void {
    if (this.closed) return
    if (this.working) {
      this.again = true
      return
    }
    // For all who read, not for whoever wrote last.
    this.working = runUnder(undefined, () => this.catchUp())
      .then((taken) => (taken >= many && !this.closed ? wait(rest) : undefined))
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        this.working = null
        if (this.again) {
          this.again = false
          this.poke()
        }
      })
  }

  /** Calls back once, when there is more than now, or the log is closed. */
  whenNews(call: () => void): void {
    if (this.closed) call()
    else this.waiting.push(call)
  }

  /** Takes that back: whoever stops following leaves nothing here. */
  forget(call: () => void): void {
    const index = this.waiting.indexOf(call)
    if (index >= 0) this.waiting.splice(index, 1)
  }

  /** How many wait for more. */
  get readers(): number {
    return this.waiting.length
  }

  /** The events behind a position that are at hand, or null where they have to be read. */
  atHand(after: bigint, limit: number): EventRow[] | null {
    const first = this.tail[0]?.position ?? this.end.position + 1n
    if (after + 1n < first) return null
    const start = Number(after + 1n - first)
    return this.tail.slice(start, start + limit)
  }

  /** Tells the operator that events could not be read for now. */
  complain(error: unknown): void {
    this.options.log.warn({ err: error }, 'events could not be read; they come later')
  }

  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.looking)
    this.tellReaders()
    await this.working
    await this.fanOut.close()
  }

  /** Gives places to all that is there, and answers how many were the last. */
  private async catchUp(): Promise<bigint> {
    for (;;) {
      const [done] = await this.options.db.query<{ head: bigint; taken: bigint }>(
        sql`SELECT head, taken FROM sequence_events(${batch})`,
      )
      this.lookedAt = performance.now()
      const { head = 0n, taken = 0n } = done ?? {}
      if (head > this.end.position) await this.readTo(head)
      if (taken > 0n)
        await this.fanOut.tell(head).catch((error: unknown) => {
          this.options.log.warn({ err: error }, 'other servers could not be told of events; they will look')
        })
      if (taken < BigInt(batch) || this.closed) return taken
    }
  }

  private async readTo(head: bigint): Promise<void> {
    const { db, tailLength } = this.options
    // Far behind, what readers here have not asked for need not come by hand: they read it.
    const far = head - BigInt(tailLength)
    if (this.end.position < far) this.tail = []
    let after = this.end.position < far ? far : this.end.position
    while (after < head) {
      const rows = await readEvents(db, { after, before: head + 1n, viewer: null, limit: batch })
      const last = rows.at(-1)
      if (!last) return
      this.tail.push(...rows)
      this.tail.splice(0, Math.max(0, this.tail.length - tailLength))
      after = last.position
      this.end = cursorAt(last)
      this.tellReaders()
    }
  }

  private tellReaders(): void {
    const calls = this.waiting
    this.waiting = []
    this.options.onNews()
    callInGroups(calls, 0)
  }
}

/** How many readers are woken at a time. */
const group = 250

/** Wakes readers a group at a time: others have their turn in between, and what a group made is garbage before the next. */
function callInGroups(calls: readonly (() => void)[], from: number): void {
  const end = Math.min(from + group, calls.length)
  for (let index = from; index < end; index++) calls[index]?.()
  if (end < calls.length) setImmediate(callInGroups, calls, end)
}
