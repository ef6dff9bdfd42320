import type { Database } from '@tongzhou/server/src/database/database.ts'
import { sql } from '@tongzhou/server/src/database/sql.ts'
import { newId } from '@tongzhou/server/src/identifiers.ts'
import { makeKeys } from '../keys.ts'

/** Where cases write, so that what others read stays what it was. */
export interface WritingGround {
  organizationId: string
  /** The platform that the organisation runs. */
  platform: string
  platformId: string
  applicationId: string
  /** For `authorization`: what the organisation's application writes with. */
  keys: string[]
  /** The campaign of this slug, of the organisation; made where there is none. */
  campaign(slug: string): Promise<{ id: string; regionId: string }>
}

/** An organisation that runs a platform and has campaigns of its own; the one of an earlier run where there is one. */
export async function prepareWriting(db: Database): Promise<WritingGround> {
  const platform = 'bench'
  const [made] = await db.query<{ organizationId: string; id: string }>(sql`
    WITH there AS (SELECT organization_id, id FROM platforms WHERE slug = ${platform}),
    organization AS (
      INSERT INTO organizations (id, name_zh, kind, region_id, status)
      SELECT ${newId()}::uuid, '写入测试', 'FOUNDATION', r.id, 'VERIFIED' FROM regions r WHERE r.code = '330100' AND NOT EXISTS (SELECT 1 FROM there)
      RETURNING id
    ),
    made AS (
      INSERT INTO platforms (id, slug, name_zh, kind, organization_id) SELECT ${newId()}::uuid, ${platform}, '写入测试', 'APP', id FROM organization
      RETURNING organization_id, id
    )
    SELECT * FROM there UNION ALL SELECT * FROM made`)
  if (!made) throw new Error('The database has no region 330100, so it is not one that the bench has filled.')
  const { organizationId, id: platformId } = made
  const keys = await makeKeys(db, 500, organizationId)
  const [application] = await db.query<{ id: string }>(
    sql`SELECT id FROM applications WHERE organization_id = ${organizationId}::uuid`,
  )
  return {
    organizationId,
    platform,
    platformId,
    applicationId: application?.id ?? '',
    keys,
    async campaign(slug) {
      await db.query(sql`
        WITH made AS (
          INSERT INTO campaigns (id, slug, name_zh, status, organization_id, region_id, opened_at)
          SELECT ${newId()}::uuid, ${slug}, ${slug}, 'OPEN', o.id, o.region_id, '2020-01-20' FROM organizations o WHERE o.id = ${organizationId}::uuid
          ON CONFLICT (slug) DO NOTHING RETURNING id
        )
        INSERT INTO campaign_platforms (campaign_id, platform_id) SELECT id, ${platformId}::uuid FROM made`)
      const [campaign] = await db.query<{ id: string; regionId: string }>(
        sql`SELECT id, region_id FROM campaigns WHERE slug = ${slug}`,
      )
      return campaign as { id: string; regionId: string }
    },
  }
}
