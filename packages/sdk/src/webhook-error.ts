import { TongzhouError } from './error.ts'

/**
 * Why a webhook is not believed: `MISSING_HEADERS`, `BAD_TIMESTAMP`, `TOO_OLD` and `TOO_NEW` (a replay, or a clock that is
 * wrong), `NO_MATCH` (another secret, or a body that is not as it was sent), `BAD_BODY` (signed, but no event),
 * `BODY_PARSED` (the raw body is needed).
 */
export type WebhookErrorCode =
  | 'MISSING_HEADERS'
  | 'BAD_TIMESTAMP'
  | 'TOO_OLD'
  | 'TOO_NEW'
  | 'NO_MATCH'
  | 'BAD_BODY'
  | 'BODY_PARSED'

/** A webhook is not from Tongzhou, or not as it was sent. See `code`. */
export class WebhookVerificationError extends TongzhouError {
  declare readonly code: WebhookErrorCode

  constructor(code: WebhookErrorCode, message: string) {
    super({ code, message })
  }

  override get name(): string {
    return 'WebhookVerificationError'
  }
}
