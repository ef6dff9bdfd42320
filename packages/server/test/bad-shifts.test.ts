import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/identifiers.ts'
import { type Api, type Client, organizationId, startApi } from './api.ts'
import { checkpoint, crowd, hoursAhead, shiftAt } from './people.ts'

// What is wrong with an input is told as data: which field, a stable code, and what to do. Nothing is written.

let api: Api
let client: Client
let ids: Record<'organization' | 'site' | 'shift' | 'volunteer' | 'signup', string>

beforeAll(async () => {
  api = await startApi()
  client = await api.client(api.owner)
  const act = await api.as(api.owner)
  const site = await checkpoint(act, api.owner)
  const [volunteer = '', other = ''] = await crowd(act, api.owner, 2)
  const shift = await shiftAt(act, site, 30, 38)
  ids = {
    organization: organizationId(api.owner),
    site: encodeId('Site', site),
    shift: encodeId('Shift', shift),
    volunteer: encodeId('Volunteer', other),
    signup: '',
  }
  const { data } = await client.mutate(
    'signUp',
    { shift: ids.shift, volunteer: encodeId('Volunteer', volunteer) },
    '... on Signup { id }',
  )
  ids.signup = data.id
})
afterAll(() => api.close())

const at = (hours: number) => hoursAhead(hours).toISOString()
const fill = (input: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(input).replace(/"\$(\w+)"/g, (_, name: keyof typeof ids) => JSON.stringify(ids[name])))

const shift = { site: '$site', capacity: 2 }
const series = { ...shift, firstDay: '2020-02-01', times: [{ from: '00:00', to: '08:00' }] }
const volunteer = { name: '王五', region: '330100', consent: 'x' }
const site = { organization: '$organization', nameZh: '卡点', duty: 'CHECKPOINT', region: '330100' }

