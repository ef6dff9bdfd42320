import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { isOperator } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { type Sql, sql } from '../database/sql.ts'
import { ForbiddenError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { clock, entryColumns } from '../ledger/postings.ts'
import { type ExchangeRateInput, freezeRate } from '../money/exchange-rate.ts'
import { type MoneyInput, readMoney } from '../money/money.ts'

/** One end of a transfer: a campaign (then its organisation), or an organisation without one. */
export interface TransferEnd {
  campaignId?: string | null
  organizationId?: string | null
}

export interface TransferInput {
  from: TransferEnd
  to: TransferEnd
  purpose: 'REGRANT' | 'SETTLEMENT' | 'MATCHING'
  amount: MoneyInput
  exchangeRate?: ExchangeRateInput | null
  precision?: 'EXACT' | 'APPROXIMATE' | 'AT_LEAST' | null
  note?: string | null
  occurredAt?: Date | null
}

/** Records money that moved between organisations or campaigns: one line out, one line in, in one statement. */
export function recordTransfer(act: Act, input: TransferInput): Promise<Outcome> {
  const check = new Check()
  const money = readMoney(check, ['amount'], input.amount)
  const rate = freezeRate(check, ['exchangeRate'], money, input.exchangeRate)
  const note = check.optionalText(['note'], input.note, { max: 500 })
  const at = check.occurred(['occurredAt'], input.occurredAt)
  for (const end of ['from', 'to'] as const) {
    if (!input[end].campaignId === !input[end].organizationId) {
      check.fail([end], 'END_REQUIRED', 'Name a campaign, or else an organization.')
    }
  }
  check.done()
  const id = newId()
  const owns = (organization: Sql) =>
    sql`(${isOperator(act.viewer)} OR ${organization} IS NOT DISTINCT FROM ${act.viewer.organizationId}::uuid)`
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const [judged] = await act.db.query<{ problem: string | null }>(sql`
      WITH ${clock},
      judged AS MATERIALIZED (
        SELECT fo.id AS from_organization_id, fc.id AS from_campaign_id, COALESCE(fc.region_id, fo.region_id) AS from_region_id,
          too.id AS to_organization_id, tc.id AS to_campaign_id, COALESCE(tc.region_id, too.region_id) AS to_region_id,
          CASE
            WHEN fo.id IS NULL OR (fc.status = 'DRAFT' AND NOT ${owns(sql`fo.id`)}) THEN 'FROM_NOT_FOUND'
            WHEN too.id IS NULL OR (tc.status = 'DRAFT' AND NOT ${owns(sql`too.id`)}) THEN 'TO_NOT_FOUND'
            WHEN NOT ${owns(sql`fo.id`)} THEN 'FORBIDDEN'
            WHEN fc.status = 'DRAFT' THEN 'FROM_NOT_OPEN'
            WHEN tc.status = 'DRAFT' THEN 'TO_NOT_OPEN'
            WHEN fo.id = too.id AND fc.id IS NOT DISTINCT FROM tc.id THEN 'SAME_ENDS'
          END AS problem
        FROM (SELECT 1) one
        LEFT JOIN campaigns fc ON fc.id = ${input.from.campaignId ?? null}::uuid
        LEFT JOIN organizations fo ON fo.id = COALESCE(fc.organization_id, ${input.from.organizationId ?? null}::uuid)
        LEFT JOIN campaigns tc ON tc.id = ${input.to.campaignId ?? null}::uuid
        LEFT JOIN organizations too ON too.id = COALESCE(tc.organization_id, ${input.to.organizationId ?? null}::uuid)
      ),
      inserted AS (
        INSERT INTO transfers (id, purpose, from_organization_id, from_campaign_id, to_organization_id, to_campaign_id, amount_minor, currency,
          rate_value, rate_date, rate_source, precision, note, effective_at, recorded_at)
        SELECT ${id}::uuid, ${input.purpose}::transfer_purpose, j.from_organization_id, j.from_campaign_id, j.to_organization_id, j.to_campaign_id,
          ${money.minor}, ${money.currency}, ${rate.rateValue}::numeric, ${rate.rateDate}::date, ${rate.rateSource},
          ${input.precision ?? 'EXACT'}::precision_kind, ${note}, least(${at}::timestamptz, clock.at), clock.at
        FROM judged j CROSS JOIN clock WHERE j.problem IS NULL
        RETURNING *
      ),
      entries AS (
        INSERT INTO ledger_entries (${entryColumns})
        SELECT line.kind::entry_kind, 'ITEM', t.precision, t.effective_at, t.recorded_at, line.organization_id, line.campaign_id, line.region_id, NULL, NULL,
          t.currency, t.amount_minor, in_reporting(t.amount_minor, ${rate.factor}::numeric), 1, NULL, NULL, t.id, NULL
        FROM inserted t CROSS JOIN judged j CROSS JOIN LATERAL (VALUES
          ('TRANSFER_OUT', j.from_organization_id, j.from_campaign_id, j.from_region_id),
          ('TRANSFER_IN', j.to_organization_id, j.to_campaign_id, j.to_region_id)
        ) AS line(kind, organization_id, campaign_id, region_id)
      ),
      ${announce(act, 'transfer.recorded', {
        from: sql`inserted t`,
        subject: sql`t.id`,
        organizations: sql`ARRAY[t.from_organization_id, t.to_organization_id]`,
        campaigns: sql`array_remove(ARRAY[t.from_campaign_id, t.to_campaign_id], NULL)`,
        region: sql`(SELECT from_region_id FROM judged)`,
        occurredAt: sql`t.effective_at`,
      })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT problem FROM judged`)
      if (judged?.problem) throw explain(judged.problem)
      return { id }
    },
    (outcome) => outcome,
  )
}

function explain(problem: string): Error {
  if (problem === 'FORBIDDEN')
    return new ForbiddenError('A transfer is recorded by the organisation that gives the money away.')
  if (problem === 'SAME_ENDS') {
    return new ValidationError([
      { path: ['to'], code: problem, message: 'Both ends are the same. Name another campaign or organization.' },
    ])
  }
  const end = problem.startsWith('FROM') ? 'from' : 'to'
  if (problem.endsWith('NOT_OPEN')) {
    return new ValidationError([
      { path: [end, 'campaign'], code: problem, message: 'The campaign is a draft. Open it first.' },
    ])
  }
  return new ValidationError([
    { path: [end], code: problem, message: 'No such campaign or organization. Check the id.' },
  ])
}
