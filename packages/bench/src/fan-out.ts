// How soon an event is with all who follow, and what that costs beside a bare broadcast of the same bytes, in one run.
//
//   npm run fan-out -- [--events 100] [--subscribers 1,1000,5000]

import { parseArgs } from 'node:util'
import { measureFanOut } from './fan-out-rounds.ts'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100' },
    subscribers: { type: 'string', default: '1,1000,5000' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log('fan-out [--events <how many a round>] [--subscribers <how many, comma-separated>]')
  process.exit()
}
const events = Number(values.events)

console.log(`${events} events a round. Milliseconds from the answer to a write (it is committed) to a subscriber;`)
console.log('processor time of the sending process for each delivery, the write and its reads with it.\n')
console.log('subscribers  sender         bytes  p50 ms  p99 ms  µs a delivery  kB a subscriber')
await measureFanOut({ events, subscribers: values.subscribers.split(',').map(Number) }, ({ count, mine, bare }) => {
  for (const [name, round] of [
    ['ours', mine],
    ['ws broadcast', bare],
  ] as const)
    console.log(
      [
        String(count).padStart(11),
        name.padEnd(13),
        String(round.bytes).padStart(6),
        round.p50.toFixed(1).padStart(7),
        round.p99.toFixed(1).padStart(7),
        round.cpu.toFixed(1).padStart(14),
        (round.memory / 1000).toFixed(1).padStart(16),
      ].join('  '),
    )
  console.log(`${String(count).padStart(11)}  ratio of processor time ${(mine.cpu / bare.cpu).toFixed(2)}\n`)
})
