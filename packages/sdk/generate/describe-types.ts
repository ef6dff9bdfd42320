import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import ts from 'typescript'
import { docComment } from './comment.ts'
import type { Contract } from './contract.ts'
import { pascal } from './names.ts'

/** What is asked for at one place: by the name in the answer, its description and what is asked for in it. */
type Asked = Map<string, { description: string | null | undefined; within: Asked }>

/** Types of answers with what the schema says about their fields, which codegen leaves out. */
export function describeTypes(text: string, contract: Contract): string {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest, true)
  const operations = new Map(contract.operations.map((operation) => [pascal(operation.name?.value ?? ''), operation]))
  const comments: [position: number, comment: string][] = []
  for (const alias of source.statements.filter((statement) => ts.isTypeAliasDeclaration(statement))) {
    const operation = operations.get(alias.name.text)
    const definition = operation ?? contract.fragments.get(alias.name.text)
    if (!definition) continue
    const type = typeOf(definition, contract)
    const method = operation?.name?.value.replace('_', '.')
    comments.push([alias.getStart(), docComment(method ? `What \`${method}\` is answered with.` : type?.description)])
    if (type) describe(alias.type, ask(definition.selectionSet, type, contract), '  ')
  }
  const described = comments.reduceRight(
    (text, [position, comment]) => text.slice(0, position) + comment + text.slice(position),
    text,
  )
  return described.replace(/ +$/gm, '')

  function describe(node: ts.Node, asked: Asked, indent: string): void {
    ts.forEachChild(node, (child) => {
      const field = ts.isPropertySignature(child) ? asked.get(child.name.getText()) : undefined
      if (field) comments.push([child.getStart(), `\n${docComment(field.description, indent)}${indent}`])
      describe(child, field?.within ?? asked, field ? `${indent}  ` : indent)
    })
  }
}

/** The type that a definition asks. */
function typeOf(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  { schema }: Contract,
): GraphQLCompositeType | null | undefined {
  if (definition.kind === Kind.OPERATION_DEFINITION) return schema.getRootType(definition.operation)
  const type = schema.getType(definition.typeCondition.name.value)
  return isCompositeType(type) ? type : null
}

/** All that is asked for, through fragments; what several types have is described by the first of them. */
function ask(set: SelectionSetNode | undefined, type: GraphQLCompositeType, contract: Contract): Asked {
  const asked: Asked = new Map()
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined
      const inner = field && getNamedType(field.type)
      const within: Asked = isCompositeType(inner) ? ask(selection.selectionSet, inner, contract) : new Map()
      const name = (selection.alias ?? selection.name).value
      if (field) asked.set(name, { description: field.description, within })
      continue
    }
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : contract.fragments.get(selection.name.value)
    const of = contract.schema.getType(part?.typeCondition?.name.value ?? type.name)
    if (!part || !isCompositeType(of)) continue
    for (const [name, more] of ask(part.selectionSet, of, contract)) if (!asked.has(name)) asked.set(name, more)
  }
  return asked
}
