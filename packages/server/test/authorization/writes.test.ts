import { setTimeout as wait } from 'node:timers/promises'
import type { GraphQLObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Scope, scopes } from '../../src/access/viewer.ts'
import { sql } from '../../src/database/sql.ts'
import { eventTypes, graphName } from '../../src/events/event.ts'
import { RateLimit } from '../../src/http/rate-limit.ts'
import { encodeId } from '../../src/identifiers.ts'
import { schema } from '../../src/schema.ts'
import { lifetime } from '../../src/streams/shapes.ts'
import { type Client, campaignId, organizationId, startApi, yuan } from '../api.ts'
import { fingerprint } from '../fingerprint.ts'
import { type Cast, done, mutationCases, mutations } from '../mutation-cases.ts'
import { type Reading, transports } from '../stream-readers.ts'
import { Redaction } from './redact.ts'
import { type Clients, clientsOf, type Facts, type Role, roles } from './roles.ts'
import { identity } from './ways.ts'

// Every mutation, asked by every role; and the events that they write, as every role is told them.

const cast = {} as Cast
const cases = mutationCases(cast)
let clients: Clients
/** Keys of the owner's organisation with every scope but one. */
const without = new Map<Scope, Client>()
/** What each role is told as it happens, by each transport. */
const live = new Map<string, Record<Role, Reading>>()
let start: string

const others = scopes.filter((scope) => scope !== 'admin')

beforeAll(async () => {
  vi.spyOn(RateLimit.prototype, 'take').mockReturnValue({ limit: 1, remaining: 1, reset: 0, retryAfter: 0 })
  const api = await startApi()
  clients = await clientsOf(api)
  Object.assign(cast, { api, owner: clients.owner, operator: clients.operator })
  for (const scope of others)
    without.set(
      scope,
      await api.client(
        api.owner,
        others.filter((other) => other !== scope),
      ),
    )
  // What was done so far has its place in the log, so that all begin behind it.
  await api.db.query(sql`SELECT sequence_events(1000)`)
  for (const [transport, follow] of transports) {
    const readings = {} as Record<Role, Reading>
    for (const role of roles) readings[role] = await follow(api.server, document, { key: clients[role].key })
    live.set(transport, readings)
    start ??= readings.operator.cursor ?? ''
  }
})
afterAll(async () => {
  vi.restoreAllMocks()
  for (const readings of live.values()) for (const reading of Object.values(readings)) reading.stop()
  await cast.api.close()
})

/** What each type of event carries; things by what says who may know of them. */
const carried = eventTypes.map((type) => {
  const concrete = schema.getType(graphName(type)) as GraphQLObjectType
  const shared = Object.keys((schema.getType('Event') as GraphQLObjectType).getFields())
  const own = Object.values(concrete.getFields()).filter(({ name }) => !shared.includes(name))
  const texts = own.map(({ name, type }) => {
    const inner = schema.getType(String(type).replace('!', ''))
    return inner && 'getFields' in inner ? `${name} { ${identity(inner as GraphQLObjectType)} }` : name
  })
  return `... on ${concrete.name} { ${texts.join(' ') || '__typename'} }`
})
const event = `__typename id type position cursor occurredAt recordedAt organization { __typename id } ${carried.join(' ')}`
const document = `subscription($after: String) { events(after: $after) { ${event} } }`

/** The scope that a mutation needs. */
function scopeOf(name: string): Scope {
  const found = mutations.find((field) => field.name === name)?.extensions as {
    pothosOptions?: { authScopes?: { scope?: Scope } }
  }
  return found.pothosOptions?.authScopes?.scope ?? 'admin'
}

/**
 * What another organisation's key is answered that asks for a change of what is the owner's: that it may not, or that
 * there is no such thing, where it may not even know of it. `EACH_ROW`: so is each row. `OWN`: it may, since what comes
 * to be is its own.
 */
