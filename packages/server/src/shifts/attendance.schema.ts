import { builder } from '../builder.ts'
import { byId, byState, byTime, DateTimeFilter, IdFilter, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { pageCost } from '../graph/page.ts'
import { DutyKind } from '../graph/place.schema.ts'
import { approveHours, checkIn, checkInWithCode, checkOut, correctHours, disputeHours, markNoShow } from './check-in.ts'
import { visibleAttendances } from './shift.policy.ts'

const AttendanceStatus = builder.enumType('AttendanceStatus', {
  description: 'Where an attendance is in its life.',
  values: {
    CHECKED_IN: { description: 'Is there.' },
    CHECKED_OUT: { description: 'Was there; the hours are not approved yet.' },
    APPROVED: { description: 'The hours are approved, and count.' },
    DISPUTED: { description: 'The volunteer says that the hours are wrong; they do not count until that is settled.' },
    NO_SHOW: { description: 'Did not come.' },
  } as const,
})

const CheckMethod = builder.enumType('CheckMethod', {
  description: 'How it was recorded.',
  values: {
    COORDINATOR: { description: 'By a coordinator.' },
    SITE_CODE: { description: 'With the code that is shown at the site.' },
  } as const,
})

builder.prismaNode('Attendance', {
  id: { field: 'id', description: 'TypeID `attendance_…`.' },
  description: 'What really happened with a place.',
  fields: (t) => ({
    signup: t.relation('signup', { description: 'Of which place.' }),
    duty: t.expose('duty', { type: DutyKind, description: 'What was done.' }),
    status: t.expose('status', { type: AttendanceStatus, description: 'Where it is in its life.' }),
    checkedInAt: t.expose('checkedInAt', { type: 'DateTime', nullable: true, description: 'When the volunteer came.' }),
    checkedInBy: t.expose('checkedInBy', { type: CheckMethod, nullable: true, description: 'How that was recorded.' }),
    checkedOutAt: t.expose('checkedOutAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the volunteer left.',
    }),
    checkedOutBy: t.expose('checkedOutBy', {
      type: CheckMethod,
      nullable: true,
      description: 'How that was recorded.',
    }),
    lateMinutes: t.exposeInt('lateMinutes', {
      description: 'Minutes after the beginning at which the volunteer came.',
    }),
    minutes: t.exposeInt('minutes', {
      nullable: true,
      description: 'Minutes that count: those within the shift without its break, or as corrected.',
    }),
    corrected: t.exposeBoolean('corrected', { description: 'Whether a coordinator corrected them.' }),
    correction: t.exposeString('correction', { nullable: true, description: 'Why they were corrected.' }),
    disputeReason: t.exposeString('disputeReason', { nullable: true, description: 'What the volunteer says.' }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true, description: 'When they were approved.' }),
  }),
})

const AttendanceStatusFilter = builder.inputType('AttendanceStatusFilter', {
  description: 'Chooses by status.',
  fields: (t) => ({ in: t.field({ type: [AttendanceStatus], required: true, description: 'Any of these.' }) }),
})

const AttendancesFilter = builder.inputType('AttendancesFilter', {
  description: 'Which attendances. Every condition has to hold.',
  fields: (t) => ({
    volunteer: t.field({ type: IdFilter, description: 'By volunteer.' }),
    organization: t.field({ type: IdFilter, description: 'By the organisation of the shift.' }),
    status: t.field({ type: AttendanceStatusFilter, description: 'By status.' }),
    startsAt: t.field({ type: DateTimeFilter, description: 'By when the shift begins.' }),
  }),
})

