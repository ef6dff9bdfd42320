import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { findViewer } from '../access/key.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import type { Database } from '../database/database.ts'
import { acceptsStream, answerStream, sendInOneFrame } from '../streams/sse.ts'
import type { Streams } from '../streams/streams.ts'
import { isSubscription, type Services } from '../streams/subscription.ts'
import { isCalendarPath, sendCalendar } from './calendar.ts'
import type { createGraphQL, Incoming } from './graphql.ts'
import { readBody, TooLarge } from './read-body.ts'
import { type GraphQLParams, readParams } from './read-params.ts'
import { send, sendError } from './send.ts'

/** What requests are answered with. */
export interface Answering {
  services: Services
  graphql: ReturnType<typeof createGraphQL>
  streams: Streams
  isClosing: () => boolean
}

/** Who a header `authorization` stands for: nobody in particular without one, null where the key is not valid. */
export async function viewerOf(db: Database, authorization: string | undefined): Promise<Viewer | null> {
  return authorization === undefined ? anonymous : findViewer(db, authorization.replace(/^Bearer +/i, ''))
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
      if (error instanceof TooLarge) return sendError(response, 413, 'BAD_USER_INPUT', error.message)
      // Whoever broke off, or whose body was no HTTP, is not there any more.
      if (request.errored || (request.destroyed && !request.complete)) return void response.destroy()
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
  const { db } = answering.services.shared
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
  const viewer = await viewerOf(db, request.headers.authorization)
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
  if (acceptsStream(request)) return answerStreaming(answering, request, response, incoming, body)
  return relay(await run(answering, request, incoming, body), response, incoming)
}

function isEmpty({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
}

/** Answers who takes a stream: with one where there is more than one answer to come, else as they like it. */
async function answerStreaming(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  incoming: Incoming,
  body: Uint8Array<ArrayBuffer> | null,
): Promise<void> {
  const { services, streams } = answering
  const params = readParams(request, body)
  const once = () => run(answering, request, incoming, body, 'application/graphql-response+json')
  const takesJson = /\bjson\b/i.test(request.headers.accept ?? '')
  if (params && isSubscription(params)) return answerStream(services, streams, request, response, incoming, params)
  const answer = await once()
  // What was refused before it ran is told by its status, whatever was to come.
  if (takesJson || !answer.ok) return relay(answer, response, incoming)
  return sendInOneFrame(response, incoming, await answer.text())
}

function run(
  { graphql }: Answering,
  request: IncomingMessage,
  incoming: Incoming,
  body: Uint8Array<ArrayBuffer> | null,
  accept?: string,
): Promise<Response> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  if (accept) headers.set('accept', accept)
  const method = request.method ?? 'GET'
  return Promise.resolve(
    graphql.fetch(new Request(`http://localhost${request.url}`, { method, headers, body }), incoming),
  )
}

async function relay(result: Response, response: ServerResponse, incoming: Incoming): Promise<void> {
  const headers = { ...Object.fromEntries(result.headers), ...incoming.headers }
  response.writeHead(result.status, headers).end(Buffer.from(await result.arrayBuffer()))
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
