import { context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import type { DocumentNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'
import type { Exchange } from '../http/exchange.ts'
import { documentIdOf } from '../http/trusted-documents.ts'
import { runUnder, type Scope } from './scope.ts'

/** A field at the top of an operation, with all that is asked for below it. */
interface Field extends Scope {
  /** When the last of its resolvers was done. */
  last: number
}

/** The most that is told of an operation's name, which is a caller's word. */
const longestName = 100

const ids = new WeakMap<DocumentNode, string>()

/** The id of a document: what is asked for by its text often is read once. */
function idOf(document: DocumentNode): string {
  const id = ids.get(document) ?? documentIdOf(document.loc?.source.body ?? '')
  ids.set(document, id)
  return id
}

/** The trace of one exchange: a span of its own, and one for each field at the top. Never what stands in variables. */
export class RequestTrace {
  private readonly tracer: Tracer
  private readonly scope: Scope
  private readonly fields = new Map<string | number, Field>()
  constructor(tracer: Tracer, span: Span, now: () => number) {
    this.tracer = tracer
    this.scope = { span, now }
  }

  /** Runs what belongs to it. */
  run<T>(work: () => T): T {
    return runUnder(this.scope, work)
  }

  /** It is this operation. */
  begin(document: DocumentNode, { operation, name }: OperationDefinitionNode): void {
    // A number in it may be somebody's, and makes a name of its own of each.
    const called = name?.value.slice(0, longestName).replace(/\d{5,}/g, '_')
    this.scope.span.updateName(called ? `${operation} ${called}` : operation)
    this.scope.span.setAttributes({
      'graphql.operation.type': operation,
      'graphql.operation.name': called,
      'tongzhou.document.id': idOf(document),
    })
  }

  /** Runs a resolver as a part of the field at the top that it is below. */
  resolve<T>({ path, parentType, fieldName }: GraphQLResolveInfo, run: () => T): T {
    const { span: request, now } = this.scope
    if (!request.isRecording()) return run()
    let top = path
    while (top.prev) top = top.prev
    let field = this.fields.get(top.key)
    if (!field) {
      const last = now()
      const options = { startTime: last, attributes: { 'graphql.field.name': fieldName } }
      const parent = trace.setSpan(context.active(), request)
      const span = this.tracer.startSpan(`${parentType.name}.${fieldName}`, options, parent)
      this.fields.set(top.key, (field = { span, now, last }))
    }
    const { span } = field
    const done = () => (field.last = now())
    const result = runUnder(field, run)
    if (result instanceof Promise) {
      result.then(done, () => {
        done()
        span.setStatus({ code: SpanStatusCode.ERROR })
      })
    }
    return result
  }

  /** It was answered, or its stream began. */
  end(exchange: Exchange, status: number): void {
    const { span, now } = this.scope
    if (!span.isRecording()) return
    const { lane, cost, applicationId } = exchange
    const outcome = exchange.outcomeOf(status)
    span.setAttributes({ 'http.response.status_code': status, 'tongzhou.lane': lane, 'tongzhou.cost': cost })
    span.setAttributes({ 'tongzhou.outcome': outcome, 'tongzhou.application.id': applicationId ?? undefined })
    if (outcome === 'fault' || outcome === 'shed') {
      span.setAttribute('error.type', status >= 500 ? String(status) : 'INTERNAL')
      span.setStatus({ code: SpanStatusCode.ERROR })
    }
    for (const field of this.fields.values()) field.span.end(field.last)
    span.end(now())
  }
}
