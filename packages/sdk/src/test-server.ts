import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Clock } from './clock.ts'

/** A request as the test's server saw it. */
export interface SeenRequest {
  headers: IncomingMessage['headers']
  method: string
  /** Empty where the document is named by its id. */
  query: string
  documentId: string | null
  variables: { input?: Record<string, unknown> } & Record<string, unknown>
}

/** How the server answers one request. */
export type Reply = (response: ServerResponse, request: SeenRequest) => void

/** Answers as the API does. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-1', ...headers })
      .end(JSON.stringify(body))
  }
}

/** Answers with one top-level error. */
export function refusal(code: string, status: number, headers: Record<string, string> = {}, message = 'No.'): Reply {
  return json({ errors: [{ message, path: ['campaign'], extensions: { code } }] }, status, headers)
}

/** Hangs up without a word. */
export const hangUp: Reply = (response) => {
  response.socket?.destroy()
}

/** Says that much is to come, and hangs up in the middle. */
export const cut: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":')
  setImmediate(() => response.socket?.destroy())
}

/** Begins an answer and never ends it. */
export const stall: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":')
}

/** A server that answers with these replies one after the other, and with the last one from then on. */
export async function serve(...replies: Reply[]): Promise<{ url: string; seen: SeenRequest[] }> {
  const seen: SeenRequest[] = []
  const url = await serveNode((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      const { searchParams } = new URL(request.url ?? '', 'http://test')
      const entry = {
        ...{ headers: request.headers, method: request.method ?? '', documentId: searchParams.get('documentId') },
        ...(text ? JSON.parse(text) : { query: '', variables: JSON.parse(searchParams.get('variables') ?? '{}') }),
      }
      seen.push(entry)
      replies[Math.min(seen.length, replies.length) - 1]?.(response, entry)
    })
  })
  return { url, seen }
}

/** A server that does this with each request, as long as the test runs. */
export async function serveNode(act: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(act)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Time that passes only by sleeping, and a dice that always shows the middle. */
export function stillClock(): Clock & { slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => Date.parse('2020-02-12T00:00:00Z') + slept.reduce((sum, wait) => sum + wait, 0),
    random: () => 0.5,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
    },
  }
}

/** An event at a position as the API streams it. */
export function frame(position: number | string, more: object = {}): string {
  const event = { position: String(position), ...more }
  return `id: c${position}\nevent: next\ndata: ${JSON.stringify({ data: { events: event } })}\n\n`
}

/** A sign of life of the API, which moves the cursor. */
export function beat(position: number): string {
  return `id: c${position}\n: heartbeat\n\n`
}

/** The word with which the API ends a stream: for want of more, or for this reason. */
export function last(code?: string, extensions: object = {}): string {
  const reason = { errors: [{ message: 'No more.', extensions: { code, ...extensions } }] }
  return `${code ? `event: next\ndata: ${JSON.stringify(reason)}\n\n` : ''}event: complete\ndata:\n\n`
}

/** Begins a stream with this, and leaves it open. */
export function open(...pieces: string[]): Reply {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    response.flushHeaders()
    for (const piece of pieces) response.write(piece)
  }
}

/** Streams this, and ends as a server that stops does: without a last word. */
export function ended(...pieces: string[]): Reply {
  return (response, request) => {
    open(...pieces)(response, request)
    response.end()
  }
}

/** Streams this, and is gone. */
export function torn(...pieces: string[]): Reply {
  return (response, request) => {
    open()(response, request)
    response.write(pieces.join(''), () => response.socket?.destroy())
  }
}
