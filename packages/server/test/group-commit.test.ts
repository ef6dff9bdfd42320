import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../src/access/act.ts'
import { makeClaim } from '../src/access/act.ts'
import { sql } from '../src/database/sql.ts'
import type { DonationInput } from '../src/donations/donation.input.ts'
import { GroupCommit } from '../src/donations/group-commit.ts'
import { newId } from '../src/identifiers.ts'
import { readTotals } from '../src/ledger/totals.ts'
import { type Api, atOnce, campaignId, startApi, yuan } from './api.ts'

let api: Api
let owner: Act
let other: Act
let platform: Act

beforeAll(async () => {
  api = await startApi()
  owner = await api.as(api.owner)
  other = await api.as(api.other)
  platform = await api.as(api.platformOrganization)
})
afterAll(() => api.close())

async function newCampaign(): Promise<string> {
  const id = newId()
  await api.db.query(sql`INSERT INTO campaigns (id, slug, name_zh, organization_id, region_id, status, opened_at)
    VALUES (${id}::uuid, ${id}, 'x', ${api.owner}::uuid, ${api.city}::uuid, 'OPEN', '2020-01-20')`)
  return id
}

const keyed = (act: Act, key: string, input: DonationInput): Act => ({
  ...act,
  claim: makeClaim(act.viewer, 'recordDonation', { ...input, idempotencyKey: key }),
})

/** What a campaign has: rows, the sum of its entries, its kept totals, its events. */
async function standing(campaign: string) {
  const [row] = await api.db.query<{ gifts: bigint; minor: string; entries: string; events: bigint }>(sql`
    SELECT (SELECT count(*) FROM donations WHERE campaign_id = ${campaign}::uuid) AS gifts,
      (SELECT COALESCE(sum(amount_minor), 0) FROM donations WHERE campaign_id = ${campaign}::uuid) AS minor,
      (SELECT COALESCE(sum(amount), 0) FROM ledger_entries WHERE campaign_id = ${campaign}::uuid AND kind = 'GIFT') AS entries,
      (SELECT count(*) FROM (SELECT campaign_ids, type FROM event_outbox UNION ALL SELECT campaign_ids, type FROM events) e
        WHERE ${campaign}::uuid = ANY(campaign_ids) AND type = 'donation.recorded') AS events`)
  const [totals] = await readTotals(api.db, [{ sets: [[campaign]], before: null, known: null, items: false }])
  const kept = totals?.figures.gross
  return {
    gifts: Number(row?.gifts),
    minor: Number(row?.minor),
    entries: Number(row?.entries),
    events: Number(row?.events),
    kept: Number(kept),
  }
}

const outcome = (settled: PromiseSettledResult<unknown>) =>
  settled.status === 'fulfilled' ? 'done' : ((settled.reason as { code?: string }).code ?? String(settled.reason))

