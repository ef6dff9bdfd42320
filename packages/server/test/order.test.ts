import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordDonations } from '../src/donations/record-donations.ts'
import { type Answer, type Api, startApi } from './api.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
  for (const day of ['2020-02-03', '2020-02-01', '2020-02-02']) {
    const amount = { amount: day.slice(-1), currency: 'CNY' }
    await recordDonations(api.operator, [{ campaignId: api.campaign, amount, occurredAt: new Date(day) }])
  }
})
afterAll(() => api.close())

async function days(orderBy: string, first = 10): Promise<string[]> {
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: Answer = await api.anonymous.query(
      `query ($after: String) { donations(first: ${first}, after: $after, orderBy: ${orderBy}) { nodes { occurredAt } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    seen.push(...data.donations.nodes.map(({ occurredAt }: { occurredAt: string }) => occurredAt.slice(8, 10)))
    after = data.donations.pageInfo.hasNextPage ? data.donations.pageInfo.endCursor : null
  } while (after)
  return seen
}

it.each([
  ['{ field: OCCURRED_AT, direction: ASC }', ['01', '02', '03']],
  ['{ field: OCCURRED_AT, direction: DESC }', ['03', '02', '01']],
  ['{ field: RECORDED_AT, direction: ASC }', ['03', '01', '02']],
  ['{ field: RECORDED_AT, direction: DESC }', ['02', '01', '03']],
])('gifts come in the order %s, page by page as at once', async (orderBy, expected) => {
  expect(await days(orderBy)).toEqual(expected)
  expect(await days(orderBy, 1)).toEqual(expected)
})

it('organisations come by name, and a cursor of another order is refused', async () => {
  const { data } = await api.anonymous.query(
    '{ organizations(orderBy: { field: NAME, direction: ASC }) { nodes { name } pageInfo { endCursor } } }',
  )
  const names = data.organizations.nodes.map(({ name }: { name: string }) => name)
  expect(names).toEqual([...names].sort())

  const { errors } = await api.anonymous.query(
    'query ($after: String) { organizations(after: $after) { nodes { id } } }',
    {
      after: data.organizations.pageInfo.endCursor,
    },
  )

  expect(errors[0]?.message).toContain('Not a cursor of this list in this order')
})
