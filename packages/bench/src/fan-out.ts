// How soon an event is with all who follow, and what that costs beside a bare broadcast of the same bytes, in one run.
//
//   npm run fan-out -- [--events 100] [--subscribers 1,1000,5000]

import { parseArgs } from 'node:util'
import { type Child, startChild } from './child.ts'

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

interface Round {
  p50: number
  p99: number
  /** Microseconds of processor time of the sender for each delivery. */
  cpu: number
  /** Bytes of memory for each subscriber. */
  memory: number
  bytes: number
}

async function measure(
  sender: Child,
  readers: Child,
  protocol: 'graphql' | 'raw',
  count: number,
  size: number,
): Promise<Round> {
  const url = await sender.ask<string>('url')
  const empty = await sender.usage()
  await readers.ask('open', { url, protocol, count })
  const filled = await sender.usage()
  const write = async () => {
    const { name, at } = await sender.ask<{ name: string; at: number }>('write', size)
    return (await readers.ask<number[]>('times', name)).map((came) => came - at)
  }
  // The first ones warm it up.
  for (let n = 0; n < 5; n++) await write()
  const before = await sender.usage()
  const times: number[] = []
  for (let n = 0; n < events; n++) times.push(...(await write()))
  const after = await sender.usage()
  const bytes = await readers.ask<number>('bytes')
  await readers.ask('close')
  times.sort((a, b) => a - b)
  if (times.length !== events * count) throw new Error(`${times.length} deliveries of ${events * count}`)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    p50: at(0.5),
    p99: at(0.99),
    cpu: ((after.cpu - before.cpu) * 1000) / times.length,
    memory: (filled.rss - empty.rss) / count,
    bytes,
  }
}

const readers = await startChild('./subscribers.ts')
const ours = await startChild('./fan-out-server.ts')
const raw = await startChild('./raw-broadcast.ts')
console.log(`${events} events a round. Milliseconds from the answer to a write (it is committed) to a subscriber;`)
console.log('processor time of the sending process for each delivery, the write and its reads with it.\n')
console.log('subscribers  sender         bytes  p50 ms  p99 ms  µs a delivery  kB a subscriber')
for (const count of values.subscribers.split(',').map(Number)) {
  const mine = await measure(ours, readers, 'graphql', count, 0)
  const bare = await measure(raw, readers, 'raw', count, mine.bytes)
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
}
await Promise.all([readers.stop(), ours.stop(), raw.stop()])
