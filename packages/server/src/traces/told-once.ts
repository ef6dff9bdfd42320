import { ExportResultCode } from '@opentelemetry/core'
import type { SpanExporter } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'

/** An exporter that tells the log when it begins to fail, and when it works again, not of each batch. */
export function toldOnce(exporter: SpanExporter, log: Logger): SpanExporter {
  let lost = false
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== ExportResultCode.SUCCESS
        if (failed && !lost)
          log.warn(
            { err: result.error },
            'traces cannot be sent (OTLP over HTTP, as JSON); until they can they are lost',
          )
        if (lost && !failed) log.info('traces are sent again')
        lost = failed
        done(result)
      })
    },
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  }
}
