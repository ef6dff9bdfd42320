import { Refusal } from './refusal.ts'
import { schema } from './schema.ts'

/** What an answer may look at besides its arguments. */
export interface AnswerContext {
  /** The operation's name, where it has one. */
  operation: string | null
  /** The variables of the operation. */
  variables: Readonly<Record<string, unknown>>
  /** How often this answer has been asked for before. */
  times: number
  /** What the thing is given so far that the field belongs to. Empty for fields of the root. */
  parent: Readonly<Record<string, unknown>>
}

/** An answer of your own: the part that you care about. The rest of it is made up. Undefined leaves all to chance. */
export type AnswerFunction = (args: Readonly<Record<string, unknown>>, context: AnswerContext) => unknown

/** Answers of your own, by field and by operation. */
export class Answers {
  readonly #fields = new Map<string, { answer: AnswerFunction; times: number }>()
  readonly #operations = new Map<string, { answer: AnswerFunction; times: number }>()

  /** @param name is `Type.field`, or the name of a field of the root. */
  setField(name: string, answer: unknown): void {
    for (const coordinate of coordinatesOf(name)) this.#fields.set(coordinate, { answer: toFunction(answer), times: 0 })
  }

  setOperation(name: string, answer: unknown): void {
    this.#operations.set(name, { answer: toFunction(answer), times: 0 })
  }

  async field(
    coordinate: string,
    args: Readonly<Record<string, unknown>>,
    context: Omit<AnswerContext, 'times'>,
  ): Promise<unknown> {
    const own = this.#fields.get(coordinate)
    return own?.answer(args, { ...context, times: own.times++ })
  }

  /** The data of a whole operation, field by field. */
  async operation(name: string | null, variables: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const own = this.#operations.get(name ?? '')
    const data = await own?.answer(variables, { operation: name, variables, times: own.times++, parent: {} })
    if (data !== undefined && (typeof data !== 'object' || data === null))
      throw new Refusal('INTERNAL', `The answer to the operation ${name} has to be an object with its fields.`)
    return (data ?? {}) as Record<string, unknown>
  }
}

function toFunction(answer: unknown): AnswerFunction {
  return typeof answer === 'function' ? (answer as AnswerFunction) : () => answer
}

function coordinatesOf(name: string): string[] {
  const [first = '', second] = name.split('.')
  const owners = second === undefined ? ['Query', 'Mutation'] : [first]
  const found = owners.filter((owner) =>
    schema()
      .get(owner)
      ?.fields.has(second ?? first),
  )
  if (found.length === 0) throw new RangeError(`The schema has no field "${name}".`)
  return found.map((owner) => `${owner}.${second ?? first}`)
}
