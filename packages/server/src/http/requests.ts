import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Database } from '../database/database.ts'
import { isPassing } from '../database/passing.ts'
import { acceptsStream, answerStream, sendInOneFrame } from '../streams/sse.ts'
import type { Streams } from '../streams/streams.ts'
import { isSubscription, type Services } from '../streams/subscription.ts'
import { type Answer, answerOf, json, mediaTypeOf } from './answer.ts'
import { cached } from './cached.ts'
import { isCalendarPath, sendCalendar } from './calendar.ts'
import type { createGraphQL, Incoming } from './graphql.ts'
import type { HotLane } from './hot-lane.ts'
import { unavailable } from './mask-error.ts'
import { readBody, TooLarge } from './read-body.ts'
import { type GraphQLParams, readParams, type SentParams } from './read-params.ts'
import { refused } from './run-operation.ts'
import { send, sendError } from './send.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** What requests are answered with. */
export interface Answering {
  services: Services
  graphql: ReturnType<typeof createGraphQL>
  /** Null where it is switched off. */
  hotLane: HotLane | null
  documents: TrustedDocuments
  /** How long caches may answer for us, in seconds, where no key was sent. */
  cacheSeconds: number
  streams: Streams
  isClosing: () => boolean
}

/** Who a header `authorization` stands for: nobody in particular without one, null where the key is not valid. */
export async function viewerOf(
  find: (key: string) => Promise<Viewer | null>,
  authorization: string | undefined,
): Promise<Viewer | null> {
  return authorization === undefined ? anonymous : find(authorization.replace(/^Bearer +/i, ''))
}

/** What the layers below know of a request. */
export function incomingOf(viewer: Viewer, request: IncomingMessage, requestId: string): Incoming {
  return { viewer, requestId, caller: viewer.keyId ?? request.socket.remoteAddress ?? '', headers: {} }
}

/** Runs an operation that has one answer, and gives its body. */
export async function answerOnce(
  graphql: Answering['graphql'],
  incoming: Incoming,
  params: GraphQLParams,
): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const request = new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  return (await graphql.fetch(request, incoming)).text()
}

/** Answers every request of the server: it never throws, and nothing internal leaks. */
export function answerRequests(answering: Answering): (request: IncomingMessage, response: ServerResponse) => void {
  const { log } = answering.services
  return (request, response) => {
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader(
      'access-control-expose-headers',
      'x-request-id, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after',
    )
    if (request.method === 'OPTIONS') return void preflight(response)
    answer(answering, request, response, requestId).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy()
      if (error instanceof TooLarge) {
        // What is still to come of it is not read.
        response.setHeader('connection', 'close')
        return sendError(response, 413, 'BAD_USER_INPUT', error.message)
      }
      // Whoever broke off, or whose body was no HTTP, is not there any more.
      if (request.errored || (request.destroyed && !request.complete)) return void response.destroy()
      if (isPassing(error)) {
        log.warn({ err: error, requestId }, 'a request failed since the database was away')
        return sendError(response, unavailable.status, unavailable.code, unavailable.message)
      }
      log.error({ err: error, requestId }, 'a request failed by our fault')
      sendError(
        response,
        500,
        'INTERNAL',
        `Something went wrong on our side. Try again; if it stays so, tell us the request id ${requestId}.`,
      )
    })
  }
}

