import { builder } from '../builder.ts'
import { asData, ErrorInterface } from '../graph/errors.schema.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { endMembership, startMembership } from './change-membership.ts'
import { OrganizationKind } from './organization.schema.ts'
import { registerOrganizations } from './register-organizations.ts'
import { reviewOrganization } from './review-organization.ts'
import { updateOrganization } from './update-organization.ts'

const organizationFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  nameZh: t.string({ required: true, description: 'Name in Chinese, as registered.' }),
  nameEn: t.string({ description: 'Name in English.' }),
  kind: t.field({ type: OrganizationKind, required: true, description: 'What it is.' }),
  region: t.string({ required: true, description: 'The code of the region in which it is registered.' }),
  creditCode: t.string({
    description: 'Unified Social Credit Code. The same code again answers with the organisation that has it.',
  }),
  parent: t.id({ description: 'The organisation that it is a part of.' }),
  website: t.string({ description: 'Its web address.' }),
  contactName: t.string({ description: 'Whom to ask for; not public.' }),
  contactPhone: t.string({ description: 'Telephone; not public.' }),
  contactEmail: t.string({ description: 'Mail address; not public.' }),
})

const RegisterOrganizationRow = builder.inputType('RegisterOrganizationRow', {
  description: 'One organisation of a bulk.',
  fields: organizationFields,
})
const RegisterOrganizationInput = builder.inputType('RegisterOrganizationInput', {
  description: 'A new organisation. It begins as UNVERIFIED.',
  fields: (t) => ({ ...organizationFields(t), idempotencyKey: t.string({ description: idempotencyKey }) }),
})
const RegisterOrganizationsInput = builder.inputType('RegisterOrganizationsInput', {
  description: 'Many new organisations.',
  fields: (t) => ({
    organizations: t.field({ type: [RegisterOrganizationRow], required: true, description: 'From 1 to 500.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

interface RowResult {
  row: number
  id: string | null
  created: boolean
  error: Error | null
}

const RegisterOrganizationsRowResult = builder.objectRef<RowResult>('RegisterOrganizationsRowResult').implement({
  description: 'What became of one row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its place in the call, from 0.' }),
    created: t.exposeBoolean('created', { description: 'Made now; false where it was there already, or failed.' }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The organisation; null where the row failed.',
      resolve: (query, { id }, _args, { db }) =>
        id ? db.prisma.organization.findUnique({ ...query, where: { id } }) : null,
    }),
    error: t.field({
      type: ErrorInterface,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ error }) => asData(error),
    }),
  }),
})

const RegisterOrganizationsPayload = builder
  .objectRef<{ results: RowResult[] }>('RegisterOrganizationsPayload')
  .implement({
    description: 'A result for each row, in order.',
    fields: (t) => ({
      results: t.field({
        type: [RegisterOrganizationsRowResult],
        description: 'Row by row.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ results }) => results,
      }),
      createdCount: t.int({
        description: 'Rows made now.',
        resolve: ({ results }) => results.filter(({ created }) => created).length,
      }),
      existingCount: t.int({
        description: 'Rows that were there already.',
        resolve: ({ results }) => results.filter(({ id, created }) => id && !created).length,
      }),
      failedCount: t.int({
        description: 'Rows that failed.',
        resolve: ({ results }) => results.filter(({ error }) => error).length,
      }),
    }),
  })

builder.mutationFields((t) => ({
  registerOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description: 'Registers an organisation. Scope `organizations:write`.',
    args: { input: t.arg({ type: RegisterOrganizationInput, required: true, description: 'The organisation.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const rows = [{ ...input, parentId: optionalUuid('Organization', input.parent) }]
      const [row] = await registerOrganizations(ctx.act('registerOrganization', input), rows, () => [])
      if (!row || 'error' in row) throw row?.error
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id: row.id } })
    },
  }),
  registerOrganizations: t.field({
    type: RegisterOrganizationsPayload,
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description: 'Registers up to 500 organisations, a result for each. Scope `organizations:write`.',
    complexity: ({ input }) => ({ field: input.organizations.length, multiplier: 1 }),
    args: { input: t.arg({ type: RegisterOrganizationsInput, required: true, description: 'The organisations.' }) },
    resolve: async (_root, { input }, ctx) => {
      const rows = input.organizations.map((row) => ({ ...row, parentId: optionalUuid('Organization', row.parent) }))
      const results = await registerOrganizations(ctx.act('registerOrganizations', input), rows)
      return {
        results: results.map((result, row) =>
          'error' in result ? { row, id: null, created: false, error: result.error } : { row, ...result, error: null },
        ),
      }
    },
  }),
  updateOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'organizations:write' },
    description:
      'Changes what an organisation says of itself; what is left out stays. Scope `organizations:write`, for its own applications.',
    args: {
      input: t.arg({
        required: true,
        description: 'The changes.',
        type: builder.inputType('UpdateOrganizationInput', {
          description: 'What changes.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Which one.' }),
            nameEn: f.string({ description: 'Name in English.' }),
            website: f.string({ description: 'Its web address.' }),
            contactName: f.string({ description: 'Whom to ask for.' }),
            contactPhone: f.string({ description: 'Telephone.' }),
            contactEmail: f.string({ description: 'Mail address.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await updateOrganization(ctx.act('updateOrganization', input), {
        ...input,
        organizationId: uuidOf('Organization', input.organization),
      })
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  reviewOrganization: t.prismaField({
    type: 'Organization',
    errors: {},
    authScopes: { scope: 'admin' },
    description: 'Verifies, rejects or suspends an organisation. Scope `admin`.',
    args: {
      input: t.arg({
        required: true,
        description: 'The decision.',
        type: builder.inputType('ReviewOrganizationInput', {
          description: 'A decision about an organisation.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Which one.' }),
            status: f.field({
              required: true,
              description: 'What is decided.',
              type: builder.enumType('ReviewDecision', {
                description: 'A decision about an organisation.',
                values: {
                  VERIFIED: { description: 'It is who it says it is.' },
                  REJECTED: { description: 'It is not.' },
                  SUSPENDED: { description: 'It takes no gifts for now.' },
                } as const,
              }),
            }),
            reviewer: f.string({ required: true, description: 'Who decides.' }),
            reason: f.string({ description: 'Why; required to reject or suspend.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await reviewOrganization(ctx.act('reviewOrganization', input), {
        ...input,
        organizationId: uuidOf('Organization', input.organization),
      })
      return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))

for (const [name, run, what] of [
  ['startMembership', startMembership, 'Makes an organisation a member of an association'],
  ['endMembership', endMembership, 'Ends a membership'],
] as const) {
  const Input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `${what}.`,
    fields: (t) => ({
      association: t.id({ required: true, description: 'The association.' }),
      member: t.id({ required: true, description: 'The member.' }),
      idempotencyKey: t.string({ description: idempotencyKey }),
    }),
  })
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Organization',
      errors: {},
      authScopes: { scope: 'organizations:write' },
      description: `${what}; answers with the association. Scope \`organizations:write\`, for the association's own applications.`,
      args: { input: t.arg({ type: Input, required: true, description: 'The two.' }) },
      resolve: async (query, _root, { input }, ctx) => {
        const { id } = await run(ctx.act(name, input), {
          associationId: uuidOf('Organization', input.association),
          memberId: uuidOf('Organization', input.member),
        })
        return ctx.db.prisma.organization.findUniqueOrThrow({ ...query, where: { id } })
      },
    }),
  )
}
