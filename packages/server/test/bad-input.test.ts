import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeId, newId } from '../src/identifiers.ts'
import { type Api, type Client, campaignId, organizationId, read, startApi, yuan } from './api.ts'

let api: Api
let owner: Client

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
})
afterAll(() => api.close())

const gift = (more: Record<string, unknown> = {}) => ({
  campaign: campaignId(api.campaign),
  amount: yuan('10.00'),
  ...more,
})
const megabyte = 'x'.repeat(1024 * 1024)
const newUuid = '01a208e4-cb34-7623-b49e-5abd5bb84236'
const nul = 'a\u0000b'
const loneSurrogate = 'a\ud800b'

/** Everything that a write could have left. */
async function traces(): Promise<unknown> {
  const [counts] = await api.db.query(sql`SELECT
    (SELECT count(*) FROM donations) AS donations, (SELECT count(*) FROM ledger_entries) AS entries, (SELECT count(*) FROM kept_totals) AS totals,
    (SELECT count(*) FROM (SELECT type FROM event_outbox UNION ALL SELECT type FROM events) e
      WHERE type NOT IN ('key.created', 'application.created', 'key.revoked')) AS events,
    (SELECT count(*) FROM organizations) AS organizations, (SELECT count(*) FROM campaigns) AS campaigns, (SELECT count(*) FROM refunds) AS refunds,
    (SELECT count(*) FROM idempotency_keys) AS keys, (SELECT count(*) FROM transfers) AS transfers, (SELECT count(*) FROM disbursements) AS disbursements`)
  return counts
}

