import type { ExecutionResult, GraphQLError } from 'graphql'

/** An answer as HTTP has it. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** How it becomes bytes: UTF-8 if nothing is said. */
  encoding?: BodyEncoding
}

/** `latin1`: each character is a byte of what is UTF-8 in truth. */
export type BodyEncoding = 'utf8' | 'latin1'

/** The media type of those who ask for nothing else. */
export const json = 'application/json'
const response = 'application/graphql-response+json'

/** The media type in which a caller takes an answer, or null where it is none of GraphQL's two. */
export function mediaTypeOf(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*') return json
  for (const range of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.replaceAll(/\s/g, '').split(';')
    if (parameters.some((parameter) => parameter.includes('charset=') && parameter !== 'charset=utf-8')) continue
    if (type === response) return response
    if (type === json || type === 'application/*' || type === '*/*') return json
  }
  return null
}

/** The result of an operation as HTTP has it: errors say the status, and what they say of HTTP is not told in the body. */
export function answerOf({ errors, data, extensions }: ExecutionResult, mediaType: string): Answer {
  const told = errors?.length ? { errors: errors.map(withoutHttp) } : {}
  const body = JSON.stringify({
    ...told,
    ...(data === undefined ? {} : { data }),
    ...(extensions ? { extensions } : {}),
  })
  return {
    status: Math.max(0, ...(errors ?? []).map((error) => statusOf(error, mediaType))) || 200,
    headers: Object.assign(
      contentType(mediaType),
      ...(errors ?? []).map(({ extensions }) => (extensions.http as { headers?: object } | undefined)?.headers),
    ),
    body,
  }
}

export function contentType(mediaType: string): { 'content-type': string } {
  return { 'content-type': `${mediaType}; charset=utf-8` }
}

// `spec`: a status that only those expect who take the newer media type.
function statusOf({ extensions }: GraphQLError, mediaType: string): number {
  const { status = 0, spec = false } = (extensions.http ?? {}) as { status?: number; spec?: boolean }
  return spec && mediaType === json ? 0 : status
}

function withoutHttp(error: GraphQLError): object {
  const { http, ...extensions } = error.extensions
  const { message, locations, path } = error.toJSON()
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    ...(Object.keys(extensions).length ? { extensions } : {}),
  }
}
