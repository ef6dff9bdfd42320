import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** What all servers of a database have in common. */
export interface Standing {
  /** How far the log goes. */
  position: number
  /** Events that have no place in the log yet, at most `most`, and the age of the oldest in seconds. */
  waiting: number
  waitingSeconds: number
  /** Deliveries of webhooks that are to come, at most `most`, and how late the one is that was due first. */
  deliveries: number
  deliveriesLateSeconds: number
  /** Endpoints that nothing was delivered to for a while, and those that are disabled. */
  failing: number
  disabled: number
}

/** Beyond this nobody counts on: a queue of a million must not be counted through every few seconds. */
const most = 100_000
/** For how long an answer is good, and how long one is waited for, in milliseconds. */
const lifetime = 1000
const patience = 2000

/** Reads it, once for all who ask at about the same time; null where the database does not answer. */
export function standingOf(db: Database): () => Promise<Standing | null> {
  let last: { at: number; standing: Promise<Standing | null> } | null = null
  return () => {
    const now = performance.now()
    if (!last || now - last.at > lifetime) last = { at: now, standing: inTime(read(db)) }
    return last.standing
  }
}

async function read(db: Database): Promise<Standing | null> {
  const [row] = await db.query<Standing>(sql`
    SELECT (SELECT position FROM event_head)::float8 AS position,
      (SELECT count(*) FROM (SELECT FROM event_outbox LIMIT ${most}) o)::float8 AS waiting,
      COALESCE((SELECT EXTRACT(EPOCH FROM clock_timestamp() - recorded_at) FROM event_outbox ORDER BY seq LIMIT 1), 0)::float8 AS waiting_seconds,
      (SELECT count(*) FROM (SELECT FROM webhook_deliveries WHERE status = 'PENDING' LIMIT ${most}) d)::float8 AS deliveries,
      GREATEST(COALESCE((SELECT EXTRACT(EPOCH FROM clock_timestamp() - min(first.at)) FROM webhook_endpoints e CROSS JOIN LATERAL (
        SELECT next_attempt_at AS at FROM webhook_deliveries WHERE endpoint_id = e.id AND status = 'PENDING' ORDER BY next_attempt_at LIMIT 1) first), 0), 0)::float8 AS deliveries_late_seconds,
      (SELECT count(*) FROM webhook_endpoints WHERE failing_since IS NOT NULL AND status = 'ENABLED')::float8 AS failing,
      (SELECT count(*) FROM webhook_endpoints WHERE status <> 'ENABLED')::float8 AS disabled`)
  return row ?? null
}

function inTime(reading: Promise<Standing | null>): Promise<Standing | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, patience, null)))
  return Promise.race([reading.catch(() => null), late]).finally(() => clearTimeout(timer))
}
