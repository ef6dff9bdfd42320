import { type Act, applicationOf, readClaims, takeClaims } from '../access/act.ts'
import { isOperator } from '../access/viewer.ts'
import { empty, type Sql, sql } from '../database/sql.ts'
import { announce } from '../events/announce.ts'
import type PrismaTypes from '../generated/pothos-types.ts'
import { cash, clock, entryColumns, standing } from '../ledger/postings.ts'
import { coverEntries, coverShares, coverTaken } from './coverage.ts'
import type { DonationDraft } from './donation.input.ts'
import type { Problem } from './recording-problem.ts'

/** A gift as it stands in the database. */
export type Gift = PrismaTypes['Donation']['Shape']

/** What the database says of a row. */
export interface JudgedRow {
  /** Of which act, where several are one statement. */
  call: number
  row: number
  /** Why it cannot be recorded; CLAIMED where its act was done before. */
  problem: Problem | 'CLAIMED' | null
  existingId: string | null
  insertedId: string | null
  /** The gift that the same act made before, where it is CLAIMED and that was one gift. */
  earlierId: string | null
}

/** The gift itself, where it was made now and was asked for: all columns of its row beside those. */
export function giftOf(judged: JudgedRow): Gift | undefined {
  return (judged as JudgedRow & Partial<Gift>).id ? (judged as JudgedRow & Gift) : undefined
}

/** Rows that one act records. */
export interface Call {
  act: Act
  drafts: DonationDraft[]
  /** Which of them. */
  rows: number[]
}

/** How rows are recorded. */
export interface Recording {
  /** Promised, not received. */
  pledged?: boolean
  /** All rows or none. */
  atomic?: boolean
  /** Only judges the rows where it is false. */
  write: boolean
  /** Answers with the gifts themselves, too. */
  gifts?: boolean
}

