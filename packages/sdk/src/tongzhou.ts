import type { CallArguments } from './client.ts'
import { type Document, textOf } from './document.ts'
import { Resources } from './generated/resources.ts'
import { Stream, type StreamOptions } from './stream.ts'

/**
 * The API, typed: a method for each thing that is usually done, and `query` for every other document. Requests that
 * fail on their way are sent again (a write under the same idempotency key, so that it takes effect once).
 *
 * @example
 * ```ts
 * const tz = new Tongzhou({ url: 'http://127.0.0.1:4000', apiKey })
 * const { totals } = await tz.campaigns.totals(id, { asOf: '2020-02-12' })
 * console.log(totals.cash.net.amount)
 * ```
 */
export class Tongzhou extends Resources {
  /**
   * Follows a subscription of yours. Ask for `position` where there is one: by it, nothing is given twice.
   *
   * @example
   * ```ts
   * const document = 'subscription { events { position type cursor } }'
   * for await (const { events } of tz.subscribe<{ events: { type: string } }>(document)) console.log(events.type)
   * ```
   */
  subscribe<Result = unknown, Variables extends object = Record<string, unknown>>(
    document: Document<Result, Variables>,
    ...[variables, options]: CallArguments<Variables, StreamOptions>
  ): Stream<Result> {
    return new Stream(this, { document: textOf(document as Document<unknown, never>) }, variables ?? {}, options)
  }
}
