import { cny, NotFoundError, type Tongzhou } from '@tongzhou/sdk'

const slugs = Array.from({ length: 12 }, (_, index) => `lejuan-campaign-${index + 1}`)

/** What the platform works with: a key of its own, and the campaigns that authorised it. */
export interface Platform {
  key: string
  campaigns: { slug: string; id: string }[]
}

/**
 * Makes, or finds, the platform, its organisation and campaigns, and issues it a key that can only record donations. They
 * stand in Hubei, so that the figures of Zhejiang stay those of the report.
 */
export async function setUp(operator: Tongzhou): Promise<Platform> {
  const runner = await operator.organizations.register({
    nameZh: '乐捐（示例平台）',
    nameEn: 'Lejuan (example platform)',
    kind: 'ENTERPRISE',
    region: '420100',
    creditCode: '91420100MA2TE1T00M',
    idempotencyKey: 'example/lejuan',
  })
  const owner = await operator.organizations.register({
    nameZh: '示例慈善基金会',
    nameEn: 'Example Charity Foundation',
    kind: 'FOUNDATION',
    region: '420000',
    creditCode: '53420000MJ8TE1T0XX',
    idempotencyKey: 'example/foundation',
  })
  if (!(await exists(operator.platforms.get('lejuan')))) {
    await operator.platforms.create({
      slug: 'lejuan',
      nameZh: '乐捐',
      nameEn: 'Lejuan',
      kind: 'APP',
      organization: runner.id,
    })
  }
  const campaigns: Platform['campaigns'] = []
  for (const [index, slug] of slugs.entries()) {
    const found = await exists(operator.campaigns.getBySlug(slug))
    const campaign =
      found ??
      (await operator.campaigns.create({
        slug,
        organization: owner.id,
        nameZh: `示例募捐 ${index + 1}`,
        goal: cny('500000.00'),
      }))
    if (campaign.status === 'DRAFT')
      await operator.campaigns.open({ campaign: campaign.id, openedAt: '2020-01-20T00:00:00+08:00' })
    await operator.campaigns.authorizePlatform({ campaign: campaign.id, platform: 'lejuan' })
    campaigns.push({ slug, id: campaign.id })
  }
  const application = await operator.applications.create({ name: 'Lejuan gifts', organization: runner.id })
  const { secret } = await operator.applications.createKey({ application: application.id, scopes: ['DONATIONS_WRITE'] })
  return { key: secret ?? '', campaigns }
}

async function exists<T>(asked: PromiseLike<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (NotFoundError.is(error)) return null
    throw error
  }
}
