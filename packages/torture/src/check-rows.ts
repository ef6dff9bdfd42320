import type { Check } from './checks.ts'
import { rowOf } from './evidence.ts'

/** What is stored, by the names that clients gave it. */
export const checkRows = {
  'acknowledged-is-there-once': async ({ writes, rows }) => {
    const found: string[] = []
    const gifts = await rows<{ name: string; ids: string[]; minor: string; campaign: string }>(
      `SELECT donor_name AS name, array_agg(id::text) AS ids, max(amount_minor) AS minor, max(campaign_id::text) AS campaign FROM donations GROUP BY 1`,
    )
    const stored = new Map(gifts.map((gift) => [gift.name, gift]))
    const refunds = new Map(
      (
        await rows<{ key: string; count: number }>(
          'SELECT reason AS key, count(*)::int AS count FROM refunds GROUP BY 1',
        )
      ).map(({ key, count }) => [key, count]),
    )
    const signups = new Map(
      (await rows<{ id: string; status: string }>('SELECT id::text, status::text FROM signups')).map(
        ({ id, status }) => [id, status],
      ),
    )
    const left = new Set(
      writes.flatMap(({ intent, outcome }) => (intent.write.kind === 'leave' && outcome ? [intent.write.signup] : [])),
    )
    for (const { intent, outcome } of writes) {
      const { write, key } = intent
      const ids = outcome?.is === 'done' ? outcome.ids : []
      if (write.kind === 'gifts')
        write.gifts.forEach((gift, index) => {
          const row = stored.get(gift.name)
          stored.delete(gift.name)
          const wanted = ids[index] === undefined ? [] : [rowOf(ids[index])]
          // What nobody was told of may be there, once.
          if (!outcome && (row?.ids.length ?? 0) <= 1) return
          if (String(row?.ids ?? []) !== String(wanted))
            found.push(`gift ${gift.name}: acknowledged ${wanted}, stored ${row?.ids ?? 'nothing'}`)
          else if (row && (Number(row.minor) !== gift.minor || row.campaign !== rowOf(gift.campaign)))
            found.push(`gift ${gift.name}: ${gift.minor} in ${gift.campaign} became ${row.minor} in ${row.campaign}`)
        })
      const count = refunds.get(key) ?? 0
      if (write.kind === 'refund' && outcome && count !== ids.length)
        found.push(`refund ${key}: acknowledged ${ids.length}, stored ${count}`)
      if (write.kind === 'signUp' && ids[0]) {
        const status = signups.get(rowOf(ids[0]))
        if (status !== (left.has(ids[0]) ? 'CANCELLED' : 'CONFIRMED'))
          found.push(`sign-up ${key}: ${ids[0]} is ${status ?? 'not there'}`)
      }
    }
    return [...found, ...[...stored.values()].map(({ name }) => `gift ${name}: nobody asked for it`)]
  },

  'refunds-stay-within-the-gift': async ({ writes, rows }) => {
    const gifts = await rows<{ id: string; amount: number; refunded: number; kept: number }>(`
      SELECT d.id::text, d.amount_minor::int AS amount, sum(r.amount_minor)::int AS refunded, d.refunded_minor::int AS kept
      FROM donations d JOIN refunds r ON r.donation_id = d.id GROUP BY d.id`)
    const wrong = gifts.filter(({ amount, refunded, kept }) => refunded > amount || refunded !== kept)
    const refunded = new Map(gifts.map((gift) => [gift.id, gift]))
    // Whoever was refused would have had more than there was.
    const refused = writes.flatMap(({ intent: { write, key }, outcome }) => {
      if (write.kind !== 'refund' || outcome?.is !== 'refused') return []
      const gift = refunded.get(rowOf(write.donation))
      return gift && gift.refunded + write.minor > gift.amount
        ? []
        : [`refund ${key} was refused, and there was enough`]
    })
    return [
      ...wrong.map((gift) => `${gift.id}: of ${gift.amount} went back ${gift.refunded}, its row says ${gift.kept}`),
      ...refused,
    ]
  },

  'places-stay-within-the-shift': async ({ writes, rows }) => {
    const shifts = await rows<{ id: string; capacity: number; taken: number; confirmed: number }>(`
      SELECT s.id::text, s.capacity, s.taken, count(g.id)::int AS confirmed
      FROM shifts s LEFT JOIN signups g ON g.shift_id = s.id AND g.status = 'CONFIRMED' GROUP BY s.id`)
    const refused = new Set(
      writes.flatMap(({ intent: { write }, outcome }) =>
        write.kind === 'signUp' && outcome?.is === 'refused' ? [rowOf(write.shift)] : [],
      ),
    )
    const left = new Set(
      writes.flatMap(({ intent: { write } }) => (write.kind === 'leave' ? [rowOf(write.shift)] : [])),
    )
    return shifts
      .filter(({ id, capacity, taken, confirmed }) => {
        const wronglyFull = refused.has(id) && !left.has(id) && confirmed < capacity
        return confirmed > capacity || taken !== confirmed || wronglyFull
      })
      .map(
        ({ id, capacity, taken, confirmed }) => `${id}: ${capacity} places, ${confirmed} given, its row says ${taken}`,
      )
  },
} satisfies Record<string, Check>
