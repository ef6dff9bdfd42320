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

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The public id (TypeID) of a row. Written out here because a list of rows makes hundreds of them: the library takes ten
 * times as long, for checks of what comes from the database.
 */
export function encodeId(type: NodeType, uuid: string): string {
  let id = `${idPrefix[type]}_`
  // 128 bits behind two of zero are 26 digits of five bits.
  let bits = 0
  let count = 2
  for (let place = 0; place < uuid.length; place++) {
    const code = uuid.charCodeAt(place)
    if (code === hyphen) continue
    bits = ((bits << 4) | (code <= nine ? code - zero : code - letterA + 10)) & 0xff
    count += 4
    if (count < 5) continue
    count -= 5
    id += alphabet[(bits >> count) & 31]
  }
  return id
}

const [hyphen, zero, nine, letterA] = ['-', '0', '9', 'a'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]

const digits = new Map([...alphabet].map((letter, digit) => [letter.charCodeAt(0), digit]))
const hex = '0123456789abcdef'

/** What a public id names, or null for a text that is none. */
export function decodeId(id: string): { type: NodeType; uuid: string } | null {
  const cut = id.lastIndexOf('_')
  const type = typeOf.get(id.slice(0, cut))
  if (!type || id.length !== cut + 27) return null
  let uuid = ''
  let bits = 0
  // The first two of the 130 bits are none of the UUID's.
  let count = -2
  for (let place = cut + 1; place < id.length; place++) {
    const digit = digits.get(id.charCodeAt(place))
    if (digit === undefined || (count < 0 && digit > 7)) return null
    bits = ((bits << 5) | digit) & 0xff
    for (count += 5; count >= 4; ) {
      count -= 4
      if (hyphens.has(uuid.length)) uuid += '-'
      uuid += hex[(bits >> count) & 15]
    }
  }
  return { type, uuid }
}

/** Where they stand in a UUID. */
const hyphens = new Set([8, 13, 18, 23])
