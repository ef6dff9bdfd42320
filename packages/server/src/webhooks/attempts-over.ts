import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { longestAttempt } from './sender.ts'

/**
 * Waits until no attempt of an endpoint is under way: then nothing arrives there any more, since no server begins one
 * after the endpoint was switched off. A server that is gone does not hold it up for longer than an attempt can take.
 */
export async function attemptsOver(db: Database, endpointId: string): Promise<void> {
  const deadline = performance.now() + longestAttempt
  while (performance.now() < deadline) {
    const [state] = await db.query<{ underWay: boolean }>(sql`
      SELECT EXISTS (SELECT FROM webhook_deliveries WHERE endpoint_id = ${endpointId}::uuid AND leased_until > now()) AS under_way`)
    if (!state?.underWay) return
    await sleep(50)
  }
}
