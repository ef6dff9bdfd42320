import { sql } from '../../src/database/sql.ts'
import { encodeId, type NodeType } from '../../src/identifiers.ts'
import { type Network, readNetworks } from '../../src/network.ts'
import { type Api, campaignId, organizationId, startApi, yuan } from '../api.ts'
import { done } from '../mutation-cases.ts'

import { hoursAhead } from '../people.ts'
import { startReceiver } from '../receiver.ts'
import { type Clients, clientsOf, type Facts, type Role, roles } from './roles.ts'

/** A world with something of everything, who asks about it, and what the rules have to know of it. */
export interface Data {
  api: Api
  clients: Clients
  facts: Facts
  /** Ids of things by a name, for the arguments of queries. */
  ids: Record<string, string>
  /** The public ids of all things of a type. */
  all(type: NodeType): Promise<string[]>
  close(): Promise<void>
}

/** What is in no answer to anybody: a donor who asked to be hidden. */
export const hiddenDonor = '隐姓埋名'

/** Builds the world through the API. */
export async function createData(): Promise<Data> {
  const receiver = await startReceiver((_received, response) => void response.end('taken'))
  const api = await startApi({
    webhooks: { allowed: readNetworks('127.0.0.1') as Network[], schedule: [0, 86_400_000] },
  })
  const clients = await clientsOf(api)
  const { owner, stranger, operator } = clients
  const ids: Record<string, string> = {
    owner: organizationId(api.owner),
    other: organizationId(api.other),
    campaign: campaignId(api.campaign),
    otherCampaign: campaignId(api.otherCampaign),
  }
  const { owner: organization = '', campaign = '' } = ids
  const drafts = new Set<string>()
  const ofStranger = new Set([ids['other'] ?? ''])
  const own = (name: string, input: Record<string, unknown>) => done(owner, name, input)
  const theirs = async (name: string, input: Record<string, unknown>) => {
    const id = await done(stranger, name, input)
    ofStranger.add(id)
    return id
  }

  // Organisations and campaigns.
  const contact = { contactName: '联系人', contactPhone: '0571-1', contactEmail: 'office@example.org' }
  await own('updateOrganization', { organization, website: 'https://example.org', ...contact })
  await done(operator, 'reviewOrganization', { organization, status: 'SUSPENDED', reviewer: 'R', reason: 'x' })
  await done(operator, 'reviewOrganization', { organization, status: 'VERIFIED', reviewer: 'R' })
  const part = { nameZh: '分会', kind: 'FOUNDATION', region: '330100', parent: organization }
  await own('registerOrganization', { ...part, creditCode: '53330000501870001Y' })
  await own('startMembership', { association: organization, member: ids['other'] })
  await own('authorizePlatform', { campaign, platform: 'tongxin' })
  const draft = { organization, nameZh: '草稿', parent: campaign, goal: yuan('5') }
  ids['draft'] = await own('createCampaign', { ...draft, slug: 'draft' })
  drafts.add(ids['draft'])
  ids['below'] = await own('createCampaign', { ...draft, slug: 'below', parent: ids['draft'], goal: yuan('1000') })
  await own('openCampaign', { campaign: ids['below'] })
  for (const of of [campaign, ids['draft']])
    await owner.mutate('postCampaignUpdate', { campaign: of, title: '消息', body: '到了' })
  const ofDrafts = await api.db.prisma.campaignUpdate.findMany({ where: { campaign: { status: 'DRAFT' } } })
  for (const { id } of ofDrafts) drafts.add(encodeId('CampaignUpdate', id))

  // Gifts, and what became of them.
  const gift = { campaign, amount: yuan('10.00') }
  const usd = { amount: '2.00', currency: 'USD' }
  const exchangeRate = { value: '7.0', date: '2020-02-01', source: 'PBoC' }
  ids['donation'] = await own('recordDonation', { ...gift, donorName: hiddenDonor, donorHidden: true, source: 's' })
  await own('refundDonation', { donation: ids['donation'], amount: yuan('1.00'), reason: 'r' })
  await own('issueReceipt', { donation: ids['donation'] })
  await own('recordDonation', {
    ...gift,
    amount: usd,
    exchangeRate,
    donorName: '有名',
    beneficiaryRegion: '330300',
    beneficiary: 'b',
  })
  const aggregate = await own('recordDonation', { ...gift, granularity: 'AGGREGATE', giftCount: '5' })
  await own('recordDonation', {
    ...gift,
    amount: yuan('2.00'),
    coveredBy: aggregate,
    occurredAt: '2020-02-01T00:00:00Z',
  })
  const goods = { campaign, items: [{ description: '口罩', unit: 'piece', quantity: '100' }] }
  const masks = await own('recordDonation', {
    ...goods,
    declared: { value: yuan('60.00'), method: 'MARKET', evidence: 'e' },
  })
  await own('acceptDonation', { donation: masks, accepted: { value: yuan('50.00'), method: 'MARKET' } })
  await own('pledgeDonation', gift)
  await own('voidDonation', { donation: await own('recordDonation', gift), reason: 'TEST' })
  const to = { organization: ids['other'], campaign: ids['otherCampaign'] }
  ids['transfer'] = await own('recordTransfer', {
    from: { campaign },
    to: { campaign: to.campaign },
    purpose: 'REGRANT',
    amount: yuan('1.00'),
    note: 'n',
  })
  ids['disbursement'] = await own('recordDisbursement', {
    campaign,
    amount: yuan('1.00'),
    purpose: '口罩',
    beneficiaryRegion: '330100',
    beneficiaryOrganization: ids['other'],
  })
  // What may not be done with a draft is not there; what may be must not tell of it.
  await owner.mutate('recordDisbursement', { campaign: ids['draft'], amount: yuan('1.00'), purpose: '草稿' })
  await owner.mutate('recordTransfer', {
    from: { campaign },
    to: { campaign: ids['draft'] },
    purpose: 'REGRANT',
    amount: yuan('1.00'),
  })

  // People, shifts and what they did.
  const position = { latitude: '30.271828', longitude: '120.1' }
  const availability = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
    day,
    from: '00:00',
    to: '24:00',
  }))
  const skills = [{ skill: 'first aid', level: 'EXPERT', certificate: 'CERT-77', validUntil: '2100-01-01' }]
  const somebody = (name: string) => ({
    ...{
      name,
      phone: '13912345678',
      email: 'kongming@example.org',
      address: '卧龙岗',
      healthNote: '青霉素',
      reference: `ref-${name}`,
    },
    ...{ region: '330100', consent: 'notice 1', languages: ['zh'], position, availability, skills },
  })
  ids['volunteer'] = await own('registerVolunteer', somebody('诸葛亮'))
  const second = await own('registerVolunteer', {
    ...somebody('诸葛瑾'),
    phone: '13900000002',
    email: 'jin@example.org',
  })
  await own('registerVolunteer', { ...somebody('诸葛均'), phone: '13900000003', email: 'jun@example.org' })
  const foreigner = await theirs('registerVolunteer', {
    ...somebody('司马懿'),
    phone: '13900000004',
    email: 'ma@example.org',
  })
  const [affiliation] = await api.db.prisma.affiliation.findMany({ where: { organizationId: api.other } })
  ofStranger.add(encodeId('Affiliation', affiliation?.id ?? ''))
  ids['team'] = await own('formTeam', { organization, nameZh: '应急组' })
  await own('joinTeam', { team: ids['team'], volunteer: ids['volunteer'] })
  const newSite = {
    nameZh: '卡点',
    duty: 'CHECKPOINT',
    region: '330100',
    address: '文三路',
    position,
    openingTimes: availability,
  }
  ids['site'] = await own('openSite', { ...newSite, organization })
  const theirSite = await theirs('openSite', { ...newSite, organization: ids['other'] })
  const needed = [{ skill: 'first aid', level: 'BASIC' }]
  const shiftAt = (from: number, more: object = {}) => ({
    ...{ site: ids['site'], capacity: 1, skills: needed, note: 'n', publish: true, restMinutes: 600 },
    ...{ startsAt: hoursAhead(from).toISOString(), endsAt: hoursAhead(from + 8).toISOString(), ...more },
  })
  ids['shift'] = await own('createShift', shiftAt(10, { team: ids['team'] }))
  ids['signup'] = await own('signUp', { shift: ids['shift'], volunteer: ids['volunteer'] })
  await own('signUp', { shift: ids['shift'], volunteer: second, waitlist: true })
  const soon = await own('createShift', shiftAt(19, { capacity: 2 }))
  await own('assignVolunteer', { shift: soon, volunteer: ids['volunteer'], override: ['REST'], reason: '雪' })
  await own('createShift', shiftAt(20))
  drafts.add(await own('createShift', shiftAt(40, { publish: false })))
  await own('createShiftSeries', {
    site: ids['site'],
    capacity: 1,
    rule: 'FREQ=DAILY;COUNT=2',
    firstDay: hoursAhead(1000).toISOString().slice(0, 10),
    times: [{ from: '08:00', to: '16:00' }],
    publish: true,
  })
  const cancelled = await own('signUp', { shift: await own('createShift', shiftAt(80)), volunteer: ids['volunteer'] })
  await own('cancelSignup', { signup: cancelled, reason: '病' })
  const theirDraft = await theirs('createShift', shiftAt(50, { site: theirSite, publish: false }))
  drafts.add(theirDraft)
  const theirShift = await theirs('createShift', shiftAt(60, { site: theirSite }))
  await theirs('signUp', { shift: theirShift, volunteer: foreigner })
  const past = { startsAt: hoursAhead(-7).toISOString(), endsAt: hoursAhead(-3).toISOString(), restMinutes: 0 }
  const over = await own('createShift', { ...shiftAt(-4), ...past, capacity: 2 })
  const serve = async (volunteer: string) => {
    const signup = await own('assignVolunteer', { shift: over, volunteer, override: ['PAST'], reason: '补' })
    const attendance = await own('checkIn', { signup, at: past.startsAt })
    await own('checkOut', { attendance, at: past.endsAt })
    return attendance
  }
  const attendance = await serve(ids['volunteer'])
  await own('correctHours', { attendance, minutes: 100, reason: '更正' })
  await own('approveHours', { attendance })
  await own('disputeHours', { attendance: await serve(second), reason: '少了' })
  await own('reportHeadcount', { organization, kind: 'VOLUNTEERS', amount: '5', source: 's', externalReference: 'r' })
  const period = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
  await own('issueHoursCertificate', { volunteer: ids['volunteer'], organization, ...period })
  const certificate = await own('issueHoursCertificate', { volunteer: ids['volunteer'], organization, ...period })
  await own('revokeHoursCertificate', { certificate })
  await own('createCalendarFeed', { site: ids['site'] })
  await own('revokeCalendarFeed', { feed: await own('createCalendarFeed', { team: ids['team'] }) })
  await theirs('createCalendarFeed', { organization: ids['other'] })

  // Webhooks. What was sent is waited for, so that nothing changes any more.
  const document = 'subscription { events { id type } }'
  const hook = {
    url: receiver.url,
    types: ['key.revoked'],
    campaignIds: [campaign],
    organizationIds: [organization],
    region: '330000',
    description: 'd',
    document,
  }
  ids['endpoint'] = await own('createWebhookEndpoint', hook)
  await own('rotateWebhookSecret', { endpoint: ids['endpoint'] })
  await theirs('createWebhookEndpoint', { url: 'https://hooks.invalid/', types: ['key.revoked'] })
  ids['delivery'] = await own('sendTestEvent', { endpoint: ids['endpoint'], type: 'key.revoked' })
  const failing = await own('createWebhookEndpoint', { url: 'http://127.0.0.1:9/', types: ['key.revoked'] })
  await own('sendTestEvent', { endpoint: failing, type: 'key.revoked' })
  const off = await own('createWebhookEndpoint', { url: 'https://hooks.invalid/', types: ['key.revoked'] })
  await own('updateWebhookEndpoint', { endpoint: off, enabled: false })
  const application = encodeId('Application', owner.applicationId ?? '')
  const key = { application, scopes: ['DONATIONS_WRITE'], expiresAt: '2100-01-01T00:00:00Z' }
  await done(operator, 'revokeKey', { key: await done(operator, 'createKey', key) })
  while (
    (await api.db.prisma.webhookAttempt.count({
      where: { OR: [{ statusCode: { not: null } }, { error: { not: null } }] },
    })) < 2
  )
    await new Promise((resolve) => setTimeout(resolve, 20))

  const [numbers] = await api.db.query<{ receipt: string; certificate: string }>(
    sql`SELECT (SELECT number FROM receipts) AS receipt, (SELECT min(number) FROM hours_certificates WHERE revoked_at IS NULL) AS certificate`,
  )
  Object.assign(ids, numbers)
  const applications = roles.map((role) => [role, clients[role].applicationId] as const)
  const organizations = new Map([
    ...['owner', 'unscoped'].map((role) => [role, organization]),
    ['stranger', ids['other']],
  ] as [Role, string][])
  return {
    api,
    clients,
    ids,
    facts: {
      drafts,
      ofStranger,
      organizations,
      applications: new Map(applications.map(([role, id]) => [role, id && encodeId('Application', id)])),
    },
    all: async (type) => {
      const table = type[0]?.toLowerCase() + type.slice(1)
      const delegate = (
        api.db.prisma as unknown as Record<string, { findMany(query: object): Promise<{ id: string }[]> }>
      )[table]
      const rows = (await delegate?.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: 100 })) ?? []
      return rows.map(({ id }) => encodeId(type, id))
    },
    close: async () => {
      await api.close()
      await receiver.close()
    },
  }
}
