import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** An association and its present members, by id. */
export async function membersOf(db: Database, associationId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    sql`SELECT member_id AS id FROM memberships WHERE association_id = ${associationId}::uuid AND until IS NULL`,
  )
  return [associationId, ...rows.map(({ id }) => id)]
}
