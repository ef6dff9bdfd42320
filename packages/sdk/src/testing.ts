/**
 * The API in your process, for tests of yours.
 *
 * @module @tongzhou/sdk/testing
 */

export type { AnswerContext, AnswerFunction } from './testing/answers.ts'
export type { FakeApiOptions, FakePlace, FakeRequest, FakeWrite } from './testing/fake-api.ts'
export { createFakeApi, FakeApi } from './testing/fake-api.ts'
export type { Fault, RetryAfter } from './testing/faults.ts'
export { cutBody, cutStream, lostAnswer, offline, rateLimited, refused, slow, unavailable } from './testing/faults.ts'
export type { RefusalOptions } from './testing/refusal.ts'
export { Refusal } from './testing/refusal.ts'
