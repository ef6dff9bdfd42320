/** Chance that can be repeated: everything follows from the seed. */
export class Random {
  private state: number
  constructor(seed: number, index = 0) {
    // Neighbours have nothing in common.
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
    this.next()
  }

  /** From 0 to less than 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** Whether something of this probability comes true. */
  is(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  /** Some of them, in their order. */
  some<T>(from: readonly T[], most: number): T[] {
    const wanted = Math.min(from.length, 1 + this.below(most))
    const chosen = new Set<T>()
    while (chosen.size < wanted) chosen.add(this.pick(from))
    return from.filter((one) => chosen.has(one))
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index))
  }
}
