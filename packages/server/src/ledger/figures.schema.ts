import { builder } from '../builder.ts'
import { MoneyType, reporting } from '../graph/money.schema.ts'
import { pageCost, pageSize } from '../graph/page.ts'
import { formatMinor } from '../money/money.ts'
import type { Figures } from './figures.ts'
import type { TotalsKey } from './totals.ts'

export const PrecisionType = builder.enumType('Precision', {
  description: 'How exact a figure is. An "about" stays an "about".',
  values: {
    EXACT: { description: 'To the last digit.' },
    APPROXIMATE: { description: 'The source says "about", or a part of the sum does.' },
    AT_LEAST: { description: 'The source says "at least", or a part of the sum does.' },
  } as const,
})

const CurrencyTotals = builder.objectRef<ReturnType<Figures['byCurrency']>[number]>('CurrencyTotals').implement({
  description: 'The part of a cash total that came in one currency.',
  fields: (t) => ({
    currency: t.field({
      type: 'CurrencyCode',
      description: 'The original currency.',
      resolve: ({ currency }) => currency,
    }),
    gross: t.field({
      type: MoneyType,
      description: 'In the original currency.',
      resolve: ({ currency, gross }) => ({ minor: gross.amount, currency }),
    }),
    refunded: t.field({
      type: MoneyType,
      description: 'In the original currency.',
      resolve: ({ currency, refunded }) => ({ minor: refunded.amount, currency }),
    }),
    net: t.field({
      type: MoneyType,
      description: 'In the original currency.',
      resolve: ({ currency, net }) => ({ minor: net.amount, currency }),
    }),
    converted: t.field({
      type: MoneyType,
      description: 'Net in CNY, by the rates frozen with each record.',
      resolve: ({ net }) => reporting(net.reporting),
    }),
  }),
})

const CashTotals = builder.objectRef<Figures>('CashTotals').implement({
  description: 'Money received, in CNY. Goods are not in it.',
  fields: (t) => ({
    gross: t.field({
      type: MoneyType,
      description: 'Gifts and what came in by transfer.',
      resolve: ({ gross }) => reporting(gross),
    }),
    refunded: t.field({
      type: MoneyType,
      description: 'What went back to donors.',
      resolve: ({ refunded }) => reporting(refunded),
    }),
    net: t.field({ type: MoneyType, description: 'Gross less refunded.', resolve: ({ net }) => reporting(net) }),
    itemized: t.field({
      type: MoneyType,
      description: 'The part of gross recorded gift by gift.',
      resolve: ({ itemized }) => reporting(itemized),
    }),
    aggregate: t.field({
      type: MoneyType,
      description: 'The part of gross reported as sums over many gifts.',
      resolve: ({ aggregate }) => reporting(aggregate),
    }),
    byCurrency: t.field({
      type: [CurrencyTotals],
      description: 'The same by original currency.',
      resolve: (figures) => figures.byCurrency(),
    }),
    precision: t.field({
      type: PrecisionType,
      description: 'How exact it is: as exact as its least exact record.',
      resolve: (figures) => figures.precision('GIFT', 'TRANSFER_IN'),
    }),
    donationCount: t.field({
      type: 'BigInt',
      description: 'How many gifts of money.',
      resolve: ({ giftCount }) => giftCount,
    }),
  }),
})

const ItemTotals = builder.objectRef<ReturnType<Figures['items']>[number]>('ItemTotals').implement({
  description: 'Goods of one kind, by piece.',
  fields: (t) => ({
    description: t.exposeString('description', { description: 'What it is, as recorded.' }),
    unit: t.exposeString('unit', { description: 'What is counted: `piece`, `kg`.' }),
    quantity: t.field({
      type: 'Decimal',
      description: 'How many or how much.',
      resolve: ({ quantity }) => formatMinor(quantity, 6).replace(/\.?0+$/, ''),
    }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact it is.' }),
  }),
})

const InKindTotals = builder.objectRef<{ figures: Figures; key?: TotalsKey }>('InKindTotals').implement({
  description: 'Goods received, valued in CNY. Money is not in it.',
  fields: (t) => ({
    declared: t.field({
      type: MoneyType,
      description: 'By what the donors declared.',
      resolve: ({ figures }) => reporting(figures.of('DECLARED')),
    }),
    accepted: t.field({
      type: MoneyType,
      description: 'By the value at which they were accepted.',
      resolve: ({ figures }) => reporting(figures.of('ACCEPTED')),
    }),
    pledged: t.field({
      type: MoneyType,
      description: 'Promised and not yet received, by declared value.',
      resolve: ({ figures }) => reporting(figures.of('IN_KIND_PLEDGE')),
    }),
    precision: t.field({
      type: PrecisionType,
      description: 'How exact the accepted value is.',
      resolve: ({ figures }) => figures.precision('ACCEPTED'),
    }),
    donationCount: t.field({
      type: 'BigInt',
      description: 'How many gifts of goods.',
      resolve: ({ figures }) => figures.inKindCount,
    }),
    items: t.field({
      type: [ItemTotals],
      description: 'The goods by piece, those in most gifts first; empty in a series.',
      args: { first: t.arg.int({ defaultValue: 20, description: 'How many kinds at most, up to 100.' }) },
      complexity: (args) => ({ ...pageCost(args), field: 10 }),
      resolve: async ({ key }, { first }, { totals }) =>
        key ? (await totals.load({ ...key, items: true })).figures.items().slice(0, pageSize({ first })) : [],
    }),
  }),
})

/** What Totals and the points of a series have in common. */
export const FiguresInterface = builder.interfaceRef<{ figures: Figures; key?: TotalsKey }>('Figures').implement({
  description: 'Cash, goods and counts: three kinds of figures, never mixed.',
  fields: (t) => ({
    cash: t.field({ type: CashTotals, description: 'Money received.', resolve: ({ figures }) => figures }),
    inKind: t.field({ type: InKindTotals, description: 'Goods received.', resolve: (value) => value }),
    pledged: t.field({
      type: MoneyType,
      description: 'Money promised and not yet received; in no other figure.',
      resolve: ({ figures }) => reporting(figures.of('PLEDGE')),
    }),
    disbursed: t.field({
      type: MoneyType,
      description: 'Money that was spent or granted.',
      resolve: ({ figures }) => reporting(figures.of('DISBURSEMENT')),
    }),
    disbursedPrecision: t.field({
      type: PrecisionType,
      description: 'How exact what was disbursed is.',
      resolve: ({ figures }) => figures.precision('DISBURSEMENT'),
    }),
    transferredIn: t.field({
      type: MoneyType,
      description: 'Money that came from another organisation or campaign; it is in cash too.',
      resolve: ({ figures }) => reporting(figures.transferredIn),
    }),
    transferredOut: t.field({
      type: MoneyType,
      description: 'Money that went to another organisation or campaign.',
      resolve: ({ figures }) => reporting(figures.transferredOut),
    }),
    netOfTransfers: t.field({
      type: MoneyType,
      description: 'Net cash less what came in by transfer: added up over organisations it counts a yuan once.',
      resolve: ({ figures }) => reporting(figures.netOfTransfers),
    }),
    donationCount: t.field({
      type: 'BigInt',
      description: 'How many gifts, of money and of goods.',
      resolve: ({ figures }) => figures.giftCount + figures.inKindCount,
    }),
    refundCount: t.field({
      type: 'BigInt',
      description: 'How many refunds.',
      resolve: ({ figures }) => figures.refundCount,
    }),
  }),
})
