import { describe, expect, it } from 'vitest'
import { checks } from '../src/checks.ts'
import { readOptions } from '../src/options.ts'
import { changed, checkTexts, planted } from '../src/planted.ts'

describe('a bug to plant', () => {
  it.each(planted.map((bug) => [bug.name, bug] as const))(
    '%s changes text that the server has, and names checks that there are',
    (_name, bug) => {
      expect(() => checkTexts(bug)).not.toThrow()
      expect(Object.keys(checks)).toEqual(expect.arrayContaining(bug.foundBy))
      expect(bug.texts.length + (bug.functions?.length ?? 0)).toBeGreaterThan(0)
    },
  )

  it('that changes what is not there, or there twice, is no bug', () => {
    expect(() => changed('a b', [{ from: 'c', to: 'd' }])).toThrow('0 times')
    expect(() => changed('a a', [{ from: 'a', to: 'd' }])).toThrow('2 times')
    expect(changed('a b', [{ from: 'b', to: '$&' }])).toBe('a $&')
  })
})

describe('the command line', () => {
  it.each([
    [['--bogus'], 'bogus'],
    [['--seed', 'x'], '--seed'],
    [['--minutes', '0'], '--minutes'],
    [['--faults', 'kill,flood'], 'flood'],
    [['--planted', 'none-such'], 'none-such'],
    [['--clients'], '--clients'],
  ])('%j is an error that names what is wrong', (args, what) => {
    expect(() => readOptions(args)).toThrow(what)
  })

  it('reads what it says', () => {
    const options = readOptions(['--seed', '7', '--faults', 'kill,pause', '--donations', '100', '--times', '3'])
    expect(options).toMatchObject({ seed: 7, faults: ['kill', 'pause'], donations: 100, times: 3, planted: null })
    expect(readOptions(['--help'])).toBeNull()
  })
})
