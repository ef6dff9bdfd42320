import { Counter, Histogram, Registry } from 'prom-client'
import type { Exchange } from '../http/exchange.ts'

/** In seconds: from what the memory answers to what nobody waits for. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/**
 * What a server counts while it works. What can be read at any moment is a gauge: `watchServer`. Values of labels are a
 * handful of words of ours, never what a stranger sent.
 */
export class Metrics {
  readonly registry = new Registry()
  private readonly registers = [this.registry]
  private readonly requests = new Counter({
    name: 'tongzhou_requests_total',
    help: 'Requests to /graphql that were answered, and operations of WebSockets that have one answer.',
    labelNames: ['kind', 'outcome', 'lane'],
    registers: this.registers,
  })
  private readonly durations = new Histogram({
    name: 'tongzhou_request_duration_seconds',
    help: 'How long answers took, streams left out.',
    buckets: durations,
    labelNames: ['kind', 'lane'],
    registers: this.registers,
  })
  private readonly cost = new Counter({
    name: 'tongzhou_cost_points_total',
    help: 'Points that operations were charged.',
    registers: this.registers,
  })
  private readonly streams = new Counter({
    name: 'tongzhou_streams_opened_total',
    help: 'Streams that began.',
    labelNames: ['transport'],
    registers: this.registers,
  })
  private readonly groups = new Histogram({
    name: 'tongzhou_group_commit_size',
    help: 'How many gifts were recorded by one statement.',
    buckets: sizes,
    registers: this.registers,
  })
  private readonly attempts = new Counter({
    name: 'tongzhou_webhook_attempts_total',
    help: 'Attempts to deliver webhooks.',
    labelNames: ['outcome'],
    registers: this.registers,
  })

  /** A request was answered. */
  answered(exchange: Exchange, status: number, milliseconds: number): void {
    const { kind, lane, cost } = exchange
    this.requests.inc({ kind, outcome: exchange.outcomeOf(status), lane })
    if (cost) this.cost.inc(cost)
    if (kind !== 'subscription') this.durations.observe({ kind, lane }, milliseconds / 1000)
  }

  /** A stream began. */
  opened(transport: string): void {
    this.streams.inc({ transport })
  }

  /** Gifts were recorded by one statement. */
  grouped(size: number): void {
    this.groups.observe(size)
  }

  /** A webhook was delivered, or not. */
  attempted(delivered: boolean): void {
    this.attempts.inc({ outcome: delivered ? 'delivered' : 'failed' })
  }
}
