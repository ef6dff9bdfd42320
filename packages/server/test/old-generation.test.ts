import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Coalescer } from '../src/database/coalescer.ts'
import { Crowd } from '../src/http/crowd.ts'

// What comes and goes with requests has to be garbage for the quick collector. V8 links the copies of a set or map that
// something comes and goes in: once one of them is old, all later ones live until the slow collection, with what was in them.

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void

const inOldSpace = () =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0

/** About a kilobyte, as a request is several. */
const member = () => ({ held: new Array(128).fill(0) })
const many = 20_000

/** By how many megabytes the old generation grows while so many come and go, 32 at a time. */
async function growth(enter: (one: object) => () => unknown): Promise<number> {
  const leaving: (() => unknown)[] = []
  const turn = async (times: number) => {
    for (let n = 0; n < times; n++) {
      leaving.push(enter(member()))
      if (leaving.length > 32) await leaving.shift()?.()
      if (n % 1000 === 0) collect({ type: 'minor' })
    }
  }
  await turn(1000)
  collect()
  const before = inOldSpace()
  await turn(many)
  for (let n = 0; n < 3; n++) collect({ type: 'minor' })
  return (inOldSpace() - before) / 1e6
}

it('a set would hold what left it: as long as this is so, there are crowds', async () => {
  const set = new Set<object>()
  const grown = await growth((one) => {
    set.add(one)
    return () => set.delete(one)
  })
  expect(grown).toBeGreaterThan(5)
})

it('a crowd holds nobody who left', async () => {
  const crowd = new Crowd<object>()
  expect(await growth((one) => crowd.enter(one))).toBeLessThan(1)
})

it('a coalescer holds nothing that it has read', async () => {
  const coalescer = new Coalescer(async (keys: object[]) => keys)
  const grown = await growth((one) => {
    const loading = coalescer.load(one)
    return () => loading
  })
  expect(grown).toBeLessThan(1)
})
