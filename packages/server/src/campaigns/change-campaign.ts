import { type Act, type Outcome, once, takeClaim } from '../access/act.ts'
import { actsFor } from '../access/viewer.ts'
import { Check } from '../check.ts'
import { empty, type Sql, sql } from '../database/sql.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../errors.ts'
import { announce } from '../events/announce.ts'
import type { EventType } from '../events/event.ts'
import { newId } from '../identifiers.ts'

type Status = 'DRAFT' | 'OPEN' | 'PAUSED' | 'CLOSED'

/** A change of one campaign by its owner: from which states, what is set, what else is written. */
interface Change {
  id: string
  event: EventType
  from: Status[]
  doing: string
  set: Sql
  /** Further steps, each with its comma; the changed row is in `after`. */
  steps?: Sql
  payload?: Sql
  /** Another organisation that it concerns. */
  concerns?: Sql
}

const existing: Status[] = ['DRAFT', 'OPEN', 'PAUSED', 'CLOSED']

function change(act: Act, { id, event, from, doing, set, steps, payload, concerns }: Change): Promise<Outcome> {
  return once<Outcome, Outcome>(
    act,
    async (act) => {
      const [campaign] = await act.db.query<{ organizationId: string; status: Status }>(
        sql`SELECT organization_id, status FROM campaigns WHERE id = ${id}::uuid`,
      )
      if (!campaign || (campaign.status === 'DRAFT' && !actsFor(act.viewer, campaign.organizationId)))
        throw new NotFoundError('campaign', 'with this id')
      if (!actsFor(act.viewer, campaign.organizationId))
        throw new ForbiddenError('A campaign is changed by the organisation that owns it.')
      const changed = await act.db.query(sql`
      WITH after AS (UPDATE campaigns c SET ${set} WHERE c.id = ${id}::uuid AND c.status = ANY(${from}::campaign_status[]) RETURNING c.*),
      ${steps ?? empty}
      ${announce(act, event, {
        from: sql`after c`,
        subject: sql`c.id`,
        organizations: concerns
          ? sql`array_remove(ARRAY[c.organization_id, ${concerns}], NULL)`
          : sql`ARRAY[c.organization_id]`,
        campaigns: sql`ARRAY[c.id]`,
        region: sql`c.region_id`,
        hidden: sql`c.status = 'DRAFT'`,
        ...(payload ? { payload } : {}),
      })},
      ${takeClaim(act.claim, { id }, sql`after`)}
      SELECT id FROM after`)
      if (!changed.length) throw new ConflictError(`Cannot ${doing} a campaign that is ${campaign.status}.`)
      return { id }
    },
    (outcome) => outcome,
  )
}

/** Opens a draft, or a paused campaign again. `openedAt` is for campaigns that opened before they were recorded. */
export function openCampaign(act: Act, input: { campaignId: string; openedAt?: Date | null }): Promise<Outcome> {
  const check = new Check()
  const at = check.occurred(['openedAt'], input.openedAt)
  check.done()
  return change(act, {
    id: input.campaignId,
    event: 'campaign.opened',
    from: ['DRAFT', 'PAUSED'],
    doing: 'open',
    set: sql`status = 'OPEN', opened_at = COALESCE(c.opened_at, least(${at}::timestamptz, now())), paused_at = NULL`,
  })
}

/** Pauses an open campaign: gifts that happen from now on are refused, late records of earlier ones are not. */
export function pauseCampaign(act: Act, input: { campaignId: string }): Promise<Outcome> {
  return change(act, {
    id: input.campaignId,
    event: 'campaign.paused',
    from: ['OPEN'],
    doing: 'pause',
    set: sql`status = 'PAUSED', paused_at = now()`,
  })
}

/** Closes a campaign for good. */
export function closeCampaign(act: Act, input: { campaignId: string; closedAt?: Date | null }): Promise<Outcome> {
  const check = new Check()
  const at = check.occurred(['closedAt'], input.closedAt)
  check.done()
  return change(act, {
    id: input.campaignId,
    event: 'campaign.closed',
    from: ['OPEN', 'PAUSED'],
    doing: 'close',
    set: sql`status = 'CLOSED', closed_at = greatest(least(${at}::timestamptz, now()), c.opened_at), paused_at = NULL`,
  })
}

