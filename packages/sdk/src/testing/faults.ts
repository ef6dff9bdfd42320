import { Refusal } from './refusal.ts'

/** Something that goes wrong with one request. `next` answers it as usual. */
export type Fault = (next: () => Promise<Response>, signal: AbortSignal | null) => Promise<Response>

/** How long to wait, as the answer says it: seconds, or a date. */
export interface RetryAfter {
  /** Seconds, or a moment. */
  retryAfter?: number | Date
}

/** 429: too many requests. The request is not done. */
export function rateLimited({ retryAfter = 0 }: RetryAfter = {}): Fault {
  return async () => refuse(new Refusal('RATE_LIMITED', 'Too many requests.'), { 'retry-after': toHeader(retryAfter) })
}

/** A status of a proxy in front of the API, with no GraphQL in it: 503 if nothing is said. The request is not done. */
export function unavailable({ status = 503, retryAfter }: RetryAfter & { status?: number } = {}): Fault {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': toHeader(retryAfter) }
  return async () => new Response('<html>Unavailable</html>', { status, headers })
}

/** Refuses a request as a whole: `UNAUTHENTICATED`, `FORBIDDEN`, `COST_LIMIT`, `INTERNAL`, … The request is not done. */
export function refused(code: string, message = 'Refused by the test.'): Fault {
  return async () => refuse(new Refusal(code, message))
}

/** No connection. The request is not done. */
export function offline(): Fault {
  return async () => {
    throw new TypeError('fetch failed')
  }
}

/** The request is done, and its answer lost on the way: what idempotency keys are for. */
export function lostAnswer(): Fault {
  return async (next) => {
    await next()
    throw new TypeError('fetch failed')
  }
}

/** The request is done, and its answer cut half-way. */
export function cutBody(): Fault {
  return async (next) => {
    const response = await next()
    const bytes = new Uint8Array(await response.arrayBuffer())
    return withBody(response, [bytes.slice(0, bytes.length / 2)])
  }
}

/** The answer comes late. An abort ends the wait. */
export function slow(milliseconds: number): Fault {
  return async (next, signal) => {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds)
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      if (signal?.aborted) stop()
      signal?.addEventListener('abort', stop, { once: true })
    })
    return next()
  }
}

/** A stream is cut behind so many events. */
export function cutStream({ after = 0 }: { after?: number } = {}): Fault {
  return async (next) => {
    const response = await next()
    const reader = response.body?.getReader()
    let left = after
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const frame = left-- > 0 ? await reader?.read() : undefined
        if (frame?.value) return controller.enqueue(frame.value)
        await reader?.cancel()
        controller.error(new TypeError('terminated'))
      },
      cancel: () => reader?.cancel(),
    })
    return new Response(body, response)
  }
}

/** A refusal as the API answers it. */
export function refuse({ message, status, extensions }: Refusal, headers: Record<string, string> = {}): Response {
  return Response.json(
    { errors: [{ message, extensions }] },
    { status, headers: { 'content-type': 'application/graphql-response+json', ...headers } },
  )
}

function withBody(response: Response, pieces: Uint8Array[]): Response {
  let index = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[index++]
      if (piece) controller.enqueue(piece)
      else controller.error(new TypeError('terminated'))
    },
  })
  return new Response(body, response)
}

function toHeader(retryAfter: number | Date): string {
  return typeof retryAfter === 'number' ? String(retryAfter) : retryAfter.toUTCString()
}
