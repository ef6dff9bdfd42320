import { builder } from '../builder.ts'
import { sql } from '../database/sql.ts'
import { uuidOf } from '../graph/filters.schema.ts'
import { visibleSignups } from './shift.policy.ts'

export const SignupStatus = builder.enumType('SignupStatus', {
  description: 'Where a place is in its life.',
  values: {
    CONFIRMED: { description: 'The place is taken.' },
    WAITLISTED: { description: 'Waits for a place.' },
    CANCELLED: { description: 'Was given up, swapped or lost.' },
  } as const,
})

export const OverridableRule = builder.enumType('OverridableRule', {
  description: 'A rule that a coordinator may override. Nobody is in two places, so that is not one of them.',
  values: {
    CAPACITY: { description: 'Beyond the places that there are.' },
    REST: { description: 'With too little rest.' },
    SKILL: { description: 'Without a skill that is needed.' },
    PAST: { description: 'In a shift that is over, to record who was there.' },
  } as const,
})

builder.prismaNode('Signup', {
  id: { field: 'id', description: 'TypeID `signup_…`.' },
  description: 'A place taken in a shift, or the wait for one.',
  fields: (t) => ({
    shift: t.relation('shift', { description: 'In which shift.' }),
    volunteer: t.prismaField({
      type: 'Volunteer',
      nullable: true,
      description: 'Whose it is: for organisations that the volunteer belongs to, with the scope `volunteers:read`.',
      resolve: async (query, { volunteerId }, _args, { db, personal }) =>
        (await personal.mayRead(volunteerId))
          ? db.prisma.volunteer.findUnique({ ...query, where: { id: volunteerId } })
          : null,
    }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organisation that signed the volunteer up; null for the operator.',
    }),
    status: t.expose('status', { type: SignupStatus, description: 'Where it is in its life.' }),
    overrides: t.field({
      type: [OverridableRule],
      description: 'Rules that a coordinator overrode for it.',
      resolve: ({ overrides }) => overrides as ('CAPACITY' | 'REST' | 'SKILL' | 'PAST')[],
    }),
    overrideReason: t.exposeString('overrideReason', { nullable: true, description: 'Why they were overridden.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the volunteer signed up.' }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the place was given.',
    }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    cancelReason: t.exposeString('cancelReason', {
      nullable: true,
      description: 'Why it ended: what was said, or `SWAPPED`, `SHIFT_CHANGED`, `SHIFT_CANCELLED`, `ERASED`.',
    }),
    waitlistPosition: t.int({
      nullable: true,
      description: 'How many wait before it, and itself; null where it does not wait.',
      complexity: 5,
      resolve: async ({ id, shiftId, status, seq }, _args, { db }) => {
        if (status !== 'WAITLISTED') return null
        const [found] = await db.query<{ place: bigint }>(sql`
          SELECT count(*) AS place FROM signups WHERE shift_id = ${shiftId}::uuid AND status = 'WAITLISTED' AND (seq <= ${seq} OR id = ${id}::uuid)`)
        return Number(found?.place ?? 0n)
      },
    }),
    attendance: t.relation('attendance', {
      nullable: true,
      description: 'What really happened; null before check-in.',
    }),
  }),
})

builder.queryFields((t) => ({
  signup: t.prismaField({
    type: 'Signup',
    nullable: true,
    authScopes: { key: true },
    description:
      'A place by its id: for the organisation of the shift and those that the volunteer belongs to, with the scope `volunteers:read` or `shifts:write`; null for others.',
    args: { id: t.arg.id({ required: true, description: 'A TypeID.' }) },
    resolve: async (query, _root, { id }, { db, viewer }) => {
      const uuid = uuidOf('Signup', id)
      const [seen] = await db.query(
        sql`SELECT 1 FROM signups t WHERE t.id = ${uuid}::uuid ${and(visibleSignups(viewer))}`,
      )
      return seen ? db.prisma.signup.findUnique({ ...query, where: { id: uuid } }) : null
    },
  }),
}))

const and = ([condition]: ReturnType<typeof visibleSignups>) => (condition ? sql`AND ${condition}` : sql``)
