import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { clock, entryColumns, reversal } from '../ledger/postings.ts'

const disbursement = {
  name: 'disbursement',
  event: 'disbursement.voided',
  table: sql`disbursements`,
  source: sql`disbursement_id`,
  organization: sql`organization_id`,
  campaign: sql`campaign_id`,
  other: { organization: sql`beneficiary_organization_id`, campaign: sql`campaign_id` },
} as const

const transfer = {
  name: 'transfer',
  event: 'transfer.voided',
  table: sql`transfers`,
  source: sql`transfer_id`,
  organization: sql`from_organization_id`,
  campaign: sql`from_campaign_id`,
  other: { organization: sql`to_organization_id`, campaign: sql`to_campaign_id` },
} as const

/** Takes a disbursement out of every figure, by reversal. `reason` is a VoidReason. */
export function voidDisbursement(act: Act, input: { id: string; reason: string }): Promise<Outcome> {
  return voidPayment(act, disbursement, input)
}

/** Takes a transfer, the line out and the line in, out of every figure, by reversal. `reason` is a VoidReason. */
export function voidTransfer(act: Act, input: { id: string; reason: string }): Promise<Outcome> {
  return voidPayment(act, transfer, input)
}

function voidPayment(
  act: Act,
  kind: typeof disbursement | typeof transfer,
  input: { id: string; reason: string },
): Promise<Outcome> {
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const [found] = await act.db.query<{ organizationId: string }>(
        sql`SELECT ${kind.organization} AS organization_id FROM ${kind.table} WHERE id = ${input.id}::uuid`,
      )
      if (!found) throw new NotFoundError(kind.name, 'with this id')
      if (!actsFor(act.viewer, found.organizationId))
        throw new ForbiddenError(`A ${kind.name} is voided by the organisation whose money it was.`)
      const changed = await act.db.query(sql`
      WITH ${clock},
      after AS (
        UPDATE ${kind.table} d SET void_reason = ${input.reason}::void_reason, voided_at = clock.at
        FROM clock WHERE d.id = ${input.id}::uuid AND d.voided_at IS NULL RETURNING d.*
      ),
      entries AS (INSERT INTO ledger_entries (${entryColumns}) ${reversal(kind.source, sql`after`, sql`true`)}),
      ${announce(act, kind.event, {
        from: sql`after d`,
        subject: sql`d.id`,
        organizations: sql`array_remove(ARRAY[d.${kind.organization}, NULLIF(d.${kind.other.organization}, d.${kind.organization})], NULL)`,
        campaigns: sql`array_remove(ARRAY[d.${kind.campaign}, NULLIF(d.${kind.other.campaign}, d.${kind.campaign})], NULL)`,
        region: sql`COALESCE((SELECT c.region_id FROM campaigns c WHERE c.id = d.${kind.campaign}), (SELECT o.region_id FROM organizations o WHERE o.id = d.${kind.organization}))`,
        payload: sql`jsonb_build_object('reason', ${input.reason}::text)`,
      })},
      ${takeClaim(act.claim, { id: input.id }, sql`after`)}
      SELECT id FROM after`)
      if (!changed.length) throw new ConflictError(`The ${kind.name} is voided already.`)
      return { id: input.id }
    },
    (outcome) => outcome,
  )
}
