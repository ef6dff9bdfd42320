import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'
import { type Method, type Parameter, toMethod } from './method.ts'
import { camel, pascal } from './names.ts'
import { enumsOf } from './print-enums.ts'
import { fieldsName } from './print-fields.ts'
import { scalars } from './scalars.ts'
import { thingName } from './whole-event.ts'

/** `resources.ts`: a class for each resource with a method for each operation, and one class that has all of them. */
export function printResources(contract: Contract): string {
  const methods = contract.operations.map((operation) => toMethod(operation, contract))
  const resources = Map.groupBy(methods, ({ resource }) => resource)
  const body = [
    ...methods.map(printArguments),
    ...[...resources].map(([name, methods]) => printResource(name, methods, contract)),
    printAll([...resources.keys()]),
  ]
    .filter(Boolean)
    .join('\n')
  return `${printImports(contract, methods, body)}\n${body}`
}

function printImports(contract: Contract, methods: Method[], body: string): string {
  const used = (names: Iterable<string>) =>
    [...new Set(names)].filter((name) => new RegExp(`\\b${name}\\b`).test(body)).sort()
  const line = (names: string[], from: string, keyword = 'import type') => {
    if (names.length === 0) return ''
    const short = `${keyword} { ${names.join(', ')} } from '${from}'\n`
    return short.length <= 121
      ? short
      : `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}'\n`
  }
  const inputs = Object.values(contract.schema.getTypeMap())
    .filter((type) => isInputObjectType(type))
    .map(({ name }) => name)
  const fragments = [...contract.fragments.keys()].filter((name) => !isOfEvents(name, contract))
  const types = used([...inputs, ...fragments, ...methods.map(({ operation }) => pascal(operation))])
  return [
    line(
      used(['Bulk', 'BulkOptions']).map((name) => (name === 'Bulk' ? name : `type ${name}`)),
      '../bulk.ts',
      'import',
    ),
    line(['Call'], '../call.ts'),
    line(used(['ApiError']), '../error.ts'),
    "import { type CallOptions, Client } from '../client.ts'\n",
    line(used(['Pages']), '../pages.ts'),
    line(used(['readMany']), '../read-many.ts', 'import'),
    line(used(['Resource', 'list', 'read', 'write']), '../resource.ts', 'import'),
    line(used(['Select', 'SelectOption', 'Selected']), '../select.ts'),
    line(
      used(['Stream', 'StreamOptions']).map((name) => (name === 'Stream' ? name : `type ${name}`)),
      '../stream.ts',
      'import',
    ),
    "import * as documents from './documents.ts'\n",
    line(used(enumsOf(contract).map(({ name }) => name)), './enums.ts'),
    line(used([...methods.flatMap(({ errors }) => errors), 'NotFoundError']), './errors.ts'),
    line(used(['Event', 'EventType']), './events.ts'),
    line(used(methods.flatMap((method) => selectionOf(method, contract)?.fields ?? [])), './fields.ts'),
    line(types, './types.ts'),
  ].join('')
}

/** The interface of a method's arguments besides keys. */
function printArguments(method: Method): string {
  const fields = others(method).map(({ name, type, required, description }) => {
    const field = required ? `${name}: ${printType(type)}` : `${name}?: ${printType(type)} | null | undefined`
    const what =
      method.kind === 'list' && name === 'first'
        ? 'Items a request, at most 100; the list itself is not cut.'
        : description
    return `${docComment(what, '  ')}  ${field}\n`
  })
  if (fields.length === 0) return ''
  const what = `Arguments of \`${method.resource}.${method.name}\`.`
  return `${docComment(what)}export interface ${argumentsName(method)} {\n${fields.join('')}}\n`
}

function printResource(name: string, methods: Method[], contract: Contract): string {
  const what = `What \`tz.${name}\` offers. Made from \`operations/\`, where the fields of the answers are chosen.`
  return `${docComment(what)}export class ${className(name)} extends Resource {\n${methods.map((method) => printMethod(method, contract)).join('\n')}}\n`
}

