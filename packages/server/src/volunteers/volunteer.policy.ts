import { hasScope, isOperator, type Viewer } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** Which `volunteers t` a viewer may find: those who belong to its organisation, with the scope. The operator finds all. */
export function visibleVolunteers(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  if (!hasScope(viewer, 'volunteers:read') || viewer.organizationId === null) return [sql`false`]
  return [
    sql`EXISTS (SELECT 1 FROM affiliations own WHERE own.volunteer_id = t.id AND own.organization_id = ${viewer.organizationId}::uuid AND own.until IS NULL)`,
  ]
}

/** The organisation that acts: null for the operator, who acts for all. */
export function actorOf(viewer: Viewer): string | null {
  return isOperator(viewer) ? null : (viewer.organizationId ?? nobody)
}

const nobody = '00000000-0000-0000-0000-000000000000'
