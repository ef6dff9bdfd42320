import type { Event, EventType, UnknownEvent } from './generated/events.ts'

/** The event of a type: `EventOf<'donation.recorded'>` is a `DonationRecordedEvent`. */
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>

/** What a webhook brings. */
export interface WebhookMessage<Type extends string, Data> {
  /** The event's id, the same each time that it is sent: by it, what came twice is known. */
  id: string
  /** What happened. */
  type: Type
  /** When the event was recorded. */
  timestamp: string
  /** Its place in the log: `tz.events.subscribe({ after })` goes on behind it. */
  cursor: string
  /** The event as the endpoint's document selects it; the whole event where it has none. */
  data: Data
}

/** A message of any type, told apart by `type`. The last resort of a `switch` is a type that is younger than this package. */
export type WebhookEvent =
  | { [Type in EventType]: WebhookMessage<Type, EventOf<Type>> }[EventType]
  | WebhookMessage<UnknownEvent['type'], UnknownEvent>
