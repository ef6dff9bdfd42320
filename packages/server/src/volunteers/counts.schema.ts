import { builder } from '../builder.ts'
import { Check } from '../check.ts'
import type { Context } from '../context.ts'
import { NotFoundError, ValidationError } from '../errors.ts'
import { chosenUuid } from '../graph/filters.schema.ts'
import { DutyKind } from '../graph/place.schema.ts'
import { defaultTimeZone } from '../regions/time-zones.ts'
import { isTimeZone } from '../time/point-in-time.ts'
import { readPointInTime } from '../time/read-point-in-time.ts'
import { isSmall, seesSmallCounts } from './counts.policy.ts'
import { type CountCut, type CountSubject, type Counts, readCountDays } from './counts.ts'
import {
  amountOf,
  type CountsValue,
  formatHours,
  hours,
  PersonCount,
  ReportedCount,
  reported,
  tell,
} from './told-counts.schema.ts'

const CountDimensionType = builder.enumType('VolunteerDimension', {
  description: 'By what figures about volunteers fall into parts.',
  values: {
    REGION: { description: 'By the regions right below: of homes for who is registered, of sites for what was done.' },
    ORGANIZATION: { description: 'By organisation.' },
    DUTY: { description: 'By kind of duty; who is registered has none.' },
  } as const,
})

const VolunteerTotalsGroup = builder.objectRef<CountsValue>('VolunteerTotalsGroup')

/** Figures about volunteers, for rooms that have them as a field. */
export const VolunteerTotals = builder.objectRef<CountsValue>('VolunteerTotals').implement({
  description:
    'Figures about volunteers, counted from records, at two times. The database keeps them; reading one does not scan people.',
  fields: (t) => ({
    registered: t.field({
      type: PersonCount,
      description:
        'Volunteers who are registered, by home region, or with the organisation. Who was erased still counts.',
      resolve: (value) => tell(value, 'REGISTERED'),
    }),
    active: t.field({
      type: PersonCount,
      description: 'Volunteers who had served at least once by then.',
      resolve: (value) => tell(value, 'ACTIVE'),
    }),
    onDuty: t.field({
      type: PersonCount,
      description: 'Volunteers who were checked in at that time.',
      resolve: (value) => tell(value, 'ON_DUTY'),
    }),
    served: t.field({
      type: PersonCount,
      description: 'Times that a volunteer came to a shift.',
      resolve: (value) => tell(value, 'SERVED', 'ACTIVE'),
    }),
    noShows: t.field({
      type: PersonCount,
      description: 'Times that a volunteer with a place did not come.',
      resolve: (value) => tell(value, 'NO_SHOW'),
    }),
    hours: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Approved hours; null where so few served that it is suppressed.',
      resolve: (value) => hours(value, 'APPROVED'),
    }),
    hoursRecorded: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Hours by check-in and check-out, approved or not; null where that is suppressed.',
      resolve: (value) => hours(value, 'WORKED'),
    }),
    teamCount: t.field({ type: 'BigInt', description: 'Teams.', resolve: (value) => amountOf(value, 'TEAM') }),
    siteCount: t.field({
      type: 'BigInt',
      description: 'Sites that are open.',
      resolve: (value) => amountOf(value, 'SITE'),
    }),
    reportedVolunteers: t.field({
      type: ReportedCount,
      description: 'Volunteers as organisations reported them, beside those that are counted.',
      resolve: (value) => reported(value, 'REPORTED_VOLUNTEERS'),
    }),
    reportedOrganizations: t.field({
      type: ReportedCount,
      description: 'Organisations that took part, as reported.',
      resolve: (value) => reported(value, 'REPORTED_ORGANIZATIONS'),
    }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The time of which they speak; null for now.',
      resolve: ({ cut }) => last(cut.before),
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'The time whose knowledge they are.',
      resolve: ({ cut, totals }, _args, { moment }) => {
        moment.spoil()
        return last(cut.known) ?? totals?.readAt ?? new Date()
      },
    }),
    entryCount: t.field({
      type: 'BigInt',
      nullable: true,
      description: 'How many entries they are the sum of; null where numbers are suppressed.',
      resolve: ({ totals, full }) => {
        const count = totals?.entryCount ?? 0n
        return full || !isSmall(count) ? count : null
      },
    }),
    settled: t.boolean({
      description: 'Whether nothing that could still change them was being written when they were read.',
      resolve: ({ totals }) => totals?.settled ?? true,
    }),
    groups: t.field({
      type: [VolunteerTotalsGroup],
      description: 'The parts, those with the most served shifts and then people first.',
      complexity: ({ first }) => ({ field: 50, multiplier: first ?? 20 }),
      args: {
        by: t.arg({ type: CountDimensionType, required: true, description: 'By what.' }),
        first: t.arg.int({ description: 'How many at most: 20 if nothing is said, at most 500.' }),
      },
      resolve: async (value, { by, first }, ctx) => {
        const check = new Check()
        const size = check.whole(['first'], first ?? 20, { min: 0, max: 500 })
        check.done()
        const groups = await ctx.loaders.counts.groups(value, value.cut, by)
        const parts = groups.map((group) => toValue(ctx, group, value.cut, group.counts))
        const rank = (part: CountsValue) => amountOf(part, 'SERVED') * 1_000_000_000n + amountOf(part, 'REGISTERED')
        return parts.sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0)).slice(0, size)
      },
    }),
  }),
})

