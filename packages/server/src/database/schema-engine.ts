import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { ColumnType, SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** What the engine is asked to leave alone: nothing. */
export const everything = { externalTables: [], externalEnums: [] }

/**
 * Runs `work` with Prisma's schema engine as WebAssembly, so that no native engine is ever downloaded.
 *
 * @param url the database to work on; without it the engine can only compare files (`diff` from empty)
 * @throws Error from the engine when the database cannot be reached
 */
export async function withSchemaEngine<Result>(
  url: string | undefined,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loadWasm()
  if (url === undefined) return work(await open(noDatabase))
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'tongzhou migrate',
  })
  pool.on('error', () => {})
  try {
    return await work(await open(overPg(url, pool)))
  } finally {
    await pool.end()
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

function open(factory: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

let loading: Promise<void> | undefined

function loadWasm(): Promise<void> {
  loading ??= instantiate()
  return loading
}

async function instantiate(): Promise<void> {
  // Where the engine reports that it gave up; nothing else says why.
  const report = (message: string) => {
    throw new Error(`Prisma's schema engine gave up: ${message}`)
  }
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: report } })
  // The package's main entry imports the .wasm file as a module, which Node does not do without a flag.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}

function overPg(url: string, pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(pool)
  return {
    provider: 'postgres',
    adapterName: prisma.adapterName,
    connect: async () => mended(await prisma.connect()),
    connectToShadowDb: () => connectToShadow(url, pool),
  }
}

// The adapter's own shadow database is dropped while still connected to, which PostgreSQL refuses.
async function connectToShadow(url: string, admin: pg.Pool): Promise<SqlDriverAdapter> {
  const name = `tongzhou_shadow_${process.pid}_${Date.now()}`
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
  const shadowUrl = new URL(url)
  shadowUrl.pathname = `/${name}`
  const shadow = mended(await new PrismaPg({ connectionString: shadowUrl.href }).connect())
  const close = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await close()
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`)
  }
  return shadow
}

function mended(adapter: PgAdapter): PgAdapter {
  // The adapter cuts a script at every semicolon, also inside $$ bodies and strings. Whole, PostgreSQL itself parses it,
  // and runs it as one transaction.
  adapter.executeScript = async (script) => {
    const whole = adapter.underlyingDriver().query(script)
    await whole.catch((error: unknown) => {
      throw error instanceof pg.DatabaseError ? located(error, script) : error
    })
  }
  // The adapter does not know the type "char", in which the engine asks for the kinds of constraints.
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const sql = query.sql
      .replace(/(constr\.contype)(?= AS)/, '$1::text')
      .replace(/con\.(conf\w+),/g, 'con.$1::text AS $1,')
    const result = await queryRaw({ ...query, sql })
    const kinds = new Set(['constraint_type', 'confdeltype', 'confupdtype'])
    const typeOf = (type: ColumnType, column: number) =>
      kinds.has(result.columnNames[column] ?? '') ? ColumnTypeEnum.Character : type
    return { ...result, columnTypes: result.columnTypes.map(typeOf) }
  }
  return adapter
}

// Under its own code the engine would shorten the error, to "No such table: x" for one.
function located(error: pg.DatabaseError, script: string): DriverAdapterError {
  const { severity = 'ERROR', detail, column, hint, position } = error
  const place = position ? `, line ${script.slice(0, Number(position)).split('\n').length}` : ''
  const message = `${error.message} (SQLSTATE ${error.code}${place})`
  return new DriverAdapterError({ kind: 'postgres', code: 'XX000', severity, message, detail, column, hint })
}

const nothing: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'none',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: () => Promise.reject(new Error('The schema engine was opened without a database.')),
  dispose: async () => {},
}

const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'none',
  connect: async () => nothing,
  connectToShadowDb: async () => nothing,
}
