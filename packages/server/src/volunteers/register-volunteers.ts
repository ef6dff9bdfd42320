import { type Act, type Claim, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { noRegion, readVolunteer, type VolunteerInput } from './volunteer.input.ts'

/** What became of one row: the volunteer, made now or already there by the organisation's reference; or why not. */
export type RegisteredRow = { id: string; created: boolean } | { error: Error }

/**
 * Registers up to 500 volunteers of an organisation in one statement, a result for each. The same reference again
 * answers with the volunteer who has it.
 */
export async function registerVolunteers(
  act: Act,
  organizationId: string | null,
  inputs: VolunteerInput[],
  path = (row: number) => ['volunteers', String(row)],
): Promise<RegisteredRow[]> {
  if (inputs.length < 1 || inputs.length > 500) {
    const message = `From 1 to 500 rows a call; there are ${inputs.length}. Split them.`
    throw new ValidationError([{ path: ['volunteers'], code: 'BAD_NUMBER_OF_ROWS', message }])
  }
  const organization = organizationId ?? act.viewer.organizationId
  if (organization === null) {
    const message = 'Name the organisation that the volunteers belong to.'
    throw new ValidationError([{ path: ['organization'], code: 'REQUIRED', message }])
  }
  if (!actsFor(act.viewer, organization))
    throw new ForbiddenError('Volunteers are registered by the organisation that they belong to.')
  const [known] = await act.db.query(sql`SELECT 1 FROM organizations WHERE id = ${organization}::uuid`)
  if (!known) throw new NotFoundError('organization', 'with this id')
  return once<{ ids: string[] }, RegisteredRow[]>(
    act,
    (act) => register(act, organization, inputs, path),
    ({ ids }) => register({ ...act, claim: null }, organization, inputs, path, ids),
  )
}

interface FoundRow {
  row: number
  region: boolean
  id: string | null
  created: boolean
}

async function register(
  act: Act,
  organizationId: string,
  inputs: VolunteerInput[],
  path: (row: number) => string[],
  made?: string[],
): Promise<RegisteredRow[]> {
  const results: RegisteredRow[] = []
  const rows = inputs.map((input, row) => {
    const check = new Check()
    const volunteer = readVolunteer(check, path(row), input)
    if (check.fieldErrors.length) results[row] = { error: new ValidationError(check.fieldErrors) }
    return { row, id: made?.[row] ?? newId(), affiliationId: newId(), ...volunteer }
  })
  const valid = rows.filter(({ row }) => !results[row])
  const write = made === undefined
  const statement = (claim: Claim | null) => sql`
    WITH given AS MATERIALIZED (
      SELECT g.*, r.id AS region_id, row_number() OVER (PARTITION BY COALESCE(g.reference, g.id::text) ORDER BY g.row) AS copy
      FROM jsonb_to_recordset(${JSON.stringify(valid)}::jsonb) AS g(row int, id uuid, "affiliationId" uuid, name text, phone text, email text, address text,
        "healthNote" text, region text, latitude numeric, longitude numeric, languages text[], availability int[], reference text, consent text,
        "consentedAt" timestamptz, skills jsonb)
      LEFT JOIN regions r ON r.code = g.region
    ),
    new AS MATERIALIZED (
      SELECT * FROM given g WHERE region_id IS NOT NULL AND copy = 1 AND ${write}
        AND NOT EXISTS (SELECT 1 FROM affiliations a WHERE a.organization_id = ${organizationId}::uuid AND a.reference = g.reference)
    ),
    inserted AS (
      INSERT INTO volunteers (id, name, phone, email, address, health_note, region_id, latitude, longitude, languages, availability, consent, consented_at, registered_at)
      SELECT n.id, n.name, n.phone, n.email, n.address, n."healthNote", n.region_id, n.latitude, n.longitude, n.languages, n.availability, n.consent,
        least(n."consentedAt", now()), least(n."consentedAt", now()) FROM new n ORDER BY n.row
      RETURNING *
    ),
    affiliated AS (
      INSERT INTO affiliations (id, volunteer_id, organization_id, region_id, reference, since)
      SELECT n."affiliationId", n.id, ${organizationId}::uuid, n.region_id, n.reference, v.registered_at FROM inserted v JOIN new n ON n.id = v.id ORDER BY n.reference
    ),
    skilled AS (
      INSERT INTO volunteer_skills (id, volunteer_id, skill, level, certificate, valid_until)
      SELECT s.id, n.id, s.skill, s.level, s.certificate, s."validUntil" FROM new n
      CROSS JOIN LATERAL jsonb_to_recordset(n.skills) AS s(id uuid, skill text, level skill_level, certificate text, "validUntil" date)
    ),
    ${announce(act, 'volunteer.registered', {
      from: sql`inserted v`,
      subject: sql`v.id`,
      organizations: sql`ARRAY[${organizationId}::uuid]`,
      region: sql`v.region_id`,
      hidden: sql`true`,
    })},
    found AS (
      SELECT g.row, g.region_id IS NOT NULL AS region, o.id, COALESCE(o.id = g.id, false) AS created FROM given g LEFT JOIN LATERAL (
        SELECT n.id FROM new n WHERE n.id = g.id OR n.reference = g.reference
        UNION ALL SELECT a.volunteer_id FROM affiliations a WHERE a.organization_id = ${organizationId}::uuid AND a.reference = g.reference
        UNION ALL SELECT v.id FROM volunteers v WHERE v.id = g.id LIMIT 1
      ) o ON true
    ),
    settled AS (SELECT id FROM found WHERE id IS NOT NULL AND ${write}),
    ${takeClaim(claim, { ids: rows.map(({ id }) => id) }, sql`settled`)}
    SELECT * FROM found`
  for (let attempt = 0; ; attempt++) {
    try {
      const found = await act.db.query<FoundRow>(statement(act.claim))
      for (const { row, region, id, created } of found) {
        if (id) results[row] = { id, created }
        else results[row] = { error: region ? taken() : noRegion([...path(row), 'region']) }
      }
      return results
    } catch (error) {
      // Another writer took one of the references at this very moment: who looks again finds that volunteer.
      const lost = (error as { constraint?: string }).constraint === 'affiliations_organization_id_reference_key'
      if (!lost || attempt === 4) throw error
    }
  }
}

function taken(): ConflictError {
  return new ConflictError('Another writer took this reference just now. Send the row again to get that volunteer.')
}
