import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Clock } from './clock.ts'

/** A request as the test's server saw it. */
export interface SeenRequest {
  headers: IncomingMessage['headers']
  query: string
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
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      const entry = { headers: request.headers, ...JSON.parse(text) }
      seen.push(entry)
      replies[Math.min(seen.length, replies.length) - 1]?.(response, entry)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
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
