import type { IncomingMessage } from 'node:http'
import type { Pool } from 'pg'
import type { Exchange } from '../http/exchange.ts'

/** Traces by OpenTelemetry, where they are switched on. */
export interface Tracing {
  /** Begins the trace of an exchange, or a part of its caller's. Without a request it came by WebSocket. */
  begin(exchange: Exchange, request?: IncomingMessage): void
  /** Traces the statements of a pool. */
  watch(pool: Pool): void
  /** Sends what waits to be sent, and ends, in a bounded time. */
  close(): Promise<void>
}
