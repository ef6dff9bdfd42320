import type { MoneyLike, Tongzhou } from '@tongzhou/sdk'
import type { Gift, GiftType } from './gift.ts'

/** The figures that are shown of a campaign. */
export interface Figures {
  cash: { net: MoneyLike }
  donationCount: string
  /** A part of the goal: `"0.7785"`; null without a goal. */
  goalProgress: string | null
}

/** An event as the documents below select it: a gift, or figures that changed. */
export type Happening =
  | { type: GiftType; position: string; donation: Gift; campaign: { id: string } | null }
  | { type: 'campaign.totals_changed'; position: string; campaign: { totals: Figures } | null }

// What is asked for is what is shown, and nothing else goes over the wire.
const happening = `
  fragment Gift on Donation {
    id status granularity donorName giftCount occurredAt amount { amount currency } accepted { amount currency }
  }
  fragment Happening on Event {
    type position
    ... on DonationRecordedEvent { donation { ...Gift } campaign { id } }
    ... on DonationReceivedEvent { donation { ...Gift } campaign { id } }
    ... on DonationCorrectedEvent { donation { ...Gift } campaign { id } }
    ... on DonationVoidedEvent { donation { ...Gift } campaign { id } }
    ... on CampaignTotalsChangedEvent {
      campaign { totals(includeChildren: true) { cash { net { amount currency } } donationCount goalProgress } }
    }
  }`

const recent = `query Recent($types: [EventType!], $campaignIds: [ID!], $last: Int) {
  events(types: $types, campaignIds: $campaignIds, last: $last) { cursor nodes { ...Happening } }
} ${happening}`

/** Follows events of campaigns, after a cursor: a subscription that `tz.subscribe` keeps up. */
export const follow = `subscription Follow($types: [EventType!], $campaignIds: [ID!], $after: String) {
  events(types: $types, campaignIds: $campaignIds, after: $after) { ...Happening }
} ${happening}`

/** The last events of these types, the oldest first, and the cursor behind them: whoever goes on there misses nothing. */
export async function readRecent(
  tz: Tongzhou,
  variables: { types: readonly string[]; campaignIds: string[]; last: number },
): Promise<{ cursor: string; nodes: Happening[] }> {
  return (await tz.query<{ events: { cursor: string; nodes: Happening[] } }>(recent, variables)).events
}
