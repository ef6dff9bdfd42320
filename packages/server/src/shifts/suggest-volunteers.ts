import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { NeededSkill } from './create-shifts.ts'

/** For what somebody is looked for. */
export interface Wanted {
  siteId: string
  from: Date
  to: Date
  restMinutes: number
  skills: NeededSkill[]
}

/** A volunteer who could come, and what speaks for that. */
export interface Suggestion {
  volunteerId: string
  /** The level of the smallest region in which both the site and the volunteer's home are. */
  sharedLevel: string | null
  distanceMetres: number | null
  /** Minutes of places that the volunteer has in the week before and the week after. */
  plannedMinutes: number
  /** Whether the volunteer said when he or she can come. */
  availabilityKnown: boolean
  skillCount: number
}

/**
 * Volunteers of the site's organisation who are qualified, free, rested and able to come at a time, the nearest first and
 * among those the ones with the least to do. At most so many are looked at as are found in the nearest regions.
 */
export function suggestVolunteers(db: Database, wanted: Wanted, first: number): Promise<Suggestion[]> {
  const skills = JSON.stringify(wanted.skills)
  const [rarest] = wanted.skills
  const able = sql`
    lacking(a.volunteer_id, ${skills}::jsonb, (${wanted.to}::timestamptz AT TIME ZONE place.time_zone)::date) IS NULL
    AND NOT EXISTS (SELECT 1 FROM signups p WHERE p.volunteer_id = a.volunteer_id AND p.status = 'CONFIRMED'
      AND p.guarded && tstzrange(${wanted.from}, ${wanted.to}::timestamptz + make_interval(mins => ${wanted.restMinutes}::int)))`
  // Ring by ring around the site; where a skill is needed, those who have it are fewer than those who live near.
  const found = rarest
    ? sql`
      SELECT a.volunteer_id, a.region_id FROM place JOIN volunteer_skills k ON k.skill = ${rarest.skill} AND k.level >= ${rarest.level}::skill_level
      JOIN affiliations a ON a.volunteer_id = k.volunteer_id AND a.organization_id = place.organization_id AND a.until IS NULL
      JOIN regions r ON r.id = a.region_id WHERE ${able}
      ORDER BY (SELECT count(*) FROM unnest(r.ancestor_ids) u WHERE u = ANY (place.ancestor_ids)) DESC LIMIT 300`
    : sql`
      SELECT ring.volunteer_id, ring.region_id FROM place CROSS JOIN LATERAL unnest(place.ancestor_ids) WITH ORDINALITY AS l(id, n)
      CROSS JOIN LATERAL (
        SELECT a.volunteer_id, a.region_id FROM regions r JOIN affiliations a ON a.organization_id = place.organization_id AND a.region_id = r.id AND a.until IS NULL
        WHERE r.ancestor_ids @> ARRAY[l.id] AND (l.n = 1 OR NOT r.ancestor_ids @> ARRAY[place.ancestor_ids[l.n - 1]]) AND ${able} LIMIT 300
      ) ring ORDER BY l.n LIMIT 300`
  return db.query<Suggestion>(sql`
    WITH place AS MATERIALIZED (SELECT t.*, r.ancestor_ids FROM sites t JOIN regions r ON r.id = t.region_id WHERE t.id = ${wanted.siteId}::uuid),
    found AS MATERIALIZED (${found}),
    able AS (
      SELECT v.id AS volunteer_id, v.availability <> '{}' AS availability_known, shared.level AS shared_level, COALESCE(shared.n, 0) AS nearness,
        (2 * 6371000 * asin(sqrt(least(1, power(sin(radians((v.latitude - place.latitude)::float8) / 2), 2) + cos(radians(v.latitude::float8)) * cos(radians(place.latitude::float8))
          * power(sin(radians((v.longitude - place.longitude)::float8) / 2), 2)))))::int AS distance_metres,
        COALESCE((SELECT sum(extract(epoch FROM upper(p.during) - lower(p.during)) / 60)::int FROM signups p WHERE p.volunteer_id = v.id AND p.status = 'CONFIRMED'
          AND p.during && tstzrange(${wanted.from}::timestamptz - interval '7 days', ${wanted.to}::timestamptz + interval '7 days')), 0) AS planned_minutes,
        (SELECT count(*)::int FROM volunteer_skills k WHERE k.volunteer_id = v.id) AS skill_count
      FROM found f JOIN volunteers v ON v.id = f.volunteer_id AND v.status = 'ACTIVE' JOIN regions home ON home.id = v.region_id CROSS JOIN place
      LEFT JOIN LATERAL (
        SELECT r.level, cardinality(r.ancestor_ids) AS n FROM unnest(home.ancestor_ids) u JOIN regions r ON r.id = u AND u = ANY (place.ancestor_ids) ORDER BY 2 DESC LIMIT 1
      ) shared ON true
      WHERE fits_week(v.availability, ${wanted.from}, ${wanted.to}, home.time_zone)
    )
    SELECT * FROM able ORDER BY nearness DESC, distance_metres NULLS LAST, planned_minutes, skill_count, volunteer_id LIMIT ${first}`)
}

/** What speaks for a volunteer, in words. */
export function reasonsFor(suggestion: Suggestion, wanted: Wanted): string[] {
  const { distanceMetres, sharedLevel, plannedMinutes, availabilityKnown } = suggestion
  const skills = wanted.skills.map(({ skill, level }) => `${skill} (${level})`).join(', ')
  const near = sharedLevel ? `lives in the same ${sharedLevel.toLowerCase()}` : 'lives in another country'
  return [
    skills ? `qualified: ${skills}, with certificates that hold on the day` : 'qualified: no skill is needed',
    'free: has no other place then',
    `rested: has the rest before and after it that the shifts ask for`,
    distanceMetres === null ? near : `${near}, ${(distanceMetres / 1000).toFixed(1)} km from the site`,
    availabilityKnown ? 'said to be able to come at that time' : 'did not say when to come, so any time',
    `has places of ${(plannedMinutes / 60).toFixed(1)} hours in the weeks around it`,
  ]
}
