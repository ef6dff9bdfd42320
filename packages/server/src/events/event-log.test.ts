import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase, type TestDatabase } from '../../test/database.ts'
import type { Viewer } from '../access/viewer.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { CursorError } from '../errors.ts'
import { newId } from '../identifiers.ts'
import { cursorAt, decodeCursor, encodeCursor } from './cursor.ts'
import type { EventRow } from './event.ts'
import { EventFollower } from './event-follower.ts'
import { EventLog } from './event-log.ts'
import type { FanOut } from './fan-out.ts'
import { forgetEvents } from './forget-events.ts'
import { listenNotify } from './listen-notify.ts'
import { checkCursor, readEvents, readHead } from './read-events.ts'

const operator: Viewer = { applicationId: null, organizationId: null, keyId: null, scopes: new Set(['admin']) }
const log = pino({ level: 'silent' })

let database: TestDatabase
let db: Database
let logs: EventLog[]

beforeEach(async () => {
  database = await createDatabase()
  db = openDatabase(database.pool)
  logs = []
})
afterEach(async () => {
  await Promise.all(logs.map((events) => events.close()))
  await db.prisma.$disconnect()
  await database.drop()
})

/** A server's log; alone, it hears of others only by looking for itself. */
async function openLog(options: { alone?: boolean; tailLength?: number; on?: Database } = {}): Promise<EventLog> {
  const { alone = false, tailLength = 5000, on = db } = options
  const deaf: FanOut = { tell: async () => {}, isConnected: true, close: async () => {} }
  const fanOut = (hear: (position: bigint) => void) => (alone ? deaf : listenNotify(on, log, hear))
  const events = await EventLog.open({ db: on, log, fanOut, lookEvery: 50, tailLength })
  logs.push(events)
  return events
}

/** What a write's statement does, here by hand. */
const announce = `INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, subject_id, payload)
  SELECT gen_random_uuid(), $1, now(), now(), '{}', '{}', gen_random_uuid(), jsonb_build_object('name', $2::text)`

async function write(name: string, on: pg.Pool | pg.PoolClient = database.pool): Promise<void> {
  await on.query(announce, ['donation.recorded', name])
}

const nameOf = (event: EventRow) => String(event.payload['name'])

/** Follows in the background; what came so far is in `events`. */
function follow(events: EventLog, from = events.head, on: Database = db) {
  const follower = new EventFollower(events, on, operator, {}, from)
  const seen: EventRow[] = []
  const done = (async () => {
    for await (const batch of follower) seen.push(...batch)
  })()
  return { seen, stop: () => follower.return().then(() => done), follower }
}

const rising = (events: EventRow[]) =>
  events.every(({ position }, n) => n === 0 || position > (events[n - 1]?.position ?? 0n))

