import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isExecutableDefinitionNode,
  Kind,
  parse,
  visit,
} from 'graphql'
import type { Check, Finding } from './check.ts'
import { type Found, readDocuments } from './read-documents.ts'
import { findDeprecated, findErrors, toFinding } from './validate.ts'

/** Holds the documents in files to the server's schema. Fragments may come from any of them. */
export function checkDocuments(schema: GraphQLSchema, files: string[]): Check[] {
  const found = files.flatMap(readDocuments)
  const broken: Finding[] = []
  const patched: Finding[] = []
  const parsed: DocumentNode[] = []
  for (const one of found) {
    const document = read(one)
    if (document instanceof GraphQLError) (one.isPatched ? patched : broken).push(toFinding(document))
    // A schema, such as one for code generators.
    else if (document.definitions.some(isExecutableDefinitionNode)) parsed.push(document)
  }
  const whole = withFragments(parsed)
  const errors = [...broken, ...distinct(whole.flatMap((document) => findErrors(schema, document)))]
  const deprecated = distinct(whole.flatMap((document) => findDeprecated(schema, document)))
  const what = `${counted(parsed.length + broken.length, 'document')} in ${counted(files.length, 'file')}`
  return [
    judge(what, parsed.length + broken.length, errors),
    ...ifAny(deprecated, soonGone),
    ...ifAny(patched, notKnown),
  ]
}

function judge(what: string, count: number, findings: Finding[]): Check {
  const name = 'documents'
  if (findings.length > 0) {
    const message = `${what}, with ${counted(findings.length, 'error')} by the server's schema.`
    return { name, status: 'error', message, advice: 'Correct them: the server refuses these documents.', findings }
  }
  if (count > 0) return { name, status: 'ok', message: `${what} fit the server's schema.` }
  const advice = 'It reads .graphql and .gql files, and graphql(`…`) and gql`…` in sources.'
  return { name, status: 'warning', message: `${what}.`, advice }
}

function soonGone(findings: Finding[]): Check {
  const message = `${counted(findings.length, 'place')} with what the server will not have one day.`
  return {
    name: 'deprecated',
    status: 'warning',
    message,
    advice: 'Do what the reason says before the date.',
    findings,
  }
}

function notKnown(findings: Finding[]): Check {
  const message = `${counted(findings.length, 'document')} put together when the program runs: not checked.`
  const advice = 'Use variables, and fragments, instead of putting text into a selection.'
  return { name: 'unchecked', status: 'warning', message, advice, findings }
}

function ifAny(findings: Finding[], judge: (findings: Finding[]) => Check): Check[] {
  return findings.length > 0 ? [judge(findings)] : []
}

function read({ source }: Found): DocumentNode | GraphQLError {
  try {
    return parse(source)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Each document with the fragments of others that it needs. */
function withFragments(documents: DocumentNode[]): DocumentNode[] {
  const known = new Map<string, FragmentDefinitionNode>()
  for (const { definitions } of documents)
    for (const definition of definitions) if (isFragment(definition)) known.set(definition.name.value, definition)
  return documents.map((document) => {
    const definitions = [...document.definitions]
    const names = new Set(definitions.filter(isFragment).map(({ name }) => name.value))
    // It grows while it is walked: fragments need fragments.
    for (const definition of definitions)
      visit(definition, {
        FragmentSpread: ({ name: { value } }) => {
          const fragment = known.get(value)
          if (!fragment || names.has(value)) return
          names.add(value)
          definitions.push(fragment)
        },
      })
    return { ...document, definitions }
  })
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION
}

/** What is wrong in a fragment is told once, not once for each document that spreads it. */
function distinct(findings: Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
