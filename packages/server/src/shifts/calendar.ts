/** An entry of a calendar. */
export interface CalendarEntry {
  uid: string
  startsAt: Date
  endsAt: Date
  summary: string
  description: string
  location: string | null
  latitude: string | null
  longitude: string | null
  cancelled: boolean
  /** Grows with every change, so that programs take the new state. */
  sequence: number
  changedAt: Date
}

/** Writes a calendar as iCalendar (RFC 5545), as Google, Apple and Outlook take it: instants in UTC need no zones. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongzhou//Rota//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...entries.flatMap(writeEntry),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function writeEntry(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${instant(entry.changedAt)}`,
    `LAST-MODIFIED:${instant(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${instant(entry.startsAt)}`,
    `DTEND:${instant(entry.endsAt)}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    ...(entry.location ? [`LOCATION:${escapeText(entry.location)}`] : []),
    ...(entry.latitude && entry.longitude ? [`GEO:${Number(entry.latitude)};${Number(entry.longitude)}`] : []),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

const bytes = new TextEncoder()

/** Lines of at most 75 octets, never cut within a character. */
function fold(line: string): string {
  const parts = ['']
  let length = 0
  for (const character of line) {
    const size = bytes.encode(character).length
    if (length + size > 75) {
      parts.push(' ')
      length = 1
    }
    parts[parts.length - 1] += character
    length += size
  }
  return parts.join('\r\n')
}
