import { randomBytes } from 'node:crypto'
import type { Act, Outcome } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { ConflictError } from '../errors.ts'
import { changeDonation, requireStatus } from './change-donation.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt's number: 80 random bits in Crockford's base 32, so that nobody finds one by trying. */
function receiptNumber(): string {
  const characters = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')
  return `TZ-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8, 12)}-${characters.slice(12)}`
}

/** Gives a received gift a number by which anyone can verify it. One receipt a gift. */
export function issueReceipt(act: Act, input: { donationId: string }): Promise<Outcome> {
  return changeDonation(act, input.donationId, (donation) => {
    requireStatus(donation, 'RECEIVED', 'issue a receipt')
    if (donation.granularity === 'AGGREGATE')
      throw new ConflictError('A receipt is for one gift; an aggregate has none.')
    return {
      event: 'donation.receipt_issued',
      set: sql`id = d.id`,
      steps: sql`receipt AS (
        INSERT INTO receipts (number, donation_id, issued_at) SELECT ${receiptNumber()}, a.id, clock.at FROM after a CROSS JOIN clock
        ON CONFLICT (donation_id) DO NOTHING
      ),`,
    }
  })
}
