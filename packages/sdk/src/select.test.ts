import { expect, expectTypeOf, test } from 'vitest'
import * as documents from './generated/documents.ts'
import type { Campaign, CampaignStatus, NotFoundError } from './index.ts'
import { OverRefundError, Tongzhou } from './index.ts'
import { choose } from './select.ts'
import { createFakeApi } from './testing.ts'

function start() {
  const api = createFakeApi()
  return { api, tz: new Tongzhou({ url: api.url, fetch: api.fetch }) }
}

test('a selection asks for its fields and no others, and its result has them and no others', async () => {
  const { api, tz } = start()
  const campaign = await tz.campaigns.get('campaign_1', {
    select: { name: true, goal: { amount: true }, totals: { cash: { net: { amount: true } }, donationCount: true } },
  })
  expectTypeOf(campaign).toEqualTypeOf<{
    name: string
    goal: { amount: string } | null
    totals: { cash: { net: { amount: string } }; donationCount: string }
  }>()
  expect(Object.keys(campaign)).toEqual(['name', 'goal', 'totals'])
  expect(api.requests[0]?.query).toBe(
    'query campaigns_get($id:ID!){campaign(id:$id){...Campaign}}fragment Campaign on Campaign{name,goal{amount},totals{cash{net{amount}},donationCount}}',
  )
})

test('a list gives what is selected of each, with one request a page', async () => {
  const { api, tz } = start()
  const list = tz.campaigns.list({}, { select: { id: true, children: { nodes: { slug: true } }, status: true } })
  const rows = await list.take(20).toArray()
  expectTypeOf(rows[0]?.children.nodes).toEqualTypeOf<{ slug: string }[] | undefined>()
  expectTypeOf<CampaignStatus>().toExtend<(typeof rows)[number]['status']>()
  expect(rows).toHaveLength(20)
  expect(api.requests).toHaveLength(1)
})

test('a write gives what is selected, and its errors are errors as ever', async () => {
  const { api, tz } = start()
  const input = { donation: 'donation_1', amount: { amount: '1', currency: 'CNY' }, reason: 'Twice' }
  const refunded = await tz.donations.refund(input, { select: { refunded: { amount: true } } })
  expectTypeOf(refunded).toEqualTypeOf<{ refunded: { amount: string } }>()
  expect(Object.keys(refunded)).toEqual(['refunded'])
  api.field('refundDonation', { __typename: 'OverRefundError', refundable: { amount: '0.50' } })
  const failure = tz.donations.refund(input, { select: { id: true } })
  await expect(failure).rejects.toBeInstanceOf(OverRefundError)
  await expect(failure).rejects.toMatchObject({ refundable: { amount: '0.50' } })
})

test('without a selection a method gives what it always gave', async () => {
  const { api, tz } = start()
  expectTypeOf(await tz.campaigns.get('campaign_1', { timeout: 1000 })).toEqualTypeOf<Campaign>()
  expect(api.requests[0]?.query).toContain('{...Campaign}')
})

test('what there is not cannot be selected', () => {
  const { tz } = start()
  const wrong = [
    // @ts-expect-error no such field
    () => tz.campaigns.get('campaign_1', { select: { name: true, nam: true } }),
    // @ts-expect-error no such field within
    () => tz.campaigns.get('campaign_1', { select: { totals: { cash: { nett: { amount: true } } } } }),
    // @ts-expect-error a thing needs fields
    () => tz.campaigns.get('campaign_1', { select: { totals: true } }),
    // @ts-expect-error a value has none
    () => tz.campaigns.get('campaign_1', { select: { name: { length: true } } }),
    // @ts-expect-error it was not selected
    () => tz.campaigns.get('campaign_1', { select: { name: true } }).then(({ slug }) => slug),
  ]
  expect(wrong).toHaveLength(5)
})

test('the other faces of a call know what was selected', () => {
  const { tz } = start()
  const call = () => tz.campaigns.get('campaign_1', { select: { name: true } })
  expectTypeOf(call().withMeta).returns.resolves.toHaveProperty('data').toEqualTypeOf<{ name: string }>()
  expectTypeOf(call().result)
    .returns.resolves.extract<{ ok: false }>()
    .toHaveProperty('error')
    .toEqualTypeOf<NotFoundError>()
})

test('whatever document it is put into has the fragments that it needs and no others', () => {
  for (const document of Object.values(documents)) {
    const text = choose(document, { select: { id: true } })
    const made = [...text.matchAll(/fragment (\w+) on/g)].map(([, name]) => name)
    const used = [...text.matchAll(/\.{3}(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'on')
    expect([document, [...new Set(made)].sort()]).toEqual([document, [...new Set(used)].sort()])
  }
})
