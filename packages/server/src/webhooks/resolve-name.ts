import { lookup, Resolver } from 'node:dns/promises'
import type { Network } from './address.ts'

/** Finds the addresses of a name. */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>

/**
 * How names are looked up: in the DNS, and not as the system does it, which has a thread or two for all names; one whose
 * servers do not answer would hold up the others. What only the system knows (its hosts file) is asked for where an
 * operator allows a network of their own.
 */
export function resolveName(allowed: readonly Network[]): Resolve {
  return async (name) => {
    const resolver = new Resolver({ timeout: 2000, tries: 2 })
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
    const found = [
      ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
    ]
    if (found.length) return found
    if (allowed.length) return lookup(name, { all: true })
    throw new Error(`The DNS has no address for ${name}.`)
  }
}
