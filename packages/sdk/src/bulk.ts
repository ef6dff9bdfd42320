import type { CallOptions, Client } from './client.ts'
import type { ApiError } from './error.ts'
import { type ErrorData, toError, writeOnce } from './resource.ts'

/** How far a bulk write has come, in rows. */
export interface BulkProgress {
  /** Rows that have been answered: created, existing or failed. */
  done: number
  /** Rows that were written now. */
  created: number
  /** Rows that were there already, by their natural key: nothing was written. */
  existing: number
  /** Rows that were refused. */
  failed: number
  /** Rows in all, where they were given as an array. */
  total?: number
}

/** A row that was refused. */
export interface BulkFailure<Row> {
  /** The row's place among all rows, from 0. */
  index: number
  /** The row as it was given. */
  row: Row
  /** Why. */
  error: ApiError
}

/** What a bulk write came to. */
export interface BulkSummary<Row> extends BulkProgress {
  /** The rows that were refused. */
  failures: BulkFailure<Row>[]
}

/** How a bulk write is done. */
export interface BulkOptions extends CallOptions {
  /** Rows a request: 500, the most that the API takes, if nothing is said. */
  batch?: number | undefined
  /** Requests at a time: 1 if nothing is said. */
  concurrency?: number | undefined
  /** Called after each batch. */
  onProgress?: ((progress: BulkProgress) => void) | undefined
}

/** The document of a bulk write, and where its rows and results are. */
export interface BulkDocument {
  document: string
  field: string
  rows: string
}

interface BulkPayload {
  results: { row: number; created: boolean; error: ErrorData | null }[]
}

/**
 * A bulk write that sends its rows batch by batch, each with an idempotency key of its own, as far as it is iterated or
 * awaited: nothing is sent before. Iterating gives each refused row as soon as it is known; awaiting gives all of them
 * with the counts.
 *
 * An error that concerns a whole batch (no network, no right) is thrown, after the batches under way have been
 * answered. Rows with a natural key (`platform` and `externalReference`) can then simply be sent again.
 *
 * @example
 * ```ts
 * for await (const { index, error } of tz.donations.recordAll(rows)) console.error(index, error.message)
 * const { created, existing, failures } = await tz.donations.recordAll(rows, { concurrency: 4 })
 * ```
 */
export class Bulk<Row extends object> implements AsyncIterable<BulkFailure<Row>>, PromiseLike<BulkSummary<Row>> {
  readonly #client: Client
  readonly #target: BulkDocument
  readonly #rows: Iterable<Row> | AsyncIterable<Row>
  readonly #options: BulkOptions
  readonly #shared: object

  constructor(
    client: Client,
    target: BulkDocument,
    rows: Iterable<Row> | AsyncIterable<Row>,
    options: BulkOptions = {},
    shared: object = {},
  ) {
    const { batch = 500, concurrency = 1 } = options
    if (!(batch >= 1 && concurrency >= 1)) throw new RangeError('batch and concurrency have to be 1 or more.')
    this.#client = client
    this.#target = target
    this.#rows = rows
    this.#options = options
    this.#shared = shared
  }

  /** Sends the rows and gives each refused one. */
  async *[Symbol.asyncIterator](): AsyncGenerator<BulkFailure<Row>, BulkProgress, undefined> {
    const { concurrency = 1, onProgress } = this.#options
    const progress: BulkProgress = { done: 0, created: 0, existing: 0, failed: 0 }
    if (Array.isArray(this.#rows)) progress.total = this.#rows.length
    const batches = this.#batches()
    const running = new Set<Promise<Sent<Row>>>()
    try {
      for (let ended = false; ; ) {
        while (!ended && running.size < concurrency) {
          const { value, done } = await batches.next()
          if (done) ended = true
          else running.add(this.#send(value))
        }
        if (running.size === 0) return progress
        const sent = await Promise.race(running)
        running.delete(sent.promise)
        progress.done += sent.batch.rows.length
        progress.created += sent.created
        progress.failed += sent.failures.length
        progress.existing = progress.done - progress.created - progress.failed
        onProgress?.({ ...progress })
        yield* sent.failures
      }
    } finally {
      await Promise.allSettled(running)
      await batches.return()
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: so that one call serves `for await` and `await`.
  then<A = BulkSummary<Row>, B = never>(
    onfulfilled?: ((summary: BulkSummary<Row>) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#finish().then(onfulfilled, onrejected)
  }

  async #finish(): Promise<BulkSummary<Row>> {
    const failures: BulkFailure<Row>[] = []
    const run = this[Symbol.asyncIterator]()
    for (;;) {
      const { value, done } = await run.next()
      if (done) return { ...value, failures: failures.sort((a, b) => a.index - b.index) }
      failures.push(value)
    }
  }

  async *#batches(): AsyncGenerator<Batch<Row>, void, undefined> {
    const { batch = 500 } = this.#options
    let start = 0
    let rows: Row[] = []
    for await (const row of this.#rows) {
      rows.push(row)
      if (rows.length < batch) continue
      yield { start, rows }
      start += rows.length
      rows = []
    }
    if (rows.length > 0) yield { start, rows }
  }

  #send(batch: Batch<Row>): Promise<Sent<Row>> {
    const { document, field, rows } = this.#target
    const input = { ...this.#shared, [rows]: batch.rows }
    const promise: Promise<Sent<Row>> = writeOnce<BulkPayload>(
      this.#client,
      document,
      field,
      input,
      this.#options,
    ).then(({ data, meta }) => {
      const failures: BulkFailure<Row>[] = []
      for (const { row: place, error } of data.results) {
        const row = batch.rows[place]
        if (!error || row === undefined) continue
        failures.push({ index: batch.start + place, row, error: toError(error, meta, [field, 'results', place]) })
      }
      return {
        promise,
        batch,
        failures,
        created: data.results.filter(({ created, error }) => created && !error).length,
      }
    })
    // It may fail while the next rows are still being read; the error is thrown when its turn comes.
    promise.catch(() => {})
    return promise
  }
}

interface Batch<Row> {
  start: number
  rows: Row[]
}

interface Sent<Row> {
  promise: Promise<Sent<Row>>
  batch: Batch<Row>
  failures: BulkFailure<Row>[]
  created: number
}
