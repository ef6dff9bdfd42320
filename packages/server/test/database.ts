// One server for all tests, one migrated template in it, one database for whoever asks. The server is an embedded one,
// or that of TEST_DATABASE_URL, whose role must be allowed to create databases.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { connect } from '../src/database/connect.ts'
import type { EmbeddedServer } from '../src/database/embedded.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
    databasePrefix: string
  }
}

/** A database of one's own, migrated and empty. */
export interface TestDatabase {
  url: string
  pool: pg.Pool
  /** Closes the pool and drops the database. Whoever forgets it leaves that to the end of the run. */
  drop(): Promise<void>
}

/** Creates a database from the migrated template, or from `template`, also at another server. Takes some 50 ms. */
export async function createDatabase(
  template = `${inject('databasePrefix')}template`,
  server = inject('databaseServer'),
): Promise<TestDatabase> {
  const name = inject('databasePrefix') + randomUUID().slice(0, 8)
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = urlOf(server, name)
  const pool = await connect(url)
  const drop = async () => {
    await pool.end()
    await run(server, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { url, pool, drop }
}

/** Vitest calls this once, before all test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await testServer()
  const prefix = `tongzhou_test_${randomUUID().slice(0, 8)}_`
  project.provide('databaseServer', url)
  project.provide('databasePrefix', prefix)
  const tearDown = async () => {
    await dropAll(url, prefix)
    await stop()
  }
  try {
    await run(url, `CREATE DATABASE ${prefix}template TEMPLATE template0 ENCODING 'UTF8'`)
    await migrate(urlOf(url, `${prefix}template`))
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function testServer(): Promise<EmbeddedServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const dataDir = await mkdtemp(join(tmpdir(), 'tongzhou-test-'))
  const server = await startEmbedded({ dataDir, durable: false })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function run(url: string, sql: string): Promise<pg.QueryResult<{ datname: string }>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

async function dropAll(server: string, prefix: string): Promise<void> {
  const { rows } = await run(server, `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`)
  for (const { datname } of rows) await run(server, `DROP DATABASE ${datname} WITH (FORCE)`)
}
