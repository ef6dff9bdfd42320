import { type GraphQLObjectType, getNamedType, isLeafType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { type EventType, eventTypes, graphName } from '../src/events/event.ts'
import { schema } from '../src/schema.ts'
import { type Client, startApi } from './api.ts'
import { type Cast, done, mutationCases, mutations } from './mutation-cases.ts'

// Whatever changes something writes an event, and every event can be asked for all that it carries.

const cast = {} as Cast
const cases = mutationCases(cast)

beforeAll(async () => {
  const api = await startApi()
  Object.assign(cast, { api, owner: await api.client(api.owner), operator: api.operatorClient })
})
afterAll(() => cast.api.close())

/** The types of all events so far, by their ids. */
async function written(): Promise<Map<string, EventType>> {
  // Some get their id with their place only.
  await cast.api.db.query(sql`SELECT sequence_events(1000)`)
  const rows = await cast.api.db.query<{ id: string; type: EventType }>(sql`SELECT id, type FROM events`)
  return new Map(rows.map(({ id, type }) => [id, type]))
}

const all = Object.entries(cases).flatMap(([name, ofName]) =>
  ofName.map((one) => [`${name}${one.about ? `, ${one.about},` : ''}`, name, one] as const),
)

describe('what changes something is told', () => {
  it.each(mutations.map(({ name }) => name))('%s has a case', (name) => {
    expect(cases[name]?.length ?? 0).toBeGreaterThan(0)
  })

  it.each(all)('%s writes its events', async (_title, name, { as = () => cast.owner, input, writes }) => {
    const wanted = await input()
    const before = await written()
    await done(as(), name, wanted)
    const told = [...(await written())].filter(([id]) => !before.has(id)).map(([, type]) => type)
    expect([...new Set(told)].sort()).toEqual(writes)
  })

  it('is all but what only sends', () => {
    const silent = all.filter(([, , { writes }]) => !writes.length).map(([, name]) => name)
    expect(silent).toEqual(['sendTestEvent', 'replayWebhookDelivery', 'replayWebhookDeliveries'])
  })

  it('every type of event is written by some case', () => {
    const byCases = new Set(all.flatMap(([, , { writes }]) => writes))
    expect(eventTypes.filter((type) => !byCases.has(type))).toEqual([])
  })
})

/** Every field of a type that needs no argument, things with what of them is plain. */
function wholeOf(type: GraphQLObjectType): string {
  const plain = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  return plain
    .map((field) => {
      const inner = getNamedType(field.type) as GraphQLObjectType
      if (isLeafType(inner)) return field.name
      const leaves = Object.values(inner.getFields()).filter(
        ({ type, args }) => isLeafType(getNamedType(type)) && !args.some(isRequiredArgument),
      )
      return `${field.name} { ${leaves.map(({ name }) => name).join(' ')} }`
    })
    .join(' ')
}

describe('what an event carries can be asked for', () => {
  const askers: [string, () => Promise<Client>][] = [
    ['the operator', async () => cast.operator],
    ['the owner', () => cast.api.client(cast.api.owner, ['organizations:read'])],
    ['anybody', async () => cast.api.anonymous],
  ]
  const every = askers.flatMap(([who, as]) => eventTypes.map((type) => [type, who, as] as const))

  it.each(every)('%s, by %s', async (type, _who, as) => {
    const concrete = schema.getType(graphName(type)) as GraphQLObjectType
    const answer = await (await as()).query(`{ events(types: ["${type}"], last: 5) {
      totalCount nodes { __typename ... on ${concrete.name} { ${wholeOf(concrete)} } } } }`)
    expect(answer.errors).toEqual([])
    for (const node of answer.data.events.nodes) expect(node).toMatchObject({ __typename: concrete.name, type })
    expect(answer.data.events.nodes.length).toBe(Math.min(5, Number(answer.data.events.totalCount)))
  })

  it('and there is one of each type to ask', async () => {
    const { data } = await cast.operator.query(
      `{ ${eventTypes.map((type, index) => `e${index}: events(types: ["${type}"], last: 1) { nodes { type } }`).join(' ')} }`,
    )
    expect(Object.values(data).map((list) => (list as { nodes: object[] }).nodes)).toEqual(
      eventTypes.map((type) => [{ type }]),
    )
  })
})
