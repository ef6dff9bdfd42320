import { abortable } from './abortable.ts'
import { isGraphQL, parse, readAnswer } from './answer.ts'
import type { Client } from './client.ts'
import { TongzhouError } from './error.ts'
import { type RequestErrorData, toRequestError } from './request-error.ts'
import { backoff } from './retry.ts'
import { type Frame, FrameReader } from './sse.ts'
import { GapError } from './stream-error.ts'
import { NetworkError } from './transport-error.ts'
import { post, toJson, toNetworkError, type Wire, wireOf } from './wire.ts'

/** How a stream is followed. */
export interface StreamOptions {
  /** Ends the stream at once, whatever it does. Its reason is thrown as it is. */
  signal?: AbortSignal | undefined
  /**
   * Milliseconds without a byte after which a connection counts as broken: 45 000 if nothing is said. The server shows
   * every 15 seconds that it is there.
   */
  heartbeatTimeout?: number | undefined
  /** How often in a row it connects again without getting anything: without end if nothing is said. */
  reconnects?: number | undefined
  /** The most characters of one frame: 16 Mi if nothing is said. */
  frameLimit?: number | undefined
  /** Called before it waits and connects again. */
  onReconnect?: ((reconnect: { attempt: number; error: TongzhouError }) => void) | undefined
  /**
   * Called where the server has forgotten part of what comes after the cursor; the stream goes on from the oldest place
   * there is. Without it, a gap is thrown as a {@link GapError}.
   */
  onGap?: ((gap: { oldestCursor: string; error: GapError }) => void | Promise<void>) | undefined
  /** Called for each sign of life, which moves the cursor where nothing fits. */
  onHeartbeat?: ((beat: { cursor: string | null }) => void) | undefined
}

/** The document of a stream, and which of its fields is given; all of its data if none is named. */
export interface StreamDocument {
  /** The document's text. */
  document: string
  /** The field that is given. */
  field?: string
}

type Fields = Record<string, unknown>

/** Why it ended, where whoever reads it wanted that. */
const closed = /* @__PURE__ */ Symbol('closed')

/**
 * What a subscription gives, as it comes. It connects when it is read, connects again by itself after whatever may pass,
 * and goes on behind the last thing that it gave: nothing is given twice. It reads from the network only as fast as it is
 * read.
 *
 * @example
 * ```ts
 * const events = tz.events.subscribe({ types: ['donation.recorded'], after: cursor })
 * for await (const event of events) {
 *   if (event.type === 'donation.recorded') console.log(event.donation.amount?.amount)
 *   await keep(events.cursor) // pass it as `after` tomorrow
 * }
 * ```
 */
export class Stream<T> implements AsyncIterable<T> {
  readonly #wire: Wire
  readonly #target: StreamDocument
  readonly #body: string
  readonly #options: StreamOptions
  #cursor: string | null
  /** Whether the cursor is one that the server gave: it then goes before the argument. */
  #moved = false
  #position: bigint | null = null
  #reading: AbortController | null = null
  #closed = false

  constructor(client: Client, target: StreamDocument, variables: object, options: StreamOptions = {}) {
    this.#wire = wireOf(client)
    this.#target = target
    this.#body = toJson({ query: target.document, variables })
    this.#options = options
    this.#cursor = (variables as { after?: string | null }).after ?? null
  }

  /**
   * The last place that is known: behind what was given last, or further where nothing fitted. Keep it when you are done
   * with what you got, and pass it as `after` to go on from there.
   */
  get cursor(): string | null {
    return this.#cursor
  }

  /** Ends the connection, and the loop that reads it. */
  close(): void {
    this.#closed = true
    this.#reading?.abort(closed)
  }

