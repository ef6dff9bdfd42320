import { type ErrorFacts, TongzhouError } from './error.ts'
import { ConflictError, ForbiddenError, IdempotencyError, NotFoundError } from './generated/errors.ts'
import { isPassing } from './retry.ts'
import { scrub } from './scrub.ts'
import { CursorUnknownError, GapError } from './stream-error.ts'
import {
  BadInputError,
  CostLimitError,
  HttpError,
  OverloadedError,
  RateLimitedError,
  ServerError,
  UnauthenticatedError,
  UnavailableError,
} from './transport-error.ts'

/** An error of a whole request, as GraphQL answers it. */
export interface RequestErrorData {
  message?: unknown
  path?: readonly (string | number)[]
  extensions?: { code?: unknown; [name: string]: unknown }
}

/** How the answer came in which the error was. */
export interface ErrorCircumstances {
  /** Null for an error within a stream. */
  status: number | null
  requestId: string | null
  retryAfter: number | null
}

/** Makes an error that can be thrown of one that a request was answered with, or of an answer without any sense. */
export function toRequestError(
  error: RequestErrorData | undefined,
  { status, requestId, retryAfter }: ErrorCircumstances,
): TongzhouError {
  const code = String(error?.extensions?.code ?? (status === 429 ? 'RATE_LIMITED' : error ? 'UNKNOWN' : 'HTTP'))
  const facts: ErrorFacts = {
    code,
    message: error
      ? scrub(String(error.message))
      : `The answer was ${status === null ? 'a frame' : `status ${status}`} and no data. Check the url.`,
    path: error?.path,
    requestId,
    status,
    retryAfter,
    retryable: code !== 'COST_LIMIT' && (isPassing(status) || code === 'RATE_LIMITED' || code === 'SLOW_READER'),
  }
  return new (classes[code] ?? TongzhouError)(facts, error?.extensions ?? {})
}

const classes: Record<string, (new (facts: ErrorFacts, extensions: object) => TongzhouError) | undefined> = {
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  NOT_FOUND: NotFoundError,
  CONFLICT: ConflictError,
  IDEMPOTENCY: IdempotencyError,
  RATE_LIMITED: RateLimitedError,
  OVERLOADED: OverloadedError,
  UNAVAILABLE: UnavailableError,
  COST_LIMIT: CostLimitError,
  BAD_USER_INPUT: BadInputError,
  BAD_REQUEST: BadInputError,
  GRAPHQL_PARSE_FAILED: BadInputError,
  GRAPHQL_VALIDATION_FAILED: BadInputError,
  CURSOR_TOO_OLD: GapError,
  CURSOR_UNKNOWN: CursorUnknownError,
  INTERNAL: ServerError,
  INTERNAL_SERVER_ERROR: ServerError,
  HTTP: HttpError,
}
