import { type Literal, meaningOf, Reader, readLiteral, readPair, readType, type TypeReference } from './reader.ts'

/** What is asked for at one place. */
export type Selection =
  | { kind: 'field'; alias: string; name: string; args: [string, Literal][]; when: Condition[]; inner: Selection[] }
  | { kind: 'spread'; name: string; when: Condition[] }
  | { kind: 'inline'; on: string | null; when: Condition[]; inner: Selection[] }

/** `@skip` or `@include`. */
interface Condition {
  name: string
  args: [string, Literal][]
}

export interface Variable {
  name: string
  type: TypeReference
  fallback: Literal | null
}

/** A document with the operation that is to be run. */
export interface Operation {
  kind: 'query' | 'mutation' | 'subscription'
  name: string | null
  variables: Variable[]
  inner: Selection[]
  fragments: Map<string, { on: string; inner: Selection[] }>
}

/** Reads a document; where it has several operations, the one with the name. */
export function readOperation(text: string, wanted?: string | null): Operation {
  const reader = new Reader(text)
  const fragments: Operation['fragments'] = new Map()
  const operations: Operation[] = []
  while (reader.next !== '') {
    if (reader.take('fragment')) {
      const name = reader.name()
      reader.expect('on')
      const on = reader.name()
      readConditions(reader)
      fragments.set(name, { on, inner: readSelections(reader) })
    } else operations.push(readOne(reader, fragments))
  }
  const found = wanted ? operations.find(({ name }) => name === wanted) : operations[0]
  if (!found || (!wanted && operations.length > 1)) throw new SyntaxError('The document has no such operation.')
  return found
}

function readOne(reader: Reader, fragments: Operation['fragments']): Operation {
  if (reader.next === '{') return { kind: 'query', name: null, variables: [], inner: readSelections(reader), fragments }
  const kind = reader.name()
  if (kind !== 'query' && kind !== 'mutation' && kind !== 'subscription')
    throw new SyntaxError(`The document has "${kind}" where an operation has to be.`)
  const name = /^[A-Za-z_]/.test(reader.next) ? reader.name() : null
  const variables = reader.between('(', () => readVariable(reader), ')')
  readConditions(reader)
  return { kind, name, variables, inner: readSelections(reader), fragments }
}

function readVariable(reader: Reader): Variable {
  reader.expect('$')
  const name = reader.name()
  reader.expect(':')
  const type = readType(reader)
  return { name, type, fallback: reader.take('=') ? readLiteral(reader) : null }
}

function readSelections(reader: Reader): Selection[] {
  return reader.between('{', () => readSelection(reader), '}')
}

function readSelection(reader: Reader): Selection {
  if (reader.take('...')) {
    if (reader.next !== 'on' && reader.next !== '{' && reader.next !== '@')
      return { kind: 'spread', name: reader.name(), when: readConditions(reader) }
    const on = reader.take('on') ? reader.name() : null
    return { kind: 'inline', on, when: readConditions(reader), inner: readSelections(reader) }
  }
  const first = reader.name()
  const name = reader.take(':') ? reader.name() : first
  const args = reader.between('(', () => readPair(reader), ')')
  return { kind: 'field', alias: first, name, args, when: readConditions(reader), inner: readSelections(reader) }
}

function readConditions(reader: Reader): Condition[] {
  const conditions: Condition[] = []
  while (reader.take('@')) {
    conditions.push({ name: reader.name(), args: reader.between('(', () => readPair(reader), ')') })
  }
  return conditions
}

/** Whether `@skip` and `@include` let it be. */
export function isWanted({ when }: Selection, variables: Readonly<Record<string, unknown>>): boolean {
  return when.every(({ name, args }) => {
    const condition = args.find(([name]) => name === 'if')?.[1]
    if (!condition || (name !== 'skip' && name !== 'include')) return true
    return (meaningOf(condition, variables) === true) === (name === 'include')
  })
}
