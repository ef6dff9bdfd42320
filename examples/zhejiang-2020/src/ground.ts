import { NotFoundError, type OrganizationKind, type PlatformKind, type Tongzhou } from '@tongzhou/sdk'
import { type Fact, figureOf, momentOf } from './facts.ts'

/** What the records hang on: ids of campaigns, and of the organisation of each fact. */
export interface Ground {
  /** Holds what the authority reports for the whole province. */
  campaign: string
  maskCampaign: string
  organizations: Map<string, string>
}

const kinds: Record<string, OrganizationKind> = {
  F05: 'FOUNDATION',
  F06: 'INDUSTRY_ASSOCIATION',
  F07: 'INDUSTRY_ASSOCIATION',
  F08: 'OTHER',
  F09: 'INDUSTRY_ASSOCIATION',
  F10: 'FOUNDATION',
  F13: 'FOUNDATION',
  F14: 'PROFESSIONAL_SOCIETY',
  F15: 'COMMUNITY_ORGANIZATION',
  F18: 'RESCUE_TEAM',
}

/** Finds or makes platforms, organisations and campaigns. */
export async function prepareGround(tz: Tongzhou, facts: Fact[]): Promise<Ground> {
  await platform(
    tz,
    'zhejiang-report-2020',
    '浙江省社会组织参与疫情防控情况',
    'Report on social organisations in the epidemic response of Zhejiang',
    'OTHER',
  )
  await platform(tz, 'tencent-gongyi', '腾讯公益', 'Tencent Gongyi', 'WEBSITE')
  const authority = await organization(
    tz,
    '浙江省民政厅',
    'Department of Civil Affairs of Zhejiang Province',
    'AUTHORITY',
    '330000',
  )
  // What is said of the whole province is the authority's to report.
  const organizations = new Map([['F02', authority]])
  for (const fact of facts) {
    const kind = kinds[fact.id]
    if (kind) organizations.set(fact.id, await organization(tz, fact.whoZh, fact.who, kind, fact.region))
  }
  const campaign = await openCampaign(
    tz,
    {
      slug: 'zhejiang-2020',
      organization: authority,
      region: '330000',
      nameZh: '浙江省社会组织疫情防控募捐（2020）',
      nameEn: 'Epidemic response of Zhejiang, 2020',
      purpose: 'Figures that the authority reported for the whole province, described there as incomplete statistics.',
    },
    '2020-01-23T00:00:00+08:00',
  )
  const mask = facts.find(({ id }) => id === 'F05')
  const maskCampaign = mask ? await openMaskCampaign(tz, mask, organizations.get('F05') ?? '') : ''
  return { campaign, maskCampaign, organizations }
}

/** The report says "in under 20 hours" and no time of day: the campaign opens the longest time before that this allows. */
function openMaskCampaign(tz: Tongzhou, fact: Fact, owner: string): Promise<string> {
  const hours = Number(figureOf(fact, 'hours_to_amount').value)
  const openedAt = new Date(Date.parse(momentOf(fact)) - hours * 3_600_000 + 1).toISOString()
  return openCampaign(
    tz,
    {
      slug: 'one-mask-warms-a-city',
      organization: owner,
      region: fact.region,
      nameZh: '一只口罩温暖一座城',
      nameEn: 'One mask warms a city',
      purpose: fact.statement,
    },
    openedAt,
  )
}

async function openCampaign(
  tz: Tongzhou,
  input: Parameters<Tongzhou['campaigns']['create']>[0],
  openedAt: string,
): Promise<string> {
  const found = await orNull(tz.campaigns.getBySlug(input.slug))
  const campaign = found ?? (await tz.campaigns.create(input))
  if (campaign.status === 'DRAFT') await tz.campaigns.open({ campaign: campaign.id, openedAt })
  return campaign.id
}

async function organization(
  tz: Tongzhou,
  nameZh: string,
  nameEn: string,
  kind: OrganizationKind,
  region: string,
): Promise<string> {
  for await (const found of tz.organizations.list({
    filter: { name: { contains: nameZh }, region: { in: [region] } },
  })) {
    if (found.name === nameZh) return found.id
  }
  return (await tz.organizations.register({ nameZh, nameEn, kind, region, idempotencyKey: `zhejiang-2020/${nameZh}` }))
    .id
}

async function platform(tz: Tongzhou, slug: string, nameZh: string, nameEn: string, kind: PlatformKind): Promise<void> {
  if (!(await orNull(tz.platforms.get(slug)))) await tz.platforms.create({ slug, nameZh, nameEn, kind })
}

/** What there is, or null where the API says that there is none. */
function orNull<T>(asked: PromiseLike<T>): Promise<T | null> {
  return Promise.resolve(asked).catch((error: unknown) => {
    if (NotFoundError.is(error)) return null
    throw error
  })
}
