import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { ownVolunteer } from './update-volunteer.ts'

export interface AffiliationInput {
  volunteerId: string
  organizationId: string
  reference?: string | null
}

/** Lets another organisation have a volunteer too, with his or her consent: asked for by one that has the volunteer. */
export function startAffiliation(act: Act, input: AffiliationInput & { consent: string }): Promise<Outcome> {
  const check = new Check()
  const reference = check.optionalText(['reference'], input.reference, { max: 100 })
  const consent = check.text(['consent'], input.consent, { max: 1000, prose: true })
  check.done()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
        WITH inserted AS (
          INSERT INTO affiliations (id, volunteer_id, organization_id, region_id, reference, since)
          SELECT ${newId()}::uuid, v.id, o.id, v.region_id, ${reference}, now() FROM volunteers v, organizations o
          WHERE v.id = ${input.volunteerId}::uuid AND o.id = ${input.organizationId}::uuid AND ${ownVolunteer(act)} RETURNING *
        ),
        agreed AS (UPDATE volunteers v SET consent = ${consent}, consented_at = now() FROM inserted i WHERE v.id = i.volunteer_id),
        ${announce(act, 'affiliation.started', { from: sql`inserted f`, subject: sql`f.volunteer_id`, organizations: sql`ARRAY[f.organization_id]`, region: sql`f.region_id`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: input.volunteerId }, sql`inserted`)}
        SELECT id FROM inserted`)
      const made = await explaining(insert, {
        affiliations_current_key: () => new ConflictError('The volunteer belongs to that organisation already.'),
        affiliations_organization_id_reference_key: () =>
          new ConflictError('That organisation uses this reference for somebody. Choose another.'),
      })
      if (!made.length) throw new NotFoundError('volunteer or organization', 'with these ids')
      return { id: input.volunteerId }
    },
    (outcome) => outcome,
  )
}

/** Ends that a volunteer belongs to an organisation, which can read nothing of him or her from then on. */
export function endAffiliation(act: Act, input: AffiliationInput): Promise<Outcome> {
  if (!actsFor(act.viewer, input.organizationId))
    throw new ForbiddenError('An organisation ends only that volunteers belong to itself.')
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const ended = await act.db.query(sql`
        WITH after AS (
          UPDATE affiliations f SET until = greatest(now(), f.since), reference = NULL
          WHERE f.volunteer_id = ${input.volunteerId}::uuid AND f.organization_id = ${input.organizationId}::uuid AND f.until IS NULL RETURNING *
        ),
        left_teams AS (
          UPDATE team_members m SET until = now() FROM after f, teams t
          WHERE m.volunteer_id = f.volunteer_id AND t.id = m.team_id AND t.organization_id = f.organization_id AND m.until IS NULL
        ),
        ${announce(act, 'affiliation.ended', { from: sql`after f`, subject: sql`f.volunteer_id`, organizations: sql`ARRAY[f.organization_id]`, region: sql`f.region_id`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: input.volunteerId }, sql`after`)}
        SELECT id FROM after`)
      if (!ended.length) throw new NotFoundError('volunteer', 'with this id in this organisation')
      return { id: input.volunteerId }
    },
    (outcome) => outcome,
  )
}
