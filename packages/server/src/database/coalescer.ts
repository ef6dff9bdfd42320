import { currentScope, runForAll, type Scope } from '../traces/scope.ts'

/** What is asked for and not yet on its way, with all who wait for it. */
interface Waiting<Key, Value> {
  key: Key
  waiters: { resolve: (value: Value) => void; reject: (error: unknown) => void; scope: Scope | undefined }[]
}

/** How a coalescer is bounded. */
export interface CoalescerOptions {
  /** The most statements under way at once. Default 2. */
  statements?: number
  /** The most keys in one. Default 500. */
  keys?: number
  /** Hears that nobody waits any more and nothing is under way. */
  onIdle?: () => void
}

/**
 * Coalesces reads across all requests of a server: what is asked for while earlier statements are under way goes out as
 * one. Nobody joins a statement that has begun, and nothing is kept, so a read that starts after a write sees it. Only
 * for what is the same for everyone who asks with the same key.
 */
export class Coalescer<Key, Value> {
  private waiting = new Map<string | Key, Waiting<Key, Value>>()
  private underWay = 0
  private scheduled = false
  private readonly read: (keys: Key[]) => Promise<Value[]>
  private readonly nameOf: (key: Key) => string | Key
  private readonly options: CoalescerOptions

  /** `read` answers for each key in order; keys of one name are asked for once. */
  constructor(
    read: (keys: Key[]) => Promise<Value[]>,
    nameOf: (key: Key) => string | Key = (key) => key,
    options: CoalescerOptions = {},
  ) {
    this.read = read
    this.nameOf = nameOf
    this.options = options
  }

  load(key: Key): Promise<Value> {
    return new Promise((resolve, reject) => {
      const name = this.nameOf(key)
      const asked = this.waiting.get(name)
      const waiter = { resolve, reject, scope: currentScope() }
      if (asked) return void asked.waiters.push(waiter)
      this.waiting.set(name, { key, waiters: [waiter] })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => {
        this.scheduled = false
        this.dispatch()
      })
    })
  }

  private dispatch(): void {
    const { statements = 2, keys = 500, onIdle } = this.options
    while (this.waiting.size && this.underWay < statements) {
      const all = [...this.waiting]
      // A new map, instead of one that is emptied: see DECISIONS, "A request is garbage when it is answered".
      this.waiting = new Map(all.splice(keys))
      this.underWay++
      void this.run(all.map(([, waiting]) => waiting)).finally(() => {
        this.underWay--
        this.dispatch()
      })
    }
    if (this.underWay === 0) onIdle?.()
  }

  private async run(batch: Waiting<Key, Value>[]): Promise<void> {
    try {
      const waiters = batch.flatMap(({ waiters }) => waiters)
      const values = await runForAll(waiters, () => this.read(batch.map(({ key }) => key)))
      for (const [index, { waiters }] of batch.entries())
        for (const { resolve } of waiters) resolve(values[index] as Value)
    } catch (error) {
      // One key that cannot be read must not fail its neighbours: halves are asked for until it stands alone.
      if (batch.length > 1 && isAboutData(error)) {
        const half = batch.length >> 1
        await this.run(batch.slice(0, half))
        await this.run(batch.slice(half))
      } else for (const { waiters } of batch) for (const { reject } of waiters) reject(error)
    }
  }
}

/** Whether PostgreSQL refused what was asked (class 22: data exceptions), rather than was not there or not in time. */
function isAboutData(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('22')
}
