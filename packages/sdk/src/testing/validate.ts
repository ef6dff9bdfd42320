import type { Operation, Selection } from './operation.ts'
import type { Literal } from './reader.ts'
import { Refusal } from './refusal.ts'
import { type Type, typeNamed } from './schema.ts'

/** Holds a document to the schema: what it asks for is there, and every argument that is needed. */
export function validate(operation: Operation): void {
  const defined = new Set(operation.variables.map(({ name }) => name))
  const spread = new Set<string>()
  const used = new Set<string>()
  const look = (literal: Literal): void => {
    if (literal.kind === 'variable') {
      if (!defined.has(literal.name)) throw refusal(`Variable "$${literal.name}" is not defined.`)
      used.add(literal.name)
    }
    if (literal.kind === 'list') literal.items.forEach(look)
    if (literal.kind === 'object') for (const [, value] of literal.fields) look(value)
  }
  const walk = (type: Type, selections: Selection[]): void => {
    for (const selection of selections) {
      for (const [, value] of selection.when.flatMap(({ args }) => args)) look(value)
      if (selection.kind === 'field') walkField(type, selection)
      if (selection.kind === 'inline') walk(selection.on ? typeNamed(selection.on) : type, selection.inner)
      if (selection.kind === 'spread' && !spread.has(selection.name)) {
        const fragment = operation.fragments.get(selection.name)
        if (!fragment) throw refusal(`Unknown fragment "${selection.name}".`)
        spread.add(selection.name)
        walk(typeNamed(fragment.on), fragment.inner)
      }
    }
  }
  const walkField = (type: Type, { name, args, inner }: Selection & { kind: 'field' }): void => {
    if (name === '__typename') return
    const field = type.fields.get(name)
    if (!field) throw refusal(`Cannot query field "${name}" on type "${type.name}".`)
    for (const [argument, value] of args) {
      if (!field.args.has(argument)) throw refusal(`Unknown argument "${argument}" on field "${type.name}.${name}".`)
      look(value)
    }
    for (const [argument, { type: needed, fallback }] of field.args) {
      if (needed.required && !fallback && !args.some(([given]) => given === argument))
        throw refusal(`Field "${type.name}.${name}" needs the argument "${argument}".`)
    }
    const result = typeNamed(field.type.name)
    const isLeaf = result.kind === 'scalar' || result.kind === 'enum'
    if (isLeaf !== (inner.length === 0))
      throw refusal(`Field "${type.name}.${name}" ${isLeaf ? 'has no' : 'needs a selection of'} fields.`)
    if (!isLeaf) walk(result, inner)
  }
  walk(rootOf(operation), operation.inner)
  for (const name of operation.fragments.keys())
    if (!spread.has(name)) throw refusal(`Fragment "${name}" is never used.`)
  for (const name of defined) if (!used.has(name)) throw refusal(`Variable "$${name}" is never used.`)
}

/** Where an operation begins. */
export function rootOf({ kind }: Operation): Type {
  return typeNamed({ query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind])
}

function refusal(message: string): Refusal {
  return new Refusal('GRAPHQL_VALIDATION_FAILED', message)
}
