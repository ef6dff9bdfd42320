import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { forgetOldKeys } from './access/forget-keys.ts'
import { findViewer } from './access/key.ts'
import { anonymous } from './access/viewer.ts'
import type { Database } from './database/database.ts'
import { isCalendarPath, sendCalendar } from './http/calendar.ts'
import { createGraphQL, type Incoming } from './http/graphql.ts'
import { RateLimit } from './http/rate-limit.ts'
import { readBody, TooLarge } from './http/read-body.ts'
import { TotalsLoader } from './ledger/totals.loader.ts'

/** A server that listens. */
export interface RunningServer {
  url: string
  /** Takes no new requests, finishes those that it began, then resolves. */
  close(): Promise<void>
}

/** Serves the API on one port: GraphQL and GraphiQL at /graphql, /livez, /readyz. */
export async function startServer(options: {
  db: Database
  log: Logger
  host: string
  port: number
}): Promise<RunningServer> {
  const { db, log, host, port } = options
  const graphql = createGraphQL({ db, totals: new TotalsLoader(db) }, new RateLimit(), log)
  let closing = false

  const answer = async (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?')
    if (path === '/livez') return send(response, 200, { status: 'ok' })
    if (path === '/readyz') return sendReadiness(response, db, closing)
    if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end()
    if (isCalendarPath(path) && (await sendCalendar(db, path, response))) return
    if (path !== '/graphql') return sendError(response, 404, 'NOT_FOUND', 'Nothing here. The API is at /graphql.')
    const authorization = request.headers.authorization
    const viewer =
      authorization === undefined ? anonymous : await findViewer(db, authorization.replace(/^Bearer +/i, ''))
    if (!viewer)
      return sendError(
        response,
        401,
        'UNAUTHENTICATED',
        'The API key is unknown, revoked or expired. Send a valid one as "Authorization: Bearer tz_…", or none to read what is public.',
      )
    if (
      request.method === 'POST' &&
      !/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')
    ) {
      return sendError(
        response,
        415,
        'BAD_USER_INPUT',
        'Send the query as JSON, with "content-type: application/json".',
      )
    }
    const incoming: Incoming = {
      viewer,
      requestId,
      caller: viewer.keyId ?? request.socket.remoteAddress ?? '',
      headers: {},
    }
    const body = request.method === 'POST' ? await readBody(request) : null
    const result = await graphql.fetch(
      new Request(`http://localhost${request.url}`, {
        method: request.method ?? 'GET',
        headers: headersOf(request),
        body,
      }),
      incoming,
    )
    const headers = { ...Object.fromEntries(result.headers), ...incoming.headers }
    response.writeHead(result.status, headers).end(Buffer.from(await result.arrayBuffer()))
  }

  const server = createHttpServer((request, response) => {
    const requestId = randomUUID()
    response.setHeader('x-request-id', requestId)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader(
      'access-control-expose-headers',
      'x-request-id, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after',
    )
    if (request.method === 'OPTIONS') return void preflight(response)
    answer(request, response, requestId).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy()
      if (error instanceof TooLarge) return sendError(response, 413, 'BAD_USER_INPUT', error.message)
      if (request.destroyed && !request.complete) return void response.destroy()
      log.error({ err: error, requestId }, 'a request failed by our fault')
      sendError(
        response,
        500,
        'INTERNAL',
        `Something went wrong on our side. Try again; if it stays so, tell us the request id ${requestId}.`,
      )
    })
  })
  const cleaning = setInterval(
    () =>
      void forgetOldKeys(db).catch((error: unknown) =>
        log.warn({ err: error }, 'old idempotency keys could not be forgotten'),
      ),
    3_600_000,
  )
  cleaning.unref()
  await listen(server, host, port)
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${actualPort}`,
    async close() {
      closing = true
      clearInterval(cleaning)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await closed
    },
  }
}

/** The port cannot be had. */
export class PortError extends Error {}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new PortError(
            `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=4001 npm start`,
          ),
        )
      else if (error.code === 'EACCES')
        reject(new PortError(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=4000 npm start`))
      else reject(error)
    })
    server.listen(port, host, resolve)
  })
}

async function sendReadiness(response: ServerResponse, db: Database, closing: boolean): Promise<void> {
  if (closing) return send(response, 503, { status: 'closing' })
  const ready = await db.pool.query('SELECT 1').then(
    () => true,
    () => false,
  )
  send(response, ready ? 200 : 503, ready ? { status: 'ready' } : { status: 'unready', missing: ['database'] })
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'content-length') headers.set(name, value)
  }
  return headers
}

function preflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '86400',
    })
    .end()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  send(response, status, { errors: [{ message, extensions: { code } }] })
}
