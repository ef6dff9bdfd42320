import { setTimeout as wait } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import { type Fault, faults } from './options.ts'
import type { Postgres } from './postgres.ts'
import type { ServerProcess } from './server-process.ts'
import type { Subscriber } from './subscriber.ts'

/** What faults come upon. */
export interface Field {
  postgres: Postgres
  database: string
  servers: ServerProcess[]
  subscribers: Subscriber[]
  dice: Dice
  /** When a write was acknowledged last, in milliseconds of `performance.now()`. */
  lastDone: () => number
  tell: (line: string) => void
}

/** Faults one after the other, as the dice choose them. */
export class Faults {
  readonly counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>
  /** How long after the database was back a write was acknowledged again, in milliseconds. */
  readonly recoveries: number[] = []
  /** Whether all that were asked for have come. */
  areDone = false
  private readonly field: Field
  private readonly kinds: Fault[]

  constructor(field: Field, kinds: Fault[]) {
    this.field = field
    // Trouble on the wire is there all the time; the others come and go.
    this.kinds = kinds.filter((kind) => kind !== 'proxy')
    if (kinds.includes('proxy')) for (const wire of this.wires) wire.troubled = true
  }

  /** Again and again, until it is over; or each so many times, spread over the progress (from 0 to 1) of the work. */
  async run(times: number | null, progress: () => number, isOver: () => boolean): Promise<void> {
    const { dice } = this.field
    const deck = this.shuffled(this.kinds.flatMap((kind) => Array<Fault>(times ?? 0).fill(kind)))
    for (let n = 0; times === null ? !isOver() : n < deck.length; n++) {
      const due = (n + dice.roll()) / (deck.length + 1)
      if (times === null) await wait(dice.between(300, 2500))
      else while (progress() < due) await wait(20)
      const kind = times === null ? dice.pick(this.kinds) : deck[n]
      if (!kind || (times === null && isOver())) break
      this.counts[kind]++
      await this.carryOut(kind)
    }
    this.areDone = true
  }

  /** Nothing is in the way any more. */
  end(): void {
    for (const wire of this.wires) {
      wire.troubled = false
      this.counts.proxy += Object.values(wire.troubles).reduce((sum, count) => sum + count, 0)
    }
  }

  private get wires() {
    return [this.field.postgres.wire, ...this.field.servers.map(({ wire }) => wire)]
  }

  private async carryOut(kind: Fault): Promise<void> {
    const { postgres, servers, subscribers, dice, tell } = this.field
    const index = dice.between(0, servers.length - 1)
    const server = servers[index] as ServerProcess
    switch (kind) {
      case 'kill': {
        tell(`kill -9 of server ${index}`)
        await server.kill()
        await wait(dice.between(0, 1500))
        return server.begin()
      }
      case 'restart': {
        tell('restart of PostgreSQL, immediate')
        await postgres.crash()
        return this.recover(performance.now())
      }
      case 'terminate':
        return this.terminate()
      case 'pause': {
        const time = dice.chance(0.1) ? 8000 : dice.between(100, 3000)
        tell(`server ${index} stands still for ${time} ms`)
        server.pause()
        await wait(time)
        return server.goOn()
      }
      case 'slow-reader': {
        const time = dice.chance(0.1) ? 35_000 : dice.between(500, 8000)
        tell(`a subscriber does not read for ${time} ms`)
        void dice.pick(subscribers).readSlowly(time)
      }
    }
  }

  private async recover(back: number): Promise<void> {
    const { lastDone, tell } = this.field
    while (lastDone() < back && performance.now() < back + 60_000) await wait(5)
    const time = Math.round(performance.now() - back)
    this.recoveries.push(time)
    tell(`  writes are acknowledged again ${time} ms after it was back`)
  }

  private async terminate(): Promise<void> {
    const { postgres, database, dice, tell } = this.field
    const rows = await postgres.run<{ pid: number }>(
      database,
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'tongzhou%' ORDER BY pid`,
    )
    const pids = rows.map(({ pid }) => pid).filter(() => dice.chance(0.5))
    tell(`pg_terminate_backend for ${pids.length} of ${rows.length} connections`)
    await postgres.run(database, 'SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [pids])
  }

  private shuffled(deck: Fault[]): Fault[] {
    return deck
      .map((fault) => ({ fault, place: this.field.dice.roll() }))
      .sort((a, b) => a.place - b.place)
      .map(({ fault }) => fault)
  }
}
