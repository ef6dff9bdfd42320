import { ask } from './ask.ts'
import type { Check } from './checks.ts'

const node = 'query($id: ID!) { it: node(id: $id) { id } }'
const gift =
  'mutation($input: RecordDonationInput!) { it: recordDonation(input: $input) { __typename ... on Donation { id } } }'
const refund =
  'mutation($input: RefundDonationInput!) { it: refundDonation(input: $input) { __typename ... on Donation { id } } }'

/** What those may do who have no right to it. */
export const checkAccess = {
  'strangers-see-and-change-nothing': async ({ url, country, writes }) => {
    const { hidden, otherKey, ownerKey, top } = country
    const found: string[] = []
    const own = writes.find(
      ({ intent: { write }, outcome }) =>
        outcome?.is === 'done' && write.kind === 'gifts' && write.gifts[0]?.campaign === top,
    )
    const signup = writes.find(({ intent, outcome }) => intent.write.kind === 'signUp' && outcome?.is === 'done')
    const idOf = (write: typeof own) => (write?.outcome?.is === 'done' ? write.outcome.ids[0] : undefined)
    const secrets = [hidden.draft, hidden.volunteer, idOf(signup)].filter((id) => id !== undefined)
    for (const id of secrets) {
      for (const key of [null, otherKey])
        if ((await ask(url, key, node, { id })).body?.data?.it)
          found.push(`${key ? 'another organisation' : 'nobody'} sees ${id}`)
      // Else nothing was asked.
      if (!(await ask(url, ownerKey, node, { id })).body?.data?.it) found.push(`the owner does not see ${id}`)
    }
    const amount = { amount: '1.00', currency: 'CNY' }
    for (const key of [null, otherKey])
      for (const [query, input] of [
        [gift, { campaign: top, amount }],
        [refund, { donation: idOf(own), amount }],
      ] as const)
        if ((await ask(url, key, query, { input })).body?.data?.it?.id)
          found.push(`${key ? 'another organisation' : 'nobody'} changed it: ${query}`)
    return found
  },
} satisfies Record<string, Check>
