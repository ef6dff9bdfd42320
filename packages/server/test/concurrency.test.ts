import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Act } from '../src/access/act.ts'
import { sql } from '../src/database/sql.ts'
import { correctDonation } from '../src/donations/correct-donation.ts'
import type { DonationInput } from '../src/donations/donation.input.ts'
import { receivePledge } from '../src/donations/receive-pledge.ts'
import { type RecordedRow, recordDonations } from '../src/donations/record-donations.ts'
import { refundDonation } from '../src/donations/refund-donation.ts'
import { supersedeAggregate } from '../src/donations/supersede-aggregate.ts'
import { voidDonation } from '../src/donations/void-donation.ts'
import { ConflictError, OverRefundError } from '../src/errors.ts'
import { newId } from '../src/identifiers.ts'
import type { Figures } from '../src/ledger/figures.ts'
import { readTotals } from '../src/ledger/totals.ts'
import { checkCharacter } from '../src/organizations/credit-code.ts'
import { registerOrganizations } from '../src/organizations/register-organizations.ts'
import { atOnce, yuan } from './api.ts'
import { createWorld, type World } from './world.ts'

let world: World
let act: Act
let reference = 0

beforeAll(async () => {
  world = await createWorld()
  act = await world.as(world.owner)
})
afterAll(() => world.close())

/** A campaign of its own for each test, so that each sum is its own. */
let campaign: string
beforeEach(async () => {
  campaign = newId()
  await world.db.query(sql`INSERT INTO campaigns (id, slug, name_zh, organization_id, region_id, status, opened_at)
    VALUES (${campaign}::uuid, ${campaign}, 'x', ${world.owner}::uuid, ${world.city}::uuid, 'OPEN', '2020-01-20')`)
})

const gift = (amount: string, more: Partial<DonationInput> = {}): DonationInput => ({
  campaignId: campaign,
  amount: yuan(amount),
  ...more,
})
const nextReference = () => ({ platform: 'lejuan', externalReference: `r${++reference}` })

async function record(amount: string, more: Partial<DonationInput> = {}, pledged = false): Promise<string> {
  const [row] = await recordDonations(act, [gift(amount, more)], { pledged })
  return idOf(row)
}

function idOf(row: RecordedRow | undefined): string {
  expect(row).not.toHaveProperty('error')
  return (row as { id: string }).id
}

async function figures(): Promise<Figures> {
  const [totals] = await readTotals(world.db, [{ sets: [[campaign]], before: null, known: null, items: false }])
  return (totals as { figures: Figures }).figures
}

/** The same read from the entries, without the kept totals. */
async function ledger(kind: string): Promise<bigint> {
  const [row] = await world.db.query<{ sum: string | null }>(
    sql`SELECT sum(reporting)::text FROM ledger_entries WHERE campaign_id = ${campaign}::uuid AND kind = ${kind}::entry_kind`,
  )
  return BigInt(row?.sum ?? 0)
}

/** Acts under an idempotency key, each time on a server of its own. */
const claimed = (key: string): Act => ({
  ...act,
  db: { ...world.db },
  claim: { applicationId: act.viewer.applicationId as string, key, requestHash: Buffer.from(key) },
})

/** The codes of what failed, and of what did not, `ok`. */
const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? 'ok' : (one.reason as Error).constructor.name))

const count = (of: string[], name: string) => of.filter((one) => one === name).length

describe('many writers on one campaign', () => {
  it('64 of them end in the exact sum, which is that of the entries', async () => {
    await atOnce(64, async (writer) => {
      for (let n = 0; n < 5; n++) await record(`${writer}.${n}7`)
    })
    const sum = BigInt(5 * (63 * 64 * 50) + 64 * (7 + 17 + 27 + 37 + 47))
    expect((await figures()).gross).toBe(sum)
    expect(await ledger('GIFT')).toBe(sum)
    expect((await figures()).giftCount).toBe(320n)
  })

  it('bulks over overlapping campaigns, references and platforms never wait for each other in a ring', async () => {
    const campaigns = [campaign, world.campaign, world.child]
    const rows = (writer: number) =>
      Array.from({ length: 60 }, (_, n) => ({
        campaignId: campaigns[(n * (writer + 1)) % 3] as string,
        amount: yuan('1.00'),
        platform: 'lejuan',
        // Half of them are the same gifts in another order, half are the writer's own.
        externalReference: n % 2 ? `ring-${writer}-${n}` : `ring-${((n * 7 + writer * 13) % 60) + (n % 3) * 100}`,
        occurredAt: new Date(Date.UTC(2020, 1, 1 + ((n * 5 + writer) % 20))),
      }))
    const settled = await Promise.allSettled(
      Array.from({ length: 24 }, (_, writer) => recordDonations(act, rows(writer))),
    )
    expect(outcomes(settled)).toEqual(Array(24).fill('ok'))
  })
})

