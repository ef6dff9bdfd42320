import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, type Client, organizationId, startApi } from '../../test/api.ts'
import { checkpoint, crowd, hoursAhead, shiftAt } from '../../test/people.ts'
import type { Act } from '../access/act.ts'
import { encodeId } from '../identifiers.ts'
import { writeCalendar } from './calendar.ts'
import { cancelShift } from './change-shift.ts'
import { signUp } from './sign-up.ts'

let api: Api
let act: Act
let client: Client
let site: string

beforeAll(async () => {
  api = await startApi()
  act = await api.as(api.owner)
  client = await api.client(api.owner)
  site = await checkpoint(act, api.owner)
})
afterAll(() => api.close())

interface Parsed {
  name: string
  events: { uid: string; summary: string; start: Date; end: Date; status: string }[]
}

/** A calendar as a program reads it. */
function parse(text: string): Parsed {
  const root = new ICAL.Component(ICAL.parse(text))
  return {
    name: String(root.getFirstPropertyValue('name')),
    events: root.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        summary: event.summary,
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        status: String(component.getFirstPropertyValue('status')),
      }
    }),
  }
}

async function feedOf(input: Record<string, string>): Promise<{ id: string; url: string }> {
  const { data } = await client.mutate(
    'createCalendarFeed',
    input,
    '... on CreateCalendarFeedPayload { path feed { id } }',
  )
  return { id: data.feed.id, url: `${api.server}${data.path}` }
}

it('text with commas, semicolons, line breaks and Chinese comes back as it was, in lines of at most 75 octets', () => {
  const summary = `卡点, 夜班; 带口罩\\手套 ${'同舟共济'.repeat(20)}🧤`
  const entry = { uid: 'a@b', summary, description: '一\n二', location: null, latitude: '30.2', longitude: '120.1' }
  const times = { startsAt: hoursAhead(1), endsAt: hoursAhead(2), changedAt: hoursAhead(0) }

  const text = writeCalendar('武林门卡点', [{ ...entry, ...times, cancelled: false, sequence: 1 }])

  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text).not.toMatch(/[^\r]\n/)
  expect(parse(text)).toMatchObject({
    name: '武林门卡点',
    events: [{ summary, start: times.startsAt, end: times.endsAt }],
  })
})

it('a calendar program reads the shifts of an organisation by its secret link, cancelled ones as that, and no names', async () => {
  const [volunteer = ''] = await crowd(act, api.owner, 1)
  const [shift, gone] = [await shiftAt(act, site, 10, 18, { capacity: 2 }), await shiftAt(act, site, 30, 38)]
  await signUp(act, { shiftId: shift, volunteerId: volunteer })
  await cancelShift(act, { shiftId: gone, reason: '雪' })
  const { url } = await feedOf({ organization: organizationId(api.owner) })

  const response = await fetch(url)

  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  expect(parse(text).events).toEqual([
    {
      uid: `${encodeId('Shift', shift)}@tongzhou`,
      summary: '武林门卡点 (1/2)',
      start: hoursAhead(10),
      end: hoursAhead(18),
      status: 'CONFIRMED',
    },
    {
      uid: `${encodeId('Shift', gone)}@tongzhou`,
      summary: '武林门卡点 (0/1)',
      start: hoursAhead(30),
      end: hoursAhead(38),
      status: 'CANCELLED',
    },
  ])
  expect(text).not.toContain('志愿者')
})

it("a volunteer's link has the volunteer's own places", async () => {
  const [volunteer = '', other = ''] = await crowd(act, api.owner, 2)
  const shifts = [await shiftAt(act, site, 50, 58), await shiftAt(act, site, 60, 68)]
  await signUp(act, { shiftId: shifts[0] ?? '', volunteerId: volunteer })
  await signUp(act, { shiftId: shifts[1] ?? '', volunteerId: other })
  const { url } = await feedOf({ volunteer: encodeId('Volunteer', volunteer) })

  expect(parse(await (await fetch(url)).text()).events).toMatchObject([{ start: hoursAhead(50) }])
})

it('a link that was revoked or never was is not there', async () => {
  const { id, url } = await feedOf({ site: encodeId('Site', site) })
  await client.mutate('revokeCalendarFeed', { feed: id })
  expect((await fetch(url)).status).toBe(404)
  expect((await fetch(`${api.server}/calendars/${'x'.repeat(32)}.ics`)).status).toBe(404)
})

it("another organisation gets no link to one's shifts, and nobody one to several things", async () => {
  const other = await api.client(api.other)
  const foreign = await other.mutate('createCalendarFeed', { site: encodeId('Site', site) })
  expect(foreign.data).toMatchObject({ code: 'FORBIDDEN' })
  const both = await client.mutate('createCalendarFeed', {
    site: encodeId('Site', site),
    organization: organizationId(api.owner),
  })
  expect(both.data).toMatchObject({ code: 'VALIDATION', fieldErrors: [{ code: 'NAME_ONE' }] })
})
