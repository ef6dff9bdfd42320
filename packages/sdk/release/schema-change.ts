import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'

/** What a schema says differently than another one before it, a sentence each. */
export interface SchemaChange {
  /** What a document or a program of somebody may rely on, and is no more. */
  breaking: string[]
  /** Whatever else is new. */
  added: string[]
}

/** Compares two schemas. Descriptions and order say nothing. */
export function compareSchemas(before: string, after: string): SchemaChange {
  const [old, now] = [buildSchema(before), buildSchema(after)]
  const breaking = findBreakingChanges(old, now).map(({ description }) => description)
  const added = [...newParts(old, now), ...findDangerousChanges(old, now).map(({ description }) => description)]
  if (breaking.length + added.length === 0 && shape(old) !== shape(now)) added.push('It says something differently.')
  return { breaking, added }
}

/** New types, and new fields and deprecations in those that there were. */
function newParts(old: GraphQLSchema, now: GraphQLSchema): string[] {
  return Object.values(now.getTypeMap()).flatMap((type) => {
    const known = old.getType(type.name)
    if (!known) return `The type ${type.name} is new.`
    const members = membersOf(known)
    return [...membersOf(type)].flatMap(([name, deprecation]) => {
      if (!members.has(name)) return isEnumType(type) ? [] : `${type.name}.${name} is new.`
      return deprecation && !members.get(name) ? `${type.name}.${name} is deprecated: ${deprecation}` : []
    })
  })
}

/** Fields and values of a type, with why they are deprecated. An optional input field counts as a danger, not here. */
function membersOf(type: GraphQLNamedType): Map<string, string | null | undefined> {
  if (isEnumType(type)) return new Map(type.getValues().map(({ name, deprecationReason }) => [name, deprecationReason]))
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return new Map()
  const fields = Object.values(type.getFields())
  return new Map(fields.map(({ name, deprecationReason }) => [name, deprecationReason]))
}

/** A schema without its descriptions and their order. */
function shape(schema: GraphQLSchema): string {
  return printSchema(lexicographicSortSchema(schema))
    .replace(/"""[\s\S]*?"""\n?/g, '')
    .replace(/\s+/g, ' ')
}
