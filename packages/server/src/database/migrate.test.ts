import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

async function emptyDatabase() {
  const database = await createDatabase('template0')
  onTestFinished(database.drop)
  return database
}

async function migrations(scripts: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tongzhou-migrations-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await write(directory, scripts)
  return directory
}

async function write(directory: string, scripts: Record<string, string>): Promise<void> {
  for (const [name, sql] of Object.entries(scripts)) {
    await mkdir(join(directory, name), { recursive: true })
    await writeFile(join(directory, name, 'migration.sql'), sql)
  }
}

it('applies the migrations in order, reports each, and has nothing to do the second time', async () => {
  const { url, pool } = await emptyDatabase()
  const directory = await migrations({
    '2_second': `INSERT INTO thing VALUES (1)`,
    '1_first': `CREATE TABLE thing (id int)`,
  })
  const reported: string[] = []
  const onApplied = (name: string) => reported.push(name)
  expect(await migrate(url, { directory, onApplied })).toEqual(['1_first', '2_second'])
  expect(await migrate(url, { directory, onApplied })).toEqual([])
  expect(reported).toEqual(['1_first', '2_second'])
  expect((await pool.query('SELECT id FROM thing')).rows).toEqual([{ id: 1 }])
})

it('applies only what is new', async () => {
  const { url } = await emptyDatabase()
  const directory = await migrations({ '1_first': `CREATE TABLE thing (id int)` })
  await migrate(url, { directory })
  await write(directory, { '2_second': `ALTER TABLE thing ADD name text` })
  expect(await migrate(url, { directory })).toEqual(['2_second'])
})

it('runs functions with semicolons in their bodies and in texts', async () => {
  const { url, pool } = await emptyDatabase()
  const directory = await migrations({
    '1_function': `
      CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
      DECLARE result int; -- a comment; with a semicolon
      BEGIN
        result := n * 2;
        RETURN result;
      END;
      $$;
      COMMENT ON FUNCTION twice IS 'one; two';`,
  })
  await migrate(url, { directory })
  expect((await pool.query('SELECT twice(21)')).rows).toEqual([{ twice: 42 }])
})

it('lets many processes migrate at once', async () => {
  const { url } = await emptyDatabase()
  const directory = await migrations({ '1_slow': `SELECT pg_sleep(0.2); CREATE TABLE thing (id int)` })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { directory })))
  expect(applied.flat()).toEqual(['1_slow'])
})

it('names a migration that fails, why, and what to do, and leaves nothing of it behind', async () => {
  const { url, pool } = await emptyDatabase()
  const directory = await migrations({ '1_bad': `CREATE TABLE thing (id int);\nINSERT INTO missing VALUES (1)` })
  const failure = {
    code: 'MIGRATION_FAILED',
    message: expect.stringMatching(/1_bad.*"missing" does not exist .SQLSTATE 42P01, line 2/s),
    hint: expect.stringContaining('UPDATE _prisma_migrations'),
  }
  await expect(migrate(url, { directory })).rejects.toMatchObject(failure)
  await expect(migrate(url, { directory })).rejects.toMatchObject(failure)
  expect((await pool.query(`SELECT to_regclass('thing') AS thing`)).rows).toEqual([{ thing: null }])
})

it('goes on when the advice of a failed migration was followed', async () => {
  const { url, pool } = await emptyDatabase()
  const directory = await migrations({ '1_bad': `INSERT INTO missing VALUES (1)` })
  const { hint } = await migrate(url, { directory }).catch((error) => error)
  await pool.query(/UPDATE [^;]*/.exec(hint)?.[0] ?? '')
  await write(directory, { '1_bad': `CREATE TABLE missing (id int)` })
  expect(await migrate(url, { directory })).toEqual(['1_bad'])
})

it('refuses a database that a newer version made', async () => {
  const { url } = await emptyDatabase()
  await migrate(url, { directory: await migrations({ '1_first': `SELECT 1`, '2_newer': `SELECT 1` }) })
  const older = await migrations({ '1_first': `SELECT 1` })
  await expect(migrate(url, { directory: older })).rejects.toMatchObject({
    code: 'MIGRATION_UNKNOWN',
    message: expect.stringContaining('2_newer'),
  })
})

it('says which server cannot be reached', async () => {
  const failure = migrate('postgresql://me:secret@127.0.0.1:1/none')
  await expect(failure).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
})
