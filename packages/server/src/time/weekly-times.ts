import type { Check } from '../check.ts'

/** The days of a week, in the order in which its minutes are counted. */
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof weekdays)[number]

/** A time on a day of the week, from "08:00" to "20:00"; "24:00" is the end of the day. */
export interface WeeklyTime {
  day: Weekday
  from: string
  to: string
}

/** The minutes since midnight of "08:30"; null where it is no time of day. "24:00" is the end. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  return match && Number(match[2]) < 60 && minutes <= 1440 ? minutes : null
}

/** Writes minutes since midnight as "08:30". */
export function formatTimeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Times of a week as pairs of minutes since Monday 00:00. */
export function readWeeklyTimes(
  check: Check,
  path: string[],
  times: readonly WeeklyTime[] | null | undefined,
): number[] {
  if ((times?.length ?? 0) > 50) {
    check.fail(path, 'TOO_MANY', 'At most 50 times of a week.')
    return []
  }
  return (times ?? []).flatMap(({ day, from, to }, index) => {
    const start = parseTimeOfDay(from)
    const end = parseTimeOfDay(to)
    if (start === null || end === null) {
      check.fail([...path, String(index)], 'BAD_TIME_OF_DAY', 'Not a time of day. Write it as "08:00", up to "24:00".')
      return []
    }
    if (end <= start) {
      const message = 'It ends before it begins. Write what goes on after midnight as a time of the next day.'
      check.fail([...path, String(index), 'to'], 'ENDS_BEFORE_IT_BEGINS', message)
      return []
    }
    const midnight = weekdays.indexOf(day) * 1440
    return [midnight + start, midnight + end]
  })
}

/** Pairs of minutes of a week as times. */
export function toWeeklyTimes(pairs: readonly number[]): WeeklyTime[] {
  return Array.from({ length: pairs.length / 2 }, (_, index) => {
    const from = pairs[2 * index] ?? 0
    const day = Math.floor(from / 1440)
    return {
      day: weekdays[day] ?? 'MONDAY',
      from: formatTimeOfDay(from - day * 1440),
      to: formatTimeOfDay((pairs[2 * index + 1] ?? 0) - day * 1440),
    }
  })
}
