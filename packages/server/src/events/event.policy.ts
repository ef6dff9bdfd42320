import { isOperator, type Viewer } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** A private event is known to the organisations that it concerns, and to the operator; any other to everyone. */
export function maySeeEvent(viewer: Viewer, event: { private: boolean; organizationIds: string[] }): boolean {
  if (!event.private || isOperator(viewer)) return true
  return viewer.organizationId !== null && event.organizationIds.includes(viewer.organizationId)
}

/** The same as a condition on `events e`. */
export function visibleEvents(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  return [sql`(NOT e.private OR ${viewer.organizationId}::uuid = ANY(e.organization_ids))`]
}
