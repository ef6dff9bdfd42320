import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { Client } from './client.ts'
import { ApiError, TongzhouError } from './error.ts'
import { ForbiddenError, OverRefundError, ValidationError } from './generated/errors.ts'
import { write } from './resource.ts'
import { hangUp, json, type Reply, refusal, serve, stillClock } from './test-server.ts'
import {
  BadInputError,
  CostLimitError,
  HttpError,
  NetworkError,
  OverloadedError,
  RateLimitedError,
  ServerError,
  UnauthenticatedError,
  UnavailableError,
} from './transport-error.ts'

const mutation = 'mutation ($input: I!) { refundDonation(input: $input) { __typename } }'

async function failure(reply: Reply): Promise<TongzhouError> {
  const { url } = await serve(reply)
  const client = new Client({ url, apiKey: 'tz_topsecret', retries: 0 }, stillClock())
  return client.query('query ($phone: String!) { a(phone: $phone) }', { phone: '13800000000' }).then(
    () => expect.fail('It has to fail.'),
    (error) => error,
  )
}

/** A write that is answered with this. In an object, as a promise of a call would wait for it. */
async function refund(data: object) {
  const { url } = await serve(json({ data: { refundDonation: data } }))
  return {
    call: write<{ id: string }, ValidationError | OverRefundError>(new Client({ url }), mutation, 'refundDonation', {}),
  }
}

test.each([
  ['UNAUTHENTICATED', 401, UnauthenticatedError],
  ['FORBIDDEN', 200, ForbiddenError],
  ['RATE_LIMITED', 429, RateLimitedError],
  ['OVERLOADED', 503, OverloadedError],
  ['UNAVAILABLE', 503, UnavailableError],
  ['COST_LIMIT', 400, CostLimitError],
  ['BAD_USER_INPUT', 400, BadInputError],
  ['GRAPHQL_VALIDATION_FAILED', 400, BadInputError],
  ['INTERNAL', 500, ServerError],
  ['SOMETHING_NEW', 200, TongzhouError],
])('%s with status %d has its class', async (code, status, kind) => {
  const error = await failure(refusal(code, status))
  expect(error.constructor).toBe(kind)
  expect(error.name).toBe(kind.name)
  expect(error).toMatchObject({ code, status, requestId: 'req-1', path: ['campaign'], message: 'No.' })
})

test('a read that breaks a rule says which', async () => {
  const fieldErrors = [{ path: ['first'], message: 'From 0 to 100.', code: 'BAD_PAGE_SIZE' }]
  const error = await failure(
    json({
      errors: [{ message: 'first: From 0 to 100.', extensions: { code: 'BAD_USER_INPUT', fieldErrors } }],
      data: null,
    }),
  )
  expect(error).toBeInstanceOf(BadInputError)
  expect(error).toMatchObject({ fieldErrors })
})

test('an answer that is not GraphQL is an HttpError', async () => {
  const error = await failure((response) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>'),
  )
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({ code: 'HTTP', status: 404, retryable: false })
})

test('no answer is a NetworkError that keeps its cause', async () => {
  const error = await failure(hangUp)
  expect(error).toBeInstanceOf(NetworkError)
  expect(error).toMatchObject({ code: 'NETWORK', retryable: true, requestId: null })
  expect(error.cause).toBeInstanceOf(Error)
})

test('an error as data is thrown with its facts', async () => {
  const fieldErrors = [{ path: ['amount'], code: 'NOT_POSITIVE', message: 'More than zero.' }]
  const { call } = await refund({
    __typename: 'ValidationError',
    errorCode: 'VALIDATION',
    message: 'amount: More than zero.',
    fieldErrors,
  })
  const error = await call.catch((error) => error)
  expect(error).toBeInstanceOf(ValidationError)
  expect(error).toMatchObject({
    code: 'VALIDATION',
    fieldErrors,
    requestId: 'req-1',
    path: ['refundDonation'],
    retryable: false,
  })
})

test('an error type that the server has learned since is an ApiError', async () => {
  const { call } = await refund({
    __typename: 'MoonPhaseError',
    errorCode: 'MOON_PHASE',
    message: 'Wait for the full moon.',
  })
  const error = await call.catch((error) => error)
  expect(error.constructor).toBe(ApiError)
  expect(error.code).toBe('MOON_PHASE')
})

