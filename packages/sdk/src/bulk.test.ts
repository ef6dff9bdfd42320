import { expect, test } from 'vitest'
import { Bulk, type BulkOptions } from './bulk.ts'
import { Client } from './client.ts'
import { hangUp, json, type Reply, refusal, serve, stillClock } from './test-server.ts'
import { UnauthenticatedError } from './transport-error.ts'

const target = {
  document: 'mutation ($input: I!) { recordThings(input: $input) { __typename } }',
  field: 'recordThings',
  rows: 'things',
}

type Row = { n: number }
const rows = (count: number): Row[] => Array.from({ length: count }, (_, n) => ({ n }))
const validation = { __typename: 'ValidationError', errorCode: 'VALIDATION', message: 'Bad.', fieldErrors: [] }

/** Refuses what is divisible by three, has what is divisible by two, makes the rest. */
const answer: Reply = (response, request) => {
  const things = request.variables.input?.things as Row[]
  const results = things.map(({ n }, row) => ({
    row,
    created: n % 3 !== 0 && n % 2 !== 0,
    error: n % 3 === 0 ? validation : null,
  }))
  json({ data: { recordThings: { results } } })(response, request)
}

async function connect(...replies: Reply[]) {
  const { url, seen } = await serve(...replies)
  const client = new Client({ url }, stillClock())
  return {
    seen,
    record: (rows: Iterable<Row> | AsyncIterable<Row>, options?: BulkOptions, shared?: object) =>
      new Bulk<Row>(client, target, rows, options, shared),
  }
}

test('awaited, it counts and gives every refused row with its place and its reason', async () => {
  const { record, seen } = await connect(answer)
  const { failures, ...counts } = await record(rows(10), { batch: 4 })
  expect(counts).toEqual({ done: 10, created: 3, existing: 3, failed: 4, total: 10 })
  expect(failures.map(({ index, row, error }) => [index, row.n, error.name])).toEqual(
    [0, 3, 6, 9].map((n) => [n, n, 'ValidationError']),
  )
  expect(seen).toHaveLength(3)
})

test('iterated, it gives each refused row', async () => {
  const { record } = await connect(answer)
  const found = []
  for await (const { index } of record(rows(7), { batch: 2 })) found.push(index)
  expect(found).toEqual([0, 3, 6])
})

test('it reads an endless source only as far as it sends', async () => {
  const { record } = await connect(answer)
  let read = 0
  async function* source() {
    for (let n = 0; ; n++) {
      read++
      yield { n }
    }
  }
  for await (const { index } of record(source(), { batch: 5 })) if (index === 3) break
  expect(read).toBe(5)
})

test('each batch has a key of its own, which its retries keep', async () => {
  const { record, seen } = await connect(hangUp, answer)
  await record(rows(4), { batch: 2 })
  const keys = seen.map(({ variables }) => variables.input?.idempotencyKey)
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('what is said of all rows goes with each batch', async () => {
  const { record, seen } = await connect(answer)
  await record(rows(3), { batch: 2 }, { owner: 'A' })
  expect(seen.map(({ variables }) => variables.input?.owner)).toEqual(['A', 'A'])
})

test('progress is told after each batch', async () => {
  const { record } = await connect(answer)
  const told: [number, number | undefined][] = []
  await record(rows(5), { batch: 2, concurrency: 2, onProgress: ({ done, total }) => told.push([done, total]) })
  expect(told.map(([, total]) => total)).toEqual([5, 5, 5])
  expect(told.at(-1)?.[0]).toBe(5)
})

test('as many requests are under way as are allowed, and no more', async () => {
  const held: (() => void)[] = []
  let [arrived, most] = [0, 0]
  // Answers the oldest only when three are here, or none is to come, and then late enough that a fourth would be seen.
  const hold: Reply = (response, request) => {
    held.push(() => answer(response, request))
    arrived++
    most = Math.max(most, held.length)
    if (held.length >= 3) setTimeout(() => held.shift()?.(), 20)
    if (arrived === 10) {
      setTimeout(() => {
        for (const release of held.splice(0)) release()
      }, 20)
    }
  }
  const { record } = await connect(hold)
  const { done } = await record(rows(20), { batch: 2, concurrency: 3 })
  expect(done).toBe(20)
  expect(most).toBe(3)
})

test('an error of a whole batch is thrown, and no further batch is sent', async () => {
  const { record, seen } = await connect(answer, refusal('UNAUTHENTICATED', 401), answer)
  await expect(record(rows(10), { batch: 2 })).rejects.toBeInstanceOf(UnauthenticatedError)
  expect(seen).toHaveLength(2)
})

test('no rows are no request', async () => {
  const { record, seen } = await connect(answer)
  expect(await record([])).toEqual({ done: 0, created: 0, existing: 0, failed: 0, total: 0, failures: [] })
  expect(seen).toHaveLength(0)
})
