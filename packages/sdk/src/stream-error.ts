import { type ErrorFacts, TongzhouError } from './error.ts'

/**
 * What came after the cursor is forgotten in part. `onGap` goes on in spite of it; without one, read anew what you keep,
 * and go on from `oldestCursor`.
 */
export class GapError extends TongzhouError {
  /** The oldest place that one can go on from. */
  readonly oldestCursor: string | null

  constructor(facts: ErrorFacts, { oldestCursor = null }: { oldestCursor?: string | null } = {}) {
    super(facts)
    this.oldestCursor = oldestCursor
  }

  override get name(): string {
    return 'GapError'
  }
}

/**
 * The cursor is of another log, or this one was turned back to a backup. Read anew what you keep, and go on from
 * `newestCursor`.
 */
export class CursorUnknownError extends TongzhouError {
  /** Where the log ends now. */
  readonly newestCursor: string | null

  constructor(facts: ErrorFacts, { newestCursor = null }: { newestCursor?: string | null } = {}) {
    super(facts)
    this.newestCursor = newestCursor
  }

  override get name(): string {
    return 'CursorUnknownError'
  }
}

/** A frame is longer than a stream takes. See `frameLimit`. */
export class FrameTooLongError extends TongzhouError {
  override get name(): string {
    return 'FrameTooLongError'
  }
}
