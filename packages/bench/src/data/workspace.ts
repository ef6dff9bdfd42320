import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@tongzhou/server/src/database/connect.ts'
import { openDatabase } from '@tongzhou/server/src/database/database.ts'
import { startEmbedded } from '@tongzhou/server/src/database/embedded.ts'
import { migrate } from '@tongzhou/server/src/database/migrate.ts'
import pg from 'pg'
import { checkTotals } from './check-totals.ts'
import { fill } from './fill.ts'
import type { Scale } from './history.ts'

/** Where the databases of a run are: one for each scale. */
export interface Workspace {
  /** The URL of a database with so much in it; filled now, unless an earlier run kept it. */
  filled(scale: Scale): Promise<string>
  /** Which PostgreSQL it is. */
  version: string
  /** Hears every line that the embedded PostgreSQL logs. */
  onLog: ((line: string) => void) | null
  close(): Promise<void>
}

export interface WorkspaceOptions {
  /** A PostgreSQL whose role may create databases; an embedded one where there is none. */
  databaseUrl: string | null
  /** Whether the databases stay for the next run. */
  keep: boolean
  say(line: string): void
}

// A database of another shape is not the same data. Grows with every change of what is filled in.
const shape = 2
const kept = fileURLToPath(new URL('../../.data', import.meta.url))

export async function openWorkspace({ databaseUrl, keep, say }: WorkspaceOptions): Promise<Workspace> {
  if (keep) await mkdir(kept, { recursive: true })
  const dataDir = keep ? kept : await mkdtemp(join(tmpdir(), 'tongzhou-bench-'))
  const workspace: Workspace = { filled, version: '', onLog: null, close }
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, onLog: (line) => workspace.onLog?.(line) })
  const server = databaseUrl ?? embedded?.url ?? ''
  const made: string[] = []
  const [{ version } = { version: '' }] = await run<{ version: string }>(
    server,
    `SELECT current_setting('server_version') AS version`,
  )
  workspace.version = version
  return workspace

  async function filled(scale: Scale): Promise<string> {
    const name = `tongzhou_bench_${shape}_${scale.donations}_${scale.campaigns}`
    const url = at(server, name)
    if ((await run(server, `SELECT FROM pg_database WHERE datname = '${name}'`)).length) return url
    // Under another name until it is whole: a run that was stopped leaves nothing that looks like data.
    const making = `${name}_making`
    await run(server, `DROP DATABASE IF EXISTS ${making} WITH (FORCE)`)
    await run(server, `CREATE DATABASE ${making} TEMPLATE template0 ENCODING 'UTF8'`)
    await make(at(server, making), scale)
    await run(server, `ALTER DATABASE ${making} RENAME TO ${name}`)
    if (!keep) made.push(name)
    return url
  }

  async function make(url: string, scale: Scale): Promise<void> {
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    await migrate(url)
    // An hour of ten million gifts is a long statement.
    const pool = await connect(at(url, null, { options: '-c synchronous_commit=off' }), { statementTimeout: 600_000 })
    const db = openDatabase(pool)
    let told = 0
    await fill(db, scale, (done) => {
      if (done - told < scale.donations / 10 && done < scale.donations) return
      told = done
      say(`  ${done.toLocaleString('en')} of ${scale.donations.toLocaleString('en')} gifts, ${seconds()} s`)
    })
    say('  adding them up, to compare with the kept totals')
    await checkTotals(pool)
    await db.prisma.$disconnect()
    await pool.end()
    await run(url, 'VACUUM ANALYZE')
  }

  async function close(): Promise<void> {
    for (const name of made) await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await embedded?.stop()
    if (!keep) await rm(dataDir, { recursive: true, force: true })
  }
}

/** The same server, another database or other parameters. */
export function at(server: string, database: string | null, parameters: Record<string, string> = {}): string {
  const url = new URL(server)
  if (database) url.pathname = `/${database}`
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

async function run<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
