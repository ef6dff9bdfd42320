import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atOnce } from '../../test/api.ts'
import { checkpoint, crowd, hoursAhead, person, register, shiftAt } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import {
  ClashError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  NotQualifiedError,
  RestError,
  ShiftFullError,
} from '../errors.ts'
import { cancelShift, changeShift } from './change-shift.ts'
import { assignVolunteer, cancelSignup, signUp, swapSignups } from './sign-up.ts'

let world: World
let act: Act
let site: string

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
  site = await checkpoint(act, world.owner)
})
afterAll(() => world.close())

const people = (size: number) => crowd(act, world.owner, size)
const one = async () => (await people(1))[0] as string
const statusOf = async (id: string) => (await world.db.prisma.signup.findUniqueOrThrow({ where: { id } })).status
const shiftOf = (id: string) => world.db.prisma.shift.findUniqueOrThrow({ where: { id } })

/** Places that break a rule, whoever made them: two at once for one volunteer, or more than there are. */
async function broken(): Promise<unknown[]> {
  return world.db.query(sql`
    SELECT a.id FROM signups a JOIN signups b ON a.volunteer_id = b.volunteer_id AND a.id < b.id AND a.during && b.during
      WHERE a.status = 'CONFIRMED' AND b.status = 'CONFIRMED'
    UNION ALL SELECT s.id FROM shifts s WHERE s.taken <> (SELECT count(*) FROM signups p WHERE p.shift_id = s.id AND p.status = 'CONFIRMED')
      OR s.waiting <> (SELECT count(*) FROM signups p WHERE p.shift_id = s.id AND p.status = 'WAITLISTED') OR s.taken > s.capacity + s.overbooked`)
}

