import { Kind, print, stripIgnoredCharacters, visit } from 'graphql'
import type { Contract } from './contract.ts'

/** `schema-text.ts`: the schema without what only people read, for the fake API. */
export function printSchemaText({ schemaDocument }: Contract): string {
  const bare = visit(schemaDocument, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION) return null
      if (node.kind === Kind.DIRECTIVE) return null
      return 'description' in node ? { ...node, description: undefined } : undefined
    },
  })
  const lines = bare.definitions.map((definition) => stripIgnoredCharacters(print(definition)))
  return `/** The schema without its descriptions, a definition a line. */\nexport const schemaText = \`${lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\`\n`
}
