import { type Sql, sql } from '../database/sql.ts'

// Pieces of the one statement that a money write is: they turn rows of `donations` (in a step of that statement) into
// ledger entries. A step named `clock` gives the recorded time, so that all entries of a statement share it.

/** The step that every money write begins with. */
export const clock = sql`clock AS MATERIALIZED (SELECT recorded_now() AS at)`

/** The columns of an entry, in the order in which all pieces here give them. */
export const entryColumns = sql`kind, granularity, precision, effective_at, recorded_at, organization_id, campaign_id,
  region_id, beneficiary_region_id, platform_id, commodity, amount, reporting, count, donation_id, refund_id, transfer_id, disbursement_id`

const dimensions = sql`d.organization_id, d.campaign_id, d.region_id, d.beneficiary_region_id, d.platform_id`

/** One line for each donation of a step: `amount` in the donation's currency. */
function line(kind: string, from: Sql, amount: Sql, count: Sql, where: Sql): Sql {
  return sql`SELECT ${kind}::entry_kind, d.granularity, d.precision, d.effective_at, clock.at, ${dimensions}, d.currency,
    ${amount}, in_reporting(${amount}, d.factor), ${count}, d.id, NULL::uuid, NULL::uuid, NULL::uuid
    FROM ${from} d CROSS JOIN clock WHERE ${where}`
}

/** The entries that donations of a step stand for, by their present state. `items` is a step with their goods. */
export function standing(from: Sql, items: Sql): Sql {
  return sql`${cash(from)} UNION ALL ${inKind(from, items)}`
}

/** Those of gifts of money. */
export function cash(from: Sql): Sql {
  return sql`
    ${line('GIFT', from, sql`d.amount_minor - d.superseded_minor`, sql`d.gift_count - d.superseded_count`, sql`d.kind = 'CASH' AND d.status = 'RECEIVED'`)}
    UNION ALL ${line('PLEDGE', from, sql`d.amount_minor`, sql`d.gift_count`, sql`d.kind = 'CASH' AND d.status = 'PLEDGED'`)}`
}

/** Those of gifts in kind. */
function inKind(from: Sql, items: Sql): Sql {
  return sql`
    ${line('IN_KIND_PLEDGE', from, sql`d.amount_minor`, sql`d.gift_count`, sql`d.kind = 'IN_KIND' AND d.status = 'PLEDGED'`)}
    UNION ALL ${line('DECLARED', from, sql`d.amount_minor`, sql`d.gift_count`, sql`d.kind = 'IN_KIND' AND d.status = 'RECEIVED'`)}
    UNION ALL ${accepted(from)}
    UNION ALL
    SELECT 'ITEM'::entry_kind, d.granularity, i.precision, d.effective_at, clock.at, ${dimensions}, i.unit || E'\\u001f' || i.description,
      (i.quantity * 1000000)::bigint, 0, 0, d.id, NULL::uuid, NULL::uuid, NULL::uuid
    FROM ${from} d JOIN ${items} i ON i.donation_id = d.id CROSS JOIN clock WHERE d.status = 'RECEIVED'`
}

/** The entry of the value at which goods were accepted. */
export function accepted(from: Sql): Sql {
  return sql`SELECT 'ACCEPTED'::entry_kind, d.granularity, d.precision, d.effective_at, clock.at, ${dimensions}, d.accepted_currency,
    d.accepted_minor, in_reporting(d.accepted_minor, d.accepted_factor), 0, d.id, NULL::uuid, NULL::uuid, NULL::uuid
    FROM ${from} d CROSS JOIN clock WHERE d.kind = 'IN_KIND' AND d.status = 'RECEIVED' AND d.accepted_minor > 0`
}

/**
 * The reversal of what stands in the ledger for the records of a step, kind by kind, at the times at which it took
 * effect. `source` is the column that names the record. Where the step is empty nothing is reversed.
 */
export function reversal(source: Sql, from: Sql, kinds: Sql): Sql {
  return sql`SELECT e.kind, e.granularity, e.precision, e.effective_at, clock.at, e.organization_id, e.campaign_id, e.region_id,
    e.beneficiary_region_id, e.platform_id, e.commodity, -sum(e.amount)::bigint, -sum(e.reporting)::bigint, -sum(e.count)::bigint,
    e.donation_id, e.refund_id, e.transfer_id, e.disbursement_id
    FROM ledger_entries e JOIN ${from} t ON t.id = e.${source} CROSS JOIN clock
    WHERE ${kinds}
    GROUP BY e.kind, e.granularity, e.precision, e.effective_at, clock.at, e.organization_id, e.campaign_id, e.region_id,
      e.beneficiary_region_id, e.platform_id, e.commodity, e.donation_id, e.refund_id, e.transfer_id, e.disbursement_id
    HAVING sum(e.amount) <> 0 OR sum(e.reporting) <> 0 OR sum(e.count) <> 0`
}

/** The memo of what voided gifts had counted. */
export function voidedMemo(from: Sql): Sql {
  return sql`SELECT CASE e.kind WHEN 'GIFT' THEN 'VOIDED' ELSE 'IN_KIND_VOIDED' END::entry_kind, e.granularity, 'EXACT'::precision_kind, e.effective_at, clock.at, e.organization_id, e.campaign_id,
    e.region_id, e.beneficiary_region_id, e.platform_id, e.commodity, sum(e.amount)::bigint, sum(e.reporting)::bigint, sum(e.count)::bigint,
    e.donation_id, NULL::uuid, e.transfer_id, e.disbursement_id
    FROM ledger_entries e JOIN ${from} t ON t.id = e.donation_id CROSS JOIN clock
    WHERE e.kind IN ('GIFT', 'DECLARED')
    GROUP BY e.kind, e.granularity, e.effective_at, clock.at, e.organization_id, e.campaign_id, e.region_id, e.beneficiary_region_id, e.platform_id,
      e.commodity, e.donation_id, e.transfer_id, e.disbursement_id
    HAVING sum(e.amount) <> 0 OR sum(e.count) <> 0`
}
