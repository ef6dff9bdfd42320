import { isOperator } from '../access/viewer.ts'
import { builder } from '../builder.ts'
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
import { Locale, localName } from '../graph/locale.schema.ts'
import { pageCost } from '../graph/page.ts'
import { DutyKind } from '../graph/place.schema.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { type VerifiedCertificate, verifyCertificate } from './issue-certificate.ts'
import { formatHours } from './told-counts.schema.ts'
import { seesPeople } from './volunteer.schema.ts'

builder.prismaNode('Team', {
  id: { field: 'id', description: 'TypeID `team_…`.' },
  description: 'A group of volunteers of an organisation. Who is in it is not public.',
  fields: (t) => ({
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (team, { locale }) => localName(team, locale),
    }),
    organization: t.relation('organization', { description: 'Whose it is.' }),
    region: t.relation('region', { description: 'Where it works.' }),
    formedAt: t.expose('formedAt', { type: 'DateTime', description: 'When it was formed.' }),
    disbandedAt: t.expose('disbandedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    members: t.connection({
      type: 'Volunteer',
      description: 'Who is in it: for its own organisation with the scope `volunteers:read`, nobody for others.',
      complexity: pageCost,
      resolve: (team, args, ctx) =>
        ctx.pages.load(
          {
            type: 'Volunteer',
            from: '(SELECT v.*, m.team_id FROM volunteers v JOIN team_members m ON m.volunteer_id = v.id AND m.until IS NULL)',
            parent: 'team_id',
            where: seesPeople(ctx, team.organizationId) ? [] : [sql`false`],
          },
          args,
          team.id,
        ),
    }),
  }),
})

const TeamsFilter = builder.inputType('TeamsFilter', {
  description: 'Which teams. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    name: t.field({ type: TextFilter, description: 'By name, in Chinese or English.' }),
    organization: t.field({ type: IdFilter, description: 'By organisation.' }),
    region: t.field({ type: RegionFilter, description: 'By region.' }),
  }),
})

export const HeadcountKind = builder.enumType('HeadcountKind', {
  description: 'What is counted in a report.',
  values: {
    VOLUNTEERS: { description: 'Volunteers.' },
    ORGANIZATIONS: { description: 'Organisations that took part.' },
  } as const,
})

builder.prismaNode('Headcount', {
  id: { field: 'id', description: 'TypeID `headcount_…`.' },
  description: 'A number that an organisation reported, beside those that are counted from records.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'Who reported it.' }),
    region: t.relation('region', { description: 'Of where it speaks.' }),
    kind: t.expose('kind', { type: HeadcountKind, description: 'What is counted.' }),
    duty: t.expose('duty', { type: DutyKind, nullable: true, description: 'Of which duty, if of one.' }),
    amount: t.expose('amount', { type: 'BigInt', description: 'How many.' }),
    precision: t.expose('precision', { type: PrecisionType, description: 'How exact.' }),
    source: t.exposeString('source', { description: 'Where it is from.' }),
    externalReference: t.exposeString('externalReference', { description: 'What the organisation calls the report.' }),
    occurredAt: t.expose('effectiveAt', { type: 'DateTime', description: 'The time of which it speaks.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn.' }),
  }),
})

builder.prismaNode('HoursCertificate', {
  id: { field: 'id', description: 'TypeID `certificate_…`.' },
  description: 'A certificate of hours, for who issued it. Others check its number with `verifiedCertificate`.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number by which anyone can check it.' }),
    organization: t.relation('organization', { description: 'Who vouches for the hours.' }),
    volunteer: t.prismaField({
      type: 'Volunteer',
      nullable: true,
      description:
        'Whose hours they are: for organisations that the volunteer belongs to, with the scope `volunteers:read`.',
      resolve: async (query, { volunteerId }, _args, { db, personal }) =>
        (await personal.mayRead(volunteerId))
          ? db.prisma.volunteer.findUnique({ ...query, where: { id: volunteerId } })
          : null,
    }),
    from: t.expose('fromAt', { type: 'DateTime', description: 'Shifts that ended after.' }),
    to: t.expose('toAt', { type: 'DateTime', description: 'Shifts that ended by.' }),
    hours: t.field({ type: 'Decimal', description: 'Approved hours.', resolve: ({ minutes }) => formatHours(minutes) }),
    shiftCount: t.exposeInt('shiftCount', { description: 'In how many shifts.' }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When it was issued.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
  }),
})

