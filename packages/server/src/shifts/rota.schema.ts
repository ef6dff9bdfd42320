import { actsFor } from '../access/viewer.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { ForbiddenError, NotFoundError } from '../errors.ts'
import type { Shift, Signup } from '../generated/prisma/client.ts'
import { chosenUuid } from '../graph/filters.schema.ts'
import { type RotaOf, readRota, requireOne } from './read-rota.ts'

interface Entry {
  shift: Shift
  signups: Signup[]
}

const RotaEntry = builder.objectRef<Entry>('RotaEntry').implement({
  description: 'A shift with who has a place in it.',
  fields: (t) => ({
    shift: t.field({ type: 'Shift', description: 'The shift.', resolve: ({ shift }) => shift }),
    signups: t.field({
      type: ['Signup'],
      description: 'The places that are taken, in the order in which they were.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ signups }) => signups,
    }),
    missing: t.int({
      description: 'How many places are free.',
      resolve: ({ shift }) => Math.max(0, shift.capacity - shift.taken),
    }),
  }),
})

const Rota = builder.objectRef<{ from: Date; to: Date; entries: Entry[] }>('Rota').implement({
  description: 'Who does what when.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ from }) => from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ to }) => to }),
    entries: t.field({
      type: [RotaEntry],
      description: 'The published shifts, the first first.',
      complexity: { field: 50, multiplier: 100 },
      resolve: ({ entries }) => entries,
    }),
    missing: t.int({
      description: 'How many places are free in all of them.',
      resolve: ({ entries }) => entries.reduce((sum, { shift }) => sum + Math.max(0, shift.capacity - shift.taken), 0),
    }),
  }),
})

/** The organisation of a team or a site, or the one that was named: if the viewer acts for it. */
export async function ownerOf(
  ctx: Context,
  named: { organizationId: string | null; teamId: string | null; siteId: string | null },
): Promise<RotaOf> {
  const { db, viewer } = ctx
  const { teamId, siteId } = named
  const where = (id: string) => ({ where: { id }, select: { organizationId: true } })
  const found = siteId
    ? await db.prisma.site.findUnique(where(siteId))
    : teamId
      ? await db.prisma.team.findUnique(where(teamId))
      : { organizationId: named.organizationId ?? '' }
  if (!found) throw new NotFoundError(siteId ? 'site' : 'team', 'with this id')
  if (!actsFor(viewer, found.organizationId)) throw new ForbiddenError('A rota is told to its own organisation.')
  return { organizationId: found.organizationId, teamId, siteId }
}

builder.queryField('rota', (t) =>
  t.field({
    type: Rota,
    authScopes: { scope: 'volunteers:read' },
    description:
      'Who does what when, of an organisation, a team or a site of yours, in a time of at most 93 days. Scope `volunteers:read`.',
    args: {
      organization: t.arg.id({ description: 'All shifts of an organisation.' }),
      team: t.arg.id({ description: 'The shifts of a team.' }),
      site: t.arg.id({ description: 'The shifts at a site.' }),
      from: t.arg({ type: 'DateTime', required: true, description: 'From when.' }),
      to: t.arg({ type: 'DateTime', required: true, description: 'Until when.' }),
    },
    resolve: async (_root, { organization, team, site, from, to }, ctx) => {
      requireOne({ organization, team, site })
      const of = await ownerOf(ctx, {
        organizationId: chosenUuid('Organization', organization, ['organization']),
        teamId: chosenUuid('Team', team, ['team']),
        siteId: chosenUuid('Site', site, ['site']),
      })
      const rows = await readRota(ctx.db, of, { from, to })
      const [shifts, signups] = await Promise.all([
        ctx.db.prisma.shift.findMany({ where: { id: { in: rows.map(({ shiftId }) => shiftId) } } }),
        ctx.db.prisma.signup.findMany({ where: { id: { in: rows.flatMap(({ signupIds }) => signupIds) } } }),
      ])
      const [shiftById, signupById] = [
        new Map(shifts.map((it) => [it.id, it])),
        new Map(signups.map((it) => [it.id, it])),
      ]
      const entries = rows.flatMap(({ shiftId, signupIds }) => {
        const shift = shiftById.get(shiftId)
        return shift ? [{ shift, signups: signupIds.flatMap((id) => signupById.get(id) ?? []) }] : []
      })
      return { from, to, entries }
    },
  }),
)
