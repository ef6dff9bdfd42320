import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'

export interface ReviewInput {
  organizationId: string
  status: 'VERIFIED' | 'REJECTED' | 'SUSPENDED'
  reviewer: string
  reason?: string | null
}

/** The operator decides about an organisation; every decision stays in its history. */
export function reviewOrganization(act: Act, input: ReviewInput): Promise<Outcome> {
  const check = new Check()
  const reviewer = check.text(['reviewer'], input.reviewer, { max: 100 })
  const reason = check.optionalText(['reason'], input.reason, { max: 1000, prose: true })
  if (input.status !== 'VERIFIED' && !reason)
    check.fail(['reason'], 'REQUIRED', 'Say why: the organisation has to know what to mend.')
  check.done()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
      WITH after AS (
        UPDATE organizations o SET status = ${input.status}::organization_status
        WHERE o.id = ${input.organizationId}::uuid AND o.status <> ${input.status}::organization_status RETURNING o.*
      ),
      review AS (
        INSERT INTO organization_reviews (id, organization_id, status, reviewer, reason)
        SELECT ${newId()}::uuid, o.id, o.status, ${reviewer}, ${reason} FROM after o
      ),
      ${announce(act, sql`'organization.' || lower(${input.status})`, { from: sql`after o`, subject: sql`o.id`, organizations: sql`ARRAY[o.id]`, region: sql`o.region_id` })},
      ${takeClaim(act.claim, { id: input.organizationId }, sql`after`)}
      SELECT id FROM after`)
      if (!changed.length) {
        const [found] = await act.db.query(sql`SELECT 1 FROM organizations WHERE id = ${input.organizationId}::uuid`)
        throw found
          ? new ConflictError(`The organisation is ${input.status} already.`)
          : new NotFoundError('organization', 'with this id')
      }
      return { id: input.organizationId }
    },
    (outcome) => outcome,
  )
}
