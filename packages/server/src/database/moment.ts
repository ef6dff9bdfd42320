import type { Changes, Checked } from './changes.ts'

/** Something that was kept when it was read; gone once it may have changed. */
export interface Held {
  gone: boolean
}

/**
 * From when on what a request reads has to be: it asks what changed when it first needs to know, and what is kept then is
 * good for all that it reads, with no further question. A request that writes asks each time, since what it wrote is news.
 */
export class Moment {
  /** What was learned, once it lasts; null before, and in a request that writes. */
  checked: Checked | null = null
  private checking: Promise<Checked> | null = null
  private lasting = false
  private held: Held[] | null = null
  private readonly changes: Changes
  constructor(changes: Changes) {
    this.changes = changes
  }

  /** The request only reads. */
  last(): void {
    this.lasting = true
    this.held = []
  }

  /** Resolves when everything is forgotten that changed before this was called, or before the request first called it. */
  check(): Promise<Checked> {
    if (!this.lasting) return this.changes.check()
    this.checking ??= this.changes.check().then((checked) => {
      this.checked = checked
      return checked
    })
    return this.checking
  }

  /** Something that is kept goes into the answer. */
  hold(held: Held): void {
    this.held?.push(held)
  }

  /**
   * Something goes into the answer that is good for this request alone: what it read from the database itself, or a clock.
   * The same operation may be answered otherwise the next time, though nothing is noted that changed.
   */
  spoil(): void {
    this.held = null
  }

  /** All that the answer rests on, as long as which it can be told again; null where that cannot be said. */
  get foundation(): readonly Held[] | null {
    return this.held?.length ? this.held : null
  }
}
