import { decodeId } from '@tongzhou/server/src/identifiers.ts'
import type pg from 'pg'
import type { Country } from './country.ts'
import type { Hook } from './hook.ts'
import type { Attempt, Intent, Line, Result } from './journal.ts'
import type { Subscriber } from './subscriber.ts'

/** A write as the journal has it. */
export interface Written {
  intent: Intent
  attempts: Result[]
  /** What its client was told in the end; null where it was told nothing. */
  outcome: Extract<Result, { is: 'done' | 'refused' }> | null
}

/** What a run has left, for the checker. */
export interface Evidence {
  lines: Line[]
  writes: Written[]
  country: Country
  /** A server with nothing in the way. */
  url: string
  /** The database itself. */
  rows: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  subscribers: Subscriber[]
  hook: Hook
  /** How far the log went when the subscribers began. */
  from: number
  /** When the first client began. */
  began: Date
}

/** Puts together what belongs to one key. */
export function writesOf(lines: Line[]): Written[] {
  const attempts = Map.groupBy(
    lines.filter((line): line is Attempt => line.what === 'attempt'),
    ({ key }) => key,
  )
  const intents = lines.filter((line): line is Intent => line.what === 'intent')
  return intents.map((intent) => {
    const results = (attempts.get(intent.key) ?? []).map(({ result }) => result)
    const done = results.find((result) => result.is === 'done')
    const outcome = done ?? results.find((result) => result.is === 'refused') ?? null
    return { intent, attempts: results, outcome } as Written
  })
}

/** The row that a public id names. */
export function rowOf(id: string): string {
  return decodeId(id)?.uuid ?? `no id: ${id}`
}
