import type { Database } from '../database/database.ts'
import { DomainError } from '../errors.ts'
import { eventId } from '../events/event.ts'
import type { Claimed } from './claim-deliveries.ts'
import { disableWithoutKeys } from './disable-endpoints.ts'
import { viewerOf } from './endpoint-viewer.ts'
import { writeBody } from './message.ts'
import { beginning, type Message, type Posted, post } from './post.ts'
import { recordAttempt } from './record-attempt.ts'
import type { Shaping } from './shaping.ts'
import { sign } from './signature.ts'

/** How attempts are made. */
export interface Rules extends Pick<Message, 'timeout' | 'allowed' | 'resolve'> {
  db: Database
  shape: Shaping['shape']
  /** How long to wait before each attempt, in milliseconds; there are as many attempts. */
  schedule: readonly number[]
  /** Hears why a delivery could not be shaped, if that is our fault. */
  onFault: (error: unknown) => void
  /** Hears whether it was delivered. */
  onAttempt: (delivered: boolean) => void
}

/** An attempt that ended before anything was sent. */
type Unsent = { error: string; final?: boolean }

/** Makes one attempt, if it can begin until `deadline` (of `performance.now()`), and writes down what came of it. */
export async function attemptDelivery(rules: Rules, claimed: Claimed, deadline: number): Promise<void> {
  const { db, schedule } = rules
  if (!claimed.scopesNow.length) return disableWithoutKeys(db, claimed.applicationId)
  const at = new Date()
  const body = await bodyOf(rules, claimed)
  if (typeof body !== 'string') {
    const retryIn = body.final ? null : waitAfter(schedule, claimed.attemptCount)
    rules.onAttempt(false)
    return recordAttempt(db, claimed, { ...nothing, at, error: body.error, body: null, retryIn })
  }
  const posted: Posted =
    performance.now() > deadline
      ? { ...nothing, error: 'The server was too busy to begin it in time.' }
      : await post(messageOf(rules, claimed, body))
  rules.onAttempt(posted.error === null)
  const retryIn = waitAfter(schedule, claimed.attemptCount, posted.retryAfter)
  await recordAttempt(db, claimed, { ...posted, at, body, retryIn })
}

const nothing = { statusCode: null, answer: null, retryAfter: null, milliseconds: 0 }

/** What is sent: as it was sent before, or shaped now. */
async function bodyOf({ schedule, shape, onFault }: Rules, claimed: Claimed): Promise<string | Unsent> {
  const { body, document, event, operatorOnly, attemptCount } = claimed
  const viewer = viewerOf(claimed)
  // Attempts that took a server down with them are counted, but nobody wrote them down.
  if (attemptCount > schedule.length) return { error: 'It was tried often enough.', final: true }
  if (operatorOnly && !viewer.scopes.has('admin'))
    return { error: 'The application may not see this event any more.', final: true }
  if (body !== null) return body
  if (!event) return { error: 'The event is not in the log any more.', final: true }
  try {
    return writeBody(event, await shape({ document, viewer }, event))
  } catch (error) {
    if (error instanceof DomainError) return { error: beginning(`Its document could not be run: ${error.message}`) }
    onFault(error)
    return { error: 'Its document could not be run, by our fault.' }
  }
}

function messageOf(
  { timeout, allowed, resolve }: Rules,
  { eventId: uuid, secrets, url }: Claimed,
  body: string,
): Message {
  const id = eventId(uuid)
  const timestamp = Math.floor(Date.now() / 1000)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Tongzhou-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign(secrets, id, timestamp, body),
  }
  return { url, headers, body, timeout, allowed, resolve }
}

/**
 * How long to wait after so many attempts, and no less than the receiver asks for; null where there are no more. A tenth
 * more or less, or more, lest all come back at once.
 */
function waitAfter(schedule: readonly number[], attempts: number, retryAfter: number | null = null): number | null {
  const wait = schedule[attempts]
  if (wait === undefined) return null
  const spread = Math.random()
  return Math.round(Math.max(wait * (0.9 + 0.2 * spread), (retryAfter ?? 0) * (1 + 0.1 * spread)))
}
