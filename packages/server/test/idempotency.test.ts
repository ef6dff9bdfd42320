import { type GraphQLInputObjectType, type GraphQLObjectType, getNullableType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeId } from '../src/identifiers.ts'
import { schema } from '../src/schema.ts'
import { type Api, atOnce, type Client, campaignId, organizationId, serve, startApi, yuan } from './api.ts'

let api: Api
let owner: Client

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

let keys = 0
const newKey = () => `key ${++keys}`
const gift = (more: Record<string, unknown> = {}) => ({
  campaign: campaignId(api.campaign),
  amount: yuan('10.00'),
  ...more,
})
const whole = '... on Donation { id status amount { amount } refunded { amount } recordedAt }'

const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields())
const inputs = mutations.map(
  ({ name, args: [input] }) => [name, getNullableType(input?.type) as GraphQLInputObjectType] as const,
)

describe('every mutation', () => {
  it.each(inputs)('%s takes an idempotency key, and works without one', (_name, input) => {
    expect(String(input.getFields()['idempotencyKey']?.type)).toBe('String')
  })
})

describe('the same key with the same input', () => {
  it('gives the same bytes, says that it is a replay, and does nothing', async () => {
    const input = gift({ idempotencyKey: newKey() })
    const first = await owner.mutate('recordDonation', input, whole)
    const before = await api.donationCount()
    const again = await owner.mutate('recordDonation', input, whole)
    expect(first.extensions.idempotentReplay).toBeUndefined()
    expect(again.extensions.idempotentReplay).toBe(true)
    expect(dataOf(again.text)).toBe(dataOf(first.text))
    expect(await api.donationCount()).toBe(before)
  })

  it('gives the first answer after the gift has changed, and another selection sees it as it is now', async () => {
    const input = gift({ idempotencyKey: newKey() })
    const first = await owner.mutate('recordDonation', input, whole)
    await owner.mutate('refundDonation', { donation: first.data.id, amount: yuan('4.00') })
    const again = await owner.mutate('recordDonation', input, whole)
    expect(dataOf(again.text)).toBe(dataOf(first.text))
    const other = await owner.mutate('recordDonation', input, '... on Donation { id refunded { amount } }')
    expect(other.data).toEqual({ __typename: 'Donation', id: first.data.id, refunded: { amount: '4.00' } })
    expect(other.extensions.idempotentReplay).toBe(true)
  })

  describe('while the answer is being kept', () => {
    beforeAll(async () => {
      await api.db.query(sql`CREATE FUNCTION slow_answer() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_sleep(1); RETURN NEW; END $$`)
      await api.db.query(
        sql`CREATE TRIGGER slow_answer BEFORE UPDATE OF answers ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION slow_answer()`,
      )
    })
    afterAll(() => api.db.query(sql`DROP FUNCTION slow_answer() CASCADE`))
    const keptAnswers = async (key: string) =>
      (await api.db.query<{ answers: object }>(sql`SELECT answers FROM idempotency_keys WHERE key = ${key}`)).flatMap(
        ({ answers }) => Object.keys(answers),
      )

    it('gives the first answer all the same, which nobody who has it waited for', async () => {
      const key = newKey()
      const input = gift({ idempotencyKey: key })
      const first = await owner.mutate('recordDonation', input, whole)
      expect(await keptAnswers(key)).toEqual([])
      await owner.mutate('refundDonation', { donation: first.data.id, amount: yuan('4.00') })
      const again = await owner.mutate('recordDonation', input, whole)
      expect(dataOf(again.text)).toBe(dataOf(first.text))
      expect(again.extensions.idempotentReplay).toBe(true)
    })

    it('is kept before a server ends', async () => {
      const server = await serve(api.db)
      const key = newKey()
      const input = gift({ idempotencyKey: key })
      await api.withKey(owner.key, server.url).mutate('recordDonation', input, whole)
      await server.close()
      expect(await keptAnswers(key)).toHaveLength(1)
    })
  })

  it('is the same whatever the order of its fields, and whether it stands in variables or in the document', async () => {
    const idempotencyKey = newKey()
    const first = await owner.mutate('recordDonation', gift({ idempotencyKey }), '... on Donation { id }')
    const again =
      await owner.query(`mutation { recordDonation(input: { idempotencyKey: "${idempotencyKey}", amount: { currency: "CNY", amount: "10.00" },
      campaign: "${campaignId(api.campaign)}" }) { ... on Donation { id } } }`)
    expect(again.data.recordDonation).toEqual({ id: first.data.id })
    expect(again.extensions.idempotentReplay).toBe(true)
  })

  it('answers 100 at once over HTTP alike, with one gift', async () => {
    const input = gift({ idempotencyKey: newKey() })
    const before = await api.donationCount()
    const answers = await atOnce(100, () => owner.mutate('recordDonation', input, whole))
    expect(new Set(answers.map(({ text }) => dataOf(text))).size).toBe(1)
    expect(await api.donationCount()).toBe(before + 1)
  })

  it('gives a bulk its rows again, also those that were there before it and those that failed', async () => {
    await owner.mutate('recordDonation', gift({ platform: 'lejuan', externalReference: 'bulk-old' }))
    const donations = [gift(), gift({ platform: 'lejuan', externalReference: 'bulk-old' }), gift({ amount: yuan('0') })]
    const input = { donations, idempotencyKey: newKey() }
    const rows = '... on RecordDonationsPayload { results { created donation { id } error { code } } }'
    const first = await owner.mutate('recordDonations', input, rows)
    const again = await owner.mutate(
      'recordDonations',
      input,
      `${rows} ... on RecordDonationsPayload { createdCount existingCount failedCount }`,
    )
    expect(again.data).toMatchObject(first.data)
    expect(again.data).toMatchObject({ createdCount: 1, existingCount: 1, failedCount: 1 })
  })

  it('holds a call whose every row was there already', async () => {
    const row = gift({ platform: 'lejuan', externalReference: 'all-old' })
    const { data } = await owner.mutate('recordDonation', row, whole)
    const input = { donations: [row], idempotencyKey: newKey() }
    const rows = '... on RecordDonationsPayload { results { donation { id refunded { amount } } } }'
    const first = await owner.mutate('recordDonations', input, rows)
    await owner.mutate('refundDonation', { donation: data.id, amount: yuan('1.00') })
    expect(dataOf((await owner.mutate('recordDonations', input, rows)).text)).toBe(dataOf(first.text))
  })

  it('holds a disbursement whose reference was there already', async () => {
    const input = {
      organization: organizationId(api.owner),
      amount: yuan('5.00'),
      purpose: '口罩',
      externalReference: 'D-1',
    }
    const first = await owner.mutate('recordDisbursement', input, '... on Disbursement { id }')
    const keyed = { ...input, idempotencyKey: newKey() }
    const again = await owner.mutate('recordDisbursement', keyed, '... on Disbursement { id }')
    expect(again.data.id).toBe(first.data.id)

    const other = await owner.mutate('recordDisbursement', { ...keyed, externalReference: 'D-2' })

    expect(other.data.__typename).toBe('IdempotencyError')
  })

  it('tries again what failed before, since nothing was done', async () => {
    const input = { campaign: campaignId(api.campaign), title: '', body: 'x', idempotencyKey: newKey() }
    expect((await owner.mutate('postCampaignUpdate', input)).data.__typename).toBe('ValidationError')
    expect((await owner.mutate('postCampaignUpdate', { ...input, title: 'News' })).data.__typename).toBe('Campaign')
  })

  it('holds for all keys of one request together', async () => {
    const [a, b] = [newKey(), newKey()]
    const document = `mutation($a: RecordDonationInput!, $b: RecordDonationInput!) {
      a: recordDonation(input: $a) { ... on Donation { id } } b: recordDonation(input: $b) { ... on Donation { id } } }`
    const variables = { a: gift({ idempotencyKey: a }), b: gift({ idempotencyKey: b }) }
    const first = await owner.query(document, variables)
    const again = await owner.query(document, variables)
    expect(dataOf(again.text)).toBe(dataOf(first.text))
    expect(again.data.a.id).not.toBe(again.data.b.id)
  })

  it.each<[string, string, (donation: string) => Record<string, unknown>]>([
    ['refundDonation', 'Donation', (donation) => ({ donation, amount: yuan('1.00') })],
    ['correctDonation', 'Donation', (donation) => ({ donation, amount: yuan('12.00') })],
    ['voidDonation', 'Donation', (donation) => ({ donation, reason: 'TEST' })],
    ['issueReceipt', 'Donation', (donation) => ({ donation })],
    ['postCampaignUpdate', 'Campaign', () => ({ campaign: campaignId(api.campaign), title: 'x', body: 'y' })],
    ['pauseCampaign', 'Campaign', () => ({ campaign: campaignId(api.child) })],
    ['updateOrganization', 'Organization', () => ({ organization: organizationId(api.owner), nameEn: 'Z' })],
    [
      'recordDisbursement',
      'Disbursement',
      () => ({ campaign: campaignId(api.campaign), amount: yuan('1'), purpose: 'x' }),
    ],
    [
      'recordTransfer',
      'Transfer',
      () => ({
        from: { campaign: campaignId(api.campaign) },
        to: { organization: organizationId(api.other) },
        purpose: 'REGRANT',
        amount: yuan('1'),
      }),
    ],
  ])('does %s once', async (name, type, inputOf) => {
    const { data } = await owner.mutate('recordDonation', gift(), whole)
    const input = { ...inputOf(data.id), idempotencyKey: newKey() }
    const selection = `... on ${type} { id }`
    const first = await owner.mutate(name, input, selection)
    const events = await eventCount()
    const again = await owner.mutate(name, input, `${selection} again: __typename`)
    expect(first.data).toMatchObject({ __typename: type })
    expect(again.data).toEqual({ ...first.data, again: type })
    expect(again.extensions.idempotentReplay).toBe(true)
    expect(await eventCount()).toBe(events)
  })
})

