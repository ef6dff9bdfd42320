/** What an operation is refused with as a whole: thrown by an answer, it is answered as the API does. */
export class Refusal extends Error {
  /** The HTTP status. */
  readonly status: number
  /** What the error's `extensions` have. */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, { status = statuses[code] ?? 200, ...extensions }: RefusalOptions = {}) {
    super(message)
    this.status = status
    this.extensions = { ...extensions, code }
  }
}

/** What a refusal has besides its code and message. */
export interface RefusalOptions {
  /** The HTTP status; that of the code if nothing is said. */
  status?: number
  /** Whatever else `extensions` has. */
  [name: string]: unknown
}

const statuses: Record<string, number> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PERSISTED_DOCUMENT_NOT_FOUND: 404,
  RATE_LIMITED: 429,
  COST_LIMIT: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
}
