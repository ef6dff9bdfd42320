import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkpoint, hour, minute, person, register } from '../../test/people.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { DomainError } from '../errors.ts'
import { approveHours, checkIn, checkOut, correctHours, disputeHours, markNoShow } from '../shifts/check-in.ts'
import { createShift } from '../shifts/create-shifts.ts'
import { assignVolunteer } from '../shifts/sign-up.ts'
import { endAffiliation } from './affiliate-volunteer.ts'
import { type CountKind, type CountSubject, readCountDays, readCountGroups, readCounts } from './counts.ts'
import { formTeam } from './form-team.ts'
import { reportHeadcount, withdrawHeadcount } from './report-headcount.ts'
import { updateVolunteer } from './update-volunteer.ts'

// The kept counts against a naive sum over the entries, and those against what really happened.

const runs = Number(process.env.PROPERTY_RUNS ?? 6)
let world: World
let act: Act
let sites: string[]

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
  // The test sets the clock, so that records spread over weeks of recorded time.
  await world.db.pool.query(`
    CREATE TABLE test_clock (at timestamptz NOT NULL); INSERT INTO test_clock VALUES (now() - interval '20 days');
    CREATE OR REPLACE FUNCTION recorded_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM test_clock'`)
  sites = [await checkpoint(act, world.owner), await checkpoint(act, world.owner, '330300')]
})
afterAll(() => world.close())

const nothing: CountSubject = { organizationId: null, regionId: null, duty: null }
const subjects = (): CountSubject[] => [
  nothing,
  { ...nothing, organizationId: world.owner },
  { ...nothing, regionId: world.city },
  { ...nothing, regionId: world.province },
  { ...nothing, regionId: world.country, duty: 'CHECKPOINT' },
  { ...nothing, organizationId: world.owner, duty: 'CHECKPOINT' },
  { ...nothing, organizationId: world.owner, regionId: world.otherCity },
]

interface Entry {
  kind: CountKind
  effectiveAt: Date
  recordedAt: Date
  amount: bigint
  scopes: string[]
}

async function entries(): Promise<Entry[]> {
  return world.db.query<Entry>(
    sql`SELECT e.*, a.scopes FROM count_entries e JOIN count_accounts a ON a.id = e.account_id`,
  )
}

function naive(all: Entry[], scope: string, before: number, known: number): Record<string, bigint> {
  const sums: Record<string, bigint> = {}
  for (const { kind, effectiveAt, recordedAt, amount, scopes } of all) {
    if (!scopes.includes(scope) || effectiveAt.getTime() >= before || recordedAt.getTime() >= known) continue
    sums[kind] = (sums[kind] ?? 0n) + amount
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0n))
}

const told = (amounts: ReadonlyMap<CountKind, { value: bigint }>) =>
  Object.fromEntries([...amounts].filter(([, { value }]) => value !== 0n).map(([kind, { value }]) => [kind, value]))

const anyStep = fc.record({
  type: fc.constantFrom(
    'serve',
    'serve',
    'serve',
    'register',
    'move',
    'leave',
    'correct',
    'dispute',
    'approve',
    'approve',
    'miss',
    'report',
    'withdraw',
    'team',
  ),
  pick: fc.nat(1000),
  ago: fc.integer({ min: 1, max: 12 * 24 * 60 }),
  advance: fc.oneof(fc.nat(30), fc.nat(2 * 24 * 60)),
})

