import { newKey } from '@tongzhou/server/src/access/key.ts'
import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { newId } from '@tongzhou/server/src/identifiers.ts'

/** Keys of one application. Those of an earlier run on the same data are taken away. */
export async function makeKeys(db: Database, count: number, organizationId: string | null): Promise<string[]> {
  const keys = Array.from({ length: count }, newKey)
  const name = organizationId ? 'bench writer' : 'bench'
  await db.query(sql`DELETE FROM api_keys WHERE application_id IN (SELECT id FROM applications WHERE name = ${name})`)
  const [application] = await db.query<{ id: string }>(sql`
    WITH there AS (SELECT id FROM applications WHERE name = ${name} AND organization_id IS NOT DISTINCT FROM ${organizationId}::uuid LIMIT 1),
    made AS (INSERT INTO applications (id, name, organization_id) SELECT ${newId()}::uuid, ${name}, ${organizationId}::uuid WHERE NOT EXISTS (SELECT 1 FROM there) RETURNING id)
    SELECT id FROM there UNION ALL SELECT id FROM made`)
  await db.query(sql`
    INSERT INTO api_keys (id, application_id, prefix, hash, scopes)
    SELECT k.id, ${application?.id}::uuid, k.prefix, decode(k.hash, 'hex'), '{donations:write}'
    FROM unnest(${keys.map(newId)}::uuid[], ${keys.map(({ prefix }) => prefix)}::text[], ${keys.map(({ hash }) => hash.toString('hex'))}::text[]) AS k(id, prefix, hash)`)
  return keys.map(({ text }) => `Bearer ${text}`)
}
