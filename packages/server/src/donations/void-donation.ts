import type { Act, Outcome } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import { reversal, voidedMemo } from '../ledger/postings.ts'
import { changeDonation } from './change-donation.ts'
import { coverEntries, coverGivenBack } from './coverage.ts'

export type VoidReason = 'DUPLICATE' | 'ERROR' | 'FRAUD' | 'TEST'

/**
 * Takes a gift out of every figure, as if it had not been, by reversal; what was known before stays as it was known.
 * An aggregate that counted it counts it again.
 */
export function voidDonation(act: Act, input: { donationId: string; reason: VoidReason }): Promise<Outcome> {
  return changeDonation(act, input.donationId, (donation) => {
    if (donation.status === 'VOIDED') throw new ConflictError('The gift is voided already.')
    return {
      event: 'donation.voided',
      set: sql`status = 'VOIDED', void_reason = ${input.reason}::void_reason, voided_at = clock.at`,
      steps: sql`${coverGivenBack},`,
      entries: sql`${reversal(sql`donation_id`, sql`after`, sql`e.kind NOT IN ('VOIDED', 'IN_KIND_VOIDED')`)} UNION ALL ${voidedMemo(sql`after`)}
        UNION ALL ${coverEntries}`,
      payload: sql`jsonb_build_object('reason', ${input.reason}::text)`,
    }
  })
}
