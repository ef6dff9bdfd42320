import { isOperator, type Viewer } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** An endpoint is known to its application, to the others of its organisation, and to the operator: a condition on `webhook_endpoints t`. */
export function manageableWebhooks(viewer: Viewer): Sql {
  if (isOperator(viewer)) return sql`t.status <> 'DELETED'`
  return sql`(t.status <> 'DELETED' AND (t.application_id = ${viewer.applicationId}::uuid OR t.organization_id = ${viewer.organizationId}::uuid))`
}

/** The same for Prisma. */
export function webhooksOf(viewer: Viewer) {
  const { applicationId, organizationId } = viewer
  const mine = [{ applicationId: applicationId ?? '' }, ...(organizationId === null ? [] : [{ organizationId }])]
  return { status: { not: 'DELETED' as const }, ...(isOperator(viewer) ? {} : { OR: mine }) }
}

/**
 * What is sent shows whatever the endpoint may see. It is shown again to whoever may do as much: another key of its
 * organisation may do less.
 */
export function mayReadBodies(viewer: Viewer, endpoint: { applicationId: string; scopes: string[] }): boolean {
  if (isOperator(viewer)) return true
  const has = viewer.scopes as ReadonlySet<string>
  return endpoint.applicationId === viewer.applicationId && endpoint.scopes.every((scope) => has.has(scope))
}
