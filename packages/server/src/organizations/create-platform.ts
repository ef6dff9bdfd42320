import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'

export interface PlatformInput {
  slug: string
  nameZh: string
  nameEn?: string | null
  kind: string
  organizationId?: string | null
}

/** The operator adds a place where gifts are collected. */
export function createPlatform(act: Act, input: PlatformInput): Promise<Outcome> {
  const check = new Check()
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug) || input.slug.length > 60) {
    check.fail(
      ['slug'],
      'BAD_SLUG',
      'At most 60 small letters and digits, with single hyphens between, such as "tencent-gongyi".',
    )
  }
  const nameZh = check.text(['nameZh'], input.nameZh, { max: 200 })
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  check.done()
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
      WITH inserted AS (
        INSERT INTO platforms (id, slug, name_zh, name_en, kind, organization_id)
        SELECT ${id}::uuid, ${input.slug}, ${nameZh}, ${nameEn}, ${input.kind}::platform_kind, o.id
        FROM (SELECT 1) one LEFT JOIN organizations o ON o.id = ${input.organizationId ?? null}::uuid
        WHERE ${input.organizationId ?? null}::uuid IS NULL OR o.id IS NOT NULL
        RETURNING *
      ),
      ${announce(act, 'platform.created', { from: sql`inserted p`, subject: sql`p.id`, organizations: sql`array_remove(ARRAY[p.organization_id], NULL)`, region: sql`(SELECT o.region_id FROM organizations o WHERE o.id = p.organization_id)` })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT id FROM inserted`)
      const made = await explaining(insert, {
        platforms_slug_key: () => new ConflictError(`There is a platform "${input.slug}" already.`),
      })
      if (!made.length) throw new NotFoundError('organization', 'with this id')
      return { id }
    },
    (outcome) => outcome,
  )
}
