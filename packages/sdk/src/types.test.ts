import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { DocumentNode } from 'graphql'
import { expect, expectTypeOf, test } from 'vitest'
import {
  type Bulk,
  type BulkOptions,
  type CampaignStatus,
  type CampaignStatusFilter,
  type CampaignTotalsUpdate,
  type CreateWebhookEndpointInput,
  cny,
  type Donation,
  type DonationRecordedEvent,
  type Event,
  type EventType,
  type IdFilter,
  type NotFoundError,
  type OverRefundError,
  type Pages,
  type RecordDonationInput,
  type RecordDonationRow,
  type SeriesPoint,
  type Stream,
  Tongzhou,
  TongzhouError,
  type TypedDocument,
  type UnknownEvent,
  ValidationError,
  type WebhookDelivery,
  type WebhookExample,
} from './index.ts'

const tz = new Tongzhou({ url: 'http://test', fetch: async () => Response.json({ data: {} }) })

test('results know their fields', () => {
  expectTypeOf<ReturnType<typeof tz.campaigns.get>>()
    .resolves.toHaveProperty('organization')
    .toEqualTypeOf<{ id: string; name: string }>()
  expectTypeOf<ReturnType<typeof tz.campaigns.get>>().resolves.toHaveProperty('openedAt').toEqualTypeOf<string | null>()
  expectTypeOf(tz.campaigns.totals)
    .returns.resolves.toHaveProperty('totals')
    .toHaveProperty('donationCount')
    .toEqualTypeOf<string>()
  expectTypeOf<ReturnType<typeof tz.totals.series>>().resolves.toEqualTypeOf<SeriesPoint[]>()
  expectTypeOf(tz.campaigns.totalsOf).returns.resolves.items.extract<null>().toEqualTypeOf<null>()
  expectTypeOf<ReturnType<typeof tz.donations.list>>().toEqualTypeOf<Pages<Donation>>()
  expectTypeOf<ReturnType<typeof tz.donations.record>>().resolves.toEqualTypeOf<Donation>()
  expectTypeOf(tz.donations.recordAll).returns.toEqualTypeOf<Bulk<RecordDonationRow>>()
  expectTypeOf(tz.donations.recordAll).parameter(1).toEqualTypeOf<BulkOptions | undefined>()
  expectTypeOf(tz.volunteers.registerAll).parameter(1).toExtend<BulkOptions | undefined>()
  type Whose = NonNullable<Parameters<typeof tz.volunteers.registerAll>[1]>['organization']
  expectTypeOf<Whose>().toEqualTypeOf<string | null | undefined>()
})

test('enums are open in answers and closed in inputs', () => {
  type Status = Awaited<ReturnType<typeof tz.campaigns.get>>['status']
  expectTypeOf<'OPEN'>().toExtend<Status>()
  expectTypeOf<'LEARNED_SINCE'>().toExtend<Status>()
  expectTypeOf<CampaignStatus>().toEqualTypeOf<'CLOSED' | 'DRAFT' | 'OPEN' | 'PAUSED'>()
  type Kind = Extract<RecordDonationInput['granularity'], string>
  expectTypeOf<Kind>().toEqualTypeOf<'AGGREGATE' | 'ITEM'>()
})

test('money, dates and big numbers are inputs as they are', () => {
  const input = { campaign: 'campaign_1', amount: cny('12.50'), occurredAt: new Date(0), giftCount: 2n }
  expectTypeOf(input).toExtend<RecordDonationInput>()
})

test('lists that one may only read are inputs', () => {
  expectTypeOf<{ in: readonly ['OPEN', 'PAUSED'] }>().toExtend<CampaignStatusFilter>()
  expectTypeOf<readonly ['donation.recorded']>().toExtend<NonNullable<CreateWebhookEndpointInput['types']>>()
  expectTypeOf<{ in: readonly string[] }>().toExtend<IdFilter>()
  expectTypeOf<
    readonly [{ readonly description: '口罩'; readonly quantity: '100'; readonly unit: 'piece' }]
  >().toExtend<NonNullable<RecordDonationInput['items']>>()
})

