import type { EventLog } from './event-log.ts'
import { type Execution, execute } from './execute.ts'
import { FakeStream } from './fake-stream.ts'
import { meaningOf } from './reader.ts'

type Values = Readonly<Record<string, unknown>>

/** A subscription that is followed. */
export class Follower {
  readonly stream: FakeStream
  readonly #execution: Execution
  readonly #log: EventLog
  readonly #field: string
  readonly #args: Values
  #place: number

  constructor(
    execution: Execution,
    log: EventLog,
    lastId: string | null,
    signal: AbortSignal | null,
    onEnd: () => void,
  ) {
    const [first] = execution.operation.inner
    this.#execution = execution
    this.#log = log
    this.#field = first?.kind === 'field' ? first.name : ''
    const written = first?.kind === 'field' ? first.args : []
    this.#args = Object.fromEntries(written.map(([name, literal]) => [name, meaningOf(literal, execution.variables)]))
    const after = lastId ?? this.#args.after
    this.#place = after ? log.placeOf(after) : log.end
    this.stream = new FakeStream(signal, onEnd)
  }

  /** Sends what the log has that it has not sent. */
  look(): void {
    if (this.#field !== 'events') return
    const things = this.#log.behind(this.#place, this.#args)
    this.#place = this.#log.end
    for (const thing of things) this.#send(thing, String(thing.given.cursor))
  }

  tell(field: string, value: unknown): void {
    if (field === this.#field) this.#send(value)
  }

  #send(value: unknown, id?: string): void {
    this.stream.send(execute(this.#execution, { [this.#field]: value }).then((data) => ({ id, data: { data } })))
  }
}
