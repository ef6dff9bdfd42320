#!/usr/bin/env node
// Real servers, a real PostgreSQL, clients that keep a journal, faults, and a checker that was told nothing.
//
//   npm run torture -- --help

import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Dice } from './dice.ts'
import { help, type Options, readOptions, UsageError } from './options.ts'
import { type Bug, bugNamed, checkTexts } from './planted.ts'
import { Postgres } from './postgres.ts'
import { type Outcome, run } from './run.ts'

const began = performance.now()
const tell = (line: string) =>
  console.error(`[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s] ${line}`)

/** How often a planted bug may get away: what it takes to show is a matter of chance. */
const rounds = 3

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (!options) {
    console.log(help)
    return 0
  }
  const replay = `npm run torture -- --seed ${options.seed} ${process.argv
    .slice(2)
    .join(' ')
    .replace(/--seed(=| +)\S+ ?/, '')}`.trim()
  tell(`seed ${options.seed}; again: ${replay}`)
  const bugs = options.planted?.map(bugNamed) ?? []
  bugs.forEach(checkTexts)
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-torture-'))
  let failed = true
  try {
    const postgres = await Postgres.start(join(folder, 'data'), new Dice(options.seed, 'database'))
    try {
      await makePlaces(postgres)
      failed = options.planted
        ? await plantAll(options, bugs, postgres, folder)
        : await runAsItIs(options, postgres, folder)
    } finally {
      await postgres.stop()
    }
  } finally {
    if (options.keep || failed) {
      await rm(join(folder, 'data'), { recursive: true, force: true })
      tell(`journal and logs are in ${folder}`)
    } else await rm(folder, { recursive: true, force: true })
  }
  console.log(`seed ${options.seed}: ${failed ? 'FAILED' : 'all held'}; again: ${replay}`)
  return failed ? 1 : 0
}

/** A migrated database with the places of the demo, which every run begins with. */
async function makePlaces(postgres: Postgres): Promise<void> {
  await postgres.create('places')
  const main = fileURLToPath(import.meta.resolve('@tongzhou/server/src/main.ts'))
  const env = { ...process.env, DATABASE_URL: postgres.straightUrlOf('places'), LOG_LEVEL: 'warn' }
  const { status, stderr } = spawnSync(process.execPath, [main, 'seed'], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The places could not be made: ${stderr}`)
}

async function runAsItIs(options: Options, postgres: Postgres, folder: string): Promise<boolean> {
  const { findings, facts } = await run(options, postgres, folder, null, tell)
  console.log(
    Object.entries(facts)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  )
  for (const [check, found] of findings) {
    console.log(`${found.length ? 'FAILED' : 'held  '}  ${check}`)
    for (const line of found.slice(0, 5)) console.log(`          ${line}`)
    if (found.length > 5) console.log(`          … and ${found.length - 5} more`)
  }
  return [...findings.values()].some((found) => found.length > 0)
}

async function plantAll(options: Options, bugs: Bug[], postgres: Postgres, folder: string): Promise<boolean> {
  let missed = false
  for (const bug of bugs) {
    tell(`planted: ${bug.name} (${bug.about})`)
    const finding = await find(bug, options, postgres, folder)
    missed ||= finding === null
    console.log(`${finding ? 'found ' : 'MISSED'}  ${bug.name}${finding ? ` by ${finding}` : ''}`)
  }
  return missed
}

/** Runs with a bug until a check that has to find it has; says which, and what. */
async function find(bug: Bug, options: Options, postgres: Postgres, folder: string): Promise<string | null> {
  for (let round = 0; round < rounds; round++) {
    const { findings }: Outcome = await run({ ...options, seed: options.seed + round }, postgres, folder, bug, tell)
    for (const [check, [first]] of findings) if (first) return `${check}: ${first.slice(0, 200)}`
    tell(`${bug.name} was not found with seed ${options.seed + round}`)
  }
  return null
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

try {
  // Connections that were cut in the middle of something leave timers behind, for which nobody needs to wait.
  process.exit(await main())
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message} --help says more.` : error)
  process.exit(1)
}
