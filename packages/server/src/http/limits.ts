import { complexityFromQuery } from '@pothos/plugin-complexity'
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { Context } from '../context.ts'
import { schema } from '../schema.ts'

/** The most that one operation may cost, in points; a field is about one, a list as many times as rows it may have. */
export const costLimit = 20_000
export const depthLimit = 20
export const aliasLimit = 100
export const mutationLimit = 10
export const tokenLimit = 10_000

/** The cost of an operation, reckoned before it runs. Throws where it breaks a limit. */
export function reckonCost(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
  context: Context,
): number {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName)
  if (!operation) return 0
  const one = {
    ...document,
    definitions: [operation, ...document.definitions.filter(({ kind }) => kind !== Kind.OPERATION_DEFINITION)],
  }
  if (operation.operation === 'mutation' && operation.selectionSet.selections.length > mutationLimit) {
    throw limit(`At most ${mutationLimit} mutations in one request. Split it.`)
  }
  let aliases = 0
  visit(one, { Field: (node) => void (node.alias && aliases++) })
  if (aliases > aliasLimit)
    throw limit(`${aliases} aliases, at most ${aliasLimit}. Split the request, or use "nodes(ids:)" and lists.`)
  const { complexity, depth } = complexityFromQuery(one, { schema, variables, ctx: context })
  if (depth > depthLimit) throw limit(`Nested ${depth} deep, at most ${depthLimit}. Ask for less at once.`)
  if (complexity > costLimit)
    throw limit(
      `The operation may cost ${complexity} points, at most ${costLimit}. Ask for fewer rows ("first") or fewer fields.`,
    )
  return complexity
}

function limit(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'COST_LIMIT', http: { status: 400 } } })
}
