import { createHash } from 'node:crypto'
import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
} from 'graphql'
import { type Contract, fragmentsOf } from './contract.ts'
import { camel } from './names.ts'

/** The texts that documents are joined of. */
interface Texts {
  /** Fragments that only ever come together, by the one that leads to the others. */
  shared: Map<string, string>
  operations: { operation: OperationDefinitionNode; text: string; heads: string[] }[]
}

/**
 * `documents.ts`: the text of each operation, without the whitespace; fragments once, those that only ever come together
 * as one text. `@__PURE__` lets a bundler drop what is not called.
 */
export function printDocuments(contract: Contract): string {
  const { shared, operations } = readTexts(contract)
  return [
    "const join = (...parts: string[]): string => parts.join('')\n\n",
    ...[...shared].map(([head, text]) => `const on${head} =\n  ${quote(text)}\n`),
    ...operations.map(({ operation, text, heads }) => {
      const parts = [quote(text), ...heads.map((head) => `on${head}`)]
      const value = heads.length > 0 ? `/* @__PURE__ */ join(\n  ${parts.join(',\n  ')},\n)` : `\n  ${quote(text)}`
      return `\nexport const ${camel(operation.name?.value ?? '')} = ${value}\n`
    }),
  ]
    .join('')
    .replaceAll('= \n', '=\n')
}

/** `documents.json`, for the server: each query as methods send it, by the hash of its text. */
export function printTrustedDocuments(contract: Contract): string {
  const { shared, operations } = readTexts(contract)
  const texts = operations
    .filter(({ operation }) => operation.operation === OperationTypeNode.QUERY)
    .map(({ text, heads }) => text + heads.map((head) => shared.get(head)).join(''))
  const byId = texts.map((text) => [`sha256:${createHash('sha256').update(text).digest('hex')}`, text] as const)
  byId.sort(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(byId), null, 2)}\n`
}

function readTexts(contract: Contract): Texts {
  const { operations, fragments } = contract
  const needs = operations.map((operation) => fragmentsOf(operation, contract))
  /** Which operations need it: the same ones, the same text. */
  const users = (name: string) => needs.flatMap((names, index) => (names.includes(name) ? [index] : [])).join()
  const together = Map.groupBy(
    [...fragments.keys()].filter((name) => users(name) !== ''),
    users,
  )
  const groups = [...together.values()].map((names) => ({ names, head: headOf(names, contract) }))
  const heads = new Map(groups.flatMap(({ names, head }) => names.map((name) => [name, head])))
  const textOf = (name: string) => short(fragments.get(name) as FragmentDefinitionNode)
  return {
    shared: new Map(
      groups.map(({ names, head }) => [head, [head, ...names.filter((name) => name !== head)].map(textOf).join('')]),
    ),
    operations: operations.map((operation, index) => ({
      operation,
      text: short(operation),
      heads: [...new Set(needs[index]?.map((name) => heads.get(name) ?? name))],
    })),
  }
}

/** Of fragments that come together, the one that leads to the others. */
function headOf(names: string[], contract: Contract): string {
  const reach = (name: string) => fragmentsOf(contract.fragments.get(name) as FragmentDefinitionNode, contract).length
  return names.reduce((head, name) => (reach(name) > reach(head) ? name : head))
}

function short(definition: OperationDefinitionNode | FragmentDefinitionNode): string {
  return stripIgnoredCharacters(print(definition))
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
