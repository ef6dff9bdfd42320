import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { sendNow, sendSoon, whenSent } from './send-soon.ts'

const heard: string[] = []
/** A socket that tells what came; it is done with a message when `drain` is called. */
function socketOf(name: string) {
  const sent: (() => void)[] = []
  const send = (message: Buffer, _options: object, onSent?: () => void) => {
    heard.push(`${name} ${message}`)
    if (onSent) sent.push(onSent)
  }
  return { socket: { send } as unknown as WebSocket, drain: () => sent.splice(0).forEach((done) => void done()) }
}
const [a, b] = [socketOf('a'), socketOf('b')]

it('sends all together when the turn is over, in order', async () => {
  sendSoon(a.socket, Buffer.from('1'))
  await Promise.resolve()
  sendSoon(b.socket, Buffer.from('1'))
  sendSoon(a.socket, Buffer.from('2'))
  expect(heard).toEqual([])
  await new Promise(setImmediate)
  expect(heard.splice(0)).toEqual(['a 1', 'b 1', 'a 2'])
})

it('sends at once before what must not overtake it, and nothing twice', async () => {
  sendSoon(a.socket, Buffer.from('3'))
  sendNow()
  expect(heard.splice(0)).toEqual(['a 3'])
  sendSoon(a.socket, Buffer.from('4'))
  await new Promise(setImmediate)
  expect(heard.splice(0)).toEqual(['a 4'])
})

it('says when the last message of a socket has left', async () => {
  let left = false
  sendSoon(a.socket, Buffer.from('5'))
  sendSoon(a.socket, Buffer.from('6'))
  void whenSent(a.socket).then(() => (left = true))
  sendSoon(b.socket, Buffer.from('5'))
  await new Promise(setImmediate)
  expect(heard.splice(0)).toEqual(['a 5', 'a 6', 'b 5'])
  expect(left).toBe(false)
  a.drain()
  await new Promise(setImmediate)
  expect(left).toBe(true)
})
