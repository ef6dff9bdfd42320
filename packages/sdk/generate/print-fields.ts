import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'
import { enumsOf } from './print-enums.ts'
import { scalars } from './scalars.ts'

/** `fields.ts`: every field that can be selected, of the things that fragments are of and of what is in them. */
export function printFields(contract: Contract, starts: string[]): string {
  const types = new Map<string, GraphQLObjectType>()
  const add = (type: unknown) => {
    if (!isObjectType(type) || types.has(type.name)) return
    types.set(type.name, type)
    for (const field of selectable(type)) add(getNamedType(field.type))
  }
  for (const name of starts) add(contract.schema.getType(name))
  const body = [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(printType)
  const text = body.join('')
  const enums = ['Open', ...enumsOf(contract).map(({ name }) => name)].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(text),
  )
  const events = /\bEventType\b/.test(text) ? "import type { EventType } from './events.ts'\n" : ''
  return `import type { ${enums.join(', ')} } from './enums.ts'\n${events}${text}`
}

export function fieldsName(type: string): string {
  return `${type}Fields`
}

function printType(type: GraphQLObjectType): string {
  const fields = selectable(type).map(
    ({ name, type, description }) => `${docComment(description, '  ')}  ${name}: ${printOutput(type)}\n`,
  )
  return `\n/** What can be selected of ${/^[AEIOU]/.test(type.name) ? 'an' : 'a'} \`${type.name}\`. */\nexport interface ${fieldsName(type.name)} {\n${fields.join('')}}\n`
}

/** Fields that need no argument and are of one type. */
function selectable(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ args, type }) => {
    const named = getNamedType(type)
    return !args.some(isRequiredArgument) && !isUnionType(named) && !isInterfaceType(named)
  })
}

function printOutput(type: GraphQLOutputType): string {
  return isNonNullType(type) ? printNonNull(type.ofType) : `${printNonNull(type)} | null`
}

function printNonNull(type: GraphQLOutputType): string {
  if (isListType(type)) return `Array<${printOutput(type.ofType)}>`
  const named = getNamedType(type)
  if (isEnumType(named)) return `Open<${named.name}>`
  return scalars[named.name]?.output ?? fieldsName(named.name)
}
