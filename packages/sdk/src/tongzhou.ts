import { Resources } from './generated/resources.ts'

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
export class Tongzhou extends Resources {}
