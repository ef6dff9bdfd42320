import { builder } from '../builder.ts'
import { encodeCursor } from '../events/cursor.ts'
import { chosenUuids, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { createEndpoint, type IssuedSecret } from './create-endpoint.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { type Replayed, replayDeliveries, replayDelivery } from './replay-deliveries.ts'
import { rotateSecret } from './rotate-secret.ts'
import { sendTestEvent } from './send-test-event.ts'
import { updateEndpoint } from './update-endpoint.ts'

const scope = 'Scope `webhooks:manage`.'

const ids = (type: 'Campaign' | 'Organization', given: readonly string[] | null | undefined, path: string) =>
  given ? chosenUuids(type, given, [path]) : given

const CreateWebhookEndpointInput = builder.inputType('CreateWebhookEndpointInput', {
  description: 'A new endpoint.',
  fields: (t) => ({
    url: t.string({ required: true, description: 'Where to post: an https address on the public internet.' }),
    description: t.string({ description: 'What it is for.' }),
    types: t.field({ type: ['EventType'], description: 'Only these events: all if nothing is said.' }),
    campaignIds: t.idList({ description: 'Only events of these campaigns, at most 100.' }),
    organizationIds: t.idList({ description: 'Only events that concern these organisations, at most 100.' }),
    region: t.string({ description: 'The code of a region: only events in it or below it.' }),
    document: t.string({
      description:
        'A GraphQL document with one subscription to `events`: what it selects is what is sent. The whole event if nothing is said.',
    }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const UpdateWebhookEndpointInput = builder.inputType('UpdateWebhookEndpointInput', {
  description: 'What changes; what is left out stays, and null takes away.',
  fields: (t) => ({
    endpoint: t.id({ required: true, description: 'Which one.' }),
    url: t.string({ description: 'Where to post: an https address on the public internet.' }),
    description: t.string({ description: 'What it is for.' }),
    types: t.field({ type: ['EventType'], description: 'Only these events; an empty list means all.' }),
    campaignIds: t.idList({ description: 'Only events of these campaigns; an empty list means all.' }),
    organizationIds: t.idList({ description: 'Only events that concern these; an empty list means all.' }),
    region: t.string({ description: 'The code of a region: only events in it or below it.' }),
    document: t.string({ description: 'What shapes what is sent. What is on its way stays as it is.' }),
    enabled: t.boolean({
      description:
        'False switches it off: what waits is cancelled, and nothing arrives after the answer. True on again.',
    }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const DeleteWebhookEndpointInput = builder.inputType('DeleteWebhookEndpointInput', {
  description: 'An endpoint that is not needed any more.',
  fields: (t) => ({
    endpoint: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const RotateWebhookSecretInput = builder.inputType('RotateWebhookSecretInput', {
  description: 'A new secret for an endpoint.',
  fields: (t) => ({
    endpoint: t.id({ required: true, description: 'Which one.' }),
    keepOldFor: t.field({
      type: 'Duration',
      description: 'How long the old secrets sign too: `PT24H` if nothing is said, at most `P30D`.',
    }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const SendTestEventInput = builder.inputType('SendTestEventInput', {
  description: 'An example for an endpoint.',
  fields: (t) => ({
    endpoint: t.id({ required: true, description: 'Where to.' }),
    type: t.field({ type: 'EventType', required: true, description: 'Of which event.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const ReplayWebhookDeliveryInput = builder.inputType('ReplayWebhookDeliveryInput', {
  description: 'A delivery that is made once more.',
  fields: (t) => ({
    delivery: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const FinishedDeliveryStatus = builder.enumType('FinishedDeliveryStatus', {
  description: 'How a delivery came to its end.',
  values: {
    DELIVERED: { description: 'The receiver took it.' },
    FAILED: { description: 'It was given up.' },
    CANCELLED: { description: 'The endpoint was disabled before it was sent.' },
  } as const,
})

const ReplayWebhookDeliveriesInput = builder.inputType('ReplayWebhookDeliveriesInput', {
  description: 'A part of the log that is sent once more. Name where it begins: a time, or a cursor.',
  fields: (t) => ({
    endpoint: t.id({ required: true, description: 'Where to.' }),
    from: t.field({ type: 'DateTime', description: 'Events recorded at this time or after it.' }),
    to: t.field({ type: 'DateTime', description: 'Events recorded before this time: up to now if nothing is said.' }),
    after: t.string({ description: 'Events after this cursor.' }),
    statuses: t.field({
      type: [FinishedDeliveryStatus],
      description:
        'Those whose last delivery ended so: FAILED and CANCELLED if nothing is said. Events that the endpoint asks for and never got, as before it was made, are sent in any case.',
    }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const issued = (name: string, description: string, note: string) =>
  builder.objectRef<IssuedSecret>(name).implement({
    description,
    fields: (t) => ({
      endpoint: t.prismaField({
        type: 'WebhookEndpoint',
        description: 'The endpoint.',
        resolve: (query, { id }, _args, { db }) =>
          db.prisma.webhookEndpoint.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      secret: t.exposeString('secret', {
        nullable: true,
        description: `${note} Keep it, it is shown this once. Null where the same request is answered again.`,
      }),
    }),
  })

const CreateWebhookEndpointPayload = issued(
  'CreateWebhookEndpointPayload',
  'An endpoint that was made.',
  'The secret that signs what is sent, `whsec_…`.',
)
const RotateWebhookSecretPayload = issued(
  'RotateWebhookSecretPayload',
  'A secret that was made.',
  'The new secret, `whsec_…`.',
)

const ReplayWebhookDeliveriesPayload = builder.objectRef<Replayed>('ReplayWebhookDeliveriesPayload').implement({
  description: 'What was queued.',
  fields: (t) => ({
    endpoint: t.prismaField({
      type: 'WebhookEndpoint',
      description: 'The endpoint.',
      resolve: (query, { endpointId }, _args, { db }) =>
        db.prisma.webhookEndpoint.findUniqueOrThrow({ ...query, where: { id: endpointId } }),
    }),
    count: t.exposeInt('count', { description: 'How many events were queued, at most 10,000 at a time.' }),
    moreAfter: t.string({
      nullable: true,
      description: 'Where there are more, the cursor to go on from as `after`; else null.',
      resolve: ({ moreAfter }) => (moreAfter === null ? null : encodeCursor({ position: BigInt(moreAfter), mark: '' })),
    }),
  }),
})

builder.mutationFields((t) => ({
  createWebhookEndpoint: t.field({
    type: CreateWebhookEndpointPayload,
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Adds an endpoint of the caller's application, which is sent what the caller's key may see. ${scope}`,
    args: { input: t.arg({ type: CreateWebhookEndpointInput, required: true, description: 'The endpoint.' }) },
    resolve: (_root, { input }, ctx) =>
      createEndpoint(
        ctx.act('createWebhookEndpoint', input),
        {
          ...input,
          campaignIds: ids('Campaign', input.campaignIds, 'campaignIds'),
          organizationIds: ids('Organization', input.organizationIds, 'organizationIds'),
        },
        { allowed: ctx.webhooks.allowed, check: ctx.webhooks.shaping.check },
      ),
  }),
  updateWebhookEndpoint: t.prismaField({
    type: 'WebhookEndpoint',
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Changes an endpoint; from then on it is sent what the caller's key may see. ${scope}`,
    args: { input: t.arg({ type: UpdateWebhookEndpointInput, required: true, description: 'The changes.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const changes = {
        ...input,
        endpointId: uuidOf('WebhookEndpoint', input.endpoint),
        campaignIds: ids('Campaign', input.campaignIds, 'campaignIds'),
        organizationIds: ids('Organization', input.organizationIds, 'organizationIds'),
      }
      const rules = { allowed: ctx.webhooks.allowed, check: ctx.webhooks.shaping.check }
      const { id } = await updateEndpoint(ctx.act('updateWebhookEndpoint', input), changes, rules)
      return ctx.db.prisma.webhookEndpoint.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  deleteWebhookEndpoint: t.prismaField({
    type: 'WebhookEndpoint',
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Deletes an endpoint, its secrets and its log. When this is answered, nothing arrives there any more; that may take 20 seconds. ${scope}`,
    args: { input: t.arg({ type: DeleteWebhookEndpointInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await deleteEndpoint(ctx.act('deleteWebhookEndpoint', input), {
        endpointId: uuidOf('WebhookEndpoint', input.endpoint),
      })
      return ctx.db.prisma.webhookEndpoint.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  rotateWebhookSecret: t.field({
    type: RotateWebhookSecretPayload,
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Makes a new secret for an endpoint; the old ones sign too for a while. ${scope}`,
    args: { input: t.arg({ type: RotateWebhookSecretInput, required: true, description: 'Of which endpoint.' }) },
    resolve: (_root, { input }, ctx) =>
      rotateSecret(ctx.act('rotateWebhookSecret', input), {
        endpointId: uuidOf('WebhookEndpoint', input.endpoint),
        keepOldFor: input.keepOldFor,
      }),
  }),
  sendTestEvent: t.prismaField({
    type: 'WebhookDelivery',
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Sends an example of an event to an endpoint, shaped and signed as a real one. ${scope}`,
    args: { input: t.arg({ type: SendTestEventInput, required: true, description: 'Which example, and where to.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await sendTestEvent(
        ctx.act('sendTestEvent', input),
        { endpointId: uuidOf('WebhookEndpoint', input.endpoint), type: input.type },
        ctx.webhooks.shaping.example,
      )
      return ctx.db.prisma.webhookDelivery.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  replayWebhookDelivery: t.prismaField({
    type: 'WebhookDelivery',
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Sends an event once more: a new delivery, shaped anew from the log. ${scope}`,
    args: { input: t.arg({ type: ReplayWebhookDeliveryInput, required: true, description: 'Which delivery.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await replayDelivery(ctx.act('replayWebhookDelivery', input), {
        deliveryId: uuidOf('WebhookDelivery', input.delivery),
      })
      return ctx.db.prisma.webhookDelivery.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  replayWebhookDeliveries: t.field({
    type: ReplayWebhookDeliveriesPayload,
    errors: {},
    authScopes: { scope: 'webhooks:manage' },
    description: `Sends a part of the log to an endpoint once more, at most 10,000 events at a time. ${scope}`,
    args: { input: t.arg({ type: ReplayWebhookDeliveriesInput, required: true, description: 'Which part.' }) },
    resolve: (_root, { input }, ctx) =>
      replayDeliveries(ctx.act('replayWebhookDeliveries', input), {
        ...input,
        endpointId: uuidOf('WebhookEndpoint', input.endpoint),
        statuses: input.statuses ?? ['FAILED', 'CANCELLED'],
      }),
  }),
}))
