import { LRUCache } from 'lru-cache'
import type { Changed, Changes, Checked, Keeper } from './changes.ts'
import type { Held, Moment } from './moment.ts'

/** What is kept, and how much of it. */
export interface KeptOptions<Value> {
  changed: Changed
  /** The greatest weight of all values together. */
  most: number
  /** What a value weighs: 1 if nothing is said. */
  weigh?: (value: Value) => number
  /** A value as it is at a later moment, up to which it holds. */
  renew?: (value: Value, checked: Checked) => Value
}

/** How values of one sort are read. */
export interface Reading<Key, Value> {
  /** The name under which a value is kept, the same for everyone who may see it. */
  nameOf(key: Key): string
  /** Of what the database notes changes. */
  tagOf(key: Key): string
  /** Reads them, in the order of the keys. */
  read(keys: Key[]): Promise<Value[]>
}

interface KeptValue<Value> {
  value: Value & {}
  tag: string
  held: Held
}

/** Values as they were read, for as long as the database says that they hold. What is not there (null) is not kept. */
export class Kept<Value> implements Keeper {
  private readonly values: LRUCache<string, KeptValue<Value>>
  /** The names of what is kept, by its tag. */
  private readonly names = new Map<string, Set<string>>()
  /** Of each read under way, what changed since it began; null for everything. */
  private readonly reads = new Set<Set<string | null>>()
  private readonly renew: (value: Value, checked: Checked) => Value
  constructor(changes: Changes, { changed, most, weigh = () => 1, renew = (value) => value }: KeptOptions<Value>) {
    this.renew = renew
    this.values = new LRUCache({
      maxSize: most,
      sizeCalculation: ({ value }) => Math.max(1, weigh(value)),
      dispose: (kept, name) => this.drop(kept, name),
    })
    changes.follow(changed, this)
  }

  /**
   * The value of a name as it is at a moment or later: what is kept, once it is known that it holds, else what `read`
   * gives, by way of `readAll`. A promise only where somebody has to be asked.
   */
  load(name: string, moment: Moment, read: () => Promise<Value>): Value | Promise<Value> {
    const kept = this.values.get(name)
    if (!kept) return anew(moment, read)
    if (moment.checked) return this.take(kept, moment, moment.checked)
    return moment.check().then((checked) => {
      const kept = this.values.get(name)
      return kept ? this.take(kept, moment, checked) : anew(moment, read)
    })
  }

  private take({ value, held }: KeptValue<Value>, moment: Moment, checked: Checked): Value {
    moment.hold(held)
    return this.renew(value, checked)
  }

  /** Reads values and keeps them, but for what changed meanwhile. */
  async readAll<Key>(keys: Key[], { nameOf, tagOf, read }: Reading<Key, Value>): Promise<Value[]> {
    const changed = new Set<string | null>()
    this.reads.add(changed)
    try {
      const values = await read(keys)
      for (const [index, key] of keys.entries()) {
        const value = values[index] as Value
        const tag = tagOf(key)
        if (value && !changed.has(tag) && !changed.has(null)) this.keep(nameOf(key), tag, value)
      }
      return values
    } finally {
      this.reads.delete(changed)
    }
  }

  forget(tags: readonly string[]): void {
    for (const tag of tags) {
      for (const changed of this.reads) changed.add(tag)
      for (const name of this.names.get(tag) ?? []) this.values.delete(name)
    }
  }

  forgetAll(): void {
    for (const changed of this.reads) changed.add(null)
    this.values.clear()
  }

  private keep(name: string, tag: string, value: Value & {}): void {
    this.values.set(name, { value, tag, held: { gone: false } })
    if (!this.values.has(name)) return
    const names = this.names.get(tag)
    if (names) names.add(name)
    else this.names.set(tag, new Set([name]))
  }

  private drop({ tag, held }: KeptValue<Value>, name: string): void {
    held.gone = true
    const names = this.names.get(tag)
    names?.delete(name)
    if (!names?.size) this.names.delete(tag)
  }
}

/** What is read now may be kept from now on: the answer for which it is read cannot know whether it is. */
function anew<Value>(moment: Moment, read: () => Promise<Value>): Promise<Value> {
  moment.spoil()
  return read()
}
