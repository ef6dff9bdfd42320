// Pothos and Prisma as their documentation has them: Yoga, the Prisma plugin, connections by cursor, and for a gift one
// transaction that makes the row and adds to a counter.

import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { PrismaPg } from '@prisma/adapter-pg'
import type PrismaTypes from '@tongzhou/server/src/generated/pothos-types.ts'
import { getDatamodel } from '@tongzhou/server/src/generated/pothos-types.ts'
import { PrismaClient } from '@tongzhou/server/src/generated/prisma/client.ts'
import { createYoga } from 'graphql-yoga'
import { announceUrl, connections, databaseUrl } from './serve.ts'

const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 0 }),
})
const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { nullable: { list: false, items: false } },
    nodeFieldOptions: { nullable: false },
  },
  prisma: { client: prisma, dmmf: getDatamodel() },
  // Only the types ask for it, which know the plugins of our server too; the plugin is not among these.
  scopeAuth: { authScopes: () => ({}) },
})

// Who asks, as a server would know it from the key.
const { id: applicationId } = await prisma.application.findFirstOrThrow()

const Figures = builder.objectRef<{ netMinor: string; donationCount: string }>('Figures').implement({
  fields: (t) => ({ netMinor: t.exposeString('netMinor'), donationCount: t.exposeString('donationCount') }),
})

builder.prismaObject('Organization', {
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('nameZh') }),
})
builder.prismaObject('Donation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    amountMinor: t.string({ resolve: ({ amountMinor }) => String(amountMinor) }),
    currency: t.exposeString('currency'),
    occurredAt: t.string({ resolve: ({ effectiveAt }) => effectiveAt.toISOString() }),
  }),
})
builder.prismaObject('Campaign', {
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('nameZh'),
    organization: t.relation('organization'),
    donations: t.relatedConnection('donations', {
      cursor: 'id',
      query: { orderBy: [{ effectiveAt: 'desc' }, { id: 'desc' }] },
    }),
    figures: t.field({
      type: Figures,
      async resolve({ id }) {
        const sums = await prisma.keptTotal.groupBy({
          by: ['kind'],
          where: { scope: id, grain: 'ALL', kind: { in: ['GIFT', 'REFUND'] } },
          _sum: { reporting: true, count: true },
        })
        const of = (wanted: string) => sums.find(({ kind }) => kind === wanted)?._sum
        const net = BigInt(String(of('GIFT')?.reporting ?? 0)) - BigInt(String(of('REFUND')?.reporting ?? 0))
        return { netMinor: String(net), donationCount: String(of('GIFT')?.count ?? 0) }
      },
    }),
  }),
})
builder.queryType({
  fields: (t) => ({
    campaign: t.prismaField({
      type: 'Campaign',
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) => prisma.campaign.findUnique({ ...query, where: { id: String(id) } }),
    }),
    campaigns: t.prismaConnection({
      type: 'Campaign',
      cursor: 'id',
      resolve: (query) =>
        prisma.campaign.findMany({ ...query, where: { status: { not: 'DRAFT' } }, orderBy: { id: 'desc' } }),
    }),
  }),
})
builder.mutationType({
  fields: (t) => ({
    recordDonation: t.prismaField({
      type: 'Donation',
      args: { campaign: t.arg.id({ required: true }), amountMinor: t.arg.string({ required: true }) },
      async resolve(query, _root, args) {
        const campaignId = String(args.campaign)
        const amountMinor = BigInt(args.amountMinor)
        const { organizationId, regionId } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })
        const now = new Date()
        const [donation] = await prisma.$transaction([
          prisma.donation.create({
            ...query,
            data: {
              id: randomUUID(),
              kind: 'CASH',
              status: 'RECEIVED',
              campaignId,
              organizationId,
              regionId,
              amountMinor,
              currency: 'CNY',
              factor: 1,
              effectiveAt: now,
              recordedAt: now,
              applicationId,
            },
          }),
          // The counter: a row of the campaign's own that every gift adds to.
          prisma.keptTotal.updateMany({
            where: { scope: campaignId, grain: 'ALL', kind: 'GIFT' },
            data: {
              entryCount: { increment: 1 },
              count: { increment: 1 },
              amount: { increment: String(amountMinor) },
              reporting: { increment: String(amountMinor) },
            },
          }),
        ])
        return donation
      },
    }),
  }),
})

const yoga = createYoga({ schema: builder.toSchema(), logging: false, graphiql: false, landingPage: false })
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => announceUrl(server))
