import { describe, expect, it } from 'vitest'
import { history, historyBegin, historyEnd, hotCampaign } from './history.ts'

const scale = { donations: 20_000, organizations: 1000, campaigns: 200 }

describe('the history', () => {
  it('is the same each time it is made', () => {
    const [one, other] = [[...history(scale)], [...history(scale)]]
    expect(one).toEqual(other)
    expect(one).not.toEqual([...history(scale, 1)])
  })

  it('has as many gifts as were asked for, each with a name of its own, in order, recorded after they were given', () => {
    const pushes = [...history(scale)]
    const gifts = pushes.flatMap((push) => push.gifts)
    expect(gifts).toHaveLength(scale.donations)
    expect(new Set(gifts.map(({ id }) => id)).size).toBe(scale.donations)
    expect(new Set(gifts.map(({ reference }) => reference)).size).toBe(scale.donations)
    const times = gifts.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThanOrEqual(historyBegin)
    expect(times.at(-1)).toBeLessThan(historyEnd)
    for (const { recordedAt, gifts } of pushes) expect(gifts.every(({ at }) => at < recordedAt)).toBe(true)
  })

  it('gives the hot campaign far more than the last, and everyone whole amounts of which no more is given back', () => {
    const gifts = [...history(scale)].flatMap((push) => push.gifts)
    const of = (campaign: number) => gifts.filter((gift) => gift.campaign === campaign).length
    expect(of(hotCampaign)).toBeGreaterThan(50 * of(scale.campaigns - 1))
    expect(new Set(gifts.map(({ campaign }) => campaign)).size).toBe(scale.campaigns)
    expect(gifts.every(({ minor, refunded }) => Number.isSafeInteger(minor) && minor > 0 && refunded <= minor)).toBe(
      true,
    )
    expect(gifts.some(({ refunded }) => refunded > 0)).toBe(true)
  })
})