export interface CampaignChanges {
  campaignId: string
  nameEn?: string | null
  purpose?: string | null
  beneficiaries?: string | null
  endsAt?: Date | null
}

/** Changes what a campaign says of itself; what is left out stays. */
export function updateCampaign(act: Act, input: CampaignChanges): Promise<Outcome> {
  const check = new Check()
  const nameEn = check.optionalText(['nameEn'], input.nameEn, { max: 200 })
  const purpose = check.optionalText(['purpose'], input.purpose, { max: 2000, prose: true })
  const beneficiaries = check.optionalText(['beneficiaries'], input.beneficiaries, { max: 500 })
  const endsAt = check.planned(['endsAt'], input.endsAt)
  check.done()
  return change(act, {
    id: input.campaignId,
    event: 'campaign.updated',
    from: ['DRAFT', 'OPEN', 'PAUSED'],
    doing: 'change',
    set: sql`name_en = COALESCE(${nameEn}, c.name_en), purpose = COALESCE(${purpose}, c.purpose),
      beneficiaries = COALESCE(${beneficiaries}, c.beneficiaries), ends_at = COALESCE(${endsAt}::timestamptz, c.ends_at)`,
  })
}

/** Lets a platform record donations for the campaign. */
export async function authorizePlatform(act: Act, input: { campaignId: string; platform: string }): Promise<Outcome> {
  const platformId = await findPlatform(act, input.platform)
  return change(act, {
    id: input.campaignId,
    event: 'campaign.platform_authorized',
    from: existing,
    doing: 'authorise a platform for',
    set: sql`id = c.id`,
    steps: sql`authorized AS (
      INSERT INTO campaign_platforms (campaign_id, platform_id) SELECT a.id, ${platformId}::uuid FROM after a
      ON CONFLICT (campaign_id, platform_id) DO UPDATE SET revoked_at = NULL
    ),`,
    payload: sql`jsonb_build_object('platformId', ${platformId}::text)`,
    concerns: sql`(SELECT p.organization_id FROM platforms p WHERE p.id = ${platformId}::uuid)`,
  })
}

/** Takes the permission back; what the platform recorded stays. */
export async function revokePlatform(act: Act, input: { campaignId: string; platform: string }): Promise<Outcome> {
  const platformId = await findPlatform(act, input.platform)
  return change(act, {
    id: input.campaignId,
    event: 'campaign.platform_revoked',
    from: existing,
    doing: 'revoke a platform of',
    set: sql`id = c.id`,
    steps: sql`revoked AS (
      UPDATE campaign_platforms cp SET revoked_at = COALESCE(cp.revoked_at, now()) FROM after a WHERE cp.campaign_id = a.id AND cp.platform_id = ${platformId}::uuid
    ),`,
    payload: sql`jsonb_build_object('platformId', ${platformId}::text)`,
    concerns: sql`(SELECT p.organization_id FROM platforms p WHERE p.id = ${platformId}::uuid)`,
  })
}

/** Posts news to a campaign's page. */
export function postCampaignUpdate(
  act: Act,
  input: { campaignId: string; title: string; body: string },
): Promise<Outcome> {
  const check = new Check()
  const title = check.text(['title'], input.title, { max: 200 })
  const body = check.text(['body'], input.body, { max: 10_000, prose: true })
  check.done()
  const updateId = newId()
  return change(act, {
    id: input.campaignId,
    event: 'campaign.news_posted',
    from: existing,
    doing: 'post news to',
    set: sql`id = c.id`,
    steps: sql`posted AS (INSERT INTO campaign_updates (id, campaign_id, title, body) SELECT ${updateId}::uuid, a.id, ${title}, ${body} FROM after a),`,
    payload: sql`jsonb_build_object('updateId', ${updateId}::text)`,
  })
}

async function findPlatform(act: Act, given: string): Promise<string> {
  const check = new Check()
  const slug = check.text(['platform'], given, { max: 60 })
  check.done()
  const [platform] = await act.db.query<{ id: string }>(sql`SELECT id FROM platforms WHERE slug = ${slug}`)
  if (!platform) throw new NotFoundError('platform', `"${slug}"`)
  return platform.id
}
