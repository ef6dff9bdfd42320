import { createServer } from 'node:http'
import { initGraphQLTada } from 'gql.tada'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as sdk from './index.ts'
import { readSnippets } from './test-snippets.ts'
import { type Place, things } from './test-things.ts'
import * as testing from './testing.ts'
import * as webhooks from './webhooks.ts'

/** The real server of the server's own tests. */
interface Api {
  server: string
  owner: string
  campaign: string
  child: string
  other: string
  operatorClient: { key: string }
  client(organization: string): Promise<{ key: string }>
  close(): Promise<void>
}

const snippets = readSnippets().map(({ name, code }): [string, string] => [name, code])

const secret = `whsec_${'A'.repeat(32)}`
let api: Api
let given: Record<string, unknown> = {}
let place: Omit<Place, 'the'>
let headers: Record<string, string> = {}
const body = JSON.stringify({
  id: 'event_1',
  type: 'campaign.opened',
  timestamp: '2020-02-12T00:00:00Z',
  data: { campaign: null },
})

beforeAll(async () => {
  const server = '../../server/test/api.ts'
  const { startApi, campaignId, organizationId } = await import(server)
  api = (await startApi()) as Api
  const { key: apiKey } = await api.client(api.owner)
  const tz = new sdk.Tongzhou({ url: api.server, apiKey })
  const [id, another] = [campaignId(api.campaign), campaignId(api.child)]
  const operator = new sdk.Tongzhou({ url: api.server, apiKey: api.operatorClient.key })
  place = {
    tz: operator,
    organization: organizationId(api.owner),
    member: organizationId(api.other),
    campaign: id,
    otherCampaign: another,
  }
  await operator.organizations.startMembership({ association: place.organization, member: place.member })
  await tz.donations.record({ campaign: id, amount: sdk.cny('1'), platform: 'lejuan', externalReference: 'A-0' })
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

/** What a snippet names and takes as given, made for it alone. */
async function thingsOf(code: string): Promise<Record<string, string>> {
  const made = new Map<string, Promise<string>>()
  const here: Place = {
    ...place,
    the: (name) => {
      const thing = made.get(name) ?? things[name]?.(here)
      if (!thing) throw new Error(`Nobody makes a ${name}.`)
      made.set(name, thing)
      return thing
    },
  }
  const named = Object.keys(things).filter((name) => new RegExp(`\\b${name}\\b`).test(code))
  return Object.fromEntries(await Promise.all(named.map(async (name) => [name, await here.the(name)])))
}

/** What a snippet does, with all of its imports at hand. Addresses and ports are those of the test. */
function toFunction(code: string, more: Record<string, unknown>): () => Promise<unknown> {
  // A bulk write throws nothing for a row.
  const failed = "typeof failures === 'undefined' ? [] : failures"
  const lines = code
    .replace(/^import [\s\S]*? from '.*'$/gm, '')
    .replace(/^export /gm, '')
    // What a snippet says that it prints has to be what it prints.
    .replace(
      /console\.log\((.*)\) \/\/ ((?:true|false|[\d.]+)(?: (?:true|false|[\d.]+))*)$/gm,
      "expect([$1].join(' ')).toBe('$2')",
    )
    .replaceAll('http://127.0.0.1:4000', api.server)
    .replace('listen(8080)', 'listen(0).unref()')
    .replace('timeout(1000), timeout: 5000', 'timeout(60_000)')
  const { outputText } = ts.transpileModule(`async function snippet() {\n${lines}\nreturn ${failed}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const request = new Request('http://test', { method: 'POST', body, headers })
  const names: Record<string, unknown> = { request, expect, ...sdk, ...webhooks, ...testing, ...given, ...more }
  const make = new Function(...Object.keys(names), `{ ${outputText}; return snippet }`)
  return make(...Object.values(names))
}

async function runSnippet(name: string, code: string, enough?: Promise<unknown>): Promise<void> {
  // The examples of methods are the operator's, some of which are nobody else's.
  const isOperators = name.startsWith('tz.')
  const more = { ...(await thingsOf(code)), ...(isOperators ? { tz: place.tz } : {}) }
  const run = toFunction(code, more)()
  run.catch(() => {})
  await expect(enough ? Promise.race([run, enough]) : run).resolves.toEqual([])
}

const follows = ([, code]: [string, string]) => /subscribe|totals\.watch/.test(code)

test.each(snippets.filter((snippet) => !follows(snippet)))('the snippet %s runs against a real server', runSnippet)

// A stream goes on for ever: it counts as run when nothing has failed for two seconds. All of them at once.
const streams = snippets.filter(follows)
test.concurrent.each(streams)('the snippet %s follows a stream of a real server', async (name, code) => {
  await runSnippet(name, code, new Promise((resolve) => setTimeout(resolve, 2000, [])))
})

test('there are snippets of both kinds', () => {
  expect([streams.length > 5, snippets.length > 150]).toEqual([true, true])
})
