import type { ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'

/** How late the event loop may be without harm, and over how long that is averaged, in milliseconds; a burst is over sooner. */
const harmless = 100
const window = 2000
/** How often that is looked at. */
const lookEvery = 50

/** The most requests in flight at once, if nothing is said: a second's work of a machine that is slow. */
export const defaultRequestLimit = 1000
/** Points in flight for each of them, on average: a few costly operations are as much work as all the others. */
const pointsEach = 100

/**
 * Whether there is more to do than can be done. Up to a number of requests, and of their points, are in flight at once; where the event loop
 * stays late that number falls as it grows later, since then the processor is what lacks and each more makes all wait.
 * What is beyond is sent back at once: it would be answered after whoever asked has given up, and those before it too.
 */
export class Overload {
  private readonly most: number
  private readonly timer: NodeJS.Timeout
  private last = performance.now()
  private late = 0
  private bound: number
  private points = 0
  constructor(most: number) {
    this.most = most
    this.bound = most
    this.timer = setInterval(() => this.look(), lookEvery)
    this.timer.unref()
  }

  /** Whether one more is too much where so many are in flight. */
  refuses(inFlight: number): boolean {
    return inFlight >= this.bound
  }

  /** Takes on an operation of so many points, unless it is too much beside others; then `leave` when it is done. */
  enter(points: number): boolean {
    if (this.points > 0 && this.points + points > this.bound * pointsEach) return false
    this.points += points
    return true
  }

  leave(points: number): void {
    this.points -= points
  }

  close(): void {
    clearInterval(this.timer)
  }

  private look(): void {
    const now = performance.now()
    const passed = now - this.last
    this.last = now
    this.late += (Math.max(0, passed - lookEvery) - this.late) * Math.min(1, passed / window)
    this.bound = Math.max(1, Math.floor(this.most * Math.min(1, harmless / this.late)))
  }
}

/** What is said to whoever comes at such a moment. */
export const overloaded = {
  code: 'OVERLOADED',
  message: 'There is more to do than can be done. Try again in a second or two.',
  /** Seconds. */
  retryAfter: '1',
} as const

const { code, message } = overloaded
const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }))

/** The same as an error of an operation. */
export function tooMuch(headers: Record<string, string>): GraphQLError {
  headers['retry-after'] = overloaded.retryAfter
  return new GraphQLError(message, { extensions: { code, http: { status: 503 } } })
}

/** Sends a request back, for as little work as possible. */
export function shed(response: ServerResponse): void {
  response
    .writeHead(503, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'retry-after': overloaded.retryAfter,
    })
    .end(body)
}
