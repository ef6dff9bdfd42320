import {
  type DefinitionNode,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** An event type of the schema: `DonationRecordedEvent` is `donation.recorded`. */
export interface EventShape {
  name: string
  literal: string
  description: string | null | undefined
  /** What it has beyond the interface. */
  own: Field[]
}

/** The whole event, as webhooks without a document of their own and this package ask for it. */
export interface WholeEvent {
  description: string | null | undefined
  /** The leaf fields of the interface. */
  facts: Field[]
  shapes: EventShape[]
  /** The things that events carry, each with its leaf fields and amounts. */
  things: Map<string, Field[]>
}

/** Reads it from the schema; null for a schema without events. */
export function readWholeEvent(schema: GraphQLSchema): WholeEvent | null {
  const type = schema.getType('Event')
  if (!isInterfaceType(type)) return null
  const things = new Map<string, Field[]>()
  const shapes = byName(schema.getPossibleTypes(type)).map((object) => ({
    name: object.name,
    literal: literalOf(object),
    description: object.description,
    own: free(object).filter((field) => !type.getFields()[field.name] && (isLeaf(field) || takeThing(field, things))),
  }))
  return { description: type.description, facts: free(type).filter(isLeaf), shapes, things }
}

/** The fragment `Event`, and one for each thing that events carry. */
export function printWholeEvent({ facts, shapes, things }: WholeEvent): readonly DefinitionNode[] {
  const select = (field: Field) =>
    isLeaf(field)
      ? field.name
      : `${field.name}{${isMoney(field) ? 'amount currency' : `...${thingName(getNamedType(field.type).name)}`}}`
  const names = (fields: Field[]) => fields.map(select).join(' ')
  const ofTypes = shapes.filter(({ own }) => own.length > 0).map(({ name, own }) => `...on ${name}{${names(own)}}`)
  const ofThings = [...things].map(([name, fields]) => `fragment ${thingName(name)} on ${name}{${names(fields)}}`)
  return parse(
    `fragment Event on Event{${names(facts)} organization{id name}${ofTypes.join('')}}${ofThings.join('')}`,
    { noLocation: true },
  ).definitions
}

/** `Donation` as an event carries it. */
export function thingName(type: string): string {
  return `${type}InEvent`
}

export function isMoney({ type }: Field): boolean {
  return getNamedType(type).name === 'Money'
}

/** Notes the thing that a field carries; false for what one level of fields cannot show. */
function takeThing(field: Field, things: Map<string, Field[]>): boolean {
  const type: GraphQLNamedOutputType = getNamedType(field.type)
  if (isMoney(field)) return true
  if (!isObjectType(type)) return false
  const fields = free(type).filter((inner) => isLeaf(inner) || isMoney(inner))
  if (fields.length > 0) things.set(type.name, fields)
  return fields.length > 0
}

/** `CampaignTotalsChangedEvent`: `campaign.totals_changed`. */
function literalOf({ name }: GraphQLObjectType): string {
  const [noun, ...verb] = name.replace(/Event$/, '').match(/[A-Z][a-z0-9]*/g) ?? []
  if (!noun || verb.length === 0) throw new Error(`An event type is called NounVerbedEvent, not "${name}".`)
  return `${noun}.${verb.join('_')}`.toLowerCase()
}

/** The fields that need no argument, by name. */
function free(type: { getFields(): Record<string, Field> }): Field[] {
  return byName(Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument)))
}

function isLeaf({ type }: Field): boolean {
  return isLeafType(getNamedType(type))
}

function byName<T extends { name: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.name < b.name ? -1 : 1))
}
