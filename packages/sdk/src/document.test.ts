import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { countWrites, textOf } from './document.ts'

test.each([
  ['{ a }', 0],
  ['query Q($a: Int = 1) { a(b: $a) { c } }', 0],
  ['# mutation { a }\n{ a(text: "mutation { b }") }', 0],
  ['query { mutation { a } }', 0],
  ['subscription { mutation }', 0],
  ['mutation { a }', 1],
  ['mutation M($input: I!) @live(if: true) { x: a(input: $input) @d { b { c } ... on E { f } } }', 1],
  ['mutation { a(input: { b: { c: "}" } }) { d } }', 1],
  ['fragment F on T { a } mutation { a { ...F } }', 1],
  ['mutation { a { b } c: d(e: 1) f }', 3],
  [', mutation { a }', 1],
  ['query Q { a } mutation M { a b }', 2],
  ['query mutation { a }', null],
  ['mutation { ...F } fragment F on Mutation { a b }', null],
])('%s asks for %s writes', (text, count) => {
  expect(countWrites(text)).toBe(count)
})

test('a parsed document is printed so that it means the same', () => {
  const text = `
    query Q($a: [Int!]! = [1, 2], $b: I = { c: "d\\n\\"e\\"", f: null, g: X, h: 1.5e3, i: true }) @live(if: true) {
      x: field(a: $a, b: { c: [$b, {}], d: "中文" }) @skip(if: false) @include(if: true) { ...F id }
      ... on Query @d { y }
      ... @include(if: true) { z }
      ... { w }
    }
    mutation { a }
    subscription S { a }
    fragment F on T @e(f: 1) { g }
  `
  expect(print(parse(textOf(parse(text))))).toBe(print(parse(text)))
})

test('a block string is printed as a string', () => {
  expect(textOf(parse('{ a(b: """c "d"!""") }'))).toBe('query{a(b:"c \\"d\\"!")}')
})

test('a text that carries types is taken as text', () => {
  class TypedText extends String {}
  expect(textOf(new TypedText('{ a }'))).toBe('{ a }')
})
