/** A place in the log: behind the event at a position. */
export interface Cursor {
  position: bigint
  /** The beginning of that event's id, by which a log that was turned back is found out; empty where it is not known. */
  mark: string
}

/** The place behind an event. */
export function cursorAt(event: { position: bigint; id: string }): Cursor {
  return { position: event.position, mark: event.id.slice(0, 8) }
}

/** A cursor as readers hold it: opaque to them. */
export function encodeCursor({ position, mark }: Cursor): string {
  return Buffer.from(`${position}.${mark}`).toString('base64url')
}

/** Reads what a reader holds; null where it is no cursor of a log. */
export function decodeCursor(text: string): Cursor | null {
  const match = /^(\d{1,18})\.([0-9a-f]{8}|)$/.exec(text.length > 60 ? '' : Buffer.from(text, 'base64url').toString())
  return match?.[1] === undefined ? null : { position: BigInt(match[1]), mark: match[2] ?? '' }
}
