import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSchema, graphql } from 'graphql'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { serveNode } from '../src/test-server.ts'

/** The real server of the server's own tests. */
interface Api {
  server: string
  owner: string
  client(organization: string, scopes: string[]): Promise<{ key: string; applicationId: string }>
  operatorClient: {
    mutate(name: string, input: object, selection?: string): Promise<{ data: { __typename: string; secret: string } }>
  }
  db: { prisma: { apiKey: { findFirstOrThrow(where: object): Promise<{ id: string }> } } }
  close(): Promise<void>
}

let api: Api

beforeAll(async () => {
  const server = '../../server/test/api.ts'
  api = (await (await import(server)).startApi()) as Api
})

afterAll(() => api?.close())

const main = join(import.meta.dirname, 'main.ts')
const schemaText = readFileSync(`${import.meta.dirname}/../../../schema/schema.graphql`, 'utf8')

interface Outcome {
  code: number
  output: string
  errors: string
}

/** Runs the program as a process of its own, in a folder, with these settings and no others of ours. */
function run(words: string[], { cwd = tmpdir(), env = {} }: { cwd?: string; env?: object } = {}): Promise<Outcome> {
  const { TONGZHOU_URL: _url, TONGZHOU_API_KEY: _key, ...rest } = process.env
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { cwd, env: { ...rest, ...env } }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    )
  })
}

/** A folder with these files. */
function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'tongzhou-doctor-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A server that knows this schema, has this clock and answers with these values. */
function serveSchema(text: string, date: () => Date = () => new Date(), rootValue: object = {}): Promise<string> {
  const schema = buildSchema(text)
  return serveNode(async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('date', date().toUTCString())
    response.setHeader('content-type', 'application/json')
    if (request.url === '/readyz') return response.end('{}')
    let body = ''
    for await (const chunk of request) body += chunk
    response.end(JSON.stringify(await graphql({ schema, rootValue, source: JSON.parse(body).query })))
  })
}

test('where nothing is wrong it says so, with whose the key is and what it may, and never the key', async () => {
  const { key } = await api.client(api.owner, ['donations:write'])
  const { code, output } = await run(['doctor'], { env: { TONGZHOU_URL: api.server, TONGZHOU_API_KEY: key } })
  expect(output).toMatch(/✓ node .*✓ connection .*✓ clock .*✓ key .*DONATIONS_WRITE.*✓ sdk .*All is well/s)
  expect(output).not.toContain(key)
  expect(code).toBe(0)
})

test('without a key it says what works without, which is a warning and no error', async () => {
  const { code, output } = await run(['doctor', '--url', `${api.server}/graphql`])
  expect(output).toMatch(/! key .*What is public can be read without/)
  expect(output).toContain('Errors: 0, warnings: 1.')
  expect(code).toBe(0)
})

