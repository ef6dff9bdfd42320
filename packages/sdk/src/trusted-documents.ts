import { toHex } from './hex.ts'
import { toJson } from './wire.ts'

/** Ids of queries by their text; null for one whose text has to be sent. */
export type DocumentIds = Map<string, Promise<string> | null>

/** What servers, and proxies in between, take for certain. */
const longest = 4096

/** Where a query is asked for by its id; undefined where its text has to be sent. In doubt it is a subscription. */
export async function addressOf(
  endpoint: string,
  query: string,
  variables: object | undefined,
  ids: DocumentIds,
): Promise<string | undefined> {
  // Pages without https have no `subtle`.
  if (!crypto.subtle || /\bsubscription\b/.test(query)) return undefined
  let id = ids.get(query)
  if (id === undefined) ids.set(query, (id = hash(query)))
  const address = `${endpoint}?documentId=sha256:${await id}&variables=${encodeURIComponent(toJson({ ...variables }))}`
  return id && address.length <= longest ? address : undefined
}

async function hash(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
