import { expect, expectTypeOf, test } from 'vitest'
import {
  ApiError,
  type BadInputError,
  CostLimitError,
  type CursorUnknownError,
  type DonationRecordedEvent,
  type ErrorClass,
  GapError,
  NotFoundError,
  OverloadedError,
  OverRefundError,
  RateLimitedError,
  type TimeoutError,
  type TongzhouError,
  UnavailableError,
  type UnknownEvent,
  type ValidationError,
} from './index.ts'
import {
  createWebhookHandler,
  type EventOf,
  type WebhookErrorCode,
  type WebhookEvent,
  type WebhookHandler,
  type WebhookMessage,
  WebhookVerificationError,
} from './webhooks.ts'

test('what every error says', () => {
  expectTypeOf<TongzhouError>().toExtend<Error>()
  expectTypeOf<TongzhouError['code']>().toEqualTypeOf<string>()
  expectTypeOf<TongzhouError['requestId']>().toEqualTypeOf<string | null>()
  expectTypeOf<TongzhouError['status']>().toEqualTypeOf<number | null>()
  expectTypeOf<TongzhouError['retryable']>().toEqualTypeOf<boolean>()
  expectTypeOf<TongzhouError['retryAfter']>().toEqualTypeOf<number | null>()
  expectTypeOf<TongzhouError['path']>().toEqualTypeOf<readonly (string | number)[] | null>()
})

test('what the API refuses is an ApiError, what fails on its way is none', () => {
  expectTypeOf<NotFoundError>().toExtend<ApiError>()
  expectTypeOf<ValidationError>().toExtend<ApiError>()
  expectTypeOf<TimeoutError>().toExtend<TongzhouError>()
  expectTypeOf<BadInputError['fieldErrors']>().items.toEqualTypeOf<{ path: string[]; message: string; code: string }>()
  expectTypeOf<GapError['oldestCursor']>().toEqualTypeOf<string | null>()
  expectTypeOf<CursorUnknownError['newestCursor']>().toEqualTypeOf<string | null>()
  const classes = [
    ApiError,
    CostLimitError,
    GapError,
    NotFoundError,
    OverloadedError,
    RateLimitedError,
  ] satisfies ErrorClass[]
  expect(classes.map(({ prototype }) => prototype.name)).toContain('GapError')
})

test('a guard narrows what was caught to its class, and nothing before it does', () => {
  const read = (error: unknown) => {
    if (OverRefundError.is(error)) return expectTypeOf(error.refundable.amount).toEqualTypeOf<string>()
    if (RateLimitedError.is(error)) return expectTypeOf(error).toEqualTypeOf<RateLimitedError>()
    if (UnavailableError.is(error)) return expectTypeOf(error).toEqualTypeOf<UnavailableError>()
    return expectTypeOf(error).toEqualTypeOf<unknown>()
  }
  // @ts-expect-error anything may be caught
  const early = (error: unknown) => error.code
  // @ts-expect-error another class has no fieldErrors
  const other = (error: NotFoundError) => error.fieldErrors
  // @ts-expect-error nobody changes an error
  const change = (error: NotFoundError) => (error.code = 'FOUND')
  expect([read, early, other, change]).toHaveLength(4)
})

test('a webhook is told apart by its type, and what it carries with it', () => {
  const read = (event: WebhookEvent) => {
    if (event.type === 'donation.recorded') {
      expectTypeOf(event).toEqualTypeOf<WebhookMessage<'donation.recorded', DonationRecordedEvent>>()
      return event.data.donation.amount?.amount
    }
    return event.id
  }
  const choose = (event: WebhookEvent) => {
    switch (event.type) {
      case 'donation.refunded':
        return expectTypeOf(event.data.refund.amount.amount).toEqualTypeOf<string>()
      default:
        return expectTypeOf(event.cursor).toEqualTypeOf<string>()
    }
  }
  expectTypeOf<UnknownEvent>().toExtend<WebhookEvent['data']>()
  expectTypeOf<EventOf<'donation.recorded'>>().toEqualTypeOf<DonationRecordedEvent>()
  expect([read, choose]).toHaveLength(2)
})

test('on gives each handler the event of its type, or what a document of its own selects', () => {
  const make = (handler: WebhookHandler) => [
    handler.on('donation.recorded', (event) => {
      expectTypeOf(event.data).toEqualTypeOf<DonationRecordedEvent>()
      expectTypeOf(event.type).toEqualTypeOf<'donation.recorded'>()
    }),
    handler.on<'donation.recorded', { id: string }>('donation.recorded', ({ data }) => {
      expectTypeOf(data).toEqualTypeOf<{ id: string }>()
    }),
    handler.onAny((event) => expectTypeOf(event).toEqualTypeOf<WebhookEvent>()),
    handler.otherwise((event) => expectTypeOf(event).toEqualTypeOf<WebhookEvent>()),
    // @ts-expect-error there is no such type
    () => handler.on('donation.recoded', () => {}),
    // @ts-expect-error a recorded gift is no refund
    () => handler.on('donation.recorded', ({ data }) => data.refund),
  ]
  expectTypeOf(make).returns.items.extract<WebhookHandler>().toEqualTypeOf<WebhookHandler>()
  expectTypeOf(createWebhookHandler).returns.toEqualTypeOf<WebhookHandler>()
  expectTypeOf<WebhookHandler>().toBeCallableWith(new Request('http://test'))
  expectTypeOf<ReturnType<WebhookHandler>>().resolves.toEqualTypeOf<Response>()
  expect(make).toBeTypeOf('function')
})

test('why a webhook is not believed is one of the known reasons', () => {
  expectTypeOf<WebhookVerificationError['code']>().toEqualTypeOf<WebhookErrorCode>()
  const read = (error: unknown) => {
    if (!WebhookVerificationError.is(error)) return null
    // @ts-expect-error no such reason
    if (error.code === 'TOO_YOUNG') return 'never'
    return error.code === 'TOO_OLD'
  }
  expect(read(new WebhookVerificationError('TOO_OLD', 'Late.'))).toBe(true)
})