describe('signing up', () => {
  it('takes 10 of 500 who come at once, and the others wait in the order in which they came', async () => {
    const shift = await shiftAt(act, site, 10, 18, { capacity: 10 })
    const volunteers = await people(500)

    const places = await atOnce(500, (n) =>
      signUp(act, { shiftId: shift, volunteerId: volunteers[n] ?? '', waitlist: true }),
    )

    expect(new Set(places.map(({ id }) => id)).size).toBe(500)
    expect(await shiftOf(shift)).toMatchObject({ taken: 10, waiting: 490, overbooked: 0 })
    expect(places.flatMap(({ events }) => events).filter(({ event }) => event === 'shift.filled')).toHaveLength(1)
    const rows = await world.db.prisma.signup.findMany({ where: { shiftId: shift }, orderBy: { seq: 'asc' } })
    expect(rows.slice(0, 10).every(({ status }) => status === 'CONFIRMED')).toBe(true)
    expect(rows.slice(10).every(({ status }) => status === 'WAITLISTED')).toBe(true)
    expect(await broken()).toEqual([])
  })

  it('tells 490 of 500 who come at once and do not want to wait that every place is taken', async () => {
    const shift = await shiftAt(act, site, 10, 18, { capacity: 10 })
    const volunteers = await people(500)

    const answers = await atOnce(500, (n) =>
      signUp(act, { shiftId: shift, volunteerId: volunteers[n] ?? '' }).catch((error: unknown) => error),
    )

    expect(answers.filter((answer) => answer instanceof ShiftFullError)).toHaveLength(490)
    expect(await shiftOf(shift)).toMatchObject({ taken: 10, waiting: 0 })
  })

  it('lets a volunteer who asks for ten shifts of the same time at once have one of them', async () => {
    const volunteer = await one()
    const shifts = await atOnce(10, () => shiftAt(act, site, 30, 38))

    const answers = await atOnce(10, (n) =>
      signUp(act, { shiftId: shifts[n] ?? '', volunteerId: volunteer }).catch((error: unknown) => error),
    )

    expect(answers.filter((answer) => answer instanceof ClashError)).toHaveLength(9)
    expect(await broken()).toEqual([])
  })

  it('keeps the rest that a shift asks for before the next one, to the minute', async () => {
    const volunteer = await one()
    const night = await shiftAt(act, site, 50, 58, { restMinutes: 480 })
    const [soon, rested] = [await shiftAt(act, site, 65, 70), await shiftAt(act, site, 66, 70)]
    await signUp(act, { shiftId: night, volunteerId: volunteer })

    await expect(signUp(act, { shiftId: soon, volunteerId: volunteer })).rejects.toBeInstanceOf(RestError)
    await expect(signUp(act, { shiftId: rested, volunteerId: volunteer })).resolves.toHaveProperty('id')
  })

  it('asks for skills, at their level, with a certificate that holds on the day of the shift', async () => {
    const skills = [{ skill: 'First Aid', level: 'TRAINED' as const }]
    const tomorrow = hoursAhead(24).toISOString().slice(0, 10)
    const able = (level: 'BASIC' | 'TRAINED', validUntil: string | null) =>
      person('王芳', { skills: [{ skill: 'first aid', level, validUntil }] })
    const [without = '', basic = '', expiring = '', holding = ''] = await register(act, world.owner, [
      person('李雷'),
      able('BASIC', null),
      able('TRAINED', tomorrow),
      able('TRAINED', null),
    ])
    const shift = await shiftAt(act, site, 72, 80, { capacity: 5, skills })
    const tries = [without, basic, expiring].map((volunteerId) => signUp(act, { shiftId: shift, volunteerId }))

    const refusals = await Promise.all(tries.map((it) => it.catch((error: unknown) => error)))

    expect(refusals.every((error) => error instanceof NotQualifiedError)).toBe(true)
    expect((refusals[2] as Error).message).toContain(`whose certificate expires on ${tomorrow}`)
    await expect(signUp(act, { shiftId: shift, volunteerId: holding })).resolves.toHaveProperty('id')
  })

  it('gives a free place to who waits longest and can come', async () => {
    const shift = await shiftAt(act, site, 100, 108)
    const elsewhere = await shiftAt(act, site, 100, 108, { capacity: 2 })
    const [first = '', second = '', third = ''] = await people(3)
    const place = await signUp(act, { shiftId: shift, volunteerId: first })
    const waits = await signUp(act, { shiftId: shift, volunteerId: second, waitlist: true })
    const waitsToo = await signUp(act, { shiftId: shift, volunteerId: third, waitlist: true })
    await signUp(act, { shiftId: elsewhere, volunteerId: second })

    const { events } = await cancelSignup(act, { signupId: place.id })

    expect(events.map(({ event }) => event)).toEqual(['signup.cancelled', 'signup.confirmed', 'shift.filled'])
    expect(await Promise.all([waits.id, waitsToo.id].map(statusOf))).toEqual(['WAITLISTED', 'CONFIRMED'])
  })

  it('says that there is a gap where nobody waits for a place that is given up', async () => {
    const shift = await shiftAt(act, site, 120, 128)
    const place = await signUp(act, { shiftId: shift, volunteerId: await one() })

    const { events } = await cancelSignup(act, { signupId: place.id })

    expect(events.map(({ event }) => event)).toEqual(['signup.cancelled', 'shift.coverage_gap'])
    await expect(cancelSignup(act, { signupId: place.id })).rejects.toBeInstanceOf(ConflictError)
  })

  it('is for who belongs to the organisation that asks, in shifts that are open to them', async () => {
    const other = await world.as(world.other)
    const [stranger = ''] = await crowd(other, world.other, 1)
    const [own, open] = [await shiftAt(act, site, 10, 12), await shiftAt(act, site, 10, 12, { openToOthers: true })]

    await expect(signUp(act, { shiftId: own, volunteerId: stranger })).rejects.toBeInstanceOf(NotFoundError)
    await expect(signUp(other, { shiftId: own, volunteerId: stranger })).rejects.toBeInstanceOf(ForbiddenError)
    await expect(signUp(other, { shiftId: open, volunteerId: stranger })).resolves.toHaveProperty('id')
    const overriding = assignVolunteer(other, {
      shiftId: open,
      volunteerId: stranger,
      override: ['CAPACITY'],
      reason: 'x',
    })
    await expect(overriding).rejects.toBeInstanceOf(ForbiddenError)
  })
})

