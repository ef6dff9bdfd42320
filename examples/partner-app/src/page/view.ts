import { type Campaign, money } from '@tongzhou/sdk'
import { amountOf, type Gift, type LatestGifts } from './gift.ts'
import type { Figures } from './happenings.ts'
import type { Words } from './words.ts'

/** All that the page shows. */
export interface State {
  words: Words
  campaign: Campaign | null
  owner: { name: string; nameEn: string } | null
  figures: Figures | null
  gifts: LatestGifts<Gift>
  lostSince: Date | null
  /** Why there is no campaign to show. */
  problem: ((words: Words) => string) | null
}

const find = (id: string) => document.getElementById(id) as HTMLElement

/** Shows a text; in which language it is, where that is not the page's. */
function show(id: string, text: string, lang?: string): void {
  const element = find(id)
  if (element.textContent !== text) element.textContent = text
  if (lang) element.lang = lang
}

/** Brings the page to a state. What is the same stays untouched. */
export function render(state: State): void {
  const { words, campaign, owner, figures, gifts } = state
  document.documentElement.lang = words.locale
  showStatus(state)
  show('switch', words.other, words.locale === 'en' ? 'zh-CN' : 'en')
  show('raised-label', words.raised)
  show('progress-label', words.progress)
  show('goal-label', words.goal)
  show('count-label', words.count)
  show('latest', words.latest)
  show('about', words.about)
  showGifts([...gifts], words, figures !== null)
  find('campaign').dataset['known'] = String(campaign !== null)
  if (!campaign) return
  showNames(campaign, owner, words)
  show('goal', campaign.goal ? money(campaign.goal).format(words.locale) : words.noGoal)
  if (figures) showFigures(figures, words)
}

function showStatus({ words, campaign, problem, lostSince }: State): void {
  const time = lostSince?.toLocaleTimeString(words.locale, { timeStyle: 'short' }) ?? ''
  find('status').dataset['state'] = lostSince ? 'lost' : campaign ? 'live' : 'waiting'
  const calm = campaign ? words.live : words.connecting
  show('status', problem ? problem(words) : lostSince ? words.lost(time) : calm)
}

function showNames(campaign: Campaign, owner: State['owner'], { locale }: Words): void {
  const [zh, en] = [campaign.name, campaign.nameEn === campaign.name ? '' : campaign.nameEn]
  const english = locale === 'en' && en !== ''
  show('name', english ? en : zh, english ? 'en' : 'zh-CN')
  show('other-name', english ? zh : en, english ? 'zh-CN' : 'en')
  const translated = locale === 'en' && owner?.nameEn !== owner?.name
  if (owner) show('owner', translated ? owner.nameEn : owner.name, translated ? 'en' : 'zh-CN')
  document.title = `${english ? en : zh} · ${locale === 'en' ? 'Tongzhou' : '同舟'}`
}

/** The greatest part of a goal that is written out. */
const mostShown = 99.99

function showFigures({ cash, donationCount, goalProgress }: Figures, words: Words): void {
  const net = money(cash.net).format(words.locale)
  const count = Number(donationCount).toLocaleString(words.locale)
  const part = Number(goalProgress ?? 0)
  // Cut, not rounded: 100 % is said when all is there and not before. Beyond the most the row would have no room for it.
  const shown = Math.min(part, mostShown).toLocaleString(words.locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  })
  const percent = part > mostShown ? `${shown}+` : shown
  const reached = Math.min(100, Math.max(0, part * 100))
  show('raised', net)
  // A long amount is written smaller, and stays on its line.
  find('raised').style.setProperty('--length', String(net.length))
  show('count', count)
  show('progress', goalProgress === null ? '–' : percent)
  const river = find('river')
  river.dataset['goal'] = goalProgress === null ? 'none' : 'set'
  river.style.setProperty('--reached', String(reached / 100))
  river.ariaValueNow = String(Math.floor(reached))
  river.ariaValueText = goalProgress === null ? net : `${net}, ${percent}`
  tell(words.told(net, count))
}

let telling = false
let toTell = ''

/** Says the figures to those who listen, at most every ten seconds: a busy campaign would never let them go. */
function tell(text: string): void {
  toTell = text
  if (telling) return
  telling = true
  setTimeout(() => {
    telling = false
    show('told', toTell)
  }, 10_000)
}

const rows = new Map<string, HTMLLIElement>()

function showGifts(gifts: Gift[], words: Words, known: boolean): void {
  const list = find('gifts')
  const ids = new Set(gifts.map(({ id }) => id))
  for (const [id, row] of rows) {
    if (ids.has(id)) continue
    row.remove()
    rows.delete(id)
  }
  for (const [place, gift] of gifts.entries()) {
    const row = rows.get(gift.id) ?? document.createElement('li')
    rows.set(gift.id, row)
    fill(row, gift, words)
    if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null)
  }
  list.dataset['none'] = known && gifts.length === 0 ? words.none : ''
}

function fill(row: HTMLLIElement, gift: Gift, words: Words): void {
  const key = `${words.locale} ${JSON.stringify(gift)}`
  if (row.dataset['key'] === key) return
  row.dataset['key'] = key
  const nameless = gift.granularity === 'AGGREGATE' ? words.many : words.anonymous
  const donor = element('bdi', 'donor', gift.donorName ?? nameless)
  // A name is in whatever language it is in.
  if (gift.donorName !== null) donor.lang = ''
  const goods = gift.amount === null && gift.accepted !== null ? ` · ${words.goods}` : ''
  const many = gift.giftCount === '1' ? '' : ` · ${words.gifts(Number(gift.giftCount).toLocaleString(words.locale))}`
  const occurred = new Date(gift.occurredAt)
  const time = element(
    'time',
    'time',
    occurred.toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  time.dateTime = gift.occurredAt
  time.append(goods, many)
  row.replaceChildren(donor, element('span', 'value', amountOf(gift, words.locale) ?? words.goods), time)
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text: string) {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