function printMethod(method: Method, contract: Contract): string {
  const parameters = keys(method)
    .filter(({ description }) => description)
    .map(({ name, description }) => `@param ${name} ${description}`)
  const text = [method.description, '', ...parameters, '@example', '```ts', method.example, '```'].join('\n')
  const selection = selectionOf(method, contract)
  const doc = docComment(text, '  ')
  if (!selection) return doc + printers[method.kind](method)
  // What is written once for both signatures gives whatever was asked for.
  return (
    printSelecting(method, selection.fields, doc) +
    printers[method.kind]({ ...method, result: 'unknown', errors: ['ApiError'] })
  )
}

/** The types whose fields methods let one select. */
export function selectedTypes(contract: Contract): string[] {
  const methods = contract.operations.map((operation) => toMethod(operation, contract))
  return methods.flatMap((method) => selectionOf(method, contract)?.type ?? [])
}

/** The fields of the one fragment that a method gives, of which others can be selected instead. */
function selectionOf(
  { kind, result }: Method,
  { fragments, schema }: Contract,
): { type: string; fields: string } | null {
  const fragment = fragments.get(result.replace(/\[\]$/, ''))
  const type = schema.getType(fragment?.typeCondition.name.value ?? '')
  if (!isObjectType(type) || !['read', 'list', 'write'].includes(kind)) return null
  return { type: type.name, fields: fieldsName(type.name) }
}

/** The two signatures of a method: with a selection, and without. */
function printSelecting(method: Method, fields: string, doc: string): string {
  const selected = `Selected<${fields}, S>${method.result.endsWith('[]') ? '[]' : ''}`
  const chosen = { ...method, result: selected }
  const head = (of: Method, options: string) => {
    const { args, result } = face(of, options)
    return `(${args}): ${result}`
  }
  const options = `CallOptions & SelectOption<${fields}, S>`
  // TypeScript lets nothing that is required come after what may be left out.
  const required = head(chosen, options)
    .replace(/ = \{\}/g, ' | undefined')
    .replace('options?:', 'options:')
  const plain = head(method, 'CallOptions').replace(/(\w+): (\w+) = \{\}/g, '$1?: $2')
  return `${doc}  ${method.name}<const S extends Select<${fields}>>${required}\n${doc}  ${method.name}${plain}\n`
}

/** What a method takes and gives. */
function face(method: Method, options: string): { args: string; result: string } {
  const keyed = keys(method).length > 0 && method.nullable
  const thing = method.kind === 'read' && method.nullable && !keyed ? `${method.result} | null` : method.result
  if (method.kind === 'list') return { args: signature(method, options), result: `Pages<${thing}>` }
  if (method.kind === 'read')
    return { args: signature(method, options), result: `Call<${thing}, ${keyed ? 'NotFoundError' : 'never'}>` }
  return {
    args: `input: ${inputName(method)}, options?: ${options}`,
    result: `Call<${thing}, ${method.errors.join(' | ')}>`,
  }
}

const printers: Record<Method['kind'], (method: Method) => string> = {
  read: (method) => {
    const keyed = keys(method).length > 0 && method.nullable
    const result = method.nullable && !keyed ? `${method.result} | null` : method.result
    const rest = keyed ? ', options, true' : ', options'
    return `  ${method.name}(${signature(method)}): Call<${result}, ${keyed ? 'NotFoundError' : 'never'}> {
    return read(this.client, documents.${camel(method.operation)}, '${method.field}', ${variables(method)}${rest})
  }\n`
  },
  list: (method) => `  ${method.name}(${signature(method)}): Pages<${method.result}> {
    return list(this.client, documents.${camel(method.operation)}, '${method.field}', ${variables(method)}, options)
  }\n`,
  many: (method) => `  ${method.name}(${signature(method)}): Promise<(${method.result} | null)[]> {
    return readMany(this.client, documents.${camel(method.operation)}, ids, args, options)
  }\n`,
  write: (method) => `  ${method.name}(input: ${inputName(method)}, options?: CallOptions): Call<
    ${method.result},
    ${method.errors.join(' | ')}
  > {
    return write(this.client, documents.${camel(method.operation)}, '${method.field}', input, options)
  }\n`,
  bulk: (method) => `  ${method.name}(
    rows: Iterable<${method.rows?.type}> | AsyncIterable<${method.rows?.type}>,
    options?: ${bulkOptions(method)},
  ): Bulk<${method.rows?.type}> {
    const target = { document: documents.${camel(method.operation)}, field: '${method.field}', rows: '${method.rows?.name}' }
    return new Bulk(this.client, target, rows, options${shared(method)})
  }\n`,
  stream: (method) => `  ${method.name}(${signature(method, 'StreamOptions')}): Stream<${method.result}> {
    const target = { document: documents.${camel(method.operation)}, field: '${method.field}' }
    return new Stream(this.client, target, ${variables(method)}, options)
  }\n`,
}

