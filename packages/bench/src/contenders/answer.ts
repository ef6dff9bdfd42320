import { isDeepStrictEqual } from 'node:util'
import { decodeId } from '@tongzhou/server/src/identifiers.ts'

/** What all contenders say alike, once their own ways of writing it are taken off. */
export type Answer = object

/** One campaign of a list. */
export interface Row extends Answer {
  id: string
  name: string
  organization: { id: string; name: string }
  donations: { id: string; minor: string; currency: string; occurredAt: string }[]
}

/** Two contenders that do not say the same. */
export class DifferentAnswers extends Error {}

/** Makes sure that all say the same; names the first two that do not, with what each says. */
export function compareAnswers(answers: { name: string; answer: unknown }[]): void {
  const [first, ...others] = answers
  for (const other of others)
    if (!isDeepStrictEqual(first?.answer, other.answer))
      throw new DifferentAnswers(
        `${first?.name} and ${other.name} do not answer the same, so their times cannot be compared.\n${first?.name}: ${shown(first?.answer)}\n${other.name}: ${shown(other.answer)}`,
      )
}

const shown = (answer: unknown) => JSON.stringify(answer)?.slice(0, 1500)

/** The UUID of an id that may be a TypeID. */
export function uuidOf(id: string): string {
  return decodeId(id)?.uuid ?? id
}

/** Fen of an amount in yuan. */
export function minorOf(amount: string): string {
  if (!/^-?\d+\.\d\d$/.test(amount)) throw new DifferentAnswers(`"${amount}" is not an amount in yuan and fen.`)
  return String(BigInt(amount.replace('.', '')))
}

/** A time however it is written. */
export function timeOf(text: string): string {
  return new Date(text).toISOString()
}
