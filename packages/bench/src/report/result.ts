/** What one contender came to in one case. */
export interface Measured {
  name: string
  label: string
  /** The median over the rounds. */
  median: number
  rounds: number[]
  /** Milliseconds at half of the requests, and at all but a hundredth; medians over the rounds. */
  p50?: number
  p99?: number
  /** The most memory that it had, in bytes. */
  memory?: number
  /** Why there is no figure: it did not bear the load. */
  broke?: string
}

/** What a case is held to: one number beside another of the same run. */
export interface Goal {
  text: string
  value: number
  /** The least that it may be, or the most. */
  bound: { least: number } | { most: number }
  met: boolean
}

/** What a case came to. */
export interface CaseResult {
  name: string
  title: string
  /** Of the medians: what is better says `better`. */
  unit: string
  better: 'more' | 'less'
  measured: Measured[]
  goals: Goal[]
}

/** A goal with whether it is met. A number that is none meets nothing. */
export function goal(text: string, value: number, bound: Goal['bound']): Goal {
  return { text, value, bound, met: 'least' in bound ? value >= bound.least : value <= bound.most }
}

/** How one contender's median is to another's. */
export function ratio(measured: readonly Measured[], one: string, other: string): number {
  const of = (name: string) => measured.find((it) => it.name === name)?.median ?? Number.NaN
  return of(one) / of(other)
}
