import type { Database } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'

/**
 * The steps that follow where endpoints were disabled by a statement's step `disabled` (rows of webhook_endpoints): an
 * event for each, and nothing more is sent. `except` is a delivery that another step sees to.
 */
export function disabledSteps(except: Sql = sql`NULL`): Sql {
  return sql`announced AS (
      INSERT INTO event_outbox (id, type, occurred_at, recorded_at, organization_ids, campaign_ids, private, subject_id, payload)
      SELECT gen_random_uuid(), 'webhook.disabled', now(), now(), array_remove(ARRAY[e.organization_id], NULL), '{}', true, e.id,
        jsonb_build_object('reason', e.disabled_reason)
      FROM disabled e
    ),
    cancelled AS (
      UPDATE webhook_deliveries d SET status = 'CANCELLED', finished_at = now()
      FROM disabled e WHERE d.endpoint_id = e.id AND d.status = 'PENDING' AND d.id IS DISTINCT FROM ${except}::uuid
    )`
}

/** Nothing is sent to an application that nobody can act for any more. */
export async function disableWithoutKeys(db: Database, applicationId: string): Promise<void> {
  await db.query(sql`
    WITH disabled AS (
      UPDATE webhook_endpoints e SET status = 'DISABLED', disabled_reason = 'The application has no valid key any more.', updated_at = now()
      WHERE e.application_id = ${applicationId}::uuid AND e.status = 'ENABLED'
        AND NOT EXISTS (SELECT FROM api_keys k WHERE k.application_id = e.application_id AND k.revoked_at IS NULL
          AND (k.expires_at IS NULL OR k.expires_at > now()))
      RETURNING e.*
    ),
    ${disabledSteps()}
    SELECT id FROM disabled`)
}
