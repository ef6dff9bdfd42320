/** What a metric has at the moment, by the values of its labels. */
type Sample = readonly [labels: readonly string[], value: number]

/** A metric as Prometheus reads it: its name, what it means, and its lines. */
interface Metric {
  name: string
  help: string
  type: 'counter' | 'gauge' | 'histogram'
  lines(): string[] | Promise<string[]>
}

/** Counts what happened. Values of labels are a handful of words of ours, never what a stranger sent. */
export class Counter {
  private readonly counts = new Map<string, { labels: readonly string[]; value: number }>()

  add(value: number, ...labels: string[]): void {
    const name = labels.join('\n')
    const found = this.counts.get(name)
    if (found) found.value += value
    else this.counts.set(name, { labels, value })
  }

  samples(): Sample[] {
    return [...this.counts.values()].map(({ labels, value }) => [labels, value])
  }
}

interface Distribution {
  labels: readonly string[]
  /** How many were in each bucket, and last those above all. */
  counts: number[]
  sum: number
}

/** Counts sizes in buckets, from which quantiles are reckoned over any time and many servers. */
export class Histogram {
  private readonly distributions = new Map<string, Distribution>()
  readonly bounds: readonly number[]
  constructor(bounds: readonly number[]) {
    this.bounds = bounds
  }

  observe(value: number, ...labels: string[]): void {
    const name = labels.join('\n')
    let found = this.distributions.get(name)
    if (!found)
      this.distributions.set(name, (found = { labels, counts: new Array(this.bounds.length + 1).fill(0), sum: 0 }))
    let bucket = 0
    while (bucket < this.bounds.length && value > (this.bounds[bucket] as number)) bucket++
    found.counts[bucket] = (found.counts[bucket] as number) + 1
    found.sum += value
  }

  all(): Distribution[] {
    return [...this.distributions.values()]
  }
}

/** The metrics of a server, as text that Prometheus reads. Small enough not to need a library. */
export class Registry {
  private readonly metrics: Metric[] = []

  counter(name: string, help: string, labels: string[] = []): Counter {
    const counter = new Counter()
    // What nothing was counted of yet is told where it has one line only.
    if (!labels.length) counter.add(0)
    this.metrics.push({ name, help, type: 'counter', lines: () => linesOf(name, labels, counter.samples()) })
    return counter
  }

  histogram(name: string, help: string, bounds: readonly number[], labels: string[] = []): Histogram {
    const histogram = new Histogram(bounds)
    const lines = () => histogram.all().flatMap((distribution) => histogramLines(name, labels, bounds, distribution))
    this.metrics.push({ name, help, type: 'histogram', lines })
    return histogram
  }

  /** What is read when it is asked for; nothing is told where it cannot be read. */
  gauge(name: string, help: string, labels: string[], read: () => Sample[] | Promise<Sample[]>): void {
    this.metrics.push({ name, help, type: 'gauge', lines: async () => linesOf(name, labels, await read()) })
  }

  /** The same for what only grows. */
  total(name: string, help: string, read: () => number): void {
    this.metrics.push({ name, help, type: 'counter', lines: () => linesOf(name, [], [[[], read()]]) })
  }

  /** All of them, in the text format 0.0.4. */
  async text(): Promise<string> {
    const texts = this.metrics.map(async ({ name, help, type, lines }) => {
      const found = await lines()
      return found.length ? [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...found, ''].join('\n') : ''
    })
    return (await Promise.all(texts)).join('')
  }
}

function linesOf(name: string, labels: string[], samples: readonly Sample[]): string[] {
  return samples.map(([values, value]) => `${name}${written(labels, values)} ${value}`)
}

function histogramLines(
  name: string,
  labels: string[],
  bounds: readonly number[],
  { labels: values, counts, sum }: Distribution,
): string[] {
  let count = 0
  const buckets = [...bounds, Number.POSITIVE_INFINITY].map((bound, index) => {
    count += counts[index] as number
    const least = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound)
    return `${name}_bucket${written([...labels, 'le'], [...values, least])} ${count}`
  })
  const of = written(labels, values)
  return [...buckets, `${name}_sum${of} ${sum}`, `${name}_count${of} ${count}`]
}

function written(labels: readonly string[], values: readonly string[]): string {
  return labels.length ? `{${labels.map((label, index) => `${label}="${values[index]}"`).join(',')}}` : ''
}
