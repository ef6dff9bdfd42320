import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { SocketSink } from './socket-sink.ts'

/** A socket that tells what it was given. What it is given while it is stuck piles up, until it drains. */
class Socket {
  bufferedAmount = 0
  stuck = false
  readonly heard: string[] = []
  private readonly sent: (() => void)[] = []

  send(message: Buffer | string, _options?: object, onSent?: () => void): void {
    const { payload } = JSON.parse(String(message))
    this.heard.push(payload.data ?? `up to ${payload.cursor}`)
    if (this.stuck) this.bufferedAmount += message.length
    if (onSent) this.sent.push(onSent)
  }

  close(code: number): void {
    this.heard.push(`closed ${code}`)
  }

  drain(): void {
    for (const done of this.sent.splice(0)) done()
  }
}

const open = (socket: Socket, id = '1') => new SocketSink(socket as unknown as WebSocket, id)
const batch = (...names: string[]) => ({
  shapes: names.map((data) => ({ json: JSON.stringify({ data }) })),
  cursor: String,
})
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('sends an event to all who are told it when they are ready, in order', async () => {
  const [a, b] = [new Socket(), new Socket()]
  const [sinkA, sinkB] = [open(a), open(b, '名"字')]
  expect(sinkA.send(batch('一'))).toBeUndefined()
  await Promise.resolve()
  expect(sinkB.send(batch('一'))).toBeUndefined()
  expect(sinkA.send(batch('二'))).toBeUndefined()
  expect([a.heard, b.heard]).toEqual([[], []])
  await turn()
  expect([a.heard, b.heard]).toEqual([['一', '二'], ['一']])
})

it('is overtaken by no sign of life, which says what was told, and by no end', async () => {
  const socket = new Socket()
  const sink = open(socket)
  sink.send(batch('1'))
  sink.beat('after 1')
  sink.send(batch('2'))
  sink.send(batch('3', '4'))
  sink.send(batch('5'))
  sink.end('cut')
  const all = ['1', 'up to after 1', '2', '3', '4', '5', 'closed 1001']
  expect(socket.heard).toEqual(all)
  await turn()
  expect(socket.heard).toEqual(all)
})

it('counts what a reader catches up with at once, and waits for one that does not read', async () => {
  const socket = new Socket()
  socket.stuck = true
  const sink = open(socket)
  const many = Array.from({ length: 200 }, (_, n) => `${n} ${'x'.repeat(500)}`)
  let full: Promise<void> | undefined
  let batches = 0
  // As a reader takes what is at hand: without a turn in between.
  while (!full && batches < 25) {
    full = sink.send(batch(...many))
    batches++
  }
  // 256 kB, and no more than a batch beyond it.
  expect(batches).toBe(3)
  let read = false
  void full?.then(() => (read = true))
  await turn()
  expect(read).toBe(false)
  socket.drain()
  await turn()
  expect(read).toBe(true)
})

it('waits for one that does not read with a single event, too', async () => {
  const socket = new Socket()
  const sink = open(socket)
  socket.bufferedAmount = 256 * 1024
  const full = sink.send(batch('1'))
  expect(socket.heard).toEqual(['1'])
  expect(full).toBeInstanceOf(Promise)
  socket.drain()
  await full
})
