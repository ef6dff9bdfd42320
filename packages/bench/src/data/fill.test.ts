import { ensureOperator } from '@tongzhou/server/src/access/operator.ts'
import { openDatabase } from '@tongzhou/server/src/database/database.ts'
import { recordDonations } from '@tongzhou/server/src/donations/record-donations.ts'
import { refundDonation } from '@tongzhou/server/src/donations/refund-donation.ts'
import { createDatabase, type TestDatabase } from '@tongzhou/server/test/database.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTotals, WrongTotals } from './check-totals.ts'
import { makeCountry } from './country.ts'
import { fill } from './fill.ts'
import { history } from './history.ts'

const scale = { donations: 200, organizations: 30, campaigns: 6 }
const yuan = (minor: number) => ({ amount: (minor / 100).toFixed(2), currency: 'CNY' })

let filled: TestDatabase
let recorded: TestDatabase

beforeAll(async () => {
  ;[filled, recorded] = await Promise.all([createDatabase(), createDatabase()])
})
afterAll(() => Promise.all([filled.drop(), recorded.drop()]))

/** Every kept sum of campaigns, organisations and platforms, whose ids are the same in both. */
async function keptTotals({ pool }: TestDatabase) {
  const { rows } = await pool.query(`
    SELECT scope, grain, kind, granularity, commodity, effective_from, sum(entry_count) AS entries, sum(count) AS count, sum(amount) AS amount,
      sum(reporting) AS reporting
    FROM kept_totals WHERE scope IN (SELECT id FROM campaigns UNION SELECT id FROM organizations UNION SELECT id FROM platforms)
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`)
  return rows
}

describe('the data of the bench', () => {
  it('has the totals that the same gifts have when the API records them', async () => {
    const db = openDatabase(filled.pool)
    await fill(db, scale, () => {})
    const other = openDatabase(recorded.pool)
    const country = await makeCountry(other, scale)
    const act = { db: other, viewer: (await ensureOperator(other)).viewer, claim: null }
    for (const { recordedAt, gifts } of history(scale)) {
      const results = await recordDonations(
        act,
        gifts.map(({ campaign, platform, reference, minor, at }) => ({
          campaignId: country.campaigns[campaign],
          platform: `platform-${platform + 1}`,
          externalReference: reference,
          amount: yuan(minor),
          occurredAt: new Date(at),
        })),
      )
      for (const [index, { refunded }] of gifts.entries()) {
        const { id: donationId } = results[index] as { id: string }
        if (refunded)
          await refundDonation(act, { donationId, amount: yuan(refunded), occurredAt: new Date(recordedAt) })
      }
    }
    const totals = await keptTotals(filled)
    expect(totals.some(({ kind }) => kind === 'REFUND')).toBe(true)
    expect(totals).toEqual(await keptTotals(recorded))
    await Promise.all([db.prisma.$disconnect(), other.prisma.$disconnect()])
  })

  it('is refused where the kept totals are not what the gifts add up to', async () => {
    await expect(checkTotals(filled.pool)).resolves.toBeUndefined()
    await filled.pool.query(
      'UPDATE donations SET amount_minor = amount_minor + 1 WHERE id = (SELECT min(id::text)::uuid FROM donations)',
    )
    await expect(checkTotals(filled.pool)).rejects.toThrow(WrongTotals)
  })
})
