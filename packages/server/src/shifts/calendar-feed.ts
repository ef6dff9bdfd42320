import { createHash, randomBytes } from 'node:crypto'
import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import type { Database } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { encodeId, newId } from '../identifiers.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'
import { writeCalendar } from './calendar.ts'
import { type RotaOf, shiftsOf } from './read-rota.ts'

/** A feed that was made: its secret path is there only in the first answer. */
export interface MadeFeed extends Outcome {
  path: string | null
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Makes a secret link to the shifts of an organisation, a team or a site, or to the places of one volunteer. */
export function createCalendarFeed(act: Act, input: RotaOf & { volunteerId?: string | null }): Promise<MadeFeed> {
  const actor = actorOf(act.viewer)
  if (actor !== null && actor !== input.organizationId)
    throw new ForbiddenError('A calendar is made by the organisation whose shifts or volunteers it is of.')
  const id = newId()
  const secret = randomBytes(24).toString('base64url')
  return once<Outcome, MadeFeed>(
    act,
    async (act) => {
      const made = await act.db.query(sql`
        WITH inserted AS (
          INSERT INTO calendar_feeds (id, hash, organization_id, team_id, site_id, volunteer_id)
          SELECT ${id}::uuid, ${hashOf(secret)}, o.id, ${input.teamId ?? null}::uuid, ${input.siteId ?? null}::uuid, ${input.volunteerId ?? null}::uuid
          FROM organizations o WHERE o.id = ${input.organizationId}::uuid AND (${input.volunteerId ?? null}::uuid IS NULL
            OR EXISTS (SELECT 1 FROM volunteers v WHERE v.id = ${input.volunteerId ?? null}::uuid AND v.status = 'ACTIVE' AND belongs(v.id, o.id))) RETURNING *
        ),
        ${announce(act, 'calendar.created', { from: sql`inserted c`, subject: sql`c.id`, organizations: sql`ARRAY[c.organization_id]`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id }, sql`inserted`)}
        SELECT id FROM inserted`)
      if (!made.length) throw new NotFoundError('volunteer of this organisation', 'with this id')
      return { id, path: `/calendars/${secret}.ics` }
    },
    ({ id }) => ({ id, path: null }),
  )
}

/** Makes a link worthless. */
export function revokeCalendarFeed(act: Act, feedId: string): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
        WITH after AS (
          UPDATE calendar_feeds c SET revoked_at = now() WHERE c.id = ${feedId}::uuid AND c.revoked_at IS NULL
            AND (${actor}::uuid IS NULL OR c.organization_id = ${actor}::uuid) RETURNING *
        ),
        ${announce(act, 'calendar.revoked', { from: sql`after c`, subject: sql`c.id`, organizations: sql`ARRAY[c.organization_id]`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: feedId }, sql`after`)}
        SELECT id FROM after`)
      if (!changed.length) throw new NotFoundError('calendar that works', 'with this id')
      return { id: feedId }
    },
    (outcome) => outcome,
  )
}

interface FeedRow extends RotaOf {
  name: string
  volunteerId: string | null
}

interface ShiftRow {
  id: string
  startsAt: Date
  endsAt: Date
  capacity: number
  taken: number
  status: string
  version: number
  changedAt: Date
  note: string | null
  siteName: string
  address: string | null
  latitude: string | null
  longitude: string | null
}

/**
 * The calendar behind a secret, as text; null where there is none. It has the shifts of the last 31 and the next 186
 * days, those that were cancelled too. There are no names in it: a link goes further than it should.
 */
export async function readCalendar(db: Database, secret: string): Promise<string | null> {
  const [feed] = await db.query<FeedRow>(sql`
    SELECT c.organization_id, c.team_id, c.site_id, c.volunteer_id, COALESCE(m.name_zh, l.name_zh, o.name_zh) AS name
    FROM calendar_feeds c JOIN organizations o ON o.id = c.organization_id LEFT JOIN teams m ON m.id = c.team_id LEFT JOIN sites l ON l.id = c.site_id
    WHERE c.hash = ${hashOf(secret)} AND c.revoked_at IS NULL`)
  if (!feed) return null
  const mine: Sql = feed.volunteerId
    ? sql`EXISTS (SELECT 1 FROM signups p WHERE p.shift_id = s.id AND p.volunteer_id = ${feed.volunteerId}::uuid AND p.status = 'CONFIRMED')
        AND belongs(${feed.volunteerId}::uuid, ${feed.organizationId}::uuid)`
    : shiftsOf(feed)
  const shifts = await db.query<ShiftRow>(sql`
    SELECT s.id, s.starts_at, s.ends_at, s.capacity, s.taken, s.status, s.version, s.changed_at, s.note, l.name_zh AS site_name, l.address,
      l.latitude::text, l.longitude::text
    FROM shifts s JOIN sites l ON l.id = s.site_id WHERE ${mine} AND s.published_at IS NOT NULL
      AND s.starts_at BETWEEN now() - interval '31 days' AND now() + interval '186 days' ORDER BY s.starts_at, s.id LIMIT 5000`)
  return writeCalendar(
    feed.name,
    shifts.map((shift) => ({
      ...shift,
      uid: `${encodeId('Shift', shift.id)}@tongzhou`,
      summary: feed.volunteerId ? shift.siteName : `${shift.siteName} (${shift.taken}/${shift.capacity})`,
      description: shift.note ?? '',
      location: shift.address ?? shift.siteName,
      cancelled: shift.status === 'CANCELLED',
      sequence: shift.version,
    })),
  )
}
