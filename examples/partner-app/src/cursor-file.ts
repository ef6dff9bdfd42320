import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Remembers how far a stream was read. A cursor is worth something only for what it was read of: with other campaigns, or
 * at another server, one begins anew.
 */
export class CursorFile {
  readonly #path: string
  readonly #of: string

  constructor(path: string, of: readonly string[]) {
    this.#path = path
    this.#of = of.join(' ')
    mkdirSync(dirname(path), { recursive: true })
  }

  read(): string | null {
    try {
      const { of, cursor } = JSON.parse(readFileSync(this.#path, 'utf8')) as { of: string; cursor: string }
      return of === this.#of ? cursor : null
    } catch {
      return null
    }
  }

  /** Keeps a cursor, in one step: whoever is killed meanwhile finds the old one or the new one, and no half of either. */
  keep(cursor: string | null): void {
    if (!cursor) return
    writeFileSync(`${this.#path}.new`, JSON.stringify({ of: this.#of, cursor }))
    renameSync(`${this.#path}.new`, this.#path)
  }
}
