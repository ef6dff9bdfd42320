import {
  type FieldNode,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { commentAbove } from './comment.ts'
import type { Contract } from './contract.ts'
import { pascal } from './names.ts'
import { errorTypesOf } from './print-errors.ts'

/** A variable of an operation, as a parameter or a field of the method's argument. */
export interface Parameter {
  name: string
  type: GraphQLInputType
  required: boolean
  /** A key of the thing itself, such as `$id`: it comes before the object of the other arguments. */
  positional: boolean
  description: string | undefined
}

/** How an operation is called: a thing by key, a list by pages, things by ids, a write, many writes, what comes from now on. */
export type MethodKind = 'read' | 'list' | 'many' | 'write' | 'bulk' | 'stream'

/** A method of a resource, derived from the operation `resource_method`. */
export interface Method {
  operation: string
  resource: string
  name: string
  kind: MethodKind
  description: string
  /** How it is called. */
  example: string
  /** The one field that the operation asks for, or the way to a list in it: `webhookEndpoint.deliveries`. */
  field: string
  parameters: Parameter[]
  /** TypeScript of what one call (or one item of a list) gives. */
  result: string
  /** The answer may be null: where there is a key, for want of such a thing. */
  nullable: boolean
  /** Error classes that a write may throw. */
  errors: string[]
  /** For a bulk write: the input's list of rows, the type of a row, and what the input says of all rows: whose they are. */
  rows: { name: string; type: string; shared: GraphQLInputField[] } | null
}

/** Reads an operation as a method; what does not fit the pattern is an error that says so. */
export function toMethod(operation: OperationDefinitionNode, contract: Contract): Method {
  const name = operation.name?.value ?? ''
  const [resource, method] = name.split('_')
  const [root] = operation.selectionSet.selections
  if (!resource || !method) throw new Error(`An operation is called resource_method, not "${name}".`)
  if (root?.kind !== Kind.FIELD || operation.selectionSet.selections.length !== 1)
    throw new Error(`${name} has to ask for one field.`)
  const field = fieldOf(operation, root, contract)
  const within = listWithin(root, field)
  const kind = within ? 'list' : kindOf(operation, field)
  const rows = kind === 'bulk' ? rowsOf(field) : null
  const [words, example] = `${commentAbove(operation)}\n`.split('@example\n')
  if (!example?.includes(`tz.${resource}.${method}(`))
    throw new Error(`The comment above ${name} has no @example of tz.${resource}.${method}.`)
  return {
    operation: name,
    resource,
    name: method,
    kind,
    description: words?.trim().replace(/(?<!\n)\n(?![\n-])/g, ' ') || (field.description ?? ''),
    example: example.trim(),
    field: [root, ...(within ? [within] : [])].map(nameOf).join('.'),
    parameters: parametersOf(operation, root, contract),
    result:
      resultOf(name, root, kind, within) + (kind === 'read' && isListType(getNullableType(field.type)) ? '[]' : ''),
    nullable: !isNonNullType(field.type),
    errors: errorsOf(field, contract),
    rows,
  }
}

function fieldOf(
  { operation }: OperationDefinitionNode,
  root: FieldNode,
  { schema }: Contract,
): GraphQLField<unknown, unknown> {
  const field = schema.getRootType(operation)?.getFields()[root.name.value]
  if (!field) throw new Error(`There is no field ${root.name.value}.`)
  return field
}

function kindOf({ operation }: OperationDefinitionNode, field: GraphQLField<unknown, unknown>): MethodKind {
  if (operation === OperationTypeNode.MUTATION) return payloadOf(field)?.getFields().results ? 'bulk' : 'write'
  if (operation === OperationTypeNode.SUBSCRIPTION) return 'stream'
  if (isListType(getNullableType(field.type)) && field.name === 'nodes') return 'many'
  return getNamedType(field.type).name.endsWith('Connection') ? 'list' : 'read'
}

/** The list of a thing that is asked for nothing else. */
function listWithin({ selectionSet }: FieldNode, { type }: GraphQLField<unknown, unknown>): FieldNode | null {
  const [only, ...more] = selectionSet?.selections ?? []
  const thing = getNamedType(type)
  if (only?.kind !== Kind.FIELD || more.length > 0 || !isObjectType(thing)) return null
  const inner = thing.getFields()[only.name.value]
  return inner && getNamedType(inner.type).name.endsWith('Connection') ? only : null
}

function nameOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

/** The part of a bulk write's result that is no error. */
function payloadOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
  const type = getNamedType(field.type)
  const members = isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : []
  return members.find(({ name }) => name.endsWith('Payload'))
}

function rowsOf(field: GraphQLField<unknown, unknown>): Method['rows'] {
  const input = getNamedType(field.args[0]?.type)
  const fields = isInputObjectType(input) ? Object.values(input.getFields()) : []
  const lists = fields.filter(({ type }) => isListType(getNullableType(type)))
  const [list] = lists
  if (!list || lists.length !== 1) throw new Error(`${field.name} has to take one list of rows.`)
  const shared = fields.filter(({ type }) => getNullableType(type) === GraphQLID)
  return { name: list.name, type: getNamedType(list.type).name, shared }
}

function errorsOf(field: GraphQLField<unknown, unknown>, contract: Contract): string[] {
  const type = getNamedType(field.type)
  const errors = new Set(errorTypesOf(contract))
  return isUnionType(type)
    ? type
        .getTypes()
        .filter((member) => errors.has(member))
        .map(({ name }) => name)
    : []
}

function parametersOf(operation: OperationDefinitionNode, root: FieldNode, { schema }: Contract): Parameter[] {
  const descriptions = new Map<string, string>()
  const info = new TypeInfo(schema)
  visit(
    operation,
    visitWithTypeInfo(info, {
      Argument: ({ value }) => {
        const description = info.getArgument()?.description
        if (value.kind === Kind.VARIABLE && description) descriptions.set(value.name.value, description)
      },
    }),
  )
  const ofRoot = new Set(root.arguments?.map(({ value }) => (value.kind === Kind.VARIABLE ? value.name.value : '')))
  return (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node) as GraphQLInputType
    const name = variable.name.value
    const required = isNonNullType(type) && !defaultValue
    const positional = required && ofRoot.has(name) && ['ID', 'String'].includes(getNamedType(type).name)
    return { name, type, required, positional, description: descriptions.get(name) }
  })
}

/** The fragment's name where the selection is just that, else a look-up in the operation's type. */
function resultOf(operation: string, root: FieldNode, kind: MethodKind, within: FieldNode | null): string {
  const thing = `${pascal(operation)}['${nameOf(root)}']`
  const whole = within ? `NonNullable<${thing}>['${nameOf(within)}']` : thing
  const spreads = (field: FieldNode | undefined) =>
    field?.selectionSet?.selections.filter(
      (selection) => selection.kind !== Kind.FRAGMENT_SPREAD || selection.name.value !== 'Errors',
    ) ?? []
  const child = (field: FieldNode | undefined, name: string) =>
    field?.selectionSet?.selections.find(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === name,
    ) as FieldNode | undefined
  const target = kind === 'list' ? child(child(within ?? root, 'edges'), 'node') : root
  const [only, ...more] = spreads(target)
  if (only?.kind === Kind.FRAGMENT_SPREAD && more.length === 0 && kind !== 'many') return only.name.value
  if (kind === 'list') return `${whole}['edges'][number]['node']`
  if (kind === 'many') return `Extract<${whole}[number], { id: string }>`
  return kind === 'write' ? `Exclude<${whole}, { __typename: string }>` : `NonNullable<${whole}>`
}
