import { type Campaign, money } from '@tongzhou/sdk'
import { amountOf, type Gift, type GiftType } from './page/gift.ts'
import type { Figures } from './page/happenings.ts'

/** Where a board shows what it hears. */
export interface Display {
  campaigns(campaigns: Campaign[]): void
  totals(campaignId: string, totals: Figures): void
  gift(type: GiftType, campaignId: string, gift: Gift): void
  /** Since when the server is not reached; null when it is again. */
  connection(lostSince: Date | null): void
  note(text: string): void
}

export const locale = 'zh-CN'

/** `示例募捐 · Example campaign`; once where both are the same. */
export function nameOf({ name, nameEn }: Campaign): string {
  return name === nameEn ? name : `${name} · ${nameEn}`
}

/** `¥12.50 of ¥100.00 (12.5%), 3 gifts` */
export function figuresOf({ goal }: Campaign, { cash, donationCount, goalProgress }: Figures): string {
  const part = goal && goalProgress ? ` of ${money(goal).format(locale)} (${percentOf(goalProgress)})` : ''
  return `${money(cash.net).format(locale)}${part}, ${donationCount} ${donationCount === '1' ? 'gift' : 'gifts'}`
}

/** `2020-02-12 15:04  ¥12.50  王芳` */
export function lineOf(gift: Gift): string {
  const time = new Date(gift.occurredAt).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' })
  const many = gift.giftCount === '1' ? '' : ` (${gift.giftCount} gifts)`
  const nameless = gift.granularity === 'AGGREGATE' ? '多位 many donors' : '匿名 anonymous'
  return `${time}  ${(amountOf(gift, locale) ?? '实物 goods').padStart(12)}  ${gift.donorName ?? nameless}${many}`
}

/** Cut, not rounded: it says 100 % when all is there and not before. */
function percentOf(part: string): string {
  return Number(part).toLocaleString('en', { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' })
}
