import { expect, it } from 'vitest'
import { Registry } from './registry.ts'

it('counters, histograms and gauges are told in the text format of Prometheus', async () => {
  const registry = new Registry()
  const counter = registry.counter('answers_total', 'Answers.', ['kind'])
  counter.add(1, 'query')
  counter.add(2, 'query')
  counter.add(1, 'mutation')
  const histogram = registry.histogram('took_seconds', 'How long.', [0.1, 1], ['kind'])
  for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe(value, 'query')
  registry.gauge('open', 'Open.', [], () => [[[], 3]])
  registry.gauge('unread', 'Cannot be read.', [], async () => [])
  registry.counter('never_total', 'Never.')
  registry.total('used_total', 'Used.', () => 1.5)
  expect(await registry.text()).toBe(`# HELP answers_total Answers.
# TYPE answers_total counter
answers_total{kind="query"} 3
answers_total{kind="mutation"} 1
# HELP took_seconds How long.
# TYPE took_seconds histogram
took_seconds_bucket{kind="query",le="0.1"} 2
took_seconds_bucket{kind="query",le="1"} 3
took_seconds_bucket{kind="query",le="+Inf"} 4
took_seconds_sum{kind="query"} 7.65
took_seconds_count{kind="query"} 4
# HELP open Open.
# TYPE open gauge
open 3
# HELP never_total Never.
# TYPE never_total counter
never_total 0
# HELP used_total Used.
# TYPE used_total counter
used_total 1.5
`)
})
