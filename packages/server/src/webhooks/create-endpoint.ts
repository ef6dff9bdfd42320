import { type Act, applicationOf, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { type EndpointInput, type EndpointRules, readEndpoint } from './endpoint-input.ts'
import { newSecret } from './signature.ts'

/** An endpoint with a secret that was made for it: its text is there only in the first answer. */
export interface IssuedSecret extends Outcome {
  secret: string | null
}

/** Adds an endpoint of the caller's application, with its first secret. */
export function createEndpoint(
  act: Act,
  input: EndpointInput & { url: string },
  rules: EndpointRules,
): Promise<IssuedSecret> {
  const check = new Check()
  const endpoint = readEndpoint(check, input, rules)
  check.done()
  const id = newId()
  const secret = newSecret()
  const applicationId = applicationOf(act)
  return once<Outcome, IssuedSecret>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
      WITH judged AS (
        SELECT r.id AS region_id, ${endpoint.region}::text IS NULL OR r.id IS NOT NULL AS ok
        FROM (SELECT 1) one LEFT JOIN regions r ON r.code = ${endpoint.region}
      ),
      inserted AS (
        INSERT INTO webhook_endpoints (id, application_id, organization_id, url, description, types, campaign_ids, organization_ids, region_id, document, scopes)
        SELECT ${id}::uuid, a.id, a.organization_id, ${endpoint.url}, ${endpoint.description}, ${endpoint.types}::text[], ${endpoint.campaignIds}::uuid[],
          ${endpoint.organizationIds}::uuid[], j.region_id, ${endpoint.document}, ${[...act.viewer.scopes]}::text[]
        FROM applications a CROSS JOIN judged j WHERE a.id = ${applicationId}::uuid AND j.ok RETURNING *
      ),
      secret AS (
        INSERT INTO webhook_secrets (id, endpoint_id, secret) SELECT ${newId()}::uuid, i.id, ${secret} FROM inserted i
      ),
      ${announce(act, 'webhook.created', { from: sql`inserted e`, subject: sql`e.id`, organizations: sql`array_remove(ARRAY[e.organization_id], NULL)`, hidden: sql`true` })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT id FROM inserted`)
      const made = await explaining(insert, {
        webhook_endpoints_are_few: () =>
          new ConflictError('An application has at most 100 endpoints. Delete one that is not needed any more.'),
      })
      if (!made.length) throw noRegion()
      return { id, secret }
    },
    ({ id }) => ({ id, secret: null }),
  )
}

/** There is no region with such a code. */
export function noRegion(): ValidationError {
  return new ValidationError([{ path: ['region'], code: 'NOT_FOUND', message: 'No such region. Check the code.' }])
}
