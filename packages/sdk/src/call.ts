import { ApiError } from './error.ts'
import type { Answer, Meta } from './meta.ts'

/** What a call came to, for those who do not want to catch: `if (result.ok) result.value else result.error`. */
export type Result<T, E extends ApiError = ApiError> =
  | {
      /** It is there. */
      ok: true
      /** The thing itself. */
      value: T
      /** What the answer says about itself. */
      meta: Meta
      /** Gives the thing. */
      unwrap(): T
    }
  | {
      /** It is not. */
      ok: false
      /** Why. */
      error: E
      /** Throws the error. */
      unwrap(): never
    }

/**
 * The promise that a method of a resource returns. It is fulfilled with the thing itself; an error is thrown.
 *
 * @example
 * ```ts
 * const campaign = await tz.campaigns.get(id)
 * const { data, meta } = await tz.campaigns.get(id).withMeta()
 * const result = await tz.campaigns.open({ campaign: id }).result()
 * if (!result.ok) console.error(result.error.code)
 * ```
 */
export interface Call<T, E extends ApiError = ApiError> extends Promise<T> {
  /** The thing, and what the answer says about itself: request id, cost, limits, replay. */
  withMeta(): Promise<Answer<T>>
  /** The thing or the error that the API answered as data. Whatever else goes wrong (network, key, limits) is thrown. */
  result(): Promise<Result<T, E>>
}

export function toCall<T, E extends ApiError>(work: Promise<Answer<T>>): Call<T, E> {
  const promise = work.then(({ data }) => data)
  return Object.assign(promise, {
    // By way of `promise`, so that its rejection counts as handled.
    withMeta: () => promise.then(() => work),
    result: () =>
      promise.then(
        async (value): Promise<Result<T, E>> => ({ ok: true, value, meta: (await work).meta, unwrap: () => value }),
        (error: unknown): Result<T, E> => {
          if (!(error instanceof ApiError)) throw error
          const unwrap = () => {
            throw error
          }
          return { ok: false, error: error as E, unwrap }
        },
      ),
  })
}
