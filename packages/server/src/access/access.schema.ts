import { builder } from '../builder.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { createApplication, createKey, type IssuedKey, revokeKey } from './manage-keys.ts'
import { scopes, type Viewer } from './viewer.ts'

const meanings: Record<(typeof scopes)[number], string> = {
  'organizations:read': 'Reads contact details of organisations.',
  'organizations:write': 'Registers organisations, changes its own.',
  'campaigns:write': 'Runs campaigns of its own organisation.',
  'donations:write': 'Records, refunds, voids and corrects donations.',
  'disbursements:write': 'Records disbursements and transfers of its own organisation.',
  'volunteers:read': 'Reads who the volunteers of its own organisation are, and which places they have.',
  'volunteers:write': 'Registers, changes and erases volunteers of its own organisation; forms teams; certifies hours.',
  'shifts:write':
    'Opens sites, publishes shifts, signs volunteers up and records attendance, for its own organisation.',
  'webhooks:manage': 'Manages the webhooks of its own organisation: where events are sent, and what came of it.',
  admin: "The operator's: includes every other, and acts for every organisation.",
}

const ScopeType = builder.enumType('Scope', {
  description: 'What an application may do.',
  values: Object.fromEntries(
    scopes.map((scope) => [scope.replace(':', '_').toUpperCase(), { value: scope, description: meanings[scope] }]),
  ) as Record<string, { value: (typeof scopes)[number]; description: string }>,
})

builder.prismaNode('Application', {
  id: { field: 'id', description: 'TypeID `application_…`.' },
  description: "A third party's program.",
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: "For whom it acts; null for the operator's own.",
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
  }),
})

builder.prismaNode('ApiKey', {
  id: { field: 'id', description: 'TypeID `key_…`.' },
  description: "An application's credential. Its text is shown once and kept as a hash.",
  fields: (t) => ({
    prefix: t.exposeString('prefix', {
      description: 'The public part of its text, by which it can be told from others.',
    }),
    scopes: t.field({
      type: [ScopeType],
      description: 'What it may do.',
      resolve: (key) => key.scopes as (typeof scopes)[number][],
    }),
    application: t.relation('application', { description: 'Whose it is.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was issued.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'When it stops working.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
  }),
})

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks.',
  fields: (t) => ({
    application: t.prismaField({
      type: 'Application',
      nullable: true,
      description: 'The application of the key; null without one.',
      resolve: (query, { applicationId }, _args, { db }) =>
        applicationId ? db.prisma.application.findUnique({ ...query, where: { id: applicationId } }) : null,
    }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'For whom it acts.',
      resolve: (query, { organizationId }, _args, { db }) =>
        organizationId ? db.prisma.organization.findUnique({ ...query, where: { id: organizationId } }) : null,
    }),
    key: t.prismaField({
      type: 'ApiKey',
      nullable: true,
      description: 'The key with which it asks, and when that expires; null without one.',
      resolve: (query, { keyId }, _args, { db }) =>
        keyId ? db.prisma.apiKey.findUnique({ ...query, where: { id: keyId } }) : null,
    }),
    scopes: t.field({ type: [ScopeType], description: 'What it may do.', resolve: (viewer) => [...viewer.scopes] }),
  }),
})

builder.queryFields((t) => ({
  viewer: t.field({
    type: ViewerType,
    authScopes: { public: true },
    description: 'Who asks: without a key, nobody in particular.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
}))

const CreateKeyPayload = builder.objectRef<IssuedKey>('CreateKeyPayload').implement({
  description: 'A key that was issued.',
  fields: (t) => ({
    key: t.prismaField({
      type: 'ApiKey',
      description: 'The key.',
      resolve: (query, { id }, _args, { db }) => db.prisma.apiKey.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description: 'Its text: keep it, it is shown this once. Null where the same request is answered again.',
    }),
  }),
})

const CreateApplicationInput = builder.inputType('CreateApplicationInput', {
  description: 'A new application.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name.' }),
    organization: t.id({ description: 'For whom it acts.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'A new key.',
  fields: (t) => ({
    application: t.id({ required: true, description: 'For which application.' }),
    scopes: t.field({ type: [ScopeType], required: true, description: 'What it may do.' }),
    expiresAt: t.field({ type: 'DateTime', description: 'When it stops working: never if nothing is said.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

const RevokeKeyInput = builder.inputType('RevokeKeyInput', {
  description: 'A key that stops working.',
  fields: (t) => ({
    key: t.id({ required: true, description: 'Which one.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

builder.mutationFields((t) => ({
  createApplication: t.prismaField({
    type: 'Application',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Adds an application. Scope `admin`.',
    args: { input: t.arg({ type: CreateApplicationInput, required: true, description: 'The application.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await createApplication(ctx.act('createApplication', input), {
        ...input,
        organizationId: optionalUuid('Organization', input.organization),
      })
      return ctx.db.prisma.application.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  createKey: t.field({
    type: CreateKeyPayload,
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Issues a key. Scope `admin`.',
    args: { input: t.arg({ type: CreateKeyInput, required: true, description: 'The key.' }) },
    resolve: (_root, { input }, ctx) =>
      createKey(ctx.act('createKey', input), { ...input, applicationId: uuidOf('Application', input.application) }),
  }),
  revokeKey: t.prismaField({
    type: 'ApiKey',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Revokes a key; it stops working within two seconds, and on this server at once. Scope `admin`.',
    args: { input: t.arg({ type: RevokeKeyInput, required: true, description: 'Which one.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await revokeKey(ctx.act('revokeKey', input), { keyId: uuidOf('ApiKey', input.key) })
      ctx.keys.forget()
      return ctx.db.prisma.apiKey.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
