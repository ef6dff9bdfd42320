import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { chartOf } from './chart.ts'
import type { Machine } from './machine.ts'
import type { CaseResult } from './result.ts'
import { tableOf } from './table.ts'

/** One whole run. */
export interface Run {
  /** RFC 3339. */
  date: string
  donations: number
  rounds: number
  /** Seconds of a round. */
  seconds: number
  machine: Machine
  cases: CaseResult[]
}

const folder = new URL('../../results/', import.meta.url)

/** Writes what a run came to: `results.json`, and for people `results/table.md` and a chart of each case. */
export async function writeRun(run: Run): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.svg')) await rm(new URL(name, folder))
  await writeFile(new URL('../results.json', folder), `${JSON.stringify(run, null, 2)}\n`)
  await writeFile(new URL('table.md', folder), reportOf(run))
  for (const result of run.cases) await writeFile(new URL(`${result.name}.svg`, folder), chartOf(result))
}

/** A run in Markdown: every case, and on what it was measured. */
export function reportOf({ date, donations, rounds, seconds, machine, cases }: Run, judged = true): string {
  const { processor, cores, memory, system, node, postgres, load, versions } = machine
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `${cases.map((result) => tableOf(result, judged)).join('\n')}
${date.slice(0, 10)}; ${donations.toLocaleString('en')} donations; medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s; database, contender and load on one machine: ${processor}, ${cores} cores, ${memory}, ${system}; Node ${node.slice(1)}, PostgreSQL ${postgres}, load by ${load}; ${named.join(', ')}.
`
}
