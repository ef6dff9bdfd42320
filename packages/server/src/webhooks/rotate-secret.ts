import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import type { IssuedSecret } from './create-endpoint.ts'
import { findEndpoint } from './find-endpoint.ts'
import { readDuration } from './read-duration.ts'
import { newSecret } from './signature.ts'
import { manageableWebhooks } from './webhook.policy.ts'

const day = 86_400_000
const usualKeeping = 'PT24H'
const longestKeeping = 30 * day
const mostSecrets = 5

/** Gives an endpoint a new secret; the ones before sign too for as long as they are kept. */
export function rotateSecret(
  act: Act,
  input: { endpointId: string; keepOldFor?: string | null },
): Promise<IssuedSecret> {
  const check = new Check()
  const keep = readDuration(input.keepOldFor ?? usualKeeping)
  if (keep === null || keep > longestKeeping)
    check.fail(
      ['keepOldFor'],
      'BAD_DURATION',
      'Not a length of time up to 30 days. Write it as "PT24H" or "P7D"; "PT0S" ends the old secrets at once.',
    )
  check.done()
  const id = input.endpointId
  const secret = newSecret()
  return once<Outcome, IssuedSecret>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
      WITH endpoint AS (
        SELECT t.* FROM webhook_endpoints t WHERE t.id = ${id}::uuid AND ${manageableWebhooks(act.viewer)}
          AND (${keep} = 0 OR (SELECT count(*) FROM webhook_secrets s WHERE s.endpoint_id = t.id AND (s.expires_at IS NULL OR s.expires_at > now())) < ${mostSecrets})
        FOR NO KEY UPDATE
      ),
      ending AS (
        UPDATE webhook_secrets s SET expires_at = LEAST(COALESCE(s.expires_at, 'infinity'), GREATEST(now() + ${keep} * interval '1 millisecond', s.created_at))
        FROM endpoint e WHERE s.endpoint_id = e.id AND (s.expires_at IS NULL OR s.expires_at > now())
      ),
      inserted AS (
        INSERT INTO webhook_secrets (id, endpoint_id, secret) SELECT ${newId()}::uuid, e.id, ${secret} FROM endpoint e
      ),
      ${announce(act, 'webhook.secret_rotated', { from: sql`endpoint e`, subject: sql`e.id`, organizations: sql`array_remove(ARRAY[e.organization_id], NULL)`, hidden: sql`true` })},
      ${takeClaim(act.claim, { id }, sql`endpoint`)}
      SELECT id FROM endpoint`)
      if (changed.length) return { id, secret }
      await findEndpoint(act, id)
      throw new ValidationError([
        {
          path: ['keepOldFor'],
          code: 'TOO_MANY',
          message: `${mostSecrets} secrets are in use already. End the old ones at once with "PT0S", or wait until they expire.`,
        },
      ])
    },
    ({ id }) => ({ id, secret: null }),
  )
}
