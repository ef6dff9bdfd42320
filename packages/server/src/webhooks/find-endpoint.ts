import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { NotFoundError } from '../errors.ts'
import { manageableWebhooks } from './webhook.policy.ts'

/** An endpoint that the caller may manage; any other is not there for them. */
export async function findEndpoint(act: Act, id: string): Promise<{ id: string; status: 'ENABLED' | 'DISABLED' }> {
  const [found] = await act.db.query<{ id: string; status: 'ENABLED' | 'DISABLED' }>(
    sql`SELECT t.id, t.status FROM webhook_endpoints t WHERE t.id = ${id}::uuid AND ${manageableWebhooks(act.viewer)}`,
  )
  if (!found) throw noEndpoint()
  return found
}

export function noEndpoint(): NotFoundError {
  return new NotFoundError('webhook endpoint', 'with this id')
}
