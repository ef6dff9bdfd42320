import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { TooManyGuesses } from '../access/keys.ts'
import { anonymous, type Viewer } from '../access/viewer.ts'
import { isPassing } from '../database/passing.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { acceptsStream, answerStream, sendInOneFrame } from '../streams/sse.ts'
import type { Streams } from '../streams/streams.ts'
import { isSubscription, type Services } from '../streams/subscription.ts'
import type { Tracing } from '../traces/tracing.ts'
import { type Answer, answerOf, json, mediaTypeOf } from './answer.ts'
import { cached } from './cached.ts'
import { isCalendarPath, sendCalendar } from './calendar.ts'
import type { CallerAddress } from './caller-address.ts'
import { Crowd } from './crowd.ts'
import { Exchange } from './exchange.ts'
import type { createGraphQL, Incoming } from './graphql.ts'
import { type Health, sendReadiness } from './health.ts'
import type { HotLane } from './hot-lane.ts'
import { unavailable } from './mask-error.ts'
import { noteAnswer } from './note-answer.ts'
import { type Overload, shed } from './overload.ts'
import { Gone, readBody, TooLarge } from './read-body.ts'
import { type GraphQLParams, readParams, type SentParams } from './read-params.ts'
import { refused } from './run-operation.ts'
import { send, sendError } from './send.ts'
import { type MetricsAccess, sendMetrics } from './send-metrics.ts'
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
  health: Health
  overload: Overload
  metrics: Metrics
  /** Who may read them. */
  metricsAccess: MetricsAccess
  /** Undefined where it is switched off. */
  tracing: Tracing | undefined
  addressOf: CallerAddress
}

/** Who a header `authorization` stands for: nobody in particular without one, null where the key is not valid. */
export async function viewerOf(
  find: (key: string) => Promise<Viewer | null>,
  authorization: string | undefined,
): Promise<Viewer | null> {
  return authorization === undefined ? anonymous : find(authorization.replace(/^Bearer +/i, ''))
}

/** What the layers below know of a request that came from an address. */
export function incomingOf(viewer: Viewer, address: string, exchange: Exchange): Incoming {
  const { requestId } = exchange
  exchange.applicationId = viewer.applicationId
  return { viewer, requestId, exchange, caller: viewer.keyId ?? address, headers: {} }
}

/** Runs an operation that has one answer, and gives its body. */
export async function answerOnce(
  { graphql, services, metrics, tracing }: Pick<Answering, 'graphql' | 'services' | 'metrics' | 'tracing'>,
  incoming: Incoming,
  params: GraphQLParams,
): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const request = new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  const { exchange } = incoming
  exchange.lane = 'yoga'
  tracing?.begin(exchange)
  const result = await traced(exchange, async () => graphql.fetch(request, incoming))
  noteAnswer(metrics, services.log, exchange, result.status)
  return result.text()
}

/** Runs what belongs to the trace of an exchange, where it has one. */
function traced<T>({ trace }: Exchange, work: () => T): T {
  return trace ? trace.run(work) : work()
}

/** All requests of a server. */
export class Requests {
  private readonly answering: Answering
  private readonly open = new Crowd<ServerResponse>()
  constructor(answering: Answering) {
    this.answering = answering
  }

  /** How many wait for their answer. Streams have theirs. */
  get inFlight(): number {
    return this.open.size - (this.answering.streams.byTransport.get('sse') ?? 0)
  }

  /** Ends each connection with the answer that is on its way: whoever goes on finds another server. */
  endConnections(): void {
    for (const response of this.open.members) endConnection(response)
  }

  /** Resolves when none is under way, not even for somebody who is gone. */
  async finished(): Promise<void> {
    while (this.open.size) await wait(10)
  }

