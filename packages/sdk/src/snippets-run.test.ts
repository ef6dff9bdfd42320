import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { initGraphQLTada } from 'gql.tada'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as sdk from './index.ts'
import * as testing from './testing.ts'
import * as webhooks from './webhooks.ts'

/** The real server of the server's own tests. */
interface Api {
  server: string
  owner: string
  campaign: string
  child: string
  client(organization: string): Promise<{ key: string }>
  close(): Promise<void>
}

/** The snippets of a text, in doc comments too. */
function snippetsOf(name: string): [string, string][] {
  const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
  const plain = name.endsWith('.md') ? text : text.replace(/^ *\* ?/gm, '')
  return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ''], index) => [`${name} ${index + 1}`, code])
}

const written = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('generated'),
)
const snippets = ['../README.md', ...written].flatMap(snippetsOf)

const secret = `whsec_${'A'.repeat(32)}`
let api: Api
let given: Record<string, unknown> = {}
let headers: Record<string, string> = {}
const body = JSON.stringify({
  id: 'event_1',
  type: 'campaign.opened',
  timestamp: '2020-02-12T00:00:00Z',
  data: { campaign: null },
})

beforeAll(async () => {
  const server = '../../server/test/api.ts'
  const { startApi, campaignId } = await import(server)
  api = (await startApi()) as Api
  const { key: apiKey } = await api.client(api.owner)
  const tz = new sdk.Tongzhou({ url: api.server, apiKey })
  const [id, another] = [campaignId(api.campaign), campaignId(api.child)]
  const donation = await tz.donations.record({ campaign: id, amount: sdk.cny('20') })
  const log = tz.events.list()
  for await (const _event of log.take(1));
  const { totals } = await tz.campaigns.totals(id)
  headers = { ...(await webhooks.signWebhook(body, secret)) }
  given = {
    ...{ tz, id, another, apiKey, donation, totals, secret, oldSecret: secret, cursor: log.cursor },
    rows: [{ campaign: id, amount: sdk.cny('1'), platform: 'lejuan', externalReference: 'R-1' }],
    api: testing.createFakeApi(),
    handler: webhooks.createWebhookHandler({ secrets: [secret] }),
    ...{ url: api.server, error: new Error('Something else.') },
    ReportDocument: 'query Report($code: String!) { region(code: $code) { name } }',
    keep: async () => {},
    readAnew: async () => {},
    isNew: async () => true,
    thank: async () => {},
    console: { log: () => {}, warn: () => {}, error: () => {} },
    ...{ createServer, initGraphQLTada },
  }
})

afterAll(() => api?.close())

/** What a snippet does, with all of its imports at hand. Addresses and ports are those of the test. */
function toFunction(code: string): () => Promise<void> {
  const lines = code
    .replace(/^import [\s\S]*? from '.*'$/gm, '')
    .replace(/^export /gm, '')
    .replaceAll('http://127.0.0.1:4000', api.server)
    .replace('listen(8080)', 'listen(0).unref()')
    .replace('timeout(1000), timeout: 5000', 'timeout(60_000)')
  const { outputText } = ts.transpileModule(`async function snippet() {\n${lines}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const request = new Request('http://test', { method: 'POST', body, headers })
  const names: Record<string, unknown> = { request, ...sdk, ...webhooks, ...testing, ...given }
  const make = new Function(...Object.keys(names), `{ ${outputText}; return snippet }`)
  return make(...Object.values(names))
}

test.each(snippets)('the snippet %s runs against a real server', async (_name, code) => {
  // A stream goes on for ever: it counts as run when nothing has failed for two seconds.
  const enough = new Promise((resolve) =>
    setTimeout(resolve, /subscribe|totals\.watch/.test(code) ? 2000 : 50_000, 'on'),
  )
  const run = toFunction(code)()
  run.catch(() => {})
  await expect(Promise.race([run.then(() => 'on'), enough])).resolves.toBe('on')
})
