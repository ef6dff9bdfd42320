import type { Clock } from './clock.ts'
import { type Answer, readMeta } from './meta.ts'
import { type RequestErrorData, toRequestError } from './request-error.ts'
import { readRetryAfter } from './retry.ts'
import { NetworkError } from './transport-error.ts'

/** A body as GraphQL answers it. */
export interface GraphQLBody {
  data?: unknown
  errors?: RequestErrorData[]
  extensions?: Record<string, unknown>
}

/** Reads an answer: its data, or the error that it stands for. */
export function readAnswer<T>(response: Response, text: string, attempts: number, clock: Clock): Answer<T> {
  const { status, headers } = response
  const body = parse(text)
  if (body === undefined && response.ok && headers.get('content-type')?.includes('json')) {
    throw new NetworkError({ code: 'NETWORK', message: 'The answer was cut.', status, retryable: true })
  }
  const answer = isGraphQL(body) ? body : {}
  const meta = readMeta(headers, answer.extensions ?? {}, attempts)
  const [first] = answer.errors ?? []
  if (first || answer.data === undefined || answer.data === null)
    throw toRequestError(first, { status, requestId: meta.requestId, retryAfter: readRetryAfter(headers, clock) })
  return { data: answer.data as T, meta }
}

/** JSON, or undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isGraphQL(body: unknown): body is GraphQLBody {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
}
