import { type Campaign, CursorUnknownError, type Tongzhou } from '@tongzhou/sdk'
import { findCampaigns } from './campaigns.ts'
import { CursorFile } from './cursor-file.ts'
import type { Display } from './display.ts'
import { Connection } from './page/connection.ts'
import { type Gift, type GiftType, giftTypes } from './page/gift.ts'
import { readRecent } from './page/happenings.ts'

/** What a board shows, where it shows it, and where it remembers how far it came. */
export interface BoardOptions {
  url: string
  slugs: string[]
  cursorFile: string
  display: Display
}

/** Shows campaigns and their gifts live, until the program ends. */
export async function runBoard(tz: Tongzhou, { url, slugs, cursorFile, display }: BoardOptions): Promise<void> {
  const connection = new Connection(({ lostSince }) => display.connection(lostSince))
  const campaigns = await connection.ask(() => findCampaigns(tz, slugs, 5))
  if (campaigns.length === 0) throw new Error('No campaign is open yet. Run the example fundraising-platform.')
  display.campaigns(campaigns)
  const file = new CursorFile(cursorFile, [url, ...campaigns.map(({ id }) => id)])
  await Promise.all([
    followTotals(tz, campaigns, connection, display),
    followGifts(tz, campaigns, connection, display, file),
  ])
}

/** The state of each campaign at once, and whenever it changes; after a break that of then. */
async function followTotals(tz: Tongzhou, campaigns: Campaign[], connection: Connection, display: Display) {
  const ids = campaigns.map(({ id }) => id)
  for await (const { campaign, totals } of tz.totals.watch(ids, connection.watch('totals')))
    display.totals(campaign.id, totals)
}

/** Each gift once: those since the last time first, then as they come. */
async function followGifts(
  tz: Tongzhou,
  campaigns: Campaign[],
  connection: Connection,
  display: Display,
  file: CursorFile,
) {
  const campaignIds = campaigns.map(({ id }) => id)
  let after = file.read()
  if (after === null) {
    const recent = await connection.ask(() => readRecent(tz, { types: giftTypes, campaignIds, last: 8 }))
    for (const event of recent.nodes) if ('donation' in event) showGift(display, event)
    after = recent.cursor
    file.keep(after)
  }
  for (;;) {
    const options = connection.watch('gifts', ({ cursor }) => file.keep(cursor))
    const onGap = () => display.note('The log no longer has all that came meanwhile; the totals have it.')
    const events = tz.events.subscribe({ types: giftTypes, campaignIds, after }, { ...options, onGap })
    try {
      for await (const event of events) {
        switch (event.type) {
          case 'donation.recorded':
          case 'donation.received':
          case 'donation.corrected':
          case 'donation.voided':
            showGift(display, event)
        }
        // After it was shown: killed in between, it is shown again rather than never.
        file.keep(events.cursor)
      }
      return
    } catch (error) {
      if (!CursorUnknownError.is(error)) throw error
      display.note('The server has another log than before, perhaps from a backup. Going on from its end.')
      after = error.newestCursor
    }
  }
}

function showGift(display: Display, event: { type: GiftType; donation: Gift; campaign: { id: string } | null }): void {
  display.gift(event.type, event.campaign?.id ?? '', event.donation)
}
