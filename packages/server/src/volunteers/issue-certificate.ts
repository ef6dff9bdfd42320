import { randomBytes } from 'node:crypto'
import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import type { Database } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { actorOf } from './volunteer.policy.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A certificate's number: 80 random bits in Crockford's base 32, so that nobody finds one by trying. */
function certificateNumber(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
  return `TH-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}-${letters.slice(12)}`
}

// A name as it is compared: whatever its width, case and blanks. The number is its salt.
const holderHash = (number: Sql, name: Sql) =>
  sql`sha256(convert_to(${number} || '|' || lower(regexp_replace(normalize(${name}, NFKC), '\\s', '', 'g')), 'UTF8'))`

export interface CertificateInput {
  volunteerId: string
  organizationId: string
  from: Date
  to: Date
}

/** Certifies the approved hours of a volunteer with an organisation, of shifts that ended in a time. */
export function issueCertificate(act: Act, input: CertificateInput): Promise<Outcome> {
  if (!actsFor(act.viewer, input.organizationId))
    throw new ForbiddenError('An organisation certifies the hours that were served with itself.')
  const check = new Check()
  if (input.to <= input.from)
    check.fail(['to'], 'ENDS_BEFORE_IT_BEGINS', 'The time ends before it begins. Swap the two.')
  check.done()
  const id = newId()
  const number = certificateNumber()
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const made = await act.db.query(sql`
        WITH hours AS (
          SELECT COALESCE(sum(t.minutes), 0) AS minutes, count(*) AS shifts FROM attendances t
          WHERE t.volunteer_id = ${input.volunteerId}::uuid AND t.organization_id = ${input.organizationId}::uuid AND t.status = 'APPROVED'
            AND t.ends_at > ${input.from}::timestamptz AND t.ends_at <= ${input.to}::timestamptz
        ),
        inserted AS (
          INSERT INTO hours_certificates (id, number, volunteer_id, organization_id, from_at, to_at, minutes, shift_count, holder_hash, issued_at)
          SELECT ${id}::uuid, ${number}, v.id, ${input.organizationId}::uuid, ${input.from}::timestamptz, ${input.to}::timestamptz, h.minutes, h.shifts,
            ${holderHash(sql`${number}::text`, sql`v.name`)}, now()
          FROM volunteers v, hours h WHERE v.id = ${input.volunteerId}::uuid AND v.status = 'ACTIVE' AND h.shifts > 0
            AND belongs(v.id, ${input.organizationId}::uuid) RETURNING *
        ),
        ${announce(act, 'certificate.issued', { from: sql`inserted c`, subject: sql`c.id`, organizations: sql`ARRAY[c.organization_id]`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id }, sql`inserted`)}
        SELECT id FROM inserted`)
      if (made.length) return { id }
      const [found] = await act.db.query(sql`
        SELECT 1 FROM volunteers v WHERE v.id = ${input.volunteerId}::uuid AND v.status = 'ACTIVE' AND belongs(v.id, ${input.organizationId}::uuid)`)
      throw found
        ? new ConflictError('There are no approved hours in that time. Approve them first.')
        : new NotFoundError('volunteer', 'with this id in this organisation')
    },
    (outcome) => outcome,
  )
}

/** Makes a certificate worthless, as after a correction: who checks its number sees that. */
export function revokeCertificate(act: Act, input: { certificateId: string }): Promise<Outcome> {
  const actor = actorOf(act.viewer)
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const changed = await act.db.query(sql`
        WITH after AS (
          UPDATE hours_certificates c SET revoked_at = now() WHERE c.id = ${input.certificateId}::uuid AND c.revoked_at IS NULL
            AND (${actor}::uuid IS NULL OR c.organization_id = ${actor}::uuid) RETURNING *
        ),
        ${announce(act, 'certificate.revoked', { from: sql`after c`, subject: sql`c.id`, organizations: sql`ARRAY[c.organization_id]`, hidden: sql`true` })},
        ${takeClaim(act.claim, { id: input.certificateId }, sql`after`)}
        SELECT id FROM after`)
      if (!changed.length) throw new NotFoundError('certificate that holds', 'with this id')
      return { id: input.certificateId }
    },
    (outcome) => outcome,
  )
}

/** What anyone learns by a certificate's number; `holderMatches` only of a name that was given. */
export interface VerifiedCertificate {
  number: string
  organizationId: string
  fromAt: Date
  toAt: Date
  minutes: bigint
  shiftCount: number
  issuedAt: Date
  revokedAt: Date | null
  holderMatches: boolean | null
}

/** Looks a certificate up by its number, and compares the name that its holder shows. */
export async function verifyCertificate(
  db: Database,
  number: string,
  name: string | null,
): Promise<VerifiedCertificate | null> {
  const [found] = await db.query<VerifiedCertificate>(sql`
    SELECT c.number, c.organization_id, c.from_at, c.to_at, c.minutes, c.shift_count, c.issued_at, c.revoked_at,
      c.holder_hash = ${holderHash(sql`c.number`, sql`${name?.slice(0, 200) ?? null}::text`)} AS holder_matches
    FROM hours_certificates c WHERE c.number = ${number.slice(0, 50).trim().toUpperCase()}`)
  return found ?? null
}
