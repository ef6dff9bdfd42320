import { type GraphQLEnumType, isEnumType, isIntrospectionType } from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'

const head = `/** A value of an answer: one of these, or one that the server has learned since. */
export type Open<T extends string> = T | (string & {})
`

/** The schema's enums, in the order of their names. */
export function enumsOf({ schema }: Contract): GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter((type) => !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** `enums.ts`: every enum, closed; answers wrap them in `Open`. */
export function printEnums(contract: Contract): string {
  return [head, ...enumsOf(contract).map(printEnum)].join('\n')
}

function printEnum(type: GraphQLEnumType): string {
  const values = type.getValues().map(({ name, description }) => `${docComment(description, '  ')}  | '${name}'\n`)
  return `${docComment(type.description)}export type ${type.name} =\n${values.join('')}`
}
