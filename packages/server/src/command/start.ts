import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureOperator } from '../access/operator.ts'
import { sql } from '../database/sql.ts'
import { seedRegions } from '../regions/seed-regions.ts'
import { startServer } from '../server.ts'
import { openMigrated } from './with-database.ts'

/** `tongzhou start` */
export async function startCommand(): Promise<void> {
  const began = performance.now()
  const { db, env, log, place, close } = await openMigrated((name) => console.log(`  migrated: ${name}`))
  const operator = await ensureOperator(db, env.adminKey)
  const [state] = await db.query<{ empty: boolean }>(sql`SELECT NOT EXISTS (SELECT 1 FROM regions) AS empty`)
  const first = state?.empty === true && env.seed === 'demo'
  if (first) console.log(`  regions: ${await seedRegions(db)} places added`)
  const server = await startServer({ db, log, host: env.host, port: env.port }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  stopOnSignal(async () => {
    await server.close()
    await close()
  })
  const key = operator.newSecret ?? env.adminKey
  if (first && key) await loadDemo(server.url, key)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`
Tongzhou 同舟 is up (${seconds} s)

  API       ${server.url}/graphql
  GraphiQL  ${server.url}/graphql  (open it in a browser)
  Database  ${place}
${operator.newSecret && !env.adminKey ? `  Key       ${operator.newSecret}\n            the operator's; it is shown this once, keep it\n` : ''}
  Ctrl-C stops everything.
`)
}

/** The demo data are the facts of 2020, loaded as anyone would load them: through the API, by the example. */
async function loadDemo(url: string, key: string): Promise<void> {
  const example = fileURLToPath(new URL('../../../../examples/zhejiang-2020/src/main.ts', import.meta.url))
  if (!existsSync(example)) return
  const child = spawn(process.execPath, [example, '--quiet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TONGZHOU_URL: url, TONGZHOU_API_KEY: key },
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(1)))
  if (code !== 0)
    console.error(
      '  The demo data could not be loaded whole; the server runs all the same. Try: pnpm --filter zhejiang-2020 start',
    )
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal does not wait for what is under way.
      if (stopping) process.exit(1)
      stopping = true
      console.log('\nStopping …')
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