describe('the log', () => {
  it('skips nothing and doubles nothing for who follows while transactions commit in another order than they wrote', async () => {
    const servers = await Promise.all([openLog(), openLog(), openLog({ alone: true })])
    const readers = servers.map((events) => follow(events))
    const names = Array.from({ length: 60 }, (_, n) => `t${n}`)
    const writers = names.map(async (name, n) => {
      const client = await database.pool.connect()
      await client.query('BEGIN')
      await write(name, client)
      // Each holds its number for a while of its own, so that later numbers are there first.
      await client.query('SELECT pg_sleep($1)', [((n * 37) % 10) / 50])
      await client.query('COMMIT')
      client.release()
    })
    await Promise.all(writers)
    await vi.waitFor(() => expect(readers.map(({ seen }) => seen.length)).toEqual([60, 60, 60]))
    for (const { seen } of readers) {
      expect(seen.map(nameOf).sort()).toEqual([...names].sort())
      expect(rising(seen)).toBe(true)
    }
    const order = readers.map(({ seen }) => seen.map(nameOf))
    expect(order[1]).toEqual(order[0])
    expect(order[2]).toEqual(order[0])
    // Their numbers in the outbox were given in the order of writing: that the log has another one is what is tested here.
    expect(order[0]).not.toEqual(names)
    await Promise.all(readers.map(({ stop }) => stop()))
  })

  it('shows an event that was written first and committed last, behind those that were read meanwhile', async () => {
    const events = await openLog()
    const reader = follow(events)
    const slow = await database.pool.connect()
    await slow.query('BEGIN')
    await write('first number', slow)
    await write('second number')
    await vi.waitFor(() => expect(reader.seen.map(nameOf)).toEqual(['second number']))
    await slow.query('COMMIT')
    slow.release()
    await vi.waitFor(() => expect(reader.seen.map(nameOf)).toEqual(['second number', 'first number']))
    await reader.stop()
  })

  it('gives positions without gaps, whoever gives them, and none to what was rolled back', async () => {
    const servers = await Promise.all(Array.from({ length: 4 }, () => openLog()))
    await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const client = await database.pool.connect()
        await client.query('BEGIN')
        await write(`n${n}`, client)
        await client.query(n % 4 ? 'COMMIT' : 'ROLLBACK')
        client.release()
        servers[n % 4]?.poke()
      }),
    )
    await vi.waitFor(async () => expect((await readHead(db)).position).toBe(150n))
    const rows = await readEvents(db, { viewer: null, limit: 1000 })
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 150 }, (_, n) => BigInt(n + 1)))
  })

  it('goes on behind a cursor after every server was stopped, with what was written meanwhile', async () => {
    const before = await openLog()
    const reader = follow(before)
    await write('a')
    await write('b')
    await vi.waitFor(() => expect(reader.seen).toHaveLength(2))
    const cursor = encodeCursor(cursorAt(reader.seen[0] as EventRow))
    await before.close()
    await write('c')

    const after = await openLog()
    const place = decodeCursor(cursor)
    expect(place).not.toBeNull()
    const again = follow(after, place ?? { position: 0n, mark: '' })
    await vi.waitFor(() => expect(again.seen.map(nameOf)).toEqual(['b', 'c']))
    await again.stop()
  })

  it('is the same to a reader that is far behind, in the middle, or at its end', async () => {
    const events = await openLog({ tailLength: 20 })
    for (let n = 0; n < 50; n++) await write(`n${n}`)
    await vi.waitFor(() => expect(events.head.position).toBe(50n))
    const readers = [0n, 29n, 30n, 31n, 45n, 49n].map((position) => follow(events, { position, mark: '' }))
    await write('last')
    for (const [index, from] of [0, 29, 30, 31, 45, 49].entries()) {
      const { seen, stop } = readers[index] as ReturnType<typeof follow>
      await vi.waitFor(() => expect(seen.map(({ position }) => Number(position))).toEqual(range(from + 1, 51)))
      await stop()
    }
    expect(events.readers).toBe(0)
  })

  it('tells many changes of the figures of a campaign as one where they come together', async () => {
    const campaign = randomUUID()
    for (let n = 0; n < 5; n++)
      await db.query(sql`INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, subject_id)
        VALUES (gen_random_uuid(), 'campaign.totals_changed', now(), now(), '{}', ARRAY[${campaign}]::uuid[], ${campaign}::uuid)`)
    await write('between')
    await openLog()
    await vi.waitFor(async () => expect((await readHead(db)).position).toBe(2n))
    const rows = await readEvents(db, { viewer: null, limit: 10 })
    expect(rows.map(({ type }) => type)).toEqual(['donation.recorded', 'campaign.totals_changed'])
  })

  it('takes up where its database comes back', async () => {
    const events = await openLog()
    const reader = follow(events)
    await write('before')
    await vi.waitFor(() => expect(reader.seen).toHaveLength(1))
    await db.query(
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await vi.waitFor(() => write('after'))
    await vi.waitFor(() => expect(reader.seen.map(nameOf)).toEqual(['before', 'after']), { timeout: 10_000 })
    await reader.stop()
  })

  it('leaves no connection that listens when it is closed', async () => {
    const listening = () =>
      db.query(
        sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tongzhou events'`,
      )
    const events = await openLog()
    await vi.waitFor(async () => expect(await listening()).toHaveLength(1))
    await events.close()
    await vi.waitFor(async () => expect(await listening()).toHaveLength(0))
  })
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

describe('a cursor', () => {
  const codeOf = (text: string) =>
    checkCursor(db, decodeCursor(text) ?? { position: -1n, mark: '' }).then(
      () => 'fine',
      (error: CursorError) => error.code,
    )

  it('is read back as it was made, and nothing else is one', () => {
    const cursor = { position: 123_456_789_012_345n, mark: '0a1b2c3d' }
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
    for (const text of [
      '',
      'x',
      encodeCursor({ position: -1n, mark: '' }),
      Buffer.from('1.zz').toString('base64url'),
      'A'.repeat(10_000),
    ])
      expect(decodeCursor(text)).toBeNull()
  })

  it('ahead of the log, or of an event that is another one now, is unknown: the log was turned back', async () => {
    await openLog()
    await write('a')
    await vi.waitFor(async () => expect((await readHead(db)).position).toBe(1n))
    const [event] = await readEvents(db, { viewer: null, limit: 1 })
    expect(await codeOf(encodeCursor(cursorAt(event as EventRow)))).toBe('fine')
    expect(await codeOf(encodeCursor({ position: 1n, mark: 'ffffffff' }))).toBe('CURSOR_UNKNOWN')
    expect(await codeOf(encodeCursor({ position: 2n, mark: 'ffffffff' }))).toBe('CURSOR_UNKNOWN')
  })

  it('behind which events are forgotten is too old, and the oldest one that is told is not', async () => {
    await db.query(sql`UPDATE event_head SET position = 499999`)
    const events = await openLog()
    for (let n = 0; n < 3; n++) await write(`n${n}`)
    await vi.waitFor(() => expect(events.head.position).toBe(500_002n))
    expect(await codeOf(encodeCursor({ position: 499_999n, mark: '' }))).toBe('fine')

    await forgetEvents(db, { days: 30, events: 1 })

    expect((await readEvents(db, { viewer: null, limit: 10 })).map(nameOf)).toEqual(['n1', 'n2'])
    const error = await checkCursor(db, { position: 499_999n, mark: '' }).catch((error: CursorError) => error)
    expect(error).toBeInstanceOf(CursorError)
    const { oldestCursor } = (error as CursorError).facts as { oldestCursor: string }
    expect(await codeOf(oldestCursor)).toBe('fine')
    const reader = follow(await openLog(), decodeCursor(oldestCursor) ?? events.head)
    await vi.waitFor(() => expect(reader.seen.map(nameOf)).toEqual(['n1', 'n2']))
    await reader.stop()
  })

  it('is kept by age too: a partition goes when its last event is older', async () => {
    await db.query(sql`UPDATE event_head SET position = 499999`)
    const events = await openLog()
    await write('old')
    await vi.waitFor(() => expect(events.head.position).toBe(500_000n))
    await db.query(sql`UPDATE events SET recorded_at = now() - interval '31 days'`)
    await write('new')
    await vi.waitFor(() => expect(events.head.position).toBe(500_001n))
    await forgetEvents(db, { days: 30, events: 1_000_000_000 })
    expect((await readEvents(db, { viewer: null, limit: 10 })).map(nameOf)).toEqual(['new'])
  })
})

const run = promisify(execFile)

/** Whether this machine has a pg_dump as new as the server that the tests run on. */
async function canDump(): Promise<boolean> {
  const { stdout } = await run('pg_dump', ['--version']).catch(() => ({ stdout: '' }))
  const client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
  await client.end()
  return Number.parseInt(/\d+/.exec(stdout)?.[0] ?? '0', 10) >= Number.parseInt(rows[0]?.version ?? '99', 10)
}
const dumpable = await canDump()

describe('a dump', () => {
  it('restored elsewhere has the log, its cursors and what had no position yet', async () => {
    const events = await openLog()
    await write('a')
    await write('b')
    await vi.waitFor(() => expect(events.head.position).toBe(2n))
    const [first] = await readEvents(db, { viewer: null, limit: 1 })
    await events.close()
    await write('c')

    const copy = await createDatabase()
    const elsewhere = openDatabase(copy.pool)
    // What a dump has: the rows of the tables and where the sequences stand, nothing of how transactions were numbered.
    for (const table of ['event_outbox', 'event_head', 'events']) {
      const { rows } = await database.pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t`)
      await copy.pool.query(`DELETE FROM ${table}`)
      for (const { row } of rows)
        await copy.pool.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [row])
    }
    await copy.pool.query(`SELECT setval('event_outbox_seq_seq', (SELECT max(seq) FROM event_outbox))`)
    const restored = await openLog({ on: elsewhere })
    const reader = follow(restored, cursorAt(first as EventRow), elsewhere)
    await write('d', copy.pool)
    await vi.waitFor(() => expect(reader.seen.map(nameOf)).toEqual(['b', 'c', 'd']))
    expect(reader.seen.map(({ position }) => position)).toEqual([2n, 3n, 4n])
    await reader.stop()
    await restored.close()
    await elsewhere.prisma.$disconnect()
    await copy.drop()
  })

  it('taken while events got their places knows no cursor of an event that is behind others there', async () => {
    const [one, two] = [newId(), newId()]
    const changes = [newId(), newId(), newId()]
    const put = (on: pg.Pool, id: string, type: string, subject: string) =>
      on.query(
        `INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, subject_id)
        VALUES ($1, $2, now(), now(), '{}', '{}', $3)`,
        [id, type, subject],
      )
    const copy = await createDatabase()
    for (const pool of [database.pool, copy.pool])
      for (const [index, campaign] of [one, two].entries()) {
        await put(pool, campaign, 'donation.recorded', campaign)
        await put(pool, changes[index] ?? '', 'campaign.totals_changed', campaign)
      }
    await database.pool.query('SELECT sequence_events(100)')
    // The dump has a gift more than those that got their places meanwhile: another change of the first campaign.
    await put(copy.pool, newId(), 'donation.recorded', one)
    await put(copy.pool, changes[2] ?? '', 'campaign.totals_changed', one)
    await copy.pool.query('SELECT sequence_events(100)')

    const elsewhere = openDatabase(copy.pool)
    const log = await readEvents(db, { viewer: null, limit: 10 })
    const found = log.map((event) =>
      checkCursor(elsewhere, cursorAt(event)).then(
        () => 'fine',
        (error: CursorError) => error.code,
      ),
    )
    expect(await Promise.all(found)).toEqual(['fine', 'fine', 'CURSOR_UNKNOWN', 'CURSOR_UNKNOWN'])
    await elsewhere.prisma.$disconnect()
    await copy.drop()
  })

  it.runIf(dumpable)(
    'by pg_dump, taken under load and restored by psql, loses nothing (left out without a pg_dump of the version of the server)',
    async () => {
      const events = await openLog()
      const writing = Array.from({ length: 200 }, (_, n) => write(`n${n}`))
      await vi.waitFor(() => expect(events.head.position).toBeGreaterThan(20n))
      const cursor = cursorAt((await readEvents(db, { viewer: null, limit: 10 }))[9] as EventRow)
      const file = join(await mkdtemp(join(tmpdir(), 'tongzhou-dump-')), 'dump.sql')
      await run('pg_dump', ['--no-owner', '--file', file, database.url])
      await Promise.all(writing)

      const copy = await createDatabase('template0')
      await run('psql', ['--quiet', '--set=ON_ERROR_STOP=1', '--file', file, copy.url])
      await rm(dirname(file), { recursive: true })
      const elsewhere = openDatabase(copy.pool)
      const { rows } = await copy.pool.query(
        `SELECT payload ->> 'name' AS name FROM event_outbox UNION ALL SELECT payload ->> 'name' FROM events`,
      )
      const reader = follow(await openLog({ on: elsewhere }), cursor, elsewhere)
      await write('after', copy.pool)
      await vi.waitFor(() => expect(reader.seen.at(-1) && nameOf(reader.seen.at(-1) as EventRow)).toBe('after'))
      expect(reader.seen.map(({ position }) => Number(position))).toEqual(range(11, rows.length + 1))
      await reader.stop()
      await Promise.all(logs.splice(0).map((open) => open.close()))
      await elsewhere.prisma.$disconnect()
      await copy.drop()
    },
  )
})
