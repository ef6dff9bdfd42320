import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Viewer } from '../access/viewer.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { OpenStream, patience, type Sink } from './open-stream.ts'
import { RefusedError, type Subscription } from './subscription.ts'

/** What streams of a server are held to. */
export interface StreamLimits {
  /** The most streams of a key, or of an address without one, at once. */
  each: number
  /** Milliseconds between two signs of life. */
  beatEvery: number
  /** Milliseconds that a reader may take for what is on its way. */
  patience: number
}

export const defaultStreamLimits: StreamLimits = { each: 1000, beatEvery: 15_000, patience }

/** How often keys are looked up, in milliseconds: a revoked one ends its streams within twice that. */
const lookEvery = 900

/** How a stream comes to its reader. */
export type Transport = 'sse' | 'websocket'

/** All streams that are open on this server. */
export class Streams {
  private readonly open = new Set<OpenStream>()
  private readonly count = new Map<string, number>()
  private readonly transports = new Map<Transport, number>([
    ['sse', 0],
    ['websocket', 0],
  ])
  private readonly db: Database
  private readonly log: Logger
  private readonly limits: StreamLimits
  private readonly timers: NodeJS.Timeout[]
  private readonly onOpen: (transport: Transport) => void
  private closing = false

  /** `onOpen` hears of each that begins. */
  constructor(db: Database, log: Logger, limits: StreamLimits, onOpen: (transport: Transport) => void = () => {}) {
    this.onOpen = onOpen
    this.db = db
    this.log = log
    this.limits = limits
    const beat = setInterval(() => {
      for (const stream of this.open) stream.beat()
    }, limits.beatEvery)
    const look = setInterval(() => {
      this.endRevoked().catch((error: unknown) => log.warn({ err: error }, 'keys of streams could not be looked up'))
    }, lookEvery)
    this.timers = [beat, look]
    for (const timer of this.timers) timer.unref()
  }

  /** How many are open. */
  get size(): number {
    return this.open.size
  }

  /** How many are open by each transport. */
  get byTransport(): ReadonlyMap<Transport, number> {
    return this.transports
  }

  /** Takes a place for one more stream of a caller, and answers with what gives it back; throws where there is none. */
  admit(caller: string): () => void {
    if (this.closing) throw refusal('UNAVAILABLE', 503, 'The server is closing. Come again in a moment.')
    const taken = this.count.get(caller) ?? 0
    if (taken >= this.limits.each)
      throw refusal(
        'RATE_LIMITED',
        429,
        `At most ${this.limits.each} streams at once for a key, or an address without one. Close one, or follow more in one of them.`,
      )
    this.count.set(caller, taken + 1)
    return () => {
      const left = (this.count.get(caller) ?? 1) - 1
      if (left > 0) this.count.set(caller, left)
      else this.count.delete(caller)
    }
  }

  /** Runs a stream until it ends, from whichever side; `started` gets it, to end it from the reader's side. */
  async run(
    viewer: Viewer,
    subscription: Subscription,
    sink: Sink,
    transport: Transport,
    started: (stream: OpenStream) => void,
  ): Promise<void> {
    const stream = new OpenStream(viewer, subscription, sink, this.log, this.limits.patience)
    this.open.add(stream)
    const count = (change: number) => this.transports.set(transport, (this.transports.get(transport) ?? 0) + change)
    count(1)
    this.onOpen(transport)
    started(stream)
    // It was on its way when the server began to close.
    if (this.closing) stream.stop('cut')
    await stream.run()
    this.open.delete(stream)
    count(-1)
  }

  /** Ends all of them; readers go on elsewhere. */
  close(): void {
    this.closing = true
    for (const timer of this.timers) clearInterval(timer)
    for (const stream of this.open) stream.stop('cut')
  }

  private async endRevoked(): Promise<void> {
    const keys = new Set([...this.open].flatMap(({ viewer }) => viewer.keyId ?? []))
    if (!keys.size) return
    const valid = await this.db.query<{ id: string }>(sql`
      SELECT id FROM api_keys WHERE id = ANY(${[...keys]}::uuid[]) AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`)
    for (const { id } of valid) keys.delete(id)
    for (const stream of this.open) if (stream.viewer.keyId && keys.has(stream.viewer.keyId)) stream.stop(revoked)
  }
}

const revoked = new GraphQLError('The API key was revoked, or has expired. Come back with a valid one.', {
  extensions: { code: 'UNAUTHENTICATED' },
})

function refusal(code: string, status: number, message: string): RefusedError {
  return new RefusedError([
    new GraphQLError(message, {
      extensions: { code, http: { status, headers: { 'retry-after': '5' } } },
    }),
  ])
}
