import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** One request as a receiver got it. */
export interface Received {
  path: string
  headers: Record<string, string>
  text: string
  body: { id: string; type: string; timestamp: string; cursor: string; data: Record<string, unknown> }
}

/** A receiver of webhooks on this machine. */
export interface Receiver {
  url: string
  /** What came so far, in the order in which it came. */
  received: Received[]
  /** The most requests that were under way at once. */
  mostAtOnce: number
  /** Resolves when so many have come in all. */
  until(count: number): Promise<void>
  close(): Promise<void>
}

type AnswerTo = (received: Received, response: ServerResponse, count: number) => void | Promise<void>

/** Starts a receiver; `answer` says what it does with each request: it takes it, if nothing is said. */
export async function startReceiver(
  answer: AnswerTo = (_received, response) => void response.end(),
  port = 0,
): Promise<Receiver> {
  let underWay = 0
  const waiting: { count: number; done: () => void }[] = []
  const receiver: Receiver = {
    url: '',
    received: [],
    mostAtOnce: 0,
    until: (count) =>
      new Promise((done) => {
        waiting.push({ count, done })
        tell()
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const tell = () => {
    for (const { done } of waiting.filter(({ count }) => receiver.received.length >= count)) done()
  }
  const server = createServer(async (request, response) => {
    receiver.mostAtOnce = Math.max(receiver.mostAtOnce, ++underWay)
    response.on('close', () => underWay--)
    const received = await read(request)
    receiver.received.push(received)
    await answer(received, response, receiver.received.length)
    tell()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return receiver
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return { path: request.url ?? '', headers: request.headers as Record<string, string>, text, body: JSON.parse(text) }
}

/** Whether a message was signed with a secret, as the library of Standard Webhooks judges it. */
export function isSigned(secret: string, { text, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(text, headers)
    return true
  } catch {
    return false
  }
}
