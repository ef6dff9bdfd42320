import { actsFor, hasScope, type Viewer } from '../access/viewer.ts'

/** Contact details are read by the organisation itself, and by applications with the scope. */
export function mayReadContact(viewer: Viewer, organizationId: string): boolean {
  return actsFor(viewer, organizationId) || hasScope(viewer, 'organizations:read')
}
