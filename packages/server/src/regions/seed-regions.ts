import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { newId } from '../identifiers.ts'
import { gazetteer } from './gazetteer.ts'

/** Adds the places of the gazetteer that are not there yet, parents first. Answers how many it added. */
export async function seedRegions(db: Database): Promise<number> {
  let added = 0
  const places = gazetteer()
  // Level by level: the trigger that keeps the ancestors has to see the parent.
  for (const level of ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY'] as const) {
    const rows = places.filter((place) => place.level === level).map((place) => ({ id: newId(), ...place }))
    const made = await db.query(sql`
      INSERT INTO regions (id, code, level, name_zh, name_en, parent_id, time_zone)
      SELECT g.id, g.code, g.level, g."nameZh", g."nameEn", p.id, g."timeZone"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, code text, level region_level, "nameZh" text, "nameEn" text, "parentCode" text, "timeZone" text)
      LEFT JOIN regions p ON p.code = g."parentCode"
      ON CONFLICT (code) DO NOTHING RETURNING id`)
    added += made.length
  }
  return added
}
