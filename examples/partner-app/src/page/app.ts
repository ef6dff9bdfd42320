// Runs in the browser as it is, but for its types: the SDK comes from where it is installed, by the page's import map.

import { type Campaign, CursorUnknownError, GapError, NotFoundError, Tongzhou } from '@tongzhou/sdk'
import { Connection } from './connection.ts'
import { type Gift, giftTypes, LatestGifts } from './gift.ts'
import { follow, type Happening, readRecent } from './happenings.ts'
import { render, type State } from './view.ts'
import { firstWords, otherWords } from './words.ts'

const state: State = {
  words: firstWords(),
  campaign: null,
  owner: null,
  figures: null,
  gifts: new LatestGifts<Gift>(8),
  lostSince: null,
  problem: null,
}

let drawing = false
/** Draws once for all that changed since the last picture. */
function draw(): void {
  if (drawing) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    render(state)
  })
}

const connection = new Connection(({ lostSince }) => {
  state.lostSince = lostSince
  draw()
})

document.getElementById('switch')?.addEventListener('click', () => {
  state.words = otherWords(state.words)
  draw()
})
render(state)

const settings = (await (await fetch('/settings.json')).json()) as { url: string; campaign: string | null }
const slug = new URLSearchParams(location.search).get('campaign') ?? settings.campaign
const tz = new Tongzhou({ url: settings.url })

try {
  const campaign = await connection.ask(findCampaign)
  if (campaign) await showCampaign(campaign)
  else state.problem = (words) => words.noCampaign
} catch (error) {
  if (!NotFoundError.is(error)) throw error
  state.problem = (words) => words.unknownCampaign(slug ?? '')
} finally {
  draw()
}

async function findCampaign(): Promise<Campaign | undefined> {
  if (slug) return tz.campaigns.getBySlug(slug)
  const open = tz.campaigns.list({ filter: { status: { in: ['OPEN'] } } })
  return (await open.take(1).toArray())[0]
}

async function showCampaign(campaign: Campaign): Promise<void> {
  state.owner = await connection.ask(() => tz.organizations.get(campaign.organization.id))
  state.campaign = campaign
  draw()
  for (;;) {
    try {
      await followCampaign(campaign.id)
      return
    } catch (error) {
      // The log has forgotten what came meanwhile, or is another one: what is shown is read anew.
      if (!GapError.is(error) && !CursorUnknownError.is(error)) throw error
    }
  }
}

/** Reads what there is, the cursor first: what happens meanwhile comes by the stream. */
async function followCampaign(id: string): Promise<void> {
  const recent = await connection.ask(() => readRecent(tz, { types: giftTypes, campaignIds: [id], last: 8 }))
  const { totals } = await connection.ask(() => tz.campaigns.totals(id, { includeChildren: true }))
  state.figures = totals
  state.gifts.clear()
  for (const happening of recent.nodes) take(happening)
  // One stream for both: browsers have six connections to a host, and people have many tabs.
  const variables = {
    types: [...giftTypes, 'campaign.totals_changed'],
    campaignIds: [id],
    after: recent.cursor,
  }
  const stream = tz.subscribe<{ events: Happening }>(follow, variables, connection.watch('stream'))
  for await (const { events } of stream) take(events)
}

function take(happening: Happening): void {
  if (happening.type === 'campaign.totals_changed') state.figures = happening.campaign?.totals ?? state.figures
  else state.gifts.take(happening.type, happening.donation)
  draw()
}
