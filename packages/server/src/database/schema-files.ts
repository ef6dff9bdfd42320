import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The repository's `prisma/` folder. */
export const prismaDirectory = fileURLToPath(new URL('../../../../prisma', import.meta.url))

/** The repository's `prisma/migrations/` folder. */
export const migrationsDirectory = join(prismaDirectory, 'migrations')

/** Reads every `*.prisma` file below `directory`, sorted by path. */
export async function readSchema(directory: string = prismaDirectory): Promise<SchemasContainer> {
  const paths = (await readdir(directory, { recursive: true })).filter((path) => path.endsWith('.prisma')).sort()
  const files = paths.map(async (path) => ({ path, content: await readFile(join(directory, path), 'utf8') }))
  return { files: await Promise.all(files) }
}

/** The names of the migrations in `directory`, oldest first: the folders, whose names begin with a timestamp. */
export async function migrationNames(directory: string = migrationsDirectory): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  return folders.map((entry) => entry.name).sort()
}

/** Reads the migrations in `directory` as the schema engine wants them. Throws where a `migration.sql` is missing. */
export async function readMigrations(directory: string = migrationsDirectory): Promise<MigrationList> {
  const names = await migrationNames(directory)
  const migrationDirectories = names.map(async (name) => {
    const value = await readFile(join(directory, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  })
  return {
    baseDir: directory,
    // The lock file only says which kind of database; there is one kind here, so it is not kept.
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}
