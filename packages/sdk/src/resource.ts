import { type Call, toCall } from './call.ts'
import type { CallOptions, Client } from './client.ts'
import { ApiError } from './error.ts'
import { errorClasses } from './generated/error-classes.ts'
import { NotFoundError } from './generated/errors.ts'
import type { Answer, Meta } from './meta.ts'
import { type Connection, Pages, type PagesOptions } from './pages.ts'
import { choose } from './select.ts'

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
    client
      .request<Record<string, unknown>>(choose(document, options), { ...variables }, options)
      .then(({ data, meta }) => {
        const value = data[field]
        if (keyed && value === null) throw notFound(field, meta)
        return { data: value as T, meta }
      }),
  )
}

function notFound(field: string, { requestId }: Meta): NotFoundError {
  const message = `No such ${field}, or not one that you may see.`
  return new NotFoundError({ code: 'NOT_FOUND', message, requestId, path: [field] })
}

/** Asks for a list, page by page. It may lie within a thing: `thing.list`. */
export function list<T, Arguments extends PagesOptions>(
  client: Client,
  document: string,
  field: string,
  args: Arguments,
  options?: CallOptions,
): Pages<T> {
  const text = choose(document, options)
  return new Pages(async (first, after) => {
    const variables: object = { ...args, first, after }
    const { data, meta } = await client.request<Record<string, unknown>, object>(text, variables, options)
    const [name = '', inner] = field.split('.')
    const value = data[name] as Record<string, unknown> | null
    if (!value) throw notFound(name, meta)
    return { data: (inner ? value[inner] : value) as Connection<T>, meta }
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
  const { data, meta } = await client.request<Record<string, object>>(choose(document, options), { input }, options)
  const value = data[field]
  if (isErrorData(value)) throw toError(value, meta, [field])
  return { data: value as T, meta }
}

/** Makes of an error as data one that can be thrown. */
export function toError(data: ErrorData, meta: Meta, path: (string | number)[]): ApiError {
  const { errorCode, message, __typename, ...facts } = data
  const base = { code: errorCode, message, requestId: meta.requestId, path }
  const Known = errorClasses.find(({ prototype }) => prototype.name === __typename)
  return Known ? new Known(base, facts as never) : new ApiError(base)
}

/** Documents ask for `__typename` only where an error is answered, so it tells one from the thing itself. */
function isErrorData(value: object | undefined): value is ErrorData {
  return typeof value === 'object' && '__typename' in value
}
