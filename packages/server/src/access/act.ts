import { hash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { isSql, type Sql, sql } from '../database/sql.ts'
import { ForbiddenError, IdempotencyError } from '../errors.ts'
import type { Viewer } from './viewer.ts'

/** One write: who asks for it, on which database, under which claim. */
export interface Act {
  db: Database
  viewer: Viewer
  claim: Claim | null
  /** Hears that what was asked for had been done before, under the same key. */
  onReplay?: () => void
  /** Hears that it was done: its events are in the outbox. */
  onDone?: () => void
}

/** An idempotency key with what it was used for. */
export interface Claim {
  applicationId: string
  key: string
  requestHash: Buffer
}

/** The most characters of an idempotency key. */
export const maximumKeyLength = 255

/** What a write made: the id of the node that it answers with. */
export interface Outcome {
  id: string
}

/** The application that acts; every write has one. */
export function applicationOf(act: Act): string {
  if (act.viewer.applicationId === null)
    throw new ForbiddenError('A write needs an API key. Send it as "Authorization: Bearer tz_…".')
  return act.viewer.applicationId
}

/** The claim that a key makes on an input; equal inputs make equal claims, in whatever order their fields stand. */
export function makeClaim(viewer: Viewer, field: string, input: Record<string, unknown>): Claim | null {
  const { idempotencyKey, ...rest } = input
  if (typeof idempotencyKey !== 'string' || viewer.applicationId === null) return null
  const requestHash = hash('sha256', `${field}\n${canonical(rest)}`, 'buffer')
  return { applicationId: viewer.applicationId, key: idempotencyKey, requestHash }
}

/**
 * Runs a write once for its claim: what was done under the claim before is answered again, and of two at once the
 * database lets one through (the claim is a row with a primary key, written by the same statement as the act).
 * `replay` turns the outcome of the earlier act into the answer.
 */
export async function once<O extends object, R>(
  act: Act,
  run: (act: Act) => Promise<R>,
  replay: (outcome: O) => R | Promise<R>,
): Promise<R> {
  const result = await runOnce(act, run, replay)
  act.onDone?.()
  return result
}

async function runOnce<O extends object, R>(
  act: Act,
  run: (act: Act) => Promise<R>,
  replay: (outcome: O) => R | Promise<R>,
): Promise<R> {
  if (!act.claim) return run(act)
  const claim = act.claim
  const name = `${claim.applicationId} ${claim.key}`
  const claims = underWay.get(act.db) ?? new Map<string, Promise<void>>()
  underWay.set(act.db, claims)
  const first = claims.get(name)
  if (first) {
    await first
    return runClaimed(act, claim, run, replay)
  }
  const running = runClaimed(act, claim, run, replay).finally(() => claims.delete(name))
  // What came of it is not kept here: V8 may hold what was in a map for long.
  claims.set(name, running.then(ignore, ignore))
  return running
}

// Of many at once on this server, all but the first wait for it here, where waiting takes no connection.
const underWay = new WeakMap<Database, Map<string, Promise<void>>>()
const ignore = () => {}

async function runClaimed<O extends object, R>(
  act: Act,
  claim: Claim,
  run: (act: Act) => Promise<R>,
  replay: (outcome: O) => R | Promise<R>,
): Promise<R> {
  const earlier = await findOutcome<O>(act.db, claim)
  if (earlier) {
    act.onReplay?.()
    return replay(earlier)
  }
  try {
    return await run(act)
  } catch (error) {
    // Another with the same key may have won since, and that is why this one failed.
    const winner = await findOutcome<O>(act.db, claim)
    if (!winner) throw error
    act.onReplay?.()
    return replay(winner)
  }
}

/**
 * The part of a write's statement that takes its claim, if there is an act (`FROM` the named step) to claim. The outcome
 * is known before, or an expression of jsonb.
 */
export function takeClaim(claim: Claim | null, outcome: object | Sql, from: Sql): Sql {
  if (!claim) return sql`claimed AS (SELECT 1)`
  const made = isSql(outcome) ? outcome : sql`${JSON.stringify(outcome)}::jsonb`
  return sql`claimed AS (
    INSERT INTO idempotency_keys (application_id, key, request_hash, outcome)
    SELECT ${claim.applicationId}::uuid, ${claim.key}, ${claim.requestHash}, ${made}
    WHERE EXISTS (SELECT 1 FROM ${from})
  )`
}

/** A claim of one of several acts that are one statement; `call` is the act's number there. */
export interface NumberedClaim extends Claim {
  call: number
  outcome: object
}

/**
 * The step `claims` of a statement of several acts: what they claim, whether somebody has it already, and if that was for
 * the same input, what came of it.
 */
export function readClaims(claims: NumberedClaim[]): Sql {
  const given = claims.map(({ requestHash, ...claim }) => ({ ...claim, hash: requestHash.toString('hex') }))
  return sql`claims AS MATERIALIZED (
    SELECT c.*, k.key IS NOT NULL AS taken, CASE WHEN k.request_hash = decode(c.hash, 'hex') THEN k.outcome END AS earlier
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS c(call int, "applicationId" uuid, key text, hash text, outcome jsonb)
    LEFT JOIN LATERAL (
      SELECT key, request_hash, outcome FROM idempotency_keys WHERE application_id = c."applicationId" AND key = c.key OFFSET 0
    ) k ON true
  )`
}

/** The part that takes the step `claims`, of each act that there is in the named step. */
export function takeClaims(from: Sql): Sql {
  return sql`claimed AS (
    INSERT INTO idempotency_keys (application_id, key, request_hash, outcome)
    SELECT c."applicationId", c.key, decode(c.hash, 'hex'), c.outcome
    FROM claims c WHERE EXISTS (SELECT 1 FROM ${from} s WHERE s.call = c.call) ORDER BY c."applicationId", c.key
  )`
}

async function findOutcome<O>(db: Database, claim: Claim): Promise<O | null> {
  const [found] = await db.query<{ requestHash: Buffer; outcome: O }>(sql`
    SELECT request_hash, outcome FROM idempotency_keys
    WHERE application_id = ${claim.applicationId}::uuid AND key = ${claim.key}`)
  if (!found) return null
  if (!claim.requestHash.equals(found.requestHash)) throw new IdempotencyError(claim.key)
  return found.outcome
}

function canonical(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    // Null is not the same as left out: it takes away where a change allows that.
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
  }
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
}
