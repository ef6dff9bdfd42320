import { builder } from '../builder.ts'
import { Check } from '../check.ts'
import type { Context } from '../context.ts'
import { reportingCurrency } from '../money/currency.ts'
import { isTimeZone, parseDate, startOfDay } from '../time/point-in-time.ts'
import { readPointInTime } from '../time/read-point-in-time.ts'
import { FiguresInterface } from './figures.schema.ts'
import type { Figures } from './figures.ts'
import type { Interval } from './series.ts'
import type { TotalsValue } from './totals.schema.ts'
import type { Cut, ScopeSets } from './totals.ts'

const SeriesInterval = builder.enumType('SeriesInterval', {
  description: 'The length of the points of a series.',
  values: {
    HOUR: { description: 'An hour.' },
    DAY: { description: 'A day of the zone, from midnight to midnight.' },
    WEEK: { description: 'A week from Monday.' },
    MONTH: { description: 'A month of the calendar.' },
  } as const,
})

/** The arguments that every total takes. */
export const totalsArgs = builder.args((t) => ({
  asOf: t.field({ type: 'PointInTime', description: 'Only what happened by then. Left out: everything.' }),
  knownAt: t.field({
    type: 'PointInTime',
    description: 'Only what was recorded by then. Left out: everything that is known now.',
  }),
  currency: t.field({
    type: 'CurrencyCode',
    description:
      'The currency of the figures: CNY, into which each record was converted by its frozen rate. For others see `cash.byCurrency`.',
  }),
}))

/** The arguments that every series takes. */
export const seriesArgs = builder.args((t) => ({
  interval: t.field({ type: SeriesInterval, required: true, description: 'How long each point is.' }),
  from: t.field({ type: 'PointInTime', required: true, description: 'In the first point.' }),
  to: t.field({ type: 'PointInTime', required: true, description: 'In the last point: a date counts to its end.' }),
  timeZone: t.string({
    description: 'IANA name of the zone whose hours, days, weeks and months they are. Left out: that of the region.',
  }),
  knownAt: t.field({ type: 'PointInTime', description: 'Only what was recorded by then.' }),
}))

interface TotalsArgs {
  asOf?: string | null
  knownAt?: string | null
  currency?: string | null
}

/** Reads the two times of a total. */
export function readCut(args: TotalsArgs, timeZone: string): Cut {
  const check = new Check()
  const before = args.asOf ? readPointInTime(check, ['asOf'], args.asOf, timeZone).before : null
  const known = args.knownAt ? readPointInTime(check, ['knownAt'], args.knownAt, timeZone).before : null
  if (args.currency && args.currency !== reportingCurrency) {
    check.fail(
      ['currency'],
      'NOT_KEPT',
      `Figures are kept in ${reportingCurrency}, by the rates frozen with each record. For others read cash.byCurrency.`,
    )
  }
  check.done()
  return { before, known }
}

/** The zone in which a plain date is read, or how to find it where one is. */
type TimeZone = string | (() => Promise<string>)

const zoneOf = (timeZone: TimeZone) => (typeof timeZone === 'string' ? timeZone : timeZone())

/** Resolves a total over scopes. */
export async function resolveTotals(
  ctx: Context,
  args: TotalsArgs,
  sets: ScopeSets,
  timeZone: TimeZone,
  goal: bigint | null = null,
): Promise<TotalsValue> {
  const zone = args.asOf || args.knownAt ? await zoneOf(timeZone) : 'UTC'
  const key = { ...readCut(args, zone), sets, items: false }
  const totals = await ctx.totals.load(key)
  return { figures: totals.figures, totals, key, goal }
}

const PeriodFigures = builder.objectRef<{ figures: Figures }>('PeriodFigures').implement({
  description: 'Figures at the edge of, or over, a period.',
  interfaces: [FiguresInterface],
})

export const SeriesPoint = builder
  .objectRef<{ start: Date; end: Date; opening: Figures; change: Figures; closing: Figures }>('SeriesPoint')
  .implement({
    description: 'One point of a series: opening + change = closing, in every figure.',
    fields: (t) => ({
      start: t.field({
        type: 'DateTime',
        description: 'The first moment of the period.',
        resolve: ({ start }) => start,
      }),
      end: t.field({ type: 'DateTime', description: 'The first moment after it.', resolve: ({ end }) => end }),
      opening: t.field({
        type: PeriodFigures,
        description: 'As the period began.',
        resolve: ({ opening }) => ({ figures: opening }),
      }),
      change: t.field({
        type: PeriodFigures,
        description: 'What came and went within it.',
        resolve: ({ change }) => ({ figures: change }),
      }),
      closing: t.field({
        type: PeriodFigures,
        description: 'As it ended.',
        resolve: ({ closing }) => ({ figures: closing }),
      }),
    }),
  })

interface SeriesArgs {
  interval: Interval
  from: string
  to: string
  timeZone?: string | null
  knownAt?: string | null
}

/** Resolves a series over scopes. */
export async function resolveSeries(ctx: Context, args: SeriesArgs, sets: ScopeSets, regionZone: TimeZone) {
  const check = new Check()
  const timeZone = args.timeZone ?? (await zoneOf(regionZone))
  if (!isTimeZone(timeZone))
    check.fail(['timeZone'], 'UNKNOWN_TIME_ZONE', 'Not an IANA time zone. Use one such as "Asia/Shanghai".')
  check.done()
  const start = readPointInTime(check, ['from'], args.from, timeZone)
  const day = parseDate(args.from)
  // Unlike in an "as of", a plain date is its beginning here.
  const from = day ? startOfDay(day, timeZone) : start.at
  const end = readPointInTime(check, ['to'], args.to, timeZone)
  const known = args.knownAt ? readPointInTime(check, ['knownAt'], args.knownAt, timeZone).before : null
  if (!check.fieldErrors.length && start.at > end.at)
    check.fail(['to'], 'BEFORE_FROM', 'The end is before the beginning. Change "from" or "to".')
  check.done()
  return ctx.loaders.series.load({ sets, interval: args.interval, from, to: end.before, timeZone, known })
}
