import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { connect } from '../src/database/connect.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import type { RunningServer } from '../src/server.ts'
import { serve } from './api.ts'
import { createWorld, type World } from './world.ts'

// What /readyz says to whoever balances load, and that /livez says nothing of it.

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function start(options = {}): Promise<{ world: World; server: RunningServer; db: Database }> {
  const world = await createWorld()
  closing.push(() => world.close())
  const db = openDatabase(await connect(world.url, { max: 2 }))
  const server = await serve(db, options)
  closing.push(async () => {
    await server.close()
    await db.prisma.$disconnect()
    if (!db.pool.ended) await db.pool.end()
  })
  return { world, server, db }
}

async function ask({ url }: RunningServer, path = 'readyz'): Promise<{ status: number; [field: string]: unknown }> {
  const response = await fetch(`${url}/${path}`)
  const { status, ...body } = (await response.json()) as { status: string }
  return { ...body, word: status, status: response.status }
}

const ready = { status: 200, word: 'ready' }

it('a server is ready when it has its database, its migrations and the log', async () => {
  const { server } = await start()
  await expect.poll(() => ask(server)).toEqual(ready)
})

it('a migration that is missing, or was not finished, is named as such', async () => {
  const { server, world } = await start()
  await expect.poll(() => ask(server)).toEqual(ready)
  await world.db.query(
    sql`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
  )
  expect(await ask(server)).toEqual({ status: 503, word: 'unready', missing: ['migrations'] })
  await world.db.query(sql`UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL`)
  expect(await ask(server)).toEqual(ready)
})

it('a database that gives no connection is told in time, and the server lives', async () => {
  const { server, db } = await start()
  await expect.poll(() => ask(server)).toEqual(ready)
  const held = await Promise.all([db.pool.connect(), db.pool.connect()])
  const answered = await ask(server)
  for (const client of held) client.release()
  expect(answered).toMatchObject({ status: 503, word: 'unready', missing: ['database'] })
  expect(await ask(server, 'livez')).toEqual({ status: 200, word: 'ok' })
  await expect.poll(() => ask(server)).toEqual(ready)
})

it('a log that cannot be followed is named as such', async () => {
  const { server, world } = await start()
  await expect.poll(() => ask(server)).toEqual(ready)
  await world.db.query(sql`ALTER FUNCTION sequence_events RENAME TO gone`)
  await expect
    .poll(() => ask(server), { timeout: 20_000 })
    .toEqual({ status: 503, word: 'unready', missing: ['events'] })
  await world.db.query(sql`ALTER FUNCTION gone RENAME TO sequence_events`)
  await expect.poll(() => ask(server), { timeout: 5000 }).toEqual(ready)
})

it('a Redis that is not there makes events slower and nothing else', async () => {
  const { server } = await start({ redisUrl: `redis://127.0.0.1:${await closedPort()}` })
  await expect.poll(() => ask(server)).toEqual({ ...ready, degraded: ['fan-out'] })
})

it('a server that closes says so until it is gone', async () => {
  const { server } = await start()
  const held = await holdOpen(server)
  const closed = server.close()
  expect(await held.ask('/readyz')).toMatch(/^HTTP\/1.1 503 [\s\S]+"closing"/)
  held.socket.destroy()
  await closed
})

async function closedPort(): Promise<number> {
  const server: Server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A connection that has begun a request, so that it stays open while the server closes. */
async function holdOpen({ url }: RunningServer): Promise<{ socket: Socket; ask(path: string): Promise<string> }> {
  const { connect } = await import('node:net')
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write('GET ')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const ask = (path: string) =>
    new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
        if (text.includes('}')) resolve(text)
      })
      socket.write(`${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    })
  return { socket, ask }
}
