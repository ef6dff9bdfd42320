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

export interface HeadcountInput {
  organizationId: string
  kind: 'VOLUNTEERS' | 'ORGANIZATIONS'
  amount: bigint
  precision?: 'EXACT' | 'APPROXIMATE' | 'AT_LEAST' | null
  region?: string | null
  duty?: string | null
  source: string
  externalReference: string
  occurredAt?: Date | null
}

/**
 * Records a number of heads that an organisation reports, beside those that are counted from records. The same
 * reference again answers with the report that has it.
 */
export function reportHeadcount(act: Act, input: HeadcountInput): Promise<Outcome> {
  if (!actsFor(act.viewer, input.organizationId)) throw new ForbiddenError('An organisation reports for itself.')
  const check = new Check()
  if (input.amount <= 0n || input.amount > 10n ** 12n)
    check.fail(['amount'], 'OUT_OF_RANGE', 'A number of heads from 1 to a million million.')
  const source = check.text(['source'], input.source, { max: 1000, prose: true })
  const reference = check.text(['externalReference'], input.externalReference, { max: 100 })
  const at = check.occurred(['occurredAt'], input.occurredAt)
  check.done()
  const id = newId()
  const find = () =>
    act.db.query<{ id: string; same: boolean }>(sql`
      SELECT h.id, h.kind = ${input.kind}::headcount_kind AND h.amount = ${input.amount} AND h.withdrawn_at IS NULL AS same FROM headcounts h
      WHERE h.organization_id = ${input.organizationId}::uuid AND h.external_reference = ${reference}`)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
        WITH inserted AS (
          INSERT INTO headcounts (id, organization_id, region_id, duty, kind, amount, precision, source, external_reference, effective_at, recorded_at)
          SELECT ${id}::uuid, o.id, COALESCE(r.id, o.region_id), ${input.duty ?? null}::duty_kind, ${input.kind}::headcount_kind, ${input.amount},
            ${input.precision ?? 'EXACT'}::precision_kind, ${source}, ${reference}, least(${at}::timestamptz, now()), now()
          FROM organizations o LEFT JOIN regions r ON r.code = ${input.region ?? null}
          WHERE o.id = ${input.organizationId}::uuid AND (${input.region ?? null}::text IS NULL OR r.id IS NOT NULL) RETURNING *
        ),
        ${announce(act, 'headcount.reported', { from: sql`inserted h`, subject: sql`h.id`, organizations: sql`ARRAY[h.organization_id]`, region: sql`h.region_id`, occurredAt: sql`h.effective_at` })},
        ${takeClaim(act.claim, { id }, sql`inserted`)}
        SELECT id FROM inserted`)
      const made = await explaining(insert, {
        headcounts_organization_id_external_reference_key: () => new ConflictError('taken'),
      }).catch(async (error: unknown) => {
        if (!(error instanceof ConflictError)) throw error
        const [there] = await find()
        if (there?.same) return [there]
        throw new ConflictError('This reference is another report. Withdraw that one, or use a reference of its own.')
      })
      const [there] = made as Outcome[]
      if (there) return { id: there.id }
      const [found] = await act.db.query(sql`SELECT 1 FROM organizations WHERE id = ${input.organizationId}::uuid`)
      throw found ? noRegion(['region']) : new NotFoundError('organization', 'with this id')
    },
    (outcome) => outcome,
  )
}

/** Takes a reported number back: what it counted is reversed at the time of which it spoke. */
export function withdrawHeadcount(act: Act, headcountId: string): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
        WITH after AS (
          UPDATE headcounts h SET withdrawn_at = now() WHERE h.id = ${headcountId}::uuid AND h.withdrawn_at IS NULL
            AND (${actor}::uuid IS NULL OR h.organization_id = ${actor}::uuid) RETURNING *
        ),
        ${announce(act, 'headcount.withdrawn', { from: sql`after h`, subject: sql`h.id`, organizations: sql`ARRAY[h.organization_id]`, region: sql`h.region_id` })},
        ${takeClaim(act.claim, { id: headcountId }, sql`after`)}
        SELECT id FROM after`)
      if (!changed.length) throw new NotFoundError('report that stands', 'with this id')
      return { id: headcountId }
    },
    (outcome) => outcome,
  )
}
