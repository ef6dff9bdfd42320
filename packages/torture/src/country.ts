import { dataOf } from './ask.ts'

/** A campaign that takes gifts. */
export interface OpenCampaign {
  id: string
  /** Whose key records its gifts. */
  key: string
  organization: string
  /** The codes of its region and of all above. */
  regions: string[]
  parent: string | null
}

/** The small country that a run writes in, made through the API alone. */
export interface Country {
  owner: string
  /** Keys of the owner, with all scopes but the operator's, and of somebody else. */
  ownerKey: string
  otherKey: string
  campaigns: OpenCampaign[]
  /** The campaign that two others stand under. */
  top: string
  /** Things that nobody else may see or change. */
  hidden: { draft: string; volunteer: string }
  shifts: { id: string; capacity: number }[]
  volunteers: string[]
  webhookSecret: string
}

const capacity = 8
const askersOfShift = 20

/** How many shifts there are: each is asked for by more volunteers than it has places. */
const shiftCount = 40

/** Builds the country with the operator's key. */
export async function buildCountry(url: string, adminKey: string, webhookUrl: string): Promise<Country> {
  const write = async (key: string, name: string, input: object, selection: string) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const query = `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Error { code message } ${selection} } }`
    const { [name]: result } = await dataOf(url, key, query, { input })
    if (result.code) throw new Error(`${name}: ${result.code} ${result.message}`)
    return result
  }
  const operator = (name: string, input: object, selection: string) => write(adminKey, name, input, selection)

  const organization = async (nameZh: string, region: string) => {
    const input = { nameZh, kind: 'FOUNDATION', region }
    const { id } = await operator('registerOrganization', input, '... on Organization { id }')
    const review = { organization: id, status: 'VERIFIED', reviewer: 'torture' }
    await operator('reviewOrganization', review, '... on Organization { id }')
    return id
  }
  const keyOf = async (organization: string, scopes: string[]) => {
    const { id } = await operator('createApplication', { name: 'torture', organization }, '... on Application { id }')
    return (await operator('createKey', { application: id, scopes }, '... on CreateKeyPayload { secret }')).secret
  }
  const owner = await organization('浙江省慈善联合总会', '330100')
  const other = await organization('温州市慈善总会', '330300')
  const writing = ['CAMPAIGNS', 'DONATIONS', 'VOLUNTEERS', 'SHIFTS'].map((room) => `${room}_WRITE`)
  const ownerKey = await keyOf(owner, [...writing, 'VOLUNTEERS_READ', 'WEBHOOKS_MANAGE'])
  const otherKey = await keyOf(other, [...writing, 'VOLUNTEERS_READ'])

  const campaign = async (
    key: string,
    input: { slug: string; organization: string; region: string; parent?: string },
  ) => {
    const { id } = await write(key, 'createCampaign', { nameZh: input.slug, ...input }, '... on Campaign { id }')
    return id
  }
  const open = async (key: string, input: Parameters<typeof campaign>[1], above: string[]): Promise<OpenCampaign> => {
    const id = await campaign(key, input)
    await write(key, 'openCampaign', { campaign: id, openedAt: '2020-01-20T00:00:00Z' }, '... on Campaign { id }')
    return {
      id,
      key,
      organization: input.organization,
      regions: [input.region, ...above],
      parent: input.parent ?? null,
    }
  }
  const top = await open(ownerKey, { slug: 'top', organization: owner, region: '330000' }, ['CN'])
  const above = ['330000', 'CN']
  const campaigns = [
    top,
    await open(ownerKey, { slug: 'masks', organization: owner, region: '330100', parent: top.id }, above),
    await open(ownerKey, { slug: 'oxygen', organization: owner, region: '330300', parent: top.id }, above),
    await open(otherKey, { slug: 'rice', organization: other, region: '330300' }, above),
  ]
  const draft = await campaign(ownerKey, { slug: 'draft', organization: owner, region: '330000' })

  const volunteers: string[] = []
  for (let left = shiftCount * askersOfShift; left > 0; left -= 400) {
    const people = Array.from({ length: Math.min(400, left) }, (_, n) => ({
      name: `志愿者${left - n}`,
      region: '330100',
      consent: 'torture',
    }))
    const selection = '... on RegisterVolunteersPayload { results { volunteer { id } } }'
    const { results } = await write(
      ownerKey,
      'registerVolunteers',
      { organization: owner, volunteers: people },
      selection,
    )
    volunteers.push(...results.map(({ volunteer }: { volunteer: { id: string } }) => volunteer.id))
  }
  const place = { organization: owner, nameZh: '武林门卡点', duty: 'CHECKPOINT', region: '330100' }
  const site = (await write(ownerKey, 'openSite', place, '... on Site { id }')).id
  const shifts: Country['shifts'] = []
  for (let n = 0; n < shiftCount; n++) {
    const from = Date.now() + 48 * 3_600_000 + n * 3_600_000
    const times = { startsAt: new Date(from).toISOString(), endsAt: new Date(from + 3_600_000).toISOString() }
    const input = { site, capacity, publish: true, ...times }
    const { id } = await write(ownerKey, 'createShift', input, '... on Shift { id }')
    shifts.push({ id, capacity })
  }
  const hook = { url: webhookUrl, types: ['donation.recorded', 'donation.refunded', 'signup.confirmed'] }
  const { secret } = await write(
    ownerKey,
    'createWebhookEndpoint',
    hook,
    '... on CreateWebhookEndpointPayload { secret }',
  )
  const hidden = { draft, volunteer: volunteers[0] as string }
  return { owner, ownerKey, otherKey, campaigns, top: top.id, hidden, shifts, volunteers, webhookSecret: secret }
}
