import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, ask } from './ask.ts'
import type { Country } from './country.ts'
import type { Dice } from './dice.ts'
import type { Journal, Result, Write } from './journal.ts'
import { documentOf, readResult } from './write.ts'

/** What clients know of each other. */
export interface Common {
  country: Country
  journal: Journal
  /** Addresses of the servers, through their proxies. */
  urls: string[]
  /** Addresses of those that are up, without proxies. */
  straightUrls(): string[]
  /** Whether it is time to stop. */
  isOver(): boolean
  /** When a write that has no answer yet is given up, in milliseconds of `performance.now()`; Infinity while faults come. */
  deadline(): number
  counts: { gifts: number; writes: number; failures: number; lastDone: number }
  /** Gifts of which many give back a part at once; two parts are there, a third is not. */
  contested: { donation: string; minor: number }[]
  /** Places in shifts that are still to be asked for, the last first. */
  places: { shift: string; volunteer: string }[]
  /** Places that were had. */
  taken: { signup: string; shift: string }[]
}

/** A key, and what to write with it. */
interface Task {
  key: string
  apiKey: string
  write: Write
}

/** One client: it writes down what it is about to ask for, asks until it has an answer, always with the same key, and writes that down. */
export class Client {
  private readonly common: Common
  private readonly number: number
  private readonly dice: Dice
  constructor(common: Common, number: number, dice: Dice) {
    this.common = common
    this.number = number
    this.dice = dice
  }

  async run(): Promise<void> {
    while (!this.common.isOver()) {
      const task = this.next()
      await this.common.journal.write({ what: 'intent', key: task.key, client: this.number, write: task.write })
      const result = await this.carryOut(task)
      if (result) await this.after(task, result)
    }
  }

  private next(): Task {
    const { country, contested, places, taken } = this.common
    const owner = { key: randomUUID(), apiKey: country.ownerKey }
    const roll = this.dice.roll()
    if (roll < 0.1 && contested.length)
      return { ...owner, write: { kind: 'refund', ...this.dice.pick(contested.slice(-2)) } }
    const place = roll < 0.22 ? places.pop() : undefined
    if (place) return { ...owner, write: { kind: 'signUp', ...place } }
    const left = roll < 0.24 ? taken.pop() : undefined
    if (left) return { ...owner, write: { kind: 'leave', ...left } }
    const campaign = this.dice.pick(country.campaigns)
    const bulk = roll > 0.92
    const gifts = Array.from({ length: bulk ? this.dice.between(2, 6) : 1 }, (_, row) => ({
      name: `${owner.key} ${row}`,
      campaign: campaign.id,
      minor: this.dice.between(1, 99_999),
    }))
    return { key: owner.key, apiKey: campaign.key, write: { kind: 'gifts', bulk, gifts } }
  }

  /** Asks again and again; null where there was no answer in the end. */
  private async carryOut(task: Task): Promise<Result | null> {
    const { urls, counts } = this.common
    for (let tries = 0; performance.now() < this.common.deadline(); tries++) {
      const first = this.dice.between(0, urls.length - 1)
      // Now and then the same is asked of two servers at once.
      const asked = this.dice.chance(0.05) ? [first, first + 1] : [first]
      const results = await Promise.all(asked.map((at) => this.attempt(urls[at % urls.length] as string, task)))
      const final = results.find(({ is }) => is === 'done' || is === 'refused')
      if (final) {
        counts.writes++
        counts.lastDone = performance.now()
        return final
      }
      counts.failures++
      await wait(Math.min(1000, 20 * 2 ** tries) * this.dice.roll())
    }
    return null
  }

  private async attempt(url: string, { key, apiKey, write }: Task): Promise<Result> {
    const { query, input } = documentOf(write, key)
    const result = await ask(url, apiKey, query, { input }).then(
      (answer: Answer) => readResult(write, answer),
      (error: Error): Result => ({ is: 'lost', why: `${error.name}: ${String(error.cause ?? error.message)}` }),
    )
    await this.common.journal.write({ what: 'attempt', key, result })
    return result
  }

  private async after(task: Task, result: Result): Promise<void> {
    const { common, dice } = this
    const { write } = task
    if (result.is === 'done') {
      const [id = ''] = result.ids
      if (write.kind === 'gifts') {
        common.counts.gifts += result.ids.length
        if (dice.chance(0.25)) await this.readBack(id)
        const [{ minor = 0 } = {}] = write.gifts
        if (task.apiKey === common.country.ownerKey && minor > 1000 && dice.chance(0.1))
          common.contested.push({ donation: id, minor: Math.floor(minor * 0.4) })
      }
      // Places of every other shift are left again.
      const isLeft = common.country.shifts.findIndex((shift) => write.kind === 'signUp' && shift.id === write.shift) % 2
      if (write.kind === 'signUp' && isLeft === 1) common.taken.push({ signup: id, shift: write.shift })
    }
    // Somebody who lost the answer asks again much later.
    if (dice.chance(0.05)) await this.attempt(dice.pick(common.urls), task)
  }

  /** Whoever was told that a thing is there finds it, at any server. */
  private async readBack(id: string): Promise<void> {
    const url = this.dice.pick(this.common.straightUrls())
    if (!url) return
    const query = 'query($id: ID!) { node(id: $id) { id } }'
    const answer = await ask(url, this.common.country.ownerKey, query, { id }).catch(() => null)
    if (!answer?.body?.data || answer.body.errors) return
    await this.common.journal.write({ what: 'read', id, found: answer.body.data.node !== null })
  }
}
