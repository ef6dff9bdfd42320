import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/identifiers.ts'
import { startServer } from '../src/server.ts'
import { approveHours, checkIn, checkOut } from '../src/shifts/check-in.ts'
import { createShift } from '../src/shifts/create-shifts.ts'
import { assignVolunteer, signUp } from '../src/shifts/sign-up.ts'
import { formTeam, joinTeam } from '../src/volunteers/form-team.ts'
import { issueCertificate } from '../src/volunteers/issue-certificate.ts'
import { type Api, type Client, organizationId, startApi } from './api.ts'
import { checkpoint, hoursAhead, person, register, shiftAt } from './people.ts'
import { followBySse } from './stream-readers.ts'

// What is told of a volunteer, and to whom. `secrets` are what must never come out.

const secrets = {
  name: '诸葛亮',
  phone: '13912345678',
  email: 'kongming@example.org',
  address: '卧龙岗茅庐三号',
  healthNote: '青霉素过敏',
  reference: 'SHU-0001',
}
const personal = /诸葛|13912345678|kongming|卧龙岗|青霉素|SHU-0001|30\.271828|CERT-77/

let api: Api
let clients: Record<'owner' | 'unscoped' | 'writer' | 'other' | 'anonymous', Client>
let ids: Record<
  'volunteer' | 'signup' | 'shift' | 'past' | 'free' | 'team' | 'site' | 'attendance' | 'certificate',
  string
>
let number: string

beforeAll(async () => {
  api = await startApi()
  clients = {
    owner: await api.client(api.owner, ['volunteers:read', 'shifts:write']),
    unscoped: await api.client(api.owner, ['donations:write']),
    writer: await api.client(api.owner, ['volunteers:write', 'shifts:write']),
    other: await api.client(api.other),
    anonymous: api.anonymous,
  }
  const act = await api.as(api.owner)
  const position = { latitude: '30.271828', longitude: '120.1' }
  const skills = [{ skill: 'first aid', level: 'EXPERT' as const, certificate: 'CERT-77' }]
  const [volunteer = ''] = await register(act, api.owner, [person(secrets.name, { ...secrets, position, skills })])
  const site = await checkpoint(act, api.owner)
  const shift = await shiftAt(act, site, 10, 18)
  const { id: signup } = await signUp(act, { shiftId: shift, volunteerId: volunteer })
  const free = await shiftAt(act, site, 40, 48)
  const times = { startsAt: hoursAhead(-6), endsAt: hoursAhead(-2) }
  const { id: past } = await createShift(act, { siteId: site, capacity: 1, publish: true, ...times })
  const place = await assignVolunteer(act, {
    shiftId: past,
    volunteerId: volunteer,
    override: ['PAST'],
    reason: secrets.name,
  })
  const attendance = await checkIn(act, { signupId: place.id, at: times.startsAt })
  await checkOut(act, { attendanceId: attendance.id, at: times.endsAt })
  await approveHours(act, { attendanceId: attendance.id })
  const { id: team } = await formTeam(act, { organizationId: api.owner, nameZh: '应急组' })
  await joinTeam(act, { teamId: team, volunteerId: volunteer })
  const period = { organizationId: api.owner, from: new Date(0), to: new Date() }
  const certificate = await issueCertificate(act, { volunteerId: volunteer, ...period })
  number = (await api.db.prisma.hoursCertificate.findUniqueOrThrow({ where: { id: certificate.id } })).number
  ids = {
    volunteer: encodeId('Volunteer', volunteer),
    signup: encodeId('Signup', signup),
    shift: encodeId('Shift', shift),
    past: encodeId('Shift', past),
    free: encodeId('Shift', free),
    team: encodeId('Team', team),
    site: encodeId('Site', site),
    attendance: encodeId('Attendance', attendance.id),
    certificate: encodeId('HoursCertificate', certificate.id),
  }
})
afterAll(() => api.close())

const all = `id status name phone email address healthNote region { code } position { latitude } languages availability { from } consent consentedAt registeredAt
  skills { skill certificate } affiliation { reference } signups { totalCount nodes { id } }`
const place = `id status overrideReason cancelReason volunteer { ${all} } attendance { minutes checkedInAt }`

