import type { Answers } from './answers.ts'
import { numberOf } from './chance.ts'
import { toConnection } from './connection.ts'
import { readInput, readInputs } from './input.ts'
import { leafOf, literalOf, typeOfId } from './made-up.ts'
import { isWanted, type Operation, type Selection } from './operation.ts'
import { meaningOf, type TypeReference } from './reader.ts'
import { Refusal } from './refusal.ts'
import { isNode, type Type, typeNamed } from './schema.ts'
import { rootOf } from './validate.ts'
import type { Thing, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>

/** What the fields of the root give where no answer is set; undefined where that is chance too. */
export type RootValue = (root: string, field: string, args: Values, result: TypeReference) => unknown

/** All that an operation is run with. */
export interface Execution {
  operation: Operation
  variables: Values
  world: World
  answers: Answers
  rootValue: RootValue
}

/** The variables of an operation, held to their types. */
export function readVariables({ variables }: Operation, given: Values): Values {
  const entries = variables.map(({ name, type, fallback }) => {
    const value = given[name] === undefined && fallback ? meaningOf(fallback, {}) : given[name]
    if (value === undefined && !type.required) return [name, undefined] as const
    return [name, readInput(type, value, `$${name}`)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Runs an operation and gives its data. @param own is what of it is given. */
export function execute(execution: Execution, own: Values): Promise<unknown> {
  const root = rootOf(execution.operation)
  return selectFrom(execution, { type: root.name, key: '', given: own }, execution.operation.inner)
}

async function selectFrom(execution: Execution, thing: Thing, selections: Selection[]): Promise<Values> {
  const data: Record<string, unknown> = {}
  for (const { alias, name, args, inner } of fieldsOf(execution, thing.type, selections)) {
    const value = await fieldOf(execution, thing, { alias, name, args, inner })
    data[alias] = alias in data ? merge(data[alias], value) : value
  }
  return data
}

type Asked = Omit<Selection & { kind: 'field' }, 'kind' | 'when'>

/** The fields that are asked of a thing of this type, fragments opened. */
function fieldsOf(execution: Execution, type: string, selections: Selection[]): Asked[] {
  return selections.flatMap((selection) => {
    if (!isWanted(selection, execution.variables)) return []
    if (selection.kind === 'field') return [selection]
    const { on, inner } =
      selection.kind === 'inline' ? selection : (execution.operation.fragments.get(selection.name) ?? absent)
    return on === null || typeNamed(on).members.includes(type) ? fieldsOf(execution, type, inner) : []
  })
}

const absent = { on: '', inner: [] }

async function fieldOf(execution: Execution, thing: Thing, { alias, name, args, inner }: Asked): Promise<unknown> {
  if (name === '__typename') return thing.type
  const owner = typeNamed(thing.type)
  const field = owner.fields.get(name)
  if (!field) throw new Refusal('GRAPHQL_VALIDATION_FAILED', `Cannot query field "${name}" on type "${thing.type}".`)
  const written = Object.fromEntries(
    args
      .map(([argument, literal]) => [argument, meaningOf(literal, execution.variables)] as const)
      .filter(([, value]) => value !== undefined),
  )
  const values = readInputs(field.args, written, name)
  const { operation, variables, answers, rootValue } = execution
  const context = { operation: operation.name, variables, parent: thing.given }
  let value = await answers.field(`${thing.type}.${name}`, values, context)
  // An answer to a whole operation is written with its aliases.
  if (value === undefined && thing.key === '') value = thing.given[alias]
  value ??= value === undefined ? thing.given[name] : value
  if (value === undefined && thing.key === '') value = rootValue(thing.type, name, values, field.type)
  const source = `${thing.type}:${thing.key}.${name}${Object.keys(values).length > 0 ? JSON.stringify(values) : ''}`
  return complete(execution, { type: field.type, value, source, owner, field: name, args: values, inner })
}

interface Place {
  type: TypeReference
  /** Undefined is made up. */
  value: unknown
  /** What chance comes from. */
  source: string
  owner: Type
  field: string
  args: Values
  inner: Selection[]
}

async function complete(execution: Execution, place: Place): Promise<unknown> {
  const { type, value, source, owner, field, args, inner } = place
  if (value === null) {
    if (type.required) throw new Refusal('INTERNAL', `${owner.name}.${field} cannot be null.`)
    return null
  }
  const { of } = type
  if (of) {
    const items = value ?? [undefined, undefined]
    if (!Array.isArray(items)) throw new Refusal('INTERNAL', `${owner.name}.${field} has to be a list.`)
    return Promise.all(
      items.map((item, index) =>
        complete(execution, { ...place, type: of, value: item, source: `${source}#${index}` }),
      ),
    )
  }
  const named = typeNamed(type.name)
  if (named.kind === 'scalar' || named.kind === 'enum') {
    if (value !== undefined) return value instanceof Date ? value.toISOString() : plain(value)
    // What has not happened yet: closed, voided, revoked.
    if (named.name === 'DateTime' && !type.required) return null
    return leafOf(named, owner, field, `${execution.world.seed}:${source}`)
  }
  if (named.fields.has('edges') && (value === undefined || Array.isArray(value))) {
    const node = typeNamed(typeNamed(named.fields.get('edges')?.type.name ?? '').fields.get('node')?.type.name ?? '')
    const page = toConnection(value ?? someOf(execution.world, node, source), args)
    return selectFrom(execution, { type: named.name, key: source, given: page as Values }, inner)
  }
  return selectFrom(execution, thingOf(execution.world, named, value, source), inner)
}

/** Three things of a type, for a list within a thing. */
function someOf(world: World, type: Type, source: string): unknown[] {
  const first = numberOf(source) % world.size
  return [0, 1, 2].map((index) => (isNode(type) ? world.nth(type.name, first + index) : undefined))
}

/** A thing of what is given of it: an id, some of its fields, or nothing. */
function thingOf(world: World, type: Type, value: unknown, source: string): Thing {
  if (isThing(value)) return value
  const given = (typeof value === 'string' ? { id: value } : (value ?? {})) as Record<string, unknown>
  if (typeof given !== 'object')
    throw new Refusal('INTERNAL', `A ${type.name} is given by an object with some of its fields.`)
  const concrete = typeNamed(concreteOf(world, type, given, source))
  if (!isNode(concrete)) return { type: concrete.name, key: source, given }
  const thing =
    given.id === undefined
      ? world.nth(concrete.name, numberOf(`${world.seed}:${source}`))
      : world.byId(concrete.name, String(given.id))
  return { ...thing, given: { ...thing.given, ...given, id: thing.key } }
}

function concreteOf({ seed }: World, { name, members }: Type, given: Values, source: string): string {
  if (members.length === 1 && members[0] === name) return name
  const said =
    given.__typename ?? (typeof given.type === 'string' ? typeOfEvent(members, given.type) : typeOfId(given.id))
  if (typeof said === 'string' && members.includes(said)) return said
  if (given.__typename !== undefined) throw new Refusal('INTERNAL', `A ${name} cannot be a ${given.__typename}.`)
  const good = members.filter((member) => !typeNamed(member).interfaces.includes('Error'))
  const choice = good.length > 0 ? good : members
  return choice[numberOf(`${seed}:${source}`) % choice.length] ?? name
}

function typeOfEvent(members: string[], literal: string): string | undefined {
  return members.find((member) => literalOf(member) === literal)
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'key' in value && 'given' in value && 'type' in value
}

/** Money and whole numbers as the API has them. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

/** What is asked for twice under one name. */
function merge(first: unknown, second: unknown): unknown {
  if (typeof first !== 'object' || typeof second !== 'object' || !first || !second) return second
  if (Array.isArray(first)) return first.map((item, index) => merge(item, (second as unknown[])[index]))
  const merged: Record<string, unknown> = { ...first }
  for (const [name, value] of Object.entries(second)) merged[name] = name in merged ? merge(merged[name], value) : value
  return merged
}
