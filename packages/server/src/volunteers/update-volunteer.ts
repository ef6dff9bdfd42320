import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { empty, join, type Sql, sql } from '../database/sql.ts'
import { NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { readWeeklyTimes } from '../time/weekly-times.ts'
import {
  noRegion,
  readEmail,
  readLanguages,
  readPhone,
  readSkill,
  readSkillName,
  type SkillInput,
  type VolunteerInput,
} from './volunteer.input.ts'
import { actorOf } from './volunteer.policy.ts'

/** What changes of a volunteer; what is left out stays. */
export type VolunteerChanges = Partial<
  Omit<VolunteerInput, 'skills' | 'reference' | 'consent' | 'consentedAt' | 'name' | 'region'>
> & { name?: string | null; region?: string | null }

/** Whether `volunteers v` are of the organisation that acts, and still there. */
export function ownVolunteer(act: Act): Sql {
  const actor = actorOf(act.viewer)
  return sql`v.status = 'ACTIVE' AND (${actor}::uuid IS NULL OR belongs(v.id, ${actor}::uuid))`
}

/** The organisations that a volunteer `v` belongs to: whom alone its events concern. */
export const organizationsOfVolunteer = sql`(SELECT COALESCE(array_agg(f.organization_id), '{}') FROM affiliations f WHERE f.volunteer_id = v.id AND f.until IS NULL)`

/** Changes what is known of a volunteer. */
export async function updateVolunteer(act: Act, volunteerId: string, input: VolunteerChanges): Promise<Outcome> {
  const check = new Check()
  const position = check.position(['position'], input.position)
  const given = <T>(column: Sql, value: T | null | undefined, read: (value: T) => unknown, type: Sql): Sql[] =>
    value === null || value === undefined ? [] : [sql`${column} = ${read(value)}::${type}`]
  const text = sql`text`
  const changes = [
    ...given(sql`name`, input.name, (it) => check.text(['name'], it, { max: 100 }), text),
    ...given(sql`phone`, input.phone, (it) => readPhone(check, ['phone'], it), text),
    ...given(sql`email`, input.email, (it) => readEmail(check, ['email'], it), text),
    ...given(sql`address`, input.address, (it) => check.text(['address'], it, { max: 300 }), text),
    ...given(
      sql`health_note`,
      input.healthNote,
      (it) => check.text(['healthNote'], it, { max: 1000, prose: true }),
      text,
    ),
    ...given(sql`languages`, input.languages, (it) => readLanguages(check, ['languages'], it), sql`text[]`),
    ...given(sql`availability`, input.availability, (it) => readWeeklyTimes(check, ['availability'], it), sql`int[]`),
    ...(position ? [sql`latitude = ${position.latitude}::numeric, longitude = ${position.longitude}::numeric`] : []),
  ]
  check.done()
  if (input.region) {
    const [region] = await act.db.query<Outcome>(sql`SELECT id FROM regions WHERE code = ${input.region}`)
    if (!region) throw noRegion(['region'])
    changes.push(sql`region_id = ${region.id}::uuid`)
  }
  return change(
    act,
    volunteerId,
    sql`UPDATE volunteers v SET ${join([sql`status = v.status`, ...changes], ', ')}
    WHERE v.id = ${volunteerId}::uuid AND ${ownVolunteer(act)} RETURNING v.*`,
  )
}

/** Records a skill, or a new level or certificate of one. */
export function setSkill(act: Act, volunteerId: string, input: SkillInput): Promise<Outcome> {
  const check = new Check()
  const skill = readSkill(check, [], input)
  check.done()
  return change(
    act,
    volunteerId,
    sql`SELECT v.* FROM volunteers v WHERE v.id = ${volunteerId}::uuid AND ${ownVolunteer(act)}`,
    sql`skilled AS (
      INSERT INTO volunteer_skills (id, volunteer_id, skill, level, certificate, valid_until)
      SELECT ${skill.id}::uuid, v.id, ${skill.skill}, ${skill.level}::skill_level, ${skill.certificate}, ${skill.validUntil}::date FROM changed v
      ON CONFLICT (volunteer_id, skill) DO UPDATE SET level = excluded.level, certificate = excluded.certificate, valid_until = excluded.valid_until
    ),`,
  )
}

/** Takes a skill away. Places that a volunteer has stay. */
export function removeSkill(act: Act, volunteerId: string, name: string): Promise<Outcome> {
  const check = new Check()
  const skill = readSkillName(check, ['skill'], name)
  check.done()
  return change(
    act,
    volunteerId,
    sql`SELECT v.* FROM volunteers v WHERE v.id = ${volunteerId}::uuid AND ${ownVolunteer(act)}`,
    sql`gone AS (DELETE FROM volunteer_skills k USING changed v WHERE k.volunteer_id = v.id AND k.skill = ${skill}),`,
  )
}

function change(act: Act, volunteerId: string, changed: Sql, more: Sql = empty): Promise<Outcome> {
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const rows = await act.db.query(sql`
        WITH changed AS (${changed}), ${more}
        ${announce(act, 'volunteer.updated', {
          from: sql`changed v`,
          subject: sql`v.id`,
          organizations: organizationsOfVolunteer,
          region: sql`v.region_id`,
          hidden: sql`true`,
        })},
        ${takeClaim(act.claim, { id: volunteerId }, sql`changed`)}
        SELECT id FROM changed`)
      if (!rows.length) throw new NotFoundError('volunteer', 'with this id')
      return { id: volunteerId }
    },
    (outcome) => outcome,
  )
}
