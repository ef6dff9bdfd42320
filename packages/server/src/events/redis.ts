import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import { channel, type FanOut, type Hear, readPosition } from './fan-out.ts'

/** Fan-out by Redis, where REDIS_URL names one: for databases behind poolers, and many servers. */
export function redisFanOut(url: string, log: Logger, hear: Hear): FanOut {
  // What cannot be told now is not kept to be told later: the others look for themselves.
  const teller = createClient({ url, disableOfflineQueue: true })
  const listener = createClient({ url })
  for (const client of [teller, listener]) {
    let lost = false
    client.on('error', (error: unknown) => {
      if (!lost) log.warn({ err: error }, 'Redis is not there; until it is back events come by looking')
      lost = true
    })
    client.on('ready', () => {
      lost = false
    })
    client.connect().catch(() => {})
  }
  const told = (text: string) => {
    const position = readPosition(text)
    if (position !== null) hear(position)
  }
  // It waits for the connection, and is said again after each that was lost.
  listener.subscribe(channel, told).catch((error: unknown) => log.warn({ err: error }, 'Redis cannot be listened to'))
  return {
    get isConnected() {
      return listener.isReady
    },
    async tell(position) {
      await teller.publish(channel, String(position))
    },
    async close() {
      teller.destroy()
      listener.destroy()
    },
  }
}
