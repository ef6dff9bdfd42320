import { hasScope, isOperator } from '../access/viewer.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { sql } from '../database/sql.ts'
import {
  byId,
  byName,
  byRegion,
  chosenUuid,
  IdFilter,
  RegionFilter,
  TextFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { pageCost } from '../graph/page.ts'
import { PositionType, positionOf, WeeklyTimeType } from '../graph/place.schema.ts'
import { SkillLevel } from '../graph/skill.schema.ts'
import { toWeeklyTimes } from '../time/weekly-times.ts'
import { visibleVolunteers } from './volunteer.policy.ts'

const VolunteerStatus = builder.enumType('VolunteerStatus', {
  description: 'Whether a volunteer is there.',
  values: {
    ACTIVE: { description: 'Can take places.' },
    ERASED: { description: 'Erased on request; only counts and hours are left.' },
  } as const,
})

builder.prismaObject('VolunteerSkill', {
  description: 'What a volunteer can do.',
  fields: (t) => ({
    skill: t.exposeString('skill', { description: 'What, in small letters.' }),
    level: t.expose('level', { type: SkillLevel, description: 'How well.' }),
    certificate: t.exposeString('certificate', { nullable: true, description: 'The number of its certificate.' }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which the certificate holds.',
      resolve: ({ validUntil }) => (validUntil ? dayText(validUntil) : null),
    }),
  }),
})

builder.prismaNode('Affiliation', {
  id: { field: 'id', description: 'TypeID `affiliation_…`.' },
  description: 'That a volunteer belongs to an organisation.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The organisation.' }),
    reference: t.exposeString('reference', {
      nullable: true,
      description: 'What the organisation calls the volunteer.',
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'Until when.' }),
  }),
})

function dayText(value: Date | string): string {
  return (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10)
}

/** Nothing of a volunteer leaves here unless the viewer may read it, however the volunteer was come by. */
async function personal<T>(ctx: Context, id: string, read: () => T): Promise<T | null> {
  return (await ctx.personal.mayRead(id)) ? read() : null
}

const who = 'for organisations that the volunteer belongs to, with the scope `volunteers:read`'

builder.prismaNode('Volunteer', {
  id: { field: 'id', description: 'TypeID `volunteer_…`.' },
  description: `A person who helps. All of it is personal data: ${who}; null for others.`,
  fields: (t) => ({
    status: t.expose('status', { type: VolunteerStatus, description: 'Whether the volunteer is there.' }),
    name: t.string({
      nullable: true,
      description: 'The name.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.name),
    }),
    phone: t.string({
      nullable: true,
      description: 'Telephone.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.phone),
    }),
    email: t.string({
      nullable: true,
      description: 'Mail address.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.email),
    }),
    address: t.string({
      nullable: true,
      description: 'Home address.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.address),
    }),
    healthNote: t.string({
      nullable: true,
      description: 'What a coordinator has to know about health.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.healthNote),
    }),
    region: t.prismaField({
      type: 'Region',
      nullable: true,
      description: 'Home region.',
      resolve: async (query, v, _args, ctx) =>
        (await ctx.personal.mayRead(v.id))
          ? ctx.db.prisma.region.findUnique({ ...query, where: { id: v.regionId } })
          : null,
    }),
    position: t.field({
      type: PositionType,
      nullable: true,
      description: 'Where the volunteer lives.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => positionOf(v)),
    }),
    languages: t.stringList({
      nullable: true,
      description: 'Languages, as BCP 47 tags.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.languages),
    }),
    availability: t.field({
      type: [WeeklyTimeType],
      nullable: true,
      description: 'When the volunteer can come, in the zone of the home region; none is any time.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => toWeeklyTimes(v.availability)),
    }),
    skills: t.prismaField({
      type: ['VolunteerSkill'],
      nullable: true,
      description: 'What the volunteer can do.',
      resolve: async (query, v, _args, ctx) =>
        (await ctx.personal.mayRead(v.id))
          ? ctx.db.prisma.volunteerSkill.findMany({
              ...query,
              where: { volunteerId: v.id },
              orderBy: { skill: 'asc' },
              take: 100,
            })
          : null,
    }),
    affiliation: t.prismaField({
      type: 'Affiliation',
      nullable: true,
      description:
        "That the volunteer belongs to the organisation that asks; for the operator, to the first. Others' is not told.",
      resolve: async (query, v, _args, ctx) => {
        if (!(await ctx.personal.mayRead(v.id))) return null
        const own = isOperator(ctx.viewer) ? {} : { organizationId: ctx.viewer.organizationId ?? '' }
        const where = { volunteerId: v.id, until: null, ...own }
        return ctx.db.prisma.affiliation.findFirst({ ...query, where, orderBy: { since: 'asc' } })
      },
    }),
    consentedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the volunteer agreed that this is kept.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.consentedAt),
    }),
    consent: t.string({
      nullable: true,
      description: 'To what the volunteer agreed.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.consent),
    }),
    registeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the volunteer registered.',
      resolve: (v, _args, ctx) => personal(ctx, v.id, () => v.registeredAt),
    }),
    signups: t.connection({
      type: 'Signup',
      description:
        'Places that the volunteer has, had or waits for, the newest first. Those with other organisations are not told.',
      complexity: pageCost,
      resolve: async (v, args, { pages, personal, viewer }) => {
        const own = isOperator(viewer) ? [] : [sql`t.of_organizations @> ARRAY[${viewer.organizationId}::uuid]`]
        const where = (await personal.mayRead(v.id)) ? own : [sql`false`]
        const from =
          '(SELECT p.*, ARRAY[s.organization_id, p.organization_id] AS of_organizations FROM signups p JOIN shifts s ON s.id = p.shift_id)'
        return pages.load(
          { type: 'Signup', from, parent: 'volunteer_id', column: 'seq', columnType: 'bigint', where },
          args,
          v.id,
        )
      },
    }),
  }),
})

