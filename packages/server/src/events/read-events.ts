import type { Viewer } from '../access/viewer.ts'
import type { Database } from '../database/database.ts'
import { empty, join, type Sql, sql } from '../database/sql.ts'
import { CursorError } from '../errors.ts'
import { type Cursor, encodeCursor } from './cursor.ts'
import { visibleEvents } from './event.policy.ts'
import type { EventRow } from './event.ts'
import { type EventFilter, matching } from './event-filter.ts'

/** A part of the log. */
export interface Part {
  /** Only what comes after this position, and before that one. */
  after?: bigint | null
  before?: bigint | null
  filter?: EventFilter
  /** Null sees everything: for the server itself, which asks on nobody's behalf. */
  viewer: Viewer | null
  limit: number
  /** The last ones instead of the first, the last one first. */
  backward?: boolean
}

const columns = sql`e.position, e.id, e.type, e.occurred_at, e.recorded_at, e.application_id, e.organization_ids, e.campaign_ids,
  e.region_ids, e.private, e.subject_id, e.payload`

/** Reads events in the order of the log. */
export function readEvents(db: Database, part: Part): Promise<EventRow[]> {
  const order = part.backward ? sql`DESC` : sql`ASC`
  return db.query<EventRow>(sql`
    SELECT ${columns} FROM events e ${conditions(part)} ORDER BY e.position ${order} LIMIT ${part.limit}`)
}

/** How many events a part has, whatever its limit. */
export async function countEvents(db: Database, part: Omit<Part, 'limit'>): Promise<bigint> {
  const [row] = await db.query<{ count: bigint }>(sql`SELECT count(*) AS count FROM events e ${conditions(part)}`)
  return row?.count ?? 0n
}

function conditions(part: Omit<Part, 'limit'>): Sql {
  const all = [
    ...(part.after == null ? [] : [sql`e.position > ${part.after}`]),
    ...(part.before == null ? [] : [sql`e.position < ${part.before}`]),
    ...matching(part.filter ?? {}),
    ...(part.viewer ? visibleEvents(part.viewer) : []),
  ]
  return all.length ? sql`WHERE ${join(all, ' AND ')}` : empty
}

/** How far the log goes, with the mark of its last event. */
export async function readHead(db: Database): Promise<Cursor> {
  const [head] = await db.query<{ position: bigint; mark: string | null }>(sql`
    SELECT h.position, left(e.id::text, 8) AS mark FROM event_head h LEFT JOIN events e ON e.position = h.position`)
  return { position: head?.position ?? 0n, mark: head?.mark ?? '' }
}

/**
 * Makes sure that one can go on from a cursor.
 *
 * @throws CursorError where events behind it are forgotten, or it is of another log
 */
export async function checkCursor(db: Database, cursor: Cursor): Promise<void> {
  const [log] = await db.query<{ head: bigint; oldest: bigint | null; mark: string | null }>(sql`
    SELECT h.position AS head, (SELECT e.position FROM events e ORDER BY e.position LIMIT 1) AS oldest,
      (SELECT left(e.id::text, 8) FROM events e WHERE e.position = ${cursor.position}) AS mark
    FROM event_head h`)
  const { head = 0n, oldest = null, mark = null } = log ?? {}
  if (cursor.position > head || (mark !== null && cursor.mark !== '' && mark !== cursor.mark))
    throw CursorError.unknown(encodeCursor(await readHead(db)))
  // Where nothing is left, the log goes on behind its head.
  const oldestCursor = (oldest ?? head + 1n) - 1n
  if (cursor.position < oldestCursor) throw CursorError.tooOld(encodeCursor({ position: oldestCursor, mark: '' }))
}
