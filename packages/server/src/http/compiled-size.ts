import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { schema } from '../schema.ts'

/**
 * How many fields an operation comes to where it is compiled: fragments as often as they are spread, and each field of
 * an interface or union once for each type that it can be. A text of a few lines can come to millions.
 */
export function compiledSize(document: DocumentNode, { operation, selectionSet }: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>()

  function sizeOf(selections: SelectionSetNode, type: GraphQLNamedType): number {
    const sizes = known.get(selections) ?? new Map<GraphQLNamedType, number>()
    known.set(selections, sizes)
    const found = sizes.get(type)
    if (found !== undefined) return found
    const size = isAbstractType(type)
      ? sum(schema.getPossibleTypes(type), (kind) => sizeOf(selections, kind))
      : sum(selections.selections, (selection) => {
          if (selection.kind === Kind.FIELD) {
            const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined
            return 1 + (selection.selectionSet && field ? sizeOf(selection.selectionSet, getNamedType(field.type)) : 0)
          }
          const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
          return fragment && fits(fragment.typeCondition?.name.value, type) ? sizeOf(fragment.selectionSet, type) : 0
        })
    sizes.set(type, size)
    return size
  }
  const root = schema.getRootType(operation)
  return root ? sizeOf(selectionSet, root) : 0
}

function fits(condition: string | undefined, type: GraphQLNamedType): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition)
  if (wanted === type) return true
  return isAbstractType(wanted) && isCompositeType(type) && isObjectType(type) && schema.isSubType(wanted, type)
}

function sum<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0)
}
