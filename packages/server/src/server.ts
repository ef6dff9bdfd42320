import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { forgetOldKeys } from './access/forget-keys.ts'
import { Keys } from './access/keys.ts'
import type { Shared } from './context.ts'
import { analyzeGrown } from './database/analyze-grown.ts'
import { Changes } from './database/changes.ts'
import type { Database } from './database/database.ts'
import { migrationNames } from './database/schema-files.ts'
import { GroupCommit } from './donations/group-commit.ts'
import { EventLog } from './events/event-log.ts'
import type { Hear } from './events/fan-out.ts'
import { forgetEvents, type Retention } from './events/forget-events.ts'
import { listenNotify } from './events/listen-notify.ts'
import { SharedPages } from './graph/pages.ts'
import { SharedRows } from './graph/rows.ts'
import { defaultCacheSeconds } from './http/cached.ts'
import { callerAddress } from './http/caller-address.ts'
import { Exchange } from './http/exchange.ts'
import { createGraphQL } from './http/graphql.ts'
import { Health } from './http/health.ts'
import { HotLane, type HotLaneOptions } from './http/hot-lane.ts'
import { defaultRequestLimit, Overload } from './http/overload.ts'
import { defaultPoints, type Points, RateLimit } from './http/rate-limit.ts'
import { Replays } from './http/replay.ts'
import { answerOnce, incomingOf, Requests, viewerOf } from './http/requests.ts'
import type { MetricsAccess } from './http/send-metrics.ts'
import { TrustedDocuments } from './http/trusted-documents.ts'
import { SharedTotals } from './ledger/totals.loader.ts'
import { Metrics } from './metrics/metrics.ts'
import { watchProcess } from './metrics/process.ts'
import { watchServer } from './metrics/watch-server.ts'
import type { Network } from './network.ts'
import { Shapes } from './streams/shapes.ts'
import { defaultStreamLimits, type StreamLimits, Streams } from './streams/streams.ts'
import { webhookShaping } from './streams/webhook-shaping.ts'
import { acceptWebSockets } from './streams/websocket.ts'
import type { Tracing } from './traces/tracing.ts'
import { type SenderOptions, WebhookSender } from './webhooks/sender.ts'

/** A server that listens. */
export interface RunningServer {
  url: string
  /** How many streams are open. */
  streams(): number
  /** How many of them wait for events. */
  waiting(): number
  /**
   * Takes no new requests, finishes those that it began, sends streams elsewhere, then resolves. Before that it goes on
   * for `drain` milliseconds, at most until nobody was connected for a second, so that whoever balances load finds out first.
   */
  close(drain?: number): Promise<void>
}

/** What a server is made of, and how it is held. */
export interface ServerOptions {
  db: Database
  log: Logger
  host: string
  port: number
  /** Where servers tell each other of events; PostgreSQL itself where it is null. */
  redisUrl?: string | null
  streams?: Partial<StreamLimits>
  /** How many of the last events are at hand for readers; what is older they read from the table. */
  tailLength?: number
  /** How much of the log is kept: all of it where nothing is said. */
  retention?: Retention
  /** Documents that may be asked for by their id: those of the SDK if nothing is said. */
  documents?: TrustedDocuments
  /** How long caches may answer anonymous queries that were asked for by id, in seconds. */
  cacheSeconds?: number
  /** How much may be asked for. */
  points?: Partial<Points>
  /** The lane for what is asked for again and again; false switches it off. */
  hotLane?: HotLaneOptions | false
  /** The most requests in flight at once; what is beyond is sent back. */
  requestLimit?: number
  /** Who may read /metrics: whoever has the operator's key if nothing is said. */
  metrics?: MetricsAccess
  /** Traces its requests, and the statements that they ask the database for; switched off where nothing is said. */
  tracing?: Tracing
  /** Whose word it is believed for whom they forward a request. */
  trustedProxies?: readonly Network[]
  /** How webhooks are sent. */
  webhooks?: Partial<Pick<SenderOptions, 'allowed' | 'schedule' | 'timeout' | 'lookEvery' | 'resolve'>>
}

