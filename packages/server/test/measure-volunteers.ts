// Measures what volunteers and shifts cost in a database that `tongzhou seed --volunteers … --shifts …` filled, as
// medians in milliseconds. Not a test: numbers of one machine compare only with others of the same.
//
//   TONGZHOU_DATA_DIR=… node packages/server/test/measure-volunteers.ts

import { openMigrated } from '../src/command/with-database.ts'
import { sql } from '../src/database/sql.ts'
import { readCoverage } from '../src/shifts/read-coverage.ts'
import { signUp } from '../src/shifts/sign-up.ts'
import { suggestVolunteers } from '../src/shifts/suggest-volunteers.ts'
import { type CountCut, readCounts } from '../src/volunteers/counts.ts'

const { db, close } = await openMigrated()
const one = async <Row>(text: ReturnType<typeof sql>) => (await db.query<Row>(text))[0] as Row

async function median(what: string, times: number, run: (index: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const started = performance.now()
    await run(index)
    taken.push(performance.now() - started)
  }
  taken.sort((a, b) => a - b)
  console.log(`${what.padEnd(44)} ${(taken[Math.floor(times / 2)] ?? 0).toFixed(2).padStart(9)} ms`)
}

const size = await one<{ volunteers: bigint; shifts: bigint; signups: bigint }>(sql`
  SELECT (SELECT count(*) FROM volunteers) AS volunteers, (SELECT count(*) FROM shifts) AS shifts, (SELECT count(*) FROM signups) AS signups`)
console.log(size)
const region = await one<{ id: string }>(sql`SELECT id FROM regions WHERE code = '330000'`)
const sites = await db.query<{ id: string; openingTimes: number[]; timeZone: string; organizationId: string }>(
  sql`SELECT * FROM sites ORDER BY id LIMIT 50`,
)
const applicationId = (
  await one<{ id: string }>(sql`
  INSERT INTO applications (id, name) VALUES (gen_random_uuid(), 'measure') RETURNING id`)
).id
const viewer = { applicationId, organizationId: null, keyId: null, scopes: new Set(['admin'] as const) }
const pairs = await db.query<{ shiftId: string; volunteerId: string }>(sql`
  SELECT s.id AS shift_id, a.volunteer_id FROM (SELECT * FROM shifts WHERE taken < capacity AND starts_at > now() ORDER BY id LIMIT 300) s
  CROSS JOIN LATERAL (
    SELECT f.volunteer_id FROM affiliations f WHERE f.organization_id = s.organization_id AND NOT EXISTS (SELECT 1 FROM signups p WHERE p.volunteer_id = f.volunteer_id)
    ORDER BY md5(s.id::text || f.volunteer_id::text) LIMIT 1
  ) a`)
const from = new Date()
const to = new Date(from.getTime() + 7 * 86_400_000)
const nothing: CountCut = { before: null, known: null }
const subject = { organizationId: null, regionId: region.id, duty: null }

await median('sign-up', pairs.length, (n) =>
  signUp({ db, viewer, claim: null }, pairs[n] ?? { shiftId: '', volunteerId: '' }).catch(() => {}),
)
await median('coverage of a site for a week', 50, (n) => readCoverage(db, sites[n] as never, { from, to }, 2))
await median('totals of the province', 100, () => readCounts(db, [subject], nothing))
await median('totals of the province as of yesterday', 100, () =>
  readCounts(db, [subject], { before: new Date(from.getTime() - 86_400_000), known: null }),
)
await median('the same as known an hour ago', 100, () =>
  readCounts(db, [subject], { before: from, known: new Date(from.getTime() - 3_600_000) }),
)
const wanted = {
  from: new Date(from.getTime() + 86_400_000),
  to: new Date(from.getTime() + 90_000_000),
  restMinutes: 480,
}
await median('five suggestions', 30, (n) =>
  suggestVolunteers(db, { ...wanted, siteId: sites[n]?.id ?? '', skills: [] }, 5),
)
const skills = [{ skill: 'first aid', level: 'TRAINED' as const }]
await median('five suggestions with a skill', 30, (n) =>
  suggestVolunteers(db, { ...wanted, siteId: sites[n]?.id ?? '', skills }, 5),
)
await close()
process.exit()
