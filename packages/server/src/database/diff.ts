// For authors: prints the SQL of the next migration, that is what brings the migrations so far to the models.
//
//   node packages/server/src/database/diff.ts               from the migrations (on a database that is thrown away)
//   node packages/server/src/database/diff.ts --from-empty  the whole schema, as if there were no migration yet
//   node packages/server/src/database/diff.ts --check       prints the same and exits with 1 unless it is empty

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { everything, withSchemaEngine } from './schema-engine.ts'
import { readMigrations, readSchema } from './schema-files.ts'

const { values } = parseArgs({ options: { 'from-empty': { type: 'boolean' }, check: { type: 'boolean' } } })

const changed = values['from-empty'] ? await printDiff({ tag: 'empty' }) : await fromMigrations()
process.exitCode = values.check && changed ? 1 : 0

async function fromMigrations(): Promise<boolean> {
  const migrations: DiffTarget = { tag: 'migrations', ...(await readMigrations()) }
  if (process.env.DATABASE_URL) return printDiff(migrations, process.env.DATABASE_URL)
  const { startEmbedded } = await import('./embedded.ts')
  const dataDir = await mkdtemp(join(tmpdir(), 'tongzhou-diff-'))
  const server = await startEmbedded({ dataDir, durable: false })
  try {
    return await printDiff(migrations, server.url)
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function printDiff(from: DiffTarget, url?: string): Promise<boolean> {
  const to: DiffTarget = { tag: 'schemaDatamodel', ...(await readSchema()) }
  const params = { from, to, script: true, exitCode: true, filters: everything }
  const { stdout, exitCode } = await withSchemaEngine(url, (engine) => engine.diff(params))
  process.stdout.write(stdout ?? '')
  return exitCode !== 0
}
