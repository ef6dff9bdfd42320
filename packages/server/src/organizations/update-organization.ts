import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'

export interface OrganizationChanges {
  organizationId: string
  nameEn?: string | null
  website?: string | null
  contactName?: string | null
  contactPhone?: string | null
  contactEmail?: string | null
}

/** Changes what an organisation says of itself; what is left out stays. Its Chinese name and code are verified ones. */
export function updateOrganization(act: Act, input: OrganizationChanges): Promise<Outcome> {
  const check = new Check()
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const website = check.optionalText(['website'], input.website, { max: 300 })
  const contactName = check.optionalText(['contactName'], input.contactName, { max: 100 })
  const contactPhone = check.optionalText(['contactPhone'], input.contactPhone, { max: 40 })
  const contactEmail = check.optionalText(['contactEmail'], input.contactEmail, { max: 200 })
  if (website && !/^https?:\/\/[^\s/]+/.test(website))
    check.fail(['website'], 'BAD_URL', 'A web address begins with https:// or http://.')
  check.done()
  if (!actsFor(act.viewer, input.organizationId))
    throw new ForbiddenError('An organisation is changed by its own applications.')
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
      WITH after AS (
        UPDATE organizations o SET name_en = COALESCE(${nameEn}, o.name_en), website = COALESCE(${website}, o.website),
          contact_name = COALESCE(${contactName}, o.contact_name), contact_phone = COALESCE(${contactPhone}, o.contact_phone),
          contact_email = COALESCE(${contactEmail}, o.contact_email)
        WHERE o.id = ${input.organizationId}::uuid RETURNING o.*
      ),
      ${announce(act, 'organization.updated', { from: sql`after o`, subject: sql`o.id`, organizations: sql`ARRAY[o.id]`, region: sql`o.region_id` })},
      ${takeClaim(act.claim, { id: input.organizationId }, sql`after`)}
      SELECT id FROM after`)
      if (!changed.length) throw new NotFoundError('organization', 'with this id')
      return { id: input.organizationId }
    },
    (outcome) => outcome,
  )
}
