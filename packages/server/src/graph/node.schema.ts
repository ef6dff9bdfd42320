import { brandWithType } from '@pothos/core'
import DataLoader from 'dataloader'
import { maySeeApplication } from '../access/key.policy.ts'
import { builder } from '../builder.ts'
import { mayCampaignBeSeen } from '../campaigns/campaign.policy.ts'
import type { Context } from '../context.ts'
import { join, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import { decodeId, type NodeType } from '../identifiers.ts'
import { mayShiftBeSeen, visibleSignups } from '../shifts/shift.policy.ts'

type Row = { id: string }
type Find = (ctx: Context, ids: string[]) => Promise<Row[]>

const byIds = (ids: string[]) => ({ where: { id: { in: ids } } })

// How each type is found by id, for whoever asks: what may not be seen is not there.
const finders: Partial<Record<NodeType, Find>> = {
  Region: ({ db }, ids) => db.prisma.region.findMany(byIds(ids)),
  Organization: ({ db }, ids) => db.prisma.organization.findMany(byIds(ids)),
  Platform: ({ db }, ids) => db.prisma.platform.findMany(byIds(ids)),
  Campaign: async ({ db, viewer }, ids) =>
    (await db.prisma.campaign.findMany(byIds(ids))).filter((campaign) => mayCampaignBeSeen(viewer, campaign)),
  Donation: ({ db }, ids) => db.prisma.donation.findMany(byIds(ids)),
  Refund: ({ db }, ids) => db.prisma.refund.findMany(byIds(ids)),
  Transfer: ({ db }, ids) => db.prisma.transfer.findMany(byIds(ids)),
  Disbursement: ({ db }, ids) => db.prisma.disbursement.findMany(byIds(ids)),
  Volunteer: async ({ db, personal }, ids) => {
    const own = await Promise.all(ids.map((id) => personal.mayRead(id)))
    return db.prisma.volunteer.findMany(byIds(ids.filter((_, index) => own[index])))
  },
  Team: ({ db }, ids) => db.prisma.team.findMany(byIds(ids)),
  Headcount: ({ db }, ids) => db.prisma.headcount.findMany(byIds(ids)),
  Site: ({ db }, ids) => db.prisma.site.findMany(byIds(ids)),
  Shift: async ({ db, viewer }, ids) =>
    (await db.prisma.shift.findMany(byIds(ids))).filter((shift) => mayShiftBeSeen(viewer, shift)),
  Signup: async ({ db, viewer }, ids) => {
    const where = join([sql`t.id = ANY(${ids}::uuid[])`, ...visibleSignups(viewer)], ' AND ')
    const seen = await db.query<Row>(sql`SELECT t.id FROM signups t WHERE ${where}`)
    return db.prisma.signup.findMany(byIds(seen.map(({ id }) => id)))
  },
  Application: async ({ db, viewer }, ids) =>
    (await db.prisma.application.findMany(byIds(ids))).filter((application) =>
      maySeeApplication(viewer, application.id),
    ),
}

async function findNodes(ctx: Context, ids: readonly string[]): Promise<(object | null)[]> {
  const loaders = new Map<NodeType, DataLoader<string, Row | null>>()
  return Promise.all(
    ids.map(async (id) => {
      const named = decodeId(id)
      const find = named && finders[named.type]
      if (!named || !find) return null
      let loader = loaders.get(named.type)
      if (!loader) {
        loader = new DataLoader(async (uuids) => {
          const rows = new Map((await find(ctx, [...uuids])).map((row) => [row.id, row]))
          return uuids.map((uuid) => rows.get(uuid) ?? null)
        })
        loaders.set(named.type, loader)
      }
      const row = await loader.load(named.uuid)
      if (row) brandWithType(row, named.type as never)
      return row
    }),
  )
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    authScopes: { public: true },
    description: 'Anything by its id; null where there is no such thing, or none that the caller may know of.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: async (_root, { id }, ctx) => (await findNodes(ctx, [id]))[0] as never,
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    authScopes: { public: true },
    description: 'Many things by their ids, in the order asked for, null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 TypeIDs.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: async (_root, { ids }, ctx) => {
      if (ids.length > 100)
        throw new ValidationError([
          { path: ['ids'], code: 'TOO_MANY', message: 'At most 100 ids. Ask again for the others.' },
        ])
      return (await findNodes(ctx, ids)) as never
    },
  }),
}))
