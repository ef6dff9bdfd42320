import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeId, newId } from '../src/identifiers.ts'
import { type Api, atOnce, type Client, campaignId, startApi, yuan } from './api.ts'

// Who wrote what, with which key.

let api: Api
let owner: Client
beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

const query = `query($application: ID, $key: ID, $first: Int, $after: String) {
  auditLog(application: $application, key: $key, first: $first, after: $after) {
    nodes { type subjectId recordedAt application { id } key { id prefix } } pageInfo { hasNextPage endCursor } } }`

async function audit(variables: object) {
  await api.db.query(sql`SELECT sequence_events(1000)`)
  const { data, errors } = await api.operatorClient.query(query, variables as Record<string, unknown>)
  expect(errors).toEqual([])
  return data.auditLog
}
const application = () => encodeId('Application', owner.applicationId ?? '')

it('every write is there with its application, its key, its time and its subject, also of gifts that were one statement', async () => {
  const input = { application: application(), scopes: ['DONATIONS_WRITE'] }
  const issued = await atOnce(2, () =>
    api.operatorClient.mutate('createKey', input, '... on CreateKeyPayload { key { id } secret }'),
  )
  const keys = issued.map(({ data }) => ({ id: data.key.id as string, client: api.withKey(data.secret) }))
  const gift = { campaign: campaignId(api.campaign), amount: yuan('1.00') }
  const began = Date.now()
  await atOnce(20, (index) => (keys[index % 2] as (typeof keys)[0]).client.mutate('recordDonation', gift))
  for (const { id } of keys) {
    const { nodes } = await audit({ key: id })
    expect(nodes).toHaveLength(10)
    for (const node of nodes)
      expect(node).toMatchObject({ type: 'donation.recorded', application: { id: application() }, key: { id } })
    expect(Date.parse(nodes[0].recordedAt)).toBeGreaterThanOrEqual(began)
    const [stored] = await api.db.query<{ count: bigint }>(
      sql`SELECT count(*) AS count FROM donations WHERE id = ANY(${nodes.map((node: { subjectId: string }) => node.subjectId)}::uuid[])`,
    )
    expect(stored?.count).toBe(10n)
  }
  const { nodes } = await audit({ first: 100 })
  expect(nodes.filter(({ type }: { type: string }) => type === 'key.created').length).toBeGreaterThanOrEqual(2)
})

it('is read page by page, the last first, without a gap', async () => {
  const all = (await audit({ application: application(), first: 100 })).nodes
  const pages = []
  let after: string | null = null
  do {
    const page: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await audit({
      application: application(),
      first: 7,
      after,
    })
    pages.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  expect(pages.length).toBeGreaterThan(7)
  expect(pages).toEqual(all)
})

it('has nothing of a key that did nothing, and refuses the id of something else', async () => {
  expect((await audit({ key: encodeId('ApiKey', newId()) })).nodes).toEqual([])
  const { errors } = await api.operatorClient.query(query, { key: 'x' })
  expect(errors[0]?.message).toContain('key: Not an id.')
})

it('is for the operator alone, and refuses what it cannot read', async () => {
  for (const client of [owner, api.anonymous]) {
    const { data, errors } = await client.query(query)
    expect(data ?? null).toBeNull()
    expect(errors[0]?.extensions['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
  }
  for (const variables of [{ after: 'x' }, { first: 1000 }]) {
    const { errors } = await api.operatorClient.query(query, variables)
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  }
})
