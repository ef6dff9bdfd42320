import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Check } from '../check.ts'
import { parseTimeOfDay } from '../time/weekly-times.ts'

/** A time of day at which there is a shift: "22:00" to "06:00" goes on into the next day; "24:00" is midnight. */
export interface ShiftTime {
  from: string
  to: string
}

export interface RuleInput {
  /** RRULE of iCalendar without its name: "FREQ=DAILY;UNTIL=20200229". */
  rule: string
  /** The first day that it is asked about. */
  firstDay: string
  times: readonly ShiftTime[]
}

/** When one shift is. */
export interface Slot {
  startsAt: Date
  endsAt: Date
}

/** The longest that one call plans ahead, and the most shifts that it makes. */
export const maximumDays = 366
export const maximumShifts = 2000

const allowed = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'BYYEARDAY',
  'WKST',
]

/**
 * The shifts that a rule makes. The rule chooses days of the calendar, the times are what clocks on the wall at the site
 * show: so a night on which clocks change is an hour longer or shorter, and has neither a gap nor an overlap. A time that
 * such a night leaves out altogether is no shift.
 */
export function expandRule(check: Check, input: RuleInput, timeZone: string): Slot[] {
  const until = readRule(check, input)
  const times = readTimes(check, input.times)
  if (check.fieldErrors.length) return []
  const first = Temporal.PlainDate.from(input.firstDay)
  const days = daysOf(check, input.rule, first)
  if (days.length * times.length > maximumShifts)
    check.fail(['rule'], 'TOO_MANY_SHIFTS', `More than ${maximumShifts} shifts in one call. Split the rule by UNTIL.`)
  if (check.fieldErrors.length) return []
  const at = (day: Temporal.PlainDate, minute: number) =>
    new Date(
      day.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
        .epochMilliseconds,
    )
  const slots = days
    .flatMap((day) => times.map(({ from, to }) => ({ startsAt: at(day, from), endsAt: at(day, to) })))
    .filter(({ startsAt, endsAt }) => endsAt > startsAt && (!until || startsAt <= until))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (!slots.length) check.fail(['rule'], 'NO_SHIFT', 'The rule chooses no day. Check its days and its end.')
  return slots
}

/** Looks at a rule; answers with its end where that is an instant. */
function readRule(check: Check, { rule }: RuleInput): Date | null {
  const text = check.text(['rule'], rule, { max: 500 })
  const fail = (code: string, message: string) => {
    check.fail(['rule'], code, message)
    return null
  }
  const parts = text.split(';').map((part) => part.split('='))
  const of = new Map(parts.map(([name = '', value = '']) => [name.toUpperCase(), value.toUpperCase()]))
  if (parts.some((part) => part.length !== 2 || !part[1]) || of.size < parts.length)
    return fail('BAD_RULE', 'Not a rule of iCalendar. Write it as "FREQ=DAILY;UNTIL=20200229".')
  const stranger = [...of.keys()].find((name) => !allowed.includes(name))
  if (stranger)
    return fail('BAD_RULE', `"${stranger}" cannot be in the rule: it chooses days, "times" says when. Leave it out.`)
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(of.get('FREQ') ?? ''))
    return fail('BAD_RULE', 'FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.')
  const [count, until] = [of.get('COUNT'), of.get('UNTIL')]
  if (count === undefined && until === undefined)
    return fail('RULE_WITHOUT_END', 'The rule never ends. Add UNTIL=20200229 or COUNT=30.')
  if (count !== undefined && until !== undefined) return fail('BAD_RULE', 'UNTIL or COUNT, not both.')
  if (count !== undefined && !/^[1-9]\d{0,5}$/.test(count)) return fail('BAD_RULE', 'COUNT is a number from 1.')
  if (until === undefined) return null
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(until)
  const [, year, month, day, hour, minute, second] = match ?? []
  const end = match ? new Date(`${year}-${month}-${day}T${hour ?? '23'}:${minute ?? '59'}:${second ?? '59'}Z`) : null
  if (!end || Number.isNaN(end.getTime()))
    return fail('BAD_RULE', 'UNTIL is a day, 20200229, or an instant, 20200229T160000Z.')
  return hour === undefined ? null : end
}

function readTimes(check: Check, times: readonly ShiftTime[]): { from: number; to: number }[] {
  if (times.length < 1 || times.length > 48) check.fail(['times'], 'BAD_NUMBER_OF_TIMES', 'From 1 to 48 times a day.')
  return times.slice(0, 48).flatMap(({ from, to }, index) => {
    const start = parseTimeOfDay(from)
    const end = parseTimeOfDay(to)
    if (start === null || start === 1440 || end === null) {
      check.fail(['times', String(index)], 'BAD_TIME_OF_DAY', 'Not a time of day. Write it as "08:00", up to "24:00".')
      return []
    }
    if (start === end) {
      const message = 'It ends when it begins. A shift round the clock is "00:00" to "24:00".'
      check.fail(['times', String(index), 'to'], 'ENDS_BEFORE_IT_BEGINS', message)
    }
    return [{ from: start, to: end < start ? end + 1440 : end }]
  })
}

/** The days that a rule chooses. They are reckoned in UTC, whose days are all alike. */
function daysOf(check: Check, rule: string, first: Temporal.PlainDate): Temporal.PlainDate[] {
  const last = first.add({ days: maximumDays })
  const days: Temporal.PlainDate[] = []
  try {
    const dated = rule
      .trim()
      .toUpperCase()
      .replace(/UNTIL=(\d{8})(T\d{6}Z)?/, 'UNTIL=$1T235959Z')
    const set = new RRuleTemporal({
      rruleString: `RRULE:${dated}`,
      dtstart: first.toZonedDateTime('UTC'),
      temporal: Temporal,
      maxIterations: 100_000,
    })
    set.all((date) => {
      days.push(date.toPlainDate())
      return days.length <= maximumShifts && Temporal.PlainDate.compare(date.toPlainDate(), last) <= 0
    })
  } catch {
    check.fail(['rule'], 'BAD_RULE', 'Not a rule that can be reckoned. Write it as "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8".')
    return []
  }
  const end = days.at(-1)
  if (end && Temporal.PlainDate.compare(end, last) > 0) {
    const message = `The rule goes on for more than ${maximumDays} days. End it within a year, and plan on then.`
    check.fail(['rule'], 'TOO_LONG', message)
  }
  return days
}
