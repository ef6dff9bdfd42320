import { type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sql } from '../../src/database/sql.ts'
import { RateLimit } from '../../src/http/rate-limit.ts'
import { decodeId } from '../../src/identifiers.ts'
import { schema } from '../../src/schema.ts'
import type { Client } from '../api.ts'
import { done } from '../mutation-cases.ts'
import { type Reading, Refusal, transports } from '../stream-readers.ts'
import { createData, type Data, hiddenDonor } from './data.ts'
import { Redaction, rowsOf, ruleOf } from './redact.ts'
import { isIn, type Role, roles } from './roles.ts'
import { drafts, open, refused, scoped } from './rules.ts'
import { followedFigures, fragmentsOf, mask, type Style, type Way, waysIn } from './ways.ts'

// The matrix: every field of every type, by every way in, for every role. What the operator is answered, redacted by the
// table in rules.ts, is what everybody else has to be answered.

let data: Data
const ways = {} as Record<Style, Way[]>

beforeAll(async () => {
  // How much may be asked has tests of its own.
  const plenty = { limit: 1, remaining: 1, reset: 0, retryAfter: 0 }
  vi.spyOn(RateLimit.prototype, 'take').mockReturnValue(plenty)
  data = await createData()
  for (const style of ['plain', 'disguised'] as const) ways[style] = await waysIn(style, data.ids, data.all)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await data.close()
})

const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)
const isWritten = (name: string) => /^(Query|Mutation|Subscription)$|(Error|Payload|RowResult)$/.test(name)

describe('the table', () => {
  it('has each field of each type once, and no other', () => {
    const wrong = objects
      .filter((type) => !isWritten(type.name) && !rowsOf(type))
      .flatMap((type) => {
        const { known: _known, ...circles } = ruleOf(type.name) ?? {}
        const stated = Object.values(circles).flatMap((names) => names.trim().split(/\s+/))
        const is = Object.keys(type.getFields())
        const missing = is.filter((name) => !stated.includes(name))
        const more = stated.filter((name, index) => !is.includes(name) || stated.indexOf(name) !== index)
        return [
          ...missing.map((name) => `${type.name}.${name} has no rule`),
          ...more.map((name) => `${type.name}.${name} has too many`),
        ]
      })
    expect(wrong).toEqual([])
  })

  it('says of each field of Query what the schema asks for', () => {
    const stated = Object.fromEntries([
      ...open.split(/\s+/).map((name) => [name, { public: true }]),
      ...Object.entries(scoped).flatMap(([scope, names]) =>
        names.split(' ').map((name) => [name, scope === 'keys' ? { key: true } : { scope }]),
      ),
    ])
    const asked = Object.values((schema.getQueryType() as GraphQLObjectType).getFields()).map(
      ({ name, extensions }) => [
        name,
        (extensions as { pothosOptions?: { authScopes?: object } }).pothosOptions?.authScopes,
      ],
    )
    expect(Object.fromEntries(asked)).toEqual(stated)
  })
})

interface Told {
  data: Record<string, unknown> | null
  codes: unknown[]
  text: string
}

async function ask(client: Client, style: Style, { text }: Way): Promise<Told> {
  const answer = await client.query(`{ way: ${text} } ${style === 'plain' ? '' : fragmentsOf(text)}`)
  const data = JSON.parse(answer.text.replaceAll(`"${mask}`, '"')).data ?? null
  return { data, codes: answer.errors.map(({ extensions }) => extensions.code), text: answer.text }
}

/** With which code a role is refused a way that is asked alone; null where it is not. */
function refusal(role: Role, way: Way): string | null {
  if (role === 'anonymous') return 'UNAUTHENTICATED'
  if (scoped.admin.split(' ').includes(way.root)) return role === 'operator' ? null : 'FORBIDDEN'
  const isOfOthers = way.root === 'node' || way.root === 'rota'
  if (role === 'stranger') return isOfOthers ? 'FORBIDDEN' : null
  const keyIsEnough = scoped.keys.split(' ').includes(way.root)
  return role === 'unscoped' && !keyIsEnough ? 'FORBIDDEN' : null
}

