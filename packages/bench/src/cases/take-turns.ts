import { tongzhou } from '../contenders/contender.ts'
import type { Running } from '../contenders/start.ts'
import { LoadFailed, type LoadRequest, type LoadResult } from '../load/load.ts'
import { median } from '../report/median.ts'
import type { Measured } from '../report/result.ts'
import { type Bench, connections } from './bench.ts'
import { settle } from './settle.ts'

/** Seconds of load before each round. After a pause V8 compiles again what it had dropped, and the system has pages to find. */
const leadIn = 3

/** The numbers of a round's requests begin where no other round of this run has any. */
let next = 0

/** Rounds of load A B C … A B C …, so that what else the machine does hits all alike. */
export async function takeTurns(
  bench: Bench,
  running: Running[],
  requests: (one: Running, index: number) => LoadRequest[],
  afterRound: (one: Running, result: LoadResult) => Promise<void> = async () => {},
  callers = connections,
): Promise<Measured[]> {
  const { options, load, say } = bench
  const results = running.map((): LoadResult[] => [])
  const memory = running.map(() => 0)
  const broken = new Map<Running, string>()
  const rounds = running.map((one, index) => ({ one, index, requests: requests(one, index) }))
  const once = async ({ one, index, requests }: (typeof rounds)[number], seconds: number) => {
    const look = setInterval(async () => {
      memory[index] = Math.max(memory[index] ?? 0, (await one.memory()) ?? 0)
    }, 200)
    try {
      const result = await load.run({ url: one.url, requests, connections: callers, seconds, from: next++ * 1_000_000 })
      await afterRound(one, result)
      await settle(bench, one)
      return result
    } catch (error) {
      // Another that breaks under this load is a result; that ours does is an error.
      const why = one.broke()
      if (!(error instanceof LoadFailed) || why === null || one.contender === tongzhou) throw error
      broken.set(one, why)
      say(`  ${one.contender.name} broke: ${why}`)
      return null
    } finally {
      clearInterval(look)
    }
  }
  for (const round of rounds) await once(round, options.warmUp)
  for (let n = 1; n <= options.rounds; n++)
    for (const round of rounds) {
      // While the others had their turns it has gone cold: what it does first is not counted.
      if (!broken.has(round.one)) await once(round, Math.min(leadIn, options.seconds))
      if (broken.has(round.one)) continue
      const result = await once(round, options.seconds)
      if (!result) continue
      results[round.index]?.push(result)
      say(
        `  round ${n} of ${options.rounds}  ${round.one.contender.name.padEnd(16)} ${result.rate.toFixed(0).padStart(8)} a second`,
      )
    }
  return running.map((one, index) => {
    const { name, label } = one.contender
    // What came before it broke is no rate that anyone would see.
    const own = broken.has(one) ? [] : (results[index] ?? [])
    const of = (what: 'rate' | 'p50' | 'p99') => own.map((result) => result[what])
    const answered = own.length > 0 && own.every(({ requests }) => requests > 0)
    return {
      name,
      label,
      median: median(of('rate')),
      rounds: of('rate'),
      ...(answered && { p50: median(of('p50')), p99: median(of('p99')) }),
      ...(memory[index] && { memory: memory[index] }),
      ...(broken.has(one) && { broke: broken.get(one) }),
    }
  })
}
