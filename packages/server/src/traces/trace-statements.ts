import { context, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import type { Pool } from 'pg'
import { currentScope } from './scope.ts'
import { summaryOf } from './summary.ts'

type Query = (asked: string | { text: string }, ...rest: unknown[]) => Promise<unknown>

/**
 * Has each statement that a traced request asks a pool for be a span below whatever asked for it, from the wait for a
 * connection on. It tells the text, in which parameters stand for values, and of an error its code alone: PostgreSQL quotes values.
 */
export function traceStatements(pool: Pool, tracer: Tracer): void {
  const query = pool.query.bind(pool) as Query
  const traced: Query = async (asked, ...rest) => {
    const scope = currentScope()
    if (!scope) return query(asked, ...rest)
    const text = typeof asked === 'string' ? asked : asked.text
    const { verb, table } = summaryOf(text)
    const summary = table ? `${verb} ${table}` : verb
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': verb,
      'db.collection.name': table,
      'db.query.summary': summary,
      'db.query.text': text,
    }
    const parent = trace.setSpan(context.active(), scope.span)
    const span = tracer.startSpan(summary, { kind: SpanKind.CLIENT, startTime: scope.now(), attributes }, parent)
    for (const other of scope.others ?? []) other.span.addLink({ context: span.spanContext() })
    try {
      return await query(asked, ...rest)
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (typeof code === 'string') span.setAttribute('db.response.status_code', code)
      span.setAttribute('error.type', typeof code === 'string' ? code : 'error')
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end(scope.now())
    }
  }
  pool.query = traced as typeof pool.query
}
