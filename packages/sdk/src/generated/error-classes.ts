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

/** The class of each error type. */
export const errorClasses: Record<string, (new (base: ErrorFacts, facts: never) => ApiError) | undefined> = {
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
}
