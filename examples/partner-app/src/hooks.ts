import { createServer, type Server } from 'node:http'
import { type MoneyLike, money } from '@tongzhou/sdk'
import { createWebhookHandler, WebhookVerificationError } from '@tongzhou/sdk/webhooks'
import { locale } from './display.ts'
import type { Done } from './done.ts'

/** The events that the endpoint asks for. */
export const hookTypes = ['donation.recorded', 'donation.refunded'] as const

/** Shapes what is posted: these fields, and nothing else, are in `data`. */
export const hookDocument = `subscription {
  events {
    ... on DonationRecordedEvent {
      campaign { name }
      donation { donorName amount { amount currency } }
    }
    ... on DonationRefundedEvent {
      campaign { name }
      refund { reason amount { amount currency } }
    }
  }
}`

interface Recorded {
  campaign: { name: string } | null
  donation: { donorName: string | null; amount: MoneyLike | null }
}

interface Refunded {
  campaign: { name: string } | null
  refund: { reason: string | null; amount: MoneyLike }
}

/** Receives webhooks: each event is checked, and told once however often it is sent. */
export function hooksServer(secrets: string[], done: Done, say: (line: string) => void): Server {
  const once = async (id: string, line: string) => {
    if (!(await done.once(id, () => say(`Webhook: ${line}`)))) say(`Webhook: ${id} came again, and was done before`)
  }
  const handler = createWebhookHandler({
    secrets,
    onError: (error) => say(`Webhook refused: ${WebhookVerificationError.is(error) ? error.code : String(error)}`),
  })
    .on<'donation.recorded', Recorded>('donation.recorded', ({ id, data: { campaign, donation } }) =>
      once(id, `${campaign?.name}: ${inWords(donation.amount)} from ${donation.donorName ?? '匿名 anonymous'}`),
    )
    .on<'donation.refunded', Refunded>('donation.refunded', ({ id, data: { campaign, refund } }) =>
      once(id, `${campaign?.name}: ${inWords(refund.amount)} went back (${refund.reason ?? 'no reason given'})`),
    )
    .otherwise(({ id, type }) => once(id, `${type}, which nothing here is for`))
  return createServer(handler.node)
}

function inWords(amount: MoneyLike | null): string {
  return amount ? money(amount).format(locale) : 'goods'
}
