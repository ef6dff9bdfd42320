import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { TongzhouError } from './error.ts'
import { beat, ended, frame, hangUp, json, last, open, type Reply, refusal, serve, torn } from './test-server.ts'
import { connect, document, local, positions, type Seen } from './test-stream.ts'
import { Tongzhou } from './tongzhou.ts'
import { NetworkError } from './transport-error.ts'

test('it gives what comes, and ends with the last word', async () => {
  const { stream, seen } = await connect([open(frame(1), frame(2), frame(3), last())])
  expect(await positions(stream)).toEqual(['1', '2', '3'])
  expect(stream.cursor).toBe('c3')
  expect(seen).toHaveLength(1)
})

test('it asks for a stream, with its arguments and key', async () => {
  const args = { types: ['donation.recorded'], after: 'c0' }
  const { stream, seen } = await connect([open(last())], {}, args, { apiKey: 'tz_secret' })
  await positions(stream)
  expect(seen[0]).toMatchObject({ query: document, variables: args })
  expect(seen[0]?.headers).toMatchObject({
    accept: 'text/event-stream',
    'content-type': 'application/json',
    authorization: 'Bearer tz_secret',
  })
  expect(seen[0]?.headers).not.toHaveProperty('last-event-id')
})

test('it connects when it is read, and not before', async () => {
  const { stream, seen } = await connect([open(frame(1), last())])
  stream[Symbol.asyncIterator]()
  expect(seen).toHaveLength(0)
  expect(await positions(stream)).toEqual(['1'])
})

test.each([
  ['ends without a last word', ended],
  ['is torn', torn],
])('a stream that %s goes on behind the last event', async (_what, reply) => {
  const attempts: number[] = []
  const { stream, seen, resumed, slept } = await connect(
    [reply(frame(1), frame(2)), reply(frame(3)), open(frame(4), last())],
    { onReconnect: ({ attempt }) => attempts.push(attempt) },
    { after: 'c0' },
  )
  expect(await positions(stream)).toEqual(['1', '2', '3', '4'])
  expect(resumed()).toEqual([undefined, 'c2', 'c3'])
  expect(seen.map(({ variables }) => variables.after)).toEqual(['c0', 'c0', 'c0'])
  expect(attempts).toEqual([1, 1])
  expect(slept).toEqual([125, 125])
})

test('what is cut in the middle of a frame is given once, and whole', async () => {
  const { stream, resumed } = await connect([
    torn(frame(1), frame(2).slice(0, -1)),
    torn(frame(2), 'id: c9'),
    open(frame(3), last()),
  ])
  expect(await positions(stream)).toEqual(['1', '2', '3'])
  expect(resumed()).toEqual([undefined, 'c1', 'c2'])
})

test('nothing is given twice by a server that repeats itself, and the cursor does not go back', async () => {
  const { stream, resumed } = await connect([
    ended(frame(9), frame(10), frame(10), frame(9)),
    ended(frame(8), frame(9), frame(10)),
    open(frame(10), frame('9007199254740993'), frame('9007199254740992'), last()),
  ])
  expect(await positions(stream)).toEqual(['9', '10', '9007199254740993'])
  expect(resumed()).toEqual([undefined, 'c10', 'c10'])
})

test('things without a position are given as they come', async () => {
  const state = 'id: c1\nevent: next\ndata: {"data":{"events":{"total":1}}}\n\n'
  const { stream } = await connect([open(state, state, last())])
  expect(await positions(stream)).toHaveLength(2)
})

test('a sign of life moves the cursor, and is told', async () => {
  const beats: (string | null)[] = []
  const { stream, resumed } = await connect([ended(beat(3), ':\n\n', beat(7)), open(frame(8), beat(9), last())], {
    onHeartbeat: ({ cursor }) => beats.push(cursor),
  })
  expect(await positions(stream)).toEqual(['8'])
  expect(beats).toEqual(['c3', 'c7', 'c9'])
  expect(resumed()).toEqual([undefined, 'c7'])
  expect(stream.cursor).toBe('c9')
})

