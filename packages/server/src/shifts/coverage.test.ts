import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkpoint, crowd, hoursAhead, person, register, shiftAt } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { coverage, openingSpans } from './coverage.ts'
import { readCoverage } from './read-coverage.ts'
import { assignVolunteer, signUp } from './sign-up.ts'
import { suggestVolunteers } from './suggest-volunteers.ts'

const at = (hour: number) => new Date(Date.UTC(2020, 1, 1, hour))
const span = (from: number, to: number) => ({ from: at(from), to: at(to) })
const shift = (id: string, from: number, to: number, taken: number) => ({
  id,
  startsAt: at(from),
  endsAt: at(to),
  taken,
})

describe('coverage', () => {
  it('finds where fewer are there than are needed, shifts or none', () => {
    const { gaps } = coverage([shift('a', 0, 8, 2), shift('b', 8, 16, 1), shift('c', 18, 24, 2)], [span(0, 24)], 2)
    expect(gaps).toEqual([
      { ...span(8, 16), present: 1, missing: 1, shiftIds: ['b'] },
      { ...span(16, 18), present: 0, missing: 2, shiftIds: [] },
    ])
  })

  it('adds up shifts that run at once, and says where they do', () => {
    const { gaps, overlaps } = coverage([shift('a', 0, 9, 1), shift('b', 8, 16, 1)], [span(0, 16)], 2)
    expect(gaps.map(({ from, to }) => [from.getUTCHours(), to.getUTCHours()])).toEqual([
      [0, 8],
      [9, 16],
    ])
    expect(overlaps).toEqual([{ ...span(8, 9), present: 2, shiftIds: ['a', 'b'] }])
  })

  it('asks for nobody while the site is closed', () => {
    const open = openingSpans([5 * 1440 + 480, 5 * 1440 + 960], 'Asia/Shanghai', span(0, 24))
    expect(open).toEqual([span(0, 8)])
    expect(coverage([shift('a', 0, 8, 1)], open, 1).gaps).toEqual([])
  })

  it('knows that opening times go on over midnight and over a change of clocks', () => {
    const monday = [0, 1440, 6 * 1440, 7 * 1440]
    const night = { from: new Date('2026-03-29T00:00:00+01:00'), to: new Date('2026-03-31T00:00:00+02:00') }
    expect(openingSpans(monday, 'Europe/Madrid', night)).toEqual([night])
  })

  it('agrees with a count of every hour for any shifts', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
      const start = seed
      const shifts = Array.from({ length: 12 }, (_, n) => {
        const from = random(60)
        return shift(`s${n}`, from, from + 1 + random(12), random(4))
      })
      const { gaps } = coverage(shifts, [span(5, 65)], 3)
      const present = (hour: number) =>
        shifts
          .filter(({ startsAt, endsAt }) => startsAt <= at(hour) && endsAt > at(hour))
          .reduce((n, s) => n + s.taken, 0)
      const hours = Array.from({ length: 60 }, (_, n) => 5 + n)
      const inGap = (hour: number) =>
        gaps.filter(({ from, to }) => from <= at(hour) && to > at(hour)).map((gap) => gap.missing)
      expect(hours.map(inGap)).toEqual(hours.map((hour) => (present(hour) < 3 ? [3 - present(hour)] : [])))
      seed = start
    }
  })
})

