import { ensureOperator } from '@tongzhou/server/src/access/operator.ts'
import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { seedRegions } from '@tongzhou/server/src/regions/seed-regions.ts'
import { historyBegin, platformCount, type Scale } from './history.ts'
import { Random } from './random.ts'

/** Who gives, gets and counts, before the first gift. */
export interface Country {
  /** Ids of campaigns, the one with the most gifts first. */
  campaigns: string[]
  platforms: string[]
  applicationId: string
}

const day = 86_400_000

/** Makes regions, organisations all over the province, platforms, and open campaigns of as many organisations. */
export async function makeCountry(db: Database, scale: Scale): Promise<Country> {
  await seedRegions(db)
  const { viewer } = await ensureOperator(db)
  const random = new Random(34_000)
  const organizations = ids(random, scale.organizations, historyBegin - 200 * day)
  const campaigns = shuffled(random, ids(random, scale.campaigns, historyBegin - day))
  const platforms = ids(random, platformCount, historyBegin - 300 * day)
  await db.query(sql`
    WITH counties AS (
      SELECT c.id, row_number() OVER (ORDER BY c.code) - 1 AS place, count(*) OVER () AS size
      FROM regions c JOIN regions z ON z.code = '330000' AND c.ancestor_ids @> ARRAY[z.id] WHERE c.level = 'COUNTY'
    )
    INSERT INTO organizations (id, name_zh, name_en, kind, region_id, status)
    SELECT o.id, '社会组织' || o.n, 'Organisation ' || o.n, 'FOUNDATION', c.id, 'VERIFIED'
    FROM unnest(${organizations}::uuid[]) WITH ORDINALITY AS o(id, n) JOIN counties c ON c.place = o.n % c.size`)
  await db.query(sql`
    INSERT INTO platforms (id, slug, name_zh, kind)
    SELECT id, 'platform-' || n, '平台' || n, 'APP' FROM unnest(${platforms}::uuid[]) WITH ORDINALITY AS p(id, n)`)
  await db.query(sql`
    INSERT INTO campaigns (id, slug, name_zh, name_en, status, organization_id, region_id, opened_at, created_at)
    SELECT c.id, 'campaign-' || c.n, '募捐' || c.n, 'Campaign ' || c.n, 'OPEN', o.id, o.region_id, ${new Date(historyBegin)}, ${new Date(historyBegin - day)}
    FROM unnest(${campaigns}::uuid[]) WITH ORDINALITY AS c(id, n)
    JOIN unnest(${organizations}::uuid[]) WITH ORDINALITY AS w(id, n) ON w.n = 1 + (c.n * 17) % ${scale.organizations}::int
    JOIN organizations o ON o.id = w.id`)
  await db.query(sql`
    INSERT INTO campaign_platforms (campaign_id, platform_id, authorized_at)
    SELECT c, p, ${new Date(historyBegin)} FROM unnest(${campaigns}::uuid[]) c, unnest(${platforms}::uuid[]) p`)
  return { campaigns, platforms, applicationId: viewer.applicationId ?? '' }
}

function ids(random: Random, length: number, from: number): string[] {
  return Array.from({ length }, (_, n) => random.uuid(from + n * 1000))
}

// A list by age has campaigns of every size in it.
function shuffled(random: Random, list: string[]): string[] {
  return list
    .map((value) => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
