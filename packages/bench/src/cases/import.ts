import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { encodeId, newId } from '@tongzhou/server/src/identifiers.ts'
import { from as copyFrom } from 'pg-copy-streams'
import { ask } from '../contenders/ask.ts'
import { tongzhou } from '../contenders/contender.ts'
import { type Gift, history } from '../data/history.ts'
import { prepareWriting, type WritingGround } from '../data/writing-ground.ts'
import { LoadFailed } from '../load/load.ts'
import { median } from '../report/median.ts'
import { goal, type Measured, ratio } from '../report/result.ts'
import type { Bench, Case } from './bench.ts'
import { withContenders } from './side-by-side.ts'

/** Rows of a call, and calls at once. */
const bulk = 500
const callsAtOnce = 4
const campaigns = 50

/** Many gifts at once: by the API's bulks, and by `COPY` of rows and ledger entries under the same trigger. */
export const importCase: Case = {
  name: 'import',
  about: 'gifts in bulks of 500 over HTTP, beside COPY with the same ledger trigger',
  async run(bench) {
    const ground = await prepareWriting(bench.db)
    const receivers = await Promise.all(
      Array.from({ length: campaigns }, (_, n) => ground.campaign(`bench-import-${n}`)),
    )
    const size = bench.options.quick ? 2000 : 50_000
    const measured: Measured[] = [
      { name: 'copy', label: 'COPY into donations and ledger, same trigger', median: 0, rounds: [] },
      {
        name: 'tongzhou',
        label: `Tongzhou, recordDonations by ${bulk}, ${callsAtOnce} at once`,
        median: 0,
        rounds: [],
      },
    ]
    const [copied, sent] = measured as [Measured, Measured]
    await withContenders(bench, [tongzhou], async ([server]) => {
      for (let round = 0; round <= bench.options.rounds; round++) {
        const gifts = (name: string) => giftsOf(size, round, `${name}-${Date.now()}`)
        const byCopy = await copy(bench, ground, receivers, gifts('copy'))
        const byApi = await send(bench, server?.url ?? '', ground, receivers, gifts('api'))
        // The first round warms up.
        if (!round) continue
        copied.rounds.push(size / byCopy)
        sent.rounds.push(size / byApi)
        bench.say(
          `  round ${round} of ${bench.options.rounds}  COPY ${(size / byCopy).toFixed(0)}, API ${(size / byApi).toFixed(0)} gifts a second`,
        )
      }
    })
    for (const one of measured) one.median = median(one.rounds)
    return {
      name: 'import',
      title: 'Gifts imported in bulk',
      unit: 'gifts a second',
      better: 'more',
      measured,
      goals: [
        goal('import: the API to COPY with the same trigger', ratio(measured, 'tongzhou', 'copy'), { least: 0.5 }),
      ],
    }
  },
}

interface Receiver {
  id: string
  regionId: string
}

function giftsOf(donations: number, seed: number, prefix: string): Gift[] {
  const pushes = [...history({ donations, organizations: 1, campaigns }, seed)]
  return pushes
    .flatMap(({ gifts }) => gifts)
    .map((gift) => ({ ...gift, id: newId(), reference: `${prefix}-${gift.reference}` }))
}

/** Seconds that the API takes. */
async function send(
  { db }: Bench,
  url: string,
  { keys, platform, platformId }: WritingGround,
  receivers: Receiver[],
  gifts: Gift[],
): Promise<number> {
  const query =
    'mutation ($input: RecordDonationsInput!) { recordDonations(input: $input) { ... on RecordDonationsPayload { results { created } } } }'
  const calls = Array.from({ length: Math.ceil(gifts.length / bulk) }, (_, n) => ({
    query,
    variables: {
      input: {
        donations: gifts.slice(n * bulk, (n + 1) * bulk).map(({ campaign, reference, minor, at }) => ({
          campaign: encodeId('Campaign', receivers[campaign]?.id ?? ''),
          platform,
          externalReference: reference,
          amount: { amount: (minor / 100).toFixed(2), currency: 'CNY' },
          occurredAt: new Date(at).toISOString(),
        })),
      },
    },
  }))
  const began = performance.now()
  let next = 0
  let created = 0
  const sender = async () => {
    for (let n = next++; n < calls.length; n = next++) {
      const { recordDonations } = await ask<{ recordDonations: { results?: { created: boolean }[] } }>(
        url,
        keys[n % keys.length] ?? null,
        calls[n] as (typeof calls)[number],
      )
      created += recordDonations.results?.filter(({ created }) => created).length ?? 0
    }
  }
  await Promise.all(Array.from({ length: callsAtOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  if (created !== gifts.length) throw new LoadFailed(`${created} of ${gifts.length} gifts were recorded.`)
  await checkRecorded(db, platformId, gifts)
  return seconds
}

/** Seconds that two COPYs take, in one transaction. */
async function copy(
  { db }: Bench,
  { organizationId, platformId, applicationId }: WritingGround,
  receivers: Receiver[],
  gifts: Gift[],
): Promise<number> {
  const now = new Date().toISOString()
  const line = (...values: (string | number)[]) => `${values.join('\t')}\n`
  const donations: string[] = []
  const entries: string[] = []
  for (const { id, campaign, reference, minor, at } of gifts) {
    const { id: campaignId, regionId } = receivers[campaign] as Receiver
    const given = new Date(at).toISOString()
    donations.push(
      line(
        id,
        'CASH',
        'RECEIVED',
        campaignId,
        organizationId,
        regionId,
        platformId,
        reference,
        minor,
        'CNY',
        1,
        given,
        now,
        applicationId,
      ),
    )
    entries.push(line('GIFT', given, now, organizationId, campaignId, regionId, platformId, 'CNY', minor, minor, 1, id))
  }
  const client = await db.pool.connect()
  try {
    const began = performance.now()
    await client.query('BEGIN; SET LOCAL statement_timeout = 0')
    for (const [table, rows] of [
      [donationColumns, donations],
      [entryColumns, entries],
    ] as const)
      await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(`COPY ${table} FROM STDIN`)))
    await client.query('COMMIT')
    const seconds = (performance.now() - began) / 1000
    await checkRecorded(db, platformId, gifts)
    return seconds
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const donationColumns = `donations (id, kind, status, campaign_id, organization_id, region_id, platform_id, external_reference,
  amount_minor, currency, factor, effective_at, recorded_at, application_id)`
const entryColumns = `ledger_entries (kind, effective_at, recorded_at, organization_id, campaign_id, region_id, platform_id,
  commodity, amount, reporting, count, donation_id)`

function* chunks(lines: string[]): Generator<string> {
  for (let n = 0; n < lines.length; n += 1000) yield lines.slice(n, n + 1000).join('')
}

/** What is there of a round by its references, to the last fen. */
async function checkRecorded({ pool }: Bench['db'], platformId: string, gifts: Gift[]): Promise<void> {
  const { rows } = await pool.query<{ minor: string | null }>(
    `SELECT sum(e.amount)::text AS minor FROM donations d JOIN ledger_entries e ON e.donation_id = d.id
     WHERE d.platform_id = $1 AND d.external_reference = ANY($2)`,
    [platformId, gifts.map(({ reference }) => reference)],
  )
  const minor = gifts.reduce((sum, gift) => sum + gift.minor, 0)
  if (rows[0]?.minor !== String(minor))
    throw new LoadFailed(`${rows[0]?.minor} fen are in the ledger, ${minor} were sent.`)
}