builder.queryFields((t) => ({
  attendances: t.connection({
    type: 'Attendance',
    authScopes: { scope: 'volunteers:read' },
    description:
      'What happened in shifts of your organisation, or with its volunteers, the newest shift first. Scope `volunteers:read`.',
    complexity: pageCost,
    args: { filter: t.arg({ type: AttendancesFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages, viewer }) =>
      pages.load(
        {
          type: 'Attendance',
          column: 'starts_at',
          columnType: 'timestamptz',
          where: [
            ...visibleAttendances(viewer),
            ...byId('t.volunteer_id', 'Volunteer', filter?.volunteer, ['filter', 'volunteer']),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byState('t.status', 'attendance_status', filter?.status),
            ...byTime('t.starts_at', filter?.startsAt),
          ],
        },
        args,
      ),
  }),
}))

const own = 'Scope `shifts:write`, for shifts of your organisation.'

builder.mutationFields((t) => ({
  checkIn: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `A coordinator checks a volunteer in: from an hour before the shift until its end. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who came, and when.',
        type: builder.inputType('CheckInInput', {
          description: 'A volunteer who came.',
          fields: (f) => ({
            signup: f.id({ required: true, description: 'The place.' }),
            at: f.field({ type: 'DateTime', description: 'When: now if nothing is said.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const signupId = uuidOf('Signup', input.signup)
      const { id } = await checkIn(ctx.act('checkIn', input), { signupId, at: input.at ?? null })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  checkInWithCode: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description:
      'A volunteer checks in with the code that is shown at the site. Scope `shifts:write`, for volunteers of your organisation.',
    args: {
      input: t.arg({
        required: true,
        description: 'Who, and the code.',
        type: builder.inputType('CheckInWithCodeInput', {
          description: 'A volunteer who is at a site.',
          fields: (f) => ({
            code: f.string({ required: true, description: 'The code, as it was scanned or typed.' }),
            volunteer: f.id({ required: true, description: 'Who.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const volunteerId = uuidOf('Volunteer', input.volunteer)
      const { id } = await checkInWithCode(ctx.act('checkInWithCode', input), { code: input.code, volunteerId })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  checkOut: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Checks a volunteer out and reckons the hours, by a coordinator or with the code of the site. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who left, and when.',
        type: builder.inputType('CheckOutInput', {
          description: 'A volunteer who leaves.',
          fields: (f) => ({
            attendance: f.id({ required: true, description: 'The attendance.' }),
            at: f.field({
              type: 'DateTime',
              description: 'When: now if nothing is said. With a code it is always now.',
            }),
            code: f.string({
              description: 'The code of the site, where the volunteer checks out without a coordinator.',
            }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const attendanceId = uuidOf('Attendance', input.attendance)
      const { id } = await checkOut(ctx.act('checkOut', input), { ...input, attendanceId })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  markNoShow: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Records that a volunteer did not come. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who did not come.',
        type: builder.inputType('MarkNoShowInput', {
          description: 'A volunteer who did not come.',
          fields: (f) => ({
            signup: f.id({ required: true, description: 'The place.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await markNoShow(ctx.act('markNoShow', input), { signupId: uuidOf('Signup', input.signup) })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  correctHours: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Corrects the hours, never to more than the shift lasts; they have to be approved again. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The correction.',
        type: builder.inputType('CorrectHoursInput', {
          description: 'Hours as they were.',
          fields: (f) => ({
            attendance: f.id({ required: true, description: 'The attendance.' }),
            minutes: f.int({ required: true, description: 'Minutes that count.' }),
            reason: f.string({ required: true, description: 'Why.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const attendanceId = uuidOf('Attendance', input.attendance)
      const { id } = await correctHours(ctx.act('correctHours', input), { ...input, attendanceId })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  approveHours: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Approves the hours: they count from then on. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Whose.',
        type: builder.inputType('ApproveHoursInput', {
          description: 'Hours that are right.',
          fields: (f) => ({
            attendance: f.id({ required: true, description: 'The attendance.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const attendanceId = uuidOf('Attendance', input.attendance)
      const { id } = await approveHours(ctx.act('approveHours', input), { attendanceId })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  disputeHours: t.prismaField({
    type: 'Attendance',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description:
      'Records that a volunteer disputes the hours; they do not count until they are settled. Scope `shifts:write`, for shifts or volunteers of your organisation.',
    args: {
      input: t.arg({
        required: true,
        description: 'What is wrong.',
        type: builder.inputType('DisputeHoursInput', {
          description: 'Hours that the volunteer says are wrong.',
          fields: (f) => ({
            attendance: f.id({ required: true, description: 'The attendance.' }),
            reason: f.string({ required: true, description: 'What the volunteer says.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const attendanceId = uuidOf('Attendance', input.attendance)
      const { id } = await disputeHours(ctx.act('disputeHours', input), { ...input, attendanceId })
      return ctx.db.prisma.attendance.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
