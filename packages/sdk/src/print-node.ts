/** A node of a parsed document, as far as it is printed. */
export interface Node {
  readonly kind: string
  readonly [key: string]: unknown
}

/**
 * Prints a parsed executable document as text, so that documents of any library can be sent without `graphql`.
 * Whitespace is as short as it can be.
 */
export function printNode(node: Node): string {
  const { kind, value } = node
  if (kind === 'StringValue') return JSON.stringify(value)
  const template = templates[kind] ?? (value === undefined ? undefined : String(value))
  if (template === undefined) throw new TypeError(`A document cannot have a ${kind}.`)
  return template.replace(/<(.*?)\|(\w+)(.*?)>/g, (_part, before: string, name: string, after: string) => {
    const text = print(node[name])
    return text && before + text + after
  })
}

/** `<before|part after>`: nothing where the part is not there. Kinds that only have a value are not named. */
const templates: Record<string, string | undefined> = {
  Document: '<|definitions>',
  OperationDefinition: '<|operation>< |name><(|variableDefinitions)><|directives><|selectionSet>',
  FragmentDefinition: 'fragment <|name> on <|typeCondition><|directives><|selectionSet>',
  VariableDefinition: '<|variable>:<|type><=|defaultValue><|directives>',
  SelectionSet: '{<|selections>}',
  Field: '<|alias:><|name><(|arguments)><|directives><|selectionSet>',
  FragmentSpread: '...<|name><|directives>',
  InlineFragment: '...< on |typeCondition><|directives><|selectionSet>',
  Directive: ' @<|name><(|arguments)>',
  Argument: '<|name>:<|value>',
  ObjectField: '<|name>:<|value>',
  Variable: '$<|name>',
  NamedType: '<|name>',
  ListType: '[<|type>]',
  NonNullType: '<|type>!',
  NullValue: 'null',
  ListValue: '[<|values>]',
  ObjectValue: '{<|fields>}',
}

function print(part: unknown): string {
  if (Array.isArray(part)) return part.map(printNode).join(' ')
  return typeof part === 'object' && part ? printNode(part as Node) : String(part ?? '')
}
