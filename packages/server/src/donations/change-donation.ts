import { type Act, applicationOf, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor, isOperator } from '../access/viewer.ts'
import { empty, type Sql, sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import type { EventType } from '../events/event.ts'
import { clock, entryColumns } from '../ledger/postings.ts'

/** A donation as it stands. */
export interface DonationRow {
  id: string
  kind: 'CASH' | 'IN_KIND'
  status: 'PLEDGED' | 'RECEIVED' | 'VOIDED'
  granularity: 'ITEM' | 'AGGREGATE'
  campaignId: string | null
  organizationId: string
  platformOrganizationId: string | null
  applicationId: string
  amountMinor: bigint
  currency: string
  refundedMinor: bigint
  supersededMinor: bigint
  giftCount: bigint
  supersededCount: bigint
  coveredMinor: bigint
  effectiveAt: Date
  pledgedAt: Date | null
  /** The last moment for gifts of its campaign, where that has one: its planned end, or its close. */
  campaignEnd: Date | null
  version: number
}

/** A change of one donation: what it writes, given that the donation is still as it was read. */
export interface Change {
  event: EventType
  /** `column = value` pieces; the row is `d`, the recorded time is `clock.at`. */
  set: Sql
  /**
   * Under which condition on `d`, as it is when its lock is had. Left out: that it is as it was read, which a change
   * needs that reads more than the row itself (its entries, its refunds).
   */
  where?: Sql
  /** Further steps of the statement, each with its comma: they read `before` (the row as it was) and `after`. */
  steps?: Sql
  /** Ledger entries, as a SELECT of the entry columns. */
  entries?: Sql
  occurredAt?: Sql
  payload?: Sql
}

/**
 * Changes a donation in one statement that takes effect only on the version that `decide` saw, or under the condition
 * that it names. Where another writer came in between, `decide` is asked again; it throws what stands against the change.
 */
export function changeDonation(act: Act, id: string, decide: (donation: DonationRow) => Change): Promise<Outcome> {
  return once<Outcome, Outcome>(
    act,
    (act) => change(act, id, decide),
    (outcome) => outcome,
  )
}

async function change(act: Act, id: string, decide: (donation: DonationRow) => Change): Promise<Outcome> {
  applicationOf(act)
  // As many tries as writers may reasonably meet on one gift: each try that fails means that another writer got through.
  for (let attempt = 0; attempt < 1000; attempt++) {
    const donation = await readOne(act, id)
    const { event, set, where, steps, entries, occurredAt, payload } = decide(donation)
    const changed = await act.db.query<{ id: string }>(sql`
      WITH ${clock},
      before AS (SELECT * FROM donations WHERE id = ${id}::uuid AND ${where ? sql`true` : sql`version = ${donation.version}`}),
      after AS (
        UPDATE donations d SET ${set}, version = d.version + 1
        FROM before, clock WHERE d.id = before.id AND ${where ?? sql`d.version = before.version`}
        RETURNING d.*
      ),
      ${steps ?? empty}
      ${entries ? sql`entries AS (INSERT INTO ledger_entries (${entryColumns}) ${entries}),` : empty}
      ${announce(act, event, {
        from: sql`after d`,
        subject: sql`d.id`,
        organizations: sql`ARRAY[d.organization_id]`,
        campaigns: sql`array_remove(ARRAY[d.campaign_id], NULL)`,
        region: sql`d.region_id`,
        occurredAt: occurredAt ?? sql`d.effective_at`,
        ...(payload ? { payload } : {}),
      })},
      ${takeClaim(act.claim, { id }, sql`after`)}
      SELECT id FROM after`)
    if (changed.length) return { id }
  }
  throw new ConflictError('Too many writers change this gift at once. Try again in a moment.')
}

async function readOne(act: Act, id: string): Promise<DonationRow> {
  const [donation] = await act.db.query<DonationRow>(sql`
    SELECT d.*, p.organization_id AS platform_organization_id, least(c.ends_at, c.closed_at) AS campaign_end
    FROM donations d LEFT JOIN platforms p ON p.id = d.platform_id LEFT JOIN campaigns c ON c.id = d.campaign_id WHERE d.id = ${id}::uuid`)
  if (!donation) throw new NotFoundError('donation', 'with this id')
  const mayChange =
    actsFor(act.viewer, donation.organizationId) ||
    isOperator(act.viewer) ||
    (donation.applicationId === act.viewer.applicationId && actsFor(act.viewer, donation.platformOrganizationId))
  if (!mayChange)
    throw new ForbiddenError(
      'A gift is changed by its receiver, or by the application that recorded it for its platform.',
    )
  return donation
}

/** Throws unless the donation has one of the statuses. */
export function requireStatus(donation: DonationRow, status: DonationRow['status'], doing: string): void {
  if (donation.status === status) return
  const is = {
    PLEDGED: 'is only pledged: receive it first',
    RECEIVED: 'is received already',
    VOIDED: 'is voided, and stays so',
  }[donation.status]
  throw new ConflictError(`Cannot ${doing}: the gift ${is}.`)
}