it.each([
  [
    'a shift that ends before it begins',
    'createShift',
    { ...shift, startsAt: at(10), endsAt: at(9) },
    'ENDS_BEFORE_IT_BEGINS',
    'endsAt',
  ],
  ['a shift of three days', 'createShift', { ...shift, startsAt: at(10), endsAt: at(82) }, 'TOO_LONG', 'endsAt'],
  [
    'a shift in two years',
    'createShift',
    { ...shift, startsAt: at(17_520), endsAt: at(17_521) },
    'TOO_FAR',
    'startsAt',
  ],
  [
    'a shift for nobody',
    'createShift',
    { ...shift, capacity: 0, startsAt: at(1), endsAt: at(2) },
    'OUT_OF_RANGE',
    'capacity',
  ],
  ['a rule without an end', 'createShiftSeries', { ...series, rule: 'FREQ=DAILY' }, 'RULE_WITHOUT_END', 'rule'],
  ['a rota of ten years', 'createShiftSeries', { ...series, rule: 'FREQ=DAILY;UNTIL=20300201' }, 'TOO_LONG', 'rule'],
  ['a rule by the hour', 'createShiftSeries', { ...series, rule: 'FREQ=HOURLY;COUNT=3' }, 'BAD_RULE', 'rule'],
  [
    'a time of day that there is not',
    'createShiftSeries',
    { ...series, rule: 'FREQ=DAILY;COUNT=1', times: [{ from: '25:00', to: '26:00' }] },
    'BAD_TIME_OF_DAY',
    'times',
  ],
  ['an unknown time zone', 'openSite', { ...site, timeZone: 'Asia/Hangzhou' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
  ['an unknown region', 'openSite', { ...site, region: '339999' }, 'REGION_NOT_FOUND', 'region'],
  [
    'a place beyond the pole',
    'openSite',
    { ...site, position: { latitude: '91', longitude: '0' } },
    'BAD_POSITION',
    'position',
  ],
  [
    'opening times that end before they begin',
    'openSite',
    { ...site, openingTimes: [{ day: 'MONDAY', from: '20:00', to: '08:00' }] },
    'ENDS_BEFORE_IT_BEGINS',
    'openingTimes',
  ],
  [
    'a certificate that expired yesterday',
    'setVolunteerSkill',
    { volunteer: '$volunteer', skill: 'first aid', level: 'TRAINED', validUntil: at(-48).slice(0, 10) },
    'EXPIRED',
    'validUntil',
  ],
  [
    'a name with a control character',
    'registerVolunteer',
    { ...volunteer, name: '王\u0007五' },
    'BAD_CHARACTER',
    'name',
  ],
  ['no consent', 'registerVolunteer', { ...volunteer, consent: ' ' }, 'TOO_SHORT', 'consent'],
  [
    'a skill twice',
    'registerVolunteer',
    {
      ...volunteer,
      skills: [
        { skill: 'A', level: 'BASIC' },
        { skill: 'a', level: 'EXPERT' },
      ],
    },
    'TWICE',
    'skills',
  ],
  ['a check-in a day early', 'checkIn', { signup: '$signup' }, 'TOO_EARLY', 'at'],
  ['a check-in in the future', 'checkIn', { signup: '$signup', at: at(29) }, 'IN_FUTURE', 'at'],
  ['a code of no site', 'checkInWithCode', { code: 'NOSUCHCODE', volunteer: '$volunteer' }, 'UNKNOWN_CODE', 'code'],
  [
    'an override without a reason',
    'assignVolunteer',
    { shift: '$shift', volunteer: '$volunteer', override: ['REST'] },
    'REQUIRED',
    'reason',
  ],
  ['shifts and a series to publish', 'publishShifts', { shifts: [] }, 'BAD_NUMBER_OF_ROWS', 'shifts'],
  [
    'no heads',
    'reportHeadcount',
    { organization: '$organization', kind: 'VOLUNTEERS', amount: '0', source: 's', externalReference: 'r' },
    'OUT_OF_RANGE',
    'amount',
  ],
  [
    'a certificate of a time that ends before it begins',
    'issueHoursCertificate',
    { organization: '$organization', volunteer: '$volunteer', from: at(1), to: at(0) },
    'ENDS_BEFORE_IT_BEGINS',
    'to',
  ],
])('%s is told as such', async (_what, name, input, code, field) => {
  const { data, errors } = await client.mutate(name, fill(input))
  expect(errors).toEqual([])
  expect(data).toMatchObject({ code: 'VALIDATION', fieldErrors: [{ code, path: expect.arrayContaining([field]) }] })
})

it.each([
  ['a full shift', 'signUp', { shift: '$shift', volunteer: '$volunteer' }, 'SHIFT_FULL'],
  [
    'a shift that is not there',
    'signUp',
    { shift: 'shift_01jqzzzzzzzzzzzzzzzzzzzzzz', volunteer: '$volunteer' },
    'NOT_FOUND',
  ],
  ['an id of another type', 'signUp', { shift: '$site', volunteer: '$volunteer' }, 'NOT_FOUND'],
  ['a place with itself', 'swapSignups', { signup: '$signup', with: '$signup' }, 'CONFLICT'],
  ['hours of nobody', 'approveHours', { attendance: '$signup' }, 'NOT_FOUND'],
])('%s is told as such', async (_what, name, input, code) => {
  expect((await client.mutate(name, fill(input))).data).toMatchObject({ code, message: expect.stringMatching(/\.$/) })
})

it('a shift outside the opening times of its site, or at one that is closed, is refused', async () => {
  const openingTimes = [{ day: 'MONDAY', from: '08:00', to: '20:00' }]
  const opened = await client.mutate('openSite', fill({ ...site, openingTimes }), '... on Site { id }')
  const input = { ...series, site: opened.data.id, firstDay: '2020-02-03', rule: 'FREQ=DAILY;COUNT=1' }
  const inside = await client.mutate('createShiftSeries', { ...input, times: [{ from: '08:00', to: '20:00' }] })
  const outside = await client.mutate('createShiftSeries', { ...input, times: [{ from: '19:00', to: '21:00' }] })
  await client.mutate('closeSite', { site: opened.data.id })
  const closed = await client.mutate('createShiftSeries', { ...input, times: [{ from: '08:00', to: '20:00' }] })
  expect(inside.data.__typename).toBe('ShiftSeries')
  expect(outside.data).toMatchObject({ fieldErrors: [{ code: 'OUTSIDE_OPENING_TIMES', path: ['times'] }] })
  expect(closed.data).toMatchObject({ code: 'CONFLICT' })
})

describe('a question', () => {
  const failure = (code: string) => [{ extensions: { code: 'BAD_USER_INPUT', fieldErrors: [{ code }] } }]
  it.each([
    ['of ten years of a rota', `rota(site: "$site", from: "${at(0)}", to: "${at(87_600)}") { missing }`, 'TOO_LONG'],
    ['of a rota of nothing', `rota(from: "${at(0)}", to: "${at(1)}") { missing }`, 'NAME_ONE'],
    [
      'of coverage backwards',
      `site(id: "$site") { coverage(from: "${at(2)}", to: "${at(1)}", minimum: 1) { isCovered } }`,
      'ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'of coverage by nobody',
      `site(id: "$site") { coverage(from: "${at(1)}", to: "${at(2)}", minimum: 0) { isCovered } }`,
      'OUT_OF_RANGE',
    ],
    [
      'of days in an unknown zone',
      'volunteerDays(from: "2020-02-01", to: "2020-02-02", timeZone: "Mars") { day }',
      'UNKNOWN_TIME_ZONE',
    ],
    ['of more than a year of days', 'volunteerDays(from: "2020-02-01", to: "2022-02-02") { day }', 'TOO_LONG'],
    ['of figures as of no day', 'volunteerTotals(asOf: "2020-02-30") { hours }', 'BAD_TIME'],
    [
      'of figures that are not kept',
      'volunteerTotals(region: "330100", organization: "$organization", duty: CHECKPOINT) { hours }',
      'NOT_KEPT',
    ],
  ])('%s is told as such', async (_what, question, code) => {
    const { errors } = await client.query(
      `{ ${question.replace(/\$(\w+)/g, (_, name: keyof typeof ids) => ids[name])} }`,
    )
    expect(errors).toMatchObject(failure(code))
  })
})

it('nothing of all that was written', async () => {
  expect(await api.db.prisma.site.count()).toBe(2)
  expect(await api.db.prisma.shift.count()).toBe(2)
  expect(await api.db.prisma.volunteer.count()).toBe(2)
})
