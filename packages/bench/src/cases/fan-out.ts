import { measureFanOut } from '../fan-out-rounds.ts'
import { goal } from '../report/result.ts'
import type { Case } from './bench.ts'

/** How soon an event is with all who follow. */
export const fanOutCase: Case = {
  name: 'fan-out',
  about: 'how soon an event is with all who follow, and what a delivery costs beside a bare broadcast',
  async run({ options, say }) {
    const count = options.quick ? 200 : 5000
    const events = options.quick ? 10 : 100
    const [rounds] = await measureFanOut({ events, subscribers: [count] })
    if (!rounds) throw new Error('Nothing was measured.')
    const { mine, bare } = rounds
    say(`  ${count} subscribers: p99 ${mine.p99.toFixed(0)} ms, ${mine.cpu.toFixed(1)} µs a delivery`)
    return {
      name: 'fan-out',
      title: `An event to ${count.toLocaleString('en')} subscribers of one server`,
      unit: 'ms until all but a hundredth have it',
      better: 'less',
      measured: [
        { name: 'ws', label: 'ws, the same bytes to as many sockets', median: bare.p99, rounds: [bare.p99] },
        { name: 'tongzhou', label: 'Tongzhou', median: mine.p99, rounds: [mine.p99] },
      ],
      goals: [
        goal('fan-out: milliseconds until all but a hundredth have an event', mine.p99, { most: 1000 }),
        goal('fan-out: processor time of a delivery to that of ws', mine.cpu / bare.cpu, { most: 2 }),
        goal('fan-out: kB of memory for a subscriber', mine.memory / 1000, { most: 20 }),
      ],
    }
  },
}
