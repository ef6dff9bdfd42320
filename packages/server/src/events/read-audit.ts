import type { Database } from '../database/database.ts'
import { join, type Sql, sql } from '../database/sql.ts'
import type { EventType } from './event.ts'

/** One write: who did what to which thing, and when. What was sent is not kept. */
export interface AuditEntry {
  position: bigint
  type: EventType
  recordedAt: Date
  applicationId: string | null
  keyId: string | null
  subjectId: string
}

/** Which writes are asked for. */
export interface AuditFilter {
  applicationId: string | null
  keyId: string | null
  /** Only what comes before this place. */
  before: bigint | null
  limit: number
}

/** Reads who wrote what, the last first. */
export function readAudit(db: Database, filter: AuditFilter): Promise<AuditEntry[]> {
  return db.query<AuditEntry>(sql`
    SELECT e.position, e.type, e.recorded_at, e.application_id, e.key_id, e.subject_id FROM events e
    WHERE ${conditions(filter)} ORDER BY e.position DESC LIMIT ${filter.limit}`)
}

/** How many there are, wherever a page begins. */
export async function countAudit(db: Database, filter: AuditFilter): Promise<bigint> {
  const [row] = await db.query<{ count: bigint }>(
    sql`SELECT count(*) AS count FROM events e WHERE ${conditions({ ...filter, before: null })}`,
  )
  return row?.count ?? 0n
}

function conditions({ applicationId, keyId, before }: AuditFilter): Sql {
  const all = [
    sql`e.application_id IS NOT NULL`,
    ...(applicationId === null ? [] : [sql`e.application_id = ${applicationId}::uuid`]),
    ...(keyId === null ? [] : [sql`e.key_id = ${keyId}::uuid`]),
    ...(before === null ? [] : [sql`e.position < ${before}`]),
  ]
  return join(all, ' AND ')
}
