import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Answer } from './answer.ts'

/** How long caches may answer where nothing else was said: a badge on a busy page asks us no more often. */
export const defaultCacheSeconds = 5

/**
 * What caches may do with the answer to a query that was asked for by the id of its document. Who has no key may be
 * answered by a cache for so many seconds; any other asks us each time, and is told shortly where nothing has changed.
 */
export function cached(answer: Answer, request: IncomingMessage, seconds: number): Answer {
  if (answer.status !== 200 || answer.body.startsWith('{"errors"'))
    return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
  const etag = `"${createHash('sha256')
    .update(answer.body, answer.encoding ?? 'utf8')
    .digest('base64url')}"`
  const isPublic = request.headers.authorization === undefined
  const headers = {
    ...answer.headers,
    etag,
    vary: 'authorization, accept',
    'cache-control': !isPublic ? 'private, no-cache' : seconds ? `public, max-age=${seconds}` : 'public, no-cache',
  }
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*') ? { status: 304, headers, body: '' } : { ...answer, headers }
}
