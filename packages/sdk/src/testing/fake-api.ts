import { type AnswerFunction, Answers } from './answers.ts'
import { EventLog } from './event-log.ts'
import { type Execution, execute, readVariables } from './execute.ts'
import { type Fault, refuse } from './faults.ts'
import { Follower } from './follower.ts'
import { type Operation, readOperation } from './operation.ts'
import { Refusal } from './refusal.ts'
import { rootValues } from './root-values.ts'
import { validate } from './validate.ts'
import { World } from './world.ts'

type Values = Readonly<Record<string, unknown>>

/** How a fake API is made. */
export interface FakeApiOptions {
  /** What chance comes from: the same seed gives the same data. */
  seed?: string | undefined
  /** How many things of each type there are at the beginning: 25 if nothing is said. */
  size?: number | undefined
}

/** A request as the fake API got it. */
export interface FakeRequest {
  /** The operation's name: `campaigns_get` for `tz.campaigns.get`. */
  operation: string | null
  /** The fields of the root that it asks for. */
  fields: string[]
  /** The document. */
  query: string
  /** Its variables. */
  variables: Values
  /** Its headers. */
  headers: Headers
}

/** A write that took effect. */
export interface FakeWrite {
  /** The field of the mutation. */
  field: string
  /** Its input. */
  input: Values
}

/** Where an event is in the log. */
export interface FakePlace {
  /** Its number. */
  position: string
  /** What one goes on from behind it. */
  cursor: string
}

/**
 * An API in this process, for tests of yours: nothing is listened to and nothing is sent. It knows the schema, refuses
 * documents and inputs that do not fit it, and makes up whatever is asked for, always the same for the same seed.
 *
 * @example
 * ```ts
 * const api = createFakeApi({ seed: 'masks' })
 * const tz = new Tongzhou({ url: api.url, fetch: api.fetch })
 * api.field('campaign', ({ id }) => ({ id, name: 'Masks for Wuhan', status: 'OPEN' }))
 * console.log((await tz.campaigns.get(id)).name)
 * ```
 */
export class FakeApi {
  /** For a client's `url`. Nothing is there. */
  readonly url = 'http://tongzhou.test'
  /** All requests so far, those with a fault too. */
  readonly requests: FakeRequest[] = []
  /** All writes that took effect. A retry under the same idempotency key is none. */
  readonly writes: FakeWrite[] = []
  readonly #world: World
  readonly #log: EventLog
  readonly #answers = new Answers()
  readonly #faults: { fault: Fault; times: number; on: string | undefined }[] = []
  readonly #followers = new Set<Follower>()
  readonly #done = new Map<string, { input: string; text: string }>()

  constructor({ seed = 'tongzhou', size = 25 }: FakeApiOptions = {}) {
    if (!(size >= 1)) throw new RangeError('The size has to be 1 or more.')
    this.#world = new World(seed, size)
    this.#log = new EventLog(seed)
  }

  /** For a client's `fetch`. */
  readonly fetch = async (_url: string, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal ?? null
    signal?.throwIfAborted()
    // It knows no text by its id, and says so: the client then sends the text.
    if (init.method === 'GET') return refuse(new Refusal('PERSISTED_DOCUMENT_NOT_FOUND', 'Send the text.'))
    const { query, variables, operationName } = JSON.parse(String(init.body))
    const request = { query, variables: variables ?? {}, headers: new Headers(init.headers) }
    let operation: Operation
    try {
      operation = readOperation(query, operationName)
    } catch (error) {
      return refuse(new Refusal('GRAPHQL_PARSE_FAILED', (error as Error).message))
    }
    const fields = operation.inner.map((selection) => (selection.kind === 'field' ? selection.name : '…'))
    this.requests.push({ ...request, operation: operation.name, fields })
    const next = () => this.#answer(operation, request, signal)
    const place = this.#faults.findIndex(({ on }) => !on || on === operation.name || fields.includes(on))
    const found = this.#faults[place]
    if (!found) return next()
    if (--found.times <= 0) this.#faults.splice(place, 1)
    return found.fault(next, signal)
  }

