import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createKey, revokeKey } from '../src/access/manage-keys.ts'
import { sql } from '../src/database/sql.ts'
import { encodeCursor } from '../src/events/cursor.ts'
import { type Api, type Client, campaignId, startApi, yuan } from './api.ts'
import {
  type Follow,
  type FollowOptions,
  followBySse,
  followByWebSocket,
  Refusal,
  transports,
} from './stream-readers.ts'

// Who may not follow, or asks wrongly, hears why: with a status over SSE, with an error or a close code over WebSocket.

let api: Api
let owner: Client
const each = 5

beforeAll(async () => {
  api = await startApi({ streams: { beatEvery: 1000, each } })
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

const everything = 'subscription($after: String) { events(after: $after) { id cursor } }'

/** How a stream is refused. */
async function refusal(follow: Follow, query: string, options: FollowOptions = {}): Promise<Refusal> {
  const found = await follow(api.server, query, options).then(
    (reading) => reading.stop(),
    (error: unknown) => error,
  )
  expect(found).toBeInstanceOf(Refusal)
  return found as Refusal
}

const filtered = (filter: string) => `subscription { events(${filter}) { id } }`
const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => campaignId(api.campaign)))
const nested = (depth: number) =>
  `subscription { events { organization { ${'parent { '.repeat(depth)} id ${'} '.repeat(depth)} } } }`

const wrong: [string, () => string, string, RegExp][] = [
  ['a syntax error', () => 'subscription { events {', 'BAD_USER_INPUT', /Syntax Error/],
  ['an unknown field', () => 'subscription { events { nothing } }', 'BAD_USER_INPUT', /Cannot query field/],
  [
    'two root fields',
    () => 'subscription { events { id } campaignTotals(ids: []) { campaign { id } } }',
    'BAD_USER_INPUT',
    /only one top level field/,
  ],
  ['an unknown type', () => filtered('types: ["donation.stolen"]'), 'BAD_USER_INPUT', /donation.stolen/],
  ['an unknown region', () => filtered('region: "999999"'), 'BAD_USER_INPUT', /There is no region "999999"/],
  ['an empty list of types', () => filtered('types: []'), 'BAD_USER_INPUT', /types: An empty list/],
  ['an empty list of campaigns', () => filtered('campaignIds: []'), 'BAD_USER_INPUT', /campaignIds: An empty list/],
  [
    'an empty list of organisations',
    () => filtered('organizationIds: []'),
    'BAD_USER_INPUT',
    /organizationIds: An empty/,
  ],
  ['101 campaigns', () => filtered(`campaignIds: ${many(101)}`), 'BAD_USER_INPUT', /campaignIds: At most 100/],
  ['a cursor that is none', () => filtered('after: "nothing"'), 'BAD_USER_INPUT', /Not a cursor/],
  ['a cursor of a megabyte', () => filtered(`after: "${'A'.repeat(500_000)}"`), 'BAD_USER_INPUT', /Not a cursor/],
  ['a NUL in a region', () => filtered('region: "a\\u0000"'), 'BAD_USER_INPUT', /NUL/],
  [
    'figures of nothing',
    () => 'subscription { campaignTotals(ids: []) { campaign { id } } }',
    'BAD_USER_INPUT',
    /From 1 to 100/,
  ],
  [
    'figures of 101',
    () => `subscription { campaignTotals(ids: ${many(101)}) { campaign { id } } }`,
    'BAD_USER_INPUT',
    /From 1 to 100/,
  ],
  [
    'figures of what is not there',
    () => `subscription { campaignTotals(ids: ["campaign_01m87srdg3e57t9d08v7v96d2z"]) { campaign { id } } }`,
    'BAD_USER_INPUT',
    /There is no campaign/,
  ],
  ['too deep a selection', () => nested(25), 'COST_LIMIT', /deep, at most/],
  [
    'too dear a selection',
    () =>
      'subscription { events { organization { campaigns(first: 100) { nodes { donations(first: 100) { nodes { id refunds { id } } } } } } } }',
    'COST_LIMIT',
    /points, at most/,
  ],
]

