import { type FragmentDefinitionNode, type GraphQLObjectType, isInterfaceType, Kind } from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'

/** The types that the schema answers as errors. */
export function errorTypesOf({ schema }: Contract): GraphQLObjectType[] {
  const error = schema.getType('Error')
  if (!isInterfaceType(error)) throw new Error('The schema has no interface Error.')
  return [...schema.getPossibleTypes(error)].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** `errors.ts`: a class for each of them, with the facts that the fragment `<Type>Facts` asks for. */
export function printErrors(contract: Contract): string {
  const types = errorTypesOf(contract)
  const facts = types.map(({ name }) => `${name}Facts`).filter((name) => contract.fragments.has(name))
  return [
    "import { ApiError } from '../error.ts'\n",
    facts.length > 0 ? `import type { ${facts.join(', ')} } from './types.ts'\n` : '',
    ...types.map((type) => `\n${printClass(type, contract.fragments.get(`${type.name}Facts`))}`),
  ].join('')
}

/** `error-classes.ts`: all of them; each has the name of its type. */
export function printErrorClasses(contract: Contract): string {
  const names = errorTypesOf(contract)
    .map(({ name }) => `  ${name},\n`)
    .join('')
  return `import type { ApiError, ErrorFacts } from '../error.ts'
import {
${names}} from './errors.ts'

/** The classes of the error types, each with the name of its type. */
export const errorClasses: readonly (new (
  base: ErrorFacts,
  facts: never,
) => ApiError)[] = [
${names}]
`
}

function printClass(type: GraphQLObjectType, fragment: FragmentDefinitionNode | undefined): string {
  const fields =
    fragment?.selectionSet.selections
      .filter((selection) => selection.kind === Kind.FIELD)
      .map(({ name }) => name.value) ?? []
  // Only declared: what they are is set by the base, once for all classes.
  const properties = fields.map(
    (field) =>
      `${docComment(type.getFields()[field]?.description, '  ')}  declare readonly ${field}: ${type.name}Facts['${field}']\n\n`,
  )
  return [
    docComment(type.description),
    `export class ${type.name} extends ApiError${fields.length > 0 ? `<${type.name}Facts>` : ''} {\n`,
    ...properties,
    `  override get name(): '${type.name}' {\n    return '${type.name}'\n  }\n}\n`,
  ].join('')
}