test('a result is a thing or one of the errors of this write', async () => {
  type Result = Awaited<ReturnType<ReturnType<typeof tz.donations.refund>['result']>>
  type Failure = Extract<Result, { ok: false }>['error']
  expectTypeOf<OverRefundError>().toExtend<Failure>()
  expectTypeOf<ReturnType<ReturnType<typeof tz.donations.get>['result']>>()
    .resolves.extract<{ ok: false }>()
    .toHaveProperty('error')
    .toEqualTypeOf<NotFoundError>()
})

test('guards narrow', () => {
  const error: unknown = new Error()
  const seen = [
    ValidationError.is(error) && expectTypeOf(error).toEqualTypeOf<ValidationError>(),
    TongzhouError.is(error) && expectTypeOf(error).toEqualTypeOf<TongzhouError>(),
  ]
  expect(seen).toEqual([false, false])
})

test('the type of an event tells what it carries', () => {
  const read = (event: Event) => {
    if (event.type === 'donation.recorded') {
      expectTypeOf(event).toEqualTypeOf<DonationRecordedEvent>()
      return event.donation.amount?.amount
    }
    if (event.type === 'campaign.totals_changed') return event.campaign?.name
    return event.position
  }
  const choose = (event: Event) => {
    switch (event.type) {
      case 'donation.recorded':
      case 'donation.refunded':
        return expectTypeOf(event.donation.id).toEqualTypeOf<string>()
      case 'membership.started':
        return expectTypeOf(event.member.name).toEqualTypeOf<string>()
      default:
        return expectTypeOf(event.cursor).toEqualTypeOf<string>()
    }
  }
  expect([read, choose]).toHaveLength(2)
})

test('events of types that the server has learned since are left over, with what every event says', () => {
  type Known = Extract<Event, { type: EventType }>
  expectTypeOf<Exclude<Event, Known>>().toEqualTypeOf<UnknownEvent>()
  expectTypeOf<UnknownEvent['type']>().toExtend<string>()
  expectTypeOf<Event['organization']>().toEqualTypeOf<{ id: string; name: string } | null>()
  // @ts-expect-error it is not known to carry anything
  type Carried = UnknownEvent['donation']
  expectTypeOf<Carried>().toBeAny()
})

test('streams and lists of events are typed, and ask for types that there are', () => {
  expectTypeOf(tz.events.subscribe).returns.toEqualTypeOf<Stream<Event>>()
  expectTypeOf(tz.events.list).returns.toEqualTypeOf<Pages<Event>>()
  expectTypeOf(tz.totals.watch).returns.toEqualTypeOf<Stream<CampaignTotalsUpdate>>()
  expectTypeOf<'donation.recorded'>().toExtend<EventType>()
  // @ts-expect-error there is no such type
  const misspelt = () => tz.events.subscribe({ types: ['donation.recoded'] })
  expect([misspelt]).toHaveLength(1)
})

test('webhooks are for events that there are', () => {
  expectTypeOf<NonNullable<CreateWebhookEndpointInput['types']>>().toEqualTypeOf<readonly EventType[]>()
  expectTypeOf<ReturnType<typeof tz.webhooks.deliveries>>().toEqualTypeOf<Pages<WebhookDelivery>>()
  expectTypeOf<ReturnType<typeof tz.webhooks.examples>>().resolves.toEqualTypeOf<WebhookExample[]>()
  expectTypeOf<ReturnType<typeof tz.webhooks.create>>().resolves.toHaveProperty('secret').toEqualTypeOf<string | null>()
})

test('documents bring their types', () => {
  type Document = TypedDocumentNode<{ a: number }, { b: string }>
  expectTypeOf(tz.query<{ a: number }>).returns.resolves.toEqualTypeOf<{ a: number }>()
  const typed = (document: Document) => tz.query(document, { b: 'c' })
  const optional = (document: TypedDocument<{ a: number }, { b?: string }>) => tz.query(document)
  const untyped = (document: DocumentNode) => tz.query(document, { any: 1 })
  // @ts-expect-error the document needs a variable
  const missing = (document: Document) => tz.query(document)
  // @ts-expect-error the variable has another type
  const wrong = (document: Document) => tz.query(document, { b: 1 })
  expectTypeOf(typed).returns.resolves.toEqualTypeOf<{ a: number }>()
  expectTypeOf(optional).returns.resolves.toEqualTypeOf<{ a: number }>()
  expectTypeOf(untyped).returns.resolves.toEqualTypeOf<unknown>()
  expect([missing, wrong]).toHaveLength(2)
})
