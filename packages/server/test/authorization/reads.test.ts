import { type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { RateLimit } from '../../src/http/rate-limit.ts'
import { schema } from '../../src/schema.ts'
import type { Client } from '../api.ts'
import { createData, type Data, hiddenDonor } from './data.ts'
import { Redaction, rowsOf, ruleOf } from './redact.ts'
import { type Role, roles } from './roles.ts'
import { open, refused, scoped } from './rules.ts'
import { fragmentsOf, mask, type Style, type Way, waysIn } from './ways.ts'

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