  /**
   * Sets the answer to a field: a part of it, or a function of the arguments that gives one. `campaign` is a field of
   * the root, `Campaign.name` one of a type. Lists are arrays, null is null, and what is left out is made up.
   */
  field(name: string, answer: AnswerFunction | object | string | number | bigint | boolean | null): this {
    this.#answers.setField(name, answer)
    return this
  }

  /** Sets the data of an operation by its name (`campaigns_get`), field by field, or a function of the variables. */
  operation(name: string, answer: AnswerFunction | object): this {
    this.#answers.setOperation(name, answer)
    return this
  }

  /** Lets the next requests go wrong, in the order in which it is called. */
  fail(fault: Fault, { times = 1, on }: { times?: number; on?: string } = {}): this {
    this.#faults.push({ fault, times, on })
    return this
  }

  /** Tells an event to all streams that follow it, and keeps it in the log. */
  emit(event: { type: string; [name: string]: unknown }): FakePlace {
    const { position, cursor } = this.#log.add(event).given as { position: string; cursor: string }
    for (const follower of this.#followers) follower.look()
    return { position, cursor }
  }

  /** Tells something to all who follow another field of the subscriptions, such as `campaignTotals`. */
  push(field: string, value: unknown): void {
    for (const follower of this.#followers) follower.tell(field, value)
  }

  /** Forgets all events so far: whoever goes on behind an older cursor meets a gap. */
  forgetEvents(): void {
    this.#log.forget()
  }

  /** Ends all streams, as the API does when nothing more is to come. */
  endStreams(): void {
    for (const { stream } of this.#followers) stream.end()
    this.#followers.clear()
  }

  async #answer(operation: Operation, request: Omit<FakeRequest, 'operation' | 'fields'>, signal: AbortSignal | null) {
    const { headers } = request
    try {
      validate(operation)
      const variables = readVariables(operation, request.variables)
      const execution: Execution = {
        operation,
        variables,
        world: this.#world,
        answers: this.#answers,
        rootValue: rootValues(this.#world, this.#log),
      }
      if (operation.kind === 'subscription') return this.#follow(execution, headers.get('last-event-id'), signal)
      return await this.#run(execution)
    } catch (error) {
      if (error instanceof Refusal) return refuse(error)
      if (error instanceof SyntaxError) return refuse(new Refusal('GRAPHQL_VALIDATION_FAILED', error.message))
      throw error
    }
  }

  async #run(execution: Execution): Promise<Response> {
    const { operation, variables } = execution
    const input = variables.input as Values | undefined
    const fields = operation.inner.flatMap((selection) => (selection.kind === 'field' ? [selection] : []))
    const key =
      operation.kind === 'mutation' && input?.idempotencyKey ? `${fields[0]?.name}:${input.idempotencyKey}` : ''
    const before = this.#done.get(key)
    if (before && before.input === JSON.stringify(input)) return this.#respond(before.text, true)
    const message = 'The idempotency key was used with another input. Use a new one.'
    const error = { __typename: 'IdempotencyError', code: 'IDEMPOTENCY', message }
    const own = before
      ? Object.fromEntries(fields.map(({ alias }) => [alias, error]))
      : await this.#answers.operation(operation.name, variables)
    const text = JSON.stringify(await execute(execution, own))
    if (operation.kind === 'mutation' && !before) {
      this.writes.push(...fields.map(({ name }) => ({ field: name, input: input ?? {} })))
      if (key) this.#done.set(key, { input: JSON.stringify(input), text })
    }
    return this.#respond(text, false)
  }

  #respond(data: string, idempotentReplay: boolean): Response {
    const extensions = { cost: { requested: 1, limit: 5000 }, ...(idempotentReplay ? { idempotentReplay } : {}) }
    return new Response(`{"data":${data},"extensions":${JSON.stringify(extensions)}}`, {
      headers: {
        'content-type': 'application/graphql-response+json; charset=utf-8',
        'x-request-id': `request-${this.requests.length}`,
      },
    })
  }

  #follow(execution: Execution, lastId: string | null, signal: AbortSignal | null): Response {
    const follower = new Follower(execution, this.#log, lastId, signal, () => this.#followers.delete(follower))
    this.#followers.add(follower)
    follower.look()
    return follower.stream.response
  }
}

/** A fake API of its own. */
export function createFakeApi(options?: FakeApiOptions): FakeApi {
  return new FakeApi(options)
}
