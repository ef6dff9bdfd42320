import { createKey, revokeKey } from '../access/manage-keys.ts'
import { ensureOperator } from '../access/operator.ts'
import type { Scope } from '../access/viewer.ts'
import { sql } from '../database/sql.ts'
import { NotFoundError, ValidationError } from '../errors.ts'
import { decodeId, encodeId, newId } from '../identifiers.ts'
import { parseDateTime } from '../time/point-in-time.ts'
import { openMigrated } from './with-database.ts'

interface CreateOptions {
  name: string
  organization?: string
  scopes: Scope[]
  expires?: string
}

/** `tongzhou keys create` */
export async function createKeyCommand({ name, organization, scopes, expires }: CreateOptions): Promise<void> {
  const expiresAt = expires === undefined ? null : parseDateTime(expires)
  if (expires !== undefined && !expiresAt)
    throw new ValidationError([
      {
        path: ['--expires'],
        code: 'BAD_TIME',
        message: 'Not a time with offset. Write it as "2027-01-01T00:00:00+08:00".',
      },
    ])
  const { db, close } = await openMigrated()
  try {
    const act = { db, viewer: (await ensureOperator(db)).viewer, claim: null }
    const id = organization ? decodeId(organization) : null
    const owners = organization
      ? await db.query<{ id: string }>(
          sql`SELECT id FROM organizations WHERE id = ${id?.type === 'Organization' ? id.uuid : null}::uuid OR credit_code = ${organization.toUpperCase()}`,
        )
      : []
    if (organization && !owners.length) throw new NotFoundError('organization', organization)
    const owner = owners[0]?.id ?? null
    const [application] = await db.query<{ id: string }>(sql`
      WITH found AS (SELECT id FROM applications WHERE name = ${name} AND organization_id IS NOT DISTINCT FROM ${owner}::uuid),
      made AS (INSERT INTO applications (id, name, organization_id) SELECT ${newId()}::uuid, ${name}, ${owner}::uuid WHERE NOT EXISTS (SELECT 1 FROM found) RETURNING id)
      SELECT id FROM found UNION ALL SELECT id FROM made LIMIT 1`)
    const { secret } = await createKey(act, { applicationId: application?.id ?? '', scopes, expiresAt })
    console.log(secret)
    console.error('Keep it: it is shown this once.')
  } finally {
    await close()
  }
}

/** `tongzhou keys list` */
export async function listKeysCommand(): Promise<void> {
  const { db, close } = await openMigrated()
  const keys = await db.query<{
    prefix: string
    name: string
    organizationId: string | null
    scopes: string[]
    expiresAt: Date | null
    revokedAt: Date | null
  }>(sql`
    SELECT k.prefix, a.name, a.organization_id, k.scopes, k.expires_at, k.revoked_at FROM api_keys k JOIN applications a ON a.id = k.application_id ORDER BY k.id`)
  for (const key of keys) {
    const state = key.revokedAt
      ? `revoked ${key.revokedAt.toISOString()}`
      : key.expiresAt
        ? `until ${key.expiresAt.toISOString()}`
        : 'valid'
    console.log(
      [
        `tz_${key.prefix}_…`,
        key.name,
        key.organizationId ? encodeId('Organization', key.organizationId) : 'operator',
        key.scopes.join(','),
        state,
      ].join('  '),
    )
  }
  await close()
}

/** `tongzhou keys revoke` */
export async function revokeKeyCommand(text: string): Promise<void> {
  const { db, close } = await openMigrated()
  try {
    const prefix = text.replace(/^tz_/, '').slice(0, 12)
    const [key] = await db.query<{ id: string }>(sql`SELECT id FROM api_keys WHERE prefix = ${prefix}`)
    if (!key) throw new NotFoundError('key', `with the prefix ${prefix}`)
    await revokeKey({ db, viewer: (await ensureOperator(db)).viewer, claim: null }, { keyId: key.id })
    console.log('Revoked.')
  } finally {
    await close()
  }
}
