import type { ExecutionResult, GraphQLError } from 'graphql'
import type { WebSocket } from 'ws'
import type { Batch, Sink } from './open-stream.ts'
import { asText, sendNow, sendSoon } from './send-soon.ts'
import type { Shape } from './shapes.ts'
import { lastWords } from './sse.ts'

/** The most bytes on their way to a reader before it has to catch up. */
const highWater = 256 * 1024

/** Why we close a connection. */
export const closeCode = { forbidden: 4403, goingAway: 1001, tryAgainLater: 1013 }

/** One operation of a connection. */
export class SocketSink implements Sink {
  private readonly socket: WebSocket
  private readonly name: string
  /** What comes before the result in a message of this operation. */
  private readonly before: Buffer
  private ended: () => void = () => {}
  private readonly over: Promise<void>
  constructor(socket: WebSocket, id: string) {
    this.socket = socket
    this.name = JSON.stringify(id)
    this.before = Buffer.from(`{"id":${this.name},"type":"next","payload":`)
    this.over = new Promise((resolve) => (this.ended = resolve))
  }

  send({ shapes }: Batch): Promise<void> | undefined {
    const messages = shapes.map((shape) => this.message(shape))
    const last = messages.pop()
    if (!last) return undefined
    // One event is what thousands are told at this moment. Many are what one reader catches up with: they have to be counted
    // before the next ones are taken.
    if (!messages.length && this.socket.bufferedAmount < highWater) return sendSoon(this.socket, last)
    sendNow()
    for (const message of messages) this.socket.send(message, asText)
    if (this.socket.bufferedAmount < highWater) return void this.socket.send(last, asText)
    return new Promise((resolve) => this.socket.send(last, asText, () => resolve()))
  }

  /** The result is turned into bytes once for all who get it; only the name of the operation is its own. */
  private message(shape: Shape): Buffer {
    shape.bytes ??= Buffer.from(`${shape.json}}`)
    const message = Buffer.allocUnsafe(this.before.length + shape.bytes.length)
    message.set(this.before)
    message.set(shape.bytes, this.before.length)
    return message
  }

  beat(cursor: string): void {
    sendNow()
    this.socket.send(`{"type":"ping","payload":{"id":${this.name},"cursor":"${cursor}"}}`)
  }

  end(why: GraphQLError | 'complete' | 'cut'): void {
    sendNow()
    // What ends one operation from this side ends them all: the key, the reader's pace, the server.
    if (why === 'cut')
      this.socket.close(closeCode.goingAway, 'The server is closing. Come again, with the last cursor.')
    else if (why !== 'complete') {
      const revoked = why.extensions['code'] === 'UNAUTHENTICATED'
      this.socket.close(revoked ? closeCode.forbidden : closeCode.tryAgainLater, why.message.slice(0, 120))
      // A reader that does not read will not read this either.
      setTimeout(() => this.socket.terminate(), lastWords).unref()
    }
    this.ended()
  }

  /** Nothing to the library but that it has an end, from either side. */
  whenEnded(stop: () => void): AsyncIterableIterator<ExecutionResult> {
    const done = { done: true, value: undefined } as const
    return {
      next: async () => {
        await this.over
        return done
      },
      return: async () => {
        stop()
        return done
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }
}
