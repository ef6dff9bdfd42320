import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from './free-port.ts'

// The program as it is started by hand, with a database of its own.

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

let dataDir: string
let env: NodeJS.ProcessEnv
const children: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tongzhou-test-'))
  env = {
    ...process.env,
    PORT: String(await freePort()),
    TONGZHOU_DATA_DIR: dataDir,
    TONGZHOU_SEED: 'none',
    DATABASE_URL: '',
    TONGZHOU_ADMIN_KEY: '',
  }
})

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => ended(child, 'SIGTERM')))
  await rm(dataDir, { recursive: true, force: true })
})

interface Started {
  child: ChildProcess
  output: string
}

/** Starts the server and waits until it says that it is up. */
function start(): Promise<Started> {
  const child = spawn(process.execPath, [main, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return new Promise((resolve, reject) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ctrl-C stops everything')) resolve({ child, output })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.on('close', resolve)
    child.kill(signal)
  })
}

/** Runs a command to its end. */
function run(...words: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr })
    })
  })
}

async function viewer(key: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ viewer { scopes } }' }),
  })
  return { status: response.status, text: await response.text() }
}

const keyIn = (output: string) => /tz_[0-9a-f]{12}_[\w-]{43}/.exec(output)?.[0] ?? ''

describe('tongzhou start', () => {
  it('prints the key of the operator at the first start only, and it works', async () => {
    const first = await start()
    const key = keyIn(first.output)
    expect((await viewer(key)).text).toContain('ADMIN')
    expect(await ended(first.child, 'SIGINT')).toBe(0)

    const second = await start()

    expect(keyIn(second.output)).toBe('')
    expect((await viewer(key)).text).toContain('ADMIN')
  })

  it('goes on after a kill -9 as if it had been stopped', async () => {
    const first = await start()
    const key = keyIn(first.output)
    await ended(first.child, 'SIGKILL')

    await start()

    expect((await viewer(key)).status).toBe(200)
  })

  it('says that the port is taken, and changes nothing', async () => {
    const other = createServer().listen(Number(env.PORT), '127.0.0.1')
    const { code, output } = await run('start')
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(output).toContain(`Port ${env.PORT} on 127.0.0.1 is taken`)

    expect(keyIn((await start()).output)).not.toBe('')
  })

  it('says that a server runs on these data already', async () => {
    await start()
    env.PORT = String(await freePort())

    const { code, output } = await run('start')

    expect(code).toBe(1)
    expect(output).toMatch(/in use by process \d+/)
  })

  it('says which database it cannot reach, and never its password', async () => {
    env.DATABASE_URL = 'postgres://me:hush-hush@127.0.0.1:1/none'
    const { code, output } = await run('start')
    expect(code).toBe(1)
    expect(output).toContain('PostgreSQL at 127.0.0.1:1 cannot be used')
    expect(output).not.toContain('hush-hush')
  })

  it.each([
    ['PORT', 'eighty', 'a whole number from 0 to 65535'],
    ['TONGZHOU_SEED', 'all', '"demo" or "none"'],
    ['LOG_LEVEL', 'loud', 'one of trace'],
    ['TONGZHOU_ADMIN_KEY', 'secret', 'has not the form of a key'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', 'not the address of a collector'],
  ])('says what %s may be when it is "%s"', async (name, value, expected) => {
    env[name] = value
    const { code, output } = await run('start')
    expect(code).toBe(1)
    expect(output).toContain(expected)
  })
})

describe('tongzhou keys', () => {
  it('issues a key that works until it is revoked, and lists it without its text', async () => {
    const created = await run('keys', 'create', '--name', '测试', '--scopes', 'donations:write,campaigns:write')
    const key = keyIn(created.output)
    const listed = await run('keys', 'list')
    expect(listed.output).toContain(`tz_${key.slice(3, 15)}_…  测试  operator  donations:write,campaigns:write  valid`)
    expect(listed.output).not.toContain(key)
    const { child } = await start()
    expect((await viewer(key)).text).toContain('DONATIONS_WRITE')
    await ended(child, 'SIGTERM')

    expect((await run('keys', 'revoke', key.slice(3, 15))).output).toContain('Revoked.')

    await start()
    expect((await viewer(key)).status).toBe(401)
  })

  it('says which scopes there are when one is unknown', async () => {
    const { code, output } = await run('keys', 'create', '--name', 'x', '--scopes', 'everything')
    expect(code).toBe(1)
    expect(output).toContain('Choose from organizations:read')
  })
})

it('tongzhou --help names every command', async () => {
  const { output } = await run('--help')
  expect(output).toMatch(/start[\s\S]+migrate[\s\S]+seed[\s\S]+keys/)
})
