import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../src/database/connect.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { newId } from '../src/identifiers.ts'
import type { RunningServer } from '../src/server.ts'
import { type Api, type Client, campaignId, organizationId, serve, startApi, yuan } from './api.ts'
import { followBySse, followByWebSocket, type Reading } from './stream-readers.ts'

// One log, four ways to read it: the list, live, replayed from memory, replayed from the table. All show the same.

let api: Api
let owner: Client
let other: Client
/** A second server of the same database that has almost nothing at hand: it replays from the table. */
let forgetful: RunningServer
let forgetfulDb: Database

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
  other = await api.client(api.other)
  forgetfulDb = openDatabase(await connect(api.url))
  forgetful = await serve(forgetfulDb, { tailLength: 1 })
})
afterAll(async () => {
  await forgetful.close()
  await forgetfulDb.prisma.$disconnect()
  await forgetfulDb.pool.end()
  await api.close()
})

const gift = (more: Record<string, unknown> = {}) => ({
  campaign: campaignId(api.campaign),
  amount: yuan('10.00'),
  ...more,
})

/** Writes straight into the outbox: events of a campaign as they come, with some of other kinds. */
function announceMany(count: number): Promise<unknown> {
  return api.db.query(sql`
    INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id)
    SELECT gen_random_uuid(), 'campaign.updated', now(), now(), ARRAY[${api.owner}::uuid], ARRAY[${api.campaign}::uuid], ${api.province}::uuid, ${api.campaign}::uuid
    FROM generate_series(1, ${count}::int)`)
}

/** Waits until all that was written has its place, and gives the end of the log. */
async function settled(): Promise<string> {
  await api.db.query(sql`SELECT sequence_events(100000)`)
  return (await api.operatorClient.query('{ events(last: 0) { cursor } }')).data.events.cursor
}

interface Listed {
  ids: string[]
  positions: bigint[]
  cursor: string
}

/** Pages to the end, from a cursor on. */
async function listAll(client: Client, after: string | null, filter = '', first = 7): Promise<Listed> {
  const listed: Listed = { ids: [], positions: [], cursor: after ?? '' }
  for (;;) {
    const { data, errors } = await client.query(
      `query($after: String) { events(after: $after, first: ${first} ${filter}) { cursor nodes { id position } pageInfo { hasNextPage } } }`,
      { after: listed.cursor || null },
    )
    expect(errors).toEqual([])
    const { nodes, cursor, pageInfo } = data.events as {
      nodes: { id: string; position: string }[]
      cursor: string
      pageInfo: { hasNextPage: boolean }
    }
    listed.ids.push(...nodes.map(({ id }) => id))
    listed.positions.push(...nodes.map(({ position }) => BigInt(position)))
    listed.cursor = cursor
    if (!pageInfo.hasNextPage) return listed
  }
}

const idsOf = ({ results }: Reading): string[] => results.map(({ data }) => data.events.id)

