import { builder } from '../builder.ts'
import { Check } from '../check.ts'
import type { Context } from '../context.ts'
import { ForbiddenError } from '../errors.ts'
import type { Gap, Overlap } from './coverage.ts'
import type { NeededSkill } from './create-shifts.ts'
import { type Coverage, type RestBreach, readCoverage } from './read-coverage.ts'
import { coordinates } from './shift.policy.ts'
import { reasonsFor, type Suggestion, suggestVolunteers, type Wanted } from './suggest-volunteers.ts'

const SuggestionType = builder
  .objectRef<Suggestion & { wanted: Wanted; rank: number }>('VolunteerSuggestion')
  .implement({
    description: 'A volunteer who is qualified, free and rested, with what speaks for him or her.',
    fields: (t) => ({
      rank: t.exposeInt('rank', { description: 'Its place, from 1.' }),
      volunteer: t.prismaField({
        type: 'Volunteer',
        nullable: true,
        description: 'Who: with the scope `volunteers:read`.',
        resolve: async (query, { volunteerId }, _args, { db, personal }) =>
          (await personal.mayRead(volunteerId))
            ? db.prisma.volunteer.findUnique({ ...query, where: { id: volunteerId } })
            : null,
      }),
      distanceMetres: t.exposeInt('distanceMetres', {
        nullable: true,
        description: 'From home to the site; null where one of the two has no position.',
      }),
      plannedMinutes: t.exposeInt('plannedMinutes', {
        description: 'Minutes of places that the volunteer has in the week before and the week after.',
      }),
      reasons: t.stringList({
        description: 'What speaks for the volunteer, in English.',
        resolve: (suggestion) => reasonsFor(suggestion, suggestion.wanted),
      }),
    }),
  })

async function suggest(ctx: Context, wanted: Wanted, first: number | null | undefined) {
  const check = new Check()
  const size = check.whole(['first'], first ?? 5, { min: 0, max: 50 })
  check.done()
  const found = await suggestVolunteers(ctx.db, wanted, size)
  return found.map((suggestion, index) => ({ ...suggestion, wanted, rank: index + 1 }))
}

const firstArg = {
  description: 'How many at most: 5 if nothing is said, at most 50.',
} as const

const shiftsOf = (ctx: Context, ids: string[]) =>
  ctx.db.prisma.shift.findMany({ where: { id: { in: ids } }, orderBy: { startsAt: 'asc' } })

const CoverageGap = builder.objectRef<Gap & { siteId: string }>('CoverageGap').implement({
  description: 'A time in which fewer are there than are needed.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ from }) => from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ to }) => to }),
    present: t.exposeInt('present', { description: 'How many have a place then.' }),
    missing: t.exposeInt('missing', { description: 'How many more are needed.' }),
    shifts: t.field({
      type: ['Shift'],
      description: 'The shifts that run then; none where a shift is missing.',
      resolve: ({ shiftIds }, _args, ctx) => shiftsOf(ctx, shiftIds),
    }),
    suggestions: t.field({
      type: [SuggestionType],
      description:
        'Who could come: for the first shift with a free place, or for the first eight hours where there is none.',
      complexity: ({ first }) => ({ field: 20, multiplier: first ?? 5 }),
      args: { first: t.arg.int(firstArg) },
      resolve: async ({ siteId, shiftIds, from, to }, { first }, ctx) => {
        const shift = (await shiftsOf(ctx, shiftIds)).find(({ taken, capacity }) => taken < capacity)
        const end = new Date(Math.min(to.getTime(), from.getTime() + 8 * 3_600_000))
        return suggest(ctx, shift ? wantedFor(shift) : { siteId, from, to: end, restMinutes: 0, skills: [] }, first)
      },
    }),
  }),
})

function wantedFor(shift: {
  siteId: string
  startsAt: Date
  endsAt: Date
  restMinutes: number
  skills: unknown
}): Wanted {
  const { siteId, startsAt, endsAt, restMinutes } = shift
  return { siteId, from: startsAt, to: endsAt, restMinutes, skills: shift.skills as NeededSkill[] }
}

