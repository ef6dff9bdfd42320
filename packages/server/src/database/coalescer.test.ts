import type { Span } from '@opentelemetry/api'
import { expect, it } from 'vitest'
import { currentScope, runUnder, type Scope } from '../traces/scope.ts'
import { Coalescer } from './coalescer.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

/** A reader whose statements end when they are told to. */
function gate() {
  const batches: string[][] = []
  const ends: ((error?: object) => void)[] = []
  const read = (keys: string[]) => {
    batches.push(keys)
    return new Promise<string[]>((resolve, reject) =>
      ends.push((error) => (error ? reject(error) : resolve(keys.map((key) => key.toUpperCase())))),
    )
  }
  return { batches, ends, read }
}

it('reads together what is asked for at once, each key one time', async () => {
  const { batches, ends, read } = gate()
  const coalescer = new Coalescer(read)
  const asked = Promise.all(['a', 'b', 'a'].map((key) => coalescer.load(key)))
  await soon()
  expect(batches).toEqual([['a', 'b']])
  ends[0]?.()
  expect(await asked).toEqual(['A', 'B', 'A'])
})

it('lets nobody join a statement that has begun', async () => {
  const { batches, ends, read } = gate()
  const coalescer = new Coalescer(read, undefined, { statements: 1 })
  const first = coalescer.load('a')
  await soon()
  // As after a write: what is read now must begin now.
  const second = coalescer.load('a')
  await soon()
  expect(batches).toEqual([['a']])
  ends[0]?.()
  await first
  await soon()
  expect(batches).toEqual([['a'], ['a']])
  ends[1]?.()
  expect(await second).toBe('A')
})

it('is bounded in statements and in keys', async () => {
  const { batches, ends, read } = gate()
  const coalescer = new Coalescer(read, undefined, { statements: 2, keys: 3 })
  const keys = [...'abcdefghij']
  const asked = Promise.all(keys.map((key) => coalescer.load(key)))
  await soon()
  expect(batches.map(({ length }) => length)).toEqual([3, 3])
  for (let ended = 0; ended < 4; ended++) {
    ends[ended]?.()
    await soon()
    expect(batches.length).toBeLessThanOrEqual(ended + 3)
  }
  expect(await asked).toEqual(keys.map((key) => key.toUpperCase()))
  expect(batches.map(({ length }) => length)).toEqual([3, 3, 3, 1])
})

it('fails the one key that cannot be read, not its neighbours', async () => {
  const batches: string[][] = []
  const coalescer = new Coalescer(async (keys: string[]) => {
    batches.push(keys)
    if (keys.includes('bad')) throw Object.assign(new Error('not a number'), { code: '22P02' })
    return keys
  })
  const asked = await Promise.allSettled(['a', 'b', 'bad', 'c', 'd'].map((key) => coalescer.load(key)))
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(batches[0]).toEqual(['a', 'b', 'bad', 'c', 'd'])
})

it('fails all at once where the database is not there, without asking again for each', async () => {
  let times = 0
  const coalescer = new Coalescer(async () => {
    times++
    throw Object.assign(new Error('gone'), { code: '57P01' })
  })
  const asked = await Promise.allSettled(['a', 'b', 'c'].map((key) => coalescer.load(key)))
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(times).toBe(1)
})

it('says when nobody waits any more', async () => {
  let idle = 0
  const coalescer = new Coalescer(async (keys: string[]) => keys, undefined, { onIdle: () => idle++ })
  await coalescer.load('a')
  await soon()
  expect(idle).toBe(1)
})

it('reads as a part of the trace of whoever asked first, with the others beside, and of nobody who only came before', async () => {
  const part = (recorded = true) => ({ span: { isRecording: () => recorded } as Span, now: () => 0 })
  const [first, second, ended] = [part(), part(), part(false)]
  const seen: (Scope | undefined)[] = []
  const coalescer = new Coalescer(
    async (keys: number[]) => {
      await new Promise(setImmediate)
      seen.push(currentScope())
      return keys
    },
    undefined,
    { statements: 1 },
  )
  const load = (scope: Scope | undefined, key: number) => runUnder(scope, () => coalescer.load(key))
  // The last of them is on its way in the context of those before it.
  const loads = [load(first, 1), load(undefined, 1), load(ended, 2), load(second, 3), load(second, 1)]
  await new Promise(setImmediate)
  await Promise.all([...loads, load(undefined, 4)])
  expect(seen).toEqual([{ ...first, others: [second] }, undefined])
  expect(seen[0]?.span).toBe(first.span)
  await load(second, 5)
  expect(seen[2]).toBe(second)
})
