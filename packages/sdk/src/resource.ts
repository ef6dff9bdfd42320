import { type Call, toCall } from './call.ts'
import type { CallOptions, Client } from './client.ts'
import { ApiError } from './error.ts'
import { errorClasses } from './generated/error-classes.ts'
import { NotFoundError } from './generated/errors.ts'
import type { Answer, Meta } from './meta.ts'
import { type Connection, Pages, type PagesOptions } from './pages.ts'

/** An error as the API answers it. */
export interface ErrorData {
  __typename: string
  errorCode: string
  message: string
}

/** What the methods of all resources are made of. */
export class Resource {
  protected readonly client: Client

  constructor(client: Client) {
    this.client = client
  }
}

/** Asks for one field. Where `keyed`, null stands for a thing that is not there. */
export function read<T, E extends ApiError>(
  client: Client,
  document: string,
  field: string,
  variables: object,
  options?: CallOptions,
  keyed = false,
): Call<T, E> {
  return toCall(
    client.request<Record<string, unknown>>(document, { ...variables }, options).then(({ data, meta }) => {
      const value = data[field]
      if (keyed && value === null) {
        const message = `No such ${field}, or not one that you may see.`
        throw new NotFoundError({ code: 'NOT_FOUND', message, requestId: meta.requestId, path: [field] })
      }
      return { data: value as T, meta }
    }),
  )
}

/** Asks for a list, page by page. */
export function list<T>(
  client: Client,
  document: string,
  field: string,
  args: PagesOptions,
  options?: CallOptions,
): Pages<T> {
  return new Pages(async (first, after) => {
    const { data, meta } = await client.request<Record<string, Connection<T>>>(
      document,
      { ...args, first, after },
      options,
    )
    return { data: data[field] as Connection<T>, meta }
  }, args)
}

/** Asks for one write; an error as data is thrown. */
export function write<T, E extends ApiError>(
  client: Client,
  document: string,
  field: string,
  input: object,
  options?: CallOptions,
): Call<T, E> {
  return toCall(writeOnce<T>(client, document, field, input, options))
}

export async function writeOnce<T>(
  client: Client,
  document: string,
  field: string,
  input: object,
  options?: CallOptions,
): Promise<Answer<T>> {
  const { data, meta } = await client.request<Record<string, object>>(document, { input }, options)
  const value = data[field]
  if (isErrorData(value)) throw toError(value, meta, [field])
  return { data: value as T, meta }
}

/** Makes of an error as data one that can be thrown. */
export function toError(data: ErrorData, meta: Meta, path: (string | number)[]): ApiError {
  const { errorCode, message, __typename, ...facts } = data
  const base = { code: errorCode, message, requestId: meta.requestId, path }
  const known = errorClasses[__typename]
  return known ? new known(base, facts as never) : new ApiError(base)
}

/** Documents ask for `__typename` only where an error is answered, so it tells one from the thing itself. */
function isErrorData(value: object | undefined): value is ErrorData {
  return typeof value === 'object' && '__typename' in value
}
