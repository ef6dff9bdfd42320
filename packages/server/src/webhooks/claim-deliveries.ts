import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { EventRow } from '../events/event.ts'
import { scopesNow } from './endpoint-viewer.ts'

/** A delivery that one server has to itself for a while, with all that an attempt needs. */
export interface Claimed {
  id: string
  endpointId: string
  eventId: string
  operatorOnly: boolean
  /** The number of this attempt. */
  attemptCount: number
  body: string | null
  url: string
  document: string | null
  applicationId: string
  organizationId: string | null
  scopes: string[]
  scopesNow: string[]
  secrets: string[]
  /** The line of the log, unless the body is there already or the line is forgotten. */
  event: EventRow | null
}

/** How much may be taken: places that are free here, and what is under way here already, by endpoint. */
export interface Room {
  places: number
  perEndpoint: number
  underWay: ReadonlyMap<string, number>
  /** How long the deliveries are ours, in milliseconds. */
  lease: number
}

type Row = Omit<Claimed, 'event'> & { [Name in keyof EventRow as `event${Capitalize<Name>}`]: EventRow[Name] | null }

/**
 * Takes deliveries that are due, of every endpoint some, first of those that have the fewest under way. Nobody else takes them until the lease is over, when they are
 * those of a server that is gone. An endpoint that is being changed is left for the next time: whoever disables it then
 * sees either no attempt to come, or the lease to wait for.
 */
export async function claimDeliveries(
  db: Database,
  { places, perEndpoint, underWay, lease }: Room,
): Promise<Claimed[]> {
  const rows = await db.query<Row>(sql`
    WITH busy AS (SELECT * FROM unnest(${[...underWay.keys()]}::uuid[], ${[...underWay.values()]}::int[]) AS b(endpoint_id, count)),
    open AS MATERIALIZED (
      SELECT e.id, e.failing_since FROM webhook_endpoints e
      WHERE e.status = 'ENABLED' AND EXISTS (
        SELECT FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.status = 'PENDING' AND d.next_attempt_at <= now())
      FOR SHARE OF e SKIP LOCKED
    ),
    due AS MATERIALIZED (
      SELECT d.*, o.count + row_number() OVER (PARTITION BY o.id ORDER BY d.next_attempt_at) AS turn FROM (
        SELECT o.id, COALESCE(b.count, 0) AS count, GREATEST(CASE WHEN o.failing_since < now() - interval '1 minute' THEN 2 ELSE ${perEndpoint} END - COALESCE(b.count, 0), 0) AS places
        FROM open o LEFT JOIN busy b ON b.endpoint_id = o.id
      ) o
      CROSS JOIN LATERAL (
        SELECT d.id, d.attempt_count, d.leased_until, d.next_attempt_at FROM webhook_deliveries d
        WHERE d.endpoint_id = o.id AND d.status = 'PENDING' AND d.next_attempt_at <= now()
        ORDER BY d.next_attempt_at LIMIT o.places FOR UPDATE SKIP LOCKED
      ) d
      ORDER BY turn, d.next_attempt_at LIMIT ${places}
    ),
    lost AS (
      INSERT INTO webhook_attempts (delivery_id, number, at, milliseconds, error)
      SELECT id, attempt_count, leased_until, 0, 'The server that made this attempt was gone before it could say what came of it.'
      FROM due WHERE leased_until IS NOT NULL
      ON CONFLICT DO NOTHING
    ),
    claimed AS (
      UPDATE webhook_deliveries d SET attempt_count = d.attempt_count + 1,
        leased_until = now() + ${lease} * interval '1 millisecond', next_attempt_at = now() + ${lease} * interval '1 millisecond'
      FROM due WHERE d.id = due.id RETURNING d.*
    )
    SELECT c.id, c.endpoint_id, c.event_id, c.operator_only, c.attempt_count, c.body, e.url, e.document, e.application_id, e.organization_id, e.scopes,
      ${scopesNow(sql`e.application_id`)} AS scopes_now,
      ARRAY(SELECT s.secret FROM webhook_secrets s WHERE s.endpoint_id = e.id AND (s.expires_at IS NULL OR s.expires_at > now())
        ORDER BY s.created_at DESC, s.id DESC) AS secrets,
      v.position AS event_position, v.type AS event_type, v.occurred_at AS event_occurred_at, v.recorded_at AS event_recorded_at,
      v.application_id AS event_application_id, v.organization_ids AS event_organization_ids, v.campaign_ids AS event_campaign_ids,
      v.region_ids AS event_region_ids, v.private AS event_private, v.subject_id AS event_subject_id, v.payload AS event_payload
    FROM claimed c JOIN webhook_endpoints e ON e.id = c.endpoint_id
    LEFT JOIN LATERAL (SELECT * FROM events v WHERE v.position = c.event_position AND c.body IS NULL LIMIT 1) v ON true`)
  // One and the same event for all whom it goes to: what they select alike is then executed once.
  const events = new Map<bigint | null, EventRow | null>()
  for (const row of rows) if (!events.has(row.eventPosition)) events.set(row.eventPosition, eventOf(row))
  return rows.map((row) => ({ ...row, event: events.get(row.eventPosition) ?? null }))
}

function eventOf(row: Row): EventRow | null {
  if (row.eventPosition === null) return null
  const { eventPosition, eventType, eventOccurredAt, eventRecordedAt, eventPrivate, eventSubjectId, eventPayload } = row
  return {
    position: eventPosition,
    id: row.eventId,
    type: eventType,
    occurredAt: eventOccurredAt,
    recordedAt: eventRecordedAt,
    applicationId: row.eventApplicationId,
    organizationIds: row.eventOrganizationIds,
    campaignIds: row.eventCampaignIds,
    regionIds: row.eventRegionIds,
    private: eventPrivate,
    subjectId: eventSubjectId,
    payload: eventPayload,
  } as EventRow
}
