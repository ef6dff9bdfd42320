import { readFileSync } from 'node:fs'
import {
  buildSchema,
  execute,
  type GraphQLInputType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { expect, test } from 'vitest'
import * as documents from './generated/documents.ts'
import { schema } from './testing/schema.ts'
import { createFakeApi } from './testing.ts'

const whole = buildSchema(readFileSync(`${import.meta.dirname}/../../../schema/schema.graphql`, 'utf8'))

/** A value for a variable of whatever type. */
function valueFor(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name)
  if (isListType(type)) return [valueFor(type.ofType, name)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (type.name === 'ID') return name === 'endpoint' ? 'webhook_1' : 'campaign_1'
  return samples[type.name]
}

const samples: Record<string, unknown> = {
  String: 'a',
  Int: 3,
  Date: '2020-02-01',
  PointInTime: '2020-02-01',
  DateTime: '2020-02-01T00:00:00Z',
}

/** What a document needs. */
function variablesFor(text: string): Record<string, unknown> {
  const [operation] = parse(text).definitions
  const variables = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : []
  const needed = variables.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
  return Object.fromEntries(
    needed.map(({ variable: { name }, type }) => [
      name.value,
      valueFor(typeFromAST(whole, type as NamedTypeNode) as GraphQLInputType, name.value),
    ]),
  )
}

const reads = Object.values(documents).filter((text) => text.startsWith('query'))

/** Asks for the type wherever there are several, so that the answer can be read back. */
function withTypes(text: string): string {
  const info = new TypeInfo(whole)
  return print(
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        SelectionSet: (node) =>
          isAbstractType(info.getParentType())
            ? {
                ...node,
                selections: [
                  ...node.selections,
                  ...parse('{ __typename }').definitions.flatMap((definition) =>
                    'selectionSet' in definition ? (definition.selectionSet?.selections ?? []) : [],
                  ),
                ],
              }
            : undefined,
      }),
    ),
  )
}

test('what it makes up for the documents of this package is what GraphQL itself lets through', async () => {
  const api = createFakeApi()
  api.emit({ type: 'donation.recorded' })
  for (const text of reads) {
    const query = withTypes(text)
    const variables = variablesFor(text)
    const response = await api.fetch(api.url, { body: JSON.stringify({ query, variables }) })
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown }
    expect([text, errors]).toEqual([text, undefined])
    const checked = await execute({
      schema: whole,
      document: parse(query),
      variableValues: variables,
      rootValue: data,
      fieldResolver: (source, _args, _context, { path }) => source[path.key],
    })
    expect(checked).toEqual({ data })
  }
  expect(reads.length).toBeGreaterThan(20)
})

test('it knows every type of the schema with all of its fields', () => {
  for (const type of Object.values(whole.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  )) {
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : []
    expect([type.name, ...(schema().get(type.name)?.fields.keys() ?? [])].sort()).toEqual([type.name, ...fields].sort())
  }
})
