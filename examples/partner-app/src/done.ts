import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Does things once. A webhook comes again where its answer was lost, and may do so hours later: the ids of what was done
 * are in a file. (With a database, a table whose primary key is the id, in the transaction of what is done.)
 */
export class Done {
  readonly #path: string
  readonly #ids: Set<string>
  readonly #doing = new Map<string, Promise<void>>()

  constructor(path: string) {
    this.#path = path
    mkdirSync(dirname(path), { recursive: true })
    this.#ids = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])
  }

  /** Answers whether it did it. One at a time for an id; what throws was not done. */
  async once(id: string, act: () => unknown): Promise<boolean> {
    for (let other = this.#doing.get(id); other; other = this.#doing.get(id)) await other.catch(() => {})
    if (this.#ids.has(id)) return false
    const doing = (async () => void (await act()))()
    this.#doing.set(id, doing)
    try {
      await doing
      appendFileSync(this.#path, `${id}\n`)
      this.#ids.add(id)
      return true
    } finally {
      this.#doing.delete(id)
    }
  }
}
