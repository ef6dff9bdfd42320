import type { IncomingHttpHeaders } from 'node:http'

/** The longest that a receiver may put us off, in milliseconds: longer than any wait of ours, shorter than the log is kept. */
const longest = 24 * 3_600_000

/** For how long a receiver asks not to be asked again (`Retry-After`: seconds, or a date by its own clock), in milliseconds; null where it does not. */
export function readRetryAfter(headers: IncomingHttpHeaders, now = Date.now()): number | null {
  const text = headers['retry-after']?.trim() ?? ''
  if (/^\d+$/.test(text)) return Math.min(longest, Number(text) * 1000)
  const [at, sent] = [dateOf(text), dateOf(headers.date)]
  return at === null ? null : Math.min(longest, Math.max(0, at - (sent ?? now)))
}

function dateOf(text = ''): number | null {
  // "-5" would be a date too, and what names no zone one of ours.
  const time = / GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : time
}
