import { Check } from '../check.ts'
import { explaining } from '../database/constraint.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { type Act, type Outcome, once, takeClaim } from './act.ts'
import { newKey } from './key.ts'
import type { Scope } from './viewer.ts'

/** The operator adds a third party's program, acting for an organisation. */
export function createApplication(act: Act, input: { name: string; organizationId?: string | null }): Promise<Outcome> {
  const check = new Check()
  const name = check.text(['name'], input.name, { max: 200 })
  check.done()
  const id = newId()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
      WITH inserted AS (
        INSERT INTO applications (id, name, organization_id) VALUES (${id}::uuid, ${name}, ${input.organizationId ?? null}::uuid) RETURNING *
      ),
      ${announce(act, 'application.created', { from: sql`inserted a`, subject: sql`a.id`, organizations: sql`array_remove(ARRAY[a.organization_id], NULL)`, hidden: sql`true` })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT id FROM inserted`)
      await explaining(insert, {
        applications_organization_id_fkey: () => new NotFoundError('organization', 'with this id'),
      })
      return { id }
    },
    (outcome) => outcome,
  )
}

// The organisation of a key `k`, whom alone its events concern.
const ofApplication = sql`(SELECT array_remove(ARRAY[a.organization_id], NULL) FROM applications a WHERE a.id = k.application_id)`

/** A key that was made: its text is there only in the first answer. */
export interface IssuedKey extends Outcome {
  secret: string | null
}

/** Issues a key to an application. The text is shown once; only its hash is kept. */
export function createKey(
  act: Act,
  input: { applicationId: string; scopes: Scope[]; expiresAt?: Date | null },
): Promise<IssuedKey> {
  const check = new Check()
  if (!input.scopes.length) check.fail(['scopes'], 'REQUIRED', 'Name at least one scope.')
  if (input.expiresAt && input.expiresAt.getTime() < Date.now())
    check.fail(['expiresAt'], 'IN_PAST', 'The key would have expired already.')
  check.done()
  const id = newId()
  const key = newKey()
  return once<Outcome, IssuedKey>(
    act,
    async (act) => {
      const insert = act.db.query(sql`
      WITH inserted AS (
        INSERT INTO api_keys (id, application_id, prefix, hash, scopes, expires_at)
        SELECT ${id}::uuid, a.id, ${key.prefix}, ${key.hash}, ${[...new Set(input.scopes)]}::text[], ${input.expiresAt ?? null}::timestamptz
        FROM applications a WHERE a.id = ${input.applicationId}::uuid RETURNING *
      ),
      ${announce(act, 'key.created', { from: sql`inserted k`, subject: sql`k.id`, organizations: ofApplication, hidden: sql`true` })},
      ${takeClaim(act.claim, { id }, sql`inserted`)}
      SELECT id FROM inserted`)
      if (!(await insert).length) throw new NotFoundError('application', 'with this id')
      return { id, secret: key.text }
    },
    ({ id }) => ({ id, secret: null }),
  )
}

/** Revokes a key; it stops working at once. */
export function revokeKey(act: Act, input: { keyId: string }): Promise<Outcome> {
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
      WITH after AS (UPDATE api_keys SET revoked_at = now() WHERE id = ${input.keyId}::uuid AND revoked_at IS NULL RETURNING *),
      ${announce(act, 'key.revoked', { from: sql`after k`, subject: sql`k.id`, organizations: ofApplication, hidden: sql`true` })},
      ${takeClaim(act.claim, { id: input.keyId }, sql`after`)}
      SELECT id FROM after`)
      if (changed.length) return { id: input.keyId }
      const [found] = await act.db.query(sql`SELECT 1 FROM api_keys WHERE id = ${input.keyId}::uuid`)
      throw found ? new ConflictError('The key is revoked already.') : new NotFoundError('key', 'with this id')
    },
    (outcome) => outcome,
  )
}
