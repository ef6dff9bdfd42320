import { ClashError, ConflictError, NotQualifiedError, RestError, ShiftFullError, type Tongzhou } from '@tongzhou/sdk'
import type { Ground } from './prepare.ts'

/** The most shifts that one volunteer takes in the week. */
const most = 2

/**
 * Gives the free places to volunteers in turn. Whether somebody can come the API knows better: it refuses who is
 * elsewhere then, or would not have the rest, and the next one is asked.
 */
export async function fill(tz: Tongzhou, ground: Ground, tell: (line: string) => void) {
  const { organization, sites, volunteers, from, to } = ground
  const { entries } = await tz.shifts.rota({ organization, from, to })
  const load = new Map(volunteers.map((id) => [id, 0]))
  for (const { volunteer } of entries.flatMap(({ signups }) => signups))
    if (volunteer) load.set(volunteer.id, (load.get(volunteer.id) ?? 0) + 1)
  const refused = new Map<string, number>()
  const queue = volunteers.filter((id) => (load.get(id) ?? 0) < most)
  let filled = 0
  const fillOne = async (shift: string): Promise<void> => {
    for (let asked = queue.length; asked > 0; asked--) {
      const volunteer = queue.shift()
      if (!volunteer) return
      const error = await signUp(tz, shift, volunteer)
      if (!error) load.set(volunteer, (load.get(volunteer) ?? 0) + 1)
      if ((load.get(volunteer) ?? 0) < most) queue.push(volunteer)
      if (!error) return void filled++
      refused.set(error.code, (refused.get(error.code) ?? 0) + 1)
    }
  }
  for (const [index, { shift, missing }] of entries.entries()) {
    // Nights are hardest to fill: two have to do, and nobody gets to the last checkpoint at night.
    const atNight = new Date(shift.startsAt).getUTCHours() === 16
    const wanted = atNight && shift.site.id === sites.at(-1)?.id ? 0 : missing - (atNight ? 1 : 0)
    await Promise.all(Array.from({ length: wanted }, () => fillOne(shift.id)))
    if ((index + 1) % 70 === 0) tell(`${index + 1}/${entries.length} shifts gone through, ${filled} places filled`)
  }
  return { filled, refused }
}

/** Why the volunteer cannot come, or null who can. */
async function signUp(tz: Tongzhou, shift: string, volunteer: string) {
  try {
    await tz.shifts.signUp({ shift, volunteer })
    return null
  } catch (error) {
    for (const known of [ClashError, RestError, NotQualifiedError, ShiftFullError, ConflictError])
      if (known.is(error)) return error
    throw error
  }
}
