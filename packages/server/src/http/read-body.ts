import type { IncomingMessage } from 'node:http'

/** The largest body of a request: 500 gifts with long texts fit well. */
export const bodyLimit = 4 * 1024 * 1024

/** The body is larger than the limit. */
export class TooLarge extends Error {
  constructor() {
    super(`The body is larger than ${bodyLimit / 1024 / 1024} MB. Send fewer rows at once.`)
  }
}

/** Whoever asked is gone before everything was read: nobody hears an answer. */
export class Gone extends Error {
  constructor() {
    super('The request ended before its body.')
  }
}

/** Reads a body up to the limit; what is beyond is not kept. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw new TooLarge()
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Gone())
    // It may have ended while we looked who sent it: then nothing more is heard of it.
    if (request.destroyed) return gone()
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
    // That comes after each request: only for who is gone is an error made.
    request.on('close', () => request.complete || gone())
  })
}
