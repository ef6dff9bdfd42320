import { readdirSync, readFileSync } from 'node:fs'
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  validate,
  visit,
} from 'graphql'
import { printWholeEvent, readWholeEvent, type WholeEvent } from './whole-event.ts'

/** What everything is generated from: the printed schema, and the documents in which people chose fields. */
export interface Contract {
  schemaDocument: DocumentNode
  schema: GraphQLSchema
  document: DocumentNode
  operations: OperationDefinitionNode[]
  /** By name, in the order in which they are written. */
  fragments: Map<string, FragmentDefinitionNode>
  /** What the fragment `Event` asks for, which nobody writes by hand. */
  wholeEvent: WholeEvent | null
}

/** Reads a schema and the documents of a folder; a document that does not fit the schema is an error that names it. */
export function readContract(schemaFile: string, operationsFolder: string): Contract {
  const schemaDocument = parse(readFileSync(schemaFile, 'utf8'))
  const schema = buildASTSchema(schemaDocument)
  const files = readdirSync(operationsFolder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
  const written = files.flatMap(
    (name) => parse(new Source(readFileSync(`${operationsFolder}/${name}`, 'utf8'), name)).definitions,
  )
  const wholeEvent = readWholeEvent(schema)
  const definitions = [...written, ...(wholeEvent ? printWholeEvent(wholeEvent) : [])]
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions }
  const problems = validate(schema, document)
  if (problems.length > 0) throw new Error(problems.map(String).join('\n\n'))
  return {
    schemaDocument,
    schema,
    document,
    operations: definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
    fragments: new Map(
      definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    ),
    wholeEvent,
  }
}

/** The names of the fragments that a definition needs, with those that these need, in the order of first use. */
export function fragmentsOf(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  { fragments }: Contract,
): string[] {
  const names = new Set<string>()
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value)
        if (!fragment || names.has(value)) return
        names.add(value)
        collect(fragment)
      },
    })
  }
  collect(definition)
  return [...names]
}

/** Whether the result of a definition is an `Event`, whose types are not codegen's. */
export function asksForEvent(definition: DefinitionNode, contract: Contract): boolean {
  return definition.kind === Kind.OPERATION_DEFINITION && fragmentsOf(definition, contract).includes('Event')
}