/** The statement that records the rows of one act, or of several that know nothing of each other. */
export function recordingStatement(calls: [Call, ...Call[]], options: Recording): Sql {
  const given = calls.flatMap(({ act, drafts, rows }, call) => {
    const operator = isOperator(act.viewer)
    const actor = {
      operator,
      actorId: act.viewer.organizationId,
      applicationId: applicationOf(act),
      keyId: act.viewer.keyId,
    }
    return rows.map((row) => withoutNulls({ call, row, ...actor, ...drafts[row] }))
  })
  const claims = calls.flatMap(({ act: { claim }, drafts }, call) =>
    claim ? [{ ...claim, call, outcome: { ids: drafts.map(({ id }) => id) } }] : [],
  )
  // What no row has is no part of the statement: to plan it and to begin it takes longer than a gift.
  const goods = given.some(({ kind }) => kind === 'IN_KIND')
  const covers = given.some(({ coveredById }) => coveredById !== null)
  const status = options.pledged ? 'PLEDGED' : 'RECEIVED'
  const writes = sql`${options.write} AND NOT (${options.atomic === true} AND EXISTS (SELECT 1 FROM judged WHERE problem IS NOT NULL))`
  return sql`
WITH ${clock},
${readClaims(claims)},
given AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS r(
    call int, row int, operator boolean, "actorId" uuid, "applicationId" uuid, "keyId" uuid, id uuid, kind donation_kind, granularity granularity, precision precision_kind, "campaignId" uuid, "organizationId" uuid,
    platform text, "externalReference" text, "amountMinor" bigint, currency text, factor numeric, "rateValue" numeric, "rateDate" date,
    "rateSource" text, "acceptedMinor" bigint, "acceptedCurrency" text, "acceptedFactor" numeric, "giftCount" bigint,
    "effectiveAt" timestamptz, beneficiary text, "beneficiaryRegion" text, "donorName" text, "donorHidden" boolean,
    "coveredById" uuid, source text, items jsonb, valuations jsonb)
),
judged AS MATERIALIZED (
  SELECT g.*, o.id AS organization_id, COALESCE(c.region_id, o.region_id) AS region_id, b.id AS beneficiary_region_id, p.id AS platform_id,
    same.id AS existing_id, k.earlier,
    CASE
      -- What was done under the key before is told by whoever looks for it. One act alone has looked already.
      WHEN ${calls.length > 1} AND k.taken THEN 'CLAIMED'
      WHEN g."campaignId" IS NOT NULL AND (c.id IS NULL OR (c.status = 'DRAFT' AND NOT acts.receiver)) THEN 'CAMPAIGN_NOT_FOUND'
      WHEN o.id IS NULL THEN 'ORGANIZATION_NOT_FOUND'
      WHEN g.platform IS NOT NULL AND p.id IS NULL THEN 'PLATFORM_NOT_FOUND'
      WHEN g."beneficiaryRegion" IS NOT NULL AND b.id IS NULL THEN 'REGION_NOT_FOUND'
      WHEN NOT acts.receiver AND NOT acts.platform THEN 'FORBIDDEN'
      WHEN NOT acts.receiver AND cp.campaign_id IS NULL THEN 'PLATFORM_NOT_AUTHORIZED'
      -- Nobody else takes the names that a platform gives to its gifts.
      WHEN NOT acts.platform AND NOT acts.operator AND p.organization_id IS NOT NULL THEN 'PLATFORM_RECORDS_ITSELF'
      -- What is there already is answered with, even after the campaign has closed.
      WHEN same.id IS NOT NULL THEN CASE WHEN same.kind = g.kind AND same.amount_minor = g."amountMinor" AND same.currency = g.currency
        AND same.organization_id = o.id AND same.campaign_id IS NOT DISTINCT FROM g."campaignId" AND same.granularity = g.granularity
        THEN NULL ELSE 'REFERENCE_TAKEN' END
      WHEN o.status IN ('REJECTED', 'SUSPENDED') THEN 'ORGANIZATION_SUSPENDED'
      WHEN c.status = 'DRAFT' THEN 'CAMPAIGN_NOT_OPEN'
      WHEN c.status = 'PAUSED' AND g."effectiveAt" > c.paused_at THEN 'CAMPAIGN_PAUSED'
      WHEN c.status = 'CLOSED' AND g."effectiveAt" > c.closed_at THEN 'CAMPAIGN_CLOSED'
      WHEN g."effectiveAt" > c.ends_at THEN 'CAMPAIGN_ENDED'
      WHEN g."coveredById" IS NOT NULL AND (a.id IS NULL OR a.organization_id <> o.id OR a.campaign_id IS DISTINCT FROM g."campaignId"
        OR a.granularity <> 'AGGREGATE' OR a.kind <> 'CASH' OR a.status <> 'RECEIVED') THEN 'AGGREGATE_NOT_FOUND'
      WHEN g."coveredById" IS NOT NULL AND (a.currency <> g.currency OR a.effective_at < g."effectiveAt") THEN 'NOT_COVERED'
    END AS problem
  FROM given g
  LEFT JOIN claims k ON k.call = g.call
  LEFT JOIN LATERAL (SELECT * FROM campaigns WHERE id = g."campaignId" OFFSET 0) c ON true
  LEFT JOIN LATERAL (SELECT * FROM organizations WHERE id = COALESCE(c.organization_id, g."organizationId") OFFSET 0) o ON true
  -- Not looked for where there is none: a small table is read whole, for each gift.
  LEFT JOIN LATERAL (SELECT * FROM platforms WHERE g.platform IS NOT NULL AND slug = g.platform OFFSET 0) p ON true
  LEFT JOIN LATERAL (
    SELECT * FROM regions WHERE g."beneficiaryRegion" IS NOT NULL AND code = g."beneficiaryRegion" OFFSET 0
  ) b ON true
  LEFT JOIN LATERAL (
    SELECT * FROM campaign_platforms WHERE campaign_id = c.id AND platform_id = p.id AND revoked_at IS NULL OFFSET 0
  ) cp ON true
  LEFT JOIN LATERAL (
    SELECT * FROM donations WHERE platform_id = p.id AND external_reference = g."externalReference" OFFSET 0
  ) same ON true
  LEFT JOIN LATERAL (SELECT * FROM donations WHERE id = g."coveredById" OFFSET 0) a ON true
  CROSS JOIN LATERAL (SELECT
    g.operator, g.operator OR COALESCE(o.id = g."actorId", false) AS receiver,
    COALESCE(p.organization_id = g."actorId", false) AS platform) AS acts
),
${covers ? coverShares : sql`shares AS (SELECT NULL::uuid AS id, 0 AS minor, 0 AS gifts LIMIT 0)`},
inserted AS (
  INSERT INTO donations (id, kind, status, granularity, precision, campaign_id, organization_id, region_id, beneficiary_region_id, beneficiary,
    platform_id, external_reference, amount_minor, currency, factor, rate_value, rate_date, rate_source, accepted_minor, accepted_currency,
    accepted_factor, gift_count, effective_at, pledged_at, recorded_at, donor_name, donor_hidden, covered_by_id, covered_minor,
    covered_count, source, application_id)
  SELECT j.id, j.kind, ${status}::donation_status, j.granularity, j.precision, j."campaignId", j.organization_id, j.region_id,
    j.beneficiary_region_id, j.beneficiary, j.platform_id, j."externalReference", j."amountMinor", j.currency, j.factor, j."rateValue",
    j."rateDate", j."rateSource", j."acceptedMinor", j."acceptedCurrency", j."acceptedFactor", j."giftCount",
    least(j."effectiveAt", clock.at), ${options.pledged ? sql`least(j."effectiveAt", clock.at)` : sql`NULL`}, clock.at, j."donorName",
    j."donorHidden", j."coveredById", COALESCE(s.minor, 0), COALESCE(s.gifts, 0), j.source, j."applicationId"
  FROM judged j CROSS JOIN clock LEFT JOIN shares s ON s.id = j.id
  WHERE j.problem IS NULL AND j.existing_id IS NULL AND ${writes}
  ORDER BY j.platform_id, j."externalReference"
  ON CONFLICT (platform_id, external_reference) DO NOTHING
  RETURNING *
),
${goods ? sql`${givenGoods},` : empty}
${covers ? sql`${coverTaken},` : empty}
entries AS (
  INSERT INTO ledger_entries (${entryColumns})
  ${goods ? standing(sql`inserted`, sql`items`) : cash(sql`inserted`)}
  ${covers ? sql`UNION ALL ${coverEntries}` : empty}
),
${announce(calls[0].act, options.pledged ? 'donation.pledged' : 'donation.recorded', {
  from: sql`inserted d JOIN given g ON g.id = d.id`,
  subject: sql`d.id`,
  organizations: sql`ARRAY[d.organization_id]`,
  campaigns: sql`array_remove(ARRAY[d.campaign_id], NULL)`,
  region: sql`d.region_id`,
  occurredAt: sql`d.effective_at`,
  application: sql`d.application_id`,
  key: sql`g."keyId"`,
})},
settled AS (
  SELECT j.call FROM judged j JOIN inserted d ON d.id = j.id
  UNION ALL SELECT call FROM judged WHERE problem IS NULL AND existing_id IS NOT NULL AND ${writes}
),
${takeClaims(sql`settled`)}
SELECT j.call, j.row, j.problem, j.existing_id, COALESCE(d.id, (SELECT made.id FROM donations made WHERE made.id = j.id)) AS inserted_id,
  CASE WHEN j.problem = 'CLAIMED' THEN (SELECT made.id FROM donations made WHERE made.id = (j.earlier #>> '{ids,0}')::uuid) END AS earlier_id,
  CASE WHEN ${options.atomic === true && options.write} AND NOT EXISTS (SELECT 1 FROM judged WHERE problem IS NOT NULL)
    AND (SELECT count(*) FROM inserted) < (SELECT count(*) FROM judged WHERE existing_id IS NULL) THEN refuse('taken') END
  ${options.gifts ? sql`, d.*` : empty}
FROM judged j LEFT JOIN inserted d ON d.id = j.id`
}

