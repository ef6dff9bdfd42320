import { describe, expect, it } from 'vitest'
import { Check } from '../check.ts'
import { expandRule } from './expand-rule.ts'

const roundTheClock = [
  { from: '00:00', to: '08:00' },
  { from: '08:00', to: '16:00' },
  { from: '16:00', to: '24:00' },
]

function expand(rule: string, timeZone = 'Asia/Shanghai', firstDay = '2020-02-01', times = roundTheClock) {
  const check = new Check()
  const slots = expandRule(check, { rule, firstDay, times }, timeZone)
  return { slots, codes: check.fieldErrors.map(({ code }) => code) }
}

const hours = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  (endsAt.getTime() - startsAt.getTime()) / 3_600_000

describe('a rule', () => {
  it('makes the three shifts of every day, one right after the other', () => {
    const { slots } = expand('FREQ=DAILY;UNTIL=20200229')
    expect(slots).toHaveLength(29 * 3)
    expect(slots[0]?.startsAt.toISOString()).toBe('2020-01-31T16:00:00.000Z')
    expect(slots.at(-1)?.endsAt.toISOString()).toBe('2020-02-29T16:00:00.000Z')
    expect(slots.slice(1).every(({ startsAt }, n) => startsAt.getTime() === slots[n]?.endsAt.getTime())).toBe(true)
  })

  it.each([
    ['the clocks go forward', 'Europe/Madrid', '2026-03-28', [8, 8, 8, 7, 8, 8, 8, 8, 8]],
    ['the clocks go back', 'Europe/Madrid', '2026-10-24', [8, 8, 8, 9, 8, 8, 8, 8, 8]],
    ['half an hour is skipped', 'Australia/Lord_Howe', '2026-10-03', [8, 8, 8, 7.5, 8, 8, 8, 8, 8]],
    ['midnight itself is skipped', 'Africa/Cairo', '2026-04-23', [8, 8, 8, 7, 8, 8, 8, 8, 8]],
  ])('has neither a gap nor an overlap where %s', (_what, timeZone, firstDay, lengths) => {
    const { slots } = expand('FREQ=DAILY;COUNT=3', timeZone, firstDay)
    expect(slots.map(hours)).toEqual(lengths)
    expect(slots.slice(1).every(({ startsAt }, n) => startsAt.getTime() === slots[n]?.endsAt.getTime())).toBe(true)
  })

  it('leaves out a shift whose whole time a night skips', () => {
    const { slots } = expand('FREQ=DAILY;COUNT=3', 'Europe/Madrid', '2026-03-28', [{ from: '02:00', to: '03:00' }])
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-03-28T01:00:00.000Z',
      '2026-03-30T00:00:00.000Z',
    ])
  })

  it('goes on after midnight, and chooses days of the week', () => {
    const { slots } = expand('FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3', 'Asia/Shanghai', '2020-02-01', [
      { from: '22:00', to: '06:00' },
    ])
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2020-02-03T14:00:00.000Z',
      '2020-02-07T14:00:00.000Z',
      '2020-02-10T14:00:00.000Z',
    ])
    expect(slots.map(hours)).toEqual([8, 8, 8])
  })

  it('ends at an instant where UNTIL is one', () => {
    const { slots } = expand('FREQ=DAILY;UNTIL=20200202T040000Z')
    expect(slots.at(-1)?.startsAt.toISOString()).toBe('2020-02-02T00:00:00.000Z')
  })

  it.each([
    ['FREQ=DAILY', 'RULE_WITHOUT_END'],
    ['FREQ=DAILY;UNTIL=20300201', 'TOO_LONG'],
    ['FREQ=YEARLY;COUNT=10', 'TOO_LONG'],
    ['FREQ=DAILY;COUNT=999999', 'TOO_LONG'],
    ['FREQ=HOURLY;COUNT=3', 'BAD_RULE'],
    ['FREQ=DAILY;COUNT=3;BYHOUR=8', 'BAD_RULE'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20200229', 'BAD_RULE'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'BAD_RULE'],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'BAD_RULE'],
    ['every day', 'BAD_RULE'],
    ['FREQ=DAILY;COUNT=3\nDTSTART:20200101', 'BAD_CHARACTER'],
    ['FREQ=DAILY;UNTIL=20200101', 'NO_SHIFT'],
  ])('%s is refused: %s', (rule, code) => {
    expect(expand(rule).codes).toContain(code)
  })

  it.each([
    [[], 'BAD_NUMBER_OF_TIMES'],
    [[{ from: '8:00', to: '16:00' }], 'BAD_TIME_OF_DAY'],
    [[{ from: '08:00', to: '24:30' }], 'BAD_TIME_OF_DAY'],
    [[{ from: '08:00', to: '08:00' }], 'ENDS_BEFORE_IT_BEGINS'],
  ])('times of day %j are refused: %s', (times, code) => {
    expect(expand('FREQ=DAILY;COUNT=3', 'Asia/Shanghai', '2020-02-01', times).codes).toEqual([code])
  })
})
