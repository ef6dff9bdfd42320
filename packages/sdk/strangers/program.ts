/**
 * What every project runs, after it has `Tongzhou`, `NotFoundError` and `cny` from the package, `url`, `apiKey` and
 * `name`: plain JavaScript that TypeScript can check. It reads, writes, pages, streams and fails.
 */
export const program = `
const tz = new Tongzhou({ url, apiKey })
const region = await tz.regions.get('330000')
const organization = await tz.organizations.register({ kind: 'CHARITY_FEDERATION', nameZh: name, region: region.code })
const campaign = await tz.campaigns.create({ organization: organization.id, slug: name + '-' + Date.now(), nameZh: '口罩' })
await tz.organizations.review({ organization: organization.id, status: 'VERIFIED', reviewer: 'Test' })
await tz.campaigns.open({ campaign: campaign.id })
const [first] = await tz.events.list({ campaignIds: [campaign.id] }).take(1).toArray()
const events = tz.events.subscribe({ campaignIds: [campaign.id], types: ['donation.recorded'], after: first ? first.cursor : null })
for (const amount of ['12.50', '7.50']) await tz.donations.record({ campaign: campaign.id, amount: cny(amount) })
let seen = 0
for await (const { type } of events) if (type === 'donation.recorded' && ++seen === 2) break
const { totals } = await tz.campaigns.totals(campaign.id)
const selected = await tz.campaigns.get(campaign.id, { select: { name: true, totals: { donationCount: true } } })
const listed = await tz.donations.list({ filter: { campaign: { in: [campaign.id] } }, first: 1 }).toArray()
const missing = await tz.campaigns.get('campaign_01jqz0000000000000000000000').result()
const result = [totals.cash.net.amount, selected.totals.donationCount, listed.length, seen, missing.ok ? '' : missing.error.code].join(' ')
if (result !== '20.00 2 2 2 NOT_FOUND') throw new Error('It came to: ' + result)
if (!missing.ok && !NotFoundError.is(missing.error)) throw new Error('The error is of another class.')
`

/** What it prints when all is well. */
export const printed = '20.00 2 2 2 NOT_FOUND'
