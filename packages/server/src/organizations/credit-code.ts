/** The characters of a code in the order of their values: digits and capital letters without I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const codeLength = 18

/** What people mean when they type a letter that no code has. */
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/** Full-width forms (`９`, `Ａ`) as Chinese input methods write them; each is this far from its ASCII character. */
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const fullWidthOffset = 0xfee0

/**
 * A Unified Social Credit Code as typed, in the form to store and compare: without space around it, in capital
 * letters, with full-width digits and letters as ASCII. It may still be wrong: see {@link creditCodeProblem}.
 */
export function normalizeCreditCode(text: string): string {
  return text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .trim()
    .toUpperCase()
}

/**
 * The 18th character, which GB 32100-2015 computes from the first 17.
 * Throws a RangeError if they are not 17 characters of a code.
 */
export function checkCharacter(first17: string): string {
  const characters = [...first17]
  if (characters.length !== codeLength - 1) {
    throw new RangeError(`A check character is computed from 17 characters, not from ${characters.length}.`)
  }
  let sum = 0
  let weight = 1
  for (const character of characters) {
    const value = alphabet.indexOf(character)
    if (value === -1) throw new RangeError(`No Unified Social Credit Code has the character "${character}".`)
    sum += value * weight
    weight = (weight * 3) % alphabet.length
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length)
}

/**
 * What is wrong with a Unified Social Credit Code (GB 32100-2015) and what to do about it, or null if it is right.
 * The code is judged as it stands: pass what people type through {@link normalizeCreditCode} first.
 */
export function creditCodeProblem(code: string): string | null {
  // By code points: a character outside the basic plane must count, and be shown, as one.
  const characters = [...code]
  if (characters.length !== codeLength) {
    const count = characters.length === 1 ? '1 character' : `${characters.length} characters`
    return (
      `A Unified Social Credit Code has ${codeLength} characters, but this has ${count}. ` +
      "Give the whole code as it stands on the organization's certificate, without spaces or hyphens."
    )
  }
  const position = characters.findIndex((character) => !alphabet.includes(character))
  if (position !== -1) return forbiddenCharacterProblem(characters[position] ?? '', position + 1)
  const expected = checkCharacter(code.slice(0, -1))
  const actual = code.slice(-1)
  if (actual === expected) return null
  return (
    `The check character of the Unified Social Credit Code is wrong: expected "${expected}" at position ` +
    `${codeLength}, but it is "${actual}". One of the ${codeLength} characters is mistyped: ` +
    "compare the code with the organization's certificate."
  )
}

function forbiddenCharacterProblem(character: string, position: number): string {
  const problem = `The character "${character}" at position ${position} is not allowed in a Unified Social Credit Code.`
  const intended = lookalikes[character]
  if (intended) return `${problem} No code has the letters I, O, S, V and Z: check whether it should be "${intended}".`
  if (/^[a-z]$/.test(character)) return `${problem} Write the letters as capitals.`
  return `${problem} Use only digits and capital letters other than I, O, S, V and Z.`
}
