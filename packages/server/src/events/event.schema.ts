import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { findNode } from '../graph/node.schema.ts'
import { encodeId, type NodeType } from '../identifiers.ts'
import { cursorAt, encodeCursor } from './cursor.ts'
import { type EventRow, type EventType, eventId, graphName } from './event.ts'

export const EventInterface = builder.interfaceRef<EventRow>('Event').implement({
  description:
    'Something that happened: one line of the log, the same in subscriptions, webhooks and `events`. It carries the things that it concerns as they are when it is read, and no personal data.',
  resolveType: ({ type }) => graphName(type),
  fields: (t) => ({
    id: t.field({ type: 'ID', description: 'TypeID `event_…`.', resolve: ({ id }) => eventId(id) }),
    type: t.field({ type: 'EventType', description: 'What happened: `noun.verbed`.', resolve: ({ type }) => type }),
    position: t.field({
      type: 'BigInt',
      description: 'Its place in the log, which only grows. What a reader may not see leaves gaps.',
      resolve: ({ position }) => position,
    }),
    cursor: t.string({
      description: 'The place behind it: pass it as `after` to go on from here.',
      resolve: (event) => encodeCursor(cursorAt(event)),
    }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When the system learned of it.' }),
    organization: t.field({
      type: 'Organization',
      nullable: true,
      description: 'Whose act it was, or whom it concerns first.',
      resolve: ({ organizationIds: [first] }, _args, ctx) => (first ? findNode(ctx, 'Organization', first) : null),
    }),
  }),
})

/** A thing that events of a type carry: its type, where its id is, and what it is. */
interface Carried {
  type: NodeType
  idOf: (event: EventRow) => string | null | undefined
  description: string
  /** Where the caller may not know of the thing though they know of the event, or it may be missing. */
  nullable?: boolean
  /** Only its id is told, as `…Id`: who may, reads the thing itself, and what was sent keeps nothing of a person. */
  idOnly?: boolean
}

const subject = (event: EventRow) => event.subjectId
const named = (name: string) => (event: EventRow) => event.payload[name] as string | undefined

const thing = (type: NodeType, description: string): Carried => ({ type, idOf: subject, description })
const region = { region: thing('Region', 'The region.') }
const members: Record<string, Carried> = {
  association: { type: 'Organization', idOf: ({ organizationIds: [first] }) => first, description: 'The association.' },
  member: thing('Organization', 'Its member.'),
}
const platform = { platform: thing('Platform', 'The platform.') }
const ofPlatform = { platform: { type: 'Platform', idOf: named('platformId'), description: 'The platform.' } } as const
const campaign: Record<string, Carried> = {
  campaign: { ...thing('Campaign', 'The campaign; null where it is a draft of somebody else.'), nullable: true },
}
const inCampaign: Record<string, Carried> = {
  campaign: {
    type: 'Campaign',
    idOf: ({ campaignIds: [first] }) => first,
    description: 'The campaign; null where there is none.',
    nullable: true,
  },
}
const news: Carried = { type: 'CampaignUpdate', idOf: named('updateId'), description: 'The news.', nullable: true }
const refund: Carried = { type: 'Refund', idOf: named('refundId'), description: 'The refund.' }
const donation = { donation: thing('Donation', 'The gift.'), ...inCampaign }
const transfer = { transfer: thing('Transfer', 'The transfer.') }
const disbursement = { disbursement: thing('Disbursement', 'The disbursement.'), ...inCampaign }
const application = {
  application: { ...thing('Application', 'The application; null for other applications.'), nullable: true },
}
const webhook = {
  webhook: {
    ...thing('WebhookEndpoint', 'The endpoint; null where it is deleted, and for keys that may not manage it.'),
    nullable: true,
  },
}
// Nothing about a person is in an event, only ids.
const onlyId = (type: NodeType, description: string): Carried => ({ ...thing(type, description), idOnly: true })
const volunteer = { volunteer: onlyId('Volunteer', 'The volunteer.') }
const team = { team: thing('Team', 'The team.') }
const headcount = { headcount: thing('Headcount', 'The report.') }
const site = { site: thing('Site', 'The site.') }
const shift: Record<string, Carried> = {
  shift: { ...thing('Shift', 'The shift; null for others while it is a draft.'), nullable: true },
}
const ofShift: Record<string, Carried> = {
  shift: { type: 'Shift', idOf: named('shiftId'), description: 'The shift.', nullable: true },
}
const signup = { signup: onlyId('Signup', 'The place.'), ...ofShift }
const attendance = { attendance: onlyId('Attendance', 'What happened.'), ...ofShift }
const certificate = { certificate: onlyId('HoursCertificate', 'The certificate.') }
const calendar = { calendar: onlyId('CalendarFeed', 'The link, without its secret.') }
const key = { key: { ...thing('ApiKey', 'The key; null for other applications.'), nullable: true } }

/** Every type of event: what happened, and what it carries. */
const types: Record<EventType, [description: string, carried?: Record<string, Carried>]> = {
  'region.created': ['A region was added.', region],
  'organization.registered': ['An organisation was registered.'],
  'organization.updated': ['An organisation changed what it says of itself.'],
  'organization.verified': ['The operator verified an organisation.'],
  'organization.rejected': ['The operator rejected an organisation.'],
  'organization.suspended': ['The operator suspended an organisation.'],
  'membership.started': ['An organisation became a member of an association.', members],
  'membership.ended': ['A membership ended.', members],
  'platform.created': ['A platform was added.', platform],
  'campaign.created': ['A campaign was drafted. Private.', campaign],
  'campaign.updated': ['A campaign changed what it says of itself.', campaign],
  'campaign.opened': ['A campaign opened, or opened again.', campaign],
  'campaign.paused': ['A campaign paused.', campaign],
  'campaign.closed': ['A campaign closed.', campaign],
  'campaign.platform_authorized': ['A platform may record gifts for a campaign.', { ...campaign, ...ofPlatform }],
  'campaign.platform_revoked': ['A platform may no more record gifts for a campaign.', { ...campaign, ...ofPlatform }],
  'campaign.news_posted': ['A campaign posted news.', { ...campaign, update: news }],
  'campaign.totals_changed': [
    'The figures of a campaign, or of one below it, changed. Many changes at once may be told as one.',
    campaign,
  ],
  'donation.recorded': ['A gift was recorded.', donation],
  'donation.pledged': ['A gift was pledged.', donation],
  'donation.received': ['A pledged gift came in.', donation],
  'donation.refunded': ['Money went back.', { ...donation, refund }],
  'donation.voided': ['A gift was taken out of every figure.', donation],
  'donation.corrected': ['A gift was corrected.', donation],
  'donation.superseded': ['An aggregate counts less, since others count it.', donation],
  'donation.valued': ['Goods were accepted at a value.', donation],
  'donation.receipt_issued': ['A receipt was issued for a gift.', donation],
  'transfer.recorded': ['Money moved between organisations or campaigns.', transfer],
  'transfer.voided': ['A transfer was taken out of every figure.', transfer],
  'disbursement.recorded': ['Money was spent or granted.', disbursement],
  'disbursement.voided': ['A disbursement was taken out of every figure.', disbursement],
  'volunteer.registered': ['A volunteer was registered. Private.', volunteer],
  'volunteer.updated': ['What is known of a volunteer changed. Private.', volunteer],
  'volunteer.erased': ['A volunteer was erased on request: forget what you keep of him or her. Private.', volunteer],
  'affiliation.started': ['A volunteer belongs to an organisation. Private.', volunteer],
  'affiliation.ended': ['A volunteer belongs to an organisation no more. Private.', volunteer],
  'team.formed': ['A team was formed.', team],
  'team.disbanded': ['A team ended.', team],
  'team.member_joined': ['Somebody joined a team. Private.', team],
  'team.member_left': ['Somebody left a team. Private.', team],
  'headcount.reported': ['A number of heads was reported.', headcount],
  'headcount.withdrawn': ['A reported number was withdrawn.', headcount],
  'site.opened': ['A site opened.', site],
  'site.updated': ['A site changed.', site],
  'site.closed': ['A site closed.', site],
  'shift.created': ['A shift was drafted. Private.', shift],
  'shift.published': ['A shift was published: volunteers sign up.', shift],
  'shift.changed': ['A shift moved or changed.', shift],
  'shift.cancelled': ['A shift was cancelled.', shift],
  'shift.filled': ['Every place of a shift is taken.', shift],
  'shift.coverage_gap': ['A place of a shift became free, and nobody who waits could take it.', shift],
  'signup.confirmed': ['A volunteer has a place. Private.', signup],
  'signup.waitlisted': ['A volunteer waits for a place. Private.', signup],
  'signup.cancelled': ['A place was given up or lost. Private.', signup],
  'signup.swapped': ['A volunteer has the place of another. Private.', signup],
  'attendance.checked_in': ['A volunteer came. Private.', attendance],
  'attendance.checked_out': ['A volunteer left. Private.', attendance],
  'attendance.corrected': ['Hours were corrected. Private.', attendance],
  'attendance.approved': ['Hours were approved. Private.', attendance],
  'attendance.disputed': ['Hours are disputed. Private.', attendance],
  'attendance.missed': ['A volunteer with a place did not come. Private.', attendance],
  'certificate.issued': ['Hours were certified. Private.', certificate],
  'certificate.revoked': ['A certificate was revoked. Private.', certificate],
  'calendar.created': ['A link for calendar programs was made. Private.', calendar],
  'calendar.revoked': ['A link for calendar programs was revoked. Private.', calendar],
  'application.created': ['An application was added. Private.', application],
  'key.created': ['A key was issued. Private.', key],
  'key.revoked': ['A key was revoked. Private.', key],
  'webhook.created': ['A webhook endpoint was made. Private.', webhook],
  'webhook.updated': ['A webhook endpoint was changed. Private.', webhook],
  'webhook.disabled': [
    'A webhook endpoint was disabled, by its owner or because it failed for too long. Private.',
    webhook,
  ],
  'webhook.deleted': ['A webhook endpoint was deleted. Private.', webhook],
  'webhook.secret_rotated': ['A webhook endpoint got a new secret. Private.', webhook],
}

for (const [type, [description, carried = {}]] of Object.entries(types)) {
  builder.objectType(builder.objectRef<EventRow>(graphName(type as EventType)), {
    description: `\`${type}\`: ${description}`,
    interfaces: [EventInterface],
    fields: (t) =>
      Object.fromEntries(
        Object.entries(carried).map(([name, { type, idOf, description, nullable = false, idOnly = false }]) =>
          idOnly
            ? [
                `${name}Id`,
                t.field({
                  type: 'ID',
                  description: description.replace(/\.$/, ': its id.'),
                  resolve: (event: EventRow) => encodeId(type, idOf(event) ?? event.subjectId),
                }),
              ]
            : [
                name,
                t.field({
                  type,
                  nullable,
                  description,
                  resolve: (event: EventRow, _args: object, ctx: Context) => {
                    const id = idOf(event)
                    return (id ? findNode(ctx, type, id) : null) as never
                  },
                }),
              ],
        ),
      ),
  })
}