describe('kept counts', () => {
  it(`equal the naive sum over the entries, at any two times, after any of ${runs} random histories`, async () => {
    let checks = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 15, maxLength: 30, size: 'max' }),
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 6, maxLength: 6 }),
        async (steps, cuts) => {
          const walk = new Walk()
          for (const step of steps) await walk.step(step)
          const all = await entries()
          const scopes = await world.db.query<{ scope: string }>(sql`
            SELECT count_scope(o, r, d) AS scope FROM unnest(${subjects().map((it) => it.organizationId)}::uuid[], ${subjects().map((it) => it.regionId)}::uuid[],
              ${subjects().map((it) => it.duty)}::duty_kind[]) WITH ORDINALITY AS u(o, r, d, n) ORDER BY n`)
          const times = all.flatMap(({ effectiveAt, recordedAt }) => [effectiveAt.getTime(), recordedAt.getTime()])
          // At an entry's own time, right after it, and anywhere.
          const at = (n: number) => (times[n % times.length] ?? 0) + (n % 3) * 37_000 + (n % 2)
          for (const [b, k] of [...cuts, [null, null] as const]) {
            const cut = { before: b === null ? null : new Date(at(b)), known: k === null ? null : new Date(at(k)) }
            const counts = await readCounts(world.db, subjects(), cut)
            const [before, known] = [cut.before, cut.known].map((it) => it?.getTime() ?? Number.POSITIVE_INFINITY)
            for (const [n, { scope }] of scopes.entries()) {
              expect(told(counts[n]?.amounts ?? new Map())).toEqual(naive(all, scope, before ?? 0, known ?? 0))
              checks++
            }
          }
          await checkTruth()
        },
      ),
      { numRuns: runs },
    )
    console.info(`kept counts: ${runs} histories, ${checks} figures equal the naive sum`)
  }, 600_000)

  it('fall into parts by region, organisation and duty that add up, and into days', async () => {
    const everything = { ...nothing, regionId: world.province }
    const cut = { before: null, known: null }
    const [whole] = await readCounts(world.db, [everything], cut)
    const served = whole?.amounts.get('SERVED')?.value
    for (const by of ['REGION', 'ORGANIZATION', 'DUTY'] as const) {
      const groups = await readCountGroups(world.db, everything, cut, by)
      const sum = groups.reduce((total, { counts }) => total + (counts.amounts.get('SERVED')?.value ?? 0n), 0n)
      expect([by, sum]).toEqual([by, served])
    }
    const day = (at: number) => new Date(at).toISOString().slice(0, 10)
    const days = await readCountDays(world.db, everything, {
      from: day(Date.now() - 60 * 24 * hour),
      to: day(Date.now() + 24 * hour),
      timeZone: 'Pacific/Chatham',
    })
    expect(days.length).toBe(62)
    expect(days.reduce((total, { amounts }) => total + (amounts.get('SERVED')?.value ?? 0n), 0n)).toBe(served)
  })

  it('answer the same for ever as known at a time', async () => {
    const clock = await now()
    await world.db.query(sql`UPDATE test_clock SET at = at + interval '1 minute'`)
    const cut = { before: new Date(clock), known: new Date(clock + 1) }
    const [first] = await readCounts(world.db, [nothing], cut)

    const walk = new Walk()
    for (const type of ['serve', 'register', 'serve', 'approve'])
      await walk.step({ type, pick: 1, ago: 600, advance: 5 })

    const [again] = await readCounts(world.db, [nothing], cut)
    expect(again?.amounts).toEqual(first?.amounts)
  })
})

async function now(): Promise<number> {
  const [row] = await world.db.query<{ at: Date }>(sql`SELECT at FROM test_clock`)
  return row?.at.getTime() ?? 0
}

