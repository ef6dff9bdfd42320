import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, type Registry } from 'prom-client'
import { gauge, labelledGauge } from './gauge.ts'

/**
 * What is known of this process, under the names that Prometheus' own clients give it. Answers with what stops it.
 * `resolution`: how often the delay of the event loop is looked at, in milliseconds.
 */
export function watchProcess(registry: Registry, resolution = 20): () => void {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time that was used.',
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    },
  })
  gauge(registry, 'process_start_time_seconds', 'When it began, since 1970.', () => performance.timeOrigin / 1000)
  gauge(registry, 'process_resident_memory_bytes', 'Memory that is taken.', () => process.memoryUsage.rss())
  gauge(
    registry,
    'nodejs_heap_size_used_bytes',
    'Memory of JavaScript that is used.',
    () => process.memoryUsage().heapUsed,
  )
  labelledGauge(
    registry,
    'nodejs_eventloop_lag_seconds',
    'How late the event loop was since it was last asked, without what it waits for anyway.',
    'quantile',
    () => {
      const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1000) || 0
      const quantiles = [0.5, 0.99, 1].map((part) => [String(part), late(delay.percentile(part * 100))] as const)
      delay.reset()
      return quantiles
    },
  )
  return () => delay.disable()
}
