import { expect, test } from 'vitest'
import { type Frame, FrameReader } from './sse.ts'
import { FrameTooLongError } from './stream-error.ts'

const bytes = new TextEncoder()

/** What comes of a text whose bytes come in pieces of these lengths, the last one from then on. */
function read(text: string, lengths: () => number, most = 2 ** 24): Frame[] {
  const all = bytes.encode(text)
  const reader = new FrameReader(most)
  const frames: Frame[] = []
  for (let at = 0; at < all.length; ) {
    const end = at + Math.max(1, lengths())
    frames.push(...reader.read(all.subarray(at, end)))
    at = end
  }
  return frames
}

const whole = (text: string) => read(text, () => Number.POSITIVE_INFINITY)

/** The same numbers in each run: mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

test('a frame has an id, a name and data', () => {
  expect(whole('id: c1\nevent: next\ndata: {"a":1}\n\n')).toEqual([{ id: 'c1', event: 'next', data: '{"a":1}' }])
})

test('an id alone is a frame, a comment alone is none', () => {
  expect(whole(': hello\n\nid: c2\n: heartbeat\n\n:\n\n')).toEqual([{ id: 'c2', event: 'message', data: undefined }])
})

test('a frame that the stream ends in is none', () => {
  expect(whole('data: a\n\ndata: b\n')).toEqual([{ id: undefined, event: 'message', data: 'a' }])
})

test.each([
  ['a line feed', '\n'],
  ['a carriage return', '\r'],
  ['both', '\r\n'],
])('lines may end with %s', (_what, end) => {
  const text = ['event: complete', 'data:', '', 'id:c3', 'data:  a', 'data: b', '', ''].join(end)
  const frames = [
    { id: undefined, event: 'complete', data: '' },
    { id: 'c3', event: 'message', data: ' a\nb' },
  ]
  expect(whole(text)).toEqual(frames)
  expect(read(text, () => 1)).toEqual(frames)
})

test('a field may have no colon, and nobody minds one that nobody knows', () => {
  expect(whole('data\nretry: 10\nwhatever\n\n')).toEqual([{ id: undefined, event: 'message', data: '' }])
})

test('a byte order mark is not read, an id with NUL neither', () => {
  expect(whole('\ufeffid: c1\nid: a\0b\ndata: x\n\n')).toEqual([{ id: 'c1', event: 'message', data: 'x' }])
})

test('frames are the same in whatever pieces their bytes come', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const roll = dice(seed)
    const ends = ['\n', '\r', '\r\n']
    const texts = ['{"name":"同舟"}', '👩‍🚒', '', 'é', ': a', 'x'.repeat(roll(200)), '\u2028', '{"a":"b: c"}']
    const pick = (list: string[]) => list[roll(list.length)] ?? ''
    const frames: Frame[] = []
    let text = pick(['', '\ufeff'])
    for (let count = roll(8); count >= 0; count--) {
      const end = pick(ends)
      const data = Array.from({ length: 1 + roll(3) }, () => pick(texts))
      const id = `c${roll(1000)}`
      const lines = [
        `id: ${id}`,
        pick([': a comment 同', 'retry: 1', ':']),
        'event: next',
        ...data.map((d) => `data: ${d}`),
      ]
      text += lines.map((line) => line + end).join('') + end
      frames.push({ id, event: 'next', data: data.join('\n') })
    }
    const most = 1 + roll(40)
    expect(
      read(text, () => roll(most) + 1),
      `seed ${seed}`,
    ).toEqual(frames)
  }
})

test('a frame that is too long is an error, in whatever pieces it comes', () => {
  const long = `data: ${'x'.repeat(1000)}\n\n`
  expect(read(long, () => 7, 1010)).toHaveLength(1)
  expect(() => read(long, () => 7, 1000)).toThrow(FrameTooLongError)
  expect(() => read(`data: x\n`.repeat(200), () => 64, 1000)).toThrow(FrameTooLongError)
  expect(() => read('y'.repeat(2000), () => 64, 1000)).toThrow(FrameTooLongError)
})

test('what is too long for one frame may come in many, and comments count for nothing', () => {
  expect(read(`data: ${'x'.repeat(90)}\n\n`.repeat(100), () => 64, 100)).toHaveLength(100)
  expect(read(': still here\n'.repeat(100), () => 5, 100)).toEqual([])
})

test('frames are made one by one, as they are asked for', () => {
  const frames = new FrameReader(100).read(bytes.encode(`data: a\n\ndata: ${'x'.repeat(200)}\n\n`))
  expect(frames.next().value).toMatchObject({ data: 'a' })
  expect(() => frames.next()).toThrow(FrameTooLongError)
})
