import type { Act } from '../src/access/act.ts'
import type { Viewer } from '../src/access/viewer.ts'
import { type Database, openDatabase } from '../src/database/database.ts'
import { sql } from '../src/database/sql.ts'
import { newId } from '../src/identifiers.ts'
import { createDatabase, type TestDatabase } from './database.ts'

/** A database with a small country in it, and the means to act there. */
export interface World {
  db: Database
  url: string
  /** Statements sent since the last look, without those by which the server follows the log in the background. */
  statements(): string[]
  /** Acts as the operator. */
  operator: Act
  /** Acts for an organisation, with every scope but the operator's. */
  as(organizationId: string): Promise<Act>
  country: string
  province: string
  city: string
  otherCity: string
  /**
   * Organisations: `owner` owns `campaign` and its child; `platformOrganization` runs the platform `tongxin`; nobody runs
   * `lejuan`, the platform whose id is `platform`.
   */
  owner: string
  other: string
  platformOrganization: string
  platform: string
  campaign: string
  child: string
  otherCampaign: string
  close(): Promise<void>
}

const writing = new Set([
  'organizations:read',
  'organizations:write',
  'campaigns:write',
  'donations:write',
  'disbursements:write',
  'volunteers:read',
  'volunteers:write',
  'shifts:write',
] as const)

const background = /sequence_events|forget_changes|pg_notify|webhook_|^\s*SELECT e\.position, e\.id, e\.type/

export async function createWorld(database?: TestDatabase): Promise<World> {
  const { url, pool, drop } = database ?? (await createDatabase())
  let statements: string[] = []
  const db = openDatabase(pool, {
    onStatement: (text) => {
      if (!background.test(text)) statements.push(text)
    },
  })
  const region = async (code: string, level: string, nameZh: string, nameEn: string, parent: string | null) => {
    const id = newId()
    await db.query(sql`INSERT INTO regions (id, code, level, name_zh, name_en, parent_id, time_zone)
      VALUES (${id}::uuid, ${code}, ${level}::region_level, ${nameZh}, ${nameEn}, ${parent}::uuid, 'Asia/Shanghai')`)
    return id
  }
  const organization = async (nameZh: string, nameEn: string, regionId: string) => {
    const id = newId()
    await db.query(sql`INSERT INTO organizations (id, name_zh, name_en, kind, region_id, status)
      VALUES (${id}::uuid, ${nameZh}, ${nameEn}, 'FOUNDATION', ${regionId}::uuid, 'VERIFIED')`)
    return id
  }
  const campaign = async (slug: string, organizationId: string, regionId: string, parent: string | null) => {
    const id = newId()
    await db.query(sql`INSERT INTO campaigns (id, slug, name_zh, organization_id, region_id, parent_id, status, opened_at)
      VALUES (${id}::uuid, ${slug}, ${slug}, ${organizationId}::uuid, ${regionId}::uuid, ${parent}::uuid, 'OPEN', '2020-01-20')`)
    return id
  }
  const application = async (organizationId: string | null) => {
    const id = newId()
    await db.query(
      sql`INSERT INTO applications (id, name, organization_id) VALUES (${id}::uuid, 'test', ${organizationId}::uuid)`,
    )
    return id
  }
  const act = (viewer: Viewer): Act => ({ db, viewer, claim: null })
  const country = await region('CN', 'COUNTRY', '中国', 'China', null)
  const province = await region('330000', 'PROVINCE', '浙江省', 'Zhejiang', country)
  const city = await region('330100', 'CITY', '杭州市', 'Hangzhou', province)
  const otherCity = await region('330300', 'CITY', '温州市', 'Wenzhou', province)
  const owner = await organization('浙江省慈善联合总会', 'Zhejiang Charity Federation', city)
  const other = await organization('温州市慈善总会', 'Wenzhou Charity Federation', otherCity)
  const platformOrganization = await organization('同心', 'Tongxin', city)
  const platform = newId()
  await db.query(sql`INSERT INTO platforms (id, slug, name_zh, kind, organization_id)
    VALUES (${platform}::uuid, 'lejuan', '乐捐', 'COUNTER', NULL), (${newId()}::uuid, 'tongxin', '同心', 'APP', ${platformOrganization}::uuid)`)
  const mother = await campaign('mask', owner, province, null)
  const child = await campaign('mask-hangzhou', owner, city, mother)
  const otherCampaign = await campaign('rice', other, otherCity, null)
  const operator = act({
    applicationId: await application(null),
    organizationId: null,
    keyId: null,
    scopes: new Set(['admin']),
  })
  statements = []
  return {
    db,
    url,
    operator,
    country,
    province,
    city,
    otherCity,
    owner,
    other,
    platformOrganization,
    platform,
    campaign: mother,
    child,
    otherCampaign,
    statements: () => statements.splice(0),
    as: async (organizationId) =>
      act({ applicationId: await application(organizationId), organizationId, keyId: null, scopes: writing }),
    close: async () => {
      await db.prisma.$disconnect()
      await drop()
    },
  }
}
