import { totals } from '../contenders/operation.ts'
import { goal, ratio } from '../report/result.ts'
import type { Case } from './bench.ts'
import { sideBySide } from './side-by-side.ts'

/** One campaign's totals by its id, a random one each time. */
export const totalsCase: Case = {
  name: 'totals',
  about: "one campaign's totals by a random id",
  async run(bench) {
    const measured = await sideBySide(bench, totals, bench.campaigns)
    const beside = (other: string, least: number) =>
      goal(`totals: Tongzhou to ${other}`, ratio(measured, 'tongzhou', other), { least })
    return {
      name: 'totals',
      title: "One campaign's totals by a random id",
      unit: 'requests a second',
      better: 'more',
      measured,
      goals: [
        beside('postgraphile', 5),
        beside('mercurius', 3),
        beside('one statement', 1.5),
        beside('node:http', 0.5),
      ],
    }
  },
}
