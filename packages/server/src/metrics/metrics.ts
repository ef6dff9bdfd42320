import type { Exchange } from '../http/exchange.ts'
import { type Counter, type Histogram, Registry } from './registry.ts'

/** In seconds: from what the memory answers to what nobody waits for. */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** What a server counts while it works. What can be read at any moment is a gauge: `watchServer`. */
export class Metrics {
  readonly registry = new Registry()
  private readonly requests: Counter
  private readonly durations: Histogram
  private readonly cost: Counter
  private readonly groups: Histogram
  private readonly attempts: Counter
  private readonly streams: Counter

  constructor() {
    const { registry } = this
    this.requests = registry.counter(
      'tongzhou_requests_total',
      'Requests to /graphql that were answered, and operations of WebSockets that have one answer.',
      ['kind', 'outcome', 'lane'],
    )
    this.durations = registry.histogram(
      'tongzhou_request_duration_seconds',
      'How long answers took, streams left out.',
      durations,
      ['kind', 'lane'],
    )
    this.cost = registry.counter('tongzhou_cost_points_total', 'Points that operations were charged.')
    this.streams = registry.counter('tongzhou_streams_opened_total', 'Streams that began.', ['transport'])
    this.groups = registry.histogram(
      'tongzhou_group_commit_size',
      'How many gifts were recorded by one statement.',
      sizes,
    )
    this.attempts = registry.counter('tongzhou_webhook_attempts_total', 'Attempts to deliver webhooks.', ['outcome'])
  }

  /** A request was answered. */
  answered(exchange: Exchange, status: number, milliseconds: number): void {
    const { kind, lane, cost } = exchange
    this.requests.add(1, kind, exchange.outcomeOf(status), lane)
    if (cost) this.cost.add(cost)
    if (kind !== 'subscription') this.durations.observe(milliseconds / 1000, kind, lane)
  }

  /** A stream began. */
  opened(transport: string): void {
    this.streams.add(1, transport)
  }

  /** Gifts were recorded by one statement. */
  grouped(size: number): void {
    this.groups.observe(size)
  }

  /** A webhook was delivered, or not. */
  attempted(delivered: boolean): void {
    this.attempts.add(1, delivered ? 'delivered' : 'failed')
  }
}
