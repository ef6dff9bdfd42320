import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getLocation,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  specifiedRules,
  validate,
} from 'graphql'
import type { Finding } from './check.ts'

// A fragment may be for documents in other files.
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)

/** What of a document the schema has not. */
export function findErrors(schema: GraphQLSchema, document: DocumentNode): Finding[] {
  return validate(schema, document, rules).map(toFinding)
}

/** What of a document will be gone one day. */
export function findDeprecated(schema: GraphQLSchema, document: DocumentNode): Finding[] {
  return validate(schema, document, [NoDeprecatedCustomRule]).map((error) => {
    const removal = /\b\d{4}-\d\d-\d\d\b/.exec(error.message)?.[0]
    return { ...toFinding(error), ...(removal ? { removal } : {}) }
  })
}

/** An error by its place in the file, not in the piece of it that was read. */
export function toFinding({ message, source, positions }: GraphQLError): Finding {
  if (!source || positions?.[0] === undefined) return { place: source?.name ?? '', message }
  const { line, column } = getLocation(source, positions[0])
  const { locationOffset: from } = source
  return {
    place: source.name,
    line: line + from.line - 1,
    column: line === 1 ? column + from.column - 1 : column,
    message,
  }
}
