import { type GraphQLArgument, type GraphQLObjectType, getNamedType, isInputObjectType, isListType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId, newId } from '../src/identifiers.ts'
import { schema } from '../src/schema.ts'
import { type Api, startApi } from './api.ts'
import { followBySse, Refusal } from './stream-readers.ts'

// Whoever chooses by the id of something else, or by what is no id, is told so: an empty list would hide the mistake.

let api: Api

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

/** Where in the arguments of a field an id chooses, with what stands there; `$id` is the id. */
interface Place {
  field: string
  args: string
  path: string[]
}

/** The thing itself is asked for by these: who asks for another one is answered that it is not there. */
const lookUps = new Set(['id', 'ids'])
const alike: Record<string, string> = {
  rota: 'from: "2020-01-01T00:00:00Z", to: "2020-01-02T00:00:00Z"',
  series: 'interval: DAY, from: "2020-01-01", to: "2020-01-02"',
  volunteerDays: 'from: "2020-01-01", to: "2020-01-02"',
}

function placesOf(field: string, { name, type }: GraphQLArgument): Place[] {
  const found: Place[] = []
  const named = getNamedType(type)
  const add = (isList: boolean, inner: (value: string) => string, path: string[]) =>
    found.push({ field, args: inner(isList ? '[$id]' : '$id'), path: [...path, ...(isList ? ['0'] : [])] })
  const own = (value: string) => `${name}: ${value}`
  if (named.name === 'ID') add(isListType(type), own, [name])
  if (named.name === 'IdFilter') add(true, (value) => own(`{ in: ${value} }`), [name, 'in'])
  if (!isInputObjectType(named) || named.name === 'IdFilter') return found
  for (const inner of Object.values(named.getFields())) {
    const of = getNamedType(inner.type).name
    if (of === 'ID') add(false, (value) => own(`{ ${inner.name}: ${value} }`), [name, inner.name])
    if (of === 'IdFilter') add(true, (value) => own(`{ ${inner.name}: { in: ${value} } }`), [name, inner.name, 'in'])
  }
  return found
}

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {})
const places = fieldsOf(schema.getQueryType()).flatMap(({ name, args }) =>
  args.filter((argument) => !lookUps.has(argument.name)).flatMap((argument) => placesOf(name, argument)),
)

describe('a field that chooses by ids refuses those of other things', () => {
  it('wherever there is one', () => {
    const [first, ...others] = places.map(({ field, path }) => `${field}: ${path.join('.')}`)
    expect([first, ...others]).toContain('donations: filter.campaign.in.0')
    expect(others.length).toBeGreaterThan(20)
  })

  it.each(places.map((place) => [`${place.field}: ${place.path.join('.')}`, place] as const))(
    '%s',
    async (_name, { field, args, path }) => {
      const all = [alike[field], args].filter(Boolean).join(', ')
      for (const id of [encodeId('WebhookDelivery', newId()), 'x']) {
        const { data, errors } = await api.operatorClient.query(`query($id: ID!) { ${field}(${all}) { __typename } }`, {
          id,
        })
        expect(data).toBeNull()
        expect(errors.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
          {
            path: [field],
            code: 'BAD_USER_INPUT',
            fieldErrors: [{ path, code: 'BAD_ID', message: expect.stringMatching(/^(The id of a|Not an id).*_"\.$/) }],
          },
        ])
      }
    },
  )

  it.each([
    ['events', 'campaignIds', 'id'],
    ['events', 'organizationIds', 'id'],
    ['campaignTotals', 'ids', 'campaign { id }'],
  ])('%s, followed: %s', async (field, argument, selection) => {
    const query = `subscription { ${field}(${argument}: ["${encodeId('Donation', newId())}"]) { ${selection} } }`
    const refusal = await followBySse(api.server, query).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    const [error] = (refusal as Refusal).errors
    expect(error?.extensions['fieldErrors']).toMatchObject([{ path: [argument, '0'], code: 'BAD_ID' }])
    expect(error?.message).toMatch(/The id of a Donation\. Give one of type (Campaign|Organization)/)
  })

  it('an endpoint of webhooks, which would be sent nothing', async () => {
    const input = { url: 'https://hooks.invalid/', organizationIds: [encodeId('Campaign', newId())] }
    const { data } = await (await api.client(api.owner)).mutate('createWebhookEndpoint', input)
    expect(data).toMatchObject({
      code: 'VALIDATION',
      fieldErrors: [{ path: ['organizationIds', '0'], code: 'BAD_ID' }],
    })
  })

  it('a wrong one among others, each by its place', async () => {
    const good = encodeId('Campaign', api.campaign)
    const { errors } = await api.anonymous.query(
      'query($ids: [ID!]!) { donations(filter: { campaign: { in: $ids } }) { totalCount } }',
      { ids: [good, 'x', good, encodeId('Platform', newId())] },
    )
    const [error] = errors as unknown as { extensions: { fieldErrors: { path: string[] }[] } }[]
    expect(error?.extensions.fieldErrors.map(({ path }) => path.at(-1))).toEqual(['1', '3'])
  })
})
