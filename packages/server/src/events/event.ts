import { TypeID } from 'typeid-js'

/** What may happen, as the log names it: `noun.verbed`, the noun in one word. */
export const eventTypes = [
  'region.created',
  'organization.registered',
  'organization.updated',
  'organization.verified',
  'organization.rejected',
  'organization.suspended',
  'membership.started',
  'membership.ended',
  'platform.created',
  'campaign.created',
  'campaign.updated',
  'campaign.opened',
  'campaign.paused',
  'campaign.closed',
  'campaign.platform_authorized',
  'campaign.platform_revoked',
  'campaign.news_posted',
  'campaign.totals_changed',
  'donation.recorded',
  'donation.pledged',
  'donation.received',
  'donation.refunded',
  'donation.voided',
  'donation.corrected',
  'donation.superseded',
  'donation.valued',
  'donation.receipt_issued',
  'transfer.recorded',
  'transfer.voided',
  'disbursement.recorded',
  'disbursement.voided',
  'volunteer.registered',
  'volunteer.updated',
  'volunteer.erased',
  'affiliation.started',
  'affiliation.ended',
  'team.formed',
  'team.disbanded',
  'team.member_joined',
  'team.member_left',
  'headcount.reported',
  'headcount.withdrawn',
  'site.opened',
  'site.updated',
  'site.closed',
  'shift.created',
  'shift.published',
  'shift.changed',
  'shift.cancelled',
  'shift.filled',
  'shift.coverage_gap',
  'signup.confirmed',
  'signup.waitlisted',
  'signup.cancelled',
  'signup.swapped',
  'attendance.checked_in',
  'attendance.checked_out',
  'attendance.corrected',
  'attendance.approved',
  'attendance.disputed',
  'attendance.missed',
  'certificate.issued',
  'certificate.revoked',
  'calendar.created',
  'calendar.revoked',
  'application.created',
  'key.created',
  'key.revoked',
  'webhook.created',
  'webhook.updated',
  'webhook.disabled',
  'webhook.deleted',
  'webhook.secret_rotated',
] as const

export type EventType = (typeof eventTypes)[number]

/** One line of the log. */
export interface EventRow {
  /** Its place: 1, 2, 3, … without gaps. */
  position: bigint
  id: string
  type: EventType
  occurredAt: Date
  recordedAt: Date
  /** Who did it; null where the database itself said so. */
  applicationId: string | null
  /** Whom it concerns, the organisation whose act it was first. */
  organizationIds: string[]
  campaignIds: string[]
  /** The region that it concerns, and all above it. */
  regionIds: string[]
  /** Only for the organisations that it concerns, and the operator. */
  private: boolean
  subjectId: string
  payload: Record<string, unknown>
}

/** The name of an event's type in the graph: `campaign.totals_changed` is a `CampaignTotalsChangedEvent`. */
export function graphName(type: EventType): string {
  return `${type
    .split(/[._]/)
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('')}Event`
}

/** The public id (TypeID) of an event: `event_01jqz…`. */
export function eventId(uuid: string): string {
  return TypeID.fromUUID('event', uuid).toString()
}

/** Whether a text names a type of event. */
export function isEventType(text: string): text is EventType {
  return (eventTypes as readonly string[]).includes(text)
}