describe('the same key', () => {
  it('with another input is an IdempotencyError, and nothing is written', async () => {
    const idempotencyKey = newKey()
    await owner.mutate('recordDonation', gift({ idempotencyKey }))
    const before = await api.donationCount()
    for (const [name, input] of [
      ['recordDonation', gift({ idempotencyKey, amount: yuan('11.00') })],
      ['pledgeDonation', gift({ idempotencyKey })],
      ['recordDonations', { donations: [gift()], idempotencyKey }],
    ] as const) {
      const answer = await owner.mutate(name, input)
      expect(answer.data).toMatchObject({ __typename: 'IdempotencyError', code: 'IDEMPOTENCY' })
      expect(answer.extensions.idempotentReplay).toBeUndefined()
    }
    expect(await api.donationCount()).toBe(before)
  })

  it('with another input stays an IdempotencyError that is no replay, however often', async () => {
    const idempotencyKey = newKey()
    await owner.mutate('recordDonation', gift({ idempotencyKey }))
    const wrong = gift({ idempotencyKey, amount: yuan('11.00') })
    await owner.mutate('recordDonation', wrong)
    const again = await owner.mutate('recordDonation', wrong)
    expect(again.data.__typename).toBe('IdempotencyError')
    expect(again.extensions.idempotentReplay).toBeUndefined()
  })

  it('of another application is another key', async () => {
    const idempotencyKey = newKey()
    const colleague = await api.client(api.owner)
    const first = await owner.mutate('recordDonation', gift({ idempotencyKey }), whole)
    const other = await colleague.mutate('recordDonation', gift({ idempotencyKey }), whole)
    expect(other.data.id).not.toBe(first.data.id)
    expect(other.extensions.idempotentReplay).toBeUndefined()
  })
})

