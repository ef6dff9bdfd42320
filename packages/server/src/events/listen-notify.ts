import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { channel, type FanOut, type Hear, readPosition } from './fan-out.ts'

/** Fan-out by PostgreSQL itself: one connection of a server listens, whatever the number of its readers. */
export function listenNotify(db: Database, log: Logger, hear: Hear): FanOut {
  const closing = new AbortController()
  let client = null as pg.Client | null
  let isConnected = false
  const listen = async (): Promise<void> => {
    // Not one of the pool's: it is held as long as the server lives.
    const connection = new pg.Client({ ...db.pool.options, application_name: 'tongzhou events' })
    connection.on('notification', ({ payload }) => {
      const position = readPosition(payload)
      if (position !== null) hear(position)
    })
    const lost = once(connection, 'end').catch(() => {})
    // What is lost is told by the end of the connection; without a listener it would end the process.
    connection.on('error', () => {})
    await connection.connect()
    client = connection
    // Closed while it connected: whoever closed had nothing to end yet.
    if (closing.signal.aborted) return
    await connection.query(`LISTEN ${channel}`)
    isConnected = true
    await lost
  }
  const listening = (async () => {
    while (!closing.signal.aborted) {
      const reason = await listen().catch((error: unknown) => error)
      isConnected = false
      await client?.end().catch(() => {})
      client = null
      if (closing.signal.aborted) return
      log.warn(
        { err: reason },
        'the connection that listens for events was lost; until it is back they come by looking',
      )
      await wait(1000, undefined, { signal: closing.signal, ref: false }).catch(() => {})
    }
  })()
  return {
    get isConnected() {
      return isConnected
    },
    async tell(position) {
      await db.query(sql`SELECT pg_notify(${channel}, ${String(position)})`)
    },
    async close() {
      closing.abort()
      await client?.end().catch(() => {})
      await listening
    },
  }
}
