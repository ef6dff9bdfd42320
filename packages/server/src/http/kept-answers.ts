import { LRUCache } from 'lru-cache'
import type { Viewer } from '../access/viewer.ts'
import type { Held, Moment } from '../database/moment.ts'

/** An answer as it was sent. */
export interface KeptAnswer {
  /** Its bytes, a character each (`latin1`): those go out at once with the headers, and need not be encoded again. */
  body: string
  /** All that it rests on. */
  foundation: readonly Held[]
}

/** What all answers together may weigh, in bytes, and the largest that is kept: none pushes out all others. */
const mostBytes = 48 * 1024 * 1024
const largest = 256 * 1024
/** About what an answer comes to besides its body and name, and what each thing that it rests on adds. */
const bytesOfAnswer = 400
const bytesOfHeld = 8

/**
 * Whole answers, for as long as all is kept that went into them. They are told again only once it is known that nothing of
 * it has changed since they were asked for: they are never older than an answer that is made anew.
 */
export class KeptAnswers {
  private readonly answers = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: largest,
    sizeCalculation: ({ body, foundation }, name) =>
      bytesOfAnswer + body.length + 2 * name.length + bytesOfHeld * foundation.length,
  })

  /** What was answered last under a name, whether or not it still holds. */
  find(name: string): KeptAnswer | undefined {
    return this.answers.get(name)
  }

  /** Keeps the body of a whole answer without errors that was made at a moment, if it may be told again. */
  keep(name: string, moment: Moment, body: string): void {
    const { foundation } = moment
    if (!foundation) return
    this.answers.set(name, { body: Buffer.from(body).toString('latin1'), foundation })
  }
}

/** Whether an answer is what would be answered at a moment. */
export async function holds(answer: KeptAnswer, moment: Moment): Promise<boolean> {
  // Where the database is away, whoever makes the answer says so.
  const checked = await moment.check().catch(() => null)
  return checked !== null && !answer.foundation.some(({ gone }) => gone)
}

/** Under which name the answer to an operation is kept: everyone under a name may see the same. */
export function answerName(operation: number, viewer: Viewer, variables: Record<string, unknown>): string {
  const { applicationId, organizationId, scopes } = viewer
  return `${operation} ${applicationId} ${organizationId} ${[...scopes].join()} ${JSON.stringify(variables)}`
}
