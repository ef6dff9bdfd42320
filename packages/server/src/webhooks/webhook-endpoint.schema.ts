import { builder } from '../builder.ts'
import type { EventType } from '../events/event.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { pageCost } from '../graph/page.ts'
import { encodeId } from '../identifiers.ts'
import { manageableWebhooks, webhooksOf } from './webhook.policy.ts'
import { chosenDeliveries, DeliveryFilter } from './webhook-delivery.schema.ts'

const WebhookStatus = builder.enumType('WebhookStatus', {
  description: 'Whether an endpoint is sent to.',
  values: {
    ENABLED: { description: 'Events are sent there.' },
    DISABLED: { description: 'Nothing is sent there: `disabledReason` says why.' },
    DELETED: { description: 'It was deleted just now.' },
  } as const,
})

builder.prismaObject('WebhookSecret', {
  description: 'A secret that signs what is sent. Its text is shown once, when it is made.',
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it signs; null while it is the one in use.',
    }),
  }),
})

builder.prismaNode('WebhookEndpoint', {
  id: { field: 'id', description: 'TypeID `webhook_…`.' },
  description:
    'An address to which events are posted, by the Standard Webhooks specification. It is known to the applications of its organisation.',
  authScopes: { scope: 'webhooks:manage' },
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where it is posted to.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for.' }),
    status: t.expose('status', { type: WebhookStatus, description: 'Whether it is sent to.' }),
    disabledReason: t.exposeString('disabledReason', {
      nullable: true,
      description: 'Why it is disabled; null where it is not.',
    }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when nothing but failures came back; null where the last attempt was taken. After five days it is disabled.',
    }),
    types: t.field({
      type: ['EventType'],
      description: 'The events that it asks for; an empty list means all.',
      resolve: ({ types }) => types as EventType[],
    }),
    campaignIds: t.field({
      type: ['ID'],
      description: 'Only events of these campaigns; an empty list means all.',
      resolve: ({ campaignIds }) => campaignIds.map((id) => encodeId('Campaign', id)),
    }),
    organizationIds: t.field({
      type: ['ID'],
      description: 'Only events that concern these organisations; an empty list means all.',
      resolve: ({ organizationIds }) => organizationIds.map((id) => encodeId('Organization', id)),
    }),
    region: t.relation('region', {
      nullable: true,
      description: 'Only events in this region or below it; null means all.',
    }),
    document: t.exposeString('document', {
      nullable: true,
      description: 'The subscription document that shapes what is sent; null sends the whole event.',
    }),
    application: t.relation('application', { description: 'Whose it is. It is sent what this application may see.' }),
    secrets: t.relation('secrets', {
      description: 'The secrets that sign what is sent now, the last one first.',
      query: () => ({
        where: { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
        orderBy: { createdAt: 'desc' as const },
      }),
    }),
    deliveries: t.connection({
      type: 'WebhookDelivery',
      description: 'What was sent there and what is on its way, the last one first. It is kept for 30 days.',
      complexity: pageCost,
      args: { filter: t.arg({ type: DeliveryFilter, description: 'Which ones.' }) },
      resolve: (endpoint, { filter, ...args }, { pages }) =>
        pages.load(
          {
            type: 'WebhookDelivery',
            parent: 'endpoint_id',
            column: 'created_at',
            columnType: 'timestamptz',
            where: chosenDeliveries(filter),
          },
          args,
          endpoint.id,
        ),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed.' }),
  }),
})

builder.queryFields((t) => ({
  webhookEndpoint: t.prismaField({
    type: 'WebhookEndpoint',
    nullable: true,
    authScopes: { scope: 'webhooks:manage' },
    description: 'A webhook endpoint by its id. Scope `webhooks:manage`.',
    args: { id: t.arg.id({ required: true, description: 'Its TypeID.' }) },
    resolve: (query, _root, { id }, { db, viewer }) =>
      db.prisma.webhookEndpoint.findFirst({
        ...query,
        where: { id: uuidOf('WebhookEndpoint', id), ...webhooksOf(viewer) },
      }),
  }),
  webhookEndpoints: t.connection({
    type: 'WebhookEndpoint',
    authScopes: { scope: 'webhooks:manage' },
    description: 'The webhook endpoints that the caller may manage, the last one first. Scope `webhooks:manage`.',
    complexity: pageCost,
    resolve: (_root, args, { pages, viewer }) =>
      pages.load({ type: 'WebhookEndpoint', where: [manageableWebhooks(viewer)] }, args),
  }),
}))
