import { expect, it } from 'vitest'
import { readRetryAfter } from './read-retry-after.ts'

const day = 24 * 3_600_000
const now = Date.parse('2020-02-12T08:00:00Z')
const date = 'Wed, 12 Feb 2020 09:00:00 GMT'

it.each([
  ['seconds', { 'retry-after': '7' }, 7000],
  ['seconds with space around', { 'retry-after': ' 7 ' }, 7000],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a date by the clock of the receiver', { 'retry-after': 'Wed, 12 Feb 2020 09:00:03 GMT', date }, 3000],
  ['a date by ours, where it does not tell its own', { 'retry-after': 'Wed, 12 Feb 2020 08:00:03 GMT' }, 3000],
  ['a date by ours, where its own is none', { 'retry-after': 'Wed, 12 Feb 2020 08:00:03 GMT', date: 'x' }, 3000],
  ['a date in the old form', { 'retry-after': 'Wednesday, 12-Feb-20 08:00:03 GMT' }, 3000],
  ['a date that is over', { 'retry-after': 'Wed, 12 Feb 2020 07:00:00 GMT' }, 0],
  ['a week', { 'retry-after': '604800' }, day],
  ['more than a number holds', { 'retry-after': '9'.repeat(400) }, day],
  ['a date in a thousand years', { 'retry-after': 'Wed, 12 Feb 3020 08:00:00 GMT' }, day],
  ['nothing', {}, null],
  ['an empty text', { 'retry-after': '' }, null],
  ['less than nothing', { 'retry-after': '-5' }, null],
  ['a date without a zone', { 'retry-after': 'Wed Feb 12 09:00:00 2020' }, null],
  ['words', { 'retry-after': 'Soon, I hope' }, null],
  ['half a second, which is no number of seconds', { 'retry-after': '0.5' }, null],
])('%s', (_name, headers, expected) => {
  expect(readRetryAfter(headers, now)).toBe(expected)
})
