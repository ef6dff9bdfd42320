/** A request as `node:http`, Express and their like have it. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  /** `POST`, where it is one of ours. */
  method?: string | undefined
  /** Its headers, by lower-case names. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** What a body parser made of it. */
  body?: unknown
  /** The body as it was sent, where a platform keeps it. */
  rawBody?: unknown
  /** Whether somebody has read the body. */
  readableEnded?: boolean
}

/** The body is longer than a webhook may be. */
export class BodyTooLongError extends Error {}

/** The body of a `Request`; null where somebody has read it. */
export async function bodyOf(request: Request, most: number): Promise<Uint8Array | null> {
  if (request.bodyUsed) return null
  return request.body ? join(chunksOf(request.body), most) : new Uint8Array()
}

/** The body of a Node request, also where a raw body parser has read it; what was parsed as it is. */
export async function bodyOfNode(request: NodeRequest, most: number): Promise<unknown> {
  for (const body of [request.rawBody, request.body])
    if (typeof body === 'string' || ArrayBuffer.isView(body)) return body
  // Some parsers say {} for a body that they leave alone.
  return request.readableEnded ? (request.body ?? null) : join(request, most)
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader()
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) yield value
  } finally {
    reader.cancel().catch(() => {})
  }
}

async function join(chunks: AsyncIterable<Uint8Array | string>, most: number): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    length += bytes.length
    if (length > most) throw new BodyTooLongError(`More than ${most} bytes.`)
    all.push(bytes)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const bytes of all) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
