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
  if (inner instanceof GraphQLError)
    return new GraphQLError(inner.message, { ...at, extensions: { code: 'BAD_USER_INPUT', ...inner.extensions } })
  if (inner === null && error instanceof GraphQLError) {
    return error.extensions.code
      ? error
      : new GraphQLError(error.message, { ...at, extensions: { code: 'BAD_USER_INPUT', ...error.extensions } })
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
