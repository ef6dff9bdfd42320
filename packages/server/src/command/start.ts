import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createKey, revokeKey } from '../access/manage-keys.ts'
import { ensureOperator, type Operator } from '../access/operator.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { TrustedDocuments } from '../http/trusted-documents.ts'
import { seedRegions } from '../regions/seed-regions.ts'
import { type RunningServer, startServer } from '../server.ts'
import { openMigrated } from './with-database.ts'

/** `tongzhou start` */
export async function startCommand(): Promise<void> {
  const began = performance.now()
  const { db, env, log, place, close } = await openMigrated((name) => console.log(`  migrated: ${name}`))
  let server: RunningServer | undefined
  // Loaded where they are switched on only.
  const tracing = env.traces ? (await import('../traces/open-tracing.ts')).openTracing(log) : undefined
  const stop = async (drain = 0) => {
    await server?.close(drain)
    await tracing?.close()
    await close()
  }
  try {
    // The port first: whoever cannot have it has changed nothing.
    server = await startServer({
      db,
      log,
      host: env.host,
      port: env.port,
      redisUrl: env.redisUrl,
      retention: env.retention,
      streams: { each: env.streamLimit },
      documents: TrustedDocuments.read(env.documents),
      cacheSeconds: env.cacheSeconds,
      points: env.points,
      hotLane: env.hotLane ? {} : false,
      metrics: env.metrics,
      requestLimit: env.requestLimit,
      tracing,
      trustedProxies: env.trustedProxies,
      webhooks: { allowed: env.webhookAllow },
    })
    // Whoever presses Ctrl-C waits for nobody; who sends SIGTERM has other servers, which take over.
    stopOnSignal((signal) => stop(signal === 'SIGTERM' ? env.drainSeconds * 1000 : 0))
    const operator = await ensureOperator(db, env.adminKey)
    if (env.seed === 'demo') await seedDemo(db, operator, server.url)
    console.log(`
Tongzhou 同舟 is up (${((performance.now() - began) / 1000).toFixed(1)} s)

  API       ${server.url}/graphql
  GraphiQL  ${server.url}/graphql  (open it in a browser)
  Database  ${place}
${operator.newSecret && !env.adminKey ? `  Key       ${operator.newSecret}\n            the operator's; it is shown this once, keep it\n` : ''}
  Ctrl-C stops everything.
`)
  } catch (error) {
    await stop()
    throw error
  }
}

/** What an empty database gets: the regions, and the facts of 2020 as anyone would load them, through the API. */
async function seedDemo(db: Database, operator: Operator, url: string): Promise<void> {
  const [state] = await db.query<{ empty: boolean }>(sql`SELECT NOT EXISTS (SELECT 1 FROM organizations) AS empty`)
  const example = fileURLToPath(new URL('../../../../examples/zhejiang-2020/src/main.ts', import.meta.url))
  if (!state?.empty || !existsSync(example)) return
  console.log(`  regions: ${await seedRegions(db)} places added`)
  const act = { db, viewer: operator.viewer, claim: null }
  const expiresAt = new Date(Date.now() + 3_600_000)
  const { id, secret } = await createKey(act, {
    applicationId: operator.viewer.applicationId ?? '',
    scopes: ['admin'],
    expiresAt,
  })
  const env = { ...process.env, TONGZHOU_URL: url, TONGZHOU_API_KEY: secret ?? '' }
  const child = spawn(process.execPath, [example, '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'], env })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(1)))
  await revokeKey(act, { keyId: id })
  if (code !== 0)
    console.error(
      '  The demo data could not be loaded whole; what there is stays. Try: npm start --prefix examples/zhejiang-2020',
    )
}

function stopOnSignal(stop: (signal: 'SIGINT' | 'SIGTERM') => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal does not wait for what is under way.
      if (stopping) process.exit(1)
      stopping = true
      console.log('\nStopping …')
      stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