const short = 'id name phone email address healthNote skills { certificate }'

/** Every way in which a volunteer could be come by. */
const ways: [string, string][] = [
  ['by id', `{ volunteer(id: "$volunteer") { ${all} } }`],
  ['as a node', `{ node(id: "$volunteer") { id ... on Volunteer { ${all} } } }`],
  [
    'among nodes',
    `{ nodes(ids: ["$volunteer", "$signup", "$certificate", "$attendance"]) { id ... on Volunteer { ${short} } ... on Signup { overrideReason volunteer { ${short} } } } }`,
  ],
  ['in the list', `{ volunteers { totalCount nodes { ${all} } } }`],
  ['by name', `{ volunteers(filter: { name: { contains: "诸葛" } }) { totalCount nodes { ${all} } } }`],
  ['by reference', `{ volunteers(filter: { reference: "SHU-0001" }) { totalCount nodes { ${all} } } }`],
  ['by skill', `{ volunteers(filter: { skill: { skill: "first aid" } }) { totalCount nodes { ${all} } } }`],
  ['by region', `{ volunteers(filter: { region: { within: "330000" } }) { totalCount nodes { ${all} } } }`],
  ['by team', `{ volunteers(filter: { team: "$team" }) { totalCount nodes { ${all} } } }`],
  ['in a team', `{ team(id: "$team") { name members { totalCount nodes { ${all} } } } }`],
  ['by a place', `{ signup(id: "$signup") { ${place} } }`],
  ['in a shift', `{ shift(id: "$shift") { capacity signups { totalCount nodes { ${place} } } } }`],
  ['in a shift that is over', `{ shift(id: "$past") { capacity signups { totalCount nodes { ${place} } } } }`],
  [
    'in a rota',
    `{ rota(site: "$site", from: "${hoursAhead(-10).toISOString()}", to: "${hoursAhead(20).toISOString()}") { entries { signups { id overrideReason volunteer { ${short} } } } } }`,
  ],
  [
    'in the coverage',
    `{ site(id: "$site") { coverage(from: "${hoursAhead(-10).toISOString()}", to: "${hoursAhead(20).toISOString()}", minimum: 2) { gaps { from suggestions { volunteer { ${short} } } } } } }`,
  ],
  ['as a suggestion', `{ shift(id: "$free") { suggestions { volunteer { ${all} } } } }`],
  [
    'by attendance',
    '{ attendances { totalCount nodes { minutes checkedInAt disputeReason signup { overrideReason } } } }',
  ],
  ['by certificate', `{ hoursCertificates { totalCount nodes { number volunteer { ${all} } } } }`],
]

const ask = (client: Client, query: string) =>
  client.query(query.replace(/\$(\w+)/g, (_, name: keyof typeof ids) => ids[name]))