VolunteerTotalsGroup.implement({
  description: 'A part of figures about volunteers.',
  fields: (t) => ({
    region: t.prismaField({
      type: 'Region',
      nullable: true,
      description: 'The region that it is about, if one.',
      resolve: (query, { regionId }, _args, { db }) =>
        regionId ? db.prisma.region.findUnique({ ...query, where: { id: regionId } }) : null,
    }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The organisation that it is about, if one.',
      resolve: (query, { organizationId }, _args, { db }) =>
        organizationId ? db.prisma.organization.findUnique({ ...query, where: { id: organizationId } }) : null,
    }),
    duty: t.field({
      type: DutyKind,
      nullable: true,
      description: 'The duty that it is about, if one.',
      resolve: ({ duty }) => duty as never,
    }),
    totals: t.field({ type: VolunteerTotals, description: 'Its figures.', resolve: (group) => group }),
  }),
})

function last(before: Date | null): Date | null {
  return before && new Date(before.getTime() - 1)
}

function toValue(ctx: Context, subject: CountSubject, cut: CountCut, counts: Counts): CountsValue {
  const { organizationId, regionId, duty } = subject
  return {
    organizationId,
    regionId,
    duty,
    counts,
    cut,
    totals: counts,
    full: seesSmallCounts(ctx.viewer, organizationId),
  }
}

/** The arguments of figures about volunteers. */
export const volunteerTotalsArgs = builder.args((t) => ({
  asOf: t.field({ type: 'PointInTime', description: 'Only what happened by then. Left out: everything.' }),
  knownAt: t.field({
    type: 'PointInTime',
    description: 'Only what was recorded by then. Left out: all that is known.',
  }),
  duty: t.field({ type: DutyKind, description: 'Only of this duty.' }),
}))

/** Resolves figures about volunteers; a plain date is read in the zone of the region. */
export async function resolveVolunteerTotals(
  ctx: Context,
  args: { asOf?: string | null; knownAt?: string | null; duty?: string | null },
  subject: Omit<CountSubject, 'duty'>,
  timeZone: string | (() => Promise<string>) = defaultTimeZone,
): Promise<CountsValue> {
  const zone = typeof timeZone === 'string' ? timeZone : await timeZone()
  const check = new Check()
  const cut = {
    before: args.asOf ? readPointInTime(check, ['asOf'], args.asOf, zone).before : null,
    known: args.knownAt ? readPointInTime(check, ['knownAt'], args.knownAt, zone).before : null,
  }
  check.done()
  const about = { ...subject, duty: args.duty ?? null }
  if (about.organizationId && about.regionId && about.duty) {
    const message =
      'Figures are kept by organisation and duty, by region and duty, and by organisation and region, not by all three.'
    throw new ValidationError([{ path: ['duty'], code: 'NOT_KEPT', message }])
  }
  return toValue(ctx, about, cut, await ctx.loaders.counts.load(about, cut))
}

