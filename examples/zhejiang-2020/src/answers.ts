import type { Tongzhou } from '@tongzhou/sdk'
import { dayOf, type Fact, type SourceFigure } from './facts.ts'
import type { Ground } from './ground.ts'

/** A figure of the source beside the API's. */
export interface Answer {
  fact: Fact
  figure: SourceFigure
  /** The API's figure, and how exact it says that is; a count and a time have no precision of their own. */
  answer: string
  precision: string | null
  equal: boolean
}

type Given = { answer: string; precision: string | null }
type Ask = (tz: Tongzhou, ground: Ground, fact: Fact, figure: SourceFigure) => Promise<Given>

// What each figure is asked of, as of the day of which its fact speaks. All of it is public: no key is needed.
const asks: Record<string, Ask> = {
  'F03 cash_raised': async (tz, _ground, fact) =>
    cashOf((await tz.regions.totals(fact.region, { asOf: dayOf(fact) })).totals),
  'F04 in_kind_accepted': async (tz, _ground, fact) =>
    goodsOf((await tz.regions.totals(fact.region, { asOf: dayOf(fact) })).totals),
  'F05 cash_raised': async (tz, { maskCampaign }, fact) =>
    cashOf((await tz.campaigns.totals(maskCampaign, { asOf: dayOf(fact) })).totals),
  'F05 hours_to_amount': async (tz, { maskCampaign }) => {
    const amount = { amount: '2000000.00', currency: 'CNY' }
    const { campaign } = await tz.query<{ campaign: { reached: { elapsed: string } | null } }>(reached, {
      id: maskCampaign,
      amount,
    })
    return { answer: campaign.reached?.elapsed ?? 'not reached', precision: null }
  },
  'F08 organizations_participating': async (tz, { organizations }, fact) =>
    countOf((await ofOrganization(tz, organizations, fact)).donationCount),
  'F09 item_quantity': async (tz, _ground, fact, figure) => {
    const { region } = await tz.query<{
      region: { totals: { inKind: { items: { quantity: string; unit: string; precision: string }[] } } }
    }>(items, {
      code: figure.beneficiaryRegion,
      asOf: dayOf(fact),
    })
    const item = region.totals.inKind.items.find(({ unit }) => unit === figure.unit)
    return { answer: item?.quantity ?? '0', precision: item?.precision ?? 'EXACT' }
  },
  'F10 beneficiaries': async (tz, { organizations }, fact) =>
    countOf((await ofOrganization(tz, organizations, fact)).donationCount),
  'F02 volunteers_mobilized': async (tz, _ground, fact) =>
    reportedOf((await tz.volunteers.totals({ region: fact.region, asOf: dayOf(fact) })).reportedVolunteers),
  'F14 teams': async (tz, { organizations }, fact) =>
    countOf((await tz.volunteers.totals({ organization: organizations.get(fact.id), asOf: dayOf(fact) })).teamCount),
  'F15 organizations_participating': async (tz, _ground, fact) =>
    reportedOf((await tz.volunteers.totals({ region: fact.region, asOf: dayOf(fact) })).reportedOrganizations),
  'F18 duties': async (tz, { organizations }, fact) => {
    const organization = organizations.get(fact.id)
    const { groups } = await tz.volunteers.breakdown({ by: 'DUTY', organization, asOf: dayOf(fact) })
    return countOf(String(groups.filter(({ totals }) => totals.siteCount !== '0').length))
  },
  'F13 disbursed': async (tz, { organizations }, fact) => {
    const { disbursed, disbursedPrecision } = await ofOrganization(tz, organizations, fact)
    return { answer: disbursed.amount, precision: disbursedPrecision }
  },
}

// Any other figure of an organisation.
const ofItsOwn: Record<string, Ask> = {
  cash_raised: async (tz, { organizations }, fact) => cashOf(await ofOrganization(tz, organizations, fact)),
  in_kind_accepted: async (tz, { organizations }, fact) => goodsOf(await ofOrganization(tz, organizations, fact)),
}

const reached =
  'query Reached($id: ID!, $amount: MoneyInput!) { campaign(id: $id) { reached(amount: $amount) { elapsed } } }'
const items = `query Items($code: String!, $asOf: PointInTime!) {
  region(code: $code) { totals(asOf: $asOf, role: BENEFICIARY) { inKind { items(first: 100) { quantity unit precision } } } }
}`

/** Asks the API for every figure of the facts. */
export async function ask(tz: Tongzhou, ground: Ground, facts: Fact[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const fact of facts) {
    for (const figure of fact.figures) {
      const question = asks[`${fact.id} ${figure.metric}`] ?? ofItsOwn[figure.metric]
      if (!question) throw new Error(`Nothing answers for ${figure.metric} of ${fact.id}`)
      const given = await question(tz, ground, fact, figure)
      answers.push({ fact, figure, ...given, equal: isEqual(figure, given) })
    }
  }
  return answers
}

/** Equal to the last digit and as exact as the source; a time that the source calls "less than" has to be less. */
function isEqual(figure: SourceFigure, { answer, precision }: Given): boolean {
  if (figure.precision === 'less_than') return hoursOf(answer) < Number(figure.value)
  const precise = precision === null || precision === figure.precision.toUpperCase()
  return answer === String(figure.value) && precise
}

/** The hours of an ISO 8601 duration such as "PT19H59M59.999S". */
function hoursOf(duration: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []
  return duration.startsWith('PT')
    ? Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600
    : Number.POSITIVE_INFINITY
}

async function ofOrganization(tz: Tongzhou, organizations: Ground['organizations'], fact: Fact) {
  return (await tz.organizations.totals(organizations.get(fact.id) ?? '', { asOf: dayOf(fact) })).totals
}

function cashOf({ cash }: { cash: { gross: { amount: string }; precision: string } }): Given {
  return { answer: cash.gross.amount, precision: cash.precision }
}

function goodsOf({ inKind }: { inKind: { accepted: { amount: string }; precision: string } }): Given {
  return { answer: inKind.accepted.amount, precision: inKind.precision }
}

function reportedOf({ value, precision }: { value: string; precision: string }): Given {
  return { answer: value, precision }
}

function countOf(count: string): Given {
  return { answer: count, precision: null }
}
