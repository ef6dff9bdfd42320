import { meaningOf, type TypeReference } from './reader.ts'
import { Refusal } from './refusal.ts'
import { type Parameter, typeNamed } from './schema.ts'

/** The values of arguments or of an input's fields: known names, nothing missing, defaults filled in. */
export function readInputs(
  parameters: ReadonlyMap<string, Parameter>,
  given: Readonly<Record<string, unknown>>,
  where: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of Object.keys(given)) {
    if (!parameters.has(name)) throw new Refusal('BAD_USER_INPUT', `${where} has no "${name}".`)
  }
  for (const [name, { type, fallback }] of parameters) {
    const value = given[name] === undefined && fallback ? meaningOf(fallback, {}) : given[name]
    if (value !== undefined) values[name] = readInput(type, value, `${where}.${name}`)
    else if (type.required) throw new Refusal('BAD_USER_INPUT', `${where} needs "${name}".`)
  }
  return values
}

/** A value as its type has it. */
export function readInput(type: TypeReference, value: unknown, where: string): unknown {
  if (value === null || value === undefined) {
    if (type.required) throw new Refusal('BAD_USER_INPUT', `${where} has to be there.`)
    return null
  }
  const { of } = type
  if (of) return (Array.isArray(value) ? value : [value]).map((item, index) => readInput(of, item, `${where}.${index}`))
  const { kind, fields, values, name } = typeNamed(type.name)
  if (kind === 'input') {
    if (typeof value !== 'object' || Array.isArray(value))
      throw new Refusal('BAD_USER_INPUT', `${where} has to be a ${name}.`)
    return readInputs(fields, value as Record<string, unknown>, where)
  }
  if (kind === 'enum' && !values.includes(String(value)))
    throw new Refusal('BAD_USER_INPUT', `${where} has to be one of ${values.join(', ')}.`)
  if (!(scalars[name]?.(value) ?? true)) throw new Refusal('BAD_USER_INPUT', `${where} has to be a ${name}.`)
  return value
}

const isText = (value: unknown) => typeof value === 'string'

const scalars: Record<string, (value: unknown) => boolean> = {
  ID: isText,
  String: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: Number.isInteger,
  Float: (value) => typeof value === 'number',
  Decimal: (value) => /^-?\d+(\.\d+)?$/.test(String(value)),
  BigInt: (value) => /^-?\d+$/.test(String(value)),
  Date: isText,
  DateTime: isText,
  PointInTime: isText,
}
