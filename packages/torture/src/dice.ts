/** Choices that a seed brings forth, the same every time. Whoever chooses has dice of its own, by its name. */
export class Dice {
  private state: number
  constructor(seed: number, name: string) {
    this.state = seed
    for (const letter of name) this.state = Math.imul(this.state ^ letter.charCodeAt(0), 0x01000193)
  }

  /** From 0 to less than 1 (mulberry32). */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  chance(of: number): boolean {
    return this.roll() < of
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)] as T
  }
}
