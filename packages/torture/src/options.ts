import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { planted } from './planted.ts'

/** What can be done to servers, database and network. */
export const faults = ['kill', 'restart', 'terminate', 'proxy', 'pause', 'slow-reader'] as const
export type Fault = (typeof faults)[number]

/** What a run is asked for. */
export interface Options {
  seed: number
  minutes: number
  /** Ends when so many gifts are acknowledged, instead of after a time. */
  donations: number | null
  /** How often each fault comes, instead of again and again. */
  times: number | null
  faults: Fault[]
  clients: number
  servers: number
  /** The names of the bugs to plant, one a run; null for the server as it is. */
  planted: string[] | null
  /** Leaves journal and logs where they are. */
  keep: boolean
}

/** The command line cannot be used. */
export class UsageError extends Error {}

export const help = `torture: real servers over a real PostgreSQL, clients that keep a journal, faults, and a checker that was told nothing.

  --seed <n>          what is chosen; the same seed chooses the same (what meets what is the machine's)
  --minutes <n>       how long clients write (default 2, and 0.3 for each planted bug)
  --donations <n>     ends when so many gifts are acknowledged, instead of after a time
  --faults <list>     ${faults.join(',')} (default all), or none
  --times <n>         each fault comes so often, instead of again and again
  --clients <n>       clients that write at once (default 32)
  --servers <n>       servers over the one database (default 2)
  --planted <list>    all, or names: plants these bugs, one a run, and fails unless each is found by a check named for it
  --keep              leaves journal and logs where they are
  --help

Planted bugs: ${planted.map(({ name }) => name).join(', ')}
`

const flags = {
  seed: { type: 'string' },
  minutes: { type: 'string' },
  donations: { type: 'string' },
  faults: { type: 'string' },
  times: { type: 'string' },
  clients: { type: 'string' },
  servers: { type: 'string' },
  planted: { type: 'string' },
  keep: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Reads the command line; null where only help is asked for. */
export function readOptions(args: string[]): Options | null {
  const { values } = parse(args)
  if (values.help) return null
  const number = (name: 'seed' | 'donations' | 'times' | 'clients' | 'servers', most: number, least = 1) => {
    const text = values[name]
    if (text === undefined) return null
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most))
      throw new UsageError(`--${name} is "${text}"; it has to be a whole number from ${least} to ${most}.`)
    return value
  }
  const minutes = Number(values.minutes ?? (values.planted === undefined ? 2 : 0.3))
  if (!(minutes > 0 && minutes <= 1440))
    throw new UsageError(`--minutes is "${values.minutes}"; it has to be a number above 0, up to 1440.`)
  return {
    seed: number('seed', 2 ** 31 - 1, 0) ?? randomInt(2 ** 31 - 1),
    minutes,
    donations: number('donations', 10_000_000),
    times: number('times', 10_000),
    faults: values.faults === 'none' ? [] : list('faults', values.faults, faults),
    clients: number('clients', 1000) ?? 32,
    servers: number('servers', 10) ?? 2,
    planted:
      values.planted === undefined
        ? null
        : list(
            'planted',
            values.planted === 'all' ? undefined : values.planted,
            planted.map(({ name }) => name),
          ),
    keep: values.keep ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.replace(/\.?$/, '.')}`)
  }
}

function list<T extends string>(flag: string, text: string | undefined, known: readonly T[]): T[] {
  const asked = text?.split(',').map((name) => name.trim()) ?? [...known]
  const unknown = asked.filter((name) => !(known as readonly string[]).includes(name))
  if (unknown.length) throw new UsageError(`--${flag}: unknown ${unknown.join(', ')}. Choose from ${known.join(', ')}.`)
  return asked as T[]
}
