import { AsyncLocalStorage } from 'node:async_hooks'
import type { Span } from '@opentelemetry/api'

/** A part of a trace: what is begun under it belongs to it. */
export interface Scope {
  span: Span
  /** The time of its trace, in milliseconds since 1970: finer than a clock that is set shows it. */
  now(): number
  /** Parts of traces, of this request or others, that wait for the same. */
  others?: readonly Scope[]
}

/** Who waits for something, and the part of a trace for which. */
interface Waiter {
  scope: Scope | undefined
}

const scopes = new AsyncLocalStorage<Scope | undefined>()

/** What whatever runs now was asked for by, while that is recorded; nothing where traces are off. */
export function currentScope(): Scope | undefined {
  const scope = scopes.getStore()
  return scope?.span.isRecording() ? scope : undefined
}

/** Runs something as a part of a trace. */
export function runUnder<T>(scope: Scope | undefined, run: () => T): T {
  return scope === scopes.getStore() ? run() : scopes.run(scope, run)
}

/**
 * Runs what several wait for: as a part of the first one's trace, and no other's who only happened to be under way. The
 * others' spans get a link to it.
 */
export function runForAll<T>(waiters: Iterable<Waiter>, run: () => T): T {
  let asked: Set<Scope> | undefined
  for (const { scope } of waiters) if (scope?.span.isRecording()) (asked ??= new Set()).add(scope)
  if (!asked) return runUnder(undefined, run)
  const [first, ...others] = asked
  return runUnder(first && others.length ? { ...first, others } : first, run)
}