const VolunteersFilter = builder.inputType('VolunteersFilter', {
  description: 'Which volunteers. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    name: t.field({ type: TextFilter, description: 'By name.' }),
    region: t.field({ type: RegionFilter, description: 'By home region.' }),
    team: t.id({ description: 'Who is in a team.' }),
    reference: t.string({ description: 'What your organisation calls the volunteer.' }),
    skill: t.field({
      description: 'By what they can do today.',
      type: builder.inputType('SkillFilter', {
        description: 'Chooses by a skill whose certificate, if it has one, holds today.',
        fields: (f) => ({
          skill: f.string({ required: true, description: 'What.' }),
          level: f.field({ type: SkillLevel, description: 'At least how well: BASIC if nothing is said.' }),
        }),
      }),
    }),
  }),
})

builder.queryFields((t) => ({
  volunteer: t.prismaField({
    type: 'Volunteer',
    nullable: true,
    authScopes: { scope: 'volunteers:read' },
    description: 'A volunteer of your organisation, by id. Scope `volunteers:read`; null for any other.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: async (query, _root, { id }, { db, personal }) => {
      const uuid = uuidOf('Volunteer', id)
      return (await personal.mayRead(uuid)) ? db.prisma.volunteer.findUnique({ ...query, where: { id: uuid } }) : null
    },
  }),
  volunteers: t.connection({
    type: 'Volunteer',
    authScopes: { scope: 'volunteers:read' },
    description: 'The volunteers of your organisation, the newest first. Scope `volunteers:read`.',
    complexity: pageCost,
    args: { filter: t.arg({ type: VolunteersFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages, viewer }) =>
      pages.load(
        {
          type: 'Volunteer',
          where: [
            ...visibleVolunteers(viewer),
            ...byId('t.id', 'Volunteer', filter?.id, ['filter', 'id']),
            ...byName(['t.name'], filter?.name),
            ...byRegion('t.region_id', filter?.region),
            ...(filter?.team != null ? [inTeam(chosenUuid('Team', filter.team, ['filter', 'team']))] : []),
            ...(filter?.reference ? [isCalled(filter.reference, viewer.organizationId)] : []),
            ...(filter?.skill ? [isAble(filter.skill)] : []),
          ],
        },
        args,
      ),
  }),
}))

const inTeam = (team: string | null) =>
  sql`EXISTS (SELECT 1 FROM team_members m WHERE m.volunteer_id = t.id AND m.team_id = ${team}::uuid AND m.until IS NULL)`
const isCalled = (reference: string, organization: string | null) =>
  sql`EXISTS (SELECT 1 FROM affiliations a WHERE a.volunteer_id = t.id AND a.reference = ${reference} AND a.organization_id = COALESCE(${organization}::uuid, a.organization_id))`
const isAble = ({ skill, level }: { skill: string; level?: string | null }) =>
  sql`EXISTS (SELECT 1 FROM volunteer_skills k WHERE k.volunteer_id = t.id AND k.skill = ${skill.toLowerCase().trim()} AND k.level >= ${level ?? 'BASIC'}::skill_level
    AND (k.valid_until IS NULL OR k.valid_until >= current_date))`

/** Whether a viewer may see who is in a team or a shift of an organisation. */
export function seesPeople(ctx: Context, organizationId: string): boolean {
  return (
    isOperator(ctx.viewer) || (hasScope(ctx.viewer, 'volunteers:read') && ctx.viewer.organizationId === organizationId)
  )
}
