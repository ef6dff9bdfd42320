import type { Database } from '../database/database.ts'
import { empty, type Sql, sql } from '../database/sql.ts'
import type { Claimed } from './claim-deliveries.ts'
import { disabledSteps } from './disable-endpoints.ts'

/** What came of an attempt. */
export interface Attempt {
  at: Date
  statusCode: number | null
  milliseconds: number
  /** Why it failed; null where it was taken. */
  error: string | null
  answer: string | null
  /** What was sent, to be sent again; null where it came not so far. */
  body: string | null
  /** When to try again, in milliseconds from now; null where it is not tried again. */
  retryIn: number | null
}

/** The answer of a receiver that wants no more. */
const gone = 410

/**
 * Writes down an attempt and what follows from it, all at once: delivered, later again, or given up; and for the endpoint,
 * since when there was nothing but failures, and whether that is too long. Rows are taken endpoint first, as everywhere.
 */
export async function recordAttempt(db: Database, claimed: Claimed, attempt: Attempt): Promise<void> {
  const { statusCode, error, retryIn } = attempt
  await db.query(sql`
    WITH judged AS (
      ${error === null ? success(claimed) : failure(claimed, statusCode === gone)}
    ),
    disabled AS (SELECT * FROM judged WHERE status = 'DISABLED'),
    attempted AS (
      INSERT INTO webhook_attempts (delivery_id, number, at, status_code, milliseconds, error, answer)
      SELECT d.id, ${claimed.attemptCount}, ${attempt.at}::timestamptz, ${statusCode}::int, ${attempt.milliseconds}::int, ${error}, ${attempt.answer}
      FROM webhook_deliveries d WHERE d.id = ${claimed.id}::uuid
      ON CONFLICT (delivery_id, number) DO UPDATE SET at = EXCLUDED.at, status_code = EXCLUDED.status_code, milliseconds = EXCLUDED.milliseconds,
        error = EXCLUDED.error, answer = EXCLUDED.answer
    ),
    outcome AS (
      SELECT CASE WHEN ${error === null} THEN 'DELIVERED' WHEN ${retryIn === null || statusCode === gone} THEN 'FAILED'
        WHEN EXISTS (SELECT FROM disabled) THEN 'CANCELLED' ELSE 'PENDING' END::webhook_delivery_status AS status
    ),
    recorded AS (
      UPDATE webhook_deliveries d SET leased_until = NULL, body = COALESCE(d.body, ${attempt.body}),
        status = CASE WHEN d.status = 'PENDING' OR o.status = 'DELIVERED' THEN o.status ELSE d.status END,
        next_attempt_at = now() + ${retryIn ?? 0} * interval '1 millisecond',
        finished_at = CASE WHEN d.status = 'PENDING' AND o.status = 'PENDING' THEN NULL ELSE COALESCE(d.finished_at, now()) END
      FROM outcome o WHERE d.id = ${claimed.id}::uuid AND d.attempt_count = ${claimed.attemptCount}
    ),
    ${disabledSteps(sql`${claimed.id}`)}
    SELECT 1`)
}

function success({ endpointId }: Claimed): Sql {
  return sql`UPDATE webhook_endpoints e SET failing_since = NULL
      WHERE e.id = ${endpointId}::uuid AND e.failing_since IS NOT NULL RETURNING e.*`
}

// Most failures change nothing here: that it fails is known, and it is not five days yet.
function failure({ endpointId }: Claimed, isGone: boolean): Sql {
  return sql`UPDATE webhook_endpoints e SET failing_since = COALESCE(e.failing_since, now()),
        status = ${isGone ? disabledBecause : sql`CASE WHEN ${tooLong} THEN 'DISABLED' ELSE e.status END`},
        disabled_reason = CASE WHEN ${isGone} THEN 'It answered 410: it wants no more.' WHEN ${tooLong} THEN 'For five days nothing but failures came back.' END
        ${isGone ? sql`, updated_at = now()` : empty}
      WHERE e.id = ${endpointId}::uuid AND e.status = 'ENABLED' AND (${isGone} OR e.failing_since IS NULL OR ${tooLong}) RETURNING e.*`
}

const tooLong = sql`COALESCE(e.failing_since < now() - interval '5 days', false)`
const disabledBecause = sql`'DISABLED'`
