import { abortable } from './abortable.ts'
import { readAnswer } from './answer.ts'
import { type Clock, systemClock } from './clock.ts'
import { countWrites, type Document, textOf } from './document.ts'
import { TongzhouError } from './error.ts'
import { newIdempotencyKey } from './idempotency-key.ts'
import type { Answer } from './meta.ts'
import { backoff } from './retry.ts'
import { TimeoutError } from './transport-error.ts'
import { addressOf, type DocumentIds } from './trusted-documents.ts'
import { get, keepWire, post, toJson, toNetworkError, type Wire } from './wire.ts'

/** How a client reaches the API. */
export interface ClientOptions {
  /** Where the API is: `https://api.example.org`, or its `/graphql` endpoint. */
  url: string
  /** `tz_…`. Public reads need none. Keep it out of browsers: whoever has it can write. */
  apiKey?: string | undefined
  /** What to send requests with, instead of the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /** Milliseconds that a call may take with all its retries. 30 000 if nothing is said. */
  timeout?: number | undefined
  /** How often a failed request is sent again. 3 if nothing is said. */
  retries?: number | undefined
  /** Headers to send besides, for a proxy of yours. */
  headers?: Readonly<Record<string, string>> | undefined
  /**
   * Asks for queries by the hash of their text, with GET. Answers to whoever has no key may then be kept by browsers and
   * CDNs for a few seconds, and a page of another origin asks without a preflight. It is for the queries of this
   * package's methods, which the server knows; another one is sent as text as soon as the server says that it does not.
   * False if nothing is said.
   */
  trustedDocuments?: boolean | undefined
}

/** What can be said for one call. */
export interface CallOptions {
  /** Ends the call, also while it waits for a retry or reads the answer. Its reason is thrown as it is. */
  signal?: AbortSignal | undefined
  /** Milliseconds that this call may take with all its retries. */
  timeout?: number | undefined
}

/** Variables (which may be left out where none is required), then options. */
export type CallArguments<Variables, Options = CallOptions> =
  Record<string, never> extends Variables
    ? [variables?: NoInfer<Variables>, options?: Options]
    : [variables: NoInfer<Variables>, options?: Options]

/** A request that may be sent several times. */
interface Sending {
  /** Where it is asked for by the id of its document, if it is. */
  address: string | undefined
  query: string
  body: string
  repeatable: boolean
}

/**
 * Sends documents. {@link Tongzhou} is one with all resources; alone it is for bundles that must be small:
 *
 * @example
 * ```ts
 * import { CampaignsResource, Client } from '@tongzhou/sdk'
 *
 * const campaigns = new CampaignsResource(new Client({ url: 'http://127.0.0.1:4000' }))
 * ```
 */
export class Client {
  readonly #wire: Wire
  readonly #timeout: number
  readonly #retries: number
  readonly #ids: DocumentIds | undefined

