import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkpoint, crowd, hour, minute, person, register } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { issueCertificate, revokeCertificate, verifyCertificate } from '../volunteers/issue-certificate.ts'
import { approveHours, checkIn, checkInWithCode, checkOut, correctHours, disputeHours, markNoShow } from './check-in.ts'
import { createShift } from './create-shifts.ts'
import { assignVolunteer } from './sign-up.ts'
import { readSiteCode, siteCodeSvg } from './site-code.ts'

let world: World
let act: Act
let site: string

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
  site = await checkpoint(act, world.owner)
})
afterAll(() => world.close())

const past = { override: ['PAST' as const], reason: '补录' }

/** A place of a new volunteer in a shift that begins so many minutes from now and lasts four hours, with a break of 30 minutes. */
async function place(minutesFromNow: number, name = '张伟') {
  const [volunteer = ''] = await register(act, world.owner, [person(name)])
  const startsAt = new Date(Date.now() + minutesFromNow * minute)
  const endsAt = new Date(startsAt.getTime() + 4 * hour)
  const shift = await createShift(act, { siteId: site, capacity: 1, breakMinutes: 30, publish: true, startsAt, endsAt })
  const { id } = await assignVolunteer(act, { shiftId: shift.id, volunteerId: volunteer, ...past })
  return { id, volunteer, startsAt, endsAt }
}
const attendanceOf = (id: string) => world.db.prisma.attendance.findUniqueOrThrow({ where: { id } })
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

/** An attendance that is over, with the hours by the clock. */
async function served(name?: string) {
  const { id: signupId, volunteer, startsAt, endsAt } = await place(-300, name)
  const { id } = await checkIn(act, { signupId, at: startsAt })
  await checkOut(act, { attendanceId: id, at: endsAt })
  return { id, volunteer, startsAt, endsAt }
}

