import { dataOf } from './ask.ts'
import type { Check } from './checks.ts'
import type { Evidence } from './evidence.ts'
import { figureQuery, figureText } from './prober.ts'

/** What the journal says that a campaign got. */
interface Sum {
  gross: number
  refunded: number
  gifts: number
  refunds: number
}

type Part = { name: string; sum: Sum; query: (selection: string) => string }

/** What figures say, asked for by anyone. */
export const checkFigures = {
  'figures-are-those-acknowledged': async (evidence) => {
    const selection =
      'totals { donationCount refundCount cash { gross { amount } refunded { amount } net { amount } } }'
    const found: string[] = []
    for (const { name, sum, query } of partsOf(evidence)) {
      const { it } = await dataOf(evidence.url, null, `{ it: ${query(selection)} }`)
      const { donationCount, refundCount, cash } = it.totals
      const told = {
        gross: minor(cash.gross),
        refunded: minor(cash.refunded),
        gifts: Number(donationCount),
        refunds: Number(refundCount),
      }
      if (JSON.stringify(told) !== JSON.stringify(sum) || minor(cash.net) !== sum.gross - sum.refunded)
        found.push(
          `${name}: acknowledged ${JSON.stringify(sum)}, told ${JSON.stringify({ ...told, net: cash.net.amount })}`,
        )
    }
    return found
  },

  'series-add-up': async (evidence) => {
    const from = new Date(evidence.began.getTime() - 3_600_000).toISOString()
    const to = new Date(Date.now() + 3_600_000).toISOString()
    const figures = '{ donationCount refundCount cash { gross { amount } refunded { amount } } }'
    const found: string[] = []
    for (const interval of ['HOUR', 'DAY'])
      for (const { name, sum, query } of partsOf(evidence)) {
        const selection = `series(from: "${from}", to: "${to}", interval: ${interval}) { change ${figures} closing ${figures} }`
        const { it } = await dataOf(evidence.url, null, `{ it: ${query(selection)} }`)
        const points: { change: Told; closing: Told }[] = it.series
        const changes = points.map(({ change }) => sumOf(change)).reduce(plus, nothing)
        const last = points.at(-1)
        const closing = last ? sumOf(last.closing) : nothing
        if (JSON.stringify(changes) !== JSON.stringify(sum) || JSON.stringify(closing) !== JSON.stringify(sum))
          found.push(
            `${name} by ${interval}: acknowledged ${JSON.stringify(sum)}, changes ${JSON.stringify(changes)}, at the end ${JSON.stringify(closing)}`,
          )
      }
    return found
  },

  'ledger-adds-up': async ({ writes, country, rows }) => {
    const entries = await rows<{ kind: string; amount: string; count: string }>(
      `SELECT kind::text, sum(amount) AS amount, sum(count) AS count FROM ledger_entries GROUP BY 1`,
    )
    const told = new Map(entries.map(({ kind, amount, count }) => [kind, `${amount} of ${count}`]))
    const sum = country.campaigns.map(({ id }) => journalSum(writes, id)).reduce(plus, nothing)
    const wanted = new Map([
      ['GIFT', `${sum.gross} of ${sum.gifts}`],
      ...(sum.refunds ? [['REFUND', `${sum.refunded} of ${sum.refunds}`] as const] : []),
    ])
    const differ = [...new Set([...told.keys(), ...wanted.keys()])].filter(
      (kind) => told.get(kind) !== wanted.get(kind),
    )
    return differ.map((kind) => `${kind}: acknowledged ${wanted.get(kind)}, in the ledger ${told.get(kind)}`)
  },

  'figures-never-go-back': async ({ lines }) => {
    const seen = lines.flatMap((line) => (line.what === 'seen' ? [line.entries] : []))
    return seen.flatMap((entries, index) => {
      const before = seen[index - 1] ?? 0
      return entries < before ? [`a figure of ${entries} entries was told after one of ${before}`] : []
    })
  },

  'settled-figures-stay': async ({ lines, url, country }) => {
    const found: string[] = []
    const figures = lines.flatMap((line) => (line.what === 'figure' ? [line] : []))
    for (const { asOf, knownAt, text } of figures) {
      const { campaign } = await dataOf(url, null, figureQuery, { id: country.top, asOf, knownAt })
      const now = figureText(campaign.totals)
      if (now !== text) found.push(`as of ${asOf}, known at ${knownAt}: was ${text}, is ${now}`)
    }
    return found
  },
} satisfies Record<string, Check>

const nothing: Sum = { gross: 0, refunded: 0, gifts: 0, refunds: 0 }

interface Told {
  donationCount: string
  refundCount: string
  cash: { gross: { amount: string }; refunded: { amount: string } }
}

const minor = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100)

const sumOf = ({ donationCount, refundCount, cash }: Told): Sum => ({
  gross: minor(cash.gross),
  refunded: minor(cash.refunded),
  gifts: Number(donationCount),
  refunds: Number(refundCount),
})

const plus = (a: Sum, b: Sum): Sum => ({
  gross: a.gross + b.gross,
  refunded: a.refunded + b.refunded,
  gifts: a.gifts + b.gifts,
  refunds: a.refunds + b.refunds,
})

function journalSum(writes: Evidence['writes'], campaign: string): Sum {
  const campaignOf = new Map<string, string>()
  let sum = nothing
  for (const { intent, outcome } of writes) {
    if (outcome?.is !== 'done' || intent.write.kind !== 'gifts') continue
    intent.write.gifts.forEach((gift, index) => {
      campaignOf.set(outcome.ids[index] as string, gift.campaign)
      if (gift.campaign === campaign) sum = plus(sum, { ...nothing, gross: gift.minor, gifts: 1 })
    })
  }
  for (const { intent, outcome } of writes)
    if (outcome?.is === 'done' && intent.write.kind === 'refund' && campaignOf.get(intent.write.donation) === campaign)
      sum = plus(sum, { ...nothing, refunded: intent.write.minor, refunds: 1 })
  return sum
}

/** Each campaign, organisation and region, with what the journal says of it. */
function partsOf({ writes, country }: Evidence): Part[] {
  const all = country.campaigns.map((campaign) => ({ ...campaign, sum: journalSum(writes, campaign.id) }))
  const over = (some: typeof all) => some.map(({ sum }) => sum).reduce(plus, nothing)
  const organizations = new Set(all.map(({ organization }) => organization))
  const regions = new Set(all.flatMap(({ regions }) => regions))
  return [
    ...all.map(({ id, sum }) => ({ name: id, sum, query: (what: string) => `campaign(id: "${id}") { ${what} }` })),
    ...[...organizations].map((id) => ({
      name: id,
      sum: over(all.filter(({ organization }) => organization === id)),
      query: (what: string) => `organization(id: "${id}") { ${what} }`,
    })),
    ...[...regions].map((code) => ({
      name: `region ${code}`,
      sum: over(all.filter(({ regions }) => regions.includes(code))),
      query: (what: string) => `region(code: "${code}") { ${what} }`,
    })),
  ]
}
