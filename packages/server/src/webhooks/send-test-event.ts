import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import type { EventType } from '../events/event.ts'
import { newId } from '../identifiers.ts'
import { findEndpoint } from './find-endpoint.ts'
import { writeBody } from './message.ts'
import type { Shaping } from './shaping.ts'
import { manageableWebhooks } from './webhook.policy.ts'

/** Queues an example of an event for an endpoint, as its document shapes it. It is in no log and concerns nobody. */
export function sendTestEvent(
  act: Act,
  input: { endpointId: string; type: EventType },
  example: Shaping['example'],
): Promise<Outcome> {
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      await findEndpoint(act, input.endpointId)
      const [endpoint] = await act.db.query<{ document: string | null; head: bigint; eventId: string }>(sql`
        SELECT e.document, h.position AS head, gen_random_uuid() AS event_id
        FROM webhook_endpoints e CROSS JOIN event_head h WHERE e.id = ${input.endpointId}::uuid`)
      const { document = null, head = 0n, eventId = newId() } = endpoint ?? {}
      // Its cursor is the end of the log: whoever takes it for one to go on from loses nothing that was there.
      const event = { id: eventId, type: input.type, position: head, recordedAt: new Date() }
      const body = writeBody(event, example(document, event))
      const queued = await act.db.query(sql`
      WITH queued AS (
        INSERT INTO webhook_deliveries (id, endpoint_id, event_id, type, origin, body)
        SELECT ${id}::uuid, t.id, ${eventId}::uuid, ${input.type}, 'TEST', ${body} FROM webhook_endpoints t
        WHERE t.id = ${input.endpointId}::uuid AND t.status = 'ENABLED' AND ${manageableWebhooks(act.viewer)} RETURNING 1
      ),
      ${takeClaim(act.claim, { id }, sql`queued`)}
      SELECT FROM queued`)
      if (!queued.length) throw isDisabled()
      return { id }
    },
    (outcome) => outcome,
  )
}

/** Nothing is sent to an endpoint that is off. */
export function isDisabled(): ConflictError {
  return new ConflictError(
    'The endpoint is disabled, and nothing is sent there. Enable it first: updateWebhookEndpoint(enabled: true).',
  )
}
