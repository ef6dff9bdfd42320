import { expect, test } from 'vitest'
import { Client } from './client.ts'
import { NotFoundError } from './generated/errors.ts'
import { list } from './resource.ts'
import { json, serve } from './test-server.ts'

async function deliveries(...answers: object[]) {
  const { url, seen } = await serve(...answers.map((endpoint) => json({ data: endpoint })))
  return { pages: list<number, object>(new Client({ url }), 'query', 'endpoint.deliveries', { endpoint: 'a' }), seen }
}

function page(node: number, hasNextPage: boolean) {
  return { endpoint: { deliveries: { edges: [{ cursor: `c${node}`, node }], pageInfo: { hasNextPage } } } }
}

test('a list may lie within a thing', async () => {
  const { pages, seen } = await deliveries(page(1, true), page(2, false))
  expect(await pages.toArray()).toEqual([1, 2])
  expect(seen.map(({ variables }) => variables)).toEqual([
    { endpoint: 'a', first: 100, after: null },
    { endpoint: 'a', first: 100, after: 'c1' },
  ])
})

test('a list of a thing that is not there is a NotFoundError', async () => {
  const { pages } = await deliveries({ endpoint: null })
  await expect(pages.toArray()).rejects.toBeInstanceOf(NotFoundError)
})
