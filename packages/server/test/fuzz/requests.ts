import { type GraphQLObjectType, isInputObjectType, isNonNullType } from 'graphql'
import { schema } from '../../src/schema.ts'
import { bodyOf, Grammar } from './grammar.ts'
import { Random } from './random.ts'

/** A request as it is written to a socket, all of it. */
export interface FuzzRequest {
  /** How it was made. */
  kind: 'grammar' | 'bytes' | 'http'
  /** The request line and the headers but for the length and the key. */
  head: string
  body: Uint8Array
  /** Whether the length is told, and the whole is answered. */
  framed: boolean
  keyed: boolean
}

/** What requests are made of. */
export interface Material {
  /** Public ids of things that there are. */
  ids: readonly string[]
}

const json = 'content-type: application/json'
const usualAccepts = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
  'multipart/mixed',
]
const oddAccepts = [
  '',
  'nonsense',
  'image/png',
  'text/html',
  'text/event-stream, application/json',
  '*/*;q=0',
  'application/json;q=x',
]
const anyAccept = (random: Random) => random.pick(random.is(0.9) ? usualAccepts : oddAccepts)
const head = (accept: string, more = json) => `POST /graphql HTTP/1.1\r\nhost: fuzz\r\naccept: ${accept}\r\n${more}`

/**
 * Mutations that a key may try: those that need a thing by its id. No document of a mutation names one that there is, so
 * that nothing may come of any.
 */
const needsThing = new Set(
  Object.values((schema.getMutationType() as GraphQLObjectType).getFields())
    .filter(({ args: [input] }) => {
      const type = isNonNullType(input?.type) ? input.type.ofType : input?.type
      return isInputObjectType(type) && Object.values(type.getFields()).some((field) => String(field.type) === 'ID!')
    })
    .map(({ name }) => name),
)

/** The request of a number, always the same one. */
export function requestOf(seed: number, index: number, material: Material): FuzzRequest {
  const random = new Random(seed, index)
  const kind = random.pick(['grammar', 'grammar', 'grammar', 'bytes', 'bytes', 'http'] as const)
  if (kind === 'grammar') return fromGrammar(random, material)
  if (kind === 'bytes') return mutated(random, material)
  return oddHttp(random)
}

function fromGrammar(random: Random, { ids }: Material): FuzzRequest {
  const operation = random.is(0.7) ? 'query' : random.is(0.9) ? 'mutation' : 'subscription'
  const keyed = random.is(0.5)
  const isWrite = operation === 'mutation'
  const grammar = new Grammar(random, isWrite ? madeUp : ids)
  const written = grammar.write(operation, isWrite && keyed ? (name) => needsThing.has(name) : undefined)
  const extra = random.is(0.05)
    ? random.pick([
        { operationName: 'Q' },
        { operationName: 5 },
        { extensions: {} },
        { more: 1 },
        { id: null },
        { extensions: [] },
      ])
    : {}
  // A stream would not end.
  const accept = operation === 'subscription' ? 'application/json' : anyAccept(random)
  const parameters = new URLSearchParams({
    query: written.query.toWellFormed(),
    variables: bodyOf(written).length < 8000 ? JSON.stringify(written.variables) : '{}',
  })
  const line = `GET /graphql?${parameters} HTTP/1.1\r\nhost: fuzz\r\naccept: ${accept}`
  // A longer line is cut off by Node, in the middle of what is sent.
  if (!isWrite && random.is(0.1) && line.length < 12_000)
    return { kind: 'grammar', head: line, body: new Uint8Array(), framed: true, keyed }
  return {
    kind: 'grammar',
    head: head(accept),
    body: Buffer.from(bodyOf({ ...written, ...extra })),
    framed: true,
    keyed,
  }
}

const madeUp = [
  'campaign_01jqzzzzzzzzzzzzzzzzzzzzzz',
  'organization_01jqzzzzzzzzzzzzzzzzzzzzzz',
  'volunteer_zzzzzzzzzzzzzzzzzzzzzzzzzz',
  'x_',
  '_',
  '',
]

/** A good request for a read, with some of its bytes changed. */
function mutated(random: Random, material: Material): FuzzRequest {
  const { query, variables } = new Grammar(random, material.ids).write('query')
  let bytes = Buffer.from(JSON.stringify({ query, variables, operationName: null }))
  for (let count = 1 + random.below(6); count > 0; count--) {
    const [at, to] = [random.below(bytes.length + 1), random.below(bytes.length + 1)]
    const change = random.below(6)
    const byte = Buffer.from([
      random.is(0.5) ? random.below(256) : random.pick([0, 0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0xff, 0xc0, 0xed, 0xf4]),
    ])
    if (change === 0) bytes = Buffer.concat([bytes.subarray(0, at), byte, bytes.subarray(at + 1)])
    else if (change === 1) bytes = Buffer.concat([bytes.subarray(0, at), byte, bytes.subarray(at)])
    else if (change === 2)
      bytes = Buffer.concat([bytes.subarray(0, Math.min(at, to)), bytes.subarray(Math.max(at, to))])
    else if (change === 3)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.min(at, to), Math.max(at, to)),
        bytes.subarray(at),
      ])
    else if (change === 4) bytes = bytes.subarray(0, at)
    else bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(random.below(2000), byte), bytes.subarray(at)])
  }
  return { kind: 'bytes', head: head(anyAccept(random)), body: bytes, framed: true, keyed: random.is(0.3) }
}

