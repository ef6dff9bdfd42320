import { toConnection } from './connection.ts'
import { idOf, literalOf } from './made-up.ts'
import { Refusal } from './refusal.ts'
import { typeNamed } from './schema.ts'
import type { Thing } from './world.ts'

type Values = Readonly<Record<string, unknown>>

/** The events that a test has told, in their order. */
export class EventLog {
  readonly #seed: string
  readonly #events: Thing[] = []
  /** Positions up to here are forgotten. */
  #forgotten = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Adds an event. Its type is one of the schema's. */
  add(event: Values): Thing {
    const type = typeNamed('Event').members.find((member) => literalOf(member) === event.type)
    if (!type) throw new RangeError(`The schema has no event of type "${event.type}".`)
    const position = this.#events.length + 1
    const key = `${this.#seed}:event#${position}`
    const own = { id: idOf('Event', key), position: String(position), cursor: `e${position}` }
    const thing = { type, key, given: { ...own, ...event } }
    this.#events.push(thing)
    return thing
  }

  get end(): number {
    return this.#events.length
  }

  /** Forgets all that was told, as the real log does after some time. */
  forget(): void {
    this.#forgotten = this.#events.length
  }

  /** How far a cursor has come. */
  placeOf(cursor: unknown): number {
    const place = /^e\d+$/.test(String(cursor)) ? Number(String(cursor).slice(1)) : Number.NaN
    if (!(place <= this.#events.length))
      throw new Refusal('CURSOR_UNKNOWN', 'The cursor is of another log.', { status: 400 })
    if (place < this.#forgotten)
      throw new Refusal('CURSOR_TOO_OLD', 'The log has forgotten part of what comes after the cursor.', {
        status: 400,
        oldestCursor: `e${this.#forgotten}`,
      })
    return place
  }

  /** What comes behind a place and is asked for. */
  behind(place: number, args: Values): Thing[] {
    return this.#events.slice(Math.max(place, this.#forgotten)).filter(({ given }) => fits(given, args))
  }

  /** The log as a list. */
  list(args: Values): object {
    const place = args.after ? this.placeOf(args.after) : this.#forgotten
    const page = toConnection(this.behind(place, args), { ...args, after: null })
    const { pageInfo, cursor } = page as { pageInfo: { hasNextPage: boolean }; cursor: string }
    return { ...page, cursor: pageInfo.hasNextPage ? cursor : `e${this.#events.length}` }
  }
}

function fits(event: Values, { types, campaignIds, organizationIds }: Values): boolean {
  return (
    holds(types, event.type) &&
    holds(campaignIds, idIn(event.campaign)) &&
    holds(organizationIds, idIn(event.organization))
  )
}

function holds(wanted: unknown, value: unknown): boolean {
  return !Array.isArray(wanted) || wanted.includes(value)
}

function idIn(thing: unknown): unknown {
  return typeof thing === 'string' ? thing : (thing as { id?: unknown } | undefined)?.id
}
