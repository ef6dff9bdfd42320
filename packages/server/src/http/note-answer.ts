import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import type { Exchange } from './exchange.ts'

/** An answer that took so long is told to every log, in milliseconds; each answer only to those that ask for it. */
const long = 1000

/** Counts an answer, tells the log of it in one line, without anything that the caller wrote, and ends its trace. */
export function noteAnswer(metrics: Metrics, log: Logger, exchange: Exchange, status: number): void {
  const took = performance.now() - exchange.began
  metrics.answered(exchange, status, took)
  tell(log, exchange, status, took)
  exchange.trace?.end(exchange, status)
}

function tell(log: Logger, exchange: Exchange, status: number, took: number): void {
  const isLong = took >= long && exchange.kind !== 'subscription'
  if (!isLong && !log.isLevelEnabled('debug')) return
  const { requestId, applicationId, kind, lane, cost, fields } = exchange
  const outcome = exchange.outcomeOf(status)
  const told = { requestId, applicationId, kind, fields, lane, cost, status, outcome, milliseconds: Math.round(took) }
  if (isLong) log.info(told, 'an answer took long')
  else log.debug(told, 'answered')
}
