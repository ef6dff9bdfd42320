import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Answer } from '../http/answer.ts'
import type { Incoming } from '../http/graphql.ts'
import { maskError } from '../http/mask-error.ts'
import type { GraphQLParams } from '../http/read-params.ts'
import type { Batch, Sink } from './open-stream.ts'
import type { Streams } from './streams.ts'
import { RefusedError, type Services, subscribe } from './subscription.ts'

/** Whether a request takes its answer as an event stream. */
export function acceptsStream(request: IncomingMessage): boolean {
  return /\btext\/event-stream\b/i.test(request.headers.accept ?? '')
}

/**
 * GraphQL over SSE, distinct connections: each stream is the answer of one request. Frames carry the cursor as their id,
 * so that `Last-Event-ID` goes on behind it.
 */
export async function answerStream(
  services: Services,
  streams: Streams,
  request: IncomingMessage,
  response: ServerResponse,
  incoming: Incoming,
  params: GraphQLParams,
): Promise<void> {
  let leave = () => {}
  try {
    leave = streams.admit(incoming.caller)
    const lastEventId = request.headers['last-event-id']
    const subscription = await subscribe(
      services,
      incoming,
      params,
      typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null,
    )
    begin(response, incoming)
    // What comes of it later may take days, and is made for all who read the same.
    incoming.exchange.trace?.end(incoming.exchange, response.statusCode)
    await streams.run(incoming.viewer, subscription, new ResponseSink(response), 'sse', (stream) => {
      response.once('close', () => stream.stop('cut'))
      if (response.destroyed) stream.stop('cut')
    })
  } catch (error) {
    refuse(response, incoming, error, services)
  } finally {
    leave()
  }
}

/** The one answer of what is no subscription, to whoever takes streams only. */
export function sendInOneFrame(
  response: ServerResponse,
  incoming: Incoming,
  { body, encoding = 'utf8' }: Answer,
): void {
  const frame = `event: next\ndata: ${body}\n\n${complete}`
  const length = { 'content-length': String(Buffer.byteLength(frame, encoding)) }
  response.writeHead(200, { ...headersOf(incoming), ...length }).end(frame, encoding)
}

const complete = 'event: complete\ndata:\n\n'

function begin(response: ServerResponse, incoming: Incoming): void {
  // It ends with its connection: to write the length around each frame would make four pieces of one.
  response.removeHeader('transfer-encoding')
  response.writeHead(200, { ...headersOf(incoming), connection: 'close' })
}

function headersOf({ headers }: Incoming): Record<string, string> {
  // What one reader follows is nobody else's, and a proxy that waits for the end would wait for ever.
  return {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  }
}

/** Before the stream begins an error is an answer like any other. */
function refuse(response: ServerResponse, incoming: Incoming, error: unknown, { log }: Services): void {
  incoming.exchange.fail('refused')
  const errors = error instanceof RefusedError ? error.errors : [maskError(error, log, incoming.requestId)]
  const http = errors[0]?.extensions['http'] as { status?: number; headers?: Record<string, string> } | undefined
  const status = http?.status ?? statusOf(errors[0])
  response
    .writeHead(status, { ...incoming.headers, ...http?.headers, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ errors: errors.map(told) }))
}

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CURSOR_UNKNOWN: 409,
  CURSOR_TOO_OLD: 410,
  INTERNAL: 500,
}

function statusOf(error: GraphQLError | undefined): number {
  return statuses[String(error?.extensions['code'])] ?? 400
}

/** An error without what only this server makes of it. */
export function told(error: GraphQLError): object {
  const { extensions, ...rest } = error.toJSON()
  const { http, ...facts } = extensions ?? {}
  return { ...rest, extensions: facts }
}

/** How long a reader has for what is on its way when a stream ends, in milliseconds. */
export const lastWords = 3000

/** The body of one response. */
class ResponseSink implements Sink {
  private readonly response: ServerResponse
  constructor(response: ServerResponse) {
    this.response = response
  }

  send({ shapes, cursor }: Batch): Promise<void> | undefined {
    const frames = shapes.map((shape, index) => (shape.frame ??= frameOf(cursor(index), shape.json)))
    if (this.response.write(frames.length === 1 ? frames[0] : Buffer.concat(frames))) return undefined
    return new Promise((resolve) => {
      const done = () => {
        this.response.off('drain', done)
        this.response.off('close', done)
        resolve()
      }
      this.response.once('drain', done)
      this.response.once('close', done)
    })
  }

  beat(cursor: string): void {
    this.response.write(`id: ${cursor}\n: heartbeat\n\n`)
  }

  end(why: GraphQLError | 'complete' | 'cut'): void {
    const { response } = this
    if (response.destroyed) return
    if (why === 'complete') response.end(complete)
    else if (why === 'cut') response.end()
    else response.end(`event: next\ndata: ${JSON.stringify({ errors: [told(why)] })}\n\n${complete}`)
    // A reader that does not read will not read this either, and a server that closes would wait for it.
    setTimeout(() => response.destroy(), lastWords).unref()
  }
}

// One for all who get it: the cursor is that of the event, whoever reads it.
function frameOf(cursor: string, json: string): Buffer {
  return Buffer.from(`id: ${cursor}\nevent: next\ndata: ${json}\n\n`)
}
