import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Api, startApi } from './api.ts'

// Shapes that are made to cost much, or to break what reads them: refused before anything is asked of the database.

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index))
const nested = (depth: number, open: string, inner: string, close: string) =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`
/** Fragments of which each asks for the next twice: 2^count things. */
const doubling = (count: number) =>
  `{ region(code: "CN") { ...f0 } } ${many(count, (n) => `fragment f${n} on Region { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`).join(' ')} fragment f${count} on Region { id }`

/** Documents by what they are, with the operation that is named beside them. */
const documents: [what: string, query: string, operationName?: string][] = [
  ['a fragment named __schema', '{ viewer { ...__schema } } fragment __schema on Viewer { ...__schema }'],
  [
    'an operation named __schema that spreads itself',
    'query __schema { ...__schema } fragment __schema on Query { ...__schema }',
    '__schema',
  ],
  ['a fragment named __proto__ that spreads itself', '{ ...__proto__ } fragment __proto__ on Query { ...__proto__ }'],
  ['an operation named like what every object has', 'query constructor { viewer { constructor } }', 'constructor'],
  ['fragments that double twenty times', doubling(20)],
  ['fragments that double five hundred times', doubling(500)],
  [
    'a fragment that is spread 3,000 times',
    `{ viewer { ${'...f '.repeat(3000)} } } fragment f on Viewer { ${'scopes '.repeat(5000)} }`,
  ],
  ['101 aliases', `{ ${many(101, (n) => `a${n}: viewer { scopes }`).join(' ')} }`],
  ['1,001 times the same field', `{ ${'campaigns(first: 100) { nodes { id } } '.repeat(1001)} }`],
  ['50,000 directives', `{ viewer ${'@include(if: true) '.repeat(50_000)} { scopes } }`],
  ['1,000 directives', `{ viewer ${'@include(if: true) '.repeat(1000)} { scopes } }`],
  ['1,000 unknown directives', `{ viewer ${'@a '.repeat(1000)} { scopes } }`],
  ['101 directives, each at its field', `{ viewer { ${'scopes @skip(if: false) '.repeat(101)} } }`],
  ['a selection nested 5,000 deep', `{ region(code: "CN") ${nested(5000, '{ parent ', '{ id }', '}')} }`],
  ['a selection nested 1,500 deep', `{ region(code: "CN") ${nested(1500, '{ parent ', '{ id }', '}')} }`],
  ['inline fragments nested 2,000 deep', `{ ${nested(2000, '... { ', 'viewer { scopes }', '}')} }`],
  ['a list literal nested 20,000 deep', `{ nodes(ids: ${nested(20_000, '[', '"x"', ']')}) { id } }`],
  ['a list literal nested 4,000 deep', `{ nodes(ids: ${nested(4000, '[', '"x"', ']')}) { id } }`],
  [
    'an object literal nested 2,000 deep',
    `{ campaigns(filter: ${nested(2000, '{ name: ', '1', '}')}) { nodes { id } } }`,
  ],
  ['a type of a variable nested 9,000 deep', `query($a: ${nested(9000, '[', 'ID', ']')}) { node(id: $a) { id } }`],
  ['5,000 variables', `query(${many(5000, (n) => `$v${n}: ID`).join(' ')}) { viewer { scopes } }`],
  ['2,500 operations', many(2500, (n) => `query q${n} { viewer { scopes } }`).join(' '), 'q0'],
  ['a name of a megabyte', `{ ${'a'.repeat(1024 * 1024)} }`],
  ['a string that never ends', `{ region(code: "${'a'.repeat(100_000)}) { id } }`],
  ['nothing but opening brackets', '{'.repeat(100_000)],
  ['half of a surrogate pair', '{ \ud800 }'],
  ['a definition of a type', 'type Query { viewer: Int }'],
]

/** Who asks: over HTTP for an answer or for a stream. */
const ways: [how: string, headers: Record<string, string>][] = [
  ['for an answer', { accept: 'application/graphql-response+json' }],
  ['for a stream', { accept: 'text/event-stream' }],
]

describe.each(ways)('who asks %s is refused', (_how, headers) => {
  it.each(documents)('%s', async (_what, query, operationName) => {
    api.statements()
    const response = await fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, operationName }),
    })
    const text = await response.text()
    expect({
      status: response.status,
      errors: JSON.parse(text).errors?.length > 0,
      data: JSON.parse(text).data,
    }).toEqual({ status: 400, errors: true, data: undefined })
    expect(text.length).toBeLessThan(100_000)
    expect(text).not.toMatch(/INTERNAL|Maximum call stack/)
    expect(api.statements()).toEqual([])
  })
})

