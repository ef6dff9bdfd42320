import { readFileSync } from 'node:fs'
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

const readme = readFileSync(`${import.meta.dirname}/../README.md`, 'utf8')
const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ''], index): [number, string] => [
  index + 1,
  code,
])

const secret = `whsec_${'A'.repeat(32)}`
let api: Api
let given: Record<string, unknown> = {}

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
  given = {
    ...{ tz, id, another, apiKey, donation, totals, secret, oldSecret: secret, cursor: log.cursor },
    rows: [{ campaign: id, amount: sdk.cny('1'), platform: 'lejuan', externalReference: 'R-1' }],
    api: testing.createFakeApi(),
    handler: webhooks.createWebhookHandler({ secrets: [secret] }),
    request: new Request('http://test', { method: 'POST', body: '{}' }),
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
  const body = code
    .replace(/^import [\s\S]*? from '.*'$/gm, '')
    .replace(/^export /gm, '')
    .replaceAll('http://127.0.0.1:4000', api.server)
    .replace('listen(8080)', 'listen(0).unref()')
    .replace('timeout(1000), timeout: 5000', 'timeout(60_000)')
  const { outputText } = ts.transpileModule(`async function snippet() {\n${body}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const names: Record<string, unknown> = { ...sdk, ...webhooks, ...testing, ...given }
  const make = new Function(...Object.keys(names), `{ ${outputText}; return snippet }`)
  return make(...Object.values(names))
}

test.each(snippets)('snippet %i of the README runs against a real server', async (_number, code) => {
  // A stream goes on for ever: it counts as run when nothing has failed for two seconds.
  const enough = new Promise((resolve) => setTimeout(resolve, /subscribe|watchTotals/.test(code) ? 2000 : 50_000, 'on'))
  const run = toFunction(code)()
  run.catch(() => {})
  await expect(Promise.race([run.then(() => 'on'), enough])).resolves.toBe('on')
})
