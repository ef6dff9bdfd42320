import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { decodeCursor } from '../events/cursor.ts'
import { checkCursor } from '../events/read-events.ts'
import { newId } from '../identifiers.ts'
import { findEndpoint } from './find-endpoint.ts'
import { isDisabled } from './send-test-event.ts'
import { manageableWebhooks } from './webhook.policy.ts'

/** States in which a delivery is at its end. */
export type Finished = 'DELIVERED' | 'FAILED' | 'CANCELLED'

/** How a range was replayed: how many were queued, and the position behind which there is more, if there is. */
export interface Replayed {
  endpointId: string
  count: number
  /** A text, as outcomes are kept as JSON. */
  moreAfter: string | null
}

const mostAtOnce = 10_000

/** Sends an event to an endpoint once more: a new delivery, shaped anew from the log. */
export function replayDelivery(act: Act, input: { deliveryId: string }): Promise<Outcome> {
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const [judged] = await act.db.query<{ status: string; isThere: boolean }>(sql`
      WITH found AS (
        SELECT t.status AS endpoint_status, d.*, v.position IS NOT NULL OR d.origin = 'TEST' AS is_there
        FROM webhook_deliveries d JOIN webhook_endpoints t ON t.id = d.endpoint_id LEFT JOIN events v ON v.position = d.event_position
        WHERE d.id = ${input.deliveryId}::uuid AND ${manageableWebhooks(act.viewer)}
      ),
      queued AS (
        INSERT INTO webhook_deliveries (id, endpoint_id, event_position, event_id, type, origin, operator_only, body)
        SELECT ${id}::uuid, f.endpoint_id, f.event_position, f.event_id, f.type, CASE f.origin WHEN 'TEST' THEN f.origin ELSE 'REPLAY' END,
          f.operator_only, CASE f.origin WHEN 'TEST' THEN f.body END
        FROM found f WHERE f.endpoint_status = 'ENABLED' AND f.is_there RETURNING 1
      ),
      ${takeClaim(act.claim, { id }, sql`queued`)}
      SELECT endpoint_status AS status, is_there FROM found`)
      if (!judged) throw new NotFoundError('webhook delivery', 'with this id')
      if (judged.status !== 'ENABLED') throw isDisabled()
      if (!judged.isThere) throw new ConflictError('The event is not in the log any more, and cannot be sent again.')
      return { id }
    },
    (outcome) => outcome,
  )
}

/**
 * Sends the events of a part of the log to an endpoint once more, in the order of the log: those whose last delivery
 * ended in one of `statuses`, and those that it asks for and that were never queued for it, as before it was made.
 *
 * @throws CursorError where the log does not go on from `after`
 */
export function replayDeliveries(
  act: Act,
  input: {
    endpointId: string
    statuses: readonly Finished[]
    from?: Date | null
    to?: Date | null
    after?: string | null
  },
): Promise<Replayed> {
  const { endpointId, from = null, to = null } = input
  const check = new Check()
  if (!from === !input.after) check.fail(['from'], 'FROM_OR_AFTER', 'Say where to begin: by "from", or by "after".')
  const after = typeof input.after === 'string' ? decodeCursor(input.after) : null
  if (input.after && !after) check.fail(['after'], 'BAD_CURSOR', 'Not a cursor of the log. Take that of an event.')
  if (from && to && from >= to) check.fail(['to'], 'BEFORE_FROM', 'It ends before it begins.')
  if (!input.statuses.length)
    check.fail(['statuses'], 'REQUIRED', 'Name at least one, or leave it out for FAILED and CANCELLED.')
  check.done()
  return once<Replayed, Replayed>(
    act,
    async (act) => {
      const endpoint = await findEndpoint(act, endpointId)
      if (endpoint.status !== 'ENABLED') throw isDisabled()
      if (after) await checkCursor(act.db, after)
      const [done] = await act.db.query<{ count: number; moreAfter: string | null }>(sql`
      WITH bounds AS MATERIALIZED (
        SELECT GREATEST(${after?.position ?? 0n}::bigint, CASE WHEN ${from}::timestamptz IS NULL THEN 0 ELSE event_place_before(${from}::timestamptz - interval '1 minute') END) AS low,
          CASE WHEN ${to}::timestamptz IS NULL THEN (SELECT position FROM event_head) ELSE event_place_before(${to}::timestamptz + interval '1 minute') END AS high
      ),
      wanted AS MATERIALIZED (
        SELECT e.id AS endpoint_id, v.position, v.id, v.type, v.private AND (e.organization_id = ANY(v.organization_ids)) IS NOT TRUE AS operator_only
        FROM webhook_endpoints e CROSS JOIN bounds b JOIN events v ON v.position > b.low AND v.position <= b.high
        LEFT JOIN LATERAL (
          SELECT d.status FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.event_position = v.position
          ORDER BY d.created_at DESC, d.id DESC LIMIT 1
        ) d ON true
        WHERE e.id = ${endpointId}::uuid AND e.status = 'ENABLED'
          AND (${from}::timestamptz IS NULL OR v.recorded_at >= ${from}::timestamptz) AND (${to}::timestamptz IS NULL OR v.recorded_at < ${to}::timestamptz)
          AND CASE WHEN d.status IS NULL THEN webhook_asks_for(e, v.type, v.campaign_ids, v.organization_ids, v.region_ids)
            ELSE d.status = ANY(${input.statuses}::webhook_delivery_status[]) END
          AND (NOT v.private OR e.organization_id = ANY(v.organization_ids) OR webhook_is_operators(e))
        ORDER BY v.position LIMIT ${mostAtOnce + 1}
      ),
      page AS (SELECT * FROM wanted ORDER BY position LIMIT ${mostAtOnce}),
      queued AS (
        INSERT INTO webhook_deliveries (id, endpoint_id, event_position, event_id, type, origin, operator_only)
        SELECT gen_random_uuid(), endpoint_id, position, id, type, 'REPLAY', operator_only FROM page ORDER BY position
      ),
      made AS (
        SELECT (SELECT count(*)::int FROM page) AS count,
          CASE WHEN (SELECT count(*) FROM wanted) > ${mostAtOnce} THEN (SELECT max(position)::text FROM page) END AS more_after
      ),
      ${takeClaim(act.claim, sql`(SELECT jsonb_build_object('endpointId', ${endpointId}::text, 'count', count, 'moreAfter', more_after) FROM made)`, sql`made`)}
      SELECT count, more_after FROM made`)
      return { endpointId, count: done?.count ?? 0, moreAfter: done?.moreAfter ?? null }
    },
    (outcome) => outcome,
  )
}
