// Those to whom everything is sent, in a process of their own: it says when each message came.

import { WebSocket } from 'ws'
import { answerCommands, now } from './child.ts'

const query =
  'subscription { events(types: ["donation.recorded"]) { id type position cursor recordedAt ... on DonationRecordedEvent { donation { id amount { amount currency } } campaign { id slug } } } }'

let sockets: WebSocket[] = []
let bytes = 0
/** When each message came, by what it names. */
const came = new Map<string, number[]>()

function hear(text: string): void {
  const at = now()
  const name = /donation_[0-9a-z]{26}|"name":"(n\d+)"/.exec(text)
  if (!name) return
  bytes = text.length
  const key = name[1] ?? name[0]
  const times = came.get(key)
  if (times) times.push(at)
  else came.set(key, [at])
}

function open(url: string, protocol: 'graphql' | 'raw'): Promise<WebSocket> {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/graphql`,
    protocol === 'raw' ? [] : 'graphql-transport-ws',
    {
      perMessageDeflate: false,
    },
  )
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => (protocol === 'raw' ? resolve(socket) : socket.send('{"type":"connection_init"}')))
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('{"type":"connection_ack"'))
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }))
      // The first sign of life of a stream says that it follows.
      else if (text.startsWith('{"type":"ping"')) {
        socket.send('{"type":"pong"}')
        resolve(socket)
      } else hear(text)
    })
  })
}

answerCommands({
  async open({ url, protocol, count }: { url: string; protocol: 'graphql' | 'raw'; count: number }) {
    for (let n = 0; n < count; n += 100)
      sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, count - n) }, () => open(url, protocol)))))
  },
  /** Waits until a message came to all, then gives the times. */
  async times(name: string) {
    for (let tries = 0; tries < 3000 && (came.get(name)?.length ?? 0) < sockets.length; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    return came.get(name) ?? []
  },
  bytes: async () => bytes,
  async close() {
    for (const socket of sockets) socket.terminate()
    sockets = []
    came.clear()
  },
  stop: async () => {},
} as Record<string, (argument: never) => Promise<unknown>>)
