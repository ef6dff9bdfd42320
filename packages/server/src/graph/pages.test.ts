import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { Changes } from '../database/changes.ts'
import { Moment } from '../database/moment.ts'
import { Pages, SharedPages } from './pages.ts'

let world: World
let changes: Changes
let shared: SharedPages
beforeAll(async () => {
  world = await createWorld()
  changes = await Changes.open(world.db)
  shared = new SharedPages(world.db, changes)
})
afterAll(() => {
  changes.close()
  return world.close()
})

/** The campaigns of a kept page, the newest first. */
async function campaigns(first: number) {
  const { edges } = await new Pages(shared, new Moment(changes)).load({ type: 'Campaign', kept: true }, { first })
  return edges.map(({ node }) => node)
}

it('keeps a row that stands in several pages once, for as long as it is the same', async () => {
  const [one, other] = [await campaigns(1), await campaigns(2)]
  expect(one[0]).toBeDefined()
  expect(other[0]).toBe(one[0])
  await world.db.pool.query('UPDATE campaigns SET name_zh = $1, ends_at = now() WHERE id = $2', [
    '另一个名',
    one[0]?.id,
  ])
  const [changed] = await campaigns(1)
  expect(changed).toMatchObject({ nameZh: '另一个名' })
  expect((await campaigns(2))[0]).toBe(changed)
})
