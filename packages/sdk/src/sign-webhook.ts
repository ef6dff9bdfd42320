import { type RawBody, secretBytes, signedBytes, toBytes, toKey } from './webhook-signature.ts'

/** The headers that Standard Webhooks signs a body with. */
export type SignedHeaders = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>

/**
 * Signs a body as Tongzhou does: for tests of what receives webhooks.
 *
 * @example
 * ```ts
 * const body = JSON.stringify({ id: 'event_1', type: 'campaign.opened', data: {} })
 * const request = new Request(url, { method: 'POST', body, headers: await signWebhook(body, secret) })
 * ```
 */
export async function signWebhook(
  body: RawBody,
  secrets: string | readonly string[],
  { id = 'event_test', now = Date.now() }: { id?: string; now?: Date | number } = {},
): Promise<SignedHeaders> {
  const timestamp = String(Math.floor(Number(now) / 1000))
  const signed = signedBytes(id, timestamp, toBytes(body))
  const signatures = secretBytes(secrets).map(async (secret) => {
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await toKey(secret, 'sign'), signed))
    return `v1,${btoa(String.fromCharCode(...bytes))}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': (await Promise.all(signatures)).join(' '),
  }
}
