import { describe, expect, it } from 'vitest'
import { median } from './median.ts'
import { goal, ratio } from './result.ts'
import { figure, tableOf } from './table.ts'

const measured = [
  { name: 'tongzhou', label: 'Tongzhou', median: 300, rounds: [250, 300, 350] },
  { name: 'other', label: 'Other', median: 100, rounds: [100, 90, 110] },
]

describe('a result', () => {
  it('takes the middle of the rounds, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 2, 4, 100])).toBe(7)
    expect(median([100, 20, 3])).toBe(20)
    expect(median([])).toBeNaN()
  })

  it('puts one median beside another of the same run', () => {
    expect(ratio(measured, 'tongzhou', 'other')).toBe(3)
    expect(ratio(measured, 'other', 'tongzhou')).toBeCloseTo(1 / 3)
    expect(ratio(measured, 'tongzhou', 'nobody')).toBeNaN()
  })

  it('meets a goal at its bound, on its own side, and never with no number', () => {
    expect(goal('', 3, { least: 3 }).met).toBe(true)
    expect(goal('', 2.99, { least: 3 }).met).toBe(false)
    expect(goal('', 1.1, { most: 1.1 }).met).toBe(true)
    expect(goal('', 1.11, { most: 1.1 }).met).toBe(false)
    expect(goal('', Number.NaN, { least: 0 }).met).toBe(false)
    expect(goal('', Number.NaN, { most: 10 }).met).toBe(false)
  })

  it('is a table with its goals, judged or not', () => {
    const goals = [goal('to other', 3, { least: 2 }), goal('to itself', 1, { least: 2 })]
    const result = { name: 'case', title: 'Case', unit: 'a second', better: 'more' as const, measured, goals }
    expect(tableOf(result)).toBe(`### Case

| | a second |
|---|---:|
| Tongzhou | 300 |
| Other | 100 |

- ✓ to other: 3.00 (at least 2)
- ✗ to itself: 1.00 (at least 2)
`)
    expect(tableOf(result, false)).toContain('- · to itself: 1.00')
  })

  it('says who answered nothing in a round', () => {
    const none = { name: 'slow', label: 'Slow', median: 0, rounds: [0, 0.2, 0] }
    const result = { name: '', title: '', unit: '', better: 'more' as const, measured: [...measured, none], goals: [] }
    expect(tableOf(result)).toContain('In some round no request at all was answered: Slow.')
    expect(tableOf({ ...result, measured })).not.toContain('answered')
  })

  it('says who broke under the load, and why', () => {
    const broken = {
      name: 'b',
      label: 'Broken',
      median: Number.NaN,
      rounds: [],
      broke: 'it ended with SIGABRT: out of memory',
    }
    const table = tableOf({ name: '', title: '', unit: '', better: 'more', measured: [...measured, broken], goals: [] })
    expect(table).toContain('| Broken | – |')
    expect(table).toContain('Broken did not bear this load: it ended with SIGABRT: out of memory.')
  })

  it('writes numbers with as many places as they need', () => {
    expect([12_345.6, 45.67, 1.234, Number.NaN].map(figure)).toEqual(['12,346', '45.7', '1.23', '–'])
  })
})
