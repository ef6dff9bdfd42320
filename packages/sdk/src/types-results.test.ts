import { expect, expectTypeOf, test } from 'vitest'
import {
  type Campaign,
  type ConflictError,
  cny,
  type Donation,
  type ForbiddenError,
  type IdempotencyError,
  type LedgerEntry,
  type Meta,
  type NotFoundError,
  type OverRefundError,
  type Page,
  type Pages,
  type RecordDonationInput,
  type RefundDonationInput,
  type Result,
  type SelectOption,
  Tongzhou,
  type Totals,
  type ValidationError,
  type WebhookDelivery,
} from './index.ts'

const tz = new Tongzhou({ url: 'http://test', fetch: async () => Response.json({ data: {} }) })

test('a thing by its id is there; where there is no id it may be null', () => {
  expectTypeOf<ReturnType<typeof tz.donations.get>>().resolves.toEqualTypeOf<Donation>()
  expectTypeOf<ReturnType<typeof tz.totals.get>>().resolves.toEqualTypeOf<Totals>()
  expectTypeOf<ReturnType<typeof tz.viewer.get>>().resolves.toHaveProperty('scopes').toBeArray()
  expectTypeOf<Donation['campaign']>().extract<null>().toEqualTypeOf<null>()
  expectTypeOf<Campaign['organization']>().extract<null>().toEqualTypeOf<never>()
  // @ts-expect-error it may be null
  const read = (donation: Donation) => donation.campaign.id
  expect([read]).toHaveLength(1)
})

test('many by id are in a list in which some may be null', () => {
  type Many = Awaited<ReturnType<typeof tz.campaigns.totalsOf>>
  expectTypeOf<NonNullable<Many[number]>>().toHaveProperty('totals').toEqualTypeOf<Totals>()
  expectTypeOf<null>().toExtend<Many[number]>()
})

test('lists give things, pages of them, and a place to go on from', () => {
  const list = () => tz.donations.list()
  expectTypeOf(list).returns.toEqualTypeOf<Pages<Donation>>()
  expectTypeOf(list).returns.toExtend<AsyncIterable<Donation>>()
  expectTypeOf<ReturnType<Pages<Donation>['toArray']>>().resolves.toEqualTypeOf<Donation[]>()
  expectTypeOf<Pages<Donation>['take']>().returns.toEqualTypeOf<Pages<Donation>>()
  expectTypeOf<Pages<Donation>['cursor']>().toEqualTypeOf<string | null>()
  const pages = () => tz.donations.list().pages()
  expectTypeOf(pages).returns.toEqualTypeOf<AsyncGenerator<Page<Donation>, void, undefined>>()
  const entries = () => tz.totals.entries()
  expectTypeOf(entries).returns.toEqualTypeOf<Pages<LedgerEntry>>()
})

test('lists within a thing are lists too', () => {
  const deliveries = () => tz.webhooks.deliveries('webhook_endpoint_1')
  expectTypeOf(deliveries).returns.toEqualTypeOf<Pages<WebhookDelivery>>()
  // @ts-expect-error of which endpoint
  const nobodys = () => tz.webhooks.deliveries()
  expect([nobodys]).toHaveLength(1)
})

test('a selection is what comes back, in reads, lists and writes', () => {
  const options = { select: { id: true, goal: { amount: true } } } as const
  const read = () => tz.campaigns.get('campaign_1', options)
  const list = () => tz.campaigns.list({}, options)
  const write = () => tz.campaigns.open({ campaign: 'campaign_1' }, options)
  type Chosen = { id: string; goal: { amount: string } | null }
  expectTypeOf(read).returns.resolves.toEqualTypeOf<Chosen>()
  expectTypeOf(list).returns.toEqualTypeOf<Pages<Chosen>>()
  expectTypeOf(write).returns.resolves.toEqualTypeOf<Chosen>()
  expectTypeOf<SelectOption<{ id: string }, { id: true }>>().toHaveProperty('select')
})

test('a write is the thing, or a result that tells a thing from an error by ok', () => {
  const call = () => tz.donations.refund({ donation: 'donation_1' })
  expectTypeOf(call).returns.resolves.toEqualTypeOf<Donation>()
  type Refused = ConflictError | ForbiddenError | IdempotencyError | NotFoundError | OverRefundError | ValidationError
  type Refund = Awaited<ReturnType<ReturnType<typeof call>['result']>>
  expectTypeOf<Refund>().toEqualTypeOf<Result<Donation, Refused>>()
  const open = (result: Refund) => {
    expectTypeOf(result.unwrap()).toEqualTypeOf<Donation>()
    if (result.ok) {
      expectTypeOf(result.value).toEqualTypeOf<Donation>()
      expectTypeOf(result.meta).toEqualTypeOf<Meta>()
      return result.value
    }
    expectTypeOf(result.error).toEqualTypeOf<Refused>()
    expectTypeOf(result.unwrap()).toEqualTypeOf<never>()
  }
  // @ts-expect-error not before one knows that it is there
  const early = (result: Refund) => result.value
  expect([open, early]).toHaveLength(2)
})

test('the name of an error tells its class', () => {
  type Failure = Extract<Awaited<ReturnType<ReturnType<typeof tz.donations.refund>['result']>>, { ok: false }>['error']
  const read = (error: Failure) => {
    switch (error.name) {
      case 'OverRefundError':
        return expectTypeOf(error.refundable).toEqualTypeOf<{ amount: string; currency: string }>()
      case 'ValidationError':
        return expectTypeOf(error.fieldErrors).items.toHaveProperty('path').toBeArray()
      default:
        return expectTypeOf(error).toEqualTypeOf<ConflictError | ForbiddenError | IdempotencyError | NotFoundError>()
    }
  }
  expect([read]).toHaveLength(1)
})

test('inputs need what the schema needs, and take nothing else', () => {
  expectTypeOf<{ donation: string }>().toExtend<RefundDonationInput>()
  expectTypeOf<{ donation: string; amount: null; reason: undefined }>().toExtend<RefundDonationInput>()
  const wrong = [
    // @ts-expect-error which donation
    () => tz.donations.refund({ amount: cny('1') }),
    // @ts-expect-error there is no such field
    () => tz.donations.refund({ donation: 'donation_1', ammount: cny('1') }),
    // @ts-expect-error a number is not exact enough
    () => tz.donations.refund({ donation: 'donation_1', amount: 12.5 }),
    // @ts-expect-error money has a currency
    () => tz.donations.refund({ donation: 'donation_1', amount: { amount: '12.50' } }),
    // @ts-expect-error inputs are closed: there is no such reason
    () => tz.donations.void({ donation: 'donation_1', reason: 'BORED' }),
    // @ts-expect-error a count may be beyond a number
    () => tz.donations.record({ amount: cny('1'), giftCount: 2 }),
    // @ts-expect-error no such status
    () => tz.campaigns.list({ filter: { status: { in: ['OPENED'] } } }),
    // @ts-expect-error by what
    () => tz.campaigns.breakdown('campaign_1', {}),
  ]
  expect(wrong).toHaveLength(8)
})

test('money is given as it was got, as a Money, or as text with its currency', () => {
  const gift = (donation: Donation): RecordDonationInput => ({ amount: donation.amount })
  expectTypeOf<{ amount: ReturnType<typeof cny> }>().toExtend<RecordDonationInput>()
  expectTypeOf<{ amount: { amount: string; currency: string } }>().toExtend<RecordDonationInput>()
  expectTypeOf(gift).returns.toEqualTypeOf<RecordDonationInput>()
})