  /** Thing by thing. Left with `break` and read again, it goes on from its cursor. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, void, undefined> {
    const controller = new AbortController()
    const things = this.#things(controller)
    const iterator: AsyncIterableIterator<T, void, undefined> = {
      next: () => things.next(),
      // Not only when its turn comes: a read that is under way ends with it.
      return: () => {
        controller.abort(closed)
        return things.return()
      },
      [Symbol.asyncIterator]: () => iterator,
    }
    return iterator
  }

  async *#things(controller: AbortController): AsyncGenerator<T, void, undefined> {
    const { signal } = controller
    const { signal: outer, reconnects = Number.POSITIVE_INFINITY, onReconnect } = this.#options
    if (this.#closed || signal.aborted) return
    if (this.#reading) throw new TypeError('A stream has one reader at a time.')
    outer?.throwIfAborted()
    const stop = () => controller.abort(outer?.reason)
    outer?.addEventListener('abort', stop, { once: true })
    this.#reading = controller
    try {
      for (let attempt = 0; ; attempt++) {
        let fresh = true
        try {
          for await (const frame of this.#frames(signal)) {
            if (frame.event === 'complete') return
            const found = this.#take(frame)
            // A server that greets and goes is not there yet.
            if (found || !fresh) attempt = 0
            fresh = false
            if (found) yield found.thing
          }
          throw new NetworkError({ code: 'NETWORK', message: 'The stream was cut.', retryable: true })
        } catch (error) {
          if (!(error instanceof TongzhouError)) throw error
          if (!(await this.#leap(error))) {
            if (!error.retryable || attempt >= reconnects) throw error
            onReconnect?.({ attempt: attempt + 1, error })
          }
          signal.throwIfAborted()
          const wait = error.retryAfter === null ? backoff(attempt, this.#wire.clock) : error.retryAfter * 1000
          await this.#wire.clock.sleep(wait, signal)
        }
      }
    } catch (error) {
      if (error !== closed) throw error
    } finally {
      this.#reading = null
      outer?.removeEventListener('abort', stop)
    }
  }

  /** The frames of one connection. However they end, so does the connection. */
  async *#frames(outer: AbortSignal): AsyncGenerator<Frame, void, undefined> {
    const connection = new AbortController()
    const { signal } = connection
    const stop = () => connection.abort(outer.reason)
    outer.addEventListener('abort', stop, { once: true })
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
    try {
      if (outer.aborted) stop()
      const more = { accept: 'text/event-stream', ...(this.#moved ? { 'last-event-id': this.#cursor ?? '' } : {}) }
      const response = await this.#watch(post(this.#wire, { body: this.#body, signal, more }), connection)
      if (!response.ok || !response.body || !response.headers.get('content-type')?.includes('text/event-stream')) {
        readAnswer(response, await this.#watch(response.text(), connection), 1, this.#wire.clock)
        throw toRequestError(undefined, { status: response.status, requestId: null, retryAfter: null })
      }
      reader = response.body.getReader()
      const frames = new FrameReader(this.#options.frameLimit ?? 2 ** 24)
      for (;;) {
        const { done, value } = await this.#watch(reader.read(), connection)
        if (done) return
        yield* frames.read(value)
      }
    } finally {
      outer.removeEventListener('abort', stop)
      connection.abort(closed)
      reader?.cancel().catch(() => {})
    }
  }

  /** Waits for the network, but not for ever. */
  async #watch<V>(promise: Promise<V>, connection: AbortController): Promise<V> {
    const { heartbeatTimeout = 45_000 } = this.#options
    const { signal } = connection
    const timer = setTimeout(() => {
      const message = `Nothing heard for ${heartbeatTimeout} ms.`
      connection.abort(new NetworkError({ code: 'NETWORK', message, retryable: true }))
    }, heartbeatTimeout)
    try {
      return await abortable(promise, signal)
    } catch (cause) {
      throw toNetworkError(this.#wire, signal, cause)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Reads a frame; null where it gives nothing, or what was given before. */
  #take({ id, event, data }: Frame): { thing: T } | null {
    if (event !== 'next' || data === undefined) {
      this.#move(id)
      if (data === undefined) this.#options.onHeartbeat?.({ cursor: this.#cursor })
      return null
    }
    const body = parse(data)
    const { errors, data: fields } = (isGraphQL(body) ? body : {}) as { errors?: RequestErrorData[]; data?: Fields }
    if (errors?.[0] || !fields) throw toRequestError(errors?.[0], { status: null, requestId: null, retryAfter: null })
    const root = fields[this.#target.field ?? Object.keys(fields)[0] ?? '']
    const { position } = (root ?? {}) as { position?: unknown }
    if (typeof position === 'string' && /^\d+$/.test(position)) {
      const place = BigInt(position)
      if (this.#position !== null && place <= this.#position) return null
      this.#position = place
    }
    this.#move(id)
    return { thing: (this.#target.field ? root : fields) as T }
  }

  #move(cursor: string | null | undefined): void {
    if (!cursor) return
    this.#cursor = cursor
    this.#moved = true
  }

  /** Goes on behind a gap, where the reader has a word for it. */
  async #leap(error: TongzhouError): Promise<boolean> {
    const { onGap } = this.#options
    if (!(error instanceof GapError) || error.oldestCursor === null || !onGap) return false
    await onGap({ oldestCursor: error.oldestCursor, error })
    this.#move(error.oldestCursor)
    return true
  }
}
