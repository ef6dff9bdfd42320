import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { asData, ErrorInterface } from '../graph/errors.schema.ts'
import { optionalUuid, uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { PositionInput, WeeklyTimeInput } from '../graph/place.schema.ts'
import { SkillLevel } from '../graph/skill.schema.ts'
import { endAffiliation, startAffiliation } from './affiliate-volunteer.ts'
import { eraseVolunteer } from './erase-volunteer.ts'
import { registerVolunteers } from './register-volunteers.ts'
import { removeSkill, setSkill, updateVolunteer } from './update-volunteer.ts'

const own = "Scope `volunteers:write`, for your organisation's volunteers."

const SkillInput = builder.inputType('SkillInput', {
  description: 'What a volunteer can do.',
  fields: (t) => ({
    skill: t.string({
      required: true,
      description: 'What, such as `first aid` or `普通话`; capital letters do not matter.',
    }),
    level: t.field({ type: SkillLevel, required: true, description: 'How well.' }),
    certificate: t.string({ description: 'The number of its certificate.' }),
    validUntil: t.field({
      type: 'Date',
      description: 'The last day on which the certificate holds; not one that is past.',
    }),
  }),
})

const contactFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  phone: t.string({ description: 'Telephone.' }),
  email: t.string({ description: 'Mail address.' }),
  address: t.string({ description: 'Home address.' }),
  healthNote: t.string({ description: 'What a coordinator has to know about health.' }),
  position: t.field({ type: PositionInput, description: 'Where the volunteer lives, to find sites that are near.' }),
  languages: t.stringList({ description: 'Languages, as BCP 47 tags: `zh`, `en`, `zh-yue`.' }),
  availability: t.field({
    type: [WeeklyTimeInput],
    description: 'When the volunteer can come, in the zone of the home region; none is any time.',
  }),
})

const volunteerFields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  name: t.string({ required: true, description: 'The name.' }),
  region: t.string({ required: true, description: 'The code of the home region.' }),
  ...contactFields(t),
  skills: t.field({ type: [SkillInput], description: 'What the volunteer can do.' }),
  reference: t.string({
    description: 'What your organisation calls the volunteer; the same one again answers with who has it.',
  }),
  consent: t.string({ required: true, description: 'To what the volunteer agreed, such as the version of a notice.' }),
  consentedAt: t.field({ type: 'DateTime', description: 'When: now if nothing is said.' }),
})

const RegisterVolunteerRow = builder.inputType('RegisterVolunteerRow', {
  description: 'One volunteer of a bulk.',
  fields: volunteerFields,
})
const RegisterVolunteerInput = builder.inputType('RegisterVolunteerInput', {
  description: 'A new volunteer.',
  fields: (t) => ({
    organization: t.id({ description: 'To whom the volunteer belongs: your organisation if nothing is said.' }),
    ...volunteerFields(t),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})
const RegisterVolunteersInput = builder.inputType('RegisterVolunteersInput', {
  description: 'Many new volunteers.',
  fields: (t) => ({
    organization: t.id({ description: 'To whom they belong: your organisation if nothing is said.' }),
    volunteers: t.field({ type: [RegisterVolunteerRow], required: true, description: 'From 1 to 500.' }),
    idempotencyKey: t.string({ description: idempotencyKey }),
  }),
})

interface RowResult {
  row: number
  id: string | null
  created: boolean
  error: Error | null
}

const RegisterVolunteersRowResult = builder.objectRef<RowResult>('RegisterVolunteersRowResult').implement({
  description: 'What became of one row.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its place in the call, from 0.' }),
    created: t.exposeBoolean('created', { description: 'Made now; false where it was there already, or failed.' }),
    volunteer: t.prismaField({
      type: 'Volunteer',
      nullable: true,
      description: 'The volunteer; null where the row failed.',
      resolve: (query, { id }, _args, { db }) =>
        id ? db.prisma.volunteer.findUnique({ ...query, where: { id } }) : null,
    }),
    error: t.field({
      type: ErrorInterface,
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ error }) => asData(error),
    }),
  }),
})

