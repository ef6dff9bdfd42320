import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../test/database.ts'
import { connect } from './connect.ts'

async function testPool() {
  const { pool, drop, url } = await createDatabase('template0')
  onTestFinished(drop)
  return { pool, url }
}

it('reads bigint as bigint, numeric and date as text, and timestamptz as Date', async () => {
  const { pool } = await testPool()
  const sql = `SELECT 9007199254740993::bigint, ARRAY[1::bigint], 1.50::numeric, date '2026-02-03', timestamptz '2026-02-03T04:05:06Z'`
  const { rows } = await pool.query({ text: sql, rowMode: 'array' })
  expect(rows).toEqual([[9007199254740993n, [1n], '1.50', '2026-02-03', new Date('2026-02-03T04:05:06Z')]])
})

it('reads arrays of UUIDs, with and without NULL', async () => {
  const { pool } = await testPool()
  const [one, two] = ['0190a3c4-0000-7000-8000-000000000001', '0190a3c4-0000-7000-8000-00000000000b']
  const sql = `SELECT '{}'::uuid[], ARRAY['${one}']::uuid[], ARRAY['${one}', '${two}']::uuid[], ARRAY['${one}', NULL]::uuid[], NULL::uuid[]`
  const { rows } = await pool.query({ text: sql, rowMode: 'array' })
  expect(rows).toEqual([[[], [one], [one, two], [one, null], null]])
})

it('reads a time alike, in whatever zone the server writes it', async () => {
  const { pool } = await testPool()
  const client = await pool.connect()
  onTestFinished(() => client.release())
  const times = [
    '2020-02-12 23:59:59.999+08',
    '2020-02-12 07:00:00.1234+00',
    '1900-01-01 00:00:00+00',
    '9999-12-31 23:59:59+00',
  ]
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/St_Johns']) {
    await client.query(`SET TIME ZONE '${zone}'`)
    const { rows } = await client.query<{ at: Date; text: string; ms: string }>(
      `SELECT at, floor(extract(epoch FROM at) * 1000)::text AS ms FROM unnest($1::timestamptz[]) AS u(at)`,
      [times],
    )
    expect(rows.map(({ at }) => String(at.getTime()))).toEqual(rows.map(({ ms }) => ms))
    const { rows: far } = await client.query(
      `SELECT timestamptz 'infinity' AS ever, timestamptz '0044-03-15 12:00:00 BC' AS ides`,
    )
    expect(far[0]).toMatchObject({ ever: Infinity, ides: expect.any(Date) })
    expect(far[0].ides.getUTCFullYear()).toBe(-43)
  }
})

it('ends statements and idle transactions after 30 seconds', async () => {
  const { pool } = await testPool()
  const { rows } = await pool.query(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle`,
  )
  expect(rows).toEqual([{ statement: '30s', idle: '30s' }])
})

it('says which server cannot be reached and keeps the password to itself', async () => {
  const error = await connect('postgresql://me:secret@127.0.0.1:1/none').catch((error: unknown) => error)
  expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('127.0.0.1:1') })
  expect(JSON.stringify([error, String(error)])).not.toContain('secret')
})

it('gives up on a server that accepts connections and never answers', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void silent.close())
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  await expect(connect(`postgresql://me@127.0.0.1:${port}/none`)).rejects.toMatchObject({
    code: 'DATABASE_UNREACHABLE',
  })
})

it('refuses a wrong password as unreachable', async () => {
  const { url } = await testPool()
  const wrong = new URL(url)
  wrong.password = 'wrong'
  wrong.username = 'nobody-of-this-name'
  await expect(connect(wrong.href)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
})

it('refuses a database that does not store UTF-8', async () => {
  const { pool, url } = await testPool()
  const name = `${new URL(url).pathname.slice(1)}_latin`
  await pool.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`)
  const latin = new URL(url)
  latin.pathname = name
  await expect(connect(latin.href)).rejects.toMatchObject({ code: 'DATABASE_ENCODING' })
})

it('survives the loss of its connections', async () => {
  const { url } = await testPool()
  const lost: Error[] = []
  const pool = await connect(url, { applicationName: 'victim', onError: (error) => lost.push(error) })
  onTestFinished(() => pool.end())
  const killer = await connect(url)
  onTestFinished(() => killer.end())
  await killer.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim'`)
  await expect.poll(() => lost.length).toBe(1)
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})
