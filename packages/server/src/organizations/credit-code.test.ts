import { describe, expect, it } from 'vitest'
import { checkCharacter, creditCodeProblem, normalizeCreditCode } from './credit-code.ts'

// Codes of companies as they publish them; Alibaba's is of Hangzhou.
const realCodes: [owner: string, code: string][] = [
  ['Tencent', '91440300708461136T'],
  ['Alibaba (China)', '91330100799655058B'],
  ['Huawei Technologies', '914403001922038216'],
  ['Xiaomi', '91110108551385082Q'],
  ['Baidu', '91110000802100433B'],
]
const tencent = '91440300708461136T'
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

describe('the problem of a credit code', () => {
  it.each(realCodes)('is none for the code of %s', (_owner, code) => {
    expect(creditCodeProblem(code)).toBeNull()
  })

  it('is the length when characters are missing or too many', () => {
    expect(creditCodeProblem(tencent.slice(1))).toMatch(
      /has 18 characters, but this has 17 characters\. Give the whole/,
    )
    expect(creditCodeProblem(`${tencent}0`)).toMatch(/but this has 19 characters\./)
    expect(creditCodeProblem('9')).toMatch(/but this has 1 character\./)
    expect(creditCodeProblem('')).toMatch(/but this has 0 characters\./)
  })

  it.each([
    ['I', '1'],
    ['O', '0'],
    ['S', '5'],
    ['V', 'U'],
    ['Z', '2'],
  ])('is the letter %s, for which it suggests %s', (letter, intended) => {
    const problem = creditCodeProblem(`9144${letter}300708461136T`)
    expect(problem).toContain(`The character "${letter}" at position 5 is not allowed`)
    expect(problem).toContain(`check whether it should be "${intended}"`)
  })

  it('is the first character that no code has, also at the ends', () => {
    expect(creditCodeProblem('-1440300708461136-')).toContain('"-" at position 1 ')
    expect(creditCodeProblem('91440300708461136-')).toContain('"-" at position 18 ')
    expect(creditCodeProblem('9144030070846113𠮷T')).toContain('"𠮷" at position 17 ')
  })

  it('is a small letter, with the advice to write capitals', () => {
    expect(creditCodeProblem(tencent.toLowerCase())).toMatch(/"t" at position 18 .*Write the letters as capitals\.$/)
  })

  it('is the check character, with the one that was expected', () => {
    expect(creditCodeProblem('91440300708461136A')).toMatch(/expected "T" at position 18, but it is "A"/)
    expect(creditCodeProblem('914403001922038217')).toMatch(/expected "6" at position 18, but it is "7"/)
  })

  it('is there for every single mistyped character', () => {
    for (let at = 0; at < tencent.length; at += 1) {
      for (const character of alphabet) {
        if (character === tencent[at]) continue
        const mistyped = tencent.slice(0, at) + character + tencent.slice(at + 1)
        expect(creditCodeProblem(mistyped), mistyped).toMatch(/check character/)
      }
    }
  })

  it('is there for every two neighbouring characters that were swapped', () => {
    for (let at = 0; at + 1 < tencent.length; at += 1) {
      const swapped = `${tencent.slice(0, at)}${tencent[at + 1]}${tencent[at]}${tencent.slice(at + 2)}`
      if (swapped !== tencent) expect(creditCodeProblem(swapped), swapped).toMatch(/check character/)
    }
  })
})

describe('the check character', () => {
  it.each(realCodes)('of the code of %s is its last one', (_owner, code) => {
    expect(checkCharacter(code.slice(0, 17))).toBe(code.slice(17))
  })

  it('is 0 when the weighted sum is a multiple of 31', () => {
    expect(checkCharacter('0'.repeat(17))).toBe('0')
  })

  it('weighs each position with a power of three modulo 31', () => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    const checks = weights.map((_weight, at) => checkCharacter(`${'0'.repeat(at)}1${'0'.repeat(16 - at)}`))
    expect(checks).toEqual(weights.map((weight) => alphabet[31 - weight]))
  })

  it('cannot be computed from anything but 17 characters of a code', () => {
    expect(() => checkCharacter(tencent)).toThrow(RangeError)
    expect(() => checkCharacter('9144O300708461136')).toThrow('No Unified Social Credit Code has the character "O".')
  })
})

describe('a normalized credit code', () => {
  it('has no space around it', () => {
    expect(normalizeCreditCode(` \t${tencent}\u3000\n`)).toBe(tencent)
  })

  it('has capital letters', () => {
    expect(normalizeCreditCode('91440300708461136t')).toBe(tencent)
  })

  it('has ASCII for the full-width digits and letters of Chinese input methods', () => {
    expect(normalizeCreditCode('９１４４０３００７０８４６１１３６Ｔ')).toBe(tencent)
    expect(normalizeCreditCode('９１４４０３００７０８４６１１３６ｔ')).toBe(tencent)
  })

  it('keeps what it cannot mend, for the problem to name', () => {
    expect(normalizeCreditCode('9144-0300 7084')).toBe('9144-0300 7084')
  })
})