/** The options of a bulk write, among them what is said of all rows. */
function bulkOptions({ rows }: Method): string {
  const fields = (rows?.shared ?? []).map(
    ({ name, type, description }) =>
      `${docComment(description ?? undefined, '      ')}      ${name}?: ${printType(type)} | null | undefined\n`,
  )
  return fields.length > 0 ? `BulkOptions & {\n${fields.join('')}    }` : 'BulkOptions'
}

/** What is said of all rows, for the input. */
function shared({ rows }: Method): string {
  const fields = (rows?.shared ?? []).map(({ name }) => `${name}: options?.${name}`)
  return fields.length > 0 ? `, { ${fields.join(', ')} }` : ''
}

function printAll(names: string[]): string {
  const fields = names.map(
    (name) =>
      `  /** See {@link ${className(name)}}. */\n  readonly ${name}: ${className(name)} = new ${className(name)}(this)\n`,
  )
  return `/** A client with all resources. */\nexport class Resources extends Client {\n${fields.join('')}}\n`
}

function signature(method: Method, options = 'CallOptions'): string {
  const more = others(method)
  const args = `args: ${argumentsName(method)}${more.some(({ required }) => required) ? '' : ' = {}'}`
  return [
    ...keys(method).map(({ name, type }) => `${name}: ${printType(type)}`),
    ...(more.length > 0 ? [args] : []),
    `options?: ${options}`,
  ].join(', ')
}

function variables(method: Method): string {
  const names = keys(method).map(({ name }) => name)
  if (others(method).length === 0) return names.length > 0 ? `{ ${names.join(', ')} }` : '{}'
  return names.length > 0 ? `{ ...args, ${names.join(', ')} }` : 'args'
}

function keys({ kind, parameters }: Method): Parameter[] {
  return kind === 'write' || kind === 'bulk' ? [] : parameters.filter(({ positional }) => positional)
}

function others({ kind, parameters }: Method): Parameter[] {
  return kind === 'write' || kind === 'bulk' ? [] : parameters.filter(({ positional }) => !positional)
}

function inputName({ operation, parameters: [input] }: Method): string {
  if (input?.name !== 'input' || !isNonNullType(input.type))
    throw new Error(`${operation} has to take $input and nothing else.`)
  return printType(input.type)
}

function className(resource: string): string {
  return `${pascal(resource)}Resource`
}

function argumentsName({ operation }: Method): string {
  return `${pascal(operation)}Arguments`
}

function printType(type: GraphQLInputType): string {
  if (isNonNullType(type)) return printType(type.ofType)
  if (isListType(type)) return `readonly ${parenthesized(printType(type.ofType))}[]`
  return scalars[type.name]?.input ?? type.name
}

function parenthesized(type: string): string {
  return type.includes(' ') ? `(${type})` : type
}

/**
 * `public-types.ts`: what of `types.ts` people name: things, inputs that some operation takes, and results that have no
 * name of their own.
 */
export function printPublicTypes(contract: Contract, types: string): string {
  const methods = contract.operations.map((operation) => toMethod(operation, contract))
  const inputs = Object.values(contract.schema.getTypeMap())
    .filter((type) => isInputObjectType(type))
    .map(({ name }) => name)
    .filter((name) => types.includes(`export type ${name} =`))
  const results = methods
    .filter(({ operation, result }) => result.includes(`${pascal(operation)}[`))
    .map(({ operation }) => pascal(operation))
  const things = [...contract.fragments.keys()].filter((name) => name !== 'Errors' && !isOfEvents(name, contract))
  const names = [...new Set([...inputs, ...results, ...things])].sort()
  return `export type {\n${names.map((name) => `  ${name},\n`).join('')}} from './types.ts'\n`
}

/** Whether a fragment is of the whole event, whose types are in `events.ts`. */
function isOfEvents(fragment: string, { wholeEvent }: Contract): boolean {
  return fragment === 'Event' || [...(wholeEvent?.things.keys() ?? [])].some((name) => thingName(name) === fragment)
}