describe('createKey', () => {
  it('shows its secret once: it is neither stored nor replayed', async () => {
    const application = encodeId('Application', owner.applicationId as string)
    const input = { application, scopes: ['DONATIONS_WRITE'], idempotencyKey: newKey() }
    const selection = '... on CreateKeyPayload { key { id } secret }'
    const first = await api.operatorClient.mutate('createKey', input, selection)
    const again = await api.operatorClient.mutate('createKey', input, selection)
    expect(first.data.secret).toMatch(/^tz_/)
    expect(again.data).toEqual({ ...first.data, secret: null })
    const stored = await api.db.query(sql`SELECT to_jsonb(k)::text AS row FROM idempotency_keys k
      UNION ALL SELECT to_jsonb(k)::text FROM api_keys k UNION ALL SELECT to_jsonb(e)::text FROM event_outbox e UNION ALL SELECT to_jsonb(e)::text FROM events e`)
    expect(JSON.stringify(stored)).not.toContain(first.data.secret.slice(16))
  })
})

/** The bytes of `data` in an answer. */
function dataOf(text: string): string {
  return text.slice(text.indexOf('"data":'), text.lastIndexOf(',"extensions"'))
}

async function eventCount(): Promise<number> {
  const [row] = await api.db.query<{ count: bigint }>(
    sql`SELECT (SELECT count(*) FROM event_outbox WHERE type <> 'campaign.totals_changed') + (SELECT count(*) FROM events WHERE type <> 'campaign.totals_changed') AS count`,
  )
  return Number(row?.count)
}
