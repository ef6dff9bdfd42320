import { toHex } from './hex.ts'

/** A new key for one write: 128 bits of chance. `randomUUID` would be missing on pages without https. */
export function newIdempotencyKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}
