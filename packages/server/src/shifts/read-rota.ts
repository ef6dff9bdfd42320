import { Check } from '../check.ts'
import type { Database } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import type { Span } from './coverage.ts'
import { checkSpan } from './read-coverage.ts'

/** The longest rota in one answer, and the most shifts in it. */
export const maximumRotaDays = 93
export const maximumRotaShifts = 2000

/** Whose shifts a rota is of. */
export interface RotaOf {
  organizationId: string
  teamId?: string | null
  siteId?: string | null
}

/** A shift as it stands in a rota. */
export interface RotaRow {
  shiftId: string
  signupIds: string[]
}

/** The published shifts of an organisation, team or site in a time, with the places that are taken. */
export async function readRota(db: Database, of: RotaOf, span: Span): Promise<RotaRow[]> {
  checkSpan(span, maximumRotaDays)
  const rows = await db.query<RotaRow>(sql`
    SELECT s.id AS shift_id, COALESCE((SELECT array_agg(p.id ORDER BY p.seq) FROM signups p WHERE p.shift_id = s.id AND p.status = 'CONFIRMED'), '{}') AS signup_ids
    FROM shifts s WHERE ${shiftsOf(of)} AND s.status = 'PUBLISHED' AND s.starts_at < ${span.to} AND s.starts_at > ${span.from}::timestamptz - interval '48 hours'
      AND s.ends_at > ${span.from} ORDER BY s.starts_at, s.site_id, s.id LIMIT ${maximumRotaShifts + 1}`)
  if (rows.length > maximumRotaShifts)
    throw new ConflictError(`More than ${maximumRotaShifts} shifts. Ask for a shorter time, a team or a site.`)
  return rows
}

/** A condition on `shifts s`. */
export function shiftsOf({ organizationId, teamId, siteId }: RotaOf): Sql {
  if (siteId) return sql`s.site_id = ${siteId}::uuid AND s.organization_id = ${organizationId}::uuid`
  if (teamId) return sql`s.team_id = ${teamId}::uuid AND s.organization_id = ${organizationId}::uuid`
  return sql`s.organization_id = ${organizationId}::uuid`
}

/** Exactly one of the things that a rota or a calendar may be of. */
export function requireOne(given: Record<string, string | null | undefined>): void {
  const check = new Check()
  const named = Object.values(given).filter(Boolean)
  const names = Object.keys(given)
  if (named.length !== 1) check.fail([names[0] ?? ''], 'NAME_ONE', `Name one of ${names.join(', ')}.`)
  check.done()
}
