import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { Client, type ClientOptions } from './client.ts'
import { systemClock } from './clock.ts'
import type { TongzhouError } from './error.ts'
import { Stream, type StreamOptions } from './stream.ts'
import { CursorUnknownError, FrameTooLongError, GapError } from './stream-error.ts'
import {
  beat,
  ended,
  frame,
  hangUp,
  json,
  last,
  open,
  type Reply,
  refusal,
  serve,
  stillClock,
  torn,
} from './test-server.ts'
import { Tongzhou } from './tongzhou.ts'
import { BadInputError, HttpError, NetworkError, ServerError, UnauthenticatedError } from './transport-error.ts'

const document = 'subscription ($after: String) { events(after: $after) { position } }'

interface Seen {
  position: string
}

async function connect(
  replies: Reply[],
  options: StreamOptions = {},
  args: object = {},
  client: Partial<ClientOptions> = {},
) {
  const clock = stillClock()
  const { url, seen } = await serve(...replies)
  const stream = new Stream<Seen>(new Client({ url, ...client }, clock), { document, field: 'events' }, args, options)
  return { stream, seen, slept: clock.slept, resumed: () => seen.map(({ headers }) => headers['last-event-id']) }
}

/** The positions of a stream that ends, or of as many events as are wanted. */
async function positions(stream: Stream<Seen>, wanted = Number.POSITIVE_INFINITY): Promise<string[]> {
  const found: string[] = []
  for await (const { position } of stream) if (found.push(position) >= wanted) break
  return found
}

/** Says when the server sees that the connection is gone. */
function watched(reply: Reply): { reply: Reply; gone: Promise<void> } {
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  return {
    gone,
    reply: (response, request) => {
      response.on('close', resolve)
      reply(response, request)
    },
  }
}

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

/** A fetch without a network, which no machine is too slow for: streams that stay open, or no answer at all. */
function local(...replies: (string | null)[]) {
  const cancelled: unknown[] = []
  const resumed: (string | null)[] = []
  const answer = (text: string) => {
    const start = (body: ReadableStreamDefaultController) => body.enqueue(new TextEncoder().encode(text))
    const body = new ReadableStream({ start, cancel: (reason) => void cancelled.push(reason) })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  const fetch = (_url: string, { headers }: RequestInit) => {
    const text = replies[resumed.push(new Headers(headers).get('last-event-id')) - 1] ?? null
    return text === null ? new Promise<never>(() => {}) : Promise.resolve(answer(text))
  }
  return { fetch, cancelled, resumed }
}

test('a connection on which nothing is heard counts as broken', async () => {
  const errors: TongzhouError[] = []
  const { fetch, cancelled, resumed } = local(frame(1), null, frame(2) + last())
  const options = { heartbeatTimeout: 30, onReconnect: ({ error }: { error: TongzhouError }) => errors.push(error) }
  const { stream } = await connect([hangUp], options, {}, { fetch })
  expect(await positions(stream)).toEqual(['1', '2'])
  expect(resumed).toEqual([null, 'c1', 'c1'])
  expect(errors.map(({ message }) => message)).toEqual(Array(2).fill('Nothing was heard for 30 ms.'))
  expect(cancelled).toHaveLength(2)
})

test('a reader who takes long is no silence', async () => {
  const onReconnect = vi.fn()
  const { fetch } = local(frame(1) + frame(2) + last())
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
  const { stream, resumed } = await connect(
    [forgotten, ended(frame(41), last('CURSOR_TOO_OLD', { oldestCursor: 'c60' })), open(frame(61), last())],
    {
      onReconnect,
      onGap: async ({ oldestCursor, error }) => {
        await sleep(1)
        told.push([oldestCursor, error.name])
      },
    },
    { after: 'c1' },
  )
  expect(await positions(stream)).toEqual(['41', '61'])
  expect(resumed()).toEqual([undefined, 'c40', 'c60'])
  expect(told).toEqual([
    ['c40', 'GapError'],
    ['c60', 'GapError'],
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
  const { fetch } = local(frame(1))
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
  for await (const _update of tz.campaigns.watchTotals(['campaign_1'])) break
  expect(seen.map(({ variables }) => variables)).toEqual([{ types: ['donation.recorded'] }, { ids: ['campaign_1'] }])
})
