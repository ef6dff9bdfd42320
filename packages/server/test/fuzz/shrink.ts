import type { FuzzRequest } from './requests.ts'

/** The body of a request as parts that can be left out: the words of its document, or its bytes. */
function partsOf({ body }: FuzzRequest): { parts: string[]; build: (parts: string[]) => Uint8Array } {
  const text = Buffer.from(body).toString('latin1')
  try {
    const sent = JSON.parse(Buffer.from(body).toString())
    if (typeof sent.query === 'string')
      return {
        parts: sent.query.match(/\s*(\w+|"(?:[^"\\]|\\.)*"|\S)/g) ?? [],
        build: (parts) => Buffer.from(JSON.stringify({ ...sent, query: parts.join('') })),
      }
  } catch {
    // Not JSON: taken byte by byte.
  }
  return { parts: [...text], build: (parts) => Buffer.from(parts.join(''), 'latin1') }
}

/** The smallest request that is found to fail in the same way, in so many tries. */
export async function shrink(
  request: FuzzRequest,
  fails: (smaller: FuzzRequest) => Promise<boolean>,
  tries = 400,
): Promise<FuzzRequest> {
  const { parts: all, build } = partsOf(request)
  let parts = all
  let left = tries
  for (let size = Math.ceil(parts.length / 2); size >= 1 && left > 0; ) {
    let shrunk = false
    for (let at = 0; at < parts.length && left-- > 0; ) {
      const without = [...parts.slice(0, at), ...parts.slice(at + size)]
      if (await fails({ ...request, body: build(without) })) {
        parts = without
        shrunk = true
      } else at += size
    }
    if (!shrunk || size > parts.length) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return { ...request, body: build(parts) }
}

/** A request as one would keep it in a test. */
export function told({ kind, head, body, framed, keyed }: FuzzRequest): string {
  const text = Buffer.from(body).toString('latin1')
  return JSON.stringify({
    kind,
    keyed,
    framed,
    head: head.slice(0, 500),
    body: text.length > 1500 ? `${text.slice(0, 1500)}… (${text.length})` : text,
  })
}
