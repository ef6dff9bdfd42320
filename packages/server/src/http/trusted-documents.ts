import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GraphQLError, parse, validate } from 'graphql'
import { schema } from '../schema.ts'

/** A file of documents cannot be used. */
export class DocumentsError extends Error {}

/** What this version of the SDK sends: written when the SDK is generated. */
const ofSdk = fileURLToPath(new URL('../../../../schema/documents.json', import.meta.url))

/** The id of a document: that of GraphQL over HTTP, appendix A. */
export function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Documents that were registered when the server started, so that a query can be a short address which caches keep. */
export class TrustedDocuments {
  private readonly texts: Map<string, string>
  constructor(texts: Map<string, string>) {
    this.texts = texts
  }

  /**
   * Reads the documents of the SDK and those of further files: JSON objects of texts by their ids.
   *
   * @throws DocumentsError where a file cannot be read, an id is not the hash of its text, or a text does not fit the schema
   */
  static read(files: string[]): TrustedDocuments {
    const texts = new Map<string, string>()
    for (const file of [ofSdk, ...files])
      for (const [id, text] of Object.entries(readFile(file))) texts.set(id, checked(file, id, text, file !== ofSdk))
    return new TrustedDocuments(texts)
  }

  /**
   * The text of a document.
   *
   * @throws GraphQLError PERSISTED_DOCUMENT_NOT_FOUND
   */
  find(id: string): string {
    const text = this.texts.get(id)
    if (text !== undefined) return text
    throw new GraphQLError('No document is registered under this id. Send its text as "query".', {
      extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND', http: { status: 404 } },
    })
  }
}

function readFile(file: string): object {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch (error) {
    throw new DocumentsError(
      `The documents in ${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
  throw new DocumentsError(`${file} holds no object of documents: {"sha256:…": "query …"}.`)
}

// Those of the SDK were generated from this very schema; a test sees to that, not every start.
function checked(file: string, id: string, text: unknown, validated: boolean): string {
  if (typeof text !== 'string' || documentIdOf(text) !== id)
    throw new DocumentsError(
      `${file}: "${id}" is not the SHA-256 of its text. The ids are "sha256:" and the hash in hex.`,
    )
  if (!validated) return text
  try {
    const [error] = validate(schema, parse(text))
    if (error) throw error
  } catch (error) {
    throw new DocumentsError(
      `${file}: "${id}" does not fit the schema: ${error instanceof Error ? error.message : error}`,
    )
  }
  return text
}