describe('the list', () => {
  it('is paged to the end without a double or a miss while writers go on', async () => {
    const start = await settled()
    const count = 3 * 40 * 3
    const writers = Promise.all(
      [1, 2, 3].map(async () => {
        for (let done = 0; done < 40; done++) {
          await announceMany(3)
          await wait(10)
        }
      }),
    )
    const seen: Listed = { ids: [], positions: [], cursor: start }
    while (seen.ids.length < count / 2) {
      const more = await listAll(api.anonymous, seen.cursor, 'types: ["campaign.updated"]', 20)
      seen.ids.push(...more.ids)
      seen.positions.push(...more.positions)
      seen.cursor = more.cursor
    }
    await writers
    await settled()
    const rest = await listAll(api.anonymous, seen.cursor, 'types: ["campaign.updated"]', 100)
    const ids = [...seen.ids, ...rest.ids]
    const positions = [...seen.positions, ...rest.positions]
    expect(ids.length).toBe(count)
    expect(new Set(ids).size).toBe(count)
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)))
  })

  it('is the same backwards', async () => {
    const start = await settled()
    await announceMany(25)
    await settled()
    const forward = await listAll(api.anonymous, start)
    const backward: string[] = []
    let before: string | null = null
    for (;;) {
      const answer = await api.anonymous.query(
        `query($after: String, $before: String) { events(after: $after, before: $before, last: 10) { nodes { id } pageInfo { hasPreviousPage startCursor } } }`,
        { after: start, before },
      )
      backward.unshift(...answer.data.events.nodes.map(({ id }: { id: string }) => id))
      before = answer.data.events.pageInfo.startCursor
      if (!answer.data.events.pageInfo.hasPreviousPage) break
    }
    expect(backward).toEqual(forward.ids)
  })

  it('counts what it may show, whatever the page', async () => {
    const start = await settled()
    await announceMany(5)
    await owner.mutate('createCampaign', { organization: organizationId(api.owner), slug: 'hidden-1', nameZh: '草' })
    await settled()
    const count = async (client: Client) =>
      (await client.query(`{ events(after: "${start}", first: 1) { totalCount } }`)).data.events.totalCount
    expect([await count(api.anonymous), await count(other), await count(owner)]).toEqual(['5', '5', '6'])
    expect(await count(api.operatorClient)).toBe('6')
  })

  it('moves its cursor on where nothing fits, and never past what it did not read', async () => {
    const start = await settled()
    await announceMany(4)
    const end = await settled()
    const cursorOf = async (args: string) => (await owner.query(`{ events(${args}) { cursor } }`)).data.events.cursor
    const afterOf = async (cursor: string) => (await listAll(owner, cursor)).ids.length
    expect(await afterOf(await cursorOf(`after: "${start}", types: ["region.created"]`))).toBe(0)
    expect(await afterOf(await cursorOf(`after: "${end}"`))).toBe(0)
    expect(await afterOf(await cursorOf(`after: "${start}", first: 3`))).toBe(1)
    expect(await afterOf(await cursorOf(`after: "${start}", first: 0`))).toBe(4)
    const { data } = await owner.query(`{ events(after: "${start}", first: 3) { edges { cursor } } }`)
    const third = data.events.edges[2].cursor
    // With the mark of its event, by which a log that was restored is told from this one.
    expect(await cursorOf(`after: "${start}", first: 3`)).toBe(third)
    expect(await afterOf(await cursorOf(`after: "${start}", before: "${third}"`))).toBe(2)
    expect(await afterOf(await cursorOf(`after: "${start}", before: "${third}", last: 1`))).toBe(2)
  })
})

const shown = 'id type position cursor'
const subscription = (filter: string) => `subscription($after: String) { events(after: $after ${filter}) { ${shown} } }`

/** What every way of reading shows of what `write` does. */
async function everyWay(
  client: Client,
  filter: string,
  write: () => Promise<unknown>,
): Promise<Record<string, string[]>> {
  const start = await settled()
  const query = subscription(filter)
  const open = { key: client.key }
  const live = {
    'live by SSE': await followBySse(api.server, query, open),
    'live by WebSocket': await followByWebSocket(api.server, query, open),
    'live at the other server': await followBySse(forgetful.url, query, open),
  }
  await write()
  // The last event is for everybody and every filter of these tests: whoever has it has all before it.
  await api.db.query(lastEvent())
  await settled()
  const replayed = {
    'from memory by SSE': await followBySse(api.server, query, { ...open, resume: start }),
    'from memory by WebSocket': await followByWebSocket(api.server, query, { ...open, resume: start }),
    'from the table by SSE': await followBySse(forgetful.url, query, { ...open, resume: start }),
    'from the table by WebSocket': await followByWebSocket(forgetful.url, query, { ...open, resume: start }),
  }
  const ways: Record<string, string[]> = { listed: (await listAll(client, start, filter)).ids }
  for (const [way, reading] of Object.entries({ ...live, ...replayed })) {
    const last = ({ results }: Reading) => results.at(-1)?.data.events.id === ways['listed']?.at(-1)
    await reading.until(`the last event, ${way}`, last)
    reading.stop()
    ways[way] = idsOf(reading)
  }
  return ways
}

const lastEvent = () => sql`
  INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, region_id, subject_id)
  VALUES (gen_random_uuid(), 'campaign.paused', now(), now(), ARRAY[${api.owner}::uuid, ${api.other}::uuid], ARRAY[${api.child}::uuid, ${api.otherCampaign}::uuid], ${api.city}::uuid, ${api.child}::uuid)`

let regions = 0

async function writeOfEachKind(): Promise<void> {
  await owner.mutate('recordDonation', gift())
  await owner.mutate('recordDonation', gift({ campaign: campaignId(api.child) }))
  await other.mutate('recordDonation', gift({ campaign: campaignId(api.otherCampaign) }))
  await owner.mutate('updateOrganization', { organization: organizationId(api.owner), website: 'https://example.org' })
  await owner.mutate('recordTransfer', {
    from: { campaign: campaignId(api.campaign) },
    to: { campaign: campaignId(api.otherCampaign) },
    purpose: 'REGRANT',
    amount: yuan('1.00'),
  })
  await api.operatorClient.mutate('createRegion', {
    code: String(330_301 + regions++),
    level: 'COUNTY',
    nameZh: '区',
    nameEn: 'District',
    parent: '330300',
  })
}

