import { schemaText } from '../generated/schema-text.ts'
import { type Literal, Reader, readLiteral, readType, type TypeReference } from './reader.ts'

/** An argument, or a field of an input. */
export interface Parameter {
  type: TypeReference
  fallback: Literal | null
}

export interface Field extends Parameter {
  args: Map<string, Parameter>
}

/** A type of the schema. What it has depends on its kind. */
export interface Type {
  kind: 'type' | 'interface' | 'union' | 'enum' | 'input' | 'scalar'
  name: string
  fields: Map<string, Field>
  interfaces: string[]
  /** Of an enum. */
  values: string[]
  /** The types that a thing of it may be. */
  members: string[]
}

let known: Map<string, Type> | undefined

/** The types of the schema that this version of the package was made of, by name. */
export function schema(): Map<string, Type> {
  known ??= readSchema(schemaText)
  return known
}

/** A type that has to be there. */
export function typeNamed(name: string): Type {
  const type = schema().get(name)
  if (!type) throw new SyntaxError(`The schema has no type ${name}.`)
  return type
}

/** Whether a type is a node: a thing with an id. */
export function isNode({ interfaces }: Type): boolean {
  return interfaces.includes('Node')
}

function readSchema(text: string): Map<string, Type> {
  const types = new Map<string, Type>()
  for (const name of ['ID', 'String', 'Int', 'Float', 'Boolean']) types.set(name, empty('scalar', name))
  const reader = new Reader(text)
  while (reader.next !== '') {
    const type = readDefinition(reader)
    types.set(type.name, type)
  }
  for (const type of types.values()) {
    for (const name of type.interfaces) types.get(name)?.members.push(type.name)
  }
  return types
}

function empty(kind: Type['kind'], name: string): Type {
  return { kind, name, fields: new Map(), interfaces: [], values: [], members: kind === 'type' ? [name] : [] }
}

function readDefinition(reader: Reader): Type {
  const kind = reader.name() as Type['kind']
  const type = empty(kind, reader.name())
  if (reader.take('implements')) {
    do type.interfaces.push(reader.name())
    while (reader.take('&'))
  }
  if (kind === 'union') {
    reader.expect('=')
    do type.members.push(reader.name())
    while (reader.take('|'))
  }
  if (kind === 'enum') type.values = reader.between('{', () => reader.name(), '}')
  else type.fields = new Map(reader.between('{', () => readField(reader), '}'))
  return type
}

function readField(reader: Reader): [string, Field] {
  const name = reader.name()
  const args = new Map(reader.between('(', () => readParameter(reader), ')'))
  reader.expect(':')
  const type = readType(reader)
  return [name, { type, args, fallback: reader.take('=') ? readLiteral(reader) : null }]
}

function readParameter(reader: Reader): [string, Parameter] {
  const name = reader.name()
  reader.expect(':')
  const type = readType(reader)
  return [name, { type, fallback: reader.take('=') ? readLiteral(reader) : null }]
}
