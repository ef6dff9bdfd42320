import type { Check } from '../check.ts'
import { newId } from '../identifiers.ts'
import { type ExchangeRateInput, freezeRate } from '../money/exchange-rate.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'

export type Precision = 'EXACT' | 'APPROXIMATE' | 'AT_LEAST'
export type ValuationMethod = 'DONOR_DECLARED' | 'MARKET' | 'PURCHASE_COST' | 'CUSTOMS' | 'APPRAISAL'

/** What goods were worth, by whom and how. */
export interface ValuationInput {
  value: MoneyInput
  method: ValuationMethod
  valuedOn?: string | null
  evidence?: string | null
  exchangeRate?: ExchangeRateInput | null
}

/** Goods in a gift. */
export interface DonationItemInput {
  description: string
  unit: string
  quantity: string
  precision?: Precision | null
}

/** One gift, as an application hands it in. Ids are UUIDs; a platform goes by its slug, a region by its code. */
export interface DonationInput {
  campaignId?: string | null
  organizationId?: string | null
  /** Cash. Leave out for goods. */
  amount?: MoneyInput | null
  exchangeRate?: ExchangeRateInput | null
  items?: DonationItemInput[] | null
  declared?: ValuationInput | null
  accepted?: ValuationInput | null
  platform?: string | null
  externalReference?: string | null
  occurredAt?: Date | null
  granularity?: 'ITEM' | 'AGGREGATE' | null
  giftCount?: bigint | null
  precision?: Precision | null
  beneficiary?: string | null
  beneficiaryRegion?: string | null
  donorName?: string | null
  donorHidden?: boolean | null
  coveredById?: string | null
  source?: string | null
}

/** A gift that has been read: every column of its rows. */
export interface DonationDraft {
  id: string
  kind: 'CASH' | 'IN_KIND'
  granularity: 'ITEM' | 'AGGREGATE'
  precision: Precision
  campaignId: string | null
  organizationId: string | null
  platform: string | null
  externalReference: string | null
  amountMinor: string
  currency: string
  factor: string
  rateValue: string | null
  rateDate: string | null
  rateSource: string | null
  acceptedMinor: string | null
  acceptedCurrency: string | null
  acceptedFactor: string | null
  giftCount: string
  effectiveAt: string
  beneficiary: string | null
  beneficiaryRegion: string | null
  donorName: string | null
  donorHidden: boolean
  coveredById: string | null
  source: string | null
  items: { id: string; description: string; unit: string; quantity: string; precision: Precision }[]
  valuations: ValuationDraft[]
}

/** A valuation that has been read. */
export interface ValuationDraft {
  id: string
  stage: 'DECLARED' | 'ACCEPTED'
  method: ValuationMethod
  amountMinor: string
  currency: string
  factor: string
  valuedOn: string
  evidence: string | null
}

