import { expect, test } from 'vitest'
import { isEnough, neededBump, printChangeset, writtenBump } from './needed-bump.ts'

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
  expect(neededBump(before, 'type Query { a(b: Int): String }', '1.0.0').breaking).toEqual(['Query.c was removed.'])
})

test('what comes is named: types, fields, arguments, values, members and deprecations', () => {
  const old = 'type Query { a: E b: U } enum E { X } union U = Query input I { i: Int }'
  const now = `type Query { a(n: Int): E b: U @deprecated(reason: "2027-01-01: use a.") c(i: I): Int } enum E { X Y }
    union U = Query | T type T { t: Int } input I { i: Int j: Int }`
  expect(neededBump(old, now, '1.0.0')).toEqual({
    bump: 'minor',
    breaking: [],
    added: expect.arrayContaining([
      'Query.c is new.',
      'Query.b is deprecated: 2027-01-01: use a.',
      'The type T is new.',
      'I.j is new.',
      expect.stringMatching(/arg n on Query\.a was added/i),
      expect.stringMatching(/Y was added to enum type E/),
      expect.stringMatching(/T was added to union type U/),
    ]),
  })
})

test('the changeset of a change asks for the bump that it needs, and says what has changed', () => {
  const need = neededBump(before, 'type Query { a(b: Int): String d: Int }', '0.4.0')
  const text = printChangeset(need, '@tongzhou/sdk')
  expect(writtenBump([text], '@tongzhou/sdk')).toBe('minor')
  expect(text).toContain('- Query.c was removed.')
  expect(text).toContain('- Query.d is new.')
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