/** Asserts that a mutation answers with a ValidationError that names the field and says what to do, and writes nothing. */
async function expectRefused(name: string, input: Record<string, unknown>, path: string, code: string): Promise<void> {
  const before = await traces()
  const answer = await owner.mutate(name, input)
  expect(answer.errors).toEqual([])
  expect(answer.data).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' })
  const [first] = answer.data.fieldErrors
  expect({ path: first.path.join('.'), code: first.code }).toEqual({ path, code })
  expect(first.message).toMatch(/^[A-Z"0-9].+\.$/s)
  expect(first.message.length).toBeLessThan(300)
  expect(await traces()).toEqual(before)
}

describe('a gift is refused, by the name of the field, with', () => {
  const usd = (more: object) => ({ amount: { amount: '1.00', currency: 'USD' }, ...more })
  const rate = { value: '7.0', date: '2020-02-01', source: 'PBoC' }
  it.each<[string, Record<string, unknown>, string, string]>([
    ['a negative amount', { amount: yuan('-1.00') }, 'amount.amount', 'NOT_POSITIVE'],
    ['nothing', { amount: yuan('0.00') }, 'amount.amount', 'NOT_POSITIVE'],
    ['minus nothing', { amount: yuan('-0') }, 'amount.amount', 'NOT_POSITIVE'],
    ['a thousandth of a yuan', { amount: yuan('1.001') }, 'amount.amount', 'TOO_PRECISE'],
    ['40 digits', { amount: yuan('9'.repeat(40)) }, 'amount.amount', 'TOO_LARGE'],
    ['40 digits after the point', { amount: yuan(`0.${'1'.repeat(40)}`) }, 'amount.amount', 'TOO_PRECISE'],
    ['a million digits', { amount: yuan('9'.repeat(1_000_000)) }, 'amount.amount', 'TOO_LARGE'],
    ['one fen over the limit', { amount: yuan('10000000000000.01') }, 'amount.amount', 'TOO_LARGE'],
    ['scientific notation', { amount: yuan('1e3') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['thousands separators', { amount: yuan('1,000.00') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['a plus sign', { amount: yuan('+1') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['full-width digits', { amount: yuan('１２') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['a line break after the number', { amount: yuan('1\n') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['Infinity', { amount: yuan('Infinity') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['no digits', { amount: yuan('') }, 'amount.amount', 'NOT_A_DECIMAL'],
    ['an unknown currency', { amount: { amount: '1', currency: 'RMB' } }, 'amount.currency', 'UNKNOWN_CURRENCY'],
    [
      'a currency in small letters',
      { amount: { amount: '1', currency: 'cny' } },
      'amount.currency',
      'UNKNOWN_CURRENCY',
    ],
    ['a currency of 1 MB', { amount: { amount: '1', currency: megabyte } }, 'amount.currency', 'UNKNOWN_CURRENCY'],
    ['half a yen', { amount: { amount: '1.5', currency: 'JPY' }, exchangeRate: rate }, 'amount.amount', 'TOO_PRECISE'],
    ['no exchange rate', usd({}), 'exchangeRate', 'RATE_REQUIRED'],
    ['a rate of nothing', usd({ exchangeRate: { ...rate, value: '0' } }), 'exchangeRate.value', 'BAD_RATE'],
    ['a negative rate', usd({ exchangeRate: { ...rate, value: '-7' } }), 'exchangeRate.value', 'BAD_RATE'],
    [
      'a rate of 13 places',
      usd({ exchangeRate: { ...rate, value: '7.0000000000001' } }),
      'exchangeRate.value',
      'BAD_RATE',
    ],
    [
      'a rate of tomorrow year',
      usd({ exchangeRate: { ...rate, date: '2999-01-01' } }),
      'exchangeRate.date',
      'BAD_DATE',
    ],
    ['a rate of the year 0', usd({ exchangeRate: { ...rate, date: '0000-01-01' } }), 'exchangeRate.date', 'BAD_DATE'],
    ['a rate without a source', usd({ exchangeRate: { ...rate, source: ' ' } }), 'exchangeRate.source', 'TOO_SHORT'],
    ['a rate for yuan', { exchangeRate: rate }, 'exchangeRate', 'RATE_NOT_NEEDED'],
    ['a time in the future', { occurredAt: '2999-01-01T00:00:00Z' }, 'occurredAt', 'IN_FUTURE'],
    ['a time before 1970', { occurredAt: '1969-12-31T23:59:59Z' }, 'occurredAt', 'BAD_TIME'],
    ['a time in the year 0', { occurredAt: '0000-01-01T00:00:00Z' }, 'occurredAt', 'BAD_TIME'],
    ['a giftCount for an ITEM', { giftCount: '2' }, 'giftCount', 'BAD_COUNT'],
    ['a giftCount of nothing', { granularity: 'AGGREGATE', giftCount: '0' }, 'giftCount', 'BAD_COUNT'],
    ['a giftCount of 19 digits', { granularity: 'AGGREGATE', giftCount: '9'.repeat(19) }, 'giftCount', 'BAD_COUNT'],
    ['a name of 1 MB', { donorName: megabyte }, 'donorName', 'TOO_LONG'],
    ['a name of 201 emoji', { donorName: '💖'.repeat(201) }, 'donorName', 'TOO_LONG'],
    ['NUL in a name', { donorName: nul }, 'donorName', 'BAD_CHARACTER'],
    ['a control character in a name', { donorName: 'a\u001bb' }, 'donorName', 'BAD_CHARACTER'],
    ['a direction override in a name', { donorName: 'a\u202eb' }, 'donorName', 'BAD_CHARACTER'],
    ['half a surrogate pair in a name', { donorName: loneSurrogate }, 'donorName', 'BAD_CHARACTER'],
    ['a blank name', { donorName: ' \u3000 ' }, 'donorName', 'TOO_SHORT'],
    ['a reference without a platform', { externalReference: '1' }, 'platform', 'REQUIRED'],
    ['an empty reference', { platform: 'lejuan', externalReference: '' }, 'externalReference', 'TOO_SHORT'],
    ['NUL in a reference', { platform: 'lejuan', externalReference: nul }, 'externalReference', 'BAD_CHARACTER'],
    ['an unknown platform', { platform: 'nobody' }, 'platform', 'PLATFORM_NOT_FOUND'],
    ['NUL in a platform', { platform: nul }, 'platform', 'BAD_CHARACTER'],
    ['half a surrogate pair in a platform', { platform: loneSurrogate }, 'platform', 'BAD_CHARACTER'],
    ['a platform of 1 MB', { platform: megabyte }, 'platform', 'TOO_LONG'],
    ['an unknown region', { beneficiaryRegion: '999999' }, 'beneficiaryRegion', 'REGION_NOT_FOUND'],
    ['NUL in a region', { beneficiaryRegion: nul }, 'beneficiaryRegion', 'BAD_CHARACTER'],
    ['a region of 1 MB', { beneficiaryRegion: megabyte }, 'beneficiaryRegion', 'TOO_LONG'],
    ['no receiver', { campaign: null }, 'campaign', 'RECEIVER_REQUIRED'],
    ['no amount', { amount: null }, 'amount', 'REQUIRED'],
    ['money and goods at once', { items: [{ description: 'm', unit: 'p', quantity: '1' }] }, 'amount', 'CASH_OR_GOODS'],
    ['an aggregate that is none', { coveredBy: encodeId('Donation', newId()) }, 'coveredBy', 'AGGREGATE_NOT_FOUND'],
    ['an id of nothing', { campaign: 'campaign_01jqz' }, 'campaign', 'CAMPAIGN_NOT_FOUND'],
    ['an id beyond 128 bits', { campaign: 'campaign_zzzzzzzzzzzzzzzzzzzzzzzzzz' }, 'campaign', 'CAMPAIGN_NOT_FOUND'],
    ['an id of 1 MB', { campaign: megabyte }, 'campaign', 'CAMPAIGN_NOT_FOUND'],
    ['an empty id', { campaign: '', organization: '' }, 'organization', 'ONE_RECEIVER'],
    ['an empty idempotency key', { idempotencyKey: '' }, 'idempotencyKey', 'TOO_SHORT'],
    ['an idempotency key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey', 'TOO_LONG'],
    ['an idempotency key of 1 MB', { idempotencyKey: megabyte }, 'idempotencyKey', 'TOO_LONG'],
    ['NUL in an idempotency key', { idempotencyKey: nul }, 'idempotencyKey', 'BAD_CHARACTER'],
    [
      'half a surrogate pair in an idempotency key',
      { idempotencyKey: loneSurrogate },
      'idempotencyKey',
      'BAD_CHARACTER',
    ],
  ])('%s', (_what, fields, path, code) => expectRefused('recordDonation', gift(fields), path, code))

  it('the id of another type', () =>
    expectRefused('recordDonation', gift({ campaign: organizationId(api.owner) }), 'campaign', 'CAMPAIGN_NOT_FOUND'))

  it('goods without a quantity, or valued in the year 0', async () => {
    const goods = (item: object, declared: object | null = null) => ({
      campaign: campaignId(api.campaign),
      items: [{ description: '口罩', unit: 'piece', quantity: '1', ...item }],
      declared,
    })
    await expectRefused('recordDonation', goods({ quantity: '0.000' }), 'items.0.quantity', 'BAD_QUANTITY')
    await expectRefused('recordDonation', goods({ quantity: '0.0000001' }), 'items.0.quantity', 'BAD_QUANTITY')
    await expectRefused('recordDonation', goods({ quantity: '-3' }), 'items.0.quantity', 'BAD_QUANTITY')
    await expectRefused('recordDonation', goods({ unit: nul }), 'items.0.unit', 'BAD_CHARACTER')
    const valued = { value: yuan('1.00'), method: 'MARKET', valuedOn: '0000-01-01' }
    await expectRefused('recordDonation', goods({}, valued), 'declared.valuedOn', 'BAD_DATE')
  })

  it('101 kinds of goods', () =>
    expectRefused(
      'recordDonation',
      {
        campaign: campaignId(api.campaign),
        items: Array.from({ length: 101 }, () => ({ description: 'm', unit: 'p', quantity: '1' })),
      },
      'items',
      'TOO_MANY',
    ))
})

describe('a write is refused where', () => {
  it('its campaign was closed yesterday, but a gift from before is still taken', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    const closed = await newCampaign('closed-yesterday')
    await owner.mutate('closeCampaign', { campaign: closed, closedAt: yesterday })
    await expectRefused('recordDonation', gift({ campaign: closed }), 'campaign', 'CAMPAIGN_CLOSED')
    const late = await owner.mutate(
      'recordDonation',
      gift({ campaign: closed, occurredAt: '2020-02-01T00:00:00+08:00' }),
    )
    expect(late.data.__typename).toBe('Donation')
  })

  it('a correction moves a gift past the close of its campaign', async () => {
    const campaign = await newCampaign('closed-before-the-correction')
    const recorded = await owner.mutate(
      'recordDonation',
      gift({ campaign, occurredAt: '2020-02-01T00:00:00Z' }),
      '... on Donation { id }',
    )
    await owner.mutate('closeCampaign', { campaign, closedAt: '2020-02-20T00:00:00Z' })
    const late = { donation: recorded.data.id, occurredAt: '2020-02-21T00:00:00Z' }
    await expectRefused('correctDonation', late, 'occurredAt', 'CAMPAIGN_ENDED')
  })

  it('its campaign is a draft or has ended', async () => {
    const draft = { organization: organizationId(api.owner), slug: 'still-a-draft', nameZh: '草稿' }
    const { data } = await owner.mutate('createCampaign', draft, '... on Campaign { id }')
    await expectRefused('recordDonation', gift({ campaign: data.id }), 'campaign', 'CAMPAIGN_NOT_OPEN')
    const ended = await newCampaign('ended-long-ago', { endsAt: '2020-03-01T00:00:00Z' })
    await expectRefused('recordDonation', gift({ campaign: ended }), 'occurredAt', 'CAMPAIGN_ENDED')
  })

  it('a refund is over the gift, of another currency or before it', async () => {
    const donation = await newGift({ occurredAt: '2020-02-02T00:00:00Z' })
    const over = await owner.mutate('refundDonation', { donation, amount: yuan('10.01') }, refundable)
    expect(over.data).toMatchObject({ __typename: 'OverRefundError', refundable: yuan('10.00') })
    const dollars = { amount: '1.00', currency: 'USD' }
    await expectRefused('refundDonation', { donation, amount: dollars }, 'amount.currency', 'OTHER_CURRENCY')
    const early = { donation, occurredAt: '2020-02-01T00:00:00Z' }
    await expectRefused('refundDonation', early, 'occurredAt', 'BEFORE_GIFT')
    await expectRefused('refundDonation', { donation, amount: yuan('-1') }, 'amount.amount', 'NOT_POSITIVE')
  })

  it('a correction gives a rate without an amount to which it belongs', async () => {
    const donation = await newGift()
    const exchangeRate = { value: '7.0', date: '2020-02-01', source: 'PBoC' }
    await expectRefused('correctDonation', { donation, exchangeRate }, 'amount', 'REQUIRED')
  })

  it('a credit code has a wrong check character', () =>
    expectRefused(
      'registerOrganization',
      { nameZh: 'x', kind: 'FOUNDATION', region: '330100', creditCode: '53330000501870001A' },
      'creditCode',
      'BAD_CREDIT_CODE',
    ))

  it('an organisation has NUL or 1 MB in a code', async () => {
    const row = { nameZh: 'x', kind: 'FOUNDATION', region: '330100' }
    await expectRefused('registerOrganization', { ...row, region: nul }, 'region', 'BAD_CHARACTER')
    await expectRefused('registerOrganization', { ...row, region: megabyte }, 'region', 'TOO_LONG')
    await expectRefused('registerOrganization', { ...row, creditCode: nul }, 'creditCode', 'BAD_CREDIT_CODE')
    await expectRefused('registerOrganization', { ...row, website: 'javascript:alert(1)' }, 'website', 'BAD_URL')
  })

  it('a campaign has a bad slug, region, goal or end', async () => {
    const campaign = { organization: organizationId(api.owner), slug: 'good-slug', nameZh: 'x' }
    await expectRefused('createCampaign', { ...campaign, slug: 'Bad Slug' }, 'slug', 'BAD_SLUG')
    await expectRefused('createCampaign', { ...campaign, slug: nul }, 'slug', 'BAD_SLUG')
    await expectRefused('createCampaign', { ...campaign, region: '000' }, 'region', 'NOT_FOUND')
    await expectRefused('createCampaign', { ...campaign, region: nul }, 'region', 'BAD_CHARACTER')
    await expectRefused('createCampaign', { ...campaign, parent: 'campaign_x' }, 'parent', 'NOT_FOUND')
    await expectRefused('createCampaign', { ...campaign, goal: yuan('0') }, 'goal.amount', 'NOT_POSITIVE')
    await expectRefused('createCampaign', { ...campaign, endsAt: '0000-01-01T00:00:00Z' }, 'endsAt', 'BAD_TIME')
  })

  it('a platform that is authorised has NUL in its slug', () =>
    expectRefused(
      'authorizePlatform',
      { campaign: campaignId(api.campaign), platform: nul },
      'platform',
      'BAD_CHARACTER',
    ))

  it('a transfer has one end, no end or the same ends', async () => {
    const from = { campaign: campaignId(api.campaign) }
    const transfer = { from, to: from, purpose: 'REGRANT', amount: yuan('1') }
    await expectRefused('recordTransfer', transfer, 'to', 'SAME_ENDS')
    await expectRefused('recordTransfer', { ...transfer, to: {} }, 'to', 'END_REQUIRED')
    await expectRefused('recordTransfer', { ...transfer, from: { organization: 'x' } }, 'from', 'FROM_NOT_FOUND')
  })

  it('a disbursement goes to a region with NUL in its code', () =>
    expectRefused(
      'recordDisbursement',
      { campaign: campaignId(api.campaign), amount: yuan('1'), purpose: 'masks', beneficiaryRegion: nul },
      'beneficiaryRegion',
      'BAD_CHARACTER',
    ))

  it('one external reference comes with another amount', async () => {
    const first = gift({ platform: 'lejuan', externalReference: 'same' })
    await owner.mutate('recordDonation', first)
    const again = await owner.mutate('recordDonation', { ...first, amount: yuan('10.01') })
    expect(again.data).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' })
    expect(again.data.message).toContain('reference')
  })
})

describe('names of people are taken as they are', () => {
  it.each([
    ['an emoji', '爱心💖 👩‍👩‍👧‍👦'],
    ['Arabic', 'جمعية الهلال الأحمر'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['an ideograph outside the basic plane', '𠮷野家'],
    ['a Uyghur interpunct', '买买提·吐尔逊'],
    ['markup', `<script>alert("O'Neil & söhne")</script>`],
    ['SQL', `Robert'); DROP TABLE donations;--`],
    ['backslashes', 'a\\u0000b\\x00'],
  ])('%s', async (_what, donorName) => {
    const answer = await owner.mutate('recordDonation', gift({ donorName }), '... on Donation { donorName }')
    expect(answer.data).toEqual({ __typename: 'Donation', donorName })
  })

  it('in the one form of Unicode in which equal names are equal', async () => {
    const answer = await owner.mutate(
      'recordDonation',
      gift({ donorName: ' Zoe\u0308 ' }),
      '... on Donation { donorName }',
    )
    expect(answer.data.donorName).toBe('Zo\u00eb')
  })
})

describe('a bulk', () => {
  const results = `... on RecordDonationsPayload { createdCount existingCount failedCount results {
    row created donation { id } error { __typename code message ... on ValidationError { fieldErrors { path code } } } } }`
  const rows = () => [gift(), gift({ amount: yuan('-1') }), gift({ donorName: nul }), gift({ platform: nul }), gift()]

  it('writes its good rows, and says of each bad one why', async () => {
    const before = await api.donationCount()
    const { data } = await owner.mutate('recordDonations', { donations: rows() }, results)
    expect(data).toMatchObject({ createdCount: 2, existingCount: 0, failedCount: 3 })
    const paths = data.results.map(
      (row: { error?: { fieldErrors: { path: string[] }[] } }) => row.error?.fieldErrors[0]?.path,
    )
    expect(paths).toEqual([
      undefined,
      ['donations', '1', 'amount', 'amount'],
      ['donations', '2', 'donorName'],
      ['donations', '3', 'platform'],
      undefined,
    ])
    expect(await api.donationCount()).toBe(before + 2)
  })

  it('writes nothing where it is atomic and a row is bad, and says so of every row', async () => {
    const before = await traces()
    const { data } = await owner.mutate('recordDonations', { donations: rows(), atomic: true }, results)
    expect(data).toMatchObject({ createdCount: 0, failedCount: 5 })
    expect(data.results[0].error).toMatchObject({ code: 'CONFLICT' })
    expect(await traces()).toEqual(before)
  })

  it('names the place of a row that repeats a bad one', async () => {
    const same = { platform: 'lejuan', externalReference: 'twice-bad', campaign: 'campaign_x' }
    const { data } = await owner.mutate('recordDonations', { donations: [gift(same), gift(same)] }, results)
    expect(data.results[1].error.fieldErrors[0].path).toEqual(['donations', '1', 'campaign'])
  })

  it('takes a reference called "null" for a name, and rows without one for gifts of their own', async () => {
    const without = gift({ platform: 'lejuan' })
    const named = gift({ platform: 'lejuan', externalReference: 'null', amount: yuan('3.00') })
    const { data } = await owner.mutate('recordDonations', { donations: [named, without, without, named] }, results)
    expect(data).toMatchObject({ createdCount: 3, existingCount: 1, failedCount: 0 })
  })

  it('of 501 rows, or of none, is refused', async () => {
    const many = { donations: Array.from({ length: 501 }, () => gift()) }
    await expectRefused('recordDonations', many, 'donations', 'BAD_NUMBER_OF_ROWS')
    await expectRefused('recordDonations', { donations: [] }, 'donations', 'BAD_NUMBER_OF_ROWS')
    const organizations = Array.from({ length: 501 }, () => ({ nameZh: 'x', kind: 'OTHER', region: '330100' }))
    await expectRefused('registerOrganizations', { organizations }, 'organizations', 'BAD_NUMBER_OF_ROWS')
  })

  it('of organisations writes its good rows, and says of each bad one why', async () => {
    const row = { nameZh: '好', kind: 'OTHER', region: '330100' }
    const organizations = [row, { ...row, region: nul }, { ...row, region: '999' }, { ...row, nameZh: '' }]
    const selection = `... on RegisterOrganizationsPayload { createdCount results { error { ... on ValidationError { fieldErrors { path } } } } }`
    const { data } = await owner.mutate('registerOrganizations', { organizations }, selection)
    expect(data.createdCount).toBe(1)
    expect(
      data.results.map((one: { error?: { fieldErrors: { path: string[] }[] } }) => one.error?.fieldErrors[0]?.path[2]),
    ).toEqual([undefined, 'region', 'region', 'nameZh'])
  })

  it('whose connection is cut in the middle writes nothing', async () => {
    const before = await traces()
    const body = JSON.stringify({
      query: 'mutation($input: RecordDonationsInput!) { recordDonations(input: $input) { __typename } }',
      variables: { input: { donations: [gift(), gift()] } },
    })
    const { hostname, port } = new URL(api.server)
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${owner.key}\r\n`
    await new Promise<void>((resolve) => {
      socket.write(`${head}content-length: ${body.length}\r\n\r\n${body.slice(0, -20)}`, () => {
        socket.destroy()
        socket.on('close', () => resolve())
      })
    })
    expect((await owner.query('{ viewer { scopes } }')).status).toBe(200)
    expect(await traces()).toEqual(before)
  })
})

describe('a query is refused as bad input with', () => {
  it.each([
    ['first: 101', '{ campaigns(first: 101) { nodes { id } } }', 'first'],
    ['last: 101', '{ donations(last: 101) { nodes { id } } }', 'last'],
    ['first: -1', '{ campaigns(first: -1) { nodes { id } } }', 'first'],
    ['first and last', '{ campaigns(first: 1, last: 1) { nodes { id } } }', 'last'],
    ['first: 101 below something', '{ campaign(slug: "mask") { donations(first: 101) { nodes { id } } } }', 'first'],
    ['101 groups', '{ totals { groups(by: CAMPAIGN, first: 101) { totals { donationCount } } } }', 'first'],
    ['-1 groups', '{ totals { groups(by: CAMPAIGN, first: -1) { totals { donationCount } } } }', 'first'],
    ['-1 kinds of goods', '{ totals { inKind { items(first: -1) { unit } } } }', 'first'],
    ['a cursor that is none', '{ campaigns(after: "nonsense") { nodes { id } } }', 'after'],
    ['a cursor of 1 MB', `{ campaigns(after: "${megabyte}") { nodes { id } } }`, 'after'],
    [
      'a cursor of another list',
      `{ campaigns(after: "${cursor([newUuid, '2020-01-01T00:00:00Z'])}") { nodes { id } } }`,
      'after',
    ],
    ['a forged cursor without a time', `{ donations(after: "${cursor([newUuid, '1'])}") { nodes { id } } }`, 'after'],
    ['a forged cursor without an id', `{ campaigns(after: "${cursor(['-'.repeat(36)])}") { nodes { id } } }`, 'after'],
    ['a forged cursor with a number', `{ regions(before: "${cursor([newUuid, 1])}") { nodes { id } } }`, 'before'],
    ['a forged cursor with NUL', `{ regions(before: "${cursor([newUuid, nul])}") { nodes { id } } }`, 'before'],
    ['a ledger cursor that is none', '{ ledgerEntries(after: "-1") { nodes { position } } }', 'after'],
    ['the ledger backward', '{ ledgerEntries(last: 5) { nodes { position } } }', 'last'],
    ['the year 275760', '{ totals(asOf: "275760-09-13T00:00:00Z") { asOf } }', 'asOf'],
    ['the year +275760', '{ totals(knownAt: "+275760-09-13T00:00:00Z") { asOf } }', 'knownAt'],
    ['30 February', '{ totals(asOf: "2020-02-30") { asOf } }', 'asOf'],
    ['a time without offset', '{ totals(asOf: "2020-02-12T10:00:00") { asOf } }', 'asOf'],
    ['a figure in dollars', '{ totals(currency: "USD") { asOf } }', 'currency'],
    [
      'a zone that is none',
      '{ series(interval: DAY, from: "2020-01-01", to: "2020-01-02", timeZone: "Mars/Base") { start } }',
      'timeZone',
    ],
    ['an end before the beginning', '{ series(interval: DAY, from: "2020-01-03", to: "2020-01-02") { start } }', 'to'],
    ['too many points', '{ series(interval: HOUR, from: "2020-01-01", to: "2022-01-01") { start } }', 'from'],
    [
      'a name of 1 MB',
      `{ campaigns(filter: { name: { contains: "${megabyte}" } }) { nodes { id } } }`,
      'filter.name.contains',
    ],
    [
      '101 ids in a filter',
      `{ campaigns(filter: { id: { in: [${'"x",'.repeat(101)}] } }) { nodes { id } } }`,
      'filter.id.in',
    ],
    ['101 nodes', `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`, 'ids'],
    [
      'an amount in dollars to reach',
      '{ campaign(slug: "mask") { reached(amount: { amount: "1", currency: "USD" }) { at } } }',
      'amount.currency',
    ],
  ])('%s', async (_what, query, path) => {
    const { errors } = await api.anonymous.query(query)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fieldErrors: [{ path: path.split('.') }] })
  })

  it.each([
    ['region', 'region(code: $text) { id }'],
    ['organization', 'organization(creditCode: $text) { id }'],
    ['platform', 'platform(slug: $text) { id }'],
    ['campaign', 'campaign(slug: $text) { id }'],
    ['donation', 'donation(platform: $text, externalReference: $text) { id }'],
    ['receipt', 'receipt(number: $text) { number }'],
    ['campaigns', 'campaigns(filter: { name: { contains: $text } }) { nodes { id } }'],
    ['regions', 'regions(filter: { within: $text }) { nodes { id } }'],
    ['totals', 'totals(filter: { region: $text, platform: [$text] }) { asOf }'],
    ['node', 'node(id: $text) { id }'],
  ])('NUL or half a surrogate pair in a name to look for: %s', async (_what, field) => {
    const query = `query($text: ${field.startsWith('node') ? 'ID' : 'String'}!) { ${field} }`
    for (const text of [nul, loneSurrogate]) {
      const { errors, status } = await api.anonymous.query(query, { text })
      expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([])
      expect(status).toBe(200)
    }
  })

  it.each([
    ['an unknown enum value', 'mutation { recordDonation(input: { granularity: SOME }) { __typename } }'],
    ['an unknown field', '{ campaigns { nodes { secret } } }'],
    ['a broken document', '{ campaigns { '],
    ['an empty document', ' '],
    [
      'a time in the year 275760',
      'mutation { recordDonation(input: { occurredAt: "275760-09-13T00:00:00Z" }) { __typename } }',
    ],
    ['a count that is none', 'mutation { recordDonation(input: { giftCount: "1.5" }) { __typename } }'],
    [
      'an amount as a float',
      'mutation { recordDonation(input: { amount: { amount: 1.5, currency: "CNY" } }) { __typename } }',
    ],
    ['a DateTime that is a number', '{ campaigns(filter: { openedAt: { gte: 5 } }) { nodes { id } } }'],
  ])('%s, before it runs', async (_what, query) => {
    const { errors, status } = await owner.query(query)
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors[0]?.message.length).toBeLessThan(500)
  })

  it('times at the ends of the calendar, which choose nothing', async () => {
    const query = `query($gte: DateTime, $lt: DateTime) { campaigns(filter: { openedAt: { gte: $gte, lt: $lt } }) { nodes { id } } }`
    const { errors } = await api.anonymous.query(query, {
      gte: '9999-12-31T23:59:59-23:59',
      lt: '0000-01-01T00:00:00+23:59',
    })
    expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([])
  })
})

describe('an operation is too much with', () => {
  const deep = `{ region(code: "CN") { ${'parent { '.repeat(25)} id ${'}'.repeat(25)} } }`
  it.each([
    ['25 levels', deep, 'deep'],
    ['101 aliases', `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: viewer { scopes }`).join(' ')} }`, 'aliases'],
    [
      '1000 rows of 100 rows',
      '{ campaigns(first: 100) { nodes { donations(first: 100) { nodes { id refunds { id } } } } } }',
      'points',
    ],
    [
      '11 mutations',
      `mutation { ${Array.from({ length: 11 }, (_, n) => `a${n}: revokeKey(input: { key: "x" }) { __typename }`).join(' ')} }`,
      'mutations',
    ],
    [
      '11 mutations in a fragment',
      `mutation { ...all } fragment all on Mutation { ${Array.from({ length: 11 }, (_, n) => `a${n}: revokeKey(input: { key: "x" }) { __typename }`).join(' ')} }`,
      'mutations',
    ],
    [
      'a negative page that would pay for a great one',
      '{ a: campaigns(first: -999999) { nodes { id donations { nodes { id } } } } b: campaigns(first: 100) { nodes { donations(first: 100) { nodes { id refunds { id } } } } } }',
      'points',
    ],
    [
      'aliases in a fragment that is spread ten times',
      `{ ${Array.from({ length: 10 }, (_, n) => `a${n}: totals { ...many }`).join(' ')} } fragment many on Totals { ${Array.from({ length: 15 }, (_, n) => `b${n}: asOf`).join(' ')} }`,
      'aliases',
    ],
  ])('%s', async (_what, query, word) => {
    const { errors, status, data } = await owner.query(query)
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toBe('COST_LIMIT')
    expect(errors[0]?.message).toContain(word)
    expect(data ?? null).toBeNull()
  })

  it('more tokens than the parser reads', async () => {
    const { errors, status } = await owner.query(`{ viewer { ${'scopes '.repeat(20_000)} } }`)
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('fragments that spread each other', async () => {
    const { errors, status } = await owner.query(
      '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
    )
    expect(status).toBe(400)
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('costs as much by nodes as by edges', async () => {
    const nodes = await owner.query('{ campaigns(first: 10) { nodes { slug donations { nodes { kind } } } } }')
    const edges = await owner.query(
      '{ campaigns(first: 10) { edges { node { slug donations { edges { node { kind } } } } } } }',
    )
    expect(nodes.extensions.cost).toEqual(edges.extensions.cost)
    expect(nodes.extensions.cost).toMatchObject({ requested: 5 + 10 * (1 + 5 + 20) })
  })

  it('says what an operation that passes costs, and what is left', async () => {
    const { extensions, headers } = await owner.query('{ campaigns(first: 10) { nodes { id } } }')
    expect(extensions.cost).toMatchObject({ limit: 20_000 })
    expect((extensions.cost as { requested: number }).requested).toBeGreaterThan(0)
    expect(Number(headers.get('ratelimit-remaining'))).toBeLessThan(Number(headers.get('ratelimit-limit')))
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('HTTP', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${api.server}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${owner.key}`,
        ...headers,
      },
      body,
    }).then(read)

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['multipart', 'multipart/form-data; boundary=x'],
    ['nothing', ''],
  ])('refuses a body of the type %s', async (_what, type) => {
    const answer = await post('{"query":"{ viewer { scopes } }"}', { 'content-type': type })
    expect(answer.status).toBe(415)
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it.each([
    ['broken JSON', '{"query": "{ viewer'],
    ['an empty body', ''],
    ['a number', '5'],
    ['null', 'null'],
    ['an array of operations', '[{"query":"{ viewer { scopes } }"}]'],
    ['a query that is a number', '{"query": 5}'],
    ['variables that are text', '{"query":"{ viewer { scopes } }","variables":"x"}'],
    [
      'an unknown operation',
      '{"query":"query A { viewer { scopes } } query B { viewer { scopes } }","operationName":"C"}',
    ],
    ['no operation named of two', '{"query":"query A { viewer { scopes } } query B { viewer { scopes } }"}'],
  ])('answers %s with 400', async (_what, body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('takes bytes that are no UTF-8 as replacement characters, and never fails', async () => {
    const bytes = Buffer.from('{"query":"{ region(code: \\"X\\") { id } }"}')
    bytes[bytes.indexOf('X')] = 0xff
    expect((await post(new Uint8Array(bytes))).status).toBe(200)
  })

  it('refuses a body larger than 4 MB, whether or not its length is told', async () => {
    const large = JSON.stringify({ query: '{ viewer { scopes } }', variables: { x: 'x'.repeat(4 * 1024 * 1024) } })
    expect(await statusOf(large, { 'content-length': String(large.length) })).toBe(413)
    expect(await statusOf(large, { 'transfer-encoding': 'chunked' })).toBe(413)
  })

  it('never writes by GET', async () => {
    const before = await traces()
    const query = encodeURIComponent(
      `mutation { recordDonation(input: { campaign: "${campaignId(api.campaign)}", amount: { amount: "1", currency: "CNY" } }) { __typename } }`,
    )
    const response = await fetch(`${api.server}/graphql?query=${query}`, {
      headers: { authorization: `Bearer ${owner.key}`, accept: 'application/json' },
    })
    expect(response.status).toBe(405)
    expect(await traces()).toEqual(before)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('does not know %s', async (method) => {
    const response = await fetch(`${api.server}/graphql`, { method })
    expect(response.status).toBe(405)
  })

  it('does not know TRACE either, which what is below could not be told of', async () => {
    const { hostname, port } = new URL(api.server)
    const response = await new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
      request({ hostname, port, path: '/graphql', method: 'TRACE' }, (response) =>
        resolve({ status: response.resume().statusCode, allow: response.headers.allow }),
      )
        .on('error', reject)
        .end()
    })
    expect(response).toEqual({ status: 405, allow: 'GET, HEAD, POST, OPTIONS' })
  })

  it.each([['//'], ['/nothing'], ['/graphql/x'], ['http://[']])('has nothing at the address %s', async (path) => {
    const { hostname, port } = new URL(api.server)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(404)
  })

  it('answers whatever stands in the host header', async () => {
    const { hostname, port } = new URL(api.server)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(
        {
          hostname,
          port,
          path: '/graphql?query={viewer{scopes}}',
          headers: { host: 'a b:c', accept: 'application/json' },
        },
        (response) => resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
  })

  it.each([
    ['unknown', () => `tz_${'0'.repeat(12)}_${'A'.repeat(43)}`],
    ['not a key', () => 'hello'],
    ['empty', () => ''],
    ['of the right prefix and a wrong secret', () => `${owner.key?.slice(0, 16)}${'A'.repeat(43)}`],
    ['with NUL', () => 'tz_%00'],
  ])('answers a key that is %s with 401, even for what is public', async (_what, key) => {
    const { status, errors } = await api.withKey(key()).query('{ viewer { scopes } }')
    expect(status).toBe(401)
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('answers a revoked key with 401, and an expired one too', async () => {
    const client = await api.client(api.owner)
    const [key] = await api.db.query<{ id: string }>(
      sql`SELECT id FROM api_keys WHERE application_id = ${client.applicationId}::uuid`,
    )
    const id = encodeId('ApiKey', key?.id as string)
    expect((await client.query('{ viewer { scopes } }')).status).toBe(200)
    expect((await api.operatorClient.mutate('revokeKey', { key: id })).data.__typename).toBe('ApiKey')
    expect((await client.query('{ viewer { scopes } }')).status).toBe(401)
    const expired = await api.client(api.owner)
    await api.db.query(
      sql`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE application_id = ${expired.applicationId}::uuid`,
    )
    expect((await expired.query('{ viewer { scopes } }')).status).toBe(401)
  })

  it('never tells what went wrong inside', async () => {
    const spy = vi.spyOn(api.db, 'query').mockRejectedValue(new Error('SELECT secret FROM inside'))
    const { text, errors } = await api.anonymous.query('{ campaigns { nodes { id } } }')
    spy.mockRestore()
    expect(errors[0]?.extensions.code).toBe('INTERNAL')
    expect(text).not.toContain('secret')
    expect(text).not.toContain('stack')
  })
})

describe('who may do what', () => {
  it('a write without a key is UNAUTHENTICATED', async () => {
    const { errors, status } = await api.anonymous.mutate('recordDonation', gift())
    expect(status).toBe(401)
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('a write without its scope is FORBIDDEN', async () => {
    const reader = await api.client(api.owner, ['organizations:write'])
    const { errors } = await reader.mutate('recordDonation', gift())
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it.each([
    ['recordDonation', () => gift()],
    ['openCampaign', () => ({ campaign: campaignId(api.campaign) })],
    ['closeCampaign', () => ({ campaign: campaignId(api.campaign) })],
    ['updateCampaign', () => ({ campaign: campaignId(api.campaign), purpose: 'x' })],
    ['authorizePlatform', () => ({ campaign: campaignId(api.campaign), platform: 'lejuan' })],
    ['updateOrganization', () => ({ organization: organizationId(api.owner), website: 'https://x.org' })],
    ['startMembership', () => ({ association: organizationId(api.owner), member: organizationId(api.other) })],
    ['createCampaign', () => ({ organization: organizationId(api.owner), slug: 'not-mine', nameZh: 'x' })],
    ['recordDisbursement', () => ({ campaign: campaignId(api.campaign), amount: yuan('1'), purpose: 'x' })],
    [
      'recordTransfer',
      () => ({
        from: { campaign: campaignId(api.campaign) },
        to: { organization: organizationId(api.other) },
        purpose: 'REGRANT',
        amount: yuan('1'),
      }),
    ],
  ])("%s on another organisation's is a ForbiddenError as data", async (name, input) => {
    const stranger = await api.client(api.other)
    const before = await traces()
    const { data, errors } = await stranger.mutate(name, input())
    expect(errors).toEqual([])
    expect(data).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' })
    expect(await traces()).toEqual(before)
  })

  it("another organisation's gift cannot be changed, an unknown one is not found", async () => {
    const stranger = await api.client(api.other)
    const donation = await newGift()
    for (const [name, more] of [
      ['refundDonation', {}],
      ['voidDonation', { reason: 'ERROR' }],
      ['correctDonation', { donorName: 'me' }],
      ['issueReceipt', {}],
    ] as const) {
      expect((await stranger.mutate(name, { donation, ...more })).data.__typename).toBe('ForbiddenError')
      const unknown = encodeId('Donation', newId())
      expect((await stranger.mutate(name, { donation: unknown, ...more })).data.__typename).toBe('NotFoundError')
    }
  })

  it('a platform records for a campaign only while the campaign authorises it', async () => {
    const platform = await api.client(api.platformOrganization)
    const input = (reference: string) => gift({ platform: 'tongxin', externalReference: reference })
    const permission = { campaign: campaignId(api.campaign), platform: 'tongxin' }
    expect((await platform.mutate('recordDonation', input('p1'))).data.__typename).toBe('ForbiddenError')
    await owner.mutate('authorizePlatform', permission)
    expect((await platform.mutate('recordDonation', input('p1'))).data.__typename).toBe('Donation')
    await owner.mutate('revokePlatform', permission)
    expect((await platform.mutate('recordDonation', input('p2'))).data.__typename).toBe('ForbiddenError')
  })

  it('nobody but the platform itself takes the names that it gives to its gifts', async () => {
    const permission = { campaign: campaignId(api.campaign), platform: 'tongxin' }
    await owner.mutate('authorizePlatform', permission)
    const squatted = gift({ platform: 'tongxin', externalReference: 'the-next-one' })
    expect((await owner.mutate('recordDonation', squatted)).data.__typename).toBe('ForbiddenError')
    const platform = await api.client(api.platformOrganization)
    expect((await platform.mutate('recordDonation', squatted)).data.__typename).toBe('Donation')
    await owner.mutate('revokePlatform', permission)
  })
})

const refundable = '... on OverRefundError { refundable { amount currency } }'

async function newCampaign(slug: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { organization: organizationId(api.owner), slug, nameZh: slug, ...more }
  const { data } = await owner.mutate('createCampaign', input, '... on Campaign { id }')
  await owner.mutate('openCampaign', { campaign: data.id, openedAt: '2020-01-01T00:00:00Z' })
  return data.id
}

async function newGift(more: Record<string, unknown> = {}): Promise<string> {
  return (await owner.mutate('recordDonation', gift(more), '... on Donation { id }')).data.id
}

function cursor(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function statusOf(body: string, headers: Record<string, string>): Promise<number | undefined> {
  const { hostname, port } = new URL(api.server)
  return new Promise((resolve) => {
    const sent = request(
      { hostname, port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => resolve(response.resume().statusCode),
    )
    // The server may close the door on what it will not read.
    sent.on('error', () => {})
    sent.end(body)
  })
}
