import type { Act, Outcome } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { standing } from '../ledger/postings.ts'
import { changeDonation, requireStatus } from './change-donation.ts'

/** What was promised has come: the pledge ends and the gift begins, both at the time of receipt. */
export function receivePledge(act: Act, input: { donationId: string; occurredAt?: Date | null }): Promise<Outcome> {
  const check = new Check()
  const at = check.occurred(['occurredAt'], input.occurredAt)
  check.done()
  return changeDonation(act, input.donationId, (donation) => {
    requireStatus(donation, 'PLEDGED', 'receive')
    if (at < donation.effectiveAt)
      check.fail(['occurredAt'], 'BEFORE_PLEDGE', 'A pledge cannot be received before it was made.')
    check.done()
    return {
      event: 'donation.received',
      set: sql`status = 'RECEIVED', effective_at = least(${at}, clock.at)`,
      steps: sql`items AS (SELECT i.* FROM donation_items i JOIN after a ON a.id = i.donation_id),`,
      entries: sql`
        SELECT CASE d.kind WHEN 'CASH' THEN 'PLEDGE' ELSE 'IN_KIND_PLEDGE' END::entry_kind, d.granularity, d.precision, a.effective_at, clock.at,
          d.organization_id, d.campaign_id, d.region_id, d.beneficiary_region_id, d.platform_id, d.currency, -d.amount_minor,
          -in_reporting(d.amount_minor, d.factor), -d.gift_count, d.id, NULL::uuid, NULL::uuid, NULL::uuid
        FROM before d JOIN after a ON a.id = d.id CROSS JOIN clock
        UNION ALL ${standing(sql`after`, sql`items`)}`,
    }
  })
}
