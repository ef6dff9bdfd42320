import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import type { Shift, Signup } from '../generated/prisma/client.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { SkillLevel } from '../graph/skill.schema.ts'
import { cancelShift, changeShift, publishShifts } from './change-shift.ts'
import { createShift, createShiftSeries } from './create-shifts.ts'
import type { Happened } from './happen.ts'

const own = 'Scope `shifts:write`, for your own organisation.'

const NeededSkillInput = builder.inputType('NeededSkillInput', {
  description: 'What everybody in a shift has to be able to do.',
  fields: (t) => ({
    skill: t.string({ required: true, description: 'What; capital letters do not matter.' }),
    level: t.field({ type: SkillLevel, required: true, description: 'At least how well.' }),
  }),
})

const ShiftTimeInput = builder.inputType('ShiftTimeInput', {
  description: 'A time of day at which there is a shift, by the clocks at the site.',
  fields: (t) => ({
    from: t.string({ required: true, description: 'When it begins: `16:00`.' }),
    to: t.string({ required: true, description: 'When it ends: `24:00`, or `06:00` of the next day.' }),
  }),
})

const likeFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  site: t.id({ required: true, description: 'Where.' }),
  capacity: t.int({ required: true, description: 'How many places.' }),
  team: t.id({ description: 'The team that it is for.' }),
  restMinutes: t.int({
    description: 'Rest after it before the next shift of the same volunteer: none if nothing is said.',
  }),
  breakMinutes: t.int({ description: 'Time in it that does not count as hours.' }),
  skills: t.field({ type: [NeededSkillInput], description: 'What everybody in it has to be able to do.' }),
  openToOthers: t.boolean({ description: 'Lets volunteers of other organisations take a place.' }),
  note: t.string({ description: 'What to know before one comes.' }),
  publish: t.boolean({ description: 'Publishes at once; else it begins as a draft.' }),
  idempotencyKey: t.string({ description: idempotencyKey }),
})

const CreateShiftInput = builder.inputType('CreateShiftInput', {
  description: 'A new shift.',
  fields: (t) => ({
    ...likeFields(t),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it begins.' }),
    endsAt: t.field({ type: 'DateTime', required: true, description: 'When it ends, at most 48 hours later.' }),
  }),
})

const CreateShiftSeriesInput = builder.inputType('CreateShiftSeriesInput', {
  description: 'Shifts by a rule, in the time zone of the site: at most 2,000 of them, within a year of the first day.',
  fields: (t) => ({
    ...likeFields(t),
    rule: t.string({
      required: true,
      description:
        'RRULE of iCalendar that chooses days, with an end: `FREQ=DAILY;UNTIL=20200229`, `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=8`.',
    }),
    firstDay: t.field({ type: 'Date', required: true, description: 'The first day that the rule is asked about.' }),
    times: t.field({ type: [ShiftTimeInput], required: true, description: 'The shifts of each day.' }),
  }),
})

/** What happened to the places of a shift. */
interface Changed {
  shift: Shift
  signups: Signup[]
}

const ChangeShiftPayload = builder.objectRef<Changed>('ChangeShiftPayload').implement({
  description: 'A shift that changed, and the places to which that did something.',
  fields: (t) => ({
    shift: t.field({ type: 'Shift', description: 'The shift.', resolve: ({ shift }) => shift }),
    signups: t.field({
      type: ['Signup'],
      description: 'The places that were lost, wait again, or were given to who waited: their status says which.',
      resolve: ({ signups }) => signups,
    }),
  }),
})

const PublishShiftsPayload = builder.objectRef<{ shifts: Shift[] }>('PublishShiftsPayload').implement({
  description: 'Shifts that were drafts and are public now.',
  fields: (t) => ({
    shifts: t.field({ type: ['Shift'], description: 'The shifts, the first first.', resolve: ({ shifts }) => shifts }),
  }),
})

