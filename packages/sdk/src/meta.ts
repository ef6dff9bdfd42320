/** What an answer says about itself. */
export interface Meta {
  /** The request's id at the server. */
  requestId: string | null
  /** What the document cost, and what one may cost. */
  cost: {
    /** What it cost. */
    requested: number
    /** The most that one document may cost. */
    limit: number
  } | null
  /** The key's bucket: its size, what is left, and after how many seconds it is full again. */
  rateLimit: {
    /** Its size. */
    limit: number
    /** What is left. */
    remaining: number
    /** After how many seconds it is full again. */
    reset: number
  } | null
  /** Whether a write had been done before under the same idempotency key. */
  idempotentReplay: boolean
  /** How often the request was sent: 1 without a retry. */
  attempts: number
}

/** Data with what the answer says about itself. */
export interface Answer<T> {
  /** The data. */
  data: T
  /** What the answer says about itself. */
  meta: Meta
}

/** Reads the headers and `extensions` of an answer. */
export function readMeta(headers: Headers, extensions: Record<string, unknown>, attempts: number): Meta {
  const header = (name: string) => {
    const text = headers.get(name)
    return text === null || !/^\d+$/.test(text) ? null : Number(text)
  }
  const [limit, remaining, reset] = [
    header('ratelimit-limit'),
    header('ratelimit-remaining'),
    header('ratelimit-reset'),
  ]
  return {
    requestId: headers.get('x-request-id'),
    cost: (extensions.cost as Meta['cost'] | undefined) ?? null,
    rateLimit: limit === null || remaining === null || reset === null ? null : { limit, remaining, reset },
    idempotentReplay: extensions.idempotentReplay === true,
    attempts,
  }
}