describe('one gift', () => {
  it('is never refunded for more than it was, by 200 refunds at once', async () => {
    const id = await record('100.00')
    const settled = await Promise.allSettled(
      Array.from({ length: 200 }, () => refundDonation(act, { donationId: id, amount: yuan('1.00') })),
    )
    const found = outcomes(settled)
    expect(count(found, 'ok')).toBe(100)
    expect(count(found, OverRefundError.name)).toBe(100)
    expect((await figures()).net).toBe(0n)
    expect(await ledger('REFUND')).toBe(10_000n)
  })

  it('sent by 50 at once under one external reference is one gift, and all are answered with it', async () => {
    const same = nextReference()
    const rows = await atOnce(50, () => recordDonations(act, [gift('12.50', same)]))
    expect(new Set(rows.map(([row]) => idOf(row))).size).toBe(1)
    expect(rows.filter(([row]) => (row as { created: boolean }).created)).toHaveLength(1)
    expect((await figures()).gross).toBe(1250n)
  })

  it('sent with another amount under the same reference is a ConflictError, whoever comes first', async () => {
    const same = nextReference()
    const rows = await atOnce(20, (n) => recordDonations(act, [gift(n % 2 ? '1.00' : '2.00', same)]))
    const conflicts = rows.filter(([row]) => row && 'error' in row && row.error instanceof ConflictError)
    expect(conflicts).toHaveLength(10)
    expect((await figures()).giftCount).toBe(1n)
  })

  it('that was pledged is received once by 20 at once', async () => {
    const id = await record('30.00', {}, true)
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => receivePledge(act, { donationId: id })))
    expect(count(outcomes(settled), 'ok')).toBe(1)
    expect(count(outcomes(settled), ConflictError.name)).toBe(19)
    expect((await figures()).gross).toBe(3000n)
    expect((await figures()).of('PLEDGE')).toBe(0n)
  })

  it('that is voided and refunded at once is in the ledger as it is in its row', async () => {
    const ids = await atOnce(20, () => record('10.00'))
    await Promise.allSettled(
      ids.flatMap((id) => [
        voidDonation(act, { donationId: id, reason: 'ERROR' }),
        refundDonation(act, { donationId: id, amount: yuan('4.00') }),
        refundDonation(act, { donationId: id, amount: yuan('3.00') }),
        correctDonation(act, { donationId: id, amount: yuan('11.00') }),
      ]),
    )
    const rows = await world.db.query<{ status: string }>(
      sql`SELECT status FROM donations WHERE campaign_id = ${campaign}::uuid`,
    )
    expect(rows.map(({ status }) => status)).toEqual(Array(20).fill('VOIDED'))
    expect(await ledger('GIFT')).toBe(0n)
    expect(await ledger('REFUND')).toBe(0n)
    expect((await figures()).net).toBe(0n)
  })
})

describe('an aggregate', () => {
  it('covered by 50 itemised gifts at once gives no more than it had, and nothing counts twice', async () => {
    const occurredAt = new Date('2020-02-01T00:00:00Z')
    const coveredById = await record('100.00', { granularity: 'AGGREGATE', giftCount: 20n })
    await atOnce(50, () => record('3.00', { coveredById, occurredAt }))
    const found = await figures()
    expect(found.aggregate).toBe(0n)
    expect(found.itemized).toBe(15_000n)
    expect(found.gross).toBe(15_000n)
    expect(found.giftCount).toBe(50n)
    expect(await ledger('GIFT')).toBe(15_000n)
  })

  it('larger than the itemised gifts keeps the rest', async () => {
    const occurredAt = new Date('2020-02-01T00:00:00Z')
    const coveredById = await record('1000.00', { granularity: 'AGGREGATE', giftCount: 80n })
    await atOnce(25, () =>
      recordDonations(
        act,
        [1, 2].map(() => gift('3.00', { coveredById, occurredAt })),
      ),
    )
    const found = await figures()
    expect([found.gross, found.aggregate, found.itemized, found.giftCount]).toEqual([100_000n, 85_000n, 15_000n, 80n])
  })

  it('counts a gift again that it had counted and that is voided, while others take its place', async () => {
    const occurredAt = new Date('2020-02-01T00:00:00Z')
    const coveredById = await record('100.00', { granularity: 'AGGREGATE', giftCount: 40n })
    const covered = await atOnce(30, () => record('5.00', { coveredById, occurredAt }))

    await Promise.all([
      ...covered.map((donationId) => voidDonation(act, { donationId, reason: 'ERROR' })),
      ...covered.slice(0, 10).map(() => record('5.00', { coveredById, occurredAt })),
    ])

    const [row] = await world.db.query<{ left: bigint; taken: bigint; superseded: bigint }>(sql`
      SELECT a.amount_minor - a.superseded_minor AS left, a.superseded_minor AS superseded,
        (SELECT sum(d.covered_minor)::bigint FROM donations d WHERE d.covered_by_id = a.id AND d.status = 'RECEIVED') AS taken
      FROM donations a WHERE a.id = ${coveredById}::uuid`)
    expect(row?.superseded).toBe(row?.taken)
    const found = await figures()
    expect(found.aggregate).toBe(row?.left)
    expect(found.itemized).toBe(5_000n)
    expect(await ledger('GIFT')).toBe(found.gross)
  })

  it('that is voided, refunded and superseded while gifts take from it never counts below nothing', async () => {
    const occurredAt = new Date('2020-02-01T00:00:00Z')
    const aggregates = await atOnce(12, () => record('50.00', { granularity: 'AGGREGATE', giftCount: 10n }))
    await Promise.allSettled(
      aggregates.flatMap((id) => [
        ...Array.from({ length: 4 }, () => recordDonations(act, [gift('5.00', { coveredById: id, occurredAt })])),
        voidDonation(act, { donationId: id, reason: 'DUPLICATE' }),
        supersedeAggregate(act, { donationId: id, amount: yuan('5.00'), giftCount: 1n }),
      ]),
    )
    const byAggregate = await world.db.query<{ sum: string }>(sql`
      SELECT sum(e.reporting)::text FROM ledger_entries e JOIN donations d ON d.id = e.donation_id
      WHERE d.campaign_id = ${campaign}::uuid AND d.granularity = 'AGGREGATE' AND e.kind = 'GIFT' GROUP BY d.id`)
    expect(byAggregate.map(({ sum }) => sum)).toEqual(Array(12).fill('0'))
  })
})

