import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { isOperator } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { clock, entryColumns } from '../ledger/postings.ts'
import { type ExchangeRateInput, freezeRate } from '../money/exchange-rate.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'

export interface DisbursementInput {
  campaignId?: string | null
  organizationId?: string | null
  amount: MoneyInput
  exchangeRate?: ExchangeRateInput | null
  purpose: string
  beneficiary?: string | null
  beneficiaryOrganizationId?: string | null
  beneficiaryRegion?: string | null
  precision?: 'EXACT' | 'APPROXIMATE' | 'AT_LEAST' | null
  externalReference?: string | null
  source?: string | null
  occurredAt?: Date | null
}

/** Records money that left a campaign or an organisation for a purpose. The same reference again answers with the first. */
export function recordDisbursement(act: Act, input: DisbursementInput): Promise<Outcome> {
  const check = new Check()
  const money = readMoney(check, ['amount'], input.amount)
  const rate = freezeRate(check, ['exchangeRate'], money, input.exchangeRate)
  const purpose = check.text(['purpose'], input.purpose, { max: 500 })
  const beneficiary = check.optionalText(['beneficiary'], input.beneficiary, { max: 300 })
  const reference = check.optionalText(['externalReference'], input.externalReference, { max: 200 })
  const beneficiaryRegion = check.optionalText(['beneficiaryRegion'], input.beneficiaryRegion, { max: 20 })
  const source = check.optionalText(['source'], input.source, { max: 500 })
  const at = check.occurred(['occurredAt'], input.occurredAt)
  if (!input.campaignId === !input.organizationId) {
    check.fail(['campaign'], 'PAYER_REQUIRED', 'Say whose money it was: a campaign, or else an organization.')
  }
  check.done()
  const id = newId()
  const owns = sql`(${isOperator(act.viewer)} OR o.id IS NOT DISTINCT FROM ${act.viewer.organizationId}::uuid)`
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      for (let attempt = 0; attempt < 3; attempt++) {
        const [judged] = await act.db.query<{
          problem: string | null
          existingId: string | null
          insertedId: string | null
        }>(sql`
        WITH ${clock},
        judged AS MATERIALIZED (
          SELECT o.id AS organization_id, c.id AS campaign_id, COALESCE(c.region_id, o.region_id) AS region_id, b.id AS beneficiary_region_id,
            same.id AS existing_id,
            CASE
              WHEN o.id IS NULL OR (c.status = 'DRAFT' AND NOT ${owns}) THEN 'PAYER_NOT_FOUND'
              WHEN ${beneficiaryRegion}::text IS NOT NULL AND b.id IS NULL THEN 'REGION_NOT_FOUND'
              WHEN ${input.beneficiaryOrganizationId ?? null}::uuid IS NOT NULL AND bo.id IS NULL THEN 'BENEFICIARY_NOT_FOUND'
              WHEN NOT ${owns} THEN 'FORBIDDEN'
              WHEN c.status = 'DRAFT' THEN 'CAMPAIGN_NOT_OPEN'
              WHEN same.id IS NOT NULL AND (same.amount_minor <> ${money.minor} OR same.currency <> ${money.currency}
                OR same.campaign_id IS DISTINCT FROM c.id) THEN 'REFERENCE_TAKEN'
            END AS problem
          FROM (SELECT 1) one
          LEFT JOIN campaigns c ON c.id = ${input.campaignId ?? null}::uuid
          LEFT JOIN organizations o ON o.id = COALESCE(c.organization_id, ${input.organizationId ?? null}::uuid)
          LEFT JOIN regions b ON b.code = ${beneficiaryRegion}
          LEFT JOIN organizations bo ON bo.id = ${input.beneficiaryOrganizationId ?? null}::uuid
          LEFT JOIN disbursements same ON same.organization_id = o.id AND same.external_reference = ${reference}
        ),
        inserted AS (
          INSERT INTO disbursements (id, organization_id, campaign_id, purpose, beneficiary, beneficiary_organization_id, beneficiary_region_id,
            amount_minor, currency, rate_value, rate_date, rate_source, precision, external_reference, source, effective_at, recorded_at)
          SELECT ${id}::uuid, j.organization_id, j.campaign_id, ${purpose}, ${beneficiary}, ${input.beneficiaryOrganizationId ?? null}::uuid,
            j.beneficiary_region_id, ${money.minor}, ${money.currency}, ${rate.rateValue}::numeric, ${rate.rateDate}::date, ${rate.rateSource},
            ${input.precision ?? 'EXACT'}::precision_kind, ${reference}, ${source}, least(${at}::timestamptz, clock.at), clock.at
          FROM judged j CROSS JOIN clock WHERE j.problem IS NULL AND j.existing_id IS NULL
          ON CONFLICT (organization_id, external_reference) DO NOTHING
          RETURNING *
        ),
        entries AS (
          INSERT INTO ledger_entries (${entryColumns})
          SELECT 'DISBURSEMENT', 'ITEM', d.precision, d.effective_at, d.recorded_at, d.organization_id, d.campaign_id, j.region_id,
            d.beneficiary_region_id, NULL, d.currency, d.amount_minor, in_reporting(d.amount_minor, ${rate.factor}::numeric), 1, NULL, NULL, NULL, d.id
          FROM inserted d CROSS JOIN judged j
        ),
        ${announce(act, 'disbursement.recorded', {
          from: sql`inserted d`,
          subject: sql`d.id`,
          organizations: sql`array_remove(ARRAY[d.organization_id, d.beneficiary_organization_id], NULL)`,
          campaigns: sql`array_remove(ARRAY[d.campaign_id], NULL)`,
          region: sql`(SELECT region_id FROM judged)`,
          occurredAt: sql`d.effective_at`,
        })},
        settled AS (
          SELECT COALESCE(d.id, j.existing_id) AS id FROM judged j LEFT JOIN inserted d ON true
          WHERE j.problem IS NULL AND COALESCE(d.id, j.existing_id) IS NOT NULL
        ),
        ${takeClaim(act.claim, sql`(SELECT jsonb_build_object('id', id) FROM settled)`, sql`settled`)}
        SELECT j.problem, j.existing_id, d.id AS inserted_id FROM judged j LEFT JOIN inserted d ON true`)
        if (judged?.problem) throw explain(judged.problem)
        const made = judged?.insertedId ?? judged?.existingId
        if (made) return { id: made }
      }
      throw new ConflictError('Another writer took this external reference just now. Try again.')
    },
    (outcome) => outcome,
  )
}

function explain(problem: string): Error {
  switch (problem) {
    case 'FORBIDDEN':
      return new ForbiddenError('A disbursement is recorded by the organisation whose money it was.')
    case 'REFERENCE_TAKEN':
      return new ConflictError(
        'The organisation has used this external reference for another disbursement. Use its own.',
      )
    case 'CAMPAIGN_NOT_OPEN':
      return new ValidationError([
        { path: ['campaign'], code: problem, message: 'The campaign is a draft. Open it first.' },
      ])
    case 'REGION_NOT_FOUND':
      return new ValidationError([
        {
          path: ['beneficiaryRegion'],
          code: problem,
          message: 'No such region. Use a code that query "regions" lists.',
        },
      ])
    case 'BENEFICIARY_NOT_FOUND':
      return new ValidationError([
        { path: ['beneficiaryOrganization'], code: problem, message: 'No such organisation. Check the id.' },
      ])
    default:
      return new ValidationError([
        { path: ['campaign'], code: problem, message: 'No such campaign or organization. Check the id.' },
      ])
  }
}