const CoverageOverlap = builder.objectRef<Overlap>('CoverageOverlap').implement({
  description: 'A time in which several shifts of the site run at once.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ from }) => from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ to }) => to }),
    present: t.exposeInt('present', { description: 'How many have a place then.' }),
    shifts: t.field({
      type: ['Shift'],
      description: 'The shifts that run then.',
      resolve: ({ shiftIds }, _args, ctx) => shiftsOf(ctx, shiftIds),
    }),
  }),
})

const RestBreachType = builder.objectRef<RestBreach>('RestBreach').implement({
  description: 'Two places of a volunteer with too little rest between them: a coordinator overrode the rule.',
  fields: (t) => ({
    volunteer: t.prismaField({
      type: 'Volunteer',
      nullable: true,
      description: 'Who: with the scope `volunteers:read`.',
      resolve: async (query, { volunteerId }, _args, { db, personal }) =>
        (await personal.mayRead(volunteerId))
          ? db.prisma.volunteer.findUnique({ ...query, where: { id: volunteerId } })
          : null,
    }),
    earlier: t.prismaField({
      type: 'Signup',
      description: 'The place after which the rest is too short.',
      resolve: (query, { earlierSignupId }, _args, { db }) =>
        db.prisma.signup.findUniqueOrThrow({ ...query, where: { id: earlierSignupId } }),
    }),
    later: t.prismaField({
      type: 'Signup',
      description: 'The place that comes too soon.',
      resolve: (query, { laterSignupId }, _args, { db }) =>
        db.prisma.signup.findUniqueOrThrow({ ...query, where: { id: laterSignupId } }),
    }),
    restMinutes: t.exposeInt('restMinutes', { description: 'The rest that there is.' }),
    neededMinutes: t.exposeInt('neededMinutes', { description: 'The rest that the earlier shift asks for.' }),
  }),
})

const CoverageType = builder.objectRef<Coverage>('Coverage').implement({
  description: 'How a site is manned in a time, by the places that are taken in its published shifts.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ from }) => from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ to }) => to }),
    minimum: t.exposeInt('minimum', { description: 'How many have to be there.' }),
    isCovered: t.boolean({ description: 'Whether there is no gap.', resolve: ({ gaps }) => gaps.length === 0 }),
    gaps: t.field({
      type: [CoverageGap],
      description: 'Where fewer are there than are needed while the site is open.',
      resolve: ({ gaps, siteId }) => gaps.map((gap) => ({ ...gap, siteId })),
    }),
    overlaps: t.field({
      type: [CoverageOverlap],
      description: 'Where several shifts run at once.',
      resolve: ({ overlaps }) => overlaps,
    }),
    restBreaches: t.field({
      type: [RestBreachType],
      description:
        'Where volunteers have too little rest between places with the organisation of the site; at most 500.',
      resolve: ({ breaches }) => breaches,
    }),
  }),
})

builder.prismaObjectField('Site', 'coverage', (t) =>
  t.field({
    type: CoverageType,
    description:
      'How it is manned in a time of at most 93 days: for its organisation, with the scope `volunteers:read` or `shifts:write`.',
    authScopes: { key: true },
    complexity: 20,
    args: {
      from: t.arg({ type: 'DateTime', required: true, description: 'From when.' }),
      to: t.arg({ type: 'DateTime', required: true, description: 'Until when.' }),
      minimum: t.arg.int({ required: true, description: 'How many have to be there at any time.' }),
    },
    resolve: (site, { from, to, minimum }, { db, viewer }) => {
      if (!coordinates(viewer, site.organizationId))
        throw new ForbiddenError(
          'How a site is manned is told to its own organisation, with `volunteers:read` or `shifts:write`.',
        )
      return readCoverage(db, site, { from, to }, minimum)
    },
  }),
)

builder.prismaObjectField('Shift', 'suggestions', (t) =>
  t.field({
    type: [SuggestionType],
    description:
      'Who could take a place in it, the best first: for its organisation, with the scope `volunteers:read` or `shifts:write`.',
    authScopes: { key: true },
    complexity: ({ first }) => ({ field: 20, multiplier: first ?? 5 }),
    args: { first: t.arg.int(firstArg) },
    resolve: (shift, { first }, ctx) => {
      if (!coordinates(ctx.viewer, shift.organizationId))
        throw new ForbiddenError(
          'Who could come is told to the organisation of the shift, with `volunteers:read` or `shifts:write`.',
        )
      return suggest(ctx, wantedFor(shift), first)
    },
  }),
)