describe('a filter lets the same through live, from memory, from the table and in the list:', () => {
  const filters: [string, () => string, string[]][] = [
    ['none', () => '', ['region.created', 'transfer.recorded', 'organization.updated', 'donation.recorded']],
    ['types', () => ', types: ["donation.recorded", "campaign.paused"]', ['donation.recorded']],
    ['one campaign', () => `, campaignIds: ["${campaignId(api.child)}"]`, ['donation.recorded']],
    [
      'two campaigns',
      () => `, campaignIds: ["${campaignId(api.child)}", "${campaignId(api.otherCampaign)}"]`,
      ['donation.recorded', 'transfer.recorded'],
    ],
    ['an organisation', () => `, organizationIds: ["${organizationId(api.other)}"]`, ['transfer.recorded']],
    ['a city', () => ', region: "330100"', ['donation.recorded', 'organization.updated']],
    ['a province and all below it', () => ', region: "330000"', ['donation.recorded', 'region.created']],
    [
      'all together',
      () =>
        `, types: ["donation.recorded", "campaign.paused"], campaignIds: ["${campaignId(api.child)}"], organizationIds: ["${organizationId(api.owner)}"], region: "330100"`,
      ['donation.recorded'],
    ],
  ]
  it.each(filters)('%s', async (_name, filter, types) => {
    const start = await settled()
    const ways = await everyWay(api.anonymous, filter(), writeOfEachKind)
    const { data } = await api.anonymous.query(
      `{ events(after: "${start}", first: 100 ${filter()}) { nodes { id type } } }`,
    )
    const listed = data.events.nodes as { id: string; type: string }[]
    expect(listed.map(({ type }) => type)).toEqual(expect.arrayContaining(types))
    expect(ways).toEqual(Object.fromEntries(Object.keys(ways).map((way) => [way, listed.map(({ id }) => id)])))
  })
})

describe('a private event', () => {
  const viewers: [string, () => Client | Promise<Client>, string[]][] = [
    ['nobody in particular', () => api.anonymous, []],
    ['another organisation', () => other, []],
    ['its organisation', () => owner, ['campaign.created', 'campaign.updated', 'key.created']],
    ['the operator', () => api.operatorClient, ['campaign.created', 'campaign.updated', 'key.created']],
  ]
  it.each(viewers)('is seen, wherever one looks, as it may be by %s', async (_who, clientOf, expected) => {
    const client = await clientOf()
    const start = await settled()
    const ways = await everyWay(client, '', async () => {
      const draft = { organization: organizationId(api.owner), slug: newId(), nameZh: '草' }
      const { data } = await owner.mutate('createCampaign', draft, '... on Campaign { id }')
      await owner.mutate('updateCampaign', { campaign: data.id, purpose: 'x' })
      await api.client(api.owner, ['donations:write'])
    })
    const { data } = await client.query(`{ events(after: "${start}", first: 100) { totalCount nodes { id type } } }`)
    const listed = data.events.nodes as { id: string; type: string }[]
    const hidden = ['campaign.created', 'campaign.updated', 'key.created']
    expect(listed.map(({ type }) => type).filter((type) => hidden.includes(type))).toEqual(expected)
    expect(Number(data.events.totalCount)).toBe(listed.length)
    expect(ways).toEqual(Object.fromEntries(Object.keys(ways).map((way) => [way, listed.map(({ id }) => id)])))
  })
})

describe('a hidden donor', () => {
  const query = `subscription($after: String) { events(after: $after, types: ["donation.recorded"]) { ... on DonationRecordedEvent { donation { id donorName } } } }`
  const nameIn = ({ results }: Reading) => results.at(-1)?.data.events.donation.donorName

  it('stays hidden in what everybody reads', async () => {
    const reading = await followBySse(api.server, query)
    await owner.mutate('recordDonation', gift({ donorName: '张三', donorHidden: true }))
    await reading.take(1)
    reading.stop()
    expect(nameIn(reading)).toBeNull()
  })

  const replayed = async (resume: string) => {
    const reading = await followBySse(api.server, query, { resume })
    await reading.take(1)
    reading.stop()
    return nameIn(reading)
  }

  it('who was hidden later is not told to those who replay what was told before', async () => {
    const start = await settled()
    const before = await followBySse(api.server, query)
    const { data } = await owner.mutate('recordDonation', gift({ donorName: '李四' }), '... on Donation { id }')
    await before.take(1)
    expect(nameIn(before)).toBe('李四')
    await owner.mutate('correctDonation', { donation: data.id, donorHidden: true })
    // Those who follow alike share what was read a moment ago; after that it is read anew.
    await expect.poll(() => replayed(start), { timeout: 10_000 }).toBeNull()
    before.stop()
  })
})
