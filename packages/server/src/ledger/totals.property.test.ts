import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { sql } from '../database/sql.ts'
import { recordDisbursement } from '../disbursements/record-disbursement.ts'
import { recordTransfer } from '../disbursements/record-transfer.ts'
import { voidDisbursement, voidTransfer } from '../disbursements/void-payment.ts'
import { acceptDonation } from '../donations/accept-donation.ts'
import { correctDonation } from '../donations/correct-donation.ts'
import type { DonationInput } from '../donations/donation.input.ts'
import { receivePledge } from '../donations/receive-pledge.ts'
import { recordDonations } from '../donations/record-donations.ts'
import { refundDonation } from '../donations/refund-donation.ts'
import { supersedeAggregate } from '../donations/supersede-aggregate.ts'
import { voidDonation } from '../donations/void-donation.ts'
import { DomainError } from '../errors.ts'
import { Figures, type Sum } from './figures.ts'
import { readSeries } from './series.ts'
import { readGroups, readTotals, type ScopeSets } from './totals.ts'

// The kept totals against a naive sum over every entry, and both against a model that knows nothing of entries.

const sequences = Number(process.env.PROPERTY_RUNS ?? 25)
const start = Date.parse('2020-01-20T00:00:00+08:00')
const minute = 60_000

interface Entry extends Sum {
  effectiveAt: Date
  recordedAt: Date
  scopes: string[]
  organizationId: string
  campaignId: string | null
  platformId: string | null
  regionId: string
}

type Step =
  | {
      type: 'record'
      to: number
      minor: number
      currency: number
      platform: boolean
      aggregate: boolean
      pledged: boolean
      goods: boolean
      ago: number
      benefit: boolean
      precise: number
    }
  | {
      type: 'receive' | 'void' | 'accept' | 'correct' | 'supersede' | 'cover'
      pick: number
      minor: number
      ago: number
    }
  | { type: 'refund'; pick: number; minor: number; ago: number }
  | { type: 'transfer'; from: number; to: number; minor: number; ago: number }
  | { type: 'disburse'; from: number; minor: number; ago: number }
  | { type: 'voidPayment'; pick: number }

const minor = fc.integer({ min: 1, max: 5_000_000 })
const pick = fc.nat(1000)
const ago = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 * 24 * 60 }))
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('record' as const),
      to: fc.nat(3),
      minor,
      currency: fc.nat(3),
      platform: fc.boolean(),
      aggregate: fc.boolean(),
      pledged: fc.boolean(),
      goods: fc.boolean(),
      ago,
      benefit: fc.boolean(),
      precise: fc.nat(2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'receive' as const,
        'void' as const,
        'accept' as const,
        'correct' as const,
        'supersede' as const,
        'cover' as const,
      ),
      pick,
      minor,
      ago,
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('refund' as const), pick, minor, ago }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('transfer' as const), from: fc.nat(3), to: fc.nat(3), minor, ago }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('disburse' as const), from: fc.nat(3), minor, ago }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('voidPayment' as const), pick }) },
)
const anySequence = fc.array(fc.tuple(anyStep, fc.oneof(fc.nat(40), fc.nat(3 * 24 * 60))), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
})

/** What a model that only follows gifts says of one receiver: cash by now, in fen of the reporting currency at rate. */
interface Gift {
  id: string
  to: number
  state: 'PLEDGED' | 'RECEIVED' | 'VOIDED'
  goods: boolean
  minor: bigint
  refunded: bigint
  superseded: bigint
  currency: string
  aggregate: boolean
  /** The aggregate that it took over a part of, and how much. */
  cover?: { by: Gift; minor: bigint }
}

const rates: Record<string, { digits: number; value: string; scaled: (minor: bigint) => bigint } | undefined> = {
  CNY: undefined,
  USD: { digits: 2, value: '6.9', scaled: (minor) => halfUp(minor * 69n, 10n) },
  JPY: { digits: 0, value: '0.0633', scaled: (minor) => halfUp(minor * 633n, 100n) },
  KWD: { digits: 3, value: '22.5', scaled: (minor) => halfUp(minor * 225n, 100n) },
}
const currencies = ['CNY', 'USD', 'JPY', 'KWD']

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n)
}

