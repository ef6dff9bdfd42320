import { expect, test } from 'vitest'
import { Pages } from './pages.ts'

const meta = { requestId: null, cost: null, rateLimit: null, idempotentReplay: false, attempts: 1 }

/** A list of 1 to `size` whose cursors are c1, c2, … and what it was asked for. */
function numbers(size: number, options: { first?: number; after?: string } = {}) {
  const asked: [number, string | null][] = []
  const pages = new Pages<number>(async (first, after) => {
    asked.push([first, after])
    const start = after ? Number(after.slice(1)) : 0
    const edges = Array.from({ length: Math.min(first, size - start) }, (_, index) => ({
      cursor: `c${start + index + 1}`,
      node: start + index + 1,
    }))
    return { data: { edges, pageInfo: { hasNextPage: start + first < size } }, meta }
  }, options)
  return { pages, asked }
}

test('it goes through all pages, item by item', async () => {
  const { pages, asked } = numbers(7, { first: 3 })
  expect(await pages.toArray()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(asked).toEqual([
    [3, null],
    [3, 'c3'],
    [3, 'c6'],
  ])
})

test('it asks for nothing before it is read, and for no page that is not reached', async () => {
  const { pages, asked } = numbers(7, { first: 3 })
  expect(asked).toEqual([])
  for await (const item of pages) if (item === 3) break
  expect(asked).toEqual([[3, null]])
})

test('it remembers the cursor of the last item that was given out', async () => {
  const { pages } = numbers(7, { first: 3 })
  expect(pages.cursor).toBeNull()
  for await (const item of pages) if (item === 4) break
  expect(pages.cursor).toBe('c4')
})

/** A log of which each page says how far it was read. */
function log(options: { first?: number; after?: string } = {}) {
  const after: (string | null)[] = []
  const page = (nodes: number[], cursor: string, hasNextPage: boolean) => ({
    data: { cursor, edges: nodes.map((node) => ({ cursor: `c${node}`, node })), pageInfo: { hasNextPage } },
    meta,
  })
  const replies = [page([1, 2], 'c5', true), page([], 'c10', true), page([11, 12], 'c20', false)]
  const pages = new Pages<number>(async (_first, from) => {
    after.push(from)
    return replies[after.length - 1] ?? page([], 'c20', false)
  }, options)
  return { pages, after }
}

test('a log goes on behind what was read, also where nothing fitted', async () => {
  const { pages, after } = log()
  expect(await pages.toArray()).toEqual([1, 2, 11, 12])
  expect(pages.cursor).toBe('c20')
  expect(after).toEqual([null, 'c5', 'c10'])
})

test('a log that is left early goes on behind the last item', async () => {
  const { pages } = log()
  for await (const item of pages) if (item === 11) break
  expect(pages.cursor).toBe('c11')
  const { pages: few } = log()
  expect(await few.take(1).toArray()).toEqual([1])
  const cursors: (string | null)[] = []
  for await (const { cursor } of log().pages.take(3).pages()) cursors.push(cursor)
  expect(cursors).toEqual(['c5', 'c11'])
})

test('it begins after a cursor', async () => {
  const { pages } = numbers(7, { first: 3, after: 'c4' })
  expect(await pages.toArray()).toEqual([5, 6, 7])
})

test('read again, it begins again', async () => {
  const { pages } = numbers(3)
  await pages.toArray()
  expect(await pages.toArray()).toEqual([1, 2, 3])
})

test('take asks for no more than is wanted', async () => {
  const { pages, asked } = numbers(1000)
  expect(await pages.take(150).toArray()).toHaveLength(150)
  expect(await pages.take(0).toArray()).toEqual([])
  expect(asked).toEqual([
    [100, null],
    [50, 'c100'],
  ])
})

test('take of a take is the smaller', async () => {
  expect(await numbers(10).pages.take(2).take(5).toArray()).toEqual([1, 2])
})

test('toArray refuses to cut', async () => {
  expect(await numbers(3).pages.toArray({ max: 3 })).toHaveLength(3)
  await expect(numbers(4).pages.toArray({ max: 3 })).rejects.toThrow(RangeError)
})

test('it goes page by page', async () => {
  const found = []
  for await (const { items, cursor, hasNextPage } of numbers(5, { first: 3 }).pages.pages())
    found.push([items, cursor, hasNextPage])
  expect(found).toEqual([
    [[1, 2, 3], 'c3', true],
    [[4, 5], 'c5', false],
  ])
})

test('an empty list is one empty page', async () => {
  const found = []
  for await (const page of numbers(0).pages.pages()) found.push(page)
  expect(found).toEqual([{ items: [], cursor: null, hasNextPage: false, meta }])
})

test('a server that leads in a circle is an error', async () => {
  const pages = new Pages(async () => ({
    data: { edges: [{ cursor: 'same', node: 1 }], pageInfo: { hasNextPage: true } },
    meta,
  }))
  await expect(pages.toArray()).rejects.toThrow('leads nowhere')
})
