import { Coalescer } from './coalescer.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** What a line of `changes` can be about: sums of scopes, rows by their ids, lists by their parents. */
export type Changed = 'scopes' | 'ids' | 'lists'

/** A moment up to which all changes are known. */
export interface Checked {
  /** The database's clock. */
  readAt: Date
  /** Whether a transaction was under way that wrote something. */
  inFlight: boolean
}

/** Somebody who keeps what was read. */
export interface Keeper {
  forget(tags: readonly string[]): void
  forgetAll(): void
}

interface Answer extends Checked, Record<Changed, string[] | null> {
  snapshot: string
  epoch: string | null
  /** Whether every change behind the snapshot that was sent is still there. */
  whole: boolean | null
}

/** How often changes that nobody needs any more are deleted, in milliseconds: they stay once to twice as long. */
const tidyEvery = 30_000

/**
 * What changed in the database, whoever changed it: triggers note it in the transaction that does it. A server may keep
 * what it read as long as it asks here before it uses it, with a check that begins after whoever wants to know has asked.
 * All who wait share one check, so that is a fraction of what reading anew takes.
 */
export class Changes {
  private readonly keepers: [Changed, Keeper][] = []
  private readonly checking: Coalescer<'now', Checked>
  private readonly tidying: NodeJS.Timeout
  private readonly db: Database
  /** All changes that this snapshot sees are known; null where nothing is. */
  private snapshot: string | null = null
  private epoch: string | null = null
  /** No transaction before this one was under way the last time that changes were deleted. */
  private oldest = 0n
  private constructor(db: Database) {
    this.db = db
    this.checking = new Coalescer(async () => [await this.ask()])
    this.tidying = setInterval(() => void this.tidy().catch(() => {}), tidyEvery)
    this.tidying.unref()
  }

  /** Begins to follow: what is read from now on may be kept. */
  static async open(db: Database): Promise<Changes> {
    const changes = new Changes(db)
    await changes.tidy()
    await changes.check()
    return changes
  }

  /** Tells a keeper of changes of one kind. */
  follow(changed: Changed, keeper: Keeper): void {
    this.keepers.push([changed, keeper])
  }

  /** Resolves when all that changed before this call is forgotten. */
  check(): Promise<Checked> {
    return this.checking.load('now')
  }

  close(): void {
    clearInterval(this.tidying)
  }

  private async ask(): Promise<Checked> {
    try {
      // What is visible now and was not in the last snapshot was committed between the two.
      const rows = await this.db.query<Answer>(sql`
        SELECT pg_current_snapshot()::text AS snapshot, date_trunc('milliseconds', now()) AS read_at, age(pg_snapshot_xmin(pg_current_snapshot())::xid) > 0 AS in_flight,
          s.epoch, s.transaction <= pg_snapshot_xmin(known.snapshot)::text::bigint AS whole, c.scopes, c.ids, c.lists
        FROM (SELECT ${this.snapshot}::pg_snapshot AS snapshot) known
        LEFT JOIN changes_since s ON true
        LEFT JOIN changes c ON c.transaction >= pg_snapshot_xmin(known.snapshot)::text::bigint
          AND NOT pg_visible_in_snapshot(c.transaction::text::xid8, known.snapshot)`)
      this.learn(rows)
      if (this.epoch === null) await this.tidy()
      return rows[0] as Answer
    } catch (error) {
      // Perhaps it is another database that comes back.
      this.forgetAll()
      throw error
    }
  }

  private learn(rows: Answer[]): void {
    const [{ snapshot, epoch, whole }] = rows as [Answer]
    if (!whole || epoch !== this.epoch) this.forgetAll()
    else
      for (const row of rows)
        for (const [changed, keeper] of this.keepers) if (row[changed]?.length) keeper.forget(row[changed])
    this.snapshot = snapshot
    this.epoch = epoch
  }

  private forgetAll(): void {
    this.snapshot = null
    for (const [, keeper] of this.keepers) keeper.forgetAll()
  }

  /** Deletes what was changed before the last time that it did. */
  private async tidy(): Promise<void> {
    const [done] = await this.db.query<{ oldest: bigint }>(sql`SELECT forget_changes(${this.oldest}::bigint) AS oldest`)
    this.oldest = done?.oldest ?? 0n
  }
}
