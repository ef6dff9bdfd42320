import { typeOfId } from './made-up.ts'
import type { TypeReference } from './reader.ts'
import { isNode, type Type, typeNamed } from './schema.ts'
import type { Thing, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * What a write answers: the thing that its input names, or a new one, which from now on has those fields of the input
 * that it has under the same name. What else a write does (what it adds up to, which state it leads to) is for answers
 * of your own.
 */
export function writeTo(world: World, input: Values, result: TypeReference): unknown {
  const outcome = outcomeOf(typeNamed(result.name))
  if (isNode(outcome)) return keep(world, outcome, input)
  const rows = rowsOf(input)
  const given: Record<string, unknown> = { __typename: outcome.name }
  for (const [name, { type }] of outcome.fields) {
    const part = typeNamed(type.name)
    if (name === 'results' && rows) given[name] = rows.map((row, index) => toRow(world, part, row, index))
    else if (isNode(part) && !type.of) given[name] = keep(world, part, input)
    else if (name === 'createdCount') given[name] = rows?.length
    else if (name === 'existingCount' || name === 'failedCount') given[name] = 0
  }
  return given
}

/** The part of a write's result that is no error. */
function outcomeOf(type: Type): Type {
  const good = type.members.map(typeNamed).find(({ interfaces }) => !interfaces.includes('Error'))
  return good ?? type
}

function keep(world: World, type: Type, input: Values): Thing {
  const named = Object.entries(input).find(([name, value]) => isNameOf(type, name) && typeOfId(value) === type.name)
  return world.keep(type.name, named ? String(named[1]) : world.newId(type.name), taken(world, type, input))
}

/** `id`, `campaign` for a campaign, `endpoint` for a webhook endpoint. */
function isNameOf({ name }: Type, field: string): boolean {
  return field === 'id' || name.toLowerCase().endsWith(field.toLowerCase())
}

/** What of an input its thing has too. */
function taken(world: World, type: Type, input: Values): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    const field = type.fields.get(name)
    if (!field || value === null || name === 'id' || Array.isArray(value) !== (field.type.of !== null)) continue
    const part = typeNamed(field.type.name)
    const isLeaf = part.kind === 'scalar' || part.kind === 'enum'
    const sample = Array.isArray(value) ? value[0] : value
    if (isLeaf === (typeof sample !== 'object')) given[name] = value
    else if (typeof value === 'string') given[name] = referTo(world, part, value)
  }
  return given
}

/** A thing by the text that inputs name it with: its id, or its slug or code. */
function referTo(world: World, type: Type, text: string): Thing | undefined {
  if (!isNode(type)) return undefined
  if (typeOfId(text) === type.name) return world.byId(type.name, text)
  const key = ['slug', 'code'].find((name) => type.fields.has(name))
  return key ? world.byKey(type.name, key, text) : undefined
}

function rowsOf(input: Values): Values[] | undefined {
  return Object.values(input).find((value) => Array.isArray(value)) as Values[] | undefined
}

function toRow(world: World, type: Type, row: Values, index: number): object {
  const things = [...type.fields]
    .filter(([, field]) => isNode(typeNamed(field.type.name)))
    .map(([name, field]) => [name, keep(world, typeNamed(field.type.name), row)])
  return { row: index, created: true, error: null, ...Object.fromEntries(things) }
}