  /** @param clock is for tests of this package. */
  constructor(options: ClientOptions, clock: Clock = systemClock) {
    const endpoint = readUrl(options.url)
    const headers = {
      ...options.headers,
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${checkKey(options.apiKey)}` }),
    }
    this.#wire = keepWire(this, { endpoint, headers, fetch: options.fetch ?? ((url, init) => fetch(url, init)), clock })
    this.#timeout = options.timeout ?? 30_000
    this.#retries = options.retries ?? 3
    this.#ids = options.trustedDocuments ? new Map() : undefined
  }

  /**
   * Sends a document and answers with its data. Errors are thrown, also where part of the data came.
   *
   * @example
   * ```ts
   * const { region } = await tz.query<{ region: { name: string } }>('query ($code: String!) { region(code: $code) { name } }', { code: '330000' })
   * ```
   */
  async query<Result = unknown, Variables extends object = Record<string, unknown>>(
    document: Document<Result, Variables>,
    ...rest: CallArguments<Variables>
  ): Promise<Result> {
    return (await this.request(document, ...rest)).data
  }

  /**
   * Sends a document and answers with its data and what the answer says about itself. A mutation whose one field takes
   * the variable `input` gets an idempotency key there, if it has none, and is then retried like a read. A mutation
   * without one is sent again only after 429.
   *
   * @example
   * ```ts
   * const { data, meta } = await tz.request<{ regions: { totalCount: string } }>('{ regions { totalCount } }')
   * console.log(data.regions.totalCount, meta.requestId, meta.cost)
   * ```
   */
  async request<Result = unknown, Variables extends object = Record<string, unknown>>(
    document: Document<Result, Variables>,
    ...[variables, options = {}]: CallArguments<Variables>
  ): Promise<Answer<Result>> {
    const query = textOf(document as Document<unknown, never>)
    const writes = countWrites(query)
    const keyed = writes === 1 ? withKey(variables) : undefined
    const body = toJson({ query, variables: keyed ?? variables })
    const isRead = writes === 0
    const address = isRead && this.#ids ? await addressOf(this.#wire.endpoint, query, variables, this.#ids) : undefined
    return this.#send({ address, query, body, repeatable: isRead || keyed !== undefined }, options)
  }

  async #send<Result>(sending: Sending, options: CallOptions): Promise<Answer<Result>> {
    const { signal: outer, timeout = this.#timeout } = options
    outer?.throwIfAborted()
    const controller = new AbortController()
    const stop = () => controller.abort(outer?.reason)
    outer?.addEventListener('abort', stop, { once: true })
    const end = this.#wire.clock.now() + timeout
    const timer = setTimeout(() => {
      const message = `No answer within ${timeout} ms.`
      controller.abort(new TimeoutError({ code: 'TIMEOUT', message, retryable: true }))
    }, timeout)
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          return await abortable(this.#attempt<Result>(sending, attempt + 1, controller.signal), controller.signal)
        } catch (error) {
          controller.signal.throwIfAborted()
          if (!(error instanceof TongzhouError)) throw error
          if (sending.address && error.code === 'PERSISTED_DOCUMENT_NOT_FOUND') {
            // Neither a fault nor a wait: the text goes out at once, and from now on.
            this.#ids?.set(sending.query, null)
            sending.address = undefined
            attempt--
            continue
          }
          if (!error.retryable || attempt >= this.#retries) throw error
          if (!sending.repeatable && error.status !== 429) throw error
          const wait = error.retryAfter === null ? backoff(attempt, this.#wire.clock) : error.retryAfter * 1000
          if (this.#wire.clock.now() + wait >= end) throw error
          await this.#wire.clock.sleep(wait, controller.signal)
        }
      }
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', stop)
    }
  }

  async #attempt<Result>({ address, body }: Sending, attempts: number, signal: AbortSignal): Promise<Answer<Result>> {
    let response: Response
    let text: string
    try {
      response = await (address ? get(this.#wire, address, signal) : post(this.#wire, { body, signal }))
      text = await response.text()
    } catch (cause) {
      throw toNetworkError(this.#wire, signal, cause)
    }
    return readAnswer(response, text, attempts, this.#wire.clock)
  }
}

function readUrl(url: string): string {
  const base = url.replace(/\/+$/, '')
  const endpoint = base.endsWith('/graphql') ? base : `${base}/graphql`
  // `fetch` would quote a password in its message.
  if (/^https?:\/\/[^/@]*@/i.test(endpoint)) throw new TypeError('No password in the url: use headers.')
  if (!/^https?:\/\/[^/]/i.test(endpoint)) throw new TypeError('The url begins with https:// or http://.')
  return endpoint
}

function checkKey(apiKey: string): string {
  // `fetch` would quote the whole key in its message.
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new TypeError('A header cannot carry this apiKey. Is there a line break in it?')
  return apiKey
}

function withKey(variables: object | undefined): object | undefined {
  const input: unknown = (variables as { input?: unknown } | undefined)?.input
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const { idempotencyKey } = input as { idempotencyKey?: string | null }
  return { ...variables, input: { ...input, idempotencyKey: idempotencyKey || newIdempotencyKey() } }
}