test('a connection on which nothing is heard counts as broken', async () => {
  const errors: TongzhouError[] = []
  const { fetch, cancelled, resumed } = local([frame(1)], null, [frame(2), last()])
  const options = { heartbeatTimeout: 30, onReconnect: ({ error }: { error: TongzhouError }) => errors.push(error) }
  const { stream } = await connect([hangUp], options, {}, { fetch })
  expect(await positions(stream)).toEqual(['1', '2'])
  expect(resumed).toEqual([null, 'c1', 'c1'])
  expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('Nothing heard for 30 ms.'))
  expect(cancelled).toHaveLength(2)
})

test('a reader who takes long is no silence', async () => {
  const onReconnect = vi.fn()
  const { fetch } = local([frame(1), frame(2), last()])
  const { stream } = await connect([hangUp], { heartbeatTimeout: 20, onReconnect }, {}, { fetch })
  for await (const _event of stream) await sleep(60)
  expect(onReconnect).not.toHaveBeenCalled()
})

test.each([
  ['a server that hangs up', hangUp],
  ['408', json({}, 408)],
  ['502', json({}, 502)],
  ['503', ((response) => response.writeHead(503).end('<html>')) as Reply],
  ['504', json({}, 504)],
])('it connects again after %s, waiting longer each time', async (_what, reply) => {
  const { stream, slept } = await connect([reply, reply, reply, open(frame(1), last())])
  expect(await positions(stream)).toEqual(['1'])
  expect(slept).toEqual([125, 250, 500])
})

test('a server that greets and goes is met with longer and longer waits', async () => {
  const greeting = ended(beat(1))
  const { stream, slept } = await connect([greeting, greeting, ended(beat(1), beat(1)), greeting, open(last())])
  await positions(stream)
  expect(slept).toEqual([125, 250, 125, 250])
})

test('it waits as long as Retry-After says', async () => {
  const { stream, slept } = await connect([
    refusal('RATE_LIMITED', 429, { 'retry-after': '7' }),
    json({}, 503, { 'retry-after': '3' }),
    open(last()),
  ])
  await positions(stream)
  expect(slept).toEqual([7000, 3000])
})

test('who reads too slowly is cut off, and goes on', async () => {
  const { stream, resumed } = await connect([open(frame(1), last('SLOW_READER')), open(frame(2), last())])
  expect(await positions(stream)).toEqual(['1', '2'])
  expect(resumed()).toEqual([undefined, 'c1'])
})

test('it gives up after as many reconnects as allowed, counted from the last event', async () => {
  const { stream, seen } = await connect([hangUp, ended(frame(1)), hangUp], { reconnects: 2 })
  await expect(positions(stream)).rejects.toBeInstanceOf(NetworkError)
  expect(seen).toHaveLength(4)
})

test('a subscription of yours gives all of its data', async () => {
  const { url, seen } = await serve(open(frame(1), frame(1), last()))
  const tz = new Tongzhou({ url })
  const found: unknown[] = []
  for await (const data of tz.subscribe<{ events: Seen }>(document, { after: 'c0' })) found.push(data)
  expect(found).toEqual([{ events: { position: '1' } }])
  expect(seen[0]?.variables).toEqual({ after: 'c0' })
})

test('events and totals are streams of the client', async () => {
  const { url, seen } = await serve(open(frame(1), last()))
  const tz = new Tongzhou({ url })
  for await (const event of tz.events.subscribe({ types: ['donation.recorded'] })) expect(event.position).toBe('1')
  for await (const _update of tz.totals.watch(['campaign_1'])) break
  expect(seen.map(({ variables }) => variables)).toEqual([{ types: ['donation.recorded'] }, { ids: ['campaign_1'] }])
})
