import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schema } from '../../src/schema.ts'
import type { Random } from './random.ts'

// Documents from the schema: most of them nearly right, so that they come far.

/** A document with the variables that are sent along. */
export interface Written {
  query: string
  variables: Record<string, unknown>
}

const texts = [
  ...[
    '',
    ' ',
    'x',
    '0',
    '-1',
    '330000',
    'mask',
    'CN',
    'null',
    '__proto__',
    '%00',
    '\u0000',
    '\ud800',
    '💖',
    'é',
    '\u202e',
  ],
  ...[
    "'; DROP TABLE donations; --",
    '"',
    '\\',
    '{',
    '2020-02-30',
    '2020-02-12',
    '2020-02-12T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ],
  ...[
    '-0',
    '1e400',
    '9'.repeat(400),
    'x'.repeat(3000),
    '<script>',
    '../../etc/passwd',
    'P1Y',
    'Mars/Base',
    'Asia/Shanghai',
  ],
]
const numbers = [
  '0',
  '1',
  '-1',
  '2',
  '100',
  '101',
  '2147483647',
  '2147483648',
  '1e400',
  '-0',
  '0.5',
  '999999999999999999999',
]
const directives = [
  '@include(if: true)',
  '@skip(if: false)',
  '@skip(if: true)',
  '@include',
  '@deprecated',
  '@nothing(x: 1)',
  '@include(if: $no)',
]

/** Writes one document after another. */
export class Grammar {
  private readonly random: Random
  private readonly ids: readonly string[]
  private variables: Map<string, { type: string; value: unknown }> = new Map()
  private fragments: string[] = []
  constructor(random: Random, ids: readonly string[]) {
    this.random = random
    this.ids = ids
  }

  /** A document of one operation. A mutation never names a thing that there is. */
  write(operation: 'query' | 'mutation' | 'subscription', choose: (name: string) => boolean = () => true): Written {
    const { random } = this
    const root = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[operation] as GraphQLObjectType
    this.variables = new Map()
    this.fragments = []
    const fields = Object.values(root.getFields()).filter(({ name }) => choose(name))
    const depth = random.is(0.03) ? 30 : 1 + random.below(5)
    const chosen = random.some(fields, random.is(0.05) ? 12 : 2)
    const selection = chosen.map((field) => this.field(root, field, depth)).join(' ')
    const declared = [...this.variables].map(([name, { type }]) => `$${name}: ${type}`)
    const head = `${operation}${random.is(0.3) ? ' Q' : ''}${declared.length ? `(${declared.join(', ')})` : ''}`
    let query = `${head} ${this.directive()}{ ${selection} } ${this.fragments.join(' ')}`
    if (random.is(0.04)) query = this.nest(query)
    if (random.is(0.25)) query = this.spoil(query)
    const variables = Object.fromEntries([...this.variables].map(([name, { value }]) => [name, value]))
    if (random.is(0.05))
      variables[random.pick(['more', '__proto__', 'constructor'])] = random.pick([null, [], {}, texts])
    if (random.is(0.02)) variables['deep'] = new Deep(random.pick([50, 99, 100, 101, 1000, 20_000]))
    return { query, variables }
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const { random } = this
    if (isLeafType(type)) return random.is(0.01) ? ' { x }' : ''
    if (isAbstractType(type)) {
      const concrete = random.some(schema.getPossibleTypes(type), 2)
      const own = 'getFields' in type && random.is(0.5) ? this.fields(type as never, 0) : ''
      return ` { __typename ${own} ${concrete.map((one) => `... on ${one.name} ${this.directive()}{ ${this.fields(one, depth - 1)} }`).join(' ')} }`
    }
    if (!isObjectType(type)) return ''
    const inner = this.fields(type, depth)
    if (!random.is(0.08)) return ` { ${inner} }`
    const name = `f${this.fragments.length}`
    // Sometimes a fragment that spreads itself, or the one before.
    const more = random.is(0.1) ? `...${random.pick([name, `f${this.fragments.length - 1}`, '__schema'])}` : ''
    this.fragments.push(`fragment ${name} on ${random.is(0.95) ? type.name : 'Query'} { ${inner} ${more} }`)
    return ` { ...${name} ${random.is(0.3) ? `...${name}` : ''} }`
  }

  private fields(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields())
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)))
    const from = depth > 0 ? all : leaves
    if (!from.length) return '__typename'
    return this.random
      .some(from, depth > 8 ? 1 : 4)
      .map((field) => this.field(type, field, depth))
      .join(' ')
  }

  private field(_of: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this
    const alias = random.is(0.1) ? `${random.pick(['a', 'b', '__typename', 'id', field.name])}: ` : ''
    const name = random.is(0.01) ? random.pick(['nothing', '__schema { types { name } } x', 'constructor']) : field.name
    const given = field.args.filter(({ type }) => (isNonNullType(type) ? !random.is(0.03) : random.is(0.3)))
    const args = given.map((arg) => `${arg.name}: ${this.argument(arg.type)}`)
    if (random.is(0.02)) args.push(random.pick(['first: 100', 'nothing: 1', 'id: null', ...args]))
    return `${alias}${name}${args.length ? `(${args.join(', ')})` : ''} ${this.directive()}${this.selection(getNamedType(field.type), depth - 1)}`
  }

  private directive(): string {
    return this.random.is(0.03)
      ? `${this.random.times(1 + this.random.below(3), () => this.random.pick(directives)).join(' ')} `
      : ''
  }

  private argument(type: GraphQLInputType): string {
    const { random } = this
    if (!random.is(0.25)) return asLiteral(this.value(type))
    const name = `v${this.variables.size}`
    const declared = random.is(0.95)
      ? String(type)
      : random.pick(['String', '[Int]', 'Nothing', 'Campaign', `${type}!`])
    this.variables.set(name, { type: declared, value: random.is(0.95) ? plain(this.value(type)) : undefined })
    return `$${name}`
  }

  /** A value of a type, or nearly: text that stands for itself is a `Literal`. */
  private value(type: GraphQLInputType, depth = 0): unknown {
    const { random } = this
    if (random.is(0.04))
      return random.pick([
        null,
        [],
        {},
        true,
        new Literal('ENUM'),
        new Literal(random.pick(numbers)),
        random.pick(texts),
        [[[[1]]]],
      ])
    if (isNonNullType(type)) return this.value(type.ofType, depth)
    if (isListType(type))
      return random.times(random.is(0.02) ? 300 : random.below(3), () => this.value(type.ofType, depth + 1))
    if (isEnumType(type)) return new Literal(random.pick(type.getValues()).name)
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || random.is(depth > 3 ? 0.1 : 0.4),
      )
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth + 1)]))
    }
    if (type.name === 'Boolean') return random.is(0.5)
    if (type.name === 'Int') return new Literal(random.is(0.8) ? String(random.below(4)) : random.pick(numbers))
    if (type.name === 'ID') return random.pick([...this.ids, ...texts])
    return random.pick(texts)
  }

  /** Nests one thing of a document, as deep as it likes: a selection, a fragment, a list, an object or a type. */
  private nest(query: string): string {
    const { random } = this
    const depth = random.pick([10, 99, 101, 500, 2000, 4000, 20_000])
    const around = (open: string, inner: string, close: string) =>
      `${open.repeat(depth)}${inner}${random.is(0.9) ? close.repeat(depth) : ''}`
    // Fields stand behind a brace, values behind a colon.
    const place = random.pick([...query.matchAll(/\{ |: (?!\w+\()/g)])
    const at = (place?.index ?? 0) + 2
    const nested = random.pick<() => string>(
      place?.[0] === '{ '
        ? [
            () => around('a { ', 'id', '}'),
            () => around('... { ', '__typename', '}'),
            () => `a(b: ${around('[', '1', ']')})`,
            () => `a(b: ${around('{ c: ', '1', '}')})`,
          ]
        : [() => around('[', '1', ']'), () => around('{ a: ', '1', '}')],
    )()
    return `${query.slice(0, at)}${nested} ${query.slice(at)}`
  }

  /** Takes tokens away, doubles them or moves them. */
  private spoil(query: string): string {
    const { random } = this
    const tokens = query.match(/\w+|"(?:[^"\\]|\\.)*"|\S/g) ?? []
    for (let count = 1 + random.below(3); count > 0; count--) {
      const [at, other] = [random.below(tokens.length), random.below(tokens.length)]
      const token = tokens[at] ?? ''
      const change = random.below(4)
      if (change === 0) tokens.splice(at, 1)
      else if (change === 1) tokens.splice(at, 0, ...random.times(random.is(0.05) ? 3000 : 1, () => token))
      else if (change === 2) tokens.splice(other, 0, token)
      else
        tokens[at] = random.pick([
          '{',
          '}',
          '(',
          ')',
          '[',
          ']',
          '!',
          '$',
          '@',
          '...',
          ':',
          '"""',
          '"',
          '#',
          '\ufeff',
          '&',
          '|',
          '=',
        ])
    }
    return tokens.join(' ')
  }
}

/** Something that is written as deeply nested JSON: a value that is as deep could not be written. */
class Deep {
  readonly depth: number
  constructor(depth: number) {
    this.depth = depth
  }
}

/** A document with its variables, and whatever is sent beside, as JSON. */
export function bodyOf(sent: Written): string {
  const { deep, ...variables } = sent.variables
  const text = JSON.stringify({ ...sent, variables })
  if (!(deep instanceof Deep)) return text
  const [open, close] = ['{"a":'.repeat(deep.depth), '}'.repeat(deep.depth)]
  return text.replace(
    /"variables":\{/,
    `"variables":{"deep":${open}1${close}${Object.keys(variables).length ? ',' : ''}`,
  )
}

class Literal {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function asLiteral(value: unknown): string {
  if (value instanceof Literal) return value.text
  if (Array.isArray(value)) return `[${value.map(asLiteral).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${asLiteral(inner)}`)
      .join(', ')} }`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** The same as JSON has it. */
function plain(value: unknown): unknown {
  if (value instanceof Literal) return Number.isNaN(Number(value.text)) ? value.text : Number(value.text)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
  return value
}
