// Measures this server beside others, in one run on one database: `npm run bench -- --help`.

import { connect } from '@tongzhou/server/src/database/connect.ts'
import { openDatabase } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import type { Bench, Case } from './cases/bench.ts'
import { fanOutCase } from './cases/fan-out.ts'
import { growthCase } from './cases/growth.ts'
import { importCase } from './cases/import.ts'
import { listCase } from './cases/list.ts'
import { startCase } from './cases/start.ts'
import { totalsCase } from './cases/totals.ts'
import { writeCase } from './cases/write.ts'
import { DifferentAnswers } from './contenders/answer.ts'
import { Refused } from './contenders/ask.ts'
import * as contenders from './contenders/contender.ts'
import { NotStarted } from './contenders/start.ts'
import { WrongTotals } from './data/check-totals.ts'
import { historyScale } from './data/history.ts'
import { openWorkspace } from './data/workspace.ts'
import { makeKeys } from './keys.ts'
import { findLoad, LoadFailed } from './load/load.ts'
import { BadOptions, type Options, readOptions, usage } from './options.ts'
import { describeMachine } from './report/machine.ts'
import type { CaseResult } from './report/result.ts'
import { reportOf, writeRun } from './report/write.ts'

const cases: Case[] = [totalsCase, listCase, growthCase, startCase, fanOutCase, importCase, writeCase]
const say = (line: string) => console.error(line)

async function main(options: Options): Promise<void> {
  const chosen = cases.filter(({ name }) => !options.only.length || options.only.includes(name))
  const load = await findLoad()
  const workspace = await openWorkspace({ databaseUrl: options.databaseUrl, keep: options.keep, say })
  try {
    const scale = historyScale(options.scale)
    say(`${options.scale.toLocaleString('en')} gifts, PostgreSQL ${workspace.version}, load by ${load.name}`)
    const url = await workspace.filled(scale)
    const results = await runCases(chosen, { options, workspace, url, scale, load, say })
    const { rounds, seconds } = options
    const machine = await describeMachine(workspace.version, load.name, Object.values(contenders))
    const run = { date: new Date().toISOString(), donations: options.scale, rounds, seconds, machine, cases: results }
    console.log(reportOf(run, !options.quick))
    if (options.write) await writeRun(run)
  } finally {
    await workspace.close()
  }
}

async function runCases(chosen: Case[], known: Omit<Bench, 'db' | 'keys' | 'campaigns'>): Promise<CaseResult[]> {
  const db = openDatabase(await connect(known.url))
  try {
    const keys = await makeKeys(db, 100, null)
    const rows = await db.query<{ id: string }>(
      sql`SELECT id FROM campaigns WHERE slug ~ '^campaign-' ORDER BY id DESC`,
    )
    const bench: Bench = { ...known, db, keys, campaigns: rows.map(({ id }) => id) }
    const results: CaseResult[] = []
    for (const one of chosen) {
      say(`${one.name}: ${one.about}`)
      results.push(await one.run(bench))
    }
    return results
  } finally {
    await db.prisma.$disconnect()
    await db.pool.end()
  }
}

// With it end the contenders and the database.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const expected = [BadOptions, DifferentAnswers, Refused, NotStarted, WrongTotals, LoadFailed]
try {
  const options = readOptions(
    process.argv.slice(2),
    cases.map(({ name }) => name),
  )
  if (options) await main(options)
  else console.log(`${usage}\n\nCases:\n${cases.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}`)
} catch (error) {
  if (!expected.some((kind) => error instanceof kind)) throw error
  console.error(`\n${(error as Error).message}`)
  process.exitCode = 1
}
// The migration engine leaves timers behind that would keep a finished run waiting.
process.exit()
