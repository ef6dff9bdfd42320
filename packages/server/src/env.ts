import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultCacheSeconds } from './http/cached.ts'
import { defaultRequestLimit } from './http/overload.ts'
import { defaultPoints } from './http/rate-limit.ts'
import { type MetricsAccess, metricsAccesses } from './http/send-metrics.ts'
import { type Network, readNetworks } from './network.ts'

/** The settings of a server, from the environment. README.md has the table. */
export interface Env {
  port: number
  host: string
  /** Null means the embedded database. */
  databaseUrl: string | null
  dataDir: string
  adminKey: string | null
  seed: 'demo' | 'none'
  logLevel: string
  /** What webhooks may be posted to although it is private. */
  webhookAllow: Network[]
  /** Proxies that are believed from where a request comes. */
  trustedProxies: Network[]
  /** Where servers tell each other of events; null means PostgreSQL itself. */
  redisUrl: string | null
  /** How much of the log of events is kept. */
  retention: { days: number; events: number }
  /** The most streams of a key, or of an address without one, at once. */
  streamLimit: number
  /** Files of further trusted documents. */
  documents: string[]
  /** How long caches may answer anonymous queries that were asked for by id, in seconds. */
  cacheSeconds: number
  /** Points a minute for a key, and for an address without one. */
  points: { keyed: number; anonymous: number }
  /** The most requests in flight at once. */
  requestLimit: number
  /** How long a server that was told to end goes on while others are told, in seconds. */
  drainSeconds: number
  /** Who may read /metrics. */
  metrics: MetricsAccess
  /** Whether what is asked for again and again is compiled. */
  hotLane: boolean
  /** Whether requests are traced. How, OpenTelemetry reads from the variables that it has for that. */
  traces: boolean
}

/** A setting that cannot be used. */
export class EnvError extends Error {}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Reads the settings; an unusable one is an EnvError that says what it may be. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const port = Number(variables.PORT ?? 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new EnvError(`PORT is "${variables.PORT}"; it has to be a whole number from 0 to 65535.`)
  const seed = variables.TONGZHOU_SEED ?? 'demo'
  if (seed !== 'demo' && seed !== 'none')
    throw new EnvError(`TONGZHOU_SEED is "${seed}"; it has to be "demo" or "none".`)
  const logLevel = variables.LOG_LEVEL ?? 'info'
  if (!levels.includes(logLevel))
    throw new EnvError(`LOG_LEVEL is "${logLevel}"; it has to be one of ${levels.join(', ')}.`)
  const hotLane = variables.TONGZHOU_HOT_LANE ?? 'on'
  if (hotLane !== 'on' && hotLane !== 'off')
    throw new EnvError(`TONGZHOU_HOT_LANE is "${hotLane}"; it has to be "on" or "off".`)
  const metrics = metricsAccesses.find((access) => access === (variables.TONGZHOU_METRICS ?? 'key'))
  if (!metrics)
    throw new EnvError(`TONGZHOU_METRICS is "${variables.TONGZHOU_METRICS}"; it has to be "key", "open" or "off".`)
  const project = fileURLToPath(new URL('../../..', import.meta.url))
  return {
    port,
    host: variables.HOST ?? '127.0.0.1',
    databaseUrl: variables.DATABASE_URL || null,
    dataDir: variables.TONGZHOU_DATA_DIR ? resolve(variables.TONGZHOU_DATA_DIR) : join(project, '.data'),
    adminKey: variables.TONGZHOU_ADMIN_KEY || null,
    seed,
    logLevel,
    webhookAllow: networks('TONGZHOU_WEBHOOK_ALLOW', variables.TONGZHOU_WEBHOOK_ALLOW),
    trustedProxies: networks('TONGZHOU_TRUSTED_PROXIES', variables.TONGZHOU_TRUSTED_PROXIES),
    redisUrl: readRedisUrl(variables.REDIS_URL),
    retention: {
      days: wholeNumber('TONGZHOU_EVENT_DAYS', variables.TONGZHOU_EVENT_DAYS, 90),
      events: wholeNumber('TONGZHOU_EVENT_LIMIT', variables.TONGZHOU_EVENT_LIMIT, 100_000_000),
    },
    documents: (variables.TONGZHOU_DOCUMENTS ?? '')
      .split(',')
      .filter((file) => file.trim())
      .map((file) => resolve(file.trim())),
    cacheSeconds: wholeNumber('TONGZHOU_CACHE_SECONDS', variables.TONGZHOU_CACHE_SECONDS, defaultCacheSeconds, 0),
    points: {
      keyed: wholeNumber('TONGZHOU_KEY_POINTS', variables.TONGZHOU_KEY_POINTS, defaultPoints.keyed),
      anonymous: wholeNumber('TONGZHOU_ADDRESS_POINTS', variables.TONGZHOU_ADDRESS_POINTS, defaultPoints.anonymous),
    },
    requestLimit: wholeNumber('TONGZHOU_REQUEST_LIMIT', variables.TONGZHOU_REQUEST_LIMIT, defaultRequestLimit),
    drainSeconds: wholeNumber('TONGZHOU_DRAIN_SECONDS', variables.TONGZHOU_DRAIN_SECONDS, 5, 0),
    metrics,
    hotLane: hotLane === 'on',
    traces: readTraces(variables),
    streamLimit: wholeNumber('TONGZHOU_STREAM_LIMIT', variables.TONGZHOU_STREAM_LIMIT, 1000),
  }
}

function wholeNumber(name: string, text: string | undefined, otherwise: number, least = 1): number {
  const value = text ? Number(text) : otherwise
  if (!Number.isSafeInteger(value) || value < least)
    throw new EnvError(`${name} is "${text}"; it has to be a whole number from ${least}.`)
  return value
}

function networks(name: string, text = ''): Network[] {
  const found = readNetworks(text)
  if (!found)
    throw new EnvError(
      `${name} is "${text}"; it has to be addresses and networks with commas between, such as "127.0.0.1, 10.0.0.0/8, fd00::/8".`,
    )
  return found
}

function readRedisUrl(text: string | undefined): string | null {
  if (!text) return null
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text))
    throw new EnvError('REDIS_URL is not the address of a Redis; it looks like "redis://127.0.0.1:6379".')
  return text
}

/** They are sent where the standard variables say so, and none of them says that nothing is. */
function readTraces(variables: NodeJS.ProcessEnv): boolean {
  const name = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'].find((name) => variables[name])
  if (!name || variables.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || variables.OTEL_TRACES_EXPORTER === 'none')
    return false
  const url = variables[name] ?? ''
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new EnvError(`${name} is not the address of a collector; it looks like "http://127.0.0.1:4318".`)
  return true
}