test('result() gives errors as data, and unwrap() throws them', async () => {
  const refundable = { amount: '2.50', currency: 'CNY' }
  const { call } = await refund({
    __typename: 'OverRefundError',
    errorCode: 'OVER_REFUND',
    message: 'Too much.',
    refundable,
  })
  const result = await call.result()
  expect(result).toMatchObject({ ok: false, error: { name: 'OverRefundError', refundable } })
  expect(() => result.unwrap()).toThrow(OverRefundError)
})

test('result() gives the thing with its meta', async () => {
  const { call } = await refund({ id: 'donation_1' })
  const result = await call.result()
  expect(result).toMatchObject({ ok: true, value: { id: 'donation_1' }, meta: { requestId: 'req-1' } })
  expect(result.unwrap()).toEqual({ id: 'donation_1' })
})

test('guards know the errors of another copy of the package', async () => {
  const error = await failure(refusal('FORBIDDEN', 200))
  vi.resetModules()
  const other = await import('./index.ts')
  expect(error).not.toBeInstanceOf(other.TongzhouError)
  expect(other.ForbiddenError.is(error)).toBe(true)
  expect(other.ApiError.is(error)).toBe(true)
  expect(other.TongzhouError.is(error)).toBe(true)
  expect(other.ValidationError.is(error)).toBe(false)
  expect(other.TongzhouError.is(new Error('other'))).toBe(false)
})

test.each([
  ['a network fault', hangUp],
  [
    'an error that quotes a variable',
    refusal(
      'BAD_USER_INPUT',
      400,
      {},
      'Variable "$phone" got invalid value "13800000000"; Phone cannot represent 13800000000',
    ),
  ],
  ['an error that quotes the key', refusal('UNAUTHENTICATED', 401, {}, 'Unknown key tz_top-secret_topsecret.')],
])('neither variables nor the key are in an error after %s', async (_what, reply) => {
  const error = await failure(reply)
  const everything = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error)
  expect(everything).not.toContain('13800000000')
  expect(everything).not.toContain('topsecret')
})

test('an invalid value is named by its place and its fault', async () => {
  const message =
    'Variable "$input" got invalid value { secret: "x" } at "input.amount"; Field "currency" of required type "CurrencyCode!" was not provided.'
  const error = await failure(refusal('BAD_USER_INPUT', 400, {}, message))
  expect(error.message).toBe(
    'Variable "$input" has an invalid value at "input.amount": Field "currency" of required type "CurrencyCode!" was not provided.',
  )
})

test.each([
  [
    'Value "13800000000" does not exist in "Status" enum. Did you mean the enum value "OPEN"?',
    'The value does not exist in "Status" enum.',
  ],
  ['Int cannot represent non-integer value: 1.5', 'Int cannot represent non-integer value.'],
  ['Enum "Status" cannot represent non-string value: { a: "b" }.', 'Enum "Status" cannot represent non-string value.'],
  ['String cannot represent a non string value: {"secret": 1}', 'String cannot represent a non string value.'],
  [
    'Variable "$a" got invalid value "x" at "a.c"; Field "d" is not defined by type "E".',
    'Variable "$a" has an invalid value at "a.c": Field "d" is not defined by type "E".',
  ],
  ['Field "a" is not defined by type "B".', 'Field "a" is not defined by type "B".'],
])('%s becomes %s', async (message, said) => {
  expect((await failure(refusal('BAD_USER_INPUT', 400, {}, message))).message).toBe(said)
})

test.each([
  ['a key with a line break', { url: 'http://a.test', apiKey: 'tz_topsecret\n' }],
  ['a url with a password', { url: 'http://me:topsecret@a.test' }],
  ['a url without a scheme', { url: 'topsecret.test' }],
])('%s is refused without being quoted', (_what, options) => {
  expect(() => new Client(options)).toThrow(TypeError)
  expect(() => new Client(options)).not.toThrow(/topsecret/)
})

test('a client does not show its key', () => {
  const client = new Client({ url: 'http://a.test', apiKey: 'tz_topsecret' })
  expect(inspect(client, { depth: 10, showHidden: true }) + JSON.stringify(client)).not.toContain('topsecret')
})
