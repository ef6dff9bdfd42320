/** A body as it was sent. */
export type RawBody = string | Uint8Array

export function toBytes(body: RawBody): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

/** What a signature is over: `id.timestamp.body`, to the byte. */
export function signedBytes(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = toBytes(`${id}.${timestamp}.`)
  const all = new Uint8Array(head.length + body.length)
  all.set(head)
  all.set(body, head.length)
  return all
}

/** Secrets as bytes: one, or several while they are rotated. Throws where one is none, without quoting it. */
export function secretBytes(secrets: string | readonly string[]): Uint8Array<ArrayBuffer>[] {
  const list = [secrets].flat()
  if (list.length === 0) throw new TypeError('A webhook needs a secret.')
  return list.map((secret) => {
    const bytes = /^whsec_./.test(secret) ? fromBase64(secret.slice(6)) : null
    if (!bytes) throw new TypeError('A secret is "whsec_" and base64, as it was shown once.')
    return bytes
  })
}

export function toKey(secret: Uint8Array<ArrayBuffer>, usage: 'sign' | 'verify') {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
}

/** Null where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
