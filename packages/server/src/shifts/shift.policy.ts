import { hasScope, isOperator, type Viewer } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** A draft is known to its own organisation and to the operator; any other shift to everyone. */
export function mayShiftBeSeen(viewer: Viewer, shift: { status: string; organizationId: string }): boolean {
  return shift.status !== 'DRAFT' || isOperator(viewer) || viewer.organizationId === shift.organizationId
}

/** The same as a condition on `shifts t`. */
export function visibleShifts(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  return [sql`(t.status <> 'DRAFT' OR t.organization_id = ${viewer.organizationId}::uuid)`]
}

/** Whether a viewer coordinates for an organisation: reads its codes and rotas. */
export function coordinates(viewer: Viewer, organizationId: string): boolean {
  if (isOperator(viewer)) return true
  const scoped = hasScope(viewer, 'shifts:write') || hasScope(viewer, 'volunteers:read')
  return scoped && viewer.organizationId === organizationId
}

/** Which `signups t` a viewer may see: in shifts of its organisation, or of volunteers who belong to it. */
export function visibleSignups(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  const scoped = hasScope(viewer, 'shifts:write') || hasScope(viewer, 'volunteers:read')
  if (!scoped || viewer.organizationId === null) return [sql`false`]
  return [
    sql`(t.organization_id = ${viewer.organizationId}::uuid OR EXISTS (SELECT 1 FROM shifts own WHERE own.id = t.shift_id AND own.organization_id = ${viewer.organizationId}::uuid)
      OR belongs(t.volunteer_id, ${viewer.organizationId}::uuid))`,
  ]
}

/** Which `attendances t` a viewer may see: the same. */
export function visibleAttendances(viewer: Viewer): Sql[] {
  if (isOperator(viewer)) return []
  const scoped = hasScope(viewer, 'shifts:write') || hasScope(viewer, 'volunteers:read')
  if (!scoped || viewer.organizationId === null) return [sql`false`]
  return [
    sql`(t.organization_id = ${viewer.organizationId}::uuid OR belongs(t.volunteer_id, ${viewer.organizationId}::uuid))`,
  ]
}
