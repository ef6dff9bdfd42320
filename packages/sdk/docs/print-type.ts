import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql'

/** How a page of another type is reached. */
export type Link = (type: string) => string | null

/** The page of a type: everything that the schema says of it, and where one meets it. */
export function printType(type: GraphQLNamedType, schema: GraphQLSchema, link: Link): string {
  const typed = (type: GraphQLType) => printReference(type, link)
  const members = isUnionType(type) ? type.getTypes() : isInterfaceType(type) ? schema.getPossibleTypes(type) : []
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
  const parts = [
    `\`${keyword(type)}\``,
    type.description,
    isScalarType(type) && type.specifiedByURL ? `Specified by <${type.specifiedByURL}>.` : null,
    interfaces.length > 0 ? `Implements ${interfaces.map(typed).join(', ')}.` : null,
    members.length > 0 ? `${isUnionType(type) ? 'One of' : 'Implemented by'}:\n\n${list(members.map(typed))}` : null,
    isObjectType(type) || isInterfaceType(type) ? section('Fields', fieldsOf(type, typed)) : null,
    isInputObjectType(type) ? section('Input fields', inputFieldsOf(type, typed)) : null,
    isEnumType(type) ? section('Values', type.getValues().map(enumValue)) : null,
    section('Where it is met', usesOf(type, schema, link)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** A type as the schema writes it, with a link to its page. */
function printReference(type: GraphQLType, link: Link): string {
  if (isNonNullType(type)) return `${printReference(type.ofType, link)}\\!`
  if (isListType(type)) return `\\[${printReference(type.ofType, link)}\\]`
  const page = link(type.name)
  return page ? `[${type.name}](${page})` : `\`${type.name}\``
}

function keyword(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum'
  if (isInputObjectType(type)) return 'input'
  if (isInterfaceType(type)) return 'interface'
  if (isUnionType(type)) return 'union'
  return isScalarType(type) ? 'scalar' : 'type'
}

function section(title: string, items: string[]): string | null {
  return items.length > 0 ? `## ${title}\n\n${items.join('\n\n')}` : null
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

type Typed = (type: GraphQLType) => string

function fieldsOf(type: { getFields(): Record<string, GraphQLField<unknown, unknown>> }, typed: Typed): string[] {
  return Object.values(type.getFields()).map((field) => {
    const args = field.args.map((arg) => `\`${arg.name}\`: ${typed(arg.type)} ${oneLine(aboutInput(arg).join(' '))}`)
    return member(field.name, [
      typed(field.type),
      field.description,
      deprecation(field.deprecationReason),
      args.length > 0 ? `Arguments:\n\n${list(args)}` : null,
    ])
  })
}

function inputFieldsOf(type: GraphQLInputObjectType, typed: Typed): string[] {
  return Object.values(type.getFields()).map((field) => member(field.name, [typed(field.type), ...aboutInput(field)]))
}

/** What is said of an argument or an input field, besides its type. */
function aboutInput({ type, description, defaultValue, deprecationReason }: GraphQLArgument | GraphQLInputField) {
  const initial = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return [description, initial && `\`${print(initial)}\` if nothing is said.`, deprecation(deprecationReason)].filter(
    Boolean,
  )
}

function enumValue({ name, description, deprecationReason }: GraphQLEnumValue): string {
  return member(name, [description, deprecation(deprecationReason)])
}

function member(name: string, about: (string | null | undefined)[]): string {
  return [`### ${name}`, ...about].filter(Boolean).join('\n\n')
}

function deprecation(reason: string | null | undefined): string | null {
  return reason ? `**Deprecated.** ${reason}` : null
}

/** The fields and arguments by which one comes to a type. */
function usesOf(type: GraphQLNamedType, schema: GraphQLSchema, link: Link): string[] {
  const uses = Object.values(schema.getTypeMap()).flatMap((other) => {
    const page = link(other.name)
    if (!page || !('getFields' in other)) return []
    return Object.values(other.getFields()).flatMap((field) => {
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : []
      const met = [field, ...args].some((place) => getNamedType(place.type as GraphQLType).name === type.name)
      return met ? [`[${other.name}.${field.name}](${page}#${field.name.toLowerCase()})`] : []
    })
  })
  return uses.length > 0 ? [list(uses.sort())] : []
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
