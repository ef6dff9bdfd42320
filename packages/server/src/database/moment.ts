import type { Changes, Checked } from './changes.ts'

/**
 * From when on what a request reads has to be: it asks what changed when it first needs to know, and what is kept then is
 * good for all that it reads, with no further question. A request that writes asks each time, since what it wrote is news.
 */
export class Moment {
  /** What was learned, once it lasts; null before, and in a request that writes. */
  checked: Checked | null = null
  private checking: Promise<Checked> | null = null
  private lasting = false
  private readonly changes: Changes
  constructor(changes: Changes) {
    this.changes = changes
  }

  /** The request only reads. */
  last(): void {
    this.lasting = true
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
}
