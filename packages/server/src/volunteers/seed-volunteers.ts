import type { Database } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** How much is made, and who hears how far it has come. */
export interface VolunteerSeed {
  volunteers: number
  shifts: number
  onProgress: (what: string, done: number, total: number) => void
}

/** Rows of one statement: each stays far below the time that a statement may take. */
const batch = 5000

/**
 * Makes volunteers, sites, shifts and places of no real people, to try how the server bears their numbers: an
 * organisation in each county of Zhejiang, ten checkpoints each, manned round the clock by two. What an earlier call
 * made stays, and more is added.
 */
export async function seedVolunteers(db: Database, { volunteers, shifts, onProgress }: VolunteerSeed): Promise<void> {
  const organizations = await makeOrganizations(db)
  for (let done = 0; done < volunteers; done += batch) {
    await makeVolunteers(db, organizations, done, Math.min(batch, volunteers - done))
    onProgress('volunteers', Math.min(done + batch, volunteers), volunteers)
  }
  const sites = await db.query<{ id: string; organizationId: string }>(sql`
    SELECT t.id, t.organization_id FROM sites t WHERE t.organization_id = ANY(${organizations}::uuid[]) ORDER BY t.id`)
  for (let done = 0; done < shifts; done += batch) {
    const ids = sites.map(({ id }) => id)
    await makeShifts(db, ids, done, Math.min(batch, shifts - done))
    onProgress('shifts', Math.min(done + batch, shifts), shifts)
  }
  await db.pool.query('ANALYZE volunteers, affiliations, volunteer_skills, sites, shifts, signups, kept_counts')
}

async function makeOrganizations(db: Database): Promise<string[]> {
  const rows = await db.query<{ id: string }>(sql`
    WITH counties AS (SELECT c.* FROM regions c JOIN regions z ON z.code = '330000' AND c.ancestor_ids @> ARRAY[z.id] WHERE c.level = 'COUNTY'),
    named AS (SELECT c.id AS region_id, c.name_zh || '志愿者协会（测试）' AS name FROM counties c),
    made AS (
      INSERT INTO organizations (id, name_zh, kind, region_id, status)
      SELECT gen_random_uuid(), n.name, 'VOLUNTEER_ASSOCIATION', n.region_id, 'VERIFIED' FROM named n
      WHERE NOT EXISTS (SELECT 1 FROM organizations o WHERE o.name_zh = n.name) RETURNING id, region_id
    ),
    sites AS (
      INSERT INTO sites (id, organization_id, name_zh, duty, region_id, time_zone, code, opened_at)
      SELECT gen_random_uuid(), m.id, '卡点' || n, 'CHECKPOINT', m.region_id, 'Asia/Shanghai', 'TEST' || upper(substr(md5(random()::text), 1, 12)), now()
      FROM made m, generate_series(1, 10) n
    )
    SELECT o.id FROM organizations o JOIN named n ON n.name = o.name_zh UNION SELECT id FROM made ORDER BY 1`)
  return rows.map(({ id }) => id)
}

async function makeVolunteers(db: Database, organizations: string[], from: number, size: number): Promise<void> {
  await db.query(sql`
    WITH given AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, n, o.id AS organization_id, o.region_id FROM generate_series(${from}::int, ${from + size - 1}::int) n
      JOIN organizations o ON o.id = (${organizations}::uuid[])[1 + n % ${organizations.length}::int]
    ),
    volunteers AS (
      INSERT INTO volunteers (id, name, phone, region_id, languages, consent, consented_at, registered_at)
      SELECT id, substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', 1 + n % 16, 1) || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明', 1 + n / 16 % 16, 1) || substr('一二三四五六七八九十', 1 + n / 256 % 10, 1),
        '1' || lpad((n * 7919::bigint % 10000000000)::text, 10, '0'), region_id, '{zh}', 'test', now() - interval '1 day', now() - interval '1 day'
      FROM given ORDER BY n
    ),
    affiliations AS (
      INSERT INTO affiliations (id, volunteer_id, organization_id, region_id, since)
      SELECT gen_random_uuid(), id, organization_id, region_id, now() - interval '1 day' FROM given ORDER BY n
    )
    INSERT INTO volunteer_skills (id, volunteer_id, skill, level)
    SELECT gen_random_uuid(), id, 'first aid', 'TRAINED' FROM given WHERE n % 10 = 0`)
}

async function makeShifts(db: Database, sites: string[], from: number, size: number): Promise<void> {
  await db.query(sql`
    WITH given AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, t.id AS site_id, t.organization_id, t.region_id, t.duty, n,
        (date_trunc('day', now() AT TIME ZONE t.time_zone) + (n / ${sites.length}::int + 3) * interval '8 hours') AT TIME ZONE t.time_zone AS starts_at
      FROM generate_series(${from}::int, ${from + size - 1}::int) n JOIN sites t ON t.id = (${sites}::uuid[])[1 + n % ${sites.length}::int]
    )
    INSERT INTO shifts (id, site_id, organization_id, region_id, duty, status, starts_at, ends_at, capacity, rest_minutes, published_at)
    SELECT id, site_id, organization_id, region_id, duty, 'PUBLISHED', starts_at, starts_at + interval '8 hours', 2, 480, now() FROM given ORDER BY n`)
  // One place of the two is taken, by somebody of the organisation; who would clash or lack rest leaves it free.
  await db.query(sql`
    WITH free AS MATERIALIZED (
      SELECT s.id, s.organization_id, row_number() OVER (PARTITION BY s.organization_id ORDER BY s.starts_at, s.id) AS n FROM shifts s
      WHERE s.taken = 0 AND s.organization_id IN (SELECT organization_id FROM sites WHERE id = ANY(${sites}::uuid[])) ORDER BY s.created_at DESC LIMIT ${size}
    ),
    people AS MATERIALIZED (
      SELECT a.organization_id, a.volunteer_id, row_number() OVER (PARTITION BY a.organization_id ORDER BY a.volunteer_id) AS n, count(*) OVER (PARTITION BY a.organization_id) AS size
      FROM (SELECT DISTINCT organization_id FROM free) f CROSS JOIN LATERAL (
        SELECT x.organization_id, x.volunteer_id FROM affiliations x WHERE x.organization_id = f.organization_id AND x.until IS NULL ORDER BY x.volunteer_id LIMIT 2000
      ) a
    )
    INSERT INTO signups (id, shift_id, volunteer_id, organization_id, status, confirmed_at)
    SELECT gen_random_uuid(), f.id, p.volunteer_id, f.organization_id, 'CONFIRMED', now()
    FROM free f JOIN people p ON p.organization_id = f.organization_id AND p.n = 1 + (f.n + ${from}::int) % p.size
    ON CONFLICT DO NOTHING`)
}
