import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sql } from '../src/database/sql.ts'
import { encodeId, newId } from '../src/identifiers.ts'
import { type Api, atOnce, type Client, campaignId, organizationId, serve, startApi, yuan } from './api.ts'

let api: Api
let owner: Client
let other: Client

beforeAll(async () => {
  api = await startApi()
  owner = await api.client(api.owner)
  other = await api.client(api.other)
})
afterAll(() => api.close())

let slugs = 0
async function newCampaign(more: Record<string, unknown> = {}, client = owner, organization = api.owner) {
  const input = {
    organization: organizationId(organization),
    slug: `reads-${++slugs}`,
    nameZh: `募捐 ${slugs}`,
    ...more,
  }
  return (await client.mutate('createCampaign', input, '... on Campaign { id slug }')).data as {
    id: string
    slug: string
  }
}

async function openCampaign(more: Record<string, unknown> = {}) {
  const campaign = await newCampaign(more)
  await owner.mutate('openCampaign', { campaign: campaign.id, openedAt: '2020-01-01T00:00:00Z' })
  return campaign
}

async function give(campaign: string, amount: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { campaign, amount: yuan(amount), ...more }
  return (await owner.mutate('recordDonation', input, '... on Donation { id }')).data.id
}

/** The `data` of a query that has no errors. */
async function ask(query: string, variables: Record<string, unknown> = {}, client = api.anonymous) {
  const { data, errors } = await client.query(query, variables)
  expect(errors).toEqual([])
  return data
}

