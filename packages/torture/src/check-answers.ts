import type { Check } from './checks.ts'
import type { Result } from './journal.ts'

/** Refusals that a write may meet; all others tell of a fault. */
const proper: Record<string, string[]> = { gifts: [], refund: ['OVER_REFUND'], signUp: ['SHIFT_FULL'], leave: [] }

/** Statuses on which whoever keeps to HTTP, and the SDK, comes again. */
const passing = new Set([408, 429, 502, 503, 504])

/** What clients were told. */
export const checkAnswers = {
  'every-write-is-answered': async ({ writes }) =>
    writes.filter(({ outcome }) => !outcome).map(({ intent, attempts }) => `${intent.key}: ${tell(attempts.at(-1))}`),

  'one-key-has-one-answer': async ({ writes }) =>
    writes.flatMap(({ intent, attempts, outcome }) => {
      const done = new Set(attempts.flatMap((result) => (result.is === 'done' ? [result.text] : [])))
      // Who was refused and came again may find the place free.
      const mixed =
        intent.write.kind !== 'signUp' && outcome?.is === 'done' && attempts.some(({ is }) => is === 'refused')
      if (done.size <= 1 && !mixed) return []
      return [`${intent.key}: ${attempts.map(tell).join(' | ')}`]
    }),

  'refusals-are-proper': async ({ writes }) =>
    writes.flatMap(({ intent, attempts }) =>
      attempts
        .filter((result) => result.is === 'refused' && !proper[intent.write.kind]?.includes(result.code))
        .map((result) => `${intent.write.kind} ${intent.key}: ${tell(result)}`),
    ),

  'failures-say-that-they-may-be-retried': async ({ writes }) =>
    writes.flatMap(({ intent, attempts }) =>
      attempts
        .filter((result) => result.is === 'failed' && !passing.has(result.status))
        .map((result) => `${intent.write.kind} ${intent.key}: ${tell(result)}`),
    ),

  'acknowledged-is-readable': async ({ lines }) =>
    lines.flatMap((line) =>
      line.what === 'read' && !line.found ? [`${line.id} was acknowledged, and not there`] : [],
    ),
} satisfies Record<string, Check>

function tell(result: Result | undefined): string {
  if (!result) return 'no attempt'
  if (result.is === 'lost') return `lost: ${result.why}`
  return result.is === 'failed'
    ? `failed with ${result.status} ${result.code}: ${result.text}`
    : `${result.is}: ${result.text}`
}
