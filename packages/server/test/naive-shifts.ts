// A naive model of shifts and places: lists and loops, one at a time, as the rules are told in words.

import { minute } from './people.ts'

export interface ModelShift {
  name: string
  from: number
  to: number
  rest: number
  capacity: number
  cancelled: boolean
}

export interface ModelPlace {
  name: string
  shift: ModelShift
  volunteer: string
  status: 'CONFIRMED' | 'WAITLISTED' | 'CANCELLED'
  extra: boolean
  attended: boolean
}

/** What the model says of an act: nothing where it is done, else the code of the error. */
type Verdict = 'DONE' | 'CONFLICT' | 'CLASH' | 'REST' | 'SHIFT_FULL' | 'VALIDATION'

export class NaiveShifts {
  readonly shifts: ModelShift[] = []
  /** In the order in which they were asked for. */
  readonly places: ModelPlace[] = []

  live = (shift: ModelShift) => this.places.filter((it) => it.shift === shift && it.status !== 'CANCELLED')
  taken = (shift: ModelShift) => this.live(shift).filter(({ status }) => status === 'CONFIRMED')
  waiting = (shift: ModelShift) => this.live(shift).filter(({ status }) => status === 'WAITLISTED')

  /** Whether a volunteer could be in a shift, but for some places. */
  inTheWay(volunteer: string, shift: ModelShift, but: ModelPlace[] = []): 'CLASH' | 'REST' | null {
    const others = this.places.filter(
      (it) => it.volunteer === volunteer && it.status === 'CONFIRMED' && !but.includes(it),
    )
    if (others.some(({ shift: it }) => it.from < shift.to && shift.from < it.to)) return 'CLASH'
    const tooSoon = (a: ModelShift, b: ModelShift) => a.from < b.from && b.from < a.to + a.rest * minute
    return others.some(({ shift: it }) => tooSoon(it, shift) || tooSoon(shift, it)) ? 'REST' : null
  }

  signUp(name: string, shift: ModelShift, volunteer: string, how: { waitlist?: boolean; extra?: boolean }): Verdict {
    if (shift.cancelled || this.live(shift).some((it) => it.volunteer === volunteer)) return 'CONFLICT'
    const way = this.inTheWay(volunteer, shift)
    if (way) return way
    const free = this.taken(shift).length < shift.capacity
    if (!free && !how.extra && !how.waitlist) return 'SHIFT_FULL'
    const status = free || how.extra ? 'CONFIRMED' : 'WAITLISTED'
    this.places.push({ name, shift, volunteer, status, extra: how.extra === true && !free, attended: false })
    return 'DONE'
  }

  promote(shift: ModelShift): void {
    if (shift.cancelled) return
    for (const place of this.waiting(shift)) {
      if (this.taken(shift).length >= shift.capacity) return
      if (!this.inTheWay(place.volunteer, shift)) place.status = 'CONFIRMED'
    }
  }

  cancel(place: ModelPlace): Verdict {
    if (place.status === 'CANCELLED' || place.attended) return 'CONFLICT'
    const was = place.status
    place.status = 'CANCELLED'
    if (was === 'CONFIRMED') this.promote(place.shift)
    return 'DONE'
  }

  swap(a: ModelPlace, b: ModelPlace, names: [string, string], now: number): Verdict {
    if (a.status !== 'CONFIRMED' || b.status !== 'CONFIRMED') return 'CONFLICT'
    if (a.shift === b.shift || a.volunteer === b.volunteer) return 'CONFLICT'
    if (a.shift.from <= now || b.shift.from <= now || a.attended || b.attended) return 'CONFLICT'
    const has = (shift: ModelShift, volunteer: string) => this.live(shift).some((it) => it.volunteer === volunteer)
    if (has(b.shift, a.volunteer) || has(a.shift, b.volunteer)) return 'CONFLICT'
    const way = this.inTheWay(a.volunteer, b.shift, [a]) ?? this.inTheWay(b.volunteer, a.shift, [b])
    if (way) return way
    a.status = b.status = 'CANCELLED'
    const common = { status: 'CONFIRMED' as const, attended: false }
    this.places.push({ name: names[0], shift: b.shift, volunteer: a.volunteer, extra: b.extra, ...common })
    this.places.push({ name: names[1], shift: a.shift, volunteer: b.volunteer, extra: a.extra, ...common })
    return 'DONE'
  }

  change(shift: ModelShift, to: { from: number; to: number; capacity: number }): Verdict {
    if (shift.cancelled || this.live(shift).some(({ attended }) => attended)) return 'CONFLICT'
    Object.assign(shift, { from: to.from, to: to.to })
    for (const place of this.taken(shift))
      if (this.inTheWay(place.volunteer, shift, [place])) place.status = 'CANCELLED'
    const held = this.taken(shift).filter(({ extra }) => !extra)
    for (const place of held.slice(Math.min(held.length, to.capacity))) place.status = 'WAITLISTED'
    shift.capacity = to.capacity
    this.promote(shift)
    return 'DONE'
  }

  cancelShift(shift: ModelShift): Verdict {
    if (shift.cancelled || this.live(shift).some(({ attended }) => attended)) return 'CONFLICT'
    shift.cancelled = true
    for (const place of this.live(shift)) place.status = 'CANCELLED'
    return 'DONE'
  }

  checkIn(place: ModelPlace, now: number): Verdict {
    if (place.status !== 'CONFIRMED') return 'CONFLICT'
    if (now < place.shift.from - 60 * minute) return 'VALIDATION'
    if (place.attended) return 'CONFLICT'
    place.attended = true
    return 'DONE'
  }
}
