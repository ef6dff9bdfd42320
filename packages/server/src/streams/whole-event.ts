import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/**
 * The document that shows all of an event: its own fields, and of each thing that it carries the id, what is plain and
 * the amounts. What a webhook posts where its owner chose nothing; the SDK asks for the same.
 */
export function wholeEventDocument(schema: GraphQLSchema): string {
  const event = schema.getType('Event')
  if (!isInterfaceType(event)) throw new Error('The schema has no interface Event.')
  const own = event.getFields()
  const ofEvent = fieldsOf(Object.values(own), (name) => (name === 'organization' ? ' { id name }' : null))
  const ofTypes = [...schema.getPossibleTypes(event)]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => ({ type, fields: Object.values(type.getFields()).filter(({ name }) => !(name in own)) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ type, fields }) => `    ... on ${type.name} { ${fieldsOf(fields, () => null).join(' ')} }`)
  return `subscription {\n  events {\n    ${ofEvent.join('\n    ')}\n${ofTypes.join('\n')}\n  }\n}\n`
}

type Field = GraphQLField<unknown, unknown>

function fieldsOf(fields: Field[], choose: (name: string) => string | null): string[] {
  return fields
    .filter(isPlain)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((field) => `${field.name}${choose(field.name) ?? selectionOf(field)}`)
}

/** One level deep: of a thing what is plain, of an amount all. */
function selectionOf({ type }: Field): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const inner = Object.values(named.getFields())
    .filter(isPlain)
    .filter((field) => isLeafType(getNamedType(field.type)) || getNamedType(field.type).name === 'Money')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((field) => `${field.name}${isLeafType(getNamedType(field.type)) ? '' : ' { amount currency }'}`)
  return ` { ${inner.join(' ')} }`
}

const isPlain = ({ args }: Field) => !args.some(isRequiredArgument)
