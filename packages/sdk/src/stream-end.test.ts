import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { Client } from './client.ts'
import { systemClock } from './clock.ts'
import { Stream } from './stream.ts'
import { CursorUnknownError, FrameTooLongError, GapError } from './stream-error.ts'
import { ended, frame, hangUp, json, last, open, type Reply, refusal, serve } from './test-server.ts'
import { connect, document, local, positions, type Seen, watched } from './test-stream.ts'
import { BadInputError, HttpError, ServerError, UnauthenticatedError } from './transport-error.ts'

test.each([
  ['a revoked key', open(frame(1), last('UNAUTHENTICATED')), UnauthenticatedError],
  ['another error', open(frame(1), last('INTERNAL')), ServerError],
  ['a frame that is not GraphQL', open(frame(1), 'event: next\ndata: nonsense\n\n'), HttpError],
])('%s in the middle of a stream ends it', async (_what, reply, kind) => {
  const { stream, seen } = await connect([reply])
  const found: string[] = []
  const read = async () => {
    for await (const { position } of stream) found.push(position)
  }
  await expect(read()).rejects.toBeInstanceOf(kind)
  expect(found).toEqual(['1'])
  expect(stream.cursor).toBe('c1')
  expect(seen).toHaveLength(1)
})

test.each([
  ['a missing key', refusal('UNAUTHENTICATED', 401), UnauthenticatedError],
  ['a wrong argument', refusal('BAD_USER_INPUT', 400), BadInputError],
  ['a cursor of another log', refusal('CURSOR_UNKNOWN', 409), CursorUnknownError],
  ['our fault', refusal('INTERNAL', 500), ServerError],
  ['a page', ((response) => response.writeHead(404).end('<html>')) as Reply, HttpError],
  ['an answer that is no stream', json({ data: { events: null } }), HttpError],
])('%s is thrown at once', async (_what, reply, kind) => {
  const { stream, seen } = await connect([reply])
  await expect(positions(stream)).rejects.toBeInstanceOf(kind)
  expect(seen).toHaveLength(1)
})