function amount(minor: bigint, currency: string): { amount: string; currency: string } {
  const digits = rates[currency]?.digits ?? 2
  const text = minor.toString().padStart(digits + 1, '0')
  return { currency, amount: digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text }
}

function rateOf(currency: string) {
  const rate = rates[currency]
  return rate ? { value: rate.value, date: '2020-02-01', source: 'test' } : null
}

class Walk {
  clock = start
  gifts: Gift[] = []
  payments: { kind: 'transfer' | 'disbursement'; id: string; voided: boolean }[] = []
  done = 0
  refusals = 0
  readonly world: World
  constructor(world: World) {
    this.world = world
  }

  receiver(index: number): Pick<DonationInput, 'campaignId' | 'organizationId'> {
    const { campaign, child, otherCampaign, owner } = this.world
    return (
      [{ campaignId: campaign }, { campaignId: child }, { campaignId: otherCampaign }, { organizationId: owner }][
        index
      ] ?? {}
    )
  }

  async advance(minutes: number): Promise<void> {
    this.clock += minutes * minute + 1 + (Math.floor(minutes * 37) % 59_000)
    await this.world.db.query(sql`UPDATE test_clock SET at = ${new Date(this.clock)}`)
  }

  at(agoMinutes: number): Date {
    return new Date(this.clock - agoMinutes * minute)
  }

  async step(step: Step): Promise<void> {
    try {
      await this.perform(step)
      this.done++
    } catch (error) {
      // The rules refuse some of the random steps; that leaves no trace, which the sums then show.
      expect(error).toBeInstanceOf(DomainError)
      this.refusals++
    }
  }

  private async perform(step: Step): Promise<void> {
    const act = this.world.operator
    if (step.type === 'record') return this.record(step)
    if (step.type === 'transfer') {
      const { id } = await recordTransfer(act, {
        from: this.receiver(step.from),
        to: this.receiver(step.to),
        purpose: 'REGRANT',
        amount: amount(BigInt(step.minor), 'CNY'),
        occurredAt: this.at(step.ago),
      })
      this.payments.push({ kind: 'transfer', id, voided: false })
      return
    }
    if (step.type === 'disburse') {
      const { id } = await recordDisbursement(act, {
        ...this.receiver(step.from),
        purpose: 'masks',
        amount: amount(BigInt(step.minor), 'CNY'),
        occurredAt: this.at(step.ago),
      })
      this.payments.push({ kind: 'disbursement', id, voided: false })
      return
    }
    if (step.type === 'voidPayment') {
      const payment = this.payments[step.pick % Math.max(1, this.payments.length)]
      if (!payment) return
      const withdraw = { transfer: voidTransfer, disbursement: voidDisbursement }[payment.kind]
      await withdraw(act, { id: payment.id, reason: 'ERROR' })
      return
    }
    const gift = this.gifts[step.pick % Math.max(1, this.gifts.length)]
    if (!gift) return
    const occurredAt = this.at(step.ago)
    const value = BigInt(step.minor)
    switch (step.type) {
      case 'receive':
        await receivePledge(act, { donationId: gift.id, occurredAt })
        gift.state = 'RECEIVED'
        return
      case 'void':
        await voidDonation(act, { donationId: gift.id, reason: 'ERROR' })
        gift.state = 'VOIDED'
        if (gift.cover?.by.state === 'RECEIVED') gift.cover.by.superseded -= gift.cover.minor
        return
      case 'accept':
        await acceptDonation(act, { donationId: gift.id, accepted: { value: amount(value, 'CNY'), method: 'MARKET' } })
        return
      case 'supersede':
        await supersedeAggregate(act, { donationId: gift.id, amount: amount(value, gift.currency) })
        gift.superseded += value
        return
      case 'refund':
        await refundDonation(act, { donationId: gift.id, amount: amount(value, gift.currency), occurredAt })
        gift.refunded += value
        return
      case 'correct':
        await correctDonation(act, {
          donationId: gift.id,
          amount: amount(value, gift.currency),
          exchangeRate: rateOf(gift.currency),
          occurredAt,
        })
        gift.minor = value
        return
      case 'cover': {
        const id = await this.add(
          {
            ...this.receiver(gift.to),
            amount: amount(value, gift.currency),
            exchangeRate: rateOf(gift.currency),
            occurredAt,
            coveredById: gift.id,
          },
          false,
        )
        const left = gift.minor - gift.refunded - gift.superseded
        const taken = left < value ? left : value
        gift.superseded += taken
        this.gifts.push({
          id,
          to: gift.to,
          state: 'RECEIVED',
          goods: false,
          minor: value,
          refunded: 0n,
          superseded: 0n,
          currency: gift.currency,
          aggregate: false,
          cover: { by: gift, minor: taken },
        })
      }
    }
  }

