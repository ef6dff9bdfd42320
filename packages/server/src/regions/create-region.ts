import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { isTimeZone } from '../time/point-in-time.ts'

export interface RegionInput {
  code: string
  level: string
  nameZh: string
  nameEn: string
  parent?: string | null
  timeZone?: string | null
}

/** Adds a region below another (streets, communities and grids are not in the gazetteer). Regions never move. */
export function createRegion(act: Act, input: RegionInput): Promise<Outcome> {
  const check = new Check()
  const code = check.text(['code'], input.code, { max: 20 })
  if (!/^[A-Z0-9]{2,20}$/.test(code))
    check.fail(['code'], 'BAD_CODE', 'From 2 to 20 digits or capital letters, such as "330102001".')
  if (input.level === 'COUNTRY' && !/^[A-Z]{2}$/.test(code)) {
    check.fail(['code'], 'BAD_CODE', 'A country has its ISO 3166 alpha-2 code, such as "ES".')
  }
  const nameZh = check.text(['nameZh'], input.nameZh, { max: 100 })
  const nameEn = check.text(['nameEn'], input.nameEn, { max: 100 })
  const parent = check.optionalText(['parent'], input.parent, { max: 20 })
  if (input.timeZone && !isTimeZone(input.timeZone))
    check.fail(['timeZone'], 'UNKNOWN_TIME_ZONE', 'Not an IANA time zone. Use one such as "Asia/Shanghai".')
  if (!parent && input.level !== 'COUNTRY')
    check.fail(['parent'], 'REQUIRED', 'Only a country has no parent. Give the code of the region above.')
  check.done()
  const id = newId()
  const insert = (act: Act) =>
    act.db.query<{ id: string }>(sql`
    WITH parent AS (SELECT * FROM regions WHERE code = ${parent}),
    inserted AS (
      INSERT INTO regions (id, code, level, name_zh, name_en, parent_id, time_zone)
      SELECT ${id}::uuid, ${code}, ${input.level}::region_level, ${nameZh}, ${nameEn}, p.id, COALESCE(${input.timeZone ?? null}, p.time_zone, 'Asia/Shanghai')
      FROM (SELECT 1) one LEFT JOIN parent p ON true
      WHERE ${parent}::text IS NULL OR (p.id IS NOT NULL AND p.level < ${input.level}::region_level)
      RETURNING *
    ),
    ${announce(act, 'region.created', { from: sql`inserted r`, subject: sql`r.id`, region: sql`r.id` })},
    ${takeClaim(act.claim, { id }, sql`inserted`)}
    SELECT id FROM inserted`)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const made = await explaining(insert(act), {
        regions_code_key: () => new ConflictError(`There is a region ${code} already.`),
      })
      if (!made.length) throw new NotFoundError('region above this level', `"${parent}"`)
      return { id }
    },
    (outcome) => outcome,
  )
}
