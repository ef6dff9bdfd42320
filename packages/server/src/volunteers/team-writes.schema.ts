import { builder } from '../builder.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { DutyKind } from '../graph/place.schema.ts'
import { PrecisionType } from '../ledger/figures.schema.ts'
import { disbandTeam, formTeam, joinTeam, leaveTeam } from './form-team.ts'
import { issueCertificate, revokeCertificate } from './issue-certificate.ts'
import { reportHeadcount, withdrawHeadcount } from './report-headcount.ts'
import { HeadcountKind } from './team.schema.ts'

const own = 'Scope `volunteers:write`, for your own organisation.'

builder.mutationFields((t) => ({
  formTeam: t.prismaField({
    type: 'Team',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Forms a team. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The team.',
        type: builder.inputType('FormTeamInput', {
          description: 'A new team.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Whose it is.' }),
            nameZh: f.string({ required: true, description: 'Name in Chinese.' }),
            nameEn: f.string({ description: 'Name in English.' }),
            region: f.string({
              description: 'The code of the region where it works: that of the organisation if left out.',
            }),
            formedAt: f.field({ type: 'DateTime', description: 'When it was formed, if that was before now.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const organizationId = uuidOf('Organization', input.organization)
      const { id } = await formTeam(ctx.act('formTeam', input), { ...input, organizationId })
      return ctx.db.prisma.team.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  disbandTeam: t.prismaField({
    type: 'Team',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Ends a team. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('DisbandTeamInput', {
          description: 'A team that ends.',
          fields: (f) => ({
            team: f.id({ required: true, description: 'Which one.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await disbandTeam(ctx.act('disbandTeam', input), uuidOf('Team', input.team))
      return ctx.db.prisma.team.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  reportHeadcount: t.prismaField({
    type: 'Headcount',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Records a number that your organisation reports, beside those that are counted from records. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'The report.',
        type: builder.inputType('ReportHeadcountInput', {
          description: 'A number that is reported.',
          fields: (f) => ({
            organization: f.id({ required: true, description: 'Who reports it.' }),
            kind: f.field({ type: HeadcountKind, required: true, description: 'What is counted.' }),
            amount: f.field({ type: 'BigInt', required: true, description: 'How many.' }),
            precision: f.field({ type: PrecisionType, description: 'How exact: EXACT if nothing is said.' }),
            region: f.string({
              description: 'The code of the region of which it speaks: that of the organisation if left out.',
            }),
            duty: f.field({ type: DutyKind, description: 'The duty of which it speaks, if one.' }),
            source: f.string({ required: true, description: 'Where it is from.' }),
            externalReference: f.string({
              required: true,
              description: 'What your organisation calls it; the same one again answers with the report that has it.',
            }),
            occurredAt: f.field({
              type: 'DateTime',
              description: 'The time of which it speaks: now if nothing is said.',
            }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const organizationId = uuidOf('Organization', input.organization)
      const { id } = await reportHeadcount(ctx.act('reportHeadcount', input), { ...input, organizationId })
      return ctx.db.prisma.headcount.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  withdrawHeadcount: t.prismaField({
    type: 'Headcount',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Takes a reported number back. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('WithdrawHeadcountInput', {
          description: 'A report that was wrong.',
          fields: (f) => ({
            headcount: f.id({ required: true, description: 'Which one.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await withdrawHeadcount(ctx.act('withdrawHeadcount', input), uuidOf('Headcount', input.headcount))
      return ctx.db.prisma.headcount.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  issueHoursCertificate: t.prismaField({
    type: 'HoursCertificate',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Certifies the approved hours of a volunteer, with a number that anyone can verify. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Whose hours, of which time.',
        type: builder.inputType('IssueHoursCertificateInput', {
          description: 'A new certificate.',
          fields: (f) => ({
            volunteer: f.id({ required: true, description: 'Whose hours.' }),
            organization: f.id({ required: true, description: 'With which organisation they were served.' }),
            from: f.field({ type: 'DateTime', required: true, description: 'Shifts that ended after.' }),
            to: f.field({ type: 'DateTime', required: true, description: 'Shifts that ended by.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { id } = await issueCertificate(ctx.act('issueHoursCertificate', input), {
        ...input,
        volunteerId: uuidOf('Volunteer', input.volunteer),
        organizationId: uuidOf('Organization', input.organization),
      })
      return ctx.db.prisma.hoursCertificate.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  revokeHoursCertificate: t.prismaField({
    type: 'HoursCertificate',
    errors: {},
    authScopes: { scope: 'volunteers:write' },
    description: `Makes a certificate worthless: who checks its number sees that. ${own}`,
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('RevokeHoursCertificateInput', {
          description: 'A certificate that no longer holds.',
          fields: (f) => ({
            certificate: f.id({ required: true, description: 'Which one.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const certificateId = uuidOf('HoursCertificate', input.certificate)
      const { id } = await revokeCertificate(ctx.act('revokeHoursCertificate', input), { certificateId })
      return ctx.db.prisma.hoursCertificate.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))

for (const [name, run, what] of [
  ['joinTeam', joinTeam, 'Takes a volunteer of the organisation into one of its teams'],
  ['leaveTeam', leaveTeam, 'Takes a volunteer out of a team'],
] as const) {
  const Input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `${what}.`,
    fields: (t) => ({
      team: t.id({ required: true, description: 'The team.' }),
      volunteer: t.id({ required: true, description: 'The volunteer.' }),
      idempotencyKey: t.string({ description: idempotencyKey }),
    }),
  })
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Team',
      errors: {},
      authScopes: { scope: 'volunteers:write' },
      description: `${what}; answers with the team. ${own}`,
      args: { input: t.arg({ type: Input, required: true, description: 'The two.' }) },
      resolve: async (query, _root, { input }, ctx) => {
        const ids = { teamId: uuidOf('Team', input.team), volunteerId: uuidOf('Volunteer', input.volunteer) }
        const { id } = await run(ctx.act(name, input), ids)
        return ctx.db.prisma.team.findUniqueOrThrow({ ...query, where: { id } })
      },
    }),
  )
}
