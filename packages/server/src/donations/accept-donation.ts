import type { Act, Outcome } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { accepted, reversal } from '../ledger/postings.ts'
import { changeDonation, requireStatus } from './change-donation.ts'
import { readValuation, type ValuationInput } from './donation.input.ts'

/** Says at which value goods were accepted. An earlier accepted value is reversed; the declared one stays beside it. */
export function acceptDonation(act: Act, input: { donationId: string; accepted: ValuationInput }): Promise<Outcome> {
  const check = new Check()
  const value = readValuation(check, ['accepted'], 'ACCEPTED', input.accepted)
  check.done()
  return changeDonation(act, input.donationId, (donation) => {
    requireStatus(donation, 'RECEIVED', 'accept')
    if (donation.kind === 'CASH')
      check.fail(['donation'], 'NOT_GOODS', 'Only goods are valued. Cash counts as what it is.')
    check.done()
    return {
      event: 'donation.valued',
      set: sql`accepted_minor = ${value.amountMinor}::bigint, accepted_currency = ${value.currency}, accepted_factor = ${value.factor}::numeric`,
      steps: sql`valued AS (
        INSERT INTO valuations (id, donation_id, stage, method, amount_minor, currency, valued_on, evidence, recorded_at)
        SELECT ${value.id}::uuid, a.id, 'ACCEPTED', ${value.method}::valuation_method, ${value.amountMinor}::bigint, ${value.currency},
          ${value.valuedOn}::date, ${value.evidence}, clock.at FROM after a CROSS JOIN clock
      ),`,
      entries: sql`${reversal(sql`donation_id`, sql`after`, sql`e.kind = 'ACCEPTED'`)} UNION ALL ${accepted(sql`after`)}`,
    }
  })
}
