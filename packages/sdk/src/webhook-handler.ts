import type { EventType } from './generated/events.ts'
import { type VerifyOptions, verifyWebhook, type WebhookHeaders } from './verify-webhook.ts'
import { BodyTooLongError, bodyOf, bodyOfNode, type NodeRequest } from './webhook-body.ts'
import { WebhookVerificationError } from './webhook-error.ts'
import type { EventOf, WebhookEvent, WebhookMessage } from './webhook-event.ts'
import { secretBytes } from './webhook-signature.ts'

/** How webhooks are received. */
export interface WebhookHandlerOptions extends VerifyOptions {
  /** `whsec_…`: one, or several while they are rotated. */
  secrets: string | readonly string[]
  /** The most bytes of a body: 1 Mi if nothing is said. */
  bodyLimit?: number | undefined
  /**
   * Called with what a handler threw and its event, and with why a request was refused, without one. If nothing is said,
   * what handlers throw goes to `console.error`.
   */
  onError?: ((error: unknown, event: WebhookEvent | null) => void) | undefined
}

/** A response of `node:http`, as far as it is written to. */
export interface NodeResponse {
  /** Begins it. */
  writeHead(status: number, headers: Record<string, string>): unknown
  /** Ends it with a body. */
  end(text: string): unknown
}

/** Answers the requests that webhooks are. A function of `Request`, with methods that say what is done. */
export interface WebhookHandler {
  (request: Request): Promise<Response>
  /** Does this for events of a type. `Data` is what the endpoint's document selects, where it has one. */
  on<Type extends EventType, Data = EventOf<Type>>(
    type: Type,
    act: (event: WebhookMessage<Type, Data>) => unknown,
  ): WebhookHandler
  /** Does this for all events, after what `on` says. */
  onAny(act: (event: WebhookEvent) => unknown): WebhookHandler
  /** Does this for events of types that `on` says nothing about, such as those that the server has learned since. */
  otherwise(act: (event: WebhookEvent) => unknown): WebhookHandler
  /** The same for `node:http`, Express and their like. It never rejects. */
  node(request: NodeRequest, response: NodeResponse): Promise<void>
}

/**
 * Receives webhooks: 200 after all that is to be done was done, 400 for what is not believed, 500 where something throws,
 * so that it is sent again. Events may come twice, and late: keep their ids, or do what can be done twice.
 *
 * @example
 * ```ts
 * const handler = createWebhookHandler({ secrets: secret })
 *   .on('donation.recorded', async ({ data }) => thank(data.donation.donorName))
 *   .otherwise(({ type }) => console.log('Not for us:', type))
 * export const POST = handler // Next.js, Deno, Bun, Workers; Express: app.post('/hooks', handler.node)
 * ```
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const { secrets, bodyLimit = 2 ** 20, onError = logFaults } = options
  // A secret that is none is an error here, not with the first webhook.
  secretBytes(secrets)
  const byType = new Map<string, Act[]>()
  const always: Act[] = []
  const others: Act[] = []

  const answer = async (method: string | undefined, headers: WebhookHeaders, read: () => Promise<unknown>) => {
    if (method !== 'POST') return reply(405, 'Webhooks are sent by POST.', { allow: 'POST' })
    let event: WebhookEvent
    try {
      event = await verifyWebhook((await read()) as string, headers, secrets, options)
    } catch (error) {
      onError(error, null)
      if (error instanceof BodyTooLongError) return reply(413, error.message)
      if (error instanceof WebhookVerificationError) return reply(400, `${error.code}: ${error.message}`)
      return reply(500, 'The request could not be read.')
    }
    try {
      for (const act of [...(byType.get(event.type) ?? others), ...always]) await act(event)
    } catch (error) {
      onError(error, event)
      return reply(500, 'Not done. Send it again.')
    }
    return reply(200, 'Done.')
  }

  const handler: WebhookHandler = Object.assign(
    async (request: Request) => {
      const { status, headers, text } = await answer(request.method, request.headers, () => bodyOf(request, bodyLimit))
      return new Response(text, { status, headers })
    },
    {
      on(type: string, act: (event: never) => unknown) {
        byType.set(type, [...(byType.get(type) ?? []), act as Act])
        return handler
      },
      onAny(act: Act) {
        always.push(act)
        return handler
      },
      otherwise(act: Act) {
        others.push(act)
        return handler
      },
      async node(request: NodeRequest, response: NodeResponse) {
        const read = () => bodyOfNode(request, bodyLimit)
        const { status, headers, text } = await answer(request.method, request.headers, read)
        response.writeHead(status, headers)
        response.end(text)
      },
    },
  )
  return handler
}

type Act = (event: WebhookEvent) => unknown

function reply(status: number, text: string, headers: Record<string, string> = {}) {
  return { status, text, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } }
}

function logFaults(error: unknown, event: WebhookEvent | null): void {
  if (event) console.error(error)
}
