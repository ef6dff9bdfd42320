import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CheckName } from './checks.ts'
import type { Fault } from './options.ts'

// Bugs that the harness plants in servers of its own, to prove that it finds them. They are changes of text, made when a
// server loads its modules or in functions of the run's database, and never in the product.

/** Text in a file of the server, or in a function of the database, that is there exactly once. */
export interface Change {
  from: string
  to: string
}

/** A bug, and who has to find it. */
export interface Bug {
  name: string
  about: string
  texts: (Change & { file: string })[]
  functions?: (Change & { name: string })[]
  /** Statements for the database besides. */
  statements?: string[]
  /** Any of these has to find it. */
  foundBy: CheckName[]
  /** The faults without which it does not show. */
  faults: Fault[]
}

export const planted: Bug[] = [
  {
    name: 'no-key-row',
    about: 'gifts do not leave a row for their idempotency key',
    texts: [
      {
        file: 'access/act.ts',
        from: ' s WHERE s.call = c.call) ORDER BY',
        to: ' s WHERE s.call = c.call AND false) ORDER BY',
      },
    ],
    foundBy: ['acknowledged-is-there-once'],
    faults: ['proxy'],
  },
  {
    name: 'total-read-then-written',
    about: 'a total is what was read before, and the new gift added to it, as application code does it',
    texts: [],
    functions: [
      { name: 'keep_totals', from: 'pg_backend_pid() % 16', to: '0' },
      {
        name: 'keep_totals',
        from: 'reporting = kept.reporting + excluded.reporting,',
        to: `reporting = excluded.reporting + COALESCE((SELECT r.reporting FROM kept_totals r WHERE (r.scope, r.grain, r.kind, r.effective_from, r.recorded_from,
          r.granularity, r.commodity, r.slot) = (excluded.scope, excluded.grain, excluded.kind, excluded.effective_from, excluded.recorded_from,
          excluded.granularity, excluded.commodity, excluded.slot)), 0),`,
      },
    ],
    foundBy: ['figures-are-those-acknowledged'],
    faults: [],
  },
  {
    name: 'event-after-commit',
    about: 'the event of a gift is written after the gift, in a statement of its own',
    texts: [
      {
        file: 'donations/recording-statement.ts',
        from: 'from: sql`inserted d JOIN given g ON g.id = d.id`,',
        to: 'from: sql`(SELECT * FROM inserted LIMIT 0) d JOIN given g ON g.id = d.id`,',
      },
      {
        file: 'database/database.ts',
        from: '      return rows.map(shapeOf(fields)) as Row[]',
        to: `      const objects = rows.map(shapeOf(fields))
      const made = text.includes('INSERT INTO donations') ? objects.flatMap((row) => row.insertedId ?? []) : []
      if (made.length) setTimeout(() => void pool.query(\`INSERT INTO event_outbox (id, type, occurred_at, recorded_at, application_id, organization_ids, campaign_ids, region_id, private, subject_id, payload)
        SELECT gen_random_uuid(), 'donation.recorded', effective_at, now(), application_id, ARRAY[organization_id], array_remove(ARRAY[campaign_id], NULL), region_id, false, id, '{}'
        FROM donations WHERE id = ANY($1::uuid[])\`, [made]).catch(() => {}), 30)
      return objects as Row[]`,
      },
    ],
    foundBy: ['each-write-has-its-event'],
    faults: ['kill', 'restart'],
  },
  {
    name: 'cursor-by-time',
    about:
      'a reader goes on behind the time of the last event, and misses what was committed later than it was recorded',
    texts: [
      {
        file: 'events/event-follower.ts',
        from: ' && maySeeEvent(this.viewer, event)) ?? null',
        to: ' && maySeeEvent(this.viewer, event) && (this.latest = Math.max(this.latest ?? 0, +event.recordedAt)) <= +event.recordedAt) ?? null',
      },
    ],
    foundBy: ['subscribers-hear-each-event-once-in-order'],
    faults: [],
  },
  {
    name: 'no-right-on-node',
    about: 'whoever knows an id sees the thing',
    texts: [
      {
        file: 'graph/node.schema.ts',
        from: `(await found(ids.map((id) => rows.find('Campaign', 'id', id)))).filter((campaign) =>
      mayCampaignBeSeen(viewer, campaign),
    ),`,
        to: "found(ids.map((id) => rows.find('Campaign', 'id', id))),",
      },
    ],
    foundBy: ['strangers-see-and-change-nothing'],
    faults: [],
  },
  {
    name: 'refund-checked-before',
    about: 'whether a refund fits is decided by what was read, and neither by the statement nor by a constraint',
    texts: [
      {
        file: 'donations/refund-donation.ts',
        from: 'd.refunded_minor + d.superseded_minor + ',
        to: '0 * d.refunded_minor + d.superseded_minor + ',
      },
    ],
    statements: ['ALTER TABLE donations DROP CONSTRAINT donation_refunded'],
    foundBy: ['refunds-stay-within-the-gift'],
    faults: [],
  },
  {
    name: 'slot-lost',
    about: 'one of the slots in which a total is kept is not read',
    texts: [
      {
        file: 'ledger/totals.ts',
        from: "WHERE t.scope = w.scope AND t.grain = 'ALL' AND",
        to: "WHERE t.scope = w.scope AND t.grain = 'ALL' AND t.slot <> 7 AND t.slot <> 3 AND",
      },
      {
        file: 'ledger/totals.ts',
        from: "ON t.scope = w.scope AND t.grain = 'ALL' AND",
        to: "ON t.scope = w.scope AND t.grain = 'ALL' AND t.slot <> 7 AND t.slot <> 3 AND",
      },
    ],
    foundBy: ['figures-are-those-acknowledged'],
    faults: ['terminate'],
  },
  {
    name: 'kept-unasked',
    about: 'what a server keeps is told without asking the database whether it still holds',
    texts: [
      {
        file: 'database/kept.ts',
        from: 'if (moment.checked) return this.take(kept, moment, moment.checked)',
        to: 'if (kept) return this.renew(kept.value, { readAt: new Date(), inFlight: false })',
      },
    ],
    foundBy: ['figures-never-go-back', 'figures-are-those-acknowledged'],
    faults: [],
  },
  {
    name: 'answer-outlives',
    about: 'an answer is told again though something that it rests on changed',
    texts: [
      {
        file: 'http/kept-answers.ts',
        from: '!answer.foundation.some(({ gone }) => gone)',
        to: 'answer.foundation.length > 0',
      },
    ],
    foundBy: ['figures-never-go-back', 'figures-are-those-acknowledged'],
    faults: [],
  },
  {
    name: 'change-not-noted',
    about: 'a trigger forgets to note that totals changed',
    texts: [],
    functions: [{ name: 'note_totals', from: 'HAVING count(*) > 0', to: 'HAVING count(*) > 12' }],
    foundBy: ['figures-never-go-back', 'figures-are-those-acknowledged'],
    faults: [],
  },
  {
    name: 'place-without-lock',
    about: 'a place is given without holding the shift, and without a constraint behind that',
    texts: [],
    functions: [
      {
        name: 'take_place',
        from: 'SELECT * INTO s FROM shifts WHERE id = at_shift FOR NO KEY UPDATE;',
        to: 'SELECT * INTO s FROM shifts WHERE id = at_shift;',
      },
    ],
    statements: ['ALTER TABLE shifts DROP CONSTRAINT shift_not_overbooked'],
    foundBy: ['places-stay-within-the-shift'],
    faults: [],
  },
  {
    name: 'stream-resumes-one-late',
    about: 'whoever goes on with a cursor misses the event behind it',
    texts: [
      {
        file: 'events/event-follower.ts',
        from: '    this.at = after\n',
        to: '    this.at = { ...after, position: after.position < events.head.position ? after.position + 1n : after.position }\n',
      },
    ],
    foundBy: ['subscribers-hear-each-event-once-in-order'],
    faults: [],
  },
  {
    name: 'webhook-delivered-before-answer',
    about: 'a webhook is marked as delivered before the receiver has answered',
    texts: [
      {
        file: 'webhooks/attempt-delivery.ts',
        from: ': await post(messageOf(rules, claimed, body))',
        to: ': (await recordAttempt(db, claimed, { ...nothing, at, statusCode: 200, error: null, body, retryIn: null }), await post(messageOf(rules, claimed, body)))',
      },
    ],
    foundBy: ['webhooks-arrive'],
    faults: [],
  },
  {
    name: 'answer-before-commit',
    about: 'gifts are answered before their commit is on the disk',
    texts: [
      {
        file: 'database/connect.ts',
        from: '    connectionString: url,\n    max:',
        to: "    connectionString: url,\n    options: '-c synchronous_commit=off',\n    max:",
      },
    ],
    foundBy: ['acknowledged-is-there-once'],
    faults: ['restart'],
  },
  {
    name: 'our-fault-is-theirs',
    about: 'a database that is gone is told as a mistake of the caller',
    texts: [
      {
        file: 'http/mask-error.ts',
        from: 'if (isPassing(inner)) {',
        to: "if (isPassing(inner)) return new GraphQLError('Not valid.', { extensions: { code: 'BAD_USER_INPUT' } })\n  else if (false) {",
      },
    ],
    foundBy: ['failures-say-that-they-may-be-retried'],
    faults: ['terminate', 'restart'],
  },
]

/** Where a file of the server is. */
export function fileOf(file: string): string {
  return fileURLToPath(import.meta.resolve(`@tongzhou/server/src/${file}`))
}

export function bugNamed(name: string): Bug {
  const bug = planted.find((bug) => bug.name === name)
  if (!bug) throw new Error(`No bug is named "${name}".`)
  return bug
}

/** A text with its changes. Throws where what is to be changed is not there any more, or more than once. */
export function changed(text: string, changes: Change[]): string {
  return changes.reduce((text, { from, to }) => {
    const found = text.split(from).length - 1
    if (found !== 1) throw new Error(`A planted bug changes what is there ${found} times, not once: ${from}`)
    return text.replace(from, () => to)
  }, text)
}

/** Makes sure that a bug can still be planted in the files of the server. */
export function checkTexts({ texts }: Bug): void {
  for (const [file, changes] of Map.groupBy(texts, ({ file }) => file))
    changed(readFileSync(fileOf(file), 'utf8'), changes)
}
