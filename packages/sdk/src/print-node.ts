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
  const print = printers[node.kind]
  if (!print) throw new TypeError(`A document cannot have a ${node.kind}.`)
  return print(node)
}

const printers: Record<string, (node: Node) => string> = {
  Document: (node) => list(node.definitions, '\n'),
  OperationDefinition: (node) =>
    `${node.operation}${node.name ? ` ${one(node.name)}` : ''}${wrapped('(', list(node.variableDefinitions, ','), ')')}${directives(node)}${one(node.selectionSet)}`,
  FragmentDefinition: (node) =>
    `fragment ${one(node.name)} on ${one(node.typeCondition)}${directives(node)}${one(node.selectionSet)}`,
  VariableDefinition: (node) =>
    `${one(node.variable)}:${one(node.type)}${node.defaultValue ? `=${one(node.defaultValue)}` : ''}${directives(node)}`,
  SelectionSet: (node) => `{${list(node.selections, ' ')}}`,
  Field: (node) =>
    `${node.alias ? `${one(node.alias)}:` : ''}${one(node.name)}${wrapped('(', list(node.arguments, ','), ')')}${directives(node)}${one(node.selectionSet)}`,
  FragmentSpread: (node) => `...${one(node.name)}${directives(node)}`,
  InlineFragment: (node) =>
    `...${node.typeCondition ? ` on ${one(node.typeCondition)}` : ''}${directives(node)}${one(node.selectionSet)}`,
  Directive: (node) => ` @${one(node.name)}${wrapped('(', list(node.arguments, ','), ')')}`,
  Argument: (node) => `${one(node.name)}:${one(node.value)}`,
  ObjectField: (node) => `${one(node.name)}:${one(node.value)}`,
  Name: (node) => String(node.value),
  Variable: (node) => `$${one(node.name)}`,
  NamedType: (node) => one(node.name),
  ListType: (node) => `[${one(node.type)}]`,
  NonNullType: (node) => `${one(node.type)}!`,
  IntValue: (node) => String(node.value),
  FloatValue: (node) => String(node.value),
  EnumValue: (node) => String(node.value),
  BooleanValue: (node) => String(node.value),
  NullValue: () => 'null',
  StringValue: (node) => JSON.stringify(node.value),
  ListValue: (node) => `[${list(node.values, ',')}]`,
  ObjectValue: (node) => `{${list(node.fields, ',')}}`,
}

function one(node: unknown): string {
  return node ? printNode(node as Node) : ''
}

function list(nodes: unknown, separator: string): string {
  return ((nodes ?? []) as Node[]).map(printNode).join(separator)
}

function directives(node: Node): string {
  return list(node.directives, '')
}

function wrapped(open: string, text: string, close: string): string {
  return text && open + text + close
}
