import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { announce } from '../events/announce.ts'
import { attemptsOver } from './attempts-over.ts'
import { noEndpoint } from './find-endpoint.ts'
import { manageableWebhooks } from './webhook.policy.ts'

/** Deletes an endpoint and its secrets. When this is done, nothing arrives there any more. */
export async function deleteEndpoint(act: Act, input: { endpointId: string }): Promise<Outcome> {
  const id = input.endpointId
  const outcome = await once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
      WITH after AS (
        UPDATE webhook_endpoints t SET status = 'DELETED', disabled_reason = NULL, updated_at = now()
        WHERE t.id = ${id}::uuid AND ${manageableWebhooks(act.viewer)} RETURNING t.*
      ),
      cancelled AS (
        UPDATE webhook_deliveries d SET status = 'CANCELLED', finished_at = now()
        FROM after e WHERE d.endpoint_id = e.id AND d.status = 'PENDING'
      ),
      forgotten AS (DELETE FROM webhook_secrets s USING after e WHERE s.endpoint_id = e.id),
      ${announce(act, 'webhook.deleted', { from: sql`after e`, subject: sql`e.id`, organizations: sql`array_remove(ARRAY[e.organization_id], NULL)`, hidden: sql`true` })},
      ${takeClaim(act.claim, { id }, sql`after`)}
      SELECT id FROM after`)
      if (!changed.length) throw noEndpoint()
      return { id }
    },
    (outcome) => outcome,
  )
  await attemptsOver(act.db, id)
  return outcome
}