test('a key that was revoked is an error', async () => {
  const { key, applicationId } = await api.client(api.owner, ['donations:write'])
  const { id } = await api.db.prisma.apiKey.findFirstOrThrow({ where: { applicationId } })
  const identifiers = '../../server/src/identifiers.ts'
  const { encodeId } = await import(identifiers)
  const { data } = await api.operatorClient.mutate('revokeKey', { key: encodeId('ApiKey', id) })
  expect(data.__typename).toBe('ApiKey')
  const { code, output } = await run(['doctor', '--url', api.server, '--key', key])
  expect(output).toMatch(/✗ key .*wrong, revoked or expired/)
  expect(output).toMatch(/✓ sdk /)
  expect(output).not.toContain(key)
  expect(code).toBe(1)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const viewerUntil = (expiresAt: Date | null) => ({
  viewer: { application: { id: 'a', name: 'Ledger' }, organization: null, scopes: ['ADMIN'], key: { expiresAt } },
})

test('a key that expires is told as the API tells it', async () => {
  const { applicationId } = await api.client(api.owner, ['donations:write'])
  const identifiers = '../../server/src/identifiers.ts'
  const { encodeId } = await import(identifiers)
  const input = { application: encodeId('Application', applicationId), scopes: ['DONATIONS_WRITE'] }
  const issue = async (days: number) => {
    const expiresAt = inDays(days)
    const selection = '... on CreateKeyPayload { secret }'
    const { data } = await api.operatorClient.mutate('createKey', { ...input, expiresAt }, selection)
    return { secret: data.secret, expiresAt: expiresAt.toISOString() }
  }
  for (const [days, mark, when] of [
    [3.5, '!', ', in 3 days.'],
    [20, '✓', '.'],
  ] as const) {
    const { secret, expiresAt } = await issue(days)
    const { code, output } = await run(['doctor', '--url', api.server, '--key', secret])
    expect(output).toMatch(new RegExp(`${mark} key .*valid.*It expires at ${expiresAt}${when}`))
    expect(output).not.toContain(secret)
    expect(code).toBe(0)
  }
})

test.each([
  ['never', null, 0, /✓ key .*It does not expire/, 0],
  ['tomorrow', inDays(1.5), 0, /! key .*in 1 day\..*\n.*new one/, 0],
  ['within a day', inDays(0.5), 0, /! key .*within a day\./, 0],
  ['a moment ago', inDays(-0.001), 0, /✗ key .*The key expired at .*\n.*new one/, 1],
  ["by the server's clock", inDays(0.5), 1, /✗ key .*The key expired at /, 1],
])('a key that expires %s is told so', async (_when, expiresAt, ahead, told, exit) => {
  const date = () => inDays(ahead)
  const url = await serveSchema(schemaText, date, viewerUntil(expiresAt))
  const { code, output } = await run(['doctor', '--url', url, '--key', 'tz_k'])
  expect(output).toMatch(told)
  expect(code).toBe(exit)
})

test('a server that does not say yet when a key expires is asked nothing that it does not know', async () => {
  const text = schemaText.replace(/\n {2}"""The key with which it asks.*\n {2}key: ApiKey\n/, '')
  expect(text).not.toBe(schemaText)
  const url = await serveSchema(text, undefined, viewerUntil(null))
  const { output } = await run(['doctor', '--url', url, '--key', 'tz_k'])
  expect(output).toMatch(/✓ key .*It may: ADMIN\.\n/)
})

test('a key that no header can carry is an error that does not quote it', async () => {
  const { code, output, errors } = await run(['doctor', '--url', api.server, '--key', 'tz_secret\nline'])
  expect(output).toMatch(/✗ key .*line break/)
  expect(output + errors).not.toContain('tz_secret')
  expect(code).toBe(1)
})

test.each([
  [
    'a host that there is not',
    async () => 'http://nothing.invalid',
    /✗ connection .*DNS: there is no host nothing\.invalid/,
  ],
  [
    'a port where nobody listens',
    async () => `http://127.0.0.1:${await closedPort()}`,
    /✗ connection .*Nobody listens/,
  ],
  ['https where http is spoken', async () => api.server.replace('http:', 'https:'), /✗ connection .*TLS: /],
  [
    'a server that hangs up',
    () => serveNode((_request, response) => response.destroy()),
    /✗ connection .*The connection to .* failed/,
  ],
  [
    'a server that is not ready',
    () => serveNode((_request, response) => response.writeHead(503).end('{"status":"closing"}')),
    /✗ connection .*not ready/,
  ],
  [
    'a site that is not the API',
    () => serveNode((_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>')),
    /! connection .*HTTP 404.*✗ schema .*status 404/s,
  ],
])('%s is told as what it is', async (_what, serve, told) => {
  const { code, output } = await run(['doctor', '--url', await serve()])
  expect(output).toMatch(told)
  expect(output).not.toMatch(/key|sdk/)
  expect(code).toBe(1)
})

test.each([
  ['ten minutes behind', 600, /✗ clock .*(599|600|601) seconds behind the server's.*\n.*of the future/, 1],
  ['ten minutes ahead', -600, /✗ clock .*(599|600|601) seconds ahead of the server's.*\n.*too old/, 1],
  ['one minute behind', 60, /! clock .*(59|60|61) seconds behind/, 0],
])('a clock %s is told', async (_what, seconds, told, exit) => {
  const url = await serveSchema(schemaText, () => new Date(Date.now() + seconds * 1000))
  const { code, output } = await run(['doctor', '--url', url])
  expect(output).toMatch(told)
  expect(code).toBe(exit)
})

test('documents that do not fit are told by file, line and column', async () => {
  const cwd = folder({
    'src/campaign.graphql': 'query Campaign($id: ID!) {\n  campaign(id: $id) { ...Names nam }\n}\n',
    'src/names.gql': 'fragment Names on Campaign { name slug }',
    'src/board.ts':
      "// gql`{ no }`\nconst own = graphql(`\n  query Board { regions { total } }\n`)\nconst plain = 'query Plain { viewer { who } }'\n",
    'src/node_modules/other.graphql': '{ no }',
    'src/schema.graphql': 'type Query { a: Int }',
  })
  const { code, output } = await run(['doctor', '--url', api.server, '--documents', 'src'], { cwd })
  expect(output).toContain('✗ documents   4 documents in 4 files, with 3 errors')
  expect(output).toMatch(/src\/board\.ts:3:27 Cannot query field "total" on type "QueryRegionsConnection"/)
  expect(output).toMatch(/src\/board\.ts:5:39 Cannot query field "who" on type "Viewer"/)
  expect(output).toMatch(/src\/campaign\.graphql:2:32 Cannot query field "nam" on type "Campaign"/)
  expect(code).toBe(1)
})

test('what will be gone is a warning with its reason and its date, of documents and of the SDK', async () => {
  const reason = 'Use `name`. Gone on 2027-03-01.'
  const url = await serveSchema(
    schemaText.replace(
      /(\ntype Campaign implements [\s\S]*?\n {2}slug: String!)/,
      `$1 @deprecated(reason: "${reason}")`,
    ),
  )
  const cwd = folder({ 'a.graphql': '{ campaigns { nodes { slug } } }' })
  const { code, output } = await run(['doctor', '--json', '--url', url, '--documents', '*.graphql'], { cwd })
  const { ok, checks } = JSON.parse(output)
  expect(checks).toContainEqual(
    expect.objectContaining({
      name: 'deprecated',
      status: 'warning',
      findings: [
        {
          ...{ place: 'a.graphql', line: 1, column: 23, removal: '2027-03-01' },
          message: `The field Campaign.slug is deprecated. ${reason}`,
        },
      ],
    }),
  )
  const sdk = checks.find(({ name }: { name: string }) => name === 'sdk')
  expect(sdk.status).toBe('warning')
  expect(sdk.findings).toContainEqual(expect.objectContaining({ place: 'tz.campaigns.get', removal: '2027-03-01' }))
  expect([ok, code]).toEqual([true, 0])
})

test('methods that the server no longer knows are told', async () => {
  const url = await serveSchema(schemaText.replace(/\n {2}viewer: Viewer!/, '\n  whoAmI: Viewer!'))
  const { code, output } = await run(['doctor', '--url', url])
  expect(output).toMatch(/✗ sdk .*1 of \d+ methods .*\n +tz\.viewer\.get Cannot query field "viewer" on type "Query"/)
  expect(code).toBe(1)
})

test('what is put together at run time is not held for wrong, and what is escaped stays in its place', async () => {
  const cwd = folder({
    // With ' for ` and @ for $, so that it can stand in a template.
    'a.ts': String.raw`const a = gql'query A { viewer { @{fields} } }'
const b = gql'query B { region(code: \"33\") { no } } @{Names}'
const c = /* GraphQL */ '{ viewer { scopes } }'
`
      .replaceAll("'", '`')
      .replaceAll('@', '$'),
  })
  const { code, output } = await run(['doctor', '--url', api.server, '--documents', 'a.ts'], { cwd })
  expect(output).toMatch(/! unchecked .*1 document put together.*\n +a\.ts:1:/)
  expect(output).toContain('✗ documents   2 documents in 1 file, with 1 error')
  expect(output).toMatch(/a\.ts:2:48 Cannot query field "no"/)
  expect(code).toBe(1)
})

test('globs choose files', async () => {
  const files = Object.fromEntries(
    ['a.graphql', 'src/b.gql', 'src/deep/c.graphql', 'src/d.md'].map((name) => [name, '{ viewer { scopes } }']),
  )
  const cwd = folder(files)
  const counted = async (...words: string[]) =>
    / (\d+ documents? in \d+ files?)/.exec(
      (await run(['doctor', '--url', api.server, '--documents', ...words], { cwd })).output,
    )?.[1]
  expect(await counted('**/*.{graphql,gql}')).toBe('3 documents in 3 files')
  expect(await counted('src/*.gql')).toBe('1 document in 1 file')
  expect(await counted('a.graphql', 'src/b.gql')).toBe('2 documents in 2 files')
  expect(await counted(join(cwd, 'src/**/*.graphql'))).toBe('1 document in 1 file')
})

test.each([
  ['no command', [], /Say what to do/],
  ['another command', ['cure'], /no command "cure"/],
  ['no url', ['doctor'], /--url, or TONGZHOU_URL/],
  ['a url that is none', ['doctor', '--url', 'example.org'], /begins with https/],
  ['an option that there is not', ['doctor', '--URL', 'http://test'], /--URL/],
  ['files for no option', ['doctor', 'a.graphql', '--url', 'http://test'], /Use --documents/],
  [
    'files that there are not',
    ['doctor', '--url', 'http://test', '--documents', 'none/*.graphql'],
    /none\/\*\.graphql/,
  ],
])('%s ends with 2 and how to use it', async (_what, words, told) => {
  const { code, output, errors } = await run(words)
  expect(errors).toMatch(told)
  expect(errors).toContain('Usage: npx @tongzhou/sdk doctor')
  expect([output, code]).toEqual(['', 2])
})

test('help and version are asked for, and no mistake', async () => {
  const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../package.json`, 'utf8'))
  expect(await run(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Usage:') })
  expect(await run(['--version'])).toMatchObject({ code: 0, output: `${version}\n` })
})
