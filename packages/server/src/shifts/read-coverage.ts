import { Check } from '../check.ts'
import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { coverage, type Gap, type Manned, type Overlap, openingSpans, type Span } from './coverage.ts'

/** The longest time that is looked at in one answer. */
export const maximumCoverageDays = 93

/** Two places of a volunteer with too little rest between them, both with the organisation of the site. */
export interface RestBreach {
  volunteerId: string
  earlierSignupId: string
  laterSignupId: string
  restMinutes: number
  neededMinutes: number
}

export interface Coverage extends Span {
  siteId: string
  minimum: number
  gaps: Gap[]
  overlaps: Overlap[]
  breaches: RestBreach[]
}

/** Throws where a time is none, or too long to be looked at in one answer. */
export function checkSpan({ from, to }: Span, days: number): void {
  const check = new Check()
  if (to <= from) check.fail(['to'], 'ENDS_BEFORE_IT_BEGINS', 'The time ends before it begins. Swap the two.')
  else if (to.getTime() - from.getTime() > days * 86_400_000)
    check.fail(['to'], 'TOO_LONG', `At most ${days} days in one answer. Ask for the rest in another request.`)
  check.done()
}

/** How a site is manned in a time: by its published shifts and the places that are taken in them. */
export async function readCoverage(
  db: Database,
  site: { id: string; openingTimes: number[]; timeZone: string },
  span: Span,
  minimum: number,
): Promise<Coverage> {
  checkSpan(span, maximumCoverageDays)
  const check = new Check()
  check.whole(['minimum'], minimum, { min: 1, max: 10_000 })
  check.done()
  const [shifts, breaches] = await Promise.all([
    db.query<Manned>(sql`
      SELECT s.id, s.starts_at, s.ends_at, s.taken FROM shifts s
      WHERE s.site_id = ${site.id}::uuid AND s.status = 'PUBLISHED' AND s.starts_at < ${span.to} AND s.starts_at > ${span.from}::timestamptz - interval '48 hours'
        AND s.ends_at > ${span.from}`),
    db.query<RestBreach>(sql`
      SELECT a.volunteer_id, a.id AS earlier_signup_id, b.id AS later_signup_id, x.rest_minutes AS needed_minutes,
        floor(extract(epoch FROM y.starts_at - x.ends_at) / 60)::int AS rest_minutes
      FROM shifts here JOIN signups p ON p.shift_id = here.id AND p.status = 'CONFIRMED'
      JOIN signups q ON q.volunteer_id = p.volunteer_id AND q.status = 'CONFIRMED' AND q.id <> p.id AND q.guarded && p.guarded
      CROSS JOIN LATERAL (SELECT CASE WHEN lower(p.during) < lower(q.during) THEN p.id ELSE q.id END AS id, p.volunteer_id) a
      CROSS JOIN LATERAL (SELECT CASE WHEN lower(p.during) < lower(q.during) THEN q.id ELSE p.id END AS id) b
      JOIN shifts x ON x.id = (SELECT shift_id FROM signups WHERE id = a.id) AND x.organization_id = here.organization_id
      JOIN shifts y ON y.id = (SELECT shift_id FROM signups WHERE id = b.id) AND y.organization_id = here.organization_id
      WHERE here.site_id = ${site.id}::uuid AND here.status = 'PUBLISHED' AND here.starts_at < ${span.to}
        AND here.starts_at > ${span.from}::timestamptz - interval '48 hours' AND here.ends_at > ${span.from}
      GROUP BY a.volunteer_id, a.id, b.id, x.rest_minutes, x.ends_at, y.starts_at ORDER BY x.ends_at, a.id LIMIT 500`),
  ])
  const open = openingSpans(site.openingTimes, site.timeZone, span)
  return { ...span, siteId: site.id, minimum, breaches, ...coverage(shifts, open, minimum) }
}