const told = new Map<Style, Promise<[Way, Told][]>>()

/** What the operator is told: asked once for each style. */
function wholeOf(style: Style): Promise<[Way, Told][]> {
  const askAll = async () => {
    const answers: [Way, Told][] = []
    for (const way of ways[style]) answers.push([way, await ask(data.clients.operator, style, way)])
    return answers
  }
  const answers = told.get(style) ?? askAll()
  told.set(style, answers)
  return answers
}

describe.each(['plain', 'disguised'] as const)('in a %s document', (style) => {
  it('the operator is told everything, but for who asked to be hidden', async () => {
    const whole = await wholeOf(style)
    const failed = whole.filter(([, { codes, data }]) => codes.length || !data)
    expect(failed.map(([{ name }, { text }]) => `${name}: ${text.slice(0, 300)}`)).toEqual([])
    expect(whole.filter(([, { text }]) => text.includes(hiddenDonor))).toEqual([])
  })

  it('every field that not everyone sees is somewhere told', async () => {
    const redaction = new Redaction('operator', data.facts)
    for (const [way, { data }] of await wholeOf(style)) redaction.of(data, way.root)
    const closed = objects
      .filter(({ name }) => !isWritten(name) && !name.endsWith('Event'))
      .flatMap(({ name }) => {
        const { known: _known, everyone: _everyone, ...circles } = ruleOf(name) ?? {}
        const fields = Object.values(circles).flatMap((names) => names.trim().split(/\s+/))
        return fields.map((field) => `${name}.${field}`).filter((field) => !refused.has(field))
      })
    // Only affiliations that hold are shown.
    expect(closed.filter((field) => !redaction.seen.get(field))).toEqual(['Affiliation.until'])
  })

  it.each(roles.filter((role) => role !== 'operator'))(
    '%s is told what the rules say, by every way in',
    async (role) => {
      const wrong: string[] = []
      for (const [way, whole] of await wholeOf(style)) {
        const answer = await ask(data.clients[role], style, way)
        const code = way.alone ? refusal(role, way) : null
        const expected = code ? { way: null } : new Redaction(role, data.facts).of(whole.data, way.root)
        const unexpected = answer.codes.filter((given) => given !== code)
        if (unexpected.length || (code && !answer.codes.length)) wrong.push(`${way.name}: ${answer.text.slice(0, 300)}`)
        const differing = differences(expected, answer.data ?? { way: null })
        wrong.push(...differing.map((difference) => `${way.name}: ${difference}`))
      }
      expect(wrong).toEqual([])
    },
  )
})

