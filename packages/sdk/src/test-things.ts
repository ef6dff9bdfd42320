import { cny, type Tongzhou } from './index.ts'

/** Where things are made: who is there, and the things of the example at hand. */
export interface Place {
  tz: Tongzhou
  organization: string
  member: string
  campaign: string
  otherCampaign: string
  /** A thing by its name, one and the same for all who ask in one example. */
  the(name: string): Promise<string>
}

type Make = (place: Place) => Promise<string>

let count = 0
const fresh = (what: string) => `${what}-${++count}`
const hours = (ahead: number) => new Date(Date.now() + ahead * 3_600_000)
const idOf = async (thing: Promise<{ id: string }>) => (await thing).id

/** A shift from some hours from now; it has begun where they are negative. */
const shift =
  (ahead: number, publish = true): Make =>
  async ({ tz, the }) =>
    idOf(
      tz.shifts.create({
        ...{ site: await the('siteId'), capacity: 2, publish },
        ...{ startsAt: hours(ahead), endsAt: hours(ahead + 8) },
      }),
    )

const volunteer: Make = ({ tz, organization }) =>
  idOf(tz.volunteers.register({ organization, name: fresh('人'), region: '330100', consent: 'x' }))

/** A place in such a shift, of somebody or of the example's volunteer. */
const signup =
  (ahead: number, who?: 'volunteerId'): Make =>
  async (place) =>
    idOf(
      place.tz.shifts.signUp({
        shift: await shift(ahead)(place),
        volunteer: await (who ? place.the(who) : volunteer(place)),
      }),
    )

/** What examples name and take as given. */
export const things: Record<string, Make> = {
  organizationId: async ({ organization }) => organization,
  memberId: async ({ member }) => member,
  newOrganizationId: ({ tz }) =>
    idOf(tz.organizations.register({ nameZh: fresh('协会'), kind: 'FOUNDATION', region: '330100' })),
  creditCode: async ({ tz }) => {
    const creditCode = '91350100M000100Y43'
    const like = { kind: 'FOUNDATION', region: '330100' } as const
    await tz.organizations.register({ nameZh: fresh('协会'), creditCode, ...like })
    return creditCode
  },
  campaignId: async ({ tz, the }) => idOf(tz.campaigns.open({ campaign: await the('draftCampaignId') })),
  otherCampaignId: async ({ otherCampaign }) => otherCampaign,
  draftCampaignId: ({ tz, organization }) =>
    idOf(tz.campaigns.create({ organization, slug: fresh('c'), nameZh: '新' })),
  authorizedCampaignId: async ({ tz, the }) =>
    idOf(tz.campaigns.authorizePlatform({ campaign: await the('campaignId'), platform: 'tongxin' })),
  donationId: ({ tz, campaign }) => idOf(tz.donations.record({ campaign, amount: cny('20') })),
  pledgeId: ({ tz, campaign }) => idOf(tz.donations.pledge({ campaign, amount: cny('500') })),
  goodsId: ({ tz, campaign }) =>
    idOf(tz.donations.record({ campaign, items: [{ description: '口罩', unit: 'piece', quantity: '100' }] })),
  aggregateId: ({ tz, campaign }) =>
    idOf(tz.donations.record({ campaign, amount: cny('20'), granularity: 'AGGREGATE', giftCount: 5n })),
  receiptNumber: async ({ tz, the }) => {
    const gift = await tz.donations.issueReceipt({ donation: await the('donationId') })
    return gift.receipt?.number ?? ''
  },
  disbursementId: ({ tz, campaign }) => idOf(tz.disbursements.record({ campaign, amount: cny('1'), purpose: '口罩' })),
  transferId: ({ tz, campaign, member }) =>
    idOf(
      tz.transfers.record({ from: { campaign }, to: { organization: member }, amount: cny('1'), purpose: 'REGRANT' }),
    ),
  headcountId: ({ tz, organization }) => {
    const source = { source: 's', externalReference: fresh('r') }
    return idOf(tz.headcounts.report({ organization, kind: 'VOLUNTEERS', amount: 5n, ...source }))
  },
  applicationId: ({ tz }) => idOf(tz.applications.create({ name: fresh('app') })),
  keyId: async ({ tz, the }) => {
    const { key } = await tz.applications.createKey({
      application: await the('applicationId'),
      scopes: ['DONATIONS_WRITE'],
    })
    return key.id
  },
  endpointId: async ({ tz }) =>
    (await tz.webhooks.create({ url: 'https://hooks.invalid/', types: ['key.revoked'] })).endpoint.id,
  deliveryId: async ({ tz, the }) =>
    idOf(tz.webhooks.sendTestEvent({ endpoint: await the('endpointId'), type: 'key.revoked' })),
  volunteerId: volunteer,
  teamId: ({ tz, organization }) => idOf(tz.teams.form({ organization, nameZh: fresh('队') })),
  teamMemberId: async ({ tz, the }) => {
    const volunteer = await the('volunteerId')
    await tz.teams.join({ team: await the('teamId'), volunteer })
    return volunteer
  },
  siteId: ({ tz, organization }) =>
    idOf(tz.sites.open({ organization, nameZh: fresh('卡点'), duty: 'CHECKPOINT', region: '330100' })),
  siteCode: async (place) => {
    await signup(-4, 'volunteerId')(place)
    const { code } = await place.tz.sites.get(await place.the('siteId'), { select: { code: true } })
    return code ?? ''
  },
  shiftId: shift(10),
  draftShiftId: shift(10, false),
  signupId: signup(10),
  otherSignupId: signup(30),
  begunSignupId: signup(-4),
  runningAttendanceId: async ({ tz, the }) => idOf(tz.attendances.checkIn({ signup: await the('begunSignupId') })),
  attendanceId: async ({ tz, the }) => idOf(tz.attendances.checkOut({ attendance: await the('runningAttendanceId') })),
  servingVolunteerId: async (place) => {
    const attendance = await idOf(place.tz.attendances.checkIn({ signup: await signup(-4, 'volunteerId')(place) }))
    await place.tz.attendances.checkOut({ attendance })
    await place.tz.attendances.approve({ attendance })
    return place.the('volunteerId')
  },
  certificateId: async ({ tz, the, organization }) => {
    const period = { from: '2020-01-01T00:00:00Z', to: hours(24) }
    return idOf(tz.certificates.issue({ volunteer: await the('servingVolunteerId'), organization, ...period }))
  },
  certificateNumber: async ({ tz, the }) => {
    const certificate = await the('certificateId')
    const all = await tz.certificates.list({ volunteer: await the('servingVolunteerId') }).toArray()
    return all.find(({ id }) => id === certificate)?.number ?? ''
  },
  feedId: async ({ tz, organization }) => (await tz.calendars.create({ organization })).feed.id,
}