describe('checking in and out', () => {
  it('says how late somebody came, and counts what lies within the shift without its break', async () => {
    const { id: signupId, startsAt, endsAt } = await place(-300)

    const { id } = await checkIn(act, { signupId, at: after(startsAt, 25) })
    await checkOut(act, { attendanceId: id, at: after(endsAt, 40) })

    expect(await attendanceOf(id)).toMatchObject({ status: 'CHECKED_OUT', lateMinutes: 25, minutes: 240 - 25 - 30 })
  })

  it('is refused a day early, after the end, twice, and in the future', async () => {
    const { id: tomorrow } = await place(25 * 60)
    const { id: over, endsAt } = await place(-300)
    const { id: now } = await place(-10)
    await checkIn(act, { signupId: now })

    const failure = (code: string) => ({ fieldErrors: [{ code, path: ['at'] }] })
    await expect(checkIn(act, { signupId: tomorrow })).rejects.toMatchObject(failure('TOO_EARLY'))
    await expect(checkIn(act, { signupId: over, at: after(endsAt, 1) })).rejects.toBeInstanceOf(ConflictError)
    await expect(checkIn(act, { signupId: now })).rejects.toBeInstanceOf(ConflictError)
    const ahead = new Date(Date.now() + hour)
    await expect(checkIn(act, { signupId: tomorrow, at: ahead })).rejects.toMatchObject(failure('IN_FUTURE'))
  })

  it('works with the code of the site, scanned or typed, for the place that the volunteer has there now', async () => {
    const { volunteer } = await place(-10)
    const { volunteer: later } = await place(20 * 60)
    const { code } = await world.db.prisma.site.findUniqueOrThrow({ where: { id: site } })
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`

    const { id } = await checkInWithCode(act, { code: `tongzhou:check-in:${code}`, volunteerId: volunteer })
    await checkOut(act, { attendanceId: id, code: typed })

    expect(await attendanceOf(id)).toMatchObject({
      checkedInBy: 'SITE_CODE',
      checkedOutBy: 'SITE_CODE',
      lateMinutes: 10,
    })
    await expect(checkInWithCode(act, { code, volunteerId: later })).rejects.toBeInstanceOf(NotFoundError)
    const unknown = checkInWithCode(act, { code: 'ABCDEFGHJKLM', volunteerId: volunteer })
    await expect(unknown).rejects.toMatchObject({ fieldErrors: [{ code: 'UNKNOWN_CODE' }] })
  })

  it('draws the code as an image that stands alone', () => {
    expect(siteCodeSvg('ABCD2345EFGH')).toMatch(/^<svg [^>]*viewBox.*<\/svg>$/s)
    expect(readSiteCode('TONGZHOU:check-in:abcd2345efgh')).toBe('ABCD2345EFGH')
  })

  it('is for the organisation of the shift alone', async () => {
    const other = await world.as(world.other)
    const { id: signupId } = await place(-10)
    await expect(checkIn(other, { signupId })).rejects.toBeInstanceOf(NotFoundError)
    const { id } = await checkIn(act, { signupId })
    await expect(checkOut(other, { attendanceId: id })).rejects.toBeInstanceOf(NotFoundError)
  })

  it('makes one attendance of many check-ins at once', async () => {
    const { id: signupId } = await place(-10)
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => checkIn(act, { signupId })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await world.db.prisma.attendance.count({ where: { signupId } })).toBe(1)
  })

  it('knows who did not come, and lets a late comer come after all', async () => {
    const { id: signupId } = await place(-60)
    const { id: ahead } = await place(60)

    const { id } = await markNoShow(act, { signupId })

    expect(await attendanceOf(id)).toMatchObject({ status: 'NO_SHOW', minutes: null })
    await expect(markNoShow(act, { signupId: ahead })).rejects.toMatchObject({ fieldErrors: [{ code: 'TOO_EARLY' }] })
    expect(await checkIn(act, { signupId })).toMatchObject({ id })
    expect(await attendanceOf(id)).toMatchObject({ status: 'CHECKED_IN', lateMinutes: 60 })
  })
})

describe('hours', () => {
  it('count when they are approved, not while they are disputed, and are approved anew after a correction', async () => {
    const { id } = await served()
    await approveHours(act, { attendanceId: id })
    await disputeHours(act, { attendanceId: id, reason: '少算了半小时' })
    expect(await attendanceOf(id)).toMatchObject({ status: 'DISPUTED', approvedAt: null })

    await correctHours(act, { attendanceId: id, minutes: 240, reason: '没有休息' })
    await approveHours(act, { attendanceId: id })

    expect(await attendanceOf(id)).toMatchObject({ status: 'APPROVED', minutes: 240, corrected: true })
    await expect(approveHours(act, { attendanceId: id })).rejects.toBeInstanceOf(ConflictError)
  })

  it('are never more than the shift lasts', async () => {
    const { id } = await served()
    const more = correctHours(act, { attendanceId: id, minutes: 241, reason: 'x' })
    await expect(more).rejects.toMatchObject({ fieldErrors: [{ code: 'HOURS_OVER_SHIFT', path: ['minutes'] }] })
    const force = world.db.query(sql`UPDATE attendances SET minutes = 241 WHERE id = ${id}::uuid`)
    await expect(force).rejects.toMatchObject({ constraint: 'attendance_within_shift' })
  })

  it('are certified with a number that anyone can check, and that says who it is only of a name that is shown', async () => {
    const { id, volunteer, startsAt } = await served('欧阳 娜娜')
    const period = { volunteerId: volunteer, organizationId: world.owner, from: after(startsAt, -60), to: new Date() }
    await expect(issueCertificate(act, period)).rejects.toBeInstanceOf(ConflictError)
    await approveHours(act, { attendanceId: id })

    const certificate = await issueCertificate(act, period)

    const { number } = await world.db.prisma.hoursCertificate.findUniqueOrThrow({ where: { id: certificate.id } })
    const told = await verifyCertificate(world.db, number.toLowerCase(), null)
    expect(told).toMatchObject({ minutes: 210n, shiftCount: 1, organizationId: world.owner, holderMatches: null })
    expect(JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
      /欧阳|娜娜/,
    )
    expect(await verifyCertificate(world.db, number, '欧阳娜娜')).toMatchObject({ holderMatches: true })
    expect(await verifyCertificate(world.db, number, '张伟')).toMatchObject({ holderMatches: false })
    expect(await verifyCertificate(world.db, 'TH-0000-0000-0000-0000', null)).toBeNull()
    await revokeCertificate(act, { certificateId: certificate.id })
    expect((await verifyCertificate(world.db, number, null))?.revokedAt).toBeInstanceOf(Date)
  })

  it('of one organisation are not certified by another', async () => {
    const [volunteer = ''] = await crowd(act, world.owner, 1)
    const other = await world.as(world.other)
    const period = { volunteerId: volunteer, from: new Date(0), to: new Date() }
    const foreign = issueCertificate(other, { ...period, organizationId: world.other })
    await expect(foreign).rejects.toBeInstanceOf(NotFoundError)
  })
})
