/** What is left of a caller's allowance. */
export interface Allowance {
  /** Points a minute. */
  limit: number
  remaining: number
  /** Seconds until it is full again. */
  reset: number
  /** Seconds to wait before the request can pass; 0 where it passed. */
  retryAfter: number
}

/** What callers may ask for. */
export interface Allowances {
  /** Takes points of a caller's, or says how long to wait; a promise where others have to be asked. */
  take(caller: string, points: number, keyed: boolean): Allowance | Promise<Allowance>
  close(): void
}

/** Points a minute. */
export interface Points {
  /** For a key. */
  keyed: number
  /** For an address without one: a badge on a busy page asks for some 20 points. */
  anonymous: number
}

export const defaultPoints: Points = { keyed: 300_000, anonymous: 60_000 }

interface Bucket {
  points: number
  at: number
}

/**
 * Token buckets in this server's memory: a caller's points refill evenly over a minute. With several servers each has
 * buckets of its own, unless they share them by Redis.
 */
export class RateLimit implements Allowances {
  private readonly buckets = new Map<string, Bucket>()
  private readonly points: Points
  private readonly now: () => number
  constructor(points: Points = defaultPoints, now: () => number = Date.now) {
    this.points = points
    this.now = now
  }

  /** Takes points of a caller's bucket, or says how long to wait. */
  take(caller: string, points: number, keyed: boolean): Allowance {
    const limit = keyed ? this.points.keyed : this.points.anonymous
    const now = this.now()
    const perMillisecond = limit / 60_000
    const bucket = this.buckets.get(caller) ?? { points: limit, at: now }
    bucket.points = Math.min(limit, bucket.points + (now - bucket.at) * perMillisecond)
    bucket.at = now
    const missing = Math.min(points, limit) - bucket.points
    if (missing <= 0) bucket.points -= points
    this.buckets.set(caller, bucket)
    if (this.buckets.size > 100_000) this.forget(now)
    const seconds = (amount: number) => Math.max(0, Math.ceil(amount / perMillisecond / 1000))
    return {
      limit,
      remaining: Math.max(0, Math.floor(bucket.points)),
      reset: seconds(limit - bucket.points),
      retryAfter: missing > 0 ? Math.max(1, seconds(missing)) : 0,
    }
  }

  close(): void {}

  // A bucket that nobody touched for a minute is full: it can be forgotten.
  private forget(now: number): void {
    for (const [caller, { at }] of this.buckets) if (now - at > 60_000) this.buckets.delete(caller)
  }
}
