import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { encodeId } from '@tongzhou/server/src/identifiers.ts'
import { pothosPrisma, tongzhou } from '../contenders/contender.ts'
import type { Params } from '../contenders/operation.ts'
import { prepareWriting } from '../data/writing-ground.ts'
import { counterMark, LoadFailed } from '../load/load.ts'
import { goal, type Measured, ratio } from '../report/result.ts'
import { type Case, connections } from './bench.ts'
import { withContenders } from './side-by-side.ts'
import { takeTurns } from './take-turns.ts'

/** How many send at once: as many as in the other cases, and as many as a campaign has that everyone gives to. */
const crowds = [connections, 256]

/** Gifts into one campaign, one a request, from many at once. */
export const writeCase: Case = {
  name: 'write',
  about: 'gifts into one hot campaign over HTTP, one a request',
  async run(bench) {
    const { db } = bench
    const { keys, campaign } = await prepareWriting(db)
    const ours = await campaign('bench-write-tongzhou')
    const theirs = await campaign('bench-write-prisma')
    await makeCounter(db, theirs.id)
    const run = Date.now()
    const record: Params = {
      query: 'mutation ($input: RecordDonationInput!) { recordDonation(input: $input) { ... on Donation { id } } }',
      variables: {
        input: {
          campaign: encodeId('Campaign', ours.id),
          amount: { amount: '12.50', currency: 'CNY' },
          idempotencyKey: `bench-${run}-${counterMark}`,
        },
      },
    }
    const create: Params = {
      query: 'mutation ($campaign: ID!) { recordDonation(campaign: $campaign, amountMinor: "1250") { id } }',
      variables: { campaign: theirs.id },
    }
    const sides = [
      { campaignId: theirs.id, before: await countGifts(db, theirs.id), answered: 0, unanswered: 0 },
      { campaignId: ours.id, before: await countGifts(db, ours.id), answered: 0, unanswered: 0 },
    ]
    const measured = await withContenders(bench, [pothosPrisma, tongzhou], async (running) => {
      const byCrowd: Measured[][] = []
      for (const callers of crowds) {
        bench.say(`  ${callers} at once`)
        const own = await takeTurns(
          bench,
          running,
          ({ contender }) =>
            contender === tongzhou
              ? keys.map((key) => ({ key, body: JSON.stringify(record) }))
              : [{ key: null, body: JSON.stringify(create) }],
          async (one, { requests }) => {
            const side = sides[running.indexOf(one)]
            if (!side) return
            side.answered += requests
            side.unanswered += callers
          },
          callers,
        )
        byCrowd.push(own.map((one) => ({ ...one, name: nameIn(one.name, callers), label: labelIn(one.name, callers) })))
      }
      return byCrowd.flat()
    })
    for (const side of sides) await checkSide(db, side)
    return {
      name: 'write',
      title: 'Gifts recorded into one campaign, one a request',
      unit: 'gifts a second',
      better: 'more',
      measured,
      goals: crowds.map((callers) =>
        goal(
          `write: Tongzhou to one Prisma transaction a gift, ${callers} at once`,
          ratio(measured, nameIn('tongzhou', callers), nameIn('pothos + prisma', callers)),
          { least: 10 },
        ),
      ),
    }
  },
}

const nameIn = (contender: string, callers: number) => `${contender}, ${callers} at once`
const labelIn = (contender: string, callers: number) =>
  contender === 'tongzhou'
    ? `Tongzhou, with idempotency key, ledger, events, ${callers} at once`
    : `Yoga + Pothos + Prisma, a transaction each, ${callers} at once`

/** The row to which Prisma's transaction adds. */
async function makeCounter(db: Database, campaignId: string): Promise<void> {
  await db.query(sql`
    INSERT INTO kept_totals (scope, grain, effective_from, recorded_from, kind, granularity, commodity, slot, entry_count, count, amount,
      reporting, approximate, at_least, last_position, last_recorded_at)
    VALUES (${campaignId}::uuid, 'ALL', '-infinity', '-infinity', 'GIFT', 'ITEM', 'CNY', 0, 0, 0, 0, 0, 0, 0, 0, now())
    ON CONFLICT DO NOTHING`)
}

async function countGifts(db: Database, campaignId: string): Promise<number> {
  const [row] = await db.query<{ count: bigint }>(
    sql`SELECT count(*) AS count FROM donations WHERE campaign_id = ${campaignId}::uuid`,
  )
  return Number(row?.count)
}

interface Side {
  campaignId: string
  before: number
  answered: number
  /** The most that were on their way when their rounds ended. */
  unanswered: number
}

/** Every answer was a gift, and the total says so. What was on its way when a round ended may have been recorded too. */
async function checkSide(db: Database, { campaignId, before, answered, unanswered }: Side): Promise<void> {
  await wait(200)
  const there = await countGifts(db, campaignId)
  const made = there - before
  const [kept] = await db.query<{ count: string }>(sql`
    SELECT sum(count)::text AS count FROM kept_totals WHERE scope = ${campaignId}::uuid AND grain = 'ALL' AND kind = 'GIFT'`)
  if (made < answered || made > answered + unanswered)
    throw new LoadFailed(`${answered} gifts were answered for, ${made} were recorded.`)
  if (Number(kept?.count) !== there) throw new LoadFailed(`The total counts ${kept?.count} gifts, there are ${there}.`)
}
