import { connect } from '@tongzhou/server/src/database/connect.ts'
import { type Database, openDatabase } from '@tongzhou/server/src/database/database.ts'
import { ask } from '../contenders/ask.ts'
import { tongzhou } from '../contenders/contender.ts'
import { type Running, startContender } from '../contenders/start.ts'
import { historyScale } from '../data/history.ts'
import { makeKeys } from '../keys.ts'
import { median } from '../report/median.ts'
import { goal, type Measured } from '../report/result.ts'
import type { Bench, Case } from './bench.ts'
import { checkAsOf, type Question, questionsOf } from './questions.ts'
import { savePlans } from './save-plans.ts'

/** The same questions to databases of different sizes, one request after the other. */
export const growthCase: Case = {
  name: 'growth',
  about: 'what a read takes as the database grows, by the hot campaign, one request after the other',
  async run(bench) {
    const { options, workspace } = bench
    const sizes = [...new Set(options.quick ? [1000, options.scale] : [10_000, 1_000_000, options.scale])]
    const chosen = sizes.filter((size) => size <= options.scale).sort((a, b) => a - b)
    const places: Place[] = []
    try {
      for (const size of chosen) {
        // Only the gifts grow: as many campaigns and organisations in all.
        const scale = { ...historyScale(options.scale), donations: size }
        bench.say(`  ${size.toLocaleString('en')} gifts`)
        places.push(await openPlace(bench, size, await workspace.filled(scale)))
      }
      const times = await measure(bench, places)
      if (options.plans)
        for (const { size, url, questions, keys } of places)
          await savePlans(bench, { name: String(size), url, key: keys[0] ?? '', questions })
      const measured = toMeasured(places, times)
      return {
        name: 'growth',
        title: `The hot campaign's figures as the database grows`,
        unit: 'ms, median',
        better: 'less',
        measured,
        goals: goalsOf(places, times),
      }
    } finally {
      for (const { db, running } of places) {
        await running.stop()
        await db.prisma.$disconnect()
        await db.pool.end()
      }
    }
  },
}

/** A database of one size with a server before it. */
interface Place {
  size: number
  url: string
  db: Database
  running: Running
  keys: string[]
  questions: Question[]
}

async function openPlace(bench: Bench, size: number, url: string): Promise<Place> {
  const db = openDatabase(await connect(url, { max: 2 }))
  // New keys would take away those of the run.
  const keys = url === bench.url ? bench.keys : await makeKeys(db, 500, null)
  const questions = await questionsOf(db)
  const running = await startContender(tongzhou, url)
  await checkAsOf(db, running.url, keys[0] ?? '', questions)
  return { size, url, db, running, keys, questions }
}

/** Medians of question by place. In turns, so that what else the machine does hits all sizes alike. */
async function measure({ options, say }: Bench, places: Place[]): Promise<number[][]> {
  const times = places.map(({ questions }) => questions.map((): number[] => []))
  let asked = 0
  const once = async (place: number, question: number) => {
    const { db, running, keys, questions } = places[place] as Place
    const { params, read } = questions[question] as Question
    const began = performance.now()
    // Each time another key: one alone could come to its limit.
    if (params) await ask(running.url, keys[asked++ % keys.length] ?? '', params)
    else await read?.(db)
    return performance.now() - began
  }
  const repeats = options.quick ? 5 : 40 * options.rounds
  const count = places[0]?.questions.length ?? 0
  for (let question = 0; question < count; question++) {
    // A prepared statement gets its lasting plan after five times.
    for (let n = 0; n < 10; n++) for (const place of places.keys()) await once(place, question)
    for (let n = 0; n < repeats; n++)
      for (const place of places.keys()) times[place]?.[question]?.push(await once(place, question))
    say(
      `  ${places[0]?.questions[question]?.name.padEnd(42)} ${times.map((own) => `${median(own[question] ?? []).toFixed(2)} ms`).join('  ')}`,
    )
  }
  return times.map((own) => own.map(median))
}

function toMeasured(places: Place[], times: number[][]): Measured[] {
  const questions = places[0]?.questions ?? []
  return questions.flatMap(({ name }, question) =>
    places.map(({ size }, place) => ({
      name: `${name} ${size}`,
      label: `${name}, ${size.toLocaleString('en')} gifts`,
      median: times[place]?.[question] ?? Number.NaN,
      rounds: [],
    })),
  )
}

function goalsOf(places: Place[], times: number[][]) {
  const smallest = places[0]?.size.toLocaleString('en')
  const largest = places.at(-1)?.size.toLocaleString('en')
  return (places[0]?.questions ?? []).flatMap(({ name, most }, question) => {
    if (!most) return []
    const ratio = (times.at(-1)?.[question] ?? Number.NaN) / (times[0]?.[question] ?? Number.NaN)
    return [goal(`growth: ${name}, ${largest} gifts to ${smallest}`, ratio, { most })]
  })
}