  /** Answers a request: it never throws, and nothing internal leaks. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const exchange = new Exchange(randomUUID())
    response.setHeader('x-request-id', exchange.requestId)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader(
      'access-control-expose-headers',
      'x-request-id, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after',
    )
    if (request.method === 'OPTIONS') return void preflight(response)
    const { services, metrics, overload, health, tracing } = this.answering
    const path = pathOf(request)
    const isCounted = path === '/graphql'
    if (health.isClosing) endConnection(response)
    // Whoever looks after the server is answered always.
    if (overload.refuses(this.inFlight) && !operatorsPaths.has(path)) {
      shed(response)
      if (isCounted) noteAnswer(metrics, services.log, exchange, 503)
      return
    }
    const leave = isCounted ? this.open.enter(response) : null
    if (isCounted) tracing?.begin(exchange, request)
    const work = () =>
      answer(this.answering, request, response, exchange)
        .catch((error: unknown) => fail(services.log, error, request, response, exchange))
        .then(() => {
          if (!leave) return
          leave()
          noteAnswer(metrics, services.log, exchange, response.statusCode)
        })
    void traced(exchange, work)
  }
}

const operatorsPaths = new Set(['/livez', '/readyz', '/metrics'])

function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

const pathOf = ({ url = '/' }: IncomingMessage): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

function fail(
  log: Logger,
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): void {
  const { requestId } = exchange
  if (response.headersSent) return void response.destroy()
  if (error instanceof TooLarge) {
    // What is still to come of it is not read.
    response.setHeader('connection', 'close')
    return void sendError(response, 413, 'BAD_USER_INPUT', error.message)
  }
  if (error instanceof TooManyGuesses) {
    response.setHeader('retry-after', String(error.retryAfter))
    return void sendError(response, 429, 'RATE_LIMITED', error.message)
  }
  // Whoever broke off, or whose body was no HTTP, is not there any more.
  if (error instanceof Gone || request.errored || (request.destroyed && !request.complete)) {
    exchange.fail('refused')
    return void response.destroy()
  }
  if (isPassing(error)) {
    log.warn({ err: error, requestId }, 'a request failed since the database was away')
    response.setHeader('retry-after', unavailable.retryAfter)
    return void sendError(response, unavailable.status, unavailable.code, unavailable.message)
  }
  log.error({ err: error, requestId }, 'a request failed by our fault')
  sendError(
    response,
    500,
    'INTERNAL',
    `Something went wrong on our side. Try again; if it stays so, tell us the request id ${requestId}.`,
  )
}

async function answer(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): Promise<void> {
  const { documents, cacheSeconds, health, metrics, metricsAccess, addressOf } = answering
  const { log, shared } = answering.services
  const { db, keys } = shared
  const path = pathOf(request)
  if (path === '/livez') return send(response, 200, { status: 'ok' })
  if (path === '/readyz') return sendReadiness(response, health)
  const findViewer = () => viewerOf((key) => keys.find(key, addressOf(request)), request.headers.authorization)
  if (path === '/metrics') return sendMetrics(metrics.registry, metricsAccess, findViewer, response)
  if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end()
  if (isCalendarPath(path) && (await sendCalendar(db, path, response))) return
  if (path !== '/graphql') return sendError(response, 404, 'NOT_FOUND', 'Nothing here. The API is at /graphql.')
  // Some of the others are none that the layers below could even be told of.
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
    response.setHeader('allow', 'GET, HEAD, POST, OPTIONS')
    return sendError(response, 405, 'BAD_USER_INPUT', 'Send the query by POST, or by GET where it only reads.')
  }
  const viewer = await findViewer()
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
  const incoming = incomingOf(viewer, addressOf(request), exchange)
  const body = request.method === 'POST' ? await readBody(request) : null
  let params: SentParams | null
  try {
    params = readParams(request, body, documents)
  } catch (error) {
    return finish(
      response,
      incoming,
      answerOf(refused([error], log, exchange), mediaTypeOf(request.headers.accept) ?? json),
    )
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
  return sendInOneFrame(response, incoming, answer)
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
  incoming.exchange.lane = 'yoga'
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

function finish(
  response: ServerResponse,
  incoming: Incoming,
  { status, headers, body, encoding = 'utf8' }: Answer,
): void {
  const length = status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body, encoding)) }
  response.writeHead(status, { ...headers, ...incoming.headers, ...length }).end(body, encoding)
}

function preflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, last-event-id, traceparent, tracestate',
      'access-control-max-age': '86400',
    })
    .end()
}
