import { type Act, type Claim, once, takeClaim } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { ConflictError, ValidationError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import { newId } from '../identifiers.ts'
import { creditCodeProblem, normalizeCreditCode } from './credit-code.ts'

export interface OrganizationInput {
  nameZh: string
  nameEn?: string | null
  kind: string
  region: string
  creditCode?: string | null
  parentId?: string | null
  website?: string | null
  contactName?: string | null
  contactPhone?: string | null
  contactEmail?: string | null
}

/** What became of one row: the organisation, made now or already there by its credit code; or why not. */
export type RegisteredRow = { id: string; created: boolean } | { error: Error }

/** The columns of an organisation that a caller may set, read and checked. */
export function readOrganization(check: Check, path: string[], input: OrganizationInput) {
  const at = (name: string) => [...path, name]
  const creditCode = input.creditCode ? normalizeCreditCode(input.creditCode.slice(0, 100)) : null
  const problem = creditCode === null ? null : creditCodeProblem(creditCode)
  if (problem) check.fail(at('creditCode'), 'BAD_CREDIT_CODE', problem)
  const website = check.optionalText(at('website'), input.website, { max: 300 })
  if (website && !/^https?:\/\/[^\s/]+/.test(website))
    check.fail(at('website'), 'BAD_URL', 'A web address begins with https:// or http://.')
  return {
    nameZh: check.text(at('nameZh'), input.nameZh, { max: 200 }),
    nameEn: check.optionalText(at('nameEn'), input.nameEn, { max: 200 }),
    kind: input.kind,
    region: check.text(at('region'), input.region, { max: 20 }),
    creditCode,
    parentId: input.parentId ?? null,
    website,
    contactName: check.optionalText(at('contactName'), input.contactName, { max: 100 }),
    contactPhone: check.optionalText(at('contactPhone'), input.contactPhone, { max: 40 }),
    contactEmail: check.optionalText(at('contactEmail'), input.contactEmail, { max: 200 }),
  }
}

/**
 * Registers up to 500 organisations in one statement, a result for each. The same credit code again answers with the
 * organisation that has it. They begin as UNVERIFIED.
 */
export function registerOrganizations(
  act: Act,
  inputs: OrganizationInput[],
  path = (row: number) => ['organizations', String(row)],
): Promise<RegisteredRow[]> {
  if (inputs.length < 1 || inputs.length > 500) {
    throw new ValidationError([
      {
        path: ['organizations'],
        code: 'BAD_NUMBER_OF_ROWS',
        message: `From 1 to 500 rows a call; there are ${inputs.length}. Split them.`,
      },
    ])
  }
  return once<{ ids: string[] }, RegisteredRow[]>(
    act,
    (act) => register(act, inputs, path),
    ({ ids }) => register({ ...act, claim: null }, inputs, path, ids),
  )
}

interface FoundRow {
  row: number
  problem: string | null
  id: string | null
  created: boolean
}

async function register(
  act: Act,
  inputs: OrganizationInput[],
  path: (row: number) => string[],
  made?: string[],
): Promise<RegisteredRow[]> {
  const results: RegisteredRow[] = []
  const rows = inputs.map((input, row) => {
    const check = new Check()
    const organization = readOrganization(check, path(row), input)
    if (check.fieldErrors.length) results[row] = { error: new ValidationError(check.fieldErrors) }
    return { row, id: made?.[row] ?? newId(), ...organization }
  })
  const valid = rows.filter(({ row }) => !results[row])
  const statement = (claim: Claim | null) => sql`
    WITH given AS MATERIALIZED (
      SELECT g.*, r.id AS region_id, row_number() OVER (PARTITION BY COALESCE(g."creditCode", g.id::text) ORDER BY g.row) AS copy,
        CASE WHEN r.id IS NULL THEN 'REGION_NOT_FOUND' WHEN g."parentId" IS NOT NULL AND p.id IS NULL THEN 'PARENT_NOT_FOUND' END AS problem
      FROM jsonb_to_recordset(${JSON.stringify(valid)}::jsonb) AS g(row int, id uuid, "nameZh" text, "nameEn" text, kind organization_kind,
        region text, "creditCode" text, "parentId" uuid, website text, "contactName" text, "contactPhone" text, "contactEmail" text)
      LEFT JOIN regions r ON r.code = g.region LEFT JOIN organizations p ON p.id = g."parentId"
    ),
    inserted AS (
      INSERT INTO organizations (id, name_zh, name_en, kind, region_id, credit_code, parent_id, website, contact_name, contact_phone, contact_email)
      SELECT g.id, g."nameZh", g."nameEn", g.kind, g.region_id, g."creditCode", g."parentId", g.website, g."contactName", g."contactPhone", g."contactEmail"
      FROM given g WHERE g.problem IS NULL AND g.copy = 1 AND ${made === undefined} ORDER BY g."creditCode"
      ON CONFLICT (credit_code) DO NOTHING
      RETURNING *
    ),
    ${announce(act, 'organization.registered', { from: sql`inserted o`, subject: sql`o.id`, organizations: sql`ARRAY[o.id]`, region: sql`o.region_id` })},
    found AS (
      SELECT g.row, g.problem, o.id, COALESCE(o.id = g.id, false) AS created FROM given g LEFT JOIN LATERAL (
        SELECT i.id FROM inserted i WHERE i.id = g.id OR i.credit_code = g."creditCode"
        UNION ALL SELECT e.id FROM organizations e WHERE e.credit_code = g."creditCode"
        UNION ALL SELECT e.id FROM organizations e WHERE e.id = g.id LIMIT 1
      ) o ON true
    ),
    settled AS (SELECT id FROM found WHERE id IS NOT NULL AND ${made === undefined}),
    ${takeClaim(claim, { ids: rows.map(({ id }) => id) }, sql`settled`)}
    SELECT * FROM found`
  let claim = act.claim
  // Whose code another writer took at this very moment finds that writer's organisation when it looks again.
  for (let attempt = 0, open = true; open && attempt < 5; attempt++) {
    const found = await act.db.query<FoundRow>(statement(claim))
    for (const { row, problem, id, created } of found)
      results[row] = id ? { id, created } : { error: explain(problem, path(row)) }
    if (found.some(({ id }) => id)) claim = null
    open = made === undefined && found.some(({ id, problem }) => !id && !problem)
  }
  return results
}

function explain(problem: string | null, path: string[]): Error {
  if (problem === 'REGION_NOT_FOUND') {
    return new ValidationError([
      {
        path: [...path, 'region'],
        code: problem,
        message: 'No such region. Use a code that query "regions" lists, such as "330100".',
      },
    ])
  }
  if (problem === 'PARENT_NOT_FOUND') {
    return new ValidationError([
      { path: [...path, 'parent'], code: problem, message: 'No such organisation. Check the id.' },
    ])
  }
  return new ConflictError(
    'Another writer registered this credit code just now. Send the row again to get that organisation.',
  )
}