const good = JSON.stringify({ query: '{ viewer { scopes } }' })

/** A request that is odd as HTTP. */
function oddHttp(random: Random): FuzzRequest {
  const request = (head: string, body: string | Uint8Array = '', framed = false): FuzzRequest => ({
    ...{ kind: 'http', head, framed, keyed: random.is(0.2) },
    body: typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
  })
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
  const chunked = head('*/*', `${json}\r\ntransfer-encoding: chunked`)
  const path = random.pick([
    '/graphql',
    '/',
    '//',
    '/graphql/',
    '/livez',
    '/readyz',
    '/calendars/x.ics',
    `/calendars/${'a'.repeat(40)}.ics`,
    '/%',
    '/graphql?%',
    '/graphql?query=%00',
    '*',
    'http://[',
    'http://a/graphql',
    '/\\..\\',
    `/${'a'.repeat(9000)}`,
  ])
  const methods = [
    'GET',
    'HEAD',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'get',
    'NOTHING',
    '',
  ]
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/graphql',
    'application/json; charset=utf-16',
    'application/json;',
    ';',
    'application/jsonx',
    'APPLICATION/JSON',
    'application/graphql-response+json',
    'application/json\r\ncontent-type: text/plain',
  ]
  const form =
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"mutation { x }"}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{"0":["variables.__proto__"]}\r\n--x--\r\n'
  return random.pick<() => FuzzRequest>([
    () => request(`${random.pick(methods)} ${path} HTTP/1.1\r\nhost: fuzz`, '', true),
    () =>
      request(
        `GET ${path} HTTP/${random.pick(['1.0', '1.1', '2.0', '9.9', '', 'x'])}\r\n${random.pick(['host: fuzz', 'host:', '', 'host: a b', 'host: a\r\nhost: b'])}`,
      ),
    () =>
      request(
        head(anyAccept(random), `content-type: ${random.pick(types)}`),
        random.pick([good, form, '', 'query=%7Bviewer%7Bscopes%7D%7D', '{ viewer { scopes } }']),
        true,
      ),
    () =>
      request(
        head(
          '*/*',
          `${json}\r\ncontent-length: ${random.pick(['-1', '1e3', '99999999999999999999', '0x10', '', '5, 5', '3\r\ncontent-length: 4', '10485760'])}`,
        ),
        good,
      ),
    () =>
      request(
        chunked,
        random.pick([
          chunk(good) + chunk(''),
          `${chunk(good)}0\r\ntrailer: x\r\n\r\n`,
          `zz\r\n${good}`,
          `ffffffffff\r\n${good}`,
          `${chunk(good)}`,
          `5;ext="${'x'.repeat(3000)}"\r\n`,
          '-1\r\n\r\n',
          `${chunk(good)}0\r\n\r\nGET / HTTP/1.1\r\n`,
        ]),
      ),
    () =>
      request(
        head('*/*', `${json}\r\ntransfer-encoding: ${random.pick(['gzip', 'chunked, chunked', 'identity', 'x'])}`),
        chunk(good),
      ),
    () => request(head('*/*', `${json}\r\ncontent-encoding: ${random.pick(['gzip', 'br', 'zstd', 'x'])}`), good, true),
    () =>
      request(
        head(
          '*/*',
          `${json}\r\n${random.pick(['a'.repeat(20_000), `x: ${'a'.repeat(20_000)}`, ': x', 'a b: c', 'x: \u0000', 'x: \u00ff', ' folded: x', 'x:\ty', 'authorization:', 'authorization: Basic eDp5', `authorization: Bearer ${'a'.repeat(5000)}`, 'authorization: Bearer \u00ff', 'last-event-id: \u00ff', 'cookie: a=b', 'expect: 100-continue', 'expect: nothing', 'upgrade: websocket\r\nconnection: upgrade', 'upgrade: h2c\r\nconnection: upgrade', 'connection: close, x', 'origin: null', 'x-request-id: a\r\nx-request-id: b'])}`,
        ),
        good,
        true,
      ),
    () =>
      request(
        `GET /graphql HTTP/1.1\r\nhost: fuzz\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: ${random.pick(['13', '8', 'x'])}\r\nsec-websocket-key: ${random.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'x', ''])}\r\nsec-websocket-protocol: ${random.pick(['graphql-transport-ws', 'graphql-ws', 'x', ''])}`,
        new Uint8Array(random.times(random.below(60), () => random.below(256))),
      ),
    // Several in one go, and half of one.
    () =>
      request(
        `GET /livez HTTP/1.1\r\nhost: a\r\n\r\nGET /nothing HTTP/1.1\r\nhost: a\r\n\r\n${head('*/*')}`,
        good,
        true,
      ),
    () => request(head('*/*', `${json}\r\ncontent-length: 1000`), good),
    () => request(head('*/*').slice(0, random.below(80))),
    () => request(random.times(random.below(200), () => String.fromCharCode(random.below(256))).join('')),
    () => request(head('*/*'), random.is(0.05) ? '['.repeat(5 * 1024 * 1024) : '['.repeat(random.below(100_000)), true),
  ])()
}
