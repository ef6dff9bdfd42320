import type { IncomingMessage } from 'node:http'

/** What GraphQL over HTTP, SSE and WebSocket alike send. */
export interface GraphQLParams {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** Reads the parameters of a request, from its body or its address; null where they are none. */
export function readParams(request: IncomingMessage, body: Uint8Array | null): GraphQLParams | null {
  try {
    const sent: unknown = body ? JSON.parse(new TextDecoder().decode(body)) : fromAddress(request.url ?? '')
    return isParams(sent) ? sent : null
  } catch {
    return null
  }
}

function fromAddress(url: string): unknown {
  const { searchParams } = new URL(url, 'http://localhost')
  const variables = searchParams.get('variables')
  return {
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: variables === null ? null : JSON.parse(variables),
  }
}

const parameters = new Set(['query', 'operationName', 'variables', 'extensions'])

/** Whether something has the form of parameters, with no others. */
export function isParams(sent: unknown): sent is GraphQLParams {
  if (typeof sent !== 'object' || sent === null) return false
  if (!Object.keys(sent).every((name) => parameters.has(name))) return false
  const { query, operationName = null, variables = null } = sent as Record<string, unknown>
  return (
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    typeof variables === 'object' &&
    !Array.isArray(variables)
  )
}
