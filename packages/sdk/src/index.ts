/**
 * The client, its resources, and the types of what they take and give.
 *
 * @module @tongzhou/sdk
 */

export type { BulkFailure, BulkOptions, BulkProgress, BulkSummary } from './bulk.ts'
export { Bulk } from './bulk.ts'
export type { Call, Result } from './call.ts'
export type { CallArguments, CallOptions, ClientOptions } from './client.ts'
export { Client } from './client.ts'
export type { Document, TypedDocument } from './document.ts'
export type { ErrorClass, ErrorFacts } from './error.ts'
export { ApiError, TongzhouError } from './error.ts'
export type * from './generated/enums.ts'
export * from './generated/errors.ts'
export type * from './generated/events.ts'
export type * from './generated/fields.ts'
export type * from './generated/public-types.ts'
export * from './generated/resources.ts'
export type { Answer, Meta } from './meta.ts'
export type { MoneyLike } from './money.ts'
export { cny, Money, money } from './money.ts'
export type { Page, PagesOptions } from './pages.ts'
export { Pages } from './pages.ts'
export type { Exactly, Select, Selected, SelectOption } from './select.ts'
export type { StreamDocument, StreamOptions } from './stream.ts'
export { Stream } from './stream.ts'
export { CursorUnknownError, FrameTooLongError, GapError } from './stream-error.ts'
export { Tongzhou } from './tongzhou.ts'
export {
  BadInputError,
  CostLimitError,
  HttpError,
  NetworkError,
  OverloadedError,
  RateLimitedError,
  ServerError,
  TimeoutError,
  UnauthenticatedError,
  UnavailableError,
} from './transport-error.ts'
