import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeCursor } from '../src/events/cursor.ts'
import { type Api, type Client, campaignId, startApi, yuan } from './api.ts'
import { Refusal, transports } from './stream-readers.ts'

// From where the log can be read, and what is said where it cannot.

let api: Api
let owner: Client

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

const everything = 'subscription($after: String) { events(after: $after) { id cursor } }'

describe('a log that was cut', () => {
  it('says so to a cursor that is too old, with the oldest one, which works', async () => {
    const own = await startApi()
    const client = await own.client(own.owner)
    await client.mutate('recordDonation', { campaign: campaignId(own.campaign), amount: yuan('1.00') })
    await own.db.query(sql`SELECT sequence_events(1000)`)
    // As if half a million events had passed since.
    await own.db.query(sql`SELECT make_event_partition(500001)`)
    await own.db.query(sql`UPDATE event_head SET position = 500000`)
    await client.mutate('recordDonation', { campaign: campaignId(own.campaign), amount: yuan('2.00') })
    await own.db.query(sql`SELECT sequence_events(1000)`)
    const [dropped] = await own.db.query<{ count: number }>(
      sql`SELECT forget_events(now() - interval '1 day', 1) AS count`,
    )
    expect(dropped?.count).toBe(1)
    const after = encodeCursor({ position: 1n, mark: '' })
    const listed = await client.query(`{ events(after: "${after}") { nodes { id } } }`)
    expect(listed.errors[0]?.extensions['code']).toBe('CURSOR_TOO_OLD')
    const all = await client.query('{ events(types: ["donation.recorded"]) { totalCount nodes { position } } }')
    expect(all.data.events.nodes).toEqual([{ position: '500001' }])
    for (const [transport, follow] of transports) {
      const found: unknown = await follow(own.server, everything, { variables: { after } }).catch(
        (error: unknown) => error,
      )
      expect(found).toBeInstanceOf(Refusal)
      const { status, errors } = found as Refusal
      expect([status, errors[0]?.extensions['code']]).toEqual([
        { SSE: 410, WebSocket: 200 }[transport],
        'CURSOR_TOO_OLD',
      ])
      const oldest = String(errors[0]?.extensions['oldestCursor'])
      const reading = await follow(own.server, everything, { variables: { after: oldest } })
      await reading.take(2)
      reading.stop()
    }
    await own.close()
  })
})

describe('the list is refused', () => {
  it.each([
    ['first and last together', 'first: 1, last: 1', 'BAD_USER_INPUT'],
    ['101 rows', 'first: 101', 'BAD_USER_INPUT'],
    ['the last 101 rows', 'last: 101', 'BAD_USER_INPUT'],
    ['an unknown type', 'types: ["nothing"]', 'BAD_USER_INPUT'],
    ['an empty list', 'types: []', 'BAD_USER_INPUT'],
    ['an unknown region', 'region: "nowhere"', 'BAD_USER_INPUT'],
    ['a cursor that is none', 'after: "x"', 'BAD_USER_INPUT'],
    ['a cursor that is none, as an end', 'before: "x"', 'BAD_USER_INPUT'],
    ['a cursor ahead of the log', `after: "${encodeCursor({ position: 10n ** 9n, mark: '' })}"`, 'CURSOR_UNKNOWN'],
  ])('%s', async (_name, args, code) => {
    const { errors } = await owner.query(`{ events(${args}) { nodes { id } } }`)
    expect(errors[0]?.extensions['code']).toBe(code)
  })
})