describe('a list', () => {
  it('pages forward and backward through the same rows, which new ones do not disturb', async () => {
    const { id } = await openCampaign()
    const given = await atOnce(7, (n) => give(id, `${n + 1}.00`, { occurredAt: `2020-02-0${n + 1}T00:00:00Z` }))
    const page = (args: string) =>
      ask(
        `{ node(id: "${id}") { ... on Campaign { donations(${args}) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
      ).then(({ node }) => node.donations)
    const latest = [...given].reverse()
    const first = await page('first: 3')
    expect(first).toMatchObject({ totalCount: '7', nodes: latest.slice(0, 3).map((id) => ({ id })) })
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    // One that belongs to the page that was read, and one at the very time of its last row.
    await give(id, '99.00', { occurredAt: '2020-02-09T00:00:00Z' })
    await give(id, '98.00', { occurredAt: '2020-02-05T00:00:00Z' })
    const second = await page(`first: 10, after: "${first.pageInfo.endCursor}"`)
    expect(second.nodes).toEqual(latest.slice(3).map((id) => ({ id })))
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const last = await page('last: 2')
    expect(last.nodes).toEqual(latest.slice(5).map((id) => ({ id })))
    const before = await page(`last: 2, before: "${last.pageInfo.startCursor}"`)
    expect(before.nodes).toEqual(latest.slice(3, 5).map((id) => ({ id })))
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    expect(await page('first: 0')).toMatchObject({ nodes: [], totalCount: '9' })
  })

  it('is chosen by every condition of its filter', async () => {
    const { id } = await openCampaign({ nameEn: 'Needle 100%_\\' })
    await give(id, '1.00', { occurredAt: '2020-02-01T00:00:00Z' })
    await give(id, '2.00', { occurredAt: '2020-02-02T00:00:00Z', platform: 'lejuan', beneficiaryRegion: '330300' })
    const count = async (filter: string) =>
      (await ask(`{ donations(filter: { campaign: { in: ["${id}"] } ${filter} }) { totalCount } }`)).donations
        .totalCount
    expect(await count('')).toBe('2')
    expect(await count('occurredAt: { gte: "2020-02-02T00:00:00Z" }')).toBe('1')
    expect(await count('occurredAt: { lt: "2020-02-02T00:00:00Z" }')).toBe('1')
    expect(await count('beneficiaryRegion: { within: "330000" }')).toBe('1')
    expect(await count('beneficiaryRegion: { in: ["330100"] }')).toBe('0')
    expect(await count('region: { within: "CN" }')).toBe('2')
    expect(await count('region: { within: "XX" }')).toBe('0')
    expect(await count(`platform: { in: ["${encodeId('Platform', api.platform)}"] }`)).toBe('1')
    expect(await count('kind: { in: [IN_KIND] }')).toBe('0')
    expect(await count('status: { in: [RECEIVED, VOIDED] }')).toBe('2')
    const named = async (contains: string) =>
      (
        await ask('query($contains: String!) { campaigns(filter: { name: { contains: $contains } }) { totalCount } }', {
          contains,
        })
      ).campaigns.totalCount
    expect(await named('needle 100%_\\')).toBe('1')
    expect(await named('%needle')).toBe('0')
  })
})

describe('a draft', () => {
  it('is seen by its owner and the operator, and nowhere by anybody else', async () => {
    const { id, slug } = await newCampaign()
    const query = `{ byId: campaign(id: "${id}") { id } bySlug: campaign(slug: "${slug}") { id } node(id: "${id}") { id } nodes(ids: ["${id}"]) { id }
      campaigns(filter: { id: { in: ["${id}"] } }) { nodes { id } totalCount }
      organization(id: "${organizationId(api.owner)}") { campaigns(first: 100) { nodes { id } } } }`
    for (const client of [owner, api.operatorClient]) {
      const seen = await ask(query, {}, client)
      expect(seen).toMatchObject({
        byId: { id },
        bySlug: { id },
        node: { id },
        nodes: [{ id }],
        campaigns: { totalCount: '1' },
      })
      expect(seen.organization.campaigns.nodes).toContainEqual({ id })
    }
    for (const client of [other, api.anonymous]) {
      const seen = await ask(query, {}, client)
      expect(seen).toMatchObject({
        byId: null,
        bySlug: null,
        node: null,
        nodes: [null],
        campaigns: { nodes: [], totalCount: '0' },
      })
      expect(seen.organization.campaigns.nodes).not.toContainEqual({ id })
    }
  })

  it('is not seen as the parent of a campaign that is open, nor among the children of one', async () => {
    const draft = await newCampaign()
    const child = await openCampaign({ parent: draft.id })
    const hidden = await newCampaign({ parent: child.id })
    const query = `{ campaign(id: "${child.id}") { parent { id slug } children { nodes { id } totalCount } }
      campaigns(filter: { id: { in: ["${child.id}"] } }) { nodes { parent { slug } } }
      node(id: "${child.id}") { ... on Campaign { parent { id } } } }`
    const nothing = { parent: null, children: { nodes: [], totalCount: '0' } }
    expect(await ask(query)).toEqual({
      campaign: nothing,
      campaigns: { nodes: [{ parent: null }] },
      node: { parent: null },
    })
    const seen = await ask(query, {}, owner)
    expect(seen.campaign).toEqual({
      parent: { id: draft.id, slug: draft.slug },
      children: { nodes: [{ id: hidden.id }], totalCount: '1' },
    })
    expect(seen.campaigns.nodes).toEqual([{ parent: { slug: draft.slug } }])
  })

  it('takes no money of any kind, so that no figure, transfer or disbursement names it', async () => {
    const draft = await newCampaign()
    const transfer = {
      from: { organization: organizationId(api.other) },
      to: { campaign: draft.id },
      purpose: 'REGRANT',
      amount: yuan('1'),
    }
    expect((await other.mutate('recordTransfer', transfer)).data.fieldErrors[0]).toMatchObject({
      path: ['to'],
      code: 'TO_NOT_FOUND',
    })
    const own = { ...transfer, from: { campaign: campaignId(api.campaign) } }
    expect((await owner.mutate('recordTransfer', own)).data.fieldErrors[0]).toMatchObject({
      path: ['to', 'campaign'],
      code: 'TO_NOT_OPEN',
    })
    const spent = { campaign: draft.id, amount: yuan('1'), purpose: 'masks' }
    expect((await owner.mutate('recordDisbursement', spent)).data.fieldErrors[0]).toMatchObject({
      code: 'CAMPAIGN_NOT_OPEN',
    })
    expect((await other.mutate('recordDisbursement', spent)).data.fieldErrors[0]).toMatchObject({
      code: 'PAYER_NOT_FOUND',
    })
    const guess = { campaign: draft.id, amount: yuan('1') }
    expect((await other.mutate('recordDonation', guess)).data.fieldErrors[0]).toMatchObject({
      code: 'CAMPAIGN_NOT_FOUND',
    })
    expect((await other.mutate('closeCampaign', { campaign: draft.id })).data.__typename).toBe('NotFoundError')
  })
})

describe('what is not public', () => {
  it('a hidden donor is hidden everywhere, from everybody', async () => {
    const { id } = await openCampaign()
    const donation = await give(id, '1.00', { donorName: '不愿透露', donorHidden: true })
    await owner.mutate('issueReceipt', { donation })
    const query = `{ donation(id: "${donation}") { donorName receipt { number donation { donorName } } }
      node(id: "${donation}") { ... on Donation { donorName } } campaign(id: "${id}") { donations { nodes { donorName } } }
      ledgerEntries(filter: { campaign: { in: ["${id}"] } }) { nodes { donation { donorName } } } donations(first: 100) { nodes { donorName } } }`
    for (const client of [api.anonymous, owner, other])
      expect((await client.query(query)).text).not.toContain('不愿透露')
    const events = await api.db.query<{ payload: unknown }>(
      sql`SELECT payload FROM event_outbox UNION ALL SELECT payload FROM events`,
    )
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('不愿透露')
  })

  it("an organisation's contacts are read by itself, and with the scope by others", async () => {
    const id = organizationId(api.owner)
    await owner.mutate('updateOrganization', { organization: id, contactPhone: '0571-87052222' })
    const query = `{ organization(id: "${id}") { contact { phone } } organizations { nodes { contact { phone } } } }`
    const withoutScope = await api.client(api.other, ['organizations:write'])
    expect((await api.anonymous.query(query)).text).not.toContain('87052222')
    expect((await withoutScope.query(query)).text).not.toContain('87052222')
    expect((await other.query(query)).data.organization.contact.phone).toBe('0571-87052222')
    const itself = await api.client(api.owner, ['organizations:write'])
    expect((await itself.query(query)).data.organization.contact.phone).toBe('0571-87052222')
  })

  it('an application is seen by itself and the operator', async () => {
    const id = encodeId('Application', owner.applicationId as string)
    const query = `{ node(id: "${id}") { id } }`
    expect([await ask(query), await ask(query, {}, other)]).toEqual([{ node: null }, { node: null }])
    expect(await ask(query, {}, owner)).toEqual({ node: { id } })
    expect(await ask('{ viewer { application { name } organization { id } scopes } }')).toEqual({
      viewer: { application: null, organization: null, scopes: [] },
    })
  })
})

describe('a total', () => {
  const cash = 'cash { gross { amount } refunded { amount } net { amount } }'

  it('counts by the clock of the region: a plain date is its whole day in Shanghai', async () => {
    const { id } = await openCampaign()
    await give(id, '1.00', { occurredAt: '2020-02-12T23:59:59.999+08:00' })
    await give(id, '2.00', { occurredAt: '2020-02-13T00:00:00.000+08:00' })
    const at = async (asOf: string) =>
      (await ask(`{ campaign(id: "${id}") { totals(asOf: "${asOf}") { asOf cash { net { amount } } } } }`)).campaign
        .totals
    expect(await at('2020-02-12')).toEqual({ asOf: '2020-02-12T15:59:59.999Z', cash: { net: { amount: '1.00' } } })
    expect((await at('2020-02-13')).cash.net.amount).toBe('3.00')
    expect((await at('2020-02-12T15:59:59.998Z')).cash.net.amount).toBe('0.00')
    expect((await at('2020-02-11')).cash.net.amount).toBe('0.00')
  })

  it('as known at a time is the same for ever, whatever is corrected, voided or refunded later', async () => {
    const { id } = await openCampaign()
    const donation = await give(id, '10.00', { occurredAt: '2020-02-01T00:00:00Z' })
    const query = `query($knownAt: PointInTime) { campaign(id: "${id}") { totals(asOf: "2020-03-01", knownAt: $knownAt) { knownAt ${cash} donationCount basis { entryCount } } } }`
    const first = (await ask(query)).campaign.totals
    await owner.mutate('refundDonation', { donation, amount: yuan('4.00'), occurredAt: '2020-02-02T00:00:00Z' })
    await owner.mutate('correctDonation', { donation, amount: yuan('11.00') })
    const again = (await ask(query, { knownAt: first.knownAt })).campaign.totals
    expect(again).toEqual(first)
    expect((await ask(query)).campaign.totals.cash).toEqual({
      gross: { amount: '11.00' },
      refunded: { amount: '4.00' },
      net: { amount: '7.00' },
    })
    await owner.mutate('voidDonation', { donation, reason: 'TEST' })
    expect((await ask(query, { knownAt: first.knownAt })).campaign.totals).toEqual(first)
    expect((await ask(query)).campaign.totals.cash.net.amount).toBe('0.00')
  })

  it('is what its ledger entries add up to, at both times', async () => {
    const { id } = await openCampaign()
    const donations = await atOnce(6, (n) => give(id, `${n + 1}0.00`, { occurredAt: `2020-02-0${n + 1}T08:00:00Z` }))
    await owner.mutate('refundDonation', {
      donation: donations[0],
      amount: yuan('5.00'),
      occurredAt: '2020-02-02T00:00:00Z',
    })
    await owner.mutate('voidDonation', { donation: donations[1], reason: 'ERROR' })
    await owner.mutate('correctDonation', { donation: donations[2], occurredAt: '2020-02-20T00:00:00Z' })
    const knownAt = (await ask(`{ campaign(id: "${id}") { totals { knownAt } } }`)).campaign.totals.knownAt
    const args = `asOf: "2020-02-05", knownAt: "${knownAt}"`
    const { campaign, ledgerEntries } =
      await ask(`{ campaign(id: "${id}") { totals(${args}) { ${cash} basis { entryCount lastPosition } } }
      ledgerEntries(filter: { campaign: { in: ["${id}"] } }, ${args}, first: 100) { totalCount nodes { kind amount position } } }`)
    const sum = (kind: string) =>
      ledgerEntries.nodes
        .filter((entry: { kind: string }) => entry.kind === kind)
        .reduce((total: number, { amount }: { amount: string }) => total + Number(amount), 0)
    expect(campaign.totals.cash.gross.amount).toBe(sum('GIFT').toFixed(2))
    expect(campaign.totals.cash.refunded.amount).toBe(sum('REFUND').toFixed(2))
    expect(campaign.totals.cash.net.amount).toBe('95.00')
    expect(campaign.totals.basis.entryCount).toBe(ledgerEntries.totalCount)
    expect(campaign.totals.basis.entryCount).toBe(String(ledgerEntries.nodes.length))
  })

  it('is not settled while a writer is at work, and is when it has ended', async () => {
    const writer = await api.db.pool.connect()
    await writer.query('BEGIN')
    await writer.query('SELECT recorded_now()')
    const query = '{ totals { basis { settled } } }'
    const during = await api.anonymous.query(query)
    await writer.query('COMMIT')
    writer.release()
    expect(during.data.totals.basis.settled).toBe(false)
    // Others may write on the same server meanwhile.
    await vi.waitFor(async () => expect((await ask(query)).totals.basis.settled).toBe(true), { timeout: 40_000 })
  })

  it('keeps each currency, converted by the rate frozen with the record', async () => {
    const { id } = await openCampaign()
    await give(id, '10.00')
    for (const value of ['7.00', '6.50']) {
      const exchangeRate = { value, date: '2020-02-01', source: 'PBoC' }
      await give(id, '', { amount: { amount: '1.00', currency: 'USD' }, exchangeRate })
    }
    const { campaign } = await ask(
      `{ campaign(id: "${id}") { totals { cash { net { amount currency } byCurrency { currency net { amount } converted { amount } } } } } }`,
    )
    expect(campaign.totals.cash).toEqual({
      net: { amount: '23.50', currency: 'CNY' },
      byCurrency: [
        { currency: 'CNY', net: { amount: '10.00' }, converted: { amount: '10.00' } },
        { currency: 'USD', net: { amount: '2.00' }, converted: { amount: '13.50' } },
      ],
    })
  })

  it('reached an amount with the gift that brought it there', async () => {
    const { id } = await openCampaign({ goal: yuan('200.00') })
    await give(id, '60.00', { occurredAt: '2020-01-01T10:00:00Z' })
    await give(id, '40.00', { occurredAt: '2020-01-01T19:42:07Z' })
    const reached = async (amount: string) =>
      (
        await ask(
          `{ campaign(id: "${id}") { reached(amount: { amount: "${amount}", currency: "CNY" }) { at elapsed } totals { goalProgress } } }`,
        )
      ).campaign
    expect(await reached('100.00')).toEqual({
      reached: { at: '2020-01-01T19:42:07.000Z', elapsed: 'PT19H42M7S' },
      totals: { goalProgress: '0.5000' },
    })
    expect((await reached('60.00')).reached.elapsed).toBe('PT10H')
    expect((await reached('100.01')).reached).toBeNull()
  })

  it('with children or members is the sum of all, and its groups add up to it', async () => {
    const mother = await openCampaign()
    const child = await openCampaign({ parent: mother.id })
    const grandchild = await openCampaign({ parent: child.id })
    await give(mother.id, '1.00')
    await give(child.id, '20.00', { platform: 'lejuan' })
    await give(grandchild.id, '300.00')
    const net = 'cash { net { amount } }'
    const { campaign } =
      await ask(`{ campaign(id: "${mother.id}") { alone: totals { ${net} } totals(includeChildren: true) { ${net}
      byCampaign: groups(by: CAMPAIGN) { campaign { id } totals { ${net} } } byPlatform: groups(by: PLATFORM) { platform { slug } totals { ${net} } } } } }`)
    expect(campaign).toEqual({
      alone: { cash: { net: { amount: '1.00' } } },
      totals: {
        cash: { net: { amount: '321.00' } },
        byCampaign: [
          { campaign: { id: grandchild.id }, totals: { cash: { net: { amount: '300.00' } } } },
          { campaign: { id: child.id }, totals: { cash: { net: { amount: '20.00' } } } },
          { campaign: { id: mother.id }, totals: { cash: { net: { amount: '1.00' } } } },
        ],
        byPlatform: [
          { platform: null, totals: { cash: { net: { amount: '301.00' } } } },
          { platform: { slug: 'lejuan' }, totals: { cash: { net: { amount: '20.00' } } } },
        ],
      },
    })
  })

  it('of an association with its members counts each once', async () => {
    const before = await ask(
      `{ organization(id: "${organizationId(api.other)}") { totals { cash { net { amount } } } } }`,
    )
    expect(before.organization.totals.cash.net.amount).toBe('0.00')
    await owner.mutate('startMembership', { association: organizationId(api.owner), member: organizationId(api.other) })
    await other.mutate('recordDonation', { organization: organizationId(api.other), amount: yuan('7.00') })
    const { organization } = await ask(
      `{ organization(id: "${organizationId(api.owner)}") { alone: totals { cash { net { amount } } } all: totals(includeMembers: true) { cash { net { amount } } } } }`,
    )
    expect(Number(organization.all.cash.net.amount) - Number(organization.alone.cash.net.amount)).toBe(7)
  })

  it('broken down twice, or by goods, stays within its group', async () => {
    const { id } = await openCampaign()
    const mask = {
      items: [{ description: '口罩', unit: '只', quantity: '100' }],
      declared: { value: yuan('5.00'), method: 'MARKET' },
    }
    const gown = {
      items: [{ description: '防护服', unit: '件', quantity: '3' }],
      declared: { value: yuan('9.00'), method: 'MARKET' },
    }
    await owner.mutate('recordDonation', { campaign: id, platform: 'lejuan', ...mask })
    await owner.mutate('recordDonation', { campaign: id, ...gown })
    await give(id, '1.00', { beneficiaryRegion: '330300' })
    await give(id, '2.00', { platform: 'lejuan' })
    const { campaign } = await ask(`{ campaign(id: "${id}") { totals { groups(by: PLATFORM) { platform { slug } totals {
      inKind { items { description } } groups(by: BENEFICIARY_REGION) { region { code } totals { cash { net { amount } } } } } } } } }`)
    const byPlatform = campaign.totals.groups.sort((a: { platform: unknown }) => (a.platform ? 1 : -1))
    expect(byPlatform[0]).toMatchObject({ platform: null, totals: { inKind: { items: [{ description: '防护服' }] } } })
    expect(byPlatform[1]).toMatchObject({
      platform: { slug: 'lejuan' },
      totals: { inKind: { items: [{ description: '口罩' }] } },
    })
    expect(byPlatform[0].totals.groups[0]).toEqual({
      region: { code: '330300' },
      totals: { cash: { net: { amount: '1.00' } } },
    })
    expect(byPlatform[1].totals.groups).toEqual([{ region: null, totals: { cash: { net: { amount: '2.00' } } } }])
  })
})

describe('a mutation that writes twice', () => {
  it('shows after each what it has come to', async () => {
    const { id } = await openCampaign()
    await give(id, '1.00')
    const net = 'campaign { totals { cash { net { amount } } } }'
    // It is kept from here on.
    for (let n = 0; n < 2; n++) await ask(`{ campaign(id: "${id}") { totals { cash { net { amount } } } } }`)
    const record = (name: string) =>
      `${name}: recordDonation(input: { campaign: "${id}", amount: { amount: "2.00", currency: "CNY" } }) { ... on Donation { ${net} } }`
    const owner = await api.client(api.owner)
    const { data } = await owner.query(`mutation { ${record('first')} ${record('second')} }`)
    const of = (amount: string) => ({ campaign: { totals: { cash: { net: { amount } } } } })
    expect(data).toEqual({ first: of('3.00'), second: of('5.00') })
  })
})

describe('a series', () => {
  it('opens with what was before and closes with what came, day by day', async () => {
    const { id } = await openCampaign()
    await give(id, '1.00', { occurredAt: '2020-01-31T12:00:00+08:00' })
    await give(id, '20.00', { occurredAt: '2020-02-01T00:00:00+08:00' })
    await give(id, '300.00', { occurredAt: '2020-02-02T23:59:59+08:00' })
    const net = 'cash { net { amount } }'
    const { campaign } = await ask(
      `{ campaign(id: "${id}") { series(interval: DAY, from: "2020-02-01", to: "2020-02-02") { start opening { ${net} } change { ${net} } closing { ${net} } } } }`,
    )
    const of = (amount: string) => ({ cash: { net: { amount } } })
    expect(campaign.series).toEqual([
      { start: '2020-01-31T16:00:00.000Z', opening: of('1.00'), change: of('20.00'), closing: of('21.00') },
      { start: '2020-02-01T16:00:00.000Z', opening: of('21.00'), change: of('300.00'), closing: of('321.00') },
    ])
  })
})

describe('the number of SQL statements depends on the shape of an operation, not on its rows', () => {
  /**
   * How many are sent for a query, besides the one that finds out whose key it is: by a server that begins, and by one
   * that keeps what it can.
   */
  const statements = async (query: string) => {
    const server = await serve(api.db)
    const { key } = await api.client(api.owner)
    const body = JSON.stringify({ query })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const counts: number[] = []
    for (const keyed of [1, 0]) {
      api.statements()
      const answer = await (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).json()
      expect(answer).not.toHaveProperty('errors')
      counts.push(api.statements().length - keyed)
    }
    await server.close()
    return counts
  }
  const money = 'cash { net { amount } }'
  const nested = (
    first: number,
  ) => `{ campaigns(first: ${first}) { nodes { name organization { name } region { name } parent { name }
    donations(first: 5) { totalCount nodes { id platform { slug } } } totals { ${money} } children(first: 2) { nodes { id } } } } }`

  beforeAll(async () => {
    for (let n = 0; n < 22; n++) {
      const { id } = await openCampaign(n % 2 ? { parent: campaignId(api.campaign) } : {})
      await atOnce(6, (gift) => give(id, `${gift + 1}.00`, gift % 2 ? { platform: 'lejuan' } : {}))
    }
  })

  it.each([
    ['campaigns with everything below them', nested],
    [
      'campaigns with all below them in their totals',
      (n: number) =>
        `{ campaigns(first: ${n}) { nodes { totals(asOf: "2021-01-01", includeChildren: true) { ${money} } } } }`,
    ],
    [
      'campaigns with their totals by platform',
      (n: number) =>
        `{ campaigns(first: ${n}) { nodes { totals { groups(by: PLATFORM) { platform { name } totals { ${money} } } } } } }`,
    ],
    [
      'campaigns with when they reached an amount',
      (n: number) =>
        `{ campaigns(first: ${n}) { nodes { reached(amount: { amount: "5", currency: "CNY" }) { at } } } }`,
    ],
    [
      'campaigns with a series',
      (n: number) =>
        `{ campaigns(first: ${n}) { nodes { series(interval: MONTH, from: "2020-01-01", to: "2020-03-01") { closing { ${money} } } } } }`,
    ],
    [
      'organisations with those of their members',
      (n: number) =>
        `{ organizations(first: ${Math.ceil(n / 6)}) { nodes { totals(includeMembers: true) { ${money} } members { nodes { id } } reviews { reason } } } }`,
    ],
    [
      'ledger entries with their gifts',
      (n: number) => `{ ledgerEntries(first: ${n}) { nodes { donation { id campaign { slug } } } } }`,
    ],
    [
      'groups by campaign with their owners',
      (n: number) =>
        `{ totals { groups(by: CAMPAIGN, first: ${n}) { campaign { name organization { name } } totals { ${money} } } } }`,
    ],
  ])('%s: as many for 3 as for 12', async (_what, query) => {
    expect(await statements(query(12))).toEqual(await statements(query(3)))
  })

  it('is no more than this', async () => {
    const id = (await openCampaign()).id
    await give(id, '1.00')
    const ids = Array.from({ length: 20 }, () => `"${encodeId('Campaign', newId())}"`).join(' ')
    const table = {
      'campaign totals by id': await statements(`{ campaign(id: "${id}") { totals { ${money} } } }`),
      'campaign totals by id as of a date': await statements(
        `{ campaign(id: "${id}") { totals(asOf: "2020-02-12") { ${money} } } }`,
      ),
      '20 campaigns with totals': await statements(`{ campaigns(first: 20) { nodes { name totals { ${money} } } } }`),
      '20 campaigns x organization x 5 latest donations': await statements(
        '{ campaigns(first: 20) { nodes { name organization { name } donations(first: 5) { nodes { id amount { amount } } } } } }',
      ),
      '20 campaigns x organization x 5 donations x totals': await statements(
        `{ campaigns(first: 20) { nodes { name organization { name } donations(first: 5) { nodes { id } } totals { ${money} } } } }`,
      ),
      'region totals': await statements(`{ region(code: "330000") { totals { ${money} } } }`),
      'region totals as of a date': await statements(
        `{ region(code: "330000") { totals(asOf: "2020-02-12") { ${money} } } }`,
      ),
      'filtered totals (region and platform)': await statements(
        `{ totals(filter: { region: "330000", platform: ["lejuan"] }) { ${money} } }`,
      ),
      'series of a campaign, 29 days': await statements(
        `{ campaign(id: "${id}") { series(interval: DAY, from: "2020-02-01", to: "2020-02-29") { closing { ${money} } } } }`,
      ),
      'totals.groups by campaign with names': await statements(
        `{ totals { ${money} groups(by: CAMPAIGN) { campaign { name } totals { ${money} } } } }`,
      ),
      'node (campaign)': await statements(`{ node(id: "${id}") { id } }`),
      '21 nodes of two types': await statements(`{ nodes(ids: ["${organizationId(api.owner)}" ${ids}]) { id } }`),
      'ledgerEntries (20)': await statements('{ ledgerEntries { nodes { position amount } } }'),
      'ledgerEntries with donations and totalCount': await statements(
        '{ ledgerEntries { totalCount nodes { donation { id } } } }',
      ),
      'donation by platform and reference': await statements(
        '{ donation(platform: "lejuan", externalReference: "x") { id } }',
      ),
    }
    console.table(table)
    expect(table).toMatchInlineSnapshot(`
      {
        "20 campaigns with totals": [
          2,
          1,
        ],
        "20 campaigns x organization x 5 donations x totals": [
          4,
          1,
        ],
        "20 campaigns x organization x 5 latest donations": [
          3,
          1,
        ],
        "21 nodes of two types": [
          2,
          2,
        ],
        "campaign totals by id": [
          2,
          1,
        ],
        "campaign totals by id as of a date": [
          3,
          3,
        ],
        "donation by platform and reference": [
          1,
          1,
        ],
        "filtered totals (region and platform)": [
          3,
          3,
        ],
        "ledgerEntries (20)": [
          2,
          2,
        ],
        "ledgerEntries with donations and totalCount": [
          4,
          4,
        ],
        "node (campaign)": [
          1,
          1,
        ],
        "region totals": [
          2,
          2,
        ],
        "region totals as of a date": [
          2,
          2,
        ],
        "series of a campaign, 29 days": [
          5,
          5,
        ],
        "totals.groups by campaign with names": [
          4,
          3,
        ],
      }
    `)
  })

  it('and a write is one statement besides looking for its key and reading what it made', async () => {
    const { id } = await openCampaign()
    const writer = await api.client(api.owner)
    api.statements()
    await writer.mutate('recordDonation', { campaign: id, amount: yuan('1.00') })
    const sent = api.statements()
    expect(sent.filter((text) => /INSERT|UPDATE|DELETE/.test(text))).toHaveLength(1)
    const donations = Array.from({ length: 100 }, () => ({ campaign: id, amount: yuan('1.00') }))
    await writer.mutate(
      'recordDonations',
      { donations },
      '... on RecordDonationsPayload { results { donation { id amount { amount } } } }',
    )
    const bulk = api.statements()
    expect(bulk.filter((text) => /INSERT|UPDATE|DELETE/.test(text))).toHaveLength(1)
    expect(bulk.length).toBeLessThanOrEqual(sent.length)
  })
})
