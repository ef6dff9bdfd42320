// What a caller can do wrong, as one family. Operations throw these; the graph answers them as data. Whatever else is
// thrown is our fault: it is logged whole and masked at the edge.

/** Stable names of the errors that the API answers as data. */
export type ErrorCode =
  | 'VALIDATION'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'IDEMPOTENCY'
  | 'OVER_REFUND'
  | 'SHIFT_FULL'
  | 'CLASH'
  | 'REST'
  | 'NOT_QUALIFIED'

/** One field of an input that is not as it should be. */
export interface FieldError {
  /** Where, from the input down: `["amount", "currency"]`, `["donations", "3", "platform"]`. */
  path: string[]
  /** What is wrong and what to do, in English. */
  message: string
  /** Stable name of the problem: `TOO_LONG`, `NOT_POSITIVE`, … */
  code: string
}

/** The base of the family. `message` says what is wrong and what to do next. */
export class DomainError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = new.target.name
    this.code = code
  }
}

/** The input breaks a rule that can be told field by field. */
export class ValidationError extends DomainError {
  readonly fieldErrors: FieldError[]
  constructor(fieldErrors: FieldError[]) {
    const [first] = fieldErrors
    const more = fieldErrors.length > 1 ? ` (and ${fieldErrors.length - 1} more, see fieldErrors)` : ''
    super('VALIDATION', first ? `${first.path.join('.')}: ${first.message}${more}` : 'The input is not valid.')
    this.fieldErrors = fieldErrors
  }
}

/** No such thing, or not one that the caller may know of. */
export class NotFoundError extends DomainError {
  constructor(what: string, name: string) {
    super('NOT_FOUND', `No ${what} ${name}. Check the id; it may also belong to another organisation.`)
  }
}

/** The caller may not do this. */
export class ForbiddenError extends DomainError {
  constructor(message: string) {
    super('FORBIDDEN', message)
  }
}

/** The thing is in a state in which this cannot be done, or a name is taken. */
export class ConflictError extends DomainError {
  constructor(message: string) {
    super('CONFLICT', message)
  }
}

/** The idempotency key was used for another request. */
export class IdempotencyError extends DomainError {
  constructor(key: string) {
    super('IDEMPOTENCY', `The idempotency key "${key}" was used with another input. Use a new key for a new request.`)
  }
}

/** More would go back than was given. */
export class OverRefundError extends DomainError {
  /** What can still be refunded, in minor units of `currency`. */
  readonly refundableMinor: bigint
  readonly currency: string
  constructor(refundableMinor: bigint, currency: string) {
    super('OVER_REFUND', 'The refund is more than what is left of the gift. Refund at most the refundable amount.')
    this.refundableMinor = refundableMinor
    this.currency = currency
  }
}

/** Every place of the shift is taken. */
export class ShiftFullError extends DomainError {
  /** How many wait for a place. */
  readonly waiting: number
  constructor(waiting: number) {
    super('SHIFT_FULL', 'Every place is taken. Sign up with "waitlist: true" to get the next one that is free.')
    this.waiting = waiting
  }
}

/** The volunteer has another place at the same time. It does not say where: that may be another organisation's. */
export class ClashError extends DomainError {
  constructor() {
    super('CLASH', 'The volunteer has a place in another shift at that time. Cancel that one first, or choose another.')
  }
}

/** The volunteer would not have the rest that a shift asks for. */
export class RestError extends DomainError {
  constructor() {
    super('REST', 'Too little rest before or after another shift of the volunteer. Choose another volunteer or time.')
  }
}

/** The volunteer lacks a skill that the shift needs, or its certificate has expired. */
export class NotQualifiedError extends DomainError {
  /** What is missing, and at which level. */
  readonly skill: string
  constructor(skill: string) {
    super(
      'NOT_QUALIFIED',
      `The shift needs ${skill}. Record the skill or its new certificate, or choose somebody else.`,
    )
    this.skill = skill
  }
}

/**
 * One cannot go on from a cursor. Only reads meet it, so it is never data: it fails the request, with its code and the
 * cursor to go on from.
 */
export class CursorError extends Error {
  readonly code: 'CURSOR_TOO_OLD' | 'CURSOR_UNKNOWN'
  readonly facts: { oldestCursor: string } | { newestCursor: string }
  private constructor(code: CursorError['code'], message: string, facts: CursorError['facts']) {
    super(message)
    this.name = 'CursorError'
    this.code = code
    this.facts = facts
  }

  /** What came after the cursor is forgotten in part; behind `oldestCursor` nothing is missing. */
  static tooOld(oldestCursor: string): CursorError {
    return new CursorError(
      'CURSOR_TOO_OLD',
      'What came after this cursor is forgotten in part. Go on from oldestCursor, and read anew what you keep of the things themselves.',
      { oldestCursor },
    )
  }

  /** The cursor is of another log, or this one was turned back by a restore; it ends at `newestCursor` now. */
  static unknown(newestCursor: string): CursorError {
    return new CursorError(
      'CURSOR_UNKNOWN',
      'Not a cursor of this log as it is now: it is of another server, or the log was restored from an earlier backup. Read anew what you keep, and go on from newestCursor.',
      { newestCursor },
    )
  }
}
