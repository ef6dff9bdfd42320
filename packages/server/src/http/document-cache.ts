import { type DocumentNode, type GraphQLError, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { schema } from '../schema.ts'
import { parseDocument } from './limits.ts'

/**
 * What the documents that are kept may come to, in bytes, as `weightOf` reckons them: some thousands as programs send
 * them. By number alone, a thousand of the largest that are read would fill gigabytes.
 */
const mostBytes = 64 * 1024 * 1024
/** What a token comes to in the tree, with its place in the text: from 240 to 480, as measured. */
const bytesOfToken = 400
/** What is remembered of every document besides, such as what its operations cost. */
const bytesOfDocument = 8 * 1024

/** About how many bytes a document holds. */
export function weightOf({ loc, tokenCount = 0 }: DocumentNode): number {
  return bytesOfDocument + 2 * (loc?.source.body.length ?? 0) + bytesOfToken * tokenCount
}

// What does not parse is not kept: to find that out again costs as little as the first time, and errors are large.
const documents = new LRUCache<string, DocumentNode>({ maxSize: mostBytes, sizeCalculation: weightOf })
const valid = new WeakSet<DocumentNode>()

/** The document of a text; the same for all who send it. Throws GraphQLErrors. */
export function parseOnce(text: string): DocumentNode {
  let document = documents.get(text)
  if (!document) documents.set(text, (document = parseDocument(text)))
  return document
}

/** What is wrong with a document by the schema; what is right is found out once. */
export function validateOnce(document: DocumentNode): readonly GraphQLError[] {
  if (valid.has(document)) return []
  const errors = validate(schema, document)
  if (errors.length === 0) valid.add(document)
  return errors
}
