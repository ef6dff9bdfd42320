import { expect, it } from 'vitest'
import { Guesses } from './guesses.ts'

it('an address may be wrong thirty times, and then once in two seconds', () => {
  let now = 0
  const guesses = new Guesses(() => now)
  for (let time = 0; time < 30; time++) {
    expect(guesses.wait('one')).toBe(0)
    guesses.miss('one')
  }
  expect(guesses.wait('one')).toBe(2)
  expect(guesses.wait('other')).toBe(0)
  now += 2000
  expect(guesses.wait('one')).toBe(0)
  guesses.miss('one')
  expect(guesses.wait('one')).toBe(2)
  now += 60_000
  expect(guesses.wait('one')).toBe(0)
})