const RegisterVolunteersPayload = builder.objectRef<{ results: RowResult[] }>('RegisterVolunteersPayload').implement({
  description: 'A result for each row, in order.',
  fields: (t) => ({
    results: t.field({
      type: [RegisterVolunteersRowResult],
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

const volunteerOf = (query: object, ctx: Context, id: string) =>
  ctx.db.prisma.volunteer.findUniqueOrThrow({ ...query, where: { id } })

builder.mutationFields((t) => ({
  registerVolunteer: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Registers a volunteer of an organisation. ${own}`,
    args: { input: t.arg({ type: RegisterVolunteerInput, required: true, description: 'The volunteer.' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const organizationId = optionalUuid('Organization', input.organization)
      const [row] = await registerVolunteers(ctx.act('registerVolunteer', input), organizationId, [input], () => [])
      if (!row || 'error' in row) throw row?.error
      return volunteerOf(query, ctx, row.id)
    },
  }),
  registerVolunteers: t.field({
    type: RegisterVolunteersPayload,
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Registers up to 500 volunteers, a result for each. ${own}`,
    complexity: ({ input }) => ({ field: input.volunteers.length, multiplier: 1 }),
    args: { input: t.arg({ type: RegisterVolunteersInput, required: true, description: 'The volunteers.' }) },
    resolve: async (_root, { input }, ctx) => {
      const organizationId = optionalUuid('Organization', input.organization)
      const results = await registerVolunteers(ctx.act('registerVolunteers', input), organizationId, input.volunteers)
      return {
        results: results.map((result, row) =>
          'error' in result ? { row, id: null, created: false, error: result.error } : { row, ...result, error: null },
        ),
      }
    },
  }),
  updateVolunteer: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Changes what is known of a volunteer; what is left out stays. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The changes.',
        type: builder.inputType('UpdateVolunteerInput', {
          description: 'What changes.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            name: f.string({ description: 'The name.' }),
            region: f.string({ description: 'The code of the home region: from now on the volunteer counts there.' }),
            ...contactFields(f as never),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await updateVolunteer(
        ctx.act('updateVolunteer', input),
        uuidOf('Volunteer', input.volunteer),
        input,
      )
      return volunteerOf(query, ctx, id)
    },
  }),
  setVolunteerSkill: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Records a skill of a volunteer, or its new level or certificate. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The skill.',
        type: builder.inputType('SetVolunteerSkillInput', {
          description: 'A skill of a volunteer.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            skill: f.string({ required: true, description: 'What.' }),
            level: f.field({ type: SkillLevel, required: true, description: 'How well.' }),
            certificate: f.string({ description: 'The number of its certificate.' }),
            validUntil: f.field({ type: 'Date', description: 'The last day on which the certificate holds.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await setSkill(ctx.act('setVolunteerSkill', input), uuidOf('Volunteer', input.volunteer), input)
      return volunteerOf(query, ctx, id)
    },
  }),
  removeVolunteerSkill: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Takes a skill of a volunteer away; places stay. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The skill.',
        type: builder.inputType('RemoveVolunteerSkillInput', {
          description: 'A skill of a volunteer.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            skill: f.string({ required: true, description: 'What.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const act = ctx.act('removeVolunteerSkill', input)
      const { id } = await removeSkill(act, uuidOf('Volunteer', input.volunteer), input.skill)
      return volunteerOf(query, ctx, id)
    },
  }),
  startAffiliation: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Lets another organisation have a volunteer too, with the volunteer's consent. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who, and to whom.',
        type: builder.inputType('StartAffiliationInput', {
          description: 'A volunteer and another organisation.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            organization: f.id({ required: true, description: 'To whom the volunteer will belong too.' }),
            consent: f.string({ required: true, description: 'To what the volunteer agreed.' }),
            reference: f.string({ description: 'What that organisation calls the volunteer.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await startAffiliation(ctx.act('startAffiliation', input), {
        ...input,
        volunteerId: uuidOf('Volunteer', input.volunteer),
        organizationId: uuidOf('Organization', input.organization),
      })
      return volunteerOf(query, ctx, id)
    },
  }),
  endAffiliation: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Ends that a volunteer belongs to an organisation, which can read nothing of the volunteer from then on. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who, and from whom.',
        type: builder.inputType('EndAffiliationInput', {
          description: 'A volunteer and an organisation.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            organization: f.id({ required: true, description: 'From whom.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await endAffiliation(ctx.act('endAffiliation', input), {
        volunteerId: uuidOf('Volunteer', input.volunteer),
        organizationId: uuidOf('Organization', input.organization),
      })
      return volunteerOf(query, ctx, id)
    },
  }),
  eraseVolunteer: t.prismaField({
    type: 'Volunteer',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Erases a volunteer who asks for it: all personal data is gone, places ahead go to others, counts and hours stay. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Who.',
        type: builder.inputType('EraseVolunteerInput', {
          description: 'Who asks to be erased.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Who.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const act = ctx.act('eraseVolunteer', input)
      const { id } = await eraseVolunteer(act, { volunteerId: uuidOf('Volunteer', input.volunteer) })
      return volunteerOf(query, ctx, id)
    },
  }),
}))
