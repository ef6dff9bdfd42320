import { type DestinationStream, type Logger, pino } from 'pino'
import { currentScope } from './traces/scope.ts'

/** The log of a server, as JSON line by line: on stderr, so that stdout is for people. */
export function createLog(level: string, to: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino({ level, serializers: { err: tellError }, mixin: tellTrace }, to)
}

/** The trace to which a line belongs, where there is one. */
function tellTrace(): object {
  const scope = currentScope()
  return scope ? { trace_id: scope.span.spanContext().traceId } : {}
}

/** What names a thing of the database and quotes nothing. */
const names = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'syscall', 'errno'] as const

/**
 * An error as the log has it: by its message and names. Whatever else hangs on one stays out: the driver hangs its whole
 * client on those of a connection, with the text of every prepared statement, and PostgreSQL's quote rows.
 */
function tellError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : { type: typeof error, message: String(error) }
  const told: Record<string, unknown> = { type: error.name, message: withoutValue(error) }
  for (const name of names) {
    const value = (error as unknown as Record<string, unknown>)[name]
    if (typeof value === 'string' || typeof value === 'number') told[name] = value
  }
  // The stack begins with the message as it was.
  told.stack = error.stack?.slice(Math.max(0, error.stack.search(/^ {4}at /m)))
  if (depth < 3 && error.cause !== undefined) told.cause = tellError(error.cause, depth + 1)
  if (depth < 3 && error instanceof AggregateError) told.errors = error.errors.map((one) => tellError(one, depth + 1))
  return told
}

// What PostgreSQL cannot read (class 22) it quotes behind a colon: somebody's number, perhaps.
function withoutValue(error: Error & { code?: unknown }): string {
  return String(error.code).startsWith('22') ? error.message.replace(/: ".*"/s, ': "…"') : error.message
}
