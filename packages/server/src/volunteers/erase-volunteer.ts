import type { Act } from '../access/act.ts'
import { sql } from '../database/sql.ts'
import { type Happened, happen } from '../shifts/happen.ts'
import { actorOf } from './volunteer.policy.ts'

/**
 * Erases a volunteer on request: name, contact, health, position, skills, references and what was written about him or
 * her. Places ahead are given to others; hours and counts stay as they are.
 */
export async function eraseVolunteer(act: Act, input: { volunteerId: string }): Promise<Happened> {
  const happened = await happen(act, sql`erase_volunteer(${input.volunteerId}::uuid, ${actorOf(act.viewer)}::uuid)`)
  return { ...happened, id: input.volunteerId }
}
