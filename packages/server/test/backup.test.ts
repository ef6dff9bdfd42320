import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../src/database/database.ts'
import type { EmbeddedServer } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { sql } from '../src/database/sql.ts'
import type { CursorError } from '../src/errors.ts'
import { type Cursor, decodeCursor } from '../src/events/cursor.ts'
import { eventId } from '../src/events/event.ts'
import { checkCursor } from '../src/events/read-events.ts'
import { decodeId, encodeId } from '../src/identifiers.ts'
import type { RunningServer } from '../src/server.ts'
import { type Answer, type Api, type Client, campaignId, organizationId, serve, startApi, yuan } from './api.ts'
import { createDatabase, type TestDatabase } from './database.ts'
import { startDumpable, tool, toolsVersion } from './dumpable.ts'
import { checkpoint, crowd, shiftAt } from './people.ts'
import { followBySse, type Reading, type Refusal, transports } from './stream-readers.ts'

// A backup while everybody writes, restored at another server (a newer one, where the tests run on one), and gone on with.

/** A write as its client keeps it: what it sent, and what it was told of it. */
interface Kept {
  name: 'recordDonation' | 'refundDonation' | 'signUp'
  input: Record<string, unknown> & { idempotencyKey: string }
  id: string
  minor: number
  /** The gift that a refund is of. */
  of?: Kept
}

const selections = {
  recordDonation: '... on Donation { id }',
  refundDonation: '... on Donation { id }',
  signUp: '... on Signup { id }',
}

const everything = 'subscription($after: String) { events(after: $after) { id cursor } }'
const money = (minor: number) => yuan((minor / 100).toFixed(2))

