import type { ServerResponse } from 'node:http'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { EventLog } from '../events/event-log.ts'
import { send } from './send.ts'

/** What a server needs before it can answer. */
export type Missing = 'database' | 'migrations' | 'events'

/** What is missing; and what is worse than usual although everything is answered, such as events that travel slowly. */
export interface Readiness {
  missing: Missing[]
  degraded: 'fan-out'[]
}

/** How long the database may take to answer whoever asks whether we are ready, in milliseconds. */
const patience = 2000
/** How long the log may not have been looked at, in milliseconds: it is looked at twice a second. */
const staleAfter = 10_000

/** Whether a server can answer. */
export class Health {
  private readonly db: Database
  private readonly events: EventLog
  private readonly migrations: readonly string[]
  private closed = false

  /** `migrations` are those that this version needs. */
  constructor(db: Database, events: EventLog, migrations: readonly string[]) {
    this.db = db
    this.events = events
    this.migrations = migrations
  }

  /** Whoever sends requests here is to send them elsewhere from now on. */
  close(): void {
    this.closed = true
  }

  get isClosing(): boolean {
    return this.closed
  }

  async look(): Promise<Readiness> {
    const missing = await this.missing()
    return { missing, degraded: this.events.isTold ? [] : ['fan-out'] }
  }

  private async missing(): Promise<Missing[]> {
    const applied = await inTime(readApplied(this.db)).catch(() => null)
    if (!applied) return ['database']
    const stale = this.events.millisecondsSinceLook > staleAfter
    return [
      ...(this.migrations.some((name) => !applied.has(name)) ? ['migrations' as const] : []),
      ...(stale ? ['events' as const] : []),
    ]
  }
}

async function readApplied(db: Database): Promise<Set<string>> {
  const rows = await db
    .query<{ name: string }>(
      sql`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    .catch((error: { code?: string }) => {
      const undefinedTable = '42P01'
      if (error.code === undefinedTable) return []
      throw error
    })
  return new Set(rows.map(({ name }) => name))
}

// A pool waits for a connection longer than whoever balances load waits for this.
function inTime<T>(reading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database did not answer in time.')), patience)
    void reading.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Answers `/readyz`: 200, or 503 with what is missing. */
export async function sendReadiness(response: ServerResponse, health: Health): Promise<void> {
  if (health.isClosing) return send(response, 503, { status: 'closing' })
  const { missing, degraded } = await health.look()
  const also = degraded.length ? { degraded } : {}
  if (missing.length) send(response, 503, { status: 'unready', missing, ...also })
  else send(response, 200, { status: 'ready', ...also })
}
