import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import type { Allowance, Allowances, Points } from './rate-limit.ts'
import { RateLimit } from './rate-limit.ts'

/** How much of an allowance a server takes out of the common bucket at a time. */
const share = 0.05
/** How long Redis may take, and for how long it is left alone after it took longer, in milliseconds. */
const patience = 250
const pause = 1000
/** The most callers whose shares are remembered. */
const mostKnown = 100_000

// The bucket of a caller, which refills evenly over a minute: takes as much as is wanted and there, if that is enough.
const takeShare = `
local limit, need, want = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local kept = redis.call('HMGET', KEYS[1], 'points', 'at')
local points = math.min(limit, (tonumber(kept[1]) or limit) + (now - (tonumber(kept[2]) or now)) * limit / 60000)
local given = 0
if points >= need then given = math.floor(math.min(points, want)) end
redis.call('HSET', KEYS[1], 'points', tostring(points - given), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], 60000)
return { given, math.floor(points - given) }`

/** What a server has of a caller's allowance. */
interface Share {
  /** Points that were taken out and not spent yet. */
  points: number
  /** What the common bucket had when it was last asked, and when that was. */
  common: number
  at: number
  taking: Promise<boolean> | null
}

/**
 * Token buckets that all servers share by Redis. A server takes a twentieth of an allowance at a time and spends it
 * without asking, so most requests wait for nobody. Since what was taken may be spent later, a caller has in any minute at
 * most the allowance and a twentieth for each server. Where Redis is gone each server limits by itself.
 */
export class SharedRateLimit implements Allowances {
  private readonly alone: RateLimit
  private readonly client: ReturnType<typeof createClient>
  private readonly shares = new Map<string, Share>()
  private readonly points: Points
  private readonly log: Logger
  private asideUntil = 0

  constructor(url: string, points: Points, log: Logger) {
    this.points = points
    this.log = log
    this.alone = new RateLimit(points)
    this.client = createClient({ url, disableOfflineQueue: true })
    let lost = false
    this.client.on('error', (error: unknown) => {
      if (!lost) log.warn({ err: error }, 'Redis is not there; until it is back each server limits by itself')
      lost = true
    })
    this.client.on('ready', () => {
      lost = false
    })
    this.client.connect().catch(() => {})
  }

  take(caller: string, points: number, keyed: boolean): Allowance | Promise<Allowance> {
    if (!this.isThere) return this.alone.take(caller, points, keyed)
    const limit = keyed ? this.points.keyed : this.points.anonymous
    const needed = Math.min(points, limit)
    const own = this.shareOf(caller)
    if (own.points < needed) return this.takeMore(caller, own, limit, needed, keyed)
    own.points -= needed
    // The next share is on its way before this one is spent.
    if (own.points < (limit * share) / 2) void this.ask(caller, own, limit, 1)
    return allowanceOf(own, limit, 0)
  }

  close(): void {
    this.client.destroy()
  }

  private get isThere(): boolean {
    return this.client.isReady && performance.now() >= this.asideUntil
  }

  private shareOf(caller: string): Share {
    const found = this.shares.get(caller)
    if (found) return found
    // Whoever is forgotten has at most a twentieth less.
    if (this.shares.size >= mostKnown) this.shares.clear()
    const made: Share = { points: 0, common: 0, at: performance.now(), taking: null }
    this.shares.set(caller, made)
    return made
  }

  private async takeMore(
    caller: string,
    own: Share,
    limit: number,
    needed: number,
    keyed: boolean,
  ): Promise<Allowance> {
    for (;;) {
      // Somebody else asked already, and what comes may be enough for both.
      const joined = own.taking
      const given = await (joined ?? this.ask(caller, own, limit, needed - own.points))
      if (!this.isThere) return this.alone.take(caller, needed, keyed)
      if (own.points >= needed) {
        own.points -= needed
        return allowanceOf(own, limit, 0)
      }
      if (!joined && !given) return allowanceOf(own, limit, needed)
    }
  }

  /** Takes a share, if the bucket has at least what is needed; answers whether it had. */
  private ask(caller: string, own: Share, limit: number, needed: number): Promise<boolean> {
    own.taking ??= this.askRedis(caller, own, limit, Math.ceil(needed)).finally(() => {
      own.taking = null
    })
    return own.taking
  }

  private async askRedis(caller: string, own: Share, limit: number, needed: number): Promise<boolean> {
    const wanted = Math.max(needed, Math.floor(limit * share))
    try {
      const [given, left] = await inTime(
        this.client.eval(takeShare, {
          keys: [`tongzhou:points:${caller}`],
          arguments: [String(limit), String(needed), String(wanted)],
        }) as Promise<[number, number]>,
      )
      own.points += given
      own.common = left
      own.at = performance.now()
      return given > 0
    } catch (error) {
      if (this.client.isReady) this.log.warn({ err: error }, 'Redis does not answer; this server limits by itself')
      this.asideUntil = performance.now() + pause
      return false
    }
  }
}

/** What is left, here and in common; `missing` points that were needed and are not there. */
function allowanceOf(own: Share, limit: number, missing: number): Allowance {
  const perMillisecond = limit / 60_000
  const common = Math.min(limit, own.common + (performance.now() - own.at) * perMillisecond)
  const remaining = Math.max(0, Math.min(limit, Math.floor(common + own.points)))
  const seconds = (points: number) => Math.max(0, Math.ceil(points / perMillisecond / 1000))
  return {
    limit,
    remaining,
    reset: seconds(limit - remaining),
    retryAfter: missing > 0 ? Math.max(1, seconds(missing - remaining)) : 0,
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not answer in time.')), patience)
    void answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
