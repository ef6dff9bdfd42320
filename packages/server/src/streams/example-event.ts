import {
  buildASTSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  parse,
  printSchema,
} from 'graphql'
import { cursorAt, encodeCursor } from '../events/cursor.ts'
import { type EventRow, eventId, graphName } from '../events/event.ts'
import { encodeId, idPrefix, type NodeType } from '../identifiers.ts'

/** What an example shares with the message that it is sent in. */
type Envelope = Pick<EventRow, 'id' | 'type' | 'position' | 'recordedAt'>

/** A value of an object type: which type, and in what event it stands. */
interface Example {
  __typename: string
  envelope: Envelope
}

/**
 * What a document would select of such an event: always the same, made from the schema alone. No resolver runs and
 * nothing is read, so that whoever asks learns nothing but the form.
 */
export function exampleEvent(schema: GraphQLSchema, document: DocumentNode, envelope: Envelope): object {
  const rootValue: Example = { __typename: 'Subscription', envelope }
  const result = execute({
    schema: formOf(schema),
    document,
    rootValue,
    fieldResolver: exampleOf,
    typeResolver: ({ __typename }: Example) => __typename,
  })
  if (result instanceof Promise) throw new Error('An example waits for nothing.')
  if (result.errors?.[0]) throw result.errors[0]
  const [value] = Object.values(result.data ?? {})
  if (typeof value !== 'object' || value === null) throw new GraphQLError('The document selects no event.')
  return value
}

const forms = new WeakMap<GraphQLSchema, GraphQLSchema>()

/** The schema without anything that could run. */
function formOf(schema: GraphQLSchema): GraphQLSchema {
  let form = forms.get(schema)
  if (!form) forms.set(schema, (form = buildASTSchema(parse(printSchema(schema)), { assumeValid: true })))
  return form
}

const exampleOf: GraphQLFieldResolver<Example, unknown> = (
  source,
  _args,
  _context,
  { fieldName, parentType, returnType, schema },
) => exampleValue(returnType, { source, fieldName, parentType, schema })

interface Place {
  source: Example
  fieldName: string
  parentType: GraphQLObjectType
  schema: GraphQLSchema
}

function exampleValue(type: GraphQLOutputType, place: Place): unknown {
  const named = getNullableType(type)
  if (isListType(named)) return [exampleValue(named.ofType, place)]
  const { envelope } = place.source
  if (isObjectType(named)) return { __typename: named.name, envelope }
  if (isAbstractType(named)) {
    const [first] = place.schema.getPossibleTypes(named)
    return { __typename: named.name === 'Event' ? graphName(envelope.type) : (first?.name ?? ''), envelope }
  }
  const told = isEvent(place.parentType) ? ofEnvelope(envelope)[place.fieldName] : undefined
  if (told !== undefined) return told
  if (isEnumType(named)) return named.getValues()[0]?.name
  return named.name === 'String' ? textOf(place) : leafOf(named.name, place)
}

const isEvent = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Event')

function ofEnvelope(envelope: Envelope): Record<string, unknown> {
  const { id, position, recordedAt } = envelope
  return {
    id: eventId(id),
    position: String(position),
    cursor: encodeCursor(cursorAt(envelope)),
    recordedAt: recordedAt.toISOString(),
  }
}

const uuid = '0170386d-2d80-7000-8000-000000000001'
const time = '2020-02-12T07:42:00.000Z'

function leafOf(scalar: string, { source, fieldName, parentType }: Place): unknown {
  switch (scalar) {
    case 'ID':
      return idOf(fieldName, parentType)
    case 'EventType':
      return source.envelope.type
    case 'DateTime':
    case 'PointInTime':
      return time
    case 'Date':
      return '2020-02-12'
    case 'Duration':
      return 'PT19H42M'
    case 'Decimal':
      return '12.50'
    case 'BigInt':
      return '1'
    case 'Int':
      return 1
    case 'Boolean':
      return true
    case 'CurrencyCode':
      return 'CNY'
    case 'CountryCode':
      return 'CN'
    default:
      return textOf({ fieldName })
  }
}

function idOf(fieldName: string, parentType: GraphQLObjectType): string {
  const field = fieldName.toLowerCase()
  const type =
    fieldName === 'id' ? parentType.name : Object.keys(idPrefix).find((name) => field.startsWith(name.toLowerCase()))
  return type !== undefined && type in idPrefix ? encodeId(type as NodeType, uuid) : eventId(uuid)
}

const texts: Record<string, string> = {
  name: '浙江省慈善联合总会',
  nameZh: '浙江省慈善联合总会',
  nameEn: 'Zhejiang Charity Federation',
  slug: 'one-mask-warms-a-city',
  code: '330000',
  creditCode: '53330000501870308D',
  timeZone: 'Asia/Shanghai',
  url: 'https://example.org/hooks/tongzhou',
  website: 'https://example.org',
  contactEmail: 'someone@example.org',
  externalReference: 'A-1',
  unit: '个',
}

function textOf({ fieldName }: Pick<Place, 'fieldName'>): string {
  return texts[fieldName] ?? '例'
}
