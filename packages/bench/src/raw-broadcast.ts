// What fan-out costs at least: the same bytes to as many sockets, by `ws` alone.

import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { answerCommands, now } from './child.ts'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
let count = 0

answerCommands({
  url: async () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  async write(bytes: never) {
    const name = `n${++count}`
    const text = JSON.stringify({ id: '1', type: 'next', payload: { name, padding: '' } })
    const message = text.replace('"padding":""', `"padding":"${'x'.repeat(Math.max(0, Number(bytes) - text.length))}"`)
    const at = now()
    for (const client of server.clients) client.send(message)
    return { name, at }
  },
  async stop() {
    for (const client of server.clients) client.terminate()
    server.close()
  },
})
