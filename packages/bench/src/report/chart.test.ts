import { describe, expect, it } from 'vitest'
import { chartOf } from './chart.ts'

const result = {
  name: 'case',
  title: 'Totals <now>',
  unit: 'requests a second',
  better: 'more' as const,
  measured: [
    { name: 'tongzhou', label: 'Tongzhou', median: 1200, rounds: [] },
    { name: 'other', label: 'A & B', median: 300, rounds: [] },
  ],
  goals: [],
}

describe('a chart', () => {
  it('has a bar for each, as long as its figure, and marks ours', () => {
    const bars = [...chartOf(result).matchAll(/<rect( class="ours")? .*? width="(\d+)"/g)]
    expect(bars.map(([, ours]) => Boolean(ours))).toEqual([true, false])
    const [one, other] = bars.map(([, , length]) => Number(length))
    expect(Number(one) / Number(other)).toBeCloseTo(4)
  })

  it('says everything in words too, and nothing in it is read as markup', () => {
    const svg = chartOf(result)
    expect(svg).toContain(
      '<title id="title">Totals &lt;now>: Tongzhou 1,200; A &amp; B 300 (requests a second)</title>',
    )
    expect(svg).not.toContain('A & B')
  })

  it('has a place for who broke under the load', () => {
    const broken = { name: 'b', label: 'Broken', median: Number.NaN, rounds: [], broke: 'out of memory' }
    const svg = chartOf({ ...result, measured: [...result.measured, broken] })
    expect(svg).not.toContain('NaN')
    expect(svg).toContain('did not bear the load')
  })

  it('keeps every figure within its width', () => {
    const ends = [...chartOf(result).matchAll(/class="figure" x="(\d+)"/g)].map(([, x]) => Number(x))
    expect(ends).toHaveLength(2)
    expect(Math.max(...ends)).toBeLessThan(480 - 60)
  })
})