const answers: Record<string, string> = {
  FORBIDDEN: `acceptDonation authorizePlatform closeCampaign correctDonation createCalendarFeed createCampaign
    endAffiliation endMembership formTeam issueHoursCertificate issueReceipt openSite pauseCampaign pledgeDonation
    postCampaignUpdate receivePledge recordDisbursement recordDonation recordTransfer refundDonation reportHeadcount
    startMembership supersedeAggregate updateCampaign updateOrganization voidDisbursement voidDonation voidTransfer`,
  NOT_FOUND: `approveHours assignVolunteer cancelShift cancelSignup changeShift checkIn checkInWithCode checkOut
    closeSite correctHours createShift createShiftSeries deleteWebhookEndpoint disbandTeam disputeHours eraseVolunteer
    joinTeam leaveTeam markNoShow openCampaign publishShifts removeVolunteerSkill replayWebhookDeliveries
    replayWebhookDelivery revokeCalendarFeed revokeHoursCertificate revokePlatform rotateWebhookSecret sendTestEvent
    setVolunteerSkill signUp startAffiliation swapSignups updateSite updateVolunteer updateWebhookEndpoint
    withdrawHeadcount`,
  EACH_ROW: 'recordDonations',
  OWN: 'createWebhookEndpoint registerOrganization registerOrganizations registerVolunteer registerVolunteers',
}
const answerOf = (name: string) => Object.entries(answers).find(([, names]) => names.split(/\s+/).includes(name))?.[0]

const all = Object.entries(cases).flatMap(([name, ofName]) =>
  ofName.map((one) => [`${name}${one.about ? `, ${one.about},` : ''}`, name, one] as const),
)