describe.each(transports)('by %s is refused', (transport, follow) => {
  it.each(wrong)('%s', async (_name, query, code, message) => {
    const { status, errors } = await refusal(follow, query())
    expect(errors[0]?.extensions['code']).toBe(code)
    expect(errors[0]?.message).toMatch(message)
    expect(errors[0]?.extensions).not.toHaveProperty('http')
    expect(status).toBe({ SSE: 400, WebSocket: 200 }[transport])
    expect(api.running.streams()).toBe(0)
  })

  it('a cursor ahead of the log, and one of another log, with the newest one there is', async () => {
    await owner.mutate('recordDonation', { campaign: campaignId(api.campaign), amount: yuan('1.00') })
    await api.db.query(sql`SELECT sequence_events(1000)`)
    const ahead = encodeCursor({ position: 1_000_000n, mark: '' })
    const foreign = encodeCursor({ position: 1n, mark: 'ffffffff' })
    for (const after of [ahead, foreign]) {
      const { status, errors } = await refusal(follow, everything, { variables: { after } })
      expect(errors[0]?.extensions['code']).toBe('CURSOR_UNKNOWN')
      expect(status).toBe({ SSE: 409, WebSocket: 200 }[transport])
      const newest = String(errors[0]?.extensions['newestCursor'])
      const reading = await follow(api.server, everything, { variables: { after: newest } })
      reading.stop()
    }
    await expect.poll(() => api.running.streams()).toBe(0)
  })

  it('more streams than a key may have, until one is closed', async () => {
    const { key } = await api.client(api.owner)
    const opened = await Promise.all(Array.from({ length: each }, () => follow(api.server, everything, { key })))
    const refused = await refusal(follow, everything, { key })
    expect(refused.errors[0]?.extensions['code']).toBe('RATE_LIMITED')
    expect(refused.status).toBe({ SSE: 429, WebSocket: 200 }[transport])
    const other = await follow(api.server, everything)
    opened[0]?.stop()
    await expect.poll(() => api.running.streams()).toBe(each)
    const again = await follow(api.server, everything, { key })
    for (const reading of [...opened, again, other]) reading.stop()
    await expect.poll(() => api.running.streams()).toBe(0)
  })

  it('all but so many that are opened at one moment', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 4 * each }, () => follow(api.server, everything)))
    const opened = tries.filter((one) => one.status === 'fulfilled')
    expect(opened.length).toBe(each)
    for (const { value } of opened) value.stop()
    await expect.poll(() => api.running.streams()).toBe(0)
    const again = await follow(api.server, everything)
    again.stop()
    await expect.poll(() => api.running.streams()).toBe(0)
  })

  it.each([
    ['events', everything],
    ['figures', 'subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { campaign { id } } }'],
  ])('a key that is revoked or expires ends its streams of %s with the reason, and no others', async (_of, query) => {
    const variables = query === everything ? {} : { ids: [campaignId(api.campaign)] }
    const application = String((await api.client(api.owner)).applicationId)
    const expiresAt = new Date(Date.now() + 1500)
    const expiring = await createKey(api.operator, {
      applicationId: application,
      scopes: ['donations:write'],
      expiresAt,
    })
    const revoked = await createKey(api.operator, { applicationId: application, scopes: ['donations:write'] })
    const readings = await Promise.all(
      [expiring, revoked].map(({ secret }) => follow(api.server, query, { key: secret, variables })),
    )
    const other = await follow(api.server, query, { variables })
    await revokeKey(api.operator, { keyId: revoked.id })
    for (const reading of readings) {
      await reading.whenEnded()
      const last = reading.results.at(-1)?.errors?.[0]
      expect(last?.extensions['code'] ?? reading.reason?.code).toBe(
        { SSE: 'UNAUTHENTICATED', WebSocket: 4403 }[transport],
      )
      expect(last?.message ?? reading.reason?.text).toMatch(/revoked, or has expired/)
    }
    expect(other.end).toBeNull()
    other.stop()
    await expect.poll(() => api.running.streams()).toBe(0)
  })
})

