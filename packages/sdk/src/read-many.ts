import type { CallOptions, Client } from './client.ts'

const most = 100

/**
 * Asks for many nodes by id with few requests, one after the other, and answers in the order of the ids; null where
 * there is none, or one of another type. The time that the first answer was known at
 * holds for all, so that figures of several requests belong together.
 */
export async function readMany<T extends { id: string }>(
  client: Client,
  document: string,
  ids: readonly string[],
  variables: { knownAt?: unknown },
  options?: CallOptions,
): Promise<(T | null)[]> {
  const unique = [...new Set(ids)]
  const found = new Map<string, T>()
  let { knownAt } = variables
  for (let start = 0; start < unique.length; start += most) {
    const asked = { ...variables, knownAt, ids: unique.slice(start, start + most) }
    const { nodes } = await client.query<{ nodes: (T | Record<string, undefined> | null)[] }>(document, asked, options)
    for (const node of nodes) {
      if (node?.id === undefined) continue
      found.set(node.id, node as T)
      knownAt ??= (node as { totals?: { knownAt: string } }).totals?.knownAt
    }
  }
  return ids.map((id) => found.get(id) ?? null)
}
