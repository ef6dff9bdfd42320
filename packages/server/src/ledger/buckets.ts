/** Kept totals stand in days of UTC+8 and in quarters of an hour; these are their lengths in milliseconds. */
export const dayLength = 86_400_000
export const quarterLength = 900_000

const dayOffset = 8 * 3_600_000

/** The start of the day (UTC+8) in which an instant lies. */
export function bucketDay(at: Date): Date {
  return new Date(Math.floor((at.getTime() + dayOffset) / dayLength) * dayLength - dayOffset)
}

/** The start of the quarter of an hour in which an instant lies. */
export function bucketQuarter(at: Date): Date {
  return new Date(Math.floor(at.getTime() / quarterLength) * quarterLength)
}
