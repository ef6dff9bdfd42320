import { expect, it } from 'vitest'
import { parseOnce, validateOnce } from './document-cache.ts'

/** A document of so many tokens. */
const large = (name: string, tokens: number) => `query ${name} { nodes(ids: [${'"x" '.repeat(tokens)}]) { id } }`

it('a text is one document for all who send it', () => {
  expect(parseOnce('{ __typename }')).toBe(parseOnce('{ __typename }'))
  expect(() => parseOnce('{ ')).toThrow('Syntax Error')
})

it('thousands of usual documents are kept, and the one that is used all the time among large ones', () => {
  const usual = Array.from({ length: 3000 }, (_, n) => `query Usual${n} { campaigns(first: 3) { nodes { id name } } }`)
  const [first, ...others] = usual.map(parseOnce)
  expect(usual.map(parseOnce).every((document, n) => document === [first, ...others][n])).toBe(true)
  for (let n = 0; n < 100; n++) {
    parseOnce(large(`Other${n}`, 5000))
    expect(parseOnce(usual[0] ?? '') === first).toBe(true)
  }
  expect(parseOnce(usual[1] ?? '') === others[0]).toBe(false)
})

it('large documents push each other out', () => {
  const first = parseOnce(large('First', 5000))
  for (let n = 0; n < 40; n++) parseOnce(large(`Next${n}`, 5000))
  const isKept = parseOnce(large('First', 5000)) === first
  expect(isKept).toBe(false)
})

it('what is wrong with a document is found again each time', () => {
  const wrong = parseOnce('{ nothing }')
  for (let time = 0; time < 2; time++)
    expect(validateOnce(wrong).map(({ message }) => message)).toEqual(['Cannot query field "nothing" on type "Query".'])
  const right = parseOnce('{ campaigns { totalCount } }')
  for (let time = 0; time < 2; time++) expect(validateOnce(right)).toEqual([])
})
