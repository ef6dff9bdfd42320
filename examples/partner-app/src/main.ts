// A partner's app: what one does with the events of Tongzhou. `--help` says how it is used, README.md how to try it.

import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NotFoundError, Tongzhou } from '@tongzhou/sdk'
import { runBoard } from './board.ts'
import type { Display } from './display.ts'
import { Done } from './done.ts'
import { hooksServer } from './hooks.ts'
import { Lines } from './lines.ts'
import { pageServer } from './page-server.ts'
import { readSecret, register } from './register.ts'
import { Screen } from './screen.ts'

const help = `npm start --prefix examples/partner-app [-- board|page|hooks|all] [options]

  board   campaigns and their gifts in the terminal, live (this, if nothing is said)
  page    the same for browsers
  hooks   receives webhooks
  all     all three

  --campaign <slug>    which campaign; more than one for the board. The newest that are open, if none is said
  --page-port <port>   4100 if nothing is said
  --hooks-port <port>  4101 if nothing is said
  --register           makes the endpoint for webhooks first, with TONGZHOU_API_KEY (scope webhooks:manage)
  --hooks-url <url>    where Tongzhou reaches the hooks: http://localhost:4101/ if nothing is said
  --data <folder>      where the cursor, the ids of webhooks and their secret are kept

  TONGZHOU_URL             the API: http://localhost:4000 if nothing is said
  TONGZHOU_WEBHOOK_SECRET  the endpoint's secret, where it was not made by --register
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    campaign: { type: 'string', multiple: true, default: [] },
    'page-port': { type: 'string', default: '4100' },
    'hooks-port': { type: 'string', default: '4101' },
    'hooks-url': { type: 'string' },
    register: { type: 'boolean', default: false },
    data: { type: 'string', default: fileURLToPath(new URL('../.data', import.meta.url)) },
    help: { type: 'boolean', default: false },
  },
})
const [part = 'board'] = positionals
const has = (name: string) => part === name || part === 'all'

if (values.help || !['board', 'page', 'hooks', 'all'].includes(part)) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}

const url = process.env.TONGZHOU_URL ?? 'http://localhost:4000'
const tz = new Tongzhou({ url })
const display: Display | null = !has('board')
  ? null
  : process.stdout.isTTY
    ? new Screen(process.stdout)
    : new Lines((line) => console.log(line))
const say = (line: string) => (display ? display.note(line) : console.log(line))

try {
  if (has('page')) {
    const server = pageServer({ url, campaign: values.campaign[0] ?? null })
    say(`The page is at http://localhost:${await listen(server, values['page-port'])}/`)
  }
  if (has('hooks')) await startHooks()
  if (display) {
    const cursorFile = join(values.data, 'board.json')
    await runBoard(tz, { url, slugs: values.campaign, cursorFile, display })
  }
} catch (error) {
  process.exitCode = 1
  // The screen is put back before anything is said.
  process.once('exit', () =>
    console.error(NotFoundError.is(error) ? `There is no such campaign. ${error.message}` : error),
  )
  process.exit()
}

async function startHooks(): Promise<void> {
  const secretFile = join(values.data, 'webhook-secret')
  if (values.register) {
    const hooksUrl = values['hooks-url'] ?? `http://localhost:${values['hooks-port']}/`
    const apiKey = process.env.TONGZHOU_API_KEY
    say(`Registered ${await register(new Tongzhou({ url, apiKey }), hooksUrl, secretFile)} for ${hooksUrl}`)
  }
  const secret = readSecret(secretFile)
  if (!secret) {
    if (part === 'all') return say('No webhooks: there is no secret. Make an endpoint with --register.')
    throw new Error('Set TONGZHOU_WEBHOOK_SECRET, or make an endpoint with --register.')
  }
  const server = hooksServer([secret], new Done(join(values.data, 'hooks-done')), say)
  say(`Webhooks are received at http://localhost:${await listen(server, values['hooks-port'])}/`)
}

function listen(server: Server, port: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(port), () => resolve((server.address() as { port: number }).port))
  })
}
