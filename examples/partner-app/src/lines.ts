import type { Campaign } from '@tongzhou/sdk'
import { type Display, figuresOf, lineOf, nameOf } from './display.ts'
import type { Gift, GiftType } from './page/gift.ts'
import type { Figures } from './page/happenings.ts'

const words: Record<GiftType, string> = {
  'donation.recorded': 'gift',
  'donation.received': 'gift',
  'donation.corrected': 'corrected',
  'donation.voided': 'voided',
}

/** A line for everything: for logs, and for programs that read along. */
export class Lines implements Display {
  readonly #campaigns = new Map<string, Campaign>()
  readonly #write: (line: string) => void

  constructor(write: (line: string) => void) {
    this.#write = write
  }

  campaigns(campaigns: Campaign[]): void {
    for (const campaign of campaigns) {
      this.#campaigns.set(campaign.id, campaign)
      this.#say('campaign', `${campaign.slug}  ${nameOf(campaign)}`)
    }
  }

  totals(campaignId: string, totals: Figures): void {
    const campaign = this.#campaigns.get(campaignId)
    if (campaign) this.#say('total', `${campaign.slug}  ${figuresOf(campaign, totals)}`)
  }

  gift(type: GiftType, campaignId: string, gift: Gift): void {
    this.#say(words[type], `${this.#campaigns.get(campaignId)?.slug}  ${lineOf(gift)}`)
  }

  connection(lostSince: Date | null): void {
    if (lostSince) this.#say('lost', `since ${lostSince.toISOString()}, trying again by itself`)
    else this.#say('back', `at ${new Date().toISOString()}`)
  }

  note(text: string): void {
    this.#say('note', text)
  }

  #say(what: string, text: string): void {
    this.#write(`${what.padEnd(10)}${text}`)
  }
}
