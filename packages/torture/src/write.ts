import type { Answer } from './ask.ts'
import type { Result, Write } from './journal.ts'

const money = (minor: number) => ({ amount: (minor / 100).toFixed(2), currency: 'CNY' })

const error = '... on Error { code message }'

/** The mutation of a write. Its gifts are named, so that whoever checks finds them without the ids that were answered. */
export function documentOf(write: Write, idempotencyKey: string): { query: string; input: object } {
  switch (write.kind) {
    case 'gifts': {
      const rows = write.gifts.map(({ name, campaign, minor }) => ({ campaign, amount: money(minor), donorName: name }))
      if (!write.bulk)
        return {
          query: `mutation($input: RecordDonationInput!) { it: recordDonation(input: $input) { __typename ${error} ... on Donation { id amount { amount currency } } } }`,
          input: { ...rows[0], idempotencyKey },
        }
      return {
        query: `mutation($input: RecordDonationsInput!) { it: recordDonations(input: $input) { __typename ${error} ... on RecordDonationsPayload { results { donation { id amount { amount } } error { code } } } } }`,
        input: { donations: rows, idempotencyKey },
      }
    }
    case 'refund':
      return {
        query: `mutation($input: RefundDonationInput!) { it: refundDonation(input: $input) { __typename ${error} ... on Donation { id } } }`,
        input: { donation: write.donation, amount: money(write.minor), reason: idempotencyKey, idempotencyKey },
      }
    case 'signUp':
      return {
        query: `mutation($input: SignUpInput!) { it: signUp(input: $input) { __typename ${error} ... on Signup { id } } }`,
        input: { shift: write.shift, volunteer: write.volunteer, idempotencyKey },
      }
    case 'leave':
      return {
        query: `mutation($input: CancelSignupInput!) { it: cancelSignup(input: $input) { __typename ${error} ... on Signup { id } } }`,
        input: { signup: write.signup, idempotencyKey },
      }
  }
}

/** What an answer says of a write. */
export function readResult(write: Write, { status, text, body }: Answer): Result {
  const it = body?.data?.it
  if (it?.code) return { is: 'refused', code: it.code, text: JSON.stringify(body?.data) }
  const ids: (string | undefined)[] =
    it?.results?.map((row: { donation: { id: string } | null }) => row.donation?.id) ?? (it ? [it.id] : [])
  const expected = write.kind === 'gifts' ? write.gifts.length : 1
  if (status === 200 && !body?.errors && ids.length === expected && ids.every(Boolean))
    return { is: 'done', ids: ids as string[], text: JSON.stringify(body?.data) }
  return { is: 'failed', status, code: String(body?.errors?.[0]?.extensions?.code ?? ''), text: text.slice(0, 400) }
}