describe('a mutation', () => {
  it('has its place in the table of what others are answered, or is the operator’s', () => {
    const open = mutations.filter(({ name }) => scopeOf(name) !== 'admin' && !answerOf(name)).map(({ name }) => name)
    expect(open).toEqual([])
  })

  it.each(all)('%s changes nothing for who may not, and something for who may', async (_title, name, one) => {
    const scope = scopeOf(name)
    const input = await one.input()
    const before = await fingerprint(cast.api.db)
    const unknown = await clients.anonymous.mutate(name, input)
    expect(unknown.status).toBe(401)
    expect(unknown.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    for (const client of scope === 'admin' ? [clients.owner, clients.stranger] : [without.get(scope) as Client]) {
      const { errors, data } = await client.mutate(name, input)
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      expect(data ?? null).toBeNull()
    }
    const mayBeOwn = answerOf(name) === 'OWN'
    if (scope !== 'admin' && !mayBeOwn) {
      const { data, errors } = await clients.stranger.mutate(name, input)
      const code = data.code ?? 'EACH_ROW'
      expect({ errors, code }).toEqual({ errors: [], code: one.about === 'a draft' ? 'NOT_FOUND' : answerOf(name) })
    }
    expect(await fingerprint(cast.api.db)).toEqual(before)
    if (mayBeOwn) await done(clients.stranger, name, input)
    await done((one.as ?? (() => clients.owner))(), name, input)
    // What is told of was changed; what only sends may have nothing to send.
    if (one.writes.length) expect(await fingerprint(cast.api.db)).not.toEqual(before)
  })
})

/** What the rules have to know, when all is done. */
async function facts(): Promise<Facts> {
  const { prisma } = cast.api.db
  const [campaigns, shifts] = [
    await prisma.campaign.findMany({ where: { status: 'DRAFT' } }),
    await prisma.shift.findMany({ where: { status: 'DRAFT' } }),
  ]
  const drafts = [
    ...campaigns.map(({ id }) => encodeId('Campaign', id)),
    ...shifts.map(({ id }) => encodeId('Shift', id)),
  ]
  const owner = encodeId('Organization', cast.api.owner)
  const other = encodeId('Organization', cast.api.other)
  const theirs = await prisma.webhookEndpoint.findMany({ where: { organizationId: cast.api.other } })
  return {
    drafts: new Set(drafts),
    ofStranger: new Set([other, ...theirs.map(({ id }) => encodeId('WebhookEndpoint', id))]),
    applications: new Map(
      roles.map((role) => [role, clients[role].applicationId && encodeId('Application', clients[role].applicationId)]),
    ),
    organizations: new Map([
      ['owner', owner],
      ['unscoped', owner],
      ['stranger', other],
    ]),
  }
}

/** Everything that a role is told by `events`, page by page. */
async function listed(client: Client, by: 'nodes' | 'edges'): Promise<unknown[]> {
  const rows: unknown[] = []
  const selection = by === 'nodes' ? `nodes { ${event} }` : `edges { node { ${event} } }`
  for (let after: string | null = start; after !== null; ) {
    const answer = await client.query(
      `query($after: String) { events(after: $after, first: 50) { pageInfo { hasNextPage endCursor } ${selection} } }`,
      { after },
    )
    expect(answer.errors).toEqual([])
    const page = answer.data.events
    rows.push(...(page.nodes ?? page.edges.map(({ node }: { node: unknown }) => node)))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  }
  return rows
}

const lives = (transport: string) => live.get(transport) as Record<Role, Reading>
describe('events', () => {
  const isLast = (event: { donation?: { id: string } } | undefined) => event?.donation?.id === last
  const ended = ({ results }: Reading) => results.some(({ data }) => isLast(data?.events))
  // The figures that it changed may be told a moment later.
  const eventsOf = ({ results }: Reading) => {
    const events = results.map(({ data }) => data?.events)
    return events.slice(0, events.findIndex(isLast) + 1)
  }
  let last: string
  let whole: unknown[]

  beforeAll(async () => {
    // Figures of a draft change with those below it.
    const own = { organization: organizationId(cast.api.owner), nameZh: '草稿' }
    const draft = await done(clients.owner, 'createCampaign', { ...own, slug: 'above' })
    const below = await done(clients.owner, 'createCampaign', { ...own, slug: 'below', parent: draft })
    await done(clients.owner, 'openCampaign', { campaign: below })
    await done(clients.owner, 'recordDonation', { campaign: below, amount: yuan('1.00') })
    // The last one is public: whoever has it was told all that there was to be told before it.
    last = await done(clients.owner, 'recordDonation', {
      campaign: campaignId(cast.api.campaign),
      amount: yuan('1.00'),
    })
    for (const [transport] of transports)
      for (const role of roles) await lives(transport)[role].until(`the last event for ${role}`, ended)
    whole = eventsOf(lives('SSE').operator)
  })

  it('are told to the operator, all of them, of every type', () => {
    const types = new Set(whole.map((one) => (one as { type: string }).type))
    expect(eventTypes.filter((type) => !types.has(type))).toEqual([])
  })

  describe.each(transports)('by %s', (transport, follow) => {
    it.each(roles)('are told to %s as the rules say, as they happen', async (role) => {
      const redaction = new Redaction(role, await facts())
      expect(eventsOf(lives(transport)[role])).toEqual(redaction.events(whole))
    })

    it('are told again to each as the rules say', async () => {
      const again = async (role: Role) => {
        const reading = await follow(cast.api.server, document, { key: clients[role].key, resume: start })
        await reading.until('the last event', ended)
        reading.stop()
        return eventsOf(reading)
      }
      // What was shown as it happened is shared for a while: then things are shown as they are now, to all alike.
      await wait(lifetime)
      const wholeAgain = await again('operator')
      expect(wholeAgain.length).toBe(whole.length)
      for (const role of roles.filter((role) => role !== 'operator'))
        expect(await again(role), role).toEqual(new Redaction(role, await facts()).events(wholeAgain))
    })
  })

  it.each(roles.filter((role) => role !== 'operator'))('are listed for %s as the rules say', async (role) => {
    const redaction = new Redaction(role, await facts())
    const expected = redaction.events(await listed(clients.operator, 'nodes'))
    expect(await listed(clients[role], 'nodes')).toEqual(expected)
    expect(await listed(clients[role], 'edges')).toEqual(expected)
  })
})
