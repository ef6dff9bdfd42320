import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { isPassing } from '../database/passing.ts'
import { CursorError, DomainError, ValidationError } from '../errors.ts'

const codes: Record<DomainError['code'], string> = {
  VALIDATION: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY: 'IDEMPOTENCY',
  OVER_REFUND: 'OVER_REFUND',
  SHIFT_FULL: 'SHIFT_FULL',
  CLASH: 'CLASH',
  REST: 'REST',
  NOT_QUALIFIED: 'NOT_QUALIFIED',
}

/** What Yoga calls a request that it cannot make sense of. */
const foreign = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** Whether PostgreSQL refused a text, asked by us or by Prisma. What is stored is checked before; what is looked for may be anything. */
function isUnreadableText(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as {
    code?: string
    meta?: { driverAdapterError?: { cause?: { code?: string } } }
  }
  return ['22021', '22P05'].includes(meta?.driverAdapterError?.cause?.code ?? code ?? '')
}

/** What is said where the database could not be asked: with it go a status that means the same, and when to come back. */
export const unavailable = {
  code: 'UNAVAILABLE',
  message:
    'The database cannot be asked for a moment. Send the same again, a write with the same idempotency key: what was done already is not done twice.',
  status: 503,
  /** Seconds: two tries outlast a restart. */
  retryAfter: '2',
} as const

/**
 * What an error may look like outside: errors of ours and of GraphQL's own rules as they are, anything else as one
 * sentence with the request's id, by which the log has it whole.
 */
export function maskError(error: unknown, log: Logger, requestId: string): GraphQLError {
  const inner = error instanceof GraphQLError ? (error.originalError ?? null) : error
  const at =
    error instanceof GraphQLError
      ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path }
      : {}
  if (inner instanceof DomainError) {
    const more = inner instanceof ValidationError ? { fieldErrors: inner.fieldErrors } : {}
    return new GraphQLError(inner.message, { ...at, extensions: { code: codes[inner.code], ...more } })
  }
  if (inner instanceof CursorError)
    return new GraphQLError(inner.message, { ...at, extensions: { code: inner.code, ...inner.facts } })
  if (error instanceof GraphQLError && (inner === null || inner instanceof GraphQLError)) {
    // GraphQL's own message says where in the input it is wrong; the code is that of whoever found it.
    const { originalError, ...told } = { ...inner?.extensions, ...error.extensions }
    // Yoga's mark of a body that is no JSON: no request at all, so 400 whatever media type the caller takes.
    if (originalError) told.http = { status: 400 }
    const code = foreign.has(String(told.code ?? 'BAD_REQUEST')) ? 'BAD_USER_INPUT' : told.code
    return new GraphQLError(shorten(error.message), { ...at, extensions: { ...told, code } })
  }
  if (isUnreadableText(inner)) {
    const message = 'A text has a NUL character or half of a surrogate pair in it. Remove it.'
    return new GraphQLError(message, { ...at, extensions: { code: 'BAD_USER_INPUT' } })
  }
  if (isPassing(inner)) {
    log.warn({ err: inner, requestId }, 'a request failed since the database was away')
    const { code, message, status, retryAfter } = unavailable
    const http = { status, headers: { 'retry-after': retryAfter } }
    return new GraphQLError(message, { ...at, extensions: { code, http } })
  }
  log.error({ err: inner, requestId }, 'a request failed by our fault')
  return new GraphQLError(
    `Something went wrong on our side. Try again; if it stays so, tell us the request id ${requestId}.`,
    {
      ...at,
      extensions: { code: 'INTERNAL' },
    },
  )
}

/** A message repeats what was sent, which may be a megabyte: its beginning and its end say enough. */
function shorten(message: string): string {
  return message.length > 600 ? `${message.slice(0, 300)} … ${message.slice(-250)}` : message
}
