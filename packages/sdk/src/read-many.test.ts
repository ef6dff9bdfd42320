import { expect, test } from 'vitest'
import { Client } from './client.ts'
import { readMany } from './read-many.ts'
import { json, type Reply, serve } from './test-server.ts'

/** Knows the even ones, each with totals as known at a time of its own request. */
function nodes(): Reply {
  let requests = 0
  return (response, request) => {
    const knownAt = `2020-02-12T00:00:0${++requests}Z`
    const ids = request.variables.ids as string[]
    json({ data: { nodes: ids.map((id) => (Number(id) % 2 === 0 ? { id, totals: { knownAt } } : null)) } })(
      response,
      request,
    )
  }
}

async function ask(ids: string[], variables = {}) {
  const { url, seen } = await serve(nodes())
  return { seen, found: await readMany<{ id: string }>(new Client({ url }), 'query', ids, variables) }
}

test('a hundred are one request, answered in the order of the ids', async () => {
  const { found, seen } = await ask(['4', '1', '2', '4'])
  expect(found.map((node) => node?.id ?? null)).toEqual(['4', null, '2', '4'])
  expect(seen.map(({ variables }) => variables.ids)).toEqual([['4', '1', '2']])
})

test('more are as known at the time of the first', async () => {
  const { found, seen } = await ask(Array.from({ length: 250 }, (_, n) => String(n)))
  expect(found).toHaveLength(250)
  expect(seen.map(({ variables }) => variables.knownAt)).toEqual([
    undefined,
    '2020-02-12T00:00:01Z',
    '2020-02-12T00:00:01Z',
  ])
})

test('a time that the caller names is kept', async () => {
  const { seen } = await ask(
    Array.from({ length: 150 }, (_, n) => String(n)),
    { knownAt: '2020-01-01' },
  )
  expect(seen.map(({ variables }) => variables.knownAt)).toEqual(['2020-01-01', '2020-01-01'])
})

test('no ids are no request', async () => {
  expect((await ask([])).seen).toHaveLength(0)
})
