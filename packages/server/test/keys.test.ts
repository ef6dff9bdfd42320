import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/identifiers.ts'
import { type Api, campaignId, serve, startApi, yuan } from './api.ts'

// Keys from their issue to their end.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

/** A new key of an application, as the operator issues it. */
async function issue(application: string, more: object = {}): Promise<{ id: string; secret: string }> {
  const input = { application: encodeId('Application', application), scopes: ['DONATIONS_WRITE'], ...more }
  const { data } = await api.operatorClient.mutate('createKey', input, '... on CreateKeyPayload { key { id } secret }')
  return { id: data.key.id, secret: data.secret }
}

const gift = () => ({ campaign: campaignId(api.campaign), amount: yuan('1.00') })

it('a key is rotated without a gap: two work side by side, and the old one ends alone', async () => {
  const { applicationId } = await api.client(api.owner, ['donations:write'])
  const old = await issue(applicationId ?? '')
  const next = await issue(applicationId ?? '')
  const idempotencyKey = 'the same act'
  const first = await api
    .withKey(old.secret)
    .mutate('recordDonation', { ...gift(), idempotencyKey }, '... on Donation { id }')
  // Idempotency keys are the application's, whichever of its keys sends them.
  const again = await api
    .withKey(next.secret)
    .mutate('recordDonation', { ...gift(), idempotencyKey }, '... on Donation { id }')
  expect(again.data).toEqual(first.data)
  await api.operatorClient.mutate('revokeKey', { key: old.id })
  expect((await api.withKey(old.secret).query('{ __typename }')).status).toBe(401)
  expect((await api.withKey(next.secret).mutate('recordDonation', gift())).data.__typename).toBe('Donation')
})

it('a key ends at its time, and says before when that is and what it may do', async () => {
  const { applicationId } = await api.client(api.owner)
  const expiresAt = new Date(Date.now() + 3000).toISOString()
  const { id, secret } = await issue(applicationId ?? '', { expiresAt })
  const query = '{ viewer { key { id prefix scopes expiresAt revokedAt } scopes } }'
  const { data } = await api.withKey(secret).query(query)
  expect(data.viewer).toEqual({
    key: { id, prefix: secret.slice(3, 15), scopes: ['DONATIONS_WRITE'], expiresAt, revokedAt: null },
    scopes: ['DONATIONS_WRITE'],
  })
  await expect.poll(async () => (await api.withKey(secret).query(query)).status, { timeout: 10_000 }).toBe(401)
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt))
  expect((await api.anonymous.query(query)).data.viewer).toEqual({ key: null, scopes: [] })
})

describe('an address that sends one wrong key after the other', () => {
  it('has to wait, and others behind it with valid keys do not', async () => {
    const server = await serve(api.db)
    const status = async (key: string) => {
      const headers = { authorization: `Bearer ${key}` }
      const { status, headers: told } = await fetch(`${server.url}/graphql?query={__typename}`, { headers })
      return [status, told.get('retry-after')]
    }
    const { key: valid } = await api.client(api.owner)
    expect(await status(valid ?? '')).toEqual([200, null])
    const statuses = []
    for (let time = 0; time < 40; time++) statuses.push((await status(`tz_${'0'.repeat(12)}_${'x'.repeat(43)}`))[0])
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401))
    expect(statuses).toContain(429)
    expect(await status('tz_wrong')).toEqual([429, expect.stringMatching(/^[1-9]\d*$/)])
    expect(await status(valid ?? '')).toEqual([200, null])
    expect((await fetch(`${server.url}/graphql?query={__typename}`)).status).toBe(200)
    await server.close()
  })
})
