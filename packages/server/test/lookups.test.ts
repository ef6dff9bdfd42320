import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connect } from '../src/database/connect.ts'
import { openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { type Api, atOnce, type Client, campaignId, serve, startApi, yuan } from './api.ts'

// A plan that was made while tables were small, and kept, may read all of a table for each gift: nothing fails, everything
// gets slower day by day. PostgreSQL counts the rows that it looks at.

let api: Api
beforeEach(async () => {
  api = await startApi()
})
afterEach(() => api.close())

const tables = ['donations', 'idempotency_keys', 'campaigns', 'organizations']

/** How many rows of each table were read, as far as connections have told. */
async function rowsRead(): Promise<Map<string, number>> {
  const rows = await api.db.query<{ name: string; read: number }>(sql`
    SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_user_tables
    WHERE relname = ANY(${tables}::text[])`)
  return new Map(rows.map(({ name, read }) => [name, read]))
}

/** Has the connections of the world's own pool tell what they counted. */
const tell = () =>
  atOnce(10, () =>
    api.db.query(sql`SELECT pg_stat_force_next_flush() IS NULL AS told, pg_sleep(0.05) IS NULL AS slept`),
  )

const newGift = () => ({
  campaign: campaignId(api.campaign),
  amount: yuan('1.00'),
  platform: 'lejuan',
  externalReference: randomUUID(),
})
const gifts = new Map<string, object>()
const give = (client: Client, idempotencyKey: string) => {
  // The same key means the same gift.
  const gift = gifts.get(idempotencyKey) ?? newGift()
  gifts.set(idempotencyKey, gift)
  return client.mutate('recordDonation', { ...gift, idempotencyKey }, '... on Donation { id }')
}

it.each([
  ['nobody has looked at yet', ''],
  // As they are after a restore, and where keys were forgotten at night.
  ['were empty when PostgreSQL looked at them', 'VACUUM ANALYZE'],
])('what a gift reads does not grow with what is there, in tables that %s', async (_what, look) => {
  const owner = await api.client(api.owner)
  // One connection, which has planned what it runs.
  const pool = await connect(api.url, { max: 1 })
  const db = openDatabase(pool)
  if (look) await pool.query(look)
  const server = await serve(db)
  const client = api.withKey(owner.key, server.url)
  // Every statement of this server is planned for good while there is hardly anything.
  for (let n = 0; n < 15; n++) {
    const keys = [randomUUID(), randomUUID()]
    for (let time = 0; time < 2; time++) {
      await give(client, randomUUID())
      await atOnce(keys.length, (index) => give(client, keys[index] as string))
    }
  }
  for (let n = 0; n < 6; n++) await owner.mutate('recordDonations', { donations: Array.from({ length: 500 }, newGift) })
  await atOnce(3000, () =>
    db.query(sql`INSERT INTO idempotency_keys (application_id, key, request_hash, outcome)
      VALUES (${owner.applicationId}::uuid, ${randomUUID()}, '\\x00', '{}')`),
  )
  // By itself PostgreSQL would look in a minute.
  await vi.waitFor(async () => {
    const { rows } = await pool.query<{ name: string }>(
      'SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND relpages > 8',
      [tables],
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(['donations', 'idempotency_keys'])
  }, 10_000)
  await tell()
  const before = await rowsRead()

  const keys = Array.from({ length: 100 }, () => randomUUID())
  const made = await atOnce(keys.length, (index) => give(client, keys[index] as string))
  const again = await atOnce(keys.length, (index) => give(client, keys[index] as string))

  // A connection tells what it counted when it ends, which nobody waits for.
  await server.close()
  await db.prisma.$disconnect()
  await pool.end()
  await wait(1500)
  expect(again.map(({ data }) => data.id)).toEqual(made.map(({ data }) => data.id))
  const perGift = [...(await rowsRead())].map(([name, rows]) => [name, (rows - (before.get(name) ?? 0)) / keys.length])
  expect(perGift).toHaveLength(tables.length)
  // A plan that reads the 3,000 even once comes to 30.
  for (const [name, rows] of perGift) expect(rows, String(name)).toBeLessThan(20)
})

it('no table is read whole for a gift: not the outbox, of which most has left, nor what the ledger looks up', async () => {
  const owner = await api.client(api.owner)
  const client = await api.db.pool.connect()
  try {
    await client.query(`
      INSERT INTO campaigns (id, slug, name_zh, organization_id, region_id)
      SELECT gen_random_uuid(), 'many-' || n, 'many', organization_id, region_id FROM campaigns, generate_series(1, 2000) AS n WHERE slug = 'mask'`)
    await client.query('ANALYZE')
    // What is planned now knows many campaigns and one account.
    for (let n = 0; n < 20; n++) await give(owner, randomUUID())
    await client.query(`
      INSERT INTO accounts (id, organization_id, campaign_id, region_id, scopes)
      SELECT gen_random_uuid(), organization_id, id, region_id, ARRAY[id] FROM campaigns`)
    const scans = async () => {
      await client.query('SELECT pg_stat_force_next_flush()')
      await client.query('SELECT pg_stat_clear_snapshot()')
      const text = `SELECT relname AS name, seq_scan::int AS scans FROM pg_stat_user_tables
        WHERE relname IN ('event_outbox', 'campaigns', 'accounts') ORDER BY 1`
      return (await client.query<{ name: string; scans: number }>(text)).rows
    }
    await tell()
    const before = await scans()
    for (let n = 0; n < 10; n++) {
      await give(owner, randomUUID())
      await client.query('SELECT * FROM sequence_events(1000)')
    }
    await tell()
    expect(await scans()).toEqual(before)
  } finally {
    client.release()
  }
})

it('the log writes the names in its indexes at once, also where it begins a new part', async () => {
  await api.db.pool.query('SELECT make_event_partition(2000000)')
  const { rows } = await api.db.pool.query<{ name: string; options: string[] | null }>(`
    SELECT c.relname AS name, c.reloptions AS options FROM pg_class c JOIN pg_am m ON m.oid = c.relam
    WHERE m.amname = 'gin' AND c.relkind = 'i' AND c.relname LIKE 'events_%' ORDER BY 1`)
  expect(rows).toEqual(
    ['events_0', 'events_3'].flatMap((part) =>
      ['campaign_ids', 'organization_ids'].map((column) => ({
        name: `${part}_${column}_idx`,
        options: ['fastupdate=off'],
      })),
    ),
  )
})