async function answer(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const { documents, cacheSeconds } = answering
  const { log, shared } = answering.services
  const { db, keys } = shared
  const [path = '/'] = (request.url ?? '/').split('?')
  if (path === '/livez') return send(response, 200, { status: 'ok' })
  if (path === '/readyz') return sendReadiness(response, db, answering.isClosing())
  if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end()
  if (isCalendarPath(path) && (await sendCalendar(db, path, response))) return
  if (path !== '/graphql') return sendError(response, 404, 'NOT_FOUND', 'Nothing here. The API is at /graphql.')
  // Some of the others are none that the layers below could even be told of.
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    response.setHeader('allow', 'GET, HEAD, POST, OPTIONS')
    return sendError(response, 405, 'BAD_USER_INPUT', 'Send the query by POST, or by GET where it only reads.')
  }
  const viewer = await viewerOf((key) => keys.find(key), request.headers.authorization)
  if (!viewer)
    return sendError(
      response,
      401,
      'UNAUTHENTICATED',
      'The API key is unknown, revoked or expired. Send a valid one as "Authorization: Bearer tz_…", or none to read what is public.',
    )
  const isJson = /^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')
  if (request.method === 'POST' && !isJson && isEmpty(request))
    return sendError(response, 400, 'BAD_USER_INPUT', 'The body is empty. Send the query in it, as JSON.')
  if (request.method === 'POST' && !isJson)
    return sendError(response, 415, 'BAD_USER_INPUT', 'Send the query as JSON, with "content-type: application/json".')
  const incoming = incomingOf(viewer, request, requestId)
  const body = request.method === 'POST' ? await readBody(request) : null
  let params: SentParams | null
  try {
    params = readParams(request, body, documents)
  } catch (error) {
    return finish(response, incoming, answerOf(refused([error], log), mediaTypeOf(request.headers.accept) ?? json))
  }
  const sent = { request, body, params, incoming }
  if (acceptsStream(request)) return answerStreaming(answering, sent, response)
  const answer = await run(answering, sent, request.headers.accept)
  const isCacheable = params?.documentId != null && request.method === 'GET'
  finish(response, incoming, isCacheable ? cached(answer, request, cacheSeconds) : answer)
}

/** A request for /graphql. */
interface Sent {
  request: IncomingMessage
  body: Uint8Array<ArrayBuffer> | null
  /** Null where they cannot be read: Yoga says what is wrong with them. */
  params: SentParams | null
  incoming: Incoming
}

function isEmpty({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
}

/** Answers who takes a stream: with one where there is more than one answer to come, else as they like it. */
async function answerStreaming(answering: Answering, sent: Sent, response: ServerResponse): Promise<void> {
  const { services, streams } = answering
  const { request, params, incoming } = sent
  const takesJson = /\bjson\b/i.test(request.headers.accept ?? '')
  if (params && isSubscription(params)) return answerStream(services, streams, request, response, incoming, params)
  const answer = await run(answering, sent, 'application/graphql-response+json')
  // What was refused before it ran is told by its status, whatever was to come.
  if (takesJson || answer.status >= 300) return finish(response, incoming, answer)
  return sendInOneFrame(response, incoming, answer.body)
}

/** Runs an operation that has one answer: by the hot lane, or by Yoga. */
async function run(
  { graphql, hotLane }: Answering,
  { request, body, params, incoming }: Sent,
  accept: string | undefined,
): Promise<Answer> {
  const method = request.method ?? 'GET'
  const mediaType = hotLane && params && mediaTypeOf(accept)
  const answer = mediaType && (await hotLane.answer(params, incoming, mediaType, method))
  if (answer) return answer
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  if (accept) headers.set('accept', accept)
  const named = params?.documentId == null ? { url: request.url, body } : spelledOut(params, method)
  const result = await graphql.fetch(
    new Request(`http://localhost${named.url}`, { method, headers, body: named.body }),
    incoming,
  )
  // It is sent as a whole, with its length, whatever its type is usually sent as.
  result.headers.delete('transfer-encoding')
  return { status: result.status, headers: Object.fromEntries(result.headers), body: await result.text() }
}

/** A request that names its document, as one that has its text. */
function spelledOut({ documentId: _, ...params }: SentParams, method: string): { url: string; body: string | null } {
  if (method === 'POST') return { url: '/graphql', body: JSON.stringify(params) }
  const { query, operationName, variables } = params
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables ?? {}) })
  if (operationName) search.set('operationName', operationName)
  return { url: `/graphql?${search}`, body: null }
}

function finish(response: ServerResponse, incoming: Incoming, { status, headers, body }: Answer): void {
  const length = status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  response.writeHead(status, { ...headers, ...incoming.headers, ...length }).end(body)
}

async function sendReadiness(response: ServerResponse, db: Database, closing: boolean): Promise<void> {
  if (closing) return send(response, 503, { status: 'closing' })
  const ready = await db.pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  send(response, ready ? 200 : 503, ready ? { status: 'ready' } : { status: 'unready', missing: ['database'] })
}

function preflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, last-event-id',
      'access-control-max-age': '86400',
    })
    .end()
}
