import type { Answer, Meta } from './meta.ts'

/** One page of a list. */
export interface Page<T> {
  /** What is on it. */
  items: T[]
  /** The cursor of the last item, or how far a log was read: pass it as `after` to go on. Null for an empty page of a list. */
  cursor: string | null
  /** Whether another one follows. */
  hasNextPage: boolean
  /** What the answer says about itself. */
  meta: Meta
}

/** A connection as the documents of this package ask for it. */
export interface Connection<T> {
  /** How far it was read, where it says so: it may be beyond the last item. */
  cursor?: string
  edges: { cursor: string; node: T }[]
  pageInfo: { hasNextPage: boolean }
}

/** Asks for a page of at most `first` items after a cursor. */
export type LoadPage<T> = (first: number, after: string | null) => Promise<Answer<Connection<T>>>

/** Where a list begins and how much of it is wanted. */
export interface PagesOptions {
  /** Items a page. */
  first?: number | null | undefined
  /** The cursor to begin after. */
  after?: string | null | undefined
}

/** What one request brought, as far as it is wanted, and where it ends. */
interface Part<T> {
  edges: Connection<T>['edges']
  end: string | null
  hasNextPage: boolean
  meta: Meta
}

const pageSize = 100

/**
 * A list that asks for its pages by itself, as far as it is read. Nothing is asked for before. Read again, it begins
 * again.
 *
 * @example
 * ```ts
 * const campaigns = tz.campaigns.list()
 * for await (const campaign of campaigns.take(250)) console.log(campaign.name)
 * ```
 */
export class Pages<T> implements AsyncIterable<T> {
  readonly #load: LoadPage<T>
  readonly #options: PagesOptions
  readonly #limit: number
  #cursor: string | null

  constructor(load: LoadPage<T>, options: PagesOptions = {}, limit = Number.POSITIVE_INFINITY) {
    this.#load = load
    this.#options = options
    this.#limit = limit
    this.#cursor = options.after ?? null
  }

  /**
   * The cursor of the last item that was given out, or of the end of the page once all of it was: `list({ after })` goes
   * on behind it, also tomorrow.
   */
  get cursor(): string | null {
    return this.#cursor
  }

  /** Item by item. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { edges, end } of this.#connections()) {
      for (const { cursor, node } of edges) {
        this.#cursor = cursor
        yield node
      }
      this.#cursor = end ?? this.#cursor
    }
  }

  /** Page by page. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    for await (const { edges, end, hasNextPage, meta } of this.#connections()) {
      this.#cursor = end ?? this.#cursor
      yield { items: edges.map(({ node }) => node), cursor: end, hasNextPage, meta }
    }
  }

  /** The first `count` items; no page asks for more than are still wanted. */
  take(count: number): Pages<T> {
    if (!Number.isInteger(count) || count < 0) throw new RangeError('Take a whole number from 0.')
    return new Pages(this.#load, this.#options, Math.min(count, this.#limit))
  }

  /**
   * All items at once. More than `max` (10 000 if nothing is said) is an error, never a silent cut: `take(n)` is what
   * cuts.
   */
  async toArray({ max = 10_000 }: { max?: number } = {}): Promise<T[]> {
    const items: T[] = []
    for await (const item of this) {
      if (items.length === max) throw new RangeError(`More than ${max} items. Raise max, or iterate.`)
      items.push(item)
    }
    return items
  }

  async *#connections(): AsyncGenerator<Part<T>> {
    let after = this.#options.after ?? null
    let left = this.#limit
    this.#cursor = after
    while (left > 0) {
      const { data, meta } = await this.#load(Math.min(this.#options.first ?? pageSize, left), after)
      const edges = data.edges.slice(0, left)
      const { hasNextPage } = data.pageInfo
      left -= edges.length
      const whole = edges.length === data.edges.length
      const end = (whole ? data.cursor : undefined) ?? edges.at(-1)?.cursor ?? null
      if (edges.length > 0 || !hasNextPage) yield { edges, end, hasNextPage, meta }
      if (!hasNextPage) return
      if (end === null || end === after) throw new RangeError('The next page leads nowhere.')
      after = end
    }
  }
}
