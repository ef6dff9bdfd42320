import { setTimeout as wait } from 'node:timers/promises'
import type { Running } from '../contenders/start.ts'
import type { Bench } from './bench.ts'

const look = 250
const patience = 120_000

/**
 * Waits until a contender and its statements are at rest. Whoever was slow still works on what the load gave up on, and
 * that would be taken from the next one's round.
 */
export async function settle({ db, say }: Pick<Bench, 'db' | 'say'>, one: Running): Promise<void> {
  const began = performance.now()
  let before = await one.processorTime()
  while (performance.now() - began < patience) {
    await wait(look)
    const now = await one.processorTime()
    // A tick is ten milliseconds: less than a fifth of the time is rest.
    const rests = before === null || now === null || now - before < look / 50
    before = now
    if (rests && (await activeStatements(db)) === 0) return
  }
  say(`  ${one.contender.name} is still busy after ${patience / 1000} s`)
}

async function activeStatements({ pool }: Bench['db']): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'`)
  return rows[0]?.count ?? 0
}
