import type { ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { isOperator, type Viewer } from '../access/viewer.ts'
import { sendError } from './send.ts'

/** Who may read the metrics: whoever has the operator's key, everyone, or nobody. */
export const metricsAccesses = ['key', 'open', 'off'] as const
export type MetricsAccess = (typeof metricsAccesses)[number]

/** Answers `/metrics` in Prometheus' text format. */
export async function sendMetrics(
  registry: Registry,
  access: MetricsAccess,
  findViewer: () => Promise<Viewer | null>,
  response: ServerResponse,
): Promise<void> {
  if (access === 'off') return sendError(response, 404, 'NOT_FOUND', 'Metrics are switched off: TONGZHOU_METRICS.')
  if (access === 'key') {
    const viewer = await findViewer()
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
