import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import type { Network } from '../network.ts'
import { attemptDelivery, type Rules } from './attempt-delivery.ts'
import { type Claimed, claimDeliveries } from './claim-deliveries.ts'
import type { Resolve } from './resolve-name.ts'
import type { Shaping } from './shaping.ts'
import { cancelStranded, forgetDeliveries } from './tidy.ts'

/** How a server sends. */
export interface SenderOptions {
  db: Database
  log: Logger
  shape: Shaping['shape']
  /** What may be posted to although it is private. */
  allowed: readonly Network[]
  /** How long to wait before each attempt, in milliseconds; there are as many attempts. */
  schedule?: readonly number[]
  /** For a whole exchange, in milliseconds. */
  timeout?: number
  /** How often it looks for itself, in milliseconds. */
  lookEvery?: number
  resolve?: Resolve
  /** Hears of each attempt whether it was delivered. */
  onAttempt?: (delivered: boolean) => void
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** More than a day, in which a receiver can be mended. */
const usualSchedule = [0, 5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]
const usualTimeout = 15 * second

/** How many attempts are under way at once: in all, and to one endpoint, so that one that is slow holds up no other. */
const places = 100
const perEndpoint = 10

/** How long places that became free are gathered before they are filled, in milliseconds: to look costs more than to wait. */
const gathering = 10

/** How long after its lease began an attempt may begin, and how long before the end of the lease it is over. */
const slack = 5 * second

/** The longest that an attempt under way can take, from its lease to its end. */
export const longestAttempt = usualTimeout + slack

/**
 * Sends what is due, until it is closed. Any number of servers may: a delivery is leased to one of them for one attempt,
 * and the lease is longer than an attempt can be.
 */
export class WebhookSender {
  private readonly options: SenderOptions
  private readonly rules: Rules
  private readonly underWay = new Set<Promise<void>>()
  private readonly byEndpoint = new Map<string, number>()
  private readonly timers: NodeJS.Timeout[]
  private looking: Promise<void> | null = null
  private tidying: Promise<void> = Promise.resolve()
  private again = false
  private soon: NodeJS.Timeout | null = null
  private closed = false

  constructor(options: SenderOptions) {
    const { db, log, shape, allowed, resolve, schedule = usualSchedule, timeout = usualTimeout } = options
    this.options = options
    const onFault = (error: unknown) => log.error({ err: error }, 'a webhook could not be shaped')
    const { onAttempt = () => {} } = options
    this.rules = { db, shape, allowed, resolve, schedule, timeout, onFault, onAttempt }
    this.timers = [
      setInterval(() => this.poke(), options.lookEvery ?? second),
      setInterval(() => this.tidy(cancelStranded), minute / 2),
      setInterval(() => this.tidy(forgetDeliveries), hour),
    ]
    for (const timer of this.timers) timer.unref()
    this.poke()
  }

  /** Says that something may be due now. */
  poke(): void {
    if (this.closed) return
    if (this.looking) {
      this.again = true
      return
    }
    this.looking = this.look()
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        this.looking = null
        if (!this.again) return
        this.again = false
        this.poke()
      })
  }

  /** Begins nothing more, and resolves when what was begun is done. */
  async close(): Promise<void> {
    this.closed = true
    for (const timer of this.timers) clearInterval(timer)
    await this.looking
    await Promise.all([...this.underWay, this.tidying])
  }

  private pokeNow(): void {
    this.soon = null
    this.poke()
  }

  private async look(): Promise<void> {
    const free = places - this.underWay.size
    if (free <= 0) return
    const lease = this.rules.timeout + 2 * slack
    const deadline = performance.now() + slack
    const room = { places: free, perEndpoint, underWay: this.byEndpoint, lease }
    for (const claimed of await claimDeliveries(this.options.db, room)) this.begin(claimed, deadline)
  }

  private begin(claimed: Claimed, deadline: number): void {
    const { endpointId } = claimed
    const count = (change: number) => {
      const left = (this.byEndpoint.get(endpointId) ?? 0) + change
      if (left > 0) this.byEndpoint.set(endpointId, left)
      else this.byEndpoint.delete(endpointId)
    }
    count(1)
    const running = attemptDelivery(this.rules, claimed, deadline)
      // Its lease ends by itself, and then it is attempted again.
      .catch((error: unknown) => this.complain(error))
      .finally(() => {
        count(-1)
        this.underWay.delete(running)
        this.soon ??= setTimeout(() => this.pokeNow(), gathering)
      })
    this.underWay.add(running)
  }

  private tidy(work: (db: Database) => Promise<void>): void {
    this.tidying = this.tidying.then(() => work(this.options.db)).catch((error: unknown) => this.complain(error))
  }

  private complain(error: unknown): void {
    this.options.log.warn({ err: error }, 'webhooks could not be seen to; they are sent later')
  }
}
