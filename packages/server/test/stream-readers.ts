import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** What a stream told: the result of one event. */
export interface Result {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asked for.
  data?: any
  errors?: { message: string; extensions: Record<string, unknown> }[]
}

/** How a stream ended: said so, cut without a word, or by its reader. */
export type End = 'complete' | 'cut' | 'stopped'

export interface FollowOptions {
  key?: string | null
  variables?: Record<string, unknown>
  /** Sent as `Last-Event-ID` over SSE, and as the variable `after` over WebSocket. */
  resume?: string | null
  /** What else the request for it has in its header. */
  headers?: Record<string, string>
}

/** A stream was refused before it began. */
export class Refusal extends Error {
  readonly status: number
  readonly headers: Headers
  readonly errors: { message: string; extensions: Record<string, unknown> }[]
  constructor(status: number, headers: Headers, errors: Refusal['errors']) {
    super(`${status}: ${JSON.stringify(errors)}`)
    this.status = status
    this.headers = headers
    this.errors = errors
  }
}

/** One reader, with all that it was told so far. */
export class Reading {
  readonly results: Result[] = []
  /** Every cursor, in the order in which they came: of events and of signs of life. */
  readonly cursors: string[] = []
  beats = 0
  end: End | null = null
  /** Why the other side ended it, where the transport says so beside the results. */
  reason: { code: number; text: string } | null = null
  /** Ends it from the reader's side. */
  stop: () => void = () => {}
  /** Stops reading for a while: what is sent piles up. */
  pause: () => void = () => {}
  goOn: () => void = () => {}
  private readonly waiting = new Set<() => void>()

  get cursor(): string | null {
    return this.cursors.at(-1) ?? null
  }

  tell(change: (reading: Reading) => void): void {
    change(this)
    for (const look of this.waiting) look()
  }

  /** Waits until something holds; says what was there if it does not come true. */
  until(what: string, holds: (reading: Reading) => boolean, within = 15_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer)
        this.waiting.delete(look)
        settle()
      }
      const look = () => {
        if (holds(this)) done(resolve)
      }
      const timer = setTimeout(() => done(() => reject(new Error(`waited for ${what}: ${this.told()}`))), within)
      this.waiting.add(look)
      look()
    })
  }

  /** Waits for so many results, and gives them. */
  async take(count: number): Promise<Result[]> {
    await this.until(`${count} results`, ({ results }) => results.length >= count)
    return this.results
  }

  whenEnded(within?: number): Promise<void> {
    return this.until('the end', ({ end }) => end !== null, within)
  }

  private told(): string {
    const { results, beats, end, reason } = this
    return JSON.stringify({ end, reason, beats, count: results.length, last: results.slice(-3) })
  }
}

/** Opens a stream; resolves with its first sign of life. */
export type Follow = (server: string, query: string, options?: FollowOptions) => Promise<Reading>

/** By GraphQL over SSE, read frame by frame. */
export const followBySse: Follow = async (server, query, options = {}) => {
  const { key = null, variables = {}, resume = null, headers = {} } = options
  const stopping = new AbortController()
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    signal: stopping.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...headers,
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(resume === null ? {} : { 'last-event-id': resume }),
    },
    body: JSON.stringify({ query, variables }),
  })
  return readSse(response, stopping)
}

/** Reads an answer that is an event stream. */
export async function readSse(response: Response, stopping: AbortController): Promise<Reading> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw new Refusal(response.status, response.headers, (await response.json()).errors)
  }
  const reading = new Reading()
  let gate = Promise.resolve()
  let open = () => {}
  let stopped = false
  reading.stop = () => {
    stopped = true
    stopping.abort()
  }
  reading.pause = () => {
    gate = new Promise((resolve) => (open = resolve))
  }
  reading.goOn = () => open()
  const read = async () => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const frames = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) readFrame(reading, frame)
      await gate
    }
  }
  read()
    .catch(() => {})
    .finally(() => reading.tell((it) => (it.end ??= stopped ? 'stopped' : 'cut')))
  await reading.until('the first frame', ({ cursors, results, end }) => cursors.length + results.length > 0 || !!end)
  return reading
}

function readFrame(reading: Reading, frame: string): void {
  const field = (name: string) =>
    frame
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const [id, event, data] = [field('id'), field('event'), field('data')]
  reading.tell((it) => {
    if (id !== undefined) it.cursors.push(id)
    if (frame.includes('\n: heartbeat')) it.beats++
    if (event === 'next') it.results.push(JSON.parse(data ?? ''))
    if (event === 'complete') it.end = 'complete'
  })
}

/** By GraphQL over WebSocket, read by the reference client. */
export const followByWebSocket: Follow = async (server, query, options = {}) => {
  const { key = null, variables = {}, resume = null, headers = {} } = options
  const reading = new Reading()
  let socket: WebSocket | undefined
  const client = createClient({
    url: `${server.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers })
      }
    },
    retryAttempts: 0,
    ...(key === null ? {} : { connectionParams: { authorization: `Bearer ${key}` } }),
    on: {
      opened: (opened) => (socket = opened as WebSocket),
      ping: (_received, payload) =>
        reading.tell((it) => {
          it.beats++
          it.cursors.push(String(payload?.['cursor']))
        }),
      closed: (event) => {
        const { code, reason } = event as { code: number; reason: string }
        reading.tell((it) => (it.reason = { code, text: reason }))
      },
    },
  })
  let refused: Refusal | null = null
  const stop = client.subscribe(
    { query, variables: { ...variables, ...(resume === null ? {} : { after: resume }) } },
    {
      next: (result) =>
        reading.tell((it) => {
          const told = result as Result
          const { cursor } = Object.values(told.data ?? {})[0] as { cursor?: string }
          if (cursor) it.cursors.push(cursor)
          it.results.push(told)
        }),
      error: (error) =>
        reading.tell((it) => {
          if (Array.isArray(error)) refused = new Refusal(200, new Headers(), error)
          it.end ??= 'cut'
        }),
      complete: () => reading.tell((it) => (it.end ??= 'complete')),
    },
  )
  reading.stop = () => {
    reading.end ??= 'stopped'
    stop()
  }
  reading.pause = () => socket?.pause()
  reading.goOn = () => socket?.resume()
  await reading.until('the first sign of life', ({ beats, results, end }) => beats + results.length > 0 || !!end)
  if (refused) throw refused
  return reading
}

/** Both transports, for tests of what holds on either. */
export const transports: [string, Follow][] = [
  ['SSE', followBySse],
  ['WebSocket', followByWebSocket],
]
