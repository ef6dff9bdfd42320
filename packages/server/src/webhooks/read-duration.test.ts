import { expect, it } from 'vitest'
import { readDuration } from './read-duration.ts'

it.each([
  ['PT0S', 0],
  ['PT24H', 86_400_000],
  ['P7D', 604_800_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['PT0.001S', 1],
])('%s is a length of time', (text, milliseconds) => {
  expect(readDuration(text)).toBe(milliseconds)
})

it.each(['', 'P', 'PT', 'P1DT', '24H', 'PT-1H', 'P1M', 'P1Y', 'pt1h', 'PT1H ', 'PT1.5H', 'P99999D'])(
  '%j is none',
  (text) => {
    expect(readDuration(text)).toBeNull()
  },
)
