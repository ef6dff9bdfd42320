import { builder } from '../builder.ts'
import { sql } from '../database/sql.ts'
import {
  byId,
  byRegion,
  byState,
  byTime,
  DateTimeFilter,
  IdFilter,
  RegionFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { pageCost } from '../graph/page.ts'
import { DutyFilter, DutyKind } from '../graph/place.schema.ts'
import { SkillLevel } from '../graph/skill.schema.ts'
import type { NeededSkill } from './create-shifts.ts'
import { coordinates, mayShiftBeSeen, visibleShifts } from './shift.policy.ts'

const ShiftStatus = builder.enumType('ShiftStatus', {
  description: 'Where a shift is in its life.',
  values: {
    DRAFT: { description: 'Known only to its own organisation.' },
    PUBLISHED: { description: 'Volunteers sign up.' },
    CANCELLED: { description: 'Will not be.' },
  } as const,
})

const NeededSkillType = builder.objectRef<NeededSkill>('NeededSkill').implement({
  description: 'What everybody in a shift has to be able to do.',
  fields: (t) => ({
    skill: t.exposeString('skill', { description: 'What.' }),
    level: t.field({ type: SkillLevel, description: 'At least how well.', resolve: ({ level }) => level }),
  }),
})

builder.prismaNode('ShiftSeries', {
  id: { field: 'id', description: 'TypeID `series_…`.' },
  description: 'Shifts that were made by one rule.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'RRULE of iCalendar, by days in the zone of the site.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    shifts: t.connection({
      type: 'Shift',
      description: 'The shifts, the first first.',
      complexity: pageCost,
      resolve: (series, args, { pages, viewer }) =>
        pages.load(
          {
            type: 'Shift',
            parent: 'series_id',
            column: 'starts_at',
            columnType: 'timestamptz',
            descending: false,
            where: visibleShifts(viewer),
          },
          args,
          series.id,
        ),
    }),
  }),
})

builder.prismaNode('Shift', {
  id: { field: 'id', description: 'TypeID `shift_…`.' },
  description: 'A time slot at a site. Who is in it is not public.',
  fields: (t) => ({
    site: t.relation('site', { description: 'Where.' }),
    organization: t.relation('organization', { description: 'Who runs it.' }),
    region: t.relation('region', { description: 'Where the site is.' }),
    duty: t.expose('duty', { type: DutyKind, description: 'What is done.' }),
    team: t.relation('team', { nullable: true, description: 'The team that it is for.' }),
    series: t.relation('series', { nullable: true, description: 'The series that it is of.' }),
    status: t.expose('status', { type: ShiftStatus, description: 'Where it is in its life.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends.' }),
    capacity: t.exposeInt('capacity', { description: 'How many places there are.' }),
    isFull: t.boolean({
      description: 'Whether every place is taken.',
      resolve: ({ taken, capacity }) => taken >= capacity,
    }),
    taken: t.int({
      nullable: true,
      description: 'How many places are taken; null without an API key.',
      resolve: ({ taken }, _args, { viewer }) => (viewer.applicationId === null ? null : taken),
    }),
    waiting: t.int({
      nullable: true,
      description: 'How many wait for a place; null without an API key.',
      resolve: ({ waiting }, _args, { viewer }) => (viewer.applicationId === null ? null : waiting),
    }),
    restMinutes: t.exposeInt('restMinutes', {
      description: 'Rest after it before the next shift of the same volunteer.',
    }),
    breakMinutes: t.exposeInt('breakMinutes', { description: 'Time in it that does not count as hours.' }),
    skills: t.field({
      type: [NeededSkillType],
      description: 'What everybody in it has to be able to do.',
      resolve: ({ skills }) => skills as unknown as NeededSkill[],
    }),
    openToOthers: t.exposeBoolean('openToOthers', {
      description: 'Whether volunteers of other organisations may take a place.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What to know before one comes.' }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it was published.' }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true, description: 'When it was cancelled.' }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was cancelled.' }),
    signups: t.connection({
      type: 'Signup',
      description:
        'Who has a place, had one or waits for one, in the order in which they came: for its own organisation with the scope `volunteers:read` or `shifts:write`, nobody for others.',
      complexity: pageCost,
      resolve: (shift, args, { pages, viewer }) =>
        pages.load(
          {
            type: 'Signup',
            parent: 'shift_id',
            column: 'seq',
            columnType: 'bigint',
            descending: false,
            where: coordinates(viewer, shift.organizationId) ? [] : [sql`false`],
          },
          args,
          shift.id,
        ),
    }),
  }),
})

const ShiftStatusFilter = builder.inputType('ShiftStatusFilter', {
  description: 'Chooses by status.',
  fields: (t) => ({ in: t.field({ type: [ShiftStatus], required: true, description: 'Any of these.' }) }),
})

const ShiftsFilter = builder.inputType('ShiftsFilter', {
  description: 'Which shifts. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    site: t.field({ type: IdFilter, description: 'By site.' }),
    organization: t.field({ type: IdFilter, description: 'By organisation.' }),
    team: t.field({ type: IdFilter, description: 'By team.' }),
    region: t.field({ type: RegionFilter, description: 'By region.' }),
    duty: t.field({ type: DutyFilter, description: 'By duty.' }),
    status: t.field({ type: ShiftStatusFilter, description: 'By status.' }),
    startsAt: t.field({ type: DateTimeFilter, description: 'By when they begin.' }),
    isFull: t.boolean({ description: 'Whether every place is taken.' }),
    openToOthers: t.boolean({ description: 'Whether volunteers of other organisations may take a place.' }),
  }),
})

builder.queryFields((t) => ({
  shift: t.prismaField({
    type: 'Shift',
    nullable: true,
    authScopes: { public: true },
    description: 'A shift by its id; a draft only for its own organisation.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: async (query, _root, { id }, { db, viewer }) => {
      const shift = await db.prisma.shift.findUnique({ ...query, where: { id: uuidOf('Shift', id) } })
      return shift && mayShiftBeSeen(viewer, shift) ? shift : null
    },
  }),
  shifts: t.connection({
    type: 'Shift',
    authScopes: { public: true },
    description: 'Shifts, the first first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: ShiftsFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages, viewer }) =>
      pages.load(
        {
          type: 'Shift',
          column: 'starts_at',
          columnType: 'timestamptz',
          descending: false,
          where: [
            ...visibleShifts(viewer),
            ...byId('t.id', 'Shift', filter?.id, ['filter', 'id']),
            ...byId('t.site_id', 'Site', filter?.site, ['filter', 'site']),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byId('t.team_id', 'Team', filter?.team, ['filter', 'team']),
            ...byRegion('t.region_id', filter?.region),
            ...byState('t.duty', 'duty_kind', filter?.duty),
            ...byState('t.status', 'shift_status', filter?.status),
            ...byTime('t.starts_at', filter?.startsAt),
            ...(typeof filter?.isFull === 'boolean' ? [sql`(t.taken >= t.capacity) = ${filter.isFull}`] : []),
            ...(typeof filter?.openToOthers === 'boolean' ? [sql`t.open_to_others = ${filter.openToOthers}`] : []),
          ],
        },
        args,
      ),
  }),
}))
