import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { type ExchangeRateInput, freezeRate } from '../money/exchange-rate.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'

export interface CampaignInput {
  organizationId: string
  slug: string
  nameZh: string
  nameEn?: string | null
  purpose?: string | null
  beneficiaries?: string | null
  region?: string | null
  parentId?: string | null
  goal?: MoneyInput | null
  goalExchangeRate?: ExchangeRateInput | null
  endsAt?: Date | null
}

/** Creates a campaign as a DRAFT, which only its owner sees. Open it to take gifts. */
export function createCampaign(act: Act, input: CampaignInput): Promise<Outcome> {
  const check = new Check()
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug) || input.slug.length > 80) {
    check.fail(
      ['slug'],
      'BAD_SLUG',
      'At most 80 small letters and digits, with single hyphens between, such as "one-mask-warms-a-city".',
    )
  }
  const nameZh = check.text(['nameZh'], input.nameZh, { max: 200 })
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const purpose = check.optionalText(['purpose'], input.purpose, { max: 2000, prose: true })
  const beneficiaries = check.optionalText(['beneficiaries'], input.beneficiaries, { max: 500 })
  const region = check.optionalText(['region'], input.region, { max: 20 })
  const endsAt = check.planned(['endsAt'], input.endsAt)
  const goal = input.goal ? readMoney(check, ['goal'], input.goal) : null
  const rate = goal ? freezeRate(check, ['goalExchangeRate'], goal, input.goalExchangeRate) : null
  check.done()
  if (!actsFor(act.viewer, input.organizationId))
    throw new ForbiddenError('A campaign is created by the organisation that will own it.')
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query<{ problem: string | null }>(sql`
      WITH judged AS (
        SELECT o.id AS organization_id, COALESCE(r.id, o.region_id) AS region_id, p.id AS parent_id,
          CASE WHEN o.id IS NULL THEN 'organization' WHEN ${region}::text IS NOT NULL AND r.id IS NULL THEN 'region'
            WHEN ${input.parentId ?? null}::uuid IS NOT NULL AND p.id IS NULL THEN 'parent' END AS problem
        FROM (SELECT 1) one LEFT JOIN organizations o ON o.id = ${input.organizationId}::uuid
        LEFT JOIN regions r ON r.code = ${region} LEFT JOIN campaigns p ON p.id = ${input.parentId ?? null}::uuid
          AND (p.organization_id = o.id OR p.status <> 'DRAFT')
      ),
      inserted AS (
        INSERT INTO campaigns (id, slug, name_zh, name_en, purpose, beneficiaries, organization_id, region_id, parent_id, goal_minor, goal_currency,
          goal_reporting_minor, ends_at)
        SELECT ${id}::uuid, ${input.slug}, ${nameZh}, ${nameEn}, ${purpose}, ${beneficiaries}, j.organization_id, j.region_id, j.parent_id,
          ${goal?.minor ?? null}::bigint, ${goal?.currency ?? null}, in_reporting(${goal?.minor ?? null}::numeric, ${rate?.factor ?? null}::numeric),
          ${endsAt}::timestamptz
        FROM judged j WHERE j.problem IS NULL RETURNING *
      ),
      ${announce(act, 'campaign.created', { from: sql`inserted c`, subject: sql`c.id`, organizations: sql`ARRAY[c.organization_id]`, campaigns: sql`ARRAY[c.id]`, region: sql`c.region_id`, hidden: sql`c.status = 'DRAFT'` })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT problem FROM judged`)
      const [judged] = await explaining(insert, {
        campaigns_slug_key: () => new ConflictError(`The slug "${input.slug}" is taken. Choose another.`),
        tree_without_loop: () => new ConflictError('A parent may not be below its child.'),
      })
      if (judged?.problem) {
        throw new ValidationError([
          {
            path: [judged.problem],
            code: 'NOT_FOUND',
            message: `No such ${judged.problem}. Check the ${judged.problem === 'region' ? 'code' : 'id'}.`,
          },
        ])
      }
      return { id }
    },
    (outcome) => outcome,
  )
}
