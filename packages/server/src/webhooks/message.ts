import { cursorAt, encodeCursor } from '../events/cursor.ts'
import { type EventRow, type EventType, eventId } from '../events/event.ts'

/** The body of a message: the event around what was selected of it. */
export function writeBody(event: Pick<EventRow, 'id' | 'type' | 'position' | 'recordedAt'>, data: object): string {
  return JSON.stringify({
    id: eventId(event.id),
    type: event.type,
    timestamp: event.recordedAt.toISOString(),
    cursor: encodeCursor(cursorAt(event)),
    data,
  })
}

/** An event that is only looked at: always the same. */
export function exampleOf(type: EventType): Pick<EventRow, 'id' | 'type' | 'position' | 'recordedAt'> {
  const id = '0170386d-2d80-7000-8000-000000000001'
  return { id, type, position: 1n, recordedAt: new Date('2020-02-12T07:42:00.000Z') }
}
