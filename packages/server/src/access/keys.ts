import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { findViewers, readKey } from './key.ts'
import type { Viewer } from './viewer.ts'

/** How long an answer is believed, in milliseconds: a key that is revoked elsewhere works no longer than this. */
const lifetime = 1000
/** The most keys that are remembered. */
const mostKnown = 10_000

/** Whom the keys of requests stand for: the database is asked once a second for each, not once a request. */
export class Keys {
  private known = new Map<string, { viewer: Promise<Viewer | null>; until: number }>()
  private readonly finding: Coalescer<string, Viewer | null>
  constructor(db: Database) {
    this.finding = new Coalescer((texts) => findViewers(db, texts))
  }

  /** Whom a key stands for, or null when it is unknown, revoked or expired. */
  async find(text: string): Promise<Viewer | null> {
    const now = performance.now()
    const found = this.known.get(text)
    if (found && found.until > now) return found.viewer
    if (!readKey(text)) return null
    const viewer = this.finding.load(text)
    if (this.known.size >= mostKnown) this.forget()
    this.known.set(text, { viewer, until: now + lifetime })
    // Only what is valid is remembered: a key that was issued this moment must work.
    const forget = () => this.known.get(text)?.viewer === viewer && this.known.delete(text)
    viewer.then((viewer) => viewer ?? forget(), forget)
    return viewer
  }

  /** Asks anew from now on: a key was revoked. */
  forget(): void {
    this.known.clear()
  }
}
