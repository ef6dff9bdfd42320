import type { Clock } from './clock.ts'

const statuses = new Set([408, 429, 502, 503, 504])

/** Whether an answer with this status may be another one soon. */
export function isPassing(status: number | null): boolean {
  return status !== null && statuses.has(status)
}

/** How long to wait before the next try, in milliseconds: anything up to a bound that doubles (full jitter). */
export function backoff(attempt: number, clock: Clock): number {
  return clock.random() * Math.min(10_000, 250 * 2 ** attempt)
}

/** Reads `Retry-After` (seconds, or an HTTP date against the answer's own `Date`) as seconds. */
export function readRetryAfter(headers: Headers, clock: Clock): number | null {
  const text = headers.get('retry-after')?.trim()
  if (!text) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const at = Date.parse(text)
  if (Number.isNaN(at)) return null
  const sent = Date.parse(headers.get('date') ?? '')
  return Math.max(0, at - (Number.isNaN(sent) ? clock.now() : sent)) / 1000
}