describe.each(ways)('a volunteer, looked for %s,', (_way, query) => {
  it('is found by an application of the organisation with the scope', async () => {
    const { data, errors } = await ask(clients.owner, query)
    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toMatch(/诸葛|30|minutes/)
  })

  it.each(['unscoped', 'other', 'anonymous'] as const)('is not told to %s', async (who) => {
    const { text, data } = await ask(clients[who], query)
    expect(text).not.toMatch(personal)
    expect(text).not.toContain(`"${ids.volunteer}"`)
    expect(JSON.stringify(data ?? null)).not.toMatch(/"totalCount":"[1-9]/)
  })
})

it('what may be written but not read comes back without anything personal', async () => {
  const updated = await clients.writer.mutate(
    'updateVolunteer',
    { volunteer: ids.volunteer, languages: ['zh'] },
    `... on Volunteer { ${all} }`,
  )
  const input = { ...secrets, region: '330100', consent: 'notice 1' }
  const again = await clients.writer.mutate('registerVolunteer', input, `... on Volunteer { ${all} }`)
  expect(updated.data).toMatchObject({ __typename: 'Volunteer', id: ids.volunteer, name: null })
  expect(again.data).toMatchObject({ __typename: 'Volunteer', id: ids.volunteer, phone: null })
  expect(updated.text + again.text).not.toMatch(personal)
})

it.each([
  ['updateVolunteer', { volunteer: '$volunteer', phone: '12345' }],
  ['eraseVolunteer', { volunteer: '$volunteer' }],
  ['setVolunteerSkill', { volunteer: '$volunteer', skill: 'x', level: 'BASIC' }],
  ['joinTeam', { team: '$team', volunteer: '$volunteer' }],
  ['signUp', { shift: '$past', volunteer: '$volunteer' }],
  ['cancelSignup', { signup: '$signup' }],
  ['checkIn', { signup: '$signup' }],
  ['disputeHours', { attendance: '$attendance', reason: 'x' }],
])('%s of another organisation is answered as if there were no such volunteer', async (name, input) => {
  const real = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      value.startsWith('$') ? ids[value.slice(1) as keyof typeof ids] : value,
    ]),
  )
  const missing = Object.fromEntries(
    Object.entries(real).map(([key, value]) => [
      key,
      value === ids.volunteer || value === ids.signup || value === ids.attendance
        ? `${value.slice(0, -26)}01jqzzzzzzzzzzzzzzzzzzzzzz`
        : value,
    ]),
  )
  const [one, two] = [await clients.other.mutate(name, real), await clients.other.mutate(name, missing)]
  expect(one.data).toMatchObject({ code: 'NOT_FOUND' })
  expect(one.data).toEqual(two.data)
})

describe('the public', () => {
  const counts = `registered { value suppressed } active { value suppressed } onDuty { value suppressed } served { value } noShows { value } hours hoursRecorded entryCount`
  const query = `{ region(code: "330100") { volunteers { ${counts} groups(by: DUTY) { totals { ${counts} } } } } organization(id: "$org") { volunteers { ${counts} } }
    volunteerTotals(duty: CHECKPOINT) { ${counts} } volunteerDays(from: "2020-01-01", to: "2020-01-01", region: "330100") { served { value } } }`

  it('is not told numbers of so few people that they could be somebody', async () => {
    const { data } = await api.anonymous.query(query.replace('$org', organizationId(api.owner)))
    const small = { value: null, suppressed: true }
    expect(data.region.volunteers).toMatchObject({
      registered: small,
      active: small,
      served: { value: null },
      hours: null,
    })
    expect(data.organization.volunteers).toMatchObject({
      registered: small,
      active: small,
      hours: null,
      hoursRecorded: null,
    })
    expect(data.volunteerTotals).toMatchObject({ active: small, hours: null })
    expect(data.region.volunteers.groups).toMatchObject([{ totals: { active: small } }])
  })

  it('is not told more by an application of another organisation; the own one with the scope is told', async () => {
    const text = query.replace('$org', organizationId(api.owner))
    expect((await clients.other.query(text)).data.organization.volunteers.active.suppressed).toBe(true)
    expect((await clients.unscoped.query(text)).data.organization.volunteers.active.suppressed).toBe(true)
    expect((await clients.owner.query(text)).data.organization.volunteers).toMatchObject({
      active: { value: '1' },
      hours: '4.00',
    })
  })

  it('learns from a certificate what its holder shows, and not who that is', async () => {
    const query = `query($number: String!, $name: String) { verifiedCertificate(number: $number, name: $name) { number hours shiftCount valid holderMatches organization { name } } }`
    const told = await api.anonymous.query(query, { number })
    expect(told.data.verifiedCertificate).toMatchObject({
      hours: '4.00',
      shiftCount: 1,
      valid: true,
      holderMatches: null,
    })
    expect(told.text).not.toMatch(personal)
    expect(
      (await api.anonymous.query(query, { number, name: '诸 葛 亮' })).data.verifiedCertificate.holderMatches,
    ).toBe(true)
    expect((await api.anonymous.query(query, { number, name: '司马懿' })).data.verifiedCertificate.holderMatches).toBe(
      false,
    )
  })

  it('sees of a shift how many places there are and whether they are taken, and no code of the site', async () => {
    const query = '{ shift(id: "$shift") { capacity isFull taken waiting site { name code codeQr } } }'
    expect((await ask(api.anonymous, query)).data.shift).toEqual({
      capacity: 1,
      isFull: true,
      taken: null,
      waiting: null,
      site: { name: '武林门卡点', code: null, codeQr: null },
    })
    expect((await ask(clients.other, query)).data.shift.site).toMatchObject({ code: null, codeQr: null })
    expect((await ask(clients.owner, query)).data.shift.site.codeQr).toContain('<svg')
  })
})

