import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { DomainError, ValidationError } from '../errors.ts'

const codes: Record<DomainError['code'], string> = {
  VALIDATION: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY: 'IDEMPOTENCY',
  OVER_REFUND: 'OVER_REFUND',
}

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
  if (error instanceof GraphQLError && (inner === null || inner instanceof GraphQLError)) {
    // GraphQL's own message says where in the input it is wrong; the code is that of whoever found it.
    const extensions = { code: 'BAD_USER_INPUT', ...inner?.extensions, ...error.extensions }
    return new GraphQLError(shorten(error.message), { ...at, extensions })
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
