import { builder } from '../builder.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { type EventType, eventId, eventTypes } from '../events/event.ts'
import { byState, uuidOf } from '../graph/filters.schema.ts'
import { exampleOf, writeBody } from './message.ts'
import { mayReadBodies, webhooksOf } from './webhook.policy.ts'

const WebhookDeliveryStatus = builder.enumType('WebhookDeliveryStatus', {
  description: 'How far a delivery has come.',
  values: {
    PENDING: { description: 'It waits for its first or next attempt.' },
    DELIVERED: { description: 'The receiver took it: it answered 2xx.' },
    FAILED: { description: 'It was given up. It can be replayed.' },
    CANCELLED: { description: 'The endpoint was disabled before it was sent. It can be replayed.' },
  } as const,
})

const WebhookDeliveryOrigin = builder.enumType('WebhookDeliveryOrigin', {
  description: 'Why something is sent.',
  values: {
    EVENT: { description: 'It happened.' },
    REPLAY: { description: 'It happened, and somebody asked for it to be sent again.' },
    TEST: { description: 'It is an example that somebody asked for.' },
  } as const,
})

builder.prismaObject('WebhookAttempt', {
  description: 'One request to an endpoint, and what came of it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 for the first one.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made.' }),
    statusCode: t.exposeInt('statusCode', {
      nullable: true,
      description: 'What was answered; null where nothing was.',
    }),
    milliseconds: t.exposeInt('milliseconds', { description: 'How long it took.' }),
    error: t.exposeString('error', { nullable: true, description: 'Why it failed; null where it was taken.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'The first 500 characters of the answer.' }),
  }),
})

builder.prismaNode('WebhookDelivery', {
  id: { field: 'id', description: 'TypeID `delivery_…`.' },
  description: 'An event on its way to an endpoint, or what came of it.',
  authScopes: { scope: 'webhooks:manage' },
  fields: (t) => ({
    endpoint: t.relation('endpoint', { description: 'Where to.' }),
    eventId: t.field({
      type: 'ID',
      description: 'The id of the event, which is sent as `webhook-id`: the same on every attempt and replay.',
      resolve: (delivery) => eventId(delivery.eventId),
    }),
    type: t.field({ type: 'EventType', description: 'What happened.', resolve: ({ type }) => type as EventType }),
    origin: t.expose('origin', { type: WebhookDeliveryOrigin, description: 'Why it is sent.' }),
    status: t.expose('status', { type: WebhookDeliveryStatus, description: 'How far it has come.' }),
    attemptCount: t.exposeInt('attemptCount', { description: 'How many attempts were begun.' }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next, at the latest where an attempt is under way; null where it is at its end.',
      resolve: ({ status, nextAttemptAt }) => (status === 'PENDING' ? nextAttemptAt : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was queued.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came to its end; null while it is PENDING.',
    }),
    body: t.string({
      nullable: true,
      description:
        'The very text that is sent. Null before the first attempt, and for keys that may see less than the endpoint.',
      select: { body: true, endpoint: { select: { applicationId: true, scopes: true } } },
      resolve: ({ body, endpoint }, _args, { viewer }) => (mayReadBodies(viewer, endpoint) ? body : null),
    }),
    attempts: t.relation('attempts', {
      description: 'Each request, the first one first.',
      query: { orderBy: { number: 'asc' } },
    }),
  }),
})

const DeliveryStatusFilter = builder.inputType('WebhookDeliveryStatusFilter', {
  description: 'Chooses by state.',
  fields: (t) => ({
    in: t.field({ type: [WebhookDeliveryStatus], required: true, description: 'Any of these, at most 100.' }),
  }),
})

export const DeliveryFilter = builder.inputType('WebhookDeliveryFilter', {
  description: 'Which deliveries.',
  fields: (t) => ({
    status: t.field({ type: DeliveryStatusFilter, description: 'How far they have come.' }),
    types: t.field({ type: ['EventType'], description: 'Of which events, at most 100.' }),
  }),
})

/** A filter as conditions on `webhook_deliveries t`. */
export function chosenDeliveries(filter: typeof DeliveryFilter.$inferInput | null | undefined): Sql[] {
  return [
    ...byState('t.status', 'webhook_delivery_status', filter?.status),
    ...(filter?.types ? [sql`t.type = ANY(${filter.types.slice(0, eventTypes.length)}::text[])`] : []),
  ]
}

interface Example {
  type: EventType
  body: string
  cost: number
}

const WebhookExample = builder.objectRef<Example>('WebhookExample').implement({
  description: 'What would be sent.',
  fields: (t) => ({
    type: t.field({ type: 'EventType', description: 'What would have happened.', resolve: ({ type }) => type }),
    body: t.exposeString('body', { description: 'The very text that would be sent, of an example.' }),
    cost: t.exposeInt('cost', { description: 'What shaping it costs, in the points of the cost limit.' }),
  }),
})

builder.queryFields((t) => ({
  webhookDelivery: t.prismaField({
    type: 'WebhookDelivery',
    nullable: true,
    authScopes: { scope: 'webhooks:manage' },
    description: 'A delivery by its id. Scope `webhooks:manage`.',
    args: { id: t.arg.id({ required: true, description: 'Its TypeID.' }) },
    resolve: (query, _root, { id }, { db, viewer }) =>
      db.prisma.webhookDelivery.findFirst({
        ...query,
        where: { id: uuidOf('WebhookDelivery', id), endpoint: webhooksOf(viewer) },
      }),
  }),
  webhookExamples: t.field({
    type: [WebhookExample],
    authScopes: { scope: 'webhooks:manage' },
    description:
      'A dry run: what a document would send for each type of event, of examples. Nothing is read and nothing is sent. Scope `webhooks:manage`.',
    complexity: 50,
    args: {
      document: t.arg.string({ description: 'The subscription document: the whole event if nothing is said.' }),
      types: t.arg({ type: ['EventType'], description: 'Of which events: of all if nothing is said.' }),
    },
    resolve: (_root, { document, types }, { moment, webhooks: { shaping } }) => {
      // They are of now.
      moment.spoil()
      const { cost } = shaping.check(document ?? null)
      return [...new Set(types ?? eventTypes)].map((type) => ({
        type,
        cost,
        body: writeBody(exampleOf(type), shaping.example(document ?? null, exampleOf(type))),
      }))
    },
  }),
}))
