/** What an error of this package is made of. Never variables, headers or keys. */
export interface ErrorFacts {
  /** Stable name of what went wrong. */
  code: string
  /** What went wrong, in English. */
  message: string
  /** The request's id at the server. */
  requestId?: string | null | undefined
  /** The field of the document that failed. */
  path?: readonly (string | number)[] | null | undefined
  /** The HTTP status. */
  status?: number | null | undefined
  /** Whether the same request may succeed later. */
  retryable?: boolean | undefined
  /** After how many seconds to come again. */
  retryAfter?: number | null | undefined
  /** What it comes from. */
  cause?: unknown
}

/** A class of errors that {@link TongzhouError.is} can look for. */
export type ErrorClass<T extends TongzhouError = TongzhouError> = (abstract new (
  ...args: never
) => T) & {
  /** What its errors are. */
  readonly prototype: T
}

const brand: unique symbol = Symbol.for('@tongzhou/sdk/error') as never

/**
 * The base of every error that this package throws, except the reason of a signal of yours, which is thrown as it is.
 *
 * @example
 * ```ts
 * try {
 *   await tz.campaigns.open({ campaign: id })
 * } catch (error) {
 *   if (!TongzhouError.is(error)) throw error
 *   console.error(error.code, error.message, error.requestId)
 * }
 * ```
 */
export class TongzhouError extends Error {
  /** Stable name of what went wrong: `NOT_FOUND`, `RATE_LIMITED`, `NETWORK`, … */
  readonly code: string
  /** The request's id at the server, to quote when asking for help. Null where no answer came. */
  readonly requestId: string | null
  /** The field of the document that failed, where the server named one. */
  readonly path: readonly (string | number)[] | null
  /** The HTTP status, null where no answer came or the error came as data. */
  readonly status: number | null
  /** Whether the same request may succeed later. What is thrown has been retried as far as the client's options allow. */
  readonly retryable: boolean
  /** After how many seconds to come again, where the server said (`Retry-After`). */
  readonly retryAfter: number | null

  constructor(facts: ErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.code = facts.code
    this.requestId = facts.requestId ?? null
    this.path = facts.path ?? null
    this.status = facts.status ?? null
    this.retryable = facts.retryable ?? false
    this.retryAfter = facts.retryAfter ?? null
  }

  /** The name of its class, which no minifier changes. */
  override get name(): string {
    return 'TongzhouError'
  }

  /** The widest class but this one that it belongs to. */
  get [brand](): string {
    return 'TongzhouError'
  }

  /**
   * Whether something thrown is an error of this class. Unlike `instanceof` it also knows the errors of another copy
   * of this package (one loaded with `import` beside one loaded with `require`).
   *
   * @example
   * ```ts
   * if (ValidationError.is(error)) console.error(error.fieldErrors)
   * ```
   */
  static is<T extends ErrorClass>(this: T, error: unknown): error is InstanceType<T> {
    // biome-ignore lint/complexity/noThisInStatic: the class that was asked, not the one that this is written in.
    return isA(this, error)
  }
}

function isA(asked: ErrorClass, error: unknown): boolean {
  if (error instanceof asked) return true
  if (!(error instanceof Error) || !(brand in error)) return false
  return ['TongzhouError', error[brand], error.name].includes(asked.prototype.name)
}

/** An error that the API answers as data: the request was understood and refused. The base of the classes by type. */
export class ApiError<Facts extends object = object> extends TongzhouError {
  /** @param facts what the class says besides: its own fields. */
  constructor(base: ErrorFacts, facts?: Facts) {
    super(base)
    Object.assign(this, facts)
  }

  override get name(): string {
    return 'ApiError'
  }

  override get [brand](): string {
    return 'ApiError'
  }
}
