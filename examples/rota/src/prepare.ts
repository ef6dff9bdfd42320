import type { Tongzhou } from '@tongzhou/sdk'

/** What a rota is made of. */
export interface Ground {
  organization: string
  sites: { id: string; name: string }[]
  volunteers: string[]
  /** The week from tomorrow, midnight to midnight at the checkpoints. */
  from: string
  to: string
}

// In Hubei, so that the figures of Zhejiang stay those of the report of 2020.
const region = '420100'
const organizationName = '示例社区志愿服务队'
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔']
const names = [...'伟芳娜敏静丽强磊军洋勇艳']

/** Makes, or finds, the organisation, and issues it a key for its volunteers and shifts. */
export async function setUp(operator: Tongzhou): Promise<{ organization: string; key: string }> {
  const organization = await findOrganization(operator)
  const application = await operator.applications.create({ name: 'Rota', organization })
  const scopes = ['VOLUNTEERS_READ', 'VOLUNTEERS_WRITE', 'SHIFTS_WRITE'] as const
  const { secret } = await operator.applications.createKey({ application: application.id, scopes: [...scopes] })
  return { organization, key: secret ?? '' }
}

async function findOrganization(tz: Tongzhou): Promise<string> {
  for await (const { id, name } of tz.organizations.list({ filter: { name: { contains: organizationName } } }))
    if (name === organizationName) return id
  const kind = 'COMMUNITY_ORGANIZATION'
  return (await tz.organizations.register({ nameZh: organizationName, kind, region, idempotencyKey: 'example/rota' }))
    .id
}

/** Makes, or finds, ten checkpoints, 300 volunteers and the shifts of the week. */
export async function prepare(tz: Tongzhou, organization: string, tell: (line: string) => void): Promise<Ground> {
  const people = Array.from({ length: surnames.length * names.length }, (_, n) => ({
    name: `${surnames[n % surnames.length]}${names[Math.floor(n / surnames.length)]}`,
    region,
    reference: `ROTA-${n}`,
    consent: 'example',
  }))
  const { created, existing } = await tz.volunteers.registerAll(people)
  tell(`Volunteers: ${created} registered, ${existing} there already`)
  const volunteers: string[] = []
  for await (const { id } of tz.volunteers.list({ first: 100 })) volunteers.push(id)
  const sites = await openSites(tz, organization)
  const { from, to, firstDay } = nextWeek()
  for (const site of sites) {
    if (await isPlanned(tz, site.id, from, to)) continue
    await tz.shifts.createSeries({
      site: site.id,
      rule: 'FREQ=DAILY;COUNT=7',
      firstDay,
      times: [
        { from: '00:00', to: '08:00' },
        { from: '08:00', to: '16:00' },
        { from: '16:00', to: '24:00' },
      ],
      capacity: 3,
      restMinutes: 16 * 60,
      breakMinutes: 30,
      publish: true,
    })
    tell(`${site.name}: the shifts of the week are published`)
  }
  return { organization, sites, volunteers, from, to }
}

async function isPlanned(tz: Tongzhou, site: string, from: string, to: string): Promise<boolean> {
  const shifts = tz.shifts.list({ filter: { site: { in: [site] }, startsAt: { gte: from, lt: to } }, first: 1 })
  for await (const shift of shifts) return Boolean(shift)
  return false
}

async function openSites(tz: Tongzhou, organization: string): Promise<Ground['sites']> {
  const sites: Ground['sites'] = []
  for await (const { id, name } of tz.sites.list({ filter: { organization: { in: [organization] } } }))
    sites.push({ id, name })
  for (let n = sites.length + 1; n <= 10; n++) {
    const nameZh = `${n}号卡点`
    const { id } = await tz.sites.open({
      organization,
      nameZh,
      duty: 'CHECKPOINT',
      region,
      idempotencyKey: `rota/${n}`,
    })
    sites.push({ id, name: nameZh })
  }
  return sites.sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10))
}

/** The seven days from tomorrow, as days are in China. */
function nextWeek(): { from: string; to: string; firstDay: string } {
  const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)
  return { from: `${day(1)}T00:00:00+08:00`, to: `${day(8)}T00:00:00+08:00`, firstDay: day(1) }
}
