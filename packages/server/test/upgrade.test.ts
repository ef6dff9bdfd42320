import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApplication, createKey } from '../src/access/manage-keys.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { migrate } from '../src/database/migrate.ts'
import { migrationNames, migrationsDirectory } from '../src/database/schema-files.ts'
import { sql } from '../src/database/sql.ts'
import { newId } from '../src/identifiers.ts'
import { readTotals } from '../src/ledger/totals.ts'
import type { RunningServer } from '../src/server.ts'
import { campaignId, read, serve } from './api.ts'
import { createDatabase, type TestDatabase } from './database.ts'

// A database of the first version, with records in its tables, is brought to this one: nothing of it may be lost.

const gifts = 500
const of = Object.fromEntries(
  ['country', 'city', 'organization', 'campaign', 'application'].map((name) => [name, newId()]),
)

let database: TestDatabase
let db: Database
let server: RunningServer
let applied: string[]

/** What an installation of the first version held. */
const first = `
INSERT INTO regions (id, code, level, name_zh, name_en, parent_id, time_zone) VALUES
  ('${of.country}', 'CN', 'COUNTRY', '中国', 'China', NULL, 'Asia/Shanghai'), ('${of.city}', '330100', 'CITY', '杭州市', 'Hangzhou', '${of.country}', 'Asia/Shanghai');
INSERT INTO organizations (id, name_zh, kind, region_id, status) VALUES ('${of.organization}', '会', 'FOUNDATION', '${of.city}', 'VERIFIED');
INSERT INTO campaigns (id, slug, name_zh, organization_id, region_id, status, opened_at)
  VALUES ('${of.campaign}', 'mask', '口罩', '${of.organization}', '${of.city}', 'OPEN', '2020-01-20');
INSERT INTO applications (id, name, organization_id) VALUES ('${of.application}', 'old', '${of.organization}');
WITH made AS (
  INSERT INTO donations (id, kind, status, campaign_id, organization_id, region_id, amount_minor, currency, factor, effective_at, recorded_at, application_id)
  SELECT gen_random_uuid(), 'CASH', 'RECEIVED', '${of.campaign}', '${of.organization}', '${of.city}', n * 100, 'CNY', 1,
    timestamptz '2020-01-24' + n * interval '1 hour', now(), '${of.application}' FROM generate_series(1, ${gifts}) AS n
  RETURNING *
), entered AS (
  INSERT INTO ledger_entries (kind, effective_at, recorded_at, organization_id, campaign_id, region_id, commodity, amount, reporting, count, donation_id)
  SELECT 'GIFT', effective_at, recorded_at, organization_id, campaign_id, region_id, currency, amount_minor, amount_minor, 1, id FROM made
)
INSERT INTO events (id, type, occurred_at, recorded_at, application_id, organization_id, campaign_id, subject_id)
  SELECT gen_random_uuid(), 'donation.recorded', effective_at, recorded_at, application_id, organization_id, campaign_id, id FROM made`

beforeAll(async () => {
  const names = await migrationNames()
  const older = await mkdtemp(join(tmpdir(), 'tongzhou-first-'))
  for (const name of names.slice(0, 2))
    await cp(join(migrationsDirectory, name), join(older, name), { recursive: true })
  database = await createDatabase('template0')
  expect(await migrate(database.url, { directory: older })).toEqual(names.slice(0, 2))
  await rm(older, { recursive: true })
  await database.pool.query(first)
  applied = await migrate(database.url)
  db = openDatabase(database.pool)
  server = await serve(db)
}, 60_000)
afterAll(async () => {
  await server.close()
  await db.prisma.$disconnect()
  await database.drop()
})

describe('a database of the first version', () => {
  it('is brought to this one by every migration since', async () => {
    expect(applied).toEqual((await migrationNames()).slice(2))
    expect(await migrate(database.url)).toEqual([])
  })

  it('has its figures, as of any time, and they go on', async () => {
    const minor = (gifts * (gifts + 1) * 100) / 2
    const scopes = [of.campaign, of.organization, of.city, of.country] as string[]
    const now = await readTotals(
      db,
      scopes.map((id) => ({ sets: [[id]], before: null, known: null, items: false })),
    )
    for (const { figures } of now) expect(figures).toMatchObject({ gross: BigInt(minor) })
    // The first 100 gifts.
    const before = new Date(Date.UTC(2020, 0, 24) + 100.5 * 3_600_000)
    const then = await readTotals(db, [{ sets: [[of.city as string]], before, known: null, items: false }])
    expect(then[0]?.figures.gross).toBe(505_000n)
  })

  it('answers, follows its old events from the beginning, and takes new gifts', async () => {
    const act = {
      db,
      viewer: {
        applicationId: of.application as string,
        organizationId: null,
        keyId: null,
        scopes: new Set(['admin'] as const),
      },
      claim: null,
    }
    const { id } = await createApplication(act, { name: 'new' })
    const { secret } = await createKey(act, { applicationId: id, scopes: ['admin'] })
    const ask = async (query: string, variables: object = {}) =>
      read(
        await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: JSON.stringify({ query, variables }),
        }),
      )
    const input = { campaign: campaignId(of.campaign as string), amount: { amount: '1.00', currency: 'CNY' } }
    const made = await ask('mutation($input: RecordDonationInput!) { recordDonation(input: $input) { __typename } }', {
      input,
    })
    expect(made.data.recordDonation.__typename).toBe('Donation')
    const { data } = await ask(
      '{ campaign(slug: "mask") { totals { donationCount cash { gross { amount } } } donations(first: 2) { totalCount } } }',
    )
    expect(data.campaign).toEqual({
      totals: { donationCount: String(gifts + 1), cash: { gross: { amount: '125251.00' } } },
      donations: { totalCount: String(gifts + 1) },
    })
    const told = new Set<string>()
    for (let after: string | null = null; ; ) {
      const page = await ask(
        'query($after: String) { events(after: $after, first: 100, types: ["donation.recorded"]) { pageInfo { hasNextPage endCursor } nodes { id ... on DonationRecordedEvent { donation { id } } } } }',
        { after },
      )
      expect(page.errors).toEqual([])
      for (const event of page.data.events.nodes) told.add(event.donation.id)
      if (!page.data.events.pageInfo.hasNextPage && told.size > gifts) break
      after = page.data.events.pageInfo.endCursor ?? after
    }
    expect(told.size).toBe(gifts + 1)
    const [{ same } = { same: false }] = await db.query<{ same: boolean }>(sql`
      SELECT (SELECT sum(amount) FROM ledger_entries WHERE kind = 'GIFT') = (SELECT sum(amount_minor) FROM donations) AS same`)
    expect(same).toBe(true)
  })
})
