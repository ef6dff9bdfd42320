// Generated from schema/schema.graphql and operations/. Do not edit: `pnpm run generate`.

import { ApiError, type ErrorFacts } from '../error.ts'
import type { OverRefundErrorFacts, ValidationErrorFacts } from './types.ts'

export class ConflictError extends ApiError {
  override get name(): 'ConflictError' {
    return 'ConflictError'
  }
}

export class ForbiddenError extends ApiError {
  override get name(): 'ForbiddenError' {
    return 'ForbiddenError'
  }
}

export class IdempotencyError extends ApiError {
  override get name(): 'IdempotencyError' {
    return 'IdempotencyError'
  }
}

export class NotFoundError extends ApiError {
  override get name(): 'NotFoundError' {
    return 'NotFoundError'
  }
}

export class OverRefundError extends ApiError {
  readonly refundable: OverRefundErrorFacts['refundable']

  constructor(base: ErrorFacts, facts: OverRefundErrorFacts) {
    super(base)
    this.refundable = facts.refundable
  }

  override get name(): 'OverRefundError' {
    return 'OverRefundError'
  }
}

/** The input breaks a rule. */
export class ValidationError extends ApiError {
  readonly fieldErrors: ValidationErrorFacts['fieldErrors']

  constructor(base: ErrorFacts, facts: ValidationErrorFacts) {
    super(base)
    this.fieldErrors = facts.fieldErrors
  }

  override get name(): 'ValidationError' {
    return 'ValidationError'
  }
}
