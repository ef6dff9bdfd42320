import { builder } from '../builder.ts'
import { OverRefundError } from '../errors.ts'
import { asData, ErrorInterface } from '../graph/errors.schema.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { acceptDonation } from './accept-donation.ts'
import { correctDonation } from './correct-donation.ts'
import {
  AcceptDonationInput,
  CorrectDonationInput,
  IssueReceiptInput,
  PledgeDonationInput,
  ReceivePledgeInput,
  RecordDonationInput,
  RecordDonationsInput,
  RefundDonationInput,
  SupersedeAggregateInput,
  toDonation,
  VoidDonationInput,
} from './donation-inputs.schema.ts'
import { issueReceipt } from './issue-receipt.ts'
import { receivePledge } from './receive-pledge.ts'
import { type RecordedRow, recordDonations } from './record-donations.ts'
import { refundDonation } from './refund-donation.ts'
import { supersedeAggregate } from './supersede-aggregate.ts'
import { voidDonation } from './void-donation.ts'

const writers = 'Scope `donations:write`, for the receiver, or for the platform that the campaign authorised.'

function only(rows: RecordedRow[]): string {
  const [row] = rows
  if (!row || 'error' in row) throw row?.error
  return row.id
}

interface RowResult {
  row: number
  id: string | null
  created: boolean
  error: Error | null
}

const RecordDonationsRowResult = builder.objectRef<RowResult>('RecordDonationsRowResult').implement({
  description: 'What became of one row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its place in the call, from 0.' }),
    created: t.exposeBoolean('created', { description: 'Made now; false where it was there already, or failed.' }),
    donation: t.field({
      type: 'Donation',
      nullable: true,
      description: 'The gift; null where the row failed.',
      resolve: ({ id }, _args, { rows }) => (id ? rows.get('Donation', id) : null),
    }),
    error: t.field({
      type: ErrorInterface,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ error }) => asData(error),
    }),
  }),
})

const RecordDonationsPayload = builder.objectRef<{ results: RowResult[] }>('RecordDonationsPayload').implement({
  description: 'A result for each row, in order.',
  fields: (t) => ({
    results: t.field({
      type: [RecordDonationsRowResult],
      description: 'Row by row.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ results }) => results,
    }),
    createdCount: t.int({
      description: 'Gifts made now.',
      resolve: ({ results }) => results.filter(({ created }) => created).length,
    }),
    existingCount: t.int({
      description: 'Gifts that were there already.',
      resolve: ({ results }) => results.filter(({ id, created }) => id && !created).length,
    }),
    failedCount: t.int({
      description: 'Rows that failed.',
      resolve: ({ results }) => results.filter(({ error }) => error).length,
    }),
  }),
})

builder.mutationFields((t) => ({
  recordDonation: t.field({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records a gift that was received. ${writers}`,
    args: { input: t.arg({ type: RecordDonationInput, required: true, description: 'The gift.' }) },
    resolve: async (_root, { input }, ctx) => {
      const { id, gift } = await ctx.gifts.record(ctx.act('recordDonation', input), toDonation(input))
      return gift ?? ctx.rows.get('Donation', id)
    },
  }),
  pledgeDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records a gift that was promised. ${writers}`,
    args: { input: t.arg({ type: PledgeDonationInput, required: true, description: 'The gift.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = only(
        await recordDonations(ctx.act('pledgeDonation', input), [toDonation(input)], { pledged: true, path: () => [] }),
      )
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  recordDonations: t.field({
    type: RecordDonationsPayload,
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Records up to 500 gifts, a result for each; with \`atomic\` all or none. ${writers}`,
    complexity: ({ input }) => ({ field: input.donations.length, multiplier: 1 }),
    args: { input: t.arg({ type: RecordDonationsInput, required: true, description: 'The gifts.' }) },
    resolve: async (_root, { input }, ctx) => {
      const results = await recordDonations(ctx.act('recordDonations', input), input.donations.map(toDonation), {
        atomic: input.atomic ?? false,
      })
      return {
        results: results.map((result, row) =>
          'error' in result ? { row, id: null, created: false, error: result.error } : { row, ...result, error: null },
        ),
      }
    },
  }),
  receivePledge: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `What was promised has come. ${writers}`,
    args: { input: t.arg({ type: ReceivePledgeInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await receivePledge(ctx.act('receivePledge', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  refundDonation: t.prismaField({
    type: 'Donation',
    errors: { types: [OverRefundError] },
    authScopes: { scope: 'donations:write' },
    description: `Gives money back, in part or whole; never more than is left. ${writers}`,
    args: { input: t.arg({ type: RefundDonationInput, required: true, description: 'The refund.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await refundDonation(ctx.act('refundDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  voidDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Takes a gift out of every figure, by reversal. ${writers}`,
    args: { input: t.arg({ type: VoidDonationInput, required: true, description: 'Which one, and why.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await voidDonation(ctx.act('voidDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  correctDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Puts a record right, by reversal and a new entry. ${writers}`,
    args: { input: t.arg({ type: CorrectDonationInput, required: true, description: 'What is right.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await correctDonation(ctx.act('correctDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  supersedeAggregate: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Takes back what an aggregate counts that single gifts now count. ${writers}`,
    args: { input: t.arg({ type: SupersedeAggregateInput, required: true, description: 'Which one, and how much.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await supersedeAggregate(ctx.act('supersedeAggregate', input), {
        ...input,
        donationId: uuidOf('Donation', input.aggregate),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  acceptDonation: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Says at which value goods are accepted; an earlier value is reversed. ${writers}`,
    args: { input: t.arg({ type: AcceptDonationInput, required: true, description: 'Which one, and the value.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await acceptDonation(ctx.act('acceptDonation', input), {
        ...input,
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  issueReceipt: t.prismaField({
    type: 'Donation',
    errors: {},
    authScopes: { scope: 'donations:write' },
    description: `Gives a received gift a number by which anyone can verify it; one a gift. ${writers}`,
    args: { input: t.arg({ type: IssueReceiptInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await issueReceipt(ctx.act('issueReceipt', input), {
        donationId: uuidOf('Donation', input.donation),
      })
      return ctx.db.prisma.donation.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
