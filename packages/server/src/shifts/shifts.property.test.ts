import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NaiveShifts } from '../../test/naive-shifts.ts'
import { checkpoint, crowd, hour, hoursAhead, minute } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { DomainError } from '../errors.ts'
import { cancelShift, changeShift } from './change-shift.ts'
import { checkIn } from './check-in.ts'
import { createShift } from './create-shifts.ts'
import { assignVolunteer, cancelSignup, signUp, swapSignups } from './sign-up.ts'

// Random acts, one at a time against a naive model that says what each has to come to, and many at once against the rules.

const runs = Number(process.env.PROPERTY_RUNS ?? 12)
let world: World
let act: Act
let site: string
let volunteers: string[]

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
  site = await checkpoint(act, world.owner)
  volunteers = await crowd(act, world.owner, 8)
})
afterAll(() => world.close())

const anyStep = fc.record({
  type: fc.constantFrom(
    'publish',
    'sign',
    'sign',
    'sign',
    'sign',
    'wait',
    'wait',
    'extra',
    'leave',
    'leave',
    'swap',
    'swap',
    'change',
    'cancel',
    'check',
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
  hour: fc.nat(20),
  length: fc.integer({ min: 1, max: 9 }),
  capacity: fc.integer({ min: 1, max: 3 }),
  rest: fc.constantFrom(0, 0, 60, 240),
})
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

/** The beginning of a shift: the first hour of them is near enough to check in. */
const begin = (n: number) =>
  n === 0 ? Math.ceil((Date.now() + 10 * minute) / minute) * minute : hoursAhead(n + 1).getTime()

/** What an act came to: done, or the code of its error. */
async function outcome(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
    return 'DONE'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.code
  }
}

async function publish(step: Step): Promise<string> {
  const startsAt = new Date(begin(step.hour))
  const endsAt = new Date(startsAt.getTime() + step.length * hour)
  const shift = { siteId: site, capacity: step.capacity, restMinutes: step.rest, publish: true, startsAt, endsAt }
  return (await createShift(act, shift)).id
}

const pick = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)]

class Walk {
  readonly model = new NaiveShifts()
  done = 0
  refused = 0

  async step(step: Step): Promise<void> {
    const { model } = this
    const shift = pick(model.shifts, step.a)
    const place = pick(model.places, step.a)
    const other = pick(model.places, step.b)
    const volunteer = pick(volunteers, step.b) ?? ''
    let name = ''
    const made = async (run: Promise<{ id: string }>) => void (name = (await run).id)
    let [real, expected]: string[] = []
    if (step.type === 'publish' || !shift) {
      const id = await publish(step)
      const { startsAt, endsAt } = await world.db.prisma.shift.findUniqueOrThrow({ where: { id } })
      const times = { from: startsAt.getTime(), to: endsAt.getTime() }
      model.shifts.push({ name: id, ...times, rest: step.rest, capacity: step.capacity, cancelled: false })
    } else if (['sign', 'wait', 'extra'].includes(step.type)) {
      const ids = { shiftId: shift.name, volunteerId: volunteer }
      const override = { override: ['CAPACITY' as const], reason: 'x' }
      real = await outcome(() =>
        made(
          step.type === 'extra'
            ? assignVolunteer(act, { ...ids, ...override })
            : signUp(act, { ...ids, waitlist: step.type === 'wait' }),
        ),
      )
      expected = model.signUp(name, shift, volunteer, { waitlist: step.type === 'wait', extra: step.type === 'extra' })
    } else if (step.type === 'leave' && place) {
      real = await outcome(() => cancelSignup(act, { signupId: place.name }))
      expected = model.cancel(place)
    } else if (step.type === 'swap' && place && other) {
      let names: [string, string] = ['', '']
      real = await outcome(async () => {
        const { events } = await swapSignups(act, { signupId: place.name, withId: other.name })
        names = [events[0]?.id ?? '', events[1]?.id ?? '']
      })
      expected = model.swap(place, other, names, Date.now())
    } else if (step.type === 'change') {
      const to = { from: begin(step.hour), to: begin(step.hour) + step.length * hour, capacity: step.capacity }
      const times = { startsAt: new Date(to.from), endsAt: new Date(to.to) }
      real = await outcome(() => changeShift(act, { shiftId: shift.name, capacity: step.capacity, ...times }))
      expected = model.change(shift, to)
    } else if (step.type === 'cancel') {
      real = await outcome(() => cancelShift(act, { shiftId: shift.name, reason: 'x' }))
      expected = model.cancelShift(shift)
    } else if (place) {
      real = await outcome(() => checkIn(act, { signupId: place.name }))
      expected = model.checkIn(place, Date.now())
    }
    expect([step.type, real]).toEqual([step.type, expected])
    if (real === 'DONE') this.done++
    else this.refused++
    await this.compare()
    await rules()
  }

