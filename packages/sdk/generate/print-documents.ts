import { print, stripIgnoredCharacters } from 'graphql'
import { type Contract, fragmentsOf } from './contract.ts'
import { camel } from './names.ts'

/**
 * `documents.ts`: the text of each operation, without the whitespace; fragments once. `@__PURE__` lets a bundler drop
 * what is not called.
 */
export function printDocuments(contract: Contract): string {
  const { operations, fragments } = contract
  const used = new Set(operations.flatMap((operation) => fragmentsOf(operation, contract)))
  const constant = (name: string) => `on${name}`
  return [
    "const join = (...parts: string[]): string => parts.join('')\n\n",
    ...[...fragments]
      .filter(([name]) => used.has(name))
      .map(([name, fragment]) => `const ${constant(name)} =\n  '${short(print(fragment))}'\n`),
    ...operations.map((operation) => {
      const parts = fragmentsOf(operation, contract).map(constant)
      const text = `'${short(print(operation))}'`
      const value = parts.length > 0 ? `/* @__PURE__ */ join(\n  ${[text, ...parts].join(',\n  ')},\n)` : `\n  ${text}`
      return `\nexport const ${camel(operation.name?.value ?? '')} = ${value}\n`
    }),
  ]
    .join('')
    .replaceAll('= \n', '=\n')
}

function short(text: string): string {
  return stripIgnoredCharacters(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
