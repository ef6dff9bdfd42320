import type { FileHandle } from 'node:fs/promises'
import { open, readFile } from 'node:fs/promises'

/** A line of the journal, in the order in which they were written. */
export type Line = Intent | Attempt | Read | Figure | Seen

/** What a client is about to ask for. Written, and on the disk, before it is sent. */
export interface Intent {
  what: 'intent'
  /** The idempotency key. */
  key: string
  client: number
  write: Write
}

/** What is asked for, in facts. */
export type Write =
  | { kind: 'gifts'; bulk: boolean; gifts: { name: string; campaign: string; minor: number }[] }
  | { kind: 'refund'; donation: string; minor: number }
  | { kind: 'signUp'; shift: string; volunteer: string }
  | { kind: 'leave'; signup: string; shift: string }

/** What came of one attempt. */
export interface Attempt {
  what: 'attempt'
  key: string
  result: Result
}

export type Result =
  /** It was done: the ids that it made, and the answer as it came. */
  | { is: 'done'; ids: string[]; text: string }
  /** It was understood and refused, with a code. */
  | { is: 'refused'; code: string; text: string }
  /** An answer that is neither. */
  | { is: 'failed'; status: number; code: string; text: string }
  /** No answer. */
  | { is: 'lost'; why: string }

/** Whether a thing whose write was acknowledged was there for whoever asked next. */
export interface Read {
  what: 'read'
  id: string
  found: boolean
}

/** A figure that was told, to be asked for again. */
export interface Figure {
  what: 'figure'
  asOf: string
  knownAt: string
  text: string
}

/** How many entries were in the figure of now, asked for when the one before had been answered. */
export interface Seen {
  what: 'seen'
  entries: number
}

/** A file of JSON lines, each on the disk before its writer goes on; those that wait at once share one flush. */
export class Journal {
  readonly file: string
  private readonly handle: FileHandle
  private waiting: { line: string; done: () => void; failed: (error: unknown) => void }[] = []
  private flushing = false

  private constructor(file: string, handle: FileHandle) {
    this.file = file
    this.handle = handle
  }

  static async open(file: string): Promise<Journal> {
    return new Journal(file, await open(file, 'a'))
  }

  write(line: Line): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ line: `${JSON.stringify(line)}\n`, done, failed })
      if (!this.flushing) void this.flush()
    })
  }

  async close(): Promise<void> {
    await this.handle.close()
  }

  private async flush(): Promise<void> {
    this.flushing = true
    while (this.waiting.length) {
      const now = this.waiting.splice(0)
      try {
        await this.handle.appendFile(now.map(({ line }) => line).join(''))
        await this.handle.datasync()
        for (const { done } of now) done()
      } catch (error) {
        for (const { failed } of now) failed(error)
      }
    }
    this.flushing = false
  }
}

/** Reads a journal as it is on the disk. */
export async function readJournal(file: string): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}
