import type { Act } from '../src/access/act.ts'
import { createShift, type ShiftInput } from '../src/shifts/create-shifts.ts'
import { openSite } from '../src/shifts/open-site.ts'
import { registerVolunteers } from '../src/volunteers/register-volunteers.ts'
import type { VolunteerInput } from '../src/volunteers/volunteer.input.ts'

// A few people, sites and shifts for tests about them.

export const minute = 60_000
export const hour = 3_600_000

/** The instant so many hours from now, on the full hour. */
export function hoursAhead(hours: number): Date {
  return new Date(Math.ceil(Date.now() / hour) * hour + hours * hour)
}

/** A volunteer as it is written. */
export function person(name: string, more: Partial<VolunteerInput> = {}): VolunteerInput {
  return { name, region: '330100', consent: 'notice 1', ...more }
}

/** Registers volunteers of an organisation and answers with their ids. */
export async function register(act: Act, organizationId: string, people: VolunteerInput[]): Promise<string[]> {
  const rows = await registerVolunteers(act, organizationId, people)
  return rows.map((row) => {
    if ('error' in row) throw row.error
    return row.id
  })
}

/** As many volunteers as are asked for. */
export function crowd(act: Act, organizationId: string, size: number): Promise<string[]> {
  return register(
    act,
    organizationId,
    Array.from({ length: size }, (_, index) => person(`志愿者${index}`)),
  )
}

/** Opens a checkpoint that is open round the clock. */
export async function checkpoint(act: Act, organizationId: string, region = '330100'): Promise<string> {
  return (await openSite(act, { organizationId, nameZh: '武林门卡点', duty: 'CHECKPOINT', region })).id
}

/** Publishes a shift from one hour from now to another. */
export async function shiftAt(
  act: Act,
  siteId: string,
  from: number,
  to: number,
  more: Partial<ShiftInput> = {},
): Promise<string> {
  const times = { startsAt: hoursAhead(from), endsAt: hoursAhead(to) }
  return (await createShift(act, { siteId, capacity: 1, publish: true, ...more, ...times })).id
}
