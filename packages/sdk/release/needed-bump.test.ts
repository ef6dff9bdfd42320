import { expect, test } from 'vitest'
import { isEnough, neededBump, writtenBump } from './needed-bump.ts'

const before = 'type Query { "What." a(b: Int): String c: Int }'

test.each([
  ['nothing', before, 'none', 'none'],
  ['other words', 'type Query { "Which." a(b: Int): String c: Int }', 'none', 'none'],
  ['another order', 'type Query { c: Int a(b: Int): String }', 'none', 'none'],
  ['a new field', 'type Query { a(b: Int): String c: Int d: Int }', 'patch', 'minor'],
  [
    'a deprecation',
    'type Query { a(b: Int): String c: Int @deprecated(reason: "2027-01-01: use a.") }',
    'patch',
    'minor',
  ],
  ['a field less', 'type Query { a(b: Int): String }', 'minor', 'major'],
  ['an argument that is needed', 'type Query { a(b: Int!): String c: Int }', 'minor', 'major'],
  ['another type', 'type Query { a(b: Int): Int c: Int }', 'minor', 'major'],
])('%s asks for its bump, before and after 1.0', (_what, after, early, late) => {
  expect(neededBump(before, after, '0.4.0').bump).toBe(early)
  expect(neededBump(before, after, '1.4.0').bump).toBe(late)
})

test('what breaks is named', () => {
  expect(neededBump(before, 'type Query { a(b: Int): String }', '1.0.0').reasons).toEqual(['Query.c was removed.'])
})

test('of several changesets the greatest counts, and only those of the package', () => {
  const changesets = [
    "---\n'@tongzhou/sdk': patch\n---\nA.",
    '---\n"@tongzhou/sdk": minor\n---\nB.',
    "---\n'other': major\n---\nC.",
  ]
  expect(writtenBump(changesets, '@tongzhou/sdk')).toBe('minor')
  expect(writtenBump([], '@tongzhou/sdk')).toBe('none')
})

test('what is written has to be as great as what is needed', () => {
  expect([isEnough('minor', 'patch'), isEnough('minor', 'minor'), isEnough('minor', 'major')]).toEqual([
    true,
    true,
    false,
  ])
  expect(isEnough('none', 'none')).toBe(true)
})
