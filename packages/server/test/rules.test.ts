import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { scopes } from '../src/access/viewer.ts'
import { schema } from '../src/schema.ts'

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

/** Everything that a description belongs to, by its coordinate. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined] = [type.name, type.description]
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => named(`${type.name}.${value.name}`, value))]
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map((field) => named(`${type.name}.${field.name}`, field))]
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap((field) => [
    named(`${type.name}.${field.name}`, field),
    ...field.args.map((arg) => named(`${type.name}.${field.name}(${arg.name}:)`, arg)),
  ])
  return [own, ...fields]
}
const named = (name: string, it: { description?: string | null }): [string, string | null | undefined] => [
  name,
  it.description,
]

const authScopes = (field: GraphQLField<unknown, unknown>) =>
  (field.extensions as { pothosOptions?: { authScopes?: Record<string, unknown> } }).pothosOptions?.authScopes

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const missing = types.flatMap(described).filter(([, description]) => !description?.trim())
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('ends every description as a sentence ends', () => {
    const broken = types.flatMap(described).filter(([, description]) => !/[.!?`]$/.test(description?.trim() ?? '.'))
    expect(broken.map(([name]) => name)).toEqual([])
  })

  it.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))(
    'lets nobody run %s without its scope, which its description names',
    (_name, field) => {
      const scope = authScopes(field)?.['scope'] as string
      expect(scopes).toContain(scope)
      expect(Object.keys(authScopes(field) ?? {})).toEqual(['scope'])
      expect(field.description).toContain(`\`${scope}\``)
    },
  )

  it('says of every query who may ask it', () => {
    const silent = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => !authScopes(field))
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('answers every mutation with a union of what was made and errors', () => {
    const loose = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name, type }) => String(type) !== `${name[0]?.toUpperCase()}${name.slice(1)}Result!`,
    )
    expect(loose.map(({ name }) => name)).toEqual([])
  })

  it('gives every error its code and message', () => {
    const errors = types.filter(
      (type) => isObjectType(type) && type.name.endsWith('Error') && type.name !== 'FieldError',
    )
    const bare = errors.filter(
      (type) => isObjectType(type) && !type.getInterfaces().some(({ name }) => name === 'Error'),
    )
    expect(errors.length).toBeGreaterThan(5)
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  it('never uses a float', () => {
    expect(printSchema(schema)).not.toMatch(/\bFloat\b/)
  })
})

const root = join(dirname(fileURLToPath(import.meta.url)), '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('generated'))
  .sort()

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

/** What a file imports: a path under src, or the name of a package. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)( type)?[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].map((match) => {
    const to = match[2] ?? match[3] ?? ''
    const path = to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to
    return { from: file, to: path, typeOnly: match[1] !== undefined }
  })
}
const imports = files.flatMap(importsOf)
const told = (found: Import[]) => found.map(({ from, to }) => `${from} imports ${to}`)

const rooms = [
  'access',
  'campaigns',
  'disbursements',
  'donations',
  'events',
  'ledger',
  'organizations',
  'regions',
  'shifts',
  'volunteers',
  'webhooks',
]
const roomOf = (file: string) => rooms.find((room) => file.startsWith(`${room}/`))
const isGraph = (path: string) =>
  path === 'graphql' ||
  path.startsWith('@pothos/') ||
  path === 'builder.ts' ||
  path.endsWith('.schema.ts') ||
  path === 'schema.ts'

describe('the code', () => {
  it('keeps the graph out of the operations', () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) => roomOf(from) && !from.endsWith('.schema.ts') && isGraph(to) && !typeOnly,
    )
    expect(told(bad)).toEqual([])
  })

  it('keeps policies pure: they know types, the viewer and conditions', () => {
    const allowed = ['access/viewer.ts', 'database/sql.ts']
    const policies = imports.filter(({ from }) => from.endsWith('.policy.ts'))
    expect(policies.length).toBeGreaterThan(2)
    expect(told(policies.filter(({ to, typeOnly }) => !typeOnly && !allowed.includes(to)))).toEqual([])
  })

  it('keeps databases, HTTP and the command line away from each other', () => {
    const below = imports.filter(
      ({ from, to }) => /^(database|money|time)\//.test(from) && (/^(http|command|graph)\//.test(to) || roomOf(to)),
    )
    expect(told(below)).toEqual([])
  })

  it('lets only the table of contents import the schema of a room from another, but for types that they share', () => {
    const shared = /^(ledger\/(totals|totals-field|figures)\.schema\.ts|donations\/donation\.schema\.ts|graph\/)/
    const bad = imports.filter(
      ({ from, to }) =>
        from !== 'schema.ts' && to.endsWith('.schema.ts') && roomOf(from) !== roomOf(to) && !shared.test(to),
    )
    expect(told(bad)).toEqual([])
  })

  it('has no circle of imports between schema files', () => {
    const next = (file: string) =>
      imports.filter(({ from, to }) => from === file && to.endsWith('.schema.ts')).map(({ to }) => to)
    const reaches = (file: string, goal: string, seen = new Set<string>()): boolean =>
      next(file).some((to) => to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to))))
    expect(files.filter((file) => file.endsWith('.schema.ts') && reaches(file, file))).toEqual([])
  })

  it('names every imported file with its extension', () => {
    const bad = imports.filter(({ to }) => /^[a-z-]+\//.test(to) && files.includes(`${to}.ts`))
    expect(told(bad)).toEqual([])
  })

  it('stays readable: no file of more than 350 lines', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 350)
    expect(long).toEqual([])
  })
})