test('a cursor of another log says where the log ends now', async () => {
  const errors = [{ message: 'No.', extensions: { code: 'CURSOR_UNKNOWN', newestCursor: 'c5' } }]
  const { stream } = await connect([json({ errors }, 409)])
  await expect(positions(stream)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN', newestCursor: 'c5', status: 409 })
})

const forgotten = json(
  { errors: [{ message: 'No.', extensions: { code: 'CURSOR_TOO_OLD', oldestCursor: 'c40' } }] },
  410,
)

test('a gap is thrown where nobody has a word for it', async () => {
  const { stream, seen } = await connect([forgotten], {}, { after: 'c1' })
  const failure = positions(stream)
  await expect(failure).rejects.toBeInstanceOf(GapError)
  await expect(failure).rejects.toMatchObject({ oldestCursor: 'c40', code: 'CURSOR_TOO_OLD' })
  expect(seen).toHaveLength(1)
  expect(stream.cursor).toBe('c1')
})

test('behind a gap it goes on from the oldest place there is, after onGap is done', async () => {
  const told: unknown[] = []
  const onReconnect = vi.fn()
  const { stream, seen, resumed } = await connect(
    [forgotten, ended(frame(41), last('CURSOR_TOO_OLD', { oldestCursor: 'c60' })), open(frame(61), last())],
    {
      onReconnect,
      onGap: async ({ oldestCursor, error }) => {
        await sleep(20)
        told.push([oldestCursor, error.name, seen.length])
      },
    },
    { after: 'c1' },
  )
  expect(await positions(stream)).toEqual(['41', '61'])
  expect(resumed()).toEqual([undefined, 'c40', 'c60'])
  expect(told).toEqual([
    ['c40', 'GapError', 1],
    ['c60', 'GapError', 2],
  ])
  expect(onReconnect).not.toHaveBeenCalled()
})

test('what a hook throws ends the stream', async () => {
  const { stream } = await connect([hangUp], {
    onReconnect: () => {
      throw new RangeError('enough')
    },
  })
  await expect(positions(stream)).rejects.toThrow('enough')
})

test('break ends the connection at once, and reading again goes on from there', async () => {
  const { reply, gone } = watched(open(frame(1), frame(2), frame(3)))
  const { stream, resumed } = await connect([reply, open(frame(2), last())])
  expect(await positions(stream, 1)).toEqual(['1'])
  await gone
  expect(stream.cursor).toBe('c1')
  expect(await positions(stream)).toEqual(['2'])
  expect(resumed()).toEqual([undefined, 'c1'])
})

test('close ends a read that is under way, the connection, and the stream', async () => {
  const { reply, gone } = watched(open(frame(1)))
  const { stream, seen } = await connect([reply])
  const iterator = stream[Symbol.asyncIterator]()
  await iterator.next()
  const next = iterator.next()
  stream.close()
  expect(await next).toEqual({ done: true, value: undefined })
  await gone
  expect(await positions(stream)).toEqual([])
  expect(seen).toHaveLength(1)
})

test('return ends a read that is under way', async () => {
  const { reply, gone } = watched(open(frame(1)))
  const { stream } = await connect([reply])
  const iterator = stream[Symbol.asyncIterator]()
  await iterator.next()
  const next = iterator.next()
  await iterator.return?.()
  expect(await next).toEqual({ done: true, value: undefined })
  await gone
})

test('an abort before it is read sends nothing', async () => {
  const { stream, seen } = await connect([open(frame(1))], { signal: AbortSignal.abort('changed my mind') })
  await expect(positions(stream)).rejects.toBe('changed my mind')
  expect(seen).toHaveLength(0)
})

test('an abort ends the attempt to connect', async () => {
  const controller = new AbortController()
  const { reply, gone } = watched(() => controller.abort('connecting'))
  const { stream } = await connect([reply], { signal: controller.signal })
  await expect(positions(stream)).rejects.toBe('connecting')
  await gone
})

test('an abort ends the wait for the next attempt', async () => {
  const controller = new AbortController()
  const { url } = await serve(refusal('RATE_LIMITED', 429, { 'retry-after': '600' }))
  const pause: typeof systemClock.sleep = (milliseconds, signal) => {
    queueMicrotask(() => controller.abort('asleep'))
    return systemClock.sleep(milliseconds, signal)
  }
  const client = new Client({ url }, { ...systemClock, sleep: pause })
  const stream = new Stream<Seen>(client, { document, field: 'events' }, {}, { signal: controller.signal })
  await expect(positions(stream)).rejects.toBe('asleep')
})

test('an abort ends the reading, also by a fetch that does not look at its signal', async () => {
  const controller = new AbortController()
  const { fetch } = local([frame(1)])
  const { stream } = await connect([hangUp], { signal: controller.signal }, {}, { fetch })
  setTimeout(() => controller.abort('reading'), 20)
  await expect(positions(stream)).rejects.toBe('reading')
})

test('it has one reader at a time', async () => {
  const { stream } = await connect([open(frame(1), frame(2))])
  const iterator = stream[Symbol.asyncIterator]()
  await iterator.next()
  await expect(positions(stream)).rejects.toThrow(TypeError)
  expect(await iterator.next()).toMatchObject({ value: { position: '2' } })
  stream.close()
})

test('a frame beyond the limit is an error', async () => {
  const { stream } = await connect([open(frame(1), frame(2, { note: 'x'.repeat(2000) }))], { frameLimit: 1000 })
  await expect(positions(stream)).rejects.toBeInstanceOf(FrameTooLongError)
})

test('it reads from the network only as fast as it is read', async () => {
  const count = 1000
  let sent = 0
  const flood: Reply = async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const note = 'x'.repeat(64 * 1024)
    while (sent < count) {
      const full = !response.write(frame(++sent, { note }))
      await (full ? new Promise((resolve) => response.once('drain', resolve)) : undefined)
    }
    response.end(last())
  }
  const { stream } = await connect([flood])
  const iterator = stream[Symbol.asyncIterator]()
  await iterator.next()
  for (let before = -1; before < sent; ) {
    before = sent
    await sleep(200)
  }
  expect(sent).toBeLessThan(count / 2)
  let given = 1
  while (!(await iterator.next()).done) given++
  expect(given).toBe(count)
})

test('neither the key nor arguments are in the error of a stream', async () => {
  const { stream } = await connect(
    [refusal('BAD_USER_INPUT', 400, {}, 'Variable "$after" got invalid value "13800000000"; not so, tz_topsecret')],
    {},
    { after: '13800000000' },
    { apiKey: 'tz_topsecret' },
  )
  const error = await positions(stream).catch((error) => error)
  expect(error.message).toBe('Variable "$after" has an invalid value at "after".')
  expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/topsecret|13800000000/)
})
