import { Refusal } from './refusal.ts'

const most = 100

/** A page of a list as a connection has it. A cursor is a place in the list, unless the things have cursors themselves. */
export function toConnection(things: readonly unknown[], args: Readonly<Record<string, unknown>>): object {
  const { first, last } = args as { first?: number | null; last?: number | null }
  if ((first ?? last ?? 0) > most)
    throw new Refusal('BAD_USER_INPUT', `At most ${most} rows can be asked for at a time.`)
  const all = things.map((node, index) => ({ node, cursor: cursorOf(node) ?? `c${index + 1}` }))
  const place = (cursor: unknown) => {
    const index = all.findIndex((edge) => edge.cursor === cursor)
    if (index < 0) throw new Refusal('BAD_USER_INPUT', 'The cursor is not one of this list.')
    return index
  }
  const from = args.after ? place(args.after) + 1 : 0
  const to = args.before ? place(args.before) : all.length
  const within = all.slice(from, to)
  const edges = typeof last === 'number' ? within.slice(-last || within.length) : within.slice(0, first ?? 20)
  const begin = edges[0] ? all.indexOf(edges[0]) : from
  const end = begin + edges.length
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: begin > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: String(all.length),
    cursor: edges.at(-1)?.cursor ?? args.after ?? 'c0',
  }
}

function cursorOf(node: unknown): string | undefined {
  const { cursor } = ((node as { given?: unknown } | undefined)?.given ?? node ?? {}) as { cursor?: unknown }
  return typeof cursor === 'string' ? cursor : undefined
}
