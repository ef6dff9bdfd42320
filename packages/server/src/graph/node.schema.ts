import { brandWithType } from '@pothos/core'
import DataLoader from 'dataloader'
import { maySeeApplication } from '../access/key.policy.ts'
import { hasScope, isOperator, type Scope, type Viewer } from '../access/viewer.ts'
import { builder } from '../builder.ts'
import { mayCampaignBeSeen } from '../campaigns/campaign.policy.ts'
import type { Context } from '../context.ts'
import { join, sql } from '../database/sql.ts'
import { ValidationError } from '../errors.ts'
import type PrismaTypes from '../generated/pothos-types.ts'
import { decodeId, type NodeType } from '../identifiers.ts'
import { mayShiftBeSeen, visibleAttendances, visibleSignups } from '../shifts/shift.policy.ts'
import { webhooksOf } from '../webhooks/webhook.policy.ts'

type Row = { id: string }
type Shape<Type extends NodeType> = PrismaTypes[Type]['Shape']
type Find = (ctx: Context, ids: string[]) => Promise<Row[]>

const found = async <Found extends Row>(asked: (Found | null | Promise<Found | null>)[]): Promise<Found[]> =>
  (await Promise.all(asked)).filter((row) => row !== null)

const byIds = (ids: string[]) => ({ where: { id: { in: ids } } })

/** What an organisation keeps for itself: for its own applications with the scope, and the operator. */
function ofOrganization(viewer: Viewer, scope: Scope, ids: string[]) {
  const own = isOperator(viewer)
    ? {}
    : { organizationId: viewer.organizationId ?? '00000000-0000-0000-0000-000000000000' }
  return { where: { id: { in: hasScope(viewer, scope) ? ids : [] }, ...own } }
}

// How each type is found by id, for whoever asks: what may not be seen is not there.
const finders: Partial<Record<NodeType, Find>> = {
  Region: ({ rows }, ids) => found(ids.map((id) => rows.find('Region', 'id', id))),
  Organization: ({ rows }, ids) => found(ids.map((id) => rows.find('Organization', 'id', id))),
  Platform: ({ rows }, ids) => found(ids.map((id) => rows.find('Platform', 'id', id))),
  Campaign: async ({ rows, viewer }, ids) =>
    (await found(ids.map((id) => rows.find('Campaign', 'id', id)))).filter((campaign) =>
      mayCampaignBeSeen(viewer, campaign),
    ),
  CampaignUpdate: async ({ db, viewer }, ids) =>
    (await db.prisma.campaignUpdate.findMany({ ...byIds(ids), include: { campaign: true } })).filter(({ campaign }) =>
      mayCampaignBeSeen(viewer, campaign),
    ),
  Donation: ({ rows }, ids) => found(ids.map((id) => rows.find('Donation', 'id', id))),
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
  Attendance: async ({ db, viewer }, ids) => {
    const where = join([sql`t.id = ANY(${ids}::uuid[])`, ...visibleAttendances(viewer)], ' AND ')
    const seen = await db.query<Row>(sql`SELECT t.id FROM attendances t WHERE ${where}`)
    return db.prisma.attendance.findMany(byIds(seen.map(({ id }) => id)))
  },
  HoursCertificate: ({ db, viewer }, ids) =>
    db.prisma.hoursCertificate.findMany(ofOrganization(viewer, 'volunteers:read', ids)),
  CalendarFeed: ({ db, viewer }, ids) => db.prisma.calendarFeed.findMany(ofOrganization(viewer, 'shifts:write', ids)),
  Application: async ({ db, viewer }, ids) =>
    (await db.prisma.application.findMany(byIds(ids))).filter((application) =>
      maySeeApplication(viewer, application.id),
    ),
  ApiKey: async ({ db, viewer }, ids) =>
    (await db.prisma.apiKey.findMany(byIds(ids))).filter((key) => maySeeApplication(viewer, key.applicationId)),
  WebhookEndpoint: ({ db, viewer }, ids) =>
    hasScope(viewer, 'webhooks:manage')
      ? db.prisma.webhookEndpoint.findMany({ where: { id: { in: ids }, ...webhooksOf(viewer) } })
      : Promise.resolve([]),
  WebhookDelivery: ({ db, viewer }, ids) =>
    hasScope(viewer, 'webhooks:manage')
      ? db.prisma.webhookDelivery.findMany({ where: { id: { in: ids }, endpoint: webhooksOf(viewer) } })
      : Promise.resolve([]),
}

/** The loader of a type for a request: what is asked for at once is one statement. */
function loaderOf(ctx: Context, type: NodeType): DataLoader<string, Row | null> | null {
  const find = finders[type]
  if (!find) return null
  const { nodes } = ctx.loaders
  let loader = nodes.get(type)
  if (!loader) {
    loader = new DataLoader(
      async (uuids) => {
        const rows = new Map((await find(ctx, [...uuids])).map((row) => [row.id, row]))
        return uuids.map((uuid) => rows.get(uuid) ?? null)
      },
      { cache: false },
    )
    nodes.set(type, loader)
  }
  return loader
}

/** A thing by its type and UUID; null where there is none, or none that the caller may know of. */
export async function findNode<Type extends NodeType>(
  ctx: Context,
  type: Type,
  uuid: string,
): Promise<Shape<Type> | null> {
  const row = (await loaderOf(ctx, type)?.load(uuid)) ?? null
  if (row) brandWithType(row, type as never)
  return row as Shape<Type> | null
}

function findNodes(ctx: Context, ids: readonly string[]): Promise<(object | null)[]> {
  return Promise.all(
    ids.map(async (id) => {
      const named = decodeId(id)
      return named && findNode(ctx, named.type, named.uuid)
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
