import { idOf } from './made-up.ts'

/** A thing that is made up as it is looked at: what was given, and chance for the rest. */
export interface Thing {
  type: string
  /** What its chance comes from: its id, or the way to it. */
  key: string
  given: Readonly<Record<string, unknown>>
}

/** What a fake API remembers, and the things it is full of. */
export class World {
  readonly seed: string
  /** How many things of each type there are at the beginning. */
  readonly size: number
  /** What was written, by id. */
  readonly #kept = new Map<string, { type: string; given: Record<string, unknown> }>()
  #made = 0

  constructor(seed: string, size: number) {
    this.seed = seed
    this.size = size
  }

  byId(type: string, id: string): Thing {
    return { type, key: id, given: { ...this.#kept.get(id)?.given, id } }
  }

  /** One of those that there are at the beginning. */
  nth(type: string, index: number): Thing {
    return this.byId(type, idOf(type, `${this.seed}#${index % this.size}`))
  }

  /** By a natural key such as a slug: always there, and then always the same. */
  byKey(type: string, name: string, value: unknown): Thing {
    for (const [id, { type: kept, given }] of this.#kept)
      if (kept === type && given[name] === value) return this.byId(type, id)
    return this.keep(type, idOf(type, `${this.seed}:${name}=${value}`), { [name]: value })
  }

  /** Notes what is now so. */
  keep(type: string, id: string, given: Readonly<Record<string, unknown>>): Thing {
    this.#kept.set(id, { type, given: { ...this.#kept.get(id)?.given, ...given } })
    return this.byId(type, id)
  }

  newId(type: string): string {
    return idOf(type, `${this.seed}+${this.#made++}`)
  }

  /** All of a type: what was made, the last first, and those of the beginning. */
  all(type: string): Thing[] {
    const first = Array.from({ length: this.size }, (_, index) => this.nth(type, index))
    const known = new Set(first.map(({ key }) => key))
    const made = [...this.#kept].filter(([id, kept]) => kept.type === type && !known.has(id)).map(([id]) => id)
    return [...made.reverse().map((id) => this.byId(type, id)), ...first]
  }
}
