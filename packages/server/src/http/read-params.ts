import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { checkNesting } from './limits.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** What GraphQL over HTTP, SSE and WebSocket alike send. */
export interface GraphQLParams {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** The same from HTTP, where a document may be named instead of sent. */
export interface SentParams extends GraphQLParams {
  /** By which id the document was named; null where its text was sent. */
  documentId: string | null
}

/**
 * Reads the parameters of a request, from its body or its address; null where they are none.
 *
 * @throws GraphQLError where a document is named that is not registered, variables in an address are no JSON, or nested too deep
 */
export function readParams(
  request: IncomingMessage,
  body: Uint8Array | null,
  documents: TrustedDocuments,
): SentParams | null {
  const sent = body ? fromBody(body) : fromAddress(request.url ?? '')
  checkNesting((sent as GraphQLParams | null)?.variables)
  const { documentId = null, ...params } = (sent ?? {}) as { documentId?: unknown }
  if (documentId === null) return isParams(sent) ? { ...sent, documentId } : null
  if (typeof documentId !== 'string' || 'query' in params)
    throw new GraphQLError('Send a document, as "query", or the id of one, as "documentId".', {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  const named = { ...params, query: documents.find(documentId) }
  return isParams(named) ? { ...named, documentId } : null
}

const decoder = new TextDecoder()

function fromBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body))
  } catch {
    return null
  }
}

function fromAddress(url: string): unknown {
  const { searchParams } = new URL(url, 'http://localhost')
  const sent: Record<string, unknown> = {}
  for (const [name, text] of searchParams)
    if (text !== '' && parameters.has(name)) sent[name] = jsonParameters.has(name) ? fromJson(name, text) : text
  return sent
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GraphQLError(`"${name}" in the address is no JSON.`, {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
    })
  }
}

const jsonParameters = new Set(['variables', 'extensions'])
const parameters = new Set(['query', 'documentId', 'operationName', 'variables', 'extensions'])

/** Whether something has the form of parameters, with no others. */
export function isParams(sent: unknown): sent is GraphQLParams {
  if (typeof sent !== 'object' || sent === null) return false
  if (!Object.keys(sent).every((name) => parameters.has(name))) return false
  const { query, operationName = null, variables = null, extensions = null } = sent as Record<string, unknown>
  return (
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    isObject(variables) &&
    isObject(extensions)
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value)
}
