import { isOperator } from '../access/viewer.ts'
import { builder } from '../builder.ts'
import { sql } from '../database/sql.ts'
import { ForbiddenError } from '../errors.ts'
import type { CalendarFeed } from '../generated/prisma/client.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { pageCost } from '../graph/page.ts'
import { createCalendarFeed, revokeCalendarFeed } from './calendar-feed.ts'
import { requireOne } from './read-rota.ts'
import { ownerOf } from './rota.schema.ts'

const own = 'Scope `shifts:write`, for your own organisation.'

builder.prismaNode('CalendarFeed', {
  id: { field: 'id', description: 'TypeID `calendar_…`.' },
  description: 'A secret link by which a calendar program reads shifts.',
  fields: (t) => ({
    team: t.relation('team', { nullable: true, description: 'The team whose shifts it has, if one.' }),
    site: t.relation('site', { nullable: true, description: 'The site whose shifts it has, if one.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
  }),
})

const CreateCalendarFeedPayload = builder
  .objectRef<{ feed: CalendarFeed; path: string | null }>('CreateCalendarFeedPayload')
  .implement({
    description: 'A new link.',
    fields: (t) => ({
      feed: t.field({
        type: 'CalendarFeed',
        description: 'The link, without its secret.',
        resolve: ({ feed }) => feed,
      }),
      path: t.exposeString('path', {
        nullable: true,
        description:
          'The secret path of the calendar on this server, shown once: null where a retry is answered. Treat it like a key.',
      }),
    }),
  })

builder.queryField('calendarFeeds', (t) =>
  t.connection({
    type: 'CalendarFeed',
    authScopes: { scope: 'shifts:write' },
    description: 'The links of your organisation, the newest first. Scope `shifts:write`.',
    complexity: pageCost,
    resolve: (_root, args, { pages, viewer }) =>
      pages.load(
        {
          type: 'CalendarFeed',
          where: isOperator(viewer) ? [] : [sql`t.organization_id = ${viewer.organizationId}::uuid`],
        },
        args,
      ),
  }),
)

builder.mutationFields((t) => ({
  createCalendarFeed: t.field({
    type: CreateCalendarFeedPayload,
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Makes a secret link to the shifts of an organisation, a team or a site, or to the places of one volunteer, for calendar programs. No names are in it. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Of what.',
        type: builder.inputType('CreateCalendarFeedInput', {
          description: 'A new link, of one of the four.',
          fields: (f) => ({
            organization: f.id({ description: 'All shifts of an organisation.' }),
            team: f.id({ description: 'The shifts of a team.' }),
            site: f.id({ description: 'The shifts at a site.' }),
            volunteer: f.id({ description: 'The places of a volunteer.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (_root, { input }, ctx) => {
      const { organization, team, site, volunteer } = input
      requireOne({ organization, team, site, volunteer })
      if (volunteer && !ctx.viewer.organizationId)
        throw new ForbiddenError("A volunteer's calendar is made by an organisation that the volunteer belongs to.")
      const of = await ownerOf(ctx, {
        organizationId: optionalUuid('Organization', organization) ?? ctx.viewer.organizationId,
        teamId: optionalUuid('Team', team),
        siteId: optionalUuid('Site', site),
      })
      const volunteerId = optionalUuid('Volunteer', volunteer)
      const { id, path } = await createCalendarFeed(ctx.act('createCalendarFeed', input), { ...of, volunteerId })
      return { feed: await ctx.db.prisma.calendarFeed.findUniqueOrThrow({ where: { id } }), path }
    },
  }),
  revokeCalendarFeed: t.prismaField({
    type: 'CalendarFeed',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Makes a link worthless. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('RevokeCalendarFeedInput', {
          description: 'A link that is no longer to work.',
          fields: (f) => ({
            feed: f.id({ required: true, description: 'Which one.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const act = ctx.act('revokeCalendarFeed', input)
      const { id } = await revokeCalendarFeed(act, uuidOf('CalendarFeed', input.feed))
      return ctx.db.prisma.calendarFeed.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
