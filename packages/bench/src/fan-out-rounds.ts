import { type Child, startChild } from './child.ts'
import { tongzhou } from './contenders/contender.ts'

/** What a sender came to with so many subscribers. */
export interface Round {
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
  events: number,
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

/** Ours and a bare broadcast of the same bytes with so many subscribers. */
export interface FanOut {
  count: number
  mine: Round
  bare: Round
}

/** Measures both, for one number of subscribers after the other. `onRounds` hears of each as it is done. */
export async function measureFanOut(
  { events, subscribers }: { events: number; subscribers: number[] },
  onRounds: (rounds: FanOut) => void = () => {},
): Promise<FanOut[]> {
  const readers = await startChild('./subscribers.ts')
  const ours = await startChild('./fan-out-server.ts', tongzhou.flags)
  const raw = await startChild('./raw-broadcast.ts')
  const all: FanOut[] = []
  for (const count of subscribers) {
    const mine = await measure(ours, readers, 'graphql', count, 0, events)
    const bare = await measure(raw, readers, 'raw', count, mine.bytes, events)
    all.push({ count, mine, bare })
    onRounds({ count, mine, bare })
  }
  await Promise.all([readers.stop(), ours.stop(), raw.stop()])
  return all
}
