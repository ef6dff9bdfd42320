import { type FragmentDefinitionNode, print, stripIgnoredCharacters } from 'graphql'
import { type Contract, fragmentsOf } from './contract.ts'
import { camel } from './names.ts'

/**
 * `documents.ts`: the text of each operation, without the whitespace; fragments once, those that only ever come together
 * as one text. `@__PURE__` lets a bundler drop what is not called.
 */
export function printDocuments(contract: Contract): string {
  const { operations, fragments } = contract
  const needs = operations.map((operation) => fragmentsOf(operation, contract))
  /** Which operations need it: the same ones, the same text. */
  const users = (name: string) => needs.flatMap((names, index) => (names.includes(name) ? [index] : [])).join()
  const together = Map.groupBy(
    [...fragments.keys()].filter((name) => users(name) !== ''),
    users,
  )
  const heads = new Map([...together.values()].flatMap((names) => names.map((name) => [name, headOf(names, contract)])))
  const textOf = (name: string) => short(print(fragments.get(name) as FragmentDefinitionNode))
  return [
    "const join = (...parts: string[]): string => parts.join('')\n\n",
    ...[...together.values()].map((names) => {
      const head = headOf(names, contract)
      const texts = [head, ...names.filter((name) => name !== head)].map(textOf)
      return `const on${head} =\n  '${texts.join('')}'\n`
    }),
    ...operations.map((operation, index) => {
      const parts = [...new Set(needs[index]?.map((name) => `on${heads.get(name)}`))]
      const text = `'${short(print(operation))}'`
      const value = parts.length > 0 ? `/* @__PURE__ */ join(\n  ${[text, ...parts].join(',\n  ')},\n)` : `\n  ${text}`
      return `\nexport const ${camel(operation.name?.value ?? '')} = ${value}\n`
    }),
  ]
    .join('')
    .replaceAll('= \n', '=\n')
}

/** Of fragments that come together, the one that leads to the others. */
function headOf(names: string[], contract: Contract): string {
  const reach = (name: string) => fragmentsOf(contract.fragments.get(name) as FragmentDefinitionNode, contract).length
  return names.reduce((head, name) => (reach(name) > reach(head) ? name : head))
}

function short(text: string): string {
  return stripIgnoredCharacters(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
