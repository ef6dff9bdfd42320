import { GraphQLError } from 'graphql'
import type { Viewer } from '../access/viewer.ts'
import type { Allowance, Allowances } from './rate-limit.ts'

/** Who is charged, and where the answer says what is left. */
export interface Payer {
  viewer: Viewer
  /** Whose allowance it draws on: a key or an address. */
  caller: string
  /** Headers for the answer. */
  headers: Record<string, string>
}

/**
 * Takes the cost of an operation from the caller's allowance; throws RATE_LIMITED where it is used up. A promise only
 * where somebody else has to be asked.
 */
export function charge(rateLimit: Allowances, payer: Payer, cost: number): void | Promise<void> {
  const keyed = payer.viewer.applicationId !== null
  const allowance = rateLimit.take(payer.caller, cost, keyed)
  if (allowance instanceof Promise) return allowance.then((allowance) => tell(allowance, payer.headers, keyed))
  tell(allowance, payer.headers, keyed)
}

function tell(allowance: Allowance, headers: Record<string, string>, keyed: boolean): void {
  Object.assign(headers, {
    'ratelimit-limit': String(allowance.limit),
    'ratelimit-remaining': String(allowance.remaining),
    'ratelimit-reset': String(allowance.reset),
  })
  if (!allowance.retryAfter) return
  headers['retry-after'] = String(allowance.retryAfter)
  throw new GraphQLError(
    `Too much at once. Try again in ${allowance.retryAfter} seconds${keyed ? '' : ', or use an API key'}.`,
    { extensions: { code: 'RATE_LIMITED', http: { status: 429 } } },
  )
}
