const form = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:(\d{1,9})(?:\.(\d{1,3}))?S)?)?$/

/** Reads an ISO 8601 length of time of days, hours, minutes and seconds as milliseconds; null where it is none. */
export function readDuration(text: string): number | null {
  const match = form.exec(text)
  if (!match || !/\d/.test(text) || text.endsWith('T')) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 5).map((part) => Number(part ?? 0))
  const thousandths = Number((match[5] ?? '').padEnd(3, '0'))
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + thousandths
}
