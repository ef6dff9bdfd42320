import { once } from 'node:events'
import { type IncomingMessage, request as openRequest } from 'node:http'
import { json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Dice } from './dice.ts'

/** How a subscriber follows. */
export interface Following {
  urls: string[]
  key: string
  /** Only events of this campaign; all where it is null. */
  campaign: string | null
  bySse: boolean
  /** The cursor behind which it begins. */
  start: string
}

/** An event as it was told. */
export interface Told {
  id: string
  position: number
}

const query =
  'subscription($after: String, $campaigns: [ID!]) { events(after: $after, campaignIds: $campaigns) { id position cursor } }'

/** Codes that send a subscriber to come again, with its cursor. */
const sentBack = new Set(['UNAVAILABLE', 'SLOW_READER', 'RATE_LIMITED', 'OVERLOADED'])

interface Data {
  events: { id: string; position: string; cursor: string }
}

/** One subscriber, who is cut and goes on at any server: every event that it was told, in the order in which it was. */
export class Subscriber {
  readonly following: Following
  readonly told: Told[] = []
  /** Answers that sent it away for good: none should. */
  readonly refusals: string[] = []
  resumptions = 0
  private cursor: string
  private readonly dice: Dice
  private ended = false
  private cutNow: () => void = () => {}
  private readableAgain: Promise<void> = Promise.resolve()
  private socket: WebSocket | undefined

  constructor(following: Following, dice: Dice) {
    this.following = following
    this.cursor = following.start
    this.dice = dice
  }

  async run(): Promise<void> {
    while (!this.ended) {
      const stopping = new AbortController()
      this.cutNow = () => stopping.abort()
      // The cut comes so long after the first sign of life; where there is none, another server is tried.
      let timer = setTimeout(this.cutNow, 10_000)
      let lives = false
      const alive = () => {
        if (lives) return
        lives = true
        clearTimeout(timer)
        timer = setTimeout(() => void this.readableAgain.then(this.cutNow), this.dice.between(200, 4000))
      }
      const url = this.dice.pick(this.following.urls)
      await (this.following.bySse
        ? this.readSse(url, alive, stopping.signal)
        : this.readWebSocket(url, alive, stopping.signal)
      ).catch(() => {})
      clearTimeout(timer)
      this.resumptions++
      await wait(lives ? 0 : 100)
    }
  }

  end(): void {
    this.ended = true
    this.cutNow()
  }

  /** Stops reading for a while: what is sent piles up before it. */
  async readSlowly(milliseconds: number): Promise<void> {
    this.readableAgain = wait(milliseconds)
    this.socket?.pause()
    await this.readableAgain
    this.socket?.resume()
  }

  private hear({ events: { id, position, cursor } }: Data): void {
    this.told.push({ id, position: Number(position) })
    this.cursor = cursor
  }

  private refused(errors: { extensions?: { code?: string } }[]): void {
    const code = String(errors[0]?.extensions?.code)
    if (!sentBack.has(code)) this.refusals.push(JSON.stringify(errors).slice(0, 300))
  }

  private get variables() {
    const { campaign } = this.following
    return { after: this.cursor, ...(campaign === null ? {} : { campaigns: [campaign] }) }
  }

  private async readSse(url: string, alive: () => void, signal: AbortSignal): Promise<void> {
    const response = await this.openSse(url, signal)
    if (!response.headers['content-type']?.startsWith('text/event-stream'))
      return this.refused(((await json(response)) as { errors: [] }).errors)
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      await this.readableAgain
      // What is read after the cut was not told: it comes again.
      if (signal.aborted) return
      alive()
      const frames = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) this.readFrame(frame.split('\n'))
    }
  }

  /**
   * By node:http: `fetch` of Node 24.21 ends the whole process, which nothing can catch, where a server goes away while its
   * answer is not read (nodejs/undici#5360).
   */
  private async openSse(url: string, signal: AbortSignal): Promise<IncomingMessage> {
    const request = openRequest(`${url}/graphql`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${this.following.key}`,
        'last-event-id': this.cursor,
      },
    })
    // A cut that comes when the answer has begun is told by the answer, too.
    request.on('error', () => {})
    request.end(JSON.stringify({ query, variables: this.variables }))
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return response
  }

  private readFrame(lines: string[]): void {
    const field = (name: string) => lines.find((line) => line.startsWith(name))?.slice(name.length)
    const data = field('data: ')
    const { data: told, errors } = data ? (JSON.parse(data) as { data?: Data; errors?: [] }) : {}
    if (errors) this.refused(errors)
    if (told) this.hear(told)
    this.cursor = field('id: ') ?? this.cursor
  }

  private readWebSocket(url: string, alive: () => void, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${this.following.key}` },
        on: {
          opened: (opened) => (this.socket = opened as WebSocket),
          ping: (_received, payload) => {
            if (signal.aborted) return
            this.cursor = String(payload?.['cursor'] ?? this.cursor)
            alive()
          },
        },
      })
      signal.addEventListener('abort', () => {
        this.socket?.terminate()
        // Where it was still connecting, the reference client rejects.
        Promise.resolve(client.dispose()).catch(() => {})
        resolve()
      })
      client.subscribe<Data>(
        { query, variables: this.variables },
        {
          next: ({ data, errors }) => {
            if (signal.aborted) return
            if (errors) this.refused(errors as [])
            if (data) this.hear(data)
          },
          error: (error) => {
            if (Array.isArray(error)) this.refused(error)
            reject(error)
          },
          complete: resolve,
        },
      )
    })
  }
}