/** Without what would be read as null all the same: that is half of a gift. */
function withoutNulls(given: Record<string, unknown>): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const name in given) if (given[name] !== null) said[name] = given[name]
  return said
}

/** Steps after `inserted`: the goods of gifts in kind, and their values. */
const givenGoods = sql`
items AS (
  INSERT INTO donation_items (id, donation_id, description, unit, quantity, precision)
  SELECT i.id, j.id, i.description, i.unit, i.quantity, i.precision
  FROM inserted d JOIN judged j ON j.id = d.id
  CROSS JOIN LATERAL jsonb_to_recordset(j.items) AS i(id uuid, description text, unit text, quantity numeric, precision precision_kind)
  RETURNING *
),
valuations AS (
  INSERT INTO valuations (id, donation_id, stage, method, amount_minor, currency, valued_on, evidence, recorded_at)
  SELECT v.id, j.id, v.stage, v.method, v."amountMinor", v.currency, v."valuedOn", v.evidence, clock.at
  FROM inserted d JOIN judged j ON j.id = d.id CROSS JOIN clock
  CROSS JOIN LATERAL jsonb_to_recordset(j.valuations) AS v(id uuid, stage valuation_stage, method valuation_method, "amountMinor" bigint,
    currency text, "valuedOn" date, evidence text)
)`