  /** Every place and shift is as the model has it. */
  private async compare(): Promise<void> {
    const places = await world.db.prisma.signup.findMany({ orderBy: { seq: 'asc' } })
    const status = new Map(places.map((it) => [it.id, it.status]))
    expect(this.model.places.map(({ name }) => status.get(name))).toEqual(this.model.places.map((it) => it.status))
    const shifts = await world.db.prisma.shift.findMany()
    const counts = new Map(shifts.map((it) => [it.id, [it.taken, it.waiting, it.capacity, it.startsAt.getTime()]]))
    for (const shift of this.model.shifts) {
      const [taken, waiting] = [this.model.taken(shift).length, this.model.waiting(shift).length]
      expect(counts.get(shift.name)).toEqual([taken, waiting, shift.capacity, shift.from])
    }
  }
}

/** What always holds, whoever did what. */
async function rules(): Promise<void> {
  const broken = await world.db.query(sql`
    SELECT 'two places at once' AS what FROM signups a JOIN signups b ON a.volunteer_id = b.volunteer_id AND a.id < b.id AND a.during && b.during
      WHERE a.status = 'CONFIRMED' AND b.status = 'CONFIRMED'
    UNION ALL SELECT 'too little rest' FROM signups a JOIN signups b ON a.volunteer_id = b.volunteer_id AND a.id < b.id AND a.guarded && b.guarded
      WHERE a.status = 'CONFIRMED' AND b.status = 'CONFIRMED'
    UNION ALL SELECT 'counted wrongly' FROM shifts s WHERE s.taken <> (SELECT count(*) FROM signups p WHERE p.shift_id = s.id AND p.status = 'CONFIRMED')
      OR s.waiting <> (SELECT count(*) FROM signups p WHERE p.shift_id = s.id AND p.status = 'WAITLISTED') OR s.taken > s.capacity + s.overbooked
    UNION ALL SELECT 'a place at another time than its shift' FROM signups p JOIN shifts s ON s.id = p.shift_id
      WHERE p.status <> 'CANCELLED' AND p.during <> tstzrange(s.starts_at, s.ends_at)
    UNION ALL SELECT 'a place in a cancelled shift' FROM signups p JOIN shifts s ON s.id = p.shift_id WHERE p.status <> 'CANCELLED' AND s.status = 'CANCELLED'
    UNION ALL SELECT 'there without a place' FROM attendances t JOIN signups p ON p.id = t.signup_id WHERE p.status <> 'CONFIRMED'`)
  expect(broken).toEqual([])
}

async function clear(): Promise<void> {
  await world.db.pool.query('TRUNCATE attendances, signups, shifts, shift_series, volunteer_activity CASCADE')
}

it(`what happens to places is what a naive model says, step by step, in any of ${runs} random histories`, async () => {
  let [done, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 60, size: 'max' }), async (steps) => {
      await clear()
      const walk = new Walk()
      for (const step of steps) await walk.step(step)
      done += walk.done
      refused += walk.refused
    }),
    { numRuns: runs },
  )
  console.info(`shifts: ${runs} histories, ${done} acts done and ${refused} refused, as the model says`)
}, 600_000)

it(`no rule is broken by many at once, in any of ${runs} random crowds`, async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 60, maxLength: 120, size: 'max' }), async (steps) => {
      await clear()
      for (const step of steps.slice(0, 6)) await publish(step)
      for (let from = 6; from < steps.length; from += 30) {
        const shifts = await world.db.prisma.shift.findMany({ orderBy: { id: 'asc' } })
        const places = await world.db.prisma.signup.findMany({ orderBy: { seq: 'asc' } })
        const outcomes = await Promise.all(
          steps.slice(from, from + 30).map((step) => outcome(() => anyAct(step, shifts, places))),
        )
        done += outcomes.filter((it) => it === 'DONE').length
        await rules()
      }
    }),
    // What happens at once does not happen so again: there is nothing to shrink.
    { numRuns: runs, endOnFailure: true },
  )
  console.info(`shifts: ${runs} crowds, ${done} acts done at once`)
}, 600_000)

/** One of many acts at once, over what there was when they began. */
async function anyAct(step: Step, shifts: { id: string }[], places: { id: string }[]): Promise<unknown> {
  const shiftId = pick(shifts, step.a)?.id ?? ''
  const [signupId, withId] = [pick(places, step.a)?.id, pick(places, step.b)?.id]
  const ids = { shiftId, volunteerId: pick(volunteers, step.b) ?? '' }
  const times = { startsAt: new Date(begin(step.hour)), endsAt: new Date(begin(step.hour) + step.length * hour) }
  if (step.type === 'publish') return publish(step)
  if (step.type === 'extra') return assignVolunteer(act, { ...ids, override: ['CAPACITY'], reason: 'x' })
  if (step.type === 'change') return changeShift(act, { shiftId, capacity: step.capacity, ...times })
  if (step.type === 'cancel') return cancelShift(act, { shiftId, reason: 'x' })
  if (step.type === 'leave' && signupId) return cancelSignup(act, { signupId })
  if (step.type === 'swap' && signupId && withId) return swapSignups(act, { signupId, withId })
  if (step.type === 'check' && signupId) return checkIn(act, { signupId })
  return signUp(act, { ...ids, waitlist: step.type === 'wait' })
}
