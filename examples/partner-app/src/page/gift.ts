import { type DonationInEvent, money } from '@tongzhou/sdk'

/** What is shown of a gift: of its donor no more than the name that may be known. */
export type Gift = Pick<
  DonationInEvent,
  'id' | 'status' | 'granularity' | 'donorName' | 'amount' | 'accepted' | 'giftCount' | 'occurredAt'
>

/** The events that change what there is to show of gifts. */
export const giftTypes = ['donation.recorded', 'donation.received', 'donation.corrected', 'donation.voided'] as const
export type GiftType = (typeof giftTypes)[number]

/** Money, or what goods were accepted for; null for goods at no value yet. */
export function amountOf(gift: Gift, locale: string): string | null {
  const value = gift.amount ?? gift.accepted
  return value && money(value).format(locale)
}

/** The last gifts, the newest first. */
export class LatestGifts<G extends Gift> {
  readonly #most: number
  #gifts: G[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Takes in an event. Events carry a gift as it is now: one that was voided meanwhile is not shown at all. */
  take(type: GiftType, gift: G): 'came' | 'changed' | 'went' | 'stays' {
    const place = this.#gifts.findIndex(({ id }) => id === gift.id)
    if (gift.status === 'VOIDED') {
      this.#gifts = this.#gifts.filter(({ id }) => id !== gift.id)
      return place < 0 ? 'stays' : 'went'
    }
    if (place >= 0) {
      this.#gifts = this.#gifts.with(place, gift)
      return 'changed'
    }
    if (type !== 'donation.recorded' && type !== 'donation.received') return 'stays'
    this.#gifts = [gift, ...this.#gifts].slice(0, this.#most)
    return 'came'
  }

  clear(): void {
    this.#gifts = []
  }

  [Symbol.iterator](): Iterator<G> {
    return this.#gifts.values()
  }
}
