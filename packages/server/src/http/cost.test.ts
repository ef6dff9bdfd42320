import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'
import { expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { schema } from '../schema.ts'
import { reckonCost } from './limits.ts'

// The cost of an operation is remembered by the numbers in its variables and the lengths of their lists (`limits.ts`):
// no field's may depend on anything else.

type Cost = (args: Record<string, unknown>, context: object, field: object) => unknown

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type}.${field.name}`, field })))
  .filter(({ field }) => typeof field.extensions.complexity === 'function' && field.args.length)

/** A value with the same numbers and lengths each time, and other texts. */
function sample(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, text)
  if (isListType(type)) return Array.from({ length: 7 }, () => sample(type.ofType, text))
  if (isInputObjectType(type)) return all(Object.values(type.getFields()), text)
  if (isEnumType(type)) return type.getValues().at(text === 'a' ? 0 : -1)?.value
  return type.name === 'Int' || type.name === 'Float' ? 13 : type.name === 'Boolean' ? true : text
}

function all(of: readonly (GraphQLArgument | GraphQLInputField)[], text: string): Record<string, unknown> {
  return Object.fromEntries(of.map(({ name, type }) => [name, sample(type, text)]))
}

it('is there for fields enough that this says something', () => {
  expect(fields.length).toBeGreaterThan(50)
})

it.each(fields)('of $name is the same whatever its texts say', ({ field }) => {
  const cost = field.extensions.complexity as Cost
  expect(cost(all(field.args, 'b'), {}, field)).toEqual(cost(all(field.args, 'a'), {}, field))
})

it('depends on numbers and lengths, each time they are others', () => {
  const pages = parse(
    'query ($first: Int, $after: String) { campaigns(first: $first, after: $after) { nodes { id organization { id } } } }',
  )
  const nodes = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Campaign { organization { id } } } }')
  const cost = (document: DocumentNode, variables: object) =>
    reckonCost(document, null, { ...variables }, {} as Context)
  const five = cost(pages, { first: 5 })
  const fifty = cost(pages, { first: 50 })
  expect(fifty).toBeGreaterThan(5 * five)
  expect(cost(pages, { first: 5, after: 'x' })).toBe(five)
  expect(cost(pages, { first: 50, after: 'y' })).toBe(fifty)
  expect(cost(nodes, { ids: ['a'] })).toBeLessThan(cost(nodes, { ids: ['a', 'b'] }))
})
