// Generated from schema/schema.graphql and operations/. Do not edit: `npm run generate`.

import type { ApiError, ErrorFacts } from '../error.ts'
import {
  ClashError,
  ConflictError,
  ForbiddenError,
  IdempotencyError,
  NotFoundError,
  NotQualifiedError,
  OverRefundError,
  RestError,
  ShiftFullError,
  ValidationError,
} from './errors.ts'

/** The classes of the error types, each with the name of its type. */
export const errorClasses: readonly (new (
  base: ErrorFacts,
  facts: never,
) => ApiError)[] = [
  ClashError,
  ConflictError,
  ForbiddenError,
  IdempotencyError,
  NotFoundError,
  NotQualifiedError,
  OverRefundError,
  RestError,
  ShiftFullError,
  ValidationError,
]
