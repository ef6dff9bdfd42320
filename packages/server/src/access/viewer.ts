/** What an application may do. `admin` is the operator's: it includes every other. */
export const scopes = [
  'organizations:read',
  'organizations:write',
  'campaigns:write',
  'donations:write',
  'disbursements:write',
  'volunteers:read',
  'volunteers:write',
  'shifts:write',
  'webhooks:manage',
  'admin',
] as const

export type Scope = (typeof scopes)[number]

/** Who asks: nobody in particular, or an application by its key. */
export interface Viewer {
  applicationId: string | null
  /** The organisation for which the application acts. */
  organizationId: string | null
  keyId: string | null
  scopes: ReadonlySet<Scope>
}

/** Whoever comes without a key. */
export const anonymous: Viewer = { applicationId: null, organizationId: null, keyId: null, scopes: new Set() }

/** Whether the viewer's key carries the scope. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.has(scope) || viewer.scopes.has('admin')
}

/** Whether the viewer is the operator. */
export function isOperator(viewer: Viewer): boolean {
  return viewer.scopes.has('admin')
}

/** Whether the viewer acts for the organisation (the operator acts for all). */
export function actsFor(viewer: Viewer, organizationId: string | null): boolean {
  return isOperator(viewer) || (organizationId !== null && viewer.organizationId === organizationId)
}
