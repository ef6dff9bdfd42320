// Packs the SDK, publishes it to a registry of its own, installs it from there into clean projects and into copies of the
// examples, and runs each against a real server: `npm run strangers`. TONGZHOU_URL and TONGZHOU_API_KEY use a server that
// runs.

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { look, open } from './browser.ts'
import { examples } from './examples.ts'
import { printed } from './program.ts'
import { type Project, projects } from './projects.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'tongzhou-strangers-'))
const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })]
// One and the same Node for all, and no proxy settings of whoever runs it but npm's own.
const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` }

/** What the projects need besides the SDK. `node-fetch@cjs`, which verdaccio asks for, is not in every registry. */
const tools = {
  private: true,
  overrides: { 'node-fetch': '2.7.0' },
  dependencies: {
    bun: '1.4.5',
    deno: '2.9.6',
    'playwright-core': '1.65.1',
    typescript: '6.0.3',
    verdaccio: '6.10.4',
    vite: '8.3.8',
  },
}

function run(command: string[], cwd: string, more: object = {}): string {
  const [program = '', ...words] = command.map((word) =>
    word.startsWith('@') && !word.includes('/') ? join(folder, 'tools/node_modules/.bin', word.slice(1)) : word,
  )
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    env: { ...env, ...more },
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stdout}${stderr}${error ?? ''}`)
  return stdout.trim()
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts what goes on until the end, and waits until it answers. */
async function start(command: string[], cwd: string, url: string, more: object): Promise<void> {
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Until it is over: what it writes as it ends would stay behind.
  stops.unshift(() => child.kill('SIGTERM') && ended)
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`${command.join(' ')} does not answer. ${child.signalCode ?? ''}\n${output}`)
}

function write(name: string, files: Record<string, string>): string {
  const cwd = join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true })
    writeFileSync(join(cwd, file), text)
  }
  return cwd
}

/** A server with the regions of China and nothing else. */
async function startServer(): Promise<{ TONGZHOU_URL: string; TONGZHOU_API_KEY: string }> {
  const { TONGZHOU_URL, TONGZHOU_API_KEY } = process.env
  if (TONGZHOU_URL && TONGZHOU_API_KEY) return { TONGZHOU_URL, TONGZHOU_API_KEY }
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const key = `tz_00000000c1c1_${'ci'.repeat(21)}0`
  const settings = {
    PORT: String(port),
    TONGZHOU_SEED: 'none',
    TONGZHOU_ADMIN_KEY: key,
    TONGZHOU_DATA_DIR: join(folder, 'data'),
  }
  run([process.execPath, 'packages/server/src/main.ts', 'seed'], root, settings)
  await start([process.execPath, 'packages/server/src/main.ts', 'start'], root, `${url}/readyz`, settings)
  return { TONGZHOU_URL: url, TONGZHOU_API_KEY: key }
}

async function startRegistry(): Promise<string> {
  const port = await freePort()
  const config = `storage: ./storage
packages:
  '@tongzhou/*': { access: $all, publish: $all }
  '**': { access: $all }
log: { type: stdout, level: error }
`
  const cwd = write('registry', { 'config.yaml': config })
  const verdaccio = join(folder, 'tools/node_modules/verdaccio/bin/verdaccio')
  const registry = `http://127.0.0.1:${port}/`
  await start(
    [process.execPath, verdaccio, '-c', 'config.yaml', '-l', `127.0.0.1:${port}`],
    cwd,
    `${registry}-/ping`,
    {},
  )
  return registry
}

async function play(
  { name, files, packageJson, commands, page, site }: Project,
  npmrc: string,
  settings: object,
): Promise<string> {
  const cwd = write(name, {
    ...files,
    '.npmrc': npmrc,
    'package.json': JSON.stringify({ private: true, ...packageJson }),
  })
  run(['npm', 'install', '--no-audit', '--no-fund', '--silent', '@tongzhou/sdk'], cwd)
  const outputs = commands.map((command) => run(command, cwd, settings))
  const tools = join(folder, 'tools')
  if (page) return open(tools, join(cwd, page), settings)
  if (!site) return outputs.at(-1) ?? ''
  const port = String(await freePort())
  const url = `http://localhost:${port}/`
  await start(site.start(port), cwd, url, settings)
  return look(tools, url, site.isThere)
}

const began = Date.now()
try {
  const server = startServer()
  run(
    ['npm', 'install', '--no-audit', '--no-fund', '--silent'],
    write('tools', { 'package.json': JSON.stringify(tools) }),
  )
  const registry = await startRegistry()
  const npmrc = `@tongzhou:registry=${registry}\n${registry.replace('http:', '')}:_authToken=anybody\n`
  const npmrcFile = join(write('publish', { '.npmrc': npmrc }), '.npmrc')
  run(['npm', 'publish', '--silent', '--userconfig', npmrcFile, '--registry', registry], join(root, 'packages/sdk'))
  const settings = await server
  for (const project of [...projects, ...examples]) {
    const output = await play(project, npmrc, settings)
    console.log(`${project.name.padEnd(20)} ${output.split('\n').at(-1)}`)
    const { prints } = project
    if (prints ? !prints.test(output) : output !== printed)
      throw new Error(`${project.name} should have printed ${prints ?? printed}, and did print:\n${output}`)
  }
  console.log(`${projects.length} projects, ${examples.length} examples, ${((Date.now() - began) / 1000).toFixed(0)} s`)
} finally {
  for (const stop of stops) await stop()
}
