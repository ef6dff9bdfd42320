/** The first and last instant that a record may be about. */
export const earliest = Date.parse('1970-01-01T00:00:00Z')
export const latest = Date.parse('9999-12-31T00:00:00Z')

const dateTime = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/
const plainDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads an RFC 3339 time with offset to the millisecond; null when it is none, or not a day of the calendar. */
export function parseDateTime(text: string): Date | null {
  const match = dateTime.exec(text)
  if (!match || !parseDate(text.slice(0, 10))) return null
  const [, , , , hour = '', minute = '', second = '', fraction = '', offset = ''] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (/\d/.test(offset) && (Number(offset.slice(1, 3)) > 23 || Number(offset.slice(4)) > 59)) return null
  const at = new Date(
    `${text.slice(0, 10)}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset.toUpperCase()}`,
  )
  return Number.isNaN(at.getTime()) ? null : at
}

/** Reads a day of the calendar, `2020-02-12`; null when there is no such day. */
export function parseDate(text: string): string | null {
  if (!plainDate.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text ? text : null
}

/** The instant at which a day begins in a time zone (an IANA name that is known to be one). */
export function startOfDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  // The offset at the guess may not be the one at the answer where a clock change lies between: look twice.
  const guess = midnight - offsetAt(midnight, timeZone)
  const second = midnight - offsetAt(guess, timeZone)
  // A zone that skips midnight begins its day at the change.
  return new Date(offsetAt(second, timeZone) === midnight - second ? second : Math.max(guess, second))
}

/** The day after. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return local - Math.floor(at / 1000) * 1000
}

/** Whether a text names a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }))
  } catch {
    return false
  }
}
