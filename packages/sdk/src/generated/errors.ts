// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import { ApiError } from '../error.ts'
import type { NotQualifiedErrorFacts, OverRefundErrorFacts, ShiftFullErrorFacts, ValidationErrorFacts } from './types.ts'

/** The volunteer has another place at that time; nothing was written. */
export class ClashError extends ApiError {
  override get name(): 'ClashError' {
    return 'ClashError'
  }
}

/** The thing is in a state in which this cannot be done, or a name is taken. */
export class ConflictError extends ApiError {
  override get name(): 'ConflictError' {
    return 'ConflictError'
  }
}

/** The caller may not do this with this thing. */
export class ForbiddenError extends ApiError {
  override get name(): 'ForbiddenError' {
    return 'ForbiddenError'
  }
}

/** The idempotency key was used with another input. */
export class IdempotencyError extends ApiError {
  override get name(): 'IdempotencyError' {
    return 'IdempotencyError'
  }
}

/** There is no such thing, or none that the caller may know of. */
export class NotFoundError extends ApiError {
  override get name(): 'NotFoundError' {
    return 'NotFoundError'
  }
}

/** The volunteer lacks a skill that the shift needs; nothing was written. */
export class NotQualifiedError extends ApiError<NotQualifiedErrorFacts> {
  /** What is missing, and at which level. */
  declare readonly skill: NotQualifiedErrorFacts['skill']

  override get name(): 'NotQualifiedError' {
    return 'NotQualifiedError'
  }
}

/** More would go back than is left of the gift; nothing was written. */
export class OverRefundError extends ApiError<OverRefundErrorFacts> {
  /** What can still be refunded. */
  declare readonly refundable: OverRefundErrorFacts['refundable']

  override get name(): 'OverRefundError' {
    return 'OverRefundError'
  }
}

/** The volunteer would have too little rest between two shifts; nothing was written. */
export class RestError extends ApiError {
  override get name(): 'RestError' {
    return 'RestError'
  }
}

/** Every place of the shift is taken; nothing was written. */
export class ShiftFullError extends ApiError<ShiftFullErrorFacts> {
  /** How many wait for a place. */
  declare readonly waitlistLength: ShiftFullErrorFacts['waitlistLength']

  override get name(): 'ShiftFullError' {
    return 'ShiftFullError'
  }
}

/** The input breaks rules; nothing was written. */
export class ValidationError extends ApiError<ValidationErrorFacts> {
  /** All of them, field by field. */
  declare readonly fieldErrors: ValidationErrorFacts['fieldErrors']

  override get name(): 'ValidationError' {
    return 'ValidationError'
  }
}
