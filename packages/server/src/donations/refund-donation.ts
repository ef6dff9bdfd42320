import type { Act, Outcome } from '../access/act.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, OverRefundError } from '../errors.ts'
import { newId } from '../identifiers.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'
import { changeDonation, requireStatus } from './change-donation.ts'

export interface RefundInput {
  donationId: string
  /** All that is left when left out. */
  amount?: MoneyInput | null
  occurredAt?: Date | null
  reason?: string | null
  externalReference?: string | null
}

/**
 * Gives money back, in part or whole, at its own time. Refunds never exceed the gift, however many arrive at once.
 * @throws OverRefundError
 */
export function refundDonation(act: Act, input: RefundInput): Promise<Outcome> {
  const check = new Check()
  const money = input.amount ? readMoney(check, ['amount'], input.amount) : null
  const at = check.occurred(['occurredAt'], input.occurredAt)
  const reason = check.optionalText(['reason'], input.reason, { max: 500 })
  const reference = check.optionalText(['externalReference'], input.externalReference, { max: 200 })
  check.done()
  const refundId = newId()
  const refunding = changeDonation(act, input.donationId, (donation) => {
    requireStatus(donation, 'RECEIVED', 'refund')
    if (donation.kind === 'IN_KIND')
      check.fail(['donation'], 'NOT_CASH', 'Goods are not refunded. Void the gift, or correct it.')
    if (money && money.currency !== donation.currency) {
      check.fail(
        ['amount', 'currency'],
        'OTHER_CURRENCY',
        `The gift was in ${donation.currency}. Refund it in that currency.`,
      )
    }
    if (at < donation.effectiveAt)
      check.fail(['occurredAt'], 'BEFORE_GIFT', 'A refund cannot be earlier than its gift.')
    check.done()
    const left = donation.amountMinor - donation.refundedMinor - donation.supersededMinor
    const minor = money?.minor ?? left
    if (minor > left || minor === 0n) throw new OverRefundError(left, donation.currency)
    return {
      event: 'donation.refunded',
      set: sql`refunded_minor = d.refunded_minor + ${minor}`,
      // However many refund at once, each takes its turn at the row and finds what the others left.
      where: sql`d.status = 'RECEIVED' AND d.currency = ${donation.currency} AND d.effective_at <= ${at}
        AND d.refunded_minor + d.superseded_minor + ${minor}::bigint ${money ? sql`<=` : sql`=`} d.amount_minor`,
      steps: sql`refunded AS (
        INSERT INTO refunds (id, donation_id, amount_minor, currency, reason, external_reference, effective_at, recorded_at)
        SELECT ${refundId}::uuid, d.id, ${minor}, d.currency, ${reason}, ${reference}, least(${at}, clock.at), clock.at FROM after d CROSS JOIN clock
        RETURNING *
      ),`,
      // Converted so that all refunds of a gift together come to exactly what the gift came to.
      entries: sql`SELECT 'REFUND'::entry_kind, d.granularity, 'EXACT'::precision_kind, r.effective_at, clock.at, d.organization_id, d.campaign_id,
        d.region_id, d.beneficiary_region_id, d.platform_id, d.currency, r.amount_minor,
        in_reporting(d.refunded_minor, d.factor) - in_reporting(d.refunded_minor - r.amount_minor, d.factor), 1, d.id, r.id, NULL::uuid, NULL::uuid
        FROM after d JOIN refunded r ON r.donation_id = d.id CROSS JOIN clock`,
      occurredAt: sql`${at}`,
      payload: sql`jsonb_build_object('refundId', ${refundId}::text)`,
    }
  })
  return explaining(refunding, {
    refunds_donation_id_external_reference_key: () =>
      new ConflictError('This gift has a refund with that external reference already. Use another for another refund.'),
  })
}
