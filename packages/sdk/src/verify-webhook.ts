import { WebhookVerificationError } from './webhook-error.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { fromBase64, type RawBody, secretBytes, signedBytes, toBytes, toKey } from './webhook-signature.ts'

/** Headers, of a `Request` or as Node has them. */
export type WebhookHeaders = Pick<Headers, 'get'> | Readonly<Record<string, string | readonly string[] | undefined>>

/** How strictly a webhook is checked. */
export interface VerifyOptions {
  /** Seconds that its time may be away from now: 300 if nothing is said. */
  tolerance?: number | undefined
  /** The time to check against, instead of now: for tests. */
  now?: Date | number | undefined
}

/**
 * Checks that a webhook is from Tongzhou and as it was sent, and reads it. It needs the raw body, to the byte: parsed and
 * written again it has another signature. Throws a {@link WebhookVerificationError}.
 *
 * @param secrets `whsec_…`: one, or several while they are rotated.
 * @example
 * ```ts
 * const event = await verifyWebhook(await request.text(), request.headers, secret)
 * if (event.type === 'donation.recorded') console.log(event.data.donation.id)
 * ```
 */
export async function verifyWebhook<Message = WebhookEvent>(
  body: RawBody,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { tolerance = 300, now = Date.now() }: VerifyOptions = {},
): Promise<Message> {
  if (typeof body !== 'string' && !ArrayBuffer.isView(body))
    throw new WebhookVerificationError(
      'BODY_PARSED',
      'The raw body is needed, not what was parsed from it. Express: express.raw({ type: "application/json" }) for this route, and request.body. Next.js: await request.text() in a route handler, or config.api.bodyParser = false in pages/api.',
    )
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    read(headers, name),
  )
  if (!id || !timestamp || !signatures)
    throw new WebhookVerificationError(
      'MISSING_HEADERS',
      'webhook-id, webhook-timestamp and webhook-signature are needed.',
    )
  const age = Number(now) / 1000 - Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookVerificationError('BAD_TIMESTAMP', 'The time is no number.')
  if (age > tolerance) throw new WebhookVerificationError('TOO_OLD', `Sent more than ${tolerance} seconds ago.`)
  if (age < -tolerance) throw new WebhookVerificationError('TOO_NEW', 'Sent in the future. Is the clock right?')
  const bytes = toBytes(body)
  if (!(await matches(signatures, signedBytes(id, timestamp, bytes), secrets)))
    throw new WebhookVerificationError('NO_MATCH', 'No signature fits. Is it the secret of this endpoint?')
  const event = parse(new TextDecoder().decode(bytes))
  if (typeof event?.id !== 'string' || typeof event.type !== 'string')
    throw new WebhookVerificationError('BAD_BODY', 'The body is signed, but no event.')
  return event as Message
}

/** Whether any signature is by any of the secrets. `verify` takes as long for a near miss as for any other. */
async function matches(signatures: string, signed: Uint8Array<ArrayBuffer>, secrets: string | readonly string[]) {
  for (const secret of secretBytes(secrets)) {
    const key = await toKey(secret, 'verify')
    for (const text of signatures.split(' ')) {
      const signature = text.startsWith('v1,') && fromBase64(text.slice(3))
      if (signature && (await crypto.subtle.verify('HMAC', key, signature, signed))) return true
    }
  }
  return false
}

function read(headers: WebhookHeaders, name: string): string | undefined | null {
  if (typeof headers.get === 'function') return headers.get(name)
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? []
  return [value].flat().join(' ')
}

function parse(text: string): { id?: unknown; type?: unknown } | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
