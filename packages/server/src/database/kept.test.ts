import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { atOnce } from '../../test/api.ts'
import { createWorld, type World } from '../../test/world.ts'
import { Changes } from './changes.ts'
import { connect } from './connect.ts'
import { openDatabase } from './database.ts'
import { Kept } from './kept.ts'
import { Moment } from './moment.ts'
import { sql } from './sql.ts'

let world: World
let changes: Changes
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  changes?.close()
  changes = await Changes.open(world.db)
})

const run = (text: string, values: unknown[] = []) => world.db.pool.query(text, values)
const rename = (name: string, id = world.campaign) => run('UPDATE campaigns SET name_zh = $1 WHERE id = $2', [name, id])

/** Names of campaigns, kept, and how many were read. */
function names(of = changes) {
  const kept = new Kept<string | null>(of, { changed: 'ids', most: 100 })
  const itself = (id: string) => id
  const read = async (id: string) => {
    const [name = null] = await kept.readAll([id], {
      nameOf: itself,
      tagOf: itself,
      async read(ids) {
        keptNames.read += ids.length
        const { rows } = await run('SELECT id, name_zh FROM campaigns WHERE id = ANY($1)', [ids])
        await keptNames.before()
        return ids.map((id) => rows.find((row) => row.id === id)?.name_zh ?? null)
      },
    })
    return name
  }
  const keptNames = {
    read: 0,
    /** What has to happen before a read's answer comes. */
    before: async () => {},
    async load(...ids: string[]) {
      const moment = new Moment(of)
      return Promise.all(ids.map((id) => keptNames.loadAt(moment, id)))
    },
    loadAt: (moment: Moment, id: string) => kept.load(id, moment, () => read(id)),
  }
  return keptNames
}

it('reads once what does not change', async () => {
  const kept = names()
  await rename('一')
  await changes.check()
  for (let n = 0; n < 5; n++) expect((await kept.load(world.campaign, world.child))[0]).toBe('一')
  expect(kept.read).toBe(2)
})

it('reads anew what changed, and only that, whoever changed it', async () => {
  const kept = names()
  await kept.load(world.campaign, world.child)
  await rename('二')
  expect((await kept.load(world.campaign, world.child))[0]).toBe('二')
  expect(kept.read).toBe(3)
})

it('keeps nothing that is not there', async () => {
  const kept = names()
  const id = '0198f000-0000-7000-8000-000000000001'
  for (let n = 0; n < 3; n++) expect(await kept.load(id)).toEqual([null])
  expect(kept.read).toBe(3)
})

it('does not keep what changed while it was read', async () => {
  const kept = names()
  await kept.load(world.child)
  kept.before = async () => {
    kept.before = async () => {}
    await rename('三')
    await changes.check()
  }
  // It was asked for before the change, so that the old name is right; afterwards it is not.
  await kept.load(world.campaign)
  expect(await kept.load(world.campaign)).toEqual(['三'])
})

it('notices who was under way for long, whatever was committed meanwhile, and not who gave up', async () => {
  const kept = names()
  const client = await world.db.pool.connect()
  try {
    for (const [end, name] of [
      ['COMMIT', '长'],
      ['ROLLBACK', '长'],
    ] as const) {
      await client.query('BEGIN')
      await client.query('UPDATE campaigns SET name_zh = $1 WHERE id = $2', [`${end}长`, world.campaign])
      for (let n = 0; n < 5; n++) {
        await rename(`${n}`, world.child)
        expect((await kept.load(world.campaign, world.child))[1]).toBe(`${n}`)
      }
      const before = kept.read
      await client.query(end)
      expect((await kept.load(world.campaign))[0]).toBe(`COMMIT${name}`)
      expect(kept.read).toBe(before + (end === 'COMMIT' ? 1 : 0))
    }
  } finally {
    client.release()
  }
})

