import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Options {
  /** Names of cases; all where it is empty. */
  only: string[]
  /** How many donations the database has. */
  scale: number
  rounds: number
  /** Seconds of a round. */
  seconds: number
  /** Seconds of load before the first round. */
  warmUp: number
  /** Runs everything, small and short, and judges no times. */
  quick: boolean
  databaseUrl: string | null
  keep: boolean
  write: boolean
  plans: boolean
}

/** A command line that cannot be followed. */
export class BadOptions extends Error {}

export const usage = `npm run bench -- [options]

  --quick                small, short, every case; checks that all works and judges no times
  --scale <donations>    how many the database has: 1,000 to 10,000,000, 2,000,000 if nothing is said
  --only <case>          only this case; may be given several times
  --rounds <number>      rounds of each contender: 5 if nothing is said
  --seconds <number>     seconds of a round: 5 if nothing is said
  --database <url>       a PostgreSQL whose role may create databases, instead of the embedded one
  --keep                 keeps the filled databases for the next run, in packages/bench/.data
  --plans                also writes the plans of the growth case's statements (embedded PostgreSQL only)
  --write                writes packages/bench/results.json, results/table.md and results/*.svg
  --help

Progress goes to stderr, the table to stdout.`

/** Reads the command line; null where help is asked for. */
export function readOptions(args: string[], cases: readonly string[]): Options | null {
  const values = parse(args)
  if (values.help) return null
  const only = values.only ?? []
  const unknown = only.filter((name) => !cases.includes(name))
  if (unknown.length)
    throw new BadOptions(`There is no case "${unknown.join('", "')}". The cases: ${cases.join(', ')}.`)
  const quick = values.quick ?? false
  if (quick && values.write)
    throw new BadOptions('Times of a --quick run say nothing: they are not written. Leave out one of the two.')
  if (only.length && values.write)
    throw new BadOptions('What is written is of one run with every case. Leave out --only or --write.')
  const database = values.database ?? null
  if (database !== null && !/^postgres(ql)?:\/\//.test(database))
    throw new BadOptions(`--database is "${database}"; it looks like "postgresql://user@host:5432/postgres".`)
  if (database !== null && values.plans)
    throw new BadOptions('--plans reads the log of the embedded PostgreSQL. Leave out --database.')
  return {
    only,
    quick,
    scale: whole('scale', values.scale, quick ? 10_000 : 2_000_000, [1000, 10_000_000]),
    rounds: whole('rounds', values.rounds, quick ? 1 : 5, [1, 100]),
    seconds: whole('seconds', values.seconds, quick ? 2 : 5, [1, 600]),
    warmUp: quick ? 2 : 5,
    databaseUrl: database,
    keep: values.keep ?? false,
    write: values.write ?? false,
    plans: values.plans ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        quick: { type: 'boolean' },
        scale: { type: 'string' },
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        database: { type: 'string' },
        keep: { type: 'boolean' },
        plans: { type: 'boolean' },
        write: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new BadOptions(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
}

function whole(name: string, text: string | undefined, otherwise: number, [least, most]: [number, number]): number {
  if (text === undefined) return otherwise
  const value = /^\d[\d,_]*$/.test(text) ? Number(text.replace(/[,_]/g, '')) : Number.NaN
  if (!(value >= least && value <= most))
    throw new BadOptions(`--${name} is "${text}"; it has to be a whole number from ${least} to ${most}.`)
  return value
}
