import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

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
  const project = fileURLToPath(new URL('../../..', import.meta.url))
  return {
    port,
    host: variables.HOST ?? '127.0.0.1',
    databaseUrl: variables.DATABASE_URL || null,
    dataDir: variables.TONGZHOU_DATA_DIR ? resolve(variables.TONGZHOU_DATA_DIR) : join(project, '.data'),
    adminKey: variables.TONGZHOU_ADMIN_KEY || null,
    seed,
    logLevel,
  }
}