describe('a wait for a lock', () => {
  it('that ends in a voided aggregate takes nothing back of it', async () => {
    const occurredAt = new Date('2020-02-01T00:00:00Z')
    const coveredById = await record('50.00', { granularity: 'AGGREGATE', giftCount: 10n })
    const holder = await world.db.pool.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM donations WHERE id = $1 FOR UPDATE', [coveredById])
    const voiding = voidDonation(act, { donationId: coveredById, reason: 'DUPLICATE' })
    await vi.waitFor(() => expectWaiting(1))
    const covering = record('5.00', { coveredById, occurredAt })
    await vi.waitFor(() => expectWaiting(2))
    await holder.query('COMMIT')
    holder.release()
    await Promise.all([voiding, covering])
    expect((await figures()).aggregate).toBe(0n)
    expect((await figures()).gross).toBe(500n)
  })
})

async function expectWaiting(writers: number): Promise<void> {
  const rows = await world.db.query(
    sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  expect(rows).toHaveLength(writers)
}

describe('an idempotency key', () => {
  it('used by 500 at once makes one gift, and all are answered with it', async () => {
    const oneServer = claimed('five hundred')
    const rows = await atOnce(500, () => recordDonations(oneServer, [gift('5.00')]))
    expect(new Set(rows.map(([row]) => idOf(row))).size).toBe(1)
    expect((await figures()).gross).toBe(500n)
  })

  it('used by 30 at once on a bulk with references gives each the same rows, made by the one call', async () => {
    const bulk = Array.from({ length: 10 }, () => gift('5.00', nextReference()))
    const rows = await atOnce(30, () => recordDonations(claimed('thirty'), bulk))
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1)
    expect(rows[0]?.every((row) => 'created' in row && row.created)).toBe(true)
    expect((await figures()).giftCount).toBe(10n)
  })

  it('used by 30 at once on a refund gives back once', async () => {
    const id = await record('10.00')
    await atOnce(30, () => refundDonation(claimed('refund once'), { donationId: id, amount: yuan('1.00') }))
    expect((await figures()).refunded).toBe(100n)
  })

  it('stays with an atomic bulk that had to begin again, since others took a reference of it', async () => {
    const shared = Array.from({ length: 20 }, () => nextReference())
    const bulk = () => [...shared.map((same) => gift('1.00', same)), gift('9.00')]
    const keys = Array.from({ length: 12 }, (_, n) => `atomic ${n}`)
    const run = (key: string) => recordDonations(claimed(key), bulk(), { atomic: true })
    const first = await Promise.all(keys.map(run))
    const again = await Promise.all(keys.map(run))
    expect(again.map((rows) => idOf(rows[20]))).toEqual(first.map((rows) => idOf(rows[20])))
    expect((await figures()).giftCount).toBe(20n + 12n)
  })
})

describe('an atomic bulk', () => {
  it('writes nothing where two of its rows use one reference for two gifts', async () => {
    const same = nextReference()
    const rows = await recordDonations(act, [gift('1.00', same), gift('2.00', same), gift('3.00')], { atomic: true })
    expect(rows.filter((row) => 'error' in row)).toHaveLength(3)
    expect((await figures()).giftCount).toBe(0n)
  })
})

describe('an organisation', () => {
  it('registered by 20 at once under one credit code is one, and all are answered with it', async () => {
    const creditCode = `53330000501870001${checkCharacter('53330000501870001')}`
    const row = { nameZh: '浙江大学教育基金会', kind: 'FOUNDATION', region: '330100', creditCode }
    const rows = await atOnce(20, () => registerOrganizations(act, [row]))
    expect(new Set(rows.map(([found]) => (found as { id?: string }).id)).size).toBe(1)
    expect(rows.filter(([found]) => found && 'error' in found)).toEqual([])
  })
})