/** Reads one gift; its faults are noted in `check` under `path`. */
export function readDonation(check: Check, path: string[], input: DonationInput): DonationDraft {
  const at = (...names: string[]) => [...path, ...names]
  const kind = input.items?.length || input.declared || input.accepted ? 'IN_KIND' : 'CASH'
  if (!input.campaignId && !input.organizationId) {
    check.fail(at('campaign'), 'RECEIVER_REQUIRED', 'Say who receives it: a campaign, or an organization without one.')
  }
  if (input.campaignId && input.organizationId) {
    check.fail(
      at('organization'),
      'ONE_RECEIVER',
      'A gift to a campaign goes to its organisation. Leave out the organization.',
    )
  }
  if (kind === 'CASH' && !input.amount)
    check.fail(at('amount'), 'REQUIRED', 'Give the amount of money, or the items of a gift of goods.')
  if (kind === 'IN_KIND' && input.amount)
    check.fail(
      at('amount'),
      'CASH_OR_GOODS',
      'Cash and goods are two gifts. Value goods with "declared" and "accepted".',
    )
  if (input.externalReference && !input.platform) {
    check.fail(at('platform'), 'REQUIRED', 'A reference names a gift at a platform. Give the platform.')
  }
  const granularity = input.granularity ?? 'ITEM'
  const giftCount = input.giftCount ?? 1n
  if (giftCount < 1n || giftCount > 1_000_000_000_000n || (granularity === 'ITEM' && giftCount !== 1n)) {
    check.fail(at('giftCount'), 'BAD_COUNT', 'An AGGREGATE stands for 1 to 10^12 gifts, an ITEM for one.')
  }
  if (input.coveredById && (granularity === 'AGGREGATE' || kind === 'IN_KIND')) {
    check.fail(at('coveredBy'), 'NOT_COVERABLE', 'Only a single cash gift can be covered by an aggregate.')
  }
  const declared = input.declared ? readValuation(check, at('declared'), 'DECLARED', input.declared) : null
  const accepted = input.accepted ? readValuation(check, at('accepted'), 'ACCEPTED', input.accepted) : null
  const money = input.amount ? readMoney(check, at('amount'), input.amount) : { minor: 0n, currency: 'CNY' }
  const rate = input.amount
    ? freezeRate(check, at('exchangeRate'), money, input.exchangeRate)
    : { factor: '1', rateValue: null, rateDate: null, rateSource: null }
  return {
    id: newId(),
    kind,
    granularity,
    precision: input.precision ?? 'EXACT',
    campaignId: input.campaignId ?? null,
    organizationId: input.organizationId ?? null,
    platform: check.optionalText(at('platform'), input.platform, { max: 60 }),
    externalReference: check.optionalText(at('externalReference'), input.externalReference, { max: 200 }),
    amountMinor: declared?.amountMinor ?? money.minor.toString(),
    currency: declared?.currency ?? money.currency,
    factor: declared?.factor ?? rate.factor,
    rateValue: rate.rateValue,
    rateDate: rate.rateDate,
    rateSource: rate.rateSource,
    acceptedMinor: accepted?.amountMinor ?? null,
    acceptedCurrency: accepted?.currency ?? null,
    acceptedFactor: accepted?.factor ?? null,
    giftCount: giftCount.toString(),
    effectiveAt: check.occurred(at('occurredAt'), input.occurredAt).toISOString(),
    beneficiary: check.optionalText(at('beneficiary'), input.beneficiary, { max: 300 }),
    beneficiaryRegion: check.optionalText(at('beneficiaryRegion'), input.beneficiaryRegion, { max: 20 }),
    donorName: check.optionalText(at('donorName'), input.donorName, { max: 200 }),
    donorHidden: input.donorHidden ?? false,
    coveredById: input.coveredById ?? null,
    source: check.optionalText(at('source'), input.source, { max: 500 }),
    items: readItems(check, at('items'), input.items ?? []),
    valuations: [declared, accepted].filter((valuation) => valuation !== null),
  }
}

/** Reads a valuation; its faults are noted in `check` under `path`. */
export function readValuation(
  check: Check,
  path: string[],
  stage: ValuationDraft['stage'],
  input: ValuationInput,
): ValuationDraft {
  const money = readMoney(check, [...path, 'value'], input.value, { zero: stage === 'ACCEPTED' })
  const { factor } = freezeRate(check, [...path, 'exchangeRate'], money, input.exchangeRate)
  return {
    id: newId(),
    stage,
    method: input.method,
    amountMinor: money.minor.toString(),
    currency: money.currency,
    factor,
    valuedOn: input.valuedOn
      ? check.date([...path, 'valuedOn'], input.valuedOn)
      : new Date().toISOString().slice(0, 10),
    evidence: check.optionalText([...path, 'evidence'], input.evidence, { max: 500 }),
  }
}

function readItems(check: Check, path: string[], items: DonationItemInput[]): DonationDraft['items'] {
  if (items.length > 100) check.fail(path, 'TOO_MANY', 'At most 100 items in one gift. Split it.')
  return items.slice(0, 100).map((item, index) => {
    const at = (name: string) => [...path, String(index), name]
    const quantity = /^0*(\d{1,12})(?:\.(\d{1,6}))?$/.exec(item.quantity)
    if (!quantity || /^[0.]*$/.test(item.quantity)) {
      check.fail(at('quantity'), 'BAD_QUANTITY', 'A quantity is a positive decimal below 10^12 with at most 6 places.')
    }
    return {
      id: newId(),
      description: check.text(at('description'), item.description, { max: 120 }),
      unit: check.text(at('unit'), item.unit, { max: 40 }),
      quantity: quantity ? item.quantity : '1',
      precision: item.precision ?? 'EXACT',
    }
  })
}
