import { builder } from '../builder.ts'
import { ClashError, NotQualifiedError, RestError, ShiftFullError } from '../errors.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { idempotencyKey } from '../graph/idempotency-key.ts'
import { assignVolunteer, cancelSignup, signUp, swapSignups } from './sign-up.ts'
import { OverridableRule } from './signup.schema.ts'

const errors = { types: [ShiftFullError, ClashError, RestError, NotQualifiedError] }

builder.mutationFields((t) => ({
  signUp: t.prismaField({
    type: 'Signup',
    errors,
    authScopes: { scope: 'shifts:write' },
    description:
      'Signs a volunteer up for a shift: never beyond its places, never where the volunteer is elsewhere or has too little rest. Scope `shifts:write`, for volunteers of your organisation.',
    args: {
      input: t.arg({
        required: true,
        description: 'Who, and for what.',
        type: builder.inputType('SignUpInput', {
          description: 'A volunteer and a shift.',
          fields: (f) => ({
            shift: f.id({ required: true, description: 'For which shift.' }),
            volunteer: f.id({ required: true, description: 'Who.' }),
            waitlist: f.boolean({
              description: 'Waits for a place where every one is taken, in the order in which they come.',
            }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = { shiftId: uuidOf('Shift', input.shift), volunteerId: uuidOf('Volunteer', input.volunteer) }
      const { id } = await signUp(ctx.act('signUp', input), { ...ids, waitlist: input.waitlist ?? null })
      return ctx.db.prisma.signup.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  assignVolunteer: t.prismaField({
    type: 'Signup',
    errors,
    authScopes: { scope: 'shifts:write' },
    description:
      'A coordinator gives a volunteer a place, and may override rules with a reason, which is kept. Scope `shifts:write`, for shifts of your organisation.',
    args: {
      input: t.arg({
        required: true,
        description: 'Who, and where.',
        type: builder.inputType('AssignVolunteerInput', {
          description: 'A volunteer and a shift.',
          fields: (f) => ({
            shift: f.id({ required: true, description: 'To which shift.' }),
            volunteer: f.id({ required: true, description: 'Who.' }),
            override: f.field({ type: [OverridableRule], description: 'Rules that do not hold for this place.' }),
            reason: f.string({ description: 'Why they do not; required with `override`.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = { shiftId: uuidOf('Shift', input.shift), volunteerId: uuidOf('Volunteer', input.volunteer) }
      const { id } = await assignVolunteer(ctx.act('assignVolunteer', input), {
        ...ids,
        override: input.override ?? null,
        reason: input.reason ?? null,
      })
      return ctx.db.prisma.signup.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  cancelSignup: t.prismaField({
    type: 'Signup',
    errors: {},
    authScopes: { scope: 'shifts:write' },
    description:
      'Gives a place up, or the wait for one; who waits longest and can come gets the place. Scope `shifts:write`, for shifts or volunteers of your organisation.',
    args: {
      input: t.arg({
        required: true,
        description: 'Which one.',
        type: builder.inputType('CancelSignupInput', {
          description: 'A place that is given up.',
          fields: (f) => ({
            signup: f.id({ required: true, description: 'Which one.' }),
            reason: f.string({ description: 'Why.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const act = ctx.act('cancelSignup', input)
      const { id } = await cancelSignup(act, { signupId: uuidOf('Signup', input.signup), reason: input.reason ?? null })
      return ctx.db.prisma.signup.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
  swapSignups: t.prismaField({
    type: 'Signup',
    errors,
    authScopes: { scope: 'shifts:write' },
    description:
      "Two volunteers exchange their places in two shifts, both or neither; answers with the first one's new place. Scope `shifts:write`, for shifts or volunteers of your organisation.",
    args: {
      input: t.arg({
        required: true,
        description: 'The two places.',
        type: builder.inputType('SwapSignupsInput', {
          description: 'Two places of two volunteers in two shifts.',
          fields: (f) => ({
            signup: f.id({ required: true, description: 'One.' }),
            with: f.id({ required: true, description: 'The other.' }),
            idempotencyKey: f.string({ description: idempotencyKey }),
          }),
        }),
      }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const ids = { signupId: uuidOf('Signup', input.signup), withId: uuidOf('Signup', input.with) }
      const { id } = await swapSignups(ctx.act('swapSignups', input), ids)
      return ctx.db.prisma.signup.findUniqueOrThrow({ ...query, where: { id } })
    },
  }),
}))
