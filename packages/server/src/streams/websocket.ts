import type { IncomingMessage, Server } from 'node:http'
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql'
import { type Context, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { TooManyGuesses } from '../access/keys.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Incoming } from '../http/graphql.ts'
import { checkNesting } from '../http/limits.ts'
import { maskError } from '../http/mask-error.ts'
import { overloaded } from '../http/overload.ts'
import { bodyLimit } from '../http/read-body.ts'
import type { GraphQLParams } from '../http/read-params.ts'
import { schema } from '../schema.ts'
import type { OpenStream } from './open-stream.ts'
import { closeCode, SocketSink } from './socket-sink.ts'
import { told } from './sse.ts'
import type { Streams } from './streams.ts'
import { isSubscription, RefusedError, readDocument, type Services, subscribe } from './subscription.ts'

/** What is known of a connection. */
interface Connection {
  socket: WebSocket
  request: IncomingMessage
  authorization?: string
}

/** How a WebSocket comes to its answers. */
export interface WebSocketOptions {
  services: Services
  streams: Streams
  /** Who a key stands for; null where it is none. Without one, nobody in particular. */
  findViewer: (authorization: string | undefined, request: IncomingMessage) => Promise<Viewer | null>
  incoming: (viewer: Viewer, request: IncomingMessage) => Incoming
  /** Whether there is too much to do for one more operation. */
  refuses: () => boolean
  /** Runs what is no subscription, and gives the body of its answer. */
  answerOnce: (incoming: Incoming, params: GraphQLParams) => Promise<string>
  beatEvery: number
}

/** The most operations of a connection at once. */
const operationsAtOnce = 100

/**
 * GraphQL over WebSocket (graphql-transport-ws). The library speaks the protocol; results of streams are written by us,
 * since they are shared by many readers as text. The key comes with the upgrade or as `authorization` of `connection_init`.
 */
export function acceptWebSockets(http: Server, options: WebSocketOptions): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: bodyLimit,
    handleProtocols,
    perMessageDeflate: false,
  })
  const alive = new WeakSet<WebSocket>()
  const protocol = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: 10_000,
    onConnect: ({ connectionParams, extra }) => greet(options, connectionParams, extra),
    onSubscribe: async (context, id, payload) => {
      try {
        return await prepare(options, context, id, payload as GraphQLParams)
      } catch (error) {
        const errors =
          error instanceof RefusedError ? error.errors : [maskError(error, options.services.log, 'websocket')]
        return errors.map((one) => asSent(one))
      }
    },
    // What answers has been through masking and JSON already: its errors are no GraphQLErrors any more.
    onNext: (_context, _id, _payload, _args, result) => result,
    execute: ({ contextValue }) => (contextValue as Prepared).run() as Promise<ExecutionResult>,
    subscribe: ({ contextValue }) => (contextValue as Prepared).run() as AsyncIterable<ExecutionResult>,
  })
  http.on('upgrade', (request, socket, head) => {
    if ((request.url ?? '').split('?')[0] !== '/graphql') {
      // Nobody else listens to it any more: without this, a peer that resets the connection would end the process.
      socket.on('error', () => socket.destroy())
      return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      alive.add(client)
      client.on('pong', () => alive.add(client))
      client.on('error', () => client.terminate())
      const closed = protocol.opened(
        {
          protocol: client.protocol,
          send: (text) => client.send(text),
          close: (code, reason) => client.close(code, reason),
          onMessage: (hear) => client.on('message', (data) => void hear(String(data)).catch(() => client.close(4500))),
        },
        { socket: client, request },
      )
      client.once('close', (code, reason) => void closed(code, String(reason)))
    })
  })
  // A peer that is gone without a word is found out by not answering.
  const looking = setInterval(() => {
    for (const client of sockets.clients) {
      if (alive.delete(client)) client.ping()
      // One that has not read what is on its way cannot answer either: that is for its stream's patience.
      else if (client.bufferedAmount === 0) client.terminate()
    }
  }, options.beatEvery)
  looking.unref()
  return {
    close() {
      clearInterval(looking)
      for (const client of sockets.clients) {
        client.close(closeCode.goingAway, 'The server is closing. Come again, with the last cursor.')
        setTimeout(() => client.terminate(), 1000).unref()
      }
      sockets.close()
    },
  }
}

async function greet(
  { findViewer }: WebSocketOptions,
  params: Record<string, unknown> | undefined,
  connection: Connection,
): Promise<boolean> {
  const { authorization } = { ...connection.request.headers, ...params }
  if (typeof authorization === 'string') connection.authorization = authorization
  return (await readViewer(findViewer, connection)) !== null
}

/** Whose connection it is, looked up for each operation: a key that was revoked does nothing more. */
async function readViewer(
  findViewer: WebSocketOptions['findViewer'],
  { socket, request, authorization }: Connection,
): Promise<Viewer | null> {
  const viewer = await findViewer(authorization, request).catch((error: unknown) => {
    if (error instanceof TooManyGuesses) return null
    throw error
  })
  if (!viewer) socket.close(closeCode.forbidden, 'The API key is unknown, revoked or expired.')
  return viewer
}

/** What the library hands back to us to run: the result of an operation, or a stream. */
interface Prepared {
  run(): Promise<ExecutionResult> | AsyncIterable<ExecutionResult>
}

async function prepare(
  options: WebSocketOptions,
  { extra, subscriptions }: Context<Record<string, unknown>, Connection>,
  id: string,
  params: GraphQLParams,
): Promise<ExecutionArgs> {
  const { socket, request } = extra
  if (Object.keys(subscriptions).length > operationsAtOnce)
    throw new RefusedError([
      new GraphQLError(`At most ${operationsAtOnce} operations of a connection at once. Open another one.`, {
        extensions: { code: 'RATE_LIMITED' },
      }),
    ])
  if (options.refuses())
    throw new RefusedError([new GraphQLError(overloaded.message, { extensions: { code: overloaded.code } })])
  const viewer = await readViewer(options.findViewer, extra)
  if (!viewer)
    throw new RefusedError([
      new GraphQLError('The API key was revoked, or has expired.', { extensions: { code: 'UNAUTHENTICATED' } }),
    ])
  const incoming = options.incoming(viewer, request)
  const args = { schema, document: readDocument(params.query), operationName: params.operationName ?? null }
  checkNesting(params.variables)
  if (!isSubscription(params)) {
    const run = async () => JSON.parse(await options.answerOnce(incoming, params)) as ExecutionResult
    return { ...args, contextValue: { run } satisfies Prepared }
  }
  const leave = options.streams.admit(incoming.caller)
  const subscription = await subscribe(options.services, incoming, params, null).catch((error: unknown) => {
    leave()
    throw error
  })
  const sink = new SocketSink(socket, id)
  const run = () => {
    let stream: OpenStream | undefined
    void options.streams.run(viewer, subscription, sink, 'websocket', (started) => (stream = started)).finally(leave)
    return sink.whenEnded(() => stream?.stop('complete'))
  }
  return { ...args, contextValue: { run } satisfies Prepared }
}

/** The library tells errors as they print themselves. */
function asSent(error: GraphQLError): GraphQLError {
  const { message, extensions } = told(error) as GraphQLError
  return new GraphQLError(message, { path: error.path, extensions })
}