describe('at a site', () => {
  let world: World
  let act: Act
  let site: string
  beforeAll(async () => {
    world = await createWorld()
    act = await world.as(world.owner)
    site = await checkpoint(act, world.owner)
  })
  afterAll(() => world.close())

  const siteRow = () => world.db.prisma.site.findUniqueOrThrow({ where: { id: site } })

  it('places that were given up leave a gap, and rest that was cut short is told', async () => {
    const [one = '', two = ''] = await crowd(act, world.owner, 2)
    const [night, day] = [
      await shiftAt(act, site, 10, 18, { restMinutes: 480 }),
      await shiftAt(act, site, 18, 26, { capacity: 2 }),
    ]
    await signUp(act, { shiftId: night, volunteerId: one })
    await signUp(act, { shiftId: day, volunteerId: two })
    await assignVolunteer(act, { shiftId: day, volunteerId: one, override: ['REST'], reason: '缺人' })

    const found = await readCoverage(world.db, await siteRow(), { from: hoursAhead(9), to: hoursAhead(26) }, 2)

    expect(found.gaps.map(({ from, missing }) => [from, missing])).toEqual([
      [hoursAhead(9), 2],
      [hoursAhead(10), 1],
    ])
    expect(found.breaches).toMatchObject([{ volunteerId: one, restMinutes: 0, neededMinutes: 480 }])
  })

  it('a time that ends before it begins, or lasts ten years, is refused', async () => {
    const row = await siteRow()
    const years = readCoverage(world.db, row, { from: hoursAhead(0), to: hoursAhead(10 * 365 * 24) }, 1)
    await expect(years).rejects.toMatchObject({ fieldErrors: [{ code: 'TOO_LONG', path: ['to'] }] })
    const backwards = readCoverage(world.db, row, { from: hoursAhead(5), to: hoursAhead(4) }, 1)
    await expect(backwards).rejects.toMatchObject({ fieldErrors: [{ code: 'ENDS_BEFORE_IT_BEGINS' }] })
  })

  it('those are suggested who are qualified, free, rested and available, the nearest with the least to do first', async () => {
    const skills = [{ skill: 'first aid', level: 'TRAINED' as const }]
    const able = { skills: [{ skill: 'First Aid', level: 'EXPERT' as const }] }
    const weekday = (['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const)[
      new Date(hoursAhead(40).getTime() + 8 * 3_600_000).getUTCDay()
    ]
    const [busy = '', far = '', near = '', tired = '', rested = ''] = await register(act, world.owner, [
      person('忙', able),
      person('远', { ...able, region: '330300' }),
      person('近', able),
      person('累', able),
      person('闲', able),
      person('不会'),
      person('没空', { ...able, availability: [{ day: weekday ?? 'MONDAY', from: '00:00', to: '00:01' }] }),
    ])
    const [clashing, before, other] = [
      await shiftAt(act, site, 40, 44),
      await shiftAt(act, site, 30, 38, { restMinutes: 240 }),
      await shiftAt(act, site, 80, 84),
    ]
    await signUp(act, { shiftId: clashing, volunteerId: busy })
    await signUp(act, { shiftId: before, volunteerId: tired })
    await signUp(act, { shiftId: other, volunteerId: near })
    const wanted = { siteId: site, from: hoursAhead(40), to: hoursAhead(48), restMinutes: 0, skills }

    const found = await suggestVolunteers(world.db, wanted, 10)

    expect(found.map(({ volunteerId }) => volunteerId)).toEqual([rested, near, far])
    expect(found.map(({ sharedLevel }) => sharedLevel)).toEqual(['CITY', 'CITY', 'PROVINCE'])
  })

  it('who lives nearer comes first where both places are known, skills or none', async () => {
    const other = await world.as(world.other)
    const { openSite } = await import('./open-site.ts')
    const position = { latitude: '28.000000', longitude: '120.700000' }
    const place = await openSite(other, {
      organizationId: world.other,
      nameZh: '温州南站',
      duty: 'CHECKPOINT',
      region: '330300',
      position,
    })
    const [far, near] = await register(other, world.other, [
      person('远', { region: '330300', position: { latitude: '28.200000', longitude: '120.700000' } }),
      person('近', { region: '330300', position: { latitude: '28.010000', longitude: '120.700000' } }),
    ])
    const wanted = { siteId: place.id, from: hoursAhead(40), to: hoursAhead(48), restMinutes: 0, skills: [] }

    const found = await suggestVolunteers(world.db, wanted, 10)

    expect(found.map(({ volunteerId }) => volunteerId)).toEqual([near, far])
    expect(found[0]?.distanceMetres).toBe(1112)
  })
})
