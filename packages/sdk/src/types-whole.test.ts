import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'

/** What the walk has to find. */
export interface Holes {
  whole: string
  // biome-ignore lint/suspicious/noExplicitAny: it is what is looked for.
  hole: any
  inside: { list: { nothing: never }[] | null }
}

let checker: ts.TypeChecker
let files: (name: string) => ts.SourceFile

beforeAll(() => {
  const root = `${import.meta.dirname}/..`
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const names = ['tongzhou', 'types-whole.test'].map((name) => `${import.meta.dirname}/${name}.ts`)
  const program = ts.createProgram(names, options)
  checker = program.getTypeChecker()
  files = (name) =>
    program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/src/${name}.ts`)) as ts.SourceFile
})

function typeNamed(file: string, name: string): ts.Type {
  const found = files(file).statements.find(
    (node): node is ts.ClassDeclaration | ts.InterfaceDeclaration =>
      (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name?.text === name,
  )
  if (!found) throw new Error(`${file} has no ${name}.`)
  return checker.getTypeAtLocation(found)
}

/** The places in a type where TypeScript knows nothing, or lets nothing be. */
function holesOf(type: ts.Type, path: string, seen = new Set<ts.Type>()): string[] {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never))
    return [`${path}: ${checker.typeToString(type)}`]
  if (seen.has(type)) return []
  seen.add(type)
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => holesOf(part, path, seen))
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return checker.getTypeArguments(type as ts.TypeReference).flatMap((item) => holesOf(item, `${path}[]`, seen))
  if (!(type.flags & ts.TypeFlags.Object) || type.symbol?.name === 'Date') return []
  return checker
    .getPropertiesOfType(type)
    .flatMap((property) => holesOf(checker.getTypeOfSymbol(property), `${path}.${property.name}`, seen))
}

/** The methods of all resources as they are called without a selection, which has tests of its own. */
function methods(): [name: string, signature: ts.Signature][] {
  const resources = checker.getPropertiesOfType(typeNamed('generated/resources', 'Resources'))
  return resources
    .filter(({ valueDeclaration }) => valueDeclaration?.getSourceFile() === files('generated/resources'))
    .flatMap((resource) => checker.getPropertiesOfType(checker.getTypeOfSymbol(resource)).map((it) => [resource, it]))
    .flatMap(([resource, method]) => {
      const signatures = method ? checker.getTypeOfSymbol(method).getCallSignatures() : []
      return signatures
        .filter(({ typeParameters }) => !typeParameters)
        .map((signature): [string, ts.Signature] => [`${resource?.name}.${method?.name}`, signature])
    })
}

test('the walk finds what nothing is known of', () => {
  expect(holesOf(typeNamed('types-whole.test', 'Holes'), 'Holes')).toEqual([
    'Holes.hole: any',
    'Holes.inside.list[].nothing: never',
  ])
})

test('of no result of a method is anything unknown, and nothing in it cannot be', () => {
  const found = methods()
  const holes = found.flatMap(([name, signature]) => {
    const [result] = checker.getTypeArguments(signature.getReturnType() as ts.TypeReference)
    return result ? holesOf(result, name) : `${name}: no result`
  })
  expect(holes).toEqual([])
  expect(found.length).toBeGreaterThan(130)
})

test('of no argument of a method is anything unknown', () => {
  const holes = methods().flatMap(([name, signature]) =>
    signature
      .getParameters()
      .filter((parameter) => parameter.name !== 'options')
      .flatMap((parameter) => holesOf(checker.getTypeOfSymbol(parameter), `${name}(${parameter.name})`)),
  )
  expect(holes).toEqual([])
})

test('every event has everything that it carries in its type', () => {
  const [first, ...more] = files('generated/events')
    .statements.filter(ts.isTypeAliasDeclaration)
    .filter(({ name }) => name.text === 'Event')
  expect([first ? holesOf(checker.getTypeAtLocation(first), 'Event') : 'no Event', more]).toEqual([[], []])
})
