import { cny, type Precision, type Tongzhou } from '@tongzhou/sdk'
import { type Fact, figureOf, momentOf, type SourceFigure } from './facts.ts'
import { type Ground, prepareGround } from './ground.ts'

/** The report itself, as the place where its figures were collected. */
export const report = 'zhejiang-report-2020'

type Load = (tz: Tongzhou, ground: Ground, fact: Fact) => Promise<unknown>

// How each fact becomes a record. A reference of its own makes a second load find the first one's record.
const loads: Record<string, Load> = {
  F03: (tz, { campaign }, fact) => tz.donations.record({ ...cash(fact), campaign, beneficiaryRegion: fact.region }),
  F04: (tz, { campaign }, fact) => tz.donations.record({ ...goods(fact), campaign, granularity: 'AGGREGATE' }),
  F05: async (tz, { maskCampaign }, fact) =>
    tz.donations.record({
      ...cash(fact),
      campaign: maskCampaign,
      platform: 'tencent-gongyi',
      externalReference: 'zhejiang-2020/F05',
    }),
  F06: (tz, { organizations }, fact) =>
    tz.donations.record({ ...goods(fact), organization: organizations.get(fact.id), beneficiary: 'hospitals' }),
  F07: (tz, { organizations }, fact) =>
    tz.donations.record({ ...goods(fact), organization: organizations.get(fact.id) }),
  F08: (tz, { organizations }, fact) =>
    tz.donations.record({
      ...cash(fact),
      organization: organizations.get(fact.id),
      giftCount: String(figureOf(fact, 'organizations_participating').value),
    }),
  F09: (tz, { organizations }, fact) => {
    const bicycles = figureOf(fact, 'item_quantity')
    const item = {
      description: fact.statement.replace(/ provided.*/, ''),
      unit: bicycles.unit,
      quantity: String(bicycles.value),
      precision: precisionOf(bicycles),
    }
    return tz.donations.record({
      ...common(fact),
      organization: organizations.get(fact.id),
      items: [item],
      beneficiaryRegion: bicycles.beneficiaryRegion,
    })
  },
  F10: (tz, { organizations }, fact) =>
    tz.donations.record({
      ...goods(fact),
      organization: organizations.get(fact.id),
      granularity: 'AGGREGATE',
      giftCount: String(figureOf(fact, 'beneficiaries').value),
      beneficiary: '35 hospitals, police stations and street communities',
    }),
  F02: (tz, ground, fact) => reportHeads(tz, ground, fact, 'VOLUNTEERS', figureOf(fact, 'volunteers_mobilized')),
  F14: async (tz, { organizations }, fact) => {
    const organization = organizations.get(fact.id) ?? ''
    for await (const team of tz.teams.list({ filter: { organization: { in: [organization] } } })) return team
    return tz.teams.form({
      organization,
      nameZh: '应急小组',
      nameEn: 'Emergency response group',
      formedAt: momentOf(fact),
    })
  },
  F15: (tz, ground, fact) =>
    reportHeads(tz, ground, fact, 'ORGANIZATIONS', figureOf(fact, 'organizations_participating')),
  F18: async (tz, { organizations }, fact) => {
    const organization = organizations.get(fact.id) ?? ''
    const there = new Set<string>()
    for await (const { duty } of tz.sites.list({ filter: { organization: { in: [organization] } } })) there.add(duty)
    for (const { duty, nameZh, nameEn } of duties) {
      if (there.has(duty)) continue
      await tz.sites.open({ organization, duty, nameZh, nameEn, region: fact.region, openedAt: momentOf(fact) })
    }
  },
  F13: (tz, { organizations }, fact) => {
    const figure = figureOf(fact, 'disbursed')
    return tz.disbursements.record({
      organization: organizations.get(fact.id),
      amount: cny(String(figure.value)),
      precision: precisionOf(figure),
      purpose: fact.statement,
      externalReference: `zhejiang-2020/${fact.id}`,
      occurredAt: momentOf(fact),
      source: fact.statement,
    })
  },
}

// What the rescue organisations did, as the report says it.
const duties = [
  { duty: 'CHECKPOINT', nameZh: '道路卡点筛查与宣传', nameEn: 'Screening and informing at checkpoints on roads' },
  { duty: 'PATROL', nameZh: '社区巡逻', nameEn: 'Community patrols' },
  { duty: 'SENTRY', nameZh: '站岗值守', nameEn: 'Sentry duty' },
] as const

/** A number of heads as it was reported: nobody is registered one by one. */
function reportHeads(
  tz: Tongzhou,
  { organizations }: Ground,
  fact: Fact,
  kind: 'VOLUNTEERS' | 'ORGANIZATIONS',
  figure: SourceFigure,
) {
  return tz.headcounts.report({
    organization: organizations.get(fact.id) ?? '',
    kind,
    amount: String(figure.value),
    precision: precisionOf(figure),
    region: fact.region,
    source: fact.statement,
    externalReference: `zhejiang-2020/${fact.id}`,
    occurredAt: momentOf(fact),
  })
}

/** Loads the facts; what is there already stays as it is. `onFact` hears of each before it is loaded. */
export async function load(tz: Tongzhou, facts: Fact[], onFact: (fact: Fact, index: number) => void): Promise<Ground> {
  const ground = await prepareGround(tz, facts)
  for (const [index, fact] of facts.entries()) {
    onFact(fact, index)
    await loads[fact.id]?.(tz, ground, fact)
  }
  return ground
}

function common(fact: Fact) {
  return { platform: report, externalReference: fact.id, occurredAt: momentOf(fact), source: fact.statement }
}

/** Money: the report gives sums over many gifts. */
function cash(fact: Fact) {
  const figure = figureOf(fact, 'cash_raised')
  return {
    ...common(fact),
    amount: cny(String(figure.value)),
    precision: precisionOf(figure),
    granularity: 'AGGREGATE' as const,
  }
}

/** Goods, at the value that the report gives them. */
function goods(fact: Fact) {
  const figure = figureOf(fact, 'in_kind_accepted')
  return {
    ...common(fact),
    precision: precisionOf(figure),
    accepted: { value: cny(String(figure.value)), method: 'APPRAISAL' as const, evidence: fact.statement },
  }
}

function precisionOf(figure: SourceFigure): Precision {
  return figure.precision === 'exact' ? 'EXACT' : figure.precision === 'at_least' ? 'AT_LEAST' : 'APPROXIMATE'
}
