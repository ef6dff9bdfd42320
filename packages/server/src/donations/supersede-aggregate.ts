import type { Act, Outcome } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'
import { changeDonation, requireStatus } from './change-donation.ts'

/** Takes back what an aggregate still counts, in part or whole, because single gifts now count it. */
export function supersedeAggregate(
  act: Act,
  input: { donationId: string; amount?: MoneyInput | null; giftCount?: bigint | null },
): Promise<Outcome> {
  const check = new Check()
  const money = input.amount ? readMoney(check, ['amount'], input.amount) : null
  check.done()
  return changeDonation(act, input.donationId, (donation) => {
    requireStatus(donation, 'RECEIVED', 'supersede')
    if (donation.granularity !== 'AGGREGATE' || donation.kind !== 'CASH') {
      check.fail(
        ['aggregate'],
        'NOT_AN_AGGREGATE',
        'Only a cash AGGREGATE is superseded. Void or correct a single gift.',
      )
    }
    if (money && money.currency !== donation.currency) {
      check.fail(['amount', 'currency'], 'OTHER_CURRENCY', `The aggregate is in ${donation.currency}.`)
    }
    const left = donation.amountMinor - donation.refundedMinor - donation.supersededMinor
    const minor = money?.minor ?? left
    if (minor > left) check.fail(['amount', 'amount'], 'TOO_LARGE', 'That is more than the aggregate still counts.')
    const giftsLeft = donation.giftCount - donation.supersededCount
    const gifts = minor === left ? giftsLeft : (input.giftCount ?? 0n)
    if (gifts < 0n || gifts > giftsLeft)
      check.fail(['giftCount'], 'BAD_COUNT', `From 0 to ${giftsLeft} gifts are left in the aggregate.`)
    check.done()
    if (left === 0n) throw new ConflictError('The aggregate is superseded already.')
    return {
      event: 'donation.superseded',
      set: sql`superseded_minor = d.superseded_minor + ${minor}, superseded_count = d.superseded_count + ${gifts}`,
      entries: sql`SELECT 'GIFT'::entry_kind, d.granularity, d.precision, d.effective_at, clock.at, d.organization_id, d.campaign_id, d.region_id,
        d.beneficiary_region_id, d.platform_id, d.currency, line.minor, in_reporting(line.minor, d.factor), line.gifts, d.id, NULL::uuid, NULL::uuid, NULL::uuid
        FROM before d JOIN after a ON a.id = d.id CROSS JOIN clock
        CROSS JOIN LATERAL (VALUES
          (-(d.amount_minor - d.superseded_minor), -(d.gift_count - d.superseded_count)),
          (d.amount_minor - a.superseded_minor, d.gift_count - a.superseded_count)
        ) AS line(minor, gifts) WHERE line.minor <> 0 OR line.gifts <> 0`,
    }
  })
}
