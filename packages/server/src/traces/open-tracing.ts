import { setTimeout as wait } from 'node:timers/promises'
import { defaultTextMapGetter, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api'
import { AnchoredClock, getNumberFromEnv, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'
import { schema } from '../schema.ts'
import { RequestTrace } from './request-trace.ts'
import { samplerOf } from './sampler.ts'
import { toldOnce } from './told-once.ts'
import { traceFields } from './trace-fields.ts'
import { traceStatements } from './trace-statements.ts'
import type { Tracing } from './tracing.ts'

/** How long is waited for the last spans to be taken, in milliseconds. */
const lastWords = 2000
/** The longest text that a span has: that of a statement. */
const longestText = 10_000

/**
 * Begins to trace this process: its schema, and what its servers are given to watch. Where traces are sent to, and
 * which, is in the variables that OpenTelemetry has for that.
 */
export function openTracing(log: Logger): Tracing {
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'tongzhou' }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    sampler: samplerOf(process.env.OTEL_TRACES_SAMPLER, process.env.OTEL_TRACES_SAMPLER_ARG, log),
    spanLimits: { attributeValueLengthLimit: longestText },
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: toldOnce(new OTLPTraceExporter(), log),
        scheduledDelayMillis: getNumberFromEnv('OTEL_BSP_SCHEDULE_DELAY'),
        maxQueueSize: getNumberFromEnv('OTEL_BSP_MAX_QUEUE_SIZE'),
        maxExportBatchSize: getNumberFromEnv('OTEL_BSP_MAX_EXPORT_BATCH_SIZE'),
      }),
    ],
  })
  const tracer = provider.getTracer('tongzhou')
  const propagator = new W3CTraceContextPropagator()
  traceFields(schema)
  return {
    begin(exchange, request) {
      const caller = propagator.extract(ROOT_CONTEXT, request?.headers ?? {}, defaultTextMapGetter)
      const attributes = {
        'http.response.header.x-request-id': [exchange.requestId],
        ...(request
          ? {
              'http.request.method': request.method,
              'http.route': '/graphql',
              'url.path': '/graphql',
              'url.scheme': 'http',
            }
          : { 'network.protocol.name': 'websocket' }),
      }
      const name = request ? `${request.method} /graphql` : 'websocket'
      const clock = new AnchoredClock(Date, performance)
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, startTime: clock.now(), attributes }, caller)
      if (span.isRecording()) exchange.trace = new RequestTrace(tracer, span, () => clock.now())
    },
    watch: (pool) => traceStatements(pool, tracer),
    async close() {
      const given = new AbortController()
      const over = wait(lastWords, undefined, { signal: given.signal }).catch(() => {})
      await Promise.race([provider.shutdown().catch(() => {}), over])
      given.abort()
    },
  }
}
