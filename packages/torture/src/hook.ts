import { isSigned, type Received, type Receiver, startReceiver } from '@tongzhou/server/test/receiver.ts'
import type { Dice } from './dice.ts'

/** A receiver of webhooks that fails at random, and remembers what it took. */
export class Hook {
  /** Names of the messages that it answered with 200. */
  readonly taken = new Set<string>()
  /** Names of those whose signature the library of Standard Webhooks did not take. */
  readonly forged: string[] = []
  requests = 0
  secret = ''
  private readonly failures = new Map<string, number>()
  private readonly dice: Dice
  private receiver: Receiver | null = null

  private constructor(dice: Dice) {
    this.dice = dice
  }

  static async start(dice: Dice): Promise<Hook> {
    const hook = new Hook(dice)
    hook.receiver = await startReceiver((received, response) => {
      const way = hook.judge(received)
      // What was judged need not be kept.
      hook.receiver?.received.splice(0)
      if (way === 'takes') response.end()
      else if (way === 'refuses') response.writeHead(500).end('not now')
      else response.destroy()
    })
    return hook
  }

  get url(): string {
    return this.receiver?.url ?? ''
  }

  async close(): Promise<void> {
    await this.receiver?.close()
  }

  private judge(received: Received): 'takes' | 'refuses' | 'hangs up' {
    this.requests++
    const { id } = received.body
    if (!isSigned(this.secret, received) || received.headers['webhook-id'] !== id) this.forged.push(id)
    const failed = this.failures.get(id) ?? 0
    // There are eight attempts, of which faults take some.
    if (failed < 2 && this.dice.chance(0.2)) {
      this.failures.set(id, failed + 1)
      return this.dice.chance(0.5) ? 'refuses' : 'hangs up'
    }
    this.taken.add(id)
    return 'takes'
  }
}
