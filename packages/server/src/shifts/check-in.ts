import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { type Sql, sql } from '../database/sql.ts'
import { ConflictError, NotFoundError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import type { EventType } from '../events/event.ts'
import { newId } from '../identifiers.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'
import { type Happened, happen } from './happen.ts'
import { readSiteCode } from './site-code.ts'

/** A coordinator checks a volunteer in, now or at the time at which he or she came. */
export async function checkIn(act: Act, input: { signupId: string; at?: Date | null }): Promise<Happened> {
  const at = readAt(input.at)
  return happen(
    act,
    sql`check_in(${newId()}::uuid, ${input.signupId}::uuid, ${actorOf(act.viewer)}::uuid, ${at}::timestamptz, 'COORDINATOR')`,
  )
}

/** A volunteer checks in with the code that is shown at the site: now, and for the place that he or she has there now. */
export async function checkInWithCode(act: Act, input: { code: string; volunteerId: string }): Promise<Happened> {
  const signupId = await placeAt(act, input)
  return happen(
    act,
    sql`check_in(${newId()}::uuid, ${signupId}::uuid, ${actorOf(act.viewer)}::uuid, now(), 'SITE_CODE')`,
  )
}

/** Marks that a volunteer did not come. */
export function markNoShow(act: Act, input: { signupId: string }): Promise<Happened> {
  return happen(act, sql`mark_no_show(${newId()}::uuid, ${input.signupId}::uuid, ${actorOf(act.viewer)}::uuid)`)
}

/** The place that a volunteer has about now at the site whose code this is. */
async function placeAt(act: Act, input: { code: string; volunteerId: string }): Promise<string> {
  const actor = actorOf(act.viewer)
  const code = readSiteCode(input.code)
  const [found] = await act.db.query<{ site: string; id: string | null }>(sql`
    SELECT t.id AS site, p.id FROM sites t LEFT JOIN LATERAL (
      SELECT p.id FROM signups p JOIN shifts s ON s.id = p.shift_id WHERE s.site_id = t.id AND p.volunteer_id = ${input.volunteerId}::uuid
        AND p.status = 'CONFIRMED' AND s.starts_at < now() + interval '1 hour' AND s.ends_at > now()
        AND (${actor}::uuid IS NULL OR belongs(p.volunteer_id, ${actor}::uuid))
      ORDER BY s.starts_at LIMIT 1
    ) p ON true WHERE t.code = ${code}`)
  if (!found) {
    const message = 'No site has this code. Scan the one that is shown at the site again.'
    throw new ValidationError([{ path: ['code'], code: 'UNKNOWN_CODE', message }])
  }
  if (!found.id) throw new NotFoundError('place at this site now', 'for this volunteer')
  return found.id
}

interface Changed {
  id: string
  status: string
}

/**
 * Changes one attendance, by its coordinator (or also by who has the volunteer), in one statement under a condition on
 * `attendances t`. `refusal` says what stands against it where the condition does not hold.
 */
function changeAttendance(
  act: Act,
  input: { attendanceId: string; set: Sql; where: Sql; event: EventType; byVolunteer?: boolean },
  refusal: (found: Changed & { startsAt: Date; endsAt: Date; checkedInAt: Date | null }) => Error,
): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  const mine = sql`t.id = ${input.attendanceId}::uuid AND (${actor}::uuid IS NULL OR t.organization_id = ${actor}::uuid OR
    (${input.byVolunteer ?? false} AND belongs(t.volunteer_id, ${actor}::uuid)))`
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
        WITH after AS (UPDATE attendances t SET ${input.set} WHERE ${mine} AND ${input.where} RETURNING t.*),
        ${announce(act, input.event, { from: sql`after t`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id`, hidden: sql`true`, payload: sql`jsonb_build_object('shiftId', (SELECT p.shift_id FROM signups p WHERE p.id = t.signup_id))` })},
        ${takeClaim(act.claim, { id: input.attendanceId }, sql`after`)}
        SELECT id FROM after`)
      if (changed.length) return { id: input.attendanceId }
      const [found] = await act.db.query<Changed & { startsAt: Date; endsAt: Date; checkedInAt: Date | null }>(
        sql`SELECT t.* FROM attendances t WHERE ${mine}`,
      )
      throw found ? refusal(found) : new NotFoundError('attendance', 'with this id')
    },
    (outcome) => outcome,
  )
}

// What the clock says, between the shift's ends, without the break where there was time for one.
const byClock = (
  at: Sql,
) => sql`(SELECT CASE WHEN m.whole > t.break_minutes THEN m.whole - t.break_minutes ELSE m.whole END
  FROM (SELECT greatest(0, floor(extract(epoch FROM least(${at}, t.ends_at) - greatest(t.checked_in_at, t.starts_at)) / 60))::int AS whole) m)`

