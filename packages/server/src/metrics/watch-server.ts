import type { Registry } from 'prom-client'
import type { Database } from '../database/database.ts'
import type { EventLog } from '../events/event-log.ts'
import { gauge, labelledGauge } from './gauge.ts'
import { type Standing, standingOf } from './standing.ts'

/** What of a server is read when its metrics are. */
export interface Watched {
  db: Database
  events: EventLog
  /** Open streams by their transport. */
  streams: () => ReadonlyMap<string, number>
  /** Requests that wait for their answer. */
  inFlight: () => number
}

/** Adds what is read at the moment of asking. */
export function watchServer(registry: Registry, { db, events, streams, inFlight }: Watched): void {
  gauge(registry, 'tongzhou_requests_in_flight', 'Requests that are being answered, streams left out.', inFlight)
  labelledGauge(registry, 'tongzhou_streams', 'Streams that are open.', 'transport', streams)
  gauge(registry, 'tongzhou_stream_readers_waiting', 'Streams that have been told everything.', () => events.readers)
  labelledGauge(
    registry,
    'tongzhou_database_connections',
    'Connections of the pool: busy ones run a statement each. Waiting: who waits for one.',
    'state',
    () => {
      const { totalCount, idleCount, waitingCount } = db.pool
      return [
        ['busy', totalCount - idleCount],
        ['idle', idleCount],
        ['waiting', waitingCount],
      ]
    },
  )
  gauge(registry, 'tongzhou_log_followed_position', 'How far this server knows the log.', () =>
    Number(events.head.position),
  )
  const standing = standingOf(db)
  gauge(registry, 'tongzhou_database_up', 'Whether the database answered within two seconds.', async () =>
    (await standing()) ? 1 : 0,
  )
  const kept = (name: string, help: string, what: keyof Standing) =>
    gauge(registry, name, help, async () => (await standing())?.[what] ?? null)
  kept('tongzhou_log_position', 'How far the log goes.', 'position')
  kept('tongzhou_outbox_events', 'Events that wait for their place in the log, at most 100000.', 'waiting')
  kept('tongzhou_outbox_oldest_seconds', 'How long the first of them has waited.', 'waitingSeconds')
  kept('tongzhou_webhook_deliveries_pending', 'Deliveries to come, at most 100000.', 'deliveries')
  kept('tongzhou_webhook_late_seconds', 'How late the delivery is that was due first.', 'deliveriesLateSeconds')
  kept('tongzhou_webhook_endpoints_failing', 'Endpoints of which the last attempts failed.', 'failing')
  kept('tongzhou_webhook_endpoints_disabled', 'Endpoints that are disabled.', 'disabled')
}
