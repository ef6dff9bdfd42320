/**
 * Receives webhooks: checks that they are ours, and does what you say for each type of event.
 *
 * @module @tongzhou/sdk/webhooks
 */

export type * from './generated/events.ts'
export type { SignedHeaders } from './sign-webhook.ts'
export { signWebhook } from './sign-webhook.ts'
export type { VerifyOptions, WebhookHeaders } from './verify-webhook.ts'
export { verifyWebhook } from './verify-webhook.ts'
export type { NodeRequest } from './webhook-body.ts'
export type { WebhookErrorCode } from './webhook-error.ts'
export { WebhookVerificationError } from './webhook-error.ts'
export type { EventOf, WebhookEvent, WebhookMessage } from './webhook-event.ts'
export type { NodeResponse, WebhookHandler, WebhookHandlerOptions } from './webhook-handler.ts'
export { createWebhookHandler } from './webhook-handler.ts'
export type { RawBody } from './webhook-signature.ts'
