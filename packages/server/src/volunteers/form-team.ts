import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { noRegion } from './volunteer.input.ts'
import { actorOf } from './volunteer.policy.ts'

export interface TeamInput {
  organizationId: string
  nameZh: string
  nameEn?: string | null
  region?: string | null
  formedAt?: Date | null
}

/** Forms a team of an organisation. */
export function formTeam(act: Act, input: TeamInput): Promise<Outcome> {
  if (!actsFor(act.viewer, input.organizationId)) throw new ForbiddenError('A team is formed by its own organisation.')
  const check = new Check()
  const nameZh = check.text(['nameZh'], input.nameZh, { max: 200 })
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const formedAt = check.occurred(['formedAt'], input.formedAt)
  check.done()
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const made = await act.db.query(sql`
        WITH inserted AS (
          INSERT INTO teams (id, organization_id, name_zh, name_en, region_id, formed_at)
          SELECT ${id}::uuid, o.id, ${nameZh}, ${nameEn}, COALESCE(r.id, o.region_id), least(${formedAt}::timestamptz, now())
          FROM organizations o LEFT JOIN regions r ON r.code = ${input.region ?? null}
          WHERE o.id = ${input.organizationId}::uuid AND (${input.region ?? null}::text IS NULL OR r.id IS NOT NULL) RETURNING *
        ),
        ${announce(act, 'team.formed', { from: sql`inserted t`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id`, occurredAt: sql`t.formed_at` })},
        ${takeClaim(act.claim, { id }, sql`inserted`)}
        SELECT id FROM inserted`)
      if (made.length) return { id }
      const [found] = await act.db.query(sql`SELECT 1 FROM organizations WHERE id = ${input.organizationId}::uuid`)
      throw found ? noRegion(['region']) : new NotFoundError('organization', 'with this id')
    },
    (outcome) => outcome,
  )
}

/** Ends a team; its members are in it no longer. */
export function disbandTeam(act: Act, teamId: string): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const ended = await act.db.query(sql`
        WITH after AS (
          UPDATE teams t SET disbanded_at = greatest(now(), t.formed_at) WHERE t.id = ${teamId}::uuid AND t.disbanded_at IS NULL
            AND (${actor}::uuid IS NULL OR t.organization_id = ${actor}::uuid) RETURNING *
        ),
        gone AS (UPDATE team_members m SET until = greatest(now(), m.since) FROM after t WHERE m.team_id = t.id AND m.until IS NULL),
        ${announce(act, 'team.disbanded', { from: sql`after t`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id` })},
        ${takeClaim(act.claim, { id: teamId }, sql`after`)}
        SELECT id FROM after`)
      if (!ended.length) throw new NotFoundError('team that is together', 'with this id')
      return { id: teamId }
    },
    (outcome) => outcome,
  )
}

export interface TeamMemberInput {
  teamId: string
  volunteerId: string
}

/** Takes a volunteer of the organisation into one of its teams. */
export function joinTeam(act: Act, input: TeamMemberInput): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
        WITH inserted AS (
          INSERT INTO team_members (id, team_id, volunteer_id, since)
          SELECT ${newId()}::uuid, t.id, v.id, now() FROM teams t JOIN volunteers v ON v.id = ${input.volunteerId}::uuid
          WHERE t.id = ${input.teamId}::uuid AND t.disbanded_at IS NULL AND v.status = 'ACTIVE' AND belongs(v.id, t.organization_id)
            AND (${actor}::uuid IS NULL OR t.organization_id = ${actor}::uuid) RETURNING *
        ),
        ${announce(act, 'team.member_joined', { from: sql`inserted m JOIN teams t ON t.id = m.team_id`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: input.teamId }, sql`inserted`)}
        SELECT id FROM inserted`)
      const made = await explaining(insert, {
        team_members_current_key: () => new ConflictError('The volunteer is in the team already.'),
      })
      if (!made.length) throw new NotFoundError('team, or volunteer of its organisation', 'with these ids')
      return { id: input.teamId }
    },
    (outcome) => outcome,
  )
}

/** Takes a volunteer out of a team. */
export function leaveTeam(act: Act, input: TeamMemberInput): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const ended = await act.db.query(sql`
        WITH after AS (
          UPDATE team_members m SET until = greatest(now(), m.since) FROM teams t WHERE t.id = m.team_id AND m.team_id = ${input.teamId}::uuid
            AND m.volunteer_id = ${input.volunteerId}::uuid AND m.until IS NULL AND (${actor}::uuid IS NULL OR t.organization_id = ${actor}::uuid) RETURNING m.*
        ),
        ${announce(act, 'team.member_left', { from: sql`after m JOIN teams t ON t.id = m.team_id`, subject: sql`t.id`, organizations: sql`ARRAY[t.organization_id]`, region: sql`t.region_id`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: input.teamId }, sql`after`)}
        SELECT id FROM after`)
      if (!ended.length) throw new NotFoundError('member', 'of this team')
      return { id: input.teamId }
    },
    (outcome) => outcome,
  )
}
