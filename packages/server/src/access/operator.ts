import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { EnvError } from '../env.ts'
import { newId } from '../identifiers.ts'
import { newKey, readKey } from './key.ts'
import type { Viewer } from './viewer.ts'

/** The operator's application. `newSecret` is the text of its first key, where that was made just now. */
export interface Operator {
  viewer: Viewer
  newSecret: string | null
}

/**
 * Finds the operator's application, or makes it with its first key: `adminKey`, or a new one. Two servers that start at
 * once make one.
 */
export async function ensureOperator(db: Database, adminKey: string | null = null): Promise<Operator> {
  const given = adminKey === null ? null : readKey(adminKey)
  if (adminKey !== null && !given) {
    throw new EnvError(
      `TONGZHOU_ADMIN_KEY has not the form of a key: "tz_", 12 hexadecimal digits, "_", 43 letters, digits, "-" or "_". One to use: ${newKey().text}`,
    )
  }
  const key = given ?? newKey()
  const [made] = await db.query<{ applicationId: string; keyId: string | null }>(sql`
    WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext('operator'))),
    application AS (
      INSERT INTO applications (id, name) SELECT ${operatorId}::uuid, 'operator' FROM alone ON CONFLICT (id) DO NOTHING RETURNING id
    ),
    key AS (
      INSERT INTO api_keys (id, application_id, prefix, hash, scopes)
      SELECT ${newId()}::uuid, a.id, ${key.prefix}, ${key.hash}, '{admin}' FROM application a RETURNING id
    )
    SELECT ${operatorId}::uuid AS application_id, (SELECT id FROM key) AS key_id`)
  const viewer: Viewer = { applicationId: operatorId, organizationId: null, keyId: null, scopes: new Set(['admin']) }
  // A key that the operator chose later is added beside the first.
  if (given && !made?.keyId) {
    await db.query(sql`
      INSERT INTO api_keys (id, application_id, prefix, hash, scopes) VALUES (${newId()}::uuid, ${operatorId}::uuid, ${given.prefix}, ${given.hash}, '{admin}')
      ON CONFLICT (prefix) DO NOTHING`)
  }
  return { viewer, newSecret: made?.keyId ? key.text : null }
}

// One fixed id, so that two servers that start at once cannot make two operators.
const operatorId = '00000000-0000-7000-8000-000000000001'
