import { TypeID } from 'typeid-js'
import { v7 } from 'uuid'

/** A new UUIDv7: ids sort by the time at which they were made. */
export function newId(): string {
  return v7()
}

/** The prefix that each node's public id carries: `campaign_01jqz…`. */
export const idPrefix = {
  Region: 'region',
  Organization: 'organization',
  OrganizationReview: 'review',
  Membership: 'membership',
  Platform: 'platform',
  Campaign: 'campaign',
  CampaignUpdate: 'update',
  Donation: 'donation',
  Refund: 'refund',
  Transfer: 'transfer',
  Disbursement: 'disbursement',
  Application: 'application',
  ApiKey: 'key',
  Volunteer: 'volunteer',
  Affiliation: 'affiliation',
  Team: 'team',
  Headcount: 'headcount',
  HoursCertificate: 'certificate',
  Site: 'site',
  Shift: 'shift',
  ShiftSeries: 'series',
  Signup: 'signup',
  Attendance: 'attendance',
  CalendarFeed: 'calendar',
  WebhookEndpoint: 'webhook',
  WebhookDelivery: 'delivery',
} as const

/** A type that has public ids. */
export type NodeType = keyof typeof idPrefix

const typeOf = new Map<string, NodeType>(Object.entries(idPrefix).map(([type, prefix]) => [prefix, type as NodeType]))

/** The public id (TypeID) of a row. */
export function encodeId(type: NodeType, uuid: string): string {
  return TypeID.fromUUID(idPrefix[type], uuid).toString()
}

/** What a public id names, or null for a text that is none. */
export function decodeId(id: string): { type: NodeType; uuid: string } | null {
  const cut = id.lastIndexOf('_')
  const type = typeOf.get(id.slice(0, cut))
  if (!type || id.length !== cut + 27) return null
  try {
    return { type, uuid: TypeID.fromString(id).toUUID() }
  } catch {
    return null
  }
}
