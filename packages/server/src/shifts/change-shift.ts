import { type Act, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'
import { checkTimes, type NeededSkill, readShift } from './create-shifts.ts'
import { type Happened, happen } from './happen.ts'

/** What became public: how many drafts, and those that were public already. */
export interface Published {
  ids: string[]
}

/** Publishes drafts: from then on volunteers sign up. All of a series, or up to 500 by id. */
export async function publishShifts(
  act: Act,
  input: { shiftIds?: string[] | null; seriesId?: string | null },
): Promise<Published> {
  const ids = input.shiftIds ?? []
  if (ids.length > 0 === Boolean(input.seriesId) || ids.length > 500) {
    const message = 'Name a series, or from 1 to 500 shifts.'
    throw new ValidationError([{ path: ['shifts'], code: 'BAD_NUMBER_OF_ROWS', message }])
  }
  const actor = actorOf(act.viewer)
  return once<Published, Published>(
    act,
    async (act) => {
      const changed = await act.db.query<{ id: string }>(sql`
        WITH chosen AS MATERIALIZED (
          SELECT s.id FROM shifts s WHERE ${input.seriesId ? sql`s.series_id = ${input.seriesId}::uuid` : sql`s.id = ANY(${ids}::uuid[])`}
            AND (${actor}::uuid IS NULL OR s.organization_id = ${actor}::uuid) AND s.status = 'DRAFT' ORDER BY s.id FOR NO KEY UPDATE
        ),
        after AS (
          UPDATE shifts s SET status = 'PUBLISHED', published_at = now(), changed_at = now(), version = s.version + 1
          FROM chosen c WHERE c.id = s.id AND s.status = 'DRAFT' RETURNING s.*
        ),
        ${announce(act, 'shift.published', { from: sql`after s`, subject: sql`s.id`, organizations: sql`ARRAY[s.organization_id]`, region: sql`s.region_id`, payload: sql`jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)` })},
        ${takeClaim(act.claim, sql`(SELECT jsonb_build_object('ids', jsonb_agg(id)) FROM after)`, sql`after`)}
        SELECT id FROM after ORDER BY starts_at, id`)
      if (changed.length) return { ids: changed.map(({ id }) => id) }
      const [found] = await act.db.query(sql`
        SELECT 1 FROM shifts s WHERE (s.series_id = ${input.seriesId ?? null}::uuid OR s.id = ANY(${ids}::uuid[]))
          AND (${actor}::uuid IS NULL OR s.organization_id = ${actor}::uuid) LIMIT 1`)
      if (found) throw new ConflictError('None of them is a draft: they are published or cancelled already.')
      throw new NotFoundError('shift', 'with these ids')
    },
    (outcome) => outcome,
  )
}

export interface ShiftChanges {
  shiftId: string
  startsAt?: Date | null
  endsAt?: Date | null
  capacity?: number | null
  restMinutes?: number | null
  breakMinutes?: number | null
  skills?: NeededSkill[] | null
  note?: string | null
}

/**
 * Moves or changes a shift. Who clashes with its new time, has too little rest or lacks a skill that it needs now loses
 * the place; where there are fewer places, those who came last wait again. The events say who.
 */
export function changeShift(act: Act, input: ShiftChanges): Promise<Happened> {
  const check = new Check()
  if (input.startsAt && input.endsAt) checkTimes(check, { startsAt: input.startsAt, endsAt: input.endsAt })
  const { capacity, ...rest } = input
  const shift = readShift(check, capacity === null || capacity === undefined ? rest : { ...rest, capacity })
  check.done()
  return happen(
    act,
    sql`change_shift(${input.shiftId}::uuid, ${actorOf(act.viewer)}::uuid, ${input.startsAt ?? null}::timestamptz, ${input.endsAt ?? null}::timestamptz,
      ${shift.capacity}::int, ${shift.restMinutes}::int, ${shift.breakMinutes}::int, ${shift.skills ? JSON.stringify(shift.skills) : null}::jsonb, ${shift.note}::text)`,
  )
}

/** Cancels a shift with all places in it; the events say whose. */
export function cancelShift(act: Act, input: { shiftId: string; reason: string }): Promise<Happened> {
  const check = new Check()
  const reason = check.text(['reason'], input.reason, { max: 1000, prose: true })
  check.done()
  return happen(act, sql`cancel_shift(${input.shiftId}::uuid, ${actorOf(act.viewer)}::uuid, ${reason})`)
}