describe('a coordinator', () => {
  it('goes beyond the capacity with a reason that is kept, and the place that is freed then goes to nobody', async () => {
    const shift = await shiftAt(act, site, 140, 148)
    const [first = '', second = ''] = await people(2)
    const place = await signUp(act, { shiftId: shift, volunteerId: first })
    const override = { override: ['CAPACITY' as const], reason: '暴雪' }

    const extra = await assignVolunteer(act, { shiftId: shift, volunteerId: second, ...override })

    const row = await world.db.prisma.signup.findUniqueOrThrow({ where: { id: extra.id } })
    expect(row).toMatchObject({ status: 'CONFIRMED', overrides: ['CAPACITY'], overrideReason: '暴雪' })
    expect(await shiftOf(shift)).toMatchObject({ taken: 2, overbooked: 1 })
    await cancelSignup(act, { signupId: place.id })
    expect(await shiftOf(shift)).toMatchObject({ taken: 1, overbooked: 1 })
    await expect(signUp(act, { shiftId: shift, volunteerId: await one() })).rejects.toBeInstanceOf(ShiftFullError)
  })

  it('may shorten the rest, and cannot put anybody in two places', async () => {
    const volunteer = await one()
    const early = await shiftAt(act, site, 200, 208, { restMinutes: 600 })
    const [late, same] = [await shiftAt(act, site, 210, 212), await shiftAt(act, site, 204, 206)]
    await signUp(act, { shiftId: early, volunteerId: volunteer })
    const override = ['CAPACITY', 'REST', 'SKILL', 'PAST'] as const

    const place = assignVolunteer(act, {
      shiftId: late,
      volunteerId: volunteer,
      override: ['REST'],
      reason: '人手不足',
    })
    await expect(place).resolves.toHaveProperty('id')
    const twice = assignVolunteer(act, { shiftId: same, volunteerId: volunteer, override, reason: '人手不足' })
    await expect(twice).rejects.toBeInstanceOf(ClashError)
  })

  it('says why, or overrides nothing', async () => {
    const shift = await shiftAt(act, site, 220, 222)
    const silent = assignVolunteer(act, { shiftId: shift, volunteerId: await one(), override: ['REST'] })
    await expect(silent).rejects.toMatchObject({ fieldErrors: [{ code: 'REQUIRED', path: ['reason'] }] })
  })
})

describe('swapping', () => {
  it('leaves nobody in two places and nobody without one when 200 swap at once', async () => {
    const size = 20
    const volunteers = await people(size)
    // Two days of ten shifts each of the same hours: who swaps within a day moves, who swaps across days would clash.
    const shifts = await atOnce(size, (n) => shiftAt(act, site, 300 + (n % 2) * 24, 308 + (n % 2) * 24))
    for (const [n, shift] of shifts.entries()) await signUp(act, { shiftId: shift, volunteerId: volunteers[n] ?? '' })
    const places = async () =>
      world.db.prisma.signup.findMany({ where: { shiftId: { in: shifts }, status: 'CONFIRMED' } })

    const outcomes = await atOnce(200, async (n) => {
      const now = await places()
      const [a, b] = [now[n % size], now[(n * 7 + 3) % size]]
      return swapSignups(act, { signupId: a?.id ?? '', withId: b?.id ?? '' }).catch((error: unknown) => error)
    })

    const done = outcomes.filter((outcome) => !(outcome instanceof Error))
    const refused = outcomes.filter((outcome) => outcome instanceof Error)
    expect(done.length).toBeGreaterThan(5)
    expect(refused.every((error) => error instanceof ConflictError || error instanceof ClashError)).toBe(true)
    const after = await places()
    expect(new Set(after.map(({ shiftId }) => shiftId)).size).toBe(size)
    expect(after.map(({ volunteerId }) => volunteerId).sort()).toEqual([...volunteers].sort())
    expect(await broken()).toEqual([])
  })

  it('keeps what was on record, and refuses what one of the two cannot do', async () => {
    const [a = '', b = ''] = await people(2)
    const [early, late] = [await shiftAt(act, site, 400, 402), await shiftAt(act, site, 410, 412)]
    const busy = await shiftAt(act, site, 411, 413)
    const mine = await signUp(act, { shiftId: early, volunteerId: a })
    const theirs = await signUp(act, { shiftId: late, volunteerId: b })
    const inTheWay = await signUp(act, { shiftId: busy, volunteerId: a })

    await expect(swapSignups(act, { signupId: mine.id, withId: theirs.id })).rejects.toBeInstanceOf(ClashError)
    await cancelSignup(act, { signupId: inTheWay.id })
    const swapped = await swapSignups(act, { signupId: mine.id, withId: theirs.id })

    const place = await world.db.prisma.signup.findUniqueOrThrow({ where: { id: swapped.id } })
    expect(place).toMatchObject({ volunteerId: a, shiftId: late, status: 'CONFIRMED' })
    const old = await world.db.prisma.signup.findUniqueOrThrow({ where: { id: mine.id } })
    expect(old).toMatchObject({ status: 'CANCELLED', cancelReason: 'SWAPPED' })
  })
})