const VolunteerDay = builder.objectRef<CountsValue & { day: string }>('VolunteerDay').implement({
  description: 'What came to be on one day.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day }),
    registered: t.field({
      type: PersonCount,
      description: 'Volunteers who came less those who left.',
      resolve: (value) => tell(value, 'REGISTERED'),
    }),
    active: t.field({
      type: PersonCount,
      description: 'Volunteers who served for the first time.',
      resolve: (value) => tell(value, 'ACTIVE'),
    }),
    served: t.field({
      type: PersonCount,
      description: 'Times that a volunteer came to a shift.',
      resolve: (value) => tell(value, 'SERVED'),
    }),
    hours: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Approved hours; null where so few served that it is suppressed.',
      resolve: (value) =>
        !value.full && isSmall(amountOf(value, 'SERVED')) ? null : formatHours(amountOf(value, 'APPROVED')),
    }),
  }),
})

/** The id of a region by its code. */
async function regionOf(
  ctx: Context,
  code: string | null | undefined,
): Promise<{ id: string; timeZone: string } | null> {
  if (!code) return null
  const region = await ctx.db.prisma.region.findUnique({ where: { code }, select: { id: true, timeZone: true } })
  if (!region) throw new NotFoundError('region', `"${code.slice(0, 20)}"`)
  return region
}

builder.queryFields((t) => ({
  volunteerTotals: t.field({
    type: VolunteerTotals,
    authScopes: { public: true },
    complexity: 10,
    description: 'Figures about volunteers: of all, a region with everything under it, an organisation, a duty.',
    args: {
      ...volunteerTotalsArgs,
      region: t.arg.string({ description: 'The code of a region.' }),
      organization: t.arg.id({ description: 'An organisation.' }),
    },
    resolve: async (_root, args, ctx) => {
      const region = await regionOf(ctx, args.region)
      const organizationId = chosenUuid('Organization', args.organization, ['organization'])
      return resolveVolunteerTotals(ctx, args, { organizationId, regionId: region?.id ?? null }, region?.timeZone)
    },
  }),
  volunteerDays: t.field({
    type: [VolunteerDay],
    authScopes: { public: true },
    complexity: { field: 50, multiplier: 10 },
    description: 'What came to be day by day, at most 366 days.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
      region: t.arg.string({ description: 'The code of a region.' }),
      organization: t.arg.id({ description: 'An organisation.' }),
      duty: t.arg({ type: DutyKind, description: 'Only of this duty.' }),
      timeZone: t.arg.string({
        description: 'IANA name of the zone whose days they are: that of the region if left out.',
      }),
    },
    resolve: async (_root, args, ctx) => {
      const region = await regionOf(ctx, args.region)
      const timeZone = args.timeZone ?? region?.timeZone ?? defaultTimeZone
      const length = (Date.parse(args.to) - Date.parse(args.from)) / 86_400_000
      const check = new Check()
      if (!isTimeZone(timeZone))
        check.fail(['timeZone'], 'UNKNOWN_TIME_ZONE', 'Not an IANA time zone. Use one such as "Asia/Shanghai".')
      if (length < 0) check.fail(['to'], 'ENDS_BEFORE_IT_BEGINS', 'The time ends before it begins. Swap the two.')
      if (length > 365) check.fail(['to'], 'TOO_LONG', 'At most 366 days. Ask for the others in another request.')
      check.done()
      const organizationId = chosenUuid('Organization', args.organization, ['organization'])
      const subject = { organizationId, regionId: region?.id ?? null, duty: args.duty ?? null }
      const full = seesSmallCounts(ctx.viewer, organizationId)
      const days = await readCountDays(ctx.db, subject, { from: args.from, to: args.to, timeZone })
      return days.map(({ day, amounts }) => ({
        ...subject,
        day,
        counts: { amounts },
        cut: { before: null, known: null },
        full,
      }))
    },
  }),
}))
