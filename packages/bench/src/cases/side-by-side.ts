import { compareAnswers } from '../contenders/answer.ts'
import { ask } from '../contenders/ask.ts'
import type { Contender } from '../contenders/contender.ts'
import { tongzhou } from '../contenders/contender.ts'
import type { Operation } from '../contenders/operation.ts'
import { type Running, startContender } from '../contenders/start.ts'
import type { LoadRequest } from '../load/load.ts'
import type { Measured } from '../report/result.ts'
import type { Bench } from './bench.ts'
import { takeTurns } from './take-turns.ts'

/** Runs `work` with contenders that answer, and ends them whatever comes of it. */
export async function withContenders<Result>(
  { url, say }: Bench,
  contenders: Contender[],
  work: (running: Running[]) => Promise<Result>,
): Promise<Result> {
  const running: Running[] = []
  try {
    for (const contender of contenders) {
      say(`  starting ${contender.name}`)
      running.push(await startContender(contender, url))
    }
    return await work(running)
  } finally {
    await Promise.all(running.map((one) => one.stop()))
  }
}

/** How many subjects the answers are compared on, before and after the rounds. */
const compared = 20

/** Compares what contenders answer, then measures how many requests a second each answers, in turns. */
export async function sideBySide<Subject, Read>(
  bench: Bench,
  operations: Operation<Subject, Read>[],
  subjects: Subject[],
): Promise<Measured[]> {
  const contenders = operations.map(({ contender }) => contender)
  return withContenders(bench, contenders, async (running) => {
    const compare = () => compareAll(bench, operations, running, subjects.slice(0, compared))
    for (const [index, { learn }] of operations.entries())
      if (learn) learn.take(await ask<never>(running[index]?.url ?? '', null, learn.params))
    await compare()
    const measured = await takeTurns(bench, running, (_one, index) =>
      requestsOf(bench, operations[index] as Operation<Subject, Read>, subjects),
    )
    await compare()
    return measured
  })
}

/** Ours with a key, as a partner asks; the others know of none. */
export function keyOf({ keys }: Bench, contender: Contender, index: number): string | null {
  return contender === tongzhou ? (keys[index % keys.length] ?? null) : null
}

function requestsOf<Subject>(bench: Bench, { contender, ask }: Operation<Subject, unknown>, subjects: Subject[]) {
  const times = contender === tongzhou ? Math.ceil(bench.keys.length / subjects.length) : 1
  return Array.from(
    { length: times * subjects.length },
    (_, index): LoadRequest => ({
      key: keyOf(bench, contender, index),
      body: JSON.stringify(ask(subjects[index % subjects.length] as Subject)),
    }),
  )
}

async function compareAll<Subject, Read>(
  bench: Bench,
  operations: Operation<Subject, Read>[],
  running: Running[],
  subjects: Subject[],
): Promise<void> {
  for (const [index, subject] of subjects.entries()) {
    const answers = await Promise.all(
      operations.map(async ({ contender, ask: paramsOf, read }, place) => {
        const { url = '', broke } = running[place] ?? {}
        // The table says of whom that is; ours has to be there.
        if (broke?.() && contender !== tongzhou) return null
        const data = await ask<never>(url, keyOf(bench, contender, index), paramsOf(subject))
        return read && { name: contender.name, answer: read(data) }
      }),
    )
    compareAnswers(answers.filter((answer) => answer !== null))
  }
}