  private async record(step: Extract<Step, { type: 'record' }>): Promise<void> {
    const currency = currencies[step.currency] ?? 'CNY'
    const value = BigInt(step.minor)
    const money = { value: amount(value, currency), method: 'DONOR_DECLARED' as const, exchangeRate: rateOf(currency) }
    const aggregate = step.aggregate && !step.goods
    const id = await this.add(
      {
        ...this.receiver(step.to),
        ...(step.goods
          ? { declared: money, items: [{ description: '口罩', unit: '只', quantity: '12.5' }] }
          : { amount: money.value, exchangeRate: money.exchangeRate }),
        ...(step.platform ? { platform: 'lejuan' } : {}),
        ...(step.benefit ? { beneficiaryRegion: '330300' } : {}),
        granularity: aggregate ? 'AGGREGATE' : 'ITEM',
        giftCount: aggregate ? 7n : 1n,
        precision: (['EXACT', 'APPROXIMATE', 'AT_LEAST'] as const)[step.precise] ?? 'EXACT',
        occurredAt: this.at(step.ago),
      },
      step.pledged,
    )
    this.gifts.push({
      id,
      to: step.to,
      state: step.pledged ? 'PLEDGED' : 'RECEIVED',
      goods: step.goods,
      minor: value,
      refunded: 0n,
      superseded: 0n,
      currency,
      aggregate,
    })
  }

  private async add(input: DonationInput, pledged: boolean): Promise<string> {
    const [row] = await recordDonations(this.world.operator, [input], { pledged })
    if (row && 'error' in row) throw row.error
    return row?.id ?? ''
  }

  /** What the model expects of cash received by a receiver, refunds taken off. */
  expectedNet(to: number): bigint {
    const inReporting = (gift: Gift, minor: bigint) => rates[gift.currency]?.scaled(minor) ?? minor
    return this.gifts
      .filter((gift) => gift.to === to && gift.state === 'RECEIVED' && !gift.goods)
      .reduce(
        (total, gift) => total + inReporting(gift, gift.minor - gift.superseded) - inReporting(gift, gift.refunded),
        0n,
      )
  }
}

function canonical(figures: Figures): string[] {
  return figures.sums
    .filter((sum) => sum.entryCount !== 0n)
    .map((sum) =>
      [
        sum.kind,
        sum.granularity,
        sum.commodity,
        sum.entryCount,
        sum.count,
        sum.amount,
        sum.reporting,
        sum.approximate,
        sum.atLeast,
      ].join('|'),
    )
    .sort()
}

function naive(
  entries: Entry[],
  sets: ScopeSets,
  before: number,
  known: number,
  from = Number.NEGATIVE_INFINITY,
): Figures {
  const sums = new Map<string, Sum>()
  for (const entry of entries) {
    if (
      entry.effectiveAt.getTime() >= before ||
      entry.effectiveAt.getTime() < from ||
      entry.recordedAt.getTime() >= known
    )
      continue
    if (!sets.every((set) => set.some((scope) => entry.scopes.includes(scope)))) continue
    const name = `${entry.kind}|${entry.granularity}|${entry.commodity}`
    const sum = sums.get(name) ?? {
      ...entry,
      entryCount: 0n,
      count: 0n,
      amount: 0n,
      reporting: 0n,
      approximate: 0n,
      atLeast: 0n,
    }
    sum.entryCount += 1n
    sum.count += entry.count
    sum.amount += entry.amount
    sum.reporting += entry.reporting
    sum.approximate += entry.approximate
    sum.atLeast += entry.atLeast
    sums.set(name, sum)
  }
  return new Figures([...sums.values()])
}

