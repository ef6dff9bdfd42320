import { setTimeout as wait } from 'node:timers/promises'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Viewer } from '../access/viewer.ts'
import { cursorAt, encodeCursor } from '../events/cursor.ts'
import type { EventRow } from '../events/event.ts'
import { type Shape, ShapeError } from './shapes.ts'
import type { Subscription } from './subscription.ts'

/** Results on their way: `cursor(index)` is the place behind one of them. */
export interface Batch {
  shapes: Shape[]
  cursor(index: number): string
}

/** Where the results of a stream go: a response, or an operation of a WebSocket. */
export interface Sink {
  /** Sends results; a promise where the reader has to catch up first. */
  send(batch: Batch): Promise<void> | undefined
  /** Lets the reader know that all is well, and up to where everything was told. */
  beat(cursor: string): void
  /** Ends it: with an error that says why, or because there is no more; `cut` where the reader should come back by itself. */
  end(why: GraphQLError | 'complete' | 'cut'): void
}

/** How long a reader may take for what is on its way before it is cut off, in milliseconds. */
export const patience = 30_000

const slow = new GraphQLError(
  'The stream was cut off, since what was sent was not read in time. Nothing is lost: go on with the last cursor.',
  { extensions: { code: 'SLOW_READER' } },
)

/** A subscription that runs: it takes from its source as fast as its reader reads. */
export class OpenStream {
  readonly viewer: Viewer
  private readonly subscription: Subscription
  private readonly sink: Sink
  private readonly log: Logger
  private readonly patience: number
  private idle = false
  private ended = false

  constructor(viewer: Viewer, subscription: Subscription, sink: Sink, log: Logger, mostPatience: number) {
    this.viewer = viewer
    this.subscription = subscription
    this.sink = sink
    this.log = log
    this.patience = mostPatience
  }

  /** Up to where everything was told. */
  get cursor(): string {
    return encodeCursor(this.subscription.source.cursor)
  }

  /** Sends until the source or the reader ends. Never rejects. */
  async run(): Promise<void> {
    try {
      if (!this.ended) this.sink.beat(this.cursor)
      this.idle = true
      for await (const things of this.subscription.source) {
        this.idle = false
        const shapes = this.subscription.shapes.atHand(things) ?? (await this.makeShapes(things))
        if (this.ended) return
        const full = this.sink.send({ shapes, cursor: (index) => this.cursorOf(things[index]) })
        if (full) await this.inTime(full)
        this.idle = true
      }
    } catch (error) {
      if (!this.ended) this.log.warn({ err: error }, 'a stream was cut off by our fault')
    }
    // Only a server that stops ends a source: the reader goes on at another one.
    this.stop('cut')
  }

  /** Shows the reader that the stream is alive, where nothing else does. */
  beat(): void {
    if (this.idle && !this.ended) this.sink.beat(this.cursor)
  }

  /** Ends it from this side; the reader hears why. */
  stop(why: GraphQLError | 'complete' | 'cut'): void {
    if (this.ended) return
    this.ended = true
    void this.subscription.source.return()
    this.sink.end(why)
  }

  /** Half a minute of a database that is away is waited for; then the reader comes back by itself, with its cursor. */
  private async makeShapes(things: object[]): Promise<Shape[]> {
    for (let tries = 0; ; tries++) {
      try {
        return await Promise.all(this.subscription.shapes.ofAll(things))
      } catch (error) {
        if (!(error instanceof ShapeError) || tries === 30 || this.ended) throw error
        await wait(1000, undefined, { ref: false })
      }
    }
  }

  /** Waits for a reader that has to catch up, or cuts it off. */
  private async inTime(full: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.stop(slow)
        resolve()
      }, this.patience)
      timer.unref()
    })
    await Promise.race([full, late])
    clearTimeout(timer)
  }

  private cursorOf(thing: object | undefined): string {
    const event = thing && 'position' in thing ? thing : (thing as { event?: EventRow | null } | undefined)?.event
    return event ? encodeCursor(cursorAt(event as EventRow)) : this.cursor
  }
}
