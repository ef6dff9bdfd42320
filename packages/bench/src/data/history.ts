import { Random } from './random.ts'

/** How much there is. */
export interface Scale {
  donations: number
  organizations: number
  campaigns: number
}

/** As many organisations and campaigns as go with so many donations: those of the real response, fewer in a small trial. */
export function historyScale(donations: number): Scale {
  return donations < 100_000
    ? { donations, organizations: 1000, campaigns: 200 }
    : { donations, organizations: 34_000, campaigns: 2000 }
}

/** One gift of the history. */
export interface Gift {
  id: string
  /** Which campaign, counted from 0. */
  campaign: number
  platform: number
  reference: string
  /** In fen. */
  minor: number
  /** What went back of it, in fen; 0 for nearly all. */
  refunded: number
  /** Milliseconds since 1970. */
  at: number
}

/** What the platforms hand in at once: the gifts of an hour, at its end. */
export interface Push {
  recordedAt: number
  gifts: Gift[]
}

export const platformCount = 8
/** The campaign that gets the most: an eighth of all gifts where there are 2,000 campaigns. */
export const hotCampaign = 0

/** The history ends here, whenever it is made. */
export const historyEnd = Date.UTC(2020, 2, 20, 16)
const days = 60
const hour = 3_600_000
export const historyBegin = historyEnd - days * 24 * hour

// Few give at night. Parts of a day's gifts, hour by hour in UTC+8.
const daily = [2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 8, 9, 8, 8, 8, 8, 8, 9, 11, 12, 11, 8, 4]

/**
 * Sixty days of gifts in the order of time, the same for the same scale: campaigns by Zipf's law, small gifts by far the
 * most, one in a hundred given back in part or whole.
 */
export function* history(scale: Scale, seed = 20_200_123): Generator<Push> {
  const random = new Random(seed)
  const campaignOf = zipf(scale.campaigns)
  const total = days * daily.reduce((sum, weight) => sum + weight, 0)
  let weight = 0
  let given = 0
  for (let hours = 0; hours < days * 24; hours++) {
    weight += daily[hours % 24] ?? 0
    const until = Math.round((scale.donations * weight) / total)
    const from = historyBegin + hours * hour
    const times = Array.from({ length: until - given }, () => from + random.below(hour)).sort((a, b) => a - b)
    const gifts = times.map((at, index): Gift => {
      const minor = 100 * Math.ceil(10 ** (3.5 * random.next() ** 2)) + (random.below(8) === 0 ? random.below(100) : 0)
      return {
        id: random.uuid(at),
        campaign: campaignOf(random.next()),
        platform: random.below(platformCount),
        reference: `G${given + index}`,
        minor,
        refunded: random.below(100) === 0 ? (random.below(2) === 0 ? minor : Math.ceil(minor / 2)) : 0,
        at,
      }
    })
    given = until
    if (gifts.length) yield { recordedAt: from + hour, gifts }
  }
}

/** Turns evenly spread numbers into campaigns of which the nth gets a part in proportion to 1/n. */
function zipf(campaigns: number): (random: number) => number {
  const sums: number[] = []
  let sum = 0
  for (let n = 1; n <= campaigns; n++) sums.push((sum += 1 / n))
  return (random) => {
    let [low, high] = [0, campaigns - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > random * sum) high = middle
      else low = middle + 1
    }
    return low
  }
}
