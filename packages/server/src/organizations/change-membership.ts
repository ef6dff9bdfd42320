import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'

export interface MembershipInput {
  associationId: string
  memberId: string
}

/** Makes an organisation a member of an association. Answers with the association. */
export function startMembership(act: Act, input: MembershipInput): Promise<Outcome> {
  requireAssociation(act, input)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
      WITH inserted AS (
        INSERT INTO memberships (id, association_id, member_id)
        SELECT ${newId()}::uuid, a.id, m.id FROM organizations a, organizations m
        WHERE a.id = ${input.associationId}::uuid AND m.id = ${input.memberId}::uuid RETURNING *
      ),
      ${announce(act, 'membership.started', { from: sql`inserted m`, subject: sql`m.member_id`, organizations: sql`ARRAY[m.association_id, m.member_id]`, region: sql`(SELECT o.region_id FROM organizations o WHERE o.id = m.association_id)` })},
      ${takeClaim(act.claim, { id: input.associationId }, sql`inserted`)}
      SELECT id FROM inserted`)
      const made = await explaining(insert, {
        memberships_current_key: () => new ConflictError('It is a member already.'),
        membership_of_another: () => new ConflictError('An organisation cannot be a member of itself.'),
      })
      if (!made.length) throw new NotFoundError('organization', 'with one of these ids')
      return { id: input.associationId }
    },
    (outcome) => outcome,
  )
}

/** Ends a membership; what it was stays on record. Answers with the association. */
export function endMembership(act: Act, input: MembershipInput): Promise<Outcome> {
  requireAssociation(act, input)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const ended = await act.db.query(sql`
      WITH after AS (
        UPDATE memberships SET until = now() WHERE association_id = ${input.associationId}::uuid AND member_id = ${input.memberId}::uuid AND until IS NULL
        RETURNING *
      ),
      ${announce(act, 'membership.ended', { from: sql`after m`, subject: sql`m.member_id`, organizations: sql`ARRAY[m.association_id, m.member_id]`, region: sql`(SELECT o.region_id FROM organizations o WHERE o.id = m.association_id)` })},
      ${takeClaim(act.claim, { id: input.associationId }, sql`after`)}
      SELECT id FROM after`)
      if (!ended.length) throw new NotFoundError('current membership', 'of these two')
      return { id: input.associationId }
    },
    (outcome) => outcome,
  )
}

function requireAssociation(act: Act, { associationId }: MembershipInput): void {
  if (!actsFor(act.viewer, associationId)) throw new ForbiddenError('Members are kept by the association itself.')
}