describe('by SSE', () => {
  it('a key that is unknown is answered with 401', async () => {
    const { status, errors } = await refusal(followBySse, everything, { key: 'tz_unknown' })
    expect([status, errors[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('too many streams are answered with when to come again', async () => {
    const opened = await Promise.all(Array.from({ length: each }, () => followBySse(api.server, everything)))
    const { headers } = await refusal(followBySse, everything)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    for (const reading of opened) reading.stop()
    await expect.poll(() => api.running.streams()).toBe(0)
  })

  it('a subscription that wants JSON is answered with 406, and how to ask', async () => {
    const answer = await owner.query('subscription { events { id } }')
    expect(answer.status).toBe(406)
    expect(answer.errors[0]?.message).toContain('text/event-stream')
  })
})

describe('by WebSocket', () => {
  const url = () => `${api.server.replace('http', 'ws')}/graphql`
  /** A bare connection that has greeted; `answers` fills with what comes. */
  async function greet(key: string | null) {
    const socket = new WebSocket(url(), 'graphql-transport-ws')
    // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape of what it asked for.
    const answers: any[] = []
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.on('message', (data) => answers.push(JSON.parse(String(data))))
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: key ? { authorization: `Bearer ${key}` } : {} }))
    await Promise.race([once(socket, 'message'), closed])
    const ask = (id: string, query: string) =>
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }))
    const answerTo = (id: string) => () => answers.find((answer) => answer.id === id)
    return { socket, answers, closed, ask, answerTo }
  }

  it('a key that is unknown is answered with 4403', async () => {
    const { closed } = await greet('tz_unknown')
    expect(await closed).toBe(4403)
  })

  it('a key that was revoked does nothing more, also on a connection that it opened', async () => {
    const application = String((await api.client(api.owner)).applicationId)
    const { secret, id } = await createKey(api.operator, { applicationId: application, scopes: ['donations:write'] })
    const { ask, socket, closed } = await greet(secret)
    const answered = once(socket, 'message')
    await revokeKey(api.operator, { keyId: id })
    const before = await api.donationCount()
    ask(
      '1',
      `mutation { recordDonation(input: { campaign: "${campaignId(api.campaign)}", amount: { amount: "1", currency: "CNY" } }) { __typename } }`,
    )
    expect(await Promise.race([closed, answered])).toBe(4403)
    expect(await api.donationCount()).toBe(before)
  })

  it('the 101st operation at once is refused, the others go on', async () => {
    const roomy = await startApi()
    const socket = new WebSocket(`${roomy.server.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const errors: string[] = []
    const alive = new Set<string>()
    socket.on('message', (data) => {
      const message = JSON.parse(String(data))
      const hear: Record<string, () => void> = {
        connection_ack: () => {
          for (let id = 1; id <= 101; id++)
            socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: everything } }))
        },
        ping: () => alive.add(message.payload.id),
        error: () => errors.push(message.payload[0].extensions.code),
      }
      hear[message.type]?.()
    })
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init' }))
    await expect.poll(() => alive.size, { timeout: 10_000 }).toBe(100)
    expect(errors).toEqual(['RATE_LIMITED'])
    expect(roomy.running.streams()).toBe(100)
    socket.terminate()
    await expect.poll(() => roomy.running.streams()).toBe(0)
    await roomy.close()
  })

  it('what is cut off while it is being opened leaves nothing', async () => {
    for (let cycle = 0; cycle < 30; cycle++) {
      const { socket, ask, closed } = await greet(null)
      ask('1', everything)
      setTimeout(() => socket.terminate(), cycle % 6)
      await closed
    }
    await expect.poll(() => api.running.streams()).toBe(0)
    const reading = await followByWebSocket(api.server, everything)
    reading.stop()
  })

  it('what is completed while it is being opened leaves nothing, and its id can be used again', async () => {
    const { socket, ask, answerTo } = await greet(null)
    for (let cycle = 0; cycle < 30; cycle++) {
      ask('1', everything)
      socket.send(JSON.stringify({ id: '1', type: 'complete' }))
    }
    ask('2', '{ viewer { scopes } }')
    await expect.poll(answerTo('2')).toMatchObject({ type: 'next' })
    await expect.poll(() => api.running.streams()).toBe(0)
    socket.terminate()
  })

  it.each([
    ['no JSON', 'x'],
    ['nothing that it knows', '{"type":"nothing"}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
  ])('%s closes the connection, and the server stays', async (_name, text) => {
    const { socket, closed } = await greet(null)
    socket.send(text)
    expect(await closed).toBeGreaterThanOrEqual(4400)
    expect((await owner.query('{ viewer { scopes } }')).status).toBe(200)
  })

  it('an upgrade elsewhere that is reset at once does no harm', async () => {
    const { port, hostname } = new URL(api.server)
    for (let cycle = 0; cycle < 20; cycle++) {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      socket.on('error', () => {})
      setTimeout(() => socket.resetAndDestroy(), cycle % 3)
      await once(socket, 'close')
    }
    expect((await owner.query('{ viewer { scopes } }')).status).toBe(200)
  })
})
