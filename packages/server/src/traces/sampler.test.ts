import { pino } from 'pino'
import { expect, it } from 'vitest'
import { samplerOf } from './sampler.ts'

const heard: string[] = []
const log = pino({}, { write: (line) => void heard.push(JSON.parse(line).msg) })

it.each([
  [undefined, undefined, /^ParentBased\{root=AlwaysOnSampler,/],
  ['always_on', undefined, /^AlwaysOnSampler$/],
  ['always_off', undefined, /^AlwaysOffSampler$/],
  ['traceidratio', '0.25', /^TraceIdRatioBased\{0\.25\}$/],
  ['traceidratio', undefined, /^TraceIdRatioBased\{1\}$/],
  ['parentbased_always_off', undefined, /^ParentBased\{root=AlwaysOffSampler,/],
  ['parentbased_traceidratio', '0.1', /^ParentBased\{root=TraceIdRatioBased\{0\.1\},/],
])('%s with %s', (name, argument, sampler) => {
  expect(String(samplerOf(name, argument, log))).toMatch(sampler)
  expect(heard).toEqual([])
})

it('what cannot be used is told, and everything is recorded', () => {
  expect(String(samplerOf('sometimes', undefined, log))).toMatch(/^ParentBased\{root=AlwaysOnSampler,/)
  expect(String(samplerOf('traceidratio', 'half', log))).toBe('TraceIdRatioBased{1}')
  expect(heard).toEqual([expect.stringContaining('"sometimes"'), expect.stringContaining('"half"')])
})
