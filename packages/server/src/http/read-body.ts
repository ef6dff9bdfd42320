import type { IncomingMessage } from 'node:http'

/** The largest body of a request: 500 gifts with long texts fit well. */
export const bodyLimit = 4 * 1024 * 1024

/** The body is larger than the limit. */
export class TooLarge extends Error {
  constructor() {
    super(`The body is larger than ${bodyLimit / 1024 / 1024} MB. Send fewer rows at once.`)
  }
}

/** Reads a body up to the limit; what is beyond is not kept. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new TooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new TooLarge()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
