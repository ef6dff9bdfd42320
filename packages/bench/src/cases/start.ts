import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../contenders/ask.ts'
import { type Contender, tongzhou } from '../contenders/contender.ts'
import { list, totals } from '../contenders/operation.ts'
import { startContender } from '../contenders/start.ts'
import { median } from '../report/median.ts'
import { goal, type Measured } from '../report/result.ts'
import type { Bench, Case } from './bench.ts'
import { withContenders } from './side-by-side.ts'
import { takeTurns } from './take-turns.ts'

/** From the command to the first answer, and the memory under load. */
export const startCase: Case = {
  name: 'start',
  about: 'cold start to the first answer with an existing database, and memory under load',
  async run(bench) {
    const given = await measureStarts(bench, tongzhou, bench.url)
    const embedded = await withDataDir(async (env) => {
      const contender = { ...tongzhou, env: { ...tongzhou.env, ...env } }
      // The first start makes the database.
      await firstAnswer(contender, '')
      return measureStarts(bench, contender, '')
    })
    const memory = await memoryUnderLoad(bench)
    const row = (name: string, label: string, rounds: number[]): Measured => ({
      name,
      label,
      median: median(rounds),
      rounds,
    })
    const measured = [
      row('given', `with a PostgreSQL that runs, ${bench.options.scale.toLocaleString('en')} gifts`, given),
      row('embedded', 'with the embedded PostgreSQL, which starts too', embedded),
    ]
    return {
      name: 'start',
      title: 'From `start` to the first answer',
      unit: 's',
      better: 'less',
      measured,
      goals: [
        goal('start: seconds to the first answer, embedded PostgreSQL included', median(embedded), { most: 3 }),
        goal('start: MB of memory under load', memory / 1e6, { most: 200 }),
      ],
    }
  },
}

async function measureStarts({ options, say }: Bench, contender: Contender, url: string): Promise<number[]> {
  const seconds: number[] = []
  for (let n = 0; n < options.rounds; n++) seconds.push(await firstAnswer(contender, url))
  say(
    `  first answer after ${median(seconds).toFixed(2)} s, ${url ? 'with a PostgreSQL that runs' : 'embedded PostgreSQL included'}`,
  )
  return seconds
}

/** Seconds from the command until the first query is answered. */
async function firstAnswer(contender: Contender, databaseUrl: string): Promise<number> {
  const began = performance.now()
  const running = await startContender(contender, databaseUrl)
  try {
    await ask(running.url, null, { query: '{ campaigns(first: 1) { nodes { id name } } }', variables: {} })
    return (performance.now() - began) / 1000
  } finally {
    await running.stop()
  }
}

async function withDataDir<Result>(work: (env: Record<string, string>) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tongzhou-bench-start-'))
  try {
    return await work({ TONGZHOU_DATA_DIR: dataDir })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The most bytes that the server has while totals and lists are asked for at once. */
async function memoryUnderLoad(bench: Bench): Promise<number> {
  const ours = <Subject>(operations: { contender: Contender; ask(subject: Subject): object }[]) =>
    operations.find(({ contender }) => contender === tongzhou)
  const asks = [ours(totals), ours(list)].filter((operation) => operation !== undefined)
  const requests = bench.keys.flatMap((key, index) =>
    asks.map(({ ask }) => ({ key, body: JSON.stringify(ask(bench.campaigns[index % bench.campaigns.length] ?? '')) })),
  )
  const [measured] = await withContenders(bench, [tongzhou], (running) => takeTurns(bench, running, () => requests))
  return measured?.memory ?? Number.NaN
}