describe('a shift that changes', () => {
  it('moves with those who can come then, and frees the places of the others', async () => {
    const [free = '', busy = ''] = await people(2)
    const shift = await shiftAt(act, site, 500, 508, { capacity: 2 })
    const later = await shiftAt(act, site, 512, 520)
    const stays = await signUp(act, { shiftId: shift, volunteerId: free })
    const clashes = await signUp(act, { shiftId: shift, volunteerId: busy })
    await signUp(act, { shiftId: later, volunteerId: busy })

    const { events } = await changeShift(act, { shiftId: shift, startsAt: hoursAhead(510), endsAt: hoursAhead(518) })

    expect(events.map(({ event }) => event)).toEqual(['signup.cancelled', 'shift.changed', 'shift.coverage_gap'])
    expect(await Promise.all([stays.id, clashes.id].map(statusOf))).toEqual(['CONFIRMED', 'CANCELLED'])
    const other = await shiftAt(act, site, 516, 524)
    await expect(signUp(act, { shiftId: other, volunteerId: free })).rejects.toBeInstanceOf(ClashError)
    expect(await broken()).toEqual([])
  })

  it('lets those wait again who came last where there are fewer places, before those who waited', async () => {
    const [a = '', b = '', c = ''] = await people(3)
    const shift = await shiftAt(act, site, 530, 538, { capacity: 2 })
    const first = await signUp(act, { shiftId: shift, volunteerId: a })
    const second = await signUp(act, { shiftId: shift, volunteerId: b })
    const third = await signUp(act, { shiftId: shift, volunteerId: c, waitlist: true })

    await changeShift(act, { shiftId: shift, capacity: 1 })

    expect(await Promise.all([first.id, second.id, third.id].map(statusOf))).toEqual([
      'CONFIRMED',
      'WAITLISTED',
      'WAITLISTED',
    ])
    await cancelSignup(act, { signupId: first.id })
    expect(await Promise.all([second.id, third.id].map(statusOf))).toEqual(['CONFIRMED', 'WAITLISTED'])
    await changeShift(act, { shiftId: shift, capacity: 2 })
    expect(await statusOf(third.id)).toBe('CONFIRMED')
    expect(await broken()).toEqual([])
  })

  it('takes its places with it when it is cancelled', async () => {
    const shift = await shiftAt(act, site, 550, 558)
    const place = await signUp(act, { shiftId: shift, volunteerId: await one() })
    const other = await world.as(world.other)
    await expect(cancelShift(other, { shiftId: shift, reason: 'x' })).rejects.toBeInstanceOf(NotFoundError)

    const { events } = await cancelShift(act, { shiftId: shift, reason: '卡点撤销' })

    expect(events.map(({ event }) => event)).toEqual(['shift.cancelled', 'signup.cancelled'])
    expect(await statusOf(place.id)).toBe('CANCELLED')
    await expect(signUp(act, { shiftId: shift, volunteerId: await one() })).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('the database itself', () => {
  it('refuses a second place at the same time, a shorter rest and one place too many, whoever writes', async () => {
    const [a = '', b = ''] = await people(2)
    const [shift, same] = [await shiftAt(act, site, 600, 608, { restMinutes: 60 }), await shiftAt(act, site, 604, 612)]
    const next = await shiftAt(act, site, 608, 616)
    await signUp(act, { shiftId: shift, volunteerId: a })
    const force = (shiftId: string, volunteerId: string) =>
      world.db.query(
        sql`INSERT INTO signups (id, shift_id, volunteer_id, status) VALUES (gen_random_uuid(), ${shiftId}::uuid, ${volunteerId}::uuid, 'CONFIRMED')`,
      )

    await expect(force(same, a)).rejects.toMatchObject({ constraint: 'signup_clash' })
    await expect(force(next, a)).rejects.toMatchObject({ constraint: 'signup_rest' })
    await expect(force(shift, b)).rejects.toMatchObject({ constraint: 'shift_not_overbooked' })
  })
})