/** Serves the API on one port: GraphQL, GraphiQL and streams at /graphql, /livez, /readyz, /metrics. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { db, log, host, port, redisUrl, retention, tailLength, tracing } = options
  tracing?.watch(db.pool)
  const { documents = TrustedDocuments.read([]), cacheSeconds = defaultCacheSeconds } = options
  const limits = { ...defaultStreamLimits, ...options.streams }
  const metrics = new Metrics()
  let sender: WebhookSender | undefined
  const redis = redisUrl ? await withRedis(redisUrl, log) : null
  const events = await EventLog.open({
    db,
    log,
    tailLength,
    // What gets its place in the log may have to be posted.
    onNews: () => sender?.poke(),
    fanOut: (hear) => (redis ? redis.fanOut(hear) : listenNotify(db, log, hear)),
  })
  const allowed = options.webhooks?.allowed ?? []
  const shaping = webhookShaping(
    () => shared,
    () => services.shapes,
  )
  const changes = await Changes.open(db)
  const shared: Shared = {
    db,
    keys: new Keys(db),
    changes,
    gifts: new GroupCommit(db, (size) => metrics.grouped(size)),
    pages: new SharedPages(db, changes),
    rows: new SharedRows(db, changes),
    totals: new SharedTotals(db, changes),
    events,
    webhooks: { allowed, shaping },
  }
  const points = { ...defaultPoints, ...options.points }
  const rateLimit = redis ? redis.rateLimit(points) : new RateLimit(points)
  const overload = new Overload(options.requestLimit ?? defaultRequestLimit)
  const replays = new Replays(db)
  const rules = { rateLimit, overload, log, replays }
  const graphql = createGraphQL(shared, rules)
  const hotLane = options.hotLane === false ? null : new HotLane(shared, rules, options.hotLane)
  const services = { shared, shapes: new Shapes(shared, log), rateLimit, log }
  const streams = new Streams(db, log, limits, (transport) => metrics.opened(transport))
  const onAttempt = (delivered: boolean) => metrics.attempted(delivered)
  sender = new WebhookSender({ ...options.webhooks, db, log, allowed, shape: shaping.shape, onAttempt })
  const health = new Health(db, events, await migrationNames())
  const metricsAccess = options.metrics ?? 'key'
  const addressOf = callerAddress(options.trustedProxies ?? [])
  const answering = {
    services,
    graphql,
    hotLane,
    documents,
    cacheSeconds,
    streams,
    health,
    overload,
    metrics,
    metricsAccess,
    tracing,
    addressOf,
  }
  const requests = new Requests(answering)
  const server = createHttpServer((request, response) => requests.answer(request, response))
  watchServer(metrics.registry, { db, events, streams: () => streams.byTransport, inFlight: () => requests.inFlight })
  const unwatch = watchProcess(metrics.registry)
  const sockets = acceptWebSockets(server, {
    services,
    streams,
    // An open connection outlives the moment for which a key is believed.
    findViewer: (authorization, request) =>
      viewerOf((key) => shared.keys.findNow(key, addressOf(request)), authorization),
    incoming: (viewer, request) => incomingOf(viewer, addressOf(request), new Exchange(randomUUID())),
    refuses: () => overload.refuses(requests.inFlight),
    answerOnce: (incoming, params) => answerOnce(answering, incoming, params),
    beatEvery: limits.beatEvery,
  })
  const cleaning = setInterval(() => void clean(db, log, retention), 3_600_000)
  cleaning.unref()
  const analyzing = repeat(1000, () => analyze(db, log))
  const close = async (drain = 0) => {
    health.close()
    requests.endConnections()
    await deserted(server, drain)
    clearInterval(cleaning)
    clearInterval(analyzing)
    changes.close()
    unwatch()
    overload.close()
    streams.close()
    sockets.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    if (server.listening) await closed
    await requests.finished()
    await replays.close()
    await sender?.close()
    await events.close()
    rateLimit.close()
  }
  await listen(server, host, port).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${actualPort}`,
    streams: () => streams.size,
    waiting: () => events.readers,
    close,
  }
}

async function clean(db: Database, log: Logger, retention: Retention | undefined): Promise<void> {
  await forgetOldKeys(db).catch((error: unknown) =>
    log.warn({ err: error }, 'old idempotency keys could not be forgotten'),
  )
  if (retention)
    await forgetEvents(db, retention).catch((error: unknown) =>
      log.warn({ err: error }, 'old events could not be forgotten; that is tried again'),
    )
}

async function analyze(db: Database, log: Logger): Promise<void> {
  // Not louder: it says the same each second as long as a database is away, which others tell.
  await analyzeGrown(db).catch((error: unknown) =>
    log.debug({ err: error }, 'tables that have grown could not be looked at; that is tried again'),
  )
}

/** Does something again and again, one time after the other. */
function repeat(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  let working = false
  const timer = setInterval(async () => {
    if (working) return
    working = true
    await work()
    working = false
  }, milliseconds)
  return timer.unref()
}

/** Waits until nobody was connected for a second, or the time is over. */
async function deserted(server: Server, milliseconds: number): Promise<void> {
  const count = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
  const end = performance.now() + milliseconds
  // A moment without connections says nothing: each answer ends its own.
  let last = performance.now()
  while (performance.now() < end && performance.now() - last < 1000) {
    if ((await count()) > 0) last = performance.now()
    await wait(20)
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

/** What servers share by Redis. Its client takes a twentieth of a server's memory, so only those have it who name one. */
async function withRedis(url: string, log: Logger) {
  const [{ redisFanOut }, { SharedRateLimit }] = await Promise.all([
    import('./events/redis.ts'),
    import('./http/shared-rate-limit.ts'),
  ])
  return {
    fanOut: (hear: Hear) => redisFanOut(url, log, hear),
    rateLimit: (points: Points) => new SharedRateLimit(url, points, log),
  }
}
