import { type ErrorFacts, TongzhouError } from './error.ts'

/** No answer came, or one that was cut on its way. */
export class NetworkError extends TongzhouError {
  override get name(): string {
    return 'NetworkError'
  }
}

/** The client's `timeout` passed, with all retries in it. A write may have taken effect: do it again with its key. */
export class TimeoutError extends TongzhouError {
  override get name(): string {
    return 'TimeoutError'
  }
}

/** An answer that is not GraphQL: a proxy's page, a wrong `url`. See `status`. */
export class HttpError extends TongzhouError {
  override get name(): string {
    return 'HttpError'
  }
}

/** The API key is missing, unknown, expired or revoked. */
export class UnauthenticatedError extends TongzhouError {
  override get name(): string {
    return 'UnauthenticatedError'
  }
}

/** The document or its variables do not fit the schema, or break a rule of a read. */
export class BadInputError extends TongzhouError {
  /** What is wrong, argument by argument, where the server says so. */
  readonly fieldErrors: readonly {
    /** Where: the argument, and the way into it. */
    path: string[]
    /** What is wrong, in English. */
    message: string
    /** Stable name of what is wrong. */
    code: string
  }[]

  constructor(facts: ErrorFacts, { fieldErrors = [] }: { fieldErrors?: BadInputError['fieldErrors'] } = {}) {
    super(facts)
    this.fieldErrors = fieldErrors
  }

  override get name(): string {
    return 'BadInputError'
  }
}

/** The document asks for more than one request may cost. Ask for fewer rows or fields. */
export class CostLimitError extends TongzhouError {
  override get name(): string {
    return 'CostLimitError'
  }
}

/** Something broke at the server. Quote `requestId`. */
export class ServerError extends TongzhouError {
  override get name(): string {
    return 'ServerError'
  }
}

/** Too many requests, and more retries than allowed or a wait beyond the timeout. See `retryAfter`. */
export class RateLimitedError extends TongzhouError {
  override get name(): string {
    return 'RateLimitedError'
  }
}

/** The API cannot do it for a moment: its database is away, or it closes. A write may have taken effect: do it again with its key. */
export class UnavailableError extends TongzhouError {
  override get name(): string {
    return 'UnavailableError'
  }
}

/** The API has more to do than it can: nothing was done. See `retryAfter`. */
export class OverloadedError extends TongzhouError {
  override get name(): string {
    return 'OverloadedError'
  }
}