const VerifiedCertificateType = builder.objectRef<VerifiedCertificate>('VerifiedCertificate').implement({
  description: 'What a number of a certificate stands for. It does not say who the holder is.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number.' }),
    organization: t.prismaField({
      type: 'Organization',
      description: 'Who vouches for the hours.',
      resolve: (query, { organizationId }, _args, { db }) =>
        db.prisma.organization.findUniqueOrThrow({ ...query, where: { id: organizationId } }),
    }),
    from: t.field({ type: 'DateTime', description: 'Shifts that ended after.', resolve: ({ fromAt }) => fromAt }),
    to: t.field({ type: 'DateTime', description: 'Shifts that ended by.', resolve: ({ toAt }) => toAt }),
    hours: t.field({ type: 'Decimal', description: 'Approved hours.', resolve: ({ minutes }) => formatHours(minutes) }),
    shiftCount: t.exposeInt('shiftCount', { description: 'In how many shifts.' }),
    issuedAt: t.field({ type: 'DateTime', description: 'When it was issued.', resolve: ({ issuedAt }) => issuedAt }),
    valid: t.boolean({
      description: 'Whether it holds: it was not revoked.',
      resolve: ({ revokedAt }) => revokedAt === null,
    }),
    holderMatches: t.exposeBoolean('holderMatches', {
      nullable: true,
      description: 'Whether it was issued to somebody of the name that was given; null where none was.',
    }),
  }),
})

builder.queryFields((t) => ({
  team: t.prismaField({
    type: 'Team',
    nullable: true,
    authScopes: { public: true },
    description: 'A team by its id.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: (query, _root, { id }, { db }) =>
      db.prisma.team.findUnique({ ...query, where: { id: uuidOf('Team', id) } }),
  }),
  teams: t.connection({
    type: 'Team',
    authScopes: { public: true },
    description: 'Teams, the newest first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: TeamsFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Team',
          where: [
            ...byId('t.id', 'Team', filter?.id, ['filter', 'id']),
            ...byName(['t.name_zh', 't.name_en'], filter?.name),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byRegion('t.region_id', filter?.region),
          ],
        },
        args,
      ),
  }),
  headcounts: t.connection({
    type: 'Headcount',
    authScopes: { public: true },
    description: 'Numbers that organisations reported, the newest first.',
    complexity: pageCost,
    args: {
      organization: t.arg({ type: IdFilter, description: 'By organisation.' }),
      region: t.arg({ type: RegionFilter, description: 'By region.' }),
    },
    resolve: (_root, { organization, region, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Headcount',
          where: [
            ...byId('t.organization_id', 'Organization', organization, ['organization']),
            ...byRegion('t.region_id', region),
          ],
        },
        args,
      ),
  }),
  hoursCertificates: t.connection({
    type: 'HoursCertificate',
    authScopes: { scope: 'volunteers:read' },
    description: 'Certificates that your organisation issued, the newest first. Scope `volunteers:read`.',
    complexity: pageCost,
    args: { volunteer: t.arg.id({ description: 'Of one volunteer.' }) },
    resolve: (_root, { volunteer, ...args }, { pages, viewer }) =>
      pages.load(
        {
          type: 'HoursCertificate',
          where: [
            ...(isOperator(viewer) ? [] : [sql`t.organization_id = ${viewer.organizationId}::uuid`]),
            ...(volunteer != null
              ? [sql`t.volunteer_id = ${chosenUuid('Volunteer', volunteer, ['volunteer'])}::uuid`]
              : []),
          ],
        },
        args,
      ),
  }),
  verifiedCertificate: t.field({
    type: VerifiedCertificateType,
    nullable: true,
    authScopes: { public: true },
    complexity: 20,
    description:
      'What a certificate of hours says, by its number: for anyone. Give the name that its holder shows to learn whether it is theirs; null where nobody issued the number.',
    args: {
      number: t.arg.string({ required: true, description: 'The number.' }),
      name: t.arg.string({ description: 'The name that the holder shows.' }),
    },
    resolve: (_root, { number, name }, { db }) => verifyCertificate(db, number, name ?? null),
  }),
}))
