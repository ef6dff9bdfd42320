import { ValidationError } from '../errors.ts'

/** What a caller asks of a list: Relay's arguments. */
export interface PageArgs {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

/** A page as a connection resolves it. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  count: () => Promise<bigint>
}

export const defaultPageSize = 20
export const maximumPageSize = 100

/** How many rows a page may have, by its arguments; more than a hundred is an error, never a silent cut. */
export function pageSize(args: PageArgs): number {
  for (const name of ['first', 'last'] as const) {
    const size = args[name]
    if (size !== null && size !== undefined && (size < 0 || size > maximumPageSize)) {
      throw new ValidationError([
        {
          path: [name],
          code: 'BAD_PAGE_SIZE',
          message: `From 0 to ${maximumPageSize} at a time; page on with "after".`,
        },
      ])
    }
  }
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw new ValidationError([{ path: ['last'], code: 'FIRST_OR_LAST', message: 'Give "first" or "last", not both.' }])
  }
  return args.first ?? args.last ?? defaultPageSize
}

/** What a page may cost: each of its rows, as many as it may have. */
export function pageCost({ first, last }: PageArgs): { field: number; multiplier: number } {
  return { field: 5, multiplier: Math.max(0, first ?? last ?? defaultPageSize) }
}
