import { type Act, type Claim, makeClaim, maximumKeyLength } from './access/act.ts'
import type { Keys } from './access/keys.ts'
import { Personal } from './access/personal.ts'
import type { Viewer } from './access/viewer.ts'
import { Check } from './check.ts'
import type { Changes } from './database/changes.ts'
import type { Database } from './database/database.ts'
import { Moment } from './database/moment.ts'
import { RequestDatabase } from './database/request-database.ts'
import type { GroupCommit } from './donations/group-commit.ts'
import type { EventLog } from './events/event-log.ts'
import { Pages, type SharedPages } from './graph/pages.ts'
import { Rows, type SharedRows } from './graph/rows.ts'
import { type SharedTotals, TotalsLoader } from './ledger/totals.loader.ts'
import { Loaders } from './loaders.ts'
import type { WebhookRules } from './webhooks/shaping.ts'

/** What a resolver knows: who asks, and how to act and to read for them. One for each request. */
export interface Context {
  viewer: Viewer
  requestId: string
  /** From when on what is read has to be. */
  moment: Moment
  db: Database
  pages: Pages
  rows: Rows
  totals: TotalsLoader
  loaders: Loaders
  events: EventLog
  /** The cursor behind which a stream goes on, where its transport says so (`Last-Event-ID`). */
  resumeAfter: string | null
  personal: Personal
  keys: Keys
  gifts: GroupCommit
  webhooks: WebhookRules
  /** What the writes of this request claimed, how many are done, and whether one had been done before, under the same key. */
  writes: { claims: Claim[]; done: number; replayed: boolean }
  /** Begins a write: `field` and `input` are what its idempotency key stands for. */
  act(field: string, input: { idempotencyKey?: string | null }): Act
}

/** What all requests of a server share. */
export interface Shared {
  db: Database
  keys: Keys
  gifts: GroupCommit
  changes: Changes
  pages: SharedPages
  rows: SharedRows
  totals: SharedTotals
  events: EventLog
  webhooks: WebhookRules
}

export function createContext(
  shared: Shared,
  viewer: Viewer,
  requestId: string,
  resumeAfter: string | null = null,
): Context {
  const { keys, gifts, events, webhooks } = shared
  const moment = new Moment(shared.changes)
  const db = new RequestDatabase(shared.db, moment)
  const context: Context = {
    viewer,
    requestId,
    moment,
    db,
    keys,
    gifts,
    pages: new Pages(shared.pages, moment),
    rows: new Rows(shared.rows, moment),
    totals: new TotalsLoader(shared.totals, moment),
    events,
    webhooks,
    resumeAfter,
    writes: { claims: [], done: 0, replayed: false },
    personal: new Personal(db, viewer),
    loaders: new Loaders(db),
    act(field, input) {
      const check = new Check()
      if (typeof input.idempotencyKey === 'string')
        check.text(['idempotencyKey'], input.idempotencyKey, { max: maximumKeyLength })
      check.done()
      const claim = makeClaim(viewer, field, input as Record<string, unknown>)
      if (claim) context.writes.claims.push(claim)
      // The same for all requests: those of one claim find each other by it.
      return {
        db: shared.db,
        viewer,
        claim,
        onReplay: () => void (context.writes.replayed = true),
        onDone() {
          context.writes.done++
          events.poke()
        },
      }
    },
  }
  return context
}