/** Checks a volunteer out, by the coordinator or with the site's code, and reckons the hours. */
export async function checkOut(
  act: Act,
  input: { attendanceId: string; at?: Date | null; code?: string | null },
): Promise<Outcome> {
  const at = readAt(input.at)
  const code = input.code === null || input.code === undefined ? null : readSiteCode(input.code)
  const time = code === null ? sql`${at}::timestamptz` : sql`now()`
  const here = sql`EXISTS (SELECT 1 FROM signups p JOIN shifts s ON s.id = p.shift_id JOIN sites l ON l.id = s.site_id
    WHERE p.id = t.signup_id AND l.code = ${code})`
  return changeAttendance(
    act,
    {
      attendanceId: input.attendanceId,
      event: 'attendance.checked_out',
      byVolunteer: code !== null,
      set: sql`status = 'CHECKED_OUT', checked_out_at = ${time}, checked_out_by = ${code === null ? 'COORDINATOR' : 'SITE_CODE'}::check_method, minutes = ${byClock(time)}`,
      where: sql`t.status = 'CHECKED_IN' AND ${time} >= t.checked_in_at AND ${time} <= t.ends_at + interval '12 hours' AND ${code === null ? sql`true` : here}`,
    },
    ({ status, checkedInAt, endsAt }) => {
      if (status !== 'CHECKED_IN') return new ConflictError('The volunteer is not checked in.')
      const fail = (field: string, code: string, message: string) =>
        new ValidationError([{ path: [field], code, message }])
      if (code === null && checkedInAt && at < checkedInAt)
        return fail('at', 'ENDS_BEFORE_IT_BEGINS', `Check-in was at ${checkedInAt.toISOString()}. Give a later time.`)
      if (at.getTime() > endsAt.getTime() + 12 * 3_600_000)
        return fail('at', 'TOO_LATE', 'More than 12 hours after the shift. Give the time at which the volunteer left.')
      return fail('code', 'UNKNOWN_CODE', 'That is not the code of this site. Scan the one that is shown there.')
    },
  )
}

/** A coordinator corrects the hours, with the reason. Hours that were approved are open again. */
export async function correctHours(
  act: Act,
  input: { attendanceId: string; minutes: number; reason: string },
): Promise<Outcome> {
  const check = new Check()
  const minutes = check.whole(['minutes'], input.minutes, { min: 0, max: 2880 })
  const reason = check.text(['reason'], input.reason, { max: 1000, prose: true })
  check.done()
  return changeAttendance(
    act,
    {
      attendanceId: input.attendanceId,
      event: 'attendance.corrected',
      set: sql`status = 'CHECKED_OUT', minutes = ${minutes}::int, corrected = true, correction = ${reason}, approved_at = NULL`,
      where: sql`t.status IN ('CHECKED_OUT', 'APPROVED', 'DISPUTED') AND ${minutes}::int <= extract(epoch FROM t.ends_at - t.starts_at) / 60`,
    },
    ({ status, startsAt, endsAt }) => {
      if (!['CHECKED_OUT', 'APPROVED', 'DISPUTED'].includes(status))
        return new ConflictError('There are no hours to correct yet: check the volunteer out first.')
      const most = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000)
      const message = `The shift lasts ${most} minutes, and nobody serves more in it. Give at most that.`
      return new ValidationError([{ path: ['minutes'], code: 'HOURS_OVER_SHIFT', message }])
    },
  )
}

/** A coordinator approves the hours: they count from then on. */
export function approveHours(act: Act, input: { attendanceId: string }): Promise<Outcome> {
  return changeAttendance(
    act,
    {
      attendanceId: input.attendanceId,
      event: 'attendance.approved',
      set: sql`status = 'APPROVED', approved_at = now()`,
      where: sql`t.status IN ('CHECKED_OUT', 'DISPUTED')`,
    },
    ({ status }) =>
      new ConflictError(
        status === 'APPROVED' ? 'The hours are approved already.' : 'There are no hours to approve: check out first.',
      ),
  )
}

/** A volunteer disputes the hours: they do not count until they are corrected or approved. */
export async function disputeHours(act: Act, input: { attendanceId: string; reason: string }): Promise<Outcome> {
  const check = new Check()
  const reason = check.text(['reason'], input.reason, { max: 1000, prose: true })
  check.done()
  return changeAttendance(
    act,
    {
      attendanceId: input.attendanceId,
      event: 'attendance.disputed',
      byVolunteer: true,
      set: sql`status = 'DISPUTED', dispute_reason = ${reason}, approved_at = NULL`,
      where: sql`t.status IN ('CHECKED_OUT', 'APPROVED')`,
    },
    ({ status }) =>
      new ConflictError(
        status === 'DISPUTED' ? 'The hours are disputed already.' : 'There are no hours to dispute yet.',
      ),
  )
}

function readAt(at: Date | null | undefined): Date {
  const check = new Check()
  const read = check.occurred(['at'], at)
  check.done()
  return read
}
