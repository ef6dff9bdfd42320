import type { Act } from '../access/act.ts'
import { applicationOf } from '../access/act.ts'
import { Check } from '../check.ts'
import { sql } from '../database/sql.ts'
import { newId } from '../identifiers.ts'
import { actorOf } from '../volunteers/volunteer.policy.ts'
import { type Happened, happen } from './happen.ts'

/** Rules that a coordinator may override. Nobody is in two places, so that is not one of them. */
export const overridable = ['CAPACITY', 'REST', 'SKILL', 'PAST'] as const
export type Overridable = (typeof overridable)[number]

export interface SignUpInput {
  shiftId: string
  volunteerId: string
  /** Waits for a place where every one is taken. */
  waitlist?: boolean | null
}

/** Signs a volunteer up for a shift, asked for by an organisation that the volunteer belongs to. */
export function signUp(act: Act, input: SignUpInput): Promise<Happened> {
  return take(act, input, [], '')
}

/** A coordinator gives a volunteer a place, overriding rules of the shift where that is said, with the reason. */
export async function assignVolunteer(
  act: Act,
  input: SignUpInput & { override?: readonly Overridable[] | null; reason?: string | null },
): Promise<Happened> {
  const check = new Check()
  const overridden = [...new Set(input.override ?? [])]
  const reason = check.optionalText(['reason'], input.reason, { max: 1000, prose: true })
  if (overridden.length && !reason)
    check.fail(['reason'], 'REQUIRED', 'Say why the rule is overridden: it is kept with the place.')
  check.done()
  return take(act, input, overridden, reason ?? '')
}

function take(act: Act, input: SignUpInput, overridden: string[], reason: string): Promise<Happened> {
  return happen(
    act,
    sql`take_place(${newId()}::uuid, ${input.shiftId}::uuid, ${input.volunteerId}::uuid, ${actorOf(act.viewer)}::uuid, ${overridden}::text[], ${reason},
      ${applicationOf(act)}::uuid, ${input.waitlist ?? false})`,
  )
}

/** Gives a place up; the next who waits for it gets it. */
export function cancelSignup(act: Act, input: { signupId: string; reason?: string | null }): Promise<Happened> {
  const check = new Check()
  const reason = check.optionalText(['reason'], input.reason, { max: 300, prose: true })
  check.done()
  return happen(act, sql`leave_place(${input.signupId}::uuid, ${actorOf(act.viewer)}::uuid, ${reason}::text)`)
}

/** Two volunteers exchange their places in two shifts. Answers with the first one's new place. */
export function swapSignups(act: Act, input: { signupId: string; withId: string }): Promise<Happened> {
  return happen(
    act,
    sql`swap_places(${input.signupId}::uuid, ${input.withId}::uuid, ${newId()}::uuid, ${newId()}::uuid, ${actorOf(act.viewer)}::uuid)`,
  )
}
