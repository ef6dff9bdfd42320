/** Keys that an address may get wrong before it has to wait, and in how many milliseconds it may so often again. */
const mostWrong = 30
const refill = 60_000
/** The most addresses that are remembered. */
const mostKnown = 100_000

/**
 * Counts the keys that an address got wrong. Nobody guesses 256 bits; but each try is a statement, and whoever sends one
 * bad key after the other has a fault that should be told.
 */
export class Guesses {
  private readonly wrong = new Map<string, { count: number; at: number }>()
  private readonly now: () => number
  constructor(now: () => number = () => performance.now()) {
    this.now = now
  }

  /** Seconds that an address has to wait before another key of it is looked up; 0 where it need not. */
  wait(address: string): number {
    const count = this.countOf(address)
    return count <= mostWrong - 1 ? 0 : Math.ceil(((count - mostWrong + 1) * refill) / mostWrong / 1000)
  }

  /** An address sent a key that is none. */
  miss(address: string): void {
    if (this.wrong.size >= mostKnown) this.wrong.clear()
    this.wrong.set(address, { count: this.countOf(address) + 1, at: this.now() })
  }

  private countOf(address: string): number {
    const found = this.wrong.get(address)
    return found ? Math.max(0, found.count - ((this.now() - found.at) * mostWrong) / refill) : 0
  }
}
