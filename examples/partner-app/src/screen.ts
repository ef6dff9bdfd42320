import type { WriteStream } from 'node:tty'
import type { Campaign } from '@tongzhou/sdk'
import { type Display, figuresOf, lineOf, nameOf } from './display.ts'
import { type Gift, type GiftType, LatestGifts } from './page/gift.ts'
import type { Figures } from './page/happenings.ts'

const bold = (text: string) => `\x1b[1m${text}\x1b[22m`
const dim = (text: string) => `\x1b[2m${text}\x1b[22m`
const green = (text: string) => `\x1b[32m${text}\x1b[39m`
const yellow = (text: string) => `\x1b[33m${text}\x1b[39m`

/** A board that stays where it is: the terminal's other screen, drawn anew at most ten times a second. */
export class Screen implements Display {
  readonly #out: WriteStream
  #campaigns: Campaign[] = []
  readonly #totals = new Map<string, Figures>()
  readonly #gifts = new LatestGifts(50)
  #notes: string[] = []
  #lostSince: Date | null = null
  #drawing: NodeJS.Timeout | undefined

  constructor(out: WriteStream) {
    this.#out = out
    // The other screen, no cursor, no wrapped lines; and all of it back at the end.
    out.write('\x1b[?1049h\x1b[?25l\x1b[?7l')
    process.once('exit', () => out.write('\x1b[?7h\x1b[?25h\x1b[?1049l'))
    process.once('SIGINT', () => process.exit())
    process.once('SIGTERM', () => process.exit())
    out.on('resize', () => this.#draw())
    this.#draw()
  }

  campaigns(campaigns: Campaign[]): void {
    this.#campaigns = campaigns
    this.#draw()
  }

  totals(campaignId: string, totals: Figures): void {
    this.#totals.set(campaignId, totals)
    this.#draw()
  }

  gift(type: GiftType, _campaignId: string, gift: Gift): void {
    this.#gifts.take(type, gift)
    this.#draw()
  }

  connection(lostSince: Date | null): void {
    this.#lostSince = lostSince
    this.#draw()
  }

  note(text: string): void {
    this.#notes = [...this.#notes, text].slice(-3)
    this.#draw()
  }

  #draw(): void {
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined
      const lines = this.#lines().slice(0, this.#out.rows)
      this.#out.write(`\x1b[H${lines.map((line) => `${line}\x1b[K`).join('\n')}\x1b[J`)
    }, 100)
  }

  #lines(): string[] {
    const above = [
      bold('Tongzhou 同舟'),
      this.#status(),
      '',
      ...this.#campaigns.flatMap((one) => this.#thermometer(one)),
    ]
    const below = this.#notes.map(dim)
    const room = Math.max(0, this.#out.rows - above.length - below.length - 1)
    return [...above, ...[...this.#gifts].slice(0, room).map(lineOf), '', ...below]
  }

  #status(): string {
    if (this.#campaigns.length === 0 && !this.#lostSince) return dim('connecting …')
    if (!this.#lostSince) return green('● live 实时')
    return yellow(`○ disconnected since ${this.#lostSince.toLocaleTimeString('sv')} 已断线, goes on by itself`)
  }

  #thermometer(campaign: Campaign): string[] {
    const totals = this.#totals.get(campaign.id)
    const width = Math.min(60, this.#out.columns - 2)
    const full = Math.min(width, Math.floor(Number(totals?.goalProgress ?? 0) * width))
    const bar = green('━'.repeat(full)) + dim('─'.repeat(width - full))
    return [
      bold(nameOf(campaign)),
      ...(campaign.goal ? [bar] : []),
      totals ? figuresOf(campaign, totals) : dim('…'),
      '',
    ]
  }
}
