import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Context } from '../context.ts'
import { schema } from '../schema.ts'

/** The most that one operation may cost, in points; a field is about one, a list as many times as rows it may have. */
export const costLimit = 20_000
export const depthLimit = 20
export const aliasLimit = 100
export const mutationLimit = 10
export const tokenLimit = 10_000
export const directiveLimit = 100
/** How deep brackets may be nested in a document, and objects and lists in variables: far deeper than any input is. */
export const nestingLimit = 100

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * Parses a document, once its tokens say that it can be: the parser, and whatever walks its tree, goes as deep as a
 * document is nested, and would run out of stack. Neither reads one of a million tokens to its end.
 */
export function parseDocument(text: string): DocumentNode {
  const lexer = new Lexer(new Source(text))
  let [tokens, depth, directives] = [0, 0, 0]
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF && tokens++ < tokenLimit; { kind } = lexer.advance()) {
    if (opening.has(kind)) depth++
    if (closing.has(kind)) depth--
    if (kind === TokenKind.AT) directives++
    if (depth > nestingLimit) throw limit(`Brackets nested more than ${nestingLimit} deep. Ask for less at once.`)
    if (directives > directiveLimit) throw limit(`More than ${directiveLimit} directives. Split the request.`)
  }
  return parse(text, { maxTokens: tokenLimit })
}

/** Refuses variables that are nested deeper than any input is, before something that goes as deep reads them. */
export function checkNesting(variables: unknown): void {
  if (isDeeper(variables, nestingLimit))
    throw limit(
      `Variables nested more than ${nestingLimit} deep. No input is that deep: leave out what is not declared.`,
    )
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}

/** The most costs that are remembered of one operation, and the longest sizes of variables for which one is. */
const mostCosts = 20
const longestSizes = 200

interface Reckoned {
  /** The variables on which the cost depends. */
  variables: string[]
  /** Costs by the sizes of these variables. */
  costs: Map<string, number>
}

// A document is parsed once for all who send its text; what its operations cost is reckoned as seldom.
const reckoned = new WeakMap<DocumentNode, Map<string, Reckoned>>()

/** The cost of an operation, reckoned before it runs. Throws where it breaks a limit. */
export function reckonCost(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
  context: Context,
): number {
  const operations = reckoned.get(document) ?? new Map<string, Reckoned>()
  reckoned.set(document, operations)
  // A name that no operation has costs nothing, and is not kept: there is no end of them.
  if (!operations.has(operationName ?? '') && !getOperationAST(document, operationName)) return 0
  const known = operations.get(operationName ?? '') ?? { variables: costVariables(document), costs: new Map() }
  operations.set(operationName ?? '', known)
  const name = JSON.stringify(known.variables.map((variable) => sizesOf(variables[variable])))
  const found = known.costs.get(name)
  if (found !== undefined) return found
  const cost = reckon(document, operationName, variables, context)
  if (known.costs.size >= mostCosts) known.costs = new Map()
  if (name.length <= longestSizes) known.costs.set(name, cost)
  return cost
}

/** What of a value a cost can be a function of: numbers, and how long lists are. What a text says, as a cursor does, never matters. */
function sizesOf(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return [value.length]
  return Object.entries(value).map(([name, inner]) => [name, sizesOf(inner)])
}

/** The variables in arguments of fields whose cost is a function of them; all other fields cost the same whatever is asked. */
function costVariables(document: DocumentNode): string[] {
  const types = new TypeInfo(schema)
  const names = new Set<string>()
  const visitor = visitWithTypeInfo(types, {
    Field: {
      leave(node) {
        const { pothosOptions } = (types.getFieldDef()?.extensions ?? {}) as {
          pothosOptions?: { complexity?: unknown }
        }
        if (typeof pothosOptions?.complexity !== 'function') return
        for (const argument of node.arguments ?? [])
          visit(argument, { Variable: ({ name }) => void names.add(name.value) })
      },
    },
  })
  visit(document, visitor)
  return [...names]
}

function reckon(
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
  const fields = fieldsOf(document, operation.selectionSet)
  if (operation.operation === 'mutation' && fields.top > mutationLimit) {
    throw limit(`At most ${mutationLimit} mutations in one request. Split it.`)
  }
  const { aliases } = fields
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

/** How many fields are chosen at the top of a selection, and how many in it have aliases: fragments as often as they are spread. */
function fieldsOf(document: DocumentNode, selectionSet: SelectionSetNode): { top: number; aliases: number } {
  const known = new Map<string, { top: number; aliases: number }>()
  const ofFragment = (name: string) => {
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    )
    const found = known.get(name) ?? (fragment && 'selectionSet' in fragment ? of(fragment.selectionSet) : none)
    known.set(name, found)
    return found
  }
  const of = (selections: SelectionSetNode | undefined): { top: number; aliases: number } => {
    const sum = { top: 0, aliases: 0 }
    for (const selection of selections?.selections ?? []) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : of(selection.selectionSet)
      sum.top += selection.kind === Kind.FIELD ? 1 : inner.top
      sum.aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0)
    }
    return sum
  }
  return of(selectionSet)
}

const none = { top: 0, aliases: 0 }

function limit(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'COST_LIMIT', http: { status: 400 } } })
}
