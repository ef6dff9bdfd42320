import type { Clock } from './clock.ts'
import { type ErrorFacts, TongzhouError } from './error.ts'
import { ConflictError, ForbiddenError, IdempotencyError, NotFoundError } from './generated/errors.ts'
import { type Answer, readMeta } from './meta.ts'
import { isPassing, readRetryAfter } from './retry.ts'
import { scrub } from './scrub.ts'
import {
  BadInputError,
  CostLimitError,
  HttpError,
  NetworkError,
  RateLimitedError,
  ServerError,
  UnauthenticatedError,
} from './transport-error.ts'

interface GraphQLBody {
  data?: unknown
  errors?: {
    message?: unknown
    path?: readonly (string | number)[]
    extensions?: { code?: unknown; [name: string]: unknown }
  }[]
  extensions?: Record<string, unknown>
}

/** Reads an answer: its data, or the error that it stands for. */
export function readAnswer<T>(response: Response, text: string, attempts: number, clock: Clock): Answer<T> {
  const { status, headers } = response
  const body = parse(text)
  if (body === undefined && response.ok && headers.get('content-type')?.includes('json')) {
    throw new NetworkError({ code: 'NETWORK', message: 'The answer was cut on its way.', status, retryable: true })
  }
  const answer = isGraphQL(body) ? body : {}
  const meta = readMeta(headers, answer.extensions ?? {}, attempts)
  const [first] = answer.errors ?? []
  if (first || answer.data === undefined || answer.data === null) {
    const code = String(first?.extensions?.code ?? (status === 429 ? 'RATE_LIMITED' : first ? 'UNKNOWN' : 'HTTP'))
    const facts: ErrorFacts = {
      code,
      message: first
        ? scrub(String(first.message))
        : `The server answered with status ${status} and no data. Check the url.`,
      path: first?.path,
      requestId: meta.requestId,
      status,
      retryAfter: readRetryAfter(headers, clock),
      retryable: code !== 'COST_LIMIT' && (isPassing(status) || code === 'RATE_LIMITED'),
    }
    throw new (classes[code] ?? TongzhouError)(facts, first?.extensions ?? {})
  }
  return { data: answer.data as T, meta }
}

const classes: Record<string, (new (facts: ErrorFacts, extensions: object) => TongzhouError) | undefined> = {
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  NOT_FOUND: NotFoundError,
  CONFLICT: ConflictError,
  IDEMPOTENCY: IdempotencyError,
  RATE_LIMITED: RateLimitedError,
  COST_LIMIT: CostLimitError,
  BAD_USER_INPUT: BadInputError,
  BAD_REQUEST: BadInputError,
  GRAPHQL_PARSE_FAILED: BadInputError,
  GRAPHQL_VALIDATION_FAILED: BadInputError,
  INTERNAL: ServerError,
  INTERNAL_SERVER_ERROR: ServerError,
  HTTP: HttpError,
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isGraphQL(body: unknown): body is GraphQLBody {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
}