describe.runIf(toolsVersion >= 15)('a dump taken under load and restored (left out without PostgreSQL’s tools)', () => {
  let source: EmbeddedServer
  let api: Api
  let copy: TestDatabase
  let db: Database
  let restored: RunningServer
  let owner: Client
  let anonymous: Client

  /** All writes that were acknowledged, and how many were before the dump began. */
  const kept: Kept[] = []
  let before: number
  /** What a reader of the first server was told, and how many events of it before the dump began. */
  let told: { id: string; cursor: string }[]
  let toldBefore: number

  beforeAll(async () => {
    source = await startDumpable()
    const database = await createDatabase('template0', source.url)
    await migrate(database.url)
    api = await startApi({ points: { keyed: 1_000_000_000 } }, database)
    owner = await api.client(api.owner)
    const reading = await followBySse(api.server, everything, { key: api.operatorClient.key, resume: start })
    const load = await startLoad()
    await reading.until('events of 100 writes', () => kept.length >= 100)
    before = kept.length
    toldBefore = reading.results.length
    const folder = await mkdtemp(join(tmpdir(), 'tongzhou-dump-'))
    const file = join(folder, 'tongzhou.dump')
    await tool('pg_dump', ['--format=custom', `--file=${file}`, database.url])
    const after = kept.length
    await reading.until('events of 100 writes more', () => kept.length >= after + 100)
    await load.stop()
    await api.db.query(sql`SELECT sequence_events(10000)`)
    const [log] = await api.db.query<{ head: number }>(sql`SELECT position::int AS head FROM event_head`)
    await reading.until('all of them', ({ results }) => results.length === log?.head)
    told = eventsOf(reading)
    reading.stop()

    copy = await createDatabase('template0')
    await tool('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${copy.url}`, file])
    await rm(folder, { recursive: true })
    // As any server at its start.
    await migrate(copy.url)
    db = openDatabase(copy.pool)
    restored = await serve(db, { points: { keyed: 1_000_000_000 } })
    owner = clientAt(restored, owner)
    anonymous = clientAt(restored, api.anonymous)
  })
  afterAll(async () => {
    await restored?.close()
    await db?.prisma.$disconnect()
    await copy?.drop()
    await api?.close()
    await source?.stop()
  })

  const start = Buffer.from('0.').toString('base64url')
  const eventsOf = ({ results }: Reading): typeof told => results.map(({ data }) => data.events)

  /** Six clients that give, send back and sign up, each one write after the other. */
  async function startLoad(): Promise<{ stop(): Promise<void> }> {
    const act = await api.as(api.owner)
    const site = await checkpoint(act, api.owner)
    const volunteers = await crowd(act, api.owner, 400)
    const shifts = await Promise.all(
      [0, 1, 2].map((n) => shiftAt(act, site, 10 + 20 * n, 12 + 20 * n, { capacity: 500 })),
    )
    let busy = true
    let next = 0
    const writer = async () => {
      const mine: Kept[] = []
      while (busy) {
        const n = next++
        const idempotencyKey = `w${n}`
        const refunded = n % 5 === 4 ? mine.shift() : undefined
        const signup = {
          shift: encodeId('Shift', shifts[n % 3] ?? ''),
          volunteer: encodeId('Volunteer', volunteers[n] ?? ''),
        }
        const campaign = campaignId([api.campaign, api.child][n % 2] ?? '')
        const minor = refunded ? 7 : 100 + n
        const write: Omit<Kept, 'id'> = refunded
          ? {
              name: 'refundDonation',
              minor,
              of: refunded,
              input: { donation: refunded.id, amount: money(minor), idempotencyKey },
            }
          : n % 5 === 3 && volunteers[n]
            ? { name: 'signUp', minor: 0, input: { ...signup, idempotencyKey } }
            : { name: 'recordDonation', minor, input: { campaign, amount: money(minor), idempotencyKey } }
        const done = { ...write, id: await send(owner, write) }
        kept.push(done)
        if (done.name === 'recordDonation') mine.push(done)
      }
    }
    const writers = Array.from({ length: 6 }, writer)
    return {
      async stop() {
        busy = false
        await Promise.all(writers)
      },
    }
  }

  async function send(client: Client, { name, input }: Pick<Kept, 'name' | 'input'>): Promise<string> {
    const { data, errors } = await client.mutate(name, input, selections[name])
    if (!data?.id) throw new Error(`${name}: ${JSON.stringify({ data, errors })}`)
    return data.id
  }

  /** The same application at another server: its key is in the dump. */
  function clientAt(server: RunningServer, client: Client): Client {
    return api.withKey(client.key, server.url)
  }

  const restoredIds = async () => {
    const rows = await db.query<{ id: string }>(sql`SELECT id FROM donations UNION ALL SELECT id FROM signups`)
    return new Set(rows.map(({ id }) => id))
  }
  const isIn = (ids: Set<string>) => (write: Kept) => ids.has(uuidOf(write.id))
  const uuidOf = (id: string) => decodeId(id)?.uuid ?? ''

  it('has all that was acknowledged before it began, and not all that came later', async () => {
    const ids = await restoredIds()
    expect(kept.slice(0, before).filter((write) => !isIn(ids)(write))).toEqual([])
    const gifts = kept.filter(({ name }) => name === 'recordDonation')
    expect(gifts.filter(isIn(ids)).length).toBeLessThan(gifts.length)
  })

  /** Each total and series beside the sum of the entries behind it. */
  async function expectFiguresOfEntries(): Promise<void> {
    const figures = 'donationCount refundCount cash { gross { amount } refunded { amount } }'
    const [from, to] = [new Date(Date.now() - 7_200_000).toISOString(), new Date(Date.now() + 7_200_000).toISOString()]
    const asked = `totals { ${figures} } series(from: "${from}", to: "${to}", interval: HOUR) { change { ${figures} } }`
    const places = [api.country, api.province, api.city]
    const parts = [
      ...[api.campaign, api.child].map((id) => ({
        query: `campaign(id: "${campaignId(id)}")`,
        where: sql`campaign_id = ${id}::uuid`,
      })),
      { query: `organization(id: "${organizationId(api.owner)}")`, where: sql`organization_id = ${api.owner}::uuid` },
      ...['CN', '330000', '330100'].map((code, n) => ({
        query: `region(code: "${code}")`,
        where: sql`region_id IN (SELECT id FROM regions WHERE ancestor_ids @> ARRAY[${places[n]}::uuid])`,
      })),
    ]
    for (const { query, where } of parts) {
      const { data, errors } = await anonymous.query(`{ it: ${query} { ${asked} } }`)
      expect(errors).toEqual([])
      const [entries] = await db.query<Sum>(sql`
        SELECT COALESCE(sum(count) FILTER (WHERE kind = 'GIFT'), 0)::text AS gifts, COALESCE(sum(reporting) FILTER (WHERE kind = 'GIFT'), 0)::text AS gross,
          COALESCE(sum(count) FILTER (WHERE kind = 'REFUND'), 0)::text AS refunds, COALESCE(sum(reporting) FILTER (WHERE kind = 'REFUND'), 0)::text AS refunded
        FROM ledger_entries WHERE ${where}`)
      const changes = data.it.series.map(({ change }: { change: Told }) => sumOf(change))
      expect({ query, total: sumOf(data.it.totals) }).toEqual({ query, total: entries })
      expect({ query, series: changes.reduce(plus) }).toEqual({ query, series: entries })
      expect(Number(entries?.gifts)).toBeGreaterThan(0)
    }
  }

  it('has figures that are the sums of its entries, each gift counted once', async () => {
    await expectFiguresOfEntries()
    const ids = await restoredIds()
    const gifts = kept.filter(({ name }) => name === 'recordDonation').filter(isIn(ids))
    const { data } = await anonymous.query(
      '{ region(code: "CN") { totals { donationCount cash { gross { amount } } } } }',
    )
    const { donationCount, cash } = data.region.totals
    // Six writers had each a gift under way at most that was done and not yet told.
    const [stored] = await db.query<{ count: number; minor: string }>(
      sql`SELECT count(*)::int AS count, sum(amount_minor)::text AS minor FROM donations`,
    )
    expect([Number(donationCount), minorOf(cash.gross)]).toEqual([stored?.count, stored?.minor])
    expect((stored?.count ?? 0) - gifts.length).toBeLessThanOrEqual(6)
  })

  /** The ids of the log as it is now, which has no gaps. */
  async function readLog(): Promise<string[]> {
    await db.query(sql`SELECT sequence_events(10000)`)
    const log = await db.query<{ id: string; position: bigint }>(sql`SELECT id, position FROM events ORDER BY position`)
    expect(log.map(({ position }) => Number(position))).toEqual(log.map((_, n) => n + 1))
    return log.map(({ id }) => eventId(id))
  }

  it('goes on behind a cursor of before, each event once and in order, by each way of reading', async () => {
    const log = await readLog()
    const before = told.slice(0, toldBefore)
    for (const [, follow] of transports) {
      const reading = await follow(restored.url, everything, {
        key: api.operatorClient.key,
        resume: before.at(-1)?.cursor ?? null,
      })
      await reading.take(log.length - before.length)
      reading.stop()
      expect([...before, ...eventsOf(reading)].map(({ id }) => id)).toEqual(log)
    }
    expect(new Set(log).size).toBe(log.length)
  })

  /** Each cursor that the reader was given is known exactly where what it has read is what the log has up to there. */
  async function expectHonestCursors(): Promise<void> {
    const log = await readLog()
    // What is in one of them and not in the other.
    const odd = new Set<string>()
    const toggle = (id: string) => odd.delete(id) || odd.add(id)
    for (const [index, { id, cursor }] of told.entries()) {
      toggle(id)
      if (index < log.length) toggle(log[index] ?? '')
      const found = await checkCursor(db, decodeCursor(cursor) as Cursor).catch((error: CursorError) => error.code)
      expect([index, found]).toEqual([index, odd.size || index >= log.length ? 'CURSOR_UNKNOWN' : undefined])
    }
    expect(odd.size).toBeGreaterThan(0)
  }

  const refusalOf = async (after: string) => {
    const listed: Answer = await anonymous.query(`{ events(after: "${after}") { cursor } }`)
    const found = await Promise.all(
      transports.map(([, follow]) =>
        follow(restored.url, everything, { resume: after }).then(
          () => 'followed',
          (error: unknown) => (error as Refusal).errors[0]?.extensions['code'],
        ),
      ),
    )
    return [listed.errors[0]?.extensions['code'], ...found]
  }
  const unknown = ['CURSOR_UNKNOWN', 'CURSOR_UNKNOWN', 'CURSOR_UNKNOWN']

  it('does not know a cursor of after, and says where to go on', async () => {
    await expectHonestCursors()
    const late = told.at(-1)?.cursor ?? ''
    expect(await refusalOf(late)).toEqual(unknown)
    const { errors } = await anonymous.query(`{ events(after: "${late}") { cursor } }`)
    const newest = String(errors[0]?.extensions['newestCursor'])
    expect((await anonymous.query(`{ events(after: "${newest}") { cursor } }`)).errors).toEqual([])
  })

  it('has each write once when its clients send all of theirs again, with the same keys', async () => {
    const ids = await restoredIds()
    const isThere = isIn(ids)
    const now = new Map<Kept, string>()
    for (const write of kept) {
      // Who gave again what was lost knows its gift by the new id.
      const donation = write.of ? { donation: now.get(write.of) } : {}
      now.set(write, await send(owner, { name: write.name, input: { ...write.input, ...donation } }))
    }
    for (const write of kept) if (isThere(write)) expect(now.get(write)).toBe(write.id)

    const sum = (name: Kept['name']) =>
      kept.filter((write) => write.name === name).reduce((all, { minor }) => all + minor, 0)
    const count = (name: Kept['name']) => kept.filter((write) => write.name === name).length
    const { data } = await anonymous.query(
      '{ region(code: "CN") { totals { donationCount refundCount cash { gross { amount } refunded { amount } } } } }',
    )
    expect(sumOf(data.region.totals)).toEqual({
      gifts: String(count('recordDonation')),
      gross: String(sum('recordDonation')),
      refunds: String(count('refundDonation')),
      refunded: String(sum('refundDonation')),
    })
    const [signups] = await db.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM signups`)
    expect(signups?.count).toBe(count('signUp'))
    await expectFiguresOfEntries()
  })

  it('numbers on without a gap, and still knows no cursor of after once it has gone past its place', async () => {
    expect((await readLog()).length).toBeGreaterThan(told.length)
    await expectHonestCursors()
    expect(await refusalOf(told.at(-1)?.cursor ?? '')).toEqual(unknown)
  })
})

interface Told {
  donationCount: string
  refundCount: string
  cash: { gross: { amount: string }; refunded: { amount: string } }
}

interface Sum {
  gifts: string
  gross: string
  refunds: string
  refunded: string
}

const minorOf = ({ amount }: { amount: string }) => String(Math.round(Number(amount) * 100))

const sumOf = ({ donationCount, refundCount, cash }: Told): Sum => ({
  gifts: donationCount,
  gross: minorOf(cash.gross),
  refunds: refundCount,
  refunded: minorOf(cash.refunded),
})

const add = (a: string, b: string) => String(BigInt(a) + BigInt(b))
const plus = (a: Sum, b: Sum): Sum => ({
  gifts: add(a.gifts, b.gifts),
  gross: add(a.gross, b.gross),
  refunds: add(a.refunds, b.refunds),
  refunded: add(a.refunded, b.refunded),
})
