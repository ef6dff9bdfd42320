import { builder } from '../builder.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { DutyKind, PositionInput, WeeklyTimeInput } from '../graph/place.schema.ts'
import { closeSite, openSite, updateSite } from './open-site.ts'

const own = 'Scope `shifts:write`, for your own organisation.'

builder.mutationFields((t) => ({
  openSite: t.prismaField({
    type: 'Site',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Opens a site. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The site.',
        type: builder.inputType('OpenSiteInput', {
          description: 'A new site.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Who runs it.' }),
            nameZh: f.string({ required: true, description: 'Name in Chinese.' }),
            nameEn: f.string({ description: 'Name in English.' }),
            duty: f.field({ type: DutyKind, required: true, description: 'What is done there.' }),
            region: f.string({ required: true, description: 'The code of the region where it is.' }),
            address: f.string({ description: 'Its address.' }),
            position: f.field({ type: PositionInput, description: 'Where it is, exactly.' }),
            timeZone: f.string({ description: 'IANA name of its zone: that of the region if nothing is said.' }),
            openingTimes: f.field({
              type: [WeeklyTimeInput],
              description: 'When it is open; none is round the clock.',
            }),
            openedAt: f.field({ type: 'DateTime', description: 'When it opened, if that was before now.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const organizationId = uuidOf('Organization', input.organization)
      const { id } = await openSite(ctx.act('openSite', input), { ...input, organizationId })
      return ctx.db.prisma.site.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  updateSite: t.prismaField({
    type: 'Site',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Changes a site; what is left out stays. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The changes.',
        type: builder.inputType('UpdateSiteInput', {
          description: 'What changes.',
          fields: (f) => ({
            site: f.id({ required: true, description: 'Which one.' }),
            nameEn: f.string({ description: 'Name in English.' }),
            address: f.string({ description: 'Its address.' }),
            position: f.field({ type: PositionInput, description: 'Where it is, exactly.' }),
            openingTimes: f.field({
              type: [WeeklyTimeInput],
              description: 'When it is open; an empty list is round the clock.',
            }),
            renewCode: f.boolean({ description: 'Gives it a new code; the printed one no longer works.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await updateSite(ctx.act('updateSite', input), { ...input, siteId: uuidOf('Site', input.site) })
      return ctx.db.prisma.site.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  closeSite: t.prismaField({
    type: 'Site',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description: `Closes a site; its shifts stay, cancel those that will not be. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('CloseSiteInput', {
          description: 'A site that closes.',
          fields: (f) => ({
            site: f.id({ required: true, description: 'Which one.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await closeSite(ctx.act('closeSite', input), uuidOf('Site', input.site))
      return ctx.db.prisma.site.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