describe('gifts that are recorded together', () => {
  it('are few statements, and each has its own answer, right and key', async () => {
    const campaign = await newCampaign()
    const gifts = new GroupCommit(api.db)
    const gift = (more: Partial<DonationInput> = {}): DonationInput => ({
      campaignId: campaign,
      amount: yuan('10.00'),
      ...more,
    })
    const same = gift()
    const reference = { platform: 'lejuan', externalReference: newId() }
    const asked: [string, Act, DonationInput][] = [
      ...Array.from({ length: 200 }, (_, n): [string, Act, DonationInput] => [
        'done',
        keyed(owner, `many-${n}`, same),
        same,
      ]),
      ...Array.from({ length: 50 }, (): [string, Act, DonationInput] => ['done', api.operator, gift()]),
      ['FORBIDDEN', other, gift()],
      ['VALIDATION', owner, gift({ campaignId: newId() })],
      ['VALIDATION', owner, gift({ amount: yuan('0.00') })],
      ['VALIDATION', owner, gift({ platform: 'nowhere', externalReference: 'x' })],
      ['FORBIDDEN', platform, gift({ platform: 'tongxin', externalReference: 'not-authorised' })],
      // The same gift of the platform twice, and another one under its name.
      ['done', owner, gift(reference)],
      ['done', owner, gift(reference)],
      ['CONFLICT', owner, gift({ ...reference, amount: yuan('11.00') })],
      // The same key twice at once, for something else, and by another application, which may not record here.
      ['done', keyed(owner, 'many-0', same), same],
      ['IDEMPOTENCY', keyed(owner, 'many-1', gift({ amount: yuan('12.00') })), gift({ amount: yuan('12.00') })],
      ['FORBIDDEN', keyed(other, 'many-2', same), same],
    ]
    api.statements()
    const settled = await Promise.allSettled(asked.map(([, act, input]) => gifts.record(act, input)))
    expect(settled.map(outcome)).toEqual(asked.map(([what]) => what))
    const writes = api.statements().filter((text) => text.includes('INSERT INTO donations'))
    expect(writes.length).toBeLessThan(20)
    const ids = settled.flatMap((row) => (row.status === 'fulfilled' ? [row.value.id] : []))
    // 200 by key, 50 without, one of the platform's, each once.
    expect(new Set(ids).size).toBe(251)
    expect(settled.at(-3)).toMatchObject({ status: 'fulfilled', value: { id: ids[0] } })
    expect(await standing(campaign)).toEqual({
      gifts: 251,
      minor: 251_000,
      entries: 251_000,
      events: 251,
      kept: 251_000,
    })
    const whose = await api.db.query<{ applicationId: string; count: bigint }>(sql`
      SELECT application_id, count(*) FROM donations WHERE campaign_id = ${campaign}::uuid GROUP BY 1 ORDER BY 2`)
    expect(whose).toEqual([
      { applicationId: api.operator.viewer.applicationId, count: 50n },
      { applicationId: owner.viewer.applicationId, count: 201n },
    ])
  })

  it('do not fail with the one that the database refuses', async () => {
    const campaign = await newCampaign()
    await api.db.query(sql`CREATE FUNCTION poisoned() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.donor_name = 'poison' THEN RAISE EXCEPTION 'poisoned' USING ERRCODE = '23514'; END IF; RETURN NEW; END $$`)
    await api.db.query(sql`CREATE TRIGGER poisoned BEFORE INSERT ON donations FOR EACH ROW EXECUTE FUNCTION poisoned()`)
    try {
      const gifts = new GroupCommit(api.db)
      const settled = await Promise.allSettled(
        Array.from({ length: 100 }, (_, n) =>
          gifts.record(owner, { campaignId: campaign, amount: yuan('1.00'), donorName: n === 41 ? 'poison' : '某' }),
        ),
      )
      expect(settled.flatMap((row, n) => (row.status === 'rejected' ? [n] : []))).toEqual([41])
      expect(await standing(campaign)).toMatchObject({ gifts: 99, entries: 9900, events: 99, kept: 9900 })
    } finally {
      await api.db.query(sql`DROP TRIGGER poisoned ON donations`)
    }
  })

  it('are there once where the connection is lost in their middle and all are sent again', async () => {
    const campaign = await newCampaign()
    await api.db.query(sql`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$`)
    await api.db.query(sql`CREATE TRIGGER slow AFTER INSERT ON donations FOR EACH STATEMENT EXECUTE FUNCTION slow()`)
    const gifts = new GroupCommit(api.db)
    const input = { campaignId: campaign, amount: yuan('1.00') }
    const send = () =>
      Promise.allSettled(Array.from({ length: 60 }, (_, n) => gifts.record(keyed(owner, `cut-${n}`, input), input)))
    try {
      const cut = send()
      // The statement sleeps in the trigger: only there it is in the middle.
      const terminate = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database() AND wait_event = 'PgSleep' AND query LIKE '%recorded_now()%'`
      await expect.poll(() => api.db.query(terminate), { timeout: 20_000 }).not.toEqual([])
      expect((await cut).map(({ status }) => status)).toContain('rejected')
    } finally {
      await api.db.query(sql`DROP TRIGGER slow ON donations`)
    }
    expect((await send()).map(outcome)).toEqual(Array(60).fill('done'))
    expect(await standing(campaign)).toEqual({ gifts: 60, minor: 6000, entries: 6000, events: 60, kept: 6000 })
  })

  it('are told as they stand in the database, without asking it again', async () => {
    const campaign = await newCampaign()
    const gifts = new GroupCommit(api.db)
    for (const together of [1, 3]) {
      const told = await Promise.all(
        Array.from({ length: together }, (_, n) =>
          gifts.record(owner, { campaignId: campaign, amount: yuan(`${n + 1}.50`), donorName: '某人', source: '登记' }),
        ),
      )
      for (const { id, gift } of told) {
        const [row] = await api.db.query<object>(sql`SELECT * FROM donations WHERE id = ${id}::uuid`)
        expect(row).toMatchObject({ id, donorName: '某人' })
        expect(gift).toMatchObject(row as object)
      }
    }
  })

  it('are told again to a crowd that repeats everything, in as few statements', async () => {
    const campaign = await newCampaign()
    const gifts = new GroupCommit(api.db)
    const input = { campaignId: campaign, amount: yuan('1.00') }
    const replayed: number[] = []
    const send = () =>
      Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          gifts.record({ ...keyed(owner, `again-${n}`, input), onReplay: () => replayed.push(n) }, input),
        ),
      )
    const ids = (await send()).map(({ id }) => id)
    expect(replayed).toEqual([])
    api.statements()
    expect((await send()).map(({ id }) => id)).toEqual(ids)
    expect(api.statements().length).toBeLessThan(10)
    expect(new Set(replayed).size).toBe(200)
    expect(await standing(campaign)).toEqual({ gifts: 200, minor: 20_000, entries: 20_000, events: 200, kept: 20_000 })
  })

  it('of one key are one gift, whichever of two servers is asked', async () => {
    const campaign = await newCampaign()
    const servers = [new GroupCommit(api.db), new GroupCommit(api.db)]
    const input = { campaignId: campaign, amount: yuan('1.00') }
    const ids = await Promise.all(
      Array.from({ length: 400 }, (_, n) =>
        (servers[n % 2] as GroupCommit).record(keyed(owner, `both-${n >> 2}`, input), input),
      ),
    )
    for (let n = 0; n < 400; n += 4) expect(new Set(ids.slice(n, n + 4).map(({ id }) => id)).size).toBe(1)
    expect(await standing(campaign)).toEqual({ gifts: 100, minor: 10_000, entries: 10_000, events: 100, kept: 10_000 })
  })

  it('are recorded although some who sent them have gone, and once when those come again', async () => {
    const campaign = await newCampaign()
    const client = await api.client(api.owner)
    const query = 'mutation($input: RecordDonationInput!) { recordDonation(input: $input) { ... on Donation { id } } }'
    const send = (n: number, signal?: AbortSignal) =>
      fetch(`${api.server}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.key}` },
        body: JSON.stringify({
          query,
          variables: { input: { campaign: campaignId(campaign), amount: yuan('1.00'), idempotencyKey: `gone-${n}` } },
        }),
        signal: signal ?? null,
      }).then((response) => response.json())
    const gone = new AbortController()
    const sent = Array.from({ length: 80 }, (_, n) => send(n, n % 4 ? undefined : gone.signal))
    setTimeout(() => gone.abort(), 15)
    const settled = await Promise.allSettled(sent)
    settled.forEach((answer, n) => {
      if (n % 4) expect(answer).toMatchObject({ value: { data: { recordDonation: { id: expect.any(String) } } } })
    })
    await atOnce(80, (n) => send(n))
    expect(await standing(campaign)).toEqual({ gifts: 80, minor: 8000, entries: 8000, events: 80, kept: 8000 })
  })

  it('are told in the order in which their senders had them answered', async () => {
    const campaign = await newCampaign()
    const gifts = new GroupCommit(api.db)
    const chains = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const ids: string[] = []
        for (let n = 0; n < 5; n++) {
          const { id } = await gifts.record(owner, { campaignId: campaign, amount: yuan('1.00') })
          ids.push(id)
        }
        return ids
      }),
    )
    const told = await (async () => {
      for (;;) {
        const rows = await api.db.query<{ subjectId: string }>(sql`
          SELECT subject_id FROM events WHERE ${campaign}::uuid = ANY(campaign_ids) AND type = 'donation.recorded' ORDER BY position`)
        if (rows.length === 100) return rows.map(({ subjectId }) => subjectId)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })()
    for (const chain of chains) {
      const places = chain.map((id) => told.indexOf(id))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })
})
