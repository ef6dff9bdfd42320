import { expect, it } from 'vitest'
import { createDatabase } from '../test/database.ts'
import { connect } from './database/connect.ts'
import { openDatabase } from './database/database.ts'
import { sql } from './database/sql.ts'
import { createLog } from './log.ts'

/** A log that is kept. */
function keptLog() {
  const lines: string[] = []
  return { lines, log: createLog('trace', { write: (line) => void lines.push(line) }) }
}

it('an idle connection that was lost is told by its error alone, without the client that hangs on it', async () => {
  const { lines, log } = keptLog()
  const { url, pool, drop } = await createDatabase()
  const lost = await connect(url, { onError: (error) => log.warn({ err: error }, 'lost') })
  const db = openDatabase(lost)
  for (let time = 0; time < 3; time++) await db.query(sql`SELECT 'kept prepared' AS text`)
  let heard: Error | undefined
  lost.on('error', (error) => (heard = error))
  await pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
  )
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  // What it would have been: the driver's own error carries everything.
  expect(heard).toHaveProperty('client')
  const told = JSON.parse(lines[0] as string)
  expect(told).toMatchObject({
    level: 40,
    msg: 'lost',
    err: { code: '57P01', message: expect.stringContaining('terminating') },
  })
  expect(Object.keys(told.err).sort()).toEqual(['code', 'message', 'severity', 'stack', 'type'])
  expect(lines.join()).not.toContain('kept prepared')
  await db.prisma.$disconnect()
  await lost.end()
  await drop()
})

it('errors keep their causes and names, and lose the values that PostgreSQL quotes', async () => {
  const { lines, log } = keptLog()
  const { pool, drop } = await createDatabase()
  const error = await pool.query('SELECT $1::uuid', ['13912345678']).catch((error: unknown) => error)
  log.error({ err: new Error('it failed', { cause: error }) }, 'failed')
  expect(JSON.parse(lines[0] as string).err).toMatchObject({
    message: 'it failed',
    stack: expect.stringMatching(/^ {4}at /),
    cause: { code: '22P02', message: 'invalid input syntax for type uuid: "…"' },
  })
  expect(lines.join()).not.toContain('13912345678')
  log.error({ err: new AggregateError([error, 'a text'], 'several') }, 'failed')
  expect(JSON.parse(lines[1] as string).err.errors).toMatchObject([{ code: '22P02' }, { message: 'a text' }])
  await drop()
})
