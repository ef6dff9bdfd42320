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
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = []
    let size = 0
    request.on('data', (chunk: Buffer<ArrayBuffer>) => {
      size += chunk.length
      if (size <= bodyLimit) return void chunks.push(chunk)
      request.pause()
      reject(new TooLarge())
    })
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('The request ended before its body.')))
  })
}