const withoutItems = (lines: string[]) => lines.filter((line) => !line.startsWith('ITEM'))

describe('kept totals', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
    // The test sets the clock, so that records spread over weeks of recorded time.
    await world.db.pool.query(`
      CREATE TABLE test_clock (at timestamptz NOT NULL); INSERT INTO test_clock VALUES (now());
      CREATE OR REPLACE FUNCTION recorded_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT at FROM test_clock'`)
  })
  afterAll(() => world.close())

  let checks = 0
  let steps = 0
  let refusals = 0

  it(`equal the naive sum over the entries after any of ${sequences} random sequences, at any two times, in every series`, async () => {
    await fc.assert(
      fc.asyncProperty(
        anySequence,
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(5)), { minLength: 6, maxLength: 6 }),
        async (sequence, cuts) => {
          await world.db.pool.query(
            'ALTER TABLE ledger_entries DISABLE TRIGGER ledger_is_append_only; TRUNCATE ledger_entries, kept_totals, accounts, donations, donation_items, valuations, refunds, receipts, transfers, disbursements, events; ALTER TABLE ledger_entries ENABLE TRIGGER ledger_is_append_only',
          )
          const walk = new Walk(world)
          for (const [step, minutes] of sequence) {
            await walk.advance(minutes)
            await walk.step(step)
          }
          steps += walk.done
          refusals += walk.refusals
          const entries = (
            await world.db.query<Entry & { precision: string }>(
              sql`SELECT e.*, a.scopes FROM ledger_entries e JOIN accounts a ON a.id = e.account_id`,
            )
          ).map((entry) => ({
            ...entry,
            entryCount: 1n,
            approximate: entry.precision === 'APPROXIMATE' ? sign(entry.amount) : 0n,
            atLeast: entry.precision === 'AT_LEAST' ? sign(entry.amount) : 0n,
          }))
          checks += await checkModel(world, walk)
          checks += await checkTotals(world, entries, cuts)
          checks += await checkSeries(world, entries, cuts)
          checks += await checkGroups(world, entries, cuts)
        },
      ),
      { numRuns: sequences },
    )
    console.info(
      `kept totals: ${sequences} sequences, ${steps} steps done and ${refusals} refused, ${checks} totals and points equal the naive sum`,
    )
  }, 600_000)
})

const sign = (value: bigint) => (value > 0n ? 1n : value < 0n ? -1n : 0n)

/** The scopes asked for, alone and together. */
async function scopeSets(world: World): Promise<ScopeSets[]> {
  const [benefit] = await world.db.query<{ id: string }>(sql`SELECT beneficiary_scope(${world.otherCity}::uuid) AS id`)
  const all = [world.campaign, world.child, world.otherCampaign]
  return [
    [[world.campaign]],
    [[world.campaign, world.child]],
    [[world.owner]],
    [[world.owner, world.other]],
    [[world.province]],
    [[world.city]],
    [[world.country]],
    [[world.platform]],
    [[benefit?.id ?? '']],
    [[world.platform], [world.city]],
    [all, [world.otherCity, world.city], [world.platform]],
    [[benefit?.id ?? ''], [world.owner]],
  ]
}

/** Instants worth asking for: those of entries, a millisecond beside them, the edges of days and quarters. */
function instant(entries: Entry[], pick: number, field: 'effectiveAt' | 'recordedAt'): Date | null {
  if (pick % 11 === 0 || !entries.length) return null
  const at = (entries[pick % entries.length] as Entry)[field].getTime()
  const day = 86_400_000
  return new Date(
    [
      at,
      at + 1,
      at - 1,
      Math.floor((at + 8 * 3_600_000) / day) * day - 8 * 3_600_000,
      Math.floor(at / 900_000) * 900_000,
      at + (pick % 7) * day,
      at - (pick % 5000) * 1000,
    ][pick % 7] as number,
  )
}

