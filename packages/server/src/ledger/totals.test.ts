import { afterAll, beforeAll, expect, it } from 'vitest'
import { yuan } from '../../test/api.ts'
import { createWorld, type World } from '../../test/world.ts'
import { Changes } from '../database/changes.ts'
import { Moment } from '../database/moment.ts'
import { correctDonation } from '../donations/correct-donation.ts'
import type { DonationInput } from '../donations/donation.input.ts'
import { receivePledge } from '../donations/receive-pledge.ts'
import { recordDonations } from '../donations/record-donations.ts'
import { refundDonation } from '../donations/refund-donation.ts'
import { ConflictError } from '../errors.ts'
import { SharedTotals, TotalsLoader } from './totals.loader.ts'
import { readTotals, type Totals, type TotalsKey } from './totals.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const totalsOf = (scope: string, more: Partial<TotalsKey> = {}): TotalsKey => ({
  sets: [[scope]],
  before: null,
  known: null,
  items: false,
  ...more,
})

async function record(input: DonationInput, pledged = false): Promise<string> {
  const [row] = await recordDonations(world.operator, [input], { pledged })
  expect(row).toHaveProperty('id')
  return (row as { id: string }).id
}

async function figuresOf(scope: string) {
  const [totals] = await readTotals(world.db, [totalsOf(scope)])
  return totals?.figures
}

it('a total is the same whether or not another one in its statement asks for goods by piece', async () => {
  await record({ campaignId: world.child, items: [{ description: '口罩', unit: '只', quantity: '5' }] })
  const plain = totalsOf(world.child)

  const [alone] = await readTotals(world.db, [plain])
  const [together, withItems] = await readTotals(world.db, [plain, totalsOf(world.child, { items: true })])

  const kinds = (totals?: Totals) => totals?.figures.sums.map(({ kind }) => kind)
  expect(kinds(together)).toEqual(['DECLARED'])
  expect(together?.figures.entryCount).toBe(alone?.figures.entryCount)
  expect(withItems?.figures.items()).toMatchObject([{ description: '口罩', quantity: 5_000_000n }])
})

it('a total as of a time does not wait behind a crowd that asks for those of now', async () => {
  const changes = await Changes.open(world.db)
  const shared = new SharedTotals(world.db, changes)
  const load = async (key: TotalsKey) => new TotalsLoader(shared, new Moment(changes)).load(key)
  let busy = true
  const crowd = Array.from({ length: 2000 }, async () => {
    while (busy) await load(totalsOf(world.campaign))
  })

  const totals = await load(totalsOf(world.campaign, { before: new Date('2020-02-01') }))

  busy = false
  await Promise.all(crowd)
  changes.close()
  expect(totals.before).toEqual(new Date('2020-02-01'))
})

it('a figure that did not change is one of now, without being read anew', async () => {
  const changes = await Changes.open(world.db)
  const shared = new SharedTotals(world.db, changes)
  const load = async (key: TotalsKey) => new TotalsLoader(shared, new Moment(changes)).load(key)
  const first = await load(totalsOf(world.campaign))
  await new Promise((resolve) => setTimeout(resolve, 20))
  world.statements()

  const second = await load(totalsOf(world.campaign))

  expect(world.statements()).toHaveLength(1)
  changes.close()
  expect(second.figures).toBe(first.figures)
  expect(second.readAt.getTime()).toBeGreaterThan(first.readAt.getTime())
  expect(second.known?.getTime()).toBeGreaterThan(first.known?.getTime() ?? Number.NaN)
})

it('a corrected rate changes what the refunds of a gift came to as well', async () => {
  const rate = (value: string) => ({ value, date: '2020-02-01', source: 'PBoC' })
  const dollars = (amount: string) => ({ amount, currency: 'USD' })
  const exchangeRate = rate('7.0')
  const donationId = await record({ campaignId: world.otherCampaign, amount: dollars('100.00'), exchangeRate })
  for (const amount of ['10.00', '20.00']) await refundDonation(world.operator, { donationId, amount: dollars(amount) })

  await correctDonation(world.operator, { donationId, amount: dollars('100.00'), exchangeRate: rate('6.9') })

  const figures = await figuresOf(world.otherCampaign)
  expect([figures?.gross, figures?.refunded, figures?.net]).toEqual([69_000n, 20_700n, 48_300n])
})

it('a gift that was a pledge keeps the time at which it came, and an open pledge may move', async () => {
  const promised = new Date('2020-02-01')
  const input = { campaignId: world.campaign, amount: yuan('8.00'), occurredAt: promised }
  const received = await record(input, true)
  await receivePledge(world.operator, { donationId: received, occurredAt: new Date('2020-02-10') })
  const open = await record(input, true)

  const moving = correctDonation(world.operator, { donationId: received, occurredAt: new Date('2020-02-05') })
  await expect(moving).rejects.toBeInstanceOf(ConflictError)
  await correctDonation(world.operator, { donationId: open, occurredAt: new Date('2020-02-03') })

  const row = await world.db.prisma.donation.findUniqueOrThrow({ where: { id: open } })
  expect([row.pledgedAt, row.effectiveAt]).toEqual([new Date('2020-02-03'), new Date('2020-02-03')])
})
