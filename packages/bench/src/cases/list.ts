import { list } from '../contenders/operation.ts'
import { goal, ratio } from '../report/result.ts'
import type { Case } from './bench.ts'
import { sideBySide } from './side-by-side.ts'

/** Twenty campaigns with their organisations and latest gifts, from a random place in the list. */
export const listCase: Case = {
  name: 'list',
  about: '20 campaigns × organisation × 5 latest gifts, from a random place in the list',
  async run(bench) {
    // Whoever begins here sees a whole page.
    const measured = await sideBySide(bench, list, bench.campaigns.slice(0, -20))
    const beside = (other: string, least: number) =>
      goal(`list: Tongzhou to ${other}`, ratio(measured, 'tongzhou', other), { least })
    return {
      name: 'list',
      title: '20 campaigns × organisation × 5 latest gifts',
      unit: 'requests a second',
      better: 'more',
      measured,
      goals: [beside('postgraphile', 1.5), beside('mercurius', 1.2)],
    }
  },
}
