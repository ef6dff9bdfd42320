import { Temporal } from 'temporal-polyfill'

/** A shift with how many have a place in it. */
export interface Manned {
  id: string
  startsAt: Date
  endsAt: Date
  taken: number
}

export interface Span {
  from: Date
  to: Date
}

/** A time in which fewer are there than are needed. */
export interface Gap extends Span {
  present: number
  missing: number
  /** The shifts that run then. */
  shiftIds: string[]
}

/** A time in which several shifts run at once. */
export interface Overlap extends Span {
  present: number
  shiftIds: string[]
}

/** Where a site is manned by fewer than `minimum` while it is open, and where its shifts lie over each other. */
export function coverage(
  shifts: readonly Manned[],
  open: readonly Span[],
  minimum: number,
): { gaps: Gap[]; overlaps: Overlap[] } {
  const gaps: Gap[] = []
  const overlaps: Overlap[] = []
  const edges = [...shifts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])].map((at) => at.getTime())
  const ordered = [...shifts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
  for (const span of open) {
    const [from, to] = [span.from.getTime(), span.to.getTime()]
    const cuts = [...new Set([from, ...edges.filter((at) => at > from && at < to), to])].sort((a, b) => a - b)
    const running: Manned[] = []
    let next = 0
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[index + 1] ?? to
      for (let shift = ordered[next]; shift && shift.startsAt.getTime() <= start; shift = ordered[++next])
        running.push(shift)
      for (let at = running.length - 1; at >= 0; at--)
        if ((running[at] as Manned).endsAt.getTime() <= start) running.splice(at, 1)
      const present = running.reduce((sum, { taken }) => sum + taken, 0)
      const found = { from: new Date(start), to: new Date(end), present, shiftIds: running.map(({ id }) => id) }
      if (present < minimum) extend(gaps, { ...found, missing: minimum - present })
      if (running.length > 1) extend(overlaps, found)
    }
  }
  return { gaps, overlaps }
}

/** Adds a span, or makes the last one longer where that is the same and ends where this begins. */
function extend<S extends Overlap>(spans: S[], span: S): void {
  const last = spans.at(-1)
  const same =
    last?.to.getTime() === span.from.getTime() &&
    last.present === span.present &&
    last.shiftIds.join() === span.shiftIds.join()
  if (last && same) last.to = span.to
  else spans.push(span)
}

/** When a site is open in a time: pairs of minutes of a week by the clocks there; no pairs is round the clock. */
export function openingSpans(pairs: readonly number[], timeZone: string, { from, to }: Span): Span[] {
  if (!pairs.length) return [{ from, to }]
  const spans: Span[] = []
  const end = Temporal.Instant.fromEpochMilliseconds(to.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  let day = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  for (; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const today = (day.dayOfWeek - 1) * 1440
    const at = (minute: number) =>
      day
        .toPlainDateTime()
        .add({ minutes: minute - today })
        .toZonedDateTime(timeZone).epochMilliseconds
    for (let index = 0; index < pairs.length; index += 2) {
      const [first = 0, last = 0] = [pairs[index], pairs[index + 1]]
      if (first < today || first >= today + 1440) continue
      const [start, stop] = [Math.max(at(first), from.getTime()), Math.min(at(last), to.getTime())]
      if (start < stop) spans.push({ from: new Date(start), to: new Date(stop) })
    }
  }
  return join(spans.sort((a, b) => a.from.getTime() - b.from.getTime()))
}

/** Spans that touch or lie over each other as one. */
function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.to >= span.from) last.to = new Date(Math.max(last.to.getTime(), span.to.getTime()))
    else joined.push({ ...span })
  }
  return joined
}
