import type { Check } from '../check.ts'
import { earliest, latest, nextDay, parseDate, parseDateTime, startOfDay } from './point-in-time.ts'

/**
 * A point in time as an exclusive bound: a time counts itself, a plain date counts to the end of that day in `timeZone`.
 * Faults are noted in `check`; a point after now is taken as it is (nothing is recorded there yet).
 */
export function readPointInTime(
  check: Check,
  path: string[],
  text: string,
  timeZone: string,
): { before: Date; at: Date } {
  const day = parseDate(text)
  const exact = day ? null : parseDateTime(text)
  const before = day ? startOfDay(nextDay(day), timeZone) : exact ? new Date(exact.getTime() + 1) : null
  if (!before || before.getTime() < earliest || before.getTime() > latest) {
    check.fail(
      path,
      'BAD_TIME',
      'Not a point in time between 1970 and 9999. Write a date ("2020-02-12") or a time with offset ("2020-02-12T15:42:00+08:00").',
    )
    return { before: new Date(0), at: new Date(0) }
  }
  return { before, at: new Date(before.getTime() - 1) }
}
