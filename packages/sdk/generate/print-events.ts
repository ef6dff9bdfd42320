import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'
import { enumsOf } from './print-enums.ts'
import { scalars } from './scalars.ts'
import { isMoney, thingName, type WholeEvent } from './whole-event.ts'

const tail = `
/**
 * The \`type\` of an event that the server has learned since. A string, and none of {@link EventType}: an enum, because a
 * comparison with a literal leaves plain strings in the union.
 */
declare enum UnknownEventType {
  Unknown = '',
}

/** An event of a type that is younger than this package. \`query\` asks for what it carries. */
export interface UnknownEvent extends EventFacts {
  /** None of those that this package knows. */
  type: UnknownEventType
}
`

/** \`events.ts\`: the whole event as a union over \`type\`. */
export function printEvents(contract: Contract): string {
  const { wholeEvent } = contract
  if (!wholeEvent) return 'export {}\n'
  const things = [...wholeEvent.things].map(
    ([name, fields]) =>
      docComment(`${contract.schema.getType(name)?.description ?? name} As events carry it.`) +
      printInterface(thingName(name), fields),
  )
  const body = [
    printTypes(wholeEvent),
    printUnion(wholeEvent),
    docComment('What every event says.') +
      printInterface('EventFacts', wholeEvent.facts.filter(notType), [
        '  /** Whose act it was, or whom it concerns first. */\n',
        `  organization: ${printTexts(contract.schema.getType('Organization'), ['id', 'name'])} | null\n`,
      ]),
    ...wholeEvent.shapes.map(
      ({ name, literal, description, own }) =>
        docComment(description ?? `\`${literal}\``) +
        printInterface(`${name} extends EventFacts`, own, [
          `${docComment('By this it is told apart.', '  ')}  type: '${literal}'\n`,
        ]),
    ),
    ...things,
  ].join('\n')
  const enums = ['Open', ...enumsOf(contract).map(({ name }) => name)].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(body),
  )
  return `import type { ${enums.join(', ')} } from './enums.ts'\n\n${body}${tail}`
}

function printTypes({ shapes }: WholeEvent): string {
  const types = shapes.map(({ literal, description }) => `${docComment(description, '  ')}  | '${literal}'\n`)
  return `${docComment('What happens: `noun.verbed`.')}export type EventType =\n${types.join('')}`
}

function printUnion({ description, shapes }: WholeEvent): string {
  const text = [
    description,
    '',
    '`type` tells them apart: after `event.type === "…"` the event has what that type carries. The last resort of a',
    '`switch` is {@link UnknownEvent}: the server may learn more types.',
  ].join('\n')
  return `${docComment(text)}export type Event =\n${shapes.map(({ name }) => `  | ${name}\n`).join('')}  | UnknownEvent\n`
}

type Field = GraphQLField<unknown, unknown>

function printInterface(head: string, fields: Field[], first: string[] = []): string {
  const lines = fields.map(
    (field) => `${docComment(field.description, '  ')}  ${field.name}: ${printOutput(field.type, field)}\n`,
  )
  return `export interface ${head} {\n${[...first, ...lines].join('')}}\n`
}

function printOutput(type: GraphQLOutputType, field: Field): string {
  if (!isNonNullType(type)) return `${printNonNull(type, field)} | null`
  return printNonNull(type.ofType, field)
}

function printNonNull(type: GraphQLOutputType, field: Field): string {
  if (isListType(type)) return `Array<${printOutput(type.ofType, field)}>`
  const named = getNamedType(type)
  if (isMoney(field)) return printTexts(named, ['amount', 'currency'])
  if (isEnumType(named)) return `Open<${named.name}>`
  return scalars[named.name]?.output ?? thingName(named.name)
}

/** Some fields of a type, all of them text. */
function printTexts(type: GraphQLNamedType | undefined, names: string[]): string {
  const fields = isObjectType(type) ? type.getFields() : {}
  const lines = names.map((name) => `${docComment(fields[name]?.description, '    ')}    ${name}: string\n`)
  return `{\n${lines.join('')}  }`
}

function notType({ name }: Field): boolean {
  return name !== 'type'
}
