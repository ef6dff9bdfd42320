import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { join, raw, type Sql, sql } from '../database/sql.ts'
import { announce } from '../events/announce.ts'
import { attemptsOver } from './attempts-over.ts'
import { noRegion } from './create-endpoint.ts'
import { type EndpointInput, type EndpointRules, readEndpoint } from './endpoint-input.ts'
import { findEndpoint, noEndpoint } from './find-endpoint.ts'
import { manageableWebhooks } from './webhook.policy.ts'

export interface EndpointChanges extends EndpointInput {
  endpointId: string
  /** False switches it off, true on again. */
  enabled?: boolean | null
}

/**
 * Changes an endpoint; what is left out stays, and null takes away. From then on it sees what the one who saved it may
 * see. When an endpoint is switched off, nothing arrives there after this.
 */
export async function updateEndpoint(act: Act, input: EndpointChanges, rules: EndpointRules): Promise<Outcome> {
  const check = new Check()
  if (input.url === null) check.fail(['url'], 'REQUIRED', 'An endpoint has an address. Leave it out to keep it.')
  const endpoint = readEndpoint(check, input, rules)
  check.done()
  const id = input.endpointId
  const outcome = await once<Outcome, Outcome>(
    act,
    async (act) => {
      const [done] = await act.db.query<{ ok: boolean; changed: boolean }>(sql`
      WITH judged AS (
        SELECT r.id AS region_id, ${endpoint.region}::text IS NULL OR r.id IS NOT NULL AS ok
        FROM (SELECT 1) one LEFT JOIN regions r ON r.code = ${endpoint.region}
      ),
      after AS (
        UPDATE webhook_endpoints t SET ${join(assignments(act, input, endpoint), ', ')}
        FROM judged j WHERE t.id = ${id}::uuid AND j.ok AND ${manageableWebhooks(act.viewer)} RETURNING t.*
      ),
      cancelled AS (
        UPDATE webhook_deliveries d SET status = 'CANCELLED', finished_at = now()
        FROM after e WHERE e.status = 'DISABLED' AND d.endpoint_id = e.id AND d.status = 'PENDING'
      ),
      ${announce(act, input.enabled === false ? 'webhook.disabled' : 'webhook.updated', {
        from: sql`after e`,
        subject: sql`e.id`,
        organizations: sql`array_remove(ARRAY[e.organization_id], NULL)`,
        hidden: sql`true`,
        payload: input.enabled === false ? sql`jsonb_build_object('reason', e.disabled_reason)` : undefined,
      })},
      ${takeClaim(act.claim, { id }, sql`after`)}
      SELECT j.ok, EXISTS (SELECT FROM after) AS changed FROM judged j`)
      if (!done?.ok) {
        await findEndpoint(act, id)
        throw noRegion()
      }
      if (!done.changed) throw noEndpoint()
      return { id }
    },
    (outcome) => outcome,
  )
  if (input.enabled === false) await attemptsOver(act.db, id)
  return outcome
}

function assignments(act: Act, input: EndpointChanges, endpoint: ReturnType<typeof readEndpoint>): Sql[] {
  const set = (given: unknown, column: string, value: Sql): Sql[] =>
    given === undefined ? [] : [sql`${raw(column)} = ${value}`]
  return [
    sql`updated_at = now()`,
    sql`scopes = ${[...act.viewer.scopes]}::text[]`,
    ...set(input.url, 'url', sql`${endpoint.url}`),
    ...set(input.description, 'description', sql`${endpoint.description}`),
    ...set(input.types, 'types', sql`${endpoint.types}::text[]`),
    ...set(input.campaignIds, 'campaign_ids', sql`${endpoint.campaignIds}::uuid[]`),
    ...set(input.organizationIds, 'organization_ids', sql`${endpoint.organizationIds}::uuid[]`),
    ...set(input.region, 'region_id', sql`j.region_id`),
    ...set(input.document, 'document', sql`${endpoint.document}`),
    ...(input.enabled === true ? [sql`status = 'ENABLED', disabled_reason = NULL, failing_since = NULL`] : []),
    ...(input.enabled === false ? [sql`status = 'DISABLED', disabled_reason = 'Its owner disabled it.'`] : []),
  ]
}
