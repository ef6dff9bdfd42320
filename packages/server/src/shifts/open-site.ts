import { randomBytes } from 'node:crypto'
import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { join, sql } from '../database/sql.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { isTimeZone } from '../time/point-in-time.ts'
import { readWeeklyTimes, type WeeklyTime } from '../time/weekly-times.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'

export interface SiteInput {
  organizationId: string
  nameZh: string
  nameEn?: string | null
  duty: string
  region: string
  address?: string | null
  position?: { latitude: string; longitude: string } | null
  timeZone?: string | null
  openingTimes?: WeeklyTime[] | null
  openedAt?: Date | null
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A site's code: 60 random bits in letters that nobody mistakes for others. */
function newCode(): string {
  return [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('')
}

function checkTimeZone(check: Check, name: string | null | undefined): void {
  if (name && !isTimeZone(name))
    check.fail(['timeZone'], 'UNKNOWN_TIME_ZONE', 'Not an IANA time zone. Use one such as "Asia/Shanghai".')
}

/** Opens a site, with a code by which volunteers check in. */
export function openSite(act: Act, input: SiteInput): Promise<Outcome> {
  if (!actsFor(act.viewer, input.organizationId)) throw new ForbiddenError('A site is opened by its own organisation.')
  const check = new Check()
  const nameZh = check.text(['nameZh'], input.nameZh, { max: 200 })
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const address = check.optionalText(['address'], input.address, { max: 300 })
  const position = check.position(['position'], input.position)
  const openingTimes = readWeeklyTimes(check, ['openingTimes'], input.openingTimes)
  const openedAt = check.occurred(['openedAt'], input.openedAt)
  checkTimeZone(check, input.timeZone)
  check.done()
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const made = await act.db.query(sql`
        WITH inserted AS (
          INSERT INTO sites (id, organization_id, name_zh, name_en, duty, region_id, address, latitude, longitude, time_zone, opening_times, code, opened_at)
          SELECT ${id}::uuid, o.id, ${nameZh}, ${nameEn}, ${input.duty}::duty_kind, r.id, ${address}, ${position?.latitude ?? null}::numeric,
            ${position?.longitude ?? null}::numeric, COALESCE(${input.timeZone ?? null}, r.time_zone), ${openingTimes}::int[], ${newCode()},
            least(${openedAt}::timestamptz, now())
          FROM organizations o, regions r WHERE o.id = ${input.organizationId}::uuid AND r.code = ${input.region} RETURNING *
        ),
        ${announce(act, 'site.opened', { from: sql`inserted t`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id`, occurredAt: sql`t.opened_at` })},
        ${takeClaim(act.claim, { id }, sql`inserted`)}
        SELECT id FROM inserted`)
      if (made.length) return { id }
      const [found] = await act.db.query(sql`SELECT 1 FROM organizations WHERE id = ${input.organizationId}::uuid`)
      if (!found) throw new NotFoundError('organization', 'with this id')
      const message = 'No such region. Use a code that query "regions" lists, such as "330100".'
      throw new ValidationError([{ path: ['region'], code: 'REGION_NOT_FOUND', message }])
    },
    (outcome) => outcome,
  )
}

export interface SiteChanges {
  siteId: string
  nameEn?: string | null
  address?: string | null
  position?: { latitude: string; longitude: string } | null
  openingTimes?: WeeklyTime[] | null
  renewCode?: boolean | null
}

/** Changes a site; what is left out stays. A new code makes the printed one worthless. */
export function updateSite(act: Act, input: SiteChanges): Promise<Outcome> {
  const check = new Check()
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const address = check.optionalText(['address'], input.address, { max: 300 })
  const position = check.position(['position'], input.position)
  const opening = readWeeklyTimes(check, ['openingTimes'], input.openingTimes)
  check.done()
  const changes = [
    sql`name_en = COALESCE(${nameEn}, t.name_en), address = COALESCE(${address}, t.address)`,
    ...(position ? [sql`latitude = ${position.latitude}::numeric, longitude = ${position.longitude}::numeric`] : []),
    ...(input.openingTimes ? [sql`opening_times = ${opening}::int[]`] : []),
    ...(input.renewCode ? [sql`code = ${newCode()}`] : []),
  ]
  return changeSite(act, input.siteId, 'site.updated', sql`${join(changes, ', ')}`, 'site')
}

/** Closes a site. Its shifts stay; cancel those that will not be. */
export function closeSite(act: Act, siteId: string): Promise<Outcome> {
  return changeSite(act, siteId, 'site.closed', sql`closed_at = greatest(now(), t.opened_at)`, 'open site')
}

function changeSite(
  act: Act,
  siteId: string,
  event: 'site.updated' | 'site.closed',
  set: ReturnType<typeof sql>,
  what: string,
): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
        WITH after AS (
          UPDATE sites t SET ${set} WHERE t.id = ${siteId}::uuid AND t.closed_at IS NULL
            AND (${actor}::uuid IS NULL OR t.organization_id = ${actor}::uuid) RETURNING *
        ),
        ${announce(act, event, { from: sql`after t`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id` })},
        ${takeClaim(act.claim, { id: siteId }, sql`after`)}
        SELECT id FROM after`)
      if (!changed.length) throw new NotFoundError(what, 'with this id')
      return { id: siteId }
    },
    (outcome) => outcome,
  )
}
