import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atOnce } from '../../test/api.ts'
import { checkpoint, crowd, hour, hoursAhead, person, register, shiftAt } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { approveHours, checkIn, checkOut } from '../shifts/check-in.ts'
import { createShift } from '../shifts/create-shifts.ts'
import { assignVolunteer, signUp } from '../shifts/sign-up.ts'
import { endAffiliation, startAffiliation } from './affiliate-volunteer.ts'
import { readCounts } from './counts.ts'
import { eraseVolunteer } from './erase-volunteer.ts'
import { formTeam, joinTeam, leaveTeam } from './form-team.ts'
import { registerVolunteers } from './register-volunteers.ts'
import { setSkill, updateVolunteer } from './update-volunteer.ts'

let world: World
let act: Act
let other: Act

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
  other = await world.as(world.other)
})
afterAll(() => world.close())

const volunteerOf = (id: string) =>
  world.db.prisma.volunteer.findUniqueOrThrow({ where: { id }, include: { skills: true, affiliations: true } })

async function registered(subject: { organizationId?: string; regionId?: string }): Promise<bigint> {
  const about = { organizationId: null, regionId: null, duty: null, ...subject }
  const [counts] = await readCounts(world.db, [about], { before: null, known: null })
  return counts?.amounts.get('REGISTERED')?.value ?? 0n
}

describe('registering', () => {
  it('takes 500 a call, and the same references again make nobody twice', async () => {
    const before = await registered({ organizationId: world.owner })
    const rows = Array.from({ length: 500 }, (_, n) => person(`志愿者${n}`, { reference: `A-${n}` }))

    const first = await registerVolunteers(act, null, rows)
    const again = await registerVolunteers(act, null, rows)

    expect(first.every((row) => 'id' in row && row.created)).toBe(true)
    expect(again).toEqual(first.map((row) => ({ ...row, created: false })))
    expect((await registered({ organizationId: world.owner })) - before).toBe(500n)
  })

  it('makes one volunteer of a reference that many send at once', async () => {
    const answers = await atOnce(20, () => registerVolunteers(act, null, [person('赵敏', { reference: 'same' })]))
    const ids = answers.flat().map((row) => ('id' in row ? row.id : row.error))
    expect(new Set(ids).size).toBe(1)
    expect(answers.flat().filter((row) => 'id' in row && row.created)).toHaveLength(1)
  })

  it('says of each bad row what is wrong with it, and takes the others', async () => {
    const rows = [
      person('好'),
      person('', {}),
      person('a', { region: '999999' }),
      person('b', { phone: 'call me' }),
      person('c', { skills: [{ skill: 'first aid', level: 'TRAINED', validUntil: '2020-01-01' }] }),
      person('d', { position: { latitude: '91', longitude: '120' } }),
      person('e', { availability: [{ day: 'MONDAY', from: '20:00', to: '08:00' }] }),
      person('f', { languages: ['中文'] }),
      person('g', { consentedAt: new Date(Date.now() + hour) }),
    ]

    const results = await registerVolunteers(act, null, rows)

    const codes = results.map((row) =>
      'error' in row ? (row.error as never as { fieldErrors: { code: string }[] }).fieldErrors[0]?.code : 'made',
    )
    expect(codes).toEqual([
      'made',
      'TOO_SHORT',
      'REGION_NOT_FOUND',
      'BAD_PHONE',
      'EXPIRED',
      'BAD_POSITION',
      'ENDS_BEFORE_IT_BEGINS',
      'BAD_LANGUAGE',
      'IN_FUTURE',
    ])
  })

  it('is for one organisation by itself', async () => {
    await expect(registerVolunteers(other, world.owner, [person('x')])).rejects.toBeInstanceOf(ForbiddenError)
    await expect(registerVolunteers(act, null, [])).rejects.toMatchObject({
      fieldErrors: [{ code: 'BAD_NUMBER_OF_ROWS' }],
    })
  })
})

