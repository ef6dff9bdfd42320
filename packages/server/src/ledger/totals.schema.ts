import { builder } from '../builder.ts'
import type { Moment } from '../database/moment.ts'
import { MoneyType, reporting } from '../graph/money.schema.ts'
import { pageCost, pageSize } from '../graph/page.ts'
import { reportingCurrency } from '../money/currency.ts'
import { formatMinor } from '../money/money.ts'
import { FiguresInterface } from './figures.schema.ts'
import type { Figures } from './figures.ts'
import type { Dimension, Totals, TotalsKey } from './totals.ts'

/** A total as a resolver hands it on: figures, and what was asked for, so that they can be broken down. */
export interface TotalsValue {
  figures: Figures
  totals: Totals
  key: TotalsKey
  /** The goal in the reporting currency, for a campaign that has one. */
  goal: bigint | null
}

export const TotalsRef = builder.objectRef<TotalsValue>('Totals')

const TotalsBasis = builder.objectRef<TotalsValue>('TotalsBasis').implement({
  description:
    'What a total rests on. Adding up the entries that `ledgerEntries` lists for it gives exactly the total.',
  fields: (t) => ({
    entryCount: t.field({
      type: 'BigInt',
      description:
        'How many ledger entries of money and values are in it, reversals too. Goods by piece are lines of their own, not counted here.',
      resolve: ({ totals }) => totals.figures.entryCount,
    }),
    lastPosition: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'The position of the last of them (or of a later one of the same bucket); null where there is none.',
      resolve: ({ totals }) => totals.lastPosition,
    }),
    settled: t.boolean({
      description:
        'Whether the figure is final for its `knownAt`. False where a write was under way that may still be part of it: ask again with the same `knownAt`.',
      resolve: ({ totals }, _args, { moment }) => {
        moment.spoil()
        return totals.settled
      },
    }),
    pledged: t.field({
      type: MoneyType,
      description: 'Left out of cash: promised and not yet received.',
      resolve: ({ totals }) => reporting(totals.figures.of('PLEDGE')),
    }),
    voided: t.field({
      type: MoneyType,
      description: 'Left out of cash: recorded, and voided since.',
      resolve: ({ totals }) => reporting(totals.figures.of('VOIDED')),
    }),
    voidedInKind: t.field({
      type: MoneyType,
      description: 'Left out of goods: declared value of what was voided since.',
      resolve: ({ totals }) => reporting(totals.figures.of('IN_KIND_VOIDED')),
    }),
  }),
})

const TotalsDimension = builder.enumType('TotalsDimension', {
  description: 'By what a total is broken down.',
  values: {
    CAMPAIGN: { description: 'By campaign; gifts to organisations directly are a group without one.' },
    ORGANIZATION: { description: 'By receiving organisation.' },
    PLATFORM: { description: 'By platform; records without one are a group.' },
    REGION: { description: 'By region of the receiver, as narrow as it was recorded.' },
    CITY: { description: 'By city of the receiver; what was recorded for the whole province is a group without one.' },
    COUNTY: { description: 'By county of the receiver.' },
    BENEFICIARY_REGION: { description: 'By region of the beneficiary.' },
  } as const,
})

const TotalsGroup = builder
  .objectRef<{ dimension: Dimension; key: string | null; value: TotalsValue }>('TotalsGroup')
  .implement({
    description: 'One part of a breakdown.',
    fields: (t) => ({
      campaign: t.field({
        type: 'Campaign',
        nullable: true,
        description: 'The campaign, in a breakdown by CAMPAIGN.',
        resolve: ({ dimension, key }, _args, { rows }) =>
          dimension === 'CAMPAIGN' && key ? rows.get('Campaign', key) : null,
      }),
      organization: t.field({
        type: 'Organization',
        nullable: true,
        description: 'The organisation, in a breakdown by ORGANIZATION.',
        resolve: ({ dimension, key }, _args, { rows }) =>
          dimension === 'ORGANIZATION' && key ? rows.get('Organization', key) : null,
      }),
      platform: t.field({
        type: 'Platform',
        nullable: true,
        description: 'The platform, in a breakdown by PLATFORM.',
        resolve: ({ dimension, key }, _args, { rows }) =>
          dimension === 'PLATFORM' && key ? rows.get('Platform', key) : null,
      }),
      region: t.field({
        type: 'Region',
        nullable: true,
        description: 'The region, in a breakdown by REGION, CITY, COUNTY or BENEFICIARY_REGION.',
        resolve: ({ dimension, key }, _args, { rows }) =>
          key && !['CAMPAIGN', 'ORGANIZATION', 'PLATFORM'].includes(dimension) ? rows.get('Region', key) : null,
      }),
      totals: t.field({ type: TotalsRef, description: 'Its figures.', resolve: ({ value }) => value }),
    }),
  })

TotalsRef.implement({
  interfaces: [FiguresInterface],
  description: 'Figures as of a time, as known at a time. The same two times give the same answer for ever.',
  fields: (t) => ({
    asOf: t.field({
      type: 'DateTime',
      description: 'The last moment whose gifts count.',
      resolve: ({ totals }, _args, { moment }) =>
        totals.before ? new Date(totals.before.getTime() - 1) : knownAt(totals, moment),
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'Only what was recorded by then counts. Never later than the moment of reading.',
      resolve: ({ totals }, _args, { moment }) => knownAt(totals, moment),
    }),
    currency: t.field({
      type: 'CurrencyCode',
      description: 'The currency of all amounts but those of `byCurrency`.',
      resolve: () => reportingCurrency,
    }),
    goalProgress: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Net cash as a part of the goal: `"0.7785"`; null where there is no goal.',
      resolve: ({ totals, goal }) => (goal ? formatMinor((totals.figures.net * 10_000n) / goal, 4) : null),
    }),
    basis: t.field({ type: TotalsBasis, description: 'What it rests on.', resolve: (value) => value }),
    groups: t.field({
      type: [TotalsGroup],
      description: 'The total broken down, the greatest net cash first, then goods.',
      args: {
        by: t.arg({ type: TotalsDimension, required: true, description: 'By what.' }),
        first: t.arg.int({ defaultValue: 20, description: 'How many groups at most, up to 100.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 50 }),
      resolve: async ({ key }, { by, first }, { loaders }) => {
        const found = await loaders.groups.load(key, by)
        return [...found]
          .sort(
            ([, a], [, b]) =>
              compare(b.figures.net, a.figures.net) || compare(b.figures.of('ACCEPTED'), a.figures.of('ACCEPTED')),
          )
          .slice(0, pageSize({ first }))
          .map(([id, totals]) => ({
            dimension: by,
            key: id,
            value: { figures: totals.figures, totals, key: { ...key, sets: [totals.accounts] }, goal: null },
          }))
      },
    }),
  }),
})

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

/** When it was read, where nothing else was asked for: whoever is told that cannot be told the same later. */
function knownAt({ known, readAt }: Totals, moment: Moment): Date {
  moment.spoil()
  return new Date((known ?? readAt).getTime() - 1)
}
