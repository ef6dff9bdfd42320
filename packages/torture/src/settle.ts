import { setTimeout as wait } from 'node:timers/promises'
import type { CheckName } from './checks.ts'
import { type Evidence, rowOf } from './evidence.ts'
import type { Hook } from './hook.ts'
import type { Subscriber } from './subscriber.ts'

/** What has to come to rest before it is checked. */
export interface Unsettled {
  rows: Evidence['rows']
  subscribers: Subscriber[]
  hook: Hook
  from: number
  owner: string
  /** Nobody waits for what is not asked for. */
  asked: CheckName[]
  /** How long, in milliseconds. What has not come until then is missing. */
  patience: number
  tell: (line: string) => void
}

/** Waits until all that is still on its way has come. */
export async function settle(unsettled: Unsettled): Promise<void> {
  const { rows, subscribers, asked, tell, from, owner, patience } = unsettled
  const until = async (what: string, isThere: () => Promise<boolean>) => {
    const deadline = performance.now() + patience
    while (!(await isThere())) {
      if (performance.now() > deadline) return tell(`waited in vain for ${what}`)
      await wait(200)
    }
  }
  await until('the outbox to be empty', async () => (await rows('SELECT FROM event_outbox LIMIT 1')).length === 0)
  if (asked.includes('subscribers-hear-each-event-once-in-order')) {
    const [last] = await rows<{ position: string | null }>(
      'SELECT max(position)::text AS position FROM events WHERE position > $1 AND (NOT private OR $2::uuid = ANY(organization_ids))',
      [from, rowOf(owner)],
    )
    const wanted = Number(last?.position ?? 0)
    const followers = subscribers.filter(({ following }) => following.campaign === null)
    await until('all subscribers', async () => followers.every(({ told }) => (told.at(-1)?.position ?? 0) >= wanted))
    // Those of one campaign come as far in the same time, and no mark says so.
    await wait(2000)
  }
  if (asked.includes('webhooks-arrive'))
    await until('all webhooks', async () => {
      // A receiver that failed is tried again after seconds, minutes and hours: time is put forward for what nobody has in hand.
      await rows(`UPDATE webhook_deliveries SET next_attempt_at = now() WHERE status = 'PENDING' AND next_attempt_at > now()
        AND (leased_until IS NULL OR leased_until < now())`)
      return (await rows(`SELECT FROM webhook_deliveries WHERE status = 'PENDING' LIMIT 1`)).length === 0
    })
}
