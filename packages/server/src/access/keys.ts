import { Coalescer } from '../database/coalescer.ts'
import type { Database } from '../database/database.ts'
import { Guesses } from './guesses.ts'
import { findViewer, findViewers, readKey } from './key.ts'
import type { Viewer } from './viewer.ts'

/** How long an answer is believed, in milliseconds: a key that is revoked elsewhere works no longer than this. */
const lifetime = 1000
/** The most keys that are remembered. */
const mostKnown = 10_000

/** An address sent one key after the other that is none. */
export class TooManyGuesses extends Error {
  /** Seconds to wait. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super(
      `Too many keys that are unknown, revoked or expired. Send a valid one, or try again in ${retryAfter} seconds.`,
    )
    this.retryAfter = retryAfter
  }
}

/** Whom the keys of requests stand for: the database is asked once a second for each, not once a request. */
export class Keys {
  private readonly guesses = new Guesses()
  private known = new Map<string, { viewer: Promise<Viewer | null>; until: number }>()
  private readonly finding: Coalescer<string, Viewer | null>
  private readonly db: Database
  constructor(db: Database) {
    this.db = db
    this.finding = new Coalescer((texts) => findViewers(db, texts))
  }

  /**
   * Whom a key stands for, or null when it is unknown, revoked or expired.
   *
   * @throws TooManyGuesses where the address sent too many that are
   */
  async find(text: string, address: string): Promise<Viewer | null> {
    const now = performance.now()
    const found = this.known.get(text)
    if (found && found.until > now) return found.viewer
    // Who had a valid key a moment ago does not suffer from others behind the same address.
    const wait = found ? 0 : this.guesses.wait(address)
    if (wait) throw new TooManyGuesses(wait)
    const viewer = readKey(text) ? this.finding.load(text) : Promise.resolve(null)
    if (this.known.size >= mostKnown) this.forget()
    this.known.set(text, { viewer, until: now + lifetime })
    // Only what is valid is remembered: a key that was issued this moment must work.
    const forget = () => this.known.get(text)?.viewer === viewer && this.known.delete(text)
    viewer.then((viewer) => {
      if (viewer) return
      this.guesses.miss(address)
      forget()
    }, forget)
    return viewer
  }

  /** The same asked anew, for connections: an open one outlives the moment for which a key is believed. */
  async findNow(text: string, address: string): Promise<Viewer | null> {
    const wait = this.known.has(text) ? 0 : this.guesses.wait(address)
    if (wait) throw new TooManyGuesses(wait)
    const viewer = await findViewer(this.db, text)
    if (!viewer) this.guesses.miss(address)
    return viewer
  }

  /** Asks anew from now on: a key was revoked. */
  forget(): void {
    this.known.clear()
  }
}
