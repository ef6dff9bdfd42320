import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import type { Keys } from '../access/keys.ts'
import { isOperator } from '../access/viewer.ts'
import { addressOf, viewerOf } from './requests.ts'
import { sendError } from './send.ts'

/** Who may read the metrics: whoever has the operator's key, everyone, or nobody. */
export const metricsAccesses = ['key', 'open', 'off'] as const
export type MetricsAccess = (typeof metricsAccesses)[number]

/** Answers `/metrics` in Prometheus' text format. */
export async function sendMetrics(
  registry: Registry,
  access: MetricsAccess,
  keys: Keys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (access === 'off') return sendError(response, 404, 'NOT_FOUND', 'Metrics are switched off: TONGZHOU_METRICS.')
  if (access === 'key') {
    const viewer = await viewerOf((key) => keys.find(key, addressOf(request)), request.headers.authorization)
    if (!viewer || !isOperator(viewer))
      return sendError(
        response,
        viewer?.applicationId ? 403 : 401,
        viewer?.applicationId ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        'Metrics are for the operator: send a key with the scope "admin" as "Authorization: Bearer tz_…", or set TONGZHOU_METRICS=open.',
      )
  }
  const text = await registry.metrics()
  response.writeHead(200, { 'content-type': registry.contentType }).end(text)
}
