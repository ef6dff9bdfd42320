import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada'
import { expect, expectTypeOf, test } from 'vitest'
import type { introspection, scalars } from './tada.ts'
import { createFakeApi } from './testing.ts'
import { Tongzhou } from './tongzhou.ts'

const graphql = initGraphQLTada<{ introspection: introspection; scalars: scalars }>()

const document = graphql(`
  query Report($ids: [ID!]!, $asOf: PointInTime) {
    nodes(ids: $ids) {
      __typename
      ... on Campaign {
        id
        status
        openedAt
        totals(asOf: $asOf) {
          donationCount
          cash {
            net {
              amount
            }
          }
        }
      }
    }
  }
`)

test('a document of gql.tada knows its result and its variables', () => {
  type Node = Extract<NonNullable<ResultOf<typeof document>['nodes'][number]>, { __typename: 'Campaign' }>
  expectTypeOf<Node['totals']>().toEqualTypeOf<{ donationCount: string; cash: { net: { amount: string } } }>()
  expectTypeOf<Node['openedAt']>().toEqualTypeOf<string | null>()
  expectTypeOf<VariablesOf<typeof document>['ids']>().toEqualTypeOf<string[]>()
  expectTypeOf<'OPEN'>().toExtend<Node['status']>()
})

test('it is sent as it is, and its variables are held to their types', async () => {
  const api = createFakeApi()
  const tz = new Tongzhou({ url: api.url, fetch: api.fetch })
  const { nodes } = await tz.query(document, { ids: ['campaign_1', 'region_1'], asOf: '2020-02-12' })
  expect(nodes.map((node) => node?.__typename)).toEqual(['Campaign', 'Region'])
  // @ts-expect-error `ids` is missing
  const missing = () => tz.query(document, {})
  // @ts-expect-error there is no such field
  const wrong = () => tz.query(document, { ids: [] }).then(({ nods }) => nods)
  expect([missing, wrong]).toHaveLength(2)
})