describe('events', () => {
  it('about a volunteer are private, to the organisations that they concern, and carry nothing personal', async () => {
    await api.db.pool.query('SELECT sequence_events(10000)')
    const { rows } = await api.db.pool.query(
      "SELECT * FROM events WHERE type ~ '^(volunteer|signup|attendance|affiliation|certificate|team.member)'",
    )
    expect(rows.length).toBeGreaterThan(6)
    expect(rows.filter((row) => !row.private)).toEqual([])
    expect(rows.filter((row) => row.organization_ids.some((id: string) => id !== api.owner))).toEqual([])
    expect(rows.map((row) => JSON.stringify({ ...row, position: null })).join()).not.toMatch(personal)
  })
})

describe('logs and kept answers', () => {
  it('have nothing personal in them, even where the database refuses a row for our fault', async () => {
    let logged = ''
    const log = pino(
      { level: 'trace' },
      new Writable({
        write(chunk, _encoding, done) {
          logged += chunk
          done()
        },
      }),
    )
    const server = await startServer({ db: api.db, log, host: '127.0.0.1', port: 0 })
    await api.db.pool.query("ALTER TABLE volunteers ADD CONSTRAINT our_fault CHECK (name <> '诸葛瞻')")
    const input = { ...secrets, name: '诸葛瞻', reference: 'SHU-0002', region: '330100', consent: 'x' }
    const query = 'mutation($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { __typename } }'
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${clients.writer.key}` }

    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input } }),
    })

    const text = await response.text()
    await server.close()
    await api.db.pool.query('ALTER TABLE volunteers DROP CONSTRAINT our_fault')
    expect(text).toContain('INTERNAL')
    expect(logged).toContain('our_fault')
    expect(text + logged).not.toMatch(personal)
  })

  it('are not kept of what was asked for under an idempotency key', async () => {
    const client = await api.client(api.owner, ['volunteers:read', 'volunteers:write'])
    const input = { name: '诸葛均', region: '330100', consent: 'x', idempotencyKey: 'once' }
    const selection = '... on Volunteer { id name }'
    const first = await client.mutate('registerVolunteer', input, selection)
    const again = await client.mutate('registerVolunteer', input, selection)
    expect(again.data).toEqual(first.data)
    expect(again.extensions.idempotentReplay).toBe(true)
    const { rows } = await api.db.pool.query('SELECT k::text AS line FROM idempotency_keys k')
    expect(rows.map(({ line }) => line).join()).not.toMatch(personal)
  })
})

describe('streams', () => {
  it('have the id of a volunteer for the organisation, and nothing personal however deep the document asks', async () => {
    const query = `subscription { events(types: ["signup.confirmed", "volunteer.registered"]) { type ... on VolunteerRegisteredEvent { volunteerId organization { id } }
      ... on SignupConfirmedEvent { signupId shift { id signups { nodes { id volunteer { name phone } } } } } } }`
    const owner = await followBySse(api.server, query, { key: clients.owner.key })
    const other = await followBySse(api.server, query, { key: clients.other.key })
    const act = await api.as(api.owner)
    const [volunteer = ''] = await register(act, api.owner, [person('诸葛瑾', { phone: secrets.phone })])
    const site = await checkpoint(act, api.owner)
    await signUp(act, { shiftId: await shiftAt(act, site, 60, 68), volunteerId: volunteer })

    const results = await owner.take(2)

    expect(results.map(({ data }) => data.events)).toMatchObject([
      { type: 'volunteer.registered', volunteerId: encodeId('Volunteer', volunteer) },
      { type: 'signup.confirmed', shift: { signups: { nodes: [{ volunteer: null }] } } },
    ])
    expect(JSON.stringify(results)).not.toMatch(personal)
    expect(other.results).toEqual([])
    for (const reading of [owner, other]) reading.stop()
  })
})