/** The figures of now against the rows themselves. */
async function checkTruth(): Promise<void> {
  const [counts] = await readCounts(world.db, [{ ...nothing, organizationId: world.owner }], {
    before: null,
    known: null,
  })
  const [truth] = await world.db.query<Record<string, bigint>>(sql`
    SELECT (SELECT count(*) FROM affiliations WHERE organization_id = o.id AND until IS NULL) AS registered,
      count(DISTINCT t.volunteer_id) FILTER (WHERE t.checked_in_at IS NOT NULL) AS active, count(*) FILTER (WHERE t.status = 'CHECKED_IN') AS on_duty,
      count(*) FILTER (WHERE t.checked_in_at IS NOT NULL) AS served, count(*) FILTER (WHERE t.status = 'NO_SHOW') AS no_show,
      COALESCE(sum(t.minutes), 0) AS worked, COALESCE(sum(t.minutes) FILTER (WHERE t.status = 'APPROVED'), 0) AS approved
    FROM organizations o LEFT JOIN attendances t ON t.organization_id = o.id WHERE o.id = ${world.owner}::uuid GROUP BY o.id`)
  const value = (kind: CountKind) => counts?.amounts.get(kind)?.value ?? 0n
  const kinds = ['REGISTERED', 'ACTIVE', 'ON_DUTY', 'SERVED', 'NO_SHOW', 'WORKED', 'APPROVED'] as const
  const names = ['registered', 'active', 'onDuty', 'served', 'noShow', 'worked', 'approved'] as const
  expect(kinds.map(value)).toEqual(names.map((name) => truth?.[name]))
}

/** A random history; what the rules refuse leaves no trace. */
class Walk {
  readonly volunteers: string[] = []
  readonly attendances: string[] = []
  readonly headcounts: string[] = []

  async step(step: { type: string; pick: number; ago: number; advance: number }): Promise<void> {
    await world.db.query(sql`UPDATE test_clock SET at = least(at + make_interval(mins => ${step.advance}), now())`)
    await this.perform(step).catch((error: unknown) => expect(error).toBeInstanceOf(DomainError))
  }

  private async perform({ type, pick, ago }: { type: string; pick: number; ago: number }): Promise<void> {
    const of = (list: string[]) => list[pick % Math.max(1, list.length)] ?? '00000000-0000-0000-0000-000000000000'
    const at = new Date((await now()) - ago * minute)
    const attendanceId = of(this.attendances)
    if (type === 'serve' || type === 'miss') {
      const [fresh = ''] = pick % 3 && this.volunteers.length ? [of(this.volunteers)] : await this.register()
      const shift = {
        siteId: sites[pick % 2] ?? '',
        capacity: 1,
        publish: true,
        startsAt: at,
        endsAt: new Date(at.getTime() + 4 * hour),
      }
      const { id: shiftId } = await createShift(act, shift)
      const place = await assignVolunteer(act, { shiftId, volunteerId: fresh, override: ['PAST', 'REST'], reason: 'x' })
      if (type === 'miss') return void (await markNoShow(act, { signupId: place.id }))
      const { id } = await checkIn(act, { signupId: place.id, at: new Date(at.getTime() + (pick % 60) * minute) })
      this.attendances.push(id)
      if (pick % 5) await checkOut(act, { attendanceId: id, at: new Date(at.getTime() + (60 + (pick % 200)) * minute) })
    } else if (type === 'register') await this.register()
    else if (type === 'move')
      await updateVolunteer(act, of(this.volunteers), { region: pick % 2 ? '330100' : '330300' })
    else if (type === 'leave')
      await endAffiliation(act, { volunteerId: of(this.volunteers), organizationId: world.owner })
    else if (type === 'correct') await correctHours(act, { attendanceId, minutes: pick % 240, reason: 'x' })
    else if (type === 'dispute') await disputeHours(act, { attendanceId, reason: 'x' })
    else if (type === 'approve') await approveHours(act, { attendanceId })
    else if (type === 'team') await formTeam(act, { organizationId: world.owner, nameZh: '队', formedAt: at })
    else if (type === 'report') {
      const report = {
        organizationId: world.owner,
        kind: 'VOLUNTEERS' as const,
        amount: BigInt(pick + 1),
        source: 's',
        externalReference: `${Math.random()}`,
      }
      this.headcounts.push((await reportHeadcount(act, { ...report, occurredAt: at })).id)
    } else await withdrawHeadcount(act, of(this.headcounts))
  }

  private async register(): Promise<string[]> {
    const ids = await register(act, world.owner, [person('人', { region: Math.random() < 0.5 ? '330100' : '330300' })])
    this.volunteers.push(...ids)
    return ids
  }
}