it.each([
  // By a server that was awake while this one slept.
  ['were deleted', 'SELECT forget_changes(pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1)'],
  ['were lost in a crash', 'TRUNCATE changes, changes_since'],
  ['are not noted one by one, of a table that was emptied', 'TRUNCATE kept_totals'],
])('forgets everything where changes %s', async (_how, loss) => {
  const kept = names()
  await kept.load(world.campaign)
  await run('ALTER TABLE campaigns DISABLE TRIGGER note_changed_rows')
  await rename('失')
  await run('ALTER TABLE campaigns ENABLE TRIGGER note_changed_rows')
  await run(loss)
  expect(await kept.load(world.campaign)).toEqual(['失'])
})

it('deletes changes that came with a dump, of transactions that are still to come here', async () => {
  await changes.check()
  await run('INSERT INTO changes (transaction, ids) VALUES (1e15::bigint, ARRAY[$1::uuid])', [world.campaign])
  await rename('四')
  await run('SELECT forget_changes(0)')
  const { rows } = await run('SELECT transaction FROM changes WHERE ids @> ARRAY[$1::uuid] ORDER BY transaction DESC', [
    world.campaign,
  ])
  expect(rows.length).toBeGreaterThan(0)
  expect(rows[0].transaction).toBeLessThan(10n ** 15n)
})

it('is asked once by a request that only reads, whose values are all of that moment or later', async () => {
  const kept = names()
  await kept.load(world.campaign, world.child)
  const reading = new Moment(changes)
  reading.last()
  world.statements()
  const before = await kept.loadAt(reading, world.campaign)
  await rename('五')
  // No promise: nobody was asked.
  expect(kept.loadAt(reading, world.campaign)).toBe(before)
  expect(kept.loadAt(reading, world.child)).toBeTypeOf('string')
  expect(world.statements()).toHaveLength(1)
  // Another request hears of the change; what is forgotten by that is read anew by this one too.
  await changes.check()
  expect(await kept.loadAt(reading, world.campaign)).toBe('五')
})

it('is asked each time by a request that may write', async () => {
  const kept = names()
  await kept.load(world.campaign)
  const writing = new Moment(changes)
  for (const name of ['六', '七']) {
    await rename(name)
    expect(await kept.loadAt(writing, world.campaign)).toBe(name)
  }
})

it('says so where nobody knows what changed, and asks again the next time', async () => {
  const kept = names()
  await kept.load(world.campaign)
  await run('ALTER TABLE changes RENAME TO gone')
  const reading = new Moment(changes)
  reading.last()
  await expect(kept.loadAt(reading, world.campaign)).rejects.toThrow()
  await run('ALTER TABLE gone RENAME TO changes')
  expect(await kept.load(world.campaign)).toHaveLength(1)
})

it('shows everyone who asks after a change that change, with two servers and many who write', async () => {
  const pool = await connect(world.url)
  const other = openDatabase(pool)
  const otherChanges = await Changes.open(other)
  try {
    const servers = [names(), names(otherChanges)]
    let done = 0
    const writer = async () => {
      for (let n = 0; n < 40; n++) {
        // Each adds one: the name is how many did.
        await world.db.query(
          sql`UPDATE campaigns SET name_zh = (name_zh::int + 1)::text WHERE id = ${world.campaign}::uuid`,
        )
        done++
      }
    }
    let reads = 0
    const reader = async (index: number) => {
      while (done < 160) {
        const least = done
        const [name] = (await servers[index % 2]?.load(world.campaign)) ?? []
        expect(Number(name)).toBeGreaterThanOrEqual(least)
        reads++
      }
    }
    await rename('0')
    await Promise.all([atOnce(4, writer), atOnce(6, reader)])
    for (const server of servers) expect(await server.load(world.campaign)).toEqual(['160'])
    expect(servers.some(({ read }) => read < reads)).toBe(true)
  } finally {
    otherChanges.close()
    await other.prisma.$disconnect()
    await pool.end()
  }
})
