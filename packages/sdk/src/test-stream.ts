import { Client, type ClientOptions } from './client.ts'
import { Stream, type StreamOptions } from './stream.ts'
import { type Reply, serve, stillClock } from './test-server.ts'

export const document = 'subscription ($after: String) { events(after: $after) { position } }'

/** What the streams of the tests give. */
export interface Seen {
  position: string
}

/** A stream of a server that replies so, with time that stands still. */
export async function connect(
  replies: Reply[],
  options: StreamOptions = {},
  args: object = {},
  client: Partial<ClientOptions> = {},
) {
  const clock = stillClock()
  const { url, seen } = await serve(...replies)
  const stream = new Stream<Seen>(new Client({ url, ...client }, clock), { document, field: 'events' }, args, options)
  return { stream, seen, slept: clock.slept, resumed: () => seen.map(({ headers }) => headers['last-event-id']) }
}

/** The positions of a stream that ends, or of as many events as are wanted. */
export async function positions(stream: Stream<Seen>, wanted = Number.POSITIVE_INFINITY): Promise<string[]> {
  const found: string[] = []
  for await (const { position } of stream) if (found.push(position) >= wanted) break
  return found
}

/** Says when the server sees that the connection is gone. */
export function watched(reply: Reply): { reply: Reply; gone: Promise<void> } {
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  return {
    gone,
    reply: (response, request) => {
      response.on('close', resolve)
      reply(response, request)
    },
  }
}

/** A fetch without a network, which no machine is too slow for: streams that stay open, or no answer at all. */
export function local(...replies: (string[] | null)[]) {
  const cancelled: unknown[] = []
  const resumed: (string | null)[] = []
  const answer = (pieces: string[]) => {
    const start = (body: ReadableStreamDefaultController) => {
      for (const piece of pieces) body.enqueue(new TextEncoder().encode(piece))
    }
    const body = new ReadableStream({ start, cancel: (reason) => void cancelled.push(reason) })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  const fetch = (_url: string, { headers }: RequestInit) => {
    const pieces = replies[resumed.push(new Headers(headers).get('last-event-id')) - 1]
    return pieces ? Promise.resolve(answer(pieces)) : new Promise<never>(() => {})
  }
  return { fetch, cancelled, resumed }
}
