import { Gauge, type Registry } from 'prom-client'

/** Adds what is read when it is asked for; nothing is told where it cannot be read. */
export function gauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => number | null | Promise<number | null>,
): void {
  const collect = async function (this: Gauge) {
    const value = await read()
    if (value === null) this.remove()
    else this.set(value)
  }
  new Gauge({ name, help, registers: [registry], collect })
}

/** The same for what has a label: one value for each of its values. */
export function labelledGauge(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  read: () => Iterable<readonly [of: string, value: number]>,
): void {
  const collect = function (this: Gauge) {
    for (const [of, value] of read()) this.set({ [label]: of }, value)
  }
  new Gauge({ name, help, labelNames: [label], registers: [registry], collect })
}
