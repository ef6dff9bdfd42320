import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'

/** Which traces are recorded, by the names that OpenTelemetry gives them (`OTEL_TRACES_SAMPLER`). */
export function samplerOf(name: string | undefined, argument: string | undefined, log: Logger): Sampler {
  const [, parentBased, root] = /^(parentbased_)?(always_on|always_off|traceidratio)$/.exec(name ?? usual) ?? []
  if (!root) {
    log.warn(`OTEL_TRACES_SAMPLER is "${name}", which is none that is known here; it is taken as "${usual}"`)
    return samplerOf(usual, argument, log)
  }
  const sampler = root === 'always_on' ? new AlwaysOnSampler() : root === 'always_off' ? new AlwaysOffSampler() : null
  const chosen = sampler ?? new TraceIdRatioBasedSampler(readRatio(argument, log))
  return parentBased ? new ParentBasedSampler({ root: chosen }) : chosen
}

const usual = 'parentbased_always_on'

function readRatio(text: string | undefined, log: Logger): number {
  const ratio = text ? Number(text) : 1
  if (ratio >= 0 && ratio <= 1) return ratio
  log.warn(`OTEL_TRACES_SAMPLER_ARG is "${text}"; it has to be a number from 0 to 1, and is taken as 1`)
  return 1
}
