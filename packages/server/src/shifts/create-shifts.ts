import { type Act, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { readSkillName } from '../volunteers/volunteer.input.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'
import { expandRule, type RuleInput, type Slot } from './expand-rule.ts'

export interface NeededSkill {
  skill: string
  level: 'BASIC' | 'TRAINED' | 'EXPERT'
}

/** What a shift, or each shift of a series, is like. */
export interface ShiftInput {
  siteId: string
  capacity: number
  teamId?: string | null
  restMinutes?: number | null
  breakMinutes?: number | null
  skills?: NeededSkill[] | null
  openToOthers?: boolean | null
  note?: string | null
  publish?: boolean | null
}

/** Reads and checks what may also be changed later. */
export function readShift(check: Check, input: Partial<Omit<ShiftInput, 'siteId'>>) {
  const optional = (name: 'restMinutes' | 'breakMinutes', max: number) => {
    const value = input[name]
    return value === null || value === undefined ? null : check.whole([name], value, { min: 0, max })
  }
  if ((input.skills?.length ?? 0) > 20) check.fail(['skills'], 'TOO_MANY', 'At most 20 skills.')
  return {
    capacity: input.capacity === undefined ? null : check.whole(['capacity'], input.capacity, { min: 1, max: 10_000 }),
    restMinutes: optional('restMinutes', 10_080),
    breakMinutes: optional('breakMinutes', 1440),
    note: check.optionalText(['note'], input.note, { max: 1000, prose: true }),
    skills:
      input.skills?.slice(0, 20).map(({ skill, level }, index) => ({
        skill: readSkillName(check, ['skills', String(index), 'skill'], skill),
        level,
      })) ?? null,
  }
}

/** Looks at when a shift is. */
export function checkTimes(check: Check, { startsAt, endsAt }: Slot): void {
  if (startsAt.getTime() < 0) check.fail(['startsAt'], 'BAD_TIME', 'Not a time since 1970.')
  if (endsAt <= startsAt)
    check.fail(['endsAt'], 'ENDS_BEFORE_IT_BEGINS', 'The shift ends before it begins. Swap the two, or check the day.')
  else if (endsAt.getTime() - startsAt.getTime() > 48 * 3_600_000)
    check.fail(['endsAt'], 'TOO_LONG', 'A shift lasts at most 48 hours. Make several of it.')
  if (startsAt.getTime() > Date.now() + 366 * 86_400_000)
    check.fail(['startsAt'], 'TOO_FAR', 'More than a year ahead. Plan it when it is nearer.')
}

/** What was made: one shift, or a series of many. */
export interface Made {
  id: string
  shifts: string[]
}

/** Makes one shift. */
export function createShift(act: Act, input: ShiftInput & Slot): Promise<Made> {
  const check = new Check()
  checkTimes(check, input)
  return insert(act, check, input, () => [input], null)
}

/** Makes the shifts of a rule, in the time zone of the site. */
export function createShiftSeries(act: Act, input: ShiftInput & RuleInput): Promise<Made> {
  return insert(act, new Check(), input, (check, timeZone) => expandRule(check, input, timeZone), input)
}

async function insert(
  act: Act,
  check: Check,
  input: ShiftInput,
  slotsOf: (check: Check, timeZone: string) => Slot[],
  rule: RuleInput | null,
): Promise<Made> {
  const shift = readShift(check, input)
  check.done()
  const actor = actorOf(act.viewer)
  const [site] = await act.db.query<{ timeZone: string; closedAt: Date | null }>(sql`
    SELECT time_zone, closed_at FROM sites WHERE id = ${input.siteId}::uuid AND (${actor}::uuid IS NULL OR organization_id = ${actor}::uuid)`)
  if (!site) throw new NotFoundError('site', 'with this id')
  if (site.closedAt) throw new ConflictError('The site is closed. Open another one for new shifts.')
  const slots = slotsOf(check, site.timeZone)
  check.done()
  const seriesId = rule ? newId() : null
  const rows = slots.map(({ startsAt, endsAt }) => ({ id: newId(), startsAt, endsAt }))
  const made: Made = { id: seriesId ?? rows[0]?.id ?? '', shifts: rows.map(({ id }) => id) }
  return once<Made, Made>(
    act,
    async (act) => {
      const event = input.publish ? 'shift.published' : 'shift.created'
      const [found] = await act.db.query<{ made: bigint; outside: Date | null; team: boolean }>(sql`
        WITH given AS MATERIALIZED (
          SELECT g.*, t.organization_id, t.region_id, t.duty, fits_week(t.opening_times, g."startsAt", g."endsAt", t.time_zone) AS open
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)
          JOIN sites t ON t.id = ${input.siteId}::uuid AND t.closed_at IS NULL
        ),
        team AS (
          SELECT ${input.teamId ?? null}::uuid AS id, ${input.teamId ?? null}::uuid IS NULL OR EXISTS (
            SELECT 1 FROM teams m JOIN sites t ON t.organization_id = m.organization_id
            WHERE m.id = ${input.teamId ?? null}::uuid AND t.id = ${input.siteId}::uuid AND m.disbanded_at IS NULL) AS known
        ),
        allowed AS (SELECT team.id FROM team WHERE known AND NOT EXISTS (SELECT 1 FROM given WHERE NOT open)),
        series AS (
          INSERT INTO shift_series (id, site_id, rule, first_day)
          SELECT ${seriesId}::uuid, ${input.siteId}::uuid, ${rule?.rule ?? ''}, ${rule?.firstDay ?? null}::date FROM allowed WHERE ${rule !== null} RETURNING id
        ),
        inserted AS (
          INSERT INTO shifts (id, site_id, organization_id, region_id, duty, team_id, series_id, status, starts_at, ends_at, capacity, rest_minutes,
            break_minutes, skills, open_to_others, note, published_at)
          SELECT g.id, ${input.siteId}::uuid, g.organization_id, g.region_id, g.duty, a.id, (SELECT id FROM series), ${input.publish ? 'PUBLISHED' : 'DRAFT'}::shift_status,
            g."startsAt", g."endsAt", ${shift.capacity}, ${shift.restMinutes ?? 0}, ${shift.breakMinutes ?? 0}, ${JSON.stringify(shift.skills ?? [])}::jsonb,
            ${input.openToOthers ?? false}, ${shift.note}, ${input.publish ? sql`now()` : sql`NULL`}
          FROM given g, allowed a ORDER BY g."startsAt" RETURNING *
        ),
        ${announce(act, event, { from: sql`inserted s`, subject: sql`s.id`, organizations: sql`ARRAY[s.organization_id]`, region: sql`s.region_id`, hidden: sql`s.status = 'DRAFT'`, payload: sql`jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)` })},
        ${takeClaim(act.claim, made, sql`inserted`)}
        SELECT (SELECT count(*) FROM inserted) AS made, (SELECT min("startsAt") FROM given WHERE NOT open) AS outside, (SELECT known FROM team) AS team`)
      if (found?.team === false) throw new NotFoundError('team of this organisation', 'with this id')
      if (found?.outside) {
        const message = `The site is not open all through the shift of ${found.outside.toISOString()}. Change its opening times or the shift.`
        throw new ValidationError([{ path: [rule ? 'times' : 'startsAt'], code: 'OUTSIDE_OPENING_TIMES', message }])
      }
      if (!found?.made) throw new ConflictError('The site was closed just now. Open another one for new shifts.')
      return made
    },
    (outcome) => outcome,
  )
}