describe.each(transports)('figures that are followed by %s', (_name, follow) => {
  const start = (role: Role, ids: unknown[], query = followedFigures('plain')) =>
    follow(data.api.server, query, { key: data.clients[role].key, variables: { ids } })

  /** What a role is told at the beginning, or the code with which it is refused. */
  async function first(role: Role, id: unknown, style: Style): Promise<unknown> {
    try {
      const reading = await start(role, [id], followedFigures(style))
      const [result] = await reading.take(1)
      reading.stop()
      const told = JSON.parse(JSON.stringify(result).replaceAll(`"${mask}`, '"'))
      // Each is of its own moment.
      for (const moment of ['asOf', 'knownAt']) delete told.data?.campaignTotals?.totals[moment]
      return told.errors ?? told.data.campaignTotals
    } catch (error) {
      if (error instanceof Refusal) return error.errors.map(({ extensions }) => extensions['code'])
      throw error
    }
  }

  it.each(roles)('are told to %s as the rules say', async (role) => {
    const redaction = new Redaction(role, data.facts)
    const wrong: string[] = []
    for (const style of ['plain', 'disguised'] as const)
      for (const name of ['campaign', 'otherCampaign', 'draft', 'below']) {
        const id = data.ids[name] ?? ''
        const isHidden = data.facts.drafts.has(id) && !isIn(drafts, role, { id }, data.facts)
        const expected = isHidden ? ['BAD_USER_INPUT'] : redaction.update(await first('operator', id, style))
        wrong.push(...differences(expected, await first(role, id, style), `${style} ${name}`))
      }
    expect(wrong).toEqual([])
  })

  it('of a draft are refused among others, too', async () => {
    const ids = [data.ids['campaign'], data.ids['draft']]
    await expect(start('stranger', ids)).rejects.toThrow('There is no campaign with one of these ids.')
  })

  const counts = ({ results }: Reading) =>
    results.map(({ data }) => Number(data?.campaignTotals.totals.cash.donationCount))
  const net =
    'subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { campaign { id } totals { cash { net { amount } } } } }'
  const cent = { amount: '0.01', currency: 'CNY' }
  const count = 'subscription($ids: [ID!]!) { campaignTotals(ids: $ids) { totals { cash { donationCount } } } }'
  const give = (campaign: unknown) =>
    done(data.clients.owner, 'recordDonation', { campaign, amount: { amount: '1.00', currency: 'CNY' } })

  it('change for who may know of a campaign: of a draft for its members alone, of what is below it for everyone', async () => {
    const { draft = '', below = '', campaign = '' } = data.ids
    const changes =
      'subscription { events(types: ["campaign.totals_changed"]) { ... on CampaignTotalsChangedEvent { campaign { id } } } }'
    const told = await follow(data.api.server, changes, { key: data.clients.stranger.key })
    const readings = await Promise.all([start('unscoped', [draft], count), start('anonymous', [below], count)])
    await Promise.all(readings.map((reading) => reading.take(1)))
    const before = readings.map((reading) => counts(reading).at(-1) ?? 0)
    await give(below)
    for (const [index, reading] of readings.entries())
      await reading.until('one more', (it) => counts(it).at(-1) === (before[index] ?? 0) + 1)
    await give(campaign)
    await told.until('the last change', ({ results }) => results.length >= 3)
    const ids = told.results.map(({ data }) => data?.events.campaign?.id)
    expect(ids.sort()).toEqual([below, campaign, campaign].sort())
    for (const reading of [...readings, told]) reading.stop()
  })

  it('of a campaign that was hidden meanwhile, by hand, are told to its members alone', async () => {
    const { below = '' } = data.ids
    const gift = await give(below)
    const [members, strangers] = await Promise.all([start('owner', [below], net), start('stranger', [below], net)])
    await Promise.all([members, strangers].map((reading) => reading.take(1)))
    const become = (status: string) =>
      data.api.db.query(sql`
        UPDATE campaigns SET status = ${status}::campaign_status WHERE id = ${decodeId(below)?.uuid}::uuid`)
    const refund = () => done(data.clients.owner, 'refundDonation', { donation: gift, amount: cent, reason: 'r' })
    await become('DRAFT')
    await refund()
    await members.until('the refund', ({ results }) => results.length === 2)
    await become('OPEN')
    await refund()
    await strangers.until('the next refund', ({ results }) => results.length === 2)
    const told = (reading: Reading) => reading.results.map(({ data }) => data?.campaignTotals.totals.cash.net.amount)
    await members.until('the next refund', ({ results }) => results.length === 3)
    expect(told(strangers)).toEqual([told(members)[0], told(members)[2]])
    for (const reading of [members, strangers]) reading.stop()
  })
})

/** Where two answers differ. Whether figures are settled hangs on what else the database does just then. */
function differences(wanted: unknown, given: unknown, path = ''): string[] {
  if (typeof wanted === 'object' && typeof given === 'object' && wanted !== null && given !== null) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(given)])
    keys.delete('settled')
    return [...keys].flatMap((key) => differences((wanted as never)[key], (given as never)[key], `${path}.${key}`))
  }
  return wanted === given
    ? []
    : [`${path} is ${JSON.stringify(given)?.slice(0, 80)}, not ${JSON.stringify(wanted)?.slice(0, 80)}`]
}
