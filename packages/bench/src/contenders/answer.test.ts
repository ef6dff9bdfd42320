import { encodeId } from '@tongzhou/server/src/identifiers.ts'
import { describe, expect, it } from 'vitest'
import { compareAnswers, DifferentAnswers, minorOf, timeOf, uuidOf } from './answer.ts'
import { totals } from './operation.ts'

const id = '016fbe8b-5158-7cf9-8c25-3c19c3820e85'
const same = { id, netMinor: '1250', donationCount: '3' }

describe('answers', () => {
  it('that say the same may be compared', () => {
    const one = { name: 'one', answer: same }
    expect(() => compareAnswers([one, { name: 'other', answer: { ...same } }])).not.toThrow()
  })

  it('that differ in one figure, in any place, are named with what they say', () => {
    const third = { name: 'third', answer: { ...same, netMinor: '1251' } }
    const compare = () => compareAnswers([{ name: 'one', answer: same }, { name: 'other', answer: same }, third])
    expect(compare).toThrow(DifferentAnswers)
    expect(compare).toThrow(/one and third .*"1250".*"1251"/s)
  })

  it('are not the same where one says nothing', () => {
    expect(() =>
      compareAnswers([
        { name: 'one', answer: [] },
        { name: 'other', answer: [same] },
      ]),
    ).toThrow(DifferentAnswers)
  })

  it('lose their ways of writing, and nothing else', () => {
    expect(uuidOf(encodeId('Campaign', id))).toBe(id)
    expect(uuidOf(id)).toBe(id)
    expect(minorOf('12.50')).toBe('1250')
    expect(minorOf('0.05')).toBe('5')
    expect(() => minorOf('12.5')).toThrow(DifferentAnswers)
    expect(timeOf('2020-01-20 08:00:00.25+08')).toBe('2020-01-20T00:00:00.250Z')
  })

  it('are read alike from ours and from the others', () => {
    const answers: Record<string, unknown> = {
      'one statement': { campaign: { ...same, name: '募捐' } },
      tongzhou: {
        campaign: {
          id: encodeId('Campaign', id),
          totals: { cash: { net: { amount: '12.50', currency: 'CNY' } }, donationCount: '3' },
        },
      },
    }
    const read = totals.flatMap(({ contender: { name }, read }) =>
      name in answers && read ? [{ name, answer: read(answers[name] as never) }] : [],
    )
    expect(read).toHaveLength(2)
    compareAnswers([{ name: 'expected', answer: same }, ...read])
  })
})