describe('a volunteer', () => {
  it('is changed by an organisation that he or she belongs to, and is not there for others', async () => {
    const [id = ''] = await register(act, world.owner, [person('孙丽')])

    await updateVolunteer(act, id, {
      phone: '+86 571 8888 6666',
      availability: [{ day: 'SUNDAY', from: '08:00', to: '24:00' }],
    })
    await setSkill(act, id, { skill: ' First   AID ', level: 'BASIC' })
    await setSkill(act, id, { skill: 'first aid', level: 'EXPERT', certificate: 'C-1' })

    const row = await volunteerOf(id)
    expect(row).toMatchObject({ name: '孙丽', phone: '+86 571 8888 6666', availability: [6 * 1440 + 480, 7 * 1440] })
    expect(row.skills).toMatchObject([{ skill: 'first aid', level: 'EXPERT', certificate: 'C-1' }])
    await expect(updateVolunteer(other, id, { phone: '12345' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(setSkill(other, id, { skill: 'x', level: 'BASIC' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(eraseVolunteer(other, { volunteerId: id })).rejects.toBeInstanceOf(NotFoundError)
  })

  it('who belongs to two organisations is one person of the region and one of each', async () => {
    const subjects = [{ regionId: world.city }, { organizationId: world.owner }, { organizationId: world.other }]
    const before = await Promise.all(subjects.map(registered))
    const [id = ''] = await register(act, world.owner, [person('周杰')])

    await startAffiliation(act, { volunteerId: id, organizationId: world.other, consent: 'both' })

    const after = await Promise.all(subjects.map(registered))
    expect(after.map((count, n) => count - (before[n] ?? 0n))).toEqual([1n, 1n, 1n])
    await expect(updateVolunteer(other, id, { phone: '12345' })).resolves.toEqual({ id })
    const twice = startAffiliation(act, { volunteerId: id, organizationId: world.other, consent: 'both' })
    await expect(twice).rejects.toBeInstanceOf(ConflictError)
    await endAffiliation(other, { volunteerId: id, organizationId: world.other })
    await expect(updateVolunteer(other, id, { phone: '12345' })).rejects.toBeInstanceOf(NotFoundError)
    expect((await registered({ organizationId: world.other })) - (before[2] ?? 0n)).toBe(0n)
  })

  it('who moves counts in the new region from then on', async () => {
    const [id = ''] = await register(act, world.owner, [person('吴刚')])
    const before = await Promise.all(
      [world.city, world.otherCity, world.province].map((regionId) => registered({ regionId })),
    )

    await updateVolunteer(act, id, { region: '330300' })

    const after = await Promise.all(
      [world.city, world.otherCity, world.province].map((regionId) => registered({ regionId })),
    )
    expect(after.map((count, n) => count - (before[n] ?? 0n))).toEqual([-1n, 1n, 0n])
  })

  it('joins a team of the organisation, once, and leaves it', async () => {
    const { id: team } = await formTeam(act, { organizationId: world.owner, nameZh: '应急组' })
    const [member = ''] = await crowd(act, world.owner, 1)
    const [stranger = ''] = await crowd(other, world.other, 1)
    await joinTeam(act, { teamId: team, volunteerId: member })
    await expect(joinTeam(act, { teamId: team, volunteerId: member })).rejects.toBeInstanceOf(ConflictError)
    await expect(joinTeam(act, { teamId: team, volunteerId: stranger })).rejects.toBeInstanceOf(NotFoundError)
    await expect(joinTeam(other, { teamId: team, volunteerId: stranger })).rejects.toBeInstanceOf(NotFoundError)
    await leaveTeam(act, { teamId: team, volunteerId: member })
    await expect(leaveTeam(act, { teamId: team, volunteerId: member })).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('erasing', () => {
  it('leaves nothing personal, gives places ahead to who waits, and leaves counts and hours as they were', async () => {
    const personal = {
      phone: '13800000000',
      email: 'li@example.org',
      address: '西湖区文三路1号',
      healthNote: '哮喘',
      reference: 'E-1',
    }
    const position = { latitude: '30.2', longitude: '120.1' }
    const skills = [{ skill: 'first aid', level: 'BASIC' as const, certificate: 'CERT-9' }]
    const [id = '', waiting = ''] = await register(act, world.owner, [
      person('李小龙', { ...personal, position, skills, languages: ['zh'] }),
      person('等'),
    ])
    const site = await checkpoint(act, world.owner)
    const startsAt = hoursAhead(-6)
    const done = await createShift(act, { siteId: site, capacity: 1, publish: true, startsAt, endsAt: hoursAhead(-2) })
    const served = await assignVolunteer(act, {
      shiftId: done.id,
      volunteerId: id,
      override: ['PAST'],
      reason: '李小龙 来过',
    })
    const attendance = await checkIn(act, { signupId: served.id, at: startsAt })
    await checkOut(act, { attendanceId: attendance.id, at: hoursAhead(-2) })
    await approveHours(act, { attendanceId: attendance.id })
    const ahead = await shiftAt(act, site, 10, 18)
    await signUp(act, { shiftId: ahead, volunteerId: id })
    const next = await signUp(act, { shiftId: ahead, volunteerId: waiting, waitlist: true })
    const about = { organizationId: world.owner, regionId: null, duty: null }
    const [before] = await readCounts(world.db, [about], { before: null, known: null })

    const { events } = await eraseVolunteer(act, { volunteerId: id })

    expect(events.map(({ event }) => event)).toEqual([
      'signup.cancelled',
      'signup.confirmed',
      'shift.filled',
      'volunteer.erased',
    ])
    expect((await world.db.prisma.signup.findUniqueOrThrow({ where: { id: next.id } })).status).toBe('CONFIRMED')
    const [after] = await readCounts(world.db, [about], { before: null, known: null })
    expect(after?.amounts).toEqual(before?.amounts)
    expect(after?.amounts.get('APPROVED')?.value).toBe(240n)
    const { rows } = await world.db.pool.query<{ name: string }>(
      "SELECT c.table_name AS name FROM information_schema.tables c WHERE c.table_schema = 'public' AND c.table_type = 'BASE TABLE'",
    )
    const dump = await Promise.all(
      rows.map(({ name }) => world.db.pool.query(`SELECT t::text AS line FROM "${name}" t`)),
    )
    const text = dump.flatMap((table) => table.rows.map(({ line }) => line as string)).join('\n')
    expect(text).not.toMatch(/李小龙|13800000000|li@example\.org|文三路|哮喘|CERT-9|E-1\b/)
    await expect(eraseVolunteer(act, { volunteerId: id })).rejects.toBeInstanceOf(ConflictError)
    await expect(signUp(act, { shiftId: ahead, volunteerId: id })).rejects.toBeInstanceOf(NotFoundError)
  })

  it('keeps every rule while others take, leave and wait for the same places', async () => {
    const site = await checkpoint(act, world.owner)
    const shifts = await atOnce(4, (n) => shiftAt(act, site, 10 * n + 100, 10 * n + 108, { capacity: 2 }))
    const people = await crowd(act, world.owner, 12)
    await atOnce(48, (n) =>
      signUp(act, { shiftId: shifts[n % 4] ?? '', volunteerId: people[Math.floor(n / 4)] ?? '', waitlist: true }),
    )

    await atOnce(11, (n) => eraseVolunteer(act, { volunteerId: people[n] ?? '' }))

    const rows = await world.db.prisma.shift.findMany({ where: { id: { in: shifts } } })
    expect(rows.map(({ taken, waiting }) => [taken, waiting])).toEqual(Array(4).fill([1, 0]))
  })
})
