import { eventId } from '@tongzhou/server/src/events/event.ts'
import type { Check } from './checks.ts'
import { rowOf } from './evidence.ts'

interface Logged {
  position: string
  id: string
  type: string
  campaigns: string[]
}

const numbered = `SELECT position::text, id::text, type, campaign_ids::text[] AS campaigns FROM events
  WHERE position > $1 AND (NOT private OR $2::uuid = ANY(organization_ids)) ORDER BY events.position`

/** What was told, to whom. */
export const checkEvents = {
  'each-write-has-its-event': async ({ rows }) => {
    const wrong = await rows<{ thing: string; id: string; events: number }>(`
      WITH told AS (SELECT type, subject_id, payload ->> 'refundId' AS refund FROM events)
      SELECT 'gift' AS thing, d.id::text, count(t.type)::int AS events FROM donations d
        LEFT JOIN told t ON t.type = 'donation.recorded' AND t.subject_id = d.id GROUP BY d.id HAVING count(t.type) <> 1
      UNION ALL
      SELECT 'refund', r.id::text, count(t.type) FROM refunds r
        LEFT JOIN told t ON t.type = 'donation.refunded' AND t.refund = r.id::text GROUP BY r.id HAVING count(t.type) <> 1
      UNION ALL
      SELECT 'sign-up', g.id::text, count(t.type) FROM signups g
        LEFT JOIN told t ON t.type = 'signup.confirmed' AND t.subject_id = g.id GROUP BY g.id HAVING count(t.type) <> 1
      UNION ALL
      SELECT 'place that was left', g.id::text, count(t.type) FROM signups g
        LEFT JOIN told t ON t.type = 'signup.cancelled' AND t.subject_id = g.id WHERE g.status = 'CANCELLED' GROUP BY g.id HAVING count(t.type) <> 1
      UNION ALL
      SELECT 'event of nothing', e.id::text, 1 FROM events e WHERE e.type = 'donation.recorded' AND NOT EXISTS (SELECT FROM donations d WHERE d.id = e.subject_id)`)
    return wrong.map(({ thing, id, events }) => `${thing} ${id} has ${events} events`)
  },

  'subscribers-hear-each-event-once-in-order': async ({ subscribers, country, rows, from }) => {
    const log = await rows<Logged>(numbered, [from, rowOf(country.owner)])
    return subscribers.flatMap(({ following, told, refusals }, index) => {
      const { campaign, bySse } = following
      const name = `subscriber ${index} by ${bySse ? 'SSE' : 'WebSocket'}`
      const wanted = log.filter(({ campaigns }) => campaign === null || campaigns.includes(rowOf(campaign)))
      const at = Array.from({ length: Math.max(wanted.length, told.length) }, (_, n) => n).find(
        (n) =>
          wanted[n] === undefined ||
          eventId(wanted[n].id) !== told[n]?.id ||
          Number(wanted[n].position) !== told[n]?.position,
      )
      const heard =
        at === undefined
          ? []
          : [
              `${name}: ${told.length} of ${wanted.length} events; the ${at + 1}th was ${JSON.stringify(told[at])} instead of ${JSON.stringify(wanted[at])}`,
            ]
      return [...heard, ...refusals.map((refusal) => `${name} was sent away: ${refusal}`)]
    })
  },

  'events-come-in-the-order-of-answers': async ({ writes, rows }) => {
    const places = new Map(
      (
        await rows<{ subject: string; position: string }>(
          `SELECT subject_id::text AS subject, position::text FROM events WHERE type = 'donation.recorded'`,
        )
      ).map(({ subject, position }) => [subject, Number(position)]),
    )
    const last = new Map<number, number>()
    return writes.flatMap(({ intent, outcome }) => {
      if (outcome?.is !== 'done' || intent.write.kind !== 'gifts') return []
      const own = outcome.ids.flatMap((id) => places.get(rowOf(id)) ?? [])
      const before = last.get(intent.client) ?? 0
      last.set(intent.client, Math.max(before, ...own))
      const early = own.find((place) => place < before)
      return early === undefined
        ? []
        : [
            `client ${intent.client}: ${intent.key} is at ${early}, and what was answered before it was asked for is at ${before}`,
          ]
    })
  },

  'webhooks-arrive': async ({ hook, rows, from, country }) => {
    const log = await rows<Logged>(numbered, [from, rowOf(country.owner)])
    const wanted = log.filter(({ type }) =>
      ['donation.recorded', 'donation.refunded', 'signup.confirmed'].includes(type),
    )
    const missing = wanted
      .filter(({ id }) => !hook.taken.has(eventId(id)))
      .map(({ id, type }) => `${type} ${eventId(id)} was never taken`)
    const open = await rows<{ status: string; count: number }>(
      `SELECT status::text, count(*)::int AS count FROM webhook_deliveries WHERE status <> 'DELIVERED' GROUP BY 1`,
    )
    return [...missing, ...open.map(({ status, count }) => `${count} deliveries are ${status}`)]
  },

  'webhooks-are-signed': async ({ hook }) => hook.forged.map((id) => `${id} came without a good signature`),
} satisfies Record<string, Check>
