import { hasScope } from '../access/viewer.ts'
import { builder } from '../builder.ts'
import {
  byId,
  byName,
  byRegion,
  byState,
  byTime,
  DateTimeFilter,
  IdFilter,
  RegionFilter,
  TextFilter,
  uuidOf,
} from '../graph/filters.schema.ts'
import { Locale, localName } from '../graph/locale.schema.ts'
import { pageCost } from '../graph/page.ts'
import { DutyFilter, DutyKind, PositionType, positionOf, WeeklyTimeType } from '../graph/place.schema.ts'
import { toWeeklyTimes } from '../time/weekly-times.ts'
import { coordinates, visibleShifts } from './shift.policy.ts'
import { siteCodeSvg } from './site-code.ts'

builder.prismaNode('Site', {
  id: { field: 'id', description: 'TypeID `site_…`.' },
  description: 'A place with a duty: a checkpoint, a patrol, a ward, a phone desk.',
  fields: (t) => ({
    name: t.string({
      description: 'Its name.',
      args: { locale: t.arg({ type: Locale, description: 'In which language: Chinese if nothing is said.' }) },
      resolve: (site, { locale }) => localName(site, locale),
    }),
    organization: t.relation('organization', { description: 'Who runs it.' }),
    duty: t.expose('duty', { type: DutyKind, description: 'What is done there.' }),
    region: t.relation('region', { description: 'Where it is.' }),
    address: t.exposeString('address', { nullable: true, description: 'Its address.' }),
    position: t.field({
      type: PositionType,
      nullable: true,
      description: 'Where it is, exactly.',
      resolve: (site) => positionOf(site),
    }),
    timeZone: t.exposeString('timeZone', { description: 'IANA name of the zone in which its times are meant.' }),
    openingTimes: t.field({
      type: [WeeklyTimeType],
      description: 'When it is open; none is round the clock.',
      resolve: ({ openingTimes }) => toWeeklyTimes(openingTimes),
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it opened.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it closed.' }),
    code: t.string({
      nullable: true,
      description:
        'What is shown at the site, by which volunteers check in: for its organisation, with the scope `shifts:write`.',
      resolve: (site, _args, { viewer }) => (mayShowCode(viewer, site.organizationId) ? site.code : null),
    }),
    codeQr: t.string({
      nullable: true,
      description: 'The code as a QR image to print, in SVG: for its organisation, with the scope `shifts:write`.',
      complexity: 5,
      resolve: (site, _args, { viewer }) => (mayShowCode(viewer, site.organizationId) ? siteCodeSvg(site.code) : null),
    }),
    shifts: t.connection({
      type: 'Shift',
      description: 'Its shifts, the first first.',
      complexity: pageCost,
      args: { startsAt: t.arg({ type: DateTimeFilter, description: 'By when they begin.' }) },
      resolve: (site, { startsAt, ...args }, { pages, viewer }) =>
        pages.load(
          {
            type: 'Shift',
            parent: 'site_id',
            column: 'starts_at',
            columnType: 'timestamptz',
            descending: false,
            where: [...visibleShifts(viewer), ...byTime('t.starts_at', startsAt)],
          },
          args,
          site.id,
        ),
    }),
  }),
})

function mayShowCode(viewer: Parameters<typeof coordinates>[0], organizationId: string): boolean {
  return hasScope(viewer, 'shifts:write') && coordinates(viewer, organizationId)
}

const SitesFilter = builder.inputType('SitesFilter', {
  description: 'Which sites. Every condition has to hold.',
  fields: (t) => ({
    id: t.field({ type: IdFilter, description: 'By id.' }),
    name: t.field({ type: TextFilter, description: 'By name, in Chinese or English.' }),
    organization: t.field({ type: IdFilter, description: 'By organisation.' }),
    region: t.field({ type: RegionFilter, description: 'By region.' }),
    duty: t.field({ type: DutyFilter, description: 'By duty.' }),
  }),
})

builder.queryFields((t) => ({
  site: t.prismaField({
    type: 'Site',
    nullable: true,
    authScopes: { public: true },
    description: 'A site by its id.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: (query, _root, { id }, { db }) =>
      db.prisma.site.findUnique({ ...query, where: { id: uuidOf('Site', id) } }),
  }),
  sites: t.connection({
    type: 'Site',
    authScopes: { public: true },
    description: 'Sites, the newest first.',
    complexity: pageCost,
    args: { filter: t.arg({ type: SitesFilter, description: 'Which ones.' }) },
    resolve: (_root, { filter, ...args }, { pages }) =>
      pages.load(
        {
          type: 'Site',
          where: [
            ...byId('t.id', 'Site', filter?.id, ['filter', 'id']),
            ...byName(['t.name_zh', 't.name_en'], filter?.name),
            ...byId('t.organization_id', 'Organization', filter?.organization, ['filter', 'organization']),
            ...byRegion('t.region_id', filter?.region),
            ...byState('t.duty', 'duty_kind', filter?.duty),
          ],
        },
        args,
      ),
  }),
}))
