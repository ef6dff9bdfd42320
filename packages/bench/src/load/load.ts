import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A request as it goes out. */
export interface LoadRequest {
  /** What stands in the header `authorization`, if anything. */
  key: string | null
  /** JSON. Where it has `counterMark` in it, each request has a number of its own there. */
  body: string
}

/** As wide as the numbers that take its place, so that the length of a body is known before. */
export const counterMark = '%COUNTER%%%%'

/** What a round of load came to. */
export interface LoadResult {
  requests: number
  seconds: number
  /** Requests a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** One round of load on one address. */
export interface Round {
  url: string
  requests: LoadRequest[]
  connections: number
  seconds: number
  /** Begins the numbers that take the counter's place: nothing of another round comes again. */
  from?: number
}

/** A program that makes load, in a process of its own. */
export interface Load {
  name: string
  run(round: Round): Promise<LoadResult>
}

/** Load that was not answered as it should be. */
export class LoadFailed extends Error {}

/** What a program of load reports. */
interface Report extends LoadResult {
  /** Requests that were not answered with 2xx, or not at all. */
  failed: number
}

/** What is there on every machine. */
export const autocannon = withProgram('autocannon', (round, file) => [
  process.execPath,
  here('autocannon.ts'),
  JSON.stringify({ ...round, requests: file }),
])

/** `wrk` where there is one, else autocannon: the same for all in a run. */
export async function findLoad(): Promise<Load> {
  const wrk = await run('wrk', ['-v'], {}).then(
    ({ output }) => /wrk (\S+)/.exec(output)?.[1],
    () => undefined,
  )
  if (wrk === undefined) return autocannon
  return withProgram(`wrk ${wrk}`, ({ url, connections, seconds, from = 0 }, file) => [
    'wrk',
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '60s',
    '-s',
    here('wrk.lua'),
    url,
    '--',
    file,
    String(from),
  ])
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}

function withProgram(name: string, command: (round: Round, file: string) => string[]): Load {
  return {
    name,
    async run(round) {
      const folder = await mkdtemp(join(tmpdir(), 'tongzhou-load-'))
      try {
        const file = join(folder, 'requests')
        await writeFile(file, round.requests.map(({ key, body }) => `${key ?? ''}\t${body}\n`).join(''))
        const [program = '', ...args] = command(round, file)
        const { code, output } = await run(program, args, { LOAD_COUNTER: counterMark })
        const [line] = /^\{"requests.*\}$/m.exec(output) ?? []
        if (code !== 0 || !line) throw new LoadFailed(`${name} on ${round.url} gave no result:\n${output}`)
        const report = JSON.parse(line) as Report
        if (report.failed)
          throw new LoadFailed(
            `${report.failed} of ${report.requests} requests to ${round.url} failed: these times mean nothing.`,
          )
        return report
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

function run(
  program: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject).on('close', (code) => resolve({ code, output }))
  })
}