/** The shift and the places that an act did something to. */
async function changedOf(ctx: Context, shiftId: string, { events }: Happened): Promise<Changed> {
  const ids = events.filter(({ event }) => event.startsWith('signup.')).map(({ id }) => id)
  const [shift, signups] = await Promise.all([
    ctx.db.prisma.shift.findUniqueOrThrow({ where: { id: shiftId } }),
    ctx.db.prisma.signup.findMany({ where: { id: { in: [...new Set(ids)] } }, orderBy: { seq: 'asc' } }),
  ])
  return { shift, signups }
}

builder.mutationFields((t) => ({
  createShift: t.prismaField({
    type: 'Shift',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Makes one shift. ${own}`,
    args: { input: t.arg({ type: CreateShiftInput, required: true, description: 'The shift.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = { siteId: uuidOf('Site', input.site), teamId: optionalUuid('Team', input.team) }
      const { id } = await createShift(ctx.act('createShift', input), { ...input, ...ids })
      return ctx.db.prisma.shift.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  createShiftSeries: t.prismaField({
    type: 'ShiftSeries',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Makes shifts by a rule, right where clocks change. ${own}`,
    complexity: 20,
    args: { input: t.arg({ type: CreateShiftSeriesInput, required: true, description: 'The shifts.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = { siteId: uuidOf('Site', input.site), teamId: optionalUuid('Team', input.team) }
      const { id } = await createShiftSeries(ctx.act('createShiftSeries', input), { ...input, ...ids })
      return ctx.db.prisma.shiftSeries.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  publishShifts: t.field({
    type: PublishShiftsPayload,
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Publishes drafts: all of a series, or up to 500 by id. ${own}`,
    complexity: 20,
    args: {
      input: t.arg({
        required: true,
        description: 'Which ones.',
        type: builder.inputType('PublishShiftsInput', {
          description: 'Drafts to publish: a series or a list.',
          fields: (f) => ({
            shifts: f.idList({ description: 'Up to 500 shifts.' }),
            series: f.id({ description: 'All of a series.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (_root, { input }, ctx) => {
      const { ids } = await publishShifts(ctx.act('publishShifts', input), {
        shiftIds: input.shifts?.map((id) => uuidOf('Shift', id)) ?? null,
        seriesId: optionalUuid('ShiftSeries', input.series),
      })
      const shifts = await ctx.db.prisma.shift.findMany({ where: { id: { in: ids } }, orderBy: { startsAt: 'asc' } })
      return { shifts }
    },
  }),
  changeShift: t.field({
    type: ChangeShiftPayload,
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Moves or changes a shift; what is left out stays. Who clashes with its new time, has too little rest or lacks a skill loses the place; where there are fewer places, who came last waits again. ${own}`,
    complexity: 20,
    args: {
      input: t.arg({
        required: true,
        description: 'The changes.',
        type: builder.inputType('ChangeShiftInput', {
          description: 'What changes.',
          fields: (f) => ({
            shift: f.id({ required: true, description: 'Which one.' }),
            startsAt: f.field({ type: 'DateTime', description: 'When it begins.' }),
            endsAt: f.field({ type: 'DateTime', description: 'When it ends.' }),
            capacity: f.int({ description: 'How many places.' }),
            restMinutes: f.int({ description: 'Rest after it.' }),
            breakMinutes: f.int({ description: 'Time in it that does not count as hours.' }),
            skills: f.field({ type: [NeededSkillInput], description: 'What everybody in it has to be able to do.' }),
            note: f.string({ description: 'What to know before one comes.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (_root, { input }, ctx) => {
      const shiftId = uuidOf('Shift', input.shift)
      return changedOf(ctx, shiftId, await changeShift(ctx.act('changeShift', input), { ...input, shiftId }))
    },
  }),
  cancelShift: t.field({
    type: ChangeShiftPayload,
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Cancels a shift with all places in it. ${own}`,
    complexity: 20,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one, and why.',
        type: builder.inputType('CancelShiftInput', {
          description: 'A shift that will not be.',
          fields: (f) => ({
            shift: f.id({ required: true, description: 'Which one.' }),
            reason: f.string({ required: true, description: 'Why; it is public.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (_root, { input }, ctx) => {
      const shiftId = uuidOf('Shift', input.shift)
      return changedOf(ctx, shiftId, await cancelShift(ctx.act('cancelShift', input), { ...input, shiftId }))
    },
  }),
}))