async function checkTotals(world: World, entries: Entry[], cuts: [number, number, number][]): Promise<number> {
  const keys = (await scopeSets(world)).flatMap((sets) =>
    cuts.map(([a, k]) => ({
      sets,
      before: instant(entries, a, 'effectiveAt'),
      known: instant(entries, k, 'recordedAt'),
      items: true,
    })),
  )
  const now = (await scopeSets(world)).map((sets) => ({ sets, before: null, known: null, items: true }))
  const asked = [...keys, ...now]
  const totals = [...(await readTotals(world.db, keys)), ...(await readTotals(world.db, now))]
  asked.forEach((key, index) => {
    const expected = naive(entries, key.sets, key.before?.getTime() ?? Infinity, key.known?.getTime() ?? Infinity)
    expect(canonical(totals[index]?.figures as Figures), JSON.stringify(key)).toEqual(canonical(expected))
  })
  return asked.length
}

async function checkSeries(world: World, entries: Entry[], cuts: [number, number, number][]): Promise<number> {
  const sets = await scopeSets(world)
  let points = 0
  for (const [a, k, z] of cuts.slice(0, 3)) {
    const interval = (['HOUR', 'DAY', 'WEEK', 'MONTH'] as const)[a % 4] ?? 'DAY'
    const timeZone =
      ['Asia/Shanghai', 'UTC', 'Asia/Kolkata', 'Europe/Madrid', 'America/New_York', 'Asia/Kathmandu'][z] ?? 'UTC'
    const from = new Date(start - (a % 20) * 86_400_000)
    const to = new Date(from.getTime() + (interval === 'HOUR' ? 5 : 70) * 86_400_000)
    const known = instant(entries, k, 'recordedAt')
    const chosen = sets[(a + k) % sets.length] as ScopeSets
    const series = await readSeries(world.db, { sets: chosen, interval, from, to, timeZone, known })
    const limit = known?.getTime() ?? Infinity
    for (const point of series) {
      const label = `${interval} ${timeZone} ${point.start.toISOString()}`
      expect(withoutItems(canonical(point.change)), label).toEqual(
        withoutItems(canonical(naive(entries, chosen, point.end.getTime(), limit, point.start.getTime()))),
      )
      expect(withoutItems(canonical(point.closing)), label).toEqual(
        withoutItems(canonical(naive(entries, chosen, point.end.getTime(), limit))),
      )
      expect(point.opening.net + point.change.net, label).toBe(point.closing.net)
    }
    points += series.length
  }
  return points
}

async function checkGroups(world: World, entries: Entry[], cuts: [number, number, number][]): Promise<number> {
  const key = {
    sets: [[world.country]],
    before: instant(entries, cuts[0]?.[0] ?? 0, 'effectiveAt'),
    known: null,
    items: false,
  }
  const field = {
    CAMPAIGN: 'campaignId',
    ORGANIZATION: 'organizationId',
    PLATFORM: 'platformId',
    REGION: 'regionId',
  } as const
  let groups = 0
  for (const by of ['CAMPAIGN', 'ORGANIZATION', 'PLATFORM', 'REGION'] as const) {
    const [found] = await readGroups(world.db, [key], by)
    for (const [id, totals] of found ?? []) {
      const expected = naive(
        entries.filter((entry) => entry[field[by]] === id),
        key.sets,
        key.before?.getTime() ?? Infinity,
        Infinity,
      )
      expect(canonical(totals.figures), `${by} ${id}`).toEqual(withoutItems(canonical(expected)))
      groups++
    }
  }
  return groups
}

async function checkModel(world: World, walk: Walk): Promise<number> {
  const keys = [world.campaign, world.child, world.otherCampaign].map((scope) => ({
    sets: [[scope]],
    before: null,
    known: null,
    items: false,
  }))
  const totals = await readTotals(world.db, keys)
  totals.forEach(({ figures }, index) => {
    expect(figures.netOfTransfers).toBe(walk.expectedNet(index))
    expect(figures.net - figures.transferredIn).toBe(figures.itemized + figures.aggregate - figures.refunded)
  })
  return totals.length
}
