import { describe, expect, it } from 'vitest'
import { BadOptions, readOptions } from './options.ts'

const cases = ['totals', 'list']
const read = (...args: string[]) => readOptions(args, cases)

describe('the command line of the bench', () => {
  it('measures two million donations in five rounds if nothing is said, and little if it has to be quick', () => {
    expect(read()).toMatchObject({ scale: 2_000_000, rounds: 5, seconds: 5, only: [], keep: false, write: false })
    expect(read('--quick')).toMatchObject({ scale: 10_000, rounds: 1, seconds: 2, quick: true })
    expect(read('--scale', '10,000,000', '--only', 'list')).toMatchObject({ scale: 10_000_000, only: ['list'] })
    expect(read('--help')).toBeNull()
  })

  it.each([
    ['--fast', /--fast/],
    ['--only=lists', /no case "lists".*totals, list/],
    ['--scale=10', /--scale is "10"/],
    ['--scale=ten', /--scale is "ten"/],
    ['--rounds=0', /--rounds is "0"/],
    ['--seconds=1.5', /--seconds is "1.5"/],
    ['--database=mysql://there', /--database is/],
    ['totals', /totals/],
  ])('refuses %s and says why', (argument, message) => {
    expect(() => read(argument)).toThrow(BadOptions)
    expect(() => read(argument)).toThrow(message)
  })

  it('does not write what a quick run measured, or what is only a part', () => {
    expect(() => read('--only', 'list', '--write')).toThrow(BadOptions)
    expect(() => read('--quick', '--write')).toThrow(BadOptions)
  })
})
