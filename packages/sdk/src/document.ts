import { type Node, printNode } from './print-node.ts'

/**
 * A GraphQL document: its text, or what `graphql-codegen`, `gql.tada` or `graphql-tag` make of it. The types of its
 * result and variables travel with the latter.
 */
export type Document<Result = unknown, Variables = Record<string, unknown>> = string | TypedDocument<Result, Variables>

/** A document that knows its types. */
export type TypedDocument<Result, Variables> = (
  | {
      /** `Document`. */
      readonly kind: string
      /** The operations and fragments. */
      readonly definitions: readonly object[]
    }
  | {
      /** That of the text. */
      readonly length: number
      /** The text. */
      toString(): string
    }
) & {
  /** Only a type: it is never there. */
  __apiType?: ((variables: Variables) => Result) | undefined
}

const printed = new WeakMap<object, string>()

/** The text of a document. */
export function textOf(document: Document<unknown, never>): string {
  if (typeof document !== 'object' || !('definitions' in document)) return String(document)
  let text = printed.get(document)
  if (text === undefined) {
    text = printNode(document as unknown as Node)
    printed.set(document, text)
  }
  return text
}

/**
 * How many writes a document asks for: 0 for a query, null where the text does not tell (a spread in a mutation).
 * It decides what may be sent twice, so in doubt it is null.
 */
export function countWrites(text: string): number | null {
  const bare = without(text.replace(ignored, ''), /\([^()]*\)|@\s*\w+/g)
  if (!/\bmutation\b/.test(without(bare, /\{[^{}]*\}/g))) return 0
  const start = /(?:^|\})[\s,]*mutation\b[^{}]*\{/.exec(bare)
  if (!start) return null
  let depth = 1
  let top = ''
  for (const letter of bare.slice(start.index + start[0].length)) {
    if (letter === '}') depth--
    if (depth === 0) break
    if (depth === 1) top += letter === '{' ? ' ' : letter
    if (letter === '{') depth++
  }
  return top.includes('...') ? null : (top.replace(/\w+\s*:/g, '').match(/\w+/g) ?? []).length
}

const ignored = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*/g

/** Takes out what matches, from the inside to the outside. */
function without(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, ' ')
  return shorter === text ? text : without(shorter, pattern)
}