interface Refusal {
  extensions?: Record<string, unknown>
}

/** With what an operation is refused over a WebSocket, before it runs or as its answer. */
function errorsOf(query: string, operationName?: string): Promise<readonly Refusal[]> {
  const client = createClient({
    url: `${api.server.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  return new Promise<readonly Refusal[]>((resolve, reject) => {
    client.subscribe(
      { query, operationName: operationName ?? null },
      {
        next: ({ errors }) => resolve(errors ?? []),
        error: (error) => (Array.isArray(error) ? resolve(error) : reject(error)),
        complete: () => resolve([]),
      },
    )
  }).finally(() => void client.dispose())
}

describe('over a WebSocket', () => {
  it.each(documents)('%s is refused', async (_what, query, operationName) => {
    const [error] = await errorsOf(query, operationName)
    expect(['BAD_USER_INPUT', 'COST_LIMIT']).toContain(error?.extensions?.['code'])
  })
})

describe('a body is refused that is', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/graphql-response+json' },
      body,
    })

  it.each<[string, number, () => Promise<Response>]>([
    [
      'a multipart map',
      415,
      () =>
        post(
          '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
          'multipart/form-data; boundary=x',
        ),
    ],
    ['a form', 415, () => post('query=%7Bviewer%7Bscopes%7D%7D', 'application/x-www-form-urlencoded')],
    [
      '20 MB long',
      413,
      () => post(JSON.stringify({ query: '{ viewer { scopes } }', variables: { x: 'x'.repeat(20 * 1024 * 1024) } })),
    ],
    ['bad JSON', 400, () => post('{"query": "{ viewer { scopes } }",}')],
    ['an array nested 500,000 deep', 400, () => post(nested(500_000, '[', '', ']'))],
    [
      'a list of 1,000 operations',
      400,
      () => post(JSON.stringify(many(1000, () => ({ query: '{ viewer { scopes } }' }) as never))),
    ],
    ['no UTF-8', 400, () => post(new Uint8Array([0xff, 0xfe, 0x7b]))],
  ])('%s', async (_what, status, send) => {
    api.statements()
    const response = await send()
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(text).not.toMatch(/originalError|SyntaxError|position \d/)
    expect(api.statements()).toEqual([])
  })

  const deep = nested(100_000, '{"a":', '1', '}')
  it.each([
    ['an operation of nobody', 'query($id: ID!) { node(id: $id) { id } }', '"id":"x"'],
    ['a stream', 'subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { campaign { id } } }', '"ids":["x"]'],
    [
      'a mutation with a key',
      'mutation($input: RevokePlatformInput!) { revokePlatform(input: $input) { __typename } }',
      '"input":{"campaign":"x","platform":"x","idempotencyKey":"deep"}',
    ],
  ])('of variables that nobody declared, nested 100,000 deep, for %s', async (_what, query, variables) => {
    const owner = await api.client(api.owner)
    const response = await fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${owner.key}`,
        ...(query.startsWith('sub') ? { accept: 'text/event-stream' } : {}),
      },
      body: `{"query":${JSON.stringify(query)},"variables":{${variables},"more":${deep}}}`,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'COST_LIMIT' } }] })
  })

  it('but not of variables with names that every object has: they are left out', async () => {
    const response = await post(
      '{"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":"x","__proto__":{"id":1},"constructor":1}}',
    )
    expect(await response.json()).toMatchObject({ data: { node: null } })
  })
})
