import { type Scope, scopes, type Viewer } from '../access/viewer.ts'
import { type Sql, sql } from '../database/sql.ts'

/** The scopes of the keys of an application that work now: an expression over its id. */
export function scopesNow(applicationId: Sql): Sql {
  return sql`ARRAY(SELECT DISTINCT s.scope FROM api_keys k CROSS JOIN LATERAL unnest(k.scopes) AS s(scope)
    WHERE k.application_id = ${applicationId} AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now()))`
}

/** Whom an endpoint stands for: its application, with what it could do when it was saved and still can. */
export function viewerOf(endpoint: {
  applicationId: string
  organizationId: string | null
  scopes: readonly string[]
  scopesNow: readonly string[]
}): Viewer {
  const had = (scope: Scope) => endpoint.scopes.includes(scope) || endpoint.scopes.includes('admin')
  const has = (scope: Scope) => endpoint.scopesNow.includes(scope) || endpoint.scopesNow.includes('admin')
  return {
    applicationId: endpoint.applicationId,
    organizationId: endpoint.organizationId,
    keyId: null,
    scopes: new Set(scopes.filter((scope) => had(scope) && has(scope))),
  }
}
