import type { Act, Outcome } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import { reversal, standing } from '../ledger/postings.ts'
import { type ExchangeRateInput, freezeRate } from '../money/exchange-rate.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'
import { changeDonation } from './change-donation.ts'

export interface CorrectionInput {
  donationId: string
  amount?: MoneyInput | null
  exchangeRate?: ExchangeRateInput | null
  occurredAt?: Date | null
  donorName?: string | null
  donorHidden?: boolean | null
  beneficiary?: string | null
}

/**
 * Puts a record right: what it had entered is reversed at the time at which it had counted, and the right one is
 * entered. Who asks for figures as known before still sees them as they were known.
 */
export function correctDonation(act: Act, input: CorrectionInput): Promise<Outcome> {
  const check = new Check()
  const money = input.amount ? readMoney(check, ['amount'], input.amount) : null
  const rate = money ? freezeRate(check, ['exchangeRate'], money, input.exchangeRate) : null
  if (input.exchangeRate && !money)
    check.fail(['amount'], 'REQUIRED', 'A rate belongs to an amount. Give the amount too, even where it stays.')
  const at = input.occurredAt ? check.occurred(['occurredAt'], input.occurredAt) : null
  const donorName = check.optionalText(['donorName'], input.donorName, { max: 200 })
  const beneficiary = check.optionalText(['beneficiary'], input.beneficiary, { max: 300 })
  check.done()
  return changeDonation(act, input.donationId, (donation) => {
    if (donation.status === 'VOIDED')
      throw new ConflictError('The gift is voided, and stays so. Record the right one anew.')
    if ((money || at) && donation.coveredMinor > 0n) {
      throw new ConflictError('An aggregate counts less because of this gift. Void it, and record the right one anew.')
    }
    // The pledge ended when the gift came: one cannot move without the other.
    if (at && donation.status === 'RECEIVED' && donation.pledgedAt) {
      throw new ConflictError(
        'The gift was a pledge until it came, so its time stays. Void it, and record the right one anew.',
      )
    }
    const touched = donation.refundedMinor + donation.supersededMinor
    if (money && money.minor < touched) {
      check.fail(
        ['amount', 'amount'],
        'BELOW_REFUNDS',
        'Less than what was refunded or superseded of the gift already.',
      )
    }
    if (money && donation.kind === 'IN_KIND')
      check.fail(['amount'], 'NOT_CASH', 'Goods have no amount of cash. Use acceptDonation to value them.')
    if (touched > 0n && ((money && money.currency !== donation.currency) || (at && at > donation.effectiveAt))) {
      check.fail(
        [money ? 'amount' : 'occurredAt'],
        'HAS_REFUNDS',
        'A gift that was refunded or superseded keeps its currency and cannot move to a later time.',
      )
    }
    if (at && donation.status === 'RECEIVED' && donation.campaignEnd && at > donation.campaignEnd) {
      check.fail(['occurredAt'], 'CAMPAIGN_ENDED', 'That is later than the end of the campaign. Check the time.')
    }
    check.done()
    return {
      event: 'donation.corrected',
      set: sql`amount_minor = COALESCE(${money?.minor ?? null}::bigint, d.amount_minor), currency = COALESCE(${money?.currency ?? null}, d.currency),
        factor = COALESCE(${rate?.factor ?? null}::numeric, d.factor),
        rate_value = ${rate ? sql`${rate.rateValue}::numeric` : sql`d.rate_value`}, rate_date = ${rate ? sql`${rate.rateDate}::date` : sql`d.rate_date`},
        rate_source = ${rate ? sql`${rate.rateSource}` : sql`d.rate_source`},
        effective_at = least(COALESCE(${at}::timestamptz, d.effective_at), clock.at),
        pledged_at = CASE WHEN d.status = 'PLEDGED' THEN least(COALESCE(${at}::timestamptz, d.pledged_at), clock.at) ELSE d.pledged_at END,
        donor_name = COALESCE(${donorName}, d.donor_name),
        donor_hidden = COALESCE(${input.donorHidden ?? null}::boolean, d.donor_hidden), beneficiary = COALESCE(${beneficiary}, d.beneficiary)`,
      steps: sql`items AS (SELECT i.* FROM donation_items i JOIN after a ON a.id = i.donation_id),`,
      entries: sql`
        ${reversal(sql`donation_id`, sql`after`, sql`e.kind IN ('GIFT', 'DECLARED', 'ACCEPTED', 'ITEM') OR (t.status = 'PLEDGED' AND e.kind IN ('PLEDGE', 'IN_KIND_PLEDGE'))`)}
        UNION ALL ${standing(sql`after`, sql`items`)}
        UNION ALL ${reconvertedRefunds}`,
    }
  })
}

// A corrected rate changes what the refunds came to as well; each moves by the difference at its own time.
const reconvertedRefunds = sql`
  SELECT 'REFUND'::entry_kind, d.granularity, 'EXACT'::precision_kind, r.effective_at, clock.at, d.organization_id, d.campaign_id, d.region_id,
    d.beneficiary_region_id, d.platform_id, d.currency, 0,
    in_reporting(r.through, d.factor) - in_reporting(r.through - r.amount_minor, d.factor) - r.entered, 0, d.id, r.id, NULL::uuid, NULL::uuid
  FROM after d JOIN before b ON b.id = d.id AND b.factor <> d.factor CROSS JOIN clock
  JOIN LATERAL (
    SELECT f.id, f.amount_minor, f.effective_at, sum(f.amount_minor) OVER (ORDER BY f.recorded_at, f.id) AS through,
      (SELECT sum(e.reporting) FROM ledger_entries e WHERE e.donation_id = d.id AND e.refund_id = f.id)::bigint AS entered
    FROM refunds f WHERE f.donation_id = d.id
  ) r ON true`
