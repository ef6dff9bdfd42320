import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'
import type { Dice } from './dice.ts'
import type { Journal } from './journal.ts'

/** The figures of a campaign and all under it, as of and as known at given times. */
export const figureQuery = `query($id: ID!, $asOf: PointInTime, $knownAt: PointInTime) {
  campaign(id: $id) { totals(includeChildren: true, asOf: $asOf, knownAt: $knownAt) {
    asOf knownAt basis { entryCount settled } donationCount refundCount cash { gross { amount } refunded { amount } } } } }`

/** What of an answer may never change. */
export function figureText(totals: { basis: { entryCount: string }; asOf: string; knownAt: string }): string {
  const { asOf, knownAt, basis, ...figures } = totals
  return JSON.stringify({ ...figures, entryCount: basis.entryCount })
}

const nowQuery = 'query($id: ID!) { campaign(id: $id) { totals { basis { entryCount } } } }'

/** Asks for figures while they change, and writes down those that were said to be settled. */
export async function probe(
  urls: string[],
  campaign: string,
  journal: Journal,
  dice: Dice,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    for (let times = 0; times < 5; times++) {
      await wait(dice.between(20, 160))
      const answer = await ask(dice.pick(urls), null, nowQuery, { id: campaign }).catch(() => null)
      const entries = answer?.body?.data?.campaign?.totals.basis.entryCount
      if (entries !== undefined) await journal.write({ what: 'seen', entries: Number(entries) })
    }
    // What was recorded half a minute ago is settled, whoever is writing now.
    const at = dice.chance(0.5) ? new Date(Date.now() - 33_000).toISOString() : null
    const variables = { id: campaign, ...(at === null ? {} : { asOf: at, knownAt: at }) }
    const answer = await ask(dice.pick(urls), null, figureQuery, variables).catch(() => null)
    const totals = answer?.body?.data?.campaign?.totals
    if (answer?.body?.errors || !totals?.basis.settled) continue
    await journal.write({ what: 'figure', asOf: totals.asOf, knownAt: totals.knownAt, text: figureText(totals) })
  }
}
