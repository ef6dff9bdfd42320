// A fundraising platform at work: it pushes the gifts that it collected, and shows what campaigns have come to.
//
//   TONGZHOU_API_KEY=tz_… npm start --prefix examples/fundraising-platform [-- /path/to/gifts.csv]
//
// The key is the operator's: with it the example makes itself a platform with campaigns and a key of its own, and from
// then on uses only that one. Without a file it pushes a sample of 10,000 gifts, five of them wrong on purpose. Run it
// twice: the second time every gift is there already.

import { Tongzhou } from '@tongzhou/sdk'
import { readGifts } from './read-gifts.ts'
import { sampleCsv } from './sample.ts'
import { setUp } from './set-up.ts'

const url = process.env.TONGZHOU_URL ?? 'http://localhost:4000'
const apiKey = process.env.TONGZHOU_API_KEY
if (!apiKey) {
  console.error('Set TONGZHOU_API_KEY to the operator\'s key: "npm start" prints it at the first start.')
  process.exit(2)
}

const { key, campaigns } = await setUp(new Tongzhou({ url, apiKey }))
const tz = new Tongzhou({ url, apiKey: key })

const file = process.argv[2] ?? (await sampleCsv(campaigns.map(({ slug }) => slug)))
console.log(`Pushing ${file}`)
const gifts = await readGifts(file, new Map(campaigns.map(({ slug, id }) => [slug, id])))
const pushed = await tz.donations.recordAll(
  gifts.map(({ gift }) => gift),
  {
    onProgress: ({ done, total, created, existing, failed }) =>
      console.error(`  ${done}/${total}  ${created} made, ${existing} there already, ${failed} failed`),
  },
)
for (const { index, error } of pushed.failures) console.log(`  line ${gifts[index]?.line}: ${error.message}`)

// The figures of all campaigns, as of a day, in one request.
const day = '2020-02-12'
const totals = await tz.campaigns.totalsOf(
  campaigns.map(({ id }) => id),
  { asOf: day },
)
console.log(`\nAs of ${day}`)
for (const [index, { slug }] of campaigns.entries()) {
  const { cash, donationCount } = totals[index]?.totals ?? { cash: { net: { amount: 'unknown' } }, donationCount: '0' }
  console.log(`  ${slug.padEnd(24)} ${cash.net.amount.padStart(14)} CNY  ${donationCount.padStart(6)} gifts`)
}
